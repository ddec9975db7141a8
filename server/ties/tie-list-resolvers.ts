/** The ties of one thing, by the arguments that every list of ties takes. */

import { dayArg, edtfArg } from "../arguments/dates.ts";
import { sizeArg } from "../arguments/pages.ts";
import type { Context } from "../context.ts";
import { certaintyOf } from "../model/certainty.ts";
import { FIRST_DAY, LAST_DAY } from "../model/days.ts";
import { RELATION_NAMES, type RelationName } from "../model/relations.ts";
import type { Direction } from "../schema.types.ts";
import type { Seen } from "../things/thing-rows.ts";
import { nearestEvidence } from "./nearest-evidence.ts";
import type { TieRow } from "./ties-of-things.ts";

export interface TieArguments {
  type?: readonly RelationName[] | null | undefined;
  direction?: Direction | null | undefined;
  validAt?: string | null | undefined;
  knownAt?: string | null | undefined;
  first?: number | null | undefined;
}

type Thing = { id: string } & Seen;

/** Enough for what is asked for by relation alone: the places, targets or offices of one thing. */
const FEW = 50;

function keyOf(thing: Thing, { type, direction = "BOTH", validAt, knownAt }: TieArguments) {
  const when = edtfArg(validAt, "validAt");
  const key = {
    id: thing.id,
    knownAt: dayArg(knownAt, "knownAt") ?? thing.knownAt,
    relations: type ?? RELATION_NAMES,
    out: direction !== "IN",
    in: direction !== "OUT",
    startBy: when?.startBy ?? LAST_DAY,
    endAfter: when?.endAfter ?? FIRST_DAY,
    timed: when !== undefined,
  };
  return { key, when };
}

/** Those that held at validAt, each with its word; all of them, without a word, otherwise. */
export async function tiesOf(
  thing: Thing,
  given: TieArguments,
  { loaders, limits }: Context,
): Promise<TieRow[]> {
  const { key, when } = keyOf(thing, given);
  const limit = sizeArg(given.first ?? FEW, "first", limits.pageSize);
  const [row] = await loaders.ties.load({ ...key, limit });
  return (row?.list ?? []).flatMap((tie) => {
    if (when === undefined) return [tie];
    const { edge } = tie;
    // Of one tie alone it does not matter whether all of the member belongs.
    const certainty = certaintyOf([{ ...edge, whole: true }], when);
    if (certainty === null) return [];
    const nearest =
      certainty === "POSSIBLE" ? nearestEvidence(edge.evidenceDays, when, tie.knownAt) : null;
    return [{ ...tie, certainty, nearestEvidence: nearest }];
  });
}

export async function countTiesOf(
  thing: Thing,
  given: TieArguments,
  { loaders }: Context,
): Promise<number> {
  const [row] = await loaders.ties.load({ ...keyOf(thing, given).key, limit: 0 });
  return row?.count ?? 0;
}
