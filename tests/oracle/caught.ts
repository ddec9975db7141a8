/**
 * A mistake that the oracle must see: a text of a file, what stands there instead, and the property
 * of compare.ts that finds a counter-example.
 *
 * Offers: Caught, and `of` and `ofVersions`, which make them.
 */
import type { PROPERTIES } from "./compare.ts";
import type { Mutant } from "./mutate.ts";

export type Caught = Mutant & { by: keyof typeof PROPERTIES };

export const of =
  (file: string, by: Caught["by"]) =>
  (name: string, text: string, instead: string): Caught => ({ name, file, text, instead, by });

/** @param text `x.knownFrom <= day AND day <= x.knownTo`, of which each half is left out once */
export function ofVersions(file: string, by: Caught["by"], text: string): Caught[] {
  const [from = "", to = ""] = text.split(" AND ");
  const [what] = text.split(".");
  return [
    of(file, by)(`knownTo of ${what} forgotten`, text, from),
    of(file, by)(`knownFrom of ${what} forgotten`, text, to),
  ];
}
