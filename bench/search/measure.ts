/**
 * Who finds the thing meant? Umbra and its peers over names that nobody tuned for:
 *
 *   npx tsx bench/search/measure.ts --petrarch <MilNonState.actors.txt> --ucdp <actor.csv>
 *     [--un <consolidated.xml>] [--tuning] [--only umbra] [--misses]
 *
 * The database is the one that UMBRA_BENCH_NEO4J_URI names (with _USER and _PASSWORD), or a local
 * one that is started for it. Releases named bench-… are written into it.
 */
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type PinnedGraph, pin } from "../../server/graph/graph.ts";
import { type Corpus, namePairs, petrarch, type Question, ucdp, unitedNations } from "./corpus.ts";
import {
  type Found,
  fuse,
  type Matcher,
  makeStandardIndex,
  miniSearch,
  neo4jStandard,
  umbra,
  umbraHits,
} from "./matchers.ts";
import { openScratch } from "./open-scratch.ts";
import { writeNames } from "./scratch-graph.ts";

const { values: options } = parseArgs({
  options: {
    petrarch: { type: "string" },
    ucdp: { type: "string" },
    un: { type: "string" },
    tuning: { type: "boolean", default: false },
    only: { type: "string" },
    sweep: { type: "boolean", default: false },
    misses: { type: "boolean", default: false },
  },
});

const PAIRS = new URL("../../tests/search/name-pairs.json", import.meta.url).pathname;

async function main(): Promise<void> {
  const scratch = await openScratch(await mkdtemp(join(tmpdir(), "umbra-bench-")));
  try {
    const corpora: Corpus[] = [
      ...(options.tuning ? [] : [namePairs(PAIRS)]),
      ...(options.petrarch ? [petrarch(options.petrarch)] : []),
      ...(options.ucdp ? [ucdp(options.ucdp)] : []),
      ...(options.un
        ? [unitedNations(options.un, "LATIN"), unitedNations(options.un, "ARABIC")]
        : []),
    ];
    for (const [index, corpus] of corpora.entries()) {
      for (const { id, names } of corpus.things) NAMES.set(id, names[0] ?? id);
      const release = `bench-${process.pid}-${index}`;
      await writeNames(scratch.graph, release, () => corpus.things);
      await makeStandardIndex(scratch.graph);
      const all: Record<string, Matcher> = {
        umbra: umbra(pin(scratch.graph, release)),
        "Neo4j's full text": neo4jStandard(scratch.graph, release),
        minisearch: miniSearch(corpus.things),
        "fuse.js": fuse(corpus.things),
      };
      const questions = corpus.questions.filter(({ tuning }) => tuning === options.tuning);
      const here = questions.filter(({ meant }) => meant !== null);
      console.log(
        `\n${corpus.name}: ${corpus.things.length} things, ${here.length} questions${options.tuning ? " (tuning)" : ""}`,
      );
      if (options.sweep) await sweep(pin(scratch.graph, release), questions);
      else
        for (const [name, matcher] of Object.entries(all)) {
          if (options.only === undefined || name === options.only)
            await report(name, matcher, questions);
        }
    }
  } finally {
    await scratch.close();
  }
}

/** What another least score would give: right firsts, wrong ones, and firsts for what is not there. */
async function sweep(graph: PinnedGraph, questions: readonly Question[]): Promise<void> {
  const answers: { question: Question; id?: string | undefined; score: number }[] = [];
  for (const question of questions) {
    const [first] = await umbraHits(graph, question.text, 0.1);
    answers.push({ question, id: first?.thing.id, score: first?.score ?? 0 });
  }
  for (let least = 0.3; least < 0.75; least += 0.05) {
    const shown = (kind: string) => {
      const of = answers.filter(
        ({ question }) => question.meant !== null && question.class === kind,
      );
      const right = percent(
        of,
        ({ question, id, score }) => score >= least && id === question.meant,
      );
      const wrong = percent(
        of,
        ({ question, id, score }) => score >= least && id !== question.meant,
      );
      return `${kind} ${right} right ${wrong} wrong`;
    };
    const absent = answers.filter(({ question }) => question.meant === null);
    const kinds = [...new Set(questions.map((question) => question.class))].sort();
    console.log(
      `  ${least.toFixed(2)}: for what is not there ${percent(absent, ({ score }) => score >= least)}; ${kinds.map(shown).join("; ")}`,
    );
  }
}

const NAMES = new Map<string, string>();

function nameOf(id: string | null | undefined): string {
  return NAMES.get(id ?? "") ?? "nothing";
}

async function report(name: string, matcher: Matcher, questions: readonly Question[]) {
  const times: number[] = [];
  const answers: { question: Question; found: Found[] }[] = [];
  for (const question of questions) {
    const start = performance.now();
    const found = await matcher(question.text);
    times.push(performance.now() - start);
    answers.push({ question, found });
  }
  times.sort((a, b) => a - b);
  const here = answers.filter(({ question }) => question.meant !== null);
  const absent = answers.filter(({ question }) => question.meant === null);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  const forNothing =
    absent.length === 0
      ? "none asked"
      : `${percent(absent, ({ found }) => found.length > 0)}, strong ${percent(absent, ({ found }) => found[0]?.weak === false)}`;
  console.log(
    `  ${name}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms; something for what is not there: ${forNothing}`,
  );
  for (const kind of [...new Set(here.map(({ question }) => question.class))].sort()) {
    const of = here.filter(({ question }) => question.class === kind);
    const first = percent(of, ({ question, found }) => found[0]?.id === question.meant);
    const five = percent(of, ({ question, found }) =>
      found.some(({ id }) => id === question.meant),
    );
    const wrong = of.filter(
      ({ question, found }) => found.length > 0 && found[0]?.id !== question.meant,
    );
    const strong = wrong.filter(({ found }) => found[0]?.weak === false);
    const [any, surely] = [wrong, strong].map(
      ({ length }) => `${Math.round((100 * length) / of.length)}%`,
    );
    console.log(
      `    ${kind}: ${of.length}, first ${first}, of five ${five}, another first ${any}, strong ${surely}`,
    );
    if (!options.misses) continue;
    for (const { question, found } of of) {
      if (found[0]?.id !== question.meant)
        console.log(
          `      [${kind}] ${question.text} ≠ ${nameOf(found[0]?.id)}, meant ${nameOf(question.meant)}`,
        );
    }
  }
}

function percent<T>(all: readonly T[], test: (one: T) => boolean): string {
  return `${((100 * all.filter(test).length) / Math.max(1, all.length)).toFixed(0)}%`;
}

await main();
