/**
 * Pauses of attacks, and the attacks meanwhile, beside those of the oracle.
 *
 * Offers: the property `pauses` (in the database alone), and the outcomes that it must have met.
 */
import type { EventKind } from "../../server/model/vocabulary.ts";
import type { Property } from "./compare.ts";
import { type PausesAsked, pausesOf } from "./pause-answers.ts";
import { isoOf } from "./small-days.ts";
import { ALL_DAYS } from "./worlds.ts";

export const OUTCOMES_OF_PAUSES = [
  ...["pause", "attack DEFINITE", "attack POSSIBLE", "attack by ITSELF", "attack by OTHERS"],
  ...["attack by ITS_UMBRELLA", "attack by NOBODY_NAMED"],
] as const;

export const pauses: Property = async ({ product, graph, small, known, ledger }) => {
  const [told] = small.pauses ?? [];
  if (told === undefined) return;
  const choices = [
    { on: null, by: null },
    { on: told.of, by: null },
    { on: null, by: told.by },
  ];
  for (const { during, knownAt, everything } of small.asked) {
    for (const choice of choices) {
      const asked: PausesAsked = {
        ...choice,
        during: during ?? ALL_DAYS,
        kinds: everything ? ["ATTACK", "KILLING"] : ["ATTACK"],
      };
      const question = {
        ...choice,
        kinds: asked.kinds as EventKind[],
        during: { from: isoOf(asked.during[0]), to: isoOf(asked.during[1]) },
        knownAt: isoOf(knownAt),
      };
      const found = await product.listPauses(graph, question, 50);
      const got: unknown[] = [];
      for (const { tie, meanwhile } of found.pauses) {
        const attacks = await meanwhile();
        got.push({
          pause: tie.id,
          attacks: attacks.map(({ event, by, certainty, claims }) => [
            event.id,
            by,
            certainty,
            claims.map(({ id }) => id).sort(),
          ]),
        });
      }
      const expected = pausesOf(known(knownAt), asked);
      if (expected.length > 0) ledger.see("pause");
      for (const [, by, word] of expected.flatMap(({ attacks }) => attacks)) {
        ledger.see(`attack ${word}`);
        ledger.see(`attack by ${by}`);
      }
      ledger.same(`pauses ${JSON.stringify(question)}`, expected, got);
    }
  }
};
