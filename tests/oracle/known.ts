/**
 * What a reader knows whose knowledge ends on a day, worked out from the records and from the words
 * of the model, slowly: ties with their bounds, events, claims, names, and what is visible at all.
 *
 * Offers: knownBy(records, day) → Known. Nothing of seed/derive or of server/ is used, but types.
 */
import type {
  ActorRecord,
  ClaimRecord,
  DatasetRecord,
  EventRecord,
  EvidenceRecord,
  SourceRecord,
  TieRecord,
} from "../../seed/format/record.ts";
import { type NaiveExistence, type NaiveTie, naiveStates } from "../derive/naive-tie.ts";
import { type Days, OPEN_AFTER, OPEN_BEFORE, type Told } from "../derive/told.ts";
import {
  type Bounds,
  CALENDAR,
  hullOf,
  numberOf,
  type Span,
  spanOf,
  stretches,
} from "./small-days.ts";

export interface KnownTie {
  id: string;
  relation: string;
  from: string;
  to: string;
  begins: Bounds;
  ends: Bounds;
  sure: boolean;
  whole: boolean;
  disputed: boolean;
  support: string;
  reliability: string;
  /** Of an office. */
  rank: string | null;
  /** The days of which the statements that count speak. */
  evidence: Bounds[];
}

export interface KnownEvent {
  id: string;
  kind: string;
  single: boolean;
  /** null: nobody gives a date, so it may have been on any day. */
  date: Span | null;
  disputed: boolean;
  /** False where the date would be another without references that are not CERTAIN. */
  dateSure: boolean;
  occurrence: string;
}

export interface KnownChange {
  standing: string;
  days: Bounds;
}

export interface KnownClaim {
  id: string;
  stance: string;
  by: string[];
  inNameOf: string[];
  about: string[];
  sure: boolean;
  /** Between which days it was made. */
  made: Bounds;
  event: KnownEvent;
  changes: KnownChange[];
}

export interface Known {
  day: number;
  ties: KnownTie[];
  events: KnownEvent[];
  claims: KnownClaim[];
  /** The things that any source has spoken of by then. */
  visible: ReadonlySet<string>;
  names: ReadonlyMap<string, string[]>;
  kinds: ReadonlyMap<string, string[]>;
  umbrellaKinds: ReadonlyMap<string, string[]>;
}

/** A statement with what its source tells of it. */
interface Piece {
  item: EvidenceRecord;
  known: number;
  reported: Bounds;
  voices: string[];
  origin: string;
  reliability: string;
}

export function knownBy(records: readonly DatasetRecord[], day: number): Known {
  const sources = new Map(records.flatMap((r) => (r.type === "Source" ? [[r.id, r]] : [])));
  const weigh = (items: readonly EvidenceRecord[] | undefined) =>
    (items ?? []).map((item) => pieceOf(item, sources));
  const reader = { day, weigh };
  const actors = records.filter((r): r is ActorRecord => "names" in r && r.type !== "Place");
  const events = records.flatMap((r) => (r.type === "Event" ? [r] : []));
  const existence = new Map(actors.map((actor) => [actor.id, existenceAt(actor, reader)]));
  const known = events.flatMap((event) => eventAt(event, reader) ?? []);
  const dates = new Map(known.map((event) => [event.id, event]));
  const shown = <T extends { evidence?: EvidenceRecord[] | undefined }>(
    facts: readonly T[] | undefined,
    word: (fact: T) => string,
  ) => (facts ?? []).filter(({ evidence }) => counting(weigh(evidence), day)).map(word);
  const perActor = (of: (actor: ActorRecord) => string[]) =>
    new Map(actors.map((actor) => [actor.id, of(actor)]));
  return {
    day,
    ties: [
      ...actors.flatMap((actor) => tiesAt(actor, existence, reader)),
      ...events.flatMap((event) => eventTiesAt(event, dates.get(event.id), reader)),
    ],
    events: known,
    claims: events.flatMap((event) => {
      const at = dates.get(event.id);
      return at === undefined ? [] : claimsAt(event, at, reader);
    }),
    visible: visibleAt(records, reader),
    names: perActor((actor) => shown(actor.names, ({ text }) => text)),
    kinds: perActor((actor) =>
      actor.type === "Group" ? shown(actor.kinds, ({ kind }) => kind) : [],
    ),
    umbrellaKinds: perActor((actor) =>
      actor.type === "Group" ? shown(actor.umbrellaKinds, ({ kind }) => kind) : [],
    ),
  };
}

interface Reader {
  day: number;
  weigh(items: readonly EvidenceRecord[] | undefined): Piece[];
}

/** The root of what a source repeats, or its publisher. */
function originOf(source: SourceRecord, sources: ReadonlyMap<string, SourceRecord>): string {
  const parent = source.derivedFrom?.[0];
  if (parent === undefined) return source.publisher;
  const found = sources.get(parent);
  return found === undefined ? parent : originOf(found, sources);
}

function pieceOf(item: EvidenceRecord, sources: ReadonlyMap<string, SourceRecord>): Piece {
  const source = sources.get(item.source);
  if (source === undefined) throw new Error(`expected a source, and got ${item.source}`);
  const reported = spanOf(source.published?.date ?? source.retrieved ?? "").begins;
  const [first] = item.saidBy ?? [];
  const speaker = typeof first === "string" ? { actor: first } : first;
  return {
    item,
    known: reported[1],
    reported,
    voices:
      speaker === undefined
        ? [source.publisher]
        : [speaker.actor, speaker.for].filter((id) => id !== undefined),
    origin: speaker?.actor ?? speaker?.words ?? originOf(source, sources),
    reliability: item.reliability ?? source.reliability,
  };
}

function rankAt({ item }: Piece, day: number): string {
  const from = item.rankFrom === undefined ? OPEN_BEFORE : spanOf(item.rankFrom).begins[1];
  return from <= day ? item.rank : "NORMAL";
}

const live = (pieces: readonly Piece[], day: number) =>
  pieces.filter((piece) => piece.known <= day && rankAt(piece, day) !== "DEPRECATED");

const of = (pieces: readonly Piece[], modality: string) =>
  pieces.filter(({ item }) => item.modality === modality);

/** "The ASSERTED ones, or the SUSPECTED where there is no other." */
function affirming(pieces: readonly Piece[], day: number): Piece[] {
  const counted = live(pieces, day);
  const asserted = of(counted, "ASSERTED");
  return asserted.length > 0 ? asserted : of(counted, "SUSPECTED");
}

const counting = (pieces: readonly Piece[], day: number) => affirming(pieces, day).length > 0;

/** "Does not exist in some worlds … unless a PREFERRED statement affirms it." */
function sure(pieces: readonly Piece[], day: number): boolean {
  const counted = live(pieces, day);
  const denied = of(counted, "NEGATED").length > 0;
  return of(counted, "ASSERTED").some(
    (piece) =>
      piece.item.identification === "CERTAIN" && (!denied || rankAt(piece, day) === "PREFERRED"),
  );
}

/** "The PREFERRED …, or else all, are intersected; where they do not meet, their hull." */
function together(given: readonly Bounds[]): { days: Bounds; disputed: boolean } {
  const meeting = CALENDAR.filter((d) => given.every(([from, to]) => from <= d && d <= to));
  const all = meeting.length > 0 ? meeting : given.flat();
  return { days: [Math.min(...all), Math.max(...all)], disputed: meeting.length === 0 };
}

/** The one date that these statements give: of what lasted, a beginning and an end. */
function dateAt(pieces: readonly Piece[], day: number): { date: Span; disputed: boolean } | null {
  const dated = pieces.filter(({ item }) => item.date !== undefined);
  const preferred = dated.filter((piece) => rankAt(piece, day) === "PREFERRED");
  const spans = (preferred.length > 0 ? preferred : dated).map(({ item }) =>
    spanOf(item.date ?? ""),
  );
  if (spans.length === 0) return null;
  if (!spans.every(({ lasted }) => lasted)) {
    const { days, disputed } = together(spans.map(({ begins, ends }) => [begins[0], ends[1]]));
    return { date: { begins: days, ends: days, lasted: false }, disputed };
  }
  const begins = together(spans.map((span) => span.begins));
  const ends = together(spans.map((span) => span.ends));
  const worlds = stretches(begins.days, ends.days);
  return {
    date: { ...hullOf(worlds), lasted: true },
    disputed: begins.disputed || ends.disputed,
  };
}

const daysOf = ({ begins, ends }: Span): Bounds => [begins[0], ends[1]];

function existenceAt({ founded, ended }: ActorRecord, { day, weigh }: Reader): NaiveExistence {
  const single = (items: readonly EvidenceRecord[] | undefined): Days | undefined => {
    const found = dateAt(affirming(weigh(items), day), day);
    return found === null ? undefined : daysOf(found.date);
  };
  return { from: OPEN_BEFORE, to: OPEN_AFTER, began: single(founded), ended: single(ended) };
}

function tiesAt(
  record: ActorRecord,
  existence: ReadonlyMap<string, NaiveExistence>,
  reader: Reader,
): KnownTie[] {
  const { day, weigh } = reader;
  const kinds = new Map<string, TieRecord[]>();
  for (const tie of record.ties ?? []) {
    const kind = `${tie.relation} ${tie.to}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), tie]);
  }
  return [...kinds.values()].flatMap((ties) => {
    const inTime = [...ties].sort((a, b) => (a.order ?? 1) - (b.order ?? 1));
    const states = naiveStates(
      inTime.map((tie): NaiveTie => {
        const { id: from } = record;
        const { to = "" } = tie;
        return {
          statements: weigh(tie.evidence).map((piece) => toldOf(piece, from, to)),
          existence: [from, to].map((end) => [existence.get(end) ?? { from: 0, to: OPEN_AFTER }]),
          extent: "PERIOD",
          // That a group is a façade is a hypothesis whoever says so.
          hypothesis: tie.relation === "FACADE_FOR",
        };
      }),
      day,
    );
    return states.flatMap((state, index): KnownTie[] => {
      const tie = inTime[index];
      if (state === null || tie === undefined) return [];
      const { to = "", relation, order } = tie;
      const made = `${record.id}.${relation.toLowerCase().replaceAll("_", "-")}.${to}`;
      return [
        {
          id: order === undefined ? made : `${made}.${order}`,
          relation,
          from: record.id,
          to,
          begins: state.start,
          ends: state.end,
          sure: state.sure,
          whole: tie.membership !== "PART",
          disputed: state.disputed,
          support: state.support,
          reliability: state.reliability,
          rank: tie.role?.rank ?? null,
          evidence: affirming(weigh(tie.evidence), day).flatMap(timesOf),
        },
      ];
    });
  });
}

/** "A present-tense report is `on` the day it was said (the whole range, where that is uncertain)." */
function onOf({ item, reported }: Piece): Bounds | undefined {
  if (item.on !== undefined) return daysOf(spanOf(item.on));
  if (!item.present) return undefined;
  return item.saidOn === undefined ? reported : daysOf(spanOf(item.saidOn));
}

function timesOf(piece: Piece): Bounds[] {
  const { start, end } = piece.item;
  const on = onOf(piece);
  return [
    ...[start, end].flatMap((text) => (text === undefined ? [] : [daysOf(spanOf(text))])),
    ...(on === undefined ? [] : [on]),
  ];
}

/** In the words of tests/derive/naive-tie.ts, to which the two ends are `river` and `front`. */
function toldOf(piece: Piece, from: string, to: string): Told {
  const { item, known, voices } = piece;
  const days = (text: string | undefined) =>
    text === undefined ? undefined : daysOf(spanOf(text));
  return {
    known,
    modality: item.modality,
    rank: item.rank,
    rankFrom: item.rankFrom === undefined ? undefined : spanOf(item.rankFrom).begins[1],
    identification: item.identification,
    start: days(item.start),
    end: days(item.end),
    on: onOf(piece),
    voices: [
      ...(voices.includes(from) ? ["river"] : []),
      ...(voices.includes(to) ? ["front"] : []),
    ],
    reliability: piece.reliability as Told["reliability"],
  };
}

/** A tie to an event holds while the event does. */
function eventTiesAt(
  record: EventRecord,
  event: KnownEvent | undefined,
  { day, weigh }: Reader,
): KnownTie[] {
  return (record.ties ?? []).flatMap((tie): KnownTie[] => {
    const pieces = weigh(tie.evidence);
    const counted = affirming(pieces, day);
    if (counted.length === 0) return [];
    const { to = "", relation } = tie;
    const open: Bounds = [OPEN_BEFORE, OPEN_AFTER];
    const says = (list: readonly Piece[], who: string) => list.some((p) => p.voices.includes(who));
    const denied = of(live(pieces, day), "NEGATED");
    const declared = says(counted, to) ? "DECLARED" : "ATTRIBUTED";
    return [
      {
        id: `${record.id}.${relation.toLowerCase().replaceAll("_", "-")}.${to}`,
        relation,
        from: record.id,
        to,
        begins: event?.date?.begins ?? open,
        ends: event?.date?.ends ?? open,
        sure: sure(pieces, day),
        whole: true,
        disputed: event?.disputed ?? false,
        support: says(denied, to) ? "CONTESTED" : declared,
        reliability: counted.map((p) => p.reliability).sort()[0] ?? "F",
        rank: null,
        evidence: counted.flatMap(timesOf),
      },
    ];
  });
}

const isOwn = ({ stance }: ClaimRecord) => stance === "CLAIMED";

function eventAt(record: EventRecord, { day, weigh }: Reader): KnownEvent | null {
  const pieces = weigh(record.evidence);
  const claims = (record.claims ?? [])
    .filter(isOwn)
    .filter((c) => counting(weigh(c.evidence), day));
  const told = live(pieces, day);
  if (told.length === 0 && claims.length === 0) return null;
  const affirmed = affirming(pieces, day);
  // What is only foretold or denied has the date for which it was foretold or denied.
  const dating = affirmed.length > 0 ? affirmed : told;
  const found = dateAt(dating, day);
  const certain = dateAt(
    dating.filter(({ item }) => item.identification === "CERTAIN"),
    day,
  );
  return {
    id: record.id,
    kind: record.kinds[0] ?? "",
    single: record.extent === "SINGLE",
    date: found?.date ?? null,
    disputed: found?.disputed ?? false,
    dateSure: found === null || (certain !== null && within(certain.date, found.date)),
    occurrence: occurrenceOf(told, affirmed, claims),
  };
}

/** Whether no day of one date is outside the other: what is DEFINITE at all of one is so at both. */
function within(one: Span, other: Span): boolean {
  const [[from, to], [first, last]] = [daysOf(one), daysOf(other)];
  return first <= from && to <= last;
}

function occurrenceOf(
  told: readonly Piece[],
  affirmed: readonly Piece[],
  claims: readonly ClaimRecord[],
): string {
  const happened = affirmed.filter(({ item }) => !item.cancelled);
  if (affirmed.length > 0 && happened.length === 0) return "CANCELLED";
  const claimants = claims.flatMap(({ by, inNameOf = [] }) => [...by, ...inNameOf]);
  const others = new Set(
    happened.map(({ origin }) => origin).filter((origin) => !claimants.includes(origin)),
  );
  if (others.size > 1) return "CORROBORATED";
  if (others.size === 1) return claims.length > 0 ? "CORROBORATED" : "REPORTED";
  if (claims.length > 0) return "CLAIM_ONLY";
  return of(told, "NEGATED").length > 0 ? "DENIED" : "PLANNED";
}

function claimsAt(record: EventRecord, event: KnownEvent, { day, weigh }: Reader): KnownClaim[] {
  return (record.claims ?? []).flatMap((claim): KnownClaim[] => {
    const pieces = weigh(claim.evidence);
    if (!counting(pieces, day)) return [];
    const made = dateAt(affirming(pieces, day), day);
    const { id, stance, by, inNameOf = [] } = claim;
    const self = stance === "CLAIMED" || stance === "DENIED";
    const changes = (claim.standing ?? []).flatMap(({ standing, evidence }): KnownChange[] => {
      const reports = weigh(evidence);
      if (!sure(reports, day)) return [];
      const counted = affirming(reports, day);
      const date = dateAt(counted, day);
      // "Has come by the day on which it was reported."
      const reported = Math.min(...counted.map(({ known }) => known));
      return [{ standing, days: date === null ? [OPEN_BEFORE, reported] : daysOf(date.date) }];
    });
    return [
      {
        id,
        stance,
        by: [...by],
        inNameOf: [...inNameOf],
        about: claim.about ?? (self ? (claim.inNameOf ?? by) : []),
        sure: sure(pieces, day) && event.dateSure,
        made: made === null ? [OPEN_BEFORE, OPEN_AFTER] : daysOf(made.date),
        event,
        changes,
      },
    ];
  });
}

/** "Visible from the first report": in a thing's own record, or in a tie or claim of another. */
function visibleAt(records: readonly DatasetRecord[], { day, weigh }: Reader): Set<string> {
  const visible = new Set<string>();
  const spoken = (ids: readonly (string | undefined)[], items: readonly EvidenceRecord[]) => {
    if (!weigh(items).some(({ known }) => known <= day)) return;
    for (const id of ids) if (id !== undefined) visible.add(id);
  };
  for (const record of records) {
    if (record.type === "Source") {
      const published = record.published?.date;
      const from = published === undefined ? numberOf("9999-12-31") : spanOf(published).begins[1];
      if (from <= day) visible.add(record.id).add(record.publisher);
      continue;
    }
    // An event is there from the first day on which something is known of it to have a state.
    if (record.type !== "Event") spoken([record.id], allEvidence(record));
    else if (everKnown(record, day, weigh)) visible.add(record.id);
    for (const tie of record.ties ?? []) spoken([tie.to, tie.from], tie.evidence);
    if (record.type !== "Event") continue;
    for (const { by, inNameOf = [], about = [], evidence } of record.claims ?? []) {
      spoken([...by, ...inNameOf, ...about], evidence);
    }
  }
  return visible;
}

function everKnown(record: EventRecord, day: number, weigh: Reader["weigh"]): boolean {
  const until = (last: number) =>
    CALENDAR.some((d) => d <= last && eventAt(record, { day: d, weigh }) !== null);
  if (until(OPEN_AFTER)) return until(day);
  // One of which nothing ever counts is there from its first report, with nothing known of it.
  return weigh(allEvidence(record)).some(({ known }) => known <= day);
}

function allEvidence(value: unknown): EvidenceRecord[] {
  if (Array.isArray(value)) return value.flatMap(allEvidence);
  if (typeof value !== "object" || value === null) return [];
  if ("source" in value && "says" in value) return [value as EvidenceRecord];
  return Object.values(value).flatMap(allEvidence);
}
