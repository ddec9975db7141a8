/** What remains of a record when the parts with problems are taken out. */
import type { Path } from "../read/problem.ts";

/** A value of type T, any part of which may be missing; what is there has its type. */
export type Sound<T> = T extends readonly (infer Item)[]
  ? readonly (Sound<Item> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: Sound<T[Key]> | undefined }
    : T;

/**
 * A copy with undefined in the place of the values at the given paths, so that one wrong word does
 * not hide what is wrong with the rest. That a key was there can still be seen: a value that is
 * wrong is not to be called missing as well (see `given`).
 */
export function withoutParts(record: unknown, paths: readonly Path[]): unknown {
  if (paths.length === 0) return record;
  const copy: unknown = structuredClone(record);
  for (const path of paths) takeOut(copy, path);
  return paths.some((path) => path.length === 0) ? undefined : copy;
}

function takeOut(record: unknown, path: Path): void {
  let value = record;
  for (const key of path.slice(0, -1)) {
    if (typeof value !== "object" || value === null) return;
    value = Reflect.get(value, key);
  }
  const last = path.at(-1);
  if (typeof value !== "object" || value === null || last === undefined) return;
  Reflect.defineProperty(value, last, { value: undefined, enumerable: true, configurable: true });
}

/** True if a part has the key, with a sound value or a wrong one. */
export function given<Part extends object>(part: Part, key: keyof Part): boolean {
  return Object.hasOwn(part, key);
}
