/** Values put by in a file of their own, to be read again in their order: memory holds none. */
import { randomUUID } from "node:crypto";
import { type FileHandle, open, unlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Characters that are held before they are written. */
const CHUNK = 256 * 1024;

/** A part of a spool that begins and ends with whole values: others may read it by themselves. */
export interface Piece {
  start: number;
  /** In bytes. */
  length: number;
}

/** For values that JSON can hold. */
export class Spool<T> {
  readonly #file: FileHandle;
  #lines: string[] = [];
  #held = 0;
  readonly #pieces: Piece[] = [];
  #length = 0;

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

  /** Gives something to wait for now and then: waiting after each value would take the most time. */
  add(value: T): Promise<void> | undefined {
    const line = `${JSON.stringify(value)}\n`;
    this.#lines.push(line);
    this.#held += line.length;
    return this.#held >= CHUNK ? this.#flush() : undefined;
  }

  /** The file's number in this process, and its pieces: all threads of the process can read it. */
  async pieces(): Promise<{ file: number; pieces: readonly Piece[] }> {
    await this.#flush();
    return { file: this.#file.fd, pieces: this.#pieces };
  }

  /** All that was added, from the first on; may be asked for again. */
  async *values(): AsyncGenerator<T> {
    await this.#flush();
    for (const piece of this.#pieces) {
      const bytes = Buffer.allocUnsafe(piece.length);
      await this.#file.read(bytes, 0, piece.length, piece.start);
      yield* valuesIn<T>(bytes);
    }
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  async #flush(): Promise<void> {
    if (this.#lines.length === 0) return;
    const bytes = Buffer.from(this.#lines.join(""));
    this.#lines = [];
    this.#held = 0;
    this.#pieces.push({ start: this.#length, length: bytes.length });
    this.#length += bytes.length;
    await this.#file.appendFile(bytes);
  }
}

/** The values of a piece. */
export function* valuesIn<T>(bytes: Buffer): Generator<T> {
  for (const line of bytes.toString("utf8").split("\n")) {
    if (line !== "") yield JSON.parse(line) as T;
  }
}
