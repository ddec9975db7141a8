/**
 * What does not fit in time: an office held before its holder lived or after they died, an act of a
 * group before it was founded or after it was dissolved, a membership outside of the member's own
 * existence, a claim older than its event. Bounds are compared: only what fits in no world is told.
 */
import { addDays, type Bounds, LAST_DAY } from "../../server/model/days.ts";
import { readEdtf } from "../../server/model/edtf.ts";
import type { RelationName } from "../../server/model/relations.ts";
import { versionAt } from "../derive/live.ts";
import type { DatasetRecord, EvidenceRecord, TieRecord } from "../format/record.ts";
import { tieEnds, tieId } from "../format/tie-ends.ts";
import { heldResponsible } from "../load/event-rows.ts";
import type { Survey } from "../load/survey.ts";

export interface Misfit {
  /** The tie or claim. */
  about: string;
  /** Where it is said. */
  source: string;
  locator: string;
  what: string;
  /** The editors have seen it: the statement has a doubt. */
  doubted: boolean;
}

/** By which an end acts or belongs: of the dead one may still be inspired, and they may be listed. */
const LIVING: readonly RelationName[] = [
  "HOLDS_ROLE",
  "AFFILIATED_WITH",
  "MEMBER_OF",
  "ACTS_UNDER",
  "UNIT_OF",
  "SUBORDINATE_TO",
];

/** A claim is told on its event's day, or by the clock of another time zone on the day before. */
const ZONES = 1;

export function misfitsIn(record: DatasetRecord, survey: Survey): Misfit[] {
  if (record.type === "Source") return [];
  const found = (record.ties ?? []).flatMap((tie) => tieMisfits(record, tie, survey));
  return record.type === "Event" ? [...found, ...claimMisfits(record, survey)] : found;
}

function tieMisfits(record: { id: string }, tie: TieRecord, survey: Survey): Misfit[] {
  const ends = tieEnds(record, tie);
  if (!LIVING.includes(tie.relation)) return [];
  return tie.evidence.flatMap((item: EvidenceRecord) => {
    if (item.modality === "NEGATED") return [];
    const from = bounds(item.start) ?? bounds(item.on);
    const until = bounds(item.end) ?? bounds(item.on);
    return [ends.from, ends.to].flatMap((id) => {
      const { began, ended } = existence(id, survey);
      const told = (what: string) => misfit(tieId(ends, tie), item, what);
      return [
        ...(from && ended && from.earliest > ended.latest
          ? [told(`begins ${from.earliest} or later, and ${id} ended by ${ended.latest}`)]
          : []),
        ...(until && began && until.latest < began.earliest
          ? [told(`was over by ${until.latest}, and ${id} began ${began.earliest} or later`)]
          : []),
      ];
    });
  });
}

function claimMisfits(event: Extract<DatasetRecord, { type: "Event" }>, survey: Survey): Misfit[] {
  const days = event.evidence.flatMap(({ date }) => bounds(date) ?? []);
  const first = days.map(({ earliest }) => earliest).sort()[0];
  const last = days
    .map(({ latest }) => latest)
    .sort()
    .at(-1);
  if (first === undefined || last === undefined) return [];
  return (event.claims ?? []).flatMap((claim) => {
    const says = ["CLAIMED", "ATTRIBUTED", "REPORTED"].includes(claim.stance);
    const acted = says && claim.role === "CARRIED_OUT" ? heldResponsible(claim) : [];
    return claim.evidence.flatMap((item) => {
      const told = (what: string) => misfit(claim.id, item, what);
      const day = bounds(item.date);
      return [
        ...(day && day.latest < addDays(first, -ZONES)
          ? [told(`was made by ${day.latest}, and its event is of ${first} or later`)]
          : []),
        ...acted.flatMap((id) => {
          const { began, ended } = existence(id, survey);
          return [
            ...(ended && first > ended.latest
              ? [told(`${id} ended by ${ended.latest}, and acts ${first} or later`)]
              : []),
            ...(began && last < began.earliest
              ? [told(`${id} began ${began.earliest} or later, and has acted by ${last}`)]
              : []),
          ];
        }),
      ];
    });
  });
}

function misfit(about: string, { source, at, doubt }: EvidenceRecord, what: string): Misfit {
  return { about, source, locator: at, what, doubted: doubt !== undefined };
}

function bounds(date: string | undefined): Bounds | null {
  if (date === undefined) return null;
  const { earliest, latest } = readEdtf(date);
  return { earliest, latest };
}

function existence(id: string, survey: Survey): { began: Bounds | null; ended: Bounds | null } {
  return versionAt(survey.existenceOf(id), LAST_DAY) ?? { began: null, ended: null };
}
