import { dayArg, edtfArg, periodArg } from "../arguments/dates.ts";
import { sizeArg } from "../arguments/pages.ts";
import { badInput } from "../errors.ts";
import { FIRST_DAY, LAST_DAY } from "../model/days.ts";
import type { Resolvers, UmbrellaSelection } from "../schema.types.ts";
import { uncertainDate } from "../things/uncertain-date.ts";
import type { Selection } from "./chosen-umbrellas.ts";
import { groupsUnderBoth } from "./groups-under-both.ts";

/** So many pairs of umbrellas are shown of one group. */
const PAIRS = 20;

function selectionArg(given: UmbrellaSelection, path: string): Selection {
  const { ids, umbrellaKinds, brands, opposing } = given;
  if (!ids?.length && !umbrellaKinds?.length && !brands && !opposing?.length) {
    throw badInput(path, "ids, umbrellaKinds, brands or opposing", given, { brands: true });
  }
  return {
    ids: ids ?? [],
    umbrellaKinds: umbrellaKinds ?? [],
    brands: brands ?? false,
    opposing: opposing ?? null,
  };
}

export const overlaps: Resolvers = {
  Query: {
    groupsUnderBoth: async (_parent, given, { graph, limits }) => {
      const when = edtfArg(given.validAt, "validAt") ?? null;
      const period = periodArg(given.during, "during");
      if (when !== null && period !== undefined) {
        throw badInput("during", "validAt or during, and not both", given.during, null);
      }
      const first = sizeArg(given.first, "first", limits.pageSize);
      const rows = await groupsUnderBoth(graph, {
        one: selectionArg(given.one, "one"),
        other: selectionArg(given.other, "other"),
        when,
        during: { from: period?.earliest ?? FIRST_DAY, to: period?.latest ?? LAST_DAY },
        knownAt: dayArg(given.knownAt, "knownAt") ?? LAST_DAY,
        floor: given.certainty,
      });
      return {
        groups: rows.slice(0, first),
        totalCount: rows.length,
        definite: rows.filter(({ certainty }) => certainty === "DEFINITE").length,
      };
    },
  },
  GroupUnderBoth: {
    pairs: ({ pairs }) => pairs.slice(0, PAIRS),
    pairCount: ({ pairs }) => pairs.length,
  },
  UnderOne: {
    attackingSince: ({ attackingSince }) =>
      attackingSince === null ? null : uncertainDate(attackingSince, null),
    firstAttack: ({ firstAttack, knownAt }, _arguments, { loaders }) =>
      firstAttack === null ? null : loaders.event(firstAttack, knownAt),
  },
};
