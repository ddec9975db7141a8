/** Who stands behind a tie. */
import { describe, expect, test } from "@jest/globals";
import { bestReliability, supportOf, type Voiced } from "../../seed/derive/support.ts";
import { type TieFacts, tieVersions } from "../../seed/derive/ties.ts";
import type { Reliability } from "../../server/model/vocabulary.ts";
import { known, type Told, told } from "./told.ts";

const by = (...voices: string[]): Voiced => ({ voices, reliability: "C" });
const [river, front, paper] = [by("river"), by("front"), by("paper")];

describe("the support of a tie from river to front", () => {
  test.each<[string, Voiced[], Voiced[], string]>([
    ["said by the member", [river, paper], [], "AVOWED"],
    ["said by the umbrella", [paper, front], [], "DECLARED"],
    ["said by both", [river, front], [], "MUTUAL"],
    ["said by both in one voice", [by("river", "front")], [], "MUTUAL"],
    ["said by others", [paper], [], "ATTRIBUTED"],
    ["said by nobody whose name is known", [by()], [], "ATTRIBUTED"],
    ["denied by the member", [front], [river], "CONTESTED"],
    ["denied by the umbrella, which said it too", [front, river], [front], "CONTESTED"],
    ["denied by others only", [river], [paper], "AVOWED"],
    ["said by somebody who speaks for the member", [by("spokesman", "river")], [], "AVOWED"],
  ])("%s", (_, affirming, denying, support) => {
    expect(supportOf("river", "front", affirming, denying)).toBe(support);
  });

  test("the best reliability is the first letter", () => {
    const with_ = (...letters: Reliability[]) =>
      bestReliability(letters.map((reliability) => ({ voices: [], reliability })));
    expect(with_("C", "A", "B")).toBe("A");
    expect(with_("E")).toBe("E");
    expect(with_("F", "D")).toBe("D");
  });
});

describe("as it became known", () => {
  const history = (statements: readonly Told[], hypothesis = false) => {
    const facts: TieFacts = {
      from: "river",
      to: "front",
      extent: "PERIOD",
      hypothesis,
      statements: statements.map(told),
      existence: [],
    };
    return (tieVersions([facts])[0] ?? []).map(({ knownFrom, state }) => [
      knownFrom,
      state.support,
      state.reliability,
      state.sure,
    ]);
  };

  test("each voice changes it on the day of its report, and a denial by either contests it", () => {
    expect(
      history([
        { known: 1, voices: ["paper"], reliability: "C" },
        { known: 2, voices: ["river"], reliability: "B" },
        { known: 3, voices: ["front"], reliability: "D" },
        { known: 4, voices: ["front"], modality: "NEGATED", reliability: "A" },
      ]),
    ).toEqual([
      [known(1), "ATTRIBUTED", "C", true],
      [known(2), "AVOWED", "B", true],
      [known(3), "MUTUAL", "B", true],
      [known(4), "CONTESTED", "B", false],
    ]);
  });

  test("suspicions support nothing once somebody asserts it", () => {
    expect(
      history([
        { known: 1, modality: "SUSPECTED", voices: ["river"], reliability: "A" },
        { known: 2, voices: ["paper"], reliability: "C" },
      ]),
    ).toEqual([
      [known(1), "AVOWED", "A", false],
      [known(2), "ATTRIBUTED", "C", true],
    ]);
  });

  test("a relation that is a hypothesis is never sure, however well it is supported", () => {
    const statements: Told[] = [
      { rank: "PREFERRED", voices: ["river", "front"], reliability: "A" },
    ];
    expect(history(statements, true)).toEqual([[known(1), "MUTUAL", "A", false]]);
  });
});
