/** The versions of ties against what the model says of each day of knowledge by itself. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { versionAt } from "../../seed/derive/live.ts";
import { type TieFacts, tieVersions } from "../../seed/derive/ties.ts";
import { addDays, LAST_DAY } from "../../server/model/days.ts";
import { type NaiveExistence, type NaiveTie, naiveStates } from "./naive-tie.ts";
import {
  anyTold,
  boundsOf,
  KNOWN_DAYS,
  known,
  knownDay,
  OPEN_AFTER,
  OPEN_BEFORE,
  someDays,
  type Told,
  told,
  within,
} from "./told.ts";

/** What becomes known of one end: at most two versions, with or without a gap between them. */
const existence = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: KNOWN_DAYS + 1 }), { maxLength: 4 }),
    fc.array(
      fc.record(
        { began: fc.oneof(someDays, fc.constant<[number, number]>([8, 9])), ended: someDays },
        { requiredKeys: [] },
      ),
      { minLength: 2, maxLength: 2 },
    ),
  )
  .map(([cuts, states]): NaiveExistence[] => {
    const [a, b, c, d] = cuts.sort((one, other) => one - other);
    const found: NaiveExistence[] = [];
    if (a !== undefined)
      found.push({ from: a, to: b === undefined ? OPEN_AFTER : b - 1, ...states[0] });
    if (c !== undefined)
      found.push({ from: c, to: d === undefined ? OPEN_AFTER : d - 1, ...states[1] });
    return found;
  });

const tie = fc.record({
  statements: fc.array(anyTold, { minLength: 1, maxLength: 4 }),
  existence: fc.array(existence, { maxLength: 2 }),
  extent: fc.constant<NaiveTie["extent"]>("PERIOD"),
  hypothesis: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
});
const moment = tie.map((of): NaiveTie => ({ ...of, extent: "MOMENT" }));
const ties = fc.oneof(fc.tuple(tie), fc.tuple(tie, tie), fc.tuple(moment)) as fc.Arbitrary<
  NaiveTie[]
>;

const facts = (of: NaiveTie): TieFacts => ({
  from: "river",
  to: "front",
  extent: of.extent,
  hypothesis: of.hypothesis,
  statements: of.statements.map(told),
  existence: of.existence.map((history) =>
    history.map(({ from, to, began, ended }) => ({
      knownFrom: known(from),
      knownTo: known(to),
      state: {
        began: began === undefined ? null : within(began),
        ended: ended === undefined ? null : within(ended),
      },
    })),
  ),
});

const readers = Array.from({ length: KNOWN_DAYS + 3 }, (_, index) => index);
const seen = (of: readonly NaiveTie[], reader: number) =>
  tieVersions(of.map(facts)).map((all) => {
    const state = versionAt(all, known(reader));
    if (state === null) return null;
    const { sure, support, reliability } = state;
    return { ...boundsOf(state), sure, support, reliability };
  });

describe("the versions of ties", () => {
  test("are for every reader what the model says of that day, or none", () => {
    const cases = { none: 0, sure: 0, unsure: 0, disputed: 0, bounded: 0 };
    fc.assert(
      fc.property(ties, (all) => {
        const histories = tieVersions(all.map(facts));
        for (const reader of readers) {
          const naive = naiveStates(all, reader);
          histories.forEach((history, index) => {
            const state = versionAt(history, known(reader));
            const expected = naive[index] ?? null;
            const found = state && { ...boundsOf(state), ...supportOf(state) };
            expect({ reader, index, found }).toEqual({ reader, index, found: expected });
            if (found === null) cases.none++;
            else {
              cases[found.sure ? "sure" : "unsure"]++;
              if (found.disputed) cases.disputed++;
              if (found.start[0] > OPEN_BEFORE && found.end[1] < OPEN_AFTER) cases.bounded++;
            }
          });
        }
      }),
      { numRuns: 1000 },
    );
    for (const [which, count] of Object.entries(cases)) {
      expect({ which, often: count > 200 }).toEqual({ which, often: true });
    }
  });

  test("have a world, whatever is said", () => {
    fc.assert(
      fc.property(ties, (all) => {
        for (const { state } of tieVersions(all.map(facts)).flat()) {
          const { start, end } = state;
          expect(start.earliest <= start.latest && end.earliest <= end.latest).toBe(true);
          expect(start.earliest <= end.earliest && start.latest <= end.latest).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("follow one another without overlap, and each says something new", () => {
    fc.assert(
      fc.property(ties, (all) => {
        for (const history of tieVersions(all.map(facts))) {
          history.forEach((version, index) => {
            expect(version.knownFrom <= version.knownTo).toBe(true);
            const next = history[index + 1];
            if (next === undefined) return;
            expect(version.knownTo < next.knownFrom).toBe(true);
            if (addDays(version.knownTo, 1) === next.knownFrom) {
              expect(next.state).not.toEqual(version.state);
            }
          });
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("never know better afterwards: what is reported later changes nothing before", () => {
    fc.assert(
      fc.property(ties, anyTold, knownDay, (all, late, from) => {
        const told: NaiveTie[] = all.map((of, index) =>
          index === 0 ? { ...of, statements: [...of.statements, { ...late, known: from }] } : of,
        );
        for (const reader of readers.filter((day) => day < from)) {
          expect({ reader, ties: seen(told, reader) }).toEqual({ reader, ties: seen(all, reader) });
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("nor does a rank count before the day of its reason", () => {
    const ranks = fc.constantFrom<Told["rank"]>("PREFERRED", "DEPRECATED");
    fc.assert(
      fc.property(ties, ranks, knownDay, (all, rank, rankFrom) => {
        const ranked = (given: Pick<Told, "rank" | "rankFrom">): NaiveTie[] =>
          all.map((of, index) => {
            const [one, ...others] = of.statements;
            return index === 0 ? { ...of, statements: [{ ...one, ...given }, ...others] } : of;
          });
        const plain = ranked({ rank: "NORMAL", rankFrom: undefined });
        for (const reader of readers.filter((day) => day < rankFrom)) {
          const found = seen(ranked({ rank, rankFrom }), reader);
          expect({ reader, ties: found }).toEqual({ reader, ties: seen(plain, reader) });
        }
      }),
      { numRuns: 1000 },
    );
  });
});

const supportOf = ({
  sure,
  support,
  reliability,
}: {
  sure: boolean;
  support: string;
  reliability: string;
}) => ({ sure, support, reliability });

describe("worked examples", () => {
  const versions = (...statements: Told[]) =>
    tieVersions([facts({ statements, existence: [], extent: "PERIOD", hypothesis: false })])[0] ??
    [];

  test("a new version where bounds, dispute or support changed, and none where they did not", () => {
    const all = versions(
      { known: 1, start: [10, 12], voices: ["paper"] },
      { known: 2, start: [10, 12], voices: ["paper"] },
      { known: 3, start: [11, 14], voices: ["river"] },
    );
    expect(all.map(({ knownFrom, knownTo }) => [knownFrom, knownTo])).toEqual([
      [known(1), known(2)],
      [known(3), LAST_DAY],
    ]);
    expect(all.map(({ state }) => [boundsOf(state).start, state.support])).toEqual([
      [[10, 12], "ATTRIBUTED"],
      [[11, 12], "AVOWED"],
    ]);
  });

  test("a statement that is deprecated leaves a gap, until somebody affirms the tie again", () => {
    const all = versions(
      { known: 1, rank: "DEPRECATED", rankFrom: 3 },
      { known: 5, start: [10, 10] },
    );
    expect(all.map(({ knownFrom, knownTo }) => [knownFrom, knownTo])).toEqual([
      [known(1), known(2)],
      [known(5), LAST_DAY],
    ]);
  });

  test("what is only denied, planned, predicted or thought has no version", () => {
    const words = ["NEGATED", "INTENDED", "PREDICTED", "CONDITIONAL", "OPINION"] as const;
    for (const modality of words) expect(versions({ modality, start: [10, 10] })).toEqual([]);
  });

  test("a source known only at the end of time does not overlap with what was known before", () => {
    const all = versions({ known: 1, start: [10, 12] }, { known: OPEN_AFTER, start: [12, 12] });
    expect(all.map(({ knownFrom, knownTo }) => [knownFrom, knownTo])).toEqual([
      [known(1), "9999-12-30"],
      [LAST_DAY, LAST_DAY],
    ]);
  });
});
