import { dayArg } from "../arguments/dates.ts";
import type { Context } from "../context.ts";
import { LAST_DAY } from "../model/days.ts";
import { type StandingChange, standingAt } from "../model/standing.ts";
import type { Resolvers } from "../schema.types.ts";
import type { Seen } from "../things/thing-rows.ts";
import { uncertainDate } from "../things/uncertain-date.ts";
import type { ClaimRow } from "./claims.ts";

/** A change and the day of knowledge as of which it is shown. */
export type StandingChangeRow = StandingChange & Seen;

/** The whole claim, where the query that found it left out who spoke. */
async function whole(claim: ClaimRow, { loaders }: Context): Promise<ClaimRow> {
  if (claim.by !== null) return claim;
  const found = await loaders.claimById.load({ id: claim.id, knownAt: claim.knownAt });
  return found?.claim ?? claim;
}

export const claims: Resolvers = {
  Query: {
    claim: async (_parent, { id, knownAt }, { loaders }) => {
      const key = { id, knownAt: dayArg(knownAt, "knownAt") ?? LAST_DAY };
      return (await loaders.claimById.load(key))?.claim ?? null;
    },
  },
  Claim: {
    by: async (claim, _arguments, context) => (await whole(claim, context)).by ?? [],
    inNameOf: async (claim, _arguments, context) => (await whole(claim, context)).inNameOf ?? [],
    utterance: async (claim, _arguments, context) => (await whole(claim, context)).utterance,
    day: ({ version }) =>
      uncertainDate({ earliest: version.dayEarliest, latest: version.dayLatest }, version.dayEdtf),
    standing: ({ changes }, { validAt }) =>
      standingAt(changes, dayArg(validAt, "validAt") ?? null).standing,
    changes: ({ changes, knownAt }) => changes.map((change) => ({ ...change, knownAt })),
    sure: ({ version }) => version.sure,
    statements: async ({ id, knownAt }, _arguments, { loaders }) =>
      loaders.statementsOf({ id, knownAt }),
  },
  StandingChange: {
    date: (change) => uncertainDate(change, null),
    by: ({ by, knownAt }, _arguments, { loaders }) =>
      by === null ? null : loaders.actor(by, knownAt),
    supersededBy: async ({ supersededBy, knownAt }, _arguments, { loaders }) =>
      supersededBy === null
        ? null
        : ((await loaders.claimById.load({ id: supersededBy, knownAt }))?.claim ?? null),
  },
};
