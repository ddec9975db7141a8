/**
 * Measures a row: every way of asking takes its turn, so that the machine's noise hits all alike.
 * First each is asked every question once without a clock, and their answers are compared.
 */
import { isDeepStrictEqual } from "node:util";
import { Refused } from "./ask.ts";
import type { Asked, Row } from "./row.ts";
import { percentile } from "./statistics.ts";

/** The ways of asking, in the order of the table. */
export const WAYS = ["raw", "api", "again", "peer"] as const;
export type Way = (typeof WAYS)[number];

/** How a way is asked; null where it cannot express the row. */
export interface Asker {
  ask(row: Row, parameters: unknown): Promise<Asked> | null;
  /** Statements that it has sent to the database so far. */
  statements(): Promise<number>;
}

export interface Measured {
  p50: number;
  p95: number;
  /** For one question, on average. */
  statements: number;
  bytes: number;
  times: number;
}

export interface RowResult {
  name: string;
  ways: Partial<Record<Way, Measured | { error: string }>>;
}

export interface Patience {
  /** After so long no other lap is begun. A lap asks every way all questions of the row. */
  milliseconds: number;
  /** Questions to each way: so many at least, even where they take longer. */
  least: number;
  most: number;
}

/** The ways gave different answers to one question: nothing that is measured of it is worth anything. */
export class AnswersDiffer extends Error {
  override name = "AnswersDiffer";
}

export async function measureRow(
  row: Row,
  askers: Readonly<Record<Way, Asker>>,
  patience: Patience,
): Promise<RowResult> {
  const result: RowResult = { name: row.name, ways: {} };
  const ways = new Set<Way>(WAYS);
  await compareAnswers(row, askers, ways, result);
  const before = await statementsOf(askers);
  const noted = new Map([...ways].map((way) => [way, { times: [] as number[], bytes: 0 }]));
  const until = performance.now() + patience.milliseconds;
  const { least, most } = patience;
  let round = 0;
  // Whole laps: runs of several sizes compare the same questions.
  for (let lap = 0; round < most && (round < least || performance.now() < until); lap++) {
    for (const of of row.parameters) {
      // Each lap begins with another way, so that each question is asked in every order.
      for (const way of turned([...ways], round + lap)) {
        const start = performance.now();
        const answer = await askers[way].ask(row, of);
        const note = noted.get(way);
        if (answer === null || note === undefined) continue;
        note.times.push(performance.now() - start);
        note.bytes += answer.bytes();
      }
      round += 1;
    }
  }
  const after = await statementsOf(askers);
  for (const [way, { times, bytes }] of noted) {
    result.ways[way] = {
      p50: percentile(times, 0.5),
      p95: percentile(times, 0.95),
      statements: (after[way] - before[way]) / times.length,
      bytes: bytes / times.length,
      times: times.length,
    };
  }
  return result;
}

/**
 * Asks each way everything once, and compares. A way that cannot answer leaves the row, and the
 * result says why.
 * @throws {AnswersDiffer}
 */
async function compareAnswers(
  row: Row,
  askers: Readonly<Record<Way, Asker>>,
  ways: Set<Way>,
  result: RowResult,
): Promise<void> {
  for (const parameters of row.parameters) {
    const gists = new Map<Way, unknown>();
    for (const way of [...ways]) {
      try {
        const answer = await askers[way].ask(row, parameters);
        if (answer === null) ways.delete(way);
        else gists.set(way, answer.gist());
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        ways.delete(way);
        result.ways[way] = { error: error.message };
      }
    }
    const [first, ...others] = gists;
    for (const other of others) {
      if (first !== undefined && !isDeepStrictEqual(first[1], other[1])) {
        throw new AnswersDiffer(difference(row, parameters, first, other));
      }
    }
  }
}

function difference(row: Row, parameters: unknown, ...answers: [Way, unknown][]): string {
  const texts = answers.map(([way, gist]) => [way, JSON.stringify(gist, null, 1) ?? ""] as const);
  const [, one = ""] = texts[0] ?? [];
  const [, other = ""] = texts[1] ?? [];
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const around = texts.map(
    ([way, text]) => `  ${way}: …${text.slice(Math.max(0, at - 200), at + 200)}…`,
  );
  return [`${row.name}: different answers for ${JSON.stringify(parameters)}`, ...around].join("\n");
}

/** Another one first in each round: who comes after whom changes nothing then. */
function turned(ways: readonly Way[], round: number): Way[] {
  const first = round % ways.length;
  return [...ways.slice(first), ...ways.slice(0, first)];
}

async function statementsOf(askers: Readonly<Record<Way, Asker>>): Promise<Record<Way, number>> {
  const [raw, api, again, peer] = await Promise.all(WAYS.map((way) => askers[way].statements()));
  return { raw: raw ?? 0, api: api ?? 0, again: again ?? 0, peer: peer ?? 0 };
}
