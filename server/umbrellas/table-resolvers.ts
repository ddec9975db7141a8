import { connection, pageArgs } from "../arguments/pages.ts";
import { badInput } from "../errors.ts";
import type { Resolvers } from "../schema.types.ts";
import { claimsByUmbrella } from "./claims-by-umbrella.ts";
import { lineId, tableLines, tableRow } from "./claims-table.ts";
import { rollUpArgs } from "./question-args.ts";

export const claimsTable: Resolvers = {
  Query: {
    claimsByUmbrellaTable: async (_parent, given, { graph, loaders, limits }) => {
      const page = pageArgs(given, limits.pageSize);
      const question = { ...rollUpArgs(given), stances: given.stances, kinds: given.kinds };
      const lines = tableLines(await claimsByUmbrella(graph, question));
      const at = page.after === null ? -1 : lines.findIndex((of) => lineId(of) === page.after?.[1]);
      if (page.after !== null && at === -1) {
        throw badInput("after", "the endCursor of a page of this table", given.after, null);
      }
      const shown = lines.slice(at + 1, at + 2 + page.first);
      const { pageInfo, edges } = connection(shown, page, (line) => ["", lineId(line)]);
      const rows = edges.map(async ({ node }) => {
        const { id, knownAt } = node.of.claim.event;
        return tableRow(node, (await loaders.eventFacts.load({ id, knownAt })) ?? undefined);
      });
      return { rows: await Promise.all(rows), totalCount: lines.length, pageInfo };
    },
  },
};
