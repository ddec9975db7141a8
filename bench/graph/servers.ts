/** All servers that a run compares, and who asks them. */
import { setTimeout as sleep } from "node:timers/promises";
import { type Driver, Neo4jError } from "neo4j-driver";
import { environmentOf } from "../../cli/part.ts";
import type { Address } from "../../server/graph/neo4j.ts";
import { type Client, clientOf, Refused } from "./ask.ts";
import type { Dataset } from "./database.ts";
import { type Started, start, startUmbra } from "./processes.ts";
import { rawText } from "./raw/texts.ts";
import type { Asker, Way } from "./rounds.ts";
import type { Raw } from "./row.ts";

/** The setting that turns remembered answers off: the API without it has to work for each. */
const FORGETFUL = { UMBRA_ANSWER_BYTES: "0" };

export interface Servers {
  /** Without remembered answers, and with them. */
  api: Started;
  remembering: Started;
  peer: Started;
  plain: Started;
  constant: Started;
  stop(): Promise<void>;
}

export async function startServers(address: Address): Promise<Servers> {
  const env = environmentOf(address);
  const starting = {
    api: startUmbra({ ...env, ...FORGETFUL }),
    remembering: startUmbra(env),
    peer: start("peer", env),
    plain: start("plain", env),
    constant: start("constant", env),
  };
  const settled = await Promise.allSettled(Object.values(starting));
  const stop = async () => {
    await Promise.all(settled.map((of) => (of.status === "fulfilled" ? of.value.stop() : null)));
  };
  const failed = settled.find((of) => of.status === "rejected");
  if (failed !== undefined) {
    await stop();
    throw failed.reason;
  }
  return {
    api: await starting.api,
    remembering: await starting.remembering,
    peer: await starting.peer,
    plain: await starting.plain,
    constant: await starting.constant,
    stop,
  };
}

/** Who asks in each way. `again` asks what has been asked before; all others find nothing remembered. */
export function askersOf(
  { api, remembering, peer }: Servers,
  driver: Driver,
  { release }: Dataset,
): Record<Way, Asker> {
  const pinned =
    (client: Client): Client =>
    (document, variables) =>
      client(document, { ...variables, release });
  const raw = rawBy(driver, release);
  const clients = {
    api: clientOf(api.url),
    again: clientOf(remembering.url),
    peer: pinned(clientOf(peer.url)),
  };
  return {
    raw: {
      ask: (row, parameters) => row.raw?.(raw.ask, parameters) ?? null,
      statements: async () => raw.sent(),
    },
    api: {
      ask: (row, parameters) => row.api(clients.api, parameters),
      statements: () => statementsLogged(api),
    },
    again: {
      ask: (row, parameters) => row.api(clients.again, parameters),
      statements: () => statementsLogged(remembering),
    },
    peer: {
      ask: (row, parameters) => row.peer?.(clients.peer, parameters) ?? null,
      statements: async () => Number(await (await fetch(new URL("/statements", peer.url))).text()),
    },
  };
}

function rawBy(driver: Driver, release: string): { ask: Raw; sent(): number } {
  const texts = new Map<string, string>();
  let sent = 0;
  return {
    async ask<Row>(name: string, parameters: object) {
      const text = texts.get(name) ?? rawText(name);
      texts.set(name, text);
      sent += 1;
      const result = await driver
        .executeQuery(text, { ...parameters, release }, { routing: "READ" })
        .catch((error: unknown) => {
          throw tooMuch(error) ? new Refused(error.message) : error;
        });
      const data = result.records.map((record) => record.toObject() as Row);
      return { data, bytes: () => Buffer.byteLength(JSON.stringify(data)) };
    },
    sent: () => sent,
  };
}

/** A statement that takes too long or too much memory; one that is wrong is wrong. */
function tooMuch(error: unknown): error is Neo4jError {
  return error instanceof Neo4jError && !error.code.startsWith("Neo.ClientError.Statement.");
}

/** From the API's own log, which has a line for each request, a moment after its answer. */
async function statementsLogged(server: Started): Promise<number> {
  await sleep(300);
  let statements = 0;
  for (const [, count] of server.printed().matchAll(/"statements":(\d+)/g)) {
    statements += Number(count);
  }
  return statements;
}
