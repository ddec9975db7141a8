/** What an event followed, or what followed it, before any of it is read. */
import type { ToldLag } from "../model/lags.ts";
import type { EventKind } from "../model/vocabulary.ts";
import type { EventRow } from "../things/thing-rows.ts";
import type { TieRow } from "../ties/ties-of-things.ts";
import type { Sharing } from "./merely-later.ts";

export interface SequencesRow {
  event: EventRow;
  /** Whether what followed it is asked for; otherwise what it followed. */
  otherIsLater: boolean;
  within: number;
  sharing: readonly Sharing[];
  kinds: readonly EventKind[];
}

export interface ToldSequenceRow {
  event: EventRow;
  tie: TieRow;
  lag: ToldLag;
}
