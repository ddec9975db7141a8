/** All jars of the lock file, in the cache: fetched if they are not there, or not right. */
import { randomBytes } from "node:crypto";
import { setMaxListeners } from "node:events";
import { constants, copyFileSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "./environment.ts";
import { fetchJar } from "./fetch-jar.ts";
import { holdLock } from "./hold-lock.ts";
import { fileName, type Jar } from "./jars.ts";
import { explainFullDisk } from "./local-neo4j-error.ts";
import { pathInRepository } from "./path-in-repository.ts";
import { startProgress } from "./progress.ts";
import { sha256 } from "./sha256.ts";
import { wrongJars } from "./wrong-jars.ts";

/** Enough to hide the delay of 200 small files, few enough to be a polite guest. */
const AT_ONCE = 12;

/** The paths of all `jars`, in the order given. Only what is missing or damaged is fetched. */
export async function fetchJars(
  jars: readonly Jar[],
  environment: Pick<Environment, "cache" | "mirror" | "mavenRepository">,
  onProgress: (message: string) => void,
): Promise<string[]> {
  const folder = join(environment.cache, "jars");
  const paths = jars.map((jar) => join(folder, fileName(jar)));
  if ((await wrongJars(jars, folder)).length === 0) return paths;
  try {
    mkdirSync(folder, { recursive: true });
    await holdLock(
      join(environment.cache, "jars.lock"),
      ({ pid }) => onProgress(`process ${pid} is fetching Neo4j; waiting for it`),
      // Looked at again: whoever held the lock may have fetched them all.
      async () => fetchAll(await wrongJars(jars, folder), folder, environment, onProgress),
    );
  } catch (error) {
    throw explainFullDisk(error, environment.cache);
  }
  return paths;
}

async function fetchAll(
  jars: Jar[],
  folder: string,
  environment: Pick<Environment, "mirror" | "mavenRepository">,
  onProgress: (message: string) => void,
): Promise<void> {
  if (jars.length === 0) return;
  // Left by a fetch that was killed.
  for (const name of readdirSync(folder)) {
    if (name.endsWith(".part")) rmSync(join(folder, name), { force: true });
  }
  const progress = startProgress("Fetching Neo4j", sumOfSizes(jars), onProgress);
  const waiting = [...jars].sort((a, b) => b.size - a.size);
  const failure = new AbortController();
  setMaxListeners(AT_ONCE * 2, failure.signal);
  const worker = async (): Promise<void> => {
    for (let jar = waiting.shift(); jar && !failure.signal.aborted; jar = waiting.shift()) {
      try {
        await provide(jar, folder, environment, progress.add, failure.signal);
      } catch (error) {
        failure.abort(error);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  progress.end();
  failure.signal.throwIfAborted();
}

/** Under another name first: a file with the right name is always whole. */
async function provide(
  jar: Jar,
  folder: string,
  { mirror, mavenRepository }: Pick<Environment, "mirror" | "mavenRepository">,
  onBytes: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const path = join(folder, fileName(jar));
  const part = `${path}.${randomBytes(6).toString("hex")}.part`;
  try {
    if (await copyFromMaven(jar, mavenRepository, part)) onBytes(jar.size);
    else await fetchJar(jar, part, { mirror, onBytes, signal });
    renameSync(part, path);
  } finally {
    rmSync(part, { force: true });
  }
}

async function copyFromMaven(jar: Jar, repository: string, part: string): Promise<boolean> {
  try {
    copyFileSync(join(repository, await pathInRepository(jar)), part, constants.COPYFILE_FICLONE);
    return (await sha256(part)) === jar.sha256;
  } catch (error) {
    if (explainFullDisk(error, part) !== error) throw error;
    return false;
  }
}

function sumOfSizes(jars: Jar[]): number {
  return jars.reduce((sum, jar) => sum + jar.size, 0);
}
