/**
 * Writes what is generated from the schema and the dataset's format, or with --check says which
 * of it is stale, and exits 1. A resolver's parent is the row that its query returns where MAPPERS
 * says so; otherwise it is the GraphQL type itself.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { codegen } from "@graphql-codegen/core";
import * as typescript from "@graphql-codegen/typescript";
import * as typescriptResolvers from "@graphql-codegen/typescript-resolvers";
import { makeExecutableSchema } from "@graphql-tools/schema";
import { parse, printSchema } from "graphql";
import { z } from "zod";
import { DatasetRecord } from "../seed/format/record.ts";
import { typeDefinitions } from "../server/schema-text.ts";

/**
 * GraphQL type → `path from server/#row type`. The two need different names: call the row
 * `ActorRow`, or write `#Actor as ActorRow`.
 */
const MAPPERS: Record<string, string> = {
  Act: "./activities/activity-of-actors.ts#ActRow",
  Activity: "./activities/activity-of-actors.ts#ActivityRow",
  ActivityEnd: "./activities/activity-of-actors.ts#ActivityEndRow",
  ActorResponsibility: "./claims/responsibility.ts#ActorResponsibilityRow",
  Appraisal: "./events/appraisals.ts#AppraisalRow",
  ClaimThen: "./claims/responsibility.ts#ClaimThenRow",
  Responsibility: "./claims/responsibility.ts#ResponsibilityRow",
  RoleResponsibility: "./claims/responsibility.ts#RoleResponsibilityRow",
  Actor: "./things/thing-rows.ts#ActorRow",
  ActorConnection: "./actors/list-actors.ts#ActorPage",
  ActorThen: "./designations/actors-then.ts#ActorThenRow",
  AttackMeanwhile: "./pauses/meanwhile.ts#AttackMeanwhileRow",
  AnswerChange: "./releases/answer-pages.ts#ShownAnswerChange",
  AnswerChangeConnection: "./releases/answer-pages.ts#AnswerPage",
  AnswerDifference: "./releases/answer-pages.ts#AnswerDifferenceRow",
  Candidate: "./facts/facts-of-things.ts#FactRow",
  Casualties: "./facts/facts-of-things.ts#FactRow",
  Claim: "./claims/claims.ts#ClaimRow",
  ClaimChange: "./releases/claim-changes.ts#ClaimChangeRow",
  ClaimChangeConnection: "./releases/claim-changes.ts#ClaimChangePage",
  ClaimUnderUmbrella: "./umbrellas/roll-up.ts#ClaimUnderUmbrellaRow",
  ClaimedEvent: "./hypotheses/hypotheses.ts#ClaimedEventRow",
  ClaimsOfUmbrella: "./umbrellas/umbrella-answers.ts#UmbrellaAnswerRow",
  CasualtyBounds: "./counts/cell-numbers.ts#CasualtyBoundsRow",
  CountCell: "./counts/counts.ts#CellRow",
  CountCells: "./counts/counts.ts#CellsRow",
  CountKey: "./counts/resolvers.ts#CellKeyRow",
  CountedEvent: "./counts/cell-numbers.ts#CountedEventRow",
  Counts: "./counts/counts.ts#CountsRow",
  Communities: "./networks/network.ts#NetworkRow",
  Community: "./networks/ranking.ts#CommunityRow",
  Dataset: "./datasets/current-release.ts#Dataset as DatasetRow",
  DesignationThen: "./designations/actors-then.ts#DesignationThenRow",
  Event: "./things/thing-rows.ts#EventRow",
  EventConnection: "./events/events.ts#EventPage",
  FirstActing: "./activities/groups-by-activity.ts#GroupByActivityRow",
  FirstSeen: "./activities/first-seen.ts#FirstSeenRow",
  DeniedTie: "./ties/denied-ties.ts#DeniedTieRow",
  FactToCheck: "./checks/facts-to-check.ts#FactToCheckRow",
  FactToCheckConnection: "./checks/facts-to-check.ts#FactPage",
  GroupClaims: "./umbrellas/umbrella-answers.ts#GroupAnswerRow",
  GroupGoneQuiet: "./activities/groups-by-activity.ts#GroupByActivityRow",
  GroupUnderBoth: "./overlaps/groups-under-both.ts#GroupUnderBothRow",
  GroupSpeechActs: "./umbrellas/speech-acts-by-umbrella.ts#GroupSpeechActsRow",
  Hit: "./search/search.ts#HitRow",
  Hypothesis: "./hypotheses/hypotheses.ts#HypothesisRow",
  HypothesisEffect: "./hypotheses/effects.ts#HypothesisEffectRow",
  Kind: "./facts/resolvers.ts#HeldFactRow",
  Lag: "./model/lags.ts#ToldLag",
  KnowledgeChange: "./umbrellas/umbrella-between.ts#KnowledgeChangeRow",
  LeaderChange: "./umbrellas/umbrella-between.ts#LeaderChangeRow",
  MemberChange: "./umbrellas/umbrella-between.ts#MemberChangeRow",
  Match: "./search/search.ts#MatchRow",
  MemberThen: "./umbrellas/members-then.ts#MemberThenRow",
  MereSequence: "./sequences/merely-later.ts#MereSequenceRow",
  Milestone: "./facts/facts-of-things.ts#FactRow",
  Name: "./facts/facts-of-things.ts#FactRow",
  NameFirstReported: "./activities/names-first-reported.ts#NameFirstReportedRow",
  NameHypotheses: "./hypotheses/hypotheses.ts#NameHypothesesRow",
  Network: "./networks/network.ts#NetworkRow",
  NetworkEdge: "./networks/network.ts#NetworkEdgeRow",
  NetworkEdgeAttributes: "./networks/network.ts#NetworkEdgeRow",
  NetworkEdgeData: "./networks/network.ts#NetworkEdgeRow",
  NetworkNode: "./networks/network.ts#NetworkNodeRow",
  NetworkNodeAttributes: "./networks/network.ts#NetworkNodeRow",
  NetworkNodeData: "./networks/network.ts#NetworkNodeRow",
  Pause: "./pauses/pauses.ts#PauseRow",
  Path: "./paths/paths.ts#PathRow",
  PathStep: "./paths/paths.ts#PathStepRow",
  Paths: "./paths/paths.ts#PathsRow",
  PathsLeftOut: "./paths/paths.ts#PathsLeftOutRow",
  Place: "./things/thing-rows.ts#PlaceRow",
  Sequences: "./sequences/sequence-rows.ts#SequencesRow",
  Release: "./releases/find-release.ts#ReleaseRow",
  ReleaseChanges: "./releases/resolvers.ts#ReleaseChangesRow",
  PossibleDuplicate: "./checks/possible-duplicates.ts#PossibleDuplicateRow",
  SearchResult: "./search/search.ts#SearchResultRow",
  Size: "./facts/facts-of-things.ts#FactRow",
  Source: "./things/thing-rows.ts#SourceRow",
  Speaker: "./statements/resolvers.ts#SpeakerRow",
  SpeechAct: "./events/utterances.ts#SpeechActRow",
  SpeechActUnderUmbrella: "./umbrellas/speech-acts-by-umbrella.ts#SpeechActUnderUmbrellaRow",
  SpeechActsOfUmbrella: "./umbrellas/speech-acts-by-umbrella.ts#SpeechActsOfUmbrellaRow",
  SpeechActOutcome: "./facts/facts-of-things.ts#FactRow",
  StandingChange: "./claims/resolvers.ts#StandingChangeRow",
  Statement: "./statements/statements.ts#StatementRow",
  StatementChange: "./releases/statement-changes.ts#StatementChangeRow",
  StatementChangeConnection: "./releases/statement-changes.ts#StatementChangePage",
  SubGroup: "./umbrellas/sub-groups.ts#SubGroupRow",
  Thing: "./things/thing-rows.ts#ThingRow",
  ThingChange: "./releases/thing-changes.ts#ThingChangeRow",
  ThingChangeConnection: "./releases/thing-changes.ts#ThingChangePage",
  Tie: "./ties/ties-of-things.ts#TieRow",
  ToldSequence: "./sequences/sequence-rows.ts#ToldSequenceRow",
  TieChange: "./releases/tie-changes.ts#TieChangeRow",
  TieChangeConnection: "./releases/tie-changes.ts#TieChangePage",
  Timeline: "./timelines/timeline-rows.ts#TimelineRow",
  TimelineEventPart: "./timelines/timeline-rows.ts#PartRow",
  TimelineItem: "./timelines/timeline-rows.ts#TimelineItemRow",
  UmbrellaBetween: "./umbrellas/umbrella-between.ts#UmbrellaBetweenRow",
  UmbrellaThen: "./umbrellas/umbrella-then.ts#UmbrellaThenRow",
  UnderBoth: "./overlaps/groups-under-both.ts#UnderBothRow",
  UnderOne: "./overlaps/groups-under-both.ts#UnderOneRow",
  UtteranceConnection: "./actors/utterances-of-actors.ts#UtterancePage",
  WeaponUsed: "./facts/facts-of-things.ts#FactRow",
};

const ROOT = fileURLToPath(new URL("../", import.meta.url));

const sdl = printSchema(makeExecutableSchema({ typeDefs: typeDefinitions() }));

const files: Record<string, string> = {
  "server/schema.graphql": `# Generated by npm run generate: change server/*/*.graphql and server/model/ instead.\n\n${sdl}\n`,
  "server/schema.types.ts": `// Generated by npm run generate: change server/*/*.graphql instead.\n${await resolverTypes()}`,
  "seed/format/record.schema.json": `${JSON.stringify(z.toJSONSchema(DatasetRecord, { io: "input" }), null, 2)}\n`,
};

const stale = Object.keys(files).filter(
  (path) => !existsSync(ROOT + path) || readFileSync(ROOT + path, "utf8") !== files[path],
);

if (process.argv.includes("--check")) {
  if (stale.length > 0) {
    console.error(`Stale: ${stale.join(", ")}. Write them again: npm run generate`);
    process.exitCode = 1;
  }
} else {
  for (const path of stale) writeFileSync(ROOT + path, files[path] ?? "");
  console.log(stale.length > 0 ? `Written: ${stale.join(", ")}` : "Nothing has changed.");
}

async function resolverTypes(): Promise<string> {
  return codegen({
    filename: "server/schema.types.ts",
    schema: parse(sdl),
    documents: [],
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript, resolvers: typescriptResolvers },
    config: {
      contextType: "./context.ts#Context",
      mappers: MAPPERS,
      scalars: { Day: "string", EDTF: "string" },
      enumsAsTypes: true,
      useTypeImports: true,
      strictScalars: true,
      // Words stand in the order of the vocabulary, which has its reasons.
      sort: false,
      emitLegacyCommonJSImports: false,
    },
  });
}
