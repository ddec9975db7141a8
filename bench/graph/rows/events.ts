/** Lists of events: 100 with all that belongs to their claims, and a page of a month. */
import type { During } from "../../../server/model/certainty.ts";
import { spansFrom } from "../../../server/model/date-spans.ts";
import { LAST_DAY } from "../../../server/model/days.ts";
import { months, years } from "../questions.ts";
import { asked, asks, only, peerAsks, row } from "../row.ts";
import {
  type ApiTie,
  apiTies,
  peerUmbrellas,
  type RawTie,
  rawTies,
  type WithUmbrellas,
} from "../tie-texts.ts";
import { KNOWN } from "./one-group.ts";

const nested = asks("events-nested");
const peerNested = peerAsks("events-nested");
const list = asks("events-list");
const peerList = peerAsks("events-list");

interface Api<More = object> {
  events: {
    totalCount: number;
    edges: { node: { id: string; date: { earliest: string; latest: string } } & More }[];
  };
}
type ApiClaims = { claims: Claim<{ id: string; ties: ApiTie[] }>[] };
interface Claim<By> {
  id: string;
  stance: string;
  by: By[];
}
interface RawEvent {
  id: string;
  earliest: string;
  latest: string;
}
type RawNested = RawEvent & { claims: Claim<{ id: string; ties: RawTie[] }>[] };
interface PeerEvent<More = object> {
  earliest: string;
  latest: string;
  of: ({ id: string } & More)[];
}

export const eventsNested = row<During>({
  name: "100 events with claims, claimants and their umbrellas",
  parameters: years,
  targets: { apiToRaw: 1.5, peerToApi: 2 },
  async api(ask, during) {
    const reply = await ask<Api<ApiClaims>>(nested, { during });
    return asked(reply, ({ events }) =>
      events.edges.map(({ node }) => [
        eventText({ ...node, ...node.date }),
        claimTexts(node.claims, ({ ties }) => apiTies(ties)),
      ]),
    );
  },
  async raw(ask, during) {
    const reply = await ask<RawNested>("events-nested", inSpans(during));
    return asked(reply, (rows) =>
      rows.map((of) => [eventText(of), claimTexts(of.claims, ({ ties }) => rawTies(ties))]),
    );
  },
  async peer(ask, during) {
    type Found = PeerEvent<{ claims: Claim<WithUmbrellas>[] }>;
    const reply = await ask<{ eventVersions: Found[] }>(peerNested, { ...during, known: KNOWN });
    return asked(reply, ({ eventVersions }) =>
      eventVersions.map((version) => {
        const of = only(version.of);
        return [eventText({ ...version, id: of.id }), claimTexts(of.claims, peerUmbrellas)];
      }),
    );
  },
});

export const eventsList = row<During>({
  name: "attacks of a month: the first 50, and how many",
  parameters: months,
  targets: {},
  async api(ask, during) {
    const reply = await ask<Api>(list, { during });
    return asked(reply, ({ events }) => [
      events.totalCount,
      events.edges.map(({ node }) => eventText({ ...node, ...node.date })),
    ]);
  },
  async raw(ask, during) {
    const reply = await ask<{ totalCount: number; events: RawEvent[] }>(
      "events-list",
      inSpans(during),
    );
    return asked(reply, (rows) => [only(rows).totalCount, only(rows).events.map(eventText)]);
  },
  async peer(ask, during) {
    const reply = await ask<{
      eventVersionsConnection: { totalCount: number; edges: { node: PeerEvent }[] };
    }>(peerList, during);
    return asked(reply, ({ eventVersionsConnection: { totalCount, edges } }) => [
      totalCount,
      edges.map(({ node }) => eventText({ ...node, id: only(node.of).id })),
    ]);
  },
});

/** Hand-written Cypher takes the same index as Umbra. */
function inSpans(during: During) {
  return { ...during, spans: spansFrom(during.from, LAST_DAY) };
}

function eventText({ id, earliest, latest }: RawEvent): string {
  return `${id} ${earliest} ${latest}`;
}

function claimTexts<By extends { id: string }>(
  claims: readonly Claim<By>[],
  ties: (by: By) => string[],
): string[] {
  return claims
    .map(({ id, stance, by }) => {
      const speakers = by.map((actor) => `${actor.id}: ${ties(actor).join(", ")}`).sort();
      return `${id} ${stance} ${speakers.join("; ")}`;
    })
    .sort();
}
