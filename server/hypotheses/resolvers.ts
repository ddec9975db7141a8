import { dayArg, edtfArg, periodArg } from "../arguments/dates.ts";
import { sizeArg } from "../arguments/pages.ts";
import { FIRST_DAY, LAST_DAY } from "../model/days.ts";
import type { Resolvers } from "../schema.types.ts";
import { hypothesesOfNames } from "./hypotheses.ts";

export const hypotheses: Resolvers = {
  Query: {
    hypotheses: async (_parent, given, { graph, limits }) => {
      const first = sizeArg(given.first, "first", limits.pageSize);
      const period = periodArg(given.during, "during");
      const rows = await hypothesesOfNames(graph, {
        ids: given.names ?? null,
        during: { from: period?.earliest ?? FIRST_DAY, to: period?.latest ?? LAST_DAY },
        kinds: given.kinds,
        umbrellaKinds: given.umbrellaKinds,
        validAt: edtfArg(given.validAt, "validAt") ?? null,
        knownAt: dayArg(given.knownAt, "knownAt") ?? LAST_DAY,
      });
      return { names: rows.slice(0, first), totalCount: rows.length };
    },
  },
  NameHypotheses: {
    claimedEvents: ({ claimedEvents }, { first }, { limits }) =>
      claimedEvents.slice(0, sizeArg(first, "first", limits.pageSize)),
    actingUnder: ({ actingUnder }, { first }, { limits }) =>
      actingUnder.slice(0, sizeArg(first, "first", limits.pageSize)),
    actingUnderCount: ({ actingUnder }) => actingUnder.length,
  },
  Hypothesis: {
    at: ({ at }, { first }, { limits }) => at.slice(0, sizeArg(first, "first", limits.pageSize)),
    atCount: ({ at }) => at.length,
    effects: ({ effects }) => effects(),
  },
  HypothesisEffect: {
    claims: ({ claims }, { first }, { limits }) =>
      claims.slice(0, sizeArg(first, "first", limits.pageSize)),
    claimsTotal: ({ claims }) => claims.length,
  },
};
