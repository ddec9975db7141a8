import { dayArg } from "../arguments/dates.ts";
import { sizeArg } from "../arguments/pages.ts";
import { LAST_DAY } from "../model/days.ts";
import type { Resolvers } from "../schema.types.ts";
import { search as searchNames } from "./search.ts";

export const search: Resolvers = {
  Query: {
    search: (_parent, { text, first, knownAt }, { graph, limits }) =>
      searchNames(
        graph,
        text,
        sizeArg(first, "first", limits.pageSize),
        dayArg(knownAt, "knownAt") ?? LAST_DAY,
      ),
  },
};
