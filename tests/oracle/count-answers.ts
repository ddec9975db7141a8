/**
 * What counts by dimensions should answer, from the descriptions in counts.graphql.
 *
 * Offers: cellsCounted(known, question) → the cells and the total, as plain numbers.
 */
import type { Certainty } from "../../server/model/vocabulary.ts";
import { type MainQuestion, standingOn, umbrellasOf } from "./answers.ts";
import type { Known, KnownClaim, KnownEvent } from "./known.ts";
import type { Bounds } from "./small-days.ts";
import { ALL_DAYS, ANY_DAY, bestOf, chainsBetween, STRENGTH, weakest, wordOf } from "./worlds.ts";

export type CountedDimension =
  | "KIND"
  | "OCCURRENCE"
  | "CLAIMANT"
  | "HELD_RESPONSIBLE"
  | "UMBRELLA"
  | "TARGET"
  | "STANCE";

export interface CountAsked
  extends Pick<MainQuestion, "ids" | "umbrellaKinds" | "everything" | "throughFacades"> {
  of: "EVENT" | "CLAIM";
  by: CountedDimension[];
  /** Only what has one of these claimants. */
  claimants: string[] | null;
  kinds: string[] | null;
  occurrences: string[];
  during: Bounds;
  standingAt: number | null;
  support: string | null;
}

export interface CellAnswer {
  keys: (string | null)[];
  definite: number;
  possible: number;
  series: [definite: number, possible: number];
}

/** Something that a unit has in a dimension, and whether it is so in every world. */
type Values = Map<string | null, boolean>;

interface Unit {
  id: string;
  event: KnownEvent;
  claims: (KnownClaim & { sureThen: boolean })[];
  sure: boolean;
}

/** A choice of values under which a unit is counted, at a word. */
interface Place {
  unit: Unit;
  keys: (string | null)[];
  word: Certainty;
}

export function cellsCounted(
  known: Known,
  asked: CountAsked,
): { cells: CellAnswer[]; total: CellAnswer } {
  const units = unitsOf(known, asked).filter((unit) => admitted(unit, asked) !== null);
  const places = units.flatMap((unit) => placesOf(known, unit, asked));
  const keys = [...new Set(places.map((place) => JSON.stringify(place.keys)))];
  return {
    cells: keys.map((key) => numbers(places.filter((of) => JSON.stringify(of.keys) === key))),
    total: numbers(units.flatMap((unit) => placesOf(known, unit, { ...asked, by: [] }))),
  };
}

function numbers(places: readonly Place[]): CellAnswer {
  const count = (single: boolean, definite: boolean) =>
    new Set(
      places.flatMap(({ unit, word }) =>
        unit.event.single === single && (!definite || word === "DEFINITE") ? [unit.id] : [],
      ),
    ).size;
  return {
    keys: places[0]?.keys ?? [],
    definite: count(true, true),
    possible: count(true, false),
    series: [count(false, true), count(false, false)],
  };
}

function unitsOf(known: Known, asked: CountAsked): Unit[] {
  const { kinds, occurrences, during, standingAt } = asked;
  const events = known.events.filter(
    ({ kind, occurrence, date }) =>
      (kinds === null || kinds.includes(kind)) &&
      occurrences.includes(occurrence) &&
      wordOf([], date ?? ANY_DAY, during) !== null,
  );
  return events.flatMap((event): Unit[] => {
    const claims = known.claims
      .filter((claim) => claim.event.id === event.id)
      .flatMap((claim) => {
        const { words, certain } = standingOn(claim, standingAt);
        return words.includes("STANDS") ? [{ ...claim, sureThen: claim.sure && certain }] : [];
      });
    if (asked.of === "EVENT") return [{ id: event.id, event, claims, sure: true }];
    return claims.map((claim) => ({ id: claim.id, event, claims: [claim], sure: claim.sureThen }));
  });
}

const least = (...words: (Certainty | null)[]): Certainty | null => {
  if (words.includes(null)) return null;
  return words.includes("POSSIBLE") ? "POSSIBLE" : "DEFINITE";
};
const wordFor = (sure: boolean): Certainty => (sure ? "DEFINITE" : "POSSIBLE");

/** Whether it has a claimant of those asked for, and how sure that is; null for no. */
function admitted(unit: Unit, { claimants }: CountAsked): Certainty | null {
  if (claimants === null) return "DEFINITE";
  const found = [...claimantsOf(unit)].filter(([id]) => claimants.includes(String(id)));
  return found.length === 0 ? null : wordFor(found.some(([, sure]) => sure));
}

function together(pairs: readonly (readonly [string, boolean])[]): Values {
  const values: Values = new Map();
  for (const [value, sure] of pairs) values.set(value, sure || values.get(value) === true);
  return values;
}

const claimantsOf = ({ claims }: Unit) =>
  together(
    claims.flatMap(({ stance, about, sureThen }) =>
      stance === "CLAIMED" ? about.map((id) => [id, sureThen] as const) : [],
    ),
  );

function valuesOf(known: Known, unit: Unit, dimension: CountedDimension): Values {
  const { event, claims } = unit;
  switch (dimension) {
    case "KIND":
      return together([[event.kind, true]]);
    case "OCCURRENCE":
      return together([[event.occurrence, true]]);
    case "CLAIMANT":
      return claimantsOf(unit);
    case "HELD_RESPONSIBLE":
      return together(
        claims.flatMap(({ stance, about, sureThen }) =>
          ["ATTRIBUTED", "REPORTED", "SUSPECTED"].includes(stance)
            ? about.map((id) => [id, sureThen] as const)
            : [],
        ),
      );
    case "STANCE":
      return together(claims.map(({ stance, sureThen }) => [stance, sureThen] as const));
    case "TARGET":
      return together(
        known.ties.flatMap(({ relation, from, to, sure }) =>
          relation === "TARGETED" && from === event.id ? [[to, sure] as const] : [],
        ),
      );
    default:
      throw new Error(`${dimension} is not a value of the event alone`);
  }
}

/** In a dimension of which it has nothing it is counted under null. */
const orNothing = (values: Values): Values =>
  values.size === 0 ? new Map([[null, true]]) : values;

function placesOf(known: Known, unit: Unit, asked: CountAsked): Place[] {
  const { by } = asked;
  const under = by.includes("UMBRELLA");
  const starts = under ? underUmbrellas(known, unit, asked) : [{ word: alone(unit, asked) }];
  return starts.flatMap((start): Place[] => {
    let choices: { keys: (string | null)[]; word: Certainty | null }[] = [
      { keys: [], word: least(start.word, wordFor(unit.sure), admitted(unit, asked)) },
    ];
    for (const dimension of by) {
      const fixed =
        dimension === "UMBRELLA"
          ? start.umbrella
          : under && dimension === "CLAIMANT"
            ? start.claimant
            : undefined;
      const values =
        fixed === undefined
          ? orNothing(valuesOf(known, unit, dimension))
          : new Map([[fixed, true]]);
      choices = choices.flatMap(({ keys, word }) =>
        [...values].map(([value, sure]) => ({
          keys: [...keys, value],
          word: least(word, wordFor(sure)),
        })),
      );
    }
    return choices.flatMap(({ keys, word }) => (word === null ? [] : [{ unit, keys, word }]));
  });
}

/** The word of the event and a chain; a date of an unsure reference is DEFINITE for any day alone. */
function wordAt({ event }: Unit, { during }: CountAsked, chain: Parameters<typeof wordOf>[0]) {
  const word = wordOf(chain, event.date ?? ANY_DAY, during);
  const anyDay = chain.length === 0 && during[0] === ALL_DAYS[0] && during[1] === ALL_DAYS[1];
  return least(word, wordFor(event.dateSure || anyDay));
}

const alone = (unit: Unit, asked: CountAsked) => wordAt(unit, asked, []);

interface Under {
  claimant?: string | null;
  umbrella?: string | null;
  word: Certainty | null;
}

/** "What the cell's claimant was under on the event's day, or is itself; nothing where no chain may hold." */
function underUmbrellas(known: Known, unit: Unit, asked: CountAsked): Under[] {
  const { throughFacades, support, by } = asked;
  const umbrellas = umbrellasOf(known, asked);
  const none = { umbrella: null, word: alone(unit, asked) };
  const claimants = [...claimantsOf(unit)];
  if (claimants.length === 0) return [{ ...none, claimant: null }];
  const enough = (chain: Parameters<typeof weakest>[0]) =>
    support === null || STRENGTH.indexOf(weakest(chain)) <= STRENGTH.indexOf(support);
  const found = claimants.map(([claimant, sure]) => ({
    claimant,
    sure,
    under: umbrellas.flatMap((umbrella): Under[] => {
      const id = String(claimant);
      const chains =
        id === umbrella ? [[]] : chainsBetween(known, id, umbrella, throughFacades).filter(enough);
      const best = bestOf(chains, (chain) => wordAt(unit, asked, chain));
      if (best === null) return [];
      return [{ claimant, umbrella, word: least(best.certainty, wordFor(sure)) }];
    }),
  }));
  const there = found.flatMap(({ under }) => under);
  if (!by.includes("CLAIMANT")) return there.length === 0 ? [none] : there;
  return found.flatMap(({ claimant, sure, under }) =>
    under.length === 0
      ? [{ claimant, umbrella: null, word: least(none.word, wordFor(sure)) }]
      : under,
  );
}
