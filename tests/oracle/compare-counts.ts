/**
 * Counts by dimensions beside those of the oracle.
 *
 * Offers: the property `counts` (in the database alone), and the outcomes that it must have met.
 */
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
  ...["more in cells than in total"],
] as const;

const HAPPENED: Occurrence[] = ["CORROBORATED", "REPORTED", "CLAIM_ONLY"];
const ANYTHING: Occurrence[] = [...HAPPENED, "DENIED", "PLANNED", "CANCELLED"];

const BY: CountedDimension[][] = [
  ["UMBRELLA"],
  ["CLAIMANT", "UMBRELLA"],
  ["TARGET", "STANCE"],
  ["OCCURRENCE", "HELD_RESPONSIBLE", "KIND"],
];

export const counts: Property = async ({ product, graph, small, known, ledger }) => {
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
