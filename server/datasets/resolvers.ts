import type { Resolvers } from "../schema.types.ts";

export const datasets: Resolvers = {
  Query: {
    dataset: (_parent, _arguments, { dataset }) => dataset(),
  },
};
