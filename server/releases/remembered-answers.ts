/**
 * Answers of saved questions, remembered for as long as few other releases are asked about: a
 * release never changes. So a comparison that took too long has less to do when it is asked again.
 */
import type { Question } from "../questions.ts";
import type { Json } from "./answer-differences.ts";

/** The current release and those beside it; more are rarely compared in turn. */
const MOST_RELEASES = 5;

export class RememberedAnswers {
  readonly #byRelease = new Map<string, Map<Question, Json>>();

  /** What was answered before, or else what `ask` gives; an error is not remembered. */
  async answer(release: string, question: Question, ask: () => Promise<Json>): Promise<Json> {
    const known = this.#of(release).get(question);
    if (known !== undefined) return known;
    const answer = await ask();
    this.#of(release).set(question, answer);
    return answer;
  }

  #of(release: string): Map<Question, Json> {
    const answers = this.#byRelease.get(release) ?? new Map<Question, Json>();
    // Asked about last, and so the last to be forgotten.
    this.#byRelease.delete(release);
    this.#byRelease.set(release, answers);
    const [oldest] = this.#byRelease.keys();
    if (this.#byRelease.size > MOST_RELEASES && oldest !== undefined) {
      this.#byRelease.delete(oldest);
    }
    return answers;
  }
}
