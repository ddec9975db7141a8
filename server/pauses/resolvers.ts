import { dayArg, periodArg } from "../arguments/dates.ts";
import { sizeArg } from "../arguments/pages.ts";
import { FIRST_DAY, LAST_DAY } from "../model/days.ts";
import type { Resolvers } from "../schema.types.ts";
import { countsOf } from "./meanwhile.ts";
import { listPauses } from "./pauses.ts";

export const pauses: Resolvers = {
  Query: {
    pauses: (_parent, given, { graph, limits }) => {
      const period = periodArg(given.during, "during");
      const question = {
        on: given.on ?? null,
        by: given.by ?? null,
        during: { from: period?.earliest ?? FIRST_DAY, to: period?.latest ?? LAST_DAY },
        knownAt: dayArg(given.knownAt, "knownAt") ?? LAST_DAY,
        kinds: given.kinds,
      };
      return listPauses(graph, question, sizeArg(given.first, "first", limits.pageSize));
    },
  },
  Pause: {
    meanwhile: async ({ meanwhile }, { by, first }, { limits }) => {
      const most = sizeArg(first, "first", limits.pageSize);
      return (await meanwhile()).filter((row) => by?.includes(row.by) ?? true).slice(0, most);
    },
    counts: async ({ meanwhile }) => countsOf(await meanwhile()),
  },
};
