/**
 * Mistakes in counts, timelines, changes and responsibility that the oracle must see: in their
 * statements, and in the rules that need what these read. That the best of several words is taken, and
 * not the last, hangs on the order of rows here: tests/counts/cells.test.ts shows it.
 */
import { type Caught, of, ofVersions } from "./caught.ts";

const events = of("cypher/timelines/events-of.cypher", "timelines");
const own = of("cypher/timelines/own.cypher", "timelines");
const leaders = of("cypher/umbrellas/leaders.cypher", "changes");
const stood = of("cypher/claims/stood-under.cypher", "responsibility");
const counted = of("cypher/counts/events-in-period.cypher", "counts");
const facts = of("cypher/events/facts-of-events.cypher", "counts");

const chosen = of("cypher/overlaps/chosen.cypher", "overlaps");
const list = of("cypher/pauses/list.cypher", "pauses");
const meanwhile = of("cypher/pauses/attacks-meanwhile.cypher", "pauses");

const VERSION = "version.knownFrom <= $knownAt AND $knownAt <= version.knownTo";
const TOLD = "told.knownFrom <= $knownAt AND $knownAt <= told.knownTo";
const EDGE = "edge.knownFrom <= $knownAt AND $knownAt <= edge.knownTo";
const KEYED = "edge.knownFrom <= key.knownAt AND key.knownAt <= edge.knownTo";
const TARGETED = "[(event)-[at:TARGETED]->(target)\n    WHERE ";

/** What the statements that count by keys have in common. */
const OF_KEYS: readonly Caught[] = (
  [
    ["cypher/umbrellas/counts-by-period.cypher", "counted"],
    ["cypher/umbrellas/counts-by-actor.cypher", "counted"],
    ["cypher/umbrellas/claims-under.cypher", "counted"],
    ["cypher/counts/under-umbrellas.cypher", "counts"],
    ["cypher/counts/events-alike.cypher", "counts"],
  ] as const
).flatMap(([file, by]) => [
  ...ofVersions(file, by, "key.knownFrom <= $knownAt AND $knownAt <= key.knownTo"),
  of(file, by)("< for ≤: the first day", "key.earliest <= $to", "key.earliest < $to"),
  of(file, by)("< for ≤: the last day", "key.latest >= $from", "key.latest > $from"),
]);

const UNDER = "edge.knownFrom <= $knownAt AND $knownAt <= edge.knownTo AND\n    edge.startEarliest";
const under = of("cypher/umbrellas/ties-under.cypher", "counted");
const byPeriod = of("cypher/umbrellas/counts-by-period.cypher", "counted");
const cells = of("cypher/counts/under-umbrellas.cypher", "counts");

export const MUTANTS_OF_NEW_CYPHER: readonly Caught[] = [
  ...OF_KEYS,
  under("knownTo forgotten", UNDER, "edge.knownFrom <= $knownAt AND\n    edge.startEarliest"),
  under("knownFrom forgotten", UNDER, "$knownAt <= edge.knownTo AND\n    edge.startEarliest"),
  under("an umbrella before it is known", "umbrella.knownFrom <= $knownAt", "true"),
  under("any support", "edge.support IN $supports\n  RETURN", "true\n  RETURN"),
  under("one level only", "UNIT_OF*0..]", "UNIT_OF*0..0]"),
  byPeriod("DEFINITE from the day after", "window[2] <= key.earliest", "window[2] < key.earliest"),
  byPeriod(
    "an event counted twice",
    "key.shared >= $sharedFrom THEN key.event",
    "false THEN key.event",
  ),
  cells("any month is alike", "NOT month IN coalesce($cuts[claimants], [])", "true"),
  cells("any occurrence", "words[1] IN $occurrences", "true"),
  cells(
    "under an umbrella twice",
    "WHERE NOT held[at][0] IN [before IN held[..at] | before[0]]",
    "WHERE true",
  ),
  ...ofVersions("cypher/counts/events-in-period.cypher", "counts", VERSION),
  ...ofVersions("cypher/counts/events-in-period.cypher", "counts", TOLD),
  counted("< for ≤: the first day", "version.earliest <= $to", "version.earliest < $to"),
  counted("< for ≤: the last day", "version.latest >= $from", "version.latest > $from"),
  counted("any occurrence", "version.occurrence IN $occurrences", "true"),
  counted(
    "any kind",
    "($kinds IS NULL OR any(kind IN version.kinds WHERE kind IN $kinds))",
    "true",
  ),
  facts("a target before it is known", `${TARGETED}at.knownFrom <= key.knownAt AND`, TARGETED),
  facts(
    "a target that is known no more",
    `${TARGETED}at.knownFrom <= key.knownAt AND key.knownAt <= at.knownTo`,
    `${TARGETED}at.knownFrom <= key.knownAt`,
  ),

  ...ofVersions("cypher/timelines/events-of.cypher", "timelines", VERSION),
  ...ofVersions("cypher/timelines/events-of.cypher", "timelines", EDGE),
  events("< for ≤: the first day", "version.earliest <= $to", "version.earliest < $to"),
  events("< for ≤: the last day", "$from <= version.latest", "$from < version.latest"),
  events("who is held responsible left out", "BY|IN_NAME_OF|HOLDS_RESPONSIBLE", "BY|IN_NAME_OF"),
  events("who speaks left out", "BY|IN_NAME_OF|HOLDS_RESPONSIBLE", "IN_NAME_OF|HOLDS_RESPONSIBLE"),
  events("no targets", "TARGETED|LOCATED_IN", "LOCATED_IN"),
  events("an unsure date counted as sure", "version.dateSure AS", "true AS"),
  ...ofVersions("cypher/timelines/own.cypher", "timelines", EDGE),
  own("a thing before it is known", "thing:Thing AND thing.knownFrom <= $knownAt", "thing:Thing"),
  own("< for ≤: a start", "edge.startEarliest <= $to", "edge.startEarliest < $to"),
  own("< for ≤: an end", "$from <= edge.endLatest", "$from < edge.endLatest"),
  own("ends left out", "(edge.endEarliest <= $to AND", "(false AND"),

  ...ofVersions("cypher/umbrellas/leaders.cypher", "changes", KEYED),
  leaders("any rank", 'WHERE tie.roleRank = "HEAD"', ""),
  leaders("< for ≤: a start", "edge.startEarliest <= key", "edge.startEarliest < key"),
  leaders("< for ≤: an end", "key.endAfter <= edge", "key.endAfter < edge"),

  ...ofVersions(
    "cypher/claims/stood-under.cypher",
    "responsibility",
    "edge.knownFrom <= pair.knownAt AND pair.knownAt <= edge.knownTo",
  ),
  stood("one level only", "UNIT_OF*1..]", "UNIT_OF*1..1]"),
  stood("no ACTS_UNDER", "MEMBER_OF|ACTS_UNDER|UNIT_OF", "MEMBER_OF|UNIT_OF"),

  chosen("a kind before it is known", "has.knownFrom <= $knownAt AND", ""),
  ...ofVersions("cypher/overlaps/chosen.cypher", "overlaps", VERSION),
  chosen("attacks that no longer stand", 'version.standing = "STANDS" AND', ""),
  chosen("what was only planned", "NOT version.occurrence IN", "true OR version.occurrence IN"),
  chosen("who is unsure counts", "version.sure AND at.sure", "true"),
  chosen("the last attack instead of the first", "min(version.earliest)", "max(version.earliest)"),

  ...ofVersions("cypher/pauses/list.cypher", "pauses", EDGE),
  list("< for ≤: a start", "edge.startEarliest <= $to", "edge.startEarliest < $to"),
  list("< for ≤: an end", "$from <= edge.endLatest", "$from < edge.endLatest"),
  ...ofVersions("cypher/pauses/attacks-meanwhile.cypher", "pauses", VERSION),
  meanwhile("a target before it is known", "at.knownFrom <= $knownAt AND", ""),
  meanwhile("what was only planned", "NOT version.occurrence IN", "true OR version.occurrence IN"),
  meanwhile("< for ≤: a start", "at.startEarliest <= key.to", "at.startEarliest < key.to"),
];

const changes = of("server/umbrellas/changes.ts", "changes");
const windows = of("server/umbrellas/windows.ts", "counted");
const numbers = of("server/umbrellas/claim-numbers.ts", "counted");
const between = of("server/umbrellas/umbrella-between.ts", "changes");
const disagreement = of("server/model/disagreement.ts", "responsibility");
const responsibility = of("server/claims/responsibility.ts", "responsibility");
const counting = of("server/counts/counted-events.ts", "counts");
const common = of("server/model/common-day.ts", "overlaps");
const both = of("server/overlaps/groups-under-both.ts", "overlaps");
const attacks = of("server/pauses/meanwhile.ts", "pauses");
const items = of("server/timelines/event-items.ts", "timelines");

/** Rules over what only the database hands over. */
export const MUTANTS_OF_QUERIES: readonly Caught[] = [
  changes(
    "both days judged each by itself",
    "needed.has(tie.tie) ? canHoldAndNot(tie, within, without) : canBeAway(tie, without)",
    "canBeAway(tie, without)",
  ),
  changes("a tie is always there", "!tie.sure || day < tie.startLatest", "day < tie.startLatest"),
  changes("gone if one chain is gone", "chains.every((other)", "chains.some((other)"),
  between("as known on the first day", "knownTo, { from, to })", "from, { from, to })"),
  between(
    "the same on both days of knowledge",
    "graph, id, knownFrom, onDay",
    "graph, id, knownTo, onDay",
  ),
  disagreement("what fell still counts", "voices.filter(stands);", "[...voices];"),
  disagreement(
    "suspicions as flat words",
    "[...own, ...held];",
    "[...own, ...held, ...suspected];",
  ),
  disagreement("members as rivals", "of === id || oneSide(of, id)", "of === id"),
  disagreement("denials forgotten", "|| denied(flat)) return", ") return"),
  responsibility("one way up alone", "|| (lower === other && upper === one)", ""),
  responsibility("said before it was said", "validAt < version.dayEarliest", "false"),
  responsibility(
    "a POSSIBLE chain is enough",
    'stoodTogether(one, other) === "DEFINITE"',
    "stoodTogether(one, other) !== null",
  ),
  counting("fallen claims counted", 'if (word !== "STANDS") return [];', ""),
  counting(
    "an unsure date counted as sure",
    "(anyDay || event.version.dateSure !== false)",
    "true",
  ),
  counting("an unsure claim is DEFINITE", "sure: claimant.sure", "sure: true"),
  counting("no umbrella of its own", "if (umbrellas.has(claimant.value))", "if (false)"),
  windows("ties that do not meet", "if (from > to) return null;", ""),
  windows("< for ≤: a beginning", "window.from <= during.from ?", "window.from < during.to ?"),
  windows("< for ≤: an end", "window.to >= during.to ?", "window.to > during.from ?"),
  windows(
    "DEFINITE without the period",
    "later(window.definiteFrom, during.from)",
    "window.definiteFrom",
  ),
  windows("under itself", "if (tie.from === umbrella) return null;", ""),
  numbers("fallen claims counted", "if (!facet.stands) return;", ""),
  numbers("an unsure claim is DEFINITE", "of.definite && facet.sure", "of.definite"),
  numbers("any occurrence", "!(occurrences as string[]).includes(facet.occurrence)", "false"),
  numbers("series as single events", 'extent === "SINGLE"', 'extent !== ""'),
  counting(
    "under none, though under one",
    "=== null ? one.wordIn(period) : null",
    "=== null ? one.wordIn(period) : one.wordIn(period)",
  ),
  items("fallen claims as items", "asked.filter(stands)", "asked"),
  items("a planned event for certain", "|| UNREAL.includes(occurrence)", ""),
  items(
    "own claims in the name of another",
    'HOLDS_RESPONSIBLE") || (ofItself',
    'HOLDS_RESPONSIBLE") && (ofItself',
  ),
  common("a tie held against its own end", "index !== except", "index >= 0"),
  common("a day for every two", "tie.startLatest <= earliestEnd(ties, index, during.to),", "true,"),
  common("existence in every world forgotten", "tie.sure &&", ""),
  both(
    "a tie that both go over is two",
    "ties.set(edge.tie, edge)",
    "ties.set(String(ties.size), edge)",
  ),
  both("an umbrella with itself", "if (a.umbrella.id === b.umbrella.id) continue;", ""),
  attacks("fallen claims blame", '&& version.standing === "STANDS"', ""),
  attacks("a suspicion for certain", '&& claim.stance !== "SUSPECTED"', ""),
];
