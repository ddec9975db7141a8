/** Names and other dated facts of a thing: a node for the fact, an edge for each version of it. */
import { samenessOf } from "../../server/model/name-sameness.ts";
import { nameTokens } from "../../server/model/name-tokens.ts";
import {
  boundaryDays,
  changeDays,
  type Version,
  versionAt,
  versions,
  weighedAt,
} from "../derive/live.ts";
import {
  clamped,
  clippedToExistence,
  type Existence,
  type Period,
  statedPeriod,
} from "../derive/period.ts";
import { type Statement, statementsOf } from "../derive/statements.ts";
import type { EvidenceRecord, NameRecord } from "../format/record.ts";
import { addChecks } from "./check-rows.ts";
import type { Properties, Rows } from "./rows.ts";
import { addStatements, evidenceDays } from "./statement-rows.ts";
import type { Survey } from "./survey.ts";

/** A fact's period, and whether it is so in every world. */
export interface FactState extends Period {
  sure: boolean;
}

/** The bounds of a period under the names that every edge and version uses. */
export function periodProperties(period: Period): Properties {
  return {
    startEarliest: period.start.earliest,
    startLatest: period.start.latest,
    startEdtf: period.startEdtf,
    endEarliest: period.end.earliest,
    endLatest: period.end.latest,
    endEdtf: period.endEdtf,
    disputed: period.disputed,
  };
}

export function factVersions(
  statements: readonly Statement[],
  existence: readonly Version<Existence>[],
): Version<FactState>[] {
  const days = [...changeDays(statements), ...existence.flatMap(boundaryDays)];
  return versions(days, (knownAt) => {
    const weighed = weighedAt(statements, knownAt);
    if (weighed === null) return null;
    const stated = statedPeriod(weighed.affirming, knownAt, "PERIOD");
    const existed = versionAt(existence, knownAt);
    const period = clippedToExistence(stated, existed === null ? [] : [existed]);
    return { ...clamped(period), sure: weighed.sure };
  });
}

interface Fact {
  thing: string;
  /** What tells this fact from others of the same field: made into its id. */
  key: string;
  field: string;
  properties: Properties;
  evidence: readonly EvidenceRecord[] | undefined;
}

/** Adds a dated fact: a kind, a size, a weapon, casualties, coordinates, … */
export function addFact(rows: Rows, survey: Survey, fact: Fact): void {
  const id = `${fact.thing}/${fact.field.toLowerCase()}/${fact.key}`;
  const subject = { about: id, field: fact.field };
  const statements = statementsOf(subject, fact.evidence, survey.sources);
  rows.node(["Fact"], id, {
    field: fact.field,
    ...fact.properties,
    evidenceDays: evidenceDays(statements),
  });
  addVersions(rows, survey, fact.thing, "HAS_FACT", id, statements);
  addStatements(rows, statements, [fact.thing]);
}

/** Adds the names of a thing, in the order of the record: the first is shown. */
export function addNames(
  rows: Rows,
  survey: Survey,
  thing: string,
  thingType: string,
  names: readonly NameRecord[],
): void {
  names.forEach((name, position) => {
    const id = `${thing}/name/${position + 1}`;
    const statements = statementsOf({ about: id, field: "NAME" }, name.evidence, survey.sources);
    rows.node(["Name"], id, {
      text: name.text,
      language: name.language,
      script: name.script,
      kind: name.kind,
      position,
      ...foundBy(survey, thingType, name.text),
      // That a shared name is shared is no sign that its owners are one.
      sameness: name.kind === "SHARED" ? null : samenessOf(name.text),
    });
    addVersions(rows, survey, thing, "HAS_NAME", id, statements);
    addStatements(rows, statements, [thing]);
  });
}

/** What search finds a name or a title by, and how much each of its words tells. */
export function foundBy(survey: Survey, thingType: string, text: string): Properties {
  const { words, skeletons, initials, glosses } = nameTokens(text);
  return {
    thingType,
    searchText: words.join(" "),
    skeletons: skeletons.join(" "),
    initials: initials.join(" "),
    glosses: glosses.join(" "),
    weights: words.map((word) => survey.weightOf(word)),
  };
}

function addVersions(
  rows: Rows,
  survey: Survey,
  thing: string,
  type: "HAS_NAME" | "HAS_FACT",
  fact: string,
  statements: readonly Statement[],
): void {
  const history = factVersions(statements, survey.existenceOf(thing));
  addChecks(
    rows,
    { id: fact, type: type === "HAS_NAME" ? "NAME" : "ATTRIBUTE" },
    statements,
    history,
  );
  for (const { knownFrom, knownTo, state } of history) {
    rows.edge(thing, type, fact, {
      knownFrom,
      knownTo,
      sure: state.sure,
      ...periodProperties(state),
    });
  }
}

/** The names' texts with the days from which they are known: enough to show one at any day. */
export function labelProperties(
  survey: Survey,
  names: readonly NameRecord[],
): { name: string; labels: string[]; labelsKnownFrom: string[] } {
  const labels = names.map(({ text }) => text);
  const labelsKnownFrom = names.map(({ evidence }) => {
    const days = evidence.map(
      ({ source }) => survey.sources.get(source)?.knownFrom ?? "9999-12-31",
    );
    return days.sort()[0] ?? "9999-12-31";
  });
  return { name: labels[0] ?? "", labels, labelsKnownFrom };
}
