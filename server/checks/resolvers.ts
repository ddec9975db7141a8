import { dayArg } from "../arguments/dates.ts";
import { connection, pageArgs } from "../arguments/pages.ts";
import type { Context } from "../context.ts";
import { badInput } from "../errors.ts";
import type { PinnedGraph } from "../graph/graph.ts";
import { addDays, type Day, FIRST_DAY, LAST_DAY } from "../model/days.ts";
import { CHECK_REASONS, type CheckReason, FACT_TYPES, type FactType } from "../model/vocabulary.ts";
import type { AboutThings, OlderThan, Resolvers } from "../schema.types.ts";
import {
  type CheckConditions,
  countFactsToCheck,
  listFactsToCheck,
  newestSourceDay,
  thingsUnder,
} from "./facts-to-check.ts";

type Given<T> = T | null | undefined;

const MOST_THINGS = 100;
const MOST_DAYS = 100_000;

function reasonsArg(reasons: Given<readonly CheckReason[]>, olderThan: unknown): CheckReason[] {
  const all = Object.keys(CHECK_REASONS) as CheckReason[];
  const asked = all.filter((of) => reasons?.includes(of) ?? (of !== "OLD" || Boolean(olderThan)));
  if (asked.includes("OLD") !== Boolean(olderThan)) {
    throw badInput("olderThan", "it together with the reason OLD, and only then", olderThan, {
      days: 365,
    });
  }
  if (asked.length > 0) return asked;
  throw badInput("reasons", "at least one reason", reasons, ["ONE_ORIGIN"]);
}

async function oldBefore(
  graph: PinnedGraph,
  olderThan: Given<OlderThan>,
  validAt: Day | undefined,
  knownAt: Day,
): Promise<Day> {
  if (olderThan === null || olderThan === undefined) return FIRST_DAY;
  const { days, day } = olderThan;
  const given = typeof days === "number";
  if (given === (typeof day === "string")) {
    throw badInput("olderThan", "either days or a day", olderThan, { days: 365 });
  }
  if (!given) return dayArg(day, "olderThan.day") ?? FIRST_DAY;
  if (days < 0 || days > MOST_DAYS) {
    throw badInput("olderThan.days", `a number from 0 to ${MOST_DAYS}`, days, 365);
  }
  const until = validAt ?? (await newestSourceDay(graph, knownAt)) ?? FIRST_DAY;
  return addDays(until, -days);
}

async function thingsArg(
  graph: PinnedGraph,
  about: Given<AboutThings>,
  knownAt: Day,
): Promise<readonly string[] | null> {
  if (about === null || about === undefined) return null;
  const { ids, umbrella } = about;
  if (Array.isArray(ids) === (typeof umbrella === "string")) {
    throw badInput("about", "either ids or an umbrella", about, { umbrella: "an-id" });
  }
  if (typeof umbrella === "string") return thingsUnder(graph, umbrella, knownAt);
  if (ids && ids.length > 0 && ids.length <= MOST_THINGS) return ids;
  throw badInput("about.ids", `1 to ${MOST_THINGS} ids`, ids?.length, ["an-id"]);
}

/** Counted once, for the total and for the totals by reason. */
const counted = new WeakMap<CheckConditions, ReturnType<typeof countFactsToCheck>>();

function totalsOf(conditions: CheckConditions, { graph }: Context) {
  const found = counted.get(conditions) ?? countFactsToCheck(graph, conditions);
  counted.set(conditions, found);
  return found;
}

export const checks: Resolvers = {
  Query: {
    factsToCheck: async (_parent, given, { graph, limits }) => {
      const page = pageArgs(given, limits.pageSize);
      const knownAt = dayArg(given.knownAt, "knownAt") ?? LAST_DAY;
      const validAt = dayArg(given.validAt, "validAt");
      const conditions: CheckConditions = {
        knownAt,
        reasons: reasonsArg(given.reasons, given.olderThan),
        types: given.types ?? (Object.keys(FACT_TYPES) as FactType[]),
        oldBefore: await oldBefore(graph, given.olderThan, validAt, knownAt),
        things: await thingsArg(graph, given.about, knownAt),
      };
      const rows = await listFactsToCheck(graph, {
        ...conditions,
        afterDay: String(page.after?.[0] ?? ""),
        afterId: page.after?.[1] ?? "",
        limit: page.first + 1,
      });
      const edges = connection(rows, page, ({ id, newestEvidence }) => [newestEvidence, id]);
      return { ...edges, conditions };
    },
  },
  FactToCheckConnection: {
    totalCount: async ({ conditions }, _arguments, context) =>
      (await totalsOf(conditions, context)).total,
    totals: async ({ conditions }, _arguments, context) =>
      (await totalsOf(conditions, context)).byReason,
  },
  FactToCheck: {
    event: ({ id, type, knownAt }, _arguments, { loaders }) =>
      type === "EVENT" ? loaders.event(id, knownAt) : null,
    claim: async ({ id, type, knownAt }, _arguments, { loaders }) =>
      type === "CLAIM" ? ((await loaders.claimById.load({ id, knownAt }))?.claim ?? null) : null,
    statements: async ({ id, knownAt }, _arguments, { loaders }) =>
      loaders.statementsOf({ id, knownAt }),
  },
};
