import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Judged, judgePillar, judgeUnit } from "../../src/assessment/outcome";
import type { CriteriaSet, Pillar, PillarRule } from "../../src/criteria/set";
import type { Verdict } from "../../src/findings/words";

function pillar(size: number, rule: PillarRule, points: number | null = null): Pillar {
  return {
    code: "1",
    name: "Nội dung 1",
    rule,
    criteria: Array.from({ length: size }, (_, i) => ({
      code: `1.${i + 1}`,
      text: "",
      evidence: true,
      maxPoints: points,
      passMark: points === null ? null : points / 2,
    })),
  };
}

const ALL: PillarRule = { kind: "all" };
const judged = (letters: string): Judged[] =>
  [...letters].map((letter) => ({
    outcome: ({ P: "pass", F: "fail", U: "undetermined", N: "notApplicable" } as const)[letter as "P"],
    points: null,
  }));
const withPoints = (...list: (number | "?" | "-")[]): Judged[] =>
  list.map((one) =>
    one === "?"
      ? { outcome: "undetermined", points: null }
      : one === "-"
        ? { outcome: "notApplicable", points: null }
        : { outcome: one >= 5 ? "pass" : "fail", points: one },
  );

describe("judgePillar", () => {
  it.each([
    ["PPPPP", "pass"],
    ["PPPPF", "fail"],
    ["PPPPU", "undetermined"],
    ["PPUUF", "fail"],
    ["PPPPN", "pass"],
    ["NNNNN", "undetermined"],
    ["NNNNU", "undetermined"],
    ["NNNNF", "fail"],
  ])("[O2] every applicable criterion must pass: %s → %s", (letters, expected) => {
    expect(judgePillar(pillar(5, ALL), judged(letters))).toBe(expected);
  });

  it.each([
    ["PPPPF", 4, "pass"],
    ["PPPFF", 4, "fail"],
    ["PPPUF", 4, "undetermined"],
    ["PPNNN", 4, "pass"],
    ["PFNNN", 4, "fail"],
    ["NNNNN", 4, "undetermined"],
  ])("[O2] at least n, and min(n, applicable): %s of %i → %s", (letters, n, expected) => {
    expect(judgePillar(pillar(5, { kind: "atLeast", criteria: n }), judged(letters))).toBe(expected);
  });

  it.each([
    [withPoints(10, 10, 4), 24, "pass"],
    [withPoints(10, 10, 3), 24, "fail"],
    [withPoints(10, 10, "?"), 24, "undetermined"],
    [withPoints(3, 10, "?"), 24, "fail"],
    [withPoints("-", 10, 10), 24, "fail"],
  ])("[O4] in points an open criterion ranges from 0 to its maximum", (list, points, expected) => {
    expect(judgePillar(pillar(3, { kind: "atLeastPoints", points }, 10), list)).toBe(expected);
  });

  it("[O4] an open criterion with points awarded ranges up to those only", () => {
    const open: Judged = { outcome: "undetermined", points: 4 };
    const rule: PillarRule = { kind: "atLeastPoints", points: 25 };
    expect(judgePillar(pillar(3, rule, 10), [...withPoints(10, 10), open])).toBe("fail");
  });
});

const outcomeArb = fc.constantFrom("P", "F", "U", "N");
const ruleArb: fc.Arbitrary<PillarRule> = fc.oneof(
  fc.constant(ALL),
  fc.integer({ min: 1, max: 6 }).map((criteria): PillarRule => ({ kind: "atLeast", criteria })),
);
const caseArb = fc
  .array(fc.tuple(ruleArb, fc.array(outcomeArb, { minLength: 1, maxLength: 5 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((pillars) => ({
    set: {
      id: "x",
      name: "x",
      period: null,
      totalPoints: null,
      sources: [],
      pillars: pillars.map(([rule, letters]) => pillar(letters.length, rule)),
    } satisfies CriteriaSet,
    letters: pillars.map(([, list]) => list),
  }));

function unit(set: CriteriaSet, letters: readonly (readonly string[])[]) {
  const list = letters.map((one) => judged(one.join("")));
  const pillars: Verdict[] = set.pillars.map((one, index) => judgePillar(one, list[index] as Judged[]));
  return judgeUnit(set, list, pillars);
}

const RANK = { notRecognised: 0, undetermined: 1, recognised: 2 } as const;

describe("judgeUnit", () => {
  it("[O3] a unit passes when all three pillars pass", () => {
    const set: CriteriaSet = {
      id: "x",
      name: "x",
      period: null,
      totalPoints: null,
      sources: [],
      pillars: [pillar(2, ALL), pillar(2, ALL), pillar(2, ALL)],
    };
    expect(
      unit(set, [
        ["P", "P"],
        ["P", "P"],
        ["P", "P"],
      ]),
    ).toBe("recognised");
    expect(
      unit(set, [
        ["P", "P"],
        ["P", "F"],
        ["P", "P"],
      ]),
    ).toBe("notRecognised");
    expect(
      unit(set, [
        ["P", "P"],
        ["P", "U"],
        ["P", "P"],
      ]),
    ).toBe("undetermined");
    expect(
      unit(set, [
        ["P", "U"],
        ["P", "F"],
        ["P", "P"],
      ]),
    ).toBe("notRecognised");
  });

  it("[O3] a total of points is asked on top", () => {
    const set: CriteriaSet = {
      id: "x",
      name: "x",
      period: null,
      totalPoints: 25,
      sources: [],
      pillars: [pillar(3, { kind: "atLeastPoints", points: 10 }, 10)],
    };
    const result = (list: Judged[]) => judgeUnit(set, [list], [judgePillar(set.pillars[0] as Pillar, list)]);
    expect(result(withPoints(10, 10, 5))).toBe("recognised");
    expect(result(withPoints(10, 10, 4))).toBe("notRecognised");
    expect(result(withPoints(10, 10, "?"))).toBe("undetermined");
  });

  it("[O4] fail → undetermined → pass never makes a unit worse", () => {
    fc.assert(
      fc.property(caseArb, fc.nat(), fc.nat(), ({ set, letters }, p, c) => {
        const at = p % letters.length;
        const row = letters[at] as string[];
        const results = ["F", "U", "P"].map((letter) => {
          const changed = letters.map((list) => [...list]);
          (changed[at] as string[])[c % row.length] = letter;
          return RANK[unit(set, changed)];
        });
        expect(results).toEqual([...results].sort((a, b) => a - b));
      }),
      { numRuns: 1000 },
    );
  });

  it("[O4] passing in the worst case implies passing in the best", () => {
    fc.assert(
      fc.property(caseArb, ({ set, letters }) => {
        const all = (letter: string) =>
          letters.map((list) => list.map((one) => (one === "U" ? letter : one)));
        const result = unit(set, letters);
        // All-not-applicable pillars stay open whatever the marks are: they are judged both ways too.
        const open = letters.some((list) => list.every((one) => one === "N"));
        if (result === "recognised") expect(unit(set, all("F"))).toBe("recognised");
        if (result === "notRecognised") expect(unit(set, all("P"))).toBe("notRecognised");
        if (result === "undetermined" && !open) {
          expect(unit(set, all("F"))).toBe("notRecognised");
          expect(unit(set, all("P"))).toBe("recognised");
        }
      }),
      { numRuns: 1000 },
    );
  });
});
