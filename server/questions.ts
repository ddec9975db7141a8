/** The saved questions, `questions/NN-name.graphql`, in the order of their numbers. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const QUESTIONS_FOLDER = fileURLToPath(new URL("../questions/", import.meta.url));

export interface Question {
  /** The file's name without its ending: `01-who-claimed-what`. */
  name: string;
  /** What it asks, in one line: the file's first line. */
  title: string;
  query: string;
  /** JSON text of its variables, if it has any. */
  variables: string | null;
}

/** @throws if a question does not begin with a line `# what it asks`. */
export function savedQuestions(folder = QUESTIONS_FOLDER): Question[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".graphql"))
    .sort()
    .map((file) => {
      const name = file.replace(/\.graphql$/, "");
      const query = readFileSync(`${folder}${file}`, "utf8");
      const title = /^# (.+)/.exec(query)?.[1];
      if (title === undefined) {
        throw new Error(`questions/${file}: expected a first line "# what it asks"`);
      }
      const variables = `${folder}${name}.variables.json`;
      return {
        name,
        title,
        query,
        variables: existsSync(variables) ? readFileSync(variables, "utf8") : null,
      };
    });
}
