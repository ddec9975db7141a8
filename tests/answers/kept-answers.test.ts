import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { KeptAnswers } from "../../server/answers/kept-answers.ts";

const answer = (text: string) => ({ text, operation: null, since: 0 });

test("what is kept never takes more than its bound, whatever is asked", () => {
  const letters = fc.constantFrom("a", "é", "ع");
  const step = fc.record({
    key: fc.integer({ min: 0, max: 30 }),
    letter: letters,
    length: fc.integer({ min: 0, max: 3_000 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const kept = new KeptAnswers(20_000);
      for (const { key, letter, length } of steps) {
        const text = letter.repeat(length);
        if (kept.get("r", String(key)) === undefined) kept.set("r", String(key), answer(text));
        expect(kept.size).toBeLessThanOrEqual(20_000);
      }
    }),
    { numRuns: 1_000 },
  );
});

describe("the bound", () => {
  test("lets go first what was asked for longest ago", () => {
    const kept = new KeptAnswers(10 * 1_000);
    kept.get("r", "");
    for (let at = 0; at < 10; at++) kept.set("r", `${at}`, answer("x".repeat(600)));
    expect(kept.get("r", "0")).toBeDefined();
    kept.set("r", "new", answer("x".repeat(600)));
    expect(kept.get("r", "1")).toBeUndefined();
    expect(kept.get("r", "0")).toBeDefined();
  });

  test("counts two bytes for each letter where one is beyond Latin", () => {
    const kept = new KeptAnswers(100_000);
    kept.get("r", "");
    kept.set("r", "latin", answer("x".repeat(1_000)));
    const { size } = kept;
    kept.set("r", "arabic", answer(`${"x".repeat(999)}ع`));
    expect(kept.size - 2 * size).toBe(1_000);
  });

  test("keeps no answer that would push out most others", () => {
    const kept = new KeptAnswers(8_000);
    kept.get("r", "");
    expect(kept.set("r", "large", answer("x".repeat(1_000)))).toBe(false);
    expect(kept.set("r", "small", answer("x".repeat(500)))).toBe(true);
    expect(kept.get("r", "large")).toBeUndefined();
  });
});

test("another release forgets all, and a late answer of the one before is not kept", () => {
  const kept = new KeptAnswers(10_000);
  kept.get("r1", "a");
  kept.set("r1", "a", answer("one"));
  expect(kept.get("r1", "a")?.text).toBe("one");
  expect(kept.get("r2", "a")).toBeUndefined();
  expect(kept.size).toBe(0);
  expect(kept.set("r1", "a", answer("one"))).toBe(false);
  expect(kept.get("r2", "a")).toBeUndefined();
});
