import { dayArg } from "../arguments/dates.ts";
import { sizeArg } from "../arguments/pages.ts";
import type { Context } from "../context.ts";
import { FIRST_DAY, LAST_DAY } from "../model/days.ts";
import { lagBetween, toldLag } from "../model/lags.ts";
import type { RelationName } from "../model/relations.ts";
import type { EventFollowedArgs, Resolvers } from "../schema.types.ts";
import type { EventRow } from "../things/thing-rows.ts";
import { countTiesOf, tiesOf } from "../ties/tie-list-resolvers.ts";
import { type LaterKey, tooVague } from "./merely-later.ts";
import type { SequencesRow, ToldSequenceRow } from "./sequence-rows.ts";

type Given = Required<Pick<EventFollowedArgs, "within" | "sharing" | "kinds">> & EventFollowedArgs;

function sequencesOf(event: EventRow, given: Given, otherIsLater: boolean): SequencesRow {
  const within = sizeArg(given.within, "within", 366);
  const knownAt = dayArg(given.knownAt, "knownAt") ?? event.knownAt;
  const { sharing, kinds } = given;
  return { event: { ...event, knownAt }, otherIsLater, within, sharing, kinds };
}

/** The days of an event as known by then; of one that is not known, all days. */
async function whenOf(id: string, knownAt: string, { loaders }: Context) {
  const version = (await loaders.eventVersion.load({ id, knownAt }))?.version;
  const { earliest = FIRST_DAY, latest = LAST_DAY } = version ?? {};
  return {
    earliest,
    latest,
    startBy: version?.startBy ?? latest,
    endAfter: version?.endAfter ?? earliest,
  };
}

/** The later of two events is where its tie starts. */
const direction = ({ otherIsLater }: SequencesRow) => (otherIsLater ? "IN" : "OUT");

async function told(
  row: SequencesRow,
  type: RelationName,
  first: number,
  context: Context,
): Promise<ToldSequenceRow[]> {
  const { event, otherIsLater } = row;
  const ties = await tiesOf(event, { type: [type], direction: direction(row), first }, context);
  const when = await whenOf(event.id, event.knownAt, context);
  return Promise.all(
    ties.map(async (tie) => {
      const other = (otherIsLater ? tie.from : tie.to) as EventRow;
      const then = await whenOf(other.id, event.knownAt, context);
      const lag = toldLag(otherIsLater ? lagBetween(when, then) : lagBetween(then, when));
      return { event: other, tie, lag };
    }),
  );
}

const count = (row: SequencesRow, type: RelationName, context: Context) =>
  countTiesOf(row.event, { type: [type], direction: direction(row) }, context);

async function later(row: SequencesRow, context: Context) {
  const { event, otherIsLater, within, sharing, kinds } = row;
  const when = await whenOf(event.id, event.knownAt, context);
  if (event.extent === "SERIES" || tooVague(when)) return [];
  const { id, knownAt } = event;
  const key: LaterKey = { id, knownAt, when, otherIsLater, within, sharing, kinds };
  return (await context.loaders.merelyLater.load(key))[0]?.rows ?? [];
}

export const sequences: Resolvers = {
  Event: {
    followed: (event, given) => sequencesOf(event, given, false),
    followedBy: (event, given) => sequencesOf(event, given, true),
  },
  Sequences: {
    responses: (row, { first }, context) => told(row, "RESPONDED_TO", first, context),
    responseCount: (row, _arguments, context) => count(row, "RESPONDED_TO", context),
    inOrder: (row, { first }, context) => told(row, "AFTER", first, context),
    inOrderCount: (row, _arguments, context) => count(row, "AFTER", context),
    merelyLater: async (row, { first }, context) =>
      (await later(row, context)).slice(0, sizeArg(first, "first", context.limits.pageSize)),
    merelyLaterCount: async (row, _arguments, context) => (await later(row, context)).length,
  },
  Lag: {
    minDays: ({ min }) => min,
    maxDays: ({ max }) => max,
  },
};
