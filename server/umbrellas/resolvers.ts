import { dayArg, edtfArg, periodArg } from "../arguments/dates.ts";
import { sizeArg } from "../arguments/pages.ts";
import type { Context } from "../context.ts";
import { badInput } from "../errors.ts";
import { FIRST_DAY, LAST_DAY } from "../model/days.ts";
import type { Resolvers } from "../schema.types.ts";
import { tiesOf } from "../ties/tie-list-resolvers.ts";
import { claimsByUmbrella } from "./claims-by-umbrella.ts";
import { once } from "./once.ts";
import {
  claimCount,
  definiteEventCount,
  eventCount,
  seriesCount,
  standingCount,
} from "./roll-up.ts";
import { membersOf, parentsOf } from "./umbrella-then.ts";
import { why } from "./why.ts";

/** The first of a list that was read as a whole, as its count needs all of it. */
function someOf<Row>(rows: readonly Row[], first: number, { limits }: Context): Row[] {
  return rows.slice(0, sizeArg(first, "first", limits.pageSize));
}

export const umbrellas: Resolvers = {
  Query: {
    claimsByUmbrella: (_parent, given, { graph }) => {
      const during = periodArg(given.during, "during");
      const maxGapDays = given.maxGapDays ?? null;
      if (maxGapDays !== null && maxGapDays < 0) {
        throw badInput("maxGapDays", "0 or more days", maxGapDays, 90);
      }
      return claimsByUmbrella(graph, {
        ids: given.umbrellas ?? null,
        umbrellaKinds: given.umbrellaKinds,
        everything: given.everything,
        stances: given.stances,
        kinds: given.kinds,
        throughFacades: given.through.includes("FACADE"),
        knownAt: dayArg(given.knownAt, "knownAt") ?? LAST_DAY,
        during: { from: during?.earliest ?? FIRST_DAY, to: during?.latest ?? LAST_DAY },
        floor: given.certainty,
        maxGapDays,
      });
    },
    umbrella: async (_parent, { id, validAt, knownAt }, { graph, loaders }) => {
      const when = edtfArg(validAt, "validAt");
      const actor = await loaders.actor(id, dayArg(knownAt, "knownAt") ?? LAST_DAY);
      if (actor?.type !== "Group") return null;
      return {
        umbrella: actor,
        validAt: when?.edtf ?? null,
        // The list and its count are one statement, and none if neither is asked for.
        members: once(() => membersOf(graph, id, when ?? null, actor.knownAt)),
      };
    },
  },
  ClaimsOfUmbrella: {
    eventCount: ({ groups }) => eventCount(groups),
    definiteEventCount: ({ groups }) => definiteEventCount(groups),
    claimCount: ({ groups }) => claimCount(groups),
    standingCount: ({ groups }) => standingCount(groups),
    seriesCount: ({ groups }) => seriesCount(groups),
    groups: ({ groups }, { first }, context) => someOf(groups, first, context),
    groupCount: ({ groups }) => groups.length,
    membersThen: (row, { first }, context) => someOf(row.membersThen, first, context),
    membersThenCount: (row) => row.membersThen.length,
  },
  GroupClaims: {
    eventCount: (row) => eventCount([row]),
    claimCount: (row) => claimCount([row]),
    standingCount: (row) => standingCount([row]),
    claims: ({ claims }, { first }, context) => someOf(claims, first, context),
    claimsTotal: ({ claims }) => claims.length,
  },
  ClaimUnderUmbrella: {
    id: ({ claim }) => claim.id,
    stance: ({ claim }) => claim.stance,
    standing: ({ claim }) => claim.version.standing,
    event: ({ claim }) => claim.event,
    why: ({ chain, certainty, claim: { version } }) =>
      why(chain, certainty, version.dateEdtf ?? `${version.earliest} to ${version.latest}`),
    membersThen: (row, { first }, context) => someOf(row.membersThen, first, context),
    membersThenCount: (row) => row.membersThen.length,
    statements: async ({ claim: { id, knownAt } }, _arguments, { loaders }) =>
      loaders.statementsOf({ id, knownAt }),
  },
  MemberThen: {
    suspensions: ({ group, validAt }, _arguments, context) =>
      tiesOf(group, { type: ["SUSPENDED_ATTACKS_ON"], direction: "OUT", validAt }, context),
  },
  UmbrellaThen: {
    members: async ({ members }, { first }, context) => someOf(await members(), first, context),
    memberCount: async ({ members }) => (await members()).length,
    parents: ({ umbrella, validAt }, _arguments, { graph }) =>
      parentsOf(graph, umbrella.id, edtfArg(validAt, "validAt") ?? null, umbrella.knownAt),
    heads: async ({ umbrella, validAt }, _arguments, context) => {
      const offices = await tiesOf(
        umbrella,
        { type: ["HOLDS_ROLE"], direction: "IN", validAt },
        context,
      );
      return offices.filter(({ tie }) => tie?.roleRank === "HEAD");
    },
  },
};
