/**
 * Java can keep the classes of a program as it has parsed and checked them: the next start then
 * takes two thirds of the time. Writing that archive costs some seconds once, when Neo4j stops.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { JARS_DIGEST } from "./jars.ts";
import type { Java } from "./java.ts";

export interface ClassArchive {
  flags: string[];
  /** Set when this start is the one that writes it. */
  writes?: { part: string; path: string } | undefined;
}

export function classArchive(cache: string, java: Java): ClassArchive {
  const folder = join(cache, "class-archives");
  const key = createHash("sha256").update(`${JARS_DIGEST}\n${java.program}\n${java.identity}`);
  const path = join(folder, `${key.digest("hex").slice(0, 16)}.jsa`);
  // `auto`: an archive that does not fit is left aside without a word.
  if (existsSync(path)) return { flags: [`-XX:SharedArchiveFile=${path}`, "-Xshare:auto"] };
  const first = `${path}.started-once`;
  try {
    mkdirSync(folder, { recursive: true });
    if (!existsSync(first)) {
      // A machine that starts it once and is thrown away has nothing to gain.
      writeFileSync(first, "");
      return { flags: [] };
    }
  } catch {
    // A cache that cannot be written: it goes without.
    return { flags: [] };
  }
  const part = `${path}.${process.pid}.${Date.now()}.part`;
  return { flags: [`-XX:ArchiveClassesAtExit=${part}`], writes: { part, path } };
}

/** Called when the process that was to write an archive has ended as it should. */
export function keepArchive({ part, path }: { part: string; path: string }): void {
  try {
    renameSync(part, path);
    rmSync(`${path}.started-once`, { force: true });
  } catch {
    // It was not written: the next start does without, or tries again.
  }
}

/** Called when that process was killed: what it has written may be half an archive. */
export function dropArchive({ part }: { part: string }): void {
  rmSync(part, { force: true });
}
