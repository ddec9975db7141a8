import { dayArg } from "../arguments/dates.ts";
import { sizeArg } from "../arguments/pages.ts";
import { tieTimeArg } from "../arguments/tie-time.ts";
import { badInput } from "../errors.ts";
import { LAST_DAY } from "../model/days.ts";
import { RELATION_NAMES } from "../model/relations.ts";
import { chosenRelations } from "../model/weak-relations.ts";
import type { Resolvers } from "../schema.types.ts";
import { isTimed } from "../ties/tie-time.ts";
import { paths as pathsBetween } from "./paths.ts";

/** Farther than that, and everybody is connected with everybody. */
const LONGEST = 6;
const MOST_PATHS = 100;

export const paths: Resolvers = {
  Query: {
    paths: async (_parent, given, { graph, loaders }) => {
      const maxLength = sizeArg(given.maxLength, "maxLength", LONGEST);
      const limit = sizeArg(given.limit, "limit", MOST_PATHS);
      const time = tieTimeArg(given);
      const definiteOnly = given.certainty === "DEFINITE";
      if (definiteOnly && !isTimed(time)) {
        throw badInput("certainty", "validAt or during beside DEFINITE", "none", "POSSIBLE");
      }
      if (given.from === given.to) {
        throw badInput("to", "another thing than from", given.to, "another-id");
      }
      const knownAt = dayArg(given.knownAt, "knownAt") ?? LAST_DAY;
      const [from, to] = await Promise.all([
        loaders.thing(given.from, knownAt),
        loaders.thing(given.to, knownAt),
      ]);
      if (from === null || to === null) return null;
      return pathsBetween(graph, {
        ...time,
        from,
        to,
        relations: chosenRelations(given.relations, given.weak, RELATION_NAMES),
        steps: {
          events: given.through.includes("EVENTS"),
          places: given.through.includes("PLACES"),
          claims: given.through.includes("CLAIMS"),
          unnamed: given.through.includes("UNNAMED"),
        },
        knownAt,
        maxLength,
        limit,
        shortestOnly: given.shortestOnly,
        definiteOnly,
      });
    },
  },
  Path: { length: ({ steps }) => steps.length },
};
