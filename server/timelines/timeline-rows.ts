/** A timeline as resolvers see it. */
import type { FactRow } from "../facts/facts-of-things.ts";
import type { Day } from "../model/days.ts";
import type { Certainty, Support } from "../model/vocabulary.ts";
import type { Seen, ThingRow } from "../things/thing-rows.ts";
import type { UncertainDate } from "../things/uncertain-date.ts";
import type { NearestEvidence } from "../ties/nearest-evidence.ts";
import type { TieRow } from "../ties/ties-of-things.ts";
import type { Binned, Datable } from "./bins.ts";

export type TimelineItemKind =
  | "EVENT"
  | "JOINED"
  | "LEFT"
  | "TOOK_OFFICE"
  | "LOST_OFFICE"
  | "DESIGNATED"
  | "DESIGNATION_ENDED"
  | "PAUSED"
  | "RESUMED"
  | "TIE_BEGAN"
  | "TIE_ENDED"
  | "FOUNDED"
  | "ENDED"
  | "FIRST_NAMED";

export type TimelinePart =
  | "CLAIMED"
  | "DENIED"
  | "HELD_RESPONSIBLE"
  | "SUSPECTED"
  | "EXCULPATED"
  | "SPOKE_OF_IT"
  | "TARGET"
  | "KILLED"
  | "PARTICIPANT"
  | "CONDEMNED"
  | "PRAISED"
  | "SPEAKER"
  | "IN_NAME_OF"
  | "ADDRESSEE"
  | "TRANSMITTER"
  | "SPOKEN_OF"
  | "PLACE";

export interface TimelineItemRow extends Datable, Seen {
  id: string;
  kind: TimelineItemKind;
  date: UncertainDate;
  certainty: Certainty;
  /** The event's id. */
  event: string | null;
  /** Made only for items that are shown. */
  parts(): PartRow[];
  tie: TieRow | null;
  direction: "IN" | "OUT" | null;
  fact: FactRow | null;
}

export interface PartRow extends Seen {
  part: TimelinePart;
  of: ThingRow;
  certainty: Certainty;
  chain: TieRow[];
  support: Support | null;
  nearestEvidence: NearestEvidence | null;
  event: string;
  /** The id of the claim, tie or speech act. */
  object: string | null;
  /** CLAIM, or the edge by which the part was found. */
  how: string;
}

export interface TimelineRow extends Binned<TimelineItemRow> {
  of: ThingRow;
  /** In order. */
  items: TimelineItemRow[];
  fallen: number;
  eventsCutAfter: Day | null;
  cut: string | null;
}
