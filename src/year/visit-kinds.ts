/** @fileoverview Of which kind a visit is, and for which duty it counts, as cells, ticked columns and titles say. */
import { isPass } from "../cell/sample";
import { show } from "../cell/show";
import { isBlank, textOf, valueAt } from "../cell/text";
import type { CellValue, Tab } from "../table/tab";
import { fold, tidy } from "../vietnamese/fold";
import type { ListColumn, ListTable } from "./list-table";
import { VISIT_KINDS } from "./lists";

/** A tick in a column of labels says nothing more; numbers and dates are shown. */
export const asText = (value: CellValue): CellValue =>
  value instanceof Date || typeof value === "number" ? show(value) : value;

/** A row's label: what the cell says, or the duty that the heading of a ticked column names. */
export function labelIn(tab: Tab, row: number, columns: readonly ListColumn[]): string {
  const said = columns.flatMap(({ index, heading }) => {
    const value = valueAt(tab, row, index);
    if (isBlank(value) || value === false) return [];
    const ticked = isPass(value);
    const text = ticked ? dutiesIn(heading) : textOf(asText(value));
    return text === "" ? [] : [text];
  });
  return [...new Set(said)].join("; ");
}

const KINDS_FOLDED: readonly RegExp[] = [
  /^(?:di )?khao sat\b/,
  /^(?:di )?phoi hop\b/,
  /^(?:di )?(?:kiem tra|giam sat)\b/,
  /^(?:di )?(?:du )?sinh hoat\b/,
];

/** The kind that a text names: one of the four, else its own words. */
export function kindOf(text: string): string {
  const words = tidy(text).replace(/^(?:[-–+•*]|\d[.)])\s*/, "");
  const at = KINDS_FOLDED.flatMap((kind, index) => (kind.test(fold(words)) ? index : []));
  const several =
    /[;\n]/.test(text) ||
    KINDS_FOLDED.filter((kind) => words.split(/[,;+&/]| và | kết hợp /).some((part) => kind.test(fold(part))))
      .length > 1;
  return at.length === 1 && !several ? (VISIT_KINDS[at[0] as number] as string) : words;
}

/** A row's kind: what the cell says, or the heading of the column that is ticked. */
export function kindIn(tab: Tab, row: number, columns: readonly ListColumn[]): string {
  const said = columns.flatMap((column) => {
    const value = valueAt(tab, row, column.index);
    if (isBlank(value) || value === false) return [];
    const ticked = columns.length > 1 && isPass(value);
    const text = ticked
      ? (column.path[column.path.length - 1] ?? "")
      : typeof value === "string"
        ? textOf(value)
        : "";
    return text === "" ? [] : [kindOf(text)];
  });
  return [...new Set(said)].join("; ");
}

const LABELS = /6 ?\+ ?1|1 ?\+ ?2/g;

/** The duties that a text names: "6+1", "6+1, 1+2"; '' where none. */
const dutiesIn = (text: string): string =>
  [...new Set((text.match(LABELS) ?? []).map((one) => one.replace(/ /g, "")))].join(", ");

/** The one duty that the title names, for rows without a label of their own. */
export function labelOfTitle({ lines, tab }: ListTable): string {
  const said = new Set(
    [...lines, tab.name].flatMap((line) => (line.match(LABELS) ?? []).map((one) => one.replace(/ /g, ""))),
  );
  return said.size === 1 ? ([...said][0] as string) : "";
}
