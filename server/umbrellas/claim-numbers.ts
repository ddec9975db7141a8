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
  /** Where others may count for the same event; the claim may be a joint one. Else null. */
  event: string | null;
  claim: string | null;
  count: number;
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

  add(of: ClaimCount, facet: Facet, definite: boolean): void {
    if (definite) this.#definite = true;
    this.#count("total", of, of.claim);
    if (facet.single) this.#count("claimCount", of, of.claim);
    if (!facet.stands) return;
    if (!facet.single) {
      this.#count("seriesCount", of, of.event);
      return;
    }
    this.#count("standingCount", of, of.claim);
    this.#count("eventCount", of, of.event);
    if (definite) this.#count("definiteEventCount", of, of.event);
    if (facet.occurrence === "CLAIM_ONLY") this.#count("claimOnlyCount", of, of.event);
  }

  #count(measure: Measure, { count }: ClaimCount, id: string | null): void {
    if (id === null) this.#alone[measure] = (this.#alone[measure] ?? 0) + count;
    else {
      this.#shared[measure] ??= new Set();
      this.#shared[measure].add(id);
    }
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
