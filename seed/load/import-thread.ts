/** A thread that derives some of the records and writes their rows to files of its own. */
import { readSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import type { DatasetRecord } from "../format/record.ts";
import { addCounts, type Counts } from "./counts.ts";
import { type ImportFile, ImportFiles } from "./import-files.ts";
import { recordRows } from "./record-rows.ts";
import { type Piece, valuesIn } from "./spool.ts";
import { type SurveyFacts, surveyOf } from "./survey.ts";

export interface ImportWork {
  facts: SurveyFacts;
  /** Of the spool. */
  file: number;
  pieces: readonly Piece[];
  folder: string;
  part: string;
  release: string;
}

export interface ImportPart {
  files: ImportFile[];
  counts: Counts;
  nodes: number;
  edges: number;
}

function importPart({ facts, file, pieces, folder, part, release }: ImportWork): ImportPart {
  const survey = surveyOf(facts);
  const files = new ImportFiles(folder, part, release);
  const done: ImportPart = { files: [], counts: {}, nodes: 0, edges: 0 };
  for (const { start, length } of pieces) {
    const bytes = Buffer.allocUnsafe(length);
    readSync(file, bytes, 0, length, start);
    for (const record of valuesIn<DatasetRecord>(bytes)) {
      const { nodes, edges } = recordRows(record, survey);
      addCounts(done.counts, nodes);
      for (const node of nodes) files.node(node);
      for (const edge of edges) files.edge(edge);
      done.nodes += nodes.length;
      done.edges += edges.length;
    }
  }
  done.files = files.finish();
  return done;
}

parentPort?.postMessage(importPart(workerData as ImportWork));
