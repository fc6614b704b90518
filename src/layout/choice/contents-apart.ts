/** @fileoverview An assessment laid out as one table a content, one below the other: no row has a unit's whole result ([L9]). */
import { firstRowBelow } from "../../cell/text";
import { fold } from "../../vietnamese/fold";
import { markedCriteria, type Table } from "../columns/table";
import { pillarOf } from "../columns/taken";
import { linesAbove } from "../header/title";
import { opensWithContent } from "../headings/heading";

/** Fewer criteria are no content's. */
const LEAST_CRITERIA = 2;
const NUMBERED = /^(?:bieu|bang|phu luc)\W+(?:so )?[\divx]+\W*/;
const CONTENT = /^(?:noi dung|nd|mat) ?(?:so )?([1-3]|i{1,3})(?![\w.])/;

/** The heading rows (1-based) of such tables, from the top down; none where `chosen` holds criteria of more contents. */
export function contentsApart(tables: readonly Table[], chosen: Table): number[] {
  const rows = new Map<string, number>();
  for (const table of tables) {
    const codes = [...markedCriteria(table.taken)];
    if (codes.length < LEAST_CRITERIA) continue;
    const contents = new Set(
      codes.map((code) => (code.includes(".") ? pillarOf(code) : contentAbove(table))),
    );
    const [content = ""] = contents;
    const isOne = contents.size === 1 && content !== "";
    if (table === chosen && !isOne) return [];
    if (isOne && !rows.has(content)) rows.set(content, firstRowBelow(table.headerRows));
  }
  return rows.size > 1 ? [...rows.values()].sort((a, b) => a - b) : [];
}

/** "Biểu 2. Chủ động trong …", "Nội dung 2: …" right above a table: it is of one content. */
export const isOfOneContent = (table: Table): boolean => contentAbove(table) !== "";

/** What says so, folded; '' where nothing does. */
const contentAbove = ({ tab, headerRows }: Table): string =>
  linesAbove(tab, headerRows[0] as number)
    .map((line) => fold(line).replace(NUMBERED, ""))
    .find((line) => opensWithContent(line) || CONTENT.test(line)) ?? "";
