import { dayArg, edtfArg, periodArg } from "../arguments/dates.ts";
import { sizeArg } from "../arguments/pages.ts";
import { badInput } from "../errors.ts";
import { LAST_DAY } from "../model/days.ts";
import { EVENT_KINDS, GROUP_KINDS, INSTITUTION_KINDS, PLACE_KINDS } from "../model/vocabulary.ts";
import type { Resolvers, SearchFilter as SearchFilterInput } from "../schema.types.ts";
import type { Time } from "./held-in.ts";
import { search as searchNames } from "./search.ts";
import type { SearchFilter } from "./search-filter.ts";
import { whyText } from "./why.ts";

const LONGEST_TEXT = 300;

const KINDS = { ...GROUP_KINDS, ...INSTITUTION_KINDS, ...EVENT_KINDS, ...PLACE_KINDS };

export const search: Resolvers = {
  Query: {
    search: (_parent, { text, filter, first, knownAt, unnamed, least }, { graph, limits }) =>
      searchNames(graph, {
        text: textArg(text),
        first: sizeArg(first, "first", limits.pageSize),
        knownAt: dayArg(knownAt, "knownAt") ?? LAST_DAY,
        filter: filterArg(filter ?? {}),
        unnamed,
        least: leastArg(least),
      }),
  },
  Match: { text: whyText },
};

function textArg(text: string): string {
  if (text.trim() !== "" && text.length <= LONGEST_TEXT) return text;
  throw badInput("text", `1 to ${LONGEST_TEXT} characters`, text, "Kataib Hezbollah");
}

function leastArg(least: number): number {
  if (least >= 0 && least <= 1) return least;
  throw badInput("least", "a score: 0 to 1", least, 0.4);
}

function filterArg(filter: SearchFilterInput): SearchFilter {
  const { types = null, kinds = null, umbrella = null } = filter;
  const unknown = kinds?.find((kind) => !Object.hasOwn(KINDS, kind));
  if (unknown !== undefined) {
    throw badInput("filter.kinds", "words of the kinds of things", unknown, ["MILITIA"]);
  }
  return { types, kinds, umbrella, time: timeArg(filter) };
}

function timeArg({ validAt, during }: SearchFilterInput): Time | null {
  const at = edtfArg(validAt, "filter.validAt");
  const period = periodArg(during, "filter.during");
  if (at !== undefined && period !== undefined) {
    throw badInput("filter.during", "one of validAt and during", during, { validAt });
  }
  if (at !== undefined) return { validAt: at };
  return period === undefined ? null : { during: { from: period.earliest, to: period.latest } };
}
