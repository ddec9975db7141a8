/**
 * What is shown of a thing that hangs on its id and the day of knowledge alone: it can be read
 * beside the thing, and need not wait for it.
 */
import type DataLoader from "dataloader";
import { dayArg } from "../arguments/dates.ts";
import { sizeArg } from "../arguments/pages.ts";
import type { Context } from "../context.ts";
import type { ListRow } from "../lists-with-counts.ts";
import type { Loaders } from "../loaders.ts";
import type { LimitedKey } from "../statements/statements.ts";
import type { Seen } from "./thing-rows.ts";

export type Thing = { id: string } & Seen;

export interface Then {
  knownAt?: string | null | undefined;
}
interface Some extends Then {
  first: number;
}

/** The thing as of another day of knowledge, where one is asked for. */
export function asOf({ id, knownAt: seen }: Thing, { knownAt }: Then): Thing {
  return { id, knownAt: dayArg(knownAt, "knownAt") ?? seen };
}

export async function names(thing: Thing, given: Then, { loaders }: Context) {
  return (await loaders.names.load(asOf(thing, given))).map(({ fact }) => fact);
}

type Lists<Item> = DataLoader<LimitedKey, ListRow<Item>[], string>;

/** The first of a thing's list, and how many there are in it. */
export function listAndCount<Item>(of: (loaders: Loaders) => Lists<Item>) {
  return {
    list: async (thing: Thing, given: Some, { loaders, limits }: Context): Promise<Item[]> => {
      const limit = sizeArg(given.first, "first", limits.pageSize);
      const [row] = await of(loaders).load({ ...asOf(thing, given), limit });
      return row?.list ?? [];
    },
    count: async (thing: Thing, given: Then, { loaders }: Context): Promise<number> => {
      const [row] = await of(loaders).load({ ...asOf(thing, given), limit: 0 });
      return row?.count ?? 0;
    },
  };
}

export const statementsConcerning = listAndCount((loaders) => loaders.statementsConcerning);
