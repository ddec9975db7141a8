import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { readManifest } from "../../seed/releases/manifest.ts";
import { damage } from "../../seed/releases/open-archives.ts";
import { writeArchive } from "../../seed/releases/write-archive.ts";
import { checkDataset } from "../../seed/validate/check-dataset.ts";
import { SMALL, withChanged } from "../seed/validate/changed-dataset.ts";

const path = (to: string) => fileURLToPath(new URL(`../../${to}`, import.meta.url));
const DAY = "2026-11-21";
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "umbra-releases-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const archive = (name: string, dataset = SMALL, more: { note?: string } = {}) =>
  writeArchive({ dataset, folder, name, day: DAY, ...more });
const file = (name: string) => join(folder, `${name}.ndjson.gz`);

describe("an archive", () => {
  test("holds what the dataset says: the same hash, and one canonical line a record", async () => {
    const entry = await archive("one", SMALL, { note: "The first." });
    const checked = await checkDataset(SMALL);
    expect(entry).toMatchObject({
      name: "one",
      day: DAY,
      note: "The first.",
      dataset: checked.hash,
    });
    expect(entry.counts).toEqual(checked.counts);
    expect(await readManifest(folder)).toEqual([entry]);
    expect(await checkDataset(file("one"))).toMatchObject({ hash: checked.hash, problems: [] });
    const lines = gunzipSync(readFileSync(file("one")))
      .toString()
      .trimEnd()
      .split("\n");
    expect(lines).toHaveLength(9);
  });

  test("of one dataset has the same bytes, whenever and from whatever it is made", async () => {
    await archive("one");
    const copy = join(folder, "records.ndjson");
    writeFileSync(copy, gunzipSync(readFileSync(file("one"))));
    await archive("two", copy);
    await archive("three", file("one"));
    const bytes = readFileSync(file("one"));
    expect(readFileSync(file("two")).equals(bytes)).toBe(true);
    expect(readFileSync(file("three")).equals(bytes)).toBe(true);
    // The header of gzip: no flags and so no name, no time, no system.
    expect([...bytes.subarray(3, 8), bytes[9]]).toEqual([0, 0, 0, 0, 0, 255]);
  });

  test("leaves nothing else in the folder, and its manifest is text of many lines", async () => {
    await archive("one");
    await archive("two");
    expect(readdirSync(folder).sort()).toEqual(["index.json", "one.ndjson.gz", "two.ndjson.gz"]);
    const text = readFileSync(join(folder, "index.json"), "utf8");
    expect(text.split("\n").length).toBeGreaterThan(20);
  });
});

describe("what is refused leaves the folder as it was", () => {
  test("a name that is taken", async () => {
    await archive("one");
    await expect(archive("one")).rejects.toThrow("there is a release one in");
    expect(await readManifest(folder)).toHaveLength(1);
  });

  test.each(["current", "../one", "One", "a b", ".one", "one.", "a--b", "", "a".repeat(61), "a/b"])(
    "the name %j",
    async (name) => {
      await expect(archive(name)).rejects.toThrow("cannot name a release");
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  test("a dataset with errors", async () => {
    await withChanged({ "places/valley.yaml": [["REGION", "REGIN"]] }, async (dataset) => {
      await expect(archive("one", dataset)).rejects.toThrow("expected a dataset without errors");
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  test("a second archiving at the same time, or after one that was cut off", async () => {
    const both = await Promise.allSettled([archive("one"), archive("two")]);
    const made = both.filter(({ status }) => status === "fulfilled").length;
    expect(await readManifest(folder)).toHaveLength(made);
    writeFileSync(join(folder, "index.json.part"), "");
    await expect(archive("three")).rejects.toThrow(/was cut off: if none is, delete .*part$/);
    expect(existsSync(file("three"))).toBe(false);
  });

  test("a manifest that is not one", async () => {
    writeFileSync(join(folder, "index.json"), '{"releases": [{"name": "../etc"}]}');
    await expect(archive("one")).rejects.toThrow("Restore it from the repository");
  });
});

test("an archive that an archiving without an entry left behind is replaced", async () => {
  writeFileSync(file("one"), "half an archive");
  const entry = await archive("one");
  expect(await damage(folder, entry)).toBeNull();
});

test("damage is told with what to do, and a truncated file is a problem of the dataset", async () => {
  const entry = await archive("one");
  expect(await damage(folder, entry)).toBeNull();
  const bytes = readFileSync(file("one"));
  writeFileSync(file("one"), bytes.subarray(0, 800));
  expect(await damage(folder, entry)).toMatch(/^one.ndjson.gz is damaged .*: restore it from/);
  const { problems } = await checkDataset(file("one"));
  expect(problems.map(({ code }) => code)).toContain("not-gzip");
  rmSync(file("one"));
  expect(await damage(folder, entry)).toMatch(/^one.ndjson.gz is missing: restore it from/);
});

describe("the command line", () => {
  const umbra = (...args: string[]) =>
    spawnSync(process.execPath, [path("bin/umbra.js"), ...args], { encoding: "utf8" });

  test("umbra release archives, umbra releases lists, and both end with 1 and a line otherwise", () => {
    const made = umbra("release", "one", SMALL, "--to", folder, "--day", DAY, "--notes", "First.");
    expect([made.stdout, made.stderr, made.status]).toEqual([
      `archived one (23 statements) in ${folder}\n`,
      "",
      0,
    ]);
    const again = umbra("release", "one", SMALL, "--to", folder);
    expect([again.stdout, again.status]).toEqual(["", 1]);
    expect(again.stderr).toMatch(/^there is a release one in .*\n$/);
    expect(umbra("release", "two", SMALL, "--to", folder, "--day", "2026-02-30").status).toBe(1);

    const listed = umbra("releases", folder);
    expect([listed.stdout, listed.status]).toEqual([
      "one  2026-11-21  9 records  23 statements  First.\n",
      0,
    ]);
    copyFileSync(join(folder, "index.json"), file("one"));
    const damaged = umbra("releases", folder);
    expect(damaged.stderr).toMatch(/^one.ndjson.gz is damaged/);
    expect(damaged.status).toBe(1);
  });

  test("the archives of this project are whole, and valid by today's format", async () => {
    const listed = umbra("releases", path("releases"));
    expect([listed.stderr, listed.status]).toEqual(["", 0]);
    for (const { name, dataset } of await readManifest(path("releases"))) {
      const checked = await checkDataset(path(`releases/${name}.ndjson.gz`));
      expect([checked.problems, checked.hash]).toEqual([[], dataset]);
    }
  });
});
