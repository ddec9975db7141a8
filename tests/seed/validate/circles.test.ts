import {
  ATTACK,
  change,
  describeCases,
  type ProblemCase,
  SOURCE,
  TOWN,
  tie,
  VALLEY,
} from "./problem-case.ts";

const CIRCLES: ProblemCase[] = [
  {
    what: "is a place inside itself by another",
    changes: {
      [VALLEY]: [
        ["kind: REGION", `kind: REGION\nties:\n${tie("relation: INSIDE\nto: mill-town")}`],
      ],
    },
    code: "circle",
    file: TOWN,
    at: "valley\n    evidence",
    says: ["INSIDE mill-town → valley → mill-town"],
  },
  change(
    "derives from itself",
    SOURCE,
    ["reliability: C", "reliability: C\nderivedFrom: [daily-paper-2024]"],
    "circle",
    "daily-paper-2024]",
    "derivedFrom daily-paper-2024 → daily-paper-2024",
  ),
  change(
    "supersedes itself",
    ATTACK,
    ["supersededBy: mill-town-attack.claim-brigade", "supersededBy: mill-town-attack.claim-front"],
    "circle",
    "mill-town-attack.claim-front\n        evidence",
    "supersededBy",
  ),
  change(
    "supersedes what supersedes it",
    ATTACK,
    [
      "      - source: daily-paper-2024\n        at: p7\n        says: The brigade claimed it.\n",
      "      - source: daily-paper-2024\n        at: p7\n        says: The brigade claimed it.\n    standing: [{ standing: SUPERSEDED, supersededBy: mill-town-attack.claim-front, evidence: [{ source: daily-paper-2024, at: p8, says: And back. }] }]\n",
    ],
    "circle",
    "mill-town-attack.claim-front, evid",
    "mill-town-attack.claim-brigade → mill-town-attack.claim-front → mill-town-attack.claim-brigade",
  ),
];

describeCases("error", CIRCLES);
