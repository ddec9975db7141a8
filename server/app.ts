/** The API as a function from a request to a response; listening is the business of `main.ts`. */
import type { RequestListener } from "node:http";
import type { GraphQLSchema } from "graphql";
import { createYoga, type Plugin } from "graphql-yoga";
import { KeptAnswers } from "./answers/kept-answers.ts";
import { useKeptAnswers } from "./answers/use-kept-answers.ts";
import { AskedTogether } from "./asked-together.ts";
import { useBodyLimit } from "./body-limit.ts";
import type { Config } from "./config.ts";
import { type Context, makeContext } from "./context.ts";
import { CSRF_HEADER, useCsrfPrevention } from "./csrf.ts";
import type { CurrentRelease } from "./datasets/current-release.ts";
import { documentCaches } from "./document-caches.ts";
import { shownToClients } from "./errors.ts";
import type { Graph } from "./graph/graph.ts";
import { useHealth } from "./health.ts";
import { useLimits } from "./limits/limits.ts";
import { type Logger, useRequestLog } from "./logging.ts";
import { useErrorLog } from "./masking.ts";
import { usePlayground } from "./playground.ts";
import { type Question, savedQuestions } from "./questions.ts";
import type { Archives } from "./releases/archives.ts";
import { RememberedAnswers } from "./releases/remembered-answers.ts";
import { traceOf } from "./request-trace.ts";
import { buildSchema } from "./schema.ts";

export interface AppParts {
  graph: Graph;
  releases: CurrentRelease;
  config: Pick<Config, "corsOrigins" | "limits"> & Partial<Pick<Config, "answerBytes">>;
  logger: Logger;
  /** What the playground's tabs hold, and `changes` asks: the saved questions, unless given. */
  questions?: Question[];
  /** Releases that can be loaded beside the current one: none, unless given. */
  archives?: Archives | undefined;
  /** The schema of all subjects, unless given. */
  schema?: GraphQLSchema;
}

export interface App {
  fetch(request: Request): Promise<Response>;
  /** The same for a server of node:http. */
  listener: RequestListener;
}

/** /graphql (and the playground there, for browsers), /health, and / which leads to /graphql. */
export function buildApp(parts: AppParts): App {
  const { graph, releases, config, logger } = parts;
  const { limits, corsOrigins, answerBytes = 0 } = config;
  const questions = parts.questions ?? savedQuestions();
  const source = {
    graph,
    releases,
    limits,
    archives: parts.archives,
    questions,
    answers: new RememberedAnswers(),
    together: new AskedTogether(),
  };
  const yoga = createYoga<Record<string, unknown>, Context>({
    schema: parts.schema ?? buildSchema(),
    context: ({ request }) => makeContext(source, traceOf(request)),
    maskedErrors: { maskError: shownToClients },
    // Yoga's own log knows no request ids: what it would say is in ours.
    logging: false,
    graphiql: false,
    landingPage: false,
    // Yoga's own check says only that the program runs; ours, /health, whether it can answer.
    healthCheckEndpoint: "/alive",
    multipart: false,
    // Ours, useBodyLimit, does the same and costs less.
    maxRequestBodySize: false,
    parserAndValidationCache: documentCaches(),
    cors: (request) => allowed(request.headers.get("origin"), corsOrigins),
    plugins: [
      useRequestLog(logger),
      useErrorLog(logger),
      useRedirect("/", "/graphql"),
      useHealth(releases),
      usePlayground(questions),
      useCsrfPrevention(),
      useBodyLimit(limits.bodyBytes),
      useKeptAnswers(new KeptAnswers(answerBytes), releases),
      ...useLimits(limits),
    ],
  });
  return { fetch: async (request) => yoga.fetch(request), listener: yoga.requestListener };
}

/** An origin that is not on the list gets no word at all: "null" would let sandboxed pages in. */
function allowed(origin: string | null, list: readonly string[]) {
  if (origin === null || !list.includes(origin)) return false;
  return {
    origin,
    credentials: false,
    methods: ["GET", "POST"],
    allowedHeaders: ["content-type", CSRF_HEADER, "x-request-id"],
    exposedHeaders: ["x-request-id"],
    maxAge: 600,
  };
}

function useRedirect(from: string, to: string): Plugin {
  return {
    onRequest({ url, fetchAPI, endResponse }) {
      if (url.pathname !== from) return;
      endResponse(new fetchAPI.Response(null, { status: 302, headers: { location: to } }));
    },
  };
}
