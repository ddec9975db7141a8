import { dayArg } from "../arguments/dates.ts";
import { connection, pageArgs } from "../arguments/pages.ts";
import { LAST_DAY } from "../model/days.ts";
import type { Resolvers } from "../schema.types.ts";

export const utterances: Resolvers = {
  Actor: {
    utterances: async (actor, { knownAt, first, after }, { loaders, limits }) => {
      const page = pageArgs({ first, after }, limits.pageSize);
      const of = { id: actor.id, knownAt: dayArg(knownAt, "knownAt") ?? actor.knownAt };
      const rows = await loaders.utterancesOfActors.load({
        ...of,
        afterDay: String(page.after?.[0] ?? LAST_DAY),
        afterId: page.after?.[1] ?? "",
        limit: page.first + 1,
      });
      const found = rows.map(({ event }) => event);
      return { ...connection(found, page, ({ id, version }) => [version.latest, id]), of };
    },
  },
  UtteranceConnection: {
    totalCount: async ({ of }, _arguments, { loaders }) =>
      (await loaders.utteranceCounts.load(of))?.count ?? 0,
  },
};
