import type { Resolvers } from "../schema.types.ts";
import { rollUpArgs } from "./question-args.ts";
import { someOf } from "./resolvers.ts";
import { claimCount, definiteEventCount, eventCount, seriesCount } from "./roll-up.ts";
import { speechActsByUmbrella } from "./speech-acts-by-umbrella.ts";
import { dayOf, why } from "./why.ts";

export const speechActs: Resolvers = {
  Query: {
    speechActsByUmbrella: (_parent, given, { graph }) =>
      speechActsByUmbrella(graph, { ...rollUpArgs(given), acts: given.acts }),
  },
  SpeechActsOfUmbrella: {
    eventCount: ({ groups }) => eventCount(groups),
    definiteEventCount: ({ groups }) => definiteEventCount(groups),
    actCount: ({ groups }) => claimCount(groups),
    seriesCount: ({ groups }) => seriesCount(groups),
    groups: ({ groups }, { first }, context) => someOf(groups, first, context),
    groupCount: ({ groups }) => groups.length,
    membersThen: (row, { first }, context) => someOf(row.membersThen, first, context),
    membersThenCount: (row) => row.membersThen.length,
  },
  GroupSpeechActs: {
    eventCount: (row) => eventCount([row]),
    actCount: (row) => claimCount([row]),
    acts: ({ deeds }, { first }, context) => someOf(deeds, first, context),
  },
  SpeechActUnderUmbrella: {
    id: ({ act }) => act.id,
    event: ({ deed }) => deed.event,
    why: ({ chain, certainty, deed: { version } }) => why(chain, certainty, dayOf(version), "act"),
    membersThen: (row, { first }, context) => someOf(row.membersThen, first, context),
    membersThenCount: (row) => row.membersThen.length,
  },
};
