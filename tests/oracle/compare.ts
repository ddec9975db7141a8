/**
 * The product's answers beside those of the oracle, for one small case.
 *
 * Offers: the properties `main`, `members`, `ties`, `claims`, `events` (these five in memory or in
 * the database) and `lists`, `things`, `networks`, `statements` (in the database alone): each
 * asks the product over a graph and notes in a Ledger what it compared, what differed, and which
 * outcomes occurred. A new statement gets a property here; PROPERTIES names all of them.
 */
import type { DatasetRecord } from "../../seed/format/record.ts";
import type { PinnedGraph } from "../../server/graph/graph.ts";
import { RELATION_NAMES, type RelationName } from "../../server/model/relations.ts";
import type { UmbrellaKind } from "../../server/model/vocabulary.ts";
import { isActor } from "../../server/things/thing-rows.ts";
import type { TieRow } from "../../server/ties/ties-of-things.ts";
import type { MemberThenRow } from "../../server/umbrellas/members-then.ts";
import {
  eventsBetween,
  mainQuestion,
  membersAt,
  networkAround,
  parentsAt,
  standingOn,
  tiesAt,
} from "./answers.ts";
import { changes, OUTCOMES_OF_CHANGES } from "./compare-changes.ts";
import { counted, OUTCOMES_OF_COUNTED } from "./compare-counted.ts";
import { counts, OUTCOMES_OF_COUNTS } from "./compare-counts.ts";
import { OUTCOMES_OF_OVERLAPS, overlaps } from "./compare-overlaps.ts";
import { OUTCOMES_OF_PAUSES, pauses } from "./compare-pauses.ts";
import { OUTCOMES_OF_RESPONSIBILITY, responsibility } from "./compare-responsibility.ts";
import { OUTCOMES_OF_TIMELINES, timelines } from "./compare-timelines.ts";
import { type Known, type KnownClaim, type KnownTie, knownBy } from "./known.ts";
import type { Product } from "./product.ts";
import { type Bounds, isoOf, numberOf, type Span, spanOf } from "./small-days.ts";
import { GROUPS, printed, recordsOf, type SmallCase } from "./small-records.ts";
import { ALL_DAYS, ANY_DAY, chainsBetween } from "./worlds.ts";

/** What was compared, and what was seen on the way. */
export class Ledger {
  compared = 0;
  readonly seen = new Map<string, number>();
  readonly differences: string[] = [];

  see(outcome: string | null): void {
    this.seen.set(String(outcome), (this.seen.get(String(outcome)) ?? 0) + 1);
  }

  add(other: Ledger): void {
    this.compared += other.compared;
    for (const [outcome, count] of other.seen) {
      this.seen.set(outcome, (this.seen.get(outcome) ?? 0) + count);
    }
  }

  /** Compares two answers in whatever order their lists are. */
  same(question: string, expected: unknown, got: unknown): void {
    this.compared++;
    const [one, other] = [inOrder(expected), inOrder(got)];
    if (one === other) return;
    this.differences.push(`${question}\n  the oracle: ${one}\n  the product: ${other}`);
  }
}

/** What a run of many cases must have met: else the generator is blind to it. */
export const OUTCOMES = [
  ...["member DEFINITE", "member POSSIBLE", "member null", "no member", "circle", "diamond"],
  ...["tie DEFINITE", "tie POSSIBLE", "disputed tie", "unsure tie", "tie not yet known", "in part"],
  ...["UMBRELLA DEFINITE", "UMBRELLA POSSIBLE", "MEMBER DEFINITE", "MEMBER POSSIBLE"],
  ...["through a façade", "also under another", "series", "event claimed twice", "joint claim"],
  ...["claim that stands no more", "claim not known", "STANDS", "STANDS perhaps", "WITHDRAWN"],
  ...["CORROBORATED", "REPORTED", "CLAIM_ONLY", "CANCELLED", "event not known"],
] as const;

/** Those met in the database alone. */
export const OUTCOMES_OF_CYPHER = [
  ...OUTCOMES_OF_COUNTS,
  ...OUTCOMES_OF_COUNTED,
  ...OUTCOMES_OF_TIMELINES,
  ...OUTCOMES_OF_CHANGES,
  ...OUTCOMES_OF_RESPONSIBILITY,
  ...OUTCOMES_OF_OVERLAPS,
  ...OUTCOMES_OF_PAUSES,
] as const;

/** Those of the outcomes that never occurred. */
export const unseen = ({ seen }: Ledger, outcomes: readonly string[] = OUTCOMES): string[] =>
  outcomes.filter((of) => !seen.has(of));

/** What was asked, for the log of a run. */
export function told(cases: number, { compared, seen }: Ledger): string {
  const counts = [...seen].sort().map(([outcome, count]) => `${outcome} ${count}`);
  return `${cases} datasets, ${compared} comparisons: ${counts.join(", ")}`;
}

/** JSON with every list of an answer sorted, as no order is part of it. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    Array.isArray(part) && part.some((item) => typeof item === "object" && item !== null)
      ? part.map((item) => JSON.parse(inOrder(item))).sort((a, b) => text(a).localeCompare(text(b)))
      : part,
  );
}
const text = (value: unknown) => JSON.stringify(value);

/** One case as all properties take it. */
export interface Given {
  product: Product;
  graph: PinnedGraph;
  small: SmallCase;
  records: readonly DatasetRecord[];
  /** The oracle's view of a day, worked out once. */
  known(day: number): Known;
  ledger: Ledger;
}

export function given(
  product: Product,
  graph: PinnedGraph,
  small: SmallCase,
  ledger: Ledger,
): Given {
  const { records, known } = seenBy.get(small) ?? oracleOf(small);
  return { product, graph, small, records, known, ledger };
}

/** What the oracle makes of a case hangs on the case alone: it is the same for every mutant. */
const seenBy = new WeakMap<SmallCase, Pick<Given, "records" | "known">>();

function oracleOf(small: SmallCase): Pick<Given, "records" | "known"> {
  const records = recordsOf(small);
  const views = new Map<number, Known>();
  const known = (day: number) => {
    const view = views.get(day) ?? knownBy(records, day);
    views.set(day, view);
    return view;
  };
  const found = { records, known };
  seenBy.set(small, found);
  return found;
}

/** The first difference with the case that shows it; nothing where all is the same. */
export function failure({ ledger: { differences }, small }: Given): string | null {
  const [first] = differences;
  return first === undefined ? null : `${first}\n  in ${printed(small)}`;
}

export type Property = (of: Given) => Promise<void>;

const bounds = (from: string, to: string): Bounds => [numberOf(from), numberOf(to)];

const asSpan = (validAt: string | null): Span | null => (validAt === null ? null : spanOf(validAt));

/** Days of knowledge for what is cheap to ask: all that matter to some source or rank. */
const DAYS = [10, 11, 12, 13, 14, 15, 16, 40];

const main: Property = async ({ product, graph, small, known, ledger }) => {
  for (const asked of small.asked) {
    const { everything, throughFacades, floor, maxGapDays, stances } = asked;
    const during = asked.during ?? ALL_DAYS;
    for (const ids of [null, asked.groups]) {
      const question = {
        ids,
        umbrellaKinds: ["OPERATIONAL"] satisfies UmbrellaKind[] as UmbrellaKind[],
        everything,
        throughFacades,
        floor,
        maxGapDays,
        stances,
        kinds: everything ? ["ATTACK" as const, "KILLING" as const] : ["ATTACK" as const],
        occurrences: null,
      };
      const rows = await product.claimsByUmbrella(graph, {
        ...question,
        knownAt: isoOf(asked.knownAt),
        during: { from: isoOf(during[0]), to: isoOf(during[1]) },
      });
      const got = rows.map((row) => ({
        umbrella: row.umbrella.id,
        eventCount: product.counts.eventCount(row.groups),
        definiteEventCount: product.counts.definiteEventCount(row.groups),
        claimCount: product.counts.claimCount(row.groups),
        standingCount: product.counts.standingCount(row.groups),
        seriesCount: product.counts.seriesCount(row.groups),
        claimOnlyCount: product.counts.claimOnlyCount(row.groups),
        groups: row.groups.map(({ group, level, certainty, claims }) => ({
          group: group.id,
          level,
          certainty,
          claims: claims.map((of) => ({
            claim: of.claim.id,
            certainty: of.certainty,
            support: of.support,
            throughFacade: of.throughFacade,
            gap: of.nearestEvidence?.gapDays ?? null,
            membersThen: of.membersThen.map(words),
            alsoUnder: of.alsoUnder.map(words),
          })),
        })),
      }));
      const expected = mainQuestion(known(asked.knownAt), { ...question, during });
      for (const row of expected) {
        if (row.seriesCount > 0) ledger.see("series");
        if (row.claimCount > row.standingCount) ledger.see("claim that stands no more");
        if (row.claimCount > row.eventCount && row.eventCount > 0)
          ledger.see("event claimed twice");
        for (const { level, claims } of row.groups) {
          for (const claim of claims) {
            ledger.see(`${level} ${claim.certainty}`);
            if (claim.throughFacade) ledger.see("through a façade");
            const joint = known(asked.knownAt).claims.find(({ id }) => id === claim.claim);
            if (joint !== undefined && joint.about.length > 1) ledger.see("joint claim");
            if (claim.alsoUnder.length > 0) ledger.see("also under another");
          }
        }
      }
      const which = `claimsByUmbrella ${JSON.stringify({ ...question, during, knownAt: asked.knownAt })}`;
      ledger.same(which, expected, got);
    }
  }
};

const words = ({ group, certainty }: MemberThenRow) => [group.id, certainty];

const members: Property = async ({ product, graph, small, known, ledger }) => {
  for (const { groups, knownAt, validAt } of small.asked) {
    const view = known(knownAt);
    const when = asSpan(validAt);
    const read = validAt === null ? null : product.readEdtf(validAt);
    const got = (rows: readonly MemberThenRow[]) =>
      rows.map((of) => ({
        group: of.group.id,
        certainty: of.certainty,
        support: of.support,
        gap: of.nearestEvidence?.gapDays ?? null,
      }));
    for (const id of new Set([...groups, "front", "hill"])) {
      const below = membersAt(view, id, when);
      for (const { group, certainty } of below) {
        ledger.see(`member ${certainty}`);
        if (chainsBetween(view, group, id).length > 1) ledger.see("diamond");
      }
      if (below.length === 0) ledger.see("no member");
      if (below.some(({ group }) => parentsAt(view, id, null).some((of) => of.group === group))) {
        ledger.see("circle");
      }
      const on = `of ${id} at ${validAt} as known at ${knownAt}`;
      const rows = await product.membersOf(graph, id, read, isoOf(knownAt));
      ledger.same(`members ${on}`, below, got(rows));
      const above = await product.parentsOf(graph, id, read, isoOf(knownAt));
      ledger.same(`parents ${on}`, parentsAt(view, id, when), got(above));
    }
  }
};

const tieOf = (tie: KnownTie) => ({
  id: tie.id,
  from: tie.from,
  to: tie.to,
  begins: tie.begins,
  ends: tie.ends,
  sure: tie.sure,
  whole: tie.whole,
  disputed: tie.disputed,
  support: tie.support,
  reliability: tie.reliability,
});

const tieRow = ({ id, from, to, edge }: TieRow) => ({
  id,
  from: from.id,
  to: to.id,
  begins: bounds(edge.startEarliest, edge.startLatest),
  ends: bounds(edge.endEarliest, edge.endLatest),
  sure: edge.sure,
  whole: edge.whole,
  disputed: edge.disputed,
  support: edge.support,
  reliability: edge.reliability,
});

const ties: Property = async ({ product, graph, small, known, ledger }) => {
  const touched = new Set(known(40).ties.flatMap(({ from, to }) => [from, to]));
  const asked = [...touched].flatMap((id) => [
    ...DAYS.map((knownAt) => ({ id, validAt: null, knownAt })),
    ...small.asked.map(({ validAt, knownAt }) => ({ id, validAt, knownAt })),
  ]);
  const keys = asked.map(({ id, validAt, knownAt }, index) => {
    const when = validAt === null ? null : product.readEdtf(validAt);
    const startBy = when?.startBy ?? "9999-12-31";
    const endAfter = when?.endAfter ?? "0000-01-01";
    const all = { relations: RELATION_NAMES, out: true, in: true, limit: 100 };
    const timed = when !== null;
    return { index, id, knownAt: isoOf(knownAt), startBy, endAfter, timed, ...all };
  });
  const rows = await product.tiesOfThings(graph, keys);
  asked.forEach(({ id, validAt, knownAt }, index) => {
    const when = validAt === null ? null : product.readEdtf(validAt);
    const row = rows.find((of) => of.index === index);
    const got = (row?.list ?? []).flatMap((tie) => {
      const spans = [{ ...tie.edge, whole: true }];
      const certainty = when === null ? null : product.certaintyOf(spans, when);
      return when !== null && certainty === null ? [] : [{ ...tieRow(tie), certainty }];
    });
    const expected = tiesAt(known(knownAt), id, asSpan(validAt));
    const later = known(40).ties.filter(({ from, to }) => from === id || to === id);
    for (const { tie, certainty } of expected) {
      if (tie.disputed) ledger.see("disputed tie");
      if (!tie.sure) ledger.see("unsure tie");
      if (!tie.whole) ledger.see("in part");
      if (validAt !== null) ledger.see(`tie ${certainty}`);
    }
    if (validAt === null && expected.length < later.length) ledger.see("tie not yet known");
    const on = `of ${id} at ${validAt} as known at ${knownAt}`;
    ledger.same(
      `ties ${on}`,
      expected.map(({ tie, certainty }) => ({ ...tieOf(tie), certainty })),
      got,
    );
    if (graph.release === "memory") return;
    ledger.same(`count of ties ${on}`, expected.length, row?.count ?? 0);
  });
};

const claims: Property = async ({ product, graph, small, known, ledger }) => {
  const inMemory = graph.release === "memory";
  const ids = small.events.flatMap((of, e) => of.claims.map((_, c) => `e${e + 1}.c${c + 1}`));
  const keysOf = (of: readonly string[]) =>
    of.flatMap((id) => DAYS.map((day) => ({ id, knownAt: isoOf(day), day })));
  const byId = await product.claimsById(graph, keysOf(ids));
  for (const { id, knownAt, day } of keysOf(ids)) {
    const claim = known(day).claims.find((of) => of.id === id);
    const row = byId.find((of) => of.id === id && of.knownAt === knownAt)?.claim;
    if (claim === undefined) ledger.see("claim not known");
    const which = `claim ${id} as known at ${day}`;
    ledger.same(
      which,
      claim === undefined ? null : claimOf(claim, known(day)),
      row === undefined
        ? null
        : {
            id: row.id,
            by: row.by?.map((of) => of.id).sort(),
            inNameOf: row.inNameOf?.map((of) => of.id).sort(),
            about: row.about.map((of) => of.id).sort(),
            sure: row.version.sure,
            occurrence: row.version.occurrence,
            earliest: numberOf(row.version.earliest),
            latest: numberOf(row.version.latest),
          },
    );
    if (claim === undefined || row === undefined) continue;
    for (const on of [null, 11, 12, 13, 14, 15, 16]) {
      const then = product.standingAt(row.changes, on === null ? null : isoOf(on));
      const expected = standingOn(claim, on);
      for (const word of expected.words) ledger.see(`${word}${expected.certain ? "" : " perhaps"}`);
      const certain = then.standing !== "STANDS" || then.certainty === "DEFINITE";
      ledger.same(
        `standing of ${which} on ${on}`,
        [true, expected.certain],
        [expected.words.includes(then.standing), certain],
      );
    }
    const { words: last } = standingOn(claim, null);
    ledger.same(`standing of ${which}`, true, last.includes(row.version.standing));
  }
  if (inMemory || ids.length === 0) return;
  const events = small.events.map((_, index) => `e${index + 1}`);
  const ofEvents = await product.claimsOfEvents(graph, keysOf(events));
  for (const { id, knownAt, day } of keysOf(events)) {
    ledger.same(
      `claims of ${id} as known at ${day}`,
      known(day).claims.flatMap((of) => (of.event.id === id ? [{ id: of.id }] : [])),
      ofEvents.flatMap((of) =>
        of.id === id && of.knownAt === knownAt ? [{ id: of.claim.id }] : [],
      ),
    );
  }
  const actorKeys = keysOf(GROUPS).map((key, index) => ({ ...key, index, limit: 50 }));
  const ofActors = await product.claimsOfActors(graph, actorKeys);
  for (const { id, day, index } of actorKeys) {
    const row = ofActors.find((of) => of.index === index);
    const expected = known(day).claims.filter(({ by, inNameOf, about }) =>
      [...by, ...inNameOf, ...about].includes(id),
    );
    ledger.same(
      `claims of ${id} as known at ${day}`,
      expected.map((of) => ({ id: of.id })),
      (row?.list ?? []).map((of) => ({ id: of.id })),
    );
    ledger.same(`count of claims of ${id} as known at ${day}`, expected.length, row?.count ?? 0);
  }
};

function claimOf(claim: KnownClaim, view: Known) {
  const visible = (ids: readonly string[]) => ids.filter((id) => view.visible.has(id)).sort();
  const { begins, ends } = claim.event.date ?? ANY_DAY;
  return {
    id: claim.id,
    by: visible(claim.by),
    inNameOf: visible(claim.inNameOf),
    about: visible(claim.about),
    sure: claim.sure,
    occurrence: claim.event.occurrence,
    earliest: begins[0],
    latest: ends[1],
  };
}

const events: Property = async ({ product, graph, small, known, ledger }) => {
  const keys = small.events.flatMap((_, index) =>
    DAYS.map((day) => ({ id: `e${index + 1}`, knownAt: isoOf(day), day })),
  );
  const rows = await product.eventVersions(graph, keys);
  for (const { id, knownAt, day } of keys) {
    const event = known(day).events.find((of) => of.id === id);
    const version = rows.find((of) => of.id === id && of.knownAt === knownAt)?.version;
    ledger.see(event?.occurrence ?? "event not known");
    const { begins, ends } = event?.date ?? ANY_DAY;
    const lasted = event?.date?.lasted ?? false;
    ledger.same(
      `event ${id} as known at ${day}`,
      event === undefined
        ? null
        : {
            begins: [begins[0], lasted ? begins[1] : ends[1]],
            ends: [lasted ? ends[0] : begins[0], ends[1]],
            occurrence: event.occurrence,
            disputed: event.disputed,
          },
      version === undefined
        ? null
        : {
            begins: bounds(version.earliest, version.startBy),
            ends: bounds(version.endAfter, version.latest),
            occurrence: version.occurrence,
            disputed: version.disputed,
          },
    );
  }
};

const lists: Property = async ({ product, graph, small, known, ledger }) => {
  for (const { knownAt, during, everything, floor } of small.asked) {
    const period = during ?? ALL_DAYS;
    const claimed = everything ? null : floor === "POSSIBLE";
    const conditions = {
      from: isoOf(period[0]),
      to: isoOf(period[1]),
      knownAt: isoOf(knownAt),
      kinds: ["ATTACK" as const],
      occurrences: null,
      extent: null,
      claimed,
      speechActs: null,
    };
    const expected = eventsBetween(known(knownAt), period).filter(
      ({ id, kind }) =>
        kind === "ATTACK" &&
        (claimed === null ||
          claimed ===
            known(knownAt).claims.some((of) => of.event.id === id && of.stance === "CLAIMED")),
    );
    const page = { afterDay: "", afterId: "", limit: 50 };
    const rows = await product.listEvents(graph, { ...conditions, ...page });
    const question = `events ${JSON.stringify(conditions)}`;
    ledger.same(
      question,
      expected.map(({ id }) => ({ id })),
      rows.map(({ id }) => ({ id })),
    );
    ledger.same(
      `count of ${question}`,
      expected.length,
      await product.countEvents(graph, conditions),
    );
  }
};

const things: Property = async ({ product, graph, records, known, ledger }) => {
  const ids = records.map(({ id }) => id);
  const keys = ids.flatMap((id) => DAYS.map((day) => ({ id, knownAt: isoOf(day), day })));
  const [found, names, facts] = [
    await product.thingsById(graph, keys),
    await product.namesOfThings(graph, keys),
    await product.factsOfThings(graph, keys),
  ];
  for (const day of DAYS) {
    const then = <Row extends { knownAt: string }>(rows: readonly Row[]) =>
      rows.filter(({ knownAt }) => knownAt === isoOf(day));
    const view = known(day);
    ledger.same(
      `things as known at ${day}`,
      ids.filter((id) => view.visible.has(id)).map((id) => ({ id })),
      then(found).map(({ id }) => ({ id })),
    );
    ledger.same(
      `names as known at ${day}`,
      [...view.names].flatMap(([id, texts]) => texts.map((text) => ({ id, text }))),
      then(names).map(({ id, fact }) => ({ id, text: fact.text })),
    );
    const kinds = [...view.kinds].flatMap(([id, list]) => list.map((value) => ({ id, value })));
    ledger.same(
      `kinds as known at ${day}`,
      kinds,
      then(facts).flatMap(({ id, fact }) =>
        fact.field === "KIND" && view.kinds.get(id)?.length ? [{ id, value: fact.value }] : [],
      ),
    );
  }
};

const NETWORK: RelationName[] = ["MEMBER_OF", "ACTS_UNDER", "UNIT_OF", "FACADE_FOR"];

const networks: Property = async ({ product, graph, small, known, ledger }) => {
  for (const { groups, knownAt, validAt, everything } of small.asked) {
    const depth = everything ? 2 : 1;
    const view = known(knownAt);
    const rows = await product.thingsById(
      graph,
      groups.map((id) => ({ id, knownAt: isoOf(knownAt) })),
    );
    const got = await product.network(graph, {
      start: rows.flatMap(({ thing }) => (isActor(thing) ? [thing] : [])),
      notFound: [],
      depth,
      relations: NETWORK,
      definiteOnly: false,
      unnamed: true,
      during: null,
      when: validAt === null ? null : product.readEdtf(validAt),
      knownAt: isoOf(knownAt),
      maxNodes: 100,
    });
    ledger.same(
      `network of ${groups} to ${depth} at ${validAt} as known at ${knownAt}`,
      networkAround(view, groups, depth, NETWORK, asSpan(validAt)),
      {
        nodes: got.nodes.map(({ actor, distance }) => [actor.id, distance]),
        ties: got.edges.map(({ edge, certainty }) => [edge.tie, certainty]),
      },
    );
  }
};

const statements: Property = async ({ product, graph, records, known, ledger }) => {
  const told = known(40).ties.map(({ id }) => id);
  const keys = told.flatMap((id) => DAYS.map((day) => ({ id, knownAt: isoOf(day), day })));
  const rows = await product.statementsAbout(graph, keys);
  const reported = new Map(
    records.flatMap((r) =>
      r.type === "Source" ? [[r.id, spanOf(r.published?.date ?? "").begins[1]]] : [],
    ),
  );
  const evidence = new Map(
    records.flatMap((r) =>
      "ties" in r
        ? (r.ties ?? []).map((tie): [string, string[]] => {
            const made = `${r.id}.${tie.relation.toLowerCase().replaceAll("_", "-")}.${tie.to}`;
            const id = tie.order === undefined ? made : `${made}.${tie.order}`;
            return [id, tie.evidence.map(({ source }) => source)];
          })
        : [],
    ),
  );
  for (const { id, knownAt, day } of keys) {
    ledger.same(
      `statements about ${id} as known at ${day}`,
      (evidence.get(id) ?? [])
        .filter((from) => (reported.get(from) ?? 40) <= day)
        .map((from) => ({ from })),
      rows.flatMap((of) =>
        of.id === id && of.knownAt === knownAt ? [{ from: of.statement.source.id }] : [],
      ),
    );
  }
};

/** Those that need no database, and all. */
export const RULES = { main, members, ties, claims, events } satisfies Record<string, Property>;
export const PROPERTIES = {
  ...RULES,
  lists,
  things,
  networks,
  statements,
  counts,
  counted,
  timelines,
  changes,
  responsibility,
  overlaps,
  pauses,
} satisfies Record<string, Property>;

/** Asks everything of these; the failure's text, or null. */
export async function ask(of: Given, properties: readonly Property[]): Promise<string | null> {
  for (const property of properties) await property(of);
  return failure(of);
}
