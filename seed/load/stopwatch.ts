/** Says how long each part of a load took, and how much of it was done in a second. */
export class Stopwatch {
  readonly #say: (message: string) => void;
  #since = performance.now();

  constructor(say: (message: string) => void) {
    this.#say = say;
  }

  /** Of `rows` nodes and edges, if it has to do with them. */
  lap(what: string, rows?: number, milliseconds = performance.now() - this.#since): void {
    const seconds = milliseconds / 1000;
    const rate = rows === undefined ? "" : `: ${rows} nodes and edges, ${rateOf(rows, seconds)}`;
    this.#say(`${what} (${seconds.toFixed(1)} s)${rate}`);
    this.#since = performance.now();
  }
}

export function rateOf(rows: number, seconds: number): string {
  return `${Math.round(rows / seconds)} a second`;
}
