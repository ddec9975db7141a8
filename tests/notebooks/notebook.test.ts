/** The notebook, run from its first cell to its last against the API, as its reader would. */
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { findPython, pythonWithPackages } from "./python.ts";
import { type Served, serveDataset } from "./serve-dataset.ts";

const NOTEBOOK = fileURLToPath(new URL("../../notebooks/who-claimed-what.ipynb", import.meta.url));
const EXECUTE = fileURLToPath(new URL("./execute.py", import.meta.url));
const MINUTES = 60_000;
const PNG_SIGNATURE = "89504e470d0a1a0a";

const python = findPython();
// Optional on a developer's machine; in CI a missing Python is a failure, in the words below.
const withPython = python === null && !process.env.CI ? describe.skip : describe;

interface Executed {
  rows: Record<string, string | null>[];
  pngs: string[];
}

withPython("who-claimed-what.ipynb (needs Python >= 3.10)", () => {
  let api: Served;
  let folder: string;
  let executed: Executed;

  beforeAll(async () => {
    if (python === null) throw new Error("expected Python >= 3.10 on the PATH, and found none");
    const program = await pythonWithPackages(python);
    folder = mkdtempSync(join(tmpdir(), "umbra-notebook-"));
    api = await serveDataset();
    executed = await execute(program, api.url, folder);
  }, 8 * MINUTES);

  afterAll(async () => {
    await api?.close();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });

  test("its table has the claims that the API answers, and no other", async () => {
    const expected = await claimsOf(api.url);
    expect(expected.length).toBeGreaterThan(0);
    expect(executed.rows.map(pick)).toEqual(expected);
  });

  test("its one picture is a PNG with something on it", () => {
    expect(executed.pngs).toHaveLength(1);
    const png = Buffer.from(executed.pngs[0] ?? "", "base64");
    expect(png.subarray(0, 8).toString("hex")).toBe(PNG_SIGNATURE);
    expect(png.length).toBeGreaterThan(10_000);
  });
});

test("who-claimed-what.ipynb is kept without outputs: they belong to a run", () => {
  const { cells } = JSON.parse(readFileSync(NOTEBOOK, "utf8")) as { cells: Cell[] };
  expect(cells.flatMap(({ outputs = [] }) => outputs)).toEqual([]);
});

interface Cell {
  cell_type: string;
  source: string[];
  outputs?: unknown[];
}

/** Runs the notebook in a kernel that knows nothing of this user's settings of Jupyter. */
async function execute(program: string, url: string, folder: string): Promise<Executed> {
  const env = {
    ...process.env,
    UMBRA_URL: url,
    NO_PROXY: "127.0.0.1",
    IPYTHONDIR: folder,
    JUPYTER_CONFIG_DIR: folder,
    JUPYTER_PATH: "",
    MPLCONFIGDIR: folder,
  };
  const options = { env, timeout: 4 * MINUTES, maxBuffer: 64 * 2 ** 20 };
  const { stdout } = await promisify(execFile)(program, [EXECUTE, NOTEBOOK, "claims"], options);
  return JSON.parse(stdout) as Executed;
}

interface Umbrella {
  umbrella: { id: string };
  groups: {
    group: { id: string };
    level: string;
    claimsTotal: number;
    claims: {
      id: string;
      standing: string;
      certainty: string;
      event: { id: string; date: { earliest: string | null; latest: string | null } };
    }[];
  }[];
}

/** What identifies a row of the table, with the words that the picture is drawn from. */
function pick(row: Record<string, string | null>): (string | null | undefined)[] {
  return [
    ...[row.umbrella_id, row.group_id, row.level, row.claim_id, row.standing, row.certainty],
    ...[row.event_id, row.earliest, row.latest],
  ];
}

/** The same question, asked from here in the shape that `pick` gives. */
async function claimsOf(url: string): Promise<(string | null)[][]> {
  const query = `{
    claimsByUmbrella(during: { from: "2023-10-01", to: "2024-03-31" }) {
      umbrella { id }
      groups {
        group { id }
        level
        claimsTotal
        claims(first: 200) { id standing certainty event { id date { earliest latest } } }
      }
    }
  }`;
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const answer = (await response.json()) as { data: { claimsByUmbrella: Umbrella[] } };
  return answer.data.claimsByUmbrella.flatMap(({ umbrella, groups }) =>
    groups.flatMap(({ group, level, claims, claimsTotal }) => {
      if (claims.length !== claimsTotal) throw new Error(`expected all ${claimsTotal} claims`);
      return claims.map(({ id, standing, certainty, event }) => [
        ...[umbrella.id, group.id, level, id, standing, certainty],
        ...[event.id, event.date.earliest, event.date.latest],
      ]);
    }),
  );
}
