/** The only place of this folder that knows the names of environment variables. */
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { LocalNeo4jError } from "./local-neo4j-error.ts";

/** What the environment says about the local Neo4j, with the defaults filled in. */
export interface Environment {
  /** Where jars are kept, for all checkouts of this user. */
  cache: string;
  /** A Maven repository to fetch from instead of the default one (`UMBRA_MAVEN_MIRROR`). */
  mirror: string | undefined;
  /** Maven's own folder on this machine, whose jars save a download. */
  mavenRepository: string;
  /** Java programs to try, the best first. */
  javas: { program: string; from: string }[];
  /** The largest heap (`UMBRA_NEO4J_HEAP`), as Java writes it. */
  heap: string;
  /** Memory for the pages of the store (`UMBRA_NEO4J_PAGE_CACHE`), as Neo4j writes it. */
  pageCache: string;
}

export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  return {
    cache: resolve(env.UMBRA_CACHE || defaultCache(env)),
    mirror: mirror(env.UMBRA_MAVEN_MIRROR),
    mavenRepository: resolve(mavenRepository(env)),
    javas: javas(env),
    heap: memory(env, "UMBRA_NEO4J_HEAP", "1g"),
    pageCache: memory(env, "UMBRA_NEO4J_PAGE_CACHE", "256m"),
  };
}

function defaultCache(env: NodeJS.ProcessEnv): string {
  const home = env.HOME || homedir();
  if (process.platform === "darwin") return join(home, "Library", "Caches", "umbra");
  if (process.platform === "win32") {
    return join(env.LOCALAPPDATA || join(home, "AppData", "Local"), "umbra", "cache");
  }
  return join(env.XDG_CACHE_HOME || join(home, ".cache"), "umbra");
}

function mirror(value: string | undefined): string | undefined {
  if (!value) return undefined;
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
    throw new LocalNeo4jError(
      "BAD_SETTING",
      `UMBRA_MAVEN_MIRROR: expected the http(s) address of a Maven repository, got "${value}"`,
    );
  }
  return value.endsWith("/") ? value : `${value}/`;
}

/** `-Dmaven.repo.local`, where Maven itself reads it, then the `M2_REPO` of editors. */
function mavenRepository(env: NodeJS.ProcessEnv): string {
  const option = /-Dmaven\.repo\.local=("[^"]+"|\S+)/;
  const given = [env.MAVEN_ARGS, env.MAVEN_OPTS].map((value) => value?.match(option)?.[1]);
  const fromMaven = given.find((path) => path !== undefined)?.replaceAll('"', "");
  return fromMaven || env.M2_REPO || join(env.HOME || homedir(), ".m2", "repository");
}

function javas(env: NodeJS.ProcessEnv): { program: string; from: string }[] {
  // Somebody who names a Java wants that one or an error, not another one.
  if (env.UMBRA_JAVA) return [{ program: env.UMBRA_JAVA, from: "UMBRA_JAVA" }];
  const onPath = { program: "java", from: "PATH" };
  if (!env.JAVA_HOME) return [onPath];
  return [{ program: join(env.JAVA_HOME, "bin", "java"), from: "JAVA_HOME" }, onPath];
}

function memory(env: NodeJS.ProcessEnv, name: string, otherwise: string): string {
  const value = env[name] || otherwise;
  if (!/^\d+[kmg]$/i.test(value)) {
    throw new LocalNeo4jError(
      "BAD_SETTING",
      `${name}: expected a number and a unit k, m or g, such as "${otherwise}", got "${value}"`,
    );
  }
  return value;
}
