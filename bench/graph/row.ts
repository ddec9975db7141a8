/** A row of the table: one question, asked in as many ways as can express it. */
import { readFileSync } from "node:fs";
import type { Client, Reply } from "./ask.ts";

/** Sends a statement of raw/ by the driver, pinned to the release. */
export type Raw = <Row>(name: string, parameters: object) => Promise<Reply<Row[]>>;

/** What came of one question, in one way. */
export interface Asked {
  bytes(): number;
  /** What all ways of asking must agree on; worked out afterwards. */
  gist(): unknown;
}

export interface Targets {
  /** Umbra may take at most so many times as long as hand-written Cypher. */
  apiToRaw?: number;
  /** The peer must take at least so many times as long as Umbra. */
  peerToApi?: number;
  /** Umbra's p50. */
  milliseconds?: number;
}

export interface Row<Parameters = unknown> {
  name: string;
  parameters: readonly Parameters[];
  targets: Targets;
  api(api: Client, parameters: Parameters): Promise<Asked>;
  raw?(raw: Raw, parameters: Parameters): Promise<Asked>;
  peer?(peer: Client, parameters: Parameters): Promise<Asked>;
  /** Why a way is missing, or is not the whole answer. */
  notes?: readonly string[];
}

/** So that rows of different parameters can stand in one list: each is asked with its own only. */
export function row<Parameters>(of: Row<Parameters>): Row {
  return of as Row;
}

export function asked<Data>(reply: Reply<Data>, gist: (data: Data) => unknown): Asked {
  return { bytes: reply.bytes, gist: () => gist(reply.data) };
}

/** The first of the rows that a statement gave. */
export function only<Row>(rows: readonly Row[]): Row {
  const [first] = rows;
  if (first === undefined) throw new Error("expected a row, and got none");
  return first;
}

/** A question to Umbra. */
export const asks = (name: string) => readText(`./asked/${name}.graphql`);
/** A question to @neo4j/graphql. */
export const peerAsks = (name: string) => readText(`./peer/${name}.graphql`);

function readText(path: string): string {
  return readFileSync(new URL(path, import.meta.url), "utf8");
}
