/** What a database holds before a load, and whether it is ours to write to. */
import type { Graph } from "../../server/graph/graph.ts";
import { statement } from "../../server/graph/statements.ts";

const surveyDatabase = statement("load/survey-database");

export interface DatabaseState {
  marked: boolean;
  empty: boolean;
  sequence: number;
  current: string | null;
  currentHash: string | null;
  releases: string[];
  /** Those that were the current one. */
  retired: string[];
  /** Those that nobody reads: never the current one, or not for the time of grace. */
  unread: string[];
}

/** The database holds something that is not Umbra's: it is left alone. */
export class ForeignDatabase extends Error {
  override name = "ForeignDatabase";
}

/** @throws ForeignDatabase if it is not empty and has no mark of Umbra's. */
export async function databaseState(graph: Graph, graceMs: number): Promise<DatabaseState> {
  const [state] = await graph.read<DatabaseState>(surveyDatabase, { grace: graceMs });
  if (state === undefined) throw new Error("expected one row about the database");
  if (!state.marked && !state.empty) {
    throw new ForeignDatabase(
      "expected an empty database, or one that Umbra has loaded before, and found other data. " +
        "Nothing was changed. Give Umbra a database of its own (NEO4J_URI, NEO4J_DATABASE).",
    );
  }
  return state;
}
