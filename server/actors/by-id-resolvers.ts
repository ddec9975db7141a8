/** What an actor's page shows that can be read beside the actor: see ../things/by-id-resolvers.ts. */
import { edtfArg } from "../arguments/dates.ts";
import type { Context } from "../context.ts";
import { factsOf, heldAt } from "../facts/resolvers.ts";
import {
  asOf,
  listAndCount,
  names,
  statementsConcerning,
  type Then,
  type Thing,
} from "../things/by-id-resolvers.ts";
import { countTiesOf, tiesOf } from "../ties/tie-list-resolvers.ts";

interface Held extends Then {
  validAt?: string | null | undefined;
}

const factsIn = (field: string) => async (thing: Thing, given: Then, context: Context) =>
  factsOf(context, asOf(thing, given), field);

const heldIn = (field: string) => async (thing: Thing, given: Held, context: Context) =>
  heldAt(await factsOf(context, asOf(thing, given), field), edtfArg(given.validAt, "validAt"));

const claims = listAndCount((loaders) => loaders.claimsOfActors);

export const fieldsById = {
  names,
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
  claims: claims.list,
  claimCount: claims.count,
  statements: statementsConcerning.list,
  statementCount: statementsConcerning.count,
};
