/** The settings of the API. The only file that reads the environment, once, at the start. */
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Address } from "./graph/neo4j.ts";

/** What one request may ask for. */
export interface Limits {
  /** Levels of nested fields. */
  depth: number;
  /** Aliases in one document. */
  aliases: number;
  /** Words and signs in one document. */
  tokens: number;
  /** Directives in one document. */
  directives: number;
  /** Objects that the answer may hold, reckoned before anything is read. */
  cost: number;
  /** The largest `first`. */
  pageSize: number;
  /** Bytes of one request's body. */
  bodyBytes: number;
  /** Requests that are worked on at a time; others wait. */
  atOnce: number;
}

export const DEFAULT_LIMITS: Limits = {
  depth: 16,
  aliases: 30,
  tokens: 2_000,
  directives: 30,
  cost: 50_000,
  pageSize: 200,
  bodyBytes: 200_000,
  atOnce: 12,
};

export const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

export interface Config {
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** Where Neo4j is; null when no NEO4J_URI is set, and a local one is to be started. */
  neo4j: Address | null;
  /** The folder in which a local Neo4j and its data are kept. */
  home: string;
  logLevel: (typeof LOG_LEVELS)[number];
  /** The origins whose pages may call the API from a browser. None, unless set. */
  corsOrigins: string[];
  /** Bytes of answers that are kept for those who ask the same again; 0 keeps none. */
  answerBytes: number;
  limits: Limits;
}

/** The environment does not say what the API can use. `message` lists all that is wrong with it. */
export class BadConfig extends Error {
  override name = "BadConfig";
}

/** An expectation in words, with what came. A secret is never repeated. */
const expected = (what: string) => (issue: { input?: unknown }) =>
  `expected ${what}, and got ${JSON.stringify(issue.input).replace(/\/\/.*@/, "//…@")}`;

function whole(min: number, max: number, fallback: number) {
  const error = expected(`a whole number from ${min} to ${max}`);
  return z
    .string()
    .refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= min && Number(text) <= max, {
      error,
    })
    .transform(Number)
    .default(fallback);
}

const origin = z.string().refine((text) => URL.canParse(text) && new URL(text).origin === text, {
  error: expected("an origin without a path, such as https://example.org"),
});

/** In the checkout, from whichever folder a command is given. */
export const DEFAULT_HOME = fileURLToPath(new URL("../.umbra", import.meta.url));

const BOLT = /^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^/?#\s@]+\/?$/;

/** Every setting by its name in the environment. README.md documents each: a test sees to it. */
const Environment = z
  .object({
    PORT: whole(0, 65_535, 4000),
    HOST: z.string().default("127.0.0.1"),
    NEO4J_URI: z
      .string()
      .regex(BOLT, { error: expected("an address such as bolt://127.0.0.1:7687") })
      .optional(),
    NEO4J_USER: z.string().default("neo4j"),
    NEO4J_PASSWORD: z.string().optional(),
    NEO4J_DATABASE: z.string().optional(),
    UMBRA_HOME: z.string().default(DEFAULT_HOME),
    LOG_LEVEL: z
      .enum(LOG_LEVELS, { error: expected(`one of ${LOG_LEVELS.join(", ")}`) })
      .default("info"),
    CORS_ORIGINS: z
      .string()
      .transform((list) => list.split(",").map((text) => text.trim()))
      .pipe(z.array(origin))
      .default([]),
    UMBRA_ANSWER_BYTES: whole(0, 999_999_999, 32_000_000),
    MAX_DEPTH: whole(1, 100, DEFAULT_LIMITS.depth),
    MAX_ALIASES: whole(0, 10_000, DEFAULT_LIMITS.aliases),
    MAX_TOKENS: whole(1, 1_000_000, DEFAULT_LIMITS.tokens),
    MAX_DIRECTIVES: whole(0, 10_000, DEFAULT_LIMITS.directives),
    MAX_COST: whole(1, 100_000_000, DEFAULT_LIMITS.cost),
    MAX_PAGE_SIZE: whole(1, 10_000, DEFAULT_LIMITS.pageSize),
    MAX_BODY_BYTES: whole(1_000, 100_000_000, DEFAULT_LIMITS.bodyBytes),
    MAX_AT_ONCE: whole(1, 1_000, DEFAULT_LIMITS.atOnce),
  })
  .refine((env) => env.NEO4J_URI === undefined || env.NEO4J_PASSWORD !== undefined, {
    path: ["NEO4J_PASSWORD"],
    error: "expected the password of the Neo4j at NEO4J_URI, and got none",
    when: () => true,
  });

/** The names of all settings. */
export const SETTINGS = Object.keys(Environment.shape);

/**
 * The settings in an environment; an empty text counts as not set.
 * @throws {BadConfig} naming every setting that is wrong, what was expected and what came.
 */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(
    SETTINGS.map((name) => [name, env[name]?.trim() || undefined] as const),
  );
  const read = Environment.safeParse(given);
  if (!read.success) {
    const problems = read.error.issues.map(
      (issue) => `  ${String(issue.path[0])}: ${issue.message}`,
    );
    throw new BadConfig(
      `These settings of the environment cannot be used:\n${problems.join("\n")}\nThe README lists all settings.`,
    );
  }
  const it = read.data;
  return {
    host: it.HOST,
    port: it.PORT,
    neo4j:
      it.NEO4J_URI === undefined
        ? null
        : {
            uri: it.NEO4J_URI,
            user: it.NEO4J_USER,
            password: it.NEO4J_PASSWORD ?? "",
            database: it.NEO4J_DATABASE,
          },
    home: it.UMBRA_HOME,
    logLevel: it.LOG_LEVEL,
    corsOrigins: it.CORS_ORIGINS,
    answerBytes: it.UMBRA_ANSWER_BYTES,
    limits: {
      depth: it.MAX_DEPTH,
      aliases: it.MAX_ALIASES,
      tokens: it.MAX_TOKENS,
      directives: it.MAX_DIRECTIVES,
      cost: it.MAX_COST,
      pageSize: it.MAX_PAGE_SIZE,
      bodyBytes: it.MAX_BODY_BYTES,
      atOnce: it.MAX_AT_ONCE,
    },
  };
}
