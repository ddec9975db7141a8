/** Names in many spellings: what remains of them is the same. */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { foldedWords, skeleton, skeletons } from "../../server/model/name-folding.ts";

describe("spellings of one name have the same words", () => {
  test.each([
    ["case", ["Kataib Hezbollah", "KATAIB HEZBOLLAH"]],
    ["articles", ["al-Khazali", "Al Khazali", "el-Khazali", "El Khazali", "Khazali"]],
    ["English articles", ["The League of the Righteous", "League Righteous"]],
    [
      "apostrophes",
      [..."'’‘‛′`´ʼʻʿʾ＇"].map((apostrophe) => `Kata${apostrophe}ib`).concat("Kataib"),
    ],
    ["marks over letters", ["Nujabāʾ", "Nujaba"]],
    ["dots under letters", ["Ḥashd al-Shaʿbī", "Hashd al-Shabi"]],
    ["hyphens and other marks between words", ["Saraya-Awliya al-Dam", "Saraya Awliya al-Dam."]],
    ["Arabic hamza on alef", ["أهل", "اهل"]],
    ["Arabic alef below, madda and wasla", ["إآٱ", "ااا"]],
    ["Arabic short vowels and stretching", ["كَتائِبُ", "كتـــائب", "كتائب"]],
    ["Arabic final ya", ["مصطفى", "مصطفي"]],
    ["Arabic presentation forms", ["ﻛﺘﺎﺋﺐ", "كتائب"]],
    ["digits", ["Brigade 30", "Brigade ٣٠", "Brigade ۳۰"]],
  ])("%s", (_, spellings) => {
    const [first = ""] = spellings;
    expect(foldedWords(first)).not.toEqual([]);
    for (const spelling of spellings) {
      expect({ spelling, words: foldedWords(spelling) }).toEqual({
        spelling,
        words: foldedWords(first),
      });
    }
  });

  test("and different names stay different", () => {
    expect(foldedWords("Asaib Ahl al-Haq")).toEqual(["asaib", "ahl", "haq"]);
    expect(foldedWords("عصائب أهل الحق")).toEqual(["عصايب", "اهل", "حق"]);
    expect(foldedWords("al-")).toEqual([]);
    expect(foldedWords("…")).toEqual([]);
  });
});

describe("an Arabic name and its transliterations have the same consonants", () => {
  test.each([
    ["ktb", ["Kataib", "Kata'ib", "Kataeb", "Kataʾib", "كتائب", "ﻛﺘﺎﺋﺐ"]],
    ["ktb hzb l", ["Kata'ib Hizballah", "Kataib Hizb Allah", "Kataeb Hezbollah", "كتائب حزب الله"]],
    ["bd l", ["Abdullah", "Abd Allah", "عبد الله", "عبدالله"]],
    ["ks", ["Qais", "Qays", "Kais", "قيس"]],
    ["kzl", ["al-Khazali", "el-Khazali", "Khaz'ali", "الخزعلي"]],
    ["sb hl hk", ["Asaib Ahl al-Haq", "ʿAṣāʾib Ahl al-Ḥaqq", "عصائب أهل الحق"]],
    ["hrk njb", ["Harakat al-Nujaba", "Harakah al-Nujabaʾ", "Haraka Nujaba", "حركة النجباء"]],
    ["hsd sb", ["Hashd al-Shaabi", "al-Hashd al-Sha'bi", "الحشد الشعبي"]],
    ["mktd sdr", ["Muqtada al-Sadr", "Moqtada al-Sadr", "مقتدى الصدر"]],
    ["slmn", ["Soleimani", "Sulaymani", "Suleimani", "سليماني"]],
    ["bdr", ["Badr", "بدر"]],
    ["sd shd", ["Sayyid al-Shuhada", "Sayed al-Shohada", "سيد الشهداء"]],
    ["fsl", ["Fasa'il", "Fasail", "فصائل"]],
    ["mn", ["Mu'min", "مؤمن"]],
    ["30", ["al-30", "٣٠"]],
  ])("%s", (bones, spellings) => {
    for (const spelling of spellings) {
      expect({ spelling, bones: skeletons(spelling).join(" ") }).toEqual({ spelling, bones });
    }
  });

  test("doubled letters count once, and a word of vowels only has none", () => {
    expect(skeleton("haqq")).toBe(skeleton("haq"));
    expect(skeletons("aa Qais ʿ")).toEqual(["ks"]);
    expect(skeletons("اي")).toEqual([]);
  });
});

describe("any name", () => {
  const letters = [..."aeiou bdfghjklmnqrstz'-ʿ’كتائبقيسالحشدةىأإ٣0ﻛ́"];
  const name = fc.array(fc.constantFrom(...letters), { maxLength: 14 }).map((all) => all.join(""));

  test("is folded once and for all", () => {
    fc.assert(
      fc.property(name, (text) => {
        const words = foldedWords(text);
        expect(foldedWords(words.join(" "))).toEqual(words);
      }),
      { numRuns: 3000 },
    );
  });

  test("is the same in capitals, and with any apostrophe", () => {
    fc.assert(
      fc.property(name, fc.constantFrom(..."'’‘´ʿʾʼ"), (text, apostrophe) => {
        expect(foldedWords(text.toUpperCase())).toEqual(foldedWords(text));
        expect(foldedWords(text.replaceAll("'", apostrophe))).toEqual(foldedWords(text));
      }),
      { numRuns: 2000 },
    );
  });
});
