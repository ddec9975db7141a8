/**
 * Statements for the tests of the rules: written with what matters only, so that a counter-example
 * shows just that. Days are numbers of one month; 0 and 40 stand for open sides.
 */
import fc from "fast-check";
import type { Period, PeriodStatement } from "../../seed/derive/period.ts";
import type { TieStatement } from "../../seed/derive/ties.ts";
import { type Day, FIRST_DAY, LAST_DAY } from "../../server/model/days.ts";
import type { DatedText } from "../../server/model/edtf.ts";
import type { Identification, Modality, Rank, Reliability } from "../../server/model/vocabulary.ts";

/** From one day to another, both inclusive. */
export type Days = readonly [number, number];

export const OPEN_BEFORE = 0;
export const OPEN_AFTER = 40;

export interface Told {
  /** The day of knowledge; 1 where it does not matter. */
  known?: number | undefined;
  modality?: Modality | undefined;
  rank?: Rank | undefined;
  rankFrom?: number | undefined;
  identification?: Identification | undefined;
  start?: Days | undefined;
  end?: Days | undefined;
  on?: Days | undefined;
  voices?: string[] | undefined;
  reliability?: Reliability | undefined;
}

const two = (n: number) => String(n).padStart(2, "0");

/** A day on which things happen. */
export function day(n: number): Day {
  if (n <= OPEN_BEFORE) return FIRST_DAY;
  return n >= OPEN_AFTER ? LAST_DAY : `2020-01-${two(n)}`;
}

/** A day on which something becomes known. */
export const known = (n: number): Day => (n >= OPEN_AFTER ? LAST_DAY : `2024-01-${two(n)}`);

/** The number of a day, of happening or of knowledge. */
export function numberOf(text: Day): number {
  if (text === FIRST_DAY) return OPEN_BEFORE;
  return text === LAST_DAY ? OPEN_AFTER : Number(text.slice(8));
}

/** One day somewhere in these. */
export function within([from, to]: Days): DatedText {
  const [earliest, latest] = [day(from), day(to)];
  const edtf = from === to ? earliest : `[${earliest}..${latest}]`;
  return { edtf, earliest, latest, startBy: latest, endAfter: earliest };
}

export function told(of: Told): TieStatement & PeriodStatement {
  return {
    knownFrom: known(of.known ?? 1),
    modality: of.modality ?? "ASSERTED",
    rank: of.rank ?? "NORMAL",
    rankFrom: of.rankFrom === undefined ? null : known(of.rankFrom),
    identification: of.identification ?? "CERTAIN",
    start: of.start === undefined ? null : within(of.start),
    end: of.end === undefined ? null : within(of.end),
    on: of.on === undefined ? null : within(of.on),
    voices: of.voices ?? [],
    reliability: of.reliability ?? "F",
  };
}

/** The bounds of a period as numbers: what a test compares. */
export function boundsOf({ start, end, disputed }: Period) {
  const numbers = ({ earliest, latest }: { earliest: Day; latest: Day }): Days => [
    numberOf(earliest),
    numberOf(latest),
  ];
  return { start: numbers(start), end: numbers(end), disputed };
}

/** The last day of knowledge that the generated cases speak of. */
export const KNOWN_DAYS = 5;

export const knownDay = fc.integer({ min: 1, max: KNOWN_DAYS });

/** A few neighbouring days, so that what is said often meets, and often does not. */
export const someDays = fc
  .tuple(fc.integer({ min: 10, max: 14 }), fc.integer({ min: 0, max: 2 }))
  .map(([from, more]): Days => [from, from + more]);

const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });

/** There in one case of five. */
const rarely = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });

/** Any statement about a tie between `river` and `front`. */
export const anyTold: fc.Arbitrary<Told> = fc
  .record({
    known: knownDay,
    modality: rarely(fc.constantFrom<Modality>("NEGATED", "SUSPECTED", "INTENDED", "OPINION")),
    rank: rarely(fc.constantFrom<Rank>("PREFERRED", "DEPRECATED")),
    rankFrom: knownDay,
    identification: rarely(fc.constantFrom<Identification>("LIKELY", "POSSIBLE")),
    start: perhaps(someDays),
    end: perhaps(someDays),
    on: rarely(someDays),
    voices: fc.subarray(["river", "front", "paper"], { maxLength: 2 }),
    reliability: rarely(fc.constantFrom<Reliability>("A", "B", "C")),
  })
  .map(({ rankFrom, ...of }) => ({
    ...Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)),
    ...(of.rank === undefined ? {} : { rankFrom }),
  }));
