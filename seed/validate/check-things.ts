/** Whether the parts of one thing agree with one another. */
import { readEdtf } from "../../server/model/edtf.ts";
import type { DatasetRecord } from "../format/record.ts";
import type { Report } from "./report.ts";
import { given, type Sound } from "./sound-parts.ts";

type Checked<Type extends DatasetRecord["type"]> = Sound<Extract<DatasetRecord, { type: Type }>>;

export function checkThing(record: Sound<DatasetRecord>, report: Report): void {
  if ("founded" in record || "ended" in record) checkLife(record as Checked<"Group">, report);
  if (record.type === "Group") checkGroup(record as Checked<"Group">, report);
  if (record.type === "Event") checkEvent(record as Checked<"Event">, report);
  if (record.type === "Source") checkSource(record as Checked<"Source">, report);
}

/** Sources may disagree on both days; but if every end is before every beginning, one is wrong. */
function checkLife({ founded, ended }: Checked<"Group">, report: Report): void {
  const beginnings = days(founded).map((text) => readEdtf(text).earliest);
  const ends = days(ended).map((text) => readEdtf(text).latest);
  const [firstBeginning] = beginnings.sort();
  const lastEnd = ends.sort().at(-1);
  if (firstBeginning === undefined || lastEnd === undefined || firstBeginning <= lastEnd) return;
  const index = (ended ?? []).findIndex((statement) => statement?.date !== undefined);
  const message = `expected an end that is not before ${firstBeginning}, when it was founded at the earliest, and got ${ended?.[index]?.date}`;
  report.error(["ended", index, "date"], "end-before-start", message);
}

function days(statements: Checked<"Group">["founded"]): string[] {
  return (statements ?? []).flatMap((statement) => {
    const affirms = (statement?.modality ?? "ASSERTED") === "ASSERTED";
    return affirms && statement?.date !== undefined ? [statement.date] : [];
  });
}

function checkGroup(group: Checked<"Group">, report: Report): void {
  const { kinds } = group;
  const unnamed = given(group, "unnamed");
  const place = kinds?.findIndex((item) => item?.kind === "UNNAMED") ?? -1;
  if (place >= 0 && !unnamed) {
    const message = `kind UNNAMED needs "unnamed": the source's expression`;
    report.error(["kinds", place, "kind"], "unnamed-without-words", message);
  }
  // A kind that could not be read may have been the one.
  const known = kinds?.every((item) => item?.kind !== undefined);
  if (place < 0 && known && unnamed) {
    const message = `"unnamed" is for a group of kind UNNAMED, and its kinds are others`;
    report.error(["unnamed"], "unnamed-without-words", message, "key");
  }
}

function checkEvent(event: Checked<"Event">, report: Report): void {
  const { kinds, extent } = event;
  const series = given(event, "series");
  const extentUnclear = given(event, "extent") && extent === undefined;
  if (extent === "SERIES" && !series) {
    const message = `extent SERIES needs "series": how many and how often, as far as is known`;
    report.error(["extent"], "series-without-bounds", message);
  }
  if (extent !== "SERIES" && !extentUnclear && series) {
    report.error(["series"], "series-without-bounds", `"series" goes with extent SERIES`, "key");
  }
  const other = kinds?.indexOf("OTHER") ?? -1;
  if (other >= 0 && !given(event, "note")) {
    report.error(["kinds", other], "other-without-note", `kind OTHER needs a "note" on the event`);
  }
  for (const [index, item] of (event.weapons ?? []).entries()) {
    if (item?.weapon !== "OTHER" || given(item, "note")) continue;
    const message = `weapon OTHER needs a "note" that says which`;
    report.error(["weapons", index, "weapon"], "other-without-note", message);
  }
  if (kinds === undefined || kinds.includes("UTTERANCE") || kinds.includes(undefined)) return;
  for (const key of ["speechActs", "utterance"] as const) {
    if (!given(event, key)) continue;
    const message = `"${key}" goes with an event of kind UTTERANCE, and the kinds are ${kinds.join(", ")}`;
    report.error([key], "no-utterance", message, "key");
  }
}

function checkSource(source: Checked<"Source">, report: Report): void {
  if (given(source, "published") || given(source, "retrieved")) return;
  const message = `expected "published" or "retrieved": without either there is no day from which its statements are known`;
  report.error([], "source-without-day", message);
}
