/** Which claims are there: by their ids, of these events, of these actors? */
import { largestLimit } from "../graph/batch.ts";
import type { PinnedGraph } from "../graph/graph.ts";
import { named } from "../graph/named.ts";
import { statement } from "../graph/statements.ts";
import { byDay, type Key } from "../keys.ts";
import { type ListRow, readLists } from "../lists-with-counts.ts";
import type { Day } from "../model/days.ts";
import type { StandingChange } from "../model/standing.ts";
import type { ClaimRole, Stance, Standing } from "../model/vocabulary.ts";
import type { LimitedKey } from "../statements/statements.ts";
import {
  ACTOR_NAMES,
  type ActorProperties,
  type ActorRow,
  EVENT_NAMES,
  type EventProperties,
  type EventRow,
  type EventVersionProperties,
  inIdOrder,
  type Seen,
  seenAt,
} from "../things/thing-rows.ts";

const byId = statement("claims/by-id");
const ofEvents = statement("claims/of-events");
const ofActors = statement("claims/of-actors");

interface ClaimProperties {
  id: string;
  stance: Stance;
  role: ClaimRole;
  asWorded?: string;
}

/** A claim as known in a stretch of days, with its event as known then. */
export interface ClaimVersionProperties extends EventVersionProperties {
  sure: boolean;
  dayEdtf?: string;
  dayEarliest: Day;
  dayLatest: Day;
  standing: Standing;
  /** JSON: a list of StandingChange. */
  changes: string;
}

export interface ClaimRow extends Seen {
  id: string;
  stance: Stance;
  role: ClaimRole;
  asWorded: string | null;
  version: ClaimVersionProperties;
  changes: StandingChange[];
  event: EventRow;
  by: ActorRow[] | null;
  inNameOf: ActorRow[] | null;
  about: ActorRow[];
  utterance: EventRow | null;
}

export interface ClaimColumns {
  claim: ClaimProperties;
  version: ClaimVersionProperties;
  event: EventProperties;
  by?: ActorProperties[];
  inNameOf?: ActorProperties[];
  about: ActorProperties[];
  utterance?: EventProperties | null;
}

/** A claim as the statements send it of which many are asked for: see `named`. */
interface ClaimLists {
  ofClaim: unknown[];
  ofVersion: unknown[];
  ofEvent: unknown[];
  by: string[];
  inNameOf: string[];
  about: string[];
  /** Mostly the three are one actor, who is sent once. */
  actors: unknown[][];
  utterance: EventProperties | null;
}

// In the order of the statements.
export const CLAIM_NAMES = [
  "id",
  "stance",
  "role",
  "asWorded",
] as const satisfies (keyof ClaimProperties)[];
export const CLAIM_VERSION_NAMES = [
  ...(["sure", "dayEdtf", "dayEarliest", "dayLatest", "standing", "changes"] as const),
  ...(["dateEdtf", "earliest", "latest", "startBy", "endAfter", "outcome", "occurrence"] as const),
] satisfies (keyof ClaimVersionProperties)[];

function readClaim({ actors: sent, utterance, ...of }: ClaimLists): ClaimColumns {
  const actors = sent.map((values) => named<ActorProperties>(ACTOR_NAMES, values));
  const those = (ids: readonly string[]) => actors.filter(({ id }) => ids.includes(id));
  return {
    claim: named<ClaimProperties>(CLAIM_NAMES, of.ofClaim),
    version: named<ClaimVersionProperties>(CLAIM_VERSION_NAMES, of.ofVersion),
    event: named<EventProperties>(EVENT_NAMES, of.ofEvent),
    by: those(of.by),
    inNameOf: those(of.inNameOf),
    about: those(of.about),
    utterance,
  };
}

/** `by` and `inNameOf` are null where the query did not bring them along. */
export function claimRow(of: ClaimColumns, knownAt: Day): ClaimRow {
  const { claim, version, event, utterance } = of;
  return {
    ...claim,
    asWorded: claim.asWorded ?? null,
    version,
    changes: JSON.parse(version.changes) as StandingChange[],
    // A claim's version knows its event's date and state as of the same days.
    event: { ...event, knownAt, version },
    by: of.by === undefined ? null : inIdOrder(seenAt(of.by, knownAt)),
    inNameOf: of.inNameOf === undefined ? null : inIdOrder(seenAt(of.inNameOf, knownAt)),
    about: inIdOrder(seenAt(of.about, knownAt)),
    utterance: utterance ? { ...utterance, knownAt } : null,
    knownAt,
  };
}

type Found = Key & { claim: ClaimRow };

export async function claimsById(graph: PinnedGraph, keys: readonly Key[]): Promise<Found[]> {
  const rows = await graph.read<Key & ClaimColumns>(byId, { keys });
  return rows.map((of) => ({ id: of.id, knownAt: of.knownAt, claim: claimRow(of, of.knownAt) }));
}

export async function claimsOfEvents(graph: PinnedGraph, keys: readonly Key[]): Promise<Found[]> {
  const rows = await graph.read<Key & ClaimLists>(ofEvents, { asks: byDay(keys) });
  return rows.map((of) => ({
    id: of.id,
    knownAt: of.knownAt,
    claim: claimRow(readClaim(of), of.knownAt),
  }));
}

export type ClaimsRow = ListRow<ClaimRow>;

/** Latest events first. */
export function claimsOfActors(
  graph: PinnedGraph,
  keys: readonly (LimitedKey & { index: number })[],
): Promise<ClaimsRow[]> {
  return readLists(keys, async (lists) => {
    const rows = await graph.read<ListRow<ClaimLists>>(ofActors, {
      keys: lists,
      most: largestLimit(lists),
    });
    return rows.flatMap(({ index, count, list }) => {
      const knownAt = lists[index]?.knownAt;
      if (knownAt === undefined) return [];
      return [{ index, count, list: list.map((of) => claimRow(readClaim(of), knownAt)) }];
    });
  });
}
