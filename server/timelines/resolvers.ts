import { dayArg, periodArg } from "../arguments/dates.ts";
import { connection, type Place, pageArgs, sizeArg } from "../arguments/pages.ts";
import { FIRST_DAY, LAST_DAY } from "../model/days.ts";
import { RELATION_NAMES } from "../model/relations.ts";
import type { Resolvers } from "../schema.types.ts";
import { tiesOf } from "../ties/tie-list-resolvers.ts";
import { placeOf, timeline } from "./timeline.ts";
import type { TimelineItemRow } from "./timeline-rows.ts";

const place = (item: TimelineItemRow): Place => [placeOf(item), item.id];

/** Whether an item comes after a place in the order of the list. */
function isAfter(item: TimelineItemRow, [value, id]: Place): boolean {
  const at = placeOf(item);
  return at > String(value) || (at === value && item.id > id);
}

export const timelines: Resolvers = {
  Query: {
    timeline: (_parent, given, { graph }) => {
      const during = periodArg(given.during, "during");
      return timeline(graph, {
        id: given.id,
        during: { from: during?.earliest ?? FIRST_DAY, to: during?.latest ?? LAST_DAY },
        knownAt: dayArg(given.knownAt, "knownAt") ?? LAST_DAY,
        bin: given.bin,
        uncertain: given.uncertain,
        items: given.items ?? null,
        eventKinds: given.eventKinds ?? null,
        parts: given.parts ?? null,
        members: given.members,
        placesInside: given.placesInside,
        throughFacades: given.through.includes("FACADE"),
        fallenClaims: given.fallenClaims,
      });
    },
  },
  Timeline: {
    from: ({ bins }) => bins[0]?.from ?? null,
    to: ({ bins }) => bins.at(-1)?.to ?? null,
    totalCount: ({ items }) => items.length,
    items: ({ items }, { first, after }, { limits }) => {
      const page = pageArgs({ first, after }, limits.pageSize);
      const rest =
        page.after === null ? items : items.filter((one) => isAfter(one, page.after ?? ["", ""]));
      return {
        ...connection(rest.slice(0, page.first + 1), page, place),
        totalCount: items.length,
      };
    },
    apart: ({ apart }) => ({
      count: apart.filter(({ series }) => !series).length,
      seriesCount: apart.filter(({ series }) => series).length,
      items: apart,
    }),
    fallenClaimCount: ({ fallen }) => fallen,
  },
  TimelineApart: {
    items: ({ items }, { first }, { limits }) =>
      items.slice(0, sizeArg(first, "first", limits.pageSize)),
  },
  TimelineItem: {
    event: ({ event, knownAt }, _arguments, { loaders }) =>
      event === null ? null : loaders.event(event, knownAt),
    parts: (item) => item.parts(),
    milestone: ({ kind, fact }) => (kind === "FOUNDED" || kind === "ENDED" ? fact : null),
    name: ({ kind, fact }) => (kind === "FIRST_NAMED" ? fact : null),
  },
  TimelineEventPart: {
    claim: async ({ how, object, knownAt }, _arguments, { loaders }) =>
      how === "CLAIM" && object !== null
        ? ((await loaders.claimById.load({ id: object, knownAt }))?.claim ?? null)
        : null,
    tie: async ({ how, of, event, object, knownAt }, _arguments, context) => {
      const type = RELATION_NAMES.find((name) => name === how);
      if (type === undefined) return null;
      const ties = await tiesOf(
        { id: event, knownAt },
        { type: [type], first: context.limits.pageSize },
        context,
      );
      const tie = ties.find(({ id }) => id === object);
      return tie === undefined
        ? null
        : { ...tie, other: tie.from.id === of.id ? tie.to : tie.from };
    },
    speechAct: async ({ part, event, object, knownAt }, _arguments, { loaders }) => {
      if (part !== "SPOKEN_OF") return null;
      const spoken = await loaders.utterance.load({ id: event, knownAt });
      return spoken?.acts.find(({ id }) => id === object) ?? null;
    },
  },
};
