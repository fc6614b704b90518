/** @fileoverview Two years held against each other: counts add up, criteria lost and won, what cannot be compared and why. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { type CriteriaSet, criteriaOf } from "../../src/criteria/set";
import type { CriterionOutcome, UnitOutcome } from "../../src/findings/words";
import { type ChangeKind, namesInCell, type UnitChange } from "../../src/units/changes";
import { compareYears, type JudgedYear, STANDINGS } from "../../src/year/compare";

const CODES = criteriaOf(SET_2018_2022).map(({ code }) => code);
const at = { sheet: "Thay đổi đơn vị", cell: "A4" };
const change = (from: string, kind: ChangeKind, to: string, day = "2025-07-01"): UnitChange => ({
  day,
  kind,
  from: namesInCell(from),
  to: namesInCell(to),
  at,
});
/** "Xã A: R", "Xã B | Huyện X: N 1.2 3.5": a unit, its outcome, criteria that fail. */
const OUTCOMES: Record<string, UnitOutcome> = {
  R: "recognised",
  N: "notRecognised",
  U: "undetermined",
  O: "notRegistered",
};
function yearOf(year: number, units: readonly string[], set: CriteriaSet = SET_2018_2022): JudgedYear {
  return {
    year,
    set,
    units: units.map((one) => {
      const [who = "", how = ""] = one.split(": ");
      const [name = "", heading = ""] = who.split(" | ");
      const [letter = "", ...failed] = how.split(" ");
      const criteria = CODES.map((code): CriterionOutcome => (failed.includes(code) ? "fail" : "pass"));
      return { name, heading, outcome: OUTCOMES[letter] ?? "undetermined", criteria };
    }),
  };
}
function compared(prior: string[], now: string[], changes: UnitChange[] = [], home = "") {
  const [before, after] = [yearOf(2024, prior), yearOf(2025, now)];
  const all = compareYears(before, after, { changes, today: "2026-11-29", home });
  return {
    ...all,
    said: all.units.map(
      ({ now: index, prior: own, standing, why, whom, lost, won }) =>
        `${own.map((one) => before.units[one]?.name).join("+") || "–"} → ${index === null ? "–" : after.units[index]?.name}: ${[standing, why ?? "", ...whom, ...lost.map((code) => `-${code}`), ...won.map((code) => `+${code}`)].filter(Boolean).join(" ")}`,
    ),
  };
}

describe("[V7] units of two years", () => {
  it("are kept, won, lost or neither, with the criteria that were lost and won", () => {
    const { said, counts } = compared(
      ["Xã A: R", "Xã B: N 1.2 3.5", "Xã C: R", "Xã D: N 1.1", "Xã E: O"],
      ["Xã A: R", "Xã B: R", "Xã C: N 2.4", "Xã D: N 1.2", "Xã E: R"],
    );
    expect(said).toEqual([
      "Xã A → Xã A: kept",
      "Xã B → Xã B: won +1.2 +3.5",
      "Xã C → Xã C: lost -2.4",
      "Xã D → Xã D: neither -1.2 +1.1",
      "Xã E → Xã E: won",
    ]);
    expect(counts).toEqual({
      kept: { prior: 1, now: 1 },
      won: { prior: 2, now: 2 },
      lost: { prior: 1, now: 1 },
      neither: { prior: 1, now: 1 },
      unknown: { prior: 0, now: 0 },
    });
  });

  it("follow the mapping: three communes into one count as three of then and one of now", () => {
    const { said, counts } = compared(
      ["Xã A: R", "Xã B: R 1.1", "Xã C: R", "Thị trấn X: N 1.3"],
      ["Xã C: R", "Xã X: N 1.3"],
      [change("Xã A, xã B, xã C", "merged", "Xã C"), change("Thị trấn X", "renamed", "Xã X")],
    );
    expect(said).toEqual(["Xã A+Xã B+Xã C → Xã C: kept", "Thị trấn X → Xã X: neither"]);
    expect(counts.kept).toEqual({ prior: 3, now: 1 });
  });

  it("say why they cannot be compared", () => {
    const { said } = compared(
      [
        "Chi đoàn Thuế: R",
        "Xã Yên Trạch: R",
        "Xã A: R",
        "Xã B: N 1.1",
        "Xã G: R",
        "Xã M: U",
        "Xã N: R",
        "Xã L: N",
        "Xã Tân Lập | Huyện X: R",
        "Xã Tân Lập | Huyện Y: R",
      ],
      [
        "Xã Hải Yến: R",
        "Xã D: R",
        "Phường Kỳ Lừa: R",
        "Xã K: R",
        "Xã M: R",
        "Xã N: U",
        "Xã Q: R",
        "Xã Tân Lập: R",
      ],
      [
        change("Chi đoàn Thuế", "closed", ""),
        change("Xã Yên Trạch", "split", "Xã Hải Yến, xã Thống Nhất"),
        change("Xã A, xã B", "merged", "Xã D"),
        change("", "founded", "Phường Kỳ Lừa"),
        change("Xã L, xã P", "merged", "Xã Q"),
      ],
    );
    expect(said).toEqual([
      "– → Xã Hải Yến: unknown splitOff Xã Yên Trạch",
      "Xã A+Xã B → Xã D: unknown mixed Xã A",
      "– → Phường Kỳ Lừa: unknown founded",
      "– → Xã K: unknown new",
      "Xã M → Xã M: unknown thenOpen Xã M",
      "Xã N → Xã N: unknown nowOpen",
      "Xã L → Xã Q: unknown formersMissing xã P",
      "– → Xã Tân Lập: unknown twoPlaces Xã Tân Lập Xã Tân Lập",
      "Chi đoàn Thuế → –: unknown closed",
      "Xã Yên Trạch → –: unknown split Xã Hải Yến",
      "Xã G → –: unknown gone",
      "Xã Tân Lập → –: unknown twoPlaces Xã Tân Lập",
      "Xã Tân Lập → –: unknown twoPlaces Xã Tân Lập",
    ]);
  });

  it("lie in the level's own district where their sheet says none", () => {
    const changes = [
      change("Xã Tân Lập (huyện Bắc Sơn)", "merged", "Xã Vũ Lăng"),
      change("Xã Tân Lập (huyện Chi Lăng)", "renamed", "Xã Vân Thủy"),
    ];
    const prior = ["Xã Tân Lập: R"];
    const now = ["Xã Vũ Lăng: R", "Xã Vân Thủy: N"];
    expect(compared(prior, now, changes).said.at(-1)).toBe("Xã Tân Lập → –: unknown twoPlaces");
    expect(compared(prior, now, changes, "Huyện đoàn Bắc Sơn").said[0]).toBe("Xã Tân Lập → Xã Vũ Lăng: kept");
  });

  it("compare criteria of the same words only", () => {
    const other: CriteriaSet = {
      ...SET_2018_2022,
      id: "khac",
      pillars: SET_2018_2022.pillars.map((pillar) => ({
        ...pillar,
        criteria: pillar.criteria.map((one) => ({
          ...one,
          text: one.code === "1.1" ? "Lời khác hẳn" : one.text,
        })),
      })),
    };
    const prior = yearOf(2024, ["Xã A: R"]);
    const now = yearOf(2025, ["Xã A: N 1.1 1.2"], other);
    const { units, criteria, criteriaApart } = compareYears(prior, now, {
      changes: [],
      today: "2026-01-01",
      home: "",
    });
    expect(units[0]).toMatchObject({ standing: "lost", lost: ["1.2"], won: [] });
    expect(criteria).toHaveLength(14);
    expect(criteriaApart).toEqual(["1.1"]);
    expect(criteria.find(({ code }) => code === "1.2")).toMatchObject({
      lost: 1,
      kept: 0,
      won: 0,
      neither: 0,
      unknown: 0,
    });
  });

  it("add up to the units that there are, whatever changed", () => {
    const names = ["Xã A", "Xã B", "Xã C", "Thị trấn A", "Xã A | Huyện X", "Xã A | Huyện Y", "Trường THPT B"];
    const unit = fc.tuple(fc.constantFrom(...names), fc.constantFrom("R", "N", "U", "O"));
    const some = fc.array(unit, { maxLength: 8 }).map((all) => all.map(([name, how]) => `${name}: ${how}`));
    const one = fc.constantFrom("Xã A", "Xã B", "Xã C", "Thị trấn A", "Xã A, huyện X", "Xã A, xã B");
    const changes = fc.array(
      fc
        .tuple(
          one,
          fc.constantFrom<ChangeKind>("renamed", "merged", "split", "closed"),
          one,
          fc.constantFrom("2024-05-01", "2025-07-01", "2025-09-01"),
        )
        .map(([from, kind, to, day]) => change(from, kind, kind === "closed" ? "" : to, day)),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(some, some, changes, (prior, now, list) => {
        const { units, counts, criteria } = compared(prior, now, list);
        const sum = (of: "prior" | "now") =>
          STANDINGS.reduce((all, standing) => all + counts[standing][of], 0);
        expect(sum("prior")).toBe(prior.length);
        expect(sum("now")).toBe(now.length);
        expect(units.flatMap((row) => row.prior).sort((a, b) => a - b)).toEqual(
          prior.map((_, index) => index),
        );
        for (const row of units) expect(row.standing === "unknown").toBe(row.why !== null);
        const matched = units.filter((row) => row.now !== null && row.prior.length > 0).length;
        for (const { kept, won, lost, neither, unknown } of criteria)
          expect(kept + won + lost + neither + unknown).toBe(matched);
      }),
      { numRuns: 400 },
    );
  });
});
