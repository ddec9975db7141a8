import { LAST_DAY } from "../model/days.ts";
import type { Resolvers } from "../schema.types.ts";
import type { ActorRow } from "../things/thing-rows.ts";

/** A link of the chain from the first speaker on, as a statement keeps it. */
export interface SpeakerRow {
  actor: string | null;
  for: string | null;
  words: string | null;
  knownAt: string;
}

export const statements: Resolvers = {
  Query: {
    statement: async (_parent, { id }, { loaders }) =>
      (await loaders.statementById.load({ id, knownAt: LAST_DAY }))?.statement ?? null,
  },
  Statement: {
    saidBy: ({ saidBy, knownAt }) =>
      (JSON.parse(saidBy) as Omit<SpeakerRow, "knownAt">[]).map((link) => ({ ...link, knownAt })),
    rivals: async ({ rivals, knownAt }, _arguments, { loaders }) =>
      (await Promise.all((rivals ?? []).map((id) => loaders.thing(id, knownAt)))).filter(
        (thing) => thing !== null,
      ),
    concerns: async ({ id, knownAt }, _arguments, { loaders }) =>
      (await loaders.concerned.load({ id, knownAt })).map(({ thing }) => thing),
  },
  Speaker: {
    actor: ({ actor, knownAt }, _arguments, { loaders }): Promise<ActorRow | null> | null =>
      actor === null ? null : loaders.actor(actor, knownAt),
    for: (link, _arguments, { loaders }): Promise<ActorRow | null> | null =>
      link.for === null ? null : loaders.actor(link.for, link.knownAt),
  },
};
