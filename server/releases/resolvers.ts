import { dayArg } from "../arguments/dates.ts";
import type { Context } from "../context.ts";
import { type Day, LAST_DAY } from "../model/days.ts";
import type { Resolvers } from "../schema.types.ts";
import { answerPage } from "./answer-pages.ts";
import { answerChanges } from "./answers.ts";
import { changePage } from "./change-pages.ts";
import { claimChanges } from "./claim-changes.ts";
import type { Sides } from "./differing-rows.ts";
import { listReleases, type OpenRelease, openRelease } from "./find-release.ts";
import { statementChanges } from "./statement-changes.ts";
import { thingChanges } from "./thing-changes.ts";
import { tieChanges } from "./tie-changes.ts";

/** Two releases that can be read, and as of which day they are. */
export interface ReleaseChangesRow {
  from: OpenRelease;
  to: OpenRelease;
  knownAt: Day;
}

function sides({ from, to }: ReleaseChangesRow, { at }: Context): Sides {
  return { from: at(from.dataset).graph, to: at(to.dataset).graph };
}

/** What every load changes is no difference. */
function nameless(context: Context): Context {
  const dataset = () => ({ ...context.dataset(), release: "", hash: "", loadedAt: "" });
  return { ...context, dataset };
}

export const releases: Resolvers = {
  Query: {
    releases: (_parent, _arguments, { archives, dataset }) => listReleases(archives, dataset()),
    changes: async (_parent, { from, to, knownAt }, { archives, dataset }) => {
      const day = dayArg(knownAt, "knownAt") ?? LAST_DAY;
      const current = dataset();
      // Loads take turns: one after the other is not slower.
      return {
        from: await openRelease(archives, current, from, "from"),
        to: await openRelease(archives, current, to, "to"),
        knownAt: day,
      };
    },
  },
  ReleaseChanges: {
    from: ({ from }) => from.row,
    to: ({ to }) => to.row,
    things: (changes, given, context) =>
      changePage(given, context.limits.pageSize, () =>
        thingChanges(sides(changes, context), changes.knownAt),
      ),
    statements: (changes, given, context) =>
      changePage(given, context.limits.pageSize, () =>
        statementChanges(sides(changes, context), changes.knownAt),
      ),
    ties: (changes, given, context) =>
      changePage(given, context.limits.pageSize, () =>
        tieChanges(sides(changes, context), changes.knownAt),
      ),
    claims: (changes, given, context) =>
      changePage(given, context.limits.pageSize, () =>
        claimChanges(sides(changes, context), changes.knownAt),
      ),
    answers: ({ from, to }, given, context, { schema }) =>
      answerPage(given, context.limits.pageSize, () =>
        answerChanges(schema, context.questions, context.answers, {
          from: { release: from.dataset.release, context: nameless(context.at(from.dataset)) },
          to: { release: to.dataset.release, context: nameless(context.at(to.dataset)) },
        }),
      ),
  },
  ThingChange: {
    type: ({ shown }) => shown.type,
    nameBefore: ({ before }) => before?.name ?? null,
    nameAfter: ({ after }) => after?.name ?? null,
  },
  StatementChange: {
    about: ({ shown }) => shown.about,
    field: ({ shown }) => shown.field,
    source: ({ shown }) => shown.source,
    locator: ({ shown }) => shown.locator,
    paraphrase: ({ shown }) => shown.paraphrase,
  },
  TieChange: {
    type: ({ shown }) => shown.type,
    from: ({ shown }) => shown.from,
    to: ({ shown }) => shown.to,
  },
  ClaimChange: {
    event: ({ shown }) => shown.event,
    stance: ({ shown }) => shown.stance,
    standingBefore: ({ before }) => before?.standing ?? null,
    standingAfter: ({ after }) => after?.standing ?? null,
  },
};
