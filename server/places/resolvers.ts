import { dayArg } from "../arguments/dates.ts";
import { sizeArg } from "../arguments/pages.ts";
import { LAST_DAY } from "../model/days.ts";
import type { Resolvers } from "../schema.types.ts";
import { asOf, names, statementsConcerning } from "../things/by-id-resolvers.ts";
import { shownName } from "../things/thing-rows.ts";
import { countTiesOf, tiesOf } from "../ties/tie-list-resolvers.ts";

export const places: Resolvers = {
  Query: {
    place: (_parent, { id, knownAt }, { loaders }) =>
      loaders.place(id, dayArg(knownAt, "knownAt") ?? LAST_DAY),
  },
  Place: {
    name: (place) => shownName(place),
    names,
    ties: (place, given, context) => tiesOf(place, given, context),
    tieCount: (place, given, context) => countTiesOf(place, given, context),
    eventCount: (place, { knownAt }, context) =>
      countTiesOf(place, { type: ["LOCATED_IN"], direction: "IN", knownAt }, context),
    statementCount: statementsConcerning.count,
    events: async (place, given, { loaders, limits }) => {
      const limit = sizeArg(given.first, "first", limits.pageSize);
      const rows = await loaders.eventsAtPlaces.load({ ...asOf(place, given), limit });
      return rows.map(({ event }) => event);
    },
    statements: statementsConcerning.list,
  },
};
