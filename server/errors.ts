/**
 * What may go wrong in a request, and how it is told. An absent thing is null and no error. Errors
 * that are foreseen carry a code; all others are masked, and logged under the request's id.
 */
import { GraphQLError } from "graphql";
import { GraphUnavailable } from "./graph/graph.ts";

/** The codes of our own errors. GraphQL's own errors keep theirs. */
export const CODES = {
  BAD_USER_INPUT: "An argument is not what it should be.",
  LIMIT_EXCEEDED: "The request asks for more than one request may.",
  FORBIDDEN: "A request that any web page could make a browser send.",
  GRAPH_UNAVAILABLE: "The database does not answer. It may come back by itself.",
  GRAPH_EMPTY: "The database answers, and no dataset has been loaded into it.",
  RELEASE_LOADING: "An archived release is being loaded. Ask again in a few seconds.",
  RELEASE_UNUSABLE: "An archived release cannot be read: its file is damaged, missing or outdated.",
  INTERNAL_SERVER_ERROR: "Something that was not foreseen; the log has it by the request's id.",
} as const;

/** An argument that cannot be used. Mostly made by `badInput`. */
export class BadInput extends GraphQLError {
  constructor(argument: string, problem: string, example: unknown) {
    super(`${argument}: ${problem}. Example: ${shown(example)}`, {
      extensions: { code: "BAD_USER_INPUT", argument, example },
    });
    this.name = "BadInput";
  }
}

/**
 * @param argument path of the argument, such as `during.from`
 * @param expected what it should have been, in words
 * @param got what came
 * @param example a value that would be taken
 */
export function badInput(argument: string, expected: string, got: unknown, example: unknown) {
  return new BadInput(argument, `expected ${expected}, and got ${shown(got)}`, example);
}

export class LimitExceeded extends GraphQLError {
  constructor(message: string) {
    // As GraphQL's own refusals: 400 where the client takes application/graphql-response+json.
    super(message, { extensions: { code: "LIMIT_EXCEEDED", http: { status: 400, spec: true } } });
    this.name = "LimitExceeded";
  }
}

export class GraphEmpty extends GraphQLError {
  constructor() {
    super("The graph holds no dataset yet. Load one: umbra load", {
      extensions: { code: "GRAPH_EMPTY", http: { status: 503 } },
    });
    this.name = "GraphEmpty";
  }
}

/** Not an error of the request: the same request succeeds once the release has been loaded. */
export class ReleaseLoading extends GraphQLError {
  constructor(name: string) {
    super(
      `The release ${name} is being loaded beside the current one. Ask again in a few seconds.`,
      {
        extensions: { code: "RELEASE_LOADING", retryable: true, http: { status: 503 } },
      },
    );
    this.name = "ReleaseLoading";
  }
}

export class ReleaseUnusable extends GraphQLError {
  constructor(name: string, reason: string) {
    super(`The release ${name} cannot be read: ${reason}.`, {
      extensions: { code: "RELEASE_UNUSABLE", http: { status: 503 } },
    });
    this.name = "ReleaseUnusable";
  }
}

/**
 * The error as a client may see it. Texts of the database, its driver and our own code stay
 * inside: they are the `originalError`, which is logged and never sent.
 */
export function shownToClients(error: unknown): GraphQLError {
  const located = error instanceof GraphQLError ? error : undefined;
  if (located !== undefined && isForeseen(located)) return located;
  const original = located?.originalError ?? error;
  const place = { nodes: located?.nodes, path: located?.path, source: located?.source };
  if (original instanceof GraphUnavailable) {
    return new GraphQLError("The graph database does not answer. Try again in a moment.", {
      ...place,
      originalError: original,
      extensions: { code: "GRAPH_UNAVAILABLE", http: { status: 503 } },
    });
  }
  return new GraphQLError("Something went wrong here. The log has it by this request's id.", {
    ...place,
    originalError: original instanceof Error ? original : new Error(String(original)),
    extensions: {
      code: "INTERNAL_SERVER_ERROR",
      ...(located?.path ? {} : { http: { status: 500 } }),
    },
  });
}

/**
 * Ours by its code, or GraphQL's own about the request. What is wrong with a value that we return,
 * the executor throws as a plain error.
 */
function isForeseen({ extensions, originalError }: GraphQLError): boolean {
  if (typeof extensions.code === "string" && Object.hasOwn(CODES, extensions.code)) return true;
  return originalError === undefined || originalError instanceof GraphQLError;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
