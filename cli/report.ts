/** `umbra report`: how well a dataset is covered. */
import { Command } from "commander";
import { survey } from "../seed/load/survey.ts";
import { type Coverage, coverageOf, type Part, type RestingFact } from "../seed/report/coverage.ts";
import type { Misfit } from "../seed/report/misfits.ts";
import { explained } from "./explained.ts";
import { keepSound } from "./keep-sound.ts";
import { wholeNumber } from "./whole-number.ts";

const HELP = `
Prints what a dataset holds, and where it is thin: things that no source speaks of; facts that all
go back to one origin; memberships without a start, or without any date; groups and leaders without
a name in Arabic script; the facts unheard of for longest; facts whose sources contradict each other;
ties and claims that fit in no world with when an actor lived or existed, or with their event's day;
sources by their reliability (Admiralty code, A to F). All as known now. Nothing is loaded.

An origin is what a statement goes back to: quotations of one utterance, and sources that repeat one
another, are one; the editors are none.

With --json everything is printed as one JSON object, and lists are whole.

Exit codes:
  0  the report was printed
  1  no dataset at that path, or one with errors: see "umbra validate"

Examples:
  umbra report
  umbra report my-dataset --most 5
  umbra report --json`;

interface Options {
  json?: boolean;
  most: number;
}

export function reportCommand(): Command {
  return new Command("report")
    .description("print how well a dataset is covered by its sources")
    .argument("[dataset]", "a folder, a .yaml or an .ndjson file", "seed/data")
    .option("--json", "print one JSON object")
    .option("--most <number>", "how many of each list are printed", wholeNumber, 20)
    .addHelpText("after", HELP)
    .action(explained(report));
}

async function report(dataset: string, { json = false, most }: Options): Promise<void> {
  const coverage = await coverageAt(dataset);
  if (coverage === null) process.exitCode = 1;
  else if (json) console.log(JSON.stringify(coverage, null, 2));
  else for (const line of lines(coverage, most)) console.log(line);
}

async function coverageAt(dataset: string): Promise<Coverage | null> {
  const records = await keepSound(dataset);
  if (records === null) return null;
  try {
    const read = () => records.values();
    return await coverageOf(read, await survey(read));
  } finally {
    await records.close();
  }
}

function lines(of: Coverage, most: number): string[] {
  const { things } = of;
  return [
    `Statements          ${of.statements}`,
    `Groups              ${things.Group ?? 0}, named ${of.namedGroups}: ${of.umbrellas} umbrellas, ${of.facades} façades or known by communiqués alone`,
    `People              ${things.Person ?? 0}`,
    `Events              ${things.Event ?? 0}, attacks, airstrikes and killings ${of.violentEvents.of}: of ${of.violentEvents.some} somebody is held responsible`,
    `Places              ${things.Place ?? 0}`,
    `States, institutions ${things.State ?? 0}, ${things.Institution ?? 0}`,
    `Sources             ${things.Source ?? 0}: ${Object.entries(of.sourcesByReliability)
      .map(([letter, count]) => `${letter} ${count}`)
      .join(", ")}`,
    "",
    "Facts from one origin",
    ...Object.entries(of.oneOrigin).map(([type, found]) => `  ${type.padEnd(10)}${inWords(found)}`),
    "",
    `Named groups' memberships, start given by a source: ${inWords(of.membershipsWithStart)}`,
    `Named groups' memberships, start with a bound:      ${inWords(of.membershipsBounded)}`,
    ...list("Memberships without any date", of.membershipsWithoutDates, most),
    `Groups with an Arabic name:  ${inWords(of.groupsInArabic)}`,
    ...list("Groups without", of.groupsWithoutArabic, most),
    `Leaders with an Arabic name: ${inWords(of.leadersInArabic)}`,
    ...list("Leaders without", of.leadersWithoutArabic, most),
    "",
    ...list("Things of which no source speaks", of.withoutSource, most),
    ...list("Unheard of for longest", of.oldest.map(dated), most),
    ...list("Disputed", of.disputed.map(dated), most),
    ...list("Out of joint in time", of.misfits.map(misfit), most),
  ];
}

const dated = ({ newest, type, id }: RestingFact) => `${newest} ${type} ${id}`;

const misfit = ({ about, source, locator, what, doubted }: Misfit) =>
  `${about} ${what} (${source} ${locator}${doubted ? "; doubted" : ""})`;

function inWords({ of, some, share }: Part): string {
  return share === null ? "none" : `${some} of ${of} (${(share * 100).toFixed(1)} %)`;
}

function list(title: string, items: readonly string[], most: number): string[] {
  const rest = items.length - most;
  return [
    `${title}: ${items.length}`,
    ...items.slice(0, most).map((item) => `  ${item}`),
    ...(rest > 0 && most > 0 ? [`  and ${rest} more`] : []),
  ];
}
