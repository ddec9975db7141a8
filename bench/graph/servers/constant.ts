/** A yoga server that answers a constant: as fast as any GraphQL of this kind can be. */
import { createSchema, createYoga } from "graphql-yoga";
import { listen } from "./listen.ts";

const yoga = createYoga({
  schema: createSchema({
    typeDefs: "type Query { constant: String! }",
    resolvers: { Query: { constant: () => "the same every time" } },
  }),
  logging: false,
  graphiql: false,
  landingPage: false,
});

await listen("constant", "/graphql", (request, response) => {
  void yoga.requestListener(request, response);
});
