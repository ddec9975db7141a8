/** While Neo4j starts, nobody has anything yet to stop it with: a Ctrl-C has to be enough. */
import { signalStop } from "./stop.ts";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Asks `pid` to stop if this process is interrupted, until the function returned is called. */
export function stopIfInterrupted(pid: number): () => void {
  const letGo = (): void => {
    for (const signal of SIGNALS) process.off(signal, interrupted);
  };
  function interrupted(signal: NodeJS.Signals): void {
    letGo();
    signalStop(pid);
    // To be heard is to be in charge: without other listeners this process would live on.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  }
  for (const signal of SIGNALS) process.on(signal, interrupted);
  return letGo;
}
