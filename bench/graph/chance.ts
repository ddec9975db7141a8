/** Choices that look like chance, and are the same in every run. */

export interface Chance {
  /** From 0 up to 1. */
  next(): number;
  /** 0, 1, … below the count, all alike. */
  below(count: number): number;
  /** 0, 1, … below the count; the first ones far more often than the last. */
  skewed(count: number): number;
  /** True in this share of the cases, from 0 to 1. */
  happens(share: number): boolean;
}

/** @param seed any integer; mulberry32, which is short and good enough for made-up data */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    below: (count) => Math.floor(count * next()),
    skewed: (count) => Math.floor(count * next() ** 3),
    happens: (share) => next() < share,
  };
}
