/** What is known of an event from day to day: whether it happened, when, and with what outcome. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { eventVersions, type OwnClaim, occurrenceAt } from "../../seed/derive/events.ts";
import { versionAt } from "../../seed/derive/live.ts";
import type { Modality, Occurrence, Rank } from "../../server/model/vocabulary.ts";
import { type Said, said } from "./cases.ts";
import { KNOWN_DAYS, known, knownDay, type Told } from "./told.ts";

const claim = (by: string[], ...statements: Told[]): OwnClaim => ({
  claimants: by,
  statements: statements.map(said),
});
const river = claim(["river"], {});
const occurrence = (statements: readonly Said[], claims: readonly OwnClaim[] = [], reader = 9) =>
  occurrenceAt(statements.map(said), claims, known(reader));

describe("whether it happened", () => {
  test.each<[string, Said[], OwnClaim[], Occurrence | null]>([
    ["nothing is known", [], [], null],
    ["one origin, no claim", [{ origin: "paper" }], [], "REPORTED"],
    ["one origin told twice", [{ origin: "paper" }, { origin: "paper" }], [], "REPORTED"],
    ["two origins", [{ origin: "paper" }, { origin: "agency" }], [], "CORROBORATED"],
    ["a claim alone", [], [river], "CLAIM_ONLY"],
    ["a claim, and the claimant quoted", [{ origin: "river" }], [river], "CLAIM_ONLY"],
    [
      "a claim, and somebody quoted who spoke for the claimant",
      [{ origin: "spokesman", speaksFor: "river" }],
      [river],
      "CLAIM_ONLY",
    ],
    ["a claim, and another origin", [{ origin: "paper" }], [river], "CORROBORATED"],
    ["a claim, and the editors' reading", [{ origin: "editors" }], [river], "CLAIM_ONLY"],
    [
      "an origin, and the editors' reading",
      [{ origin: "paper" }, { origin: "editors" }],
      [],
      "REPORTED",
    ],
    ["the editors' reading alone", [{ origin: "editors" }], [], "REPORTED"],
    [
      "a joint claim, and both claimants quoted",
      [{ origin: "river" }, { origin: "valley" }],
      [claim(["river", "valley"], {})],
      "CLAIM_ONLY",
    ],
    [
      "rival claims, and one of the rivals quoted",
      [{ origin: "valley" }],
      [river, claim(["valley"], {})],
      "CLAIM_ONLY",
    ],
    [
      "a claim that nobody says was made",
      [{ origin: "paper" }],
      [claim(["river"], { modality: "NEGATED" })],
      "REPORTED",
    ],
    ["denied", [{ modality: "NEGATED" }], [], "DENIED"],
    ["denied, and claimed", [{ modality: "NEGATED" }], [river], "CLAIM_ONLY"],
    ["denied, and reported", [{ modality: "NEGATED" }, { origin: "agency" }], [], "REPORTED"],
    ["intended", [{ modality: "INTENDED" }], [], "PLANNED"],
    ["predicted", [{ modality: "PREDICTED" }], [], "PLANNED"],
    ["threatened, under a condition", [{ modality: "CONDITIONAL" }], [], "PLANNED"],
    [
      "intended, and said not to have been",
      [{ modality: "INTENDED" }, { modality: "NEGATED" }],
      [],
      "DENIED",
    ],
    ["intended, then reported", [{ modality: "INTENDED" }, { origin: "agency" }], [], "REPORTED"],
    ["suspected", [{ modality: "SUSPECTED" }], [], "REPORTED"],
    ["planned and called off", [{ modality: "INTENDED" }, { cancelled: true }], [], "CANCELLED"],
    [
      "called off, says one; it happened, says another",
      [{ cancelled: true, origin: "paper" }, { origin: "agency" }],
      [],
      "REPORTED",
    ],
    ["deprecated", [{ rank: "DEPRECATED" }], [], null],
    ["not known yet", [{ known: 10 }], [claim(["river"], { known: 10 })], null],
  ])("%s", (_, statements, claims, expected) => {
    expect(occurrence(statements, claims)).toBe(expected);
    expect(occurrence(statements.toReversed(), claims.toReversed())).toBe(expected);
  });

  test("as it became known", () => {
    const statements = [
      said({ known: 1, modality: "INTENDED", date: [10, 12] }),
      said({ known: 3, origin: "paper", date: [12, 12] }),
      said({ known: 4, origin: "agency", date: [12, 12], rank: "DEPRECATED", rankFrom: 5 }),
    ];
    const history = eventVersions(statements, [claim(["river"], { known: 2 })]);
    expect(history.map(({ knownFrom, state }) => [knownFrom, state.occurrence])).toEqual([
      [known(1), "PLANNED"],
      [known(2), "CLAIM_ONLY"],
      [known(3), "CORROBORATED"],
    ]);
  });
});

describe("the versions of an event", () => {
  test("what is only planned or denied has the date for which it is", () => {
    const [planned] = eventVersions([said({ modality: "INTENDED", date: [10, 12] })], []);
    expect(planned?.state.date?.edtf).toBe("[2020-01-10..2020-01-12]");
    const [denied] = eventVersions([said({ modality: "NEGATED", date: [10, 10] })], []);
    expect(denied?.state).toMatchObject({ occurrence: "DENIED", date: { edtf: "2020-01-10" } });
  });

  test("once it is reported, plans no longer give its date", () => {
    const told = [said({ modality: "INTENDED", date: [10, 10] }), said({ date: [12, 12] })];
    const [version] = eventVersions(told, []);
    expect(version?.state.date).toMatchObject({ edtf: "2020-01-12", disputed: false });
  });

  test("outcomes that differ are disputed", () => {
    const [version] = eventVersions(
      [said({ outcome: "FAILED" }), said({ outcome: "SUCCEEDED" })],
      [],
    );
    expect(version?.state).toMatchObject({ outcome: null, outcomeDisputed: true });
  });

  const anySaid = fc
    .record({
      known: knownDay,
      modality: fc.constantFrom<Modality>(
        "ASSERTED",
        "ASSERTED",
        "NEGATED",
        "SUSPECTED",
        "INTENDED",
      ),
      rank: fc.constantFrom<Rank>("NORMAL", "NORMAL", "PREFERRED", "DEPRECATED"),
      rankFrom: knownDay,
      origin: fc.constantFrom("paper", "agency", "river"),
      date: fc.constantFrom<Said["date"]>([10, 10], [9, 12], "2020-01-10/2020-01-11", undefined),
      cancelled: fc.constantFrom(false, false, false, true),
    })
    .map(({ rankFrom, ...of }): Said => (of.rank === "NORMAL" ? of : { ...of, rankFrom }));

  test("are for every reader what the statements known by then say, and nothing later", () => {
    fc.assert(
      fc.property(
        fc.array(anySaid, { maxLength: 4 }),
        fc.array(anySaid, { maxLength: 2 }),
        (told, claimed) => {
          const upTo = (all: Said[], reader: number) =>
            all
              .filter((of) => (of.known ?? 1) <= reader)
              .map((of) => ((of.rankFrom ?? 0) <= reader ? of : { ...of, rank: "NORMAL" as const }))
              .map(({ rankFrom, ...of }) => said(of));
          const claimsOf = (all: Said[]) => all.map((of) => claim(["river"], of));
          const history = eventVersions(told.map(said), claimsOf(claimed));
          for (let reader = 0; reader <= KNOWN_DAYS + 1; reader++) {
            const then = eventVersions(
              upTo(told, reader),
              upTo(claimed, reader).map((statement) => ({
                claimants: ["river"],
                statements: [statement],
              })),
            );
            expect({ reader, state: versionAt(history, known(reader)) }).toEqual({
              reader,
              state: then.at(-1)?.state ?? null,
            });
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

test.each<[string, Said[], boolean]>([
  ["a date of a certain reference", [{ date: "2020-06-01" }], true],
  ["a date of a likely one alone", [{ date: "2020-06-01", identification: "LIKELY" }], false],
  [
    "a date of both",
    [{ date: "2020-06-01", identification: "LIKELY" }, { date: "2020-06-01" }],
    true,
  ],
  [
    "a month of a certain one, and a day in it of a likely one",
    [{ date: "2020-06-01", identification: "LIKELY" }, { date: "2020-06" }],
    false,
  ],
  ["no date at all", [{ identification: "LIKELY" }], true],
])("%s: %#", (_case, statements, sure) => {
  const state = versionAt(eventVersions(statements.map(said), []), known(9));
  expect(state?.dateSure).toBe(sure);
});
