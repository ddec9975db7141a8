/** Whether anything that the graph is made from has changed: the files, or the code. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** What turns records into a graph. When it changes, a graph made by it is out of date. */
const DERIVATION = ["../derive", "../load", "../format", "../../server/model"].map((folder) =>
  fileURLToPath(new URL(folder, import.meta.url)),
);

/** SHA-256 over the code that derives the graph, in hex. */
export async function derivationHash(): Promise<string> {
  const hash = createHash("sha256");
  for (const folder of DERIVATION) hash.update(await filesHash(folder));
  return hash.digest("hex");
}

/** SHA-256 over the names and bytes of a folder's files (or of one file), in hex. */
export async function filesHash(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  const hash = createHash("sha256");
  if (found === null) return hash.digest("hex");
  const names = found.isDirectory() ? (await readdir(path, { recursive: true })).sort() : [""];
  for (const name of names) {
    const file = join(path, name);
    if (!(await stat(file)).isFile()) continue;
    hash.update(`${name}\0`);
    for await (const bytes of createReadStream(file)) hash.update(bytes);
    hash.update("\0");
  }
  return hash.digest("hex");
}

/** What a dataset's files are, without having been read as a dataset. */
export interface Fingerprint {
  /** Of the code that derives a graph. */
  derivation: string;
  /** Of the files as they are, and of that code. */
  fingerprint: string;
}

export async function fingerprintOf(path: string): Promise<Fingerprint> {
  const derivation = await derivationHash();
  return { derivation, fingerprint: joined(await filesHash(path), derivation) };
}

/** The content of a dataset together with what is made of it: one changes, and it is loaded anew. */
export function joined(...hashes: string[]): string {
  return createHash("sha256").update(hashes.join("\0")).digest("hex");
}
