/**
 * @fileoverview Whether words that plainly say that a unit fails are gainsaid by its marks ([L9]): what they name is not
 * failed there, so nobody knows which of both holds.
 */
import { type PlainFail, plainFail } from "../../cell/plain-fail";
import { isFail, isPass } from "../../cell/sample";
import { isBlank, valueAt } from "../../cell/text";
import type { CellValue } from "../../table/tab";
import { pillarOf } from "../columns/taken";
import type { UnitEntry } from "../reading";

/** The mark of a criterion: what was appraised, else the unit's own. */
export function marksOf({ tab, row, rows, columns }: UnitEntry, code: string): CellValue[] {
  const { appraised = -1, self = -1 } = columns.get(code) ?? {};
  return (rows?.get(code) ?? [row]).map((at) => {
    const mark = appraised >= 0 ? valueAt(tab, at, appraised) : "";
    return isBlank(mark) ? valueAt(tab, at, self) : mark;
  });
}

/** Whether a criterion of a unit is marked as failed, by a mark of either side or by one below "Chưa đạt" ([M3]). */
export function failsAt({ tab, row, rows, columns }: UnitEntry, code: string): boolean {
  const own = columns.get(code);
  if (!own) return false;
  const { self, appraised, selfFail, appraisedFail } = own;
  return (rows?.get(code) ?? [row]).some(
    (at) =>
      [self, appraised].some((column) => column >= 0 && isFail(valueAt(tab, at, column))) ||
      [selfFail, appraisedFail].some((column) => column >= 0 && isPass(valueAt(tab, at, column))),
  );
}

/** Whether any criterion of a unit is; `except`: criteria that are left out, `all`: no matter. */
export const fails = (unit: UnitEntry, except: readonly string[] | "all" = []): boolean =>
  except !== "all" && [...unit.columns.keys()].some((code) => !except.includes(code) && failsAt(unit, code));

/**
 * Whether a text beside a unit says plainly that it fails where its marks do not.
 * @param typed it is the unit's typed result, of which words alone are held against the computed one ([O6])
 */
export function contradictsUnit(unit: UnitEntry, text: string, typed = false): boolean {
  const said = plainFail(text);
  return said !== null && (!typed || said.ofPart || said.counted !== null) && isGainsaid(unit, said);
}

function isGainsaid(unit: UnitEntry, { codes, ofPart, counted }: PlainFail): boolean {
  const all = [...unit.columns.keys()].flatMap((code) => marksOf(unit, code));
  if (fails(unit)) return false;
  const passed = all.filter(isPass).length;
  if (counted) {
    const contents = new Set([...unit.columns.keys()].map(pillarOf)).size;
    const ofContents = counted[1] === contents && passed === all.length;
    return ofContents || (counted[1] === all.length && counted[0] < passed);
  }
  const named = codes.filter((code) => unit.columns.has(code));
  // "Không thực hiện 2.3" beside a criterion that does not apply, or that has no mark yet, says the same as it.
  if (named.length > 0)
    return named.some((code) => marksOf(unit, code).some((mark) => !isBlank(mark) && isPass(mark)));
  return !ofPart || passed === all.length;
}

/** Whether a criterion of a unit is marked as passed. */
export const passes = (unit: UnitEntry, code: string): boolean =>
  unit.columns.has(code) && marksOf(unit, code).some(isPass);

/** The same of a text beside one criterion of a unit, in a row of its own. */
export function contradictsCriterion(unit: UnitEntry, code: string, text: string): boolean {
  return plainFail(text) !== null && marksOf(unit, code).some(isPass) && !failsAt(unit, code);
}
