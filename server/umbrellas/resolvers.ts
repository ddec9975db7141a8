import { askedFields } from "../arguments/asked-fields.ts";
import { dayArg, edtfArg } from "../arguments/dates.ts";
import { sizeArg } from "../arguments/pages.ts";
import type { Context } from "../context.ts";
import { casualtiesOf, inOrder } from "../counts/cell-numbers.ts";
import { type CellDimension, cellsOf } from "../counts/cells.ts";
import { OF_FACTS } from "../counts/counts.ts";
import { readFactsBy } from "../counts/resolvers.ts";
import { casualtyBounds } from "../events/casualty-bounds.ts";
import { LAST_DAY } from "../model/days.ts";
import type { CasualtyMeasure } from "../model/vocabulary.ts";
import type { Resolvers } from "../schema.types.ts";
import { tiesOf } from "../ties/tie-list-resolvers.ts";
import { once } from "./once.ts";
import { rollUpArgs } from "./question-args.ts";
import type { DeedsOfUmbrellaRow, GroupDeedsRow } from "./roll-up.ts";
import { countedUnder, wholeCell } from "./row-cells.ts";
import { umbrellaAnswers } from "./umbrella-answers.ts";
import { membersOf, parentsOf } from "./umbrella-then.ts";
import { dayOf, why } from "./why.ts";

/** The first of a list that was read as a whole, as its count needs all of it. */
export function someOf<Row>(rows: readonly Row[], first: number, { limits }: Context): Row[] {
  return rows.slice(0, sizeArg(first, "first", limits.pageSize));
}

/** What is known of the events of these groups' deeds, by the events' ids. */
async function factsIn(groups: readonly GroupDeedsRow[], context: Context) {
  const deeds = groups.flatMap((group) => group.deeds);
  const keys = deeds.map(({ deed: { event } }) => ({ id: event.id, knownAt: event.knownAt }));
  const rows = await readFactsBy(context)(keys);
  return new Map(rows.map((row) => [row.id, row]));
}

async function casualtiesIn(
  groups: readonly GroupDeedsRow[],
  measures: readonly CasualtyMeasure[],
  context: Context,
) {
  const facts = await factsIn(groups, context);
  return measures.map((measure) => casualtiesOf(wholeCell(groups), facts, measure));
}

async function rowCells(
  { umbrella, during, groups }: Pick<DeedsOfUmbrellaRow, "umbrella" | "during" | "groups">,
  dimension: CellDimension,
  context: Context,
) {
  const facts = once(() => factsIn(groups, context));
  const known = OF_FACTS.includes(dimension) ? await facts() : new Map();
  const cells = cellsOf(countedUnder(groups, known), [dimension], during);
  const shown = { during, knownAt: umbrella.knownAt, measure: null, facts };
  return { cells: inOrder(cells).map((cell) => ({ ...cell, ...shown })) };
}

/** What is made of every claim, and not of counts. */
const OF_ALL_CLAIMS = [
  ...["membersThen", "membersThenCount", "by", "casualties"],
  "groups.casualties",
];

export const umbrellas: Resolvers = {
  Query: {
    claimsByUmbrella: (_parent, given, { graph }, info) => {
      const asked = askedFields(info);
      return umbrellaAnswers(
        graph,
        { ...rollUpArgs(given), stances: given.stances, kinds: given.kinds },
        { readWhole: OF_ALL_CLAIMS.some((field) => asked.has(field)) },
      );
    },
    umbrella: async (_parent, { id, validAt, knownAt }, { graph, loaders }) => {
      const when = edtfArg(validAt, "validAt");
      const actor = await loaders.actor(id, dayArg(knownAt, "knownAt") ?? LAST_DAY);
      if (actor?.type !== "Group") return null;
      return {
        umbrella: actor,
        validAt: when?.edtf ?? null,
        // The list and its count are one statement, and none if neither is asked for.
        members: once(() => membersOf(graph, id, when ?? null, actor.knownAt)),
      };
    },
  },
  ClaimsOfUmbrella: {
    eventCount: ({ numbers }) => numbers.eventCount,
    definiteEventCount: ({ numbers }) => numbers.definiteEventCount,
    claimCount: ({ numbers }) => numbers.claimCount,
    standingCount: ({ numbers }) => numbers.standingCount,
    seriesCount: ({ numbers }) => numbers.seriesCount,
    claimOnlyCount: ({ numbers }) => numbers.claimOnlyCount,
    casualties: async ({ whole }, { measures }, context) =>
      casualtiesIn((await whole()).groups, measures, context),
    by: async ({ whole }, { dimension }, context) => rowCells(await whole(), dimension, context),
    groups: ({ groups }, { first }, { limits }) => groups(sizeArg(first, "first", limits.pageSize)),
    membersThen: async ({ whole }, { first }, context) =>
      someOf((await whole()).membersThen, first, context),
    membersThenCount: async ({ whole }) => (await whole()).membersThen.length,
  },
  GroupClaims: {
    eventCount: ({ numbers }) => numbers.eventCount,
    definiteEventCount: ({ numbers }) => numbers.definiteEventCount,
    claimCount: ({ numbers }) => numbers.claimCount,
    standingCount: ({ numbers }) => numbers.standingCount,
    seriesCount: ({ numbers }) => numbers.seriesCount,
    claimOnlyCount: ({ numbers }) => numbers.claimOnlyCount,
    casualties: async ({ whole }, { measures }, context) =>
      casualtiesIn([await whole()], measures, context),
    claims: ({ claims }, { first }, { limits }) => claims(sizeArg(first, "first", limits.pageSize)),
  },
  ClaimUnderUmbrella: {
    id: ({ claim }) => claim.id,
    stance: ({ claim }) => claim.stance,
    event: ({ claim }) => claim.event,
    why: ({ chain, certainty, claim: { version } }) => why(chain, certainty, dayOf(version)),
    membersThen: (row, { first }, context) => someOf(row.membersThen, first, context),
    membersThenCount: (row) => row.membersThen.length,
    casualties: async ({ claim }, { measures }, { loaders }) => {
      const facts = await loaders.eventFacts.load({ id: claim.event.id, knownAt: claim.knownAt });
      return measures.map((measure) => {
        const counts = facts?.casualties.filter((count) => count.measure === measure) ?? [];
        const range = casualtyBounds(counts) ?? { min: null, max: null };
        return { measure, ...range, counted: counts.length > 0 };
      });
    },
    statements: async ({ claim: { id, knownAt } }, _arguments, { loaders }) =>
      loaders.statementsOf({ id, knownAt }),
  },
  MemberThen: {
    suspensions: ({ group, validAt }, _arguments, context) =>
      tiesOf(group, { type: ["SUSPENDED_ATTACKS_ON"], direction: "OUT", validAt }, context),
  },
  UmbrellaThen: {
    members: async ({ members }, { first }, context) => someOf(await members(), first, context),
    memberCount: async ({ members }) => (await members()).length,
    parents: ({ umbrella, validAt }, _arguments, { graph }) =>
      parentsOf(graph, umbrella.id, edtfArg(validAt, "validAt") ?? null, umbrella.knownAt),
    heads: async ({ umbrella, validAt }, _arguments, context) => {
      const offices = await tiesOf(
        umbrella,
        { type: ["HOLDS_ROLE"], direction: "IN", validAt },
        context,
      );
      return offices.filter(({ tie }) => tie?.roleRank === "HEAD");
    },
  },
};
