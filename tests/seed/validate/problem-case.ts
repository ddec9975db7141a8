/** One change to the small dataset, and the one problem that it makes. */
import { describe, expect, test } from "@jest/globals";
import { type Changes, checkChanged, positionOf } from "./changed-dataset.ts";

export const BRIGADE = "groups/river-brigade.yaml";
export const FRONT = "groups/valley-front.yaml";
export const SPOKESMAN = "people/river-spokesman.yaml";
export const ATTACK = "events/mill-town-attack.yaml";
export const STATEMENT = "events/river-statement.yaml";
export const SOURCE = "sources/daily-paper-2024.yaml";
export const TOWN = "places/mill-town.yaml";
export const VALLEY = "places/valley.yaml";

export interface ProblemCase {
  what: string;
  changes: Changes;
  code: string;
  file: string;
  /** The text at which the problem is told: its first place in the changed file. */
  at: string;
  /** Parts of the message. */
  says: string[];
}

/** The case of one text put in the place of another. */
export function change(
  what: string,
  file: string,
  [from, to]: [string, string],
  code: string,
  at: string,
  ...says: string[]
): ProblemCase {
  return { what, changes: { [file]: [[from, to]] }, code, file, at, says };
}

/** One more tie, before the others of its record. */
export function withTie(file: string, text: string): Changes {
  return { [file]: [["ties:\n", `ties:\n${text}`]] };
}

export function tie(lines: string): string {
  const evidence = "evidence: [{ source: daily-paper-2024, at: p9, says: So it is. }]";
  return `  - ${lines.split("\n").join("\n    ")}\n    ${evidence}\n`;
}

export function place(id: string, name: string): string {
  const evidence = "evidence: [{ source: daily-paper-2024, at: p1, says: Names it. }]";
  const names = `names: [{ text: ${name}, language: en, script: Latn, kind: ALIAS, ${evidence} }]`;
  return `type: Place\nid: ${id}\nkind: REGION\n${names}\n`;
}

/** Each case makes its problem at its place, and no other: no problem brings a second one. */
export function describeCases(severity: "error" | "warning", cases: readonly ProblemCase[]): void {
  describe(`an ${severity} where something`, () => {
    test.each(cases)("$what", async ({ changes, code, file, at, says }) => {
      const { problems, warnings, told, textOf } = await checkChanged(changes);
      const found = severity === "error" ? problems : warnings;

      expect(told).toEqual([expect.stringContaining(`${file}:${positionOf(at, textOf(file))} `)]);
      expect(found.map((problem) => [problem.severity, problem.code])).toEqual([[severity, code]]);
      for (const part of says) expect(told[0]).toContain(part);
    });
  });
}
