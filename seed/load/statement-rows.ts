/** A statement in the graph: what it is about, whom it concerns, who said it, where it stands. */
import { changeDays, versions, weighedAt } from "../derive/live.ts";
import type { Statement } from "../derive/statements.ts";
import type { Rows } from "./rows.ts";

/** Adds the rows of statements; `concerns` are the things on whose pages they belong. */
export function addStatements(
  rows: Rows,
  statements: readonly Statement[],
  concerns: readonly string[],
): void {
  for (const statement of statements) {
    rows.node(["Statement"], statement.id, {
      field: statement.field,
      source: statement.source,
      locator: statement.locator,
      paraphrase: statement.paraphrase,
      saidBy: JSON.stringify(statement.saidBy),
      saidOn: statement.saidOn?.edtf ?? null,
      modality: statement.modality,
      rank: statement.rank,
      rankReason: statement.rankReason,
      rankFrom: statement.rankFrom,
      reliability: statement.reliability,
      credibility: statement.credibility,
      asNamed: statement.asNamed,
      identification: statement.identification,
      rivals: statement.rivals,
      doubt: statement.doubt,
      note: statement.note,
      knownFrom: statement.knownFrom,
      origin: statement.origin,
      start: statement.start?.edtf ?? null,
      end: statement.end?.edtf ?? null,
      on: statement.on?.edtf ?? null,
      date: statement.date?.edtf ?? null,
      outcome: statement.outcome,
    });
    rows.edge(statement.id, "ABOUT", statement.about);
    rows.edge(statement.id, "FROM_SOURCE", statement.source);
    rows.toEach(statement.id, "CONCERNS", concerns);
    rows.toEach(
      statement.id,
      "SAID_BY",
      statement.saidBy.flatMap((link) => [link.actor, link.for].filter((id) => id !== null)),
    );
  }
}

/**
 * The days at which a source places a thing: from these a reader is told how far the nearest
 * evidence is. Each is written `known until from to`: the days of knowledge on which it counts
 * (as long as its statement is among those that give the dates), and the days it speaks of.
 */
export function evidenceDays(statements: readonly Statement[]): string[] {
  const changes = changeDays(statements);
  const days = statements.flatMap((statement) => {
    const given = [statement.start, statement.end, statement.on].filter((dated) => dated !== null);
    if (given.length === 0) return [];
    const counts = versions(changes, (knownAt) =>
      weighedAt(statements, knownAt)?.affirming.includes(statement) ? true : null,
    );
    return counts.flatMap(({ knownFrom, knownTo }) =>
      given.map(({ earliest, latest }) => `${knownFrom} ${knownTo} ${earliest} ${latest}`),
    );
  });
  return [...new Set(days)].sort();
}
