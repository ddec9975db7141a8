/**
 * The words of the model, each defined once. The dataset's schema, the loader's checks, the
 * TypeScript types and the GraphQL enums are all made from this file: a new word is one change.
 */

/** A list of words, each with what it means. */
type Words = Readonly<Record<string, string>>;

export const GROUP_KINDS = {
  MILITIA: "An armed group outside the regular army.",
  UMBRELLA: "A coalition with members.",
  BRAND: "A name under which several groups act, with no organisation of its own.",
  UNIT: "A brigade, wing or other part of a group.",
  PARTY: "A political party or list.",
  ARMED_FORCE: "A regular army, or a branch or command of one.",
  MOVEMENT: "A movement wider than one organisation.",
  NAME_ONLY: "A group known by its communiqués alone.",
  UNNAMED: "One source's expression for groups that it does not name.",
  UNKNOWN: "What kind of group it is, no source says.",
} as const satisfies Words;

export const INSTITUTION_KINDS = {
  GOVERNMENT: "A government or a cabinet.",
  MINISTRY: "A ministry or department of state.",
  PARLIAMENT: "A legislature.",
  COURT: "A court of law.",
  COMMAND: "A military command or headquarters.",
  COMMISSION: "A public commission or authority.",
  EMBASSY: "A diplomatic mission.",
  MEDIA: "A publisher of news or of statements.",
} as const satisfies Words;

export const UMBRELLA_KINDS = {
  OPERATIONAL: "Its members act together, or under its name.",
  STATE_FORCE: "A force of the state that groups belong to.",
  ELECTORAL: "An alliance for elections.",
  POLITICAL: "A political coalition.",
  ALIGNMENT: "A camp without joint organs, such as the Axis of Resistance.",
} as const satisfies Words;

export const EVENT_KINDS = {
  ATTACK: "An attack on persons, bases, convoys or things.",
  AIRSTRIKE: "A strike by a state's aircraft or drones.",
  BOMBARDMENT: "A strike by a state from the ground or the sea: missiles, shells.",
  EXPLOSION: "A blast whose cause sources do not tell, or dispute.",
  KILLING: "The killing of a person, with or without a battle.",
  CLASH: "Fighting between two sides.",
  ABDUCTION: "A person taken and held by those who may not.",
  ARREST: "An arrest or capture.",
  RELEASE: "Somebody held is let go or handed over.",
  RULING: "A warrant or a judgement of a court.",
  PROTEST: "A demonstration or sit-in.",
  DEPLOYMENT: "Forces sent or stationed.",
  FORMATION: "A group or an umbrella comes to be.",
  SPLIT: "A part leaves to be a group of its own.",
  MERGER: "Groups become one.",
  DISSOLUTION: "A group ends.",
  APPOINTMENT: "Somebody is given an office.",
  RESIGNATION: "Somebody gives up an office.",
  DESIGNATION: "A state lists somebody as a terrorist or puts sanctions on them.",
  ELECTION: "A vote for a parliament or an office.",
  AGREEMENT: "An agreement.",
  TALKS: "Talks or negotiations, whatever came of them.",
  RESOLUTION: "A decision of a parliament or a council.",
  ORDER: "An order or a decree of a government.",
  DEADLINE: "A day that was set for something.",
  WAR: "A war, or a campaign as a whole.",
  WITHDRAWAL: "Forces leave.",
  CEASEFIRE: "A pause or an end of attacks, declared or agreed.",
  UTTERANCE: "A communiqué, interview, post or speech.",
  OTHER: "Anything else: a note says what.",
} as const satisfies Words;

export const PLACE_KINDS = {
  SITE: "A base, a building, an airport, a camp.",
  CITY: "A city, town or district of one.",
  REGION: "A province, a region or an area within or across states.",
  COUNTRY: "The territory of a state.",
} as const satisfies Words;

export const ACTOR_TYPES = {
  Group: "An organisation, or a name used as one.",
  Person: "A human being, in public roles.",
  State: "A state.",
  Institution: "A government, ministry, parliament, court, command or publisher.",
} as const satisfies Words;

export const THING_TYPES = {
  ...ACTOR_TYPES,
  Place: "A site, city, region or country.",
  Event: "Something that happened, is said to have, or was said.",
  Source: "One document.",
} as const satisfies Words;

export const EXTENTS = {
  SINGLE: "One event.",
  SERIES: "Several events told as one; never added to single events.",
} as const satisfies Words;

export const OUTCOMES = {
  SUCCEEDED: "It did what it was meant to do.",
  FAILED: "It did not.",
  INTERCEPTED: "It was stopped on its way.",
  FOILED: "It was stopped before it began.",
  UNKNOWN: "No source says.",
} as const satisfies Words;

export const WEAPONS = {
  DRONE: "An unmanned aircraft.",
  ROCKET: "Unguided rockets.",
  MISSILE: "Guided, ballistic or cruise missiles.",
  MORTAR: "Mortars.",
  SHELLING: "Artillery, or shelling of a sort that the source does not name.",
  EXPLOSIVE: "Bombs, mines and other explosive devices.",
  SMALL_ARMS: "Rifles, machine guns and the like.",
  AIRCRAFT: "Manned aircraft, and bombs dropped from them.",
  OTHER: "Another weapon: a note says which.",
} as const satisfies Words;

export const CASUALTY_MEASURES = {
  KILLED: "Dead.",
  INJURED: "Hurt.",
  MISSING: "Not found.",
  CAPTURED: "Taken prisoner.",
} as const satisfies Words;

export const SPEECH_ACTS = {
  THREAT: "Announces harm, with or without a condition.",
  DEMAND: "Asks somebody to do something.",
  PRAISE: "Approves of an act.",
  CONDEMNATION: "Disapproves of an act.",
  DENIAL: "Says that something is not so.",
  ANNOUNCEMENT: "Makes something known.",
  PROMISE: "Commits the speaker to something that is no harm.",
  ASSESSMENT: "Says how the speaker sees a thing.",
} as const satisfies Words;

export const CONDITIONS = {
  UNLESS: "Unless something is done.",
  UNTIL: "Until something is done.",
  IF: "If something happens.",
} as const satisfies Words;

export const STANCES = {
  CLAIMED: "The speaker says that it was they.",
  DENIED: "The speaker says that it was not they.",
  EXCULPATED: "The speaker says that somebody else did not do it.",
  ATTRIBUTED: "A named actor or a government holds somebody responsible.",
  REPORTED: "A publisher says flatly who did it.",
  SUSPECTED: "Somebody is suspected.",
} as const satisfies Words;

export const CLAIM_ROLES = {
  CARRIED_OUT: "Did it.",
  ORDERED: "Gave the order.",
  ENABLED: "Made it possible.",
  INVOLVED: "Had some part in it; which, is not said.",
  HELD_ACCOUNTABLE: "Answers for it, whoever did it.",
} as const satisfies Words;

export const STANDINGS = {
  STANDS: "Nothing that is known has changed it.",
  WITHDRAWN: "Taken back by the claimant.",
  REMOVED: "Seen to be taken down.",
  SUPERSEDED: "A source says that another claim took its place.",
  REPUDIATED: "Said by the claimant to be forged.",
} as const satisfies Words;

/** From the calmest to the least calm: of several roles the least calm word is the event's. */
export const DISAGREEMENTS = {
  UNCLAIMED: "Nobody ever claimed it, nobody is held responsible or suspected, nobody denies it.",
  SUSPECTED: "Nobody ever claimed it; others suspect one side, which does not deny it.",
  ATTRIBUTED: "Nobody ever claimed it; others hold one side responsible, which does not deny it.",
  CLAIMED: "Claimed by one side; nobody contradicts, and nobody else holds it responsible.",
  AGREED: "Claimed by one side, which others hold responsible too; nobody contradicts.",
  NO_LONGER_CLAIMED: "It was claimed, and no claim stands; nobody whom others name denies it.",
  QUESTIONED: "Claimed by one side; others suspect somebody else.",
  DIVIDED: "Nobody ever claimed it; others name different sides, none of which denies it.",
  DENIED:
    "Nobody claims it; one who is held responsible or suspected denies it or is cleared by another, or nobody is named and somebody denies it.",
  CONTESTED:
    "Claimed, and contradicted: by a rival claim, by others who hold somebody else responsible, or by a denial of one who claims it or is held responsible.",
} as const satisfies Words;

export const OCCURRENCES = {
  CORROBORATED: "An origin other than the claimant's says that it happened.",
  REPORTED: "One origin says that it happened, and it is no party.",
  CLAIM_ONLY: "Nobody but the claimant says that it happened.",
  DENIED: "It is said not to have happened, and nobody says that it did.",
  PLANNED: "It was intended or announced; nobody says that it happened.",
  CANCELLED: "It was planned, and called off.",
} as const satisfies Words;

export const MODALITIES = {
  ASSERTED: "Said to be so.",
  NEGATED: "Said not to be so.",
  SUSPECTED: "Said to be suspected, alleged or believed.",
  PREDICTED: "Said to be coming.",
  CONDITIONAL: "Said to follow if something else happens.",
  INTENDED: "Said to be meant or planned.",
  OPINION: "A judgement of the speaker's.",
} as const satisfies Words;

export const RANKS = {
  PREFERRED: "The better statement, for a reason that is given.",
  NORMAL: "A statement like others.",
  DEPRECATED: "No longer held, for a reason that is given.",
} as const satisfies Words;

/** Source reliability of the Admiralty code (NATO STANAG 2511; AJP-2.1). */
export const RELIABILITIES = {
  A: "Completely reliable.",
  B: "Usually reliable.",
  C: "Fairly reliable.",
  D: "Not usually reliable.",
  E: "Unreliable.",
  F: "Reliability cannot be judged.",
} as const satisfies Words;

/** Information credibility of the Admiralty code, 1 to 6. */
export const CREDIBILITIES = {
  "1": "Confirmed by other sources.",
  "2": "Probably true.",
  "3": "Possibly true.",
  "4": "Doubtful.",
  "5": "Improbable.",
  "6": "Truth cannot be judged.",
} as const satisfies Words;

export const DATE_BASES = {
  STATED: "The source gives its day.",
  DERIVED: "Follows from days that the source gives.",
  ESTIMATED: "Guessed from what the source mentions.",
} as const satisfies Words;

export const IDENTIFICATIONS = {
  CERTAIN: "The reference can mean nobody else.",
  LIKELY: "Probably this one.",
  POSSIBLE: "Perhaps this one.",
} as const satisfies Words;

export const MATCH_RULES = {
  AS_WRITTEN: "The name is written just so.",
  FOLDED: "But for case, marks, apostrophes, hamza and articles.",
  TRANSLITERATION: "The same consonants, transliterated otherwise.",
  OTHER_SCRIPT: "Heard the same, in another script.",
  MISSPELT: "But for a letter or two.",
  TRANSLATION: "Words of the field by their meaning: brigades for kataib.",
  PART: "Some of the words, the rare ones before the common.",
  INITIALS: "Initials that the name has, and that no source need have given.",
} as const satisfies Words;

export const NAME_KINDS = {
  OFFICIAL: "The name by which it calls itself formally.",
  ALIAS: "Another name in use.",
  ACRONYM: "Initials.",
  TRANSLATION: "Its name's meaning in another language.",
  TRANSLITERATION: "Its name's sounds in another script.",
  SELF_STYLED: "A style that it gives itself.",
  EXONYM: "A name that others gave it.",
  DESIGNATION: "A number or code, such as a brigade's.",
  MISSPELLING: "A wrong spelling that is found in sources.",
  SHARED: "A name that several actors use.",
} as const satisfies Words;

export const SUPPORTS = {
  AVOWED: "The member says so.",
  DECLARED: "The umbrella or superior says so.",
  MUTUAL: "Both say so.",
  ATTRIBUTED: "Only others say so.",
  CONTESTED: "One of the two denies it.",
} as const satisfies Words;

export const CERTAINTIES = {
  DEFINITE: "So in every possible world that the evidence allows.",
  POSSIBLE: "So in some possible world, but not in all.",
} as const satisfies Words;

export const MEMBERSHIPS = {
  WHOLE: "All of the group belongs.",
  PART: "A part of the group belongs.",
} as const satisfies Words;

export const ASPECTS = {
  LEGAL: "By law.",
  OPERATIONAL: "In operations.",
  ADMINISTRATIVE: "In administration and pay roll.",
  FINANCIAL: "By money.",
} as const satisfies Words;

export const ROLE_RANKS = {
  HEAD: "Leads it.",
  DEPUTY: "Second to its head.",
  COMMANDER: "Commands forces of it.",
  SPOKESPERSON: "Speaks for it.",
  OTHER: "Another office.",
} as const satisfies Words;

export const PRECISIONS = {
  EXACT: "At the place.",
  NEAR: "Near the place.",
  WITHIN: "Somewhere within the place.",
} as const satisfies Words;

export const TARGETINGS = {
  INTENDED: "It was meant to be hit.",
  STRUCK: "It was hit.",
} as const satisfies Words;

export const FACT_TYPES = {
  TIE: "A tie between two things.",
  EVENT: "That an event happened, when, and how it ended.",
  CLAIM: "Who is said to have done an event.",
  NAME: "A name of a thing.",
  ATTRIBUTE:
    "Anything else that is said of a thing: its kind, size, founding, weapons, casualties, what came of its words.",
} as const satisfies Words;

export const CHECK_REASONS = {
  ONE_ORIGIN: "No two origins affirm it, be the sources many.",
  DISPUTED: "Its sources contradict each other, or one denies it.",
  DOUBTED: "The editors doubt a statement about it.",
  UNSURE: "Only suspected, or denied by somebody, or told by words that may mean another.",
  OLD: "Nobody has affirmed it for longer than was asked.",
} as const satisfies Words;

export const DUPLICATE_SIGNS = {
  SAID: "A source, or the editors, say that the two may be one.",
  SAME_NAME: "They have a name in common, spelling and articles aside.",
  SAME_CONSONANTS: "They have names with the same consonants, as transliterations have.",
  CANDIDATE: "A source says that the one may be meant by the expression that is the other.",
} as const satisfies Words;

export type GroupKind = keyof typeof GROUP_KINDS;
export type UmbrellaKind = keyof typeof UMBRELLA_KINDS;
export type EventKind = keyof typeof EVENT_KINDS;
export type ActorType = keyof typeof ACTOR_TYPES;
export type CasualtyMeasure = keyof typeof CASUALTY_MEASURES;
export type NameKind = keyof typeof NAME_KINDS;
export type ThingType = keyof typeof THING_TYPES;
export type MatchRule = keyof typeof MATCH_RULES;
export type Extent = keyof typeof EXTENTS;
export type Stance = keyof typeof STANCES;
export type ClaimRole = keyof typeof CLAIM_ROLES;
export type Standing = keyof typeof STANDINGS;
export type Disagreement = keyof typeof DISAGREEMENTS;
export type FactType = keyof typeof FACT_TYPES;
export type CheckReason = keyof typeof CHECK_REASONS;
export type DuplicateSign = keyof typeof DUPLICATE_SIGNS;
export type Occurrence = keyof typeof OCCURRENCES;
export type Modality = keyof typeof MODALITIES;
export type Rank = keyof typeof RANKS;
export type Reliability = keyof typeof RELIABILITIES;
export type Identification = keyof typeof IDENTIFICATIONS;
export type Support = keyof typeof SUPPORTS;
export type Certainty = keyof typeof CERTAINTIES;
export type Membership = keyof typeof MEMBERSHIPS;
export type Outcome = keyof typeof OUTCOMES;
export type PlaceKind = keyof typeof PLACE_KINDS;
export type DateBasis = keyof typeof DATE_BASES;
export type SpeechActKind = keyof typeof SPEECH_ACTS;
export type ConditionWord = keyof typeof CONDITIONS;
export type Aspect = keyof typeof ASPECTS;
export type RoleRank = keyof typeof ROLE_RANKS;
export type Weapon = keyof typeof WEAPONS;
export type Precision = keyof typeof PRECISIONS;
export type Targeting = keyof typeof TARGETINGS;
