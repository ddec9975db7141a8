/**
 * The first look at a dataset: what every record's derivation needs to know of the others. It
 * holds sources, the actors' beginnings and ends, first reports of actors, and how often each word
 * of a name occurs: not the records.
 */
import { type Day, earlier, LAST_DAY } from "../../server/model/days.ts";
import { type ExistenceFacts, existenceVersions, noExistenceFacts } from "../derive/existence.ts";
import type { Version } from "../derive/live.ts";
import type { Existence } from "../derive/period.ts";
import { type SourceFacts, sourceFacts } from "../derive/sources.ts";
import { type Statement, statementsOf } from "../derive/statements.ts";
import type { DatasetRecord, EvidenceRecord, SourceRecord } from "../format/record.ts";
import { tieEnds } from "../format/tie-ends.ts";
import { addNamesOf, type WordUses, WordWeights } from "./word-weights.ts";

export interface Survey {
  sources: ReadonlyMap<string, SourceFacts>;
  existenceOf(id: string): readonly Version<Existence>[];
  /** The date statements of the events that are tied to from another record. */
  eventStatements(id: string): readonly Statement[];
  /** The day from which any source is known to speak of a thing. */
  firstReported(id: string): Day;
  /** How much a word of names and titles tells of whose they are: the rarer, the nearer to 1. */
  weightOf(word: string): number;
}

/** What a survey knows, as plain data: a thread that derives gets a copy. */
export interface SurveyFacts {
  sources: ReadonlyMap<string, SourceFacts>;
  existence: ReadonlyMap<string, readonly Version<Existence>[]>;
  events: ReadonlyMap<string, readonly Statement[]>;
  first: ReadonlyMap<string, Day>;
  words: WordUses;
}

type Records = () => AsyncIterable<DatasetRecord>;

export async function survey(records: Records): Promise<Survey> {
  return surveyOf(await surveyFacts(records));
}

export function surveyOf({ sources, existence, events, first, words }: SurveyFacts): Survey {
  const weights = new WordWeights(words);
  return {
    sources,
    existenceOf: (id) => existence.get(id) ?? [],
    eventStatements: (id) => events.get(id) ?? [],
    firstReported: (id) => first.get(id) ?? LAST_DAY,
    weightOf: (word) => weights.of(word),
  };
}

export async function surveyFacts(records: Records): Promise<SurveyFacts> {
  const sourceRecords: SourceRecord[] = [];
  const wantedEvents = new Set<string>();
  for await (const record of records()) {
    if (record.type === "Source") sourceRecords.push(record);
    else if (record.type !== "Event") {
      for (const tie of record.ties ?? []) {
        const { from, to } = tieEnds(record, tie);
        wantedEvents.add(from === record.id ? to : from);
      }
    }
  }
  const sources = sourceFacts(sourceRecords);
  const facts = new Map<string, ExistenceFacts>();
  const events = new Map<string, Statement[]>();
  const first = new Map<string, Day>();
  const words: WordUses = { names: 0, uses: new Map() };
  const factsOf = (id: string): ExistenceFacts => {
    const found = facts.get(id) ?? noExistenceFacts();
    facts.set(id, found);
    return found;
  };
  const evidence = (about: string, field: string, items: EvidenceRecord[] | undefined) =>
    statementsOf({ about, field }, items, sources);

  for await (const record of records()) {
    addNamesOf(record, words);
    for (const [id, day] of reports(record, sources)) {
      first.set(id, earlier(first.get(id) ?? LAST_DAY, day));
    }
    if (record.type === "Source" || record.type === "Place") continue;
    if (record.type === "Event") {
      const own = evidence(record.id, "EXISTENCE", record.evidence);
      if (wantedEvents.has(record.id)) events.set(record.id, own);
      for (const tie of record.ties ?? []) {
        if (tie.relation !== "KILLED_IN") continue;
        const { from } = tieEnds(record, tie);
        factsOf(from).killedIn.push({ tie: evidence(from, "TIE", tie.evidence), event: own });
      }
      continue;
    }
    if (record.founded) factsOf(record.id).founded = evidence(record.id, "FOUNDED", record.founded);
    if (record.ended) factsOf(record.id).ended = evidence(record.id, "ENDED", record.ended);
    for (const tie of record.ties ?? []) {
      const { from } = tieEnds(record, tie);
      if (tie.relation === "MERGED_INTO") {
        factsOf(from).mergedInto.push(evidence(from, "TIE", tie.evidence));
      }
    }
  }
  await addKillingsTold(records, events, factsOf, evidence);

  const existence = new Map([...facts].map(([id, of]) => [id, existenceVersions(of)]));
  return { sources, existence, events, first, words };
}

/** Killings told in the person's own record: their events' days are known only by now. */
async function addKillingsTold(
  records: Records,
  events: ReadonlyMap<string, Statement[]>,
  factsOf: (id: string) => ExistenceFacts,
  evidence: (about: string, field: string, items: EvidenceRecord[]) => Statement[],
): Promise<void> {
  if (events.size === 0) return;
  for await (const record of records()) {
    if (record.type !== "Person") continue;
    for (const tie of record.ties ?? []) {
      if (tie.relation !== "KILLED_IN" || tie.to === undefined) continue;
      factsOf(record.id).killedIn.push({
        tie: evidence(record.id, "TIE", tie.evidence),
        event: events.get(tie.to) ?? [],
      });
    }
  }
}

/** Which things a record speaks of, and from which day that is known. */
function* reports(
  record: DatasetRecord,
  sources: ReadonlyMap<string, SourceFacts>,
): Generator<[string, Day]> {
  if (record.type === "Source") {
    const day = sources.get(record.id)?.knownFrom ?? LAST_DAY;
    yield [record.id, day];
    yield [record.publisher, day];
    return;
  }
  const knownFrom = (items: readonly EvidenceRecord[] | undefined) =>
    (items ?? [])
      .map(({ source }) => sources.get(source)?.knownFrom ?? LAST_DAY)
      .reduce(earlier, LAST_DAY);
  yield [record.id, knownFrom(allEvidence(record))];
  for (const tie of record.ties ?? []) {
    const { from, to } = tieEnds(record, tie);
    yield [from === record.id ? to : from, knownFrom(tie.evidence)];
  }
  if (record.type !== "Event") return;
  const told = knownFrom(record.evidence);
  const { speaker = [], inNameOf = [], addressee = [] } = record.utterance ?? {};
  for (const id of [...speaker, ...inNameOf, ...addressee]) yield [id, told];
  for (const claim of record.claims ?? []) {
    for (const id of [...claim.by, ...(claim.inNameOf ?? []), ...(claim.about ?? [])]) {
      yield [id, knownFrom(claim.evidence)];
    }
  }
}

/** Every piece of evidence in a record, however deep. */
function* evidenceWithin(value: unknown): Generator<EvidenceRecord> {
  if (Array.isArray(value)) {
    for (const item of value) yield* evidenceWithin(item);
  } else if (typeof value === "object" && value !== null) {
    if ("source" in value && "at" in value) yield value as EvidenceRecord;
    else for (const item of Object.values(value)) yield* evidenceWithin(item);
  }
}

function allEvidence(record: DatasetRecord): EvidenceRecord[] {
  return [...evidenceWithin(record)];
}
