import { askedFields } from "../arguments/asked-fields.ts";
import { dayArg } from "../arguments/dates.ts";
import { sizeArg } from "../arguments/pages.ts";
import { tieTimeArg } from "../arguments/tie-time.ts";
import type { Context } from "../context.ts";
import { badInput } from "../errors.ts";
import { factsOf } from "../facts/resolvers.ts";
import { LAST_DAY } from "../model/days.ts";
import { ACTOR_RELATIONS, chosenRelations } from "../model/weak-relations.ts";
import type { Resolvers } from "../schema.types.ts";
import { shownName } from "../things/thing-rows.ts";
import { endDate, startDate } from "../things/uncertain-date.ts";
import { isTimed } from "../ties/tie-time.ts";
import type { CentralityMeasure } from "./measures.ts";
import { type NetworkEdgeRow, type NetworkNodeRow, network as networkOf } from "./network.ts";
import { actorsOf, centralityOf, ranking } from "./ranking.ts";

/** Farther than that, and everybody is connected with everybody. */
const DEEPEST = 3;
const MOST_NODES = 1_000;
const MOST_STARTS = 100;

const node = {
  label: ({ actor }: NetworkNodeRow) => shownName(actor),
  type: ({ actor }: NetworkNodeRow) => actor.type,
  kind: async ({ actor }: NetworkNodeRow, _arguments: unknown, context: Context) =>
    (await factsOf(context, actor, "KIND"))[0]?.value ?? null,
  community: ({ actor, measures }: NetworkNodeRow) =>
    measures().clusters().numberOf.get(actor.id) ?? 0,
  centrality: (row: NetworkNodeRow, { measure }: { measure: CentralityMeasure }) =>
    centralityOf(row, measure),
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
      const ids = given.ids ? [...new Set(given.ids)] : null;
      if (ids !== null) sizeArg(ids.length, "ids", MOST_STARTS);
      if (ids !== null && ids.length > maxNodes) {
        throw badInput("maxNodes", `room for the ${ids.length} ids`, maxNodes, MOST_STARTS);
      }
      const time = tieTimeArg(given);
      const definiteOnly = given.certainty === "DEFINITE";
      if (definiteOnly && !isTimed(time)) {
        throw badInput("certainty", "validAt or during beside DEFINITE", "none", "POSSIBLE");
      }
      const knownAt = dayArg(given.knownAt, "knownAt") ?? LAST_DAY;
      const found = await Promise.all((ids ?? []).map((id) => loaders.actor(id, knownAt)));
      return networkOf(graph, {
        ...time,
        start: ids === null ? null : found.filter((actor) => actor !== null),
        notFound: (ids ?? []).filter((_, index) => found[index] === null),
        depth,
        relations: chosenRelations(given.relations, given.weak, ACTOR_RELATIONS),
        definiteOnly,
        unnamed: given.unnamed,
        knownAt,
        maxNodes,
      });
    },
  },
  Network: {
    leftOut: ({ leftOut }, _arguments, _context, info) =>
      leftOut(askedFields(info).has("reasons.first")),
    centrality: (row, { measures, first }, { limits }) => {
      const size = sizeArg(first, "first", limits.pageSize);
      return [...new Set(measures)].map((measure) => ranking(row, measure, size));
    },
    communities: (row) => row,
  },
  Communities: {
    count: ({ measures }) => measures().clusters().members.length,
    modularity: ({ measures }) => measures().clusters().modularity,
    communities: (row, { first }, { limits }) =>
      row
        .measures()
        .clusters()
        .members.slice(0, sizeArg(first, "first", limits.pageSize))
        .map((members, index) => ({ number: index + 1, members, nodes: row.nodes })),
  },
  Community: {
    size: ({ members }) => members.length,
    actors: ({ members, nodes }, { first }, { limits }) =>
      actorsOf(nodes, members.slice(0, sizeArg(first, "first", limits.pageSize))),
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
