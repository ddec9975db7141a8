/**
 * A graph in memory that answers the statements on which the rules of umbrellas, claims and ties
 * rest, so that thousands of cases, and mutants of TypeScript, need no database. It hands over all
 * that is known by the day, without narrowing it to a time: the rules alone must be right.
 *
 * Offers: memoryGraph(rows) → PinnedGraph. Another statement throws: ask it of the database.
 */
import type { NodeRow, Properties } from "../../seed/load/rows.ts";
import type { PinnedGraph } from "../../server/graph/graph.ts";
import { EDGE_NAMES } from "../../server/ties/ties-of-things.ts";
import type { SmallRows } from "./releases.ts";

interface Edge {
  type: string;
  from: string;
  to: string;
  properties: Properties;
}

/** The parameters of these statements, as their headers name them. */
interface Given {
  ids: string[] | null;
  umbrellaKinds: string[];
  everything: boolean;
  knownAt: string;
  stances: string[];
  kinds: string[];
  keys: { id: string; knownAt: string }[];
  asks: { things: { index: number; id: string }[]; knownAt: string }[];
}

const UPWARDS = ["MEMBER_OF", "ACTS_UNDER", "UNIT_OF"];

const knownAt = ({ knownFrom, knownTo }: Properties, day: string) =>
  String(knownFrom) <= day && day <= String(knownTo);

export function memoryGraph({ nodes, edges }: SmallRows): PinnedGraph {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const thing = (id: string): Properties => ({ ...byId.get(id)?.properties, id });
  const isGroup = (id: string) => byId.get(id)?.labels.includes("Group") ?? false;
  const leading = new Map<string, Edge[]>();
  const arriving = new Map<string, Edge[]>();
  for (const edge of edges) {
    leading.set(edge.from, [...(leading.get(edge.from) ?? []), edge]);
    arriving.set(edge.to, [...(arriving.get(edge.to) ?? []), edge]);
  }
  const out = (id: string, ...types: string[]) =>
    (leading.get(id) ?? []).filter(({ type }) => types.includes(type));
  const into = (id: string, ...types: string[]) =>
    (arriving.get(id) ?? []).filter(({ type }) => types.includes(type));
  const step = ({ type, from, to, properties }: Edge) => ({
    relation: type,
    from: thing(from),
    to: thing(to),
    edge: properties,
  });

  function chainsUp(from: string, day: string): Edge[][] {
    const onwards = (at: string, seen: string[]): Edge[][] =>
      out(at, ...UPWARDS)
        .filter(({ to, properties }) => !seen.includes(to) && knownAt(properties, day))
        .flatMap((edge) => [
          [edge],
          ...onwards(edge.to, [...seen, edge.to]).map((rest) => [edge, ...rest]),
        ]);
    return onwards(from, [from]).filter((chain) => isGroup(chain.at(-1)?.to ?? ""));
  }

  function chainRow(chain: readonly Edge[]) {
    const [first, last] = [chain[0], chain.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [{ umbrella: thing(last.to), member: thing(first.from), chain: chain.map(step) }];
  }

  const groups = nodes.filter(({ labels }) => labels.includes("Group")).map(({ id }) => id);

  function hasFact(id: string, field: string, values: readonly string[], day: string): boolean {
    return out(id, "HAS_FACT").some(({ to, properties }) => {
      const fact = thing(to);
      return (
        fact.field === field && values.includes(String(fact.value)) && knownAt(properties, day)
      );
    });
  }

  function claimColumns(claim: NodeRow, version: Properties) {
    const ends = (type: string) => out(claim.id, type).map(({ to }) => thing(to));
    return {
      claim: thing(claim.id),
      version,
      event: thing(String(claim.properties.event)),
      by: ends("BY"),
      inNameOf: ends("IN_NAME_OF"),
      about: ends("HOLDS_RESPONSIBLE"),
      utterance: null,
    };
  }

  const versionAt = (id: string, day: string) =>
    out(id, "HAS_VERSION")
      .map(({ to }) => thing(to))
      .find((version) => knownAt(version, day));

  const answers: Record<string, (given: Given) => unknown[]> = {
    "umbrellas/chains-up-to": ({ ids, umbrellaKinds, everything, knownAt: day }) => {
      const chosen = groups.filter((id) => {
        if (ids !== null) return ids.includes(id);
        return (
          hasFact(id, "UMBRELLA_KIND", umbrellaKinds, day) ||
          hasFact(id, "KIND", ["BRAND"], day) ||
          (everything && into(id, ...UPWARDS).some(({ properties: of }) => knownAt(of, day)))
        );
      });
      return chosen
        .filter((id) => String(thing(id).knownFrom) <= day)
        .flatMap((id): unknown[] => {
          const chains = groups.flatMap((member) =>
            chainsUp(member, day).filter((chain) => chain.at(-1)?.to === id),
          );
          if (chains.length === 0) return [{ umbrella: thing(id), member: null, chain: null }];
          return chains.flatMap(chainRow);
        });
    },
    "umbrellas/chains-up-from": ({ ids, knownAt: day }) =>
      (ids ?? []).flatMap((id) => chainsUp(id, day).flatMap(chainRow)),
    "umbrellas/facades": ({ ids, knownAt: day }) =>
      (ids ?? []).flatMap((id) =>
        into(id, "FACADE_FOR")
          .filter(({ properties }) => knownAt(properties, day))
          .map((edge) => ({ facade: thing(edge.from), group: thing(id), step: step(edge) })),
      ),
    "claims/in-period": ({ stances, kinds, knownAt: day }) =>
      nodes
        .filter(({ labels }) => labels.includes("Claim"))
        .flatMap((claim) => {
          const version = versionAt(claim.id, day);
          if (version === undefined) return [];
          const asked =
            stances.includes(String(version.stance)) &&
            (version.eventKinds as string[]).some((kind) => kinds.includes(kind));
          return asked ? [claimColumns(claim, version)] : [];
        }),
    "claims/by-id": ({ keys }) =>
      keys.flatMap(({ id, knownAt: day }) => {
        const claim = byId.get(id);
        const version = versionAt(id, day);
        if (claim === undefined || version === undefined) return [];
        return [{ id, knownAt: day, ...claimColumns(claim, version) }];
      }),
    "events/versions": ({ keys }) =>
      keys.flatMap(({ id, knownAt: day }) => {
        const version = versionAt(id, day);
        return version === undefined ? [] : [{ id, knownAt: day, version }];
      }),
    "ties/of-things": ({ asks }) =>
      asks
        .flatMap(({ things, knownAt: day }) => things.map((of) => ({ ...of, day })))
        .map(({ index, id, day }) => {
          const list = [...(leading.get(id) ?? []), ...(arriving.get(id) ?? [])]
            .filter(({ properties: of }) => of.tie !== undefined && knownAt(of, day))
            .map((edge) => {
              const { from, to, relation } = step(edge);
              const out = edge.from === id;
              const values = EDGE_NAMES.map((name) => edge.properties[name] ?? null);
              return { relation, edge: values, tie: null, other: out ? to : from, out };
            });
          return { index, thing: thing(id), count: list.length, list };
        }),
  };

  return {
    release: "memory",
    read: async <Row>({ name }: { name: string }, parameters: Record<string, unknown> = {}) => {
      const answer = answers[name];
      if (answer === undefined) throw new Error(`${name} is not answered in memory`);
      return answer(parameters as unknown as Given) as Row[];
    },
  };
}
