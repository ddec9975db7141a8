/**
 * What of the product is held against the oracle, in one object: so that it can be taken from the
 * files as they are, or from files with a mutated text (mutate.ts).
 *
 * Offers: PRODUCT and its type. A new query function is added here, and asked in compare.ts.
 */
import { recordRows } from "../../seed/load/record-rows.ts";
import { survey } from "../../seed/load/survey.ts";
import { claimsById, claimsOfActors, claimsOfEvents } from "../../server/claims/claims.ts";
import {
  pairsToCompare,
  responsibilityFor,
  togetherAt,
} from "../../server/claims/responsibility.ts";
import { chainsBetween } from "../../server/claims/stood-under.ts";
import { cellNumbers, seriesNumbers } from "../../server/counts/cell-numbers.ts";
import { countEventsBy } from "../../server/counts/counts.ts";
import { factsOfEvents } from "../../server/events/event-facts.ts";
import { countEvents, eventVersions, listEvents } from "../../server/events/events.ts";
import { factsOfThings, namesOfThings } from "../../server/facts/facts-of-things.ts";
import { certaintyOf } from "../../server/model/certainty.ts";
import { readEdtf } from "../../server/model/edtf.ts";
import { standingAt } from "../../server/model/standing.ts";
import { network } from "../../server/networks/network.ts";
import { groupsUnderBoth } from "../../server/overlaps/groups-under-both.ts";
import { listPauses } from "../../server/pauses/pauses.ts";
import { statementsAbout, statementsConcerning } from "../../server/statements/statements.ts";
import { thingsById } from "../../server/things/things-by-id.ts";
import { tiesOfThings } from "../../server/ties/ties-of-things.ts";
import { timeline } from "../../server/timelines/timeline.ts";
import { claimsByUmbrella } from "../../server/umbrellas/claims-by-umbrella.ts";
import { leadersOf, leadersThen } from "../../server/umbrellas/leaders.ts";
import {
  claimCount,
  claimOnlyCount,
  definiteEventCount,
  eventCount,
  seriesCount,
  standingCount,
} from "../../server/umbrellas/roll-up.ts";
import { umbrellaAnswers } from "../../server/umbrellas/umbrella-answers.ts";
import {
  knowledgeChanges,
  leaderChanges,
  memberChanges,
} from "../../server/umbrellas/umbrella-between.ts";
import { membersOf, parentsOf } from "../../server/umbrellas/umbrella-then.ts";

export const PRODUCT = {
  recordRows,
  survey,
  readEdtf,
  certaintyOf,
  standingAt,
  claimsByUmbrella,
  umbrellaAnswers,
  counts: {
    eventCount,
    definiteEventCount,
    claimCount,
    standingCount,
    seriesCount,
    claimOnlyCount,
  },
  membersOf,
  parentsOf,
  tiesOfThings,
  claimsById,
  claimsOfEvents,
  claimsOfActors,
  eventVersions,
  listEvents,
  countEvents,
  countEventsBy,
  factsOfEvents,
  cells: { cellNumbers, seriesNumbers },
  thingsById,
  namesOfThings,
  factsOfThings,
  network,
  timeline,
  groupsUnderBoth,
  listPauses,
  leadersOf,
  leadersThen,
  memberChanges,
  leaderChanges,
  knowledgeChanges,
  stoodUnder: chainsBetween,
  pairsToCompare,
  togetherAt,
  responsibilityFor,
  statementsAbout,
  statementsConcerning,
};

export type Product = typeof PRODUCT;
