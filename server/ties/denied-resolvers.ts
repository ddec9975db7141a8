import { dayArg } from "../arguments/dates.ts";
import { sizeArg } from "../arguments/pages.ts";
import type { Context } from "../context.ts";
import { RELATION_NAMES, type RelationName } from "../model/relations.ts";
import type { Direction, Resolvers } from "../schema.types.ts";
import type { Seen } from "../things/thing-rows.ts";

interface Given {
  type?: readonly RelationName[] | null | undefined;
  direction: Direction;
  knownAt?: string | null | undefined;
  first: number;
}

async function deniedTies(
  thing: { id: string } & Seen,
  { type, direction, knownAt, first }: Given,
  { loaders, limits }: Context,
) {
  const [row] = await loaders.deniedTies.load({
    id: thing.id,
    knownAt: dayArg(knownAt, "knownAt") ?? thing.knownAt,
    relations: type ?? RELATION_NAMES,
    out: direction !== "IN",
    in: direction !== "OUT",
    limit: sizeArg(first, "first", limits.pageSize),
  });
  return { totalCount: row?.count ?? 0, ties: row?.ties ?? [] };
}

export const denied: Resolvers = {
  Actor: { deniedTies },
  Event: { deniedTies },
  DeniedTie: {
    statements: async ({ id, knownAt }, _arguments, { loaders }) =>
      loaders.statementsOf({ id, knownAt }),
  },
};
