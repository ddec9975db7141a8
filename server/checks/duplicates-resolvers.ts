import { dayArg } from "../arguments/dates.ts";
import { pageArgs } from "../arguments/pages.ts";
import { LAST_DAY } from "../model/days.ts";
import { DUPLICATE_SIGNS } from "../model/vocabulary.ts";
import type { Resolvers } from "../schema.types.ts";
import { possibleDuplicates } from "./possible-duplicates.ts";

export const duplicates: Resolvers = {
  Query: {
    possibleDuplicates: (_parent, { first, after, knownAt }, { graph, limits }) =>
      possibleDuplicates(
        graph,
        pageArgs({ first, after }, limits.pageSize),
        dayArg(knownAt, "knownAt") ?? LAST_DAY,
      ),
  },
  PossibleDuplicate: {
    why: ({ sign }) => DUPLICATE_SIGNS[sign],
    names: ({ names }) => names.map(([one, other]) => ({ one, other })),
    statements: async ({ subject, knownAt }, _arguments, { loaders }) =>
      subject === null ? [] : loaders.statementsOf({ id: subject, knownAt }),
  },
};
