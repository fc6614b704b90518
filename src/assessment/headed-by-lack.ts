/** @fileoverview Whether what stands over the marks says that they mark what lacks, or one of several grades ([M2]). */
import { letterKey, saysFail } from "../cell/mark";
import { headsGrade, headsLack, namesFault, signsLack, titlesLack } from "../cell/shortcoming";
import { headsMarks, withoutNumber } from "../layout/headings/heads-marks";
import type { Reading, UnitEntry } from "../layout/reading";
import type { CellValue, Tab } from "../table/tab";
import { meaning } from "./guide-letters";

/** What explains marks is a line, not a paragraph. */
export const LONGEST_NOTE = 300;

/** Whether a line above the header says that the table marks what lacks. */
export const titledByLack = (tab: Tab, header: ReadonlySet<number>): boolean =>
  linesAbove(tab, header).some(titlesLack);

export const linesAbove = (tab: Tab, header: ReadonlySet<number>): string[] =>
  tab.values
    .slice(0, Math.max(0, Math.min(...header)))
    .flatMap((cells) =>
      cells.filter((cell): cell is string => typeof cell === "string" && cell.length <= LONGEST_NOTE),
    );

/**
 * Whether a row from the header to the first unit says of every column of marks that it marks what lacks, or one of
 * several grades: "Chưa đạt" or "Yếu" below each code.
 */
export function headedBelow(
  tab: Tab,
  header: ReadonlySet<number>,
  first: number,
  blocks: ReadonlySet<UnitEntry["columns"]>,
): boolean {
  const marked = markColumns(blocks);
  return tab.values.slice(Math.min(...header), first).some((cells) => {
    const said = [...marked].map((column) => cells[column] as CellValue).filter((cell) => cell !== "");
    return (
      said.length >= LEAST_HEADINGS &&
      said.every(
        (cell) =>
          typeof cell === "string" &&
          (headsLack(cell) || headsGrade(cell) || headsFail(cell) || isLetterAgain(cell, said)),
      ) &&
      // A row of fails that has a name or a number is somebody's.
      cells.slice(0, Math.min(...marked)).every((cell) => cell === "")
    );
  });
}

/** "A | B | C" below criterion after criterion are grades; letters that number columns stand once. */
const isLetterAgain = (cell: string, said: readonly CellValue[]) => /^[A-D]$/.test(cell) && said[0] === cell;

/** "KĐ", "Không" or a fault below every code. */
const headsFail = (cell: string) => saysFail(cell.replace(/\.\s*/, " ")) || namesFault(cell);

/** Fewer marks in a row may be a unit's. */
const LEAST_HEADINGS = 3;

/** Whether a heading that stands over one column of marks after the other is none that marks have: "Vướng mắc". */
export function headedStrangely(
  tab: Tab,
  header: ReadonlySet<number>,
  first: number,
  marked: ReadonlySet<number>,
): boolean {
  return tab.values.slice(Math.min(...header), first).some((cells) => {
    const times = new Map<string, number>();
    for (const column of marked) {
      const cell = cells[column];
      if (typeof cell !== "string" || cell === "" || cell.length > LONGEST_NOTE) continue;
      const said = withoutNumber(cell);
      times.set(said, (times.get(said) ?? 0) + 1);
    }
    return [...times].some(
      ([cell, count]) =>
        count >= LEAST_HEADINGS && !headsMarks(cell) && meaning(letterKey(cell), null) === "unreadable",
    );
  });
}

/** Columns of marks that no column of fails stands beside. */
export function markColumns(blocks: ReadonlySet<UnitEntry["columns"]>): ReadonlySet<number> {
  const marked = new Set<number>();
  for (const columns of blocks)
    for (const { self, selfFail, appraised, appraisedFail } of columns.values()) {
      if (self >= 0 && selfFail < 0) marked.add(self);
      if (appraised >= 0 && appraisedFail < 0) marked.add(appraised);
    }
  return marked;
}

/** Whether a heading over a column of marks, or over several, says that what is marked there lacks. */
export function headedByLack(
  tab: Tab,
  header: ReadonlySet<number>,
  blocks: ReadonlySet<UnitEntry["columns"]>,
  criteria: Reading["criteria"],
): boolean {
  const ofCriteria = new Set(criteria.map(({ at }) => `${at.row},${at.column}`));
  const marked = markColumns(blocks);
  const lowest = Math.max(...header);
  const said = new Map<string, boolean>();
  for (const row of header)
    for (const column of marked) {
      let at = column;
      // A merged heading stands in its first cell; the lowest row heads single columns.
      if (row !== lowest) while (at > 0 && (tab.values[row]?.[at] ?? "") === "") at -= 1;
      const heading = tab.values[row]?.[at];
      if (typeof heading === "string" && heading.length <= LONGEST_NOTE)
        said.set(heading, ofCriteria.has(`${row},${at}`));
    }
  const brackets = [...said.keys()].flatMap((one) => /\(([^()]+)\)\s*$/.exec(one)?.[1] ?? []);
  // "Nội dung 1 (thiếu)", "Nội dung 2 (thiếu)": what several have behind them is said of the marks.
  const isAgain = (one: string) => brackets.filter((other) => other === one).length >= LEAST_HEADINGS;
  if (brackets.some((one) => isAgain(one) && headsLack(one))) return true;
  return [...said].some(
    // What a criterion's own words ask for is a matter of that criterion.
    ([heading, ofCriterion]) =>
      ofCriterion ? signsLack(heading) : headsLack(heading) || namesFault(heading) || headsGrade(heading),
  );
}
