/** What a source tells of its own statements: from which day they are known, and whose they are. */
import type { Bounds, Day } from "../../server/model/days.ts";
import { readEdtf } from "../../server/model/edtf.ts";
import type { Reliability } from "../../server/model/vocabulary.ts";
import type { SourceRecord } from "../format/record.ts";

export interface SourceFacts {
  id: string;
  publisher: string;
  reliability: Reliability;
  /** Between which days it was published: a present-tense report holds somewhere in them. */
  reported: Bounds;
  /** The day from which an analyst could have read it: the latest day of `reported`. */
  knownFrom: Day;
  /** Whose word it is, where nobody is quoted: the root of what it repeats, or its publisher. */
  origin: string;
}

/** The facts of every source, by id. Sources that repeat one another share one origin. */
export function sourceFacts(records: Iterable<SourceRecord>): Map<string, SourceFacts> {
  const byId = new Map<string, SourceRecord>();
  for (const record of records) byId.set(record.id, record);
  return new Map(
    [...byId.values()].map((record) => {
      const reported = readEdtf(record.published?.date ?? record.retrieved ?? "");
      return [
        record.id,
        {
          id: record.id,
          publisher: record.publisher,
          reliability: record.reliability,
          reported: { earliest: reported.earliest, latest: reported.latest },
          knownFrom: reported.latest,
          origin: rootOrigin(record, byId, new Set()),
        },
      ];
    }),
  );
}

function rootOrigin(
  record: SourceRecord,
  byId: ReadonlyMap<string, SourceRecord>,
  seen: Set<string>,
): string {
  const [first] = record.derivedFrom ?? [];
  if (first === undefined || seen.has(record.id)) return record.publisher;
  seen.add(record.id);
  const parent = byId.get(first);
  // What is no source of the dataset is a publisher that was not opened.
  return parent === undefined ? first : rootOrigin(parent, byId, seen);
}
