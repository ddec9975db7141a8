import { dayArg, edtfArg, periodArg } from "../arguments/dates.ts";
import { badInput } from "../errors.ts";
import { FIRST_DAY, LAST_DAY } from "../model/days.ts";
import type { Resolvers } from "../schema.types.ts";
import { tiesOf } from "../ties/ties-of.ts";
import { claimsByUmbrella } from "./claims-by-umbrella.ts";
import {
  claimCount,
  definiteEventCount,
  eventCount,
  seriesCount,
  standingCount,
} from "./roll-up.ts";
import { membersOf, parentsOf } from "./umbrella-then.ts";

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
    umbrella: async (_parent, { id, validAt, knownAt }, { loaders }) => {
      const when = edtfArg(validAt, "validAt");
      const actor = await loaders.actor(id, dayArg(knownAt, "knownAt") ?? LAST_DAY);
      if (actor?.type !== "Group") return null;
      return { umbrella: actor, validAt: when?.edtf ?? null };
    },
  },
  ClaimsOfUmbrella: {
    eventCount: ({ groups }) => eventCount(groups),
    definiteEventCount: ({ groups }) => definiteEventCount(groups),
    claimCount: ({ groups }) => claimCount(groups),
    standingCount: ({ groups }) => standingCount(groups),
    seriesCount: ({ groups }) => seriesCount(groups),
  },
  GroupClaims: {
    eventCount: (row) => eventCount([row]),
    claimCount: (row) => claimCount([row]),
    standingCount: (row) => standingCount([row]),
  },
  ClaimUnderUmbrella: {
    id: ({ claim }) => claim.id,
    stance: ({ claim }) => claim.stance,
    standing: ({ claim }) => claim.version.standing,
    event: ({ claim }) => claim.event,
    statements: async ({ claim: { id, knownAt } }, _arguments, { loaders }) =>
      (await loaders.statementsAbout.load({ id, knownAt })).map(({ statement }) => statement),
  },
  MemberThen: {
    suspensions: ({ group, validAt }, _arguments, context) =>
      tiesOf(group, { type: ["SUSPENDED_ATTACKS_ON"], direction: "OUT", validAt }, context),
  },
  UmbrellaThen: {
    members: ({ umbrella, validAt }, _arguments, { graph }) =>
      membersOf(graph, umbrella.id, edtfArg(validAt, "validAt") ?? null, umbrella.knownAt),
    memberCount: async ({ umbrella, validAt }, _arguments, { graph }) => {
      const when = edtfArg(validAt, "validAt") ?? null;
      return (await membersOf(graph, umbrella.id, when, umbrella.knownAt)).length;
    },
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
