/** Things as the graph returns them: all properties of their node, and as of which day they are seen. */
import { type Day, LAST_DAY } from "../model/days.ts";
import type {
  ActorType,
  DateBasis,
  EventKind,
  Extent,
  Occurrence,
  Outcome,
  PlaceKind,
  Reliability,
} from "../model/vocabulary.ts";

/** What a reader of that day sees: rows carry it, so that what they lead to is seen as of it too. */
export interface Seen {
  knownAt: Day;
}

export interface ActorProperties {
  type: ActorType;
  id: string;
  name: string;
  labels: string[];
  labelsKnownFrom: Day[];
  note?: string;
  expression?: string;
  knownFrom: Day;
}

/** In the order in which statements send them as a list. */
export const ACTOR_NAMES = [
  ...(["type", "id", "name", "labels", "labelsKnownFrom", "note"] as const),
  ...(["expression", "knownFrom"] as const),
] satisfies (keyof ActorProperties)[];

export interface EventProperties {
  type: "Event";
  id: string;
  name: string;
  kinds: EventKind[];
  extent: Extent;
  countMin?: number;
  countMax?: number;
  rate?: string;
  medium?: string;
  channel?: string;
  note?: string;
  knownFrom: Day;
}

/** In the order in which statements send them as a list. */
export const EVENT_NAMES = [
  ...(["type", "id", "name", "kinds", "extent", "countMin", "countMax", "rate", "medium"] as const),
  ...(["channel", "note", "knownFrom"] as const),
] satisfies (keyof EventProperties)[];

/** An event as known in a stretch of days: its date and state, under names that claims share. */
export interface EventVersionProperties {
  dateEdtf?: string;
  earliest: Day;
  latest: Day;
  startBy: Day;
  endAfter: Day;
  outcome?: Outcome;
  occurrence: Occurrence;
  disputed?: boolean;
  /** False where the date rests only on references that may mean another event. */
  dateSure?: boolean;
}

/** In the order in which statements send them as a list. */
export const EVENT_VERSION_NAMES = [
  ...(["dateEdtf", "earliest", "latest", "startBy", "endAfter", "outcome"] as const),
  ...(["occurrence", "disputed", "dateSure"] as const),
] satisfies (keyof EventVersionProperties)[];

export interface PlaceProperties {
  type: "Place";
  id: string;
  name: string;
  labels: string[];
  labelsKnownFrom: Day[];
  kind: PlaceKind;
  note?: string;
  latitude?: number;
  longitude?: number;
  knownFrom: Day;
}

export interface SourceProperties {
  type: "Source";
  id: string;
  name: string;
  title: string;
  authors?: string[] | null;
  language: string;
  url?: string;
  published?: string;
  publishedBasis?: DateBasis;
  publishedNote?: string;
  retrieved?: string;
  reliability: Reliability;
  reliabilityReason?: string;
  note?: string;
  knownFrom: Day;
}

export type ThingProperties =
  | ActorProperties
  | EventProperties
  | PlaceProperties
  | SourceProperties;

export type ActorRow = ActorProperties & Seen;
/** `version` is there where the query brought it along. */
export type EventRow = EventProperties & Seen & { version?: EventVersionProperties };
export type PlaceRow = PlaceProperties & Seen;
/** `publisher` is there where the query brought it along. */
export type SourceRow = SourceProperties & Seen & { publisher?: ActorProperties };
export type ThingRow = ActorRow | EventRow | PlaceRow | SourceRow;

/** The same things, as a reader of that day sees them; those not known by then are left out. */
export function seenAt<T extends { knownFrom: Day }>(
  things: readonly T[],
  knownAt: Day,
): (T & Seen)[] {
  return things.filter((thing) => thing.knownFrom <= knownAt).map((t) => ({ ...t, knownAt }));
}

/** The graph gives neighbours in no order: ids give them one. */
export function inIdOrder<T extends { id: string }>(things: T[]): T[] {
  return things.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The first name that was known by the day; the first of all where none was. */
export function shownName(
  row: Seen & { name: string; labels?: string[]; labelsKnownFrom?: Day[] },
): string {
  if (row.knownAt === LAST_DAY || row.labels === undefined) return row.name;
  const known = row.labels.find(
    (_, index) => (row.labelsKnownFrom?.[index] ?? LAST_DAY) <= row.knownAt,
  );
  return known ?? row.name;
}

/** A source's expression for groups that it does not name. */
export function isUnnamed(thing: ThingProperties): boolean {
  return "expression" in thing && thing.expression !== undefined;
}

export function isActor(thing: ThingRow): thing is ActorRow {
  return !["Event", "Place", "Source"].includes(thing.type);
}
