/** Events, claims and facts for the tests of counting, with what matters alone. */
import { cellNumbers, inOrder, seriesNumbers } from "../../server/counts/cell-numbers.ts";
import {
  type Cell,
  type CellDimension,
  type Condition,
  cellsOf,
} from "../../server/counts/cells.ts";
import {
  type ClaimOfEvent,
  type CountOptions,
  countedOf,
  type EventToCount,
} from "../../server/counts/counted-events.ts";
import type { CasualtyCount } from "../../server/events/casualty-bounds.ts";
import type { EventFactsRow } from "../../server/events/event-facts.ts";
import { ALWAYS, type During } from "../../server/model/certainty.ts";
import { LAST_DAY } from "../../server/model/days.ts";
import { readEdtf } from "../../server/model/edtf.ts";
import type { EventKind, Extent, Occurrence, Weapon } from "../../server/model/vocabulary.ts";
import type { PlaceProperties } from "../../server/things/thing-rows.ts";
import type { UmbrellaChain } from "../../server/umbrellas/chain-queries.ts";
import { actor } from "../umbrellas/roll-up-case.ts";

export interface TiedCase {
  id: string;
  sure?: boolean;
}

export interface EventCase {
  id: string;
  /** null for no date at all. */
  date?: string | null;
  dateSure?: boolean;
  kinds?: EventKind[];
  extent?: Extent;
  countMin?: number;
  countMax?: number;
  occurrence?: Occurrence;
  claims?: (Partial<ClaimOfEvent> & Pick<ClaimOfEvent, "about">)[];
  targets?: TiedCase[];
  places?: TiedCase[];
  weapons?: { value: Weapon; sure?: boolean }[];
  casualties?: Partial<CasualtyCount>[];
}

export function eventToCount({ id, date = "2020-06-10", ...of }: EventCase): EventToCount {
  const when = date === null ? null : readEdtf(date);
  return {
    event: {
      type: "Event",
      id,
      name: id,
      kinds: of.kinds ?? ["ATTACK"],
      extent: of.extent ?? "SINGLE",
      ...(of.countMin === undefined ? {} : { countMin: of.countMin }),
      ...(of.countMax === undefined ? {} : { countMax: of.countMax }),
      knownFrom: "2000-01-01",
      knownAt: LAST_DAY,
      version: {
        earliest: when?.earliest ?? "0000-01-01",
        latest: when?.latest ?? LAST_DAY,
        startBy: when?.startBy ?? LAST_DAY,
        endAfter: when?.endAfter ?? "0000-01-01",
        occurrence: of.occurrence ?? "REPORTED",
        dateSure: of.dateSure ?? true,
      },
    },
    claims: (of.claims ?? []).map((claim, number) => ({
      id: `${id}.claim-${number}`,
      stance: "CLAIMED",
      sure: true,
      changes: [],
      ...claim,
    })),
  };
}

export function factsOf(of: EventCase): EventFactsRow {
  return {
    id: of.id,
    knownAt: LAST_DAY,
    targets: (of.targets ?? []).map(({ id, sure = true }) => ({ thing: actor(id), sure })),
    places: (of.places ?? []).map(({ id, sure = true }) => ({ thing: place(id), sure })),
    weapons: (of.weapons ?? []).map(({ value, sure = true }) => ({ value, sure })),
    casualties: (of.casualties ?? []).map((count, number) => ({
      id: `${of.id}/casualties/${number}`,
      measure: "KILLED",
      min: null,
      max: null,
      of: null,
      sure: true,
      preferred: false,
      countedBy: ["press"],
      ...count,
    })),
  };
}

const place = (id: string): PlaceProperties => ({
  type: "Place",
  id,
  name: id,
  labels: [id],
  labelsKnownFrom: ["2000-01-01"],
  kind: "CITY",
  knownFrom: "2000-01-01",
});

export interface Asked extends Partial<Omit<CountOptions, "dimensions">> {
  during?: During;
  only?: Condition[];
  chains?: UmbrellaChain[];
}

export const factsById = (cases: readonly EventCase[]): Map<string, EventFactsRow> =>
  new Map(cases.map((of) => [of.id, factsOf(of)]));

export function cells(
  cases: readonly EventCase[],
  by: readonly CellDimension[],
  { during = ALWAYS, only = [], chains = [], ...options }: Asked = {},
): Cell[] {
  const counted = countedOf(cases.map(eventToCount), factsById(cases), chains, {
    unit: "EVENT",
    measure: null,
    standingAt: null,
    support: null,
    ...options,
    dimensions: [...by, ...only.map(({ dimension }) => dimension)],
  });
  return inOrder(cellsOf(counted, by, during, only));
}

/** Each cell's values, and its numbers: [definite, possible] of single events, and of series. */
export function table(...asked: Parameters<typeof cells>): [string, number[], number[]][] {
  return cells(...asked).map((cell) => {
    const { definite, possible } = cellNumbers(cell);
    const series = seriesNumbers(cell);
    return [
      cell.keys.map(({ value }) => value ?? "-").join(" "),
      [definite, possible],
      [series.definite, series.possible],
    ];
  });
}
