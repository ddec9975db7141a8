import type { Resolvers } from "../schema.types.ts";
import { isActor } from "./thing-rows.ts";

export const things: Resolvers = {
  Thing: {
    __resolveType: (thing) =>
      isActor(thing) ? "Actor" : (thing.type as "Event" | "Place" | "Source"),
  },
};
