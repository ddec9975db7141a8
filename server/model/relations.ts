/** The relations between things: what may stand at each end, and how they hold in time. */

/** Ends of a relation: the four types of actor, and the other things that a tie may touch. */
export type EndType = "Group" | "Person" | "State" | "Institution" | "Event" | "Place";

/**
 * PERIOD holds from a start to an end; MOMENT is true from its day on, as a thing that has
 * happened; EVENT takes the date of the event at one of its ends.
 */
export type RelationExtent = "PERIOD" | "MOMENT" | "EVENT";

/** A value that a tie of this relation may carry beside its ends and its dates. */
export type Qualifier =
  | "membership"
  | "aspect"
  | "role"
  | "hypothesisSet"
  | "regime"
  | "precision"
  | "targeting"
  | "as";

interface Relation {
  readonly meaning: string;
  readonly from: readonly EndType[];
  readonly to: readonly EndType[];
  readonly extent: RelationExtent;
  readonly qualifiers: readonly Qualifier[];
  /** Never DEFINITE, whatever the dates: the relation is itself a hypothesis. */
  readonly hypothesis?: true;
}

const ACTORS = ["Group", "Person", "State", "Institution"] as const;
const ORGANISATIONS = ["Group", "State", "Institution"] as const;
const none = [] as const;

export const RELATIONS = {
  MEMBER_OF: {
    meaning: "Belongs to an umbrella, party alliance or other organisation with members.",
    from: ["Group"],
    to: ["Group"],
    extent: "PERIOD",
    qualifiers: ["membership"],
  },
  ACTS_UNDER: {
    meaning: "Uses a brand for its acts.",
    from: ["Group"],
    to: ["Group"],
    extent: "PERIOD",
    qualifiers: ["membership"],
  },
  UNIT_OF: {
    meaning: "Is a brigade, wing or other part of it.",
    from: ["Group"],
    to: ["Group", "Institution"],
    extent: "PERIOD",
    qualifiers: none,
  },
  SUBORDINATE_TO: {
    meaning: "Stands under its orders, law, administration or purse. Several superiors are normal.",
    from: ["Group", "Institution"],
    to: ["Group", "Institution", "State", "Person"],
    extent: "PERIOD",
    qualifiers: ["aspect"],
  },
  CONTROLS: {
    meaning: "Steers it, whatever the papers say.",
    from: ["Group", "Person", "State", "Institution"],
    to: ["Group", "Institution"],
    extent: "PERIOD",
    qualifiers: none,
  },
  FACADE_FOR: {
    meaning: "Is said to be a name behind which another group hides. A hypothesis, never DEFINITE.",
    from: ["Group"],
    to: ["Group"],
    extent: "PERIOD",
    qualifiers: ["hypothesisSet"],
    hypothesis: true,
  },
  SPLIT_FROM: {
    meaning: "Left it to be a group of its own.",
    from: ["Group"],
    to: ["Group"],
    extent: "MOMENT",
    qualifiers: none,
  },
  MERGED_INTO: {
    meaning: "Became part of it, and ended.",
    from: ["Group"],
    to: ["Group", "Institution"],
    extent: "MOMENT",
    qualifiers: none,
  },
  SUCCEEDS: {
    meaning: "Came after it, in its place.",
    from: ["Group"],
    to: ["Group"],
    extent: "MOMENT",
    qualifiers: none,
  },
  DIFFERS_FROM: {
    meaning: "Is easily taken for it, and is not it.",
    from: ["Group", "Person", "State", "Institution", "Place", "Event"],
    to: ["Group", "Person", "State", "Institution", "Place", "Event"],
    extent: "PERIOD",
    qualifiers: none,
  },
  SUSPENDED_ATTACKS_ON: {
    meaning: "Has paused or scaled back its attacks on somebody.",
    from: ["Group"],
    to: ["Group", "State", "Institution"],
    extent: "PERIOD",
    qualifiers: none,
  },
  BACKED_BY: {
    meaning: "Gets money, arms, training or direction from it.",
    from: ACTORS,
    to: ACTORS,
    extent: "PERIOD",
    qualifiers: none,
  },
  ALIGNED_WITH: {
    meaning: "Stands in the same camp.",
    from: ACTORS,
    to: ACTORS,
    extent: "PERIOD",
    qualifiers: none,
  },
  OPPOSES: {
    meaning: "Is against it.",
    from: ACTORS,
    to: ACTORS,
    extent: "PERIOD",
    qualifiers: none,
  },
  INSPIRED_BY: {
    meaning: "Names it as a model.",
    from: ACTORS,
    to: ACTORS,
    extent: "PERIOD",
    qualifiers: none,
  },
  PLEDGED_SUPPORT_TO: {
    meaning: "Has declared its support for it.",
    from: ACTORS,
    to: ACTORS,
    extent: "PERIOD",
    qualifiers: none,
  },
  DESIGNATED_BY: {
    meaning: "Is listed by it as a terrorist, or is under its sanctions.",
    from: ["Group", "Person", "Institution"],
    to: ["State", "Institution"],
    extent: "PERIOD",
    qualifiers: ["regime"],
  },
  HOLDS_ROLE: {
    meaning: "Holds an office in it.",
    from: ["Person"],
    to: ORGANISATIONS,
    extent: "PERIOD",
    qualifiers: ["role"],
  },
  AFFILIATED_WITH: {
    meaning: "Belongs to it in a way that no source makes precise.",
    from: ["Person"],
    to: ORGANISATIONS,
    extent: "PERIOD",
    qualifiers: none,
  },
  FOUNDED: {
    meaning: "Brought it into being.",
    from: ["Person"],
    to: ORGANISATIONS,
    extent: "MOMENT",
    qualifiers: none,
  },
  PART_OF_STATE: {
    meaning: "An institution or armed force belongs to a state, or to an institution above it.",
    from: ["Group", "Institution"],
    to: ["State", "Institution"],
    extent: "PERIOD",
    qualifiers: none,
  },
  RELATED_TO: {
    meaning: "Is kin of, in a way that a source gives.",
    from: ["Person"],
    to: ["Person"],
    extent: "PERIOD",
    qualifiers: ["as"],
  },
  TARGETED: {
    meaning: "Was aimed at it, or hit it.",
    from: ["Event"],
    to: ["Group", "Person", "State", "Institution", "Place"],
    extent: "EVENT",
    qualifiers: ["targeting"],
  },
  LOCATED_IN: {
    meaning: "Happened there.",
    from: ["Event"],
    to: ["Place"],
    extent: "EVENT",
    qualifiers: ["precision"],
  },
  PART_OF: {
    meaning: "Is one of the events of a series, a war or a campaign.",
    from: ["Event"],
    to: ["Event"],
    extent: "EVENT",
    qualifiers: none,
  },
  AFTER: {
    meaning: "Came after it: order only, no cause.",
    from: ["Event"],
    to: ["Event"],
    extent: "EVENT",
    qualifiers: none,
  },
  RESPONDED_TO: {
    meaning: "Is said by a source to be an answer to it.",
    from: ["Event"],
    to: ["Event"],
    extent: "EVENT",
    qualifiers: none,
  },
  POSSIBLY_SAME_AS: {
    meaning: "May be the same event, told differently.",
    from: ["Event"],
    to: ["Event"],
    extent: "EVENT",
    qualifiers: none,
  },
  KILLED_IN: {
    meaning: "Died in it.",
    from: ["Person"],
    to: ["Event"],
    extent: "EVENT",
    qualifiers: none,
  },
  PARTICIPATED_IN: {
    meaning:
      "Took part in what is no violent act, or was a party to a war or to talks; never who did a violent act.",
    from: ACTORS,
    to: ["Event"],
    extent: "EVENT",
    qualifiers: ["as"],
  },
  CONDEMNED: {
    meaning: "Spoke against it.",
    from: ACTORS,
    to: ["Event"],
    extent: "EVENT",
    qualifiers: none,
  },
  PRAISED: {
    meaning: "Spoke for it.",
    from: ACTORS,
    to: ["Event"],
    extent: "EVENT",
    qualifiers: none,
  },
  INSIDE: {
    meaning: "Lies within it.",
    from: ["Place"],
    to: ["Place"],
    extent: "PERIOD",
    qualifiers: none,
  },
} as const satisfies Readonly<Record<string, Relation>>;

export type RelationName = keyof typeof RELATIONS;

export const RELATION_NAMES = Object.keys(RELATIONS) as RelationName[];

export function relation(name: RelationName): Relation {
  return RELATIONS[name];
}
