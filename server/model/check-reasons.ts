/** Reasons for checking a fact, as one text: facts are found by it in an index. */
import type { CheckReason } from "./vocabulary.ts";

/** The reasons that a fact has of itself; OLD depends on the day that is asked about. */
const LASTING = ["ONE_ORIGIN", "DISPUTED", "DOUBTED", "UNSURE"] as const satisfies CheckReason[];

/** The reasons of a fact: `ONE_ORIGIN UNSURE`; empty where there is none. */
export function reasonsKey(of: {
  origins: number;
  disputed: boolean;
  doubted: boolean;
  unsure: boolean;
}): string {
  const has = [of.origins <= 1, of.disputed, of.doubted, of.unsure];
  return LASTING.filter((_, at) => has[at]).join(" ");
}

/** Every text that reasonsKey can give. */
export const ALL_KEYS: readonly string[] = LASTING.reduce<string[]>(
  (keys, reason) => keys.flatMap((key) => [key, key === "" ? reason : `${key} ${reason}`]),
  [""],
);

export function reasonsOf(key: string): CheckReason[] {
  return LASTING.filter((reason) => key.split(" ").includes(reason));
}

/** The texts with at least one of these reasons. */
export function keysWith(reasons: readonly CheckReason[]): string[] {
  return ALL_KEYS.filter((key) => reasonsOf(key).some((reason) => reasons.includes(reason)));
}
