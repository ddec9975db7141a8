/** What is wrong with a dataset, and where. */

/** A position in a file: both count from 1, as editors do. */
export interface Position {
  line: number;
  column: number;
}

export interface Problem extends Position {
  /** An error keeps a dataset from being loaded; a warning does not. */
  severity: "error" | "warning";
  file: string;
  /** What was expected and what came. */
  message: string;
  /** One stable word for this sort of problem, for tools that read problems as JSON. */
  code: string;
}

/** A key's path from the record down: `["ties", 0, "to"]`. */
export type Path = readonly PropertyKey[];
