/** The events of a timeline, from the parts that somebody has in them: a pure function. */
import type { During, Span, When } from "../model/certainty.ts";
import { type Day, FIRST_DAY, LAST_DAY } from "../model/days.ts";
import type { Certainty, Extent, Occurrence, Stance, Standing } from "../model/vocabulary.ts";
import type { ThingProperties, ThingRow } from "../things/thing-rows.ts";
import { uncertainDate } from "../things/uncertain-date.ts";
import type { NearestEvidence } from "../ties/nearest-evidence.ts";
import { bestChain, type Chain, chainEvidence, chainTies, supportOf } from "../umbrellas/chains.ts";
import { wordIn } from "./bins.ts";
import type { PartRow, TimelineItemRow, TimelinePart } from "./timeline-rows.ts";

/** One part of one thing in one event, as the graph returns it. */
export interface PartColumns {
  thing: string;
  event: string;
  extent: Extent;
  hows: readonly string[];
  stance: Stance | null;
  object: string | null;
  sure: boolean | null;
  standing: Standing | null;
  occurrence: Occurrence;
  /** False where the date rests on an unsure reference; of claims `sure` says so. */
  dateSure?: boolean | null;
  dateEdtf: string | null;
  earliest: Day;
  latest: Day;
  startBy: Day;
  endAfter: Day;
}

/** Whose events are the subject's, and by which chains: its own by the empty one. */
export type Reached = ReadonlyMap<string, { thing: ThingProperties; chains: readonly Chain[] }>;

export interface EventQuestion {
  knownAt: Day;
  during: During;
  /** Only events with one of these; null for all. */
  parts: readonly TimelinePart[] | null;
  fallenClaims: boolean;
}

export interface EventItems {
  items: TimelineItemRow[];
  /** Events left out, as the only part in them is a claim that no longer stands. */
  fallen: number;
}

/** One item for each event that is the subject's in some world, by the event's ids. */
export function eventItems(
  rows: readonly PartColumns[],
  reached: Reached,
  question: EventQuestion,
): EventItems {
  const events = new Map<string, PartColumns[]>();
  for (const row of rows) {
    const known = events.get(row.event);
    if (known === undefined) events.set(row.event, [row]);
    else known.push(row);
  }
  const items: TimelineItemRow[] = [];
  let fallen = 0;
  for (const parts of events.values()) {
    const asked = parts.filter((row) => question.parts?.includes(partOf(row)) ?? true);
    const standing = question.fallenClaims ? asked : asked.filter(stands);
    const item = itemOf(standing, asked, reached, question);
    if (item !== null) items.push(item);
    else if (itemOf(asked, asked, reached, question) !== null) fallen += 1;
  }
  return { items, fallen };
}

function stands({ standing }: PartColumns): boolean {
  return standing === null || standing === "STANDS";
}

/** @param counted the parts that make the event the subject's; all of them are shown */
function itemOf(
  counted: readonly PartColumns[],
  shown: readonly PartColumns[],
  reached: Reached,
  { during, knownAt }: EventQuestion,
): TimelineItemRow | null {
  const [first] = counted;
  if (first === undefined) return null;
  const when: When = first;
  const series = first.extent === "SERIES";
  const chains = counted.flatMap((row) =>
    (reached.get(row.thing)?.chains ?? []).map((chain) => spansOf(chain, row)),
  );
  const datable = { when, series, chains };
  const certainty = wordIn(datable, during);
  if (certainty === null) return null;
  return {
    ...datable,
    id: first.event,
    kind: "EVENT",
    date: uncertainDate(first, first.dateEdtf),
    certainty,
    event: first.event,
    parts: () => partRows(shown, reached, when, knownAt),
    tie: null,
    direction: null,
    fact: null,
    knownAt,
  };
}

function partRows(
  rows: readonly PartColumns[],
  reached: Reached,
  when: When,
  knownAt: Day,
): PartRow[] {
  const found = new Map<string, PartRow>();
  for (const row of rows) {
    const entry = reached.get(row.thing);
    if (entry === undefined) continue;
    const best = bestChain(entry.chains, (chain) =>
      wordIn({ when, series: false, chains: [spansOf(chain, row)] }, ALL_TIME),
    );
    if (best === null) continue;
    const part = partOf(row);
    const own = best.chain.length === 0;
    found.set(`${row.thing} ${part} ${row.object}`, {
      part,
      of: { ...entry.thing, knownAt } as ThingRow,
      certainty: best.certainty,
      chain: own ? [] : chainTies(best.chain, when, knownAt),
      support: own ? null : supportOf(best.chain),
      nearestEvidence: own ? null : evidenceOf(best.chain, best.certainty, when, knownAt),
      event: row.event,
      object: row.object,
      how: row.stance === null ? (row.hows[0] ?? "") : "CLAIM",
      knownAt,
    });
  }
  return [...found.values()];
}

const ALL_TIME: During = { from: FIRST_DAY, to: LAST_DAY };

function evidenceOf(
  chain: Chain,
  certainty: Certainty,
  when: When,
  knownAt: Day,
): NearestEvidence | null {
  return certainty === "POSSIBLE" ? chainEvidence(chain, when, knownAt) : null;
}

/** An event that was only planned, called off or denied is in no timeline for certain. */
const UNREAL: readonly Occurrence[] = ["PLANNED", "CANCELLED", "DENIED"];

/** The ties of a chain; and one more, always there and never sure, where the part itself or the date is in doubt. */
function spansOf(chain: Chain, { sure, occurrence, dateSure }: PartColumns): readonly Span[] {
  const spans = chain.map(({ relation, edge }) =>
    relation === "INSIDE" ? asFarAsDated(edge) : edge,
  );
  const doubtful = sure === false || dateSure === false || UNREAL.includes(occurrence);
  return doubtful ? [...spans, IN_DOUBT] : spans;
}

const IN_DOUBT: Span = {
  startEarliest: FIRST_DAY,
  startLatest: FIRST_DAY,
  endEarliest: LAST_DAY,
  endLatest: LAST_DAY,
  sure: false,
  whole: true,
};

/** Places do not move: one lies in another on all days, save where a source dates a change. */
function asFarAsDated(edge: Span & { startEdtf?: string; endEdtf?: string }): Span {
  return {
    ...edge,
    ...(edge.startEdtf === undefined ? { startEarliest: FIRST_DAY, startLatest: FIRST_DAY } : {}),
    ...(edge.endEdtf === undefined ? { endEarliest: LAST_DAY, endLatest: LAST_DAY } : {}),
  };
}

const BY_EDGE: Readonly<Record<string, TimelinePart>> = {
  TARGETED: "TARGET",
  LOCATED_IN: "PLACE",
  KILLED_IN: "KILLED",
  PARTICIPATED_IN: "PARTICIPANT",
  CONDEMNED: "CONDEMNED",
  PRAISED: "PRAISED",
  SPEAKER: "SPEAKER",
  IN_NAME_OF: "IN_NAME_OF",
  ADDRESSED_TO: "ADDRESSEE",
  TRANSMITTED_BY: "TRANSMITTER",
  ABOUT: "SPOKEN_OF",
};

const HELD: Readonly<Record<Stance, TimelinePart>> = {
  CLAIMED: "CLAIMED",
  DENIED: "DENIED",
  EXCULPATED: "EXCULPATED",
  ATTRIBUTED: "HELD_RESPONSIBLE",
  REPORTED: "HELD_RESPONSIBLE",
  SUSPECTED: "SUSPECTED",
};

function partOf({ hows, stance }: PartColumns): TimelinePart {
  if (stance === null) return BY_EDGE[hows[0] ?? ""] ?? "SPOKEN_OF";
  const ofItself = stance === "CLAIMED" || stance === "DENIED";
  const held = hows.includes("HOLDS_RESPONSIBLE") || (ofItself && hows.includes("IN_NAME_OF"));
  return held ? HELD[stance] : "SPOKE_OF_IT";
}
