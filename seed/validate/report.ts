/** Collects problems, and knows where in its file each belongs. */
import type { Path, Problem } from "../read/problem.ts";
import type { ReadRecord } from "../read/read-record.ts";

/** Says that something at a path is wrong; `code` is one stable word for this sort of problem. */
export interface Report {
  error(path: Path, code: string, message: string, part?: "value" | "key"): void;
  warning(path: Path, code: string, message: string): void;
}

/** More than anybody reads; a dataset with a mistake on every line must not fill the memory. */
const MOST_KEPT = 10_000;

/** The problems of a dataset: all are counted, and of each severity the first 10,000 are kept. */
export class Problems {
  readonly #kept = { error: [] as Problem[], warning: [] as Problem[] };
  readonly #counts = { error: 0, warning: 0 };

  add(problem: Problem): void {
    this.#add(problem.severity, () => problem);
  }

  /** A report of the problems of one record. */
  on(read: ReadRecord): Report {
    const report = (severity: Problem["severity"]): Report["error"] => {
      return (path, code, message, part) =>
        this.#add(severity, () => {
          return { severity, file: read.file, ...read.place(path, part), message, code };
        });
    };
    return { error: report("error"), warning: report("warning") };
  }

  /** Those kept, by file, line and column. */
  kept(severity: Problem["severity"]): Problem[] {
    return this.#kept[severity].sort(byPlace);
  }

  /** How many there are beyond those kept. */
  untold(severity: Problem["severity"]): number {
    return this.#counts[severity] - this.#kept[severity].length;
  }

  #add(severity: Problem["severity"], problem: () => Problem): void {
    this.#counts[severity]++;
    if (this.#kept[severity].length < MOST_KEPT) this.#kept[severity].push(problem());
  }
}

function byPlace(one: Problem, other: Problem): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line || one.column - other.column;
}
