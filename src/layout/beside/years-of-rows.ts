/**
 * @fileoverview [Y1] Rows that say themselves of which year they are, in a column "Năm": one of another year than the
 * sheet's is no result of it, and where the sheet says none or two, rows of different years are nobody's.
 */
import { isBlank, textOf, valueAt } from "../../cell/text";
import { columnIndex } from "../../table/a1";
import { fold } from "../../vietnamese/fold";
import { lowestOf } from "../header/header";
import { readingYear } from "../header/title";
import type { Reading, RowNotRead, UnitEntry } from "../reading";

/** Founded, born or recognised in that year a unit is judged in another. */
const HEADS_YEAR = /^nam(?: (?:danh gia|cham|cham diem|tham dinh|xet|xet cong nhan|thuc hien|bao cao))?$/;
const YEAR = /^(?:nam )?(20\d\d)$/;

/** The rows whose year is not the sheet's, each with its unit. */
export function rowsOfOtherYears(
  read: Pick<Reading, "units" | "layout" | "year" | "schoolYear">,
): RowNotRead[] {
  const columns = read.layout.columns
    .filter(
      ({ field, heading }) =>
        (field === "other" || field === "group") && HEADS_YEAR.test(fold(lowestOf(heading))),
    )
    .map(({ column }) => columnIndex(column));
  if (columns.length !== 1 || read.layout.kind === "turned") return [];
  const [column = 0] = columns;
  const said = read.units.flatMap((unit) => saidOf(unit, column));
  const years = new Set(said.map((one) => one.year));
  const year = readingYear(read);
  const ofSheet = year === null ? null : new Set([year, ...(read.schoolYear ? [read.schoolYear.from] : [])]);
  // One alone is meant where the sheet says none; of several nobody knows, nor which of a title's two "2020 - 2021" is.
  if (years.size < 2 && (ofSheet === null || [...years].every((one) => ofSheet.has(one)))) return [];
  const isMeant = (one: number) => ofSheet?.size === 1 && ofSheet.has(one);
  return said
    .filter((one) => !isMeant(one.year))
    .map(({ unit, row }) => ({ at: { tab: unit.tab, row, column }, unit, of: "year" }));
}

function saidOf(unit: UnitEntry, column: number): { unit: UnitEntry; row: number; year: number }[] {
  const rows = new Set([unit.row, ...[...(unit.rows?.values() ?? [])].flat()]);
  for (const row of rows) {
    const value = valueAt(unit.tab, row, column);
    const year = isBlank(value) ? undefined : YEAR.exec(fold(textOf(value)))?.[1];
    if (year !== undefined) return [{ unit, row, year: Number(year) }];
  }
  return [];
}
