/** The main question's answer as flat rows: one for every umbrella, group and claim. */
import { casualtyBounds } from "../events/casualty-bounds.ts";
import type { EventFactsRow } from "../events/event-facts.ts";
import type { CasualtyMeasure } from "../model/vocabulary.ts";
import { shownName } from "../things/thing-rows.ts";
import { uncertainDate } from "../things/uncertain-date.ts";
import type { ClaimsOfUmbrellaRow, ClaimUnderUmbrellaRow, GroupClaimsRow } from "./roll-up.ts";

/** One row of the table, before what is known of its event is read. */
export interface TableLine {
  umbrella: ClaimsOfUmbrellaRow["umbrella"];
  group: GroupClaimsRow;
  of: ClaimUnderUmbrellaRow;
}

/** In the order of the rows, their groups and their claims. */
export function tableLines(rows: readonly ClaimsOfUmbrellaRow[]): TableLine[] {
  return rows.flatMap(({ umbrella, groups }) =>
    groups.flatMap((group) => group.claims.map((of) => ({ umbrella, group, of }))),
  );
}

/** What tells a line from all others. */
export function lineId({ umbrella, group, of }: TableLine): string {
  return JSON.stringify([umbrella.id, group.group.id, of.claim.id]);
}

export function tableRow({ umbrella, group, of }: TableLine, facts: EventFactsRow | undefined) {
  const { claim, certainty, support, throughFacade, standing } = of;
  const { event, version, knownAt } = claim;
  const date = uncertainDate(version, version.dateEdtf);
  const named = (things: EventFactsRow["targets"] | EventFactsRow["places"] | undefined) =>
    (things ?? []).map(({ thing }) => shownName({ ...thing, knownAt }));
  const bounds = (measure: CasualtyMeasure) =>
    casualtyBounds((facts?.casualties ?? []).filter((count) => count.measure === measure));
  const [killed, injured] = [bounds("KILLED"), bounds("INJURED")];
  const [missing, captured] = [bounds("MISSING"), bounds("CAPTURED")];
  return {
    umbrellaId: umbrella.id,
    umbrellaName: shownName(umbrella),
    groupId: group.group.id,
    groupName: shownName(group.group),
    level: group.level,
    claimId: claim.id,
    stance: claim.stance,
    role: claim.role,
    standing,
    certainty,
    support,
    throughFacade,
    eventId: event.id,
    eventName: event.name,
    kinds: event.kinds,
    extent: event.extent,
    date: date.edtf,
    earliest: date.earliest,
    latest: date.latest,
    occurrence: version.occurrence,
    outcome: version.outcome ?? null,
    placeIds: facts?.places.map(({ thing }) => thing.id) ?? [],
    places: named(facts?.places),
    targetIds: facts?.targets.map(({ thing }) => thing.id) ?? [],
    targets: named(facts?.targets),
    weapons: facts?.weapons.map(({ value }) => value) ?? [],
    killedMin: killed?.min ?? null,
    killedMax: killed?.max ?? null,
    injuredMin: injured?.min ?? null,
    injuredMax: injured?.max ?? null,
    missingMin: missing?.min ?? null,
    missingMax: missing?.max ?? null,
    capturedMin: captured?.min ?? null,
    capturedMax: captured?.max ?? null,
  };
}
