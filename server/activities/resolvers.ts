import { dayArg } from "../arguments/dates.ts";
import { sizeArg } from "../arguments/pages.ts";
import type { Context } from "../context.ts";
import { LAST_DAY } from "../model/days.ts";
import type { ActHow, Resolvers } from "../schema.types.ts";
import { uncertainDate } from "../things/uncertain-date.ts";
import { once } from "../umbrellas/once.ts";
import type { ActivityKey } from "./activity-of-actors.ts";
import { firstActing, type GroupByActivityRow, goneQuiet } from "./groups-by-activity.ts";
import { namesFirstReported } from "./names-first-reported.ts";

const NO_ACTS = { eventCount: 0, first: null, last: null };
const ALL_WAYS: readonly ActHow[] = ["CLAIMED", "ATTRIBUTED", "SUSPECTED", "SAID"];

async function activityOf(key: ActivityKey, { loaders }: Context) {
  const [row] = await loaders.activities.load(key);
  return row ?? NO_ACTS;
}

const ofRow = (
  { group, knownAt, hows, kinds }: GroupByActivityRow,
  _arguments: unknown,
  context: Context,
) => activityOf({ id: group.id, knownAt, hows, kinds }, context);

export const activities: Resolvers = {
  Query: {
    goneQuiet: async (_parent, given, { graph, limits }) => {
      const first = sizeArg(given.first, "first", limits.pageSize);
      const question = {
        since: dayArg(given.since, "since"),
        knownAt: dayArg(given.knownAt, "knownAt") ?? LAST_DAY,
        hows: given.how,
        kinds: given.kinds ?? null,
      };
      const rows = await goneQuiet(graph, question, given.umbrella ?? null);
      return {
        groups: rows.slice(0, first),
        totalCount: rows.length,
        definite: rows.filter(({ certainty }) => certainty === "DEFINITE").length,
      };
    },
    namesFirstSeen: (_parent, given, { graph, limits }) => {
      const since = dayArg(given.since, "since");
      const knownAt = dayArg(given.knownAt, "knownAt") ?? LAST_DAY;
      const question = { since, knownAt, hows: ALL_WAYS, kinds: null };
      return {
        // A list and its count are one statement, and none if neither is asked for.
        reported: once(() => namesFirstReported(graph, { since, knownAt, limit: limits.pageSize })),
        acting: once(() => firstActing(graph, question)),
      };
    },
  },
  Actor: {
    activity: ({ id, knownAt }, given, context) =>
      activityOf(
        {
          id,
          knownAt: dayArg(given.knownAt, "knownAt") ?? knownAt,
          hows: given.how,
          kinds: given.kinds ?? null,
        },
        context,
      ),
  },
  ActivityEnd: {
    day: ({ day }) => uncertainDate(day, null),
  },
  Act: {
    event: async ({ event, knownAt }, _arguments, { loaders }) => {
      const found = await loaders.event(event, knownAt);
      if (found === null) throw new Error(`expected the event of an act, and got none: ${event}`);
      return found;
    },
    claim: async ({ claim, knownAt }, _arguments, { loaders }) =>
      claim === null
        ? null
        : ((await loaders.claimById.load({ id: claim, knownAt }))?.claim ?? null),
  },
  FirstSeen: {
    reported: async ({ reported }, { first }, { limits }) =>
      (await reported()).names.slice(0, sizeArg(first, "first", limits.pageSize)),
    reportedCount: async ({ reported }) => (await reported()).total,
    acting: async ({ acting }, { first }, { limits }) =>
      (await acting()).slice(0, sizeArg(first, "first", limits.pageSize)),
    actingCount: async ({ acting }) => (await acting()).length,
  },
  FirstActing: { activity: ofRow },
  GroupGoneQuiet: {
    activity: ofRow,
    definiteBefore: ({ beforeSure }) => beforeSure,
    possibleBefore: ({ before }) => before,
  },
};
