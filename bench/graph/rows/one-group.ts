/** One group with its umbrellas: the smallest question of a page. */
import { groups } from "../questions.ts";
import { asked, asks, only, peerAsks, row } from "../row.ts";
import {
  type ApiTie,
  apiTies,
  peerUmbrellas,
  type RawTie,
  rawTies,
  type WithUmbrellas,
} from "../tie-texts.ts";

export const oneGroupDocument = asks("one-group");
export const oneGroupPeerDocument = peerAsks("one-group");
/** What the peer is told of time: the newest version of an edge, which is all that is known. */
export const KNOWN = { knownTo: { eq: "9999-12-31" } };

export const oneGroup = row<string>({
  name: "one group with its umbrellas",
  parameters: groups,
  targets: {},
  async api(ask, id) {
    const reply = await ask<{ actor: { id: string; ties: ApiTie[] } }>(oneGroupDocument, { id });
    return asked(reply, ({ actor }) => [actor.id, apiTies(actor.ties)]);
  },
  async raw(ask, id) {
    const reply = await ask<{ id: string; ties: RawTie[] }>("one-group", { id });
    return asked(reply, (rows) => [only(rows).id, rawTies(only(rows).ties)]);
  },
  async peer(ask, id) {
    const parameters = { id, known: KNOWN };
    const reply = await ask<{ actors: WithUmbrellas[] }>(oneGroupPeerDocument, parameters);
    return asked(reply, ({ actors }) => [only(actors).id, peerUmbrellas(only(actors))]);
  },
});
