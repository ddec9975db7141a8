import type { GraphQLResolveInfo } from "graphql";
import { askedAhead } from "../arguments/asked-fields.ts";
import { dayArg } from "../arguments/dates.ts";
import { connection, pageArgs } from "../arguments/pages.ts";
import type { Context } from "../context.ts";
import { badInput } from "../errors.ts";
import { LAST_DAY } from "../model/days.ts";
import { foldedWords } from "../model/name-folding.ts";
import type { Resolvers } from "../schema.types.ts";
import type { Thing } from "../things/by-id-resolvers.ts";
import { shownName } from "../things/thing-rows.ts";
import { fieldsById } from "./by-id-resolvers.ts";
import { type ActorConditions, countActors, listActors } from "./list-actors.ts";

/** As names are folded for search; a text of which nothing remains would match everybody. */
function partOfName(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  const folded = foldedWords(text).join(" ");
  if (folded !== "") return folded;
  throw badInput("filter.nameContains", "letters or digits beside an article", text, "haq");
}

export const actors: Resolvers = {
  Query: {
    actor: async (_parent, { id, knownAt }, context, info) => {
      const thing = { id, knownAt: dayArg(knownAt, "knownAt") ?? LAST_DAY };
      // Its ties bring along what it is: often nothing else has to be read.
      await Promise.all(readAhead(thing, context, info));
      return context.loaders.actor(id, thing.knownAt);
    },
    actors: async (_parent, { filter, knownAt, first, after }, { graph, limits }) => {
      const page = pageArgs({ first, after }, limits.pageSize);
      const conditions: ActorConditions = {
        knownAt: dayArg(knownAt, "knownAt") ?? LAST_DAY,
        types: filter?.types ?? null,
        kinds: filter?.kinds ?? null,
        nameContains: partOfName(filter?.nameContains),
      };
      const rows = await listActors(graph, {
        ...conditions,
        after: page.after?.[1] ?? "",
        limit: page.first + 1,
      });
      return { ...connection(rows, page, ({ id }) => [id, id]), conditions };
    },
  },
  ActorConnection: {
    totalCount: ({ conditions }, _arguments, { graph }) => countActors(graph, conditions),
  },
  Actor: { name: (actor) => shownName(actor), ...fieldsById },
};

/** What goes wrong is told where the field is asked for, at its place. */
function readAhead(thing: Thing, context: Context, info: GraphQLResolveInfo): Promise<void>[] {
  return askedAhead(info).flatMap(({ name, given }) => {
    if (!(name in fieldsById)) return [];
    const read = fieldsById[name as keyof typeof fieldsById](thing, given as never, context);
    const ended = read.then(
      () => {},
      () => {},
    );
    return name === "ties" || name === "tieCount" ? [ended] : [];
  });
}
