/** When a thing came to be and ceased, as that became known. */
import { describe, expect, test } from "@jest/globals";
import {
  type ExistenceFacts,
  existenceVersions,
  noExistenceFacts,
} from "../../seed/derive/existence.ts";
import { LAST_DAY } from "../../server/model/days.ts";
import { type Said, said } from "./cases.ts";
import { day, known } from "./told.ts";

const history = (facts: Partial<ExistenceFacts>) =>
  existenceVersions({ ...noExistenceFacts(), ...facts });
const all = (...statements: Said[]) => statements.map(said);
const bounds = (from: number, to: number) => ({ earliest: day(from), latest: day(to) });
const now = (facts: Partial<ExistenceFacts>) => history(facts).at(-1)?.state ?? null;

describe("existence", () => {
  test("nothing told, nothing known", () => {
    expect(history({})).toEqual([]);
    expect(history({ founded: all({ modality: "INTENDED", date: [5, 5] }) })).toEqual([]);
    expect(history({ founded: all({}) })).toEqual([]);
  });

  test("a beginning and an end each from the day of their report", () => {
    expect(
      history({
        founded: all({ known: 1, date: [5, 7] }, { known: 3, date: [6, 9] }),
        ended: all({ known: 2, date: [20, 21] }),
      }),
    ).toEqual([
      { knownFrom: known(1), knownTo: known(1), state: { began: bounds(5, 7), ended: null } },
      {
        knownFrom: known(2),
        knownTo: known(2),
        state: { began: bounds(5, 7), ended: bounds(20, 21) },
      },
      {
        knownFrom: known(3),
        knownTo: LAST_DAY,
        state: { began: bounds(6, 7), ended: bounds(20, 21) },
      },
    ]);
  });

  test("a death by a killing: the event's day, once both the killing and its day are known", () => {
    for (const [tie, event] of [
      [2, 1],
      [1, 2],
    ]) {
      const killedIn = [{ tie: all({ known: tie }), event: all({ known: event, date: [20, 20] }) }];
      expect(history({ killedIn })).toEqual([
        { knownFrom: known(2), knownTo: LAST_DAY, state: { began: null, ended: bounds(20, 20) } },
      ]);
    }
  });

  test.each<[string, Said]>([
    ["suspected", { modality: "SUSPECTED" }],
    ["of somebody who is likely meant", { identification: "LIKELY" }],
    ["denied", { modality: "NEGATED" }],
  ])("a killing or a merger that is only %s ends nothing", (_, of) => {
    expect(now({ killedIn: [{ tie: all(of), event: all({ date: [20, 20] }) }] })).toBeNull();
    expect(now({ mergedInto: [all({ ...of, start: [20, 20] })] })).toBeNull();
  });

  test("a merger ends what merged, between the days on which it may have come", () => {
    expect(now({ mergedInto: [all({ start: [20, 24] }, { on: [22, 22] })] })).toEqual({
      began: null,
      ended: bounds(20, 22),
    });
  });

  test("an end that is stated goes before the killing, and the killing before the merger", () => {
    const facts = {
      killedIn: [{ tie: all({}), event: all({ date: [21, 21] }) }],
      mergedInto: [all({ start: [22, 22] })],
    };
    expect(now(facts)?.ended).toEqual(bounds(21, 21));
    expect(now({ ...facts, ended: all({ date: [20, 20] }) })?.ended).toEqual(bounds(20, 20));
  });
});
