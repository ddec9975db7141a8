import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { readEvents } from "../../server/events/read-events.ts";
import type { PinnedGraph } from "../../server/graph/graph.ts";
import { statement } from "../../server/graph/statements.ts";

const inPeriod = statement("claims/in-period");

/** As many rows as there are, up to `$most`; and how many reads were under way at once. */
function graphOf(count: number): PinnedGraph & { most: number } {
  let reading = 0;
  const graph = {
    release: "r",
    most: 0,
    async read<Row>(_statement: unknown, parameters: Record<string, unknown> = {}) {
      reading += 1;
      graph.most = Math.max(graph.most, reading);
      await wait(2);
      reading -= 1;
      return Array.from({ length: Math.min(count, Number(parameters.most)) }) as Row[];
    },
  };
  return graph;
}

test("more events than one request reads are refused, with what to narrow", async () => {
  expect(await readEvents(graphOf(50_000), inPeriod, {})).toHaveLength(50_000);
  await expect(readEvents(graphOf(50_001), inPeriod, {})).rejects.toThrow(
    /at most 50000 events.*shorter period/s,
  );
});

test("two at a time read events, whoever asks; the others wait, and all are answered", async () => {
  const graph = graphOf(3);
  const all = await Promise.all(Array.from({ length: 9 }, () => readEvents(graph, inPeriod, {})));
  expect(all.map((rows) => rows.length)).toEqual(Array.from({ length: 9 }, () => 3));
  expect(graph.most).toBe(2);
});
