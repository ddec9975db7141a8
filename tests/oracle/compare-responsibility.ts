/**
 * Who is held responsible, and where they disagree, beside the oracle.
 *
 * Offers: the property `responsibility` (in the database alone), and the outcomes that it must have
 * met.
 */
import type { Property } from "./compare.ts";
import { responsibilityOf } from "./responsibility-answers.ts";
import { isoOf } from "./small-days.ts";

export const OUTCOMES_OF_RESPONSIBILITY = [
  ...["event CLAIMED", "event AGREED", "event NO_LONGER_CLAIMED", "event CONTESTED"],
  ...["event UNCLAIMED"],
  ...["one side by a chain", "word that is POSSIBLE"],
] as const;

const OF_ANY_DAY = {
  earliest: "0000-01-01",
  latest: "9999-12-31",
  startBy: "9999-12-31",
  endAfter: "0000-01-01",
};

export const responsibility: Property = async ({ product, graph, small, known, ledger }) => {
  for (const { knownAt, during } of small.asked) {
    const view = known(knownAt);
    const validAt = during?.[1] ?? null;
    const keys = view.events.map(({ id }) => ({ id, knownAt: isoOf(knownAt) }));
    if (keys.length === 0) continue;
    const rows = await product.claimsOfEvents(graph, keys);
    const asked = keys.map(({ id, ...key }, index) => {
      const claims = rows.flatMap((row) => (row.id === id ? [row.claim] : []));
      const when = claims[0]?.version ?? OF_ANY_DAY;
      const { earliest: from, latest: to } = when;
      return { id, index, claims, when, ...key, pairs: product.pairsToCompare(claims), from, to };
    });
    const chains = await product.stoodUnder(
      graph,
      asked.map(({ index, pairs, from, to }) => ({
        index,
        pairs,
        from,
        to,
        knownAt: isoOf(knownAt),
      })),
    );
    for (const { id, index, claims, when } of asked) {
      const event = view.events.find((of) => of.id === id);
      if (event === undefined) continue;
      const own = chains.filter((of) => of.index === index);
      const got = product.responsibilityFor(
        { id, knownAt: isoOf(knownAt) },
        claims,
        product.togetherAt(own, when),
        validAt === null ? null : isoOf(validAt),
      );
      const expected = responsibilityOf(view, event, validAt);
      ledger.see(`event ${expected.word}`);
      if (own.length > 0) ledger.see("one side by a chain");
      if (expected.certainty === "POSSIBLE") ledger.see("word that is POSSIBLE");
      ledger.same(`responsibility for ${id} at ${validAt} as known at ${knownAt}`, expected, {
        word: got.disagreement,
        certainty: got.certainty,
        said: got.roles.flatMap(({ actors }) =>
          actors.flatMap(({ actor, claims: said }) =>
            said.map(({ claim, standing, certainty, contests }) => [
              actor.id,
              claim.id,
              standing === "STANDS",
              certainty,
              contests.map((of) => of.id).sort(),
            ]),
          ),
        ),
      });
    }
  }
};
