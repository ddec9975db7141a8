/** What was claimed under brands and mere names, and who is said to stand behind them? */
import type { ClaimRow } from "../claims/claims.ts";
import { claimsInPeriod } from "../claims/claims-in-period.ts";
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import { certaintyOf, type During, type When, worse } from "../model/certainty.ts";
import type { Day } from "../model/days.ts";
import type { DatedText } from "../model/edtf.ts";
import type { Certainty, EventKind, UmbrellaKind } from "../model/vocabulary.ts";
import type { ActorProperties, ActorRow, EventRow } from "../things/thing-rows.ts";
import { type NearestEvidence, nearestEvidence } from "../ties/nearest-evidence.ts";
import type { EdgeProperties, TieProperties, TieRow } from "../ties/ties-of-things.ts";
import { chainsUpTo, type UmbrellaChain } from "../umbrellas/chain-queries.ts";
import type { Step } from "../umbrellas/chains.ts";
import { byGroup, compare, type MemberThenRow, membersThen } from "../umbrellas/members-then.ts";
import { once } from "../umbrellas/once.ts";
import { type Counted, effectsOf, type HypothesisEffectRow } from "./effects.ts";

const namesStatement = statement("hypotheses/names");

export interface HypothesesQuestion {
  ids: readonly string[] | null;
  during: During;
  kinds: readonly EventKind[];
  umbrellaKinds: readonly UmbrellaKind[];
  validAt: DatedText | null;
  knownAt: Day;
}

export interface ClaimedEventRow {
  event: EventRow;
  certainty: Certainty;
  claims: ClaimRow[];
}

export interface HypothesisRow {
  group: ActorRow;
  tie: TieRow;
  at: { event: EventRow; certainty: Certainty; nearestEvidence: NearestEvidence | null }[];
  effects(): HypothesisEffectRow[];
}

export interface NameHypothesesRow {
  name: ActorRow;
  claimed: Counted;
  claimedSeries: number;
  claimedEvents: ClaimedEventRow[];
  sets: { id: string | null; hypotheses: HypothesisRow[] }[];
  actingUnder: MemberThenRow[];
}

interface NameRow {
  name: ActorProperties;
  hypotheses: { edge: EdgeProperties; tie: TieProperties; group: ActorProperties }[];
}

/** Three statements: the names, the chains up to the umbrellas, and the claims of all of them. */
export async function hypothesesOfNames(
  graph: PinnedGraph,
  question: HypothesesQuestion,
): Promise<NameHypothesesRow[]> {
  const { ids, during, kinds, knownAt, umbrellaKinds } = question;
  const choice = { ids: null, umbrellaKinds, everything: false };
  const [names, chains] = await Promise.all([
    graph.read<NameRow>(namesStatement, { ids, knownAt, ...during }),
    chainsUpTo(graph, choice, { knownAt, during }),
  ]);
  const actors = new Set(chains.flatMap((of) => [of.umbrella.id, of.member?.id ?? []].flat()));
  for (const { name } of names) actors.add(name.id);
  const claims = await claimsInPeriod(graph, {
    actors: [...actors],
    during,
    knownAt,
    stances: ["CLAIMED"],
    kinds,
    occurrences: null,
  });
  return names
    .map((row) => nameRow(row, chains, claims, question))
    .sort(
      (a, b) =>
        b.claimed.possible - a.claimed.possible ||
        b.claimedSeries - a.claimedSeries ||
        compare(a.name.id, b.name.id),
    );
}

function nameRow(
  { name, hypotheses }: NameRow,
  chains: readonly UmbrellaChain[],
  claims: readonly ClaimRow[],
  { during, knownAt, validAt }: HypothesesQuestion,
): NameHypothesesRow {
  const events = claimedEvents(name.id, claims, during);
  const single = events.filter(({ event }) => event.extent === "SINGLE");
  const sets = new Map<string, { id: string | null; hypotheses: HypothesisRow[] }>();
  for (const { edge, tie, group } of hypotheses) {
    const certainty = validAt === null ? null : certaintyOf([{ ...edge, whole: true }], validAt);
    if (validAt !== null && certainty === null) continue;
    const step: Step = { relation: "FACADE_FOR", from: name, to: group, edge };
    const effects = once(() => effectsOf(step, chains, claims, { knownAt, during }));
    const set = sets.get(edge.hypothesisSet ?? edge.tie) ?? {
      id: edge.hypothesisSet ?? null,
      hypotheses: [],
    };
    set.hypotheses.push({
      group: { ...group, knownAt },
      tie: {
        id: edge.tie,
        type: "FACADE_FOR",
        from: { ...name, knownAt },
        to: { ...group, knownAt },
        other: null,
        edge,
        tie,
        certainty,
        nearestEvidence:
          validAt === null ? null : nearestEvidence(edge.evidenceDays, validAt, knownAt),
        knownAt,
      },
      at: heldAt(edge, events, during, knownAt),
      effects,
    });
    sets.set(edge.hypothesisSet ?? edge.tie, set);
  }
  const under = chains.filter(({ umbrella }) => umbrella.id === name.id);
  const members = byGroup(under.map(({ member, chain }) => ({ group: member, chain })));
  return {
    name: { ...name, knownAt },
    claimed: {
      definite: single.filter(({ certainty }) => certainty === "DEFINITE").length,
      possible: single.length,
    },
    claimedSeries: events.length - single.length,
    claimedEvents: events,
    sets: [...sets.values()],
    actingUnder: membersThen(members, null, knownAt),
  };
}

/** Each event once, with the claims in this name that stand. */
function claimedEvents(
  name: string,
  claims: readonly ClaimRow[],
  during: During,
): ClaimedEventRow[] {
  const found = new Map<string, ClaimedEventRow>();
  for (const claim of claims) {
    const { version, event } = claim;
    if (version.standing !== "STANDS" || !claim.about.some(({ id }) => id === name)) continue;
    const doubt = version.sure ? "DEFINITE" : "POSSIBLE";
    const certainty = worse(certaintyOf([], version, during), doubt);
    if (certainty === null) continue;
    const known = found.get(event.id) ?? { event, certainty, claims: [] };
    if (certainty === "DEFINITE") known.certainty = certainty;
    known.claims.push(claim);
    found.set(event.id, known);
  }
  return [...found.values()];
}

function heldAt(
  edge: EdgeProperties,
  events: readonly ClaimedEventRow[],
  during: During,
  knownAt: Day,
): HypothesisRow["at"] {
  return events.flatMap(({ event, claims }) => {
    const when: When | undefined = claims[0]?.version;
    if (when === undefined) return [];
    const certainty = certaintyOf([{ ...edge, whole: true }], when, during);
    if (certainty === null) return [];
    return [
      { event, certainty, nearestEvidence: nearestEvidence(edge.evidenceDays, when, knownAt) },
    ];
  });
}
