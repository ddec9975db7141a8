/**
 * Groups under two umbrellas at once, beside the oracle.
 *
 * Offers: the property `overlaps` (in the database alone), and the outcomes that it must have met.
 */
import type { UmbrellaKind } from "../../server/model/vocabulary.ts";
import type { Property } from "./compare.ts";
import { type BothAsked, groupsUnderBothOf, type SelectionAsked } from "./overlap-answers.ts";
import { isoOf, spanOf } from "./small-days.ts";
import { ALL_DAYS } from "./worlds.ts";

export const OUTCOMES_OF_OVERLAPS = [
  ...["under both DEFINITE", "under both POSSIBLE", "under both by attacks"],
] as const;

const SOME: SelectionAsked = { ids: [], umbrellaKinds: [], brands: false, opposing: null };

export const overlaps: Property = async ({ product, graph, small, known, ledger }) => {
  const targets = small.events.flatMap((event) => event.targets.map(({ group }) => group));
  for (const { during, knownAt, groups, validAt, everything, floor } of small.asked) {
    const one = { ...SOME, ids: [...groups, "front"] };
    const others = [
      { ...SOME, ids: ["river"], umbrellaKinds: ["OPERATIONAL"], brands: true },
      ...(targets.length > 0 ? [{ ...SOME, opposing: [...new Set(targets)] }] : []),
    ];
    for (const other of others) {
      const asked: BothAsked = {
        one,
        other,
        when: everything && validAt !== null ? spanOf(validAt) : null,
        during: during ?? ALL_DAYS,
        floor,
      };
      const selection = (of: SelectionAsked) => ({
        ...of,
        umbrellaKinds: of.umbrellaKinds as UmbrellaKind[],
      });
      const rows = await product.groupsUnderBoth(graph, {
        one: selection(one),
        other: selection(other),
        when: asked.when === null ? null : product.readEdtf(validAt ?? ""),
        during: { from: isoOf(asked.during[0]), to: isoOf(asked.during[1]) },
        knownAt: isoOf(knownAt),
        floor,
      });
      const expected = groupsUnderBothOf(known(knownAt), asked);
      for (const [, , word] of expected.flatMap(([, pairs]) => pairs)) {
        ledger.see(`under both ${word}`);
        if (other.opposing !== null) ledger.see("under both by attacks");
      }
      ledger.same(
        `groups under both ${JSON.stringify({ ...asked, knownAt })}`,
        expected,
        rows.map(({ group, pairs }) => [
          group.id,
          pairs.map((of) => [of.one.umbrella.id, of.other.umbrella.id, of.certainty]),
        ]),
      );
    }
  }
};
