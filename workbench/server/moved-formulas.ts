/**
 * @fileoverview Formulas after rows or columns were put in or taken out: what they refer to goes along, as in every
 * spreadsheet. Nothing is computed.
 */

import { columnIndex, columnLetters } from "../../src/table/a1";

/** Rows or columns put in (`count` > 0) or taken out. */
export interface Shift {
  readonly kind: "shift";
  readonly sheet: number;
  readonly axis: "rows" | "columns";
  readonly at: number;
  readonly count: number;
}

/** Texts, other workbooks and columns of tables; a sheet's name; a cell or a block, whole columns, whole rows. */
const REFERENCE = new RegExp(
  [
    `"(?:[^"]|"")*"`,
    `\\[[^\\]]*\\]`,
    `('(?:[^']|'')+'!|[^\\s!"'()+\\-*/^&=<>,;:{}#[\\]$%@|]+!)?` +
      `(?<![\\w.$\\\\])(?:` +
      `(\\$?)([A-Za-z]{1,3})(\\$?)(\\d{1,7})(?::(\\$?)([A-Za-z]{1,3})(\\$?)(\\d{1,7}))?` +
      `|(\\$?)([A-Za-z]{1,3}):(\\$?)([A-Za-z]{1,3})` +
      `|(\\$?)(\\d{1,7}):(\\$?)(\\d{1,7})` +
      `)(?![\\w.(!$:])`,
  ].join("|"),
  "g",
);

/** A formula's sheet and the one that was shifted, by name. */
interface Sheets {
  readonly own: string;
  readonly shifted: string;
}

/** A formula as it reads after a shift. What was taken out is `#REF!`. */
export function movedFormula(formula: string, { own, shifted }: Sheets, shift: Shift): string {
  const isHere = (prefix: string | undefined) => {
    const name = prefix === undefined ? own : prefix.slice(0, -1).replace(/^'|'$/g, "").replace(/''/g, "'");
    return name.toLowerCase() === shifted.toLowerCase();
  };
  const rows = shift.axis === "rows";
  return formula.replace(REFERENCE, (whole: string, ...groups: (string | undefined)[]) => {
    const offset = groups[17] as unknown as number;
    const [prefix, c1, l1, r1, d1, c2, l2, r2, d2, k1, from, k2, to, n1, top, n2, bottom] = groups;
    if (l1 === undefined && from === undefined && top === undefined) return whole;
    // `[1]Sheet!A1` is another file's.
    if (formula[offset - 1] === "]" || !isHere(prefix)) return whole;
    const before = prefix ?? "";
    const gone = `${before}#REF!`;
    if (from !== undefined && to !== undefined) {
      const span = rows ? null : spanAfter(columnIndex(from), columnIndex(to), shift);
      if (rows) return whole;
      return span ? `${before}${k1}${columnLetters(span[0])}:${k2}${columnLetters(span[1])}` : gone;
    }
    if (top !== undefined) {
      if (!rows) return whole;
      const span = spanAfter(Number(top) - 1, Number(bottom) - 1, shift);
      return span ? `${before}${n1}${span[0] + 1}:${n2}${span[1] + 1}` : gone;
    }
    const [first, last] = rows
      ? [Number(d1) - 1, Number(d2 ?? d1) - 1]
      : [columnIndex(l1 ?? ""), columnIndex(l2 ?? l1 ?? "")];
    const span = spanAfter(first, last, shift);
    if (!span) return gone;
    const place = (
      k: string | undefined,
      letters: string | undefined,
      r: string | undefined,
      digits: string | undefined,
      at: number,
    ) => (rows ? `${k}${letters}${r}${at + 1}` : `${k}${columnLetters(at)}${r}${digits}`);
    const start = place(c1, l1, r1, d1, span[0]);
    return `${before}${start}${d2 === undefined ? "" : `:${place(c2, l2, r2, d2, span[1])}`}`;
  });
}

/** Where a stretch has come to; null: all of it was taken out. */
function spanAfter(first: number, last: number, { at, count }: Shift): readonly [number, number] | null {
  if (first > last) {
    const turned = spanAfter(last, first, { at, count } as Shift);
    return turned && [turned[1], turned[0]];
  }
  if (count > 0) return [first >= at ? first + count : first, last >= at ? last + count : last];
  const end = at - count;
  const start = first < at ? first : first < end ? at : first + count;
  const stop = last < at ? last : last < end ? at - 1 : last + count;
  return start > stop ? null : [start, stop];
}
