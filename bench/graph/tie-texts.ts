/** A tie in one line, however it was asked for, so that answers can be compared. */

/** As Umbra answers it. */
export interface ApiTie {
  type: string;
  start: ApiDate;
  end: ApiDate;
  to: { id: string };
}
interface ApiDate {
  earliest: string | null;
  latest: string | null;
}

/** As the hand-written statements answer it. */
export interface RawTie {
  id: string;
  type: string;
  start: [string, string];
  end: [string, string];
}

/** As @neo4j/graphql answers it: `fragment Dates`. */
export interface PeerTies {
  edges: { properties: PeerDates; node: { id: string; name: string } }[];
}
interface PeerDates {
  tie: string;
  startEarliest: string;
  startLatest: string;
  endEarliest: string;
  endLatest: string;
}

/** An actor with a list for each relation by which it stands under another. */
export interface WithUmbrellas {
  id: string;
  name: string;
  memberOfConnection: PeerTies;
  actsUnderConnection: PeerTies;
  unitOfConnection: PeerTies;
}

export function apiTies(ties: readonly ApiTie[]): string[] {
  return ties
    .map(({ type, to, start, end }) =>
      line(type, to.id, [start.earliest, start.latest, end.earliest, end.latest]),
    )
    .sort();
}

export function rawTies(ties: readonly RawTie[]): string[] {
  return ties.map(({ type, id, start, end }) => line(type, id, [...start, ...end])).sort();
}

export function peerUmbrellas(of: WithUmbrellas): string[] {
  return [
    ...peerTies("MEMBER_OF", of.memberOfConnection),
    ...peerTies("ACTS_UNDER", of.actsUnderConnection),
    ...peerTies("UNIT_OF", of.unitOfConnection),
  ].sort();
}

function peerTies(type: string, { edges }: PeerTies): string[] {
  return edges.map(({ node, properties: edge }) =>
    line(type, node.id, [edge.startEarliest, edge.startLatest, edge.endEarliest, edge.endLatest]),
  );
}

/** Umbra shows an open side as null, the graph keeps it as the first or the last day. */
function line(type: string, other: string, bounds: readonly (string | null)[]): string {
  const open = (day: string | null) => day === null || day === "0000-01-01" || day === "9999-12-31";
  return [type, other, ...bounds.map((day) => (open(day) ? "open" : day))].join(" ");
}
