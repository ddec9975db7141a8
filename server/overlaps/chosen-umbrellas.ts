/** Which umbrellas are chosen, and what makes each opposed to somebody? */
import type { PinnedGraph } from "../graph/graph.ts";
import { statement } from "../graph/statements.ts";
import type { Span } from "../model/certainty.ts";
import { type Bounds, type Day, LAST_DAY } from "../model/days.ts";
import { UMBRELLA_KINDS, type UmbrellaKind } from "../model/vocabulary.ts";
import type { ActorProperties } from "../things/thing-rows.ts";
import type { Step } from "../umbrellas/chains.ts";

const chosen = statement("overlaps/chosen");

export interface Selection {
  ids: readonly string[];
  umbrellaKinds: readonly UmbrellaKind[];
  brands: boolean;
  /** null: whoever they are against. */
  opposing: readonly string[] | null;
}

/** Why an umbrella is opposed to somebody: a tie, or its attacks from the first one on. */
export interface Opposition {
  span: Span;
  tie: Step | null;
  attackingSince: Bounds | null;
  /** The id of the attack that was certainly over first. */
  firstAttack: string | null;
}

export interface ChosenUmbrella {
  umbrella: ActorProperties;
  /** null where nobody asked whom it is against; never empty. */
  oppositions: Opposition[] | null;
}

interface Row {
  index: number;
  umbrella: ActorProperties;
  opposes: Step[];
  earliest: Day | null;
  latestSure: Day | null;
  firstAttack: string | null;
}

/** The umbrellas of each selection, by one statement. */
export async function chosenUmbrellas(
  graph: PinnedGraph,
  selections: readonly Selection[],
  knownAt: Day,
): Promise<ChosenUmbrella[][]> {
  const rows = await graph.read<Row>(chosen, {
    knownAt,
    selections: selections.map((selection, index) => ({ index, ...widened(selection) })),
  });
  return selections.map(({ opposing }, index) =>
    rows.flatMap((row): ChosenUmbrella[] => {
      if (row.index !== index) return [];
      if (opposing === null) return [{ umbrella: row.umbrella, oppositions: null }];
      const oppositions = oppositionsOf(row);
      return oppositions.length === 0 ? [] : [{ umbrella: row.umbrella, oppositions }];
    }),
  );
}

/** Who names nothing but an enemy means all umbrellas and brands. */
function widened({ ids, umbrellaKinds, brands, opposing }: Selection) {
  const all = ids.length === 0 && umbrellaKinds.length === 0 && !brands;
  return {
    ids,
    umbrellaKinds: all ? Object.keys(UMBRELLA_KINDS) : umbrellaKinds,
    groupKinds: all ? ["BRAND", "UMBRELLA"] : brands ? ["BRAND"] : [],
    opposing: opposing ?? [],
  };
}

function oppositionsOf({ opposes, earliest, latestSure, firstAttack }: Row): Opposition[] {
  const byTies = opposes.map((tie) => ({
    span: { ...tie.edge, whole: true },
    tie,
    attackingSince: null,
    firstAttack: null,
  }));
  if (earliest === null) return byTies;
  const latest = latestSure ?? LAST_DAY;
  return [
    ...byTies,
    {
      // The first of several days lies between the first earliest and the first latest of those
      // that are sure: what is in doubt may make it earlier, and no later.
      span: {
        startEarliest: earliest,
        startLatest: latest,
        endEarliest: LAST_DAY,
        endLatest: LAST_DAY,
        sure: latestSure !== null,
        whole: true,
      },
      tie: null,
      attackingSince: { earliest, latest },
      firstAttack,
    },
  ];
}
