/** The end of a file that may be large. */
import { closeSync, fstatSync, openSync, readSync } from "node:fs";

const MOST = 256 * 1024;

/** The last `count` lines of what comes after byte `from`; none when there is no such file. */
export function lastLines(path: string, count: number, from = 0): string[] {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch {
    return [];
  }
  try {
    const { size } = fstatSync(file);
    // Shorter than it was: a new file has taken its place.
    const begin = Math.max(size < from ? 0 : from, size - MOST);
    const bytes = Buffer.alloc(size - begin);
    const read = readSync(file, bytes, 0, bytes.length, begin);
    const lines = bytes.subarray(0, read).toString("utf8").split("\n");
    if (lines.at(-1) === "") lines.pop();
    return count === 0 ? [] : lines.slice(-count);
  } finally {
    closeSync(file);
  }
}
