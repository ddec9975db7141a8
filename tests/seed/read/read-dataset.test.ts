import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { readDataset, rereadable } from "../../../seed/read/read-dataset.ts";
import type { ReadRecord } from "../../../seed/read/read-record.ts";

const scratch = mkdtempSync(join(tmpdir(), "umbra-read-"));
afterAll(() => rmSync(scratch, { recursive: true }));

async function readText(name: string, text: string): Promise<ReadRecord[]> {
  const file = join(scratch, name);
  writeFileSync(file, text);
  const found = [];
  for await (const read of readDataset(file)) found.push(read);
  return found;
}

describe("NDJSON", () => {
  const read = (text: string) => readText("some.ndjson", text);
  const told = async (text: string) =>
    (await read(text)).flatMap(({ problems }) =>
      problems.map(({ line, column, code }) => `${line}:${column} ${code}`),
    );

  test("is a record a line; empty lines count as lines and are no records", async () => {
    const records = await read(`\uFEFF{"id":"a"}\r\n\n{"id":"b"}\n   \n{"id":"c"}`);
    expect(records.map(({ value }) => value)).toEqual([{ id: "a" }, { id: "b" }, { id: "c" }]);
    expect(records.map(({ place }) => place([]).line)).toEqual([1, 3, 5]);
  });

  test("knows where a value and its key stand", async () => {
    const [record] = await read(`\n{"id": "a", "names": [{"text": "x"}]}`);
    expect(record?.place(["names", 0, "text"])).toEqual({ line: 2, column: 32 });
    expect(record?.place(["names", 0, "text"], "key")).toEqual({ line: 2, column: 24 });
    expect(record?.place(["names", 0, "kind"])).toEqual({ line: 2, column: 23 });
  });

  test("ends a line at a line feed only", async () => {
    const text = "one\u2028two\u2029three\u0085";
    const records = await read(`{"note":"${text}"}\n{"note":"é漢🚀"}`);
    expect(records.map(({ value }) => value)).toEqual([{ note: text }, { note: "é漢🚀" }]);
  });

  test("puts characters together that were cut between two chunks", async () => {
    const long = "漢".repeat(100_001);
    const [record] = await read(`{"note":"${long}"}`);
    expect(record?.value).toEqual({ note: long });
  });

  test("tells a line that is no JSON, and goes on with the next", async () => {
    expect(await told(`{"id":"a"}\n{"id":"b",}\n{"id":"c"`)).toEqual([
      "2:11 not-json",
      "3:10 not-json",
    ]);
  });

  test("tells a repeated key at any depth, and no colon or quote inside a text", async () => {
    expect(await told(`{"id":"a","x":{"y":1,"y":2}}`)).toEqual(["1:22 duplicate-key"]);
    expect(await told(`{"id":"a\\": \\"b","x":"\\\\","y":"c:"}`)).toEqual([]);
  });
});

describe("YAML", () => {
  const read = async (text: string) => (await readText("some.yaml", text))[0];

  test("knows where a value and its key stand, or what is around them", async () => {
    const record = await read("id: a\nnames:\n  - text: x\n    kind:\n  - text: y\n");
    expect(record?.place(["names", 1, "text"])).toEqual({ line: 5, column: 11 });
    expect(record?.place(["names", 1, "text"], "key")).toEqual({ line: 5, column: 5 });
    expect(record?.place(["names", 1, "script"])).toEqual({ line: 5, column: 5 });
    expect(record?.place([])).toEqual({ line: 1, column: 1 });
  });

  test("keeps the rest of a record with a repeated key or an unquoted day", async () => {
    const record = await read("id: a\nid: b\ndate: 2024-01-28\nnote: on 2024-01-28 it was\n");
    expect(record?.value).toMatchObject({ date: "2024-01-28" });
    expect(record?.problems.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, 1, "duplicate-key"],
      [3, 7, "unquoted-date"],
    ]);
  });

  test("reads words as YAML 1.2 does: no, on and 1_000 are texts", async () => {
    const record = await read("language: no\non: on\nnote: 1_000\n");
    expect(record?.value).toEqual({ language: "no", on: "on", note: "1_000" });
  });

  test("of a text that cannot be read gives the ids that it seems to have", async () => {
    const record = await read("id: a\nclaims:\n  - id: a.claim\n    by: [\n");
    expect(record?.value).toBeUndefined();
    expect(record?.likelyIds).toEqual(["some", "a", "a.claim"]);
  });
});

describe("what is read more than once", () => {
  const folder = join(scratch, "twice");
  const file = (name: string) => join(folder, name);
  const ids = async (read: () => AsyncIterable<ReadRecord>) => {
    const found: unknown[] = [];
    for await (const { value } of read()) found.push((value as { id: unknown } | undefined)?.id);
    return found;
  };

  test("YAML is the same at every reading; bulk, and YAML beyond the limit, is read again", async () => {
    mkdirSync(folder);
    writeFileSync(file("a.yaml"), "id: a\n");
    writeFileSync(file("b.ndjson"), '{"id":"b"}\n');
    writeFileSync(file("c.yaml"), "id: c\n");
    // Its end is a hole in the file.
    writeFileSync(file("d.yaml"), "id: d\n");
    truncateSync(file("d.yaml"), 33 * 1024 * 1024);
    const read = await rereadable(folder);
    expect(await ids(read)).toEqual(["a", "b", "c", undefined]);
    for (const name of ["a.yaml", "c.yaml", "d.yaml"]) writeFileSync(file(name), "id: new\n");
    writeFileSync(file("b.ndjson"), '{"id":"new"}\n');
    expect(await ids(read)).toEqual(["a", "new", "c", "new"]);
  });

  test("a part's place is that of the text that was read", async () => {
    writeFileSync(join(scratch, "place.yaml"), "id: a\nnames:\n  - text: x\n");
    const read = await rereadable(join(scratch, "place.yaml"));
    await ids(read);
    writeFileSync(join(scratch, "place.yaml"), "\n");
    for await (const record of read()) {
      expect(record.place(["names", 0, "text"])).toEqual({ line: 3, column: 11 });
    }
  });
});
