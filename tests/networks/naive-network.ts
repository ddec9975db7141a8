/**
 * The network by its description, the slow way: reads everything, sorts everything. Nothing here is
 * taken from the code that it is held against.
 */
import type { Day } from "../../server/model/days.ts";
import type { Support } from "../../server/model/vocabulary.ts";
import type { CaseGraph, CaseTie } from "../paths/naive-paths.ts";

export interface CaseNetwork {
  ids: string[] | null;
  depth: number;
  relations: string[];
  when: readonly [Day, Day] | null;
  during: readonly [Day, Day] | null;
  definiteOnly: boolean;
  unnamed: boolean;
  knownAt: Day;
  maxNodes: number;
}

const SUPPORTS: readonly Support[] = ["MUTUAL", "DECLARED", "AVOWED", "ATTRIBUTED", "CONTESTED"];

type Held = CaseTie & { definite: boolean };

const known = (tie: CaseTie, day: Day) => tie.knownFrom <= day && day <= tie.knownTo;

/** null where it cannot have held then. */
function held(tie: CaseTie, { when, during }: CaseNetwork): Held | null {
  if (when === null && during === null) return { ...tie, definite: false };
  // One day somewhere in `when`, or some day of the period: either is met by a day in both.
  const [from, to] = when ?? during ?? ["", ""];
  if (tie.start[0] > to || tie.end[1] < from) return null;
  const definite =
    when !== null
      ? tie.start[1] <= from && to <= tie.end[0]
      : tie.start[1] <= to && from <= tie.end[0];
  return { ...tie, definite: definite && tie.sure };
}

interface Weighed {
  id: string;
  definite: boolean;
  ties: number;
  strength: number;
}

/** The most relevant first. */
function inOrder(weighed: Weighed[]): Weighed[] {
  return weighed.sort(
    (a, b) =>
      Number(b.definite) - Number(a.definite) ||
      b.ties - a.ties ||
      a.strength - b.strength ||
      (a.id < b.id ? -1 : 1),
  );
}

function weigh(id: string, ties: readonly Held[]): Weighed {
  return {
    id,
    definite: ties.some(({ definite }) => definite),
    ties: ties.length,
    strength: Math.min(...ties.map(({ support }) => SUPPORTS.indexOf(support))),
  };
}

export interface NaiveNetwork {
  nodes: { id: string; distance: number | null }[];
  edges: string[];
  leftOut: Record<string, number>;
  /** The most relevant of those for whom there was no room. */
  first: string[];
  more: boolean;
}

export function naiveNetwork(graph: CaseGraph, asked: CaseNetwork): NaiveNetwork {
  const actors = graph.things.filter((id) => !id.startsWith("e"));
  const inGraph = graph.ties.filter(
    (tie) =>
      asked.relations.includes(tie.relation) &&
      actors.includes(tie.from) &&
      actors.includes(tie.to),
  );
  const seen = inGraph.flatMap((tie): Held[] => {
    if (!known(tie, asked.knownAt)) return [];
    const it = held(tie, asked);
    return it === null || (asked.definiteOnly && !it.definite) ? [] : [it];
  });
  const named = (id: string) => asked.unnamed || !id.startsWith("u");
  const between = (tie: CaseTie, id: string, others: readonly string[]) =>
    (tie.from === id && others.includes(tie.to)) || (tie.to === id && others.includes(tie.from));

  const nodes: NaiveNetwork["nodes"] = (asked.ids ?? []).map((id) => ({ id, distance: 0 }));
  const shown = () => nodes.map(({ id }) => id);
  let weighedIds: string[] = [];
  let rest: Weighed[] = [];
  let more = false;
  if (asked.ids === null) {
    const all = actors.filter(named);
    const order = inOrder(
      all.flatMap((id) => {
        const ties = seen.filter((tie) => between(tie, id, all));
        return ties.length === 0 ? [] : [weigh(id, ties)];
      }),
    );
    nodes.push(...order.slice(0, asked.maxNodes).map(({ id }) => ({ id, distance: null })));
    rest = order.slice(asked.maxNodes);
    weighedIds = all;
  } else {
    for (let distance = 1; distance <= asked.depth; distance++) {
      const near = shown().filter((id) => !weighedIds.includes(id));
      const order = inOrder(
        actors.flatMap((id) => {
          if (shown().includes(id) || !named(id)) return [];
          const ties = seen.filter((tie) => between(tie, id, near));
          return ties.length === 0 ? [] : [weigh(id, ties)];
        }),
      );
      weighedIds = [...weighedIds, ...near];
      const room = asked.maxNodes - nodes.length;
      nodes.push(...order.slice(0, room).map(({ id }) => ({ id, distance })));
      rest = order.slice(room);
      if (rest.length > 0) {
        more = distance < asked.depth;
        break;
      }
    }
  }
  const leftOut: Record<string, number> = {};
  for (const id of actors) {
    const others = asked.ids === null ? actors.filter(named) : weighedIds;
    const all = inGraph.filter((tie) => between(tie, id, others));
    if (shown().includes(id) || all.length === 0) continue;
    const then = all.filter((tie) => known(tie, asked.knownAt));
    const holding = then.flatMap((tie) => held(tie, asked) ?? []);
    const reason =
      then.length === 0
        ? "NOT_KNOWN"
        : holding.length === 0
          ? "TIME"
          : asked.definiteOnly && !holding.some(({ definite }) => definite)
            ? "CERTAINTY"
            : named(id)
              ? "MAX_NODES"
              : "UNNAMED";
    leftOut[reason] = (leftOut[reason] ?? 0) + 1;
  }
  return {
    nodes,
    edges: seen
      .filter(({ from, to }) => shown().includes(from) && shown().includes(to))
      .map(({ id }) => id)
      .sort(),
    leftOut,
    first: rest.slice(0, 5).map(({ id }) => id),
    more,
  };
}
