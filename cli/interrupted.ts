import { say } from "./load.ts";

/** Ctrl-C and a polite kill end the program in order; a second one ends it at once. */
export function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.on(signal, () => {
        if (asked) process.exit(130);
        asked = true;
        say("stopping");
        resolve();
      });
    }
  });
}
