/** Nodes and edges of an event: its versions, what was said in it, and the claims of it. */
import { dateSpan } from "../../server/model/date-spans.ts";
import { type Day, FIRST_DAY, LAST_DAY } from "../../server/model/days.ts";
import { standingAt } from "../../server/model/standing.ts";
import { claimVersions, type StandingReport } from "../derive/claims.ts";
import { type EventState, eventVersions, type OwnClaim } from "../derive/events.ts";
import type { Version } from "../derive/live.ts";
import { type Statement, statementsOf } from "../derive/statements.ts";
import type { ClaimRecord, EventRecord } from "../format/record.ts";
import { addChecks } from "./check-rows.ts";
import { addClaimKeys, addEventKeys, type KeyedClaim } from "./event-keys.ts";
import { addFact, foundBy } from "./fact-rows.ts";
import type { Properties, Rows } from "./rows.ts";
import { addStatements } from "./statement-rows.ts";
import type { Survey } from "./survey.ts";
import { addTies } from "./tie-rows.ts";

export function addEvent(rows: Rows, survey: Survey, record: EventRecord): void {
  const { id, series, utterance } = record;
  const statements = statementsOf(
    { about: id, field: "EXISTENCE" },
    record.evidence,
    survey.sources,
  );
  const claims = (record.claims ?? []).map((claim) => ({
    claim,
    statements: statementsOf({ about: claim.id, field: "CLAIM" }, claim.evidence, survey.sources),
  }));
  const history = eventVersions(statements, claims.flatMap(ownClaim));

  rows.node(["Thing", "Event"], id, {
    type: "Event",
    name: record.name,
    ...foundBy(survey, "Event", record.name),
    kinds: record.kinds,
    extent: record.extent,
    countMin: series?.min ?? null,
    countMax: series?.max ?? null,
    rate: series?.rate ?? null,
    medium: utterance?.medium ?? null,
    channel: utterance?.channel ?? null,
    note: record.note ?? null,
    knownFrom: history[0]?.knownFrom ?? survey.firstReported(id),
  });
  for (const { knownFrom, knownTo, state } of history) {
    const version = `${id}@${knownFrom}`;
    rows.node(["EventVersion"], version, {
      event: id,
      knownFrom,
      knownTo,
      kinds: record.kinds,
      ...eventProperties(state, knownTo),
      disputed: state.date?.disputed ?? false,
      dateSure: state.dateSure,
      outcomeDisputed: state.outcomeDisputed,
    });
    rows.edge(id, "HAS_VERSION", version);
  }
  addStatements(rows, statements, [id]);
  addChecks(rows, { id, type: "EVENT" }, statements, history.map(disputedEvent));
  rows.toEach(id, "SPEAKER", utterance?.speaker);
  rows.toEach(id, "IN_NAME_OF", utterance?.inNameOf);
  rows.toEach(id, "ADDRESSED_TO", utterance?.addressee);
  rows.toEach(id, "TRANSMITTED_BY", utterance?.transmittedBy);
  addEventFacts(rows, survey, record);
  addSpeechActs(rows, survey, record);
  const keyed = claims.map(({ claim, statements: told }) =>
    addClaim(rows, survey, record, claim, told, history),
  );
  addClaimKeys(rows, record, keyed, eventDates);
  addEventKeys(rows, record, history, keyed, eventDates);
  addTies(rows, survey, record, (eventId) =>
    eventId === id
      ? history.map(({ knownFrom, knownTo, state }) => ({ knownFrom, knownTo, state: state.date }))
      : [],
  );
}

function disputedEvent({ state, ...known }: Version<EventState>): Version<{ disputed: boolean }> {
  return {
    ...known,
    state: { disputed: (state.date?.disputed ?? false) || state.outcomeDisputed },
  };
}

function ownClaim(of: { claim: ClaimRecord; statements: Statement[] }): OwnClaim[] {
  if (of.claim.stance !== "CLAIMED") return [];
  return [{ claimants: [...of.claim.by, ...(of.claim.inNameOf ?? [])], statements: of.statements }];
}

/** An event's date and state under the names that its versions and its claims' versions share. */
function eventProperties(state: EventState, knownTo: Day): Properties {
  const dates = eventDates(state);
  return {
    dateEdtf: state.date?.edtf ?? null,
    ...dates,
    span: dateSpan({ ...dates, knownTo }),
    outcome: state.outcome,
    occurrence: state.occurrence,
  };
}

function eventDates({ date }: EventState) {
  return {
    earliest: date?.earliest ?? FIRST_DAY,
    latest: date?.latest ?? LAST_DAY,
    startBy: date?.startBy ?? LAST_DAY,
    endAfter: date?.endAfter ?? FIRST_DAY,
  };
}

function addEventFacts(rows: Rows, survey: Survey, record: EventRecord): void {
  record.weapons?.forEach(({ weapon, note, evidence }, index) => {
    addFact(rows, survey, {
      thing: record.id,
      field: "WEAPON",
      key: String(index + 1),
      properties: { value: weapon, note: note ?? null, position: index },
      evidence,
    });
  });
  record.casualties?.forEach(({ measure, min, max, victims, of, evidence }, index) => {
    addFact(rows, survey, {
      thing: record.id,
      field: "CASUALTIES",
      key: String(index + 1),
      properties: {
        value: measure,
        min: min ?? null,
        max: max ?? null,
        victims,
        of: of ?? null,
        position: index,
      },
      evidence,
    });
  });
}

function addSpeechActs(rows: Rows, survey: Survey, record: EventRecord): void {
  for (const act of record.speechActs ?? []) {
    const statements = statementsOf(
      { about: act.id, field: "SPEECH_ACT" },
      act.evidence,
      survey.sources,
    );
    rows.node(["SpeechAct"], act.id, {
      act: act.act,
      summary: act.summary,
      conditionWord: act.condition?.word ?? null,
      conditionSummary: act.condition?.summary ?? null,
      deadline: act.deadline ?? null,
      knownFrom: statements.map(({ knownFrom }) => knownFrom).sort()[0] ?? "9999-12-31",
    });
    rows.edge(record.id, "CONTAINS", act.id);
    rows.toEach(act.id, "ABOUT", act.about);
    rows.toEach(act.id, "UP_TO", act.condition?.by);
    addStatements(rows, statements, [record.id, ...(act.about ?? [])]);
    act.outcome?.forEach(({ summary, events, evidence }, index) => {
      const key = `${index + 1}`;
      addFact(rows, survey, {
        thing: act.id,
        field: "OUTCOME",
        key,
        properties: { summary, events: events ?? [], position: index },
        evidence,
      });
    });
  }
}

/** Whom a claim is about; of one's own, where it does not say, in whose name it was made. */
export function heldResponsible({ about, stance, inNameOf, by }: ClaimRecord): string[] {
  const own = stance === "CLAIMED" || stance === "DENIED";
  return about ?? (own ? (inNameOf ?? by) : []);
}

function addClaim(
  rows: Rows,
  survey: Survey,
  record: EventRecord,
  claim: ClaimRecord,
  statements: readonly Statement[],
  history: readonly Version<EventState>[],
): KeyedClaim {
  const { id, stance, role } = claim;
  const about = heldResponsible(claim);
  rows.node(["Claim"], id, { event: record.id, stance, role, asWorded: claim.asWorded ?? null });
  rows.edge(id, "OF_EVENT", record.id);
  rows.toEach(id, "BY", claim.by);
  rows.toEach(id, "IN_NAME_OF", claim.inNameOf);
  rows.toEach(id, "HOLDS_RESPONSIBLE", about);
  if (claim.utterance !== undefined) rows.edge(id, "MADE_IN", claim.utterance);
  addStatements(rows, statements, [record.id, ...claim.by, ...about]);

  const reports: StandingReport[] = (claim.standing ?? []).map((report, index) => ({
    standing: report.standing,
    by: report.by ?? null,
    supersededBy: report.supersededBy ?? null,
    statements: statementsOf(
      { about: id, field: "STANDING", key: `standing.${index + 1}` },
      report.evidence,
      survey.sources,
    ),
  }));
  for (const report of reports) addStatements(rows, report.statements, [record.id, ...claim.by]);
  const versions = claimVersions(statements, reports, history);
  addChecks(
    rows,
    { id, type: "CLAIM" },
    statements,
    versions.map(({ state, ...known }) => ({
      ...known,
      state: { disputed: state.day?.disputed ?? false },
    })),
  );
  for (const { knownFrom, knownTo, state } of versions) {
    const version = `${id}@${knownFrom}`;
    rows.node(["ClaimVersion"], version, {
      claim: id,
      event: record.id,
      stance,
      role,
      about,
      knownFrom,
      knownTo,
      sure: state.sure,
      dayEdtf: state.day?.edtf ?? null,
      dayEarliest: state.day?.earliest ?? "0000-01-01",
      dayLatest: state.day?.latest ?? "9999-12-31",
      standing: standingAt(state.changes, null).standing,
      changes: JSON.stringify(state.changes),
      eventKinds: record.kinds,
      eventExtent: record.extent,
      ...eventProperties(state.event, knownTo),
    });
    rows.edge(id, "HAS_VERSION", version);
  }
  return { id, stance, about, versions };
}
