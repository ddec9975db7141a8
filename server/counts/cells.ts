/**
 * Cells of a table of events: what is counted in each, at its best word. A pure function of what
 * was read; the words of ties, periods and claims come in with what is counted.
 */
import { LimitExceeded } from "../errors.ts";
import type { During, When } from "../model/certainty.ts";
import { earlier, later } from "../model/days.ts";
import type { Certainty } from "../model/vocabulary.ts";
import type { EventRow } from "../things/thing-rows.ts";
import { timeValues, type Value } from "./time-values.ts";

/** By what is counted; see counts.graphql. */
export type CellDimension =
  | "YEAR"
  | "MONTH"
  | "KIND"
  | "OCCURRENCE"
  | "OUTCOME"
  | "STANCE"
  | "CLAIMANT"
  | "HELD_RESPONSIBLE"
  | "UMBRELLA"
  | "GROUP"
  | "TARGET"
  | "WEAPON"
  | "PLACE"
  | "COUNTED_BY";

/** One way in which an event (or a claim of it) may be counted. */
export interface Counted {
  /** What is counted once, however many ways there are. */
  id: string;
  /** So many that are alike; absent for one. */
  weight?: number;
  event: EventRow;
  when: When;
  /** The word of its chain, its event and a period together; null for no. */
  wordIn(period: During): Certainty | null;
  /** What it has in a dimension other than of time; several where it has several. */
  values(dimension: CellDimension): readonly Value[];
}

/** Only what has one of these values in a dimension; null stands for nothing. */
export interface Condition {
  dimension: CellDimension;
  values: readonly (string | null)[];
}

export interface CellMember {
  id: string;
  /** So many that are alike. */
  weight: number;
  event: EventRow;
  certainty: Certainty;
}

export interface Cell {
  keys: { dimension: CellDimension; value: string | null }[];
  /** Each once, at its best word. */
  members: CellMember[];
  /** Whose counts of casualties the cell is about; null for everybody's. */
  countedBy: readonly (string | null)[] | null;
}

/** No value has capitals and a space. */
const NO_VALUE = "NO VALUE";

/** The most places in cells that are made in one request. */
const MOST_PLACES = 1_000_000;

/**
 * A cell for every combination of values. What has several values in a dimension is in several
 * cells, so cells may overlap; without dimensions there is one cell, in which each counts once.
 */
export function cellsOf(
  counted: Iterable<Counted>,
  by: readonly CellDimension[],
  during: During,
  only: readonly Condition[] = [],
): Cell[] {
  const cells = new Map<string, { keys: Cell["keys"]; members: Map<string, CellMember> }>();
  let places = 0;
  for (const one of counted) {
    const conditions = only.map((condition) => admitted(one, condition, during));
    const alternatives = by.map((dimension) => valuesOf(one, dimension, during));
    for (const values of combinations([...alternatives, ...conditions])) {
      places += 1;
      if (places > MOST_PLACES) throw tooMany();
      const certainty = wordOf(one, values, during);
      if (certainty === null) continue;
      const key = by.map((_, index) => values[index]?.value ?? null);
      const text = key.map((value) => value ?? NO_VALUE).join(" ");
      let cell = cells.get(text);
      if (cell === undefined) {
        const keys = by.map((dimension, index) => ({ dimension, value: key[index] ?? null }));
        cell = { keys, members: new Map() };
        cells.set(text, cell);
      }
      const known = cell.members.get(one.id);
      if (known === undefined) {
        cell.members.set(one.id, {
          ...{ id: one.id, weight: one.weight ?? 1, event: one.event },
          certainty,
        });
      } else if (certainty === "DEFINITE") {
        known.certainty = certainty;
      }
    }
  }
  if (by.length === 0 && cells.size === 0) cells.set("", { keys: [], members: new Map() });
  return [...cells.values()].map(({ keys, members }) => ({
    keys,
    members: [...members.values()],
    countedBy: countersOf(keys, only),
  }));
}

function wordOf(one: Counted, values: readonly Value[], during: During): Certainty | null {
  let { from, to } = during;
  for (const { period } of values) {
    if (period === undefined) continue;
    from = later(from, period.from);
    to = earlier(to, period.to);
  }
  if (from > to) return null;
  const certainty = one.wordIn({ from, to });
  return certainty !== null && values.some(({ sure }) => !sure) ? "POSSIBLE" : certainty;
}

const NOTHING: readonly Value[] = [{ value: null, sure: true }];

function valuesOf(one: Counted, dimension: CellDimension, during: During): readonly Value[] {
  const values =
    dimension === "YEAR" || dimension === "MONTH"
      ? timeValues(one.when, during, dimension)
      : one.values(dimension);
  return values.length === 0 ? NOTHING : values;
}

function admitted(one: Counted, { dimension, values }: Condition, during: During) {
  return valuesOf(one, dimension, during).filter(({ value }) => values.includes(value));
}

/** Every choice of one value from each list; one empty choice where there are no lists. */
function combinations(lists: readonly (readonly Value[])[]): Value[][] {
  return lists.reduce<Value[][]>(
    (found, list) => found.flatMap((chosen) => list.map((value) => [...chosen, value])),
    [[]],
  );
}

function countersOf(keys: Cell["keys"], only: readonly Condition[]): Cell["countedBy"] {
  const key = keys.find(({ dimension }) => dimension === "COUNTED_BY");
  if (key !== undefined) return [key.value];
  return only.find(({ dimension }) => dimension === "COUNTED_BY")?.values ?? null;
}

function tooMany() {
  return new LimitExceeded(
    `Expected at most ${MOST_PLACES} places of events in cells, and this request makes more. ` +
      "Ask for a shorter period (during), fewer dimensions (by), or less with `only`.",
  );
}
