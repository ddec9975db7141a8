/** Whether every id that a record mentions is there, and is the id of the right sort of thing. */
import type { Path } from "../read/problem.ts";
import { nearest } from "./nearest.ts";
import { ACTORS, type IdType, type Reference } from "./record-parts.ts";
import type { Report } from "./report.ts";
import type { Survey } from "./survey.ts";

/** Looking for near ids costs time in a large dataset: enough for people, not for every line. */
const MOST_HINTS = 200;

export class ReferenceCheck {
  readonly #survey: Survey;
  readonly #hints = new Map<string, string>();

  constructor(survey: Survey) {
    this.#survey = survey;
  }

  /** Reports an id that is missing or stands for something else; true if all is well. */
  check({ id, path, expected }: Reference, report: Report): boolean {
    const type = this.#survey.typeOf(id);
    if (type === undefined) {
      report.error(path, "unknown-id", `unknown id "${id}"${this.#hint(id, expected)}`);
    } else if (type !== "unknown" && !expected.includes(type)) {
      const came = `"${id}" is ${withArticle(type)}`;
      report.error(path, "wrong-type", `expected ${wanted(path, expected)}, and ${came}`);
    } else if (
      path.at(-1) === "utterance" &&
      type === "Event" &&
      !this.#survey.utterances.has(id)
    ) {
      const message = `expected an Event of kind UTTERANCE, and "${id}" is of other kinds`;
      report.error(path, "no-utterance", message);
    } else return true;
    return false;
  }

  #hint(id: string, expected: readonly IdType[]): string {
    const known = this.#hints.get(id);
    if (known !== undefined) return known;
    if (this.#hints.size >= MOST_HINTS) return "";
    const near = nearest(id, this.#idsOf(expected));
    const hint = near === null ? `: no ${anyOf(expected)} has it` : `; did you mean "${near}"?`;
    this.#hints.set(id, hint);
    return hint;
  }

  *#idsOf(expected: readonly IdType[]): Iterable<string> {
    for (const [id, type] of this.#survey.types) {
      if (type !== "unknown" && expected.includes(type)) yield id;
    }
  }
}

function wanted(path: Path, expected: readonly IdType[]): string {
  const key = path.findLast((part) => typeof part === "string");
  return `${anyOf(expected, true)} in "${String(key)}"`;
}

/** The types in words: the four types of actor are one word. */
function anyOf(types: readonly IdType[], article = false): string {
  const actors = ACTORS.every((type) => types.includes(type));
  const words: string[] = actors
    ? [...types.filter((type) => !(ACTORS as readonly string[]).includes(type))]
    : [...types];
  const named = words.map((word) => (article ? withArticle(word) : word));
  if (actors) named.push(article ? "an actor" : "actor");
  return named.join(" or ");
}

export function withArticle(type: string): string {
  return /^[AEIO]/.test(type) ? `an ${type}` : `a ${type}`;
}
