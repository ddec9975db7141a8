/** Writes a file so that nobody ever reads half of it. */
import { renameSync, rmSync, writeFileSync } from "node:fs";

export function writeWhole(path: string, text: string, mode = 0o644): void {
  const part = `${path}.${process.pid}.part`;
  try {
    writeFileSync(part, text, { mode });
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
