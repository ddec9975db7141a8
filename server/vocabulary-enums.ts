/** The enums of the API, printed from the model's words: a new word or relation is one change. */
import { RELATIONS } from "./model/relations.ts";
import * as words from "./model/vocabulary.ts";

/** Each enum: its values with their meanings, and what it says. Credibility is digits: an Int. */
const ENUMS: Record<string, [values: Readonly<Record<string, string>>, description: string]> = {
  ActorType: [words.ACTOR_TYPES, "What sort of actor it is."],
  Aspect: [words.ASPECTS, "In which respect one stands under another."],
  CasualtyMeasure: [words.CASUALTY_MEASURES, "What is counted of people harmed."],
  Certainty: [words.CERTAINTIES, "Whether it is so in every world that the evidence allows."],
  CheckReason: [words.CHECK_REASONS, "Why a fact is to be checked."],
  ClaimRole: [words.CLAIM_ROLES, "The part in an event that somebody is held responsible for."],
  ConditionWord: [words.CONDITIONS, "How a condition is tied to a threat or a demand."],
  DateBasis: [words.DATE_BASES, "How the date of a source is known."],
  Disagreement: [
    words.DISAGREEMENTS,
    "How far those agree who claim, deny or attribute an event, from calm to least calm.",
  ],
  DuplicateSign: [words.DUPLICATE_SIGNS, "Why two things may be one."],
  EventKind: [words.EVENT_KINDS, "What kind of event it is."],
  Extent: [words.EXTENTS, "One event, or several told as one."],
  FactType: [words.FACT_TYPES, "What sort of fact it is that statements are about."],
  GroupKind: [words.GROUP_KINDS, "What kind of group it is; several may hold at once."],
  Identification: [words.IDENTIFICATIONS, "How surely a source's words mean this thing."],
  InstitutionKind: [words.INSTITUTION_KINDS, "What kind of institution it is."],
  MatchRule: [words.MATCH_RULES, "How a name matched; what is forgiven most is told."],
  Membership: [words.MEMBERSHIPS, "Whether all of a group belongs, or a part of it."],
  Modality: [words.MODALITIES, "How a statement says what it says."],
  NameKind: [words.NAME_KINDS, "What kind of name it is."],
  Occurrence: [words.OCCURRENCES, "Whether an event happened at all, by those who say so."],
  Outcome: [words.OUTCOMES, "What came of an event."],
  PlaceKind: [words.PLACE_KINDS, "What kind of place it is."],
  Precision: [words.PRECISIONS, "How an event's place is meant."],
  Rank: [words.RANKS, "A statement's weight among others about the same thing."],
  RelationType: [meanings(RELATIONS), "A relation between two things."],
  Reliability: [words.RELIABILITIES, "Reliability of a source, by the Admiralty code."],
  RoleRank: [words.ROLE_RANKS, "The rank of an office."],
  SpeechActKind: [words.SPEECH_ACTS, "What is done by saying something."],
  Stance: [words.STANCES, "How the speaker of a claim stands to it."],
  Standing: [words.STANDINGS, "Whether a claim still stands."],
  Support: [words.SUPPORTS, "Who says that a tie holds: its two ends, or others."],
  Targeting: [words.TARGETINGS, "Whether a target was meant, or hit."],
  ThingType: [words.THING_TYPES, "What sort of thing it is."],
  UmbrellaKind: [words.UMBRELLA_KINDS, "What kind of umbrella it is."],
  Weapon: [words.WEAPONS, "The weapon used."],
};

/** The enums in the schema's language. */
export function vocabularyEnums(): string {
  return Object.entries(ENUMS)
    .map(([name, [values, description]]) => {
      const lines = Object.entries(values).map(
        ([value, meaning]) => `  ${quoted(meaning)}\n  ${value}`,
      );
      return `${quoted(description)}\nenum ${name} {\n${lines.join("\n")}\n}`;
    })
    .join("\n\n");
}

function meanings(
  relations: Readonly<Record<string, { meaning: string }>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(relations).map(([name, { meaning }]) => [name, meaning]),
  );
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
