/**
 * Mistakes that the oracle must see, in what umbrellas, ties, claims and lists rest on; in what was
 * built on these, see mutants-of-queries.ts.
 *
 * Not listed, as no answer differs: leaving out of chains-up-to, chains-up-from, facades and
 * claims/in-period that they read only what may have held in the period. The rules judge every chain
 * and claim again; that reading is narrowed for speed alone, and must not be narrowed too far.
 */
import { type Caught, of, ofVersions } from "./caught.ts";

const word = of("server/model/certainty.ts", "members");
const inPeriod = of("server/model/certainty.ts", "main");
const standing = of("server/model/standing.ts", "claims");
const live = of("seed/derive/live.ts", "ties");
const period = of("seed/derive/period.ts", "ties");
const single = of("seed/derive/single-value.ts", "ties");
const event = of("seed/derive/events.ts", "events");
const claim = of("seed/derive/claims.ts", "claims");
const tie = of("seed/derive/ties.ts", "ties");
const rollUp = of("server/umbrellas/roll-up.ts", "main");
const chains = of("server/umbrellas/chains.ts", "main");

export const MUTANTS_OF_RULES: readonly Caught[] = [
  word("< for ≤: a tie that may begin on the day", "from > begins ||", "from >= begins ||"),
  word("< for ≤: a tie that may end on the day", "to < ends)", "to <= ends)"),
  word(
    "< for ≤: a tie that has begun by the day",
    "tie.startLatest <= when.earliest",
    "tie.startLatest < when.earliest",
  ),
  word(
    "< for ≤: a tie that lasts to the day",
    "when.latest <= tie.endEarliest",
    "when.latest < tie.endEarliest",
  ),
  word(
    "consecutive pairs instead of all intervals",
    "if (!inPeriod || from > to || from > begins || to < ends) return null;",
    `const last = chain.at(-1);
  const apart = chain.some((tie, index) => {
    const next = chain[index + 1];
    return next && (tie.startEarliest > next.endLatest || next.startEarliest > tie.endLatest);
  });
  if (!inPeriod || apart) return null;
  if (last && (last.startEarliest > begins || last.endLatest < ends)) return null;`,
  ),
  word("the event left out", "from > to || from > begins || to < ends", "from > to"),
  word(
    "ties that meet the event, and not one another",
    "from > to || from > begins",
    "from > begins",
  ),
  word("existence in every world forgotten", "tie.sure && tie.whole", "tie.whole"),
  word("PART ignored", "tie.sure && tie.whole", "tie.sure"),
  inPeriod(
    "DEFINITE without the period",
    "during.from <= when.earliest &&\n    when.latest <= during.to &&",
    "",
  ),
  inPeriod(
    "POSSIBLE without clipping to the period",
    "const begins = later(earlier(when.startBy, during.to), during.from);",
    "const begins = when.startBy;",
  ),
  inPeriod(
    "< for ≤: an event on the period's last day",
    "when.earliest <= during.to",
    "when.earliest < during.to",
  ),
  word(
    "what lasted judged as one day",
    "const begins = later(earlier(when.startBy, during.to), during.from);",
    "const begins = earlier(when.latest, during.to);",
  ),

  standing(
    "< for ≤: the same day counts as changed",
    "change.latest <= validAt",
    "change.latest < validAt",
  ),
  standing(
    "< for ≤: from the first uncertain day on",
    "change.earliest <= validAt",
    "change.earliest < validAt",
  ),
  standing("the first change instead of the last", "done.at(-1)", "done.at(0)"),

  live("knownFrom forgotten", "statement.knownFrom <= knownAt &&", ""),
  live(
    "ranks without rankFrom",
    'from === null || from <= knownAt ? statement.rank : "NORMAL"',
    "statement.rank",
  ),
  live("< for ≤: rankFrom", "from <= knownAt ?", "from < knownAt ?"),
  live("DEPRECATED ignored", '&& rankAt(statement, knownAt) !== "DEPRECATED"', ""),
  live(
    "SUSPECTED counted as asserted",
    "const sure = asserted.some(",
    "const sure = affirming.some(",
  ),
  live("SUSPECTED beside ASSERTED", "asserted.length > 0 ? asserted :", "false ? asserted :"),
  live(
    "NEGATED ignored",
    '(denying.length === 0 || rankAt(statement, knownAt) === "PREFERRED")',
    "true",
  ),
  live("NEGATED against a PREFERRED one", '|| rankAt(statement, knownAt) === "PREFERRED"', ""),
  live("an unsure reference counted as sure", 'statement.identification === "CERTAIN" &&', ""),
  live(
    "the day of a rank forgotten",
    "days.add(later(rankFrom, knownFrom))",
    "days.add(knownFrom)",
  ),
  live("knownTo forgotten", "current.knownTo = dayBefore(day);", ""),

  period("on-dates ignored", "affirming.flatMap(({ on }) => on ?? [])", "([] as DatedText[])"),
  period("on: < for ≤", "on.latest < stated.from.earliest", "on.latest <= stated.from.earliest"),
  period(
    "no hull of a start after its end",
    "if (from.earliest > to.latest) {",
    "if (from.earliest > LAST_DAY) {",
  ),
  period(
    "clipping to foundings left out",
    "if (start.earliest === FIRST_DAY) {",
    "if (start.earliest > LAST_DAY) {",
  ),
  period(
    "clipping to ends left out",
    "if (end.latest === LAST_DAY && end.earliest !== LAST_DAY) {",
    "if (end.latest > LAST_DAY) {",
  ),
  period(
    "clipping past what is said of the tie",
    "earlier(began, earlier(start.latest, end.latest))",
    "began",
  ),
  period(
    "the clamp of the start left out",
    "start: { ...period.start, latest: earlier(period.start.latest, period.end.latest) }",
    "start: period.start",
  ),
  period(
    "the clamp of the end left out",
    "end: { ...period.end, earliest: later(period.end.earliest, period.start.earliest) }",
    "end: period.end",
  ),
  period(
    "order of leave-and-rejoin: the later begins when it likes",
    ".filter(({ order }) => order < one.order)",
    ".filter(() => false)",
  ),
  period(
    "order of leave-and-rejoin: the earlier ends when it likes",
    ".filter(({ order }) => order > one.order)",
    ".filter(() => false)",
  ),
  period(
    "order of leave-and-rejoin: both on one day",
    "addDays(period.end.earliest, 1)",
    "period.end.earliest",
  ),
  period(
    "unsure references narrow what is DEFINITE",
    "later(period.start.latest, start.latest)",
    "period.start.latest",
  ),

  single(
    "PREFERRED ignored",
    "preferred.length > 0 ? preferred : [...statements]",
    "[...statements]",
  ),
  single(
    "< for ≤: dates that meet on one day",
    "if (earliest <= latest) {",
    "if (earliest < latest) {",
  ),
  {
    ...single("what lasted taken for one day", "single.length > 0", "dates.length > 0"),
    by: "events",
  },

  event("a claimant's word as corroboration", "!claimants.has(origin) &&", ""),
  event(
    "a cancelled event has happened",
    "affirming.filter(({ cancelled }) => !cancelled)",
    "[...affirming]",
  ),
  {
    ...event(
      "an event dated by an unsure reference",
      "(certain !== null && date.earliest <= certain.earliest && certain.latest <= date.latest)",
      "certain !== null",
    ),
    by: "claims",
  },

  claim("the event as of another day", "versionAt(event, knownAt)", "versionAt(event, LAST_DAY)"),
  claim(
    "a suspected change of standing",
    "if (weighed === null || !weighed.sure) return null;",
    "if (weighed === null) return null;",
  ),
  claim(
    "an undated change has not come",
    "?? weighed.affirming.map((s) => s.knownFrom).sort()[0] ??",
    "??",
  ),

  tie("a façade said to be sure", "sure: weighed.sure && !facts.hypothesis", "sure: weighed.sure"),
  {
    ...tie(
      "a façade said to be DEFINITE",
      "sure: weighed.sure && !facts.hypothesis",
      "sure: weighed.sure",
    ),
    by: "main",
  },
  of("seed/derive/support.ts", "ties")(
    "CONTESTED forgotten",
    'if (says(from, denying) || says(to, denying)) return "CONTESTED";',
    "",
  ),
  of("seed/derive/sources.ts", "ties")(
    "known from the first day of an uncertain date",
    "knownFrom: reported.latest",
    "knownFrom: reported.earliest",
  ),
  of("seed/load/statement-rows.ts", "members")(
    "evidence that counts no more is the nearest",
    "weighedAt(statements, knownAt)?.affirming.includes(statement) ? true : null",
    "true",
  ),
  of("server/ties/nearest-evidence.ts", "members")(
    "the nearest evidence of a chain's best tie",
    "nearest.gapDays > widest.gapDays",
    "nearest.gapDays < widest.gapDays",
  ),

  chains("the worst chain instead of the best", "rank(a) - rank(b) ||", "rank(b) - rank(a) ||"),
  chains("a façade before a plain chain", "facades(a.chain) - facades(b.chain) ||", ""),
  chains("a chain as strong as its strongest tie", "Math.max(0, ...chain", "Math.min(4, ...chain"),

  rollUp(
    "series added to singles",
    "return deedsOf(groups).filter((of) => single(of) && stands(of));",
    "return deedsOf(groups).filter((of) => stands(of));",
  ),
  rollUp("withdrawn claims counted", '=> standing === "STANDS"', "=> standing.length > 0"),
  rollUp(
    "an event claimed twice counted twice",
    "return events(countedDeeds(groups));",
    "return countedDeeds(groups).length;",
  ),
  rollUp(
    "a joint claim counted twice",
    "return distinct(deedsOf(groups).flatMap((of) => (single(of) ? of.deed.id : [])));",
    "return deedsOf(groups).filter(single).length;",
  ),
  rollUp(
    "a doubtful claim is DEFINITE",
    'deed.version.sure && standingWord === "DEFINITE"',
    'standingWord === "DEFINITE"',
  ),
  rollUp(
    "the floor forgotten",
    'if (floor === "DEFINITE" && certainty !== "DEFINITE") continue;',
    "",
  ),
  rollUp(
    "the umbrella's own claim needs a chain",
    'level === "UMBRELLA"\n          ? ownWord(when, period)\n          :',
    "",
  ),
  rollUp("also under itself", "other.group.id !== umbrella.id", "other.group.id.length > 0"),
  of("server/umbrellas/chain-queries.ts", "main")(
    "façades through themselves",
    "if (visited.includes(facade.id)) return [];",
    "",
  ),
  of("server/umbrellas/chain-queries.ts", "main")(
    "no façade for the umbrella itself",
    "[...direct, ...chains].flatMap",
    "[...chains].flatMap",
  ),
];

const SEEN = "edge.knownFrom <= $knownAt AND $knownAt <= edge.knownTo AND\n    edge.startEarliest";
const ASKED = "edge.knownFrom <= ask.knownAt AND ask.knownAt <= edge.knownTo";
const VERSION = "version.knownFrom <= $knownAt AND $knownAt <= version.knownTo";
const ASKED_VERSION = "version.knownFrom <= ask.knownAt AND ask.knownAt <= version.knownTo";
const KEYED_VERSION = "version.knownFrom <= key.knownAt AND key.knownAt <= version.knownTo";
const SIMPLE = "all(node IN nodes(path) WHERE single(other IN nodes(path) WHERE other = node))";

const upTo = of("cypher/umbrellas/chains-up-to.cypher", "members");
const upFrom = of("cypher/umbrellas/chains-up-from.cypher", "members");

function ofChains(statement: typeof upTo): Caught[] {
  return [
    statement("knownTo forgotten", SEEN, "edge.knownFrom <= $knownAt AND\n    edge.startEarliest"),
    statement("knownFrom forgotten", SEEN, "$knownAt <= edge.knownTo AND\n    edge.startEarliest"),
    statement("< for ≤: a start", "edge.startEarliest <= $to", "edge.startEarliest < $to"),
    statement("< for ≤: an end", "$from <= edge.endLatest", "$from < edge.endLatest"),
    statement("one level only", "UNIT_OF*1..]", "UNIT_OF*1..1]"),
    statement("no ACTS_UNDER", "MEMBER_OF|ACTS_UNDER|UNIT_OF*", "MEMBER_OF|UNIT_OF*"),
    statement("chains in circles, through the umbrella itself", SIMPLE, "true"),
  ];
}

const inTime = (file: string, by: Caught["by"]): Caught[] => [
  of(file, by)("< for ≤: the first day", "version.earliest <= $to", "version.earliest < $to"),
  of(file, by)("< for ≤: the last day", "version.latest >= $from", "version.latest > $from"),
];

export const MUTANTS_OF_CYPHER: readonly Caught[] = [
  ...ofChains(upTo),
  ...ofChains(upFrom),
  {
    ...upTo(
      "a kind of umbrella before it is known",
      "$ids IS NULL AND fact.value IN $umbrellaKinds AND\n    has.knownFrom <= $knownAt AND",
      "$ids IS NULL AND fact.value IN $umbrellaKinds AND",
    ),
    by: "main",
  },
  {
    ...upTo("an umbrella before it is known", "umbrella.knownFrom <= $knownAt", "true"),
    by: "main",
  },
  ...ofVersions(
    "cypher/umbrellas/facades.cypher",
    "main",
    "edge.knownFrom <= $knownAt AND $knownAt <= edge.knownTo",
  ),
  ...ofVersions("cypher/claims/in-period.cypher", "main", VERSION),
  ...inTime("cypher/claims/in-period.cypher", "main"),
  ...ofVersions("cypher/claims/by-id.cypher", "claims", KEYED_VERSION),
  ...ofVersions("cypher/claims/of-events.cypher", "claims", ASKED_VERSION),
  ...ofVersions("cypher/claims/of-actors.cypher", "claims", KEYED_VERSION),
  of("cypher/claims/of-actors.cypher", "claims")(
    "a joint claim counted twice",
    "WITH DISTINCT claim",
    "WITH claim",
  ),
  ...ofVersions("cypher/ties/of-things.cypher", "ties", ASKED),
  of("cypher/ties/of-things.cypher", "ties")(
    "< for ≤: a start",
    "edge.startEarliest <= ask.startBy",
    "edge.startEarliest < ask.startBy",
  ),
  of("cypher/ties/of-things.cypher", "ties")(
    "< for ≤: an end",
    "ask.endAfter <= edge.endLatest",
    "ask.endAfter < edge.endLatest",
  ),
  ...ofVersions("cypher/events/versions.cypher", "events", KEYED_VERSION),
  ...ofVersions("cypher/events/list.cypher", "lists", VERSION),
  ...ofVersions("cypher/events/count.cypher", "lists", VERSION),
  ...inTime("cypher/events/list.cypher", "lists"),
  ...["list", "count"].map((name) =>
    of(`cypher/events/${name}.cypher`, "lists")(
      "only what begins in the period",
      "version.earliest >= class.from",
      "version.earliest >= $from",
    ),
  ),
  ...inTime("cypher/events/count.cypher", "lists"),
  ...ofVersions(
    "cypher/facts/names-of-things.cypher",
    "things",
    "has.knownFrom <= key.knownAt AND key.knownAt <= has.knownTo",
  ),
  ...ofVersions(
    "cypher/facts/of-things.cypher",
    "things",
    "has.knownFrom <= key.knownAt AND key.knownAt <= has.knownTo",
  ),
  of("cypher/things/by-id.cypher", "things")(
    "< for ≤: knownFrom",
    "thing.knownFrom <= key.knownAt",
    "thing.knownFrom < key.knownAt",
  ),
  of("cypher/networks/next-around.cypher", "networks")(
    "knownTo of edge forgotten",
    "$knownAt <= edge.knownTo AND",
    "",
  ),
  of("cypher/networks/next-around.cypher", "networks")(
    "knownFrom of edge forgotten",
    "edge.knownFrom <= $knownAt AND other",
    "other",
  ),
  of("cypher/networks/next-around.cypher", "networks")(
    "< for ≤: a start",
    "edge.startEarliest <= $startBy",
    "edge.startEarliest < $startBy",
  ),
  ...ofVersions(
    "cypher/networks/ties-among.cypher",
    "networks",
    "edge.knownFrom <= $knownAt AND $knownAt <= edge.knownTo",
  ),
  of("cypher/networks/ties-among.cypher", "networks")(
    "< for ≤: a start",
    "edge.startEarliest <= $startBy",
    "edge.startEarliest < $startBy",
  ),
  of("cypher/statements/about.cypher", "statements")(
    "knownFrom forgotten",
    "WHERE statement.knownFrom <= key.knownAt\n",
    "",
  ),
];
