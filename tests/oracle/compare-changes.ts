/**
 * Leaders, and what changed in an umbrella between two days, beside those of the oracle.
 *
 * Offers: the property `changes` (in the database alone), and the outcomes that it must have met.
 */
import {
  knowledgeChangesOf,
  leaderChangesOf,
  leadersAt,
  memberChangesOf,
} from "./change-answers.ts";
import type { Property } from "./compare.ts";
import { type Bounds, isoOf, spanOf } from "./small-days.ts";

export const OUTCOMES_OF_CHANGES = [
  ...["JOINED DEFINITE", "JOINED POSSIBLE", "LEFT DEFINITE", "LEFT POSSIBLE"],
  ...["STAYED DEFINITE", "STAYED POSSIBLE", "became known", "leader", "leader changes"],
] as const;

export const changes: Property = async ({ product, graph, small, known, ledger }) => {
  for (const { during, knownAt, groups, validAt } of small.asked) {
    const days: Bounds = during ?? [12, 14];
    const before = Math.min(knownAt, 12);
    const [from, to] = [isoOf(days[0]), isoOf(days[1])];
    const two = { from, to, knownFrom: isoOf(before), knownTo: isoOf(knownAt) };
    const view = known(knownAt);
    const when = validAt ?? "[2024-01-01..2024-01-06]";
    const read = product.readEdtf(when);
    const ids = [...new Set([...groups, "front"])];
    const keys = ids.map((id, index) => ({ index, id, knownAt: two.knownTo, ...read }));
    const leaders = (await product.leadersOf(graph, keys)).map(({ tie }) => tie);
    for (const id of ids) {
      const on = `of ${id} ${JSON.stringify({ ...two, when })}`;
      const expected = memberChangesOf(view, id, days);
      for (const [, change, word] of expected) ledger.see(`${change} ${word}`);
      const rows = await product.memberChanges(graph, id, two);
      ledger.same(
        `member changes ${on}`,
        expected,
        rows.map(({ group, change, certainty }) => [group.id, change, certainty]),
      );
      const learned = knowledgeChangesOf(known(before), view, id, days[0]);
      if (learned.length > 0) ledger.see("became known");
      ledger.same(
        `what became known ${on}`,
        learned,
        (await product.knowledgeChanges(graph, id, two)).map(({ group, before: old, now }) => [
          group.id,
          old?.certainty ?? null,
          now?.certainty ?? null,
        ]),
      );
      const then = leadersAt(view, id, spanOf(when));
      if (then.length > 0) ledger.see("leader");
      ledger.same(
        `leaders ${on}`,
        then,
        product
          .leadersThen(
            leaders.filter((tie) => tie.to.id === id),
            read,
          )
          .map((tie) => [tie.id, tie.certainty]),
      );
    }
    const [organisation] = await product.thingsById(
      graph,
      ids.slice(0, 1).map((id) => ({ id, knownAt: two.knownTo })),
    );
    if (organisation === undefined || organisation.thing.type !== "Group") continue;
    const expected = leaderChangesOf(view, organisation.id, days);
    if (expected.length > 0) ledger.see("leader changes");
    const got = await product.leaderChanges([organisation.thing], two, async (key) =>
      product.leadersOf(graph, [{ ...key, index: 0 }]),
    );
    ledger.same(
      `leader changes of ${organisation.id} ${JSON.stringify(two)}`,
      expected,
      got.map(({ person, change, certainty }) => [person.id, change, certainty]),
    );
  }
};
