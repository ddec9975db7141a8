/**
 * The cost of a request: about how many objects its answer may hold, reckoned from its text and
 * variables before anything is read. Page sizes multiply what is asked of each thing on a page.
 */
import {
  type DocumentNode,
  type GraphQLFieldConfig,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
} from "graphql";
import { type ComplexityEstimator, getComplexity } from "graphql-query-complexity";
import type { Plugin } from "graphql-yoga";
import { LimitExceeded } from "../errors.ts";

/** How long a list without `first` is taken to be: names, statements, ties of one thing. */
const USUAL_LENGTH = 5;

export function useCostLimit(most: number): Plugin {
  return {
    onExecute({ args }) {
      const cost = remembered(args.document, args.operationName, args.variableValues, () =>
        getComplexity({
          schema: args.schema,
          query: args.document,
          variables: args.variableValues ?? {},
          estimators: [estimate],
          ...(args.operationName ? { operationName: args.operationName } : {}),
        }),
      );
      if (cost > most) {
        throw new LimitExceeded(
          `Expected a request that may return at most ${most} objects, and this one may return ${cost}. ` +
            "Ask for smaller pages (first), or for fewer lists within lists.",
        );
      }
    },
  };
}

const reckoned = new WeakMap<DocumentNode, Map<string, number>>();

/** Page sizes of one document that are remembered. */
const MOST_REMEMBERED = 50;

/** No text changes a cost: an operation that is asked for another id costs what it did. */
function remembered(
  document: DocumentNode,
  operation: string | null | undefined,
  variables: unknown,
  reckon: () => number,
): number {
  const noText = (_name: string, value: unknown) => (typeof value === "string" ? "" : value);
  const key = `${operation ?? ""} ${JSON.stringify(variables, noText)}`;
  const costs = reckoned.get(document) ?? new Map<string, number>();
  reckoned.set(document, costs);
  const known = costs.get(key);
  if (known !== undefined) return known;
  const cost = reckon();
  if (costs.size < MOST_REMEMBERED && key.length < 1_000) costs.set(key, cost);
  return cost;
}

const estimate: ComplexityEstimator = ({ field, args, childComplexity, type }) => {
  if (!isCompositeType(getNamedType(field.type))) return 0;
  const own = costOf(field.astNode, "weight") ?? 1;
  const most = length(field.type, args, type.name);
  return own + Math.min(most, costOf(field.astNode, "usual") ?? most) * childComplexity;
};

/** How many things a field is taken to return: its `first`, if it has one. */
function length(
  type: GraphQLFieldConfig<unknown, unknown>["type"],
  args: Record<string, unknown>,
  parent: string,
): number {
  if (typeof args.first === "number") return Math.max(args.first, 1);
  // The edges of a connection were counted by the `first` of the field that returned it.
  const list = isListType(getNullableType(type)) && !parent.endsWith("Connection");
  return list ? USUAL_LENGTH : 1;
}

function costOf(
  node: GraphQLFieldConfig<unknown, unknown>["astNode"],
  part: "weight" | "usual",
): number | null {
  const cost = node?.directives?.find(({ name }) => name.value === "cost");
  const given = cost?.arguments?.find(({ name }) => name.value === part)?.value;
  return given?.kind === "IntValue" ? Number(given.value) : null;
}
