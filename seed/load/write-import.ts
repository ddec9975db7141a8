/** A fresh store's nodes and edges as files for Neo4j's import tool, made by several threads. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { DatasetRecord } from "../format/record.ts";
import { type Counts, inOrder } from "./counts.ts";
import { type ImportFile, ImportFiles } from "./import-files.ts";
import type { ImportPart, ImportWork } from "./import-thread.ts";
import type { Spool } from "./spool.ts";
import { surveyFacts } from "./survey.ts";

/** Beyond this many the disk is what is waited for, and each thread has a heap of its own. */
const MOST_THREADS = 4;
const THREAD = new URL("import-thread.js", import.meta.url);

export interface WrittenImport {
  files: ImportFile[];
  counts: Counts;
  /** With the marks that a load makes in the database itself. */
  nodes: number;
  edges: number;
}

/** Writes the files of a release into a folder that is there and empty. */
export async function writeImport(
  records: Spool<DatasetRecord>,
  folder: string,
  release: string,
): Promise<WrittenImport> {
  const facts = await surveyFacts(() => records.values());
  const { file, pieces } = await records.pieces();
  const threads = Math.max(1, Math.min(availableParallelism(), MOST_THREADS, pieces.length));
  const parts = await Promise.all(
    Array.from({ length: threads }, (_, thread) =>
      inThread({
        facts,
        file,
        pieces: pieces.filter((_piece, index) => index % threads === thread),
        folder,
        part: `part-${thread + 1}`,
        release,
      }),
    ),
  );
  const written: WrittenImport = {
    files: [...marks(folder, release), ...parts.flatMap((part) => part.files)],
    counts: {},
    nodes: 2,
    edges: 0,
  };
  for (const { counts, nodes, edges } of parts) {
    for (const [word, count] of Object.entries(counts)) {
      written.counts[word] = (written.counts[word] ?? 0) + count;
    }
    written.nodes += nodes;
    written.edges += edges;
  }
  return { ...written, counts: inOrder(written.counts) };
}

/** What cypher/load/begin-release.cypher makes, of a load that is not alive any more. */
function marks(folder: string, release: string): ImportFile[] {
  const mark = new ImportFiles(folder, "mark", release);
  mark.node({ labels: ["Release"], id: "@release", properties: { startedAt: Date.now() } });
  const lock = new ImportFiles(folder, "lock", "@loading");
  const properties = { loading: release, batch: 0, touched: 1 };
  lock.node({ labels: ["Dataset"], id: "@loading", properties });
  return [...mark.finish(), ...lock.finish()];
}

function inThread(workerData: ImportWork): Promise<ImportPart> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(THREAD, {
      workerData,
      resourceLimits: { maxYoungGenerationSizeMb: 128 },
    });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`a thread ended early, with code ${code}`)));
  });
}
