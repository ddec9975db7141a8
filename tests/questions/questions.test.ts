/**
 * Every saved question, put to the API over the dataset in seed/data: its answer is the file beside
 * it, word for word. UMBRA_WRITE_EXPECTED=1 writes these files anew; read what changed before it is
 * kept: the answers are the dataset's meaning, not a recording. sent.json says how many statements
 * each question sends to the database.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { QUESTIONS_FOLDER, savedQuestions } from "../../server/questions.ts";
import { type LoadedApp, loadFolder } from "../database/load-fixture.ts";

const DATASET = fileURLToPath(new URL("../../seed/data", import.meta.url));
const RELEASES = fileURLToPath(new URL("../../releases", import.meta.url));
const write = process.env.UMBRA_WRITE_EXPECTED === "1";

/** How many statements each question sends to the database, by its name. */
const SENT = fileURLToPath(new URL("sent.json", import.meta.url));
const sent: Record<string, number> = {};

let app: LoadedApp;

beforeAll(async () => {
  app = await loadFolder(DATASET, { questions: savedQuestions(), archives: [RELEASES] });
  // Loaded, and asked, beforehand: no question waits for it then, however slow the machine is.
  const compare = '{ changes(from: "first-reading") { answers { asked } } }';
  for (let tries = 0; tries < 20; tries++) {
    if ((await app.ask(compare)).errors.length === 0) break;
  }
}, 300_000);

afterAll(async () => {
  await app.close();
});

describe("the saved questions", () => {
  test.each(savedQuestions())("$name", async ({ name, query, variables }) => {
    app.sent.length = 0;
    const { data, errors } = await app.ask(query, JSON.parse(variables ?? "{}"));
    expect(errors).toEqual([]);
    // Beside the requests the server looks at its pointer, and at the archives that it keeps.
    sent[name] = app.sent.filter((of) => !/^(datasets|load)\//.test(of.name)).length;
    const file = `${QUESTIONS_FOLDER}${name}.expected.json`;
    if (write) writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);
    if (!existsSync(file)) throw new Error(`expected questions/${name}.expected.json beside it`);
    expect(data).toEqual(JSON.parse(readFileSync(file, "utf8")));
  });

  test("send no more statements than they did", () => {
    if (write) writeFileSync(SENT, `${JSON.stringify(sent, null, 2)}\n`);
    const known = JSON.parse(readFileSync(SENT, "utf8")) as Record<string, number>;
    expect(Object.keys(sent)).toEqual(Object.keys(known));
    // Which keys meet in one batch hangs on the order of answers: the same question over the same
    // records sent 10 and 16. A statement for each item of a list would be more than half as many again.
    const more = Object.entries(sent).filter(
      ([name, count]) => count > 1.5 * (known[name] ?? 0) + 2,
    );
    expect(more).toEqual([]);
  });

  test("no file is left of a question that is gone", () => {
    const names = savedQuestions().map(({ name }) => name);
    const strays = readdirSync(QUESTIONS_FOLDER).filter(
      (file) => !names.includes(file.replace(/\.(graphql|variables\.json|expected\.json)$/, "")),
    );
    expect(strays).toEqual([]);
  });
});
