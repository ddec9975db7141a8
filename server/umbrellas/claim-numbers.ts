/** The numbers of umbrellas and groups, from what the database counted: a pure function. */
import type { Certainty, EventKind, Occurrence } from "../model/vocabulary.ts";

/** So many claims that are alike, of one group under one umbrella. */
export interface ClaimCount {
  /** Which group under which umbrella. */
  at: number;
  /** See seed/load/event-keys.ts. */
  facet: string;
  /** By its chain and the period. */
  definite: boolean;
  /** Of claims for whose event no other may count. */
  alone: number;
  /** The others, which may be joint claims, and their events. */
  claims: readonly string[];
  events: readonly string[];
}

export interface ClaimNumbers {
  /** Single events with at least one claim that stands, each once. */
  eventCount: number;
  /** Those of them that are DEFINITE. */
  definiteEventCount: number;
  /** Those of them that nobody but a claimant says happened. */
  claimOnlyCount: number;
  /** Claims of single events, each once. */
  claimCount: number;
  /** Those of them that still stand. */
  standingCount: number;
  /** Series with at least one claim that stands. */
  seriesCount: number;
  /** Claims of all events, whether they stand or not. */
  total: number;
  /** The best of all of them. */
  certainty: Certainty;
}

export interface CountOptions {
  kinds: readonly EventKind[];
  /** null for any. */
  occurrences: readonly Occurrence[] | null;
  floor: Certainty;
}

/** The numbers of each place, where there are any; a claim of several places counts in each. */
export function claimNumbers<Place>(
  counts: readonly ClaimCount[],
  placesOf: (at: number) => readonly Place[],
  options: CountOptions,
): Map<Place, ClaimNumbers> {
  const places = new Map<Place, Tally>();
  for (const of of counts) {
    const facet = readFacet(of.facet);
    if (!facet.kinds.some((kind) => (options.kinds as string[]).includes(kind))) continue;
    const { occurrences } = options;
    if (occurrences !== null && !(occurrences as string[]).includes(facet.occurrence)) continue;
    const definite = of.definite && facet.sure;
    if (options.floor === "DEFINITE" && !definite) continue;
    for (const place of placesOf(of.at)) {
      const tally = places.get(place) ?? new Tally();
      places.set(place, tally);
      tally.add(of, facet, definite);
    }
  }
  return new Map([...places].map(([place, tally]) => [place, tally.numbers()]));
}

type Measure = Exclude<keyof ClaimNumbers, "certainty">;

/** What is alone in its event is added up; of what is not, each event and claim counts once. */
class Tally {
  #definite = false;
  readonly #alone: Partial<Record<Measure, number>> = {};
  readonly #shared: Partial<Record<Measure, Set<string>>> = {};

  add({ alone, claims, events }: ClaimCount, facet: Facet, definite: boolean): void {
    if (definite) this.#definite = true;
    this.#count("total", alone, claims);
    if (facet.single) this.#count("claimCount", alone, claims);
    if (!facet.stands) return;
    if (!facet.single) {
      this.#count("seriesCount", alone, events);
      return;
    }
    this.#count("standingCount", alone, claims);
    this.#count("eventCount", alone, events);
    if (definite) this.#count("definiteEventCount", alone, events);
    if (facet.occurrence === "CLAIM_ONLY") this.#count("claimOnlyCount", alone, events);
  }

  #count(measure: Measure, alone: number, ids: readonly string[]): void {
    this.#alone[measure] = (this.#alone[measure] ?? 0) + alone;
    // Most claims are alone in their events: a set for each number would mostly be empty.
    if (ids.length === 0) return;
    this.#shared[measure] ??= new Set();
    for (const id of ids) this.#shared[measure].add(id);
  }

  numbers(): ClaimNumbers {
    const of = (measure: Measure) =>
      (this.#alone[measure] ?? 0) + (this.#shared[measure]?.size ?? 0);
    return {
      eventCount: of("eventCount"),
      definiteEventCount: of("definiteEventCount"),
      claimOnlyCount: of("claimOnlyCount"),
      claimCount: of("claimCount"),
      standingCount: of("standingCount"),
      seriesCount: of("seriesCount"),
      total: of("total"),
      certainty: this.#definite ? "DEFINITE" : "POSSIBLE",
    };
  }
}

interface Facet {
  stands: boolean;
  single: boolean;
  occurrence: string;
  sure: boolean;
  kinds: string[];
}

const facets = new Map<string, Facet>();

function readFacet(text: string): Facet {
  const known = facets.get(text);
  if (known !== undefined) return known;
  const [standing, extent, occurrence = "", sure, kinds = ""] = text.split(" ");
  const facet: Facet = {
    stands: standing === "STANDS",
    single: extent === "SINGLE",
    occurrence,
    sure: sure === "SURE",
    kinds: kinds.split("+"),
  };
  facets.set(text, facet);
  return facet;
}
