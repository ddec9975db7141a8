/** What changed in an umbrella between two days, and in what is known of it? */
import type { PinnedGraph } from "../graph/graph.ts";
import { type Day, LAST_DAY } from "../model/days.ts";
import type { Certainty } from "../model/vocabulary.ts";
import type { ActorRow } from "../things/thing-rows.ts";
import type { TieRow } from "../ties/ties-of-things.ts";
import { chainsUpTo } from "./chain-queries.ts";
import { type Change, changeBetween } from "./changes.ts";
import type { LeaderKey } from "./leaders.ts";
import {
  byGroup,
  type ChainsByGroup,
  compare,
  type MemberThenRow,
  membersThen,
} from "./members-then.ts";

export interface TwoDays {
  from: Day;
  to: Day;
  /** null where it was not asked what became known. */
  knownFrom: Day | null;
  knownTo: Day;
}

export interface MemberChangeRow {
  group: ActorRow;
  change: Change;
  certainty: Certainty;
  /** Its membership on the first day; null where no world has it. */
  from: MemberThenRow | null;
  to: MemberThenRow | null;
}

export interface LeaderChangeRow {
  organisation: ActorRow;
  person: ActorRow;
  change: Change;
  certainty: Certainty;
  offices: TieRow[];
}

/** A member on the first day, as known on each of two days; null where it was not. */
export interface KnowledgeChangeRow {
  group: ActorRow;
  before: MemberThenRow | null;
  now: MemberThenRow | null;
}

/** What is asked for of the changes, each read once, and only if it is asked for. */
export interface UmbrellaBetweenRow extends TwoDays {
  umbrella: ActorRow;
  members(): Promise<MemberChangeRow[]>;
  leaderChanges(): Promise<LeaderChangeRow[]>;
  knowledge(): Promise<KnowledgeChangeRow[]>;
}

/** The groups that were members on one day or both, by name, with the word for every change. */
export async function memberChanges(
  graph: PinnedGraph,
  id: string,
  { from, to, knownTo }: TwoDays,
): Promise<MemberChangeRow[]> {
  const groups = await membersKnownAt(graph, id, knownTo, { from, to });
  const first = byId(membersThen(groups, dayOnly(from), knownTo));
  const last = byId(membersThen(groups, dayOnly(to), knownTo));
  const rows = [...groups.values()].flatMap(({ group, chains }) => {
    if (group.knownFrom > knownTo) return [];
    const words = changeBetween(
      chains.map((chain) => chain.map(({ edge }) => edge)),
      from,
      to,
    );
    return changesIn(words).map(([change, certainty]): MemberChangeRow => {
      const [before, after] = [first.get(group.id) ?? null, last.get(group.id) ?? null];
      return { group: { ...group, knownAt: knownTo }, change, certainty, from: before, to: after };
    });
  });
  return rows.sort(byWord);
}

/** Who took or lost the lead of one of these organisations. */
export async function leaderChanges(
  organisations: readonly ActorRow[],
  { from, to, knownTo }: TwoDays,
  leaders: (key: LeaderKey) => Promise<{ tie: TieRow }[]>,
): Promise<LeaderChangeRow[]> {
  const found = await Promise.all(
    organisations.map(async (organisation) => {
      const key = { id: organisation.id, knownAt: knownTo, startBy: to, endAfter: from };
      const offices = new Map<string, { person: ActorRow; ties: TieRow[] }>();
      for (const { tie } of await leaders(key)) {
        const person = tie.from as ActorRow;
        const entry = offices.get(person.id) ?? { person, ties: [] };
        entry.ties.push(tie);
        offices.set(person.id, entry);
      }
      return [...offices.values()].flatMap(({ person, ties }) => {
        if (person.knownFrom > knownTo) return [];
        // Of an office it does not matter whether all of somebody holds it.
        const chains = ties.map(({ edge }) => [{ ...edge, whole: true }]);
        return changesIn(changeBetween(chains, from, to)).map(
          ([change, certainty]): LeaderChangeRow => ({
            organisation,
            person,
            change,
            certainty,
            offices: ties,
          }),
        );
      });
    }),
  );
  return found.flat();
}

/** The members on the first day, where what is known of them differs between two days. */
export async function knowledgeChanges(
  graph: PinnedGraph,
  id: string,
  { from, knownFrom, knownTo }: TwoDays,
): Promise<KnowledgeChangeRow[]> {
  if (knownFrom === null) return [];
  const onDay = { from, to: from };
  const [then, now] = await Promise.all([
    membersKnownAt(graph, id, knownFrom, onDay),
    membersKnownAt(graph, id, knownTo, onDay),
  ]);
  const before = byId(membersThen(then, dayOnly(from), knownFrom));
  const after = byId(membersThen(now, dayOnly(from), knownTo));
  const rows = [...new Set([...before.keys(), ...after.keys()])].flatMap(
    (group): KnowledgeChangeRow[] => {
      const [old = null, recent = null] = [before.get(group), after.get(group)];
      const shown = recent?.group ?? old?.group;
      if (shown === undefined || old?.certainty === recent?.certainty) return [];
      return [{ group: shown, before: old, now: recent }];
    },
  );
  return rows.sort(
    (a, b) => compare(a.group.name, b.group.name) || compare(a.group.id, b.group.id),
  );
}

/**
 * The side that decides a change; of a POSSIBLE one that which is in doubt: whether it was there
 * on one day, or whether it was not on the other. Of who stayed, that with the wider gap.
 */
export function decidingSide({ change, certainty, from, to }: MemberChangeRow) {
  const [side, other] = change === "LEFT" ? [from, to] : [to, from];
  if (certainty === "DEFINITE") return side;
  if (change === "STAYED" && gapOf(other) > gapOf(side)) return other;
  return side?.certainty === "POSSIBLE" ? side : (other ?? side);
}

function gapOf(row: MemberThenRow | null): number {
  if (row?.certainty !== "POSSIBLE") return -1;
  return row.nearestEvidence?.gapDays ?? Number.POSITIVE_INFINITY;
}

async function membersKnownAt(
  graph: PinnedGraph,
  id: string,
  knownAt: Day,
  during: { from: Day; to: Day },
): Promise<ChainsByGroup> {
  const choice = { ids: [id], umbrellaKinds: [], everything: false };
  const chains = await chainsUpTo(graph, choice, { knownAt, during });
  return byGroup(chains.map(({ member, chain }) => ({ group: member, chain })));
}

function changesIn(words: Record<Change, Certainty | null>): [Change, Certainty][] {
  return (Object.entries(words) as [Change, Certainty | null][]).flatMap(
    ([change, word]): [Change, Certainty][] => (word === null ? [] : [[change, word]]),
  );
}

function dayOnly(day: Day) {
  return {
    edtf: day === LAST_DAY ? null : day,
    earliest: day,
    latest: day,
    startBy: day,
    endAfter: day,
  };
}

function byId(rows: readonly MemberThenRow[]): Map<string, MemberThenRow> {
  return new Map(rows.map((row) => [row.group.id, row]));
}

function byWord(a: MemberChangeRow, b: MemberChangeRow): number {
  return (
    Number(b.certainty === "DEFINITE") - Number(a.certainty === "DEFINITE") ||
    compare(a.group.name, b.group.name) ||
    compare(a.group.id, b.group.id)
  );
}
