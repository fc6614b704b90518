/**
 * @fileoverview [L9] The line over a content's criteria, where rows are criteria: a verdict in its column of marks that says
 * less than the marks of the criteria below ("II | Nội dung 2 | Không đạt", "Đạt 4/5").
 */
import { countIn } from "../../cell/count";
import { isFailIn } from "../../cell/sample";
import { isBlank, textOf, valueAt } from "../../cell/text";
import type { At, CellValue } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import { pillarOf } from "../columns/taken";
import type { UnitEntry } from "../reading";
import { codesOf, failsAt, passes } from "./contradicts";

/** A content by its number, and no criterion: "II", "Nội dung 2". */
const CONTENT =
  /^\W*(?:(?:noi dung|nd|mat|phan|tieu chuan)(?: chu dong)?(?: so)? ?)?(\d|i{1,3})(?![\d\w]|\.\d)/;
/** So far above the first of its criteria it may stand: a blank or a heading between. */
const FARTHEST = 2;

const saysLess = (value: CellValue): boolean => {
  const count = typeof value === "string" ? countIn(value) : null;
  return count === null ? isFailIn(value) : count.verdict === "fail" || count.met < count.all;
};

/** Tells where such a line speaks against a unit of which no criterion of the content fails. */
export function contentsAgainst(units: readonly UnitEntry[]): (unit: UnitEntry) => At | null {
  const taken = new Set(units.flatMap(({ rows }) => [...(rows?.values() ?? [])].flat()));
  return (unit) => {
    const { tab, rows, columns } = unit;
    const above = new Map<string, number>();
    for (const [code, own] of rows ?? []) {
      const pillar = pillarOf(code);
      above.set(pillar, Math.min(above.get(pillar) ?? Number.POSITIVE_INFINITY, ...own));
    }
    for (const [pillar, first] of above) {
      const codes = codesOf(unit).filter((code) => pillarOf(code) === pillar);
      const { appraised = -1, self = -1 } = columns.get(codes[0] ?? "") ?? {};
      const column = appraised >= 0 ? appraised : self;
      for (let row = first - 1; row >= first - FARTHEST && !taken.has(row); row -= 1) {
        const value = valueAt(tab, row, column);
        if (isBlank(value) || !saysLess(value) || !headsContent(unit, row, column, pillar)) continue;
        if (codes.every((code) => !failsAt(unit, code) && passes(unit, code))) return { tab, row, column };
      }
    }
    return null;
  };
}

const headsContent = ({ tab }: UnitEntry, row: number, column: number, pillar: string): boolean =>
  (tab.values[row] ?? []).slice(0, column).some((value) => {
    const [, number = ""] = CONTENT.exec(fold(textOf(value))) ?? [];
    return number !== "" && (number.startsWith("i") ? String(number.length) : number) === pillar;
  });
