/** The tables of a run and of several, in Markdown. */
import { type Report, type Verdict, verdictsOf, verdictsOfLoad } from "./report.ts";
import { WAYS, type Way } from "./rounds.ts";
import type { Row } from "./row.ts";
import { exponent } from "./statistics.ts";
import { LOADED, type Loaded, type LoadResult } from "./throughput.ts";

const NAMES: Readonly<Record<Way, string>> = {
  raw: "raw Cypher",
  api: "Umbra",
  again: "Umbra, asked again",
  peer: "@neo4j/graphql",
};
const LOAD_NAMES: Readonly<Record<Loaded, string>> = {
  plain: "plain http + driver",
  api: "Umbra",
  again: "Umbra, asked again",
  peer: "@neo4j/graphql",
  constant: "yoga, a constant",
};
const NONE = "—";

/** Rows by their names: they say what is to be reached, and what cannot be asked. */
export function tables(report: Report, rows: readonly Row[]): string {
  const { events, machine, loads } = report;
  const shown = rows.filter(({ name }) => report.rows.some((result) => result.name === name));
  const on = `${machine.processors} processors, ${machine.memoryGb} GB, Node ${machine.node}, Neo4j ${machine.neo4j}`;
  return [
    `## ${number(events)} events (${on})`,
    timesTable(report, shown),
    ...(loads.length > 0 ? [loadsTable(loads)] : []),
    notes(shown),
  ].join("\n\n");
}

function timesTable({ rows: results }: Report, rows: readonly Row[]): string {
  const lines = results.map((result) => {
    const of = rows.find(({ name }) => name === result.name);
    const measured = WAYS.map((way) => result.ways[way]);
    const each = (what: "statements" | "bytes") =>
      measured
        .map((one) => (one !== undefined && "p50" in one ? number(one[what]) : NONE))
        .join(" · ");
    return [
      `${result.name}${marks(of, rows)}`,
      ...measured.map((one) => {
        if (one === undefined) return NONE;
        return "error" in one ? cut(one.error) : `${number(one.p50)} / ${number(one.p95)}`;
      }),
      each("statements"),
      each("bytes"),
      of === undefined ? "" : verdicts(verdictsOf(of, result)),
    ];
  });
  const heads = WAYS.map((way) => `${NAMES[way]}: p50 / p95 ms`);
  return markdown(["question", ...heads, "statements", "bytes", "to reach"], lines);
}

function loadsTable(loads: readonly LoadResult[]): string {
  const lines = loads.map((load) => [
    load.name,
    ...LOADED.map((way) => {
      const one = load.of[way];
      return one === undefined
        ? NONE
        : `${number(one.perSecond)} (${number(one.p50)} / ${number(one.p97)})`;
    }),
    verdicts(verdictsOfLoad(load)),
  ]);
  const heads = LOADED.map((way) => LOAD_NAMES[way]);
  return markdown(["requests a second (p50 / p97.5 ms)", ...heads, "to reach"], lines);
}

/** By which exponent the times and the answers of each row grow with the events. */
export function growthTable(reports: readonly Report[]): string {
  const sorted = reports.toSorted((a, b) => a.events - b.events);
  const names = [...new Set(sorted.flatMap(({ rows }) => rows.map(({ name }) => name)))];
  const lines = names.flatMap((name) =>
    WAYS.flatMap((way) => {
      const found = sorted.map(({ events, rows }) => {
        const one = rows.find((row) => row.name === name)?.ways[way];
        return one !== undefined && "p50" in one ? { size: events, ...one } : null;
      });
      const points = found.filter((one) => one !== null);
      if (points.length === 0) return [];
      const grown = (what: "p50" | "bytes") =>
        exponent(points.map((one) => ({ size: one.size, value: one[what] })));
      return [
        [
          name,
          NAMES[way],
          ...found.map((one) => (one === null ? NONE : number(one.p50))),
          signed(grown("p50")),
          signed(grown("bytes")),
        ],
      ];
    }),
  );
  const sizes = sorted.map(({ events }) => `${number(events)} events: p50 ms`);
  return markdown(["question", "way", ...sizes, "time grows by", "answer grows by"], lines);
}

/** The numbers of a row's notes. */
function marks(of: Row | undefined, rows: readonly Row[]): string {
  const all = allNotes(rows);
  const own = (of?.notes ?? []).map((note) => all.indexOf(note) + 1);
  return own.length === 0 ? "" : ` [${own.join(", ")}]`;
}

function notes(rows: readonly Row[]): string {
  return allNotes(rows)
    .map((note, index) => `${index + 1}. ${note}`)
    .join("\n");
}

function allNotes(rows: readonly Row[]): string[] {
  return [...new Set(rows.flatMap((row) => row.notes ?? []))];
}

function verdicts(of: readonly Verdict[]): string {
  return of
    .map(({ what, value, target, reached }) => {
      const word = target === "" ? "" : ` (${target}: ${reached ? "ok" : "SHORT"})`;
      return `${what} ${number(value)}${word}`;
    })
    .join("; ");
}

function number(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return Number(value.toFixed(digits)).toLocaleString("en-GB");
}

function signed(value: number | null): string {
  return value === null ? NONE : value.toFixed(2);
}

function cut(text: string): string {
  const line = text.replaceAll("|", "/").replaceAll(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

function markdown(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...lines.map(line)].join("\n");
}
