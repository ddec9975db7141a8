/** Who had paused its attacks on somebody, and which attacks were there meanwhile? */
import { type ClaimColumns, type ClaimRow, claimRow } from "../claims/claims.ts";
import { LimitExceeded } from "../errors.ts";
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import type { During } from "../model/certainty.ts";
import { type Day, earlier, later } from "../model/days.ts";
import type { EventKind } from "../model/vocabulary.ts";
import type {
  ActorProperties,
  ActorRow,
  EventProperties,
  EventVersionProperties,
} from "../things/thing-rows.ts";
import type { EdgeProperties, TieProperties, TieRow } from "../ties/ties-of-things.ts";
import { chainsUpFrom } from "../umbrellas/chain-queries.ts";
import { once } from "../umbrellas/once.ts";
import { type AttackMeanwhileRow, attacksMeanwhile, type FoundAttack } from "./meanwhile.ts";

const list = statement("pauses/list");
const attacks = statement("pauses/attacks-meanwhile");

/** So many events in one pause are judged; more is an error. */
const MOST = 1000;

export interface PausesQuestion {
  on: string | null;
  by: string | null;
  during: During;
  knownAt: Day;
  kinds: readonly EventKind[];
}

export interface PauseRow {
  group: ActorRow;
  target: ActorRow;
  tie: TieRow;
  meanwhile(): Promise<AttackMeanwhileRow[]>;
}

interface Row {
  edge: EdgeProperties;
  tie: TieProperties;
  group: ActorProperties;
  target: ActorProperties;
}

/**
 * The pauses, one statement; with what was meanwhile, two more, for all pauses of the page together.
 * @param first how many of them are shown
 */
export async function listPauses(
  graph: PinnedGraph,
  question: PausesQuestion,
  first: number,
): Promise<{ pauses: PauseRow[]; totalCount: number }> {
  const { on, by, during, knownAt } = question;
  const rows = await graph.read<Row>(list, { on, by, knownAt, ...during });
  const shown = rows
    .slice(0, first)
    .map(({ edge, tie, group, target }): Omit<PauseRow, "meanwhile"> => {
      const ends = { from: { ...group, knownAt }, to: { ...target, knownAt } };
      return {
        group: ends.from,
        target: ends.to,
        tie: {
          id: edge.tie,
          type: "SUSPENDED_ATTACKS_ON",
          ...ends,
          other: null,
          edge,
          tie,
          certainty: null,
          nearestEvidence: null,
          knownAt,
        },
      };
    });
  const all = once(() => meanwhile(graph, shown, question));
  return {
    pauses: shown.map((pause, index) => ({
      ...pause,
      meanwhile: async () => (await all())[index] ?? [],
    })),
    totalCount: rows.length,
  };
}

async function meanwhile(
  graph: PinnedGraph,
  pauses: readonly Omit<PauseRow, "meanwhile">[],
  { during, knownAt, kinds }: PausesQuestion,
): Promise<AttackMeanwhileRow[][]> {
  const keys = pauses.map(({ target, tie: { edge } }, index) => ({
    index,
    target: target.id,
    from: later(edge.startEarliest, during.from),
    to: earlier(edge.endLatest, during.to),
  }));
  const groups = [...new Set(pauses.map(({ group }) => group.id))];
  const [found, chains] = await Promise.all([
    graph.read<{ index: number; total: number; attacks: Found[] }>(attacks, {
      keys,
      kinds,
      knownAt,
      most: MOST,
    }),
    chainsUpFrom(graph, groups, { knownAt, during }),
  ]);
  return pauses.map(({ group, target, tie }, at) => {
    const its = found.find(({ index }) => index === at);
    if (its !== undefined && its.total > MOST) {
      throw new LimitExceeded(
        `Expected at most ${MOST} events aimed at ${target.id} in one pause, and there are ${its.total}. Ask for a shorter period (during).`,
      );
    }
    const above = chains.filter(({ member }) => member?.id === group.id);
    const rows = (its?.attacks ?? []).map((attack) => attackOf(attack, knownAt));
    return attacksMeanwhile({ pause: tie, chains: above, during, knownAt }, rows);
  });
}

interface Found {
  event: EventProperties;
  version: EventVersionProperties;
  sure: boolean;
  claims: Omit<ClaimColumns, "event">[];
}

function attackOf({ event, version, sure, claims }: Found, knownAt: Day): FoundAttack {
  return {
    event: { ...event, knownAt, version },
    sure,
    claims: claims.map((claim): ClaimRow => claimRow({ ...claim, event }, knownAt)),
  };
}
