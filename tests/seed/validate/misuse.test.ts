import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { checkDataset } from "../../../seed/validate/check-dataset.ts";
import { checkChanged, SMALL, withChanged } from "./changed-dataset.ts";

const told = async (text: string) => {
  const { problems } = await checkChanged({ "places/odd.yaml": text });
  return problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
};

describe("a path that leads to no dataset", () => {
  test("is nowhere", async () => {
    await expect(checkDataset(join(SMALL, "nowhere"))).rejects.toThrow(/there is nothing/);
  });

  test("is a file of another sort", async () => {
    await withChanged({ "notes.txt": "Notes" }, async (folder) => {
      const path = join(folder, "notes.txt");
      await expect(checkDataset(path)).rejects.toThrow(/ending in \.yaml or \.ndjson, and got/);
    });
  });

  test("is a folder without records", async () => {
    await withChanged({}, async (folder) => {
      const empty = join(folder, "empty");
      mkdirSync(empty);
      await expect(checkDataset(empty)).rejects.toThrow(/and there are none/);
    });
  });
});

describe("a file that is no record", () => {
  test.each([
    ["nothing", "", "1:1 expected a record, and the file is empty"],
    ["null", "null", "1:1 expected a record, and the file is empty"],
    ["a word", "valley", `1:1 expected one record, as keys and values, and got "valley"`],
    ["a number", "5", "1:1 expected one record, as keys and values, and got the number 5"],
    ["an alias to nothing", "type: *place", "1:7 not YAML: Unresolved alias"],
  ])("is %s", async (_what, text, message) => {
    expect(await told(text)).toEqual([expect.stringContaining(message)]);
  });

  test("is not text", async () => {
    await withChanged({}, async (folder) => {
      writeFileSync(join(folder, "places/odd.yaml"), Buffer.from([0x69, 0x64, 0x3a, 0xff, 0xfe]));
      const { problems } = await checkDataset(folder);
      expect(problems.map(({ code }) => code)).toEqual(["not-utf8"]);
    });
  });

  test("multiplies itself by aliases", async () => {
    const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
    for (let i = 1; i < 8; i++) lines.push(`a${i}: &a${i} [${`*a${i - 1}, `.repeat(10)}]`);
    expect(await told(lines.join("\n"))).toEqual([expect.stringContaining("not YAML")]);
  });

  test("is deeper than any record", async () => {
    const text = `type: Place\nid: odd\nnames: ${"[".repeat(200)}${"]".repeat(200)}\n`;
    expect(await told(text)).toEqual([
      `1:1 missing key "kind": expected one of SITE, CITY, REGION, COUNTRY`,
      `3:9 expected keys and values, and got a list`,
    ]);
  });
});

test.each(["constructor", "toString", "__proto__", "hasOwnProperty"])(
  "a key that every object has, %s, is an unknown key and no more",
  async (key) => {
    const place = `type: Place\nid: odd\nkind: SITE\n${key}: [odd]\nnames: []\n`;
    expect(await told(place)).toEqual([
      expect.stringContaining(`4:1 unknown key "${key}": expected one of type,`),
      "5:8 expected at least 1 item, and got an empty list",
    ]);
  },
);

test("parts of the wrong shape everywhere are told, each where it is", async () => {
  const text = `type: Event
id: odd
name: Odd
kinds: ATTACK
evidence: {}
claims: [null, 3, { id: 5, by: x, standing: x, stance: X, evidence: [null] }]
ties: [x, { relation: [], to: {}, evidence: x }]
speechActs: x
`;
  const lines = (await told(text)).map((problem) => problem.replace(/:.*/, ""));
  expect(lines).toEqual(["4", "5", ...Array(7).fill("6"), ...Array(4).fill("7"), "8"]);
});
