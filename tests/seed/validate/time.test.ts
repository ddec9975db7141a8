import { BRIGADE, change, describeCases, FRONT, type ProblemCase, SOURCE } from "./problem-case.ts";

const TIME: ProblemCase[] = [
  change(
    "ends before it starts",
    BRIGADE,
    ["2023-10", "2018"],
    "end-before-start",
    '"2018"',
    "not before the start 2020~",
    "got 2018",
  ),
  change(
    "holds before it starts",
    BRIGADE,
    ['end: "2023-10"', 'on: "2018"'],
    "end-before-start",
    '"2018"',
    "not before the start",
  ),
  change(
    "holds after it ends",
    BRIGADE,
    ['start: "2020~"', 'on: "2024"'],
    "end-before-start",
    '"2024"',
    "not after the end 2023-10",
  ),
  change(
    "was dissolved before it was founded",
    BRIGADE,
    [
      "founded:",
      'ended: [{ source: daily-paper-2024, at: p2, says: It ended., date: "2018" }]\nfounded:',
    ],
    "end-before-start",
    '"2018"',
    "founded",
  ),
  change(
    "cannot be known from any day",
    SOURCE,
    ['published:\n  date: "2024-02-01"\nretrieved: "2024-03-01"\n', ""],
    "source-without-day",
    "type: Source",
    `"published" or "retrieved"`,
  ),
  change(
    "has more at least than at most",
    FRONT,
    ["min: 100", "min: 300"],
    "min-above-max",
    "200",
    "300",
  ),
];

describeCases("error", TIME);
