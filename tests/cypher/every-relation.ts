/** A group, a person and an event with a tie of every relation: the planner then knows all types. */
import { RELATION_NAMES, RELATIONS } from "../../server/model/relations.ts";
import type { Written } from "../load/generated-records.ts";

const EVIDENCE = { source: "source-1", at: "p1", says: "So it is said." };

/** One thing of each type that the generated records hold. */
const THINGS: Readonly<Record<string, string>> = {
  Group: "group-1",
  Person: "person-1",
  State: "state-1",
  Institution: "publisher-1",
  Event: "event-1",
  Place: "place-1",
};

function tiesFrom(type: string) {
  return RELATION_NAMES.flatMap((relation) => {
    const { from, to }: { from: readonly string[]; to: readonly string[] } = RELATIONS[relation];
    const end = THINGS[to[0] ?? ""];
    return from.includes(type) && end !== undefined
      ? [{ relation, to: end, evidence: [EVIDENCE] }]
      : [];
  });
}

function name(text: string) {
  return {
    text,
    language: "en",
    script: "Latn",
    kind: "OFFICIAL" as const,
    evidence: [EVIDENCE],
  };
}

export const EVERY_RELATION: Written[] = [
  {
    type: "Group",
    id: "group-with-every-relation",
    names: [name("Everywhere Brigade")],
    kinds: [{ kind: "MILITIA", evidence: [EVIDENCE] }],
    ties: tiesFrom("Group"),
  },
  {
    type: "Person",
    id: "person-with-every-relation",
    names: [name("Abu Everywhere")],
    ties: tiesFrom("Person"),
  },
  {
    type: "Event",
    id: "event-with-every-relation",
    name: "Attack of every relation",
    kinds: ["ATTACK"],
    evidence: [{ ...EVIDENCE, date: "2020" }],
    ties: tiesFrom("Event"),
  },
];
