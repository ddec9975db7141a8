/**
 * What the timeline of an actor should hold, from the descriptions in timelines.graphql.
 *
 * Offers: timelineOf(known, id, question): its events with their parts and the days on which they may
 * lie, and the beginnings and ends of its own ties.
 */
import type { Certainty } from "../../server/model/vocabulary.ts";
import { OPEN_AFTER, OPEN_BEFORE } from "../derive/told.ts";
import { standingOn } from "./answers.ts";
import type { Known, KnownEvent, KnownTie } from "./known.ts";
import type { Bounds } from "./small-days.ts";
import { ALL_DAYS, ANY_DAY, bestOf, chainsBetween, gapOf, wordOf } from "./worlds.ts";

export interface TimelineAsked {
  during: Bounds;
  members: boolean;
  throughFacades: boolean;
  fallenClaims: boolean;
  kinds: string[] | null;
}

/** Of whom, which, its word, and for a POSSIBLE chain the days to the nearest evidence. */
export type PartAnswer = [of: string, part: string, word: Certainty, gap: number | null];

export interface TimelineAnswer {
  events: { event: string; word: Certainty; parts: PartAnswer[] }[];
  fallen: number;
  ties: { item: string; kind: string; word: Certainty }[];
}

interface Part {
  of: string;
  part: string;
  sure: boolean;
  stands: boolean;
}

const HELD: Record<string, string> = {
  CLAIMED: "CLAIMED",
  DENIED: "DENIED",
  EXCULPATED: "EXCULPATED",
  ATTRIBUTED: "HELD_RESPONSIBLE",
  REPORTED: "HELD_RESPONSIBLE",
  SUSPECTED: "SUSPECTED",
};

/** What was only planned, called off or denied is no event of anybody in every world. */
const HAPPENED = ["CORROBORATED", "REPORTED", "CLAIM_ONLY"];

export function timelineOf(known: Known, id: string, asked: TimelineAsked): TimelineAnswer {
  const reached = new Map<string, KnownTie[][]>([[id, [[]]]]);
  for (const other of asked.members ? known.names.keys() : []) {
    if (other === id || !known.visible.has(other)) continue;
    const chains = chainsBetween(known, other, id, asked.throughFacades);
    if (chains.length > 0) reached.set(other, chains);
  }
  const answer: TimelineAnswer = { events: [], fallen: 0, ties: tiesOf(known, id, asked.during) };
  for (const event of known.events) {
    if (asked.kinds !== null && !asked.kinds.includes(event.kind)) continue;
    const parts = partsIn(known, event).filter(({ of }) => reached.has(of));
    const best = (list: readonly Part[]) => {
      const words = list.map(
        (part) => wordOfPart(reached.get(part.of) ?? [], part, event, asked.during)?.certainty,
      );
      return words.find((word) => word === "DEFINITE") ?? words.find((word) => word) ?? null;
    };
    const word = best(parts.filter(({ stands }) => stands || asked.fallenClaims));
    if (word !== null) {
      const shown = parts.flatMap((part): PartAnswer[] => {
        const chains = reached.get(part.of) ?? [];
        const inPeriod = chains.filter(
          (chain) => wordOf(chain, event.date ?? ANY_DAY, asked.during) !== null,
        );
        const found = wordOfPart(inPeriod, part, event, ALL_DAYS);
        if (found === null) return [];
        const { certainty, chain } = found;
        const far = certainty === "POSSIBLE" && chain.length > 0;
        return [[part.of, part.part, certainty, far ? gapOf(chain, event.date ?? ANY_DAY) : null]];
      });
      answer.events.push({ event: event.id, word, parts: shown });
    } else if (best(parts) !== null) answer.fallen++;
  }
  return answer;
}

function wordOfPart(
  chains: readonly KnownTie[][],
  { sure }: Part,
  event: KnownEvent,
  during: Bounds,
) {
  const inDoubt = !sure || !HAPPENED.includes(event.occurrence);
  return bestOf(chains, (chain) => {
    const word = wordOf(chain, event.date ?? ANY_DAY, during);
    return word !== null && inDoubt ? "POSSIBLE" : word;
  });
}

function partsIn(known: Known, event: KnownEvent): Part[] {
  const claimed = known.claims.flatMap((claim): Part[] => {
    if (claim.event.id !== event.id) return [];
    const { by, inNameOf, about, stance, sure } = claim;
    const stands = standingOn(claim, null).words.includes("STANDS");
    const own = stance === "CLAIMED" || stance === "DENIED";
    return [...new Set([...by, ...inNameOf, ...about])].map((of) => {
      const held = about.includes(of) || (own && inNameOf.includes(of));
      return { of, part: held ? (HELD[stance] ?? "") : "SPOKE_OF_IT", sure, stands };
    });
  });
  const tied = known.ties.flatMap((tie): Part[] =>
    tie.relation === "TARGETED" && tie.from === event.id
      ? [{ of: tie.to, part: "TARGET", sure: tie.sure && event.dateSure, stands: true }]
      : [],
  );
  return [...claimed, ...tied];
}

const WORDS: Record<string, [string, string]> = {
  FACADE_FOR: ["TIE_BEGAN", "TIE_ENDED"],
  SUSPENDED_ATTACKS_ON: ["PAUSED", "RESUMED"],
  HOLDS_ROLE: ["TOOK_OFFICE", "LOST_OFFICE"],
};

/** A side of which nothing is known is no item; nor is an end that may still be to come. */
function tiesOf(known: Known, id: string, during: Bounds): TimelineAnswer["ties"] {
  return known.ties.flatMap((tie) => {
    if (tie.from !== id && tie.to !== id) return [];
    if (tie.relation === "TARGETED") return [];
    const [began, ended] = WORDS[tie.relation] ?? ["JOINED", "LEFT"];
    const item = (side: Bounds, end: string, kind: string) => {
      const when = { begins: side, ends: side, lasted: false };
      const word = wordOf([], when, during);
      if (word === null) return [];
      const certain = tie.sure ? word : ("POSSIBLE" as const);
      return [{ item: `${tie.id}#${end}`, kind, word: certain }];
    };
    const { begins, ends } = tie;
    const unknown = begins[0] === OPEN_BEFORE && begins[1] === OPEN_AFTER;
    return [
      ...(unknown ? [] : item(begins, "began", began)),
      ...(ends[1] === OPEN_AFTER ? [] : item(ends, "ended", ended)),
    ];
  });
}
