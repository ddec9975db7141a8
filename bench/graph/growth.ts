/**
 * How each row of the table grows with the events, from runs of several sizes:
 *
 *   npx tsx bench/graph/growth.ts <json of a run> <json of a larger run> …
 */
import { readFileSync } from "node:fs";
import type { Report } from "./report.ts";
import { growthTable } from "./table.ts";

const files = process.argv.slice(2);
if (files.length < 2) throw new Error("expected two or more files of measure.ts --json");
console.log(growthTable(files.map((file) => JSON.parse(readFileSync(file, "utf8")) as Report)));
