import { dayArg } from "../arguments/dates.ts";
import { sizeArg } from "../arguments/pages.ts";
import { LAST_DAY } from "../model/days.ts";
import type { Resolvers } from "../schema.types.ts";
import { shownName } from "../things/thing-rows.ts";
import { countTiesOf, tiesOf } from "../ties/tie-list-resolvers.ts";

export const places: Resolvers = {
  Query: {
    place: (_parent, { id, knownAt }, { loaders }) =>
      loaders.place(id, dayArg(knownAt, "knownAt") ?? LAST_DAY),
  },
  Place: {
    name: (place) => shownName(place),
    names: async ({ id, knownAt: seen }, { knownAt }, { loaders }) => {
      const key = { id, knownAt: dayArg(knownAt, "knownAt") ?? seen };
      return (await loaders.names.load(key)).map(({ fact }) => fact);
    },
    ties: (place, given, context) => tiesOf(place, given, context),
    tieCount: (place, given, context) => countTiesOf(place, given, context),
    eventCount: (place, { knownAt }, context) =>
      countTiesOf(place, { type: ["LOCATED_IN"], direction: "IN", knownAt }, context),
    statementCount: async ({ id, knownAt: seen }, { knownAt }, { loaders }) => {
      const key = { id, knownAt: dayArg(knownAt, "knownAt") ?? seen };
      return (await loaders.statementsConcerning.load({ ...key, limit: 0 }))[0]?.count ?? 0;
    },
    events: async ({ id, knownAt: seen }, { knownAt, first }, { loaders, limits }) => {
      const limit = sizeArg(first, "first", limits.pageSize);
      const key = { id, knownAt: dayArg(knownAt, "knownAt") ?? seen, limit };
      return (await loaders.eventsAtPlaces.load(key)).map(({ event }) => event);
    },
    statements: async ({ id, knownAt: seen }, { knownAt, first }, { loaders, limits }) => {
      const limit = sizeArg(first, "first", limits.pageSize);
      const key = { id, knownAt: dayArg(knownAt, "knownAt") ?? seen, limit };
      return (await loaders.statementsConcerning.load(key))[0]?.list ?? [];
    },
  },
};
