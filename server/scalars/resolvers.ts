/** Dates travel as texts. What they mean is judged where they are used, which knows the argument. */
import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import type { Resolvers } from "../schema.types.ts";

/** A scalar that takes texts alone: an unquoted `2024` would otherwise come through as a number. */
function text(name: string, example: string): GraphQLScalarType<string, string> {
  const wrong = (got: string) =>
    new GraphQLError(`expected a date as a text, such as "${example}", and got ${got}`);
  return new GraphQLScalarType({
    name,
    serialize: String,
    parseValue(value) {
      if (typeof value !== "string") throw wrong(JSON.stringify(value));
      return value;
    },
    parseLiteral(node) {
      if (node.kind !== Kind.STRING) throw wrong("value" in node ? String(node.value) : node.kind);
      return node.value;
    },
  });
}

export const scalars: Resolvers = {
  Day: text("Day", "2024-01-28"),
  EDTF: text("EDTF", "2020-01"),
};
