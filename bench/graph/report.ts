/** What one run found: kept as JSON, from which the tables are printed. */

import type { RowResult, Way } from "./rounds.ts";
import type { Row, Targets } from "./row.ts";
import type { LoadResult } from "./throughput.ts";

export interface Report {
  events: number;
  release: string;
  machine: { processors: number; memoryGb: number; node: string; neo4j: string };
  rows: RowResult[];
  loads: LoadResult[];
}

/** A figure that is to be reached, and whether it was. */
export interface Verdict {
  what: string;
  value: number;
  target: string;
  reached: boolean;
}

export function verdictsOf(row: Pick<Row, "targets">, { ways }: RowResult): Verdict[] {
  const p50 = (way: Way): number | null => {
    const measured = ways[way];
    return measured !== undefined && "p50" in measured ? measured.p50 : null;
  };
  const [raw, api, peer] = [p50("raw"), p50("api"), p50("peer")];
  const { apiToRaw, peerToApi, milliseconds }: Targets = row.targets;
  if (api === null) {
    const target = Object.keys(row.targets).length > 0 ? "an answer" : "";
    return [{ what: "answers of Umbra", value: 0, target, reached: false }];
  }
  return [
    ...(raw !== null ? [atMost("Umbra / raw", api / raw, apiToRaw)] : []),
    ...(peer !== null ? [atLeast("peer / Umbra", peer / api, peerToApi)] : []),
    ...(milliseconds !== undefined ? [atMost("ms", api, milliseconds)] : []),
  ];
}

/** The two rows of load, in their order. */
export function verdictsOfLoad({ of }: LoadResult): Verdict[] {
  const { plain, api, again, peer, constant } = of;
  return [
    ...(plain && api ? [atLeast("Umbra / plain", api.perSecond / plain.perSecond, 1)] : []),
    ...(peer && api ? [atLeast("Umbra / peer", api.perSecond / peer.perSecond, 2.5)] : []),
    ...(constant && again
      ? [atLeast("asked again / constant", again.perSecond / constant.perSecond, 0.8)]
      : []),
  ];
}

function atMost(what: string, value: number, most: number | undefined): Verdict {
  const target = most === undefined ? "" : `≤ ${most}`;
  return { what, value, target, reached: most === undefined || value <= most };
}

function atLeast(what: string, value: number, least: number | undefined): Verdict {
  const target = least === undefined ? "" : `≥ ${least}`;
  return { what, value, target, reached: least === undefined || value >= least };
}
