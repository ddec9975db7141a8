/** Values put by in a file of their own, to be read again in their order: memory holds none. */
import { randomUUID } from "node:crypto";
import { type FileHandle, open, unlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Characters that are held before they are written. */
const CHUNK = 256 * 1024;

/** For values that JSON can hold. */
export class Spool<T> {
  readonly #file: FileHandle;
  #lines: string[] = [];
  #held = 0;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  static async open<T>(): Promise<Spool<T>> {
    const path = join(tmpdir(), `umbra-${randomUUID()}`);
    const file = await open(path, "wx+", 0o600);
    // Nameless from now on: whatever ends this process, nothing is left behind.
    await unlink(path);
    return new Spool(file);
  }

  async add(value: T): Promise<void> {
    const line = `${JSON.stringify(value)}\n`;
    this.#lines.push(line);
    this.#held += line.length;
    if (this.#held >= CHUNK) await this.#flush();
  }

  /** All that was added, from the first on; may be asked for again. */
  async *values(): AsyncGenerator<T> {
    await this.#flush();
    const chunks = this.#file.createReadStream({
      start: 0,
      autoClose: false,
      encoding: "utf8",
      highWaterMark: CHUNK,
    });
    let rest = "";
    for await (const chunk of chunks) {
      const lines = (rest + String(chunk)).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) yield JSON.parse(line) as T;
    }
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  async #flush(): Promise<void> {
    const text = this.#lines.join("");
    this.#lines = [];
    this.#held = 0;
    await this.#file.appendFile(text);
  }
}
