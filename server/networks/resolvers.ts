import { dayArg, edtfArg } from "../arguments/dates.ts";
import { sizeArg } from "../arguments/pages.ts";
import type { Context } from "../context.ts";
import { factsOf } from "../facts/resolvers.ts";
import { LAST_DAY } from "../model/days.ts";
import type { Resolvers } from "../schema.types.ts";
import { shownName } from "../things/thing-rows.ts";
import { endDate, startDate } from "../things/uncertain-date.ts";
import {
  ACTOR_RELATIONS,
  type NetworkEdgeRow,
  type NetworkNodeRow,
  network as networkAround,
} from "./network.ts";

/** Farther than that, and everybody is connected with everybody. */
const DEEPEST = 3;
const MOST_NODES = 1_000;

const node = {
  label: ({ actor }: NetworkNodeRow) => shownName(actor),
  type: ({ actor }: NetworkNodeRow) => actor.type,
  kind: async ({ actor }: NetworkNodeRow, _arguments: unknown, context: Context) =>
    (await factsOf(context, actor, "KIND"))[0]?.value ?? null,
};

const edge = {
  type: ({ relation }: NetworkEdgeRow) => relation,
  support: (row: NetworkEdgeRow) => row.edge.support,
  start: (row: NetworkEdgeRow) => startDate(row.edge),
  end: (row: NetworkEdgeRow) => endDate(row.edge),
};

export const networks: Resolvers = {
  Query: {
    network: async (_parent, given, { graph, loaders }) => {
      const depth = sizeArg(given.depth, "depth", DEEPEST);
      const maxNodes = sizeArg(given.maxNodes, "maxNodes", MOST_NODES);
      const knownAt = dayArg(given.knownAt, "knownAt") ?? LAST_DAY;
      const when = edtfArg(given.validAt, "validAt") ?? null;
      const start = await Promise.all(given.ids.map((id) => loaders.actor(id, knownAt)));
      return networkAround(graph, {
        start: start.filter((actor) => actor !== null),
        depth,
        relations: given.relations ?? ACTOR_RELATIONS,
        when,
        knownAt,
        maxNodes,
      });
    },
  },
  NetworkNode: {
    key: ({ actor }) => actor.id,
    attributes: (row) => row,
    data: (row) => row,
  },
  NetworkNodeAttributes: node,
  NetworkNodeData: { id: ({ actor }) => actor.id, ...node },
  NetworkEdge: {
    key: (row) => row.edge.tie,
    source: ({ from }) => from,
    target: ({ to }) => to,
    attributes: (row) => row,
    data: (row) => row,
  },
  NetworkEdgeAttributes: edge,
  NetworkEdgeData: {
    id: (row) => row.edge.tie,
    source: ({ from }) => from,
    target: ({ to }) => to,
    ...edge,
  },
};
