/** @fileoverview What holds for any sheet, however it is filled in. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describe as sentenceOf } from "../../src/findings/codes";
import { countOutcomes, summarise } from "../../src/reports/summary";
import type { CellValue } from "../../src/table/tab";
import { CODES, COLUMNS, DOC, distinct, pointSet, RUNS, rows, set, sheet } from "./arbitraries";
import { type Row, run, setOf, wide } from "./sheets";

const RANK: Readonly<Record<string, number>> = { notRecognised: 0, undetermined: 1, recognised: 2 };
describe("any sheet", () => {
  it("[S1] counts add up, in all and by type, and criteria add up to the registered", () => {
    fc.assert(
      fc.property(sheet, fc.oneof(set, pointSet), (given, by) => {
        const assessment = run(given, by);
        const { totals, byType, criteria, pillars, provisional } = summarise(assessment);
        const keys = ["recognised", "notRecognised", "undetermined", "notRegistered"] as const;
        for (const one of [totals, provisional, ...byType.map((type) => type.totals)]) {
          expect(keys.reduce((sum, key) => sum + one[key], 0)).toBe(one.units);
          expect(one.registered).toBe(one.units - one.notRegistered);
        }
        for (const key of [...keys, "units", "registered"] as const) {
          expect(byType.reduce((sum, type) => sum + type.totals[key], 0)).toBe(totals[key]);
        }
        for (const { counts } of [...criteria, ...pillars]) {
          expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(totals.registered);
        }
        expect(countOutcomes(assessment.units.map(({ outcome }) => outcome))).toEqual(totals);
      }),
      RUNS,
    );
  });

  it("[O5] a unit that did not register has no finding on marks and evidence, whatever they are", () => {
    const about = /^(evidence|mark|points|value|not-app|link|unit-empty)/;
    fc.assert(
      fc.property(sheet, set, (given, by) => {
        const assessment = run(given, by);
        for (const unit of assessment.units.filter(({ outcome }) => outcome === "notRegistered")) {
          expect(unit.findings).toEqual([]);
          const rowsOf = new Set(unit.entries.map(({ row }) => row + 1));
          for (const { code, cell, sheet: tab } of assessment.findings) {
            if (tab !== "Chấm điểm" || !about.test(code)) continue;
            expect(rowsOf.has(Number(cell?.replace(/\D/g, "")))).toBe(false);
          }
        }
      }),
      RUNS,
    );
  });

  it("[O4] fail → undetermined → pass of a criterion never makes a unit worse", () => {
    fc.assert(
      fc.property(distinct, fc.oneof(set, pointSet), fc.nat(), fc.nat(), (given, by, r, c) => {
        const at = r % given.length;
        const column = COLUMNS.indexOf(`appraised ${CODES[c % CODES.length]}`);
        const ranks = ["Chưa đạt", "", "Đạt"].map((value) => {
          const changed = given.map((row, i) =>
            i === at ? row.map((cell, j) => (j === column ? value : j === column + 1 ? DOC : cell)) : row,
          );
          return RANK[run(wide(COLUMNS, changed), by).units[at]?.outcome ?? ""];
        });
        expect(ranks).toEqual([...ranks].sort());
      }),
      RUNS,
    );
  });

  it("[O4] more points never make a unit worse, with evidence", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 3, maxLength: 3 }),
        pointSet,
        (points, by) => {
          const result = (list: number[]) =>
            RANK[
              run(wide(["name", ...CODES.map((code) => `appraised ${code}`)], [["Xã A", ...list]]), by)
                .units[0]?.outcome ?? ""
            ] ?? -1;
          const more = points.map((one) => Math.min(10, one + 1));
          expect(result(more)).toBeGreaterThanOrEqual(result(points));
        },
      ),
      RUNS,
    );
  });

  it("[O4] open criteria filled in as failed and as passed bound the outcome", () => {
    const filled = (given: readonly Row[], value: string) =>
      given.map((row) =>
        row.map((cell, j) => {
          const [side] = COLUMNS[j]?.split(" ") ?? [];
          if (side === "evidence") return DOC;
          return side === "appraised" && cell === "" ? value : cell;
        }),
      );
    fc.assert(
      fc.property(distinct, set, (given, by) => {
        const judge = (value: string) => run(wide(COLUMNS, filled(given, value)), by).units;
        const [worst, open, best] = [judge("Chưa đạt"), judge(""), judge("Đạt")];
        open.forEach(({ outcome }, i) => {
          const [least, most] = [worst[i]?.outcome ?? "", best[i]?.outcome ?? ""];
          expect(RANK[least]).toBeLessThanOrEqual(RANK[most] as number);
          if (outcome === "recognised") expect(least).toBe("recognised");
          if (outcome === "notRecognised") expect(most).toBe("notRecognised");
        });
      }),
      RUNS,
    );
  });

  it("[M1] a criterion that nobody marked is neither passed nor failed", () => {
    fc.assert(
      fc.property(sheet, set, fc.constantFrom("", "-", " ", "…"), (given, by, blank) => {
        const tab = given.tabs[0];
        const emptied = (tab?.values.slice(1) ?? []).map((row) =>
          row.map((cell, j) => (COLUMNS[j]?.startsWith("appraised") ? blank : cell)),
        );
        for (const { outcome, criteria } of run(wide(COLUMNS, emptied), by).units) {
          expect(["undetermined", "notRegistered"]).toContain(outcome);
          expect(new Set(criteria)).toEqual(new Set(["undetermined"]));
        }
      }),
      RUNS,
    );
  });

  it("[O7] where every appraised mark is given the provisional result is the result", () => {
    fc.assert(
      fc.property(
        rows,
        set,
        fc.infiniteStream(fc.constantFrom("Đạt", "Chưa đạt", "KAD")),
        (given, by, marks) => {
          const full = given.map((row) =>
            row.map((cell, j) =>
              COLUMNS[j]?.startsWith("appraised") ? (marks.next().value ?? "Đạt") : cell,
            ),
          );
          for (const unit of run(wide(COLUMNS, full), by).units) {
            expect(unit.provisional).toBe(unit.outcome);
            expect(unit.provisionalCriteria).toEqual(unit.criteria);
          }
        },
      ),
      RUNS,
    );
  });
});

const junk: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.constantFrom(
    "__proto__",
    "constructor",
    "toString",
    "🌟",
    "Hòa".normalize("NFD"),
    "#N/A",
    "x".repeat(5000),
    "\u0000",
    "=1+1",
  ),
  fc.double(),
  fc.boolean(),
  fc.date({ noInvalidDate: false }),
);

describe("any junk", () => {
  it("is judged without throwing, and every finding can be told", () => {
    const row = fc.array(junk, { minLength: COLUMNS.length, maxLength: COLUMNS.length });
    const names = fc.array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }), { maxLength: 4 });
    const code = fc.constantFrom("1.1", "__proto__", "constructor", "");
    const keyed = fc.array(fc.tuple(junk, code, junk), { maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 5 }),
        names,
        keyed,
        fc.oneof(set, pointSet),
        (given, registered, proof, by) => {
          for (const beside of [{}, { registered, keyed: proof }]) {
            const assessment = run(wide(COLUMNS, given, beside), by);
            const { totals } = summarise(assessment);
            expect(totals.units).toBe(assessment.units.length);
            for (const finding of assessment.findings) {
              expect(sentenceOf(finding)).toMatch(/[.]$/);
              expect(finding.cell === null || /^[A-Z]+[1-9]\d*$/.test(finding.cell)).toBe(true);
            }
          }
        },
      ),
      RUNS,
    );
  });

  it("a criterion may be called __proto__", () => {
    const columns = ["name", "appraised __proto__.1", "appraised constructor.1"];
    const assessment = run(wide(columns, [["Xã A", "Đạt", "Chưa đạt"]]), setOf("__proto__.1 constructor.1"));
    expect(assessment.units[0]?.criteria).toEqual(["pass", "fail"]);
  });
});
