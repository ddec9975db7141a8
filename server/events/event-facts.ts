/** Where were these events, on whom, with what, and who was harmed by whose count? */
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import type { Key } from "../keys.ts";
import type { Day } from "../model/days.ts";
import type { CasualtyMeasure, Modality, Rank, Weapon } from "../model/vocabulary.ts";
import type { ActorProperties, PlaceProperties, ThingProperties } from "../things/thing-rows.ts";
import type { CasualtyCount } from "./casualty-bounds.ts";

const factsOf = statement("events/facts-of-events");

/** A place or a target, and whether the tie to it is so in every world. */
export interface TiedThing<Thing> {
  thing: Thing;
  sure: boolean;
}

export interface EventFactsRow extends Key {
  places: TiedThing<PlaceProperties>[];
  targets: TiedThing<ActorProperties | PlaceProperties>[];
  weapons: { value: Weapon; sure: boolean }[];
  casualties: CasualtyCount[];
}

interface Told {
  modality: Modality;
  rank: Rank;
  rankFrom?: Day | null;
  locator: string;
  /** JSON: a list of {actor, for, words}. */
  saidBy: string;
  publisher: string;
}

interface Columns extends Key {
  places: TiedThing<PlaceProperties>[];
  targets: TiedThing<ThingProperties>[];
  weapons: { value: Weapon; sure: boolean }[];
  casualties: {
    id: string;
    measure: CasualtyMeasure;
    min: number | null;
    max: number | null;
    of: string | null;
    sure: boolean;
    told: Told[];
  }[];
}

/** In the order of ids: the graph gives neighbours in none. */
export async function factsOfEvents(
  graph: PinnedGraph,
  keys: readonly Key[],
): Promise<EventFactsRow[]> {
  const rows = await graph.read<Columns>(factsOf, { keys });
  return rows.map(({ casualties, ...row }) => ({
    ...row,
    places: byId(row.places),
    targets: byId(row.targets) as EventFactsRow["targets"],
    weapons: row.weapons.sort((a, b) => (a.value < b.value ? -1 : 1)),
    casualties: casualties
      .map(({ told, ...count }) => ({ ...count, ...countersOf(told, row.knownAt) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  }));
}

function byId<Thing extends { id: string }>(things: TiedThing<Thing>[]): TiedThing<Thing>[] {
  return things.sort((a, b) => (a.thing.id < b.thing.id ? -1 : 1));
}

/** Whose count it is, by the statements that give it, and whether one of them is PREFERRED. */
function countersOf(told: readonly Told[], knownAt: Day) {
  const ranked = told.map((said) => ({
    ...said,
    rank: (said.rankFrom ?? knownAt) <= knownAt ? said.rank : "NORMAL",
  }));
  const live = ranked.filter(({ rank }) => rank !== "DEPRECATED");
  const asserted = live.filter(({ modality }) => modality === "ASSERTED");
  const counting =
    asserted.length > 0 ? asserted : live.filter(({ modality }) => modality === "SUSPECTED");
  return {
    countedBy: [...new Set(counting.map(counterOf))].sort(),
    preferred: counting.some(({ rank }) => rank === "PREFERRED"),
  };
}

/** The first speaker, as an actor or, where it is none that is known, in words; else the publisher. */
function counterOf({ saidBy, publisher }: Told): string {
  const [first] = JSON.parse(saidBy) as { actor?: string; for?: string; words?: string }[];
  return first?.actor ?? first?.for ?? first?.words ?? publisher;
}
