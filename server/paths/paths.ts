/** By which chains of ties, events and claims are two things connected? */
import { type ClaimRow, claimsById } from "../claims/claims.ts";
import type { PinnedGraph } from "../graph/graph.ts";
import { relation } from "../model/relations.ts";
import type { Certainty, Support } from "../model/vocabulary.ts";
import { isActor, type ThingRow } from "../things/thing-rows.ts";
import { thingsById } from "../things/things-by-id.ts";
import { type NearestEvidence, nearestOfChain } from "../ties/nearest-evidence.ts";
import { boundsOf, wordAt } from "../ties/tie-time.ts";
import { tiesById } from "../ties/ties-by-id.ts";
import type { TieRow } from "../ties/ties-of-things.ts";
import type { LinkQuestion } from "./links-around.ts";
import { linksBetween } from "./links-between.ts";
import { type RankedPath, type RankOptions, rankPaths, thingsOf } from "./rank-paths.ts";

export interface PathStepRow {
  from: ThingRow;
  to: ThingRow;
  tie: TieRow | null;
  claim: ClaimRow | null;
}

export interface PathRow {
  steps: PathStepRow[];
  certainty: Certainty | null;
  neverTogether: boolean;
  support: Support;
  nearestEvidence: NearestEvidence | null;
}

export type PathsLeftOutReason = "LIMIT" | "TIME" | "CERTAINTY" | "HUB" | "SEARCH";

export interface PathsLeftOutRow {
  reason: PathsLeftOutReason;
  /** null where nobody knows. */
  count: number | null;
  things: ThingRow[];
}

export interface PathsRow {
  from: ThingRow;
  to: ThingRow;
  shortestLength: number | null;
  paths: PathRow[];
  totalCount: number;
  atLeast: boolean;
  leftOut: PathsLeftOutRow[];
}

export interface PathsQuestion
  extends Omit<LinkQuestion, "ends" | "beyondActors">,
    Omit<RankOptions, "when" | "during"> {
  from: ThingRow;
  to: ThingRow;
}

/**
 * A statement for each step and sort of link, and three for what is shown: the ties, the claims
 * and the things of the paths.
 */
export async function paths(graph: PinnedGraph, question: PathsQuestion): Promise<PathsRow> {
  const { from, to, limit } = question;
  const ends = [from.id, to.id] as const;
  const beyondActors = !isActor(from) || !isActor(to);
  const { links, hubs } = await linksBetween(
    graph,
    { ...question, ends, beyondActors },
    ends,
    question.maxLength,
  );
  const ranked = rankPaths(links, ends, question);
  const atLeast = hubs.length > 0 || !ranked.complete;
  const shown = await shownOf(graph, ranked.paths, [...ends, ...hubs], question);
  const because = (
    reason: PathsLeftOutReason,
    count: number | null,
    things: readonly string[] = [],
  ): PathsLeftOutRow => ({
    reason,
    count,
    things: things.flatMap((id) => shown.things.get(id) ?? []),
  });
  return {
    from,
    to,
    shortestLength: ranked.shortestLength,
    paths: ranked.paths.map((path) => pathRow(path, shown, question)),
    totalCount: ranked.total,
    atLeast,
    leftOut: [
      ...(ranked.total > limit ? [because("LIMIT", ranked.total - limit)] : []),
      ...(ranked.never > 0 ? [because("TIME", ranked.never)] : []),
      ...(ranked.possibleOnly > 0 ? [because("CERTAINTY", ranked.possibleOnly)] : []),
      ...(hubs.length > 0 ? [because("HUB", null, hubs)] : []),
      ...(ranked.complete ? [] : [because("SEARCH", null)]),
    ],
  };
}

interface Shown {
  things: ReadonlyMap<string, ThingRow>;
  ties: ReadonlyMap<string, TieRow>;
  claims: ReadonlyMap<string, ClaimRow>;
}

async function shownOf(
  graph: PinnedGraph,
  ranked: readonly RankedPath[],
  besides: readonly string[],
  { from, knownAt }: PathsQuestion,
): Promise<Shown> {
  const keys = (ids: readonly string[]) => [...new Set(ids)].map((id) => ({ id, knownAt }));
  const links = ranked.flatMap(({ chain }) => chain);
  const of = (kind: "TIE" | "CLAIM") =>
    keys(links.flatMap((link) => (link.kind === kind ? link.id : [])));
  const things = keys([...besides, ...ranked.flatMap(({ chain }) => thingsOf(chain, from.id))]);
  const [thingRows, tieRows, claimRows] = await Promise.all([
    thingsById(graph, things),
    of("TIE").length > 0 ? tiesById(graph, of("TIE")) : [],
    of("CLAIM").length > 0 ? claimsById(graph, of("CLAIM")) : [],
  ]);
  return {
    things: new Map(thingRows.map(({ id, thing }) => [id, thing])),
    ties: new Map(tieRows.map(({ id, tie }) => [id, tie])),
    claims: new Map(claimRows.map(({ id, claim }) => [id, claim])),
  };
}

function pathRow(
  { chain, ...path }: RankedPath,
  { things, ties, claims }: Shown,
  question: PathsQuestion,
): PathRow {
  const way = thingsOf(chain, question.from.id);
  const steps = chain.flatMap((link, index): PathStepRow[] => {
    const [from, to] = [things.get(way[index] ?? ""), things.get(way[index + 1] ?? "")];
    if (from === undefined || to === undefined) return [];
    const tie = link.kind === "TIE" ? ties.get(link.id) : undefined;
    const claim = link.kind === "CLAIM" ? claims.get(link.id) : undefined;
    return [{ from, to, tie: tie ? timed(tie, question) : null, claim: claim ?? null }];
  });
  return { ...path, steps, nearestEvidence: evidenceOf(steps, path.certainty, question) };
}

/** A tie with its own word at that time. */
function timed(tie: TieRow, question: PathsQuestion): TieRow {
  const bounds = boundsOf(question);
  const certainty = wordAt([tie.edge], question);
  return {
    ...tie,
    certainty,
    nearestEvidence:
      bounds !== null && certainty === "POSSIBLE"
        ? nearestOfChain([tie.edge], bounds, tie.knownAt)
        : null,
  };
}

/** That of the ties that have days of their own: what an event's day is, its sources say. */
function evidenceOf(
  steps: readonly PathStepRow[],
  certainty: Certainty | null,
  question: PathsQuestion,
): NearestEvidence | null {
  const bounds = boundsOf(question);
  if (bounds === null || certainty !== "POSSIBLE") return null;
  const dated = steps.flatMap(({ tie }) =>
    tie === null || relation(tie.type).extent === "EVENT" ? [] : tie.edge,
  );
  return nearestOfChain(dated, bounds, question.knownAt);
}
