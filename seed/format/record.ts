/**
 * One record of the dataset: one thing with its names, ties, claims and statements beside their
 * evidence. A YAML file holds one record; a line of NDJSON holds the same record as JSON.
 */
import { z } from "zod";
import { edtfProblem } from "../../server/model/edtf.ts";
import { RELATIONS } from "../../server/model/relations.ts";
import {
  ASPECTS,
  CASUALTY_MEASURES,
  CLAIM_ROLES,
  CONDITIONS,
  CREDIBILITIES,
  DATE_BASES,
  EVENT_KINDS,
  EXTENTS,
  GROUP_KINDS,
  IDENTIFICATIONS,
  INSTITUTION_KINDS,
  MEMBERSHIPS,
  MODALITIES,
  NAME_KINDS,
  OUTCOMES,
  PLACE_KINDS,
  PRECISIONS,
  RANKS,
  RELIABILITIES,
  ROLE_RANKS,
  SPEECH_ACTS,
  STANCES,
  STANDINGS,
  TARGETINGS,
  UMBRELLA_KINDS,
  WEAPONS,
} from "../../server/model/vocabulary.ts";

const word = <Words extends Record<string, string>>(words: Words) =>
  z.enum(Object.keys(words) as [keyof Words & string, ...(keyof Words & string)[]]);

/** Lower-case words joined by hyphens, dots or slashes; unique over the whole dataset. */
export const Id = z
  .string("expected an id, such as asaib-ahl-al-haq")
  .regex(
    /^[a-z0-9]+([-./][a-z0-9]+)*$/,
    "expected an id of lower-case words and digits joined by hyphens, such as asaib-ahl-al-haq",
  )
  .meta({ description: "Identifies one thing in the whole dataset: lower-case, hyphens." });

const Text = z.string().trim().min(1, "expected some text");

export const Edtf = z
  .string("expected a date in quotes, such as '2021-11-19'")
  .superRefine((text, context) => {
    const problem = edtfProblem(text);
    if (problem !== null) context.addIssue({ code: "custom", message: problem, input: text });
  })
  .meta({
    description: "A date as EDTF (ISO 8601-2), in quotes: '2024-01-28', '2021~', '2023-10/..'.",
  });

/** A link of the chain from the first speaker to the publisher. */
export const Speaker = z.union([
  Id,
  z.strictObject({
    actor: Id.optional(),
    for: Id.optional().meta({ description: "In whose name the actor spoke." }),
    words: Text.optional().meta({
      description: "How the source calls a speaker it does not name.",
    }),
  }),
]);

export const SourceDate = z.strictObject({
  date: Edtf,
  basis: word(DATE_BASES).default("STATED"),
  note: Text.optional(),
});

/** One source saying one thing: the unit of evidence. */
const evidenceFields = {
  id: Id.optional().meta({ description: "Made from the subject, source and place when left out." }),
  source: Id,
  at: z
    .string("expected a locator, such as p3 or CAPTION")
    .regex(
      /^(p[1-9][0-9]*(-p?[1-9][0-9]*)?|TITLE|SUBTITLE|CAPTION[1-9]?|DATELINE|FOOTNOTE|TABLE|EDITORS)$/,
      "expected a locator: p3, p3-5, TITLE, SUBTITLE, CAPTION, DATELINE, FOOTNOTE, TABLE or EDITORS",
    )
    .meta({
      description:
        "Where in the source: a paragraph (p3), TITLE, CAPTION, …; EDITORS for the editors' own word.",
    }),
  says: Text.meta({ description: "What it says, in our own short words." }),
  saidBy: z.array(Speaker).optional().meta({
    description:
      "From the first speaker on; the publisher is implied last, and at EDITORS the editors.",
  }),
  saidOn: Edtf.optional(),
  modality: word(MODALITIES).default("ASSERTED"),
  rank: word(RANKS).default("NORMAL"),
  rankReason: Text.optional(),
  rankFrom: Edtf.optional().meta({ description: "The day on which the reason was reported." }),
  reliability: word(RELIABILITIES).optional().meta({ description: "The source's, unless given." }),
  credibility: word(CREDIBILITIES).default("6"),
  asNamed: Text.optional().meta({
    description: "The words by which the source names the subject.",
  }),
  identification: word(IDENTIFICATIONS).default("CERTAIN"),
  rivals: z.array(Id).optional().meta({ description: "Who else may be meant." }),
  doubt: Text.optional().meta({ description: "Why the editors doubt it; deprecates nothing." }),
  note: Text.optional(),
};

/** Evidence that a thing is so, without a date. */
export const Evidence = z.strictObject(evidenceFields);

/** Evidence for something that holds over time. */
export const PeriodEvidence = z.strictObject({
  ...evidenceFields,
  start: Edtf.optional().meta({ description: "When it began." }),
  end: Edtf.optional().meta({ description: "When it ended." }),
  on: Edtf.optional().meta({ description: "A time at which it held." }),
  present: z
    .literal(true)
    .optional()
    .meta({ description: "Told in the present tense: it held on the day on which it was said." }),
});

/** Evidence for something that has one day. */
export const DatedEvidence = z.strictObject({ ...evidenceFields, date: Edtf.optional() });

/** Evidence for an event: that it happened, and what a source gives of it. */
export const EventEvidence = z.strictObject({
  ...evidenceFields,
  date: Edtf.optional(),
  outcome: word(OUTCOMES).optional(),
  cancelled: z.boolean().optional(),
});

const some = <Item extends z.ZodType>(item: Item) =>
  z.array(item).min(1, "expected at least one item of evidence");

export const Name = z.strictObject({
  text: Text,
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, "expected a BCP 47 language, such as ar"),
  script: z.string().regex(/^[A-Z][a-z]{3}$/, "expected an ISO 15924 script, such as Latn or Arab"),
  kind: word(NAME_KINDS),
  evidence: some(PeriodEvidence),
});

export const Tie = z.strictObject({
  id: Id.optional().meta({ description: "from.RELATION.to, in lower case, unless given." }),
  relation: word(RELATIONS as unknown as Record<keyof typeof RELATIONS, string>),
  to: Id.optional().meta({
    description: "The other end, when the record is where the tie starts.",
  }),
  from: Id.optional().meta({
    description: "The other end, when the record is where the tie leads.",
  }),
  order: z
    .int()
    .min(1)
    .optional()
    .meta({ description: "1, 2, …: of two ties of one relation between the same two things." }),
  membership: word(MEMBERSHIPS).optional(),
  aspect: word(ASPECTS).optional(),
  role: z
    .strictObject({
      title: Text,
      rank: word(ROLE_RANKS),
      acting: z.boolean().optional(),
      contested: z.boolean().optional(),
    })
    .optional(),
  hypothesisSet: Id.optional(),
  regime: Text.optional(),
  precision: word(PRECISIONS).optional(),
  targeting: word(TARGETINGS).optional(),
  as: Text.optional().meta({ description: "In which capacity, or as what kin; as worded." }),
  evidence: some(PeriodEvidence),
});

export const Claim = z.strictObject({
  id: Id,
  by: z.array(Id).min(1).meta({ description: "Who speaks; several for one joint claim." }),
  inNameOf: z.array(Id).optional().meta({ description: "The name used, where it is an actor's." }),
  asWorded: Text.optional().meta({ description: "The name used, as worded." }),
  about: z
    .array(Id)
    .optional()
    .meta({ description: "Who is held responsible; inNameOf, or else by, for one's own claim." }),
  stance: word(STANCES),
  role: word(CLAIM_ROLES).default("CARRIED_OUT"),
  utterance: Id.optional().meta({
    description: "The event of kind UTTERANCE in which it was made.",
  }),
  evidence: some(DatedEvidence),
  standing: z
    .array(
      z.strictObject({
        standing: word(STANDINGS),
        by: Id.optional(),
        supersededBy: Id.optional(),
        evidence: some(DatedEvidence),
      }),
    )
    .optional(),
});

const Amount = {
  min: z.int().min(0).optional(),
  max: z.int().min(0).optional(),
};

const common = { note: Text.optional() };

const actorFields = {
  ...common,
  id: Id,
  names: z.array(Name).min(1, "expected at least one name"),
  evidence: z.array(Evidence).optional(),
  founded: z.array(DatedEvidence).optional().meta({ description: "When it came to be." }),
  ended: z.array(DatedEvidence).optional().meta({ description: "When it was dissolved, or died." }),
  ties: z.array(Tie).optional(),
};

export const Group = z.strictObject({
  type: z.literal("Group"),
  ...actorFields,
  kinds: z
    .array(z.strictObject({ kind: word(GROUP_KINDS), evidence: some(PeriodEvidence) }))
    .min(1),
  umbrellaKinds: z
    .array(z.strictObject({ kind: word(UMBRELLA_KINDS), evidence: some(PeriodEvidence) }))
    .optional(),
  unnamed: z
    .strictObject({
      expression: Text,
      ...Amount,
      candidates: z.array(z.strictObject({ actor: Id, evidence: some(Evidence) })).optional(),
    })
    .optional()
    .meta({ description: "For kind UNNAMED: the source's words, how many, and who may be meant." }),
  sizes: z
    .array(z.strictObject({ ...Amount, unit: Text, evidence: some(PeriodEvidence) }))
    .optional(),
});

export const Person = z.strictObject({ type: z.literal("Person"), ...actorFields });
export const State = z.strictObject({ type: z.literal("State"), ...actorFields });

export const Institution = z.strictObject({
  type: z.literal("Institution"),
  ...actorFields,
  kinds: z
    .array(
      z.strictObject({
        kind: word(INSTITUTION_KINDS),
        evidence: z.array(PeriodEvidence).optional(),
      }),
    )
    .min(1),
});

export const SpeechAct = z.strictObject({
  id: Id,
  act: word(SPEECH_ACTS),
  about: z.array(Id).optional().meta({ description: "The actors, events or places it is about." }),
  summary: Text.meta({ description: "What is threatened, asked, praised, …: a paraphrase." }),
  condition: z
    .strictObject({ word: word(CONDITIONS), summary: Text, by: z.array(Id).optional() })
    .optional(),
  deadline: Edtf.optional(),
  outcome: z
    .array(
      z.strictObject({
        summary: Text,
        events: z.array(Id).optional(),
        evidence: some(DatedEvidence),
      }),
    )
    .optional()
    .meta({ description: "What came of it." }),
  evidence: some(Evidence),
});

export const Event = z.strictObject({
  type: z.literal("Event"),
  ...common,
  id: Id,
  name: Text.meta({ description: "The editors' label." }),
  kinds: z.array(word(EVENT_KINDS)).min(1),
  extent: word(EXTENTS).default("SINGLE"),
  series: z
    .strictObject({
      ...Amount,
      rate: Text.optional().meta({ description: "How often, as a paraphrase: nearly daily." }),
    })
    .optional(),
  utterance: z
    .strictObject({
      speaker: z.array(Id),
      inNameOf: z.array(Id).optional(),
      addressee: z.array(Id).optional(),
      medium: Text.optional(),
      channel: Text.optional(),
      transmittedBy: z.array(Id).optional(),
    })
    .optional(),
  evidence: some(EventEvidence),
  weapons: z
    .array(
      z.strictObject({ weapon: word(WEAPONS), note: Text.optional(), evidence: some(Evidence) }),
    )
    .optional(),
  casualties: z
    .array(
      z.strictObject({
        measure: word(CASUALTY_MEASURES),
        ...Amount,
        victims: Text,
        of: Id.optional().meta({ description: "The actor whose people they were." }),
        evidence: some(Evidence),
      }),
    )
    .optional(),
  speechActs: z.array(SpeechAct).optional(),
  claims: z.array(Claim).optional(),
  ties: z.array(Tie).optional(),
});

export const Place = z.strictObject({
  type: z.literal("Place"),
  ...common,
  id: Id,
  names: z.array(Name).min(1),
  kind: word(PLACE_KINDS),
  evidence: z.array(Evidence).optional(),
  coordinates: z
    .strictObject({
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
      evidence: some(Evidence),
    })
    .optional(),
  ties: z.array(Tie).optional(),
});

export const Source = z.strictObject({
  type: z.literal("Source"),
  ...common,
  id: Id,
  title: Text,
  publisher: Id.meta({ description: "The actor that published it." }),
  authors: z.array(Text).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, "expected a BCP 47 language, such as en"),
  url: z.url().optional(),
  file: Text.optional().meta({ description: "The file that was read, where there is no address." }),
  published: SourceDate.optional(),
  retrieved: Edtf.optional(),
  reliability: word(RELIABILITIES),
  reliabilityReason: Text.optional(),
  derivedFrom: z.array(Id).optional().meta({
    description:
      "The sources, or the publishers not opened, that it repeats as a whole; parts say so in saidBy.",
  }),
});

export const DatasetRecord = z.discriminatedUnion("type", [
  Group,
  Person,
  State,
  Institution,
  Event,
  Place,
  Source,
]);

export type DatasetRecord = z.infer<typeof DatasetRecord>;
export type ActorRecord = Extract<
  DatasetRecord,
  { type: "Group" | "Person" | "State" | "Institution" }
>;
export type EventRecord = z.infer<typeof Event>;
export type PlaceRecord = z.infer<typeof Place>;
export type SourceRecord = z.infer<typeof Source>;
export type TieRecord = z.infer<typeof Tie>;
export type ClaimRecord = z.infer<typeof Claim>;
export type NameRecord = z.infer<typeof Name>;
export type SpeakerRecord = z.infer<typeof Speaker>;
export type EvidenceRecord = z.infer<typeof Evidence> & {
  date?: string | undefined;
  start?: string | undefined;
  end?: string | undefined;
  on?: string | undefined;
  present?: true | undefined;
  outcome?: keyof typeof OUTCOMES | undefined;
  cancelled?: boolean | undefined;
};
