/** What became of a thing itself: its ties' beginnings and ends, its founding and end, its first name. */
import type { FactProperties, FactRow, FactVersion } from "../facts/facts-of-things.ts";
import type { During, Span } from "../model/certainty.ts";
import { type Bounds, type Day, FIRST_DAY, LAST_DAY } from "../model/days.ts";
import { type RelationName, relation } from "../model/relations.ts";
import type { ThingProperties, ThingRow } from "../things/thing-rows.ts";
import { uncertainDate } from "../things/uncertain-date.ts";
import type { EdgeProperties, TieProperties, TieRow } from "../ties/ties-of-things.ts";
import { wordIn } from "./bins.ts";
import type { TimelineItemKind, TimelineItemRow } from "./timeline-rows.ts";

interface FactColumns {
  fact: FactProperties;
  version: FactVersion;
}

export interface OwnColumns {
  thing: ThingProperties;
  facts: FactColumns[];
  names: FactColumns[];
  ties: {
    relation: RelationName;
    out: boolean;
    edge: EdgeProperties;
    tie: TieProperties;
    other: ThingProperties;
  }[];
}

/** The words for a tie's beginning and end; other ties just begin and end. */
const WORDS: Partial<Record<RelationName, [TimelineItemKind, TimelineItemKind]>> = {
  MEMBER_OF: ["JOINED", "LEFT"],
  ACTS_UNDER: ["JOINED", "LEFT"],
  UNIT_OF: ["JOINED", "LEFT"],
  HOLDS_ROLE: ["TOOK_OFFICE", "LOST_OFFICE"],
  DESIGNATED_BY: ["DESIGNATED", "DESIGNATION_ENDED"],
  SUSPENDED_ATTACKS_ON: ["PAUSED", "RESUMED"],
};

/** Those that may lie in the period, in no order. */
export function ownItems(own: OwnColumns, knownAt: Day, during: During): TimelineItemRow[] {
  const items = [...tieItems(own, knownAt), ...factItems(own, knownAt), ...nameItem(own, knownAt)];
  return items.flatMap((item): TimelineItemRow[] => {
    const certainty = wordIn(item, during);
    return certainty === null ? [] : [{ ...item, certainty }];
  });
}

function tieItems({ thing, ties }: OwnColumns, knownAt: Day): TimelineItemRow[] {
  return ties.flatMap(({ relation: type, out, edge, tie, other: properties }) => {
    const subject = { ...thing, knownAt } as ThingRow;
    const other = { ...properties, knownAt } as ThingRow;
    const row: TieRow = {
      id: edge.tie,
      type,
      from: out ? subject : other,
      to: out ? other : subject,
      other,
      edge,
      tie,
      certainty: null,
      nearestEvidence: null,
      knownAt,
    };
    const [begins, ends] = WORDS[type] ?? (["TIE_BEGAN", "TIE_ENDED"] as const);
    const start = { earliest: edge.startEarliest, latest: edge.startLatest };
    const end = { earliest: edge.endEarliest, latest: edge.endLatest };
    const of = { tie: row, direction: out ? ("OUT" as const) : ("IN" as const) };
    return [
      ...(isKnown(start)
        ? [item(`${edge.tie}#began`, begins, start, edge.startEdtf, edge.sure, knownAt, of)]
        : []),
      // With an open end it may go on to this day, and has then no end to show.
      ...(relation(type).extent === "PERIOD" && (end.latest !== LAST_DAY || edge.endEdtf)
        ? [item(`${edge.tie}#ended`, ends, end, edge.endEdtf, edge.sure, knownAt, of)]
        : []),
    ];
  });
}

function factItems({ facts }: OwnColumns, knownAt: Day): TimelineItemRow[] {
  return facts.map(({ fact, version }) => {
    const bounds = { earliest: version.startEarliest, latest: version.startLatest };
    const kind = fact.field === "FOUNDED" ? "FOUNDED" : "ENDED";
    return item(fact.id, kind, bounds, version.startEdtf, version.sure, knownAt, {
      fact: { ...version, ...fact, knownAt },
    });
  });
}

/** The name of which a source was out first; of several on one day, the one to show first. */
function nameItem({ thing, names }: OwnColumns, knownAt: Day): TimelineItemRow[] {
  if (!("labelsKnownFrom" in thing)) return [];
  let first: { day: Day; name: FactRow } | null = null;
  for (const { fact, version } of names) {
    const day = thing.labelsKnownFrom[Number(fact.id.split("/").at(-1)) - 1];
    if (day === undefined || day > knownAt || day === LAST_DAY) continue;
    const name = { ...version, ...fact, knownAt };
    const before =
      first === null || day < first.day || (day === first.day && name.id < first.name.id);
    if (before) first = { day, name };
  }
  if (first === null) return [];
  const { day, name } = first;
  const bounds = { earliest: day, latest: day };
  return [item(name.id, "FIRST_NAMED", bounds, day, true, knownAt, { fact: name })];
}

function isKnown({ earliest, latest }: Bounds): boolean {
  return earliest !== FIRST_DAY || latest !== LAST_DAY;
}

function item(
  id: string,
  kind: TimelineItemKind,
  bounds: Bounds,
  edtf: string | undefined,
  sure: boolean,
  knownAt: Day,
  of: Partial<Pick<TimelineItemRow, "tie" | "direction" | "fact">>,
): TimelineItemRow {
  const { earliest, latest } = bounds;
  const always: Span = {
    startEarliest: FIRST_DAY,
    startLatest: FIRST_DAY,
    endEarliest: LAST_DAY,
    endLatest: LAST_DAY,
    sure,
    whole: true,
  };
  return {
    id,
    kind,
    when: { earliest, latest, startBy: latest, endAfter: earliest },
    series: false,
    chains: [[always]],
    date: uncertainDate(bounds, edtf),
    certainty: "POSSIBLE",
    event: null,
    parts: () => [],
    tie: null,
    direction: null,
    fact: null,
    ...of,
    knownAt,
  };
}
