/** Which links lead from these things to others that may be steps of a path? */
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import type { Day } from "../model/days.ts";
import { RELATIONS, type RelationName } from "../model/relations.ts";
import type { Stance, Support } from "../model/vocabulary.ts";
import { strengthRanks } from "../networks/relevance.ts";
import { type TieTime, tieBounds } from "../ties/tie-time.ts";
import type { Link, LinkBounds } from "./links.ts";

const actorTies = statement("paths/actor-ties-around");
const eventTies = statement("paths/event-ties-around");
const claims = statement("paths/claims-around");

/** What may be a step between the two ends. Named actors always may. */
export interface Steps {
  events: boolean;
  places: boolean;
  claims: boolean;
  unnamed: boolean;
}

export interface LinkQuestion extends TieTime {
  /** The two things that a path joins: they may be of any sort. */
  ends: readonly string[];
  relations: readonly RelationName[];
  steps: Steps;
  /** Whether an end is itself an event or a place. */
  beyondActors: boolean;
  knownAt: Day;
}

/** A denial says that one had nothing to do with it: it is no link. */
const LINKING: readonly Stance[] = ["CLAIMED", "ATTRIBUTED", "REPORTED", "SUSPECTED"];

interface TieColumns extends LinkBounds {
  id: string;
  relation: RelationName;
  from: string;
  to: string;
  sure: boolean;
  support: Support;
}

interface ClaimColumns {
  id: string;
  from: string;
  to: string;
  earliest: Day;
  startBy: Day;
  endAfter: Day;
  latest: Day;
  sure: boolean;
  event: string;
  stance: Stance;
}

export interface LinksAround {
  links: Link[];
  /** Whether there are more than were read. */
  cut: boolean;
}

/**
 * One statement for each sort of link that is asked for.
 * @param only the things that links may lead to; null for all
 * @param most links of each sort: the surest and best supported come first
 */
export async function linksAround(
  graph: PinnedGraph,
  question: LinkQuestion,
  ids: readonly string[],
  only: readonly string[] | null,
  most: number,
): Promise<LinksAround> {
  const { ends, relations, knownAt, beyondActors } = question;
  const { events, places, unnamed } = question.steps;
  const { startBy, endAfter } = tieBounds(question);
  const all = { ids, ends, only, most: most + 1, knownAt, startBy, endAfter, unnamed };
  const ofTies = { ...all, relations, strength: strengthRanks };
  const [toActors, beyond, claimed] = await Promise.all([
    graph.read<TieColumns>(actorTies, ofTies),
    events || places || beyondActors
      ? graph.read<TieColumns>(eventTies, { ...ofTies, events, places })
      : [],
    question.steps.claims
      ? graph.read<ClaimColumns>(claims, { ...all, events, stances: LINKING })
      : [],
  ]);
  return {
    links: [
      ...[toActors, beyond].flatMap((rows) => rows.slice(0, most).map(tieLink)),
      ...claimed.slice(0, most).map(claimLink),
    ],
    cut: [toActors, beyond, claimed].some((rows) => rows.length > most),
  };
}

function tieLink({ relation, ...columns }: TieColumns): Link {
  const { extent, from } = RELATIONS[relation];
  // Of two events a tie takes the date of the one that it starts at, as when it is derived.
  const event = (from as readonly string[]).includes("Event") ? columns.from : columns.to;
  return { ...columns, kind: "TIE", whole: true, event: extent === "EVENT" ? event : null };
}

function claimLink({ id, from, to, sure, event, stance, ...date }: ClaimColumns): Link {
  return {
    id,
    kind: "CLAIM",
    from,
    to,
    event,
    startEarliest: date.earliest,
    startLatest: date.startBy,
    endEarliest: date.endAfter,
    endLatest: date.latest,
    sure: sure && stance !== "SUSPECTED",
    whole: true,
    support: stance === "CLAIMED" ? "AVOWED" : "ATTRIBUTED",
  };
}
