/** What is left to a client of @neo4j/graphql for the main question: chains, and judging their days. */
import { certaintyOf, type During, type Span, type When } from "../../../server/model/certainty.ts";
import type { Certainty } from "../../../server/model/vocabulary.ts";

interface Under<Node> {
  edges: { properties: Span; node: Node }[];
}
interface WithMembers<Node> {
  id: string;
  name: string;
  membersConnection: Under<Node>;
  actorsConnection: Under<Node>;
  unitsConnection: Under<Node>;
}
interface Named {
  id: string;
  name: string;
}
/** Two levels: what is farther below was not asked for. */
export type Umbrella = WithMembers<WithMembers<Named>>;

/** A member with the claims that hold it responsible, as `ClaimsOfMembers` asks for them. */
export interface WithClaims {
  id: string;
  heldResponsible: { id: string; hasVersions: ClaimVersion[] }[];
}
interface ClaimVersion extends When {
  event: string;
  eventExtent: string;
  standing: string;
  sure: boolean;
}

function under<Node>(of: WithMembers<Node>): Under<Node>["edges"] {
  return [of.membersConnection, of.actorsConnection, of.unitsConnection].flatMap(
    ({ edges }) => edges,
  );
}

/** The umbrella and everybody under it, by their ids. */
export function membersOf(umbrella: Umbrella): string[] {
  const below = under(umbrella).flatMap(({ node }) => [
    node.id,
    ...under(node).map((e) => e.node.id),
  ]);
  return [...new Set([umbrella.id, ...below])];
}

interface Found {
  group: Named;
  certainty: Certainty;
  claim: string;
  of: ClaimVersion;
}

/** The answer that Umbra gives, as far as the bench compares it. */
export function claimsUnder(umbrella: Umbrella, members: readonly WithClaims[], during: During) {
  const chains = chainsUnder(umbrella);
  const found = members.flatMap((member): Found[] => {
    const to = chains.get(member.id);
    if (to === undefined) return [];
    return member.heldResponsible.flatMap((claim): Found[] => {
      const [of] = claim.hasVersions;
      if (of === undefined) return [];
      const words = to.chains.map((chain) => certaintyOf(chain, of, during));
      if (words.every((word) => word === null)) return [];
      const certainty = of.sure && words.includes("DEFINITE") ? "DEFINITE" : "POSSIBLE";
      return [{ group: to.group, certainty, claim: claim.id, of }];
    });
  });
  const byGroup = new Map<string, Found[]>();
  for (const one of found) {
    byGroup.set(one.group.id, [...(byGroup.get(one.group.id) ?? []), one]);
  }
  const groups = [...byGroup.values()].map((all) => ({
    ...(all[0] as Found).group,
    level: all[0]?.group.id === umbrella.id ? "UMBRELLA" : "MEMBER",
    certainty: all.some(isDefinite) ? "DEFINITE" : "POSSIBLE",
    ...counts(all),
  }));
  groups.sort(
    (a, b) =>
      Number(b.level === "UMBRELLA") - Number(a.level === "UMBRELLA") ||
      b.eventCount - a.eventCount ||
      compare(a.name, b.name) ||
      compare(a.id, b.id),
  );
  return {
    id: umbrella.id,
    ...counts(found),
    groupCount: groups.length,
    groups: groups.slice(0, 50),
  };
}

function chainsUnder(umbrella: Umbrella): Map<string, { group: Named; chains: Span[][] }> {
  const chains = new Map([[umbrella.id, { group: umbrella as Named, chains: [[]] as Span[][] }]]);
  const add = (group: Named, chain: Span[]) => {
    // An umbrella is under nobody in its own row.
    if (group.id === umbrella.id) return;
    const known = chains.get(group.id) ?? { group, chains: [] };
    known.chains.push(chain);
    chains.set(group.id, known);
  };
  for (const upper of under(umbrella)) {
    add(upper.node, [upper.properties]);
    for (const lower of under(upper.node)) {
      if (lower.node.id !== upper.node.id) add(lower.node, [lower.properties, upper.properties]);
    }
  }
  return chains;
}

const isDefinite = ({ certainty }: Found) => certainty === "DEFINITE";

function counts(found: readonly Found[]) {
  const single = found.filter(({ of }) => of.eventExtent === "SINGLE");
  const counted = single.filter(({ of }) => of.standing === "STANDS");
  const events = (all: readonly Found[]) => new Set(all.map(({ of }) => of.event)).size;
  return {
    eventCount: events(counted),
    definiteEventCount: events(counted.filter(isDefinite)),
    claimCount: new Set(single.map(({ claim }) => claim)).size,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
