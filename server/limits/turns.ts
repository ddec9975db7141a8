/**
 * How many questions are worked on at a time; the others wait for their turn, in the order in which
 * they came. What is being worked on holds rows and connections, what waits holds its text: so
 * memory has a bound whatever is asked, and the database is never asked for more than it can do.
 */
import type { Plugin } from "graphql-yoga";

export class Turns {
  #free: number;
  readonly #waiting = new Set<() => void>();

  constructor(atOnce: number) {
    this.#free = atOnce;
  }

  async take<T>(work: () => T | Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.add(resolve));
    try {
      return await work();
    } finally {
      const [next] = this.#waiting;
      if (next === undefined) {
        this.#free += 1;
      } else {
        this.#waiting.delete(next);
        next();
      }
    }
  }
}

export function useTurns(atOnce: number): Plugin {
  const turns = new Turns(atOnce);
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn((args) =>
        turns.take(() => {
          // Whoever has hung up meanwhile is owed no work.
          const { request } = args.contextValue as { request: Request };
          request.signal.throwIfAborted();
          return executeFn(args);
        }),
      );
    },
  };
}
