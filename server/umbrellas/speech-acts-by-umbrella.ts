/** Which groups under which umbrella threatened, demanded, promised, … in a period? */
import { readEvents } from "../events/read-events.ts";
import type { SpeechActRow } from "../events/utterances.ts";
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import { spansFrom } from "../model/date-spans.ts";
import type { Occurrence, SpeechActKind } from "../model/vocabulary.ts";
import {
  type ActorProperties,
  type EventProperties,
  type EventVersionProperties,
  inIdOrder,
  type Seen,
  seenAt,
  type ThingProperties,
} from "../things/thing-rows.ts";
import { actorsIn, chainsOf, type UmbrellaChoice } from "./chain-queries.ts";
import {
  type Deed,
  type DeedsOfUmbrellaRow,
  type GroupDeedsRow,
  type RollUpOptions,
  rollUpDeeds,
  type UnderUmbrellaRow,
} from "./roll-up.ts";

const inPeriod = statement("events/speech-acts-in-period");

export interface SpeechActQuestion extends UmbrellaChoice, RollUpOptions {
  acts: readonly SpeechActKind[];
  occurrences: readonly Occurrence[] | null;
  throughFacades: boolean;
}

export type SpeechActUnderUmbrellaRow = UnderUmbrellaRow & { act: SpeechActRow };
export type GroupSpeechActsRow = GroupDeedsRow<SpeechActUnderUmbrellaRow>;
export type SpeechActsOfUmbrellaRow = DeedsOfUmbrellaRow<GroupSpeechActsRow>;

interface Columns {
  act: Omit<SpeechActRow, "about" | "upTo" | keyof Seen>;
  event: EventProperties;
  version: EventVersionProperties;
  actors: ActorProperties[];
  about: ThingProperties[];
  upTo: ActorProperties[];
}

type SpeechActDeed = Deed & { act: SpeechActRow };

/** Two statements, whatever the number of groups; a third where alleged façades are asked for. */
export async function speechActsByUmbrella(
  graph: PinnedGraph,
  question: SpeechActQuestion,
): Promise<SpeechActsOfUmbrellaRow[]> {
  const { during, knownAt, acts, occurrences } = question;
  const chains = await chainsOf(graph, question);
  const rows = await readEvents<Columns>(graph, inPeriod, {
    ...during,
    knownAt,
    spans: spansFrom(during.from, knownAt),
    acts,
    occurrences,
    actors: actorsIn(chains),
  });
  const deeds = rows.map((row): SpeechActDeed => {
    const { event, version } = row;
    return {
      id: row.act.id,
      about: inIdOrder(seenAt(row.actors, knownAt)),
      event: { ...event, version, knownAt },
      // What was said was said: it is not taken back as a claim is.
      version: { ...version, sure: version.dateSure !== false, standing: "STANDS" },
      changes: [],
      act: {
        ...row.act,
        about: inIdOrder(seenAt(row.about, knownAt)),
        upTo: inIdOrder(seenAt(row.upTo, knownAt)),
        knownAt,
      },
    };
  });
  return rollUpDeeds(chains, deeds, question, ({ act }) => ({ act }));
}
