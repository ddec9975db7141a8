/** How like names are: the nearer comes first, and the rule says what was forgiven. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { asked, nameLikeness, writtenName } from "../../server/search/name-likeness.ts";

function likeness(text: string, name: string, weights?: number[]) {
  const written = { ...writtenName(name), ...(weights ? { weights } : {}) };
  return nameLikeness(asked(text, [written]), written);
}

describe("the rule by which two names are alike", () => {
  test.each([
    ["Kataib Hezbollah", "Kataib Hezbollah", "AS_WRITTEN"],
    [" Kataib Hezbollah ", "Kataib Hezbollah", "AS_WRITTEN"],
    ["kata'ib hezbollah", "Kataib Hezbollah", "FOLDED"],
    ["Al Khazali", "el-Khazali", "FOLDED"],
    ["KataibHezbollah", "Kataib Hezbollah", "FOLDED"],
    ["ﻛﺘﺎﺋﺐ", "كتائب", "FOLDED"],
    ["30th Brigade", "Brigade ٣٠", "FOLDED_ORDER"],
    ["Hezbollah", "Kataib Hezbollah", "PART"],
    ["Qays", "Qais", "TRANSLITERATION"],
    ["Hizb Allah", "Hezbollah", "TRANSLITERATION"],
    ["عبدالجبار", "Abdul Jabbar", "OTHER_SCRIPT"],
    ["قيس الخزعلي", "Qais al-Khazali", "OTHER_SCRIPT"],
    ["عصائب أهل الحق", "Asaib Ahl al-Haq", "OTHER_SCRIPT"],
    ["Nujabas", "Nujaba", "MISSPELT"],
    ["Brigades of Hezbollah", "Kataib Hezbollah", "TRANSLATION"],
    ["KSS", "Kataib Sayyid al-Shuhada", "INITIALS"],
    ["AQAP", "Al-Qaida in the Arabian Peninsula", "INITIALS"],
    ["Islamic Resistance in Iraq", "IRI", "INITIALS"],
    ["Mouvement des forces démocratiques de Casamance", "MFDC", "INITIALS"],
    ["Mouvement des forces démocratiques - Front Nord", "MFD Front Nord", "INITIALS"],
    ["SPLM North", "Sudan People's Liberation Movement-North", "INITIALS"],
    ["Jihadists", "Jihad", "MISSPELT"],
    ["Hizbul Tahrir", "Hizb al-Tahrir", "MISSPELT"],
  ])("%s and %s: %s", (text, name, rule) => {
    const found = likeness(text, name);
    if (rule === "FOLDED_ORDER") expect(found).toMatchObject({ rule: "FOLDED", score: 0.97 });
    else expect(found.rule).toBe(rule);
    expect(found.score).toBeGreaterThan(0.4);
  });

  test.each([
    ["Badr", "Asaib Ahl al-Haq"],
    ["", "Badr"],
    ["Badr", "…"],
    ["al-", "al-"],
    ["Brigade 30", "31"],
    ["bar", "car"],
    ["ABC", "Kataib Sayyid al-Shuhada"],
  ])("%j and %j are not alike", (text, name) => {
    expect(likeness(text, name).score).toBe(0);
  });

  test("a number is right or wrong: brigade 30 is not brigade 31", () => {
    expect(likeness("Brigade 30", "Brigade 31").score).toBeLessThan(0.6);
  });
});

describe("the nearer of two names", () => {
  test.each([
    // Two words are not one word of the name where one of them is.
    ["Imam Ali Brigade", "Imam Ali Brigades", "Brigades of Imam al-Hassan al-Basri"],
    ["ANC - Greens", "African National Congress - Greens", "Greens of Nowhere Council"],
  ])("of %s is %s, not %s", (text, nearer, farther) => {
    expect(likeness(text, nearer).score).toBeGreaterThan(likeness(text, farther).score);
  });

  test("an acronym beside its own words stands for these, not for others", () => {
    const acronym = "Breton Revolutionary Army (ARB)";
    expect(likeness("Al-Reish Brigades", acronym).score).toBeLessThan(0.4);
    expect(likeness("ARB", acronym).score).toBeGreaterThan(0.9);
  });

  test("a common word tells as little in a part of a name as in the whole", () => {
    const weights = [0.3, 0.3, 1, 1];
    const whole = likeness("Liberation Tigers", "Liberation Tigers Tamil Eelam", weights);
    const part = likeness("Liberation Tigers", "Liberation Tigers Tamil Eelam (X)", weights);
    expect(Math.abs(whole.score - part.score)).toBeLessThan(0.03);
    const rare = likeness("Tamil Tigers", "Liberation Tigers (Tamil Eelam)", weights);
    const common = likeness("Unknown Liberation", "Liberation Tigers (Tamil Eelam)", weights);
    expect(rare.score).toBeGreaterThan(common.score);
  });
});

describe("joined on one side only", () => {
  test.each([
    [["Abdul Jabbar", "Abd al-Jabbar", "Abduljabbar", "Abdeljabbar", "عبد الجبار", "عبدالجبار"]],
    [["Salah al-Din", "Salahuddin", "Salah ad-Din", "صلاح الدين", "صلاحالدين"]],
    [["Abu Bakr", "Abubakr", "أبو بكر", "ابوبكر"]],
    [["Tal Afar", "Talafar", "Tall Afar", "تلعفر"]],
    [["al-Nujaba", "alNujaba", "Nujaba", "النجباء"]],
  ])("%j", (spellings) => {
    for (const one of spellings) {
      for (const other of spellings) {
        const { score } = likeness(one, other);
        expect({ one, other, like: score > 0.7 }).toEqual({ one, other, like: true });
      }
    }
  });
});

describe("ranking", () => {
  test("from written just so to a part", () => {
    const names = [
      "Harakat Hezbollah al-Nujaba",
      "حركة حزب الله النجباء",
      "Movement of Hezbollah al-Nujaba",
      "Hezbollah al-Nujaba",
      "Hezbollah",
      "Badr",
    ];
    const scores = names.map((name) => likeness("Harakat Hezbollah al-Nujaba", name).score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(scores).size).toBe(names.length);
  });

  test("a rare word outweighs a common one", () => {
    const nujaba = likeness("Nujaba Brigade", "Nujaba Movement", [1, 0.2]).score;
    const other = likeness("Nujaba Brigade", "Imam Brigade", [0.8, 0.2]).score;
    expect(nujaba).toBeGreaterThan(other);
  });

  test("a part in parentheses is a name", () => {
    expect(likeness("AQAP", "AL-QAIDA IN THE ARABIAN PENINSULA (AQAP)")).toEqual({
      score: 0.98,
      rule: "FOLDED",
    });
  });

  const word = fc.constantFrom("Qais", "Qays", "قيس", "Kataib", "كتائب", "al", "Badr", "30", "x");
  const name = fc.array(word, { maxLength: 4 }).map((words) => words.join(" "));

  test("is from 0 to 1, and 1 for the name itself but for case, marks and articles alone", () => {
    fc.assert(
      fc.property(name, name, (text, other) => {
        const { score } = likeness(text, other);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        const folded = (some: string) => writtenName(some).words.join("");
        expect(score === 1).toBe(folded(text) === folded(other) && folded(text) !== "");
      }),
      { numRuns: 2000 },
    );
  });

  test("no word counts twice", () => {
    expect(likeness("Badr Badr", "Badr Kataib").score).toBeLessThan(0.5);
    expect(likeness("Badr Kataib", "Badr Badr").score).toBeLessThan(0.7);
  });
});

describe("the same text in any spelling is as like to any name", () => {
  const names = [
    "Kata'ib Hezbollah",
    "كتائب حزب الله",
    "Asa'ib Ahl al-Haq",
    "Abd al-Jabbar al-Amiri",
    "Liwa al-Quds",
  ];
  const arabic = fc.constantFrom(
    "كتائب حزب الله",
    "عصائب أهل الحق",
    "عبد الجبار العامري",
    "لواء القدس",
  );
  const latin = fc.constantFrom(
    "Kata'ib Hezbollah",
    "Asa'ib Ahl al-Haqq",
    "ʿAbd al-Jabbār",
    "Liwa al-Quds",
  );
  const spelling: fc.Arbitrary<(text: string) => string> = fc.constantFrom(
    (text: string) => text.toUpperCase(),
    (text: string) => text.toLowerCase(),
    (text: string) => text.replace(/['ʿ]/g, "’"),
    (text: string) => text.replace(/['ʿ]/g, ""),
    (text: string) => text.replaceAll(" ", "  ").concat(" "),
    (text: string) => text.replaceAll("-", " "),
    (text: string) => text.replaceAll("al-", "el-"),
    (text: string) => text.normalize("NFD"),
    (text: string) => text.replaceAll("ا", "أ"),
    (text: string) => text.replaceAll("ي", "ی").replaceAll("ك", "ک"),
    (text: string) => text.replaceAll("ب", "بّ").replaceAll("ح", "حَـ"),
    (text: string) => text.replaceAll("ك", "ﻛ").replaceAll("ب", "ﺏ").replaceAll("الله", "ﷲ"),
    (text: string) => `"${text}"`,
  );

  test("by case, marks, apostrophes, hyphens, hamza, and presentation forms", () => {
    fc.assert(
      fc.property(fc.oneof(arabic, latin), fc.array(spelling, { maxLength: 4 }), (text, ways) => {
        const spelt = ways.reduce((one: string, way) => way(one), text);
        const scores = (some: string) => names.map((other) => likeness(some, other).score);
        expect(scores(spelt)).toEqual(scores(text));
      }),
      { numRuns: 2000 },
    );
  });
});
