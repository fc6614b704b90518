/** @fileoverview Which columns of a list hold its evidence: one, or a document's name, number, date and link each ([E10]). */

import { namesDocument, sample } from "../../cell/sample";
import { firstRowBelow, isBlank, textOf, valueAt } from "../../cell/text";
import { fold } from "../../vietnamese/fold";
import { pattern } from "../../vietnamese/whole-words";
import { columnsAround } from "../columns/around";
import type { Table } from "../columns/table";
import type { Taken } from "../columns/taken";
import type { EvidenceParts } from "../reading-beside";
import { saysEvidence, saysLacking } from "./says-evidence";

/** What a heading of a list says of its column; `spare`: it holds evidence only where nothing else does. */
type Role = "evidence" | "part" | "date" | "none" | "open" | "spare";

const SPARE = /\b(ghi chu|luu y|noi luu|trang thai|tinh trang)\b/;
const NO_PART = pattern(
  "\\b(nguoi|noi nhan|han|y kien|nhan xet|kien nghi|gop y|de nghi|de xuat|ton tai|han che|ket luan|danh gia|tham dinh|xac nhan|chi dao|cap tren|huyen doan|tinh doan|nhiem vu|cong viec|phu trach|yeu cau|huong dan|lien he|sdt|email|kiem tra|mo duoc)\\b",
);
const DOCUMENT_DATE = /^(?:ngay|thoi gian|thang)\b/;
const OTHER_DATE = /\b(nop|gui|nhan|cap nhat|kiem tra|han|dang ky|bao cao)\b/;
const PART = pattern(
  "\\b(so|ky hieu|so hieu|van ban|vb|tai lieu|minh chung|ten|trich yeu|noi dung|ho so|tep|file|anh|hinh anh|san pham|link|url|duong dan|lien ket|drive)\\b",
);
const EVIDENCE =
  /\b(minh chung|chung minh|kiem chung|(?:so|ky hieu|so hieu|ten|loai|duong dan|link)\b.*\b(?:van ban|vb|tai lieu)|duong dan|duong link)\b/;

function roleOf({ field, heading }: Pick<Taken, "field" | "heading">): Role {
  if (!["evidence", "other", "mark", "self", "appraised", "result", "criterion", "order"].includes(field))
    return "none";
  const words = fold(heading.replace(/\([^)]*\)?/g, " ")).trim();
  if (saysLacking(heading)) return "none";
  if (DOCUMENT_DATE.test(words) && field !== "evidence") return OTHER_DATE.test(words) ? "none" : "date";
  if (field === "evidence") return "evidence";
  if (NO_PART.test(words)) return "none";
  if (SPARE.test(words)) return "spare";
  if (EVIDENCE.test(words)) return "evidence";
  return PART.test(words) ? "part" : "open";
}

/** Words before a document that ask for it. */
const ASKS = /^(?:can|de nghi|thieu|bo sung|chua|yeu cau|phai|xem|sua|gui lai|nop lai|con)\b/;

/** A share of cells that name documents makes a column under any heading one of evidence. */
const MOSTLY = 0.5;

/**
 * The columns of evidence, in their order; null where none is. `keys`: columns that name unit, criterion and the
 * like, these two first. A column under words that say little is one only where its cells name documents or links.
 */
export function evidenceColumns(table: Table, keys: ReadonlySet<number>): EvidenceParts | null {
  const { tab, taken } = table;
  const firstRow = firstRowBelow(table.headerRows);
  const lastRow = tab.values.length - 1;
  let columns: number[] = [];
  let parts: number[] = [];
  const spare: number[] = [];
  let date = -1;
  let documents = 0;
  for (const column of [...taken, ...columnsWithoutHeading(table)]) {
    if (keys.has(column.index)) continue;
    const role = roleOf(column);
    if (role === "none") continue;
    const cells = sample(tab, column.index, firstRow, lastRow);
    if (role === "date" || (role !== "evidence" && cells.dates > cells.filled * MOSTLY)) {
      if (date < 0) date = column.index;
      continue;
    }
    const given = documentsIn(table, column.index);
    documents += given;
    const mostly = cells.documents > 0 && given >= cells.filled * MOSTLY;
    if (role === "spare") {
      if (mostly) spare.push(column.index);
    } else if (role === "evidence" || mostly) columns.push(column.index);
    else if (role === "part" && column.field === "other") parts.push(column.index);
  }
  if (columns.length === 0) columns.push(...spare);
  // What stands beyond a column without a word is another table's, where the list has evidence of its own.
  const own = [...keys].find((column) => column >= 0) ?? 0;
  const below = Array.from({ length: lastRow - firstRow + 1 }, (_, n) => firstRow + n);
  const [from, to] = columnsAround(tab, own, [...table.headerRows, ...below]);
  const isOwn = (column: number) => column >= from && column <= to;
  if (columns.some(isOwn)) [columns, parts] = [columns.filter(isOwn), parts.filter(isOwn)];
  if (columns.length === 0 || !(documents > 0 || saysItself(table))) return null;
  return { columns: [...columns, ...parts].sort((a, b) => a - b), date };
}

/** Columns that nothing heads are none of the table's: their cells alone say what they hold. */
export function columnsWithoutHeading({ tab, taken }: Table): Pick<Taken, "index" | "heading" | "field">[] {
  const headed = new Set(taken.map(({ index }) => index));
  return Array.from({ length: tab.values[0]?.length ?? 0 }, (_, index) => index)
    .filter((index) => !headed.has(index))
    .map((index) => ({ index, heading: "", field: "other" }));
}

/** "Minh chứng" over the table or a column is evidence whatever its cells say; "Tài liệu" only where some name a document. */
export function saysItself(table: Table): boolean {
  return (
    saysEvidence(table) ||
    table.taken.some(
      (column) =>
        roleOf(column) === "evidence" &&
        /\b(minh chung|chung minh|kiem chung|mc|hsmc)\b/.test(fold(column.heading)),
    )
  );
}

/** How many of the first cells name a document and do not ask for one. */
function documentsIn({ tab, headerRows }: Table, column: number): number {
  let count = 0;
  let seen = 0;
  for (let row = firstRowBelow(headerRows); row < tab.values.length && seen < 40; row += 1) {
    const value = valueAt(tab, row, column);
    if (isBlank(value)) continue;
    seen += 1;
    if (namesDocument(value) && !ASKS.test(fold(textOf(value)))) count += 1;
  }
  return count;
}
