/**
 * The API's schema. A subject is plugged in by its `.graphql` file, which is found by itself, and
 * by its resolvers: one import and one word in the list below.
 */
import { makeExecutableSchema } from "@graphql-tools/schema";
import type { GraphQLSchema } from "graphql";
import { activities } from "./activities/resolvers.ts";
import { actors } from "./actors/resolvers.ts";
import { utterances } from "./actors/utterances-resolvers.ts";
import { duplicates } from "./checks/duplicates-resolvers.ts";
import { checks } from "./checks/resolvers.ts";
import { claims } from "./claims/resolvers.ts";
import { responsibility } from "./claims/responsibility-resolvers.ts";
import { counts } from "./counts/resolvers.ts";
import { datasets } from "./datasets/resolvers.ts";
import { designations } from "./designations/resolvers.ts";
import { events } from "./events/resolvers.ts";
import { facts } from "./facts/resolvers.ts";
import { hypotheses } from "./hypotheses/resolvers.ts";
import { networks } from "./networks/resolvers.ts";
import { overlaps } from "./overlaps/resolvers.ts";
import { paths } from "./paths/resolvers.ts";
import { pauses } from "./pauses/resolvers.ts";
import { places } from "./places/resolvers.ts";
import { releases } from "./releases/resolvers.ts";
import { scalars } from "./scalars/resolvers.ts";
import type { Resolvers } from "./schema.types.ts";
import { typeDefinitions } from "./schema-text.ts";
import { search } from "./search/resolvers.ts";
import { sequences } from "./sequences/resolvers.ts";
import { sources } from "./sources/resolvers.ts";
import { statements } from "./statements/resolvers.ts";
import { things } from "./things/resolvers.ts";
import { denied } from "./ties/denied-resolvers.ts";
import { ties } from "./ties/resolvers.ts";
import { timelines } from "./timelines/resolvers.ts";
import { umbrellaChanges } from "./umbrellas/change-resolvers.ts";
import { umbrellas } from "./umbrellas/resolvers.ts";
import { speechActs } from "./umbrellas/speech-act-resolvers.ts";
import { claimsTable } from "./umbrellas/table-resolvers.ts";

const resolvers: Resolvers[] = [
  activities,
  actors,
  checks,
  claims,
  claimsTable,
  counts,
  datasets,
  designations,
  denied,
  duplicates,
  events,
  facts,
  hypotheses,
  networks,
  overlaps,
  pauses,
  paths,
  places,
  releases,
  responsibility,
  scalars,
  search,
  sequences,
  sources,
  speechActs,
  statements,
  things,
  ties,
  timelines,
  umbrellaChanges,
  umbrellas,
  utterances,
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
