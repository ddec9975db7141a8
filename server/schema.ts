/**
 * The API's schema. A subject is plugged in by its `.graphql` file, which is found by itself, and
 * by its resolvers: one import and one word in the list below.
 */
import { makeExecutableSchema } from "@graphql-tools/schema";
import type { GraphQLSchema } from "graphql";
import { actors } from "./actors/resolvers.ts";
import { claims } from "./claims/resolvers.ts";
import { datasets } from "./datasets/resolvers.ts";
import { events } from "./events/resolvers.ts";
import { facts } from "./facts/resolvers.ts";
import { networks } from "./networks/resolvers.ts";
import { places } from "./places/resolvers.ts";
import { scalars } from "./scalars/resolvers.ts";
import type { Resolvers } from "./schema.types.ts";
import { typeDefinitions } from "./schema-text.ts";
import { search } from "./search/resolvers.ts";
import { sources } from "./sources/resolvers.ts";
import { statements } from "./statements/resolvers.ts";
import { things } from "./things/resolvers.ts";
import { ties } from "./ties/resolvers.ts";
import { umbrellas } from "./umbrellas/resolvers.ts";

const resolvers: Resolvers[] = [
  actors,
  claims,
  datasets,
  events,
  facts,
  networks,
  places,
  scalars,
  search,
  sources,
  statements,
  things,
  ties,
  umbrellas,
];

/** @throws if a resolver has no field in the schema, or the types of a union have no names. */
export function buildSchema(): GraphQLSchema {
  return makeExecutableSchema({
    typeDefs: typeDefinitions(),
    resolvers,
    resolverValidationOptions: {
      requireResolversToMatchSchema: "error",
      requireResolversForResolveType: "error",
    },
    inheritResolversFromInterfaces: true,
  });
}
