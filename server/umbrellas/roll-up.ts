/**
 * The main question's answer from chains and deeds: a pure function of what the graph returned. A
 * deed is what is rolled up: a claim of an event, or an act of speech.
 */
import type { ClaimRow } from "../claims/claims.ts";
import { certaintyOf, type During, type When, worse } from "../model/certainty.ts";
import { type Day, FIRST_DAY, LAST_DAY } from "../model/days.ts";
import { type StandingChange, standingAt } from "../model/standing.ts";
import type { Certainty, Stance, Standing, Support } from "../model/vocabulary.ts";
import {
  type ActorProperties,
  type ActorRow,
  type EventRow,
  type EventVersionProperties,
  shownName,
} from "../things/thing-rows.ts";
import type { NearestEvidence } from "../ties/nearest-evidence.ts";
import type { TieRow } from "../ties/ties-of-things.ts";
import type { UmbrellaChain } from "./chain-queries.ts";
import {
  bestChain,
  type Chain,
  chainEvidence,
  chainTies,
  facades,
  isSupported,
  supportOf,
  wordOf,
} from "./chains.ts";
import {
  byGroup,
  type ChainsByGroup,
  compare,
  type MemberThenRow,
  membersAtAny,
  membersThen,
  type Time,
} from "./members-then.ts";
import { once } from "./once.ts";

/** What somebody is said to have done, and who answers for it. */
export interface Deed {
  id: string;
  about: readonly ActorRow[];
  event: EventRow;
  version: EventVersionProperties & { sure: boolean; standing: Standing };
  changes: readonly StandingChange[];
  /** Of claims alone. */
  stance?: Stance;
}

export interface UnderUmbrellaRow {
  deed: Deed;
  when: Time;
  standing: Standing;
  certainty: Certainty;
  support: Support | null;
  chain: TieRow[];
  throughFacade: boolean;
  nearestEvidence: NearestEvidence | null;
  membersThen: MemberThenRow[];
  alsoUnder: MemberThenRow[];
  /** Its word in another period: of the chains, the event, the period and the deed together. */
  wordIn(period: During): Certainty | null;
}

/** A deed under its own name too: the row of a claim has its `claim`. */
type Under<Named> = UnderUmbrellaRow & Named;

export interface GroupDeedsRow<Row extends UnderUmbrellaRow = UnderUmbrellaRow> {
  group: ActorRow;
  level: "UMBRELLA" | "MEMBER";
  certainty: Certainty;
  deeds: Row[];
}

export interface DeedsOfUmbrellaRow<Group extends GroupDeedsRow = GroupDeedsRow> {
  umbrella: ActorRow;
  /** The period in which its deeds were judged. */
  during: During;
  groups: Group[];
  membersThen: MemberThenRow[];
}

export type ClaimUnderUmbrellaRow = Under<{ claim: ClaimRow }>;
export type GroupClaimsRow = GroupDeedsRow<ClaimUnderUmbrellaRow> & {
  claims: ClaimUnderUmbrellaRow[];
};
export type ClaimsOfUmbrellaRow = DeedsOfUmbrellaRow<GroupClaimsRow>;

export interface RollUpOptions {
  knownAt: Day;
  during: During;
  /** DEFINITE leaves out what is only POSSIBLE. */
  floor: Certainty;
  /** Leaves out POSSIBLE chains whose evidence is farther away; null for no limit. */
  maxGapDays: number | null;
  /** Leaves out chains with a weaker support; null or absent for any. */
  support?: Support | null;
  /** The day as of which claims stand; null or absent for the end of what is known. */
  standingAt?: Day | null;
}

/** A row for every umbrella, with its claims, the most events first. */
export function rollUp(
  chains: readonly UmbrellaChain[],
  claims: readonly ClaimRow[],
  options: RollUpOptions,
): ClaimsOfUmbrellaRow[] {
  return rollUpDeeds(chains, claims, options, (claim) => ({ claim })).map((row) => ({
    umbrella: row.umbrella,
    during: row.during,
    groups: row.groups.map((of) => ({ ...of, claims: of.deeds })),
    get membersThen() {
      return row.membersThen;
    },
  }));
}

/** A row for every umbrella, the most events first. */
export function rollUpDeeds<D extends Deed, Named extends object>(
  chains: readonly UmbrellaChain[],
  deeds: readonly D[],
  options: RollUpOptions,
  named: (deed: D) => Named,
): DeedsOfUmbrellaRow<GroupDeedsRow<Under<Named>>>[] {
  const umbrellas = new Map(chains.map(({ umbrella }) => [umbrella.id, umbrella]));
  const under = new Map<string, { group: ActorProperties; chain: Chain }[]>();
  const above = new Map<string, { group: ActorProperties; chain: Chain }[]>();
  for (const { umbrella, member, chain } of chains) {
    if (member === null || !isSupported(chain, options.support ?? null)) continue;
    push(under, umbrella.id, { group: member, chain });
    push(above, member.id, { group: umbrella, chain });
  }
  const dated = deeds.map((deed) => ({ deed, when: whenOf(deed) }));
  return [...umbrellas.values()]
    .map((umbrella) => {
      const members = byGroup(under.get(umbrella.id) ?? []);
      const row = umbrellaRow(umbrella, members, above, dated, options, named);
      return { row, events: eventCount(row.groups), series: seriesCount(row.groups) };
    })
    .sort(
      (a, b) =>
        b.events - a.events ||
        b.series - a.series ||
        compare(shownName(a.row.umbrella), shownName(b.row.umbrella)) ||
        compare(a.row.umbrella.id, b.row.umbrella.id),
    )
    .map(({ row }) => row);
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function umbrellaRow<D extends Deed, Named extends object>(
  umbrella: ActorProperties,
  members: ChainsByGroup,
  above: ReadonlyMap<string, { group: ActorProperties; chain: Chain }[]>,
  dated: readonly { deed: D; when: Time }[],
  options: RollUpOptions,
  named: (deed: D) => Named,
): DeedsOfUmbrellaRow<GroupDeedsRow<Under<Named>>> {
  const { knownAt, during, floor } = options;
  const groups = new Map<string, GroupDeedsRow<Under<Named>>>();
  for (const { deed, when } of dated) {
    for (const group of deed.about) {
      const level = group.id === umbrella.id ? "UMBRELLA" : "MEMBER";
      const chains = members.get(group.id)?.chains ?? [];
      // Most deeds of all are under few umbrellas.
      if (level === "MEMBER" && chains.length === 0) continue;
      const { standing, certainty: standingWord } = standingOf(deed, options.standingAt ?? null);
      const sure = deed.version.sure && standingWord === "DEFINITE";
      const bestIn = (period: During) =>
        level === "UMBRELLA"
          ? ownWord(when, period)
          : bestChain(chains, (chain) => chainWord(chain, when, { ...options, during: period }));
      const wordIn = (period: During) =>
        worse(bestIn(period)?.certainty ?? null, sure ? "DEFINITE" : "POSSIBLE");
      const best = bestIn(during);
      const certainty = worse(best?.certainty ?? null, sure ? "DEFINITE" : "POSSIBLE");
      if (best === null || certainty === null) continue;
      if (floor === "DEFINITE" && certainty !== "DEFINITE") continue;
      const entry = groups.get(group.id) ?? { group, level, certainty, deeds: [] };
      if (certainty === "DEFINITE") entry.certainty = certainty;
      const others = (above.get(group.id) ?? []).filter((other) => other.group.id !== umbrella.id);
      const then = once(() => membersThen(members, when, knownAt, during));
      const also = once(() => membersThen(byGroup(others), when, knownAt, during));
      entry.deeds.push({
        ...named(deed),
        deed,
        when,
        standing,
        certainty,
        support: best.chain.length === 0 ? null : supportOf(best.chain),
        throughFacade: facades(best.chain) > 0,
        // Few of very many deeds are shown: what only they need is made only for them.
        get chain() {
          return chainTies(best.chain, when, knownAt);
        },
        get nearestEvidence() {
          return best.chain.length > 0 && best.certainty === "POSSIBLE"
            ? chainEvidence(best.chain, when, knownAt)
            : null;
        },
        get membersThen() {
          return then();
        },
        get alsoUnder() {
          return also();
        },
        wordIn,
      });
      groups.set(group.id, entry);
    }
  }
  const counted = new Map([...groups.values()].map((row) => [row, eventCount([row])]));
  const rows = [...groups.values()].sort(
    (a, b) =>
      Number(b.level === "UMBRELLA") - Number(a.level === "UMBRELLA") ||
      (counted.get(b) ?? 0) - (counted.get(a) ?? 0) ||
      compare(shownName(a.group), shownName(b.group)) ||
      compare(a.group.id, b.group.id),
  );
  const everybody = once(() => {
    const times = rows.flatMap((row) => row.deeds.map((of) => of.when));
    return membersAtAny(members, times, knownAt, during);
  });
  return {
    umbrella: { ...umbrella, knownAt },
    during,
    groups: rows,
    get membersThen() {
      return everybody();
    },
  };
}

/** Without a day, the standing at the end of what is known, which its version says. */
function standingOf({ version, changes }: Deed, day: Day | null) {
  return day === null
    ? ({ standing: version.standing, certainty: "DEFINITE" } as const)
    : standingAt(changes, day);
}

/** A deed in the umbrella's own name needs no chain: only its event in the period. */
function ownWord(when: When, during: During): { chain: Chain; certainty: Certainty } | null {
  const certainty = certaintyOf([], when, during);
  return certainty === null ? null : { chain: [], certainty };
}

function chainWord(chain: Chain, when: When, options: RollUpOptions): Certainty | null {
  const certainty = wordOf(chain, when, options.during);
  if (certainty !== "POSSIBLE" || options.maxGapDays === null) return certainty;
  const nearest = chainEvidence(chain, when, options.knownAt);
  return nearest !== null && nearest.gapDays <= options.maxGapDays ? certainty : null;
}

/** The deed's event in time. Without any date it may have been on any day. */
function whenOf({ version }: Deed): Time {
  return {
    earliest: version.earliest ?? FIRST_DAY,
    latest: version.latest ?? LAST_DAY,
    startBy: version.startBy ?? LAST_DAY,
    endAfter: version.endAfter ?? FIRST_DAY,
    edtf: version.dateEdtf ?? null,
  };
}

const deedsOf = (groups: readonly GroupDeedsRow[]) => groups.flatMap((group) => group.deeds);
const stands = ({ standing }: UnderUmbrellaRow) => standing === "STANDS";
const single = ({ deed }: UnderUmbrellaRow) => deed.event.extent === "SINGLE";
const distinct = (ids: readonly string[]) => new Set(ids).size;
const events = (rows: readonly UnderUmbrellaRow[]) =>
  distinct(rows.map(({ deed }) => deed.event.id));

/** Deeds that stand, of single events: what counts. */
export function countedDeeds(groups: readonly GroupDeedsRow[]): UnderUmbrellaRow[] {
  return deedsOf(groups).filter((of) => single(of) && stands(of));
}

/** Single events with at least one claim that stands, each once. */
export function eventCount(groups: readonly GroupDeedsRow[]): number {
  return events(countedDeeds(groups));
}

/** Those of them that are DEFINITE. */
export function definiteEventCount(groups: readonly GroupDeedsRow[]): number {
  return events(countedDeeds(groups).filter(({ certainty }) => certainty === "DEFINITE"));
}

/** Those of them that nobody but a claimant says happened. */
export function claimOnlyCount(groups: readonly GroupDeedsRow[]): number {
  const only = countedDeeds(groups).filter(({ deed }) => deed.version.occurrence === "CLAIM_ONLY");
  return events(only);
}

/** Claims of single events, each once. */
export function claimCount(groups: readonly GroupDeedsRow[]): number {
  return distinct(deedsOf(groups).flatMap((of) => (single(of) ? of.deed.id : [])));
}

/** Those of them that stand. */
export function standingCount(groups: readonly GroupDeedsRow[]): number {
  return distinct(countedDeeds(groups).map(({ deed }) => deed.id));
}

/** Series with at least one claim that stands: never added to the single events. */
export function seriesCount(groups: readonly GroupDeedsRow[]): number {
  return events(deedsOf(groups).filter((of) => !single(of) && stands(of)));
}
