import { dayArg } from "../arguments/dates.ts";
import { sizeArg } from "../arguments/pages.ts";
import { LAST_DAY } from "../model/days.ts";
import type { Resolvers } from "../schema.types.ts";
import { search as searchNames } from "./search.ts";

export const search: Resolvers = {
  Query: {
    search: (_parent, { text, first, knownAt, unnamed }, { graph, limits }) =>
      searchNames(graph, {
        text,
        first: sizeArg(first, "first", limits.pageSize),
        knownAt: dayArg(knownAt, "knownAt") ?? LAST_DAY,
        unnamed,
      }),
  },
};
