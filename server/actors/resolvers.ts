import { dayArg, edtfArg } from "../arguments/dates.ts";
import { connection, pageArgs, sizeArg } from "../arguments/pages.ts";
import { askedAhead } from "../asked-ahead.ts";
import { badInput } from "../errors.ts";
import { factsOf, heldAt } from "../facts/resolvers.ts";
import { LAST_DAY } from "../model/days.ts";
import { foldedWords } from "../model/name-folding.ts";
import type { Resolvers } from "../schema.types.ts";
import { type ActorRow, shownName } from "../things/thing-rows.ts";
import { countTiesOf, tiesAhead, tiesOf } from "../ties/tie-list-resolvers.ts";
import { type ActorConditions, countActors, listActors } from "./list-actors.ts";

/** The actor as of another day of knowledge, where one is asked for. */
function asOf(actor: ActorRow, knownAt: string | null | undefined): ActorRow {
  return { ...actor, knownAt: dayArg(knownAt, "knownAt") ?? actor.knownAt };
}

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
      const day = dayArg(knownAt, "knownAt") ?? LAST_DAY;
      // Its ties bring along what it is: often nothing else has to be read.
      await Promise.all(
        askedAhead(info, "ties").map((given) => tiesAhead({ id, knownAt: day }, given, context)),
      );
      return context.loaders.actor(id, day);
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
  Actor: {
    name: (actor) => shownName(actor),
    names: async (actor, { knownAt }, { loaders }) => {
      const { id, knownAt: seen } = asOf(actor, knownAt);
      return (await loaders.names.load({ id, knownAt: seen })).map(({ fact }) => fact);
    },
    kind: async (actor, _arguments, context) =>
      (await factsOf(context, actor, "KIND"))[0]?.value ?? null,
    kinds: async (actor, { validAt, knownAt }, context) =>
      heldAt(await factsOf(context, asOf(actor, knownAt), "KIND"), edtfArg(validAt, "validAt")),
    umbrellaKinds: async (actor, { validAt, knownAt }, context) =>
      heldAt(
        await factsOf(context, asOf(actor, knownAt), "UMBRELLA_KIND"),
        edtfArg(validAt, "validAt"),
      ),
    sizes: async (actor, { validAt, knownAt }, context) =>
      heldAt(await factsOf(context, asOf(actor, knownAt), "SIZE"), edtfArg(validAt, "validAt")),
    founded: (actor, { knownAt }, context) => factsOf(context, asOf(actor, knownAt), "FOUNDED"),
    ended: (actor, { knownAt }, context) => factsOf(context, asOf(actor, knownAt), "ENDED"),
    candidates: (actor, { knownAt }, context) =>
      factsOf(context, asOf(actor, knownAt), "CANDIDATE"),
    ties: (actor, given, context) => tiesOf(actor, given, context),
    tieCount: (actor, given, context) => countTiesOf(actor, given, context),
    claims: async (actor, { knownAt, first }, { loaders, limits }) => {
      const { id, knownAt: seen } = asOf(actor, knownAt);
      const limit = sizeArg(first, "first", limits.pageSize);
      const rows = await loaders.claimsOfActors.load({ id, knownAt: seen, limit });
      return rows.map(({ claim }) => claim);
    },
    claimCount: async (actor, { knownAt }, { loaders }) => {
      const { id, knownAt: seen } = asOf(actor, knownAt);
      return (await loaders.claimCounts.load({ id, knownAt: seen }))?.count ?? 0;
    },
    statements: async (actor, { knownAt, first }, { loaders, limits }) => {
      const { id, knownAt: seen } = asOf(actor, knownAt);
      const limit = sizeArg(first, "first", limits.pageSize);
      const rows = await loaders.statementsConcerning.load({ id, knownAt: seen, limit });
      return rows.map(({ statement }) => statement);
    },
    statementCount: async (actor, { knownAt }, { loaders }) => {
      const { id, knownAt: seen } = asOf(actor, knownAt);
      return (await loaders.statementCounts.load({ id, knownAt: seen }))?.count ?? 0;
    },
  },
};
