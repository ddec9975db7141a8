/**
 * What an actor's page shows that hangs on the actor's id and the day alone: it can be read beside
 * the actor, and need not wait for it.
 */
import { dayArg, edtfArg } from "../arguments/dates.ts";
import { sizeArg } from "../arguments/pages.ts";
import type { Context } from "../context.ts";
import { factsOf, heldAt } from "../facts/resolvers.ts";
import type { Seen } from "../things/thing-rows.ts";
import { countTiesOf, tiesOf } from "../ties/tie-list-resolvers.ts";

export type Thing = { id: string } & Seen;

interface Then {
  knownAt?: string | null | undefined;
}
interface Held extends Then {
  validAt?: string | null | undefined;
}
interface Some extends Then {
  first: number;
}

/** The thing as of another day of knowledge, where one is asked for. */
function asOf({ id, knownAt: seen }: Thing, { knownAt }: Then): Thing {
  return { id, knownAt: dayArg(knownAt, "knownAt") ?? seen };
}

const factsIn = (field: string) => async (thing: Thing, given: Then, context: Context) =>
  factsOf(context, asOf(thing, given), field);

const heldIn = (field: string) => async (thing: Thing, given: Held, context: Context) =>
  heldAt(await factsOf(context, asOf(thing, given), field), edtfArg(given.validAt, "validAt"));

export const fieldsById = {
  names: async (thing: Thing, given: Then, { loaders }: Context) =>
    (await loaders.names.load(asOf(thing, given))).map(({ fact }) => fact),
  kind: async (thing: Thing, _arguments: unknown, context: Context) =>
    (await factsOf(context, thing, "KIND"))[0]?.value ?? null,
  kinds: heldIn("KIND"),
  umbrellaKinds: heldIn("UMBRELLA_KIND"),
  sizes: heldIn("SIZE"),
  founded: factsIn("FOUNDED"),
  ended: factsIn("ENDED"),
  candidates: factsIn("CANDIDATE"),
  ties: tiesOf,
  tieCount: countTiesOf,
  claims: async (thing: Thing, given: Some, { loaders, limits }: Context) => {
    const limit = sizeArg(given.first, "first", limits.pageSize);
    const [row] = await loaders.claimsOfActors.load({ ...asOf(thing, given), limit });
    return row?.list ?? [];
  },
  claimCount: async (thing: Thing, given: Then, { loaders }: Context) => {
    const [row] = await loaders.claimsOfActors.load({ ...asOf(thing, given), limit: 0 });
    return row?.count ?? 0;
  },
  statements: async (thing: Thing, given: Some, { loaders, limits }: Context) => {
    const limit = sizeArg(given.first, "first", limits.pageSize);
    const [row] = await loaders.statementsConcerning.load({ ...asOf(thing, given), limit });
    return row?.list ?? [];
  },
  statementCount: async (thing: Thing, given: Then, { loaders }: Context) => {
    const [row] = await loaders.statementsConcerning.load({ ...asOf(thing, given), limit: 0 });
    return row?.count ?? 0;
  },
};
