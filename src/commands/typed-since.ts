/** @fileoverview Whether anybody typed into the tabs that the last opening made, and where ([Y14]). */
import { isBlank } from "../cell/text";
import { moveYear } from "../opening/year-words";
import { readTab, type SheetTab, type Workbook } from "../spreadsheet/read";
import { printOfTwin } from "../spreadsheet/twins";
import { a1 } from "../table/a1";
import { contains, parseArea } from "../table/area";
import type { Opened, OpenedTab } from "./opened-record";

/** Cells of the new tabs that hold what opening did not leave there, by tab and A1 notation. */
export function typedSince({ spreadsheet, tabs }: Workbook, { tabs: made, year, from }: Opened): string[] {
  return made.flatMap((one) => {
    const sheet = spreadsheet.getSheetByName(one.name);
    if (!sheet || printOfTwin(sheet) === one.seal) return [];
    const was = tabs.find(({ name }) => name === one.source);
    return cellsTyped(one, readTab(sheet, one.name), was, { year, from }).map(
      (cell) => `${one.name}!${cell}`,
    );
  });
}

/** What was emptied and is blank no more; elsewhere what last year's tab does not hold there, its year moved on. */
function cellsTyped(
  { blank }: OpenedTab,
  now: SheetTab,
  was: SheetTab | undefined,
  { year, from }: Pick<Opened, "year" | "from">,
): string[] {
  const emptied = blank.split(" ").flatMap((area) => parseArea(area) ?? []);
  const notes = now.notes?.() ?? [];
  const notesBefore = was?.notes?.() ?? [];
  const isEmptied = (row: number, column: number) => emptied.some((area) => contains(area, row, column));
  return now.values.flatMap((row, r) =>
    row.flatMap((value, c) => {
      const note = notes[r]?.[c] ?? "";
      const before = isEmptied(r, c) ? "" : (was?.values[r]?.[c] ?? "");
      if (note !== "" && (isEmptied(r, c) || note !== notesBefore[r]?.[c])) return [a1(r, c)];
      if (isBlank(value) || value === false || now.formulaAt(r, c) !== "") return [];
      const moved = moveYear(String(before), from, year).text;
      const same = String(value) === String(before) || String(value) === moved;
      return same || (value === year && before === from) ? [] : [a1(r, c)];
    }),
  );
}
