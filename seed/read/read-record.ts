/** What a reader gives of one record: its value, and where its parts stand. */
import type { Path, Position, Problem } from "./problem.ts";

export interface ReadRecord {
  file: string;
  /** The file's name without its ending, where the file holds this record only. */
  fileName: string | null;
  /** What was read, not yet checked; undefined where it could not be read at all. */
  value: unknown;
  /** What is wrong with the text itself, apart from what it says. */
  problems: readonly Problem[];
  /** Ids that the text seems to give where it could not be read: nobody need miss them. */
  likelyIds: readonly string[];
  /**
   * Where a part stands: its value, or its key. Of a part that is not there, the nearest part
   * around it. Costs a second reading of the text where the format keeps no positions.
   */
  place(path: Path, part?: "value" | "key"): Position;
}
