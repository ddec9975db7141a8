import { describe, expect, test } from "@jest/globals";
import { nearest } from "../../../seed/validate/nearest.ts";

const WORDS = [
  "ATTACK",
  "AIRSTRIKE",
  "ARREST",
  "asaib-ahl-al-haq",
  "kataib-hezbollah",
  "to",
  "from",
];

describe("the nearest word", () => {
  test.each([
    ["ATACK", "ATTACK"],
    ["ATTCAK", "ATTACK"],
    ["attack", "ATTACK"],
    ["AIR_STRIKE", "AIRSTRIKE"],
    ["asaib-ahl-al-hak", "asaib-ahl-al-haq"],
    ["asaib_ahl_al_haq", "asaib-ahl-al-haq"],
    ["kataib-hizbullah", "kataib-hezbollah"],
    ["form", "from"],
    ["too", "to"],
  ])("to %s is %s", (word, near) => {
    expect(nearest(word, WORDS)).toBe(near);
  });

  test.each(["", "x", "BOMB", "harakat-al-nujaba", "asaib"])("to %s is none of these", (word) => {
    expect(nearest(word, WORDS)).toBeNull();
  });

  test("is the first of two that are equally near", () => {
    expect(nearest("brigade-3", ["brigade-1", "brigade-2"])).toBe("brigade-1");
  });
});
