/** The ties of a record: a node for each tie, and an edge for each version of it. */
import { LAST_DAY } from "../../server/model/days.ts";
import { RELATIONS, type RelationName, relation } from "../../server/model/relations.ts";
import type { Version } from "../derive/live.ts";
import type { AgreedDate } from "../derive/single-value.ts";
import { type Statement, statementsOf, voices } from "../derive/statements.ts";
import { type TieFacts, tieVersions } from "../derive/ties.ts";
import type { TieRecord } from "../format/record.ts";
import { tieEnds, tieId } from "../format/tie-ends.ts";
import { addChecks } from "./check-rows.ts";
import { periodProperties } from "./fact-rows.ts";
import type { Properties, Rows } from "./rows.ts";
import { addStatements, evidenceDays } from "./statement-rows.ts";
import type { Survey } from "./survey.ts";

type EventDate = readonly Version<AgreedDate | null>[];

/** Adds the ties of a record; `dateOf` gives the date of an event at one of their ends. */
export function addTies(
  rows: Rows,
  survey: Survey,
  record: { id: string; ties?: TieRecord[] | undefined },
  dateOf: (eventId: string) => EventDate,
): void {
  const siblings = groupedBy(record.ties ?? [], (tie) => {
    const { from, to } = tieEnds(record, tie);
    return `${from} ${tie.relation} ${to}`;
  });
  for (const group of siblings.values()) {
    const inTime = group.toSorted((a, b) => (a.order ?? 1) - (b.order ?? 1));
    const parts = inTime.map((tie) => tieParts(survey, record, tie, dateOf));
    const histories = tieVersions(parts.map(({ facts }) => facts));
    parts.forEach((part, index) => {
      const days = evidenceDays(part.statements);
      addTie(rows, part);
      addChecks(rows, { id: part.id, type: "TIE" }, part.statements, histories[index] ?? []);
      for (const { knownFrom, knownTo, state } of histories[index] ?? []) {
        rows.edge(part.facts.from, part.tie.relation, part.facts.to, {
          tie: part.id,
          knownFrom,
          knownTo,
          ...periodProperties(state),
          sure: state.sure,
          whole: part.tie.membership !== "PART",
          support: state.support,
          reliability: state.reliability,
          hypothesisSet: part.tie.hypothesisSet ?? null,
          evidenceDays: days,
          evidenceNow: days.filter(countsNow).length,
        });
      }
    });
  }
}

/** A key for networks by all that is known: an edge of a hub is then read without its list of days. */
function countsNow(day: string): boolean {
  const [, knownTo] = day.split(" ");
  return knownTo === LAST_DAY;
}

interface TieParts {
  id: string;
  tie: TieRecord;
  statements: Statement[];
  facts: TieFacts;
}

function tieParts(
  survey: Survey,
  record: { id: string },
  tie: TieRecord,
  dateOf: (eventId: string) => EventDate,
): TieParts {
  const { from, to } = tieEnds(record, tie);
  const id = tieId({ from, to }, tie);
  const statements = statementsOf({ about: id, field: "TIE" }, tie.evidence, survey.sources);
  const { extent, hypothesis = false } = relation(tie.relation);
  const facts: TieFacts = {
    from,
    to,
    extent,
    hypothesis,
    order: tie.order ?? 1,
    statements: statements.map((statement) => ({
      ...statement,
      voices: voices(statement, survey.sources.get(statement.source)?.publisher),
    })),
    existence: extent === "EVENT" ? [] : [survey.existenceOf(from), survey.existenceOf(to)],
    ...(extent === "EVENT" ? { eventDate: dateOf(eventEnd(tie.relation, from, to)) } : {}),
  };
  return { id, tie, statements, facts };
}

/** The end whose date an EVENT relation takes: its event, and of two events the one it starts at. */
function eventEnd(name: RelationName, from: string, to: string): string {
  return (RELATIONS[name].from as readonly string[]).includes("Event") ? from : to;
}

function addTie(rows: Rows, { id, tie, statements, facts: { from, to } }: TieParts): void {
  const properties: Properties = {
    relation: tie.relation,
    from,
    to,
    order: tie.order ?? null,
    membership: tie.membership ?? null,
    aspect: tie.aspect ?? null,
    roleTitle: tie.role?.title ?? null,
    roleRank: tie.role?.rank ?? null,
    acting: tie.role?.acting ?? null,
    contested: tie.role?.contested ?? null,
    hypothesisSet: tie.hypothesisSet ?? null,
    regime: tie.regime ?? null,
    precision: tie.precision ?? null,
    targeting: tie.targeting ?? null,
    as: tie.as ?? null,
    evidenceDays: evidenceDays(statements),
  };
  rows.node(["Tie"], id, properties);
  rows.edge(id, "TIE_FROM", from);
  rows.edge(id, "TIE_TO", to);
  addStatements(rows, statements, [from, to]);
}

/** As Map.groupBy, which Node 20 does not have. */
function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
