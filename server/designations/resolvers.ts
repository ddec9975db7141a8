import { dayArg } from "../arguments/dates.ts";
import { sizeArg } from "../arguments/pages.ts";
import type { Context } from "../context.ts";
import { LimitExceeded } from "../errors.ts";
import { FIRST_DAY, LAST_DAY } from "../model/days.ts";
import type { Resolvers } from "../schema.types.ts";
import type { ActorRow } from "../things/thing-rows.ts";
import { ACTING, designatedThen, involvedActors } from "./actors-then.ts";

/** More designations of one actor than any list of sanctions has. */
const MOST = 200;

export const designations: Resolvers = {
  Event: {
    actorsThen: async (event, given, context) => {
      const { loaders, limits } = context;
      const first = sizeArg(given.first, "first", limits.pageSize);
      const knownAt = dayArg(given.knownAt, "knownAt") ?? event.knownAt;
      const key = { id: event.id, knownAt };
      const [parts, version] = await Promise.all([
        loaders.partsInEvents.load(key),
        loaders.eventVersion.load(key),
      ]);
      const { earliest = FIRST_DAY, latest = LAST_DAY } = version?.version ?? {};
      const when = {
        earliest,
        latest,
        startBy: version?.version.startBy ?? latest,
        endAfter: version?.version.endAfter ?? earliest,
      };
      const acting = parts.filter(({ part }) => ACTING.includes(part));
      const groups = new Set(acting.map(({ actor }) => actor.id));
      const chains = await Promise.all(
        [...groups].map((id) => loaders.chainsUp.load({ id, knownAt })),
      );
      const involved = involvedActors(parts, chains.flat(), when, knownAt);
      const rows = await Promise.all(
        involved.map(async (actor) => {
          const ties = await designationsOf(actor.actor, given.by ?? null, when, context);
          return designatedThen(actor, ties, when);
        }),
      );
      const asked = given.designatedOnly ? rows.filter((row) => row.designations.length > 0) : rows;
      return { actors: asked.slice(0, first), totalCount: asked.length };
    },
  },
  DesignationThen: {
    by: ({ tie }) => tie.to as ActorRow,
  },
};

async function designationsOf(
  { id, knownAt }: ActorRow,
  by: readonly string[] | null,
  when: { startBy: string; endAfter: string },
  { loaders }: Context,
) {
  const [row] = await loaders.ties.load({
    id,
    knownAt,
    relations: ["DESIGNATED_BY"],
    out: true,
    in: false,
    startBy: when.startBy,
    endAfter: when.endAfter,
    timed: true,
    limit: MOST,
  });
  const list = row?.list ?? [];
  if (list.length === MOST) {
    throw new LimitExceeded(
      `Expected fewer than ${MOST} designations of ${id}, and there are more.`,
    );
  }
  return list.flatMap((tie) => (by === null || by.includes(tie.to.id) ? [tie] : []));
}
