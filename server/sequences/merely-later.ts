/** What came before or after these events by the dates alone, and has something in common? */
import { LimitExceeded } from "../errors.ts";
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import type { When } from "../model/certainty.ts";
import { spansFrom } from "../model/date-spans.ts";
import { addDays, type Day, daysBetween, FIRST_DAY, LAST_DAY, later } from "../model/days.ts";
import { lagBetween, laterWithin, type ToldLag } from "../model/lags.ts";
import type { Certainty, EventKind } from "../model/vocabulary.ts";
import type {
  EventProperties,
  EventRow,
  EventVersionProperties,
  ThingProperties,
  ThingRow,
} from "../things/thing-rows.ts";

const merelyLater = statement("sequences/merely-later");

/** More than so many neighbours of one event are too many to be judged. */
const MOST = 1000;
/** What is dated more vaguely cannot be said to have come later by days. */
const VAGUEST_DAYS = 366;

/** What two events may have in common. */
export type Sharing = "TARGET" | "PLACE" | "ACTOR";

export interface LaterKey {
  id: string;
  knownAt: Day;
  /** When the event was. */
  when: When;
  /** Whether the other event is to be the later one. */
  otherIsLater: boolean;
  within: number;
  sharing: readonly Sharing[];
  kinds: readonly EventKind[];
}

export interface MereSequenceRow {
  event: EventRow;
  certainty: Certainty;
  lag: ToldLag;
  shared: ThingRow[];
}

interface Row {
  index: number;
  total: number;
  found: { event: EventProperties; version: EventVersionProperties; shared: ThingProperties[] }[];
}

export async function merelyLaterEvents(
  graph: PinnedGraph,
  keys: readonly (LaterKey & { index: number })[],
): Promise<{ index: number; rows: MereSequenceRow[] }[]> {
  const rows = await graph.read<Row>(merelyLater, {
    keys: keys.map((key) => {
      const { index, id, knownAt, kinds, sharing } = key;
      const window = windowOf(key);
      // What began longer before is too vague, however long it lasted.
      const notBefore = addDays(window.from, -VAGUEST_DAYS);
      const spans = spansFrom(window.from, knownAt).map(({ span, from }) => ({
        span,
        from: later(from, notBefore),
      }));
      return { index, id, knownAt, kinds, sharing, ...window, spans, limit: MOST };
    }),
  });
  return rows.map(({ index, total, found }) => {
    const key = keys[index] as LaterKey;
    if (total > MOST) {
      throw new LimitExceeded(
        `Expected at most ${MOST} events near ${key.id}, and there are ${total}. Ask for fewer days (within), or for fewer kinds.`,
      );
    }
    return { index, rows: found.flatMap((of) => judged(of, key)) };
  });
}

/** Without any date, or dated more vaguely than to a year: near to everything, which says nothing. */
export function tooVague({ earliest, startBy }: When): boolean {
  if (earliest === FIRST_DAY || startBy === LAST_DAY) return true;
  return daysBetween(earliest, startBy) > VAGUEST_DAYS;
}

/** Between which days the other event must have begun, in some world. */
function windowOf({ when, otherIsLater, within }: LaterKey) {
  const from = otherIsLater ? addDays(when.earliest, 1) : addDays(when.earliest, -within);
  const to = otherIsLater ? addDays(when.startBy, within) : addDays(when.startBy, -1);
  return { from, to };
}

function judged(
  { event, version, shared }: Row["found"][number],
  { when, otherIsLater, within, knownAt }: LaterKey,
): MereSequenceRow[] {
  if (tooVague(version)) return [];
  const lag = otherIsLater ? lagBetween(when, version) : lagBetween(version, when);
  const found = laterWithin(lag, within);
  if (found === null) return [];
  const things = new Map(shared.map((thing) => [thing.id, { ...thing, knownAt }]));
  return [
    {
      event: { ...event, knownAt, version },
      certainty: found.certainty,
      lag: { min: found.min, max: found.max, contradictory: false },
      shared: [...things.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    },
  ];
}
