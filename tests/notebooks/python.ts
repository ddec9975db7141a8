/** A Python with the notebook's pinned packages: made once, and kept between runs. */
import { execFile, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { readEnvironment } from "../../server/local-neo4j/environment.ts";

const run = promisify(execFile);
const REQUIREMENTS = fileURLToPath(new URL("../../notebooks/requirements.txt", import.meta.url));
const WINDOWS = process.platform === "win32";

export interface Python {
  program: string;
  /** Such as "3.11.7 linux-x86_64": packages for one fit no other. */
  version: string;
}

/** A Python >= 3.10 on the PATH, or null. */
export function findPython(): Python | null {
  const ask =
    "import sys, sysconfig; assert sys.version_info >= (3, 10);" +
    "print(sys.version.split()[0], sysconfig.get_platform())";
  for (const program of ["python3", "python"]) {
    const { status, stdout } = spawnSync(program, ["-c", ask], { encoding: "utf8" });
    if (status === 0) return { program, version: stdout.trim() };
  }
  return null;
}

/**
 * The Python of a virtual environment with the packages of notebooks/requirements.txt. It lies in
 * the cache, under a hash of them and of the Python's version, so that a change makes a new one.
 */
export async function pythonWithPackages({ program, version }: Python): Promise<string> {
  const { cache } = readEnvironment(process.env);
  const key = createHash("sha256").update(readFileSync(REQUIREMENTS)).update(version);
  const folder = join(cache, `notebook-${key.digest("hex").slice(0, 16)}`);
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    // Made beside its place, and moved there whole: a run that breaks off leaves no half of one.
    const unfinished = mkdtempSync(join(cache, "notebook-unfinished-"));
    try {
      await run(program, ["-m", "venv", unfinished]);
      const pip = ["-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check"];
      await run(pythonIn(unfinished), [...pip, "--requirement", REQUIREMENTS]);
      moveUnlessThere(unfinished, folder);
    } finally {
      rmSync(unfinished, { recursive: true, force: true });
    }
  }
  return pythonIn(folder);
}

function pythonIn(folder: string): string {
  return WINDOWS ? join(folder, "Scripts", "python.exe") : join(folder, "bin", "python");
}

/** Another checkout may have been faster: its packages are the same. */
function moveUnlessThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}
