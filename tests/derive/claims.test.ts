/** What is known of a claim from day to day. */
import { describe, expect, test } from "@jest/globals";
import { claimVersions, type StandingReport } from "../../seed/derive/claims.ts";
import { eventVersions } from "../../seed/derive/events.ts";
import { versionAt } from "../../seed/derive/live.ts";
import { LAST_DAY } from "../../server/model/days.ts";
import { standingAt } from "../../server/model/standing.ts";
import { type Said, said } from "./cases.ts";
import { day, known, OPEN_AFTER } from "./told.ts";

const report = (standing: StandingReport["standing"], ...statements: Said[]): StandingReport => ({
  standing,
  by: "river",
  supersededBy: null,
  statements: statements.map(said),
});

const event = eventVersions([said({ known: 1, date: [10, 10] })], []);
const history = (claim: Said[], reports: StandingReport[] = [], of = event) =>
  claimVersions(claim.map(said), reports, of);
const stretches = (all: ReturnType<typeof history>) =>
  all.map(({ knownFrom, knownTo }) => [knownFrom, knownTo]);

describe("the versions of a claim", () => {
  test("begin when both it and its event are known", () => {
    expect(stretches(history([{ known: 3 }]))).toEqual([[known(3), LAST_DAY]]);
    const later = eventVersions([said({ known: 5 })], []);
    expect(stretches(history([{ known: 3 }], [], later))).toEqual([[known(5), LAST_DAY]]);
    expect(history([{ known: 3 }], [], [])).toEqual([]);
    expect(history([{ modality: "NEGATED" }])).toEqual([]);
  });

  test("carry the event as known on the same days", () => {
    const dated = eventVersions(
      [said({ known: 1, date: [10, 12] }), said({ known: 4, date: [11, 14] })],
      [],
    );
    const all = history([{ known: 2 }], [], dated);
    expect(stretches(all)).toEqual([
      [known(2), known(3)],
      [known(4), LAST_DAY],
    ]);
    expect(all.map(({ state }) => state.event.date?.latest)).toEqual([day(12), day(12)]);
    expect(all.map(({ state }) => state.event.date?.earliest)).toEqual([day(10), day(11)]);
  });

  test("have a gap while nothing is known of the event", () => {
    const unheld = eventVersions(
      [said({ known: 1, rank: "DEPRECATED", rankFrom: 3 }), said({ known: 6 })],
      [],
    );
    expect(stretches(history([{ known: 1 }], [], unheld))).toEqual([
      [known(1), known(2)],
      [known(6), LAST_DAY],
    ]);
  });

  test("are sure where nobody denies that it was made, and by whom is certain", () => {
    const sure = (...claim: Said[]) => history(claim).map(({ state }) => state.sure);
    expect(sure({})).toEqual([true]);
    expect(sure({ identification: "LIKELY" })).toEqual([false]);
    expect(sure({ modality: "SUSPECTED" })).toEqual([false]);
    expect(sure({ known: 1 }, { known: 2, modality: "NEGATED" })).toEqual([true, false]);
  });

  test("its day follows the rule for starts", () => {
    const days = history([{ date: [10, 12] }, { date: [12, 14] }]).map(({ state }) => state.day);
    expect(days).toMatchObject([{ earliest: day(12), latest: day(12), disputed: false }]);
  });
});

describe("what became of it", () => {
  const withdrawn = report("WITHDRAWN", { known: 4, date: [20, 22] });
  const standing = (reader: number, validAt: string | null, reports = [withdrawn]) => {
    const state = versionAt(history([{ known: 1 }], reports), known(reader));
    return state && standingAt(state.changes, validAt);
  };

  test("is known from its report on, and holds from the day that it gives", () => {
    expect(standing(3, day(30))).toMatchObject({ standing: "STANDS", certainty: "DEFINITE" });
    expect(standing(4, day(19))).toMatchObject({ standing: "STANDS", certainty: "DEFINITE" });
    expect(standing(4, day(20))).toMatchObject({ standing: "STANDS", certainty: "POSSIBLE" });
    expect(standing(4, day(21))).toMatchObject({ standing: "STANDS", certainty: "POSSIBLE" });
    expect(standing(4, day(22))).toMatchObject({ standing: "WITHDRAWN", certainty: "DEFINITE" });
    expect(standing(4, null)).toMatchObject({ standing: "WITHDRAWN", change: { by: "river" } });
  });

  test("without a day it had come by the day of the first report", () => {
    const removed = report("REMOVED", { known: 5 }, { known: 4 });
    const version = history([{ known: 1 }], [removed]).at(-1);
    expect(version?.state.changes).toMatchObject([
      { standing: "REMOVED", earliest: "0000-01-01", latest: known(4) },
    ]);
  });

  test.each<[string, Said[]]>([
    ["only suspected", [{ modality: "SUSPECTED" }]],
    ["denied", [{}, { modality: "NEGATED" }]],
    ["only intended", [{ modality: "INTENDED" }]],
    ["of a claim that is likely meant", [{ identification: "LIKELY" }]],
    ["not known yet", [{ known: OPEN_AFTER }]],
  ])("nothing where that is %s", (_, statements) => {
    expect(standing(9, null, [report("WITHDRAWN", ...statements)])?.standing).toBe("STANDS");
  });

  test("a report that is deprecated lets it stand again", () => {
    const taken = report("REMOVED", { known: 2, date: [20, 20], rank: "DEPRECATED", rankFrom: 5 });
    const read = [1, 2, 4, 5].map((reader) => standing(reader, null, [taken])?.standing);
    expect(read).toEqual(["STANDS", "REMOVED", "REMOVED", "STANDS"]);
  });
});
