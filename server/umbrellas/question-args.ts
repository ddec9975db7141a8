/** The arguments that every roll-up by umbrella takes, read once. */
import { dayArg, type PeriodInput, periodArg } from "../arguments/dates.ts";
import { badInput } from "../errors.ts";
import { FIRST_DAY, LAST_DAY } from "../model/days.ts";
import type { Certainty, Occurrence, Support, UmbrellaKind } from "../model/vocabulary.ts";

interface Given {
  during?: PeriodInput | null | undefined;
  knownAt?: string | null | undefined;
  umbrellas?: readonly string[] | null | undefined;
  umbrellaKinds: readonly UmbrellaKind[];
  everything: boolean;
  occurrence?: readonly Occurrence[] | null | undefined;
  support?: Support | null | undefined;
  standingAt?: string | null | undefined;
  certainty: Certainty;
  maxGapDays?: number | null | undefined;
  through: readonly "FACADE"[];
}

export function rollUpArgs(given: Given) {
  const during = periodArg(given.during, "during");
  const maxGapDays = given.maxGapDays ?? null;
  if (maxGapDays !== null && maxGapDays < 0) {
    throw badInput("maxGapDays", "0 or more days", maxGapDays, 90);
  }
  return {
    ids: given.umbrellas ?? null,
    umbrellaKinds: given.umbrellaKinds,
    everything: given.everything,
    occurrences: given.occurrence ?? null,
    throughFacades: given.through.includes("FACADE"),
    knownAt: dayArg(given.knownAt, "knownAt") ?? LAST_DAY,
    during: { from: during?.earliest ?? FIRST_DAY, to: during?.latest ?? LAST_DAY },
    floor: given.certainty,
    maxGapDays,
    support: given.support ?? null,
    standingAt: dayArg(given.standingAt, "standingAt") ?? null,
  };
}
