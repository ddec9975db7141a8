/** The list of archived releases in a folder: `index.json`, a few lines for each, readable in a diff. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

export const MANIFEST = "index.json";

/** Names are file names on every system, and words in an address. */
const NAME = /^[a-z0-9]+([.-][a-z0-9]+)*$/;
const LONGEST_NAME = 60;
/** Means whichever dataset is the graph's: no archive can have it. */
const RESERVED = "current";

const SHA256 = z.string().regex(/^[0-9a-f]{64}$/);

const Entry = z.strictObject({
  name: z.string().refine((name) => nameProblem(name) === null),
  /** On which it was archived, or the day of the dataset's state. */
  day: z.iso.date(),
  note: z.string().optional(),
  /** Of what the records say. */
  dataset: SHA256,
  /** Of the compressed file's bytes. */
  file: SHA256,
  counts: z.record(z.string(), z.int()),
});

const Manifest = z.strictObject({ releases: z.array(Entry) });

export type ArchiveEntry = z.infer<typeof Entry>;

/** The folder, or what is asked of it, is not as it should be. `message` says what to do. */
export class BadRelease extends Error {
  override name = "BadRelease";
}

/** What is wrong with a name, or null. */
export function nameProblem(name: string): string | null {
  if (name === RESERVED) return `"${RESERVED}" means the dataset that the graph holds`;
  if (NAME.test(name) && name.length <= LONGEST_NAME) return null;
  return `expected at most ${LONGEST_NAME} small letters, digits, and single "-" or "." between them`;
}

/**
 * The archives of a folder, as they were added; none where there is no manifest.
 * @throws BadRelease if the manifest is not of its format
 */
export async function readManifest(folder: string): Promise<ArchiveEntry[]> {
  const path = join(folder, MANIFEST);
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (text === null) return [];
  const read = Manifest.safeParse(parsed(text));
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new BadRelease(
      `${path} is not as \`umbra release\` writes it (${issue?.path.join(".")}: ${issue?.message}). ` +
        "Restore it from the repository.",
    );
  }
  const names = read.data.releases.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new BadRelease(`${path} has two releases named ${twice}`);
  return read.data.releases;
}

export function manifestText(releases: readonly ArchiveEntry[]): string {
  return `${JSON.stringify({ releases }, null, 2)}\n`;
}

/** Where an entry's file is. */
export function archivePath(folder: string, { name }: Pick<ArchiveEntry, "name">): string {
  return join(folder, `${name}.ndjson.gz`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
