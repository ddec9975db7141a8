/** One actor with everything that its page shows. */
import type { Client } from "../ask.ts";
import { groups } from "../questions.ts";
import { type Asked, asked, asks, only, peerAsks, type Raw, row } from "../row.ts";
import type { PeerTies } from "../tie-texts.ts";
import { KNOWN } from "./one-group.ts";

const page = asks("actor-page");
const peerPage = peerAsks("actor-page");
const peerClaimsById = peerAsks("claims-by-id");

interface Ref {
  id: string;
}
interface Claim {
  id: string;
  stance: string;
  by: Ref[];
  about: Ref[];
}
interface Said {
  id: string;
  source: { id: string };
}
interface Api {
  names: { text: string }[];
  kinds: { kind: string }[];
  umbrellaKinds: { kind: string }[];
  founded: object[];
  tieCount: number;
  ties: Ref[];
  claimCount: number;
  claims: (Claim & { event: Ref & { date: { latest: string | null } } })[];
  statementCount: number;
  statements: Said[];
}
interface RawPage {
  names: { text: string }[];
  facts: { field: string; value: string | null }[];
  tieCount: number;
  ties: Ref[];
  claimCount: number;
  claims: (Claim & { event: Ref & { latest: string } })[];
  statementCount: number;
  statements: Said[];
}
interface PeerPage {
  namesConnection: { edges: { node: { text: string } }[] };
  factsConnection: { edges: { node: { field: string; value: string | null } }[] };
  memberOfConnection: PeerTies;
  actsUnderConnection: PeerTies;
  unitOfConnection: PeerTies;
  facadeForConnection: PeerTies;
  facadesConnection: PeerTies;
  alignedWithConnection: PeerTies;
  alignedWithItConnection: PeerTies;
  opposesConnection: PeerTies;
  backedByConnection: PeerTies;
  holdersConnection: PeerTies;
  made: PeerLatest[];
  inItsName: PeerLatest[];
  heldResponsible: PeerLatest[];
  statements: (Said & { source: Ref[] })[];
  statementsConnection: { totalCount: number };
}
interface PeerLatest extends Ref {
  hasVersions: { latest: string }[];
}

export const actorPage = row<string>({
  name: "one actor with everything its page shows",
  parameters: groups,
  targets: { apiToRaw: 1.5, peerToApi: 2 },
  api,
  raw,
  peer,
  notes: [
    "The peer cannot order an actor's claims by the days of their events: it fetches the days of all, " +
      "the client chooses twenty, and fetches these in a second request.",
  ],
});

async function api(ask: Client, id: string): Promise<Asked> {
  const reply = await ask<{ actor: Api }>(page, { id });
  return asked(reply, ({ actor }) =>
    gist({
      ...actor,
      facts: [
        ...actor.kinds.map(({ kind }) => `KIND ${kind}`),
        ...actor.umbrellaKinds.map(({ kind }) => `UMBRELLA_KIND ${kind}`),
        ...actor.founded.map(() => "FOUNDED "),
      ],
      claims: actor.claims.map((claim) => ({ ...claim, latest: claim.event.date.latest })),
      sources: actor.statements.map(({ source }) => source.id),
    }),
  );
}

async function raw(ask: Raw, id: string): Promise<Asked> {
  const reply = await ask<RawPage>("actor-page", { id });
  return asked(reply, (rows) => {
    const of = only(rows);
    return gist({
      ...of,
      facts: of.facts.map(factText),
      claims: of.claims.map((claim) => ({ ...claim, latest: claim.event.latest })),
      sources: of.statements.map(({ source }) => source.id),
    });
  });
}

async function peer(ask: Client, id: string): Promise<Asked> {
  const first = await ask<{ actors: PeerPage[] }>(peerPage, { id, known: KNOWN });
  const of = only(first.data.actors);
  const all = new Map(
    [...of.made, ...of.inItsName, ...of.heldResponsible].map((claim) => [
      claim.id,
      claim.hasVersions[0]?.latest ?? "",
    ]),
  );
  const latest = [...all]
    .sort(([a, dayA], [b, dayB]) => (dayA !== dayB ? (dayA < dayB ? 1 : -1) : a < b ? -1 : 1))
    .slice(0, 20)
    .map(([claim]) => claim);
  const second = await ask<{ claims: (Claim & { event: Ref[] })[] }>(peerClaimsById, {
    ids: latest,
  });
  const found = new Map(second.data.claims.map((claim) => [claim.id, claim]));
  return {
    bytes: () => first.bytes() + second.bytes(),
    gist: () =>
      gist({
        names: of.namesConnection.edges.map(({ node }) => node),
        facts: of.factsConnection.edges.map(({ node }) => factText(node)),
        ...peerTies(of),
        claimCount: all.size,
        claims: latest.flatMap((claim) => {
          const one = found.get(claim);
          return one ? [{ ...one, event: only(one.event), latest: all.get(claim) ?? "" }] : [];
        }),
        statementCount: of.statementsConnection.totalCount,
        statements: of.statements,
        sources: of.statements.map(({ source }) => only(source).id),
      }),
  };
}

function peerTies(of: PeerPage) {
  const ties = [
    of.memberOfConnection,
    of.actsUnderConnection,
    of.unitOfConnection,
    of.facadeForConnection,
    of.facadesConnection,
    of.alignedWithConnection,
    of.alignedWithItConnection,
    of.opposesConnection,
    of.backedByConnection,
    of.holdersConnection,
  ].flatMap(({ edges }) => edges.map(({ properties }) => ({ id: properties.tie })));
  return { tieCount: ties.length, ties };
}

function factText({ field, value }: { field: string; value: string | null }): string {
  return `${field} ${value ?? ""}`;
}

interface Page {
  names: { text: string }[];
  facts: string[];
  tieCount: number;
  ties: Ref[];
  claimCount: number;
  claims: (Claim & { event: Ref; latest: string | null })[];
  statementCount: number;
  statements: Ref[];
  sources: string[];
}

function gist(of: Page): unknown {
  return {
    names: of.names.map(({ text }) => text),
    facts: of.facts.toSorted(),
    tieCount: of.tieCount,
    ties: ids(of.ties),
    claimCount: of.claimCount,
    claims: of.claims.map(({ id, stance, by, about, event, latest }) =>
      [id, stance, ids(by), ids(about), event.id, latest].join(" "),
    ),
    statementCount: of.statementCount,
    statements: of.statements.map(({ id }, index) => `${id} ${of.sources[index]}`),
  };
}

function ids(of: readonly Ref[]): string[] {
  return of.map(({ id }) => id).sort();
}
