/**
 * Timelines of actors and umbrellas beside those of the oracle.
 *
 * Offers: the property `timelines` (in the database alone), and the outcomes that it must have met.
 */
import type { EventKind } from "../../server/model/vocabulary.ts";
import type { Property } from "./compare.ts";
import { isoOf } from "./small-days.ts";
import { type TimelineAsked, timelineOf } from "./timeline-answers.ts";
import { ALL_DAYS } from "./worlds.ts";

export const OUTCOMES_OF_TIMELINES = [
  ...["item DEFINITE", "item POSSIBLE", "part of a member", "fallen claims alone"],
  ...["tie begins or ends", "no timeline"],
] as const;

export const timelines: Property = async ({ product, graph, small, known, ledger }) => {
  for (const { during, knownAt, groups, everything, floor, throughFacades } of small.asked) {
    const view = known(knownAt);
    const asked: TimelineAsked = {
      during: during ?? ALL_DAYS,
      members: true,
      throughFacades,
      fallenClaims: floor === "DEFINITE",
      kinds: everything ? null : ["ATTACK"],
    };
    const period = { from: isoOf(asked.during[0]), to: isoOf(asked.during[1]) };
    for (const id of new Set([...groups, "front", "river"])) {
      const got = await product.timeline(graph, {
        id,
        during: period,
        knownAt: isoOf(knownAt),
        bin: "YEAR",
        uncertain: "APART",
        items: null,
        eventKinds: asked.kinds as EventKind[] | null,
        parts: null,
        members: asked.members,
        placesInside: true,
        throughFacades,
        fallenClaims: asked.fallenClaims,
      });
      const which = `timeline of ${id} ${JSON.stringify({ ...asked, knownAt })}`;
      if (!view.visible.has(id)) {
        ledger.see("no timeline");
        ledger.same(which, null, got);
        continue;
      }
      const expected = timelineOf(view, id, asked);
      for (const { word, parts } of expected.events) {
        ledger.see(`item ${word}`);
        if (parts.some(([of]) => of !== id)) ledger.see("part of a member");
      }
      if (expected.fallen > 0) ledger.see("fallen claims alone");
      if (expected.ties.length > 0) ledger.see("tie begins or ends");
      ledger.same(
        which,
        expected,
        got && {
          events: got.items
            .filter(({ kind }) => kind === "EVENT")
            .map(({ id: event, certainty, parts }) => ({
              event,
              word: certainty,
              parts: parts().map(({ of, part, certainty: word, nearestEvidence }) => [
                of.id,
                part,
                word,
                nearestEvidence?.gapDays ?? null,
              ]),
            })),
          fallen: got.fallen,
          ties: got.items
            .filter(({ tie, when, id: item }) => {
              if (tie === null) return false;
              // An open end is an item where a source writes it.
              return !item.endsWith("#ended") || when.latest !== "9999-12-31";
            })
            .map(({ id: item, kind, certainty }) => ({ item, kind, word: certainty })),
        },
      );
    }
  }
};
