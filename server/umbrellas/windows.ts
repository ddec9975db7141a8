/**
 * Chains as windows. Whether a chain holds at an event depends on four of its days alone: from
 * when and until when it may have held, and from when and until when it did in every world. So all
 * chains of a group are told to the database as a few windows, and it counts by them.
 */
import type { During, Span } from "../model/certainty.ts";
import { type Day, earlier, FIRST_DAY, LAST_DAY, later } from "../model/days.ts";

/** Where a chain may hold, and where it holds in every world. */
export interface Window {
  from: Day;
  to: Day;
  definiteFrom: Day;
  definiteTo: Day;
}

/** A tie, as far as windows go. */
export interface SpanBetween extends Span {
  from: string;
  to: string;
}

/** No chain at all: it holds always. */
export const EVER: Window = {
  from: FIRST_DAY,
  to: LAST_DAY,
  definiteFrom: FIRST_DAY,
  definiteTo: LAST_DAY,
};

const NEVER_DEFINITE = { definiteFrom: LAST_DAY, definiteTo: FIRST_DAY };

/** The window of a chain that is longer by one tie; null if it never holds. */
export function narrowed(window: Window, tie: Span): Window | null {
  const from = later(window.from, tie.startEarliest);
  const to = earlier(window.to, tie.endLatest);
  if (from > to) return null;
  const definiteFrom = later(window.definiteFrom, tie.startLatest);
  const definiteTo = earlier(window.definiteTo, tie.endEarliest);
  const definite = tie.sure && tie.whole && definiteFrom <= definiteTo;
  return { from, to, ...(definite ? { definiteFrom, definiteTo } : NEVER_DEFINITE) };
}

/**
 * The window for events that may lie in a period: within `from` to `to`, a side that the period
 * does not reach is open. An event that began by `from` or ended after `to` is still in it if the
 * period's part of it is.
 */
export function clipped(window: Window, during: During): Window | null {
  if (window.from > during.to || window.to < during.from) return null;
  const definiteFrom = later(window.definiteFrom, during.from);
  const definiteTo = earlier(window.definiteTo, during.to);
  return {
    from: window.from <= during.from ? FIRST_DAY : window.from,
    to: window.to >= during.to ? LAST_DAY : window.to,
    ...(definiteFrom <= definiteTo ? { definiteFrom, definiteTo } : NEVER_DEFINITE),
  };
}

function covers(one: Window, other: Window): boolean {
  return (
    one.from <= other.from &&
    one.to >= other.to &&
    one.definiteFrom <= other.definiteFrom &&
    one.definiteTo >= other.definiteTo
  );
}

/** With one window more, without those that another covers; null where it brings nothing. */
function withWindow(windows: readonly Window[], added: Window): Window[] | null {
  if (windows.some((known) => covers(known, added))) return null;
  return [...windows.filter((known) => !covers(added, known)), added];
}

/** Several windows in a period, without those that another covers there. */
export function allClipped(windows: readonly Window[], during: During): Window[] {
  return windows
    .flatMap((window) => clipped(window, during) ?? [])
    .reduce<Window[]>((kept, window) => withWindow(kept, window) ?? kept, []);
}

/** Ties by the one at whose end they point. */
export function byUpperEnd<Tie extends SpanBetween>(ties: readonly Tie[]): Map<string, Tie[]> {
  const found = new Map<string, Tie[]>();
  for (const tie of ties) {
    const list = found.get(tie.to);
    if (list === undefined) found.set(tie.to, [tie]);
    else list.push(tie);
  }
  return found;
}

/**
 * For every group under an umbrella the windows of its chains that reach into a period. A chain in a circle is
 * never better than the one without it, so none needs to be looked for.
 *
 * @param facades alleged façades: a chain may begin with one of them
 */
export function windowsUnder(
  umbrella: string,
  ties: ReadonlyMap<string, readonly SpanBetween[]>,
  facades: ReadonlyMap<string, readonly SpanBetween[]>,
  during: During,
): Map<string, Window[]> {
  const found = new Map<string, Window[]>();
  const open: [string, Window][] = [[umbrella, EVER]];
  const step = (tie: SpanBetween, window: Window): Window | null => {
    if (tie.from === umbrella) return null;
    const longer = narrowed(window, tie);
    if (longer === null || clipped(longer, during) === null) return null;
    const windows = withWindow(found.get(tie.from) ?? [], longer);
    if (windows !== null) found.set(tie.from, windows);
    return windows === null ? null : longer;
  };
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [upper, window] = next;
    for (const tie of ties.get(upper) ?? []) {
      const longer = step(tie, window);
      if (longer !== null) open.push([tie.from, longer]);
    }
  }
  if (facades.size > 0) {
    for (const [group, windows] of [[umbrella, [EVER]] as const, ...found]) {
      for (const tie of facades.get(group) ?? []) for (const window of windows) step(tie, window);
    }
  }
  return found;
}
