/** Waits until every index answers, however long it takes to fill it. */
import { setTimeout as wait } from "node:timers/promises";
import type { Graph } from "../../server/graph/graph.ts";
import { statement } from "../../server/graph/statements.ts";

const indexesNotReady = statement("load/indexes-not-ready");

const TELL_EVERY_MS = 10_000;

interface Filling {
  name: string;
  state: string;
  percent: number;
}

export async function awaitIndexes(
  graph: Graph,
  onProgress: (message: string) => void = () => {},
): Promise<void> {
  let told = performance.now();
  for (let pauseMs = 10; ; pauseMs = Math.min(pauseMs * 2, 500)) {
    const filling = await graph.write<Filling>(indexesNotReady);
    const failed = filling.find(({ state }) => state === "FAILED");
    if (failed !== undefined) throw new Error(`the index ${failed.name} could not be filled`);
    if (filling.length === 0) return;
    if (performance.now() - told > TELL_EVERY_MS) {
      told = performance.now();
      const far = filling.map(({ name, percent }) => `${name} ${Math.round(percent)}%`);
      onProgress(`indexes are being filled: ${far.join(", ")}`);
    }
    await wait(pauseMs);
  }
}
