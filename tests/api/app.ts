/**
 * The API without its subjects: a schema of a few fields that do what subjects do, and some that
 * go wrong, on the real database. Subjects have their own tests.
 */
import { readFileSync } from "node:fs";
import { makeExecutableSchema } from "@graphql-tools/schema";
import { pino } from "pino";
import { type App, type AppParts, buildApp } from "../../server/app.ts";
import { edtfArg, periodArg } from "../../server/arguments/dates.ts";
import { connection, pageArgs } from "../../server/arguments/pages.ts";
import { DEFAULT_LIMITS, type Limits } from "../../server/config.ts";
import type { Context } from "../../server/context.ts";
import { type CurrentRelease, watchCurrentRelease } from "../../server/datasets/current-release.ts";
import { datasets } from "../../server/datasets/resolvers.ts";
import type { Graph } from "../../server/graph/graph.ts";
import { scalars } from "../../server/scalars/resolvers.ts";
import { openTestGraph } from "../database/graph.ts";

const file = (path: string) =>
  readFileSync(new URL(`../../server/${path}`, import.meta.url), "utf8");

const FIELDS = `
  extend type Query {
    "Throws what no one foresaw."
    thrown: Int
    "Sends the database a statement that is wrong."
    misspelt: Int
    "Returns what its type does not allow."
    many: Int
    "The release that a statement is given."
    pinned: String
    things(first: Int! = 10, after: String): ThingConnection!
    on(date: EDTF, during: Period): [String!]!
    heavy: Thing @cost(weight: 700)
  }
  type ThingConnection { edges: [ThingEdge!]! pageInfo: PageInfo! }
  type ThingEdge { node: Thing! cursor: String! }
  type Thing { id: ID! names: [Name!]! things(first: Int! = 10): ThingConnection! }
  type Name { text: String! }
`;

const page = (args: { first: number; after?: string | null }, cap: number) => {
  const asked = pageArgs(args, cap);
  const all = Array.from({ length: 25 }, (_, at) => ({
    id: `t${String(at).padStart(2, "0")}`,
    names: [],
  }));
  const rest = all.filter(({ id }) => asked.after === null || id > asked.after[1]);
  return connection(rest.slice(0, asked.first + 1), asked, ({ id }) => [id, id]);
};

export const smallSchema = makeExecutableSchema<Context>({
  typeDefs: [
    "type Query",
    ...["datasets/datasets", "arguments/pages", "limits/cost", "scalars/scalars"].map((name) =>
      file(`${name}.graphql`),
    ),
    FIELDS,
  ],
  resolvers: [
    datasets,
    scalars,
    {
      Query: {
        thrown() {
          throw new Error("the secret is 42");
        },
        misspelt: (_parent, _args, { graph }: Context) =>
          graph.read({ name: "tests/misspelt", text: "MATCH (secret:Hidden RETURN secret" }),
        many: () => "many",
        pinned: async (_parent, _args, { graph }: Context) =>
          (await graph.read<{ release: string }>(RELEASE))[0]?.release,
        things: (_parent, args, { limits }: Context) => page(args, limits.pageSize),
        on: (_parent, { date, during }) => [
          ...Object.values(edtfArg(date, "date") ?? {}),
          ...Object.values(periodArg(during, "during") ?? {}),
        ],
        heavy: () => ({ id: "heavy", names: [] }),
      },
      Thing: { things: (_parent, args, { limits }: Context) => page(args, limits.pageSize) },
    },
  ],
});

export const RELEASE = { name: "tests/release", text: "RETURN $release AS release" };

const POINTER = {
  name: "tests/pointer",
  text: 'MERGE (d:Umbra:Dataset {id: "@current"}) SET d += $pointer',
};
const NO_POINTER = {
  name: "tests/no-pointer",
  text: 'MATCH (d:Dataset {id: "@current"}) DETACH DELETE d',
};

/** Makes a release the current one, as the loader does last of all. */
export async function point(graph: Graph, release: string, hash = "abc"): Promise<void> {
  const pointer = {
    release,
    hash,
    loadedAt: "2026-01-01T00:00:00.000Z",
    licence: "CC-BY-4.0",
    counts: '{"groups":3,"statements":12}',
  };
  await graph.write(POINTER, { pointer });
}

export async function unpoint(graph: Graph): Promise<void> {
  await graph.write(NO_POINTER);
}

export interface TestApp extends App {
  graph: Graph;
  releases: CurrentRelease;
  archives: AppParts["archives"];
  /** The lines of the log, newest last. */
  log: Record<string, unknown>[];
  /** Answer to a query, as JSON. */
  ask(
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  close(): Promise<void>;
}

export interface Answer {
  status: number;
  headers: Headers;
  data: Record<string, unknown> | null | undefined;
  errors: { message: string; path?: string[]; extensions: Record<string, unknown> }[];
  text: string;
}

interface Options {
  graph?: Graph;
  limits?: Partial<Limits>;
  corsOrigins?: string[];
  /** Milliseconds between two looks at the pointer: as good as never, unless given. */
  everyMs?: number;
  /** Bytes of answers that are kept: none, unless given. */
  answerBytes?: number;
  /** Who says which release is the current one: the database, unless given. */
  releases?: CurrentRelease;
  questions?: AppParts["questions"];
  archives?: AppParts["archives"];
  schema?: AppParts["schema"];
}

export async function openApp(options: Options = {}): Promise<TestApp> {
  const graph = options.graph ?? openTestGraph();
  const everyMs = options.everyMs ?? 3_600_000;
  const releases = options.releases ?? (await watchCurrentRelease(graph, { everyMs }));
  const log: Record<string, unknown>[] = [];
  const app = buildApp({
    graph,
    releases,
    config: {
      limits: { ...DEFAULT_LIMITS, ...options.limits },
      corsOrigins: options.corsOrigins ?? [],
      answerBytes: options.answerBytes ?? 0,
    },
    logger: pino({ level: "debug", base: null }, { write: (line) => log.push(JSON.parse(line)) }),
    schema: options.schema ?? smallSchema,
    questions: options.questions ?? [],
    archives: options.archives,
  });
  return {
    ...app,
    graph,
    releases,
    archives: options.archives,
    log,
    async ask(query, variables, headers = {}) {
      const response = await app.fetch(
        new Request("http://umbra/graphql", {
          method: "POST",
          headers: { "content-type": "application/json", ...headers },
          body: JSON.stringify({ query, variables }),
        }),
      );
      const text = await response.text();
      const { data, errors = [] } = JSON.parse(text);
      return { status: response.status, headers: response.headers, data, errors, text };
    },
    async close() {
      releases.close();
      await graph.close();
    },
  };
}
