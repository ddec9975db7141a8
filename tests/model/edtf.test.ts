import { describe, expect, test } from "@jest/globals";
import { FIRST_DAY, LAST_DAY } from "../../server/model/days.ts";
import { readEdtf } from "../../server/model/edtf.ts";

const bounds = (text: string) => {
  const { earliest, latest } = readEdtf(text);
  return [earliest, latest];
};

describe("the bounds of", () => {
  test.each([
    ["2024-01-28", "2024-01-28", "2024-01-28"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["1900-02", "1900-02-01", "1900-02-28"],
    ["2021", "2021-01-01", "2021-12-31"],
    ["0000", FIRST_DAY, "0000-12-31"],
    ["9999", "9999-01-01", LAST_DAY],
    ["202X", "2020-01-01", "2029-12-31"],
    ["20XX", "2000-01-01", "2099-12-31"],
    ["2021-XX", "2021-01-01", "2021-12-31"],
    ["2021-02-XX", "2021-02-01", "2021-02-28"],
    ["2021-XX-XX", "2021-01-01", "2021-12-31"],
  ])("a date, %s", (text, earliest, latest) => {
    expect(bounds(text)).toEqual([earliest, latest]);
  });

  test.each([
    ["2024-01-01~", "2023-12-31", "2024-01-02"],
    ["2024-02-28?", "2024-02-27", "2024-02-29"],
    ["2024-01~", "2023-12-01", "2024-02-29"],
    ["2021%", "2020-01-01", "2022-12-31"],
    ["0000~", FIRST_DAY, "0001-12-31"],
    ["9999?", "9998-01-01", LAST_DAY],
  ])(
    "a date that is qualified, %s, are wider by one unit of its precision",
    (text, earliest, latest) => {
      expect(bounds(text)).toEqual([earliest, latest]);
    },
  );

  test.each([
    ["[2020-01-02,2020-01-05]", "2020-01-02", "2020-01-05"],
    ["[2020-05,2019]", "2019-01-01", "2020-05-31"],
    ["[1667,1670..1672]", "1667-01-01", "1672-12-31"],
    ["[2020..2022]", "2020-01-01", "2022-12-31"],
    ["[2024-03-23..2024-04-30]", "2024-03-23", "2024-04-30"],
    ["[..2020-02]", FIRST_DAY, "2020-02-29"],
    ["[2020-02..]", "2020-02-01", LAST_DAY],
  ])("one of several, %s", (text, earliest, latest) => {
    expect(bounds(text)).toEqual([earliest, latest]);
  });
});

describe("what lasted has begun by a day and gone on after a day", () => {
  test.each([
    ["2023-10/..", "2023-10-01", LAST_DAY, "2023-10-31", "2023-10-01"],
    ["2023-10/", "2023-10-01", LAST_DAY, "2023-10-31", "2023-10-01"],
    ["../2020", FIRST_DAY, "2020-12-31", "2020-12-31", "2020-01-01"],
    ["/2020", FIRST_DAY, "2020-12-31", "2020-12-31", "2020-01-01"],
    ["2020/2022-03", "2020-01-01", "2022-03-31", "2020-12-31", "2022-03-01"],
    ["2021-05/2021", "2021-05-01", "2021-12-31", "2021-05-31", "2021-05-01"],
    ["2021/2021-05", "2021-01-01", "2021-05-31", "2021-05-31", "2021-05-01"],
    ["2020~/2022?", "2019-01-01", "2023-12-31", "2021-12-31", "2021-01-01"],
  ])("%s", (text, earliest, latest, startBy, endAfter) => {
    expect(readEdtf(text)).toEqual({ edtf: text, earliest, latest, startBy, endAfter });
  });

  test("a single day asks no more than one day inside its bounds", () => {
    const text = "2021-05";
    const [earliest, latest] = ["2021-05-01", "2021-05-31"];
    expect(readEdtf(text)).toEqual({
      edtf: text,
      earliest,
      latest,
      startBy: latest,
      endAfter: earliest,
    });
  });
});
