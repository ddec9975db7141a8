/** Which jars are not in a folder as the lock file wants them. */
import { createHash } from "node:crypto";
import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileName, type Jar } from "./jars.ts";
import { sha256 } from "./sha256.ts";

/**
 * The jars that are missing or damaged. Reading 120 MB at every start would cost half a second, so
 * a file says by its time when all were last found right: read again is only what changed since.
 */
export async function wrongJars(jars: readonly Jar[], folder: string): Promise<Jar[]> {
  const stamp = join(folder, `${digest(jars)}.checked`);
  const checkedAt = (await stat(stamp).catch(() => undefined))?.mtimeMs ?? 0;
  let read = false;
  const wrong: Jar[] = [];
  for (const jar of jars) {
    const path = join(folder, fileName(jar));
    const found = await stat(path).catch(() => undefined);
    if (!found?.isFile() || found.size !== jar.size) {
      wrong.push(jar);
    } else if (found.ctimeMs > checkedAt) {
      read = true;
      if ((await sha256(path)) !== jar.sha256) wrong.push(jar);
    }
  }
  // A cache that cannot be written, of an image say, is read each time.
  if (read && wrong.length === 0) await writeFile(stamp, "").catch(() => {});
  return wrong;
}

function digest(jars: readonly Jar[]): string {
  const hash = createHash("sha256");
  for (const jar of jars) hash.update(jar.sha256);
  return hash.digest("hex").slice(0, 16);
}
