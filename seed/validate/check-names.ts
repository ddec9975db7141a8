/** What is worth a look, and keeps nothing from being loaded: names of two, odd file names, idle sources. */
import type { DatasetRecord } from "../format/record.ts";
import type { ReadRecord } from "../read/read-record.ts";
import { foldedName, nameSpace } from "./name-uses.ts";
import type { Report } from "./report.ts";
import type { Sound } from "./sound-parts.ts";
import type { Survey } from "./survey.ts";
import { samePair } from "./tie-keys.ts";

/** Warns of each name that another thing bears too, once for each pair of things. */
export function checkNames(
  record: Sound<DatasetRecord>,
  id: string,
  survey: Survey,
  report: Report,
): void {
  const space = nameSpace(record.type ?? "");
  if (space === null || !("names" in record)) return;
  const told = new Set<string>();
  for (const [index, name] of (record.names ?? []).entries()) {
    if (name?.text === undefined) continue;
    for (const other of survey.names.others(space, foldedName(name.text), id)) {
      // Told where the second of the two stands.
      if (other > id || told.has(other) || survey.different.has(samePair(id, other))) continue;
      told.add(other);
      const message = `"${name.text}" is also a name of "${other}": say that the two differ (DIFFERS_FROM), or that the name is SHARED`;
      report.warning(["names", index, "text"], "name-of-two", message);
    }
  }
}

export function checkUse(
  record: Sound<DatasetRecord>,
  read: ReadRecord,
  survey: Survey,
  report: Report,
): void {
  if (record.id === undefined) return;
  if (read.fileName !== null && record.id !== read.fileName) {
    const message = `expected the file to have the name of its id: ${record.id}.yaml`;
    report.warning(["id"], "file-name", message);
  }
  if (record.type === "Source" && survey.whole && !survey.usedSources.has(record.id)) {
    report.warning(["id"], "unused-source", "no statement rests on this source");
  }
}
