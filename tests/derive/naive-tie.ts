/**
 * What a tie says on one day of knowledge, written anew from the model with sets of days: slow, and
 * nothing of the code under test in it.
 */
import { type Days, OPEN_AFTER, OPEN_BEFORE, type Told } from "./told.ts";

export interface NaiveExistence {
  /** The days of knowledge on which this is known of an end. */
  from: number;
  to: number;
  began?: Days | undefined;
  ended?: Days | undefined;
}

export interface NaiveTie {
  statements: readonly Told[];
  existence: readonly (readonly NaiveExistence[])[];
  extent: "PERIOD" | "MOMENT";
  hypothesis: boolean;
}

export interface NaiveState {
  start: Days;
  end: Days;
  disputed: boolean;
  sure: boolean;
  support: string;
  reliability: string;
}

interface Sets {
  start: number[];
  end: number[];
  disputed: boolean;
}

/** More days to each side than any statement of the tests gives, and the open ones. */
const CALENDAR = [OPEN_BEFORE, ...Array.from({ length: 14 }, (_, index) => index + 6), OPEN_AFTER];
const first = (days: readonly number[]) => Math.min(...days);
const last = (days: readonly number[]) => Math.max(...days);
const hull = (days: readonly number[]) =>
  CALENDAR.filter((day) => first(days) <= day && day <= last(days));
const daysOf = ([from, to]: Days) => hull([from, to]);
const ends = (days: readonly number[]): Days => [first(days), last(days)];

function rank(statement: Told, knownAt: number): string {
  if (statement.rankFrom !== undefined && statement.rankFrom > knownAt) return "NORMAL";
  return statement.rank ?? "NORMAL";
}

const modality = (statement: Told) => statement.modality ?? "ASSERTED";
const certain = (statement: Told) => (statement.identification ?? "CERTAIN") === "CERTAIN";

/** "The PREFERRED, or else all, are intersected; where they do not meet, their hull, disputed." */
function side(affirming: readonly Told[], which: "start" | "end", knownAt: number) {
  const giving = affirming.filter((statement) => statement[which] !== undefined);
  const preferred = giving.filter((statement) => rank(statement, knownAt) === "PREFERRED");
  const sets = (preferred.length > 0 ? preferred : giving).map((s) => daysOf(s[which] as Days));
  const meeting = CALENDAR.filter((day) => sets.every((set) => set.includes(day)));
  return meeting.length > 0
    ? { days: meeting, disputed: false }
    : { days: hull(sets.flat()), disputed: true };
}

/** What statements give by themselves, before existence and order. */
function stated(affirming: readonly Told[], knownAt: number, extent: NaiveTie["extent"]): Sets {
  const start = side(affirming, "start", knownAt);
  const end = side(affirming, "end", knownAt);
  let disputed = start.disputed || end.disputed;
  let starts = start.days;
  let over = end.days;
  const times = affirming.flatMap(({ on }) => (on === undefined ? [] : [on]));
  for (const [, by] of times) if (first(start.days) <= by) starts = starts.filter((d) => d <= by);
  for (const [from] of times) if (last(end.days) >= from) over = over.filter((d) => d >= from);
  for (const [from, by] of times) {
    if (first(start.days) > by) starts = hull([by, ...starts]);
    if (last(end.days) < from) over = hull([...over, from]);
    disputed ||= first(start.days) > by || last(end.days) < from;
  }
  if (extent === "MOMENT") over = [OPEN_AFTER];
  if (first(starts) <= last(over)) return { start: starts, end: over, disputed };
  const both = hull([...starts, ...over]);
  return { start: both, end: both, disputed: true };
}

/** "Open sides are clipped … there they stop, and the tie is disputed." */
function clipped(
  sets: Sets,
  existence: readonly NaiveExistence[],
  extent: NaiveTie["extent"],
): Sets {
  let { start, end, disputed } = sets;
  if (first(start) === OPEN_BEFORE) {
    const wanted = last([OPEN_BEFORE, ...existence.flatMap((e) => e.began?.[0] ?? [])]);
    const stop = first([last(start), last(end)]);
    start = start.filter((day) => day >= first([wanted, stop]));
    disputed ||= wanted > stop;
  }
  if (last(end) === OPEN_AFTER && extent !== "MOMENT") {
    const wanted = first([OPEN_AFTER, ...existence.flatMap((e) => e.ended?.[1] ?? [])]);
    const stop = last([first(start), first(end)]);
    end = end.filter((day) => day <= last([wanted, stop]));
    disputed ||= wanted < stop;
  }
  return { start, end, disputed };
}

/** "Last: latest start = min(it, latest end), earliest end = max(it, earliest start)." */
function clampedSets({ start, end, disputed }: Sets): Sets {
  return {
    start: start.filter((day) => day <= last(end)),
    end: end.filter((day) => day >= first(start)),
    disputed,
  };
}

function alone(tie: NaiveTie, knownAt: number): (Sets & Omit<NaiveState, keyof Sets>) | null {
  const live = tie.statements.filter(
    (s) => (s.known ?? 1) <= knownAt && rank(s, knownAt) !== "DEPRECATED",
  );
  const asserted = live.filter((s) => modality(s) === "ASSERTED");
  const suspected = live.filter((s) => modality(s) === "SUSPECTED");
  const negated = live.filter((s) => modality(s) === "NEGATED");
  const affirming = asserted.length > 0 ? asserted : suspected;
  if (affirming.length === 0) return null;
  const sets = stated(affirming, knownAt, tie.extent);
  const identified = affirming.filter(certain);
  if (identified.length > 0) {
    // What rests on an unsure reference alone makes nothing DEFINITE.
    const surely = stated(identified, knownAt, tie.extent);
    sets.start = hull([...sets.start, last([last(sets.start), last(surely.start)])]);
    sets.end = hull([...sets.end, first([first(sets.end), first(surely.end)])]);
  }
  const existence = tie.existence.flatMap((history) =>
    history.filter(({ from, to }) => from <= knownAt && knownAt <= to),
  );
  const says = (who: string, list: readonly Told[]) => list.some((s) => s.voices?.includes(who));
  const avowed = says("river", affirming);
  const declared = says("front", affirming);
  const attributed = declared ? "DECLARED" : "ATTRIBUTED";
  const affirmed = avowed && declared ? "MUTUAL" : avowed ? "AVOWED" : attributed;
  return {
    ...clampedSets(clipped(sets, existence, tie.extent)),
    sure:
      !tie.hypothesis &&
      asserted.some(
        (s) => certain(s) && (negated.length === 0 || rank(s, knownAt) === "PREFERRED"),
      ),
    support: says("river", negated) || says("front", negated) ? "CONTESTED" : affirmed,
    reliability: affirming.map((s) => s.reliability ?? "F").sort()[0] ?? "F",
  };
}

/** Every start and end that one tie may have. */
const worlds = ({ start, end }: Sets) =>
  start.flatMap((from) => end.flatMap((to): Days[] => (from <= to ? [[from, to]] : [])));

/** An open side has no day of its own: what is open may follow upon what is open. */
const before = (one: number, other: number) =>
  one < other || (one === other && (one === OPEN_BEFORE || one === OPEN_AFTER));

/** "The later starts after the earlier ends", or as far as the ties themselves let it. */
function ordered(one: Sets, other: Sets): [Sets, Sets] {
  const earlier = worlds(one);
  const later = worlds(other);
  const led = earlier.filter(([, to]) => later.some(([from]) => before(to, from)));
  const following = later.filter(([from]) => earlier.some(([, to]) => before(to, from)));
  if (led.length > 0) {
    return [
      { ...one, start: led.map(([from]) => from), end: led.map(([, to]) => to) },
      { ...other, start: following.map(([from]) => from), end: following.map(([, to]) => to) },
    ];
  }
  return [
    { ...clampedSets({ ...one, end: [first(one.end)] }), disputed: true },
    { ...clampedSets({ ...other, start: [last(other.start)] }), disputed: true },
  ];
}

/** The states of one tie, or of two in their order, for a reader of that day. */
export function naiveStates(ties: readonly NaiveTie[], knownAt: number): (NaiveState | null)[] {
  const states = ties.map((tie) => alone(tie, knownAt));
  const [one, other] = states;
  if (one && other && ties[0]?.extent === "PERIOD") {
    const [a, b] = ordered(one, other);
    Object.assign(one, a);
    Object.assign(other, b);
  }
  return states.map((state) =>
    state === null ? null : { ...state, start: ends(state.start), end: ends(state.end) },
  );
}
