/** What is added to a log, as it comes. */
import { open, stat } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

const EVERY_MS = 300;

/** Yields each text that is added after byte `from`, until `signal` says stop. */
export async function* follow(
  path: string,
  from: number,
  signal: AbortSignal,
): AsyncGenerator<string> {
  let position = from;
  while (!signal.aborted) {
    const size = (await stat(path).catch(() => undefined))?.size ?? 0;
    // A new log has taken the place of the old one.
    if (size < position) position = 0;
    if (size > position) {
      const file = await open(path);
      try {
        const { buffer, bytesRead } = await file.read({
          buffer: Buffer.alloc(Math.min(size - position, 1 << 20)),
          position,
        });
        position += bytesRead;
        yield buffer.subarray(0, bytesRead).toString("utf8");
      } finally {
        await file.close();
      }
      continue;
    }
    await sleep(EVERY_MS, undefined, { signal }).catch(() => {});
  }
}
