/** @fileoverview A cell as XML. Text is always text: what starts with `=` in a value never becomes a formula. */

import { isDateFormat } from "numfmt";
import { a1 } from "../../src/table/a1";
import type { ModelCell } from "../host/model";
import { serialOfDate } from "./dates";
import { MAX_CELL_TEXT } from "./limits";
import type { FormatNeeds } from "./restyle";
import { cellText, escapeXml } from "./xml";

/** The `<c>` element of a cell with a format. Its text stands in the cell itself, not in the shared table. */
export function cellXml(
  prefix: string,
  row: number,
  column: number,
  style: number,
  content: Content,
): string {
  const format = style > 0 ? ` s="${style}"` : "";
  const type = content.type ? ` t="${content.type}"` : "";
  const opening = `<${prefix}c r="${a1(row, column)}"${format}${type}`;
  return content.inside ? `${opening}>${content.inside}</${prefix}c>` : `${opening}/>`;
}

/** What is inside a `<c>` and the type it needs. */
export interface Content {
  readonly type: string;
  readonly inside: string;
}

/** The content of a model's cell. */
export function contentOf(prefix: string, cell: ModelCell, is1904: boolean): Content {
  const p = prefix;
  const { value } = cell;
  const formula = cell.formula ? `<${p}f>${escapeXml(cell.formula.replace(/^=/, ""))}</${p}f>` : "";
  const of = (type: string, text: string) => ({ type, inside: `${formula}<${p}v>${text}</${p}v>` });
  if (value === null || value === "") return { type: "", inside: formula };
  if (typeof value === "string") {
    // Excel refuses a file with a longer text in a cell.
    const text = cellText(value.slice(0, MAX_CELL_TEXT));
    if (formula) return of("str", text);
    // Excel drops white space at the ends of a text that does not ask for it.
    const space = /^\s|\s$|\s\s|[\n\t]/.test(text) ? ' xml:space="preserve"' : "";
    return { type: "inlineStr", inside: `<${p}is><${p}t${space}>${text}</${p}t></${p}is>` };
  }
  if (typeof value === "number") return Number.isFinite(value) ? of("", String(value)) : of("e", "#NUM!");
  if (typeof value === "boolean") return of("b", value ? "1" : "0");
  if (value instanceof Date) {
    const serial = serialOfDate(value, is1904);
    return serial === undefined ? of("e", "#NUM!") : of("", String(serial));
  }
  // A picture cannot be written from here; where there was one, its cell is not touched at all.
  return "error" in value ? of("e", escapeXml(value.error)) : { type: "", inside: formula };
}

/** What a value asks of its cell's format. `format` is the number format it will have. */
export function needsOf(cell: ModelCell, format: string | undefined): FormatNeeds {
  const { value } = cell;
  if (value instanceof Date && !isDateFormat(format ?? "")) {
    const hasTime = value.getTime() % 86_400_000 !== 0;
    return { dateFormat: hasTime ? "dd/mm/yyyy hh:mm:ss" : "dd/mm/yyyy", quoted: false };
  }
  // Without the mark, opening the cell for editing and leaving it would turn 012 into 12 and 3/5 into a date.
  const quoted = typeof value === "string" && !cell.formula && format !== "@" && /^[=+\-@'.]|^\d/.test(value);
  return { quoted };
}
