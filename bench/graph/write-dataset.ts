/**
 * Writes the made-up dataset as NDJSON, a record a line:
 *
 *   npx tsx bench/graph/write-dataset.ts --events 10000 --to <file.ndjson>
 */
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { records } from "./records.ts";

const { values: options } = parseArgs({
  options: { events: { type: "string" }, to: { type: "string" } },
});

const events = Number(options.events);
if (!Number.isInteger(events) || events < 100 || options.to === undefined) {
  throw new Error("expected --events <number, 100 or more> --to <file.ndjson>");
}

/** Many lines at once: a write for each would take longer than making them. */
function* chunks(lines: Iterable<unknown>): Generator<string> {
  let chunk = "";
  for (const line of lines) {
    chunk += `${JSON.stringify(line)}\n`;
    if (chunk.length > 1_000_000) {
      yield chunk;
      chunk = "";
    }
  }
  yield chunk;
}

await pipeline(chunks(records(events)), createWriteStream(options.to));
