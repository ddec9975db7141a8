import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { toNdjson } from "../../../seed/read/to-ndjson.ts";
import { checkDataset, datasetRecords } from "../../../seed/validate/check-dataset.ts";
import { checkChanged, SMALL, withChanged } from "./changed-dataset.ts";

const scratch = mkdtempSync(join(tmpdir(), "umbra-check-"));
afterAll(() => rmSync(scratch, { recursive: true }));

async function recordsOf(path: string) {
  const records = [];
  for await (const record of datasetRecords(path)) records.push(record);
  return records.sort((one, other) => (one.id < other.id ? -1 : 1));
}

describe("a dataset without problems", () => {
  test("has none told, and every id with what it stands for", async () => {
    const { problems, warnings, counts, ids } = await checkDataset(SMALL);
    expect([...problems, ...warnings]).toEqual([]);
    expect(counts).toEqual({
      Group: 2,
      Person: 1,
      Institution: 1,
      Event: 2,
      Place: 2,
      Source: 1,
      Claim: 2,
      SpeechAct: 1,
      Tie: 4,
      Statement: 23,
    });
    expect(ids.get("mill-town")).toBe("Place");
    expect(ids.get("mill-town-attack.claim-front")).toBe("Claim");
    expect(ids.get("river-statement.threat")).toBe("SpeechAct");
    expect(ids.get("river-brigade.member-of.valley-front")).toBe("Tie");
  });

  test("gives its records with defaults, in the order of the files", async () => {
    const ids: string[] = [];
    for await (const record of datasetRecords(SMALL)) {
      ids.push(record.id);
      if (record.type === "Event") expect(record.extent).toBe("SINGLE");
    }
    expect(ids.slice(0, 3)).toEqual(["mill-town-attack", "river-statement", "river-brigade"]);
  });
});

describe("the hash", () => {
  test("and the records are the same for YAML and NDJSON, whatever the order of lines and keys", async () => {
    const lines = await toNdjson(datasetRecords(SMALL));
    const inOrder = join(scratch, "in-order.ndjson");
    const turned = join(scratch, "turned.ndjson");
    writeFileSync(inOrder, lines.join(""));
    writeFileSync(turned, lines.toReversed().map(withKeysReversed).join("\n"));

    const { hash } = await checkDataset(SMALL);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    for (const path of [inOrder, turned]) {
      expect((await checkDataset(path)).hash).toBe(hash);
      expect(await recordsOf(path)).toEqual(await recordsOf(SMALL));
    }
  });

  test("is another when anything is said otherwise, and the same when only the layout is", async () => {
    const { hash } = await checkDataset(SMALL);
    const said = await checkChanged({ "places/valley.yaml": [["The Valley", "A Valley"]] });
    const layout = await checkChanged({
      "places/valley.yaml": [["id: valley", "# one\nid:   valley"]],
    });
    expect(said.hash).not.toBe(hash);
    expect(layout.hash).toBe(hash);
  });
});

test("the places in NDJSON are line and column of the value", async () => {
  const lines = await toNdjson(datasetRecords(SMALL));
  const path = join(scratch, "wrong.ndjson");
  const wrong = lines.map((line) => line.replace(`"kind":"REGION"`, `"kind":"REGIN"`));
  writeFileSync(path, wrong.join(""));
  const line = wrong.findIndex((text) => text.includes("REGIN"));
  const column = (wrong[line] ?? "").indexOf(`"REGIN"`) + 1;

  const { problems } = await checkDataset(path);
  expect(problems).toEqual([
    {
      severity: "error",
      file: path,
      line: line + 1,
      column,
      code: "unknown-word",
      message: `unknown word "REGIN": did you mean REGION?`,
    },
  ]);
});

test("all problems are told at once, in the order of files and lines", async () => {
  const { told } = await checkChanged({
    "events/mill-town-attack.yaml": [
      ["kinds: [ATTACK]", "kinds: [ATACK]"],
      ["2024-01-28", "2024-13-28"],
      ["by: [valley-front]", "by: [valey-front]"],
      ["max: 3", "max: 0"],
      ["to: mill-town", "to: river-brigade"],
    ],
    "groups/river-brigade.yaml": [
      ["2023-10", "2018"],
      ["        rankReason: The group's own word.\n", ""],
    ],
    "places/valley.yaml": [["kind: REGION", "kind: REGION\ncolour: green"]],
  });
  expect(told.map((text) => text.replace(/:\d+ .*/, ""))).toEqual([
    "events/mill-town-attack.yaml:4",
    "events/mill-town-attack.yaml:9",
    "events/mill-town-attack.yaml:19",
    "events/mill-town-attack.yaml:27",
    "events/mill-town-attack.yaml:52",
    "groups/river-brigade.yaml:34",
    "groups/river-brigade.yaml:35",
    "places/valley.yaml:13",
  ]);
});

describe("one mistake is told once", () => {
  test("nobody misses the ids of a file that cannot be read", async () => {
    const { told } = await checkChanged({
      "sources/daily-paper-2024.yaml": [["title:", "title: ["]],
      "events/mill-town-attack.yaml": [["claims:", "claims: ]"]],
    });
    expect(told.map((text) => text.replace(/:\d+:\d+ .*/, ""))).toEqual([
      "events/mill-town-attack.yaml",
      "sources/daily-paper-2024.yaml",
    ]);
  });

  test("a value that is wrong is not called missing too", async () => {
    const { problems } = await checkChanged({
      "sources/daily-paper-2024.yaml": [
        ['published:\n  date: "2024-02-01"', 'publishd:\n  date: "2024-02-01"'],
        ['retrieved: "2024-03-01"\n', ""],
      ],
      "groups/river-brigade.yaml": [
        ['rankFrom: "2024-02-01"', "rankFrom: 2024"],
        ["to: valley-front", "to: Valley_Front"],
      ],
    });
    expect(problems.map(({ code }) => code)).toEqual(["bad-id", "unquoted-date", "unknown-key"]);
  });
});

test("a name of two things is no matter where the data say so, or where one is no actor", async () => {
  const ties = `ties:
  - relation: DIFFERS_FROM
    to: river-brigade
    evidence: [{ source: daily-paper-2024, at: p1, says: They are two. }]
sizes:`;
  const renamed = ["text: Valley Front", "text: River Brigade"] as const;
  const front = "groups/valley-front.yaml";
  const told = await Promise.all([
    checkChanged({ [front]: [renamed, ["sizes:", ties]] }),
    checkChanged({ [front]: [renamed, ["kind: OFFICIAL", "kind: SHARED"]] }),
    checkChanged({ "places/valley.yaml": [["text: The Valley", "text: River Brigade"]] }),
  ]);
  expect(told.flatMap(({ warnings }) => warnings)).toEqual([]);
});

test("two ties that differ in a qualifier may stand side by side, each with its id", async () => {
  const second = `ties:
  - relation: HOLDS_ROLE
    id: river-spokesman.founder
    to: river-brigade
    role: { title: founder, rank: OTHER }
    evidence: [{ source: daily-paper-2024, at: p1, says: He founded it. }]
`;
  const spokesman = "people/river-spokesman.yaml";
  expect((await checkChanged({ [spokesman]: [["ties:\n", second]] })).told).toEqual([]);
});

test("records are only given while they are of the format", async () => {
  await withChanged({ "places/valley.yaml": [["REGION", "REGIN"]] }, async (folder) => {
    await expect(recordsOf(folder)).rejects.toThrow(/valley\.yaml:12:7 unknown word "REGIN"/);
  });
});

function withKeysReversed(line: string): string {
  return JSON.stringify(JSON.parse(line), (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).reverse())
      : value,
  );
}
