/**
 * Answers of one release, as the text that was sent: whoever asks the same again is given the text.
 * Bounded in bytes; what was asked for longest ago goes first.
 */
import { LRUCache } from "lru-cache";

export interface KeptAnswer {
  /** The whole body, JSON. */
  text: string;
  /** The operation's name, for the log. */
  operation: string | null;
  /** From performance.now(). */
  since: number;
}

/** What an entry takes beside its text: its key, its object, its place in the lists. */
const OVERHEAD = 400;

/** No answer pushes out more than this share of the others. */
const LARGEST_SHARE = 8;

export class KeptAnswers {
  readonly #bytes: number;
  readonly #kept: LRUCache<string, KeptAnswer>;
  #release = "";

  constructor(bytes: number) {
    this.#bytes = bytes;
    this.#kept = new LRUCache({
      maxSize: Math.max(1, bytes),
      maxEntrySize: Math.max(1, Math.floor(bytes / LARGEST_SHARE)),
      sizeCalculation: ({ text }) => OVERHEAD + bytesInMemory(text),
    });
  }

  /** Whether any are kept at all. */
  get on(): boolean {
    return this.#bytes > 0;
  }

  /** Bytes that they take now. */
  get size(): number {
    return this.#kept.calculatedSize;
  }

  /** Asking at another release than before forgets all that was kept. */
  get(release: string, key: string): KeptAnswer | undefined {
    if (release !== this.#release) {
      this.#kept.clear();
      this.#release = release;
    }
    return this.#kept.get(key);
  }

  /** Whether it was kept: not if it is too large, or of a release that is no longer asked about. */
  set(release: string, key: string, answer: KeptAnswer): boolean {
    if (release !== this.#release) return false;
    this.#kept.set(key, answer);
    return this.#kept.has(key);
  }
}

/** A text with one letter beyond Latin takes two bytes for each of its letters. */
function bytesInMemory(text: string): number {
  return Buffer.byteLength(text) === text.length ? text.length : 2 * text.length;
}
