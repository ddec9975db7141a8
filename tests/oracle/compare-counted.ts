/**
 * The main question's numbers, as the database counts them, and its first claims, beside those of
 * the oracle.
 *
 * Offers: the property `counted` (in the database alone), and the outcomes that it must have met.
 */
import type { PinnedGraph } from "../../server/graph/graph.ts";
import { statement } from "../../server/graph/statements.ts";
import type { Occurrence, UmbrellaKind } from "../../server/model/vocabulary.ts";
import { mainQuestion } from "./answers.ts";
import type { Property } from "./compare.ts";
import { isoOf } from "./small-days.ts";
import { ALL_DAYS } from "./worlds.ts";

export const OUTCOMES_OF_COUNTED = [
  ...["counted DEFINITE", "counted POSSIBLE", "counted by support", "counted by occurrence"],
  ...["counted of an earlier day", "counted series"],
  ...["counted once for several groups", "counted CLAIM_ONLY", "more than the first claim"],
] as const;

/** Both ways in which claims are found, whichever would be chosen. */
const WAYS = ["umbrellas/counts-by-actor", "umbrellas/counts-by-period"];

function readingBy(way: string, graph: PinnedGraph): PinnedGraph {
  return {
    release: graph.release,
    read: (asked, parameters) =>
      graph.read(WAYS.includes(asked.name) ? statement(way) : asked, parameters),
  };
}

export const counted: Property = async ({ product, graph, small, known, ledger }) => {
  const asked = small.asked.flatMap((of) => [
    { ...of, ids: null },
    { ...of, ids: of.groups },
  ]);
  for (const [index, { groups: _, maxGapDays, ...of }] of asked.entries()) {
    const { everything, throughFacades, floor, stances, knownAt, ids } = of;
    const during = of.during ?? ALL_DAYS;
    const question = {
      ...{ ids, everything, throughFacades, floor, stances, maxGapDays: null },
      umbrellaKinds: ["OPERATIONAL"] as UmbrellaKind[],
      kinds: everything ? ["ATTACK" as const, "KILLING" as const] : ["ATTACK" as const],
      occurrences: floor === "DEFINITE" ? (["CORROBORATED", "CLAIM_ONLY"] as Occurrence[]) : null,
      support: maxGapDays === null ? null : ("DECLARED" as const),
    };
    const way = WAYS[index % WAYS.length] ?? "";
    const rows = await product.umbrellaAnswers(
      readingBy(way, graph),
      {
        ...question,
        knownAt: isoOf(knownAt),
        during: { from: isoOf(during[0]), to: isoOf(during[1]) },
      },
      { readWhole: false },
    );
    const got = await Promise.all(
      rows.map(async ({ umbrella, numbers, groupCount, groups }) => ({
        umbrella: umbrella.id,
        ...numbersOf(numbers),
        groupCount,
        groups: await Promise.all(
          (await groups(50)).map(async (group) => {
            const claims = await group.claims(50);
            const [first] = await group.claims(1);
            return {
              group: group.group.id,
              level: group.level,
              certainty: group.certainty,
              eventCount: group.numbers.eventCount,
              claimsTotal: group.claimsTotal,
              firstIsFirst: first?.claim.id === claims[0]?.claim.id,
              inOrder: claims.every(
                (one, at) => at === 0 || (claims[at - 1]?.when.earliest ?? "") <= one.when.earliest,
              ),
              claims: claims.map(({ claim, certainty, support, throughFacade }) => ({
                claim: claim.id,
                ...{ certainty, support, throughFacade },
              })),
            };
          }),
        ),
      })),
    );
    const view = known(knownAt);
    const answer = mainQuestion(view, { ...question, during });
    const expected = answer.map(({ groups, ...row }) => ({
      ...{ umbrella: row.umbrella, ...numbersOf(row), groupCount: groups.length },
      groups: groups.map(({ group, level, certainty, claims }) => ({
        ...{ group, level, certainty },
        eventCount: new Set(
          claims.flatMap(({ claim }) => {
            const { event, changes } = view.claims.find(({ id }) => id === claim) ?? {};
            return event?.single && changes?.length === 0 ? [event.id] : [];
          }),
        ).size,
        ...{ claimsTotal: claims.length, firstIsFirst: true, inOrder: true },
        claims: claims.map(({ claim, certainty: word, support, throughFacade }) => ({
          ...{ claim, certainty: word, support, throughFacade },
        })),
      })),
    }));
    ledger.same(
      `umbrellaAnswers ${way} ${JSON.stringify({ ...question, during, knownAt })}`,
      expected,
      got,
    );
    for (const row of expected) {
      const found = row.groups.flatMap(({ claims }) => claims);
      if (found.length === 0) continue;
      if (row.definiteEventCount > 0) ledger.see("counted DEFINITE");
      if (row.eventCount > row.definiteEventCount) ledger.see("counted POSSIBLE");
      if (row.seriesCount > 0) ledger.see("counted series");
      if (row.claimOnlyCount > 0) ledger.see("counted CLAIM_ONLY");
      if (question.support !== null) ledger.see("counted by support");
      if (question.occurrences !== null) ledger.see("counted by occurrence");
      if (knownAt < 16) ledger.see("counted of an earlier day");
      if (row.groups.some(({ claims }) => claims.length > 1))
        ledger.see("more than the first claim");
      const added = row.groups.reduce((sum, group) => sum + group.eventCount, 0);
      if (added > row.eventCount) ledger.see("counted once for several groups");
    }
  }
};

type Numbers = Record<(typeof NUMBERS)[number], number>;
const NUMBERS = [
  ...(["eventCount", "definiteEventCount", "claimOnlyCount"] as const),
  ...(["claimCount", "standingCount", "seriesCount"] as const),
];

const numbersOf = (row: Numbers) =>
  Object.fromEntries(NUMBERS.map((name) => [name, row[name]])) as Numbers;
