import type { Resolvers } from "../schema.types.ts";
import { endDate, startDate } from "../things/uncertain-date.ts";

export const ties: Resolvers = {
  Tie: {
    start: ({ edge }) => startDate(edge),
    end: ({ edge }) => endDate(edge),
    disputed: ({ edge }) => edge.disputed,
    unsure: ({ edge }) => !edge.sure,
    support: ({ edge }) => edge.support,
    reliability: ({ edge }) => edge.reliability,
    membership: ({ tie, edge, type }) =>
      tie?.membership ??
      (type === "MEMBER_OF" || type === "ACTS_UNDER" ? (edge.whole ? "WHOLE" : "PART") : null),
    aspect: ({ tie }) => tie?.aspect ?? null,
    role: ({ tie }) =>
      tie?.roleTitle === undefined || tie.roleRank === undefined
        ? null
        : {
            title: tie.roleTitle,
            rank: tie.roleRank,
            acting: tie.acting ?? false,
            contested: tie.contested ?? false,
          },
    hypothesisSet: ({ edge }) => edge.hypothesisSet ?? null,
    regime: ({ tie }) => tie?.regime ?? null,
    precision: ({ tie }) => tie?.precision ?? null,
    targeting: ({ tie }) => tie?.targeting ?? null,
    as: ({ tie }) => tie?.as ?? null,
    statements: async ({ id, knownAt }, _arguments, { loaders }) =>
      loaders.statementsOf({ id, knownAt }),
  },
};
