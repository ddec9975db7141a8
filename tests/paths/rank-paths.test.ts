/**
 * The paths that are shown, against all simple paths in all worlds; without a database, and with
 * counter-examples shrunk.
 *
 * Broken by hand, and caught here: ties of one event judged apart, `sure` of one of them enough, a
 * claim taken twice, a thing met twice or never again, the pruning one step too eager, DEFINITE left
 * out of the order, the limit forgotten, paths that never hold shown or counted as the shortest.
 */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Link } from "../../server/paths/links.ts";
import { type RankedPath, type RankOptions, rankPaths } from "../../server/paths/rank-paths.ts";
import {
  type CaseGraph,
  type CaseQuestion,
  caseGraph,
  caseQuestion,
  naivePaths,
} from "./naive-paths.ts";

/** Everything as links, as if all had been asked for. */
function linksOf(graph: CaseGraph): Link[] {
  const ties = graph.ties.map((tie): Link => {
    const { id, from, to, sure, support, start, end } = tie;
    return {
      ...{ id, from, to, sure, support, kind: "TIE", whole: true },
      startEarliest: start[0],
      startLatest: start[1],
      endEarliest: end[0],
      endLatest: end[1],
      event: from.startsWith("e") ? from : null,
    };
  });
  const claims = graph.claims.flatMap(({ id, by, about, event, stance, sure }): Link[] => {
    const [earliest, latest] = graph.eventDays[event] ?? ["", ""];
    const [speaker = "", accused = ""] = [by[0], about[0]];
    return [
      [speaker, accused],
      [speaker, event],
      [accused, event],
    ].flatMap(([from = "", to = ""], at, pairs): Link[] => {
      if (from === to || pairs.slice(0, at).some(([a, b]) => a === from && b === to)) return [];
      return [
        {
          ...{ id, from, to, event, kind: "CLAIM", whole: true },
          sure: sure && stance !== "SUSPECTED",
          support: stance === "CLAIMED" ? "AVOWED" : "ATTRIBUTED",
          startEarliest: earliest,
          startLatest: latest,
          endEarliest: earliest,
          endLatest: latest,
        },
      ];
    });
  });
  return [...ties, ...claims];
}

/** The same graph for the oracle: known, standing, and with one speaker and one accused. */
function plain(graph: CaseGraph): CaseGraph {
  return {
    ...graph,
    ties: graph.ties.map((tie) => ({
      ...tie,
      knownFrom: "2024-12-01",
      knownTo: "9999-12-31",
    })),
    claims: graph.claims.map((claim) => ({
      ...claim,
      by: claim.by.slice(0, 1),
      about: claim.about.slice(0, 1),
      inNameOf: [],
      stance:
        claim.stance === "CLAIMED" || claim.stance === "SUSPECTED" ? claim.stance : "ATTRIBUTED",
      stands: true,
      knownFrom: "2024-12-01",
    })),
  };
}

const everything = (question: CaseQuestion): CaseQuestion => ({
  ...question,
  relations: ["MEMBER_OF", "CONTROLS", "OPPOSES", "TARGETED", "RESPONDED_TO"],
  events: true,
  claims: true,
  unnamed: true,
});

const optionsOf = ({ when, during, maxLength }: CaseQuestion, more: Partial<RankOptions> = {}) => ({
  when:
    when === null
      ? null
      : { earliest: when[0], latest: when[1], startBy: when[1], endAfter: when[0] },
  during: during === null ? null : { from: during[0], to: during[1] },
  maxLength,
  limit: 1000,
  shortestOnly: false,
  definiteOnly: false,
  ...more,
});

const flat = ({ chain, certainty, neverTogether, support }: RankedPath) =>
  JSON.stringify({ ids: chain.map(({ id }) => id), certainty, neverTogether, support });

const ask = (graph: CaseGraph, question: CaseQuestion, more: Partial<RankOptions> = {}) =>
  rankPaths(linksOf(graph), [question.from, question.to], optionsOf(question, more));

describe("the paths that are shown", () => {
  test("are all simple paths, with the word of all worlds", () => {
    fc.assert(
      fc.property(caseGraph.map(plain), caseQuestion.map(everything), (graph, question) => {
        const { paths, total, complete } = ask(graph, question);
        const expected = naivePaths(graph, question).map((path) => JSON.stringify(path));
        expect(paths.map(flat).sort()).toEqual(expected.sort());
        expect([total, complete]).toEqual([expected.length, true]);
      }),
      { numRuns: 3000 },
    );
  });

  test("are the first of all where there is a limit, whatever the order of the links", () => {
    fc.assert(
      fc.property(
        caseGraph.map(plain),
        caseQuestion.map(everything),
        fc.integer({ min: 1, max: 4 }),
        (graph, question, limit) => {
          const all = ask(graph, question);
          const some = rankPaths(
            linksOf(graph).reverse(),
            [question.from, question.to],
            optionsOf(question, { limit }),
          );
          expect(some.paths.map(flat)).toEqual(all.paths.slice(0, limit).map(flat));
          expect(some.total).toBe(all.total);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("are those of the least length, or DEFINITE ones, where only these are asked for", () => {
    fc.assert(
      fc.property(caseGraph.map(plain), caseQuestion.map(everything), (graph, question) => {
        const all = naivePaths(graph, question).map((path) => path);
        const least = Math.min(...all.map(({ ids }) => ids.length));
        const shortest = ask(graph, question, { shortestOnly: true });
        expect(shortest.paths.map(flat).sort()).toEqual(
          all
            .filter(({ ids }) => ids.length === least)
            .map((path) => JSON.stringify(path))
            .sort(),
        );
        const definite = all.filter(({ certainty }) => certainty === "DEFINITE");
        const sure = ask(graph, question, { definiteOnly: true });
        expect(sure.paths.map(flat).sort()).toEqual(
          definite.map((path) => JSON.stringify(path)).sort(),
        );
        expect(sure.possibleOnly).toBe(all.length - definite.length);
      }),
      { numRuns: 1000 },
    );
  });
});

const link = (id: string, from: string, to: string, more: Partial<Link> = {}): Link => ({
  ...{ id, from, to, kind: "TIE", sure: true, whole: true, support: "DECLARED", event: null },
  startEarliest: "2020-01-01",
  startLatest: "2020-01-01",
  endEarliest: "2020-12-31",
  endLatest: "2020-12-31",
  ...more,
});

const UNTIMED = { when: null, during: null };
const ALL = { ...UNTIMED, maxLength: 4, limit: 20, shortestOnly: false, definiteOnly: false };

describe("worked examples", () => {
  test("the shorter first, then DEFINITE, then the stronger support, then the ids", () => {
    const links = [
      link("ab", "a", "b", { support: "MUTUAL" }),
      link("bz", "b", "z", { support: "MUTUAL" }),
      link("ac", "a", "c", { support: "ATTRIBUTED" }),
      link("cz", "c", "z"),
      link("ad", "a", "d"),
      link("dz", "d", "z", { sure: false }),
      link("az", "a", "z", { sure: false, support: "CONTESTED" }),
    ];
    const during = { from: "2020-06-01", to: "2020-06-30" };
    const { paths } = rankPaths(links, ["a", "z"], { ...ALL, during });
    expect(paths.map(({ chain }) => chain.map(({ id }) => id).join(" "))).toEqual([
      "az",
      "ab bz",
      "ac cz",
      "ad dz",
    ]);
    expect(paths.map(({ certainty }) => certainty)).toEqual([
      "POSSIBLE",
      "DEFINITE",
      "DEFINITE",
      "POSSIBLE",
    ]);
    expect(paths.map(({ support }) => support)).toEqual([
      "CONTESTED",
      "MUTUAL",
      "ATTRIBUTED",
      "DECLARED",
    ]);
  });

  test("ties that never held on one day are shown without a time, and said so; not with one", () => {
    const later = {
      startEarliest: "2021-01-01",
      startLatest: "2021-01-01",
      endEarliest: "2021-12-31",
      endLatest: "2021-12-31",
    };
    const links = [link("ab", "a", "b"), link("bz", "b", "z", later)];
    const without = rankPaths(links, ["a", "z"], ALL);
    expect(without.paths.map(({ neverTogether }) => neverTogether)).toEqual([true]);
    const during = { from: "2020-01-01", to: "2021-12-31" };
    const within = rankPaths(links, ["a", "z"], { ...ALL, during });
    expect([within.total, within.never, within.shortestLength]).toEqual([0, 1, null]);
  });

  test("a search that is given up says so, and what it shows is right", () => {
    const ids = Array.from({ length: 12 }, (_, at) => `n${at}`);
    const links = ids.flatMap((from, at) =>
      ids.slice(at + 1).map((to) => link(`${from}-${to}`, from, to)),
    );
    const ends = ["n0", "n1"] as const;
    const all = rankPaths(links, ends, ALL);
    expect([all.complete, all.total]).toEqual([true, 1 + 10 + 90 + 720]);
    const some = rankPaths(links, ends, ALL, 1_000);
    expect(some.complete).toBe(false);
    expect(some.total).toBeLessThan(all.total);
    expect(some.paths.slice(0, 11).map(flat)).toEqual(all.paths.slice(0, 11).map(flat));
  });
});
