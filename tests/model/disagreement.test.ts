/**
 * The word for who claims, denies and attributes an event in one role. The oracle is written from
 * the meanings of the words in server/model/vocabulary.ts, each as a condition of its own.
 *
 * Mutants that were tried by hand, and a test that went red for each: claims that no longer stand
 * counted; a denial of one who is only suspected contests a claim; an umbrella is a rival of its
 * member; utterances not joined, or joined for and against; a denial with nobody named left out;
 * what is no longer claimed left out; exculpations ignored; reports taken for suspicions; claims
 * compared with each other only ("one word", and lines of the table). Sides compared one way, or
 * denials contesting one way (a claim contests another exactly if …). The calmest word of the roles
 * (of several roles).
 */
import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  contestedBy,
  disagreementOf,
  leastCalm,
  type OneSide,
  type Voice,
} from "../../server/model/disagreement.ts";
import {
  DISAGREEMENTS,
  type Disagreement,
  STANCES,
  STANDINGS,
  type Stance,
} from "../../server/model/vocabulary.ts";

const RUNS = 3_000;
const WORDS = Object.keys(DISAGREEMENTS) as Disagreement[];
const calm = (word: Disagreement) => WORDS.indexOf(word);

const voice = fc.record({
  stance: fc.constantFrom(...(Object.keys(STANCES) as Stance[])),
  standing: fc.oneof(
    { weight: 3, arbitrary: fc.constant("STANDS" as const) },
    fc.constantFrom(...(Object.keys(STANDINGS) as (keyof typeof STANDINGS)[])),
  ),
  about: fc.uniqueArray(fc.constantFrom("a", "b", "umbrella"), { minLength: 1, maxLength: 2 }),
  utterance: fc.constantFrom(null, null, "u1", "u2"),
});

const voices = fc
  .array(voice, { maxLength: 5 })
  .map((all): Voice[] => all.map((of, at) => ({ ...of, id: `c${at}` })));

/** Nobody, or a and b, or only a, under the umbrella. */
const membership = fc.constantFrom<string[]>([], ["a"], ["a", "b"]);

function under(members: readonly string[]): OneSide {
  return (one, other) =>
    (members.includes(one) && other === "umbrella") ||
    (members.includes(other) && one === "umbrella");
}

/** Each word's condition, as its meaning has it. */
function conditions(all: readonly Voice[], members: readonly string[]) {
  const live = all.filter((of) => of.standing === "STANDS");
  const by = (...stances: Stance[]) => live.filter((of) => stances.includes(of.stance));
  const kin = under(members);
  const own = by("CLAIMED");
  const held = by("ATTRIBUTED", "REPORTED");
  const suspected = by("SUSPECTED");
  const cleared = by("DENIED", "EXCULPATED").flatMap((of) => of.about);
  // Everybody named in the same utterance by voices of the same group.
  const sides = (group: Voice[]) =>
    group.map((of) => {
      const together =
        of.utterance === null ? [of] : group.filter((x) => x.utterance === of.utterance);
      return new Set(together.flatMap((x) => [...x.about]));
    });
  const within = (one: Set<string>, two: Set<string>) =>
    [...one].every((id) => two.has(id) || [...two].some((other) => kin(id, other)));
  const same = (one: Set<string>, two: Set<string>) => within(one, two) && within(two, one);
  const allSame = (list: Set<string>[]) => list.every((one) => list.every((two) => same(one, two)));
  const flat = [...sides(own), ...sides(held)];
  const named = [...sides(held), ...sides(suspected)];
  const isCleared = (list: Set<string>[]) => list.some((of) => cleared.some((id) => of.has(id)));
  const claimed = own.length > 0;
  const everClaimed = all.some((of) => of.stance === "CLAIMED");
  const contradicted = !allSame(flat) || isCleared(flat);
  const othersSuspected = !allSame([...flat, ...sides(suspected)]);
  const denied = isCleared(named) || (named.length === 0 && cleared.length > 0);
  const quiet = !everClaimed && !denied;
  return {
    UNCLAIMED: quiet && named.length === 0,
    SUSPECTED: quiet && suspected.length > 0 && held.length === 0 && allSame(named),
    ATTRIBUTED: quiet && held.length > 0 && allSame(named),
    CLAIMED: claimed && !contradicted && !othersSuspected && held.length === 0,
    AGREED: claimed && !contradicted && !othersSuspected && held.length > 0,
    NO_LONGER_CLAIMED: everClaimed && !claimed && !denied,
    QUESTIONED: claimed && !contradicted && othersSuspected,
    DIVIDED: quiet && !allSame(named),
    DENIED: !claimed && denied,
    CONTESTED: claimed && contradicted,
  } satisfies Record<Disagreement, boolean>;
}

describe("on random claims", () => {
  test("exactly one word comes out: the one whose meaning fits", () => {
    fc.assert(
      fc.property(voices, membership, (all, members) => {
        const fitting = Object.entries(conditions(all, members)).flatMap(([word, fits]) =>
          fits ? word : [],
        );
        expect(fitting).toHaveLength(1);
        expect(disagreementOf(all, under(members))).toBe(fitting[0]);
      }),
      { numRuns: RUNS },
    );
  });

  test("every word comes out of some", () => {
    const seen = new Set(
      fc
        .sample(fc.tuple(voices, membership), { numRuns: RUNS, seed: 1 })
        .map(([all, members]) => disagreementOf(all, under(members))),
    );
    expect([...seen].sort()).toEqual([...WORDS].sort());
  });

  test("the order of claims does not matter", () => {
    fc.assert(
      fc.property(
        voices.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        membership,
        ([all, shuffled], members) => {
          expect(disagreementOf(shuffled, under(members))).toBe(
            disagreementOf(all, under(members)),
          );
        },
      ),
      { numRuns: RUNS },
    );
  });

  test("one more denial never makes it calmer", () => {
    fc.assert(
      fc.property(
        voices,
        membership,
        fc.constantFrom("a", "b", "umbrella"),
        fc.constantFrom<Stance>("DENIED", "EXCULPATED"),
        (all, members, actor, stance) => {
          const denial: Voice = {
            id: "denial",
            stance,
            standing: "STANDS",
            about: [actor],
            utterance: null,
          };
          const before = disagreementOf(all, under(members));
          const after = disagreementOf([...all, denial], under(members));
          expect(calm(after)).toBeGreaterThanOrEqual(calm(before));
        },
      ),
      { numRuns: RUNS },
    );
  });

  test("what no longer stands counts only as having been claimed", () => {
    fc.assert(
      fc.property(voices, membership, (all, members) => {
        const kept = all.filter(
          ({ standing, stance }) => standing === "STANDS" || stance === "CLAIMED",
        );
        expect(disagreementOf(kept, under(members))).toBe(disagreementOf(all, under(members)));
      }),
      { numRuns: RUNS },
    );
  });

  test("a claim contests another exactly if that one contests it", () => {
    fc.assert(
      fc.property(voices, membership, (all, members) => {
        const pairs = all.flatMap((of) =>
          contestedBy(of, all, under(members)).map((other) => `${of.id} ${other.id}`),
        );
        for (const pair of pairs) {
          expect(pairs).toContain(pair.split(" ").reverse().join(" "));
        }
      }),
      { numRuns: RUNS },
    );
  });

  test("who contradicts whom can be seen wherever the word says that somebody does", () => {
    fc.assert(
      fc.property(voices, membership, (all, members) => {
        const word = disagreementOf(all, under(members));
        const contests = all.some((of) => contestedBy(of, all, under(members)).length > 0);
        if (["CONTESTED", "DIVIDED", "QUESTIONED"].includes(word)) expect(contests).toBe(true);
        // Under the other words a denial may contest a suspicion, which changes no word.
        if (["UNCLAIMED", "SUSPECTED"].includes(word)) expect(contests).toBe(false);
      }),
      { numRuns: RUNS },
    );
  });
});

/** `own a` is a claim of a, `own a@u` in the utterance u; `gone a` one that was withdrawn. */
function told(text: string): Voice[] {
  return text
    .split(", ")
    .filter(Boolean)
    .map((part, at) => {
      const [word = "", who = ""] = part.split(" ");
      const [about = "", utterance = null] = who.split("@");
      const stances: Record<string, Stance> = {
        own: "CLAIMED",
        gone: "CLAIMED",
        held: "ATTRIBUTED",
        paper: "REPORTED",
        suspect: "SUSPECTED",
        denies: "DENIED",
        cleared: "EXCULPATED",
      };
      return {
        id: `c${at}`,
        stance: stances[word] as Stance,
        standing: word === "gone" ? "WITHDRAWN" : "STANDS",
        about: about.split("+"),
        utterance,
      };
    });
}

/** a and b are members of the umbrella; c is nobody's. */
test.each<[string, Disagreement]>([
  ["", "UNCLAIMED"],
  ["suspect a", "SUSPECTED"],
  ["suspect a, suspect a", "SUSPECTED"],
  ["suspect a+c", "SUSPECTED"],
  ["suspect a, suspect c", "DIVIDED"],
  ["held a", "ATTRIBUTED"],
  ["held a, paper a, suspect a", "ATTRIBUTED"],
  ["held a, suspect umbrella", "ATTRIBUTED"],
  ["held a, denies c", "ATTRIBUTED"],
  ["held a, paper c", "DIVIDED"],
  ["held a, paper b", "DIVIDED"],
  ["held a@u, held c@u", "ATTRIBUTED"],
  ["own a", "CLAIMED"],
  ["own a, own a", "CLAIMED"],
  ["own a@u, own c@u", "CLAIMED"],
  ["own a, own umbrella", "CLAIMED"],
  ["own a, suspect a", "CLAIMED"],
  ["own a, denies c", "CLAIMED"],
  ["own a, gone c", "CLAIMED"],
  ["own umbrella, denies a", "CLAIMED"],
  ["own a, held a", "AGREED"],
  ["own umbrella, held a", "AGREED"],
  ["own a, suspect c", "QUESTIONED"],
  ["own a, suspect c, denies c", "QUESTIONED"],
  ["own a, own b", "CONTESTED"],
  ["own a, own a+c", "CONTESTED"],
  ["own a, held c", "CONTESTED"],
  ["own a, held a, paper c", "CONTESTED"],
  ["own a, own umbrella, own b", "CONTESTED"],
  ["own a, denies a", "CONTESTED"],
  ["own a, cleared a", "CONTESTED"],
  ["own umbrella, held a, denies a", "CONTESTED"],
  ["gone a", "NO_LONGER_CLAIMED"],
  ["gone a, held a", "NO_LONGER_CLAIMED"],
  ["gone a, held a, paper c", "NO_LONGER_CLAIMED"],
  ["gone a, held a, denies a", "DENIED"],
  ["denies a", "DENIED"],
  ["suspect a, denies a", "DENIED"],
  ["held a, denies a", "DENIED"],
  ["held a, cleared a", "DENIED"],
  ["held a, paper c, denies c", "DENIED"],
])("%s: %s", (text, word) => {
  expect(disagreementOf(told(text), under(["a", "b"]))).toBe(word);
});

test("of several roles the least calm word is the event's", () => {
  expect(leastCalm([])).toBe("UNCLAIMED");
  expect(leastCalm(["CLAIMED", "DENIED", "ATTRIBUTED"])).toBe("DENIED");
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { minLength: 1 }), (words) => {
      expect(calm(leastCalm(words))).toBe(Math.max(...words.map(calm)));
    }),
    { numRuns: RUNS },
  );
});
