import { dayArg, edtfArg, periodArg } from "../arguments/dates.ts";
import { sizeArg } from "../arguments/pages.ts";
import type { Context } from "../context.ts";
import { badInput } from "../errors.ts";
import { factsOf, heldAt } from "../facts/resolvers.ts";
import { type Day, FIRST_DAY, LAST_DAY } from "../model/days.ts";
import type { Certainty } from "../model/vocabulary.ts";
import type { Resolvers } from "../schema.types.ts";
import { isUnnamed } from "../things/thing-rows.ts";
import { binsOf, MOST_BINS } from "../timelines/bins.ts";
import type { Change } from "./changes.ts";
import { leadersThen } from "./leaders.ts";
import { memberCounts } from "./member-counts.ts";
import { once } from "./once.ts";
import { type SubGroupRow, subGroups } from "./sub-groups.ts";
import {
  decidingSide,
  type KnowledgeChangeRow,
  knowledgeChanges,
  leaderChanges,
  memberChanges,
  type TwoDays,
  type UmbrellaBetweenRow,
} from "./umbrella-between.ts";
import type { UmbrellaThenRow } from "./umbrella-then.ts";

function someOf<Row>(rows: readonly Row[], first: number, { limits }: Context): Row[] {
  return rows.slice(0, sizeArg(first, "first", limits.pageSize));
}

/** A list of one change, and its count. */
function changed(change: Change) {
  const rows = async (of: UmbrellaBetweenRow) =>
    (await of.members()).filter((row) => row.change === change);
  return {
    list: async (of: UmbrellaBetweenRow, { first }: { first: number }, context: Context) =>
      someOf(await rows(of), first, context),
    count: async (of: UmbrellaBetweenRow) => countOf(await rows(of)),
  };
}

const joined = changed("JOINED");
const left = changed("LEFT");
const stayed = changed("STAYED");

function countOf(rows: readonly { certainty: Certainty }[]) {
  const definite = rows.filter(({ certainty }) => certainty === "DEFINITE").length;
  return { definite, possible: rows.length };
}

/** A list of what became of the knowledge, and its count; null where it was not asked about. */
function learnt(kept: (row: KnowledgeChangeRow) => boolean) {
  const rows = async (of: UmbrellaBetweenRow) =>
    of.knownFrom === null ? null : (await of.knowledge()).filter(kept);
  return {
    list: async (of: UmbrellaBetweenRow, { first }: { first: number }, context: Context) => {
      const found = await rows(of);
      return found && someOf(found, first, context);
    },
    count: async (of: UmbrellaBetweenRow) => (await rows(of))?.length ?? null,
  };
}

const becameKnown = learnt(({ before }) => before === null);
const noLongerHeld = learnt(({ now }) => now === null);
const otherwiseHeld = learnt(({ before, now }) => before !== null && now !== null);

/** The two days and the two days of knowledge, each pair in order. */
function twoDays(given: {
  from: string;
  to: string;
  knownFrom?: string | null | undefined;
  knownTo?: string | null | undefined;
}): TwoDays {
  const from = dayArg(given.from, "from");
  const to = dayArg(given.to, "to");
  const knownFrom = dayArg(given.knownFrom, "knownFrom") ?? null;
  const knownTo = dayArg(given.knownTo, "knownTo") ?? LAST_DAY;
  if (to < from) throw badInput("to", `a day that is not before ${from}`, to, from);
  if (knownFrom !== null && knownTo < knownFrom) {
    throw badInput("knownTo", `a day that is not before ${knownFrom}`, knownTo, knownFrom);
  }
  return { from, to, knownFrom, knownTo };
}

/** The list and its count are one statement. */
const read = new WeakMap<UmbrellaThenRow, Promise<SubGroupRow[]>>();

function subGroupsOf(of: UmbrellaThenRow, { graph }: Context): Promise<SubGroupRow[]> {
  const known = read.get(of);
  if (known !== undefined) return known;
  const when = edtfArg(of.validAt, "validAt") ?? null;
  const found = of
    .members()
    .then((members) => subGroups(graph, members, when, of.umbrella.knownAt));
  read.set(of, found);
  return found;
}

const shown = (day: Day) => (day === LAST_DAY ? null : day);

export const umbrellaChanges: Resolvers = {
  Query: {
    umbrellaBetween: async (_parent, given, { graph, loaders }) => {
      const days = twoDays(given);
      const umbrella = await loaders.actor(given.id, days.knownTo);
      if (umbrella?.type !== "Group") return null;
      const members = once(() => memberChanges(graph, umbrella.id, days));
      return {
        ...days,
        umbrella,
        members,
        leaderChanges: once(async () => {
          const groups = new Map((await members()).map(({ group }) => [group.id, group]));
          const all = [umbrella, ...groups.values()];
          const rows = await leaderChanges(all, days, (key) => loaders.leaders.load(key));
          return rows.filter(({ change }) => change !== "STAYED");
        }),
        knowledge: once(() => knowledgeChanges(graph, umbrella.id, days)),
      };
    },
  },
  UmbrellaBetween: {
    knownTo: ({ knownTo }) => shown(knownTo),
    joined: joined.list,
    joinedCount: joined.count,
    left: left.list,
    leftCount: left.count,
    stayed: stayed.list,
    stayedCount: stayed.count,
    leaders: async (of, { first }, context) => someOf(await of.leaderChanges(), first, context),
    leaderCount: async (of) => countOf(await of.leaderChanges()),
    becameKnown: becameKnown.list,
    becameKnownCount: becameKnown.count,
    noLongerHeld: noLongerHeld.list,
    noLongerHeldCount: noLongerHeld.count,
    otherwiseHeld: otherwiseHeld.list,
    otherwiseHeldCount: otherwiseHeld.count,
  },
  MemberChange: {
    support: (row) => decidingSide(row)?.support ?? null,
    nearestEvidence: (row) =>
      row.certainty === "POSSIBLE" ? (decidingSide(row)?.nearestEvidence ?? null) : null,
  },
  MemberThen: {
    leaders: async ({ group: { id, knownAt }, validAt }, _arguments, { loaders }) => {
      const when = edtfArg(validAt, "validAt");
      const rows = await loaders.leaders.load({
        id,
        knownAt,
        startBy: when?.startBy ?? LAST_DAY,
        endAfter: when?.endAfter ?? FIRST_DAY,
      });
      const ties = rows.map(({ tie }) => tie);
      return when === undefined ? ties : leadersThen(ties, when);
    },
    direct: ({ chain }) => chain.length === 1,
    level: ({ chain }) => chain.length,
    unnamed: ({ group }) => isUnnamed(group),
  },
  UmbrellaThen: {
    subGroups: async (of, { first }, context) =>
      someOf(await subGroupsOf(of, context), first, context),
    unnamedCount: async ({ members }) =>
      (await members()).filter(({ group }) => isUnnamed(group)).length,
    subGroupCount: async (of, _arguments, context) => (await subGroupsOf(of, context)).length,
    sizes: async ({ umbrella, validAt }, _arguments, context) =>
      heldAt(await factsOf(context, umbrella, "SIZE"), edtfArg(validAt, "validAt")),
    memberCounts: ({ umbrella }, { during: given, bin }, { graph }) => {
      const { earliest: from, latest: to } = periodArg(given, "during");
      if (from === FIRST_DAY || to === LAST_DAY) {
        throw badInput("during", "a period with both its sides", given, {
          from: "2023-10",
          to: "2024-03",
        });
      }
      const bins = binsOf({ from, to }, bin);
      if (bins !== null) return memberCounts(graph, umbrella.id, bins, umbrella.knownAt);
      throw badInput(
        "bin",
        `at most ${MOST_BINS} bins: wider ones, or a shorter period`,
        bin,
        "YEAR",
      );
    },
  },
  SubGroup: {
    definiteCount: ({ members }) =>
      members.filter(({ certainty }) => certainty === "DEFINITE").length,
    possibleCount: ({ members }) => members.length,
    members: ({ members }, { first }, context) => someOf(members, first, context),
  },
};
