/** One jar from a Maven repository, checked against the lock file. */
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { setTimeout as sleep } from "node:timers/promises";
import { fileName, type Jar } from "./jars.ts";
import { explainFullDisk, LocalNeo4jError } from "./local-neo4j-error.ts";
import { addressOf } from "./path-in-repository.ts";
import { sha256 } from "./sha256.ts";

const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 500;
/** A connection over which nothing comes for so long is given up. */
const STALL_MS = 20_000;

export interface FetchOptions {
  /** Ends with a slash; without one, the default repository of the library. */
  mirror?: string | undefined;
  /** Called with the number of bytes that came, and with a negative one when they were in vain. */
  onBytes?: (bytes: number) => void;
  signal?: AbortSignal;
}

/**
 * Fetches `jar` into the file `destination`. What does not come, or comes damaged, is asked for
 * again a few times; a jar that stays wrong leaves no file behind.
 */
export async function fetchJar(
  jar: Jar,
  destination: string,
  options: FetchOptions = {},
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    let bytes = 0;
    const onBytes = (more: number): void => {
      bytes += more;
      options.onBytes?.(more);
    };
    try {
      await attemptFetch(jar, destination, { ...options, onBytes });
      return;
    } catch (error) {
      options.onBytes?.(-bytes);
      await rm(destination, { force: true }).catch(() => {});
      options.signal?.throwIfAborted();
      if (!mayPass(error) || attempt === ATTEMPTS) {
        throw explained(error, jar, destination, options.mirror);
      }
      await sleep(FIRST_PAUSE_MS * 2 ** (attempt - 1), undefined, { signal: options.signal });
    }
  }
}

async function attemptFetch(jar: Jar, destination: string, options: FetchOptions): Promise<void> {
  const address = await addressOf(jar, options.mirror);
  const stalled = new AbortController();
  const timer = setTimeout(() => stalled.abort(new Error(`no byte for ${STALL_MS} ms`)), STALL_MS);
  const signals = options.signal ? [stalled.signal, options.signal] : [stalled.signal];
  try {
    const response = await fetch(address, { signal: AbortSignal.any(signals) });
    if (!response.ok || !response.body) {
      await response.body?.cancel();
      throw new FetchFailed(`HTTP status ${response.status}`, response.status);
    }
    const body = Readable.fromWeb(response.body as ReadableStream);
    body.on("data", (chunk: Uint8Array) => {
      timer.refresh();
      options.onBytes?.(chunk.length);
    });
    await pipeline(body, createWriteStream(destination));
  } catch (error) {
    if (error instanceof FetchFailed || isOfFileSystem(error)) throw error;
    throw new FetchFailed(innermost(error));
  } finally {
    clearTimeout(timer);
  }
  if ((await sha256(destination)) !== jar.sha256) throw new WrongBytes();
}

/** Errors of the file system, unlike those of the network, come from one of these calls. */
function isOfFileSystem(error: unknown): boolean {
  return ["open", "write", "close"].includes(String((error as NodeJS.ErrnoException).syscall));
}

/** `fetch failed` says nothing; what it was caused by says what happened. */
function innermost(error: unknown): string {
  const { cause, message } = error as { cause?: unknown; message?: string };
  return cause ? innermost(cause) : message || String(error);
}

/** The repository said no, or the connection to it failed. */
class FetchFailed extends Error {
  readonly status: number | undefined;
  constructor(message: string, status?: number) {
    super(message);
    this.status = status;
  }
}

class WrongBytes extends Error {}

/** Whether it is worth trying again: not when the disk is full or the jar is not there. */
function mayPass(error: unknown): boolean {
  if (error instanceof WrongBytes) return true;
  if (!(error instanceof FetchFailed)) return false;
  return error.status === undefined || error.status >= 500 || [408, 429].includes(error.status);
}

function explained(error: unknown, jar: Jar, destination: string, mirror?: string): unknown {
  const from = mirror ? `the Maven repository ${mirror}` : "the default Maven repository";
  if (error instanceof WrongBytes) {
    return new LocalNeo4jError(
      "BAD_JAR",
      `${fileName(jar)} from ${from} is not the file that neo4j.lock.json names (SHA-256 ` +
        `${jar.sha256}), ${ATTEMPTS} times. It was not kept. Something on the way changes what is ` +
        "fetched: try another network, or another repository in UMBRA_MAVEN_MIRROR",
    );
  }
  if (error instanceof FetchFailed) {
    return new LocalNeo4jError(
      "NO_NETWORK",
      `${fileName(jar)} could not be fetched from ${from}: ${error.message}. What came before is ` +
        "kept. Check the network and start again; behind a firewall, name a repository that can " +
        "be reached in UMBRA_MAVEN_MIRROR; or set NEO4J_URI to use a Neo4j that runs elsewhere",
      { cause: error },
    );
  }
  return explainFullDisk(error, destination);
}
