/**
 * @fileoverview Whether words that plainly say that a unit fails are gainsaid by its marks ([L9]): what they name is not
 * failed there, so nobody knows which of both holds.
 */
import { type PlainFail, plainFail } from "../../cell/plain-fail";
import { isFailIn, isPass, isPassIn } from "../../cell/sample";
import { isBlank, valueAt } from "../../cell/text";
import type { CellValue } from "../../table/tab";
import { pillarOf } from "../columns/taken";
import type { CriterionColumns, UnitEntry } from "../reading";

/** A unit's own row, and those that go on with it. */
export const rowsOf = (unit: UnitEntry): readonly UnitEntry[] => [unit, ...(unit.more ?? [])];

/** The criteria of which a unit's rows hold something. */
export const codesOf = (unit: UnitEntry): string[] => [
  ...new Set(rowsOf(unit).flatMap(({ columns }) => [...columns.keys()])),
];

/** How many contents and how many criteria a unit is judged by. */
export const sizesOf = (unit: UnitEntry): readonly [contents: number, criteria: number] => {
  const codes = codesOf(unit);
  return [new Set(codes.map(pillarOf)).size, codes.length];
};

/** What a column of a criterion holds in each of the unit's rows. */
const heldIn = (unit: UnitEntry, code: string, side: keyof CriterionColumns): CellValue[] =>
  rowsOf(unit).flatMap(({ tab, row, rows, columns }) => {
    const column = columns.get(code)?.[side] ?? -1;
    return column < 0 ? [] : (rows?.get(code) ?? [row]).map((at) => valueAt(tab, at, column));
  });

/** The mark of a criterion: what was appraised, else the unit's own. */
export function marksOf(unit: UnitEntry, code: string): CellValue[] {
  const own = heldIn(unit, code, "self");
  const appraised = heldIn(unit, code, "appraised");
  if (own.length === 0) return appraised;
  return appraised.length === 0 ? own : appraised.map((mark, at) => (isBlank(mark) ? (own[at] ?? "") : mark));
}

/** Whether a criterion of a unit is marked as failed, by its mark or by one below "Chưa đạt" ([M3]). */
export const failsAt = (unit: UnitEntry, code: string): boolean =>
  marksOf(unit, code).some(isFailIn) ||
  (["selfFail", "appraisedFail"] as const).some((side) => heldIn(unit, code, side).some(isPass));

/** Whether any criterion of a unit is; `except`: criteria that are left out, `all`: no matter. */
export const fails = (unit: UnitEntry, except: readonly string[] | "all" = []): boolean =>
  except !== "all" && codesOf(unit).some((code) => !except.includes(code) && failsAt(unit, code));

/**
 * Whether a text beside a unit says plainly that it fails where its marks do not.
 * @param typed it is the unit's typed result, of which words alone are held against the computed one ([O6])
 */
export function contradictsUnit(unit: UnitEntry, text: string, typed = false): boolean {
  const said = plainFail(text);
  return said !== null && (!typed || said.ofPart || said.counted !== null) && isGainsaid(unit, said);
}

function isGainsaid(unit: UnitEntry, { codes, ofPart, counted }: PlainFail): boolean {
  const all = codesOf(unit).flatMap((code) => marksOf(unit, code));
  if (fails(unit)) return false;
  const passed = all.filter(isPassIn).length;
  if (counted) {
    const contents = new Set(codesOf(unit).map(pillarOf)).size;
    const ofContents = counted[1] === contents && passed === all.length;
    return ofContents || ((counted[1] ?? all.length) === all.length && counted[0] < passed);
  }
  const named = codes.filter((code) => codesOf(unit).includes(code));
  // "Không thực hiện 2.3" beside a criterion that does not apply, or that has no mark yet, says the same as it.
  if (named.length > 0)
    return named.some((code) => marksOf(unit, code).some((mark) => !isBlank(mark) && isPassIn(mark)));
  return !ofPart || passed === all.length;
}

/** Whether a criterion of a unit is marked as passed. */
export const passes = (unit: UnitEntry, code: string): boolean =>
  codesOf(unit).includes(code) && marksOf(unit, code).some(isPassIn);

/** The same of a text beside one criterion of a unit, in a row of its own. */
export function contradictsCriterion(unit: UnitEntry, code: string, text: string): boolean {
  return plainFail(text) !== null && marksOf(unit, code).some(isPassIn) && !failsAt(unit, code);
}
