/** @fileoverview Which columns of a table whose criteria stand in rows say which criterion a row is about. */

import { headsLack } from "../../cell/shortcoming";
import { firstRowBelow, textOf, valueAt } from "../../cell/text";
import { fold } from "../../vietnamese/fold";
import type { Table } from "../columns/table";
import { codesOfDate, headingNumber } from "../headings/number";
import { LETTER_OF } from "../headings/small-numbers";
import { MATCH, type Wording } from "../headings/wording";
import { headsList } from "./row-numbers";

/** What was found of a table: asked when tables are told apart, and by every way to read one. */
const known = new WeakMap<Table, { readonly wording: Wording; readonly columns: readonly number[] }>();

/**
 * Columns that may say which criterion a row is about: those headed so, the column of order where the criteria
 * are numbered there (TT: I, 1, 2 … or 1.1, 1.2 …), and where none is headed so the one whose cells read as
 * criteria.
 */
export function criterionColumns(table: Table, wording: Wording): readonly number[] {
  const before = known.get(table);
  if (before?.wording === wording) return before.columns;
  const columns = findColumns(table, wording);
  known.set(table, { wording, columns });
  return columns;
}

function findColumns(table: Table, wording: Wording): number[] {
  const { taken } = table;
  const headed = taken.filter((column) => column.field === "criterion").map((column) => column.index);
  const order = taken.find((column) => column.field === "order");
  if (headed.length === 0)
    return taken
      .filter((column) => {
        if (column.field !== "other" && column.field !== "order") return false;
        // "Tiêu chí chưa đạt: 1.3; 2.4" tells what a unit lacks, and no row's criterion.
        if (headsLack(column.heading)) return false;
        const { filled, codes, texts, days, different } = numbering(table, column.index, wording);
        const coded = holdsDays(column.heading, days) ? codes - days.length : codes;
        // One sentence again and again, as "Kế hoạch xây dựng …" on a register of papers, is no list of criteria.
        const told = coded + texts >= filled * 0.4 && coded + texts >= 2;
        return told && (coded > 0 || different.size >= 2);
      })
      .map((column) => column.index);
  if (!order) return headed;
  const inOrder = numbering(table, order.index, null, headed);
  const cells = headed.map((index) => numbering(table, index, wording));
  const coded = cells.some(({ filled, codes }) => filled > 0 && codes >= filled * 0.5);
  const numbered = inOrder.codes >= Math.max(2, inOrder.filled * 0.3);
  // Numbers below Roman ones number criteria, not rows; texts do not overrule them ([L6]).
  const nested =
    !coded &&
    (inOrder.romans >= 2 ||
      inOrder.anew >= 2 ||
      inOrder.restarts >= 2 ||
      !taken.some((column) => column.field === "name"));
  return numbered || nested ? [order.index, ...headed] : headed;
}

/** Headings of days: of a form's answers, of papers, of what was handed in. */
const SAYS_DAYS = /\b(?:ngay|thang|thoi (?:gian|diem|han)|timestamp|date|time|han)\b/;

/**
 * Whether a column's dates are days and no codes that a spreadsheet turned: its heading says so, or a date that is
 * no content's criterion, read either way.
 */
function holdsDays(heading: string, days: readonly (readonly [string, string])[]): boolean {
  const isCode = (code: string) => /^[1-9]\.[1-9]$/.test(code);
  return SAYS_DAYS.test(fold(heading)) || days.some((ways) => !ways.some(isCode));
}

/** How the first cells of a column are numbered. */
function numbering(
  table: Table,
  column: number,
  wording: Wording | null,
  texts: readonly number[] | null = null,
) {
  const { tab } = table;
  const firstRow = firstRowBelow(table.headerRows);
  const days: (readonly [string, string])[] = [];
  const different = new Set<string>();
  const found = { filled: 0, codes: 0, texts: 0, romans: 0, restarts: 0, anew: 0, days, different };
  for (let row = firstRow; row < tab.values.length && found.filled < 40; row += 1) {
    const value = valueAt(tab, row, column);
    if (value === "") continue;
    found.filled += 1;
    if (texts && headsList(tab, row, [column, ...texts])) found.anew += 1;
    const words = textOf(value);
    const number = headingNumber(words);
    const day = codesOfDate(value);
    if (day) days.push(day);
    if (number?.kind === "code" || day || LETTER_OF.test(words)) found.codes += 1;
    else if (/^[IVX]{1,4}[.)]?$/.test(words)) found.romans += 1;
    else if (number?.kind === "bare" && number.n === 1) found.restarts += 1;
    else {
      const match = wording?.match(words);
      if (!match || match.score < MATCH) continue;
      found.texts += 1;
      different.add(match.code);
    }
  }
  return found;
}
