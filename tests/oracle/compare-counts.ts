/**
 * Counts by dimensions beside those of the oracle.
 *
 * Offers: the property `counts` (in the database alone), and the outcomes that it must have met.
 */
import type { CellDimension } from "../../server/counts/cells.ts";
import type { CellRow } from "../../server/counts/counts.ts";
import type {
  EventKind,
  Occurrence,
  Support,
  UmbrellaKind,
} from "../../server/model/vocabulary.ts";
import type { Property } from "./compare.ts";
import { type CountAsked, type CountedDimension, cellsCounted } from "./count-answers.ts";
import { isoOf } from "./small-days.ts";
import { ALL_DAYS } from "./worlds.ts";

export const OUTCOMES_OF_COUNTS = [
  ...["cell DEFINITE", "cell POSSIBLE", "cell of series", "cell under none", "cell of no claimant"],
  ...["more in cells than in total", "alike events in one cell", "alike series"],
] as const;

const HAPPENED: Occurrence[] = ["CORROBORATED", "REPORTED", "CLAIM_ONLY"];
const ANYTHING: Occurrence[] = [...HAPPENED, "DENIED", "PLANNED", "CANCELLED"];

const BY: CountedDimension[][] = [
  ["UMBRELLA"],
  ["CLAIMANT", "UMBRELLA"],
  ["TARGET", "STANCE"],
  ["OCCURRENCE", "HELD_RESPONSIBLE", "KIND"],
];

/** Of these, kinds of events are read with how many are alike: by rules that are held to the oracle. */
const ALIKE: CellDimension[][] = [
  ["MONTH", "UMBRELLA"],
  ["YEAR", "CLAIMANT", "UMBRELLA"],
  ["OUTCOME", "STANCE"],
  ["MONTH", "HELD_RESPONSIBLE", "KIND"],
];

const alike: Property = async ({ product, graph, small, ledger }) => {
  const answer = (cell: CellRow) => ({
    keys: cell.keys.map(({ value }) => value),
    ...product.cells.cellNumbers(cell),
    series: product.cells.seriesNumbers(cell),
  });
  for (const [index, asked] of small.asked.entries()) {
    const { during, knownAt, groups, everything, throughFacades, floor, maxGapDays } = asked;
    const [from, to] = during ?? ALL_DAYS;
    for (const by of [ALIKE[index % 4] ?? [], ALIKE[(index + 1) % 4] ?? []]) {
      const question = {
        ...{ unit: "EVENT" as const, measure: null, by, everything, throughFacades },
        only: index % 2 === 0 ? [] : [{ dimension: "CLAIMANT" as const, values: groups }],
        kinds: everything ? null : ["ATTACK" as const],
        occurrences: floor === "DEFINITE" ? ANYTHING : HAPPENED,
        during: { from: isoOf(from), to: isoOf(to) },
        knownAt: isoOf(knownAt),
        standingAt: null,
        support: maxGapDays === null ? null : ("DECLARED" as const),
        ids: throughFacades ? null : groups,
        umbrellaKinds: ["OPERATIONAL"] as UmbrellaKind[],
      };
      const count = (readWhole: boolean) =>
        product.countEventsBy(
          graph,
          question,
          (keys) => product.factsOfEvents(graph, keys),
          readWhole,
        );
      const [one, other] = [await count(true), await count(false)];
      const plain = ({ cells, total }: typeof one) => ({
        cells: cells.map(answer),
        total: answer(total),
      });
      ledger.same(`counts of alike events ${JSON.stringify(question)}`, plain(one), plain(other));
      for (const { members } of other.cells) {
        if (members.some(({ weight }) => weight > 1)) ledger.see("alike events in one cell");
        if (members.some(({ event }) => event.extent === "SERIES")) ledger.see("alike series");
      }
    }
  }
};

export const counts: Property = async (of) => {
  await byOracle(of);
  await alike(of);
};

const byOracle: Property = async ({ product, graph, small, known, ledger }) => {
  const answer = ({ keys, ...cell }: CellRow) => {
    const series = product.cells.seriesNumbers({ keys, ...cell });
    return {
      keys: keys.map(({ value }) => value),
      ...product.cells.cellNumbers({ keys, ...cell }),
      series: [series.definite, series.possible],
    };
  };
  for (const { during, knownAt, groups, everything, throughFacades, ...asked } of small.asked) {
    const definite = asked.floor === "DEFINITE";
    for (const by of BY) {
      // A condition on claimants, beside umbrellas, is about the same claimant: left out here.
      const claimants = definite && !by.includes("UMBRELLA") ? groups : null;
      const question: CountAsked = {
        of: everything ? "CLAIM" : "EVENT",
        by,
        claimants,
        kinds: everything ? null : ["ATTACK"],
        occurrences: definite ? ANYTHING : HAPPENED,
        during: during ?? ALL_DAYS,
        standingAt: during?.[1] ?? null,
        support: asked.maxGapDays === null ? null : "DECLARED",
        ids: throughFacades ? null : groups,
        umbrellaKinds: ["OPERATIONAL"],
        everything,
        throughFacades,
      };
      const got = await product.countEventsBy(
        graph,
        {
          unit: question.of,
          measure: null,
          by,
          only: claimants === null ? [] : [{ dimension: "CLAIMANT", values: claimants }],
          kinds: question.kinds as EventKind[] | null,
          occurrences: question.occurrences as Occurrence[],
          during: { from: isoOf(question.during[0]), to: isoOf(question.during[1]) },
          knownAt: isoOf(knownAt),
          standingAt: question.standingAt === null ? null : isoOf(question.standingAt),
          support: question.support as Support | null,
          ids: question.ids,
          umbrellaKinds: question.umbrellaKinds as UmbrellaKind[],
          everything,
          throughFacades,
        },
        (keys) => product.factsOfEvents(graph, keys),
        false,
      );
      const expected = cellsCounted(known(knownAt), question);
      const which = `counts ${JSON.stringify({ ...question, knownAt })}`;
      ledger.same(which, expected, { cells: got.cells.map(answer), total: answer(got.total) });
      let all = 0;
      for (const { keys, definite: sure, possible, series } of expected.cells) {
        all += possible;
        if (sure > 0) ledger.see("cell DEFINITE");
        if (possible > sure) ledger.see("cell POSSIBLE");
        if (series[1] > 0) ledger.see("cell of series");
        const [claimant, umbrella] = keys;
        if (by.length === 2 && by.includes("UMBRELLA")) {
          if (claimant === null) ledger.see("cell of no claimant");
          else if (umbrella === null) ledger.see("cell under none");
        }
      }
      if (all > expected.total.possible) ledger.see("more in cells than in total");
    }
  }
};
