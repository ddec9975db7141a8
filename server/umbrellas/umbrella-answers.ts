/**
 * The rows of the main question. Their numbers are counted in the database; lists are read where
 * they are asked for, and so is what needs every claim.
 */
import DataLoader from "dataloader";
import { type ClaimColumns, type ClaimRow, claimRow } from "../claims/claims.ts";
import { largestLimit } from "../graph/batch.ts";
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import type { During } from "../model/certainty.ts";
import { spansFrom } from "../model/date-spans.ts";
import type { Day } from "../model/days.ts";
import type { Certainty } from "../model/vocabulary.ts";
import { type ActorRow, shownName } from "../things/thing-rows.ts";
import { chainsOf } from "./chain-queries.ts";
import type { ClaimNumbers } from "./claim-numbers.ts";
import { claimsByUmbrella, type MainQuestion } from "./claims-by-umbrella.ts";
import { type CountedUmbrella, countClaims, type Place, windowsParameter } from "./count-claims.ts";
import { compare } from "./members-then.ts";
import { once } from "./once.ts";
import {
  type ClaimsOfUmbrellaRow,
  type ClaimUnderUmbrellaRow,
  claimCount,
  claimOnlyCount,
  definiteEventCount,
  eventCount,
  type GroupClaimsRow,
  rollUp,
  seriesCount,
  standingCount,
} from "./roll-up.ts";

const claimsUnder = statement("umbrellas/claims-under");

type Numbers = Omit<ClaimNumbers, "total" | "certainty">;

export interface UmbrellaAnswerRow {
  umbrella: ActorRow;
  /** The period in which its claims were judged. */
  during: During;
  numbers: Numbers;
  groupCount: number;
  /** The first of its groups: the umbrella itself, then the most events first. */
  groups(first: number): Promise<GroupAnswerRow[]>;
  /** With every claim: an error where there are too many. */
  whole(): Promise<ClaimsOfUmbrellaRow>;
}

export interface GroupAnswerRow {
  group: ActorRow;
  level: "UMBRELLA" | "MEMBER";
  certainty: Certainty;
  numbers: Numbers;
  claimsTotal: number;
  claims(first: number): Promise<ClaimUnderUmbrellaRow[]>;
  whole(): Promise<GroupClaimsRow>;
}

const NOTHING: Numbers = {
  ...{ eventCount: 0, definiteEventCount: 0, claimOnlyCount: 0 },
  ...{ claimCount: 0, standingCount: 0, seriesCount: 0 },
};

export interface AnswerOptions {
  /** What is asked needs every claim anyway: then the numbers are taken from them. */
  readWhole: boolean;
}

/**
 * Two statements: the ties up to the umbrellas, and what was counted by them. The claims of all
 * groups, with their chains, are read where asked for.
 */
export async function umbrellaAnswers(
  graph: PinnedGraph,
  question: MainQuestion,
  { readWhole }: AnswerOptions,
): Promise<UmbrellaAnswerRow[]> {
  // By gaps of evidence, and on a day between the bounds of a change, only the rules can judge.
  const isRuled = question.maxGapDays !== null || (question.standingAt ?? null) !== null;
  if (readWhole || isRuled) return (await claimsByUmbrella(graph, question)).map(wholeAnswer);
  const whole = once(() => claimsByUmbrella(graph, question));
  const ofUmbrella = async (id: string) => found(await whole(), (row) => row.umbrella.id === id);
  const lists = claimLists(graph, question);
  return inOrder(await countClaims(graph, question), question.knownAt).map((row) => {
    const wholeRow = () => ofUmbrella(row.umbrella.id);
    return {
      umbrella: { ...row.umbrella, knownAt: question.knownAt },
      during: question.during,
      numbers: row.numbers ?? NOTHING,
      groupCount: row.groups.length,
      groups: async (first) =>
        firstGroups(row, first, question.knownAt).map(({ group, place, numbers }) => ({
          group,
          level: levelOf(place),
          certainty: numbers.certainty,
          numbers,
          claimsTotal: numbers.total,
          claims: (most) => (most === 0 ? Promise.resolve([]) : lists.load({ place, limit: most })),
          whole: async () => found((await wholeRow()).groups, (of) => of.group.id === place.group),
        })),
      whole: wholeRow,
    };
  });
}

function found<Row>(rows: readonly Row[], is: (row: Row) => boolean): Row {
  const row = rows.find(is);
  if (row === undefined) throw new Error("expected what was counted among what was read");
  return row;
}

function wholeAnswer(row: ClaimsOfUmbrellaRow): UmbrellaAnswerRow {
  return {
    umbrella: row.umbrella,
    during: row.during,
    numbers: numbersOf(row.groups),
    groupCount: row.groups.length,
    groups: async (first) =>
      row.groups.slice(0, first).map((of) => ({
        group: of.group,
        level: of.level,
        certainty: of.certainty,
        numbers: numbersOf([of]),
        claimsTotal: of.claims.length,
        claims: async (most) => of.claims.slice(0, most),
        whole: async () => of,
      })),
    whole: async () => row,
  };
}

function numbersOf(groups: readonly GroupClaimsRow[]): Numbers {
  return {
    eventCount: eventCount(groups),
    definiteEventCount: definiteEventCount(groups),
    claimOnlyCount: claimOnlyCount(groups),
    claimCount: claimCount(groups),
    standingCount: standingCount(groups),
    seriesCount: seriesCount(groups),
  };
}

const eventsOf = ({ numbers }: { numbers: Numbers | null }) => numbers?.eventCount ?? 0;
const seriesOf = ({ numbers }: { numbers: Numbers | null }) => numbers?.seriesCount ?? 0;
const levelOf = ({ umbrella, group }: Place) => (umbrella === group ? "UMBRELLA" : "MEMBER");

/** As roll-up.ts orders them. */
function inOrder(rows: readonly CountedUmbrella[], knownAt: Day): CountedUmbrella[] {
  return rows.toSorted(
    (a, b) =>
      eventsOf(b) - eventsOf(a) ||
      seriesOf(b) - seriesOf(a) ||
      compare(shownName({ ...a.umbrella, knownAt }), shownName({ ...b.umbrella, knownAt })) ||
      compare(a.umbrella.id, b.umbrella.id),
  );
}

type CountedGroup = CountedUmbrella["groups"][number];

/** As roll-up.ts orders them. */
function firstGroups(
  { groups }: CountedUmbrella,
  first: number,
  knownAt: Day,
): (CountedGroup & { group: ActorRow })[] {
  return groups
    .map((of) => ({ ...of, group: { ...of.group, knownAt } }))
    .sort(
      (a, b) =>
        Number(levelOf(b.place) === "UMBRELLA") - Number(levelOf(a.place) === "UMBRELLA") ||
        eventsOf(b) - eventsOf(a) ||
        compare(shownName(a.group), shownName(b.group)) ||
        compare(a.group.id, b.group.id),
    )
    .slice(0, first);
}

interface ListKey {
  place: Place;
  limit: number;
}

/** The first claims of groups: one statement for all groups, judged with their chains. */
function claimLists(graph: PinnedGraph, question: MainQuestion) {
  return new DataLoader<ListKey, ClaimUnderUmbrellaRow[]>(async (keys) => {
    const [chains, claims] = await Promise.all([
      chainsOf(graph, question),
      firstClaims(graph, question, keys),
    ]);
    const all = new Map([...claims.values()].flat().map((claim) => [claim.id, claim]));
    const rows = rollUp(chains, [...all.values()], question);
    return keys.map(({ place, limit }, index) => {
      const own = new Set(
        claims
          .get(index)
          ?.slice(0, limit)
          .map(({ id }) => id),
      );
      const row = rows.find(({ umbrella }) => umbrella.id === place.umbrella);
      const group = row?.groups.find((of) => of.group.id === place.group);
      const order = [...own];
      return (group?.claims ?? [])
        .filter(({ claim }) => own.has(claim.id))
        .sort((a, b) => order.indexOf(a.claim.id) - order.indexOf(b.claim.id));
    });
  });
}

async function firstClaims(
  graph: PinnedGraph,
  { during, knownAt, stances, kinds, occurrences, floor }: MainQuestion,
  keys: readonly ListKey[],
): Promise<Map<number, ClaimRow[]>> {
  const rows = await graph.read<{ index: number } & ClaimColumns>(claimsUnder, {
    ...during,
    knownAt,
    stances,
    kinds,
    occurrences,
    spans: spansFrom(during.from, knownAt),
    definiteOnly: floor === "DEFINITE",
    most: largestLimit(keys),
    keys: keys.map(({ place: { group, windows } }, index) => ({
      index,
      actor: group,
      windows: windowsParameter(windows, during),
    })),
  });
  const found = new Map<number, ClaimRow[]>();
  for (const { index, ...columns } of rows) {
    const list = found.get(index) ?? [];
    list.push(claimRow(columns, knownAt));
    found.set(index, list);
  }
  return found;
}
