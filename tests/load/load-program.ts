/**
 * A program that loads a dataset into the tests' database, and can be killed. With a third
 * argument it stands still before it sends its first rows, until there is a file of that name:
 * nothing of it lives meanwhile, as in a machine that sleeps.
 */
import { existsSync } from "node:fs";
import { loadIfChanged } from "../../seed/load/load-if-changed.ts";
import { openTestGraph } from "../database/graph.ts";

const [path = "", staleAfter = "10000", until] = process.argv.slice(2);
const graph = openTestGraph();
let stoodStill = false;
let telling: Promise<unknown> = Promise.resolve();

/** Stops this program, with no transaction under way: the database would wait for that one. */
async function standStill(file: string): Promise<void> {
  stoodStill = true;
  await telling;
  console.log("standing still");
  while (!existsSync(file)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
}

const outcome = await loadIfChanged(
  {
    ...graph,
    async write(statement, parameters) {
      const { name } = statement;
      if (name === "load/create-rows" && !stoodStill && until !== undefined) {
        await standStill(until);
      }
      const answer = graph.write<never>(statement, parameters);
      if (name === "load/keep-alive") telling = answer.catch(() => {});
      return answer;
    },
  },
  path,
  (message) => console.log(message),
  { staleAfterMs: Number(staleAfter) },
).catch((error: Error) => error);
console.log(outcome instanceof Error ? outcome.message : outcome.result);
await graph.close();
