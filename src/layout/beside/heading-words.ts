/**
 * @fileoverview [M8] Words that a person put beside a heading's code, or that of a criterion's own cell, by which what stands
 * below it is not settled: "2.3 (tạm)", "Nội dung 3 (Tổ 2 chưa nộp phiếu)", "Đơn vị – danh sách chưa chốt".
 */
import { headsOpenMarks, tellsWholeYear } from "../../cell/heading-open";
import { tableNotSettled } from "../../cell/not-settled";
import { noteDoubts } from "../../cell/note";
import { isAgainst, mayDoubt, readRemark } from "../../cell/remark";
import { headsShortcoming } from "../../cell/shortcoming";
import { isBlank, textOf } from "../../cell/text";
import { saysVoid } from "../../cell/unsettled";
import { type CriteriaSet, criteriaOf } from "../../criteria/set";
import { columnIndex } from "../../table/a1";
import type { CellValue } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import { pattern } from "../../vietnamese/whole-words";
import { pillarOf } from "../columns/taken";
import { readHeading } from "../headings/heading";
import { offerIn } from "../headings/heads-marks";
import type { LayoutColumn, Reading, RowNotRead, UnitEntry } from "../reading";
import { fails } from "./contradicts";
import { isFromOtherYear } from "./unsettled-units";

/** What is below these decides a unit. */
const DECIDES = new Set<string>(
  "name registration criterion appraised appraisedPass appraisedFail evidence result".split(" "),
);
/** A mark of which the heading says no more. */
const MARKS = /^(?:criterion|appraised)/;
/** What stands in brackets, behind a dash or on a line of its own. */
const ASIDE = /[([]([^()[\]]+)[)\]]|(?:\s[–—-]\s|\n)\s*([^()[\]\n]+)(?=\n|$)/g;
/** How a cell is filled in, whom a criterion is for, since when it is so, what is kept, and both sides of a choice: no word on what stands there. */
const INSTRUCTS = pattern(
  "\\b(?:neu|hoac|thi|khi|truong hop|ap dung|doi voi|bat buoc|toi da|toi thieu|it nhat|la|de trong|(?:diem|tieu chi) (?:tru|phat|cong)|(?:phan|xep) loai)\\b" +
    "|^(?:dot|lan|vong|ky|quy) \\S+$|^(?:sua doi|bo sung|dieu chinh)\\b|^khong (?!(?:duoc |phai )*(?:tinh|xet|dung|cham|cong nhan)(?:$| (?:dot|lan|nam|nua|vao)\\b))|[=:]|[^\\W\\d]{2} ?/ ?[^\\W\\d]",
);
/** What is not to be done is said of how to fill in, and whose marks they are is read as that. */
const NO_STATE = /^(?:không|(?:đơn vị )?tự)(?!\p{L})/iu;
/** What is counted below: folded, "bộ" is "bỏ". */
const COUNTED_IN = /^(?:bộ|tập|bản|quyển|tờ|trang|cuộc|buổi|lượt|người|việc|điểm|cái)$/iu;
const LONGEST = 80;
/** "tam" is part of many a criterion's text. */
const LONGEST_WORD = 12;
const PASS = "Đạt";

/** Whether such words open or take back what stands below. */
function doubts(words: string, year: number | null): boolean {
  const said = words.trim();
  if (said === "" || said.length > LONGEST || COUNTED_IN.test(said) || INSTRUCTS.test(fold(said)))
    return false;
  return (
    tableNotSettled(said, true) ||
    saysVoid(said, true) ||
    isFromOtherYear(said, year) ||
    noteDoubts(said, PASS) ||
    (!NO_STATE.test(said) && (isAgainst(readRemark(said)) || (!/ \S+ /.test(said) && mayDoubt(said))))
  );
}

/** The headings that say so, and criteria's own cells; a unit that fails for another reason they leave as it is. */
export function headingsInDoubt(
  { tabs, units, layout, year }: Pick<Reading, "tabs" | "units" | "layout" | "year">,
  sets: readonly CriteriaSet[],
): RowNotRead[] {
  const official = fold(sets.flatMap((set) => criteriaOf(set).map(({ text }) => text)).join("\n"));
  const used = new Map(layout.columns.map((one) => [columnIndex(one.column), one]));
  const found: RowNotRead[] = [];
  for (const tab of tabs) {
    const here = units.filter((unit) => unit.tab.name === tab.name);
    const { marks, last, own, all } = placesOf(here);
    // What stands beside a unit's name is no heading, unless each criterion has a row.
    const besideUnits = new Set(own.size > 0 ? [] : here.map((unit) => unit.row));
    const above = tab.values
      .slice(0, Math.max(...layout.headerRows))
      .flat()
      .map(textOf)
      .join("\n");
    const isWhole = tellsWholeYear(above);
    for (let row = Math.min(...layout.headerRows) - 1; row <= last; row += 1) {
      const about = own.get(row);
      const isHeader = layout.headerRows.includes(row + 1);
      if (besideUnits.has(row) && !isHeader) continue;
      const cells = tab.values[row] ?? [];
      for (const [column, value] of cells.entries()) {
        if (typeof value !== "string" || isBlank(value)) continue;
        const { number } = readHeading(value);
        // Left of the marks stand criteria and contents in rows of their own.
        const inRow = own.size > 0 && !isHeader && column < marks && (number !== null || about !== undefined);
        let end = column + 1;
        while (end < cells.length && isBlank(cells[end] ?? "")) end += 1;
        const below = Array.from({ length: inRow ? 0 : end - column }, (_, at) =>
          used.get(column + at),
        ).filter((one) => one && DECIDES.has(one.field));
        if (!inRow && (below.length === 0 || about || (!isHeader && number?.kind !== "code"))) continue;
        const said = about?.units.some(({ at }) => at.row === row && at.column === column)
          ? null
          : (wordsIn(value, official, year) ??
            (isHeader &&
            below.some((one) => MARKS.test(one?.field ?? "")) &&
            (headsOpenMarks(value, isWhole) || (isState(value, cells) && doubts(value, year)))
              ? textOf(value)
              : null));
        if (said === null) continue;
        const codes =
          about?.codes ?? codesBelow(below, all, inRow && number?.kind === "pillar" ? number.n : 0);
        const open = (about?.units ?? here).filter((unit) => !fails(unit, codes.length > 0 ? codes : "all"));
        const except = here.filter((unit) => !open.includes(unit));
        found.push({ at: { tab, row, column }, unit: null, of: "void", said, heading: said, except });
      }
    }
  }
  return found;
}

/** Whether words stand over so many columns that they are no criterion's own text, and say neither what is marked nor how. */
const isState = (words: string, row: readonly CellValue[]): boolean =>
  row.filter((one) => one === words).length >= REPEATED &&
  readHeading(words).word === null &&
  !headsShortcoming(words);
const REPEATED = 3;

/** The words by which what stands below a heading is not settled; null: none are. */
function wordsIn(heading: string, official: string, year: number | null): string | null {
  const asides = [...heading.normalize("NFC").matchAll(ASIDE)].map(([, one, tail = ""]) => one ?? tail);
  if (offerIn(heading).length > 0) return null;
  const { number, word } = readHeading(heading);
  const rest = number?.rest ?? "";
  const said = asides.find(
    (one) => doubts(one, year) && !(one.length > LONGEST_WORD && official.includes(fold(one).trim())),
  );
  return said ?? (word === null && rest.length <= LONGEST && tableNotSettled(rest, true) ? rest : null);
}

interface OwnRow {
  readonly units: UnitEntry[];
  readonly codes: string[];
}

/** The first column of marks or papers, the last row, whose each criterion's row is and of which criterion, and all criteria. */
function placesOf(units: readonly UnitEntry[]) {
  const own = new Map<number, OwnRow>();
  let last = 0;
  for (const unit of units) {
    last = Math.max(last, unit.row);
    for (const [code, rows] of unit.rows ?? [])
      for (const row of rows) {
        last = Math.max(last, row);
        const one = own.get(row) ?? { units: [], codes: [] };
        own.set(row, one);
        one.units.push(unit);
        if (!one.codes.includes(code)) one.codes.push(code);
      }
  }
  let marks = Number.POSITIVE_INFINITY;
  // Units of one tab share their columns.
  const all = new Set(units.map(({ columns }) => columns));
  for (const columns of all)
    for (const places of columns.values())
      for (const column of Object.values(places)) if (column >= 0) marks = Math.min(marks, column);
  return { own, last, marks, all: [...new Set([...all].flatMap((columns) => [...columns.keys()]))] };
}

/** The criteria of columns below a heading, and of a content. */
function codesBelow(below: readonly (LayoutColumn | undefined)[], all: readonly string[], content: number) {
  return all.filter(
    (code) =>
      pillarOf(code) === String(content) ||
      below.some(
        (one) => one?.criterion === code || (one?.criterion === null && one.pillar === pillarOf(code)),
      ),
  );
}
