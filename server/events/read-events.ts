/** The events that one answer is made of: bounded in each request, and in all of them together. */
import { LimitExceeded } from "../errors.ts";
import type { Parameters, PinnedGraph } from "../graph/graph.ts";
import type { Statement } from "../graph/statements.ts";
import { Turns } from "../limits/turns.ts";

/** The most events that are read for one answer: asked for with one more, so that a cut is seen. */
const MOST_EVENTS = 50_000;

/** So many rows are some hundred megabytes: the others wait until these are judged. */
const reading = new Turns(2);

/**
 * All rows of a statement that gives a row for each event, or claim of one, up to `$most`.
 * @throws {LimitExceeded} where there are more than one request reads: nothing is cut in silence
 */
export async function readEvents<Row>(
  graph: PinnedGraph,
  statement: Statement,
  parameters: Parameters,
): Promise<Row[]> {
  const rows = await reading.take(() =>
    graph.read<Row>(statement, { ...parameters, most: MOST_EVENTS + 1 }),
  );
  if (rows.length <= MOST_EVENTS) return rows;
  throw new LimitExceeded(
    `Expected at most ${MOST_EVENTS} events in one request, and there are more. ` +
      "Ask for a shorter period (during), fewer kinds of event, or fewer umbrellas.",
  );
}
