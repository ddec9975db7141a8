/** How many questions a second 32 connections get answered. */
import autocannon, { type Request } from "autocannon";
import { DRAWN, manyGroups, umbrellasInMonths } from "./questions.ts";
import { asks } from "./row.ts";
import { KNOWN, oneGroupDocument, oneGroupPeerDocument } from "./rows/one-group.ts";
import type { Servers } from "./servers.ts";
import { percentile } from "./statistics.ts";

const CONNECTIONS = 32;
const ROUNDS = 3;

export const LOADED = ["plain", "api", "again", "peer", "constant"] as const;
export type Loaded = (typeof LOADED)[number];

export interface LoadResult {
  name: string;
  /** Requests a second, the middle of the rounds; latencies in milliseconds. */
  of: Partial<Record<Loaded, { perSecond: number; p50: number; p97: number; bytes: number }>>;
}

interface Load {
  url: string;
  requests: Request[];
}

/** @param seconds of each round of each server */
export async function throughput(
  { api, remembering, peer, plain, constant }: Servers,
  release: string,
  seconds: number,
): Promise<LoadResult[]> {
  const group = (id: string) => question(oneGroupDocument, { id });
  const peerGroup = (id: string) => question(oneGroupPeerDocument, { id, release, known: KNOWN });
  const [first] = umbrellasInMonths;
  const repeated = [
    question(asks("main-question"), { umbrella: first?.umbrella, during: first?.during }),
  ];
  return [
    await load("one group with its umbrellas, 32 connections", seconds, {
      plain: {
        url: plain.url,
        requests: manyGroups.map((id) => ({ method: "GET", path: `/groups/${id}` })),
      },
      api: { url: api.url, requests: manyGroups.map(group) },
      again: { url: remembering.url, requests: manyGroups.map(group) },
      peer: { url: peer.url, requests: manyGroups.map(peerGroup) },
    }),
    await load(`the main question of a month, repeated, 32 connections`, seconds, {
      constant: { url: constant.url, requests: [question("{ constant }", {})] },
      api: { url: api.url, requests: repeated },
      again: { url: remembering.url, requests: repeated },
    }),
  ];
}

function question(query: string, variables: object): Request {
  return {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ query, variables }),
  };
}

async function load(
  name: string,
  seconds: number,
  servers: Partial<Record<Loaded, Load>>,
): Promise<LoadResult> {
  const entries = LOADED.flatMap((way) => {
    const server = servers[way];
    return server === undefined ? [] : [[way, server] as const];
  });
  for (const [way, { url, requests }] of entries) await answersWell(way, url, requests);
  const found = new Map(entries.map(([way]) => [way, [] as Round[]]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [way, { url, requests }] of entries) {
      found.get(way)?.push(await shoot(way, url, requests, seconds));
    }
  }
  const result: LoadResult = { name, of: {} };
  for (const [way, rounds] of found) {
    const middle = (what: (of: Round) => number) => percentile(rounds.map(what), 0.5);
    result.of[way] = {
      perSecond: middle((of) => of.perSecond),
      p50: middle((of) => of.p50),
      p97: middle((of) => of.p97),
      bytes: middle((of) => of.bytes),
    };
  }
  return result;
}

/** A load of errors would be fast. */
async function answersWell(way: Loaded, url: string, requests: readonly Request[]): Promise<void> {
  for (const { method, path, headers, body } of requests.slice(0, DRAWN)) {
    const response = await fetch(path === undefined ? url : new URL(path, url), {
      method,
      ...(headers ? { headers } : {}),
      ...(body ? { body } : {}),
    });
    const text = await response.text();
    if (!response.ok || text.includes('"errors"')) {
      throw new Error(`${way} answers ${response.status} under load: ${text.slice(0, 300)}`);
    }
  }
}

interface Round {
  perSecond: number;
  p50: number;
  p97: number;
  bytes: number;
}

async function shoot(
  way: Loaded,
  url: string,
  requests: Request[],
  seconds: number,
): Promise<Round> {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: seconds, requests });
  const { errors, timeouts, non2xx } = result;
  if (errors + timeouts + non2xx > 0) {
    throw new Error(
      `${way} failed under load: ${errors} errors, ${timeouts} late, ${non2xx} not OK`,
    );
  }
  const perSecond = result.requests.average;
  return {
    perSecond,
    p50: result.latency.p50,
    p97: result.latency.p97_5,
    bytes: perSecond > 0 ? result.throughput.average / perSecond : 0,
  };
}
