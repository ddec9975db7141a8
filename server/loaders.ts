/**
 * All DataLoaders, made anew for every request: a loader remembers what it has read, and no
 * request may see what another one read. A subject adds its loader here, from its batch query.
 */

import {
  type ActivityKey,
  type ActivityRow,
  activityOfActors,
} from "./activities/activity-of-actors.ts";
import {
  countUtterancesOfActors,
  type UtterancesKey,
  utterancesOfActors,
} from "./actors/utterances-of-actors.ts";
import { type ClaimsRow, claimsById, claimsOfActors, claimsOfEvents } from "./claims/claims.ts";
import { chainsBetween, type PairsKey } from "./claims/stood-under.ts";
import { chainsOfGroups, partsInEvents } from "./designations/parts-in-events.ts";
import { appraisalsOfEvents } from "./events/appraisals.ts";
import { factsOfEvents } from "./events/event-facts.ts";
import { eventVersions } from "./events/events.ts";
import { utterancesOfEvents } from "./events/utterances.ts";
import { factsOfThings, namesOfThings } from "./facts/facts-of-things.ts";
import { type Key, manyByIndex, manyByKey, oneByKey, type Reader } from "./keys.ts";
import type { Day } from "./model/days.ts";
import { eventsAtPlaces } from "./places/events-at-places.ts";
import {
  type LaterKey,
  type MereSequenceRow,
  merelyLaterEvents,
} from "./sequences/merely-later.ts";
import { sourceEdges } from "./sources/source-edges.ts";
import {
  countStatementsOfSources,
  type LimitedKey,
  type StatementRow,
  type StatementsRow,
  statementsAbout,
  statementsById,
  statementsConcerning,
  statementsOfSources,
  thingsConcerned,
} from "./statements/statements.ts";
import {
  type ActorRow,
  type EventRow,
  isActor,
  type PlaceRow,
  type SourceRow,
  type ThingRow,
} from "./things/thing-rows.ts";
import { thingsById } from "./things/things-by-id.ts";
import { type DeniedTieKey, type DeniedTiesRow, deniedTiesOfThings } from "./ties/denied-ties.ts";
import { type TieKey, type TiesRow, tiesOfThings } from "./ties/ties-of-things.ts";
import { type LeaderKey, leadersOf } from "./umbrellas/leaders.ts";

export function makeLoaders(reader: Reader) {
  const things = oneByKey(reader, thingsById);
  const evidence = manyByKey(reader, statementsAbout);
  const thing = async (id: string, knownAt: Day): Promise<ThingRow | null> =>
    (await things.load({ id, knownAt }))?.thing ?? null;
  return {
    thing,
    actor: async (id: string, knownAt: Day): Promise<ActorRow | null> => {
      const found = await thing(id, knownAt);
      return found !== null && isActor(found) ? found : null;
    },
    event: async (id: string, knownAt: Day): Promise<EventRow | null> => {
      const found = await thing(id, knownAt);
      return found?.type === "Event" ? found : null;
    },
    place: async (id: string, knownAt: Day): Promise<PlaceRow | null> => {
      const found = await thing(id, knownAt);
      return found?.type === "Place" ? found : null;
    },
    source: async (id: string, knownAt: Day): Promise<SourceRow | null> => {
      const found = await thing(id, knownAt);
      return found?.type === "Source" ? found : null;
    },
    activities: manyByIndex<ActivityKey, ActivityRow & { index: number }>(reader, activityOfActors),
    facts: manyByKey(reader, factsOfThings),
    names: manyByKey(reader, namesOfThings),
    ties: manyByIndex<TieKey, TiesRow>(reader, tiesOfThings, (rows) => {
      for (const { thing } of rows) {
        const { id, knownAt } = thing;
        if (thing.knownFrom <= knownAt) things.prime({ id, knownAt }, { id, knownAt, thing });
      }
    }),
    partsInEvents: manyByKey(reader, partsInEvents),
    chainsUp: manyByKey(reader, chainsOfGroups),
    deniedTies: manyByIndex<DeniedTieKey, DeniedTiesRow>(reader, deniedTiesOfThings),
    utterancesOfActors: manyByIndex<
      UtterancesKey,
      Awaited<ReturnType<typeof utterancesOfActors>>[number]
    >(reader, utterancesOfActors),
    utteranceCounts: oneByKey(reader, countUtterancesOfActors),
    leaders: manyByIndex<LeaderKey, Awaited<ReturnType<typeof leadersOf>>[number]>(
      reader,
      leadersOf,
    ),
    eventVersion: oneByKey(reader, eventVersions),
    eventFacts: oneByKey(reader, factsOfEvents),
    utterance: oneByKey(reader, utterancesOfEvents),
    claimById: oneByKey(reader, claimsById),
    claimsOfEvents: manyByKey(reader, claimsOfEvents),
    claimsOfActors: manyByIndex<LimitedKey, ClaimsRow>(reader, claimsOfActors),
    chainsBetween: manyByIndex<PairsKey, Awaited<ReturnType<typeof chainsBetween>>[number]>(
      reader,
      chainsBetween,
    ),
    appraisals: manyByKey(reader, appraisalsOfEvents),
    eventsAtPlaces: manyByIndex<LimitedKey, Awaited<ReturnType<typeof eventsAtPlaces>>[number]>(
      reader,
      eventsAtPlaces,
    ),
    merelyLater: manyByIndex<LaterKey, { index: number; rows: MereSequenceRow[] }>(
      reader,
      merelyLaterEvents,
    ),
    sourceEdges: oneByKey(reader, sourceEdges),
    statementById: oneByKey(reader, statementsById),
    /** The evidence for a thing, tie, claim or fact, as known by the day. */
    statementsOf: async (subject: Key): Promise<StatementRow[]> =>
      (await evidence.load(subject)).map(({ statement }) => statement),
    statementsConcerning: manyByIndex<LimitedKey, StatementsRow>(reader, statementsConcerning),
    statementsOfSources: manyByIndex<
      LimitedKey,
      Awaited<ReturnType<typeof statementsOfSources>>[number]
    >(reader, statementsOfSources),
    sourceStatementCounts: oneByKey(reader, countStatementsOfSources),
    concerned: manyByKey(reader, thingsConcerned),
  };
}

export type Loaders = ReturnType<typeof makeLoaders>;
