/** The main question's answer from chains and claims: a pure function of what the graph returned. */
import type { ClaimRow } from "../claims/claims.ts";
import { certaintyOf, type During, type When, worse } from "../model/certainty.ts";
import { type Day, FIRST_DAY, LAST_DAY } from "../model/days.ts";
import type { Certainty, Support } from "../model/vocabulary.ts";
import { type ActorProperties, type ActorRow, shownName } from "../things/thing-rows.ts";
import type { NearestEvidence } from "../ties/nearest-evidence.ts";
import type { TieRow } from "../ties/ties-of-things.ts";
import type { UmbrellaChain } from "./chain-queries.ts";
import {
  bestChain,
  type Chain,
  chainEvidence,
  chainTies,
  facades,
  supportOf,
  wordOf,
} from "./chains.ts";
import {
  byGroup,
  type ChainsByGroup,
  compare,
  type MemberThenRow,
  membersThen,
  unitedMembers,
} from "./members-then.ts";
import { once } from "./once.ts";

export interface ClaimUnderUmbrellaRow {
  claim: ClaimRow;
  certainty: Certainty;
  support: Support | null;
  chain: TieRow[];
  throughFacade: boolean;
  nearestEvidence: NearestEvidence | null;
  membersThen: MemberThenRow[];
  alsoUnder: MemberThenRow[];
}

export interface GroupClaimsRow {
  group: ActorRow;
  level: "UMBRELLA" | "MEMBER";
  certainty: Certainty;
  claims: ClaimUnderUmbrellaRow[];
}

export interface ClaimsOfUmbrellaRow {
  umbrella: ActorRow;
  groups: GroupClaimsRow[];
  membersThen: MemberThenRow[];
}

export interface RollUpOptions {
  knownAt: Day;
  during: During;
  /** DEFINITE leaves out what is only POSSIBLE. */
  floor: Certainty;
  /** Leaves out POSSIBLE chains whose evidence is farther away; null for no limit. */
  maxGapDays: number | null;
}

/** A row for every umbrella, the most events first. */
export function rollUp(
  chains: readonly UmbrellaChain[],
  claims: readonly ClaimRow[],
  options: RollUpOptions,
): ClaimsOfUmbrellaRow[] {
  const umbrellas = new Map(chains.map(({ umbrella }) => [umbrella.id, umbrella]));
  const under = new Map<string, ChainsByGroup>();
  for (const id of umbrellas.keys()) {
    const own = chains.filter(({ umbrella }) => umbrella.id === id);
    under.set(id, byGroup(own.map(({ member, chain }) => ({ group: member, chain }))));
  }
  const above = new Map<string, { group: ActorProperties; chain: Chain }[]>();
  for (const { umbrella, member, chain } of chains) {
    if (member === null) continue;
    above.set(member.id, [...(above.get(member.id) ?? []), { group: umbrella, chain }]);
  }
  return [...umbrellas.values()]
    .map((umbrella) => {
      const members = under.get(umbrella.id) ?? new Map();
      return umbrellaRow(umbrella, members, above, claims, options);
    })
    .sort(
      (a, b) =>
        eventCount(b.groups) - eventCount(a.groups) ||
        seriesCount(b.groups) - seriesCount(a.groups) ||
        compare(shownName(a.umbrella), shownName(b.umbrella)) ||
        compare(a.umbrella.id, b.umbrella.id),
    );
}

function umbrellaRow(
  umbrella: ActorProperties,
  members: ChainsByGroup,
  above: ReadonlyMap<string, { group: ActorProperties; chain: Chain }[]>,
  claims: readonly ClaimRow[],
  options: RollUpOptions,
): ClaimsOfUmbrellaRow {
  const { knownAt, during, floor } = options;
  const groups = new Map<string, GroupClaimsRow>();
  for (const claim of claims) {
    const when = whenOf(claim);
    for (const group of claim.about) {
      const level = group.id === umbrella.id ? "UMBRELLA" : "MEMBER";
      const best =
        level === "UMBRELLA"
          ? ownWord(when, during)
          : bestChain(members.get(group.id)?.chains ?? [], (chain) =>
              chainWord(chain, when, options),
            );
      const certainty = worse(
        best?.certainty ?? null,
        claim.version.sure ? "DEFINITE" : "POSSIBLE",
      );
      if (best === null || certainty === null) continue;
      if (floor === "DEFINITE" && certainty !== "DEFINITE") continue;
      const entry = groups.get(group.id) ?? { group, level, certainty, claims: [] };
      if (certainty === "DEFINITE") entry.certainty = certainty;
      const others = (above.get(group.id) ?? []).filter((other) => other.group.id !== umbrella.id);
      const then = once(() => membersThen(members, when, knownAt, during));
      const also = once(() => membersThen(byGroup(others), when, knownAt, during));
      entry.claims.push({
        claim,
        certainty,
        support: best.chain.length === 0 ? null : supportOf(best.chain),
        chain: chainTies(best.chain, when, knownAt),
        throughFacade: facades(best.chain) > 0,
        nearestEvidence:
          best.chain.length > 0 && best.certainty === "POSSIBLE"
            ? chainEvidence(best.chain, when, knownAt)
            : null,
        // For every claim all members are judged: only if somebody asks.
        get membersThen() {
          return then();
        },
        get alsoUnder() {
          return also();
        },
      });
      groups.set(group.id, entry);
    }
  }
  const rows = [...groups.values()].sort(
    (a, b) =>
      Number(b.level === "UMBRELLA") - Number(a.level === "UMBRELLA") ||
      eventCount([b]) - eventCount([a]) ||
      compare(shownName(a.group), shownName(b.group)) ||
      compare(a.group.id, b.group.id),
  );
  const everybody = once(() =>
    unitedMembers(rows.flatMap((row) => row.claims.map((claim) => claim.membersThen))),
  );
  return {
    umbrella: { ...umbrella, knownAt },
    groups: rows,
    get membersThen() {
      return everybody();
    },
  };
}

/** A claim in the umbrella's own name needs no chain: only its event in the period. */
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

/** The claim's event in time. Without any date it may have been on any day. */
function whenOf({ version }: ClaimRow): When & { edtf: string | null } {
  return {
    earliest: version.earliest ?? FIRST_DAY,
    latest: version.latest ?? LAST_DAY,
    startBy: version.startBy ?? LAST_DAY,
    endAfter: version.endAfter ?? FIRST_DAY,
    edtf: version.dateEdtf ?? null,
  };
}

const claimsOf = (groups: readonly GroupClaimsRow[]) => groups.flatMap((group) => group.claims);
const stands = ({ claim }: ClaimUnderUmbrellaRow) => claim.version.standing === "STANDS";
const single = ({ claim }: ClaimUnderUmbrellaRow) => claim.event.extent === "SINGLE";
const distinct = (ids: readonly string[]) => new Set(ids).size;

/** Single events with at least one claim that stands, each once. */
export function eventCount(groups: readonly GroupClaimsRow[]): number {
  const counted = claimsOf(groups).filter((of) => single(of) && stands(of));
  return distinct(counted.map(({ claim }) => claim.event.id));
}

/** Those of them that are DEFINITE. */
export function definiteEventCount(groups: readonly GroupClaimsRow[]): number {
  const counted = claimsOf(groups).filter((of) => single(of) && stands(of));
  const definite = counted.filter(({ certainty }) => certainty === "DEFINITE");
  return distinct(definite.map(({ claim }) => claim.event.id));
}

/** Claims of single events, each once. */
export function claimCount(groups: readonly GroupClaimsRow[]): number {
  return distinct(claimsOf(groups).flatMap((of) => (single(of) ? of.claim.id : [])));
}

/** Those of them that stand. */
export function standingCount(groups: readonly GroupClaimsRow[]): number {
  return distinct(claimsOf(groups).flatMap((of) => (single(of) && stands(of) ? of.claim.id : [])));
}

/** Series with at least one claim that stands: never added to the single events. */
export function seriesCount(groups: readonly GroupClaimsRow[]): number {
  const counted = claimsOf(groups).filter((of) => !single(of) && stands(of));
  return distinct(counted.map(({ claim }) => claim.event.id));
}
