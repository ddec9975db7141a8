/** Who spoke in these events, in whose name, to whom, and what was said? */
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import type { Key } from "../keys.ts";
import type { ConditionWord, SpeechActKind } from "../model/vocabulary.ts";
import {
  type ActorProperties,
  type ActorRow,
  inIdOrder,
  type Seen,
  seenAt,
  type ThingProperties,
  type ThingRow,
} from "../things/thing-rows.ts";

const utterances = statement("events/utterances");

export interface SpeechActRow extends Seen {
  id: string;
  act: SpeechActKind;
  summary: string;
  conditionWord?: ConditionWord;
  conditionSummary?: string;
  deadline?: string;
  about: ThingRow[];
  upTo: ActorRow[];
}

export interface SpokenRow extends Key {
  speakers: ActorRow[];
  inNameOf: ActorRow[];
  addressees: ActorRow[];
  transmittedBy: ActorRow[];
  acts: SpeechActRow[];
}

interface Columns extends Key {
  speakers: ActorProperties[];
  inNameOf: ActorProperties[];
  addressees: ActorProperties[];
  transmittedBy: ActorProperties[];
  acts: {
    act: Omit<SpeechActRow, "about" | "upTo" | keyof Seen>;
    about: ThingProperties[];
    upTo: ActorProperties[];
  }[];
}

export async function utterancesOfEvents(
  graph: PinnedGraph,
  keys: readonly Key[],
): Promise<SpokenRow[]> {
  const rows = await graph.read<Columns>(utterances, { keys });
  return rows.map((row) => {
    const { id, knownAt } = row;
    const actors = (of: ActorProperties[]) => inIdOrder(seenAt(of, knownAt));
    return {
      id,
      knownAt,
      speakers: actors(row.speakers),
      inNameOf: actors(row.inNameOf),
      addressees: actors(row.addressees),
      transmittedBy: actors(row.transmittedBy),
      acts: inIdOrder(
        row.acts.map(({ act, about, upTo }) => ({
          ...act,
          about: inIdOrder(seenAt(about, knownAt)),
          upTo: actors(upTo),
          knownAt,
        })),
      ),
    };
  });
}
