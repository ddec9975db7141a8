/** The one place that knows the driver: everybody else speaks to a `Graph`. */
import neo4j, { type Driver, Neo4jError, type QueryConfig, type RecordShape } from "neo4j-driver";
import { GraphUnavailable, type Parameters } from "./graph.ts";

/** Where a database is, and as whom to speak to it. */
export interface Address {
  uri: string;
  user: string;
  password: string;
  database?: string | undefined;
}

/** A connection that sends texts. Named statements are the business of `open-graph.ts`. */
export interface Connection {
  /** Sent to a reader, after everything that this connection has written. */
  read(text: string, parameters: Parameters): Promise<RecordShape[]>;
  /** Sent to the leader, in a transaction of its own. */
  write(text: string, parameters: Parameters): Promise<RecordShape[]>;
  /** The plan and the warnings of a statement, which is not run. */
  explain(text: string, parameters: Parameters): Promise<Explanation>;
  close(): Promise<void>;
}

export interface PlanStep {
  operator: string;
  identifiers: string[];
  details: string;
  estimatedRows: number;
  children: PlanStep[];
}

export interface Explanation {
  plan: PlanStep;
  notifications: { code: string; description: string }[];
}

/**
 * Milliseconds after which the server ends a statement: whoever asked has given up on a read by
 * then, and a writer that has frozen must not hold its locks for ever.
 */
const LONGEST = { READ: 30_000, WRITE: 300_000 };

/** Opens a connection; nothing is sent before the first statement. */
export function connect(address: Address): Connection {
  const driver = openDriver(address, 5_000);
  // One manager for reads and writes: a read is sent with the bookmarks of the writes before it.
  const bookmarkManager = neo4j.bookmarkManager();
  const database = address.database;

  async function execute(
    text: string,
    parameters: Parameters,
    routing: "READ" | "WRITE",
  ): Promise<RecordShape[]> {
    const config: QueryConfig = {
      routing,
      bookmarkManager,
      ...(database ? { database } : {}),
      transactionConfig: { timeout: LONGEST[routing] },
    };
    try {
      const result = await driver.executeQuery(text, integers(parameters), config);
      return result.records.map((record) => record.toObject());
    } catch (error) {
      throw translated(error);
    }
  }

  function openSession(mode: "READ" | "WRITE") {
    return driver.session({
      bookmarkManager,
      defaultAccessMode: mode,
      ...(database ? { database } : {}),
    });
  }

  /**
   * One statement needs no transaction around it: BEGIN and COMMIT are two round trips more. What
   * the driver would have tried again in a transaction is tried again in one.
   */
  async function send(
    text: string,
    parameters: Parameters,
    mode: "READ" | "WRITE",
  ): Promise<RecordShape[]> {
    const session = openSession(mode);
    try {
      const sent = integers(parameters);
      const result = withoutStack(() => session.run(text, sent, { timeout: LONGEST[mode] }));
      const { records } = await result;
      return records.map((record) => record.toObject());
    } catch (error) {
      if (neo4j.isRetryableError(error)) return await execute(text, parameters, mode);
      throw translated(error);
    } finally {
      // Its connection went back when the last row had come: there is nothing to wait for.
      session.close().catch(() => {});
    }
  }

  async function inSession<T>(
    mode: "READ" | "WRITE",
    work: (session: ReturnType<Driver["session"]>) => Promise<T>,
  ): Promise<T> {
    const session = openSession(mode);
    try {
      return await work(session);
    } catch (error) {
      throw translated(error);
    } finally {
      await session.close();
    }
  }

  return {
    read: (text, parameters) => send(text, parameters, "READ"),
    write: (text, parameters) => send(text, parameters, "WRITE"),
    explain: (text, parameters) =>
      inSession("READ", async (session) => {
        const { summary } = await session.run(`EXPLAIN ${text}`, integers(parameters));
        if (summary.plan === false) throw new Error("EXPLAIN returned no plan");
        return {
          plan: planStep(summary.plan),
          notifications: summary.notifications.map(({ code, description }) => ({
            code,
            description,
          })),
        };
      }),
    close: () => driver.close(),
  };
}

/**
 * The driver writes down a stack for every statement, in case it fails. With source maps, which tsx
 * turns on, that takes longer than all else that the driver does.
 */
function withoutStack<T>(work: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** The driver sends every number as a float; LIMIT, and whoever reads the graph, want integers. */
function integers<Value>(value: Value): Value {
  if (typeof value === "number") {
    return (Number.isSafeInteger(value) ? neo4j.int(value) : value) as Value;
  }
  if (Array.isArray(value)) return value.map(integers) as Value;
  if (typeof value !== "object" || value === null) return value;
  // A load sends millions of maps: a list of pairs for each would be one more to make and sweep.
  const sent: Record<string, unknown> = {};
  for (const name in value) sent[name] = integers(value[name]);
  return sent as Value;
}

type DriverPlan = Exclude<
  Awaited<ReturnType<ReturnType<Driver["session"]>["run"]>>["summary"]["plan"],
  false
>;

function planStep(plan: DriverPlan): PlanStep {
  const argument = (name: string): unknown => (plan.arguments as Record<string, unknown>)[name];
  return {
    operator: plan.operatorType.replace(/@.*$/, ""),
    identifiers: plan.identifiers,
    details: String(argument("Details") ?? ""),
    estimatedRows: Number(argument("EstimatedRows") ?? 0),
    children: plan.children.map(planStep),
  };
}

function openDriver({ uri, user, password }: Address, timeoutMs: number): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), {
    // Days are ISO texts and counts are small: plain numbers everywhere.
    disableLosslessIntegers: true,
    connectionTimeout: timeoutMs,
    connectionAcquisitionTimeout: timeoutMs * 2,
    maxTransactionRetryTime: timeoutMs,
    userAgent: "umbra",
    // All rows, at once: a thousand at a time would cost a round trip for each.
    fetchSize: -1,
    // It would be one message more for every statement, and nobody of ours reads it.
    telemetryDisabled: true,
  });
}

const LOST = new Set([
  "ServiceUnavailable",
  "SessionExpired",
  "Neo.TransientError.General.DatabaseUnavailable",
  "Neo.ClientError.Database.DatabaseNotFound",
]);

/** A database that cannot be reached is told apart from a statement that is wrong. */
function translated(error: unknown): unknown {
  if (error instanceof Neo4jError && LOST.has(error.code)) {
    return new GraphUnavailable(error.message, { cause: error });
  }
  return error;
}

/** Whether a Bolt server answers at `uri`, and whether it takes these credentials. */
export async function answersBolt(
  uri: string,
  user: string,
  password: string,
  timeoutMs: number,
): Promise<
  { version: string } | { refused: true } | { unauthorised: true } | { unreachable: true }
> {
  const driver = openDriver({ uri, user, password }, timeoutMs);
  try {
    const { agent } = await driver.getServerInfo();
    return { version: (agent ?? "").replace(/^Neo4j\//, "") };
  } catch (error) {
    if (!(error instanceof Neo4jError)) throw error;
    if (error.code.startsWith("Neo.ClientError.Security.")) return { unauthorised: true };
    return /ECONNREFUSED/.test(error.message) ? { refused: true } : { unreachable: true };
  } finally {
    await driver.close();
  }
}
