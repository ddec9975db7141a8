/** Problems of a dataset as people read them. */
import type { Problem } from "../seed/read/problem.ts";
import type { CheckedDataset } from "../seed/validate/check-dataset.ts";

export function printProblems({ problems, warnings }: CheckedDataset): void {
  for (const problem of [...problems, ...warnings]) console.log(problemLine(problem));
}

export function problemLine({ file, line, column, severity, message }: Problem): string {
  return `${file}:${line}:${column} ${severity}: ${message}`;
}
