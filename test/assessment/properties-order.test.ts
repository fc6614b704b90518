/** @fileoverview The order of rows and columns, and the layout, change no outcome and no set of findings. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Assessment } from "../../src/assessment/assessed";
import { CODES, COLUMNS, distinct, list, RUNS, rows, SIDES, set, unitOf, unitRow } from "./arbitraries";
import { forms, long, type Row, run, wide } from "./sheets";

/** An outcome by the unit's first cell, so that duplicates are told apart from others. */
const outcomesOf = ({ units }: Assessment) =>
  units.map((unit) => [unit.name, unit.outcome, unit.provisional, unit.criteria]);

describe("any order", () => {
  it("the order of rows changes no outcome and no set of findings", () => {
    /** What is said, without the cell and without what depends on who comes first or stands beside. */
    const said = ({ findings }: Assessment) =>
      findings
        .filter(
          ({ code }) => code !== "unit-similar" && code !== "unit-duplicate" && code !== "legacy-encoding",
        )
        .map(({ code, unit, criteria, value }) =>
          JSON.stringify([
            code,
            code === "registration-unmatched" ? "" : unit?.normalize("NFC"),
            criteria,
            value,
          ]),
        )
        .sort();
    const byName = ({ units }: Assessment) =>
      units.map((unit) => JSON.stringify([unit.name, unit.outcome, unit.provisional, unit.criteria])).sort();
    const unique = fc.uniqueArray(unitRow, {
      minLength: 1,
      maxLength: 6,
      selector: unitOf,
    });
    fc.assert(
      fc.property(
        unique.chain((given) =>
          fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
        ),
        set,
        list,
        ([given, shuffled], by, registered) => {
          const beside = registered ? { registered } : {};
          const one = run(wide(COLUMNS, given, beside), by);
          const other = run(wide(COLUMNS, shuffled, beside), by);
          expect(byName(other)).toEqual(byName(one));
          expect(said(other)).toEqual(said(one));
        },
      ),
      RUNS,
    );
  });

  it("[U2] nor does the order of rows that are the same unit", () => {
    fc.assert(
      fc.property(fc.array(unitRow, { minLength: 2, maxLength: 4 }), set, (given, by) => {
        const same = given.map((row): Row => ["Xã A", ...row.slice(1)]);
        const one = run(wide(COLUMNS, same), by);
        const other = run(wide(COLUMNS, [...same].reverse()), by);
        expect(outcomesOf(other)).toEqual(outcomesOf(one));
        const codes = ({ findings }: Assessment) =>
          findings.map(({ code, criteria }) => `${code} ${criteria}`).sort();
        expect(codes(other)).toEqual(codes(one));
      }),
      RUNS,
    );
  });

  it("the order of columns changes no outcome and no set of findings", () => {
    fc.assert(
      fc.property(
        rows,
        set,
        list,
        fc.shuffledSubarray(COLUMNS, { minLength: COLUMNS.length }),
        (given, by, registered, columns) => {
          const beside = registered ? { registered } : {};
          const moved = given.map((row) => columns.map((column) => row[COLUMNS.indexOf(column)] ?? ""));
          const one = run(wide(COLUMNS, given, beside), by);
          const other = run(wide(columns, moved, beside), by);
          expect(outcomesOf(other)).toEqual(outcomesOf(one));
          const said = ({ findings }: Assessment) =>
            findings
              .map(({ code, unit, criteria, value }) =>
                // A criterion's heading is quoted from its first column.
                JSON.stringify([code, unit, criteria, code === "criterion-unknown" ? "" : value]),
              )
              .sort();
          expect(said(other)).toEqual(said(one));
        },
      ),
      RUNS,
    );
  });

  it("every layout gives the same outcomes and the same codes for the same content", () => {
    fc.assert(
      fc.property(distinct, set, (given, by) => {
        const own = given.map((row) => [...row.slice(0, 1), ...row.slice(3)]);
        const columns = COLUMNS.filter((column) => column !== "registration" && column !== "result");
        const inRows = ["criterion", ...SIDES];
        const rowsOf = (row: Row) => CODES.map((code, i): Row => [code, ...row.slice(1 + 4 * i, 5 + 4 * i)]);
        const answers = [
          wide(columns, own),
          long(
            ["name", ...inRows],
            own.flatMap((row) => rowsOf(row).map((one): Row => [row[0] ?? "", ...one])),
          ),
          forms(own.map((row) => ({ unit: String(row[0]), columns: inRows, rows: rowsOf(row) }))),
        ].map((one) => {
          const assessment = run(one, by);
          // In rows a criterion's heading stands on its first row; the name's neighbours are the same.
          const codes = assessment.findings
            .map(({ code, unit, criteria }) => `${code} ${unit} ${criteria}`)
            .sort();
          return [outcomesOf(assessment), codes];
        });
        expect(answers[1]).toEqual(answers[0]);
        expect(answers[2]).toEqual(answers[0]);
      }),
      RUNS,
    );
  });
});
