import { sizeArg } from "../arguments/pages.ts";
import type { Context } from "../context.ts";
import { LAST_DAY } from "../model/days.ts";
import type { Resolvers } from "../schema.types.ts";
import type { SourceRow } from "../things/thing-rows.ts";
import { writtenDate } from "../things/uncertain-date.ts";
import type { SourceEdges } from "./source-edges.ts";

async function edgesOf({ id, knownAt }: SourceRow, { loaders }: Context): Promise<SourceEdges> {
  const edges = await loaders.sourceEdges.load({ id, knownAt });
  if (edges === null) throw new Error(`expected a publisher of ${id}, and found none`);
  return edges;
}

export const sources: Resolvers = {
  Query: {
    source: (_parent, { id }, { loaders }) => loaders.source(id, LAST_DAY),
  },
  Source: {
    publisher: async (source, _arguments, context) => {
      const { publisher, knownAt } = source;
      return publisher === undefined
        ? (await edgesOf(source, context)).publisher
        : { ...publisher, knownAt };
    },
    authors: ({ authors }) => authors ?? [],
    publishedDate: ({ published }) => writtenDate(published),
    derivedFrom: async (source, _arguments, context) =>
      (await edgesOf(source, context)).derivedFrom,
    statements: async ({ id, knownAt }, { first }, { loaders, limits }) => {
      const limit = sizeArg(first, "first", limits.pageSize);
      const rows = await loaders.statementsOfSources.load({ id, knownAt, limit });
      return rows.map(({ statement }) => statement);
    },
    statementCount: async ({ id, knownAt }, _arguments, { loaders }) =>
      (await loaders.sourceStatementCounts.load({ id, knownAt }))?.count ?? 0,
  },
};
