/** Which groups under one umbrella claimed attacks, in a month, in a year, ever? */
import { ALWAYS, type During } from "../../../server/model/certainty.ts";
import { spansFrom } from "../../../server/model/date-spans.ts";
import { LAST_DAY } from "../../../server/model/days.ts";
import type { Client } from "../ask.ts";
import { claimsUnder, membersOf, type Umbrella, type WithClaims } from "../peer/date-logic.ts";
import {
  type UmbrellaInPeriod,
  umbrellas,
  umbrellasInMonths,
  umbrellasInYears,
} from "../questions.ts";
import { type Asked, asked, asks, only, peerAsks, type Raw, row } from "../row.ts";

const document = asks("main-question");
const peerMembers = peerAsks("members");
const peerClaims = peerAsks("claims-of-members");
const TARGETS = { apiToRaw: 1.25 };

export const mainQuestion = [
  row<UmbrellaInPeriod>({
    name: "main question, one umbrella, 1 month",
    parameters: umbrellasInMonths,
    targets: { ...TARGETS, peerToApi: 8 },
    api,
    raw,
    peer,
    notes: [
      "The peer cannot judge dates: it fetches the members of two levels, and then their claims of " +
        "the month (one request for both was slower). What the client still has to work out is " +
        "not in its time.",
    ],
  }),
  row<UmbrellaInPeriod>({
    name: "main question, one umbrella, 1 year",
    parameters: umbrellasInYears,
    targets: TARGETS,
    api,
    raw,
    notes: ["The peer knows no chains of any length; a fixed depth is measured for the month."],
  }),
  row<UmbrellaInPeriod>({
    name: "main question, one umbrella, all time",
    parameters: umbrellas.map((umbrella) => ({ umbrella, during: ALWAYS })),
    targets: TARGETS,
    api,
    raw,
  }),
];

interface Counts {
  eventCount: number;
  definiteEventCount: number;
  claimCount: number;
}
interface Answer extends Counts {
  umbrella: { id: string };
  groupCount: number;
  groups: (Counts & { group: { id: string }; level: string; certainty: string })[];
}
type RawAnswer = Counts & {
  id: string;
  groupCount: number;
  groups: (Counts & { id: string; level: string; certainty: string })[];
};

async function api(ask: Client, { umbrella, during }: UmbrellaInPeriod): Promise<Asked> {
  const period = during === ALWAYS ? null : during;
  const reply = await ask<{ claimsByUmbrella: Answer[] }>(document, { umbrella, during: period });
  return asked(reply, ({ claimsByUmbrella }) => {
    const of = only(claimsByUmbrella);
    return gist({
      ...of,
      id: of.umbrella.id,
      groups: of.groups.map((group) => ({ ...group, id: group.group.id })),
    });
  });
}

async function raw(ask: Raw, { umbrella, during }: UmbrellaInPeriod): Promise<Asked> {
  const spans = spansFrom(during.from, LAST_DAY);
  const reply = await ask<RawAnswer>("main-question", { umbrella, spans, ...during });
  return asked(reply, (rows) => gist(only(rows)));
}

async function peer(ask: Client, { umbrella, during }: UmbrellaInPeriod): Promise<Asked> {
  const members = await ask<{ actors: Umbrella[] }>(peerMembers, {
    id: umbrella,
    held: held(during),
  });
  const found = only(members.data.actors);
  const ids = membersOf(found);
  const claims = await ask<{ actors: WithClaims[] }>(peerClaims, { ids, ...during });
  return {
    bytes: () => members.bytes() + claims.bytes(),
    gist: () => gist(claimsUnder(found, claims.data.actors, during)),
  };
}

/** Of the edge's newest version, and perhaps in the period. */
function held({ from, to }: During): object {
  return { knownTo: { eq: "9999-12-31" }, startEarliest: { lte: to }, endLatest: { gte: from } };
}

function gist({ id, groups, ...of }: RawAnswer): unknown {
  const counts = (one: Counts) => [one.eventCount, one.definiteEventCount, one.claimCount];
  return [
    [id, ...counts(of), of.groupCount],
    groups.map((group) => [group.id, group.level, group.certainty, ...counts(group)].join(" ")),
  ];
}
