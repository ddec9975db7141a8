/** Nodes and edges of one record, whatever it is. */

import { eventVersions } from "../derive/events.ts";
import type { Version } from "../derive/live.ts";
import type { AgreedDate } from "../derive/single-value.ts";
import { statementsOf } from "../derive/statements.ts";
import type { ActorRecord, DatasetRecord, PlaceRecord, SourceRecord } from "../format/record.ts";
import { addEvent } from "./event-rows.ts";
import { addFact, addNames, foundBy, labelProperties } from "./fact-rows.ts";
import { Rows } from "./rows.ts";
import { addStatements } from "./statement-rows.ts";
import type { Survey } from "./survey.ts";
import { addTies } from "./tie-rows.ts";

export function recordRows(record: DatasetRecord, survey: Survey): Rows {
  const rows = new Rows();
  switch (record.type) {
    case "Source":
      addSource(rows, survey, record);
      break;
    case "Place":
      addPlace(rows, survey, record);
      break;
    case "Event":
      addEvent(rows, survey, record);
      break;
    default:
      addActor(rows, survey, record);
  }
  return rows;
}

function addActor(rows: Rows, survey: Survey, record: ActorRecord): void {
  const { id, names } = record;
  const unnamed = record.type === "Group" ? record.unnamed : undefined;
  rows.node(["Thing", "Actor", record.type], id, {
    type: record.type,
    ...labelProperties(survey, names),
    note: record.note ?? null,
    knownFrom: survey.firstReported(id),
    expression: unnamed?.expression ?? null,
    numberMin: unnamed?.min ?? null,
    numberMax: unnamed?.max ?? null,
  });
  addExistence(rows, survey, record);
  addNames(rows, survey, id, record.type, names);
  const fact = (
    field: string,
    key: string,
    properties: Record<string, string | number | null>,
  ) => ({
    thing: id,
    field,
    key,
    properties,
  });
  for (const [field, evidence] of [
    ["FOUNDED", record.founded],
    ["ENDED", record.ended],
  ] as const) {
    if (evidence === undefined) continue;
    const statements = evidence.map(({ date, ...item }) => ({ ...item, start: date }));
    addFact(rows, survey, { ...fact(field, "1", {}), evidence: statements });
  }
  if (record.type === "Group" || record.type === "Institution") {
    record.kinds.forEach(({ kind, evidence }, index) => {
      const key = numbered(kind, index, record.kinds);
      addFact(rows, survey, { ...fact("KIND", key, { value: kind, position: index }), evidence });
    });
  }
  if (record.type === "Group") {
    record.umbrellaKinds?.forEach(({ kind, evidence }, index) => {
      const key = numbered(kind, index, record.umbrellaKinds ?? []);
      addFact(rows, survey, {
        ...fact("UMBRELLA_KIND", key, { value: kind, position: index }),
        evidence,
      });
    });
    record.sizes?.forEach(({ min, max, unit, evidence }, index) => {
      const value = { min: min ?? null, max: max ?? null, unit, position: index };
      addFact(rows, survey, { ...fact("SIZE", String(index + 1), value), evidence });
    });
    unnamed?.candidates?.forEach(({ actor, evidence }, index) => {
      // The value is what an index finds all candidates by.
      const value = { actor, value: actor, position: index };
      addFact(rows, survey, { ...fact("CANDIDATE", actor, value), evidence });
    });
  }
  addTies(rows, survey, record, (eventId) => datesOf(survey, eventId));
}

/** The same kind twice, in two periods, is two facts. */
function numbered(kind: string, index: number, all: readonly { kind: string }[]): string {
  const before = all.slice(0, index).filter((other) => other.kind === kind).length;
  return before === 0 ? kind.toLowerCase() : `${kind.toLowerCase()}.${before + 1}`;
}

function datesOf(survey: Survey, eventId: string): Version<AgreedDate | null>[] {
  return eventVersions(survey.eventStatements(eventId), []).map(
    ({ knownFrom, knownTo, state }) => ({ knownFrom, knownTo, state: state.date }),
  );
}

/** What sources say of a thing as such: that it is there, or what it is. */
function addExistence(rows: Rows, survey: Survey, record: ActorRecord | PlaceRecord): void {
  const subject = { about: record.id, field: "EXISTENCE" };
  addStatements(rows, statementsOf(subject, record.evidence, survey.sources), [record.id]);
}

function addPlace(rows: Rows, survey: Survey, record: PlaceRecord): void {
  rows.node(["Thing", "Place"], record.id, {
    type: "Place",
    ...labelProperties(survey, record.names),
    kind: record.kind,
    note: record.note ?? null,
    latitude: record.coordinates?.latitude ?? null,
    longitude: record.coordinates?.longitude ?? null,
    knownFrom: survey.firstReported(record.id),
  });
  addExistence(rows, survey, record);
  addNames(rows, survey, record.id, "Place", record.names);
  if (record.coordinates !== undefined) {
    const { latitude, longitude, evidence } = record.coordinates;
    addFact(rows, survey, {
      thing: record.id,
      field: "COORDINATES",
      key: "1",
      properties: { latitude, longitude },
      evidence,
    });
  }
  addTies(rows, survey, record, (eventId) => datesOf(survey, eventId));
}

function addSource(rows: Rows, survey: Survey, record: SourceRecord): void {
  const facts = survey.sources.get(record.id);
  rows.node(["Thing", "Source"], record.id, {
    type: "Source",
    name: record.title,
    ...foundBy(survey, "Source", record.title),
    title: record.title,
    authors: record.authors ?? [],
    language: record.language,
    url: record.url ?? null,
    file: record.file ?? null,
    published: record.published?.date ?? null,
    publishedBasis: record.published?.basis ?? null,
    publishedNote: record.published?.note ?? null,
    retrieved: record.retrieved ?? null,
    reliability: record.reliability,
    reliabilityReason: record.reliabilityReason ?? null,
    note: record.note ?? null,
    origin: facts?.origin ?? null,
    knownFrom: facts?.knownFrom ?? null,
  });
  rows.edge(record.id, "PUBLISHED_BY", record.publisher);
  rows.toEach(record.id, "DERIVED_FROM", record.derivedFrom);
}
