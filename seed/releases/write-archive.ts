/** Puts a dataset away under a name: canonical NDJSON, compressed, and an entry in the manifest. */
import { createHash } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { toNdjson } from "../read/to-ndjson.ts";
import { checkDataset, DatasetChanged, datasetRecords } from "../validate/check-dataset.ts";
import {
  type ArchiveEntry,
  archivePath,
  BadRelease,
  MANIFEST,
  manifestText,
  nameProblem,
  readManifest,
} from "./manifest.ts";

export interface ArchiveOptions {
  dataset: string;
  folder: string;
  name: string;
  /** ISO day. */
  day: string;
  note?: string | undefined;
}

/**
 * Whatever cuts it off, the manifest holds whole archives only.
 * @throws BadRelease if the dataset has errors, or the name cannot be used
 */
export async function writeArchive(options: ArchiveOptions): Promise<ArchiveEntry> {
  const { dataset, folder, name, day, note } = options;
  const wrong = nameProblem(name);
  if (wrong !== null) throw new BadRelease(`${name} cannot name a release: ${wrong}`);
  if ((await readManifest(folder)).some((of) => of.name === name)) throw taken(name, folder);
  const checked = await checkDataset(dataset);
  if (checked.problems.length > 0) {
    throw new BadRelease(`expected a dataset without errors: run umbra validate ${dataset}`);
  }
  const bytes = compressed((await toNdjson(datasetRecords(dataset))).join(""));
  await mkdir(folder, { recursive: true });
  return alone(folder, async (replaceManifest) => {
    const others = await readManifest(folder);
    if (others.some((of) => of.name === name)) throw taken(name, folder);
    const path = archivePath(folder, { name });
    // Its ending tells the reader what it is.
    const part = join(folder, `.${name}.ndjson.gz`);
    await writeDown(part, bytes);
    try {
      await checkWritten(part, checked.hash, dataset);
      // One without an entry is of an archiving that was cut off: nobody knows it.
      await rename(part, path);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
    const entry: ArchiveEntry = {
      name,
      day,
      ...(note === undefined ? {} : { note }),
      dataset: checked.hash,
      file: createHash("sha256").update(bytes).digest("hex"),
      counts: Object.fromEntries(Object.entries(checked.counts).sort()),
    };
    await replaceManifest(manifestText([...others, entry]));
    return entry;
  });
}

function taken(name: string, folder: string): BadRelease {
  return new BadRelease(
    `there is a release ${name} in ${folder}: a release never changes, so give this one another name`,
  );
}

/** The same text gives the same bytes: no name, no time, and no system in the header. */
function compressed(text: string): Buffer {
  const bytes = gzipSync(text, { level: 9 });
  bytes.fill(0, 4, 8);
  bytes[9] = 255;
  return bytes;
}

/** The archive is read again before it counts: the files may have changed while they were read. */
async function checkWritten(part: string, hash: string, dataset: string): Promise<void> {
  const again = await checkDataset(part);
  if (again.problems.length === 0 && again.hash === hash) return;
  throw new DatasetChanged(`expected ${dataset} as it was checked, and it has changed since`);
}

/** One archiving at a time in a folder: the next manifest is a file that only one can make. */
async function alone<T>(
  folder: string,
  work: (replaceManifest: (text: string) => Promise<void>) => Promise<T>,
): Promise<T> {
  const path = join(folder, MANIFEST);
  const part = `${path}.part`;
  const file = await open(part, "wx").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
    throw new BadRelease(
      `another release is being written to ${folder}, or was cut off: if none is, delete ${part}`,
    );
  });
  let replaced = false;
  try {
    return await work(async (text) => {
      await file.writeFile(text);
      await file.sync();
      await file.close();
      await rename(part, path);
      replaced = true;
    });
  } finally {
    // Once it is the manifest, a file of that name is another's.
    if (!replaced) {
      await file.close();
      await rm(part, { force: true });
    }
  }
}

async function writeDown(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, "w");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
