import type { Context } from "../context.ts";
import { certaintyOf } from "../model/certainty.ts";
import type { DatedText } from "../model/edtf.ts";
import type { Certainty } from "../model/vocabulary.ts";
import type { Resolvers } from "../schema.types.ts";
import type { Seen } from "../things/thing-rows.ts";
import { endDate, startDate } from "../things/uncertain-date.ts";
import type { FactRow } from "./facts-of-things.ts";

/** The facts of one field of a thing, as known by the day. */
export async function factsOf(
  { loaders }: Context,
  { id, knownAt }: { id: string } & Seen,
  field: string,
): Promise<FactRow[]> {
  const rows = await loaders.facts.load({ id, knownAt });
  return rows.flatMap(({ fact }) => (fact.field === field ? fact : []));
}

/** A fact and its word at a time. */
export type HeldFactRow = FactRow & { certainty: Certainty | null };

/** Those that held then, with their word; all of them, without a word, where no time is asked for. */
export function heldAt(facts: readonly FactRow[], validAt: DatedText | undefined): HeldFactRow[] {
  return facts.flatMap((fact): HeldFactRow[] => {
    if (validAt === undefined) return [{ ...fact, certainty: null }];
    const certainty = certaintyOf([{ ...fact, whole: true }], validAt);
    return certainty === null ? [] : [{ ...fact, certainty }];
  });
}

const statements = async ({ id, knownAt }: FactRow, _arguments: unknown, { loaders }: Context) =>
  loaders.statementsOf({ id, knownAt });

const period = { start: startDate, end: endDate };

export const facts: Resolvers = {
  Name: { ...period, statements },
  Kind: { ...period, kind: ({ value }) => value ?? "", statements },
  Size: { ...period, unit: ({ unit }) => unit ?? "", statements },
  // A day on which something came to be is kept as the start of its having been.
  Milestone: { date: startDate, statements },
  WeaponUsed: { weapon: ({ value }) => value as never, statements },
  Casualties: {
    measure: ({ value }) => value as never,
    victims: ({ victims }) => victims ?? "",
    of: async ({ of, knownAt }, _arguments, { loaders }) =>
      of === undefined ? null : loaders.actor(of, knownAt),
    statements,
  },
  Candidate: {
    actor: async ({ actor, knownAt }, _arguments, { loaders }) =>
      actor === undefined ? null : loaders.actor(actor, knownAt),
    statements,
  },
};
