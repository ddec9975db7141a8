/** Ties that hold while an event does. */
import { expect, test } from "@jest/globals";
import { eventVersions } from "../../seed/derive/events.ts";
import { type TieFacts, tieVersions } from "../../seed/derive/ties.ts";
import { certaintyOf } from "../../server/model/certainty.ts";
import { readEdtf } from "../../server/model/edtf.ts";
import { type Said, said } from "./cases.ts";
import { boundsOf, known, OPEN_AFTER, OPEN_BEFORE, told } from "./told.ts";

const tied = (...dates: Said[]) => {
  const facts: TieFacts = {
    from: "attack",
    to: "town",
    extent: "EVENT",
    hypothesis: false,
    statements: [told({})],
    existence: [],
    eventDate: eventVersions(dates.map(said), []).map(({ state, ...stretch }) => ({
      ...stretch,
      state: state.date,
    })),
  };
  return (tieVersions([facts])[0] ?? []).map(({ knownFrom, state }) => ({ knownFrom, state }));
};

test("a day somewhere in a range is its start and its end", () => {
  const [version] = tied({ date: [10, 12] });
  expect(version && boundsOf(version.state)).toEqual({
    start: [10, 12],
    end: [10, 12],
    disputed: false,
  });
});

test("what lasted holds on the days between, though each source words it differently", () => {
  const [version] = tied({ date: "2020-01-10/2020-01-20" }, { date: "2020-01/2020-01-20" });
  expect(version && boundsOf(version.state)).toEqual({
    start: [10, 10],
    end: [20, 20],
    disputed: false,
  });
  const { start, end } = version?.state ?? { start: null, end: null };
  const span = {
    startEarliest: start?.earliest ?? "",
    startLatest: start?.latest ?? "",
    endEarliest: end?.earliest ?? "",
    endLatest: end?.latest ?? "",
    sure: true,
    whole: true,
  };
  expect(certaintyOf([span], readEdtf("2020-01-15"))).toBe("DEFINITE");
});

test("without a date it may be on any day, and it changes with what is known of the event", () => {
  const all = tied({ known: 1 }, { known: 3, date: [10, 10] }, { known: 5, date: [12, 12] });
  expect(all.map(({ knownFrom, state }) => [knownFrom, boundsOf(state).start])).toEqual([
    [known(1), [OPEN_BEFORE, OPEN_AFTER]],
    [known(3), [10, 10]],
    [known(5), [10, 12]],
  ]);
  expect(all.at(-1)?.state.disputed).toBe(true);
});
