/** Evidence as it stands in a record becomes statements: one source saying one thing. */
import type { Day } from "../../server/model/days.ts";
import { type DatedText, readEdtf } from "../../server/model/edtf.ts";
import type { Identification, Modality, Rank, Reliability } from "../../server/model/vocabulary.ts";
import type { EvidenceRecord, SpeakerRecord } from "../format/record.ts";
import type { SourceFacts } from "./sources.ts";

/** The origin of what the editors say for themselves. */
export const EDITORS = "editors";
/** Where they say it: at no line of a source. */
const AT_EDITORS = "EDITORS";

/** A link of the chain from the first speaker to the publisher. */
export interface SpeakerLink {
  actor: string | null;
  for: string | null;
  words: string | null;
}

export interface Statement {
  id: string;
  /** The thing, tie, claim, name or attribute that it is about. */
  about: string;
  /** Which fact of it: EXISTENCE, NAME, KIND, TIE, CLAIM, STANDING, … */
  field: string;
  source: string;
  locator: string;
  paraphrase: string;
  saidBy: SpeakerLink[];
  saidOn: DatedText | null;
  modality: Modality;
  rank: Rank;
  rankReason: string | null;
  /** From which day its rank counts; before it the statement is NORMAL. */
  rankFrom: Day | null;
  reliability: Reliability;
  credibility: number;
  asNamed: string | null;
  identification: Identification;
  rivals: string[];
  doubt: string | null;
  note: string | null;
  knownFrom: Day;
  origin: string;
  start: DatedText | null;
  end: DatedText | null;
  on: DatedText | null;
  date: DatedText | null;
  outcome: string | null;
  cancelled: boolean;
}

/** The subject of some evidence: what it is about, and which fact of it. */
export interface Subject {
  about: string;
  field: string;
  /** Stands for the field in made ids, where one subject has several lists of evidence for it. */
  key?: string;
}

/**
 * The statements of a list of evidence.
 *
 * An id that is not given is made from the subject, the source and the place in it, so that it
 * stays the same as long as these do; a second statement of one place gets a number.
 */
export function statementsOf(
  subject: Subject,
  evidence: readonly EvidenceRecord[] | undefined,
  sources: ReadonlyMap<string, SourceFacts>,
): Statement[] {
  const used = new Map<string, number>();
  return (evidence ?? []).map((item) => {
    const source = sources.get(item.source);
    if (source === undefined) throw new Error(`expected a source, and got ${item.source}`);
    const made = `${subject.about}/${subject.key ?? subject.field.toLowerCase()}/${item.source}/${item.at.toLowerCase()}`;
    const count = (used.get(made) ?? 0) + 1;
    used.set(made, count);
    return statementOf(subject, item, source, item.id ?? (count === 1 ? made : `${made}.${count}`));
  });
}

function statementOf(
  subject: Subject,
  item: EvidenceRecord,
  source: SourceFacts,
  id: string,
): Statement {
  const byEditors = item.at === AT_EDITORS;
  const saidBy = (item.saidBy ?? (byEditors ? [{ words: "the editors" }] : [])).map(speakerLink);
  const saidOn = dated(item.saidOn);
  return {
    id,
    about: subject.about,
    field: subject.field,
    source: item.source,
    locator: item.at,
    paraphrase: item.says,
    saidBy,
    saidOn,
    modality: item.modality,
    rank: item.rank,
    rankReason: item.rankReason ?? null,
    rankFrom: dated(item.rankFrom)?.latest ?? null,
    reliability: item.reliability ?? source.reliability,
    credibility: Number(item.credibility),
    asNamed: item.asNamed ?? null,
    identification: item.identification,
    rivals: item.rivals ?? [],
    doubt: item.doubt ?? null,
    note: item.note ?? null,
    knownFrom: source.knownFrom,
    origin: byEditors ? EDITORS : (saidBy[0]?.actor ?? saidBy[0]?.words ?? source.origin),
    start: dated(item.start),
    end: dated(item.end),
    on: dated(item.on) ?? (item.present ? (saidOn ?? reportedDays(source)) : null),
    date: dated(item.date),
    outcome: item.outcome ?? null,
    cancelled: item.cancelled ?? false,
  };
}

/** Told in the present tense by a source of uncertain day: on some day of that range. */
function reportedDays({ reported: { earliest, latest } }: SourceFacts): DatedText {
  const edtf = earliest === latest ? earliest : `[${earliest}..${latest}]`;
  return { edtf, earliest, latest, startBy: latest, endAfter: earliest };
}

function dated(text: string | undefined): DatedText | null {
  return text === undefined ? null : readEdtf(text);
}

function speakerLink(speaker: SpeakerRecord): SpeakerLink {
  if (typeof speaker === "string") return { actor: speaker, for: null, words: null };
  return { actor: speaker.actor ?? null, for: speaker.for ?? null, words: speaker.words ?? null };
}

/**
 * In whose voice it is said: the first speaker and whom they speak for, or else the publisher. What
 * the editors say is in nobody's.
 */
export function voices(
  { saidBy, locator }: Pick<Statement, "saidBy" | "locator">,
  publisher: string | undefined,
): string[] {
  if (locator === AT_EDITORS) return [];
  const [first] = saidBy;
  const named = first === undefined ? [publisher] : [first.actor, first.for];
  return named.filter((id): id is string => typeof id === "string");
}
