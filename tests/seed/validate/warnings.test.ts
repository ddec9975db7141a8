import { change, describeCases, FRONT, type ProblemCase, place, VALLEY } from "./problem-case.ts";

const WARNINGS: ProblemCase[] = [
  {
    what: "has a name that is not its id",
    changes: {
      [VALLEY]: null,
      "places/dale.yaml": place("valley", "Dale"),
    },
    code: "file-name",
    file: "places/dale.yaml",
    at: "valley",
    says: ["valley.yaml"],
  },
  {
    what: "is a source that nobody uses",
    changes: {
      "sources/idle.yaml":
        'type: Source\nid: idle\ntitle: Nothing\npublisher: daily-paper\nlanguage: en\nretrieved: "2024"\nreliability: F\n',
    },
    code: "unused-source",
    file: "sources/idle.yaml",
    at: "idle",
    says: ["no statement rests"],
  },
  change(
    "shares a name with another",
    FRONT,
    ["text: Valley Front", "text: river  brigade"],
    "name-of-two",
    "river  brigade",
    `also a name of "river-brigade"`,
    "DIFFERS_FROM",
  ),
];

describeCases("warning", WARNINGS);
