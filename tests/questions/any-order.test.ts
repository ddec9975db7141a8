/**
 * The same records, written in the opposite order: every saved question has the same answer, word
 * for word. A database may return rows in any order, and most of all in that of their writing; so
 * an answer that rests on it would differ between two releases that say the same.
 */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { QUESTIONS_FOLDER, savedQuestions } from "../../server/questions.ts";
import { backwards } from "../database/backwards.ts";
import { type LoadedApp, loadFolder } from "../database/load-fixture.ts";

const DATASET = fileURLToPath(new URL("../../seed/data", import.meta.url));
/** Those of archives hold their answers to the others side by side. */
const questions = savedQuestions().filter(({ query }) => !query.includes("changes("));

let app: LoadedApp;

beforeAll(async () => {
  app = await loadFolder(DATASET, { through: backwards });
}, 120_000);

afterAll(async () => {
  await app.close();
});

test.each(questions)("$name", async ({ name, query, variables }) => {
  const { data, errors } = await app.ask(query, JSON.parse(variables ?? "{}"));
  expect(errors).toEqual([]);
  const file = `${QUESTIONS_FOLDER}${name}.expected.json`;
  expect(data).toEqual(JSON.parse(readFileSync(file, "utf8")));
});
