/** Whether one statement agrees with itself. */
import { readEdtf } from "../../server/model/edtf.ts";
import type { EvidenceRecord } from "../format/record.ts";
import type { Path } from "../read/problem.ts";
import type { Report } from "./report.ts";
import { given, type Sound } from "./sound-parts.ts";

export function checkStatement(statement: Sound<EvidenceRecord>, path: Path, report: Report): void {
  checkRank(statement, path, report);
  checkPeriod(statement, path, report);
  const { identification = "CERTAIN" } = statement;
  const inWords = given(statement, "asNamed") || given(statement, "note");
  if (identification !== "CERTAIN" && !inWords) {
    const message = `expected "asNamed" or "note" to say what makes it ${identification}, and got neither`;
    report.error([...path, "identification"], "unsure-without-words", message);
  }
}

function checkRank(statement: Sound<EvidenceRecord>, path: Path, report: Report): void {
  const { rank = "NORMAL" } = statement;
  if (rank === "NORMAL") return;
  const missing = [
    ...(given(statement, "rankReason") ? [] : [`"rankReason"`]),
    ...(given(statement, "rankFrom")
      ? []
      : [`"rankFrom" (the day on which the reason was reported)`]),
  ];
  if (missing.length === 0) return;
  const message = `rank ${rank} needs ${missing.join(" and ")}`;
  report.error([...path, "rank"], "rank-without-reason", message);
}

function checkPeriod(statement: Sound<EvidenceRecord>, path: Path, report: Report): void {
  const { start, end, on } = statement;
  const began = start === undefined ? null : readEdtf(start);
  const ended = end === undefined ? null : readEdtf(end);
  if (began !== null && ended !== null && began.earliest > ended.latest) {
    const message = `expected an end that is not before the start ${start}, and got ${end}`;
    report.error([...path, "end"], "end-before-start", message);
    return;
  }
  const held = on === undefined ? null : readEdtf(on);
  if (held === null) return;
  if (began !== null && held.latest < began.earliest) {
    const message = `expected a time that is not before the start ${start}, and got ${on}`;
    report.error([...path, "on"], "end-before-start", message);
  }
  if (ended !== null && held.earliest > ended.latest) {
    const message = `expected a time that is not after the end ${end}, and got ${on}`;
    report.error([...path, "on"], "end-before-start", message);
  }
}
