import { dayArg, periodArg } from "../arguments/dates.ts";
import { connection, pageArgs, sizeArg } from "../arguments/pages.ts";
import type { Context } from "../context.ts";
import { factsOf } from "../facts/resolvers.ts";
import { FIRST_DAY, LAST_DAY } from "../model/days.ts";
import type { Resolvers } from "../schema.types.ts";
import type { EventRow, EventVersionProperties, PlaceRow } from "../things/thing-rows.ts";
import { uncertainDate, writtenDate } from "../things/uncertain-date.ts";
import { countTiesOf, tiesOf } from "../ties/tie-list-resolvers.ts";
import { countEvents, type EventConditions, listEvents } from "./events.ts";

/** What is known of the event; null where nothing was by that day. */
async function versionOf(
  event: EventRow,
  { loaders }: Context,
): Promise<EventVersionProperties | null> {
  if (event.version !== undefined) return event.version;
  const { id, knownAt } = event;
  return (await loaders.eventVersion.load({ id, knownAt }))?.version ?? null;
}

function asOf(event: EventRow, knownAt: string | null | undefined): EventRow {
  const day = dayArg(knownAt, "knownAt");
  if (day === undefined) return event;
  const { version: _forAnotherDay, ...rest } = event;
  return { ...rest, knownAt: day };
}

const UNKNOWN_DATE = { earliest: FIRST_DAY, latest: LAST_DAY };

export const events: Resolvers = {
  Query: {
    event: (_parent, { id, knownAt }, { loaders }) =>
      loaders.event(id, dayArg(knownAt, "knownAt") ?? LAST_DAY),
    events: async (_parent, { filter, knownAt, first, after }, { graph, limits }) => {
      const page = pageArgs({ first, after }, limits.pageSize);
      const during = periodArg(filter?.during, "filter.during");
      const conditions: EventConditions = {
        from: during?.earliest ?? FIRST_DAY,
        to: during?.latest ?? LAST_DAY,
        knownAt: dayArg(knownAt, "knownAt") ?? LAST_DAY,
        kinds: filter?.kinds ?? null,
        occurrences: filter?.occurrence ?? null,
        extent: filter?.extent ?? null,
        claimed: filter?.claimed ?? null,
        speechActs: filter?.speechActs ?? null,
      };
      const rows = await listEvents(graph, {
        ...conditions,
        afterDay: String(page.after?.[0] ?? ""),
        afterId: page.after?.[1] ?? "",
        limit: page.first + 1,
      });
      return {
        ...connection(rows, page, ({ id, version }) => [version.earliest, id]),
        conditions,
      };
    },
  },
  EventConnection: {
    totalCount: ({ conditions }, _arguments, { graph }) => countEvents(graph, conditions),
  },
  Event: {
    kind: ({ kinds }) => kinds[0] ?? "OTHER",
    date: async (event, _arguments, context) => {
      const version = await versionOf(event, context);
      return uncertainDate(version ?? UNKNOWN_DATE, version?.dateEdtf);
    },
    dateDisputed: async (event, _arguments, { loaders }) => {
      const { id, knownAt, version } = event;
      if (version?.disputed !== undefined) return version.disputed;
      return (await loaders.eventVersion.load({ id, knownAt }))?.version.disputed ?? false;
    },
    occurrence: async (event, _arguments, context) =>
      (await versionOf(event, context))?.occurrence ?? "REPORTED",
    outcome: async (event, _arguments, context) =>
      (await versionOf(event, context))?.outcome ?? null,
    place: async (event, _arguments, context) => {
      const [tie] = await tiesOf(event, { type: ["LOCATED_IN"], direction: "OUT" }, context);
      return (tie?.to as PlaceRow | undefined) ?? null;
    },
    targets: (event, { knownAt }, context) =>
      tiesOf(event, { type: ["TARGETED"], direction: "OUT", knownAt }, context),
    ties: (event, given, context) => tiesOf(event, given, context),
    tieCount: (event, given, context) => countTiesOf(event, given, context),
    weapons: (event, { knownAt }, context) => factsOf(context, asOf(event, knownAt), "WEAPON"),
    casualties: (event, { knownAt }, context) =>
      factsOf(context, asOf(event, knownAt), "CASUALTIES"),
    claims: async (event, { knownAt, first }, { loaders, limits }) => {
      const most = sizeArg(first, "first", limits.pageSize);
      const { id, knownAt: seen } = asOf(event, knownAt);
      const rows = await loaders.claimsOfEvents.load({ id, knownAt: seen });
      return rows.slice(0, most).map(({ claim }) => claim);
    },
    claimCount: async (event, { knownAt }, { loaders }) => {
      const { id, knownAt: seen } = asOf(event, knownAt);
      return (await loaders.claimsOfEvents.load({ id, knownAt: seen })).length;
    },
    utterance: async (event, _arguments, { loaders }) => {
      if (!event.kinds.includes("UTTERANCE")) return null;
      const { id, knownAt, medium, channel } = event;
      const spoken = await loaders.utterance.load({ id, knownAt });
      return spoken && { ...spoken, medium: medium ?? null, channel: channel ?? null };
    },
    statements: async (event, { knownAt }, { loaders }) => {
      const { id, knownAt: seen } = asOf(event, knownAt);
      return loaders.statementsOf({ id, knownAt: seen });
    },
  },
  Utterance: {
    acts: ({ acts }, { kinds }) => (kinds ? acts.filter(({ act }) => kinds.includes(act)) : acts),
  },
  SpeechAct: {
    condition: ({ conditionWord, conditionSummary, upTo }) =>
      conditionWord === undefined || conditionSummary === undefined
        ? null
        : { word: conditionWord, summary: conditionSummary, by: upTo },
    deadline: ({ deadline }) => writtenDate(deadline),
    outcomes: (act, _arguments, context) => factsOf(context, act, "OUTCOME"),
    statements: async ({ id, knownAt }, _arguments, { loaders }) =>
      loaders.statementsOf({ id, knownAt }),
  },
  SpeechActOutcome: {
    summary: ({ summary }) => summary ?? "",
    events: async ({ events: ids = [], knownAt }, _arguments, { loaders }) =>
      (await Promise.all(ids.map((id) => loaders.event(id, knownAt)))).filter((e) => e !== null),
    statements: async ({ id, knownAt }, _arguments, { loaders }) =>
      loaders.statementsOf({ id, knownAt }),
  },
};
