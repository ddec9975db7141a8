import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { dayArg, edtfArg, periodArg } from "../../server/arguments/dates.ts";
import { connection, cursorOf, pageArgs } from "../../server/arguments/pages.ts";
import { FIRST_DAY, LAST_DAY } from "../../server/model/days.ts";

describe("dates", () => {
  test("absent and null are undefined", () => {
    for (const none of [undefined, null]) {
      expect(dayArg(none, "knownAt")).toBeUndefined();
      expect(edtfArg(none, "validAt")).toBeUndefined();
      expect(periodArg(none, "during")).toBeUndefined();
    }
  });

  test("a day is a day of the calendar, whole", () => {
    expect(dayArg("2024-02-29", "knownAt")).toBe("2024-02-29");
    for (const wrong of [
      "2023-02-29",
      "2024-02",
      "2024-2-9",
      "2024-02-29T00:00:00Z",
      "today",
      "",
    ]) {
      expect(() => dayArg(wrong, "knownAt")).toThrow(
        /^knownAt: expected a day of the calendar, and got /,
      );
    }
  });

  test("EDTF has its bounds", () => {
    expect(edtfArg("2020-02", "validAt")).toMatchObject({
      earliest: "2020-02-01",
      latest: "2020-02-29",
    });
  });

  test("a period reaches from the earliest day of from to the latest of to", () => {
    expect(periodArg({ from: "2023-10", to: "2024" }, "during")).toEqual({
      earliest: "2023-10-01",
      latest: "2024-12-31",
    });
    expect(periodArg({ from: "2023" }, "during")).toEqual({
      earliest: "2023-01-01",
      latest: LAST_DAY,
    });
    expect(periodArg({ to: "2023" }, "during")).toEqual({
      earliest: FIRST_DAY,
      latest: "2023-12-31",
    });
    expect(periodArg({ from: "2024-01-28", to: "2024-01-28" }, "during")).toEqual({
      earliest: "2024-01-28",
      latest: "2024-01-28",
    });
    expect(() => periodArg({ from: "2024-01-28", to: "2024-01-27" }, "during")).toThrow(
      /^during: /,
    );
  });
});

describe("pages", () => {
  test("any place comes back from its cursor", () => {
    const value = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)),
    );
    fc.assert(
      fc.property(value, fc.string({ unit: "grapheme" }), (orderValue, id) => {
        const after = cursorOf([orderValue, id]);
        expect(after).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(pageArgs({ first: 1, after }, 10).after).toEqual([orderValue, id]);
      }),
    );
  });

  test.each([
    ["no base64", "§§§"],
    ["no JSON", Buffer.from("[1,").toString("base64url")],
    ["no pair", Buffer.from("[1]").toString("base64url")],
    ["a pair of something else", Buffer.from('[null,"a"]').toString("base64url")],
    ["an object", Buffer.from('{"a":1}').toString("base64url")],
    ["a cursor with something after it", `${cursorOf(["2024", "a"])}.`],
  ])("%s is no cursor", (_what, after) => {
    expect(() => pageArgs({ first: 1, after }, 10)).toThrow(
      /^after: expected the endCursor of a page/,
    );
  });

  test("an empty cursor is the start", () => {
    expect(pageArgs({ first: 5, after: "" }, 10)).toEqual({ first: 5, after: null });
  });

  test("the row beyond the page tells that more follow", () => {
    const rows = [{ id: "a" }, { id: "b" }, { id: "c" }];
    const place = ({ id }: { id: string }) => [id, id] as const;
    const short = connection(rows, { first: 2, after: null }, place);
    expect(short.edges.map(({ node }) => node.id)).toEqual(["a", "b"]);
    expect(short.pageInfo).toEqual({ hasNextPage: true, endCursor: short.edges[1]?.cursor });
    expect(connection(rows, { first: 3, after: null }, place).pageInfo.hasNextPage).toBe(false);
    expect(connection([], { first: 3, after: null }, place)).toEqual({
      edges: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    });
  });
});
