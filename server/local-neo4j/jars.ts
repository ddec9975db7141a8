/** Which jars the local Neo4j is made of: neo4j.lock.json, written by `npm run lock:neo4j`. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

export interface Jar {
  groupId: string;
  artifactId: string;
  version: string;
  classifier?: string;
  /** In bytes. */
  size: number;
  sha256: string;
}

const text = readFileSync(new URL("neo4j.lock.json", import.meta.url), "utf8");

/** Sorted by name; the order means nothing. */
export const JARS: readonly Jar[] = (JSON.parse(text) as { jars: Jar[] }).jars;

/** Changes with any jar. */
export const JARS_DIGEST = createHash("sha256").update(text).digest("hex").slice(0, 16);

/** The version of Neo4j that these jars are. */
export const NEO4J_VERSION = versionOf("org.neo4j", "neo4j");

export function fileName({ artifactId, version, classifier }: Jar): string {
  return `${artifactId}-${version}${classifier ? `-${classifier}` : ""}.jar`;
}

function versionOf(groupId: string, artifactId: string): string {
  const jar = JARS.find((one) => one.groupId === groupId && one.artifactId === artifactId);
  if (!jar) throw new Error(`neo4j.lock.json: expected a jar ${groupId}:${artifactId}, found none`);
  return jar.version;
}
