import { dayArg } from "../arguments/dates.ts";
import { FIRST_DAY, LAST_DAY } from "../model/days.ts";
import type { Resolvers } from "../schema.types.ts";
import { pairsToCompare, responsibilityFor, togetherAt } from "./responsibility.ts";

const ANY_TIME = {
  earliest: FIRST_DAY,
  latest: LAST_DAY,
  startBy: LAST_DAY,
  endAfter: FIRST_DAY,
};

export const responsibility: Resolvers = {
  Event: {
    responsibility: async ({ id, knownAt }, given, { loaders }) => {
      const day = dayArg(given.knownAt, "knownAt") ?? knownAt;
      const validAt = dayArg(given.validAt, "validAt") ?? null;
      const claims = (await loaders.claimsOfEvents.load({ id, knownAt: day })).map(
        ({ claim }) => claim,
      );
      const when = claims[0]?.version ?? ANY_TIME;
      const chains = await loaders.chainsBetween.load({
        pairs: pairsToCompare(claims),
        knownAt: day,
        from: when.earliest,
        to: when.latest,
      });
      return responsibilityFor({ id, knownAt: day }, claims, togetherAt(chains, when), validAt);
    },
  },
  Responsibility: {
    praise: async ({ event: id, knownAt }, _arguments, { loaders }) =>
      (await loaders.appraisals.load({ id, knownAt })).flatMap(({ appraisal }) =>
        appraisal.praise ? appraisal : [],
      ),
    condemnation: async ({ event: id, knownAt }, _arguments, { loaders }) =>
      (await loaders.appraisals.load({ id, knownAt })).flatMap(({ appraisal }) =>
        appraisal.praise ? [] : appraisal,
      ),
  },
  ClaimThen: {
    change: ({ change, knownAt }) => change && { ...change, knownAt },
  },
  Appraisal: {
    statements: async ({ id, knownAt }, _arguments, { loaders }) =>
      loaders.statementsOf({ id, knownAt }),
  },
};
