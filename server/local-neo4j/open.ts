/** A Neo4j on this machine, for as long as it is needed. */
import { awaitBolt } from "./await-bolt.ts";
import { holdLock } from "./hold-lock.ts";
import { type Home, homeAt } from "./home.ts";
import { passwordOf, USER } from "./password.ts";
import { isSameProcess } from "./process-start.ts";
import {
  isOrphan,
  type Running,
  readRunning,
  thisProcess,
  uriOf,
  writeRunning,
} from "./running.ts";
import { startNeo4j } from "./start.ts";
import { endProcess, PREPARES_ARCHIVE, signalStop } from "./stop.ts";

export interface LocalNeo4jOptions {
  /** The data folder of Umbra; Neo4j keeps to a folder in it. */
  home: string;
  env?: NodeJS.ProcessEnv;
  /** Leave it running: until `umbra db stop`, for everybody who opens the same folder. */
  keepRunning?: boolean;
  onProgress?: (message: string) => void;
}

export interface LocalNeo4j {
  uri: string;
  user: string;
  password: string;
  /** Whether this call has started it. */
  started: boolean;
  /**
   * Stops it cleanly if it is this call's to stop: if the call has started it, or found it left
   * behind by a process that was killed. Leaves it alone with `keepRunning`, here or in a later
   * call on the same folder, and if somebody else has started it.
   */
  stop(): Promise<void>;
}

/**
 * Starts a Neo4j on the data in `home`, or uses the one that runs there already. What is missing
 * is fetched first. Throws a `LocalNeo4jError` that says what to do.
 */
export async function openLocalNeo4j(options: LocalNeo4jOptions): Promise<LocalNeo4j> {
  const { env = process.env, keepRunning = false, onProgress = () => {} } = options;
  const home = homeAt(options.home);
  return holdLock(home.lock, onWait(onProgress), async () => {
    const found = readRunning(home);
    const running = found
      ? await use(home, found, keepRunning, onProgress)
      : await startNeo4j(home, { env, keepRunning, onProgress });
    // Ours if this call has changed the owner, by starting it or by taking it over.
    const isOurs = running !== found && !keepRunning;
    return {
      uri: uriOf(running),
      user: USER,
      password: passwordOf(home),
      started: found === undefined,
      stop: isOurs ? stopper(home, running, onProgress) : async () => {},
    };
  });
}

/** What runs already, once it answers. */
async function use(
  home: Home,
  found: Running,
  keepRunning: boolean,
  onProgress: (message: string) => void,
): Promise<Running> {
  const { pid, start } = found;
  const hasEnded = (): boolean => !isSameProcess(pid, start);
  const uri = uriOf(found);
  const password = passwordOf(home);
  await awaitBolt(home, { uri, password, pid, hasEnded, logs: new Map(), onProgress });
  const orphan = isOrphan(found);
  if (orphan) onProgress(`Neo4j (process ${pid}) was left by a process that was killed; using it`);
  if (!orphan && (!keepRunning || found.owner === null)) return found;
  const running: Running = { ...found, owner: keepRunning ? null : thisProcess() };
  writeRunning(home, running);
  return running;
}

function stopper(
  home: Home,
  { pid }: Running,
  onProgress: (message: string) => void,
): () => Promise<void> {
  // Somebody may have asked since to keep it running, or have stopped it.
  const toStop = (): Running | undefined => {
    const running = readRunning(home);
    return running?.pid === pid && running.owner?.pid === process.pid ? running : undefined;
  };
  // Umbra ends without having stopped it, after an error perhaps: it stops by itself then.
  const atExit = (): void => {
    if (toStop()) signalStop(pid);
  };
  process.once("exit", atExit);
  let stopping: Promise<void> | undefined;
  return () => {
    stopping ??= holdLock(home.lock, onWait(onProgress), async () => {
      const running = toStop();
      if (running?.archive) onProgress(PREPARES_ARCHIVE);
      if (running) await endProcess(home, running);
      process.off("exit", atExit);
    });
    return stopping;
  };
}

function onWait(onProgress: (message: string) => void): (holder: { pid: number }) => void {
  return ({ pid }) => onProgress(`process ${pid} is starting or stopping Neo4j; waiting for it`);
}
