/** @fileoverview Random sheets for property tests: every kind of mark, evidence, name and registration. */
import fc from "fast-check";
import type { CriteriaSet, PillarRule } from "../../src/criteria/set";
import type { CellValue } from "../../src/table/tab";
import { type Row, type Sheet, setOf, wide } from "./sheets";

export const RUNS = { numRuns: 120 };
export const DOC = "13-HD/TĐTN-TCKT";
export const CODES = ["1.1", "1.2", "2.1"];
export const SIDES = ["self", "appraised", "evidence", "explanation"];
export const COLUMNS = [
  "name",
  "registration",
  "result",
  ...CODES.flatMap((code) => SIDES.map((s) => `${s} ${code}`)),
];

const rule: fc.Arbitrary<PillarRule> = fc.oneof(
  fc.constant<PillarRule>({ kind: "all" }),
  fc.integer({ min: 1, max: 3 }).map((criteria): PillarRule => ({ kind: "atLeast", criteria })),
);
export const set: fc.Arbitrary<CriteriaSet> = fc
  .tuple(fc.constantFrom("1.1 1.2 | 2.1", "1.1 | 1.2 | 2.1", "2.1 1.2 1.1", "1.1 7.7"), rule, fc.boolean())
  .map(([codes, one, lax]) => setOf(codes, { rule: one, withoutEvidence: lax ? ["1.2"] : [] }));
export const pointSet: fc.Arbitrary<CriteriaSet> = fc
  .tuple(fc.integer({ min: 1, max: 20 }), fc.option(fc.integer({ min: 1, max: 10 })))
  .map(([points, passMark]) =>
    setOf("1.1 1.2 | 2.1", {
      maxPoints: 10,
      rule: { kind: "atLeastPoints", points },
      ...(passMark === null ? {} : { passMark }),
    }),
  );

const mark = fc.constantFrom<CellValue>(
  "Đạt",
  "Chưa đạt",
  "",
  "KAD",
  "n/a: vì",
  "abc",
  "#REF!",
  new Date(2021, 4, 3),
);
const evidence = fc.constantFrom<CellValue>(
  "",
  DOC,
  "không có",
  "sẽ nộp",
  "Sổ",
  "javascript:a()",
  new Date(2021, 2, 1),
);
const explanation = fc.constantFrom<CellValue>("", "", "Bão lũ", "-");
const name = fc.constantFrom(
  "Xã Hoằng Phú",
  "Xã Hoằng Phụ",
  "Đoàn xã Hoà An",
  "Xã đoàn Hòa An",
  "Phường Hai",
  "THPT Ba",
  "§oµn x· Gia C¸t",
  "__proto__",
  "constructor",
  "🌟 Xã Sao",
);
export const unitRow = fc
  .tuple(
    name,
    fc.constantFrom<CellValue>("x", "x", "x", "", "không"),
    fc.constantFrom<CellValue>("", "Công nhận", "Không", "Khá"),
    ...CODES.map(() => fc.tuple(mark, mark, evidence, explanation)),
  )
  .map(([unit, registration, result, ...criteria]): Row => [unit, registration, result, ...criteria.flat()]);
export const rows = fc.array(unitRow, { minLength: 1, maxLength: 6 });
export const list = fc.option(
  fc.array(fc.oneof(name, fc.constantFrom("Xã Hoang Phu", "Phường Hải")), { maxLength: 5 }),
);

export const sheet: fc.Arbitrary<Sheet> = fc
  .tuple(rows, list)
  .map(([given, registered]) => wide(COLUMNS, given, registered ? { registered } : {}));

/** Two spellings of one unit are one ([U2]). */
export const unitOf = ([unit]: Row) => String(unit).replace("Xã đoàn Hòa", "Đoàn xã Hoà");
/** A sheet of distinct units, all registered: column B is yes. */
export const distinct = fc
  .uniqueArray(unitRow, { minLength: 1, maxLength: 4, selector: unitOf })
  .map((given) => given.map((row): Row => [row[0] as CellValue, "x", ...row.slice(2)]));
