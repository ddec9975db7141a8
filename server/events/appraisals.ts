/** Who praised or condemned these events, in a tie of its own or in words of an utterance? */
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import type { Key } from "../keys.ts";
import {
  type ActorProperties,
  type ActorRow,
  type EventProperties,
  type EventRow,
  inIdOrder,
  type Seen,
  seenAt,
} from "../things/thing-rows.ts";

const appraisals = statement("events/appraisals");

export interface AppraisalRow extends Seen {
  /** Of the tie or the speech act: its statements are found by it. */
  id: string;
  praise: boolean;
  by: ActorRow[];
  utterance: EventRow | null;
  summary: string | null;
}

interface Columns extends Key {
  subject: string;
  praise: boolean;
  by: ActorProperties[];
  utterance: EventProperties | null;
  summary: string | null;
}

export async function appraisalsOfEvents(
  graph: PinnedGraph,
  keys: readonly Key[],
): Promise<(Key & { appraisal: AppraisalRow })[]> {
  const rows = await graph.read<Columns>(appraisals, { keys });
  return rows.map(({ id, knownAt, subject, praise, by, utterance, summary }) => ({
    id,
    knownAt,
    appraisal: {
      id: subject,
      praise,
      by: inIdOrder(seenAt(by, knownAt)),
      utterance: utterance && { ...utterance, knownAt },
      summary,
      knownAt,
    },
  }));
}
