/** The limits of one request. Each refuses with the limit's own number and what came. */
import { maxAliasesPlugin } from "@escape.tech/graphql-armor-max-aliases";
import { maxDepthPlugin } from "@escape.tech/graphql-armor-max-depth";
import { maxDirectivesPlugin } from "@escape.tech/graphql-armor-max-directives";
import { maxTokensPlugin } from "@escape.tech/graphql-armor-max-tokens";
import type { Plugin } from "graphql-yoga";
import type { Limits } from "../config.ts";
import { LimitExceeded } from "../errors.ts";
import { useCostLimit } from "./cost.ts";
import { useTurns } from "./turns.ts";

/** Replaces the plugins' "Syntax Error", which it is not, by an error of ours. */
function refuse(_context: unknown, error: Error): never {
  throw new LimitExceeded(error.message.replace(/^Syntax Error: /, ""));
}

export function useLimits(limits: Limits): Plugin[] {
  const onReject = [refuse];
  return [
    maxTokensPlugin({ n: limits.tokens, onReject }),
    // Introspection keeps to the same depth: the playground's is 15 levels deep.
    maxDepthPlugin({
      n: limits.depth,
      flattenFragments: true,
      ignoreIntrospection: false,
      onReject,
    }),
    maxAliasesPlugin({ n: limits.aliases, onReject }),
    maxDirectivesPlugin({ n: limits.directives, onReject }),
    useCostLimit(limits.cost),
    useTurns(limits.atOnce),
  ];
}
