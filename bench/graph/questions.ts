/** What is asked about: the same groups, months and years in every run and for everybody. */
import type { During } from "../../server/model/certainty.ts";
import { chance } from "./chance.ts";
import { GROUPS, UMBRELLAS } from "./records.ts";

/** Times that each question is asked with something else. */
export const DRAWN = 12;

const FIRST_YEAR = 2008;
const YEARS = 16;
/** The first umbrella that is not at the top: all its chains have two ties at most. */
const BELOW_THE_TOP = 5;

export interface UmbrellaInPeriod {
  umbrella: string;
  during: During;
}

/** Umbrellas of which everybody is within two ties; like all that is drawn, the large ones more often. */
export const umbrellasInMonths: UmbrellaInPeriod[] = drawn(1, (pick) => ({
  umbrella: `group-${BELOW_THE_TOP + pick.skewed(UMBRELLAS - BELOW_THE_TOP + 1)}`,
  during: month(pick.below(YEARS * 12)),
}));

/** Umbrellas of all levels. */
export const umbrellasInYears: UmbrellaInPeriod[] = drawn(2, (pick) => ({
  umbrella: `group-${1 + pick.skewed(UMBRELLAS)}`,
  during: year(pick.below(YEARS)),
}));

export const umbrellas: string[] = umbrellasInYears.map(({ umbrella }) => umbrella);

export const months: During[] = drawn(3, (pick) => month(pick.below(YEARS * 12)));
export const years: During[] = drawn(4, (pick) => year(pick.below(YEARS)));

/** Groups that are no umbrellas, active ones among them. */
export const groups: string[] = drawn(
  5,
  (pick) => `group-${UMBRELLAS + 1 + pick.skewed(GROUPS - UMBRELLAS)}`,
);

/** What many clients ask for at once. */
export const manyGroups: string[] = drawn(6, (pick) => `group-${1 + pick.below(GROUPS)}`, 64);

function drawn<Drawn>(
  seed: number,
  draw: (pick: ReturnType<typeof chance>) => Drawn,
  count = DRAWN,
): Drawn[] {
  const pick = chance(seed);
  return Array.from({ length: count }, () => draw(pick));
}

function year(number: number): During {
  return { from: `${FIRST_YEAR + number}-01-01`, to: `${FIRST_YEAR + number}-12-31` };
}

function month(number: number): During {
  const from = Date.UTC(FIRST_YEAR, number, 1);
  const to = Date.UTC(FIRST_YEAR, number + 1, 0);
  return { from: iso(from), to: iso(to) };
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
