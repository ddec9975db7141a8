/** How well a dataset is covered: what rests on little, and what is missing. */
import { reasonsOf } from "../../server/model/check-reasons.ts";
import { FIRST_DAY, LAST_DAY } from "../../server/model/days.ts";
import { RELIABILITIES, type Reliability } from "../../server/model/vocabulary.ts";
import type { DatasetRecord } from "../format/record.ts";
import { recordRows } from "../load/record-rows.ts";
import type { Properties, Rows } from "../load/rows.ts";
import type { Survey } from "../load/survey.ts";
import { type Misfit, misfitsIn } from "./misfits.ts";

/** Of so many, some: `share` is between 0 and 1, and null of none. */
export interface Part {
  of: number;
  some: number;
  share: number | null;
}

/** A fact as it is known now, and what it rests on. */
export interface RestingFact {
  id: string;
  /** TIE, EVENT, CLAIM, NAME or ATTRIBUTE. */
  type: string;
  origins: number;
  /** The day on which the newest statement that affirms it was reported. */
  newest: string;
  disputed: boolean;
}

export interface Coverage {
  things: Record<string, number>;
  /** Groups that are more than one source's expression. */
  namedGroups: number;
  umbrellas: number;
  /** Known by communiqués alone, or said to be a façade. */
  facades: number;
  /** Attacks, airstrikes and killings; and those for which somebody is held responsible. */
  violentEvents: Part;
  statements: number;
  sourcesByReliability: Record<Reliability, number>;
  /** Of which nobody but the editors says anything. */
  withoutSource: string[];
  /** By type: facts that all go back to one origin, or to the editors alone. */
  oneOrigin: Record<string, Part>;
  /** Ties MEMBER_OF of groups with a name, for which a source gives a start. */
  membershipsWithStart: Part;
  /** Those whose start is known within bounds, by whatever rule. */
  membershipsBounded: Part;
  membershipsWithoutDates: string[];
  groupsInArabic: Part;
  groupsWithoutArabic: string[];
  /** Heads of groups. */
  leadersInArabic: Part;
  leadersWithoutArabic: string[];
  /** The longest unheard of first. */
  oldest: RestingFact[];
  disputed: RestingFact[];
  /** What fits in no world with when its ends came to be and ceased, or with its event's day. */
  misfits: Misfit[];
}

type Records = () => AsyncIterable<DatasetRecord>;

const VIOLENT = new Set(["ATTACK", "AIRSTRIKE", "BOMBARDMENT", "KILLING"]);
const RESPONSIBLE = new Set(["CLAIMED", "ATTRIBUTED", "REPORTED", "SUSPECTED"]);

/** The coverage of sound records, as all of them are known now. */
export async function coverageOf(records: Records, survey: Survey): Promise<Coverage> {
  const things: Record<string, number> = {};
  const byReliability = Object.keys(RELIABILITIES).map((letter) => [letter, 0]);
  const sourcesByReliability = Object.fromEntries(byReliability) as Record<Reliability, number>;
  const facts: RestingFact[] = [];
  const withoutSource: string[] = [];
  const violent = { of: 0, some: 0 };
  const memberships = { of: 0, stated: 0, bounded: 0 };
  const withoutDates: string[] = [];
  const named = new Map<string, boolean>();
  const people = new Map<string, boolean>();
  const umbrellas = new Set<string>();
  const facades = new Set<string>();
  const leaders: { person: string; of: string }[] = [];
  const misfits: Misfit[] = [];
  let statements = 0;
  for await (const record of records()) {
    const rows = recordRows(record, survey);
    things[record.type] = (things[record.type] ?? 0) + 1;
    facts.push(...factsIn(rows));
    misfits.push(...misfitsIn(record, survey));
    const told = statementsIn(rows);
    statements += told.size;
    if (record.type === "Source") {
      sourcesByReliability[record.reliability]++;
      continue;
    }
    if ([...told.values()].every(({ locator }) => locator === "EDITORS")) {
      withoutSource.push(record.id);
    }
    if (record.type === "Event" && record.kinds.some((kind) => VIOLENT.has(kind))) {
      violent.of++;
      if (record.claims?.some(({ stance }) => RESPONSIBLE.has(stance))) violent.some++;
    }
    const inArabic = "names" in record && record.names.some(({ script }) => script === "Arab");
    if (record.type === "Person") people.set(record.id, inArabic);
    if (record.type === "Group" && record.unnamed === undefined) {
      named.set(record.id, inArabic);
      const kinds = new Set(record.kinds.map(({ kind }) => kind));
      if (kinds.has("UMBRELLA")) umbrellas.add(record.id);
      if (kinds.has("NAME_ONLY")) facades.add(record.id);
    }
    const starts = startsStated(rows, told);
    for (const { type, from, to, properties } of rows.edges) {
      if (properties.knownTo !== LAST_DAY) continue;
      if (type === "FACADE_FOR" && named.has(from)) facades.add(from);
      if (type === "HOLDS_ROLE" && isHead(rows, properties)) leaders.push({ person: from, of: to });
      if (type !== "MEMBER_OF" || !named.has(from)) continue;
      memberships.of++;
      if (starts.has(String(properties.tie))) memberships.stated++;
      if (properties.startEarliest !== FIRST_DAY) memberships.bounded++;
      if (isDateless(properties)) withoutDates.push(String(properties.tie));
    }
  }
  const heads = new Set(
    leaders.flatMap(({ person, of }) => (named.has(of) && people.has(person) ? [person] : [])),
  );
  const inArabic = (of: ReadonlyMap<string, boolean>, ids: Iterable<string>) => {
    const list = [...ids];
    const without = list.filter((id) => of.get(id) !== true).sort();
    return { part: part(list.length, list.length - without.length), without };
  };
  const groups = inArabic(named, named.keys());
  const heading = inArabic(people, heads);
  const oldest = facts.toSorted((a, b) => order(a.newest, b.newest) || order(a.id, b.id));
  return {
    things,
    namedGroups: named.size,
    umbrellas: umbrellas.size,
    facades: facades.size,
    violentEvents: part(violent.of, violent.some),
    statements,
    sourcesByReliability,
    withoutSource: withoutSource.sort(),
    oneOrigin: partsByType(facts),
    membershipsWithStart: part(memberships.of, memberships.stated),
    membershipsBounded: part(memberships.of, memberships.bounded),
    membershipsWithoutDates: withoutDates.sort(),
    groupsInArabic: groups.part,
    groupsWithoutArabic: groups.without,
    leadersInArabic: heading.part,
    leadersWithoutArabic: heading.without,
    oldest,
    disputed: oldest.filter(({ disputed }) => disputed),
    misfits: misfits.toSorted((a, b) => order(a.about, b.about)),
  };
}

function part(of: number, some: number): Part {
  return { of, some, share: of === 0 ? null : some / of };
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** What checks say of facts today: see ../derive/checks.ts. */
function factsIn({ nodes }: Rows): RestingFact[] {
  return nodes.flatMap(({ labels, properties: of }) => {
    if (!labels.includes("Check") || of.knownTo !== LAST_DAY) return [];
    const disputed = reasonsOf(String(of.reasons)).includes("DISPUTED");
    const { about, type, newest } = of;
    return [
      {
        id: String(about),
        type: String(type),
        origins: Number(of.origins),
        newest: String(newest),
        disputed,
      },
    ];
  });
}

function statementsIn({ nodes }: Rows): Map<string, Properties> {
  return new Map(
    nodes.flatMap(({ labels, id, properties }) =>
      labels.includes("Statement") ? [[id, properties] as const] : [],
    ),
  );
}

/** The ties for which a statement gives a start. */
function startsStated({ edges }: Rows, told: ReadonlyMap<string, Properties>): Set<string> {
  return new Set(
    edges.flatMap(({ type, from, to }) =>
      type === "ABOUT" && told.get(from)?.start != null ? [to] : [],
    ),
  );
}

function isHead({ nodes }: Rows, { tie }: Properties): boolean {
  return nodes.find(({ id }) => id === tie)?.properties.roleRank === "HEAD";
}

/** No source places it in time, not even by having told of it. */
function isDateless({ startEdtf, endEdtf, evidenceDays }: Properties): boolean {
  const none = evidenceDays == null || (Array.isArray(evidenceDays) && evidenceDays.length === 0);
  return startEdtf == null && endEdtf == null && none;
}

function partsByType(facts: readonly RestingFact[]): Record<string, Part> {
  const types = [...new Set(facts.map(({ type }) => type))].sort();
  return Object.fromEntries(
    types.map((type) => {
      const of = facts.filter((fact) => fact.type === type);
      return [type, part(of.length, of.filter(({ origins }) => origins <= 1).length)];
    }),
  );
}
