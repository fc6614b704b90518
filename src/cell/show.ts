/** @fileoverview A cell's value as a finding quotes it. */
import type { At, CellValue } from "../table/tab";
import { formatDate } from "../vietnamese/dates";
import { cellAt } from "./text";

/** What the cell holds, for quoting: a date as dd/mm/yyyy, a number with decimal comma, text as it stands. */
export function show(value: CellValue | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value).replace(".", ",");
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return formatDate(value);
}

/** What the cell at a place holds, for quoting. */
export function shownAt(at: At): string {
  return show(cellAt(at));
}
