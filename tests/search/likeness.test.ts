/** How like two names are: the nearer comes first, and the reason is given. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { likeness } from "../../server/search/likeness.ts";

describe("the rule by which two names are alike", () => {
  test.each([
    ["Kataib Hezbollah", "Kataib Hezbollah", "as written"],
    [" Kataib Hezbollah ", "Kataib Hezbollah", "as written"],
    ["kata'ib hezbollah", "Kataib Hezbollah", "but for its spelling"],
    ["Al Khazali", "el-Khazali", "but for its spelling"],
    ["KataibHezbollah", "Kataib Hezbollah", "but for its spelling"],
    ["Hezbollah", "Kataib Hezbollah", "shares its words"],
    ["Kataeb", "كتائب", "shares its consonants"],
    ["قيس الخزعلي", "Qais al-Khazali", "shares its consonants"],
    ["Qays", "Qais", "shares its consonants"],
    ["عصائب أهل الحق", "Asaib Ahl al-Haq", "shares its consonants"],
    ["Nujabas", "Nujaba", "is spelt nearly so"],
    ["Brigade ٣٠", "30 Brigade", "shares its words"],
  ])("%s and %s: %s", (asked, name, rule) => {
    expect(likeness(asked, name).rule).toBe(rule);
  });

  test.each([
    ["Badr", "Asaib Ahl al-Haq"],
    ["", "Badr"],
    ["Badr", "…"],
    ["al-", "al-"],
  ])("%j and %j are alike only if written just so", (asked, name) => {
    expect(likeness(asked, name).score).toBe(asked === name ? 1 : 0);
  });

  test("a near spelling needs words long enough to tell", () => {
    expect(likeness("Bader", "Bade").rule).toBe("is spelt nearly so");
    expect(likeness("bar", "car").score).toBe(0);
  });
});

describe("ranking", () => {
  test("from written just so to spelt nearly so", () => {
    const asked = "Harakat Hezbollah al-Nujaba";
    const names = [
      "Harakat Hezbollah al-Nujaba",
      "harakat hizbollah el-nujaba",
      "HARAKAT HEZBOLLAH NUJABA",
      "Harakat Hezbollah al-Nujaba Brigade",
      "Hezbollah al-Nujaba",
      "Hezbollah",
      "Badr",
    ];
    const ranked = names.toSorted((a, b) => likeness(asked, b).score - likeness(asked, a).score);
    expect(ranked).toEqual([
      "Harakat Hezbollah al-Nujaba",
      "HARAKAT HEZBOLLAH NUJABA",
      "Harakat Hezbollah al-Nujaba Brigade",
      "harakat hizbollah el-nujaba",
      "Hezbollah al-Nujaba",
      "Hezbollah",
      "Badr",
    ]);
  });

  test("a word asked for that is missing counts more than a word that was not asked for", () => {
    const missing = likeness("Kataib Hezbollah", "Hezbollah").score;
    expect(likeness("Hezbollah", "Kataib Hezbollah").score).toBeGreaterThan(missing);
  });

  test("a name that two actors share is as like for both", () => {
    expect(likeness("Islamic Resistance", "Islamic Resistance")).toEqual(
      likeness("Islamic Resistance", "Islamic Resistance "),
    );
  });

  const word = fc.constantFrom("Qais", "Qays", "قيس", "Kataib", "كتائب", "al", "Badr", "30", "x");
  const name = fc.array(word, { maxLength: 4 }).map((words) => words.join(" "));

  test("is from 0 to 1, is 1 for the name itself alone, and no word counts twice", () => {
    fc.assert(
      fc.property(name, name, (asked, other) => {
        const { score, rule } = likeness(asked, other);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score === 1).toBe(asked.trim() === other.trim());
        expect(rule === "").toBe(score === 0);
        expect(likeness(asked, asked).score).toBe(1);
      }),
      { numRuns: 2000 },
    );
    expect(likeness("Badr Badr", "Badr Kataib").score).toBeLessThan(
      likeness("Badr Kataib", "Kataib Badr").score,
    );
  });
});
