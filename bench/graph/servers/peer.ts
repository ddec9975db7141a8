/**
 * @neo4j/graphql on the same graph, served by the same HTTP server as Umbra. /statements says how
 * many statements it has sent so far.
 */
import { readFileSync } from "node:fs";
import { Neo4jGraphQL } from "@neo4j/graphql";
import { createYoga } from "graphql-yoga";
import { addressGiven, openDriver } from "../database.ts";
import { countStatements } from "../peer/count-statements.ts";
import { listen } from "./listen.ts";

const driver = openDriver(addressGiven());
const sent = countStatements(driver);
const typeDefs = readFileSync(new URL("../peer/types.graphql", import.meta.url), "utf8");
const features = {
  filters: { String: { LTE: true, GTE: true, GT: true } },
  // A schema without what its newest version calls outdated: a smaller one to validate against.
  excludeDeprecatedFields: {
    mutationOperations: true,
    aggregationFilters: true,
    aggregationFiltersOutsideConnection: true,
    relationshipFilters: true,
    attributeFilters: true,
  },
};
const schema = await new Neo4jGraphQL({ typeDefs, driver, features }).getSchema();
const yoga = createYoga({
  schema,
  logging: false,
  graphiql: false,
  landingPage: false,
});

await listen("peer", "/graphql", (request, response) => {
  if (request.url === "/statements") response.end(String(sent()));
  else void yoga.requestListener(request, response);
});
await driver.close();
