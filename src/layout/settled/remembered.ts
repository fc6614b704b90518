/**
 * @fileoverview A reading that a person settled, remembered by the headings' wording: found again on a tab whose
 * rows and columns were moved or joined by others, and asked anew where one of its headings is gone.
 */

import { firstRowBelow, textOf } from "../../cell/text";
import { columnLetters } from "../../table/a1";
import type { Tab } from "../../table/tab";
import { fold, tidy } from "../../vietnamese/fold";
import { type Header, headerAt, headingText, lowestOf } from "../header/header";
import type { Field, LayoutColumn, LayoutKind } from "../reading";

/** One column as settled. A column without heading is remembered by the one to its left. */
export interface RememberedColumn {
  readonly heading: string;
  readonly field: Field;
  readonly criterion: string | null;
  readonly pillar: string | null;
}

export interface Remembered {
  /** The tabs it was settled on; others with the same headings are read so too. */
  readonly sheets: readonly string[];
  /** The tabs are judged as one assessment. */
  readonly together: boolean;
  readonly kind: LayoutKind;
  /** 1-based, where they stood. */
  readonly headerRows: readonly number[];
  /** From left to right, those of no use included: they tell a known column from a new one. */
  readonly columns: readonly RememberedColumn[];
}

/** Where a remembered reading stands on a tab. */
export interface Located {
  readonly header: Header;
  /** By remembered column: where it stands now, -1 where its heading is gone. */
  readonly at: readonly number[];
  /** Headings that are gone, of columns that count. */
  readonly gone: readonly Gone[];
}

/** A heading that is gone, and what stands in its place; null where its column went with it. */
export interface Gone {
  readonly heading: string;
  readonly now: { readonly column: string; readonly heading: string } | null;
}

/** How far rows put in or taken out above the header may have moved it. */
const FARTHEST = 30;
/** Longer headings are remembered, and compared, by their beginning. */
const LONGEST = 400;

/** A heading as it is remembered. */
function shortHeading(heading: string): string {
  return tidy(tidy(heading).slice(0, LONGEST));
}

/** Finds a remembered reading's header and columns; the place where most of its headings stand. */
export function locate({ headerRows, columns }: Remembered, tab: Tab): Located | null {
  const first = headerRows[0] as number;
  const counting = columns.filter(({ field }) => field !== "other");
  if (!saysEnough(tab, counting)) return null;
  let best: Located | null = null;
  for (let step = 0; step <= FARTHEST * 2; step += 1) {
    const shift = step % 2 ? -(step + 1) / 2 : step / 2;
    const rows = headerRows.map((row) => row - 1 + shift);
    if (first - 1 + shift < 0 || firstRowBelow(rows) > tab.values.length) continue;
    const header = headerAt(tab, rows);
    const at = columnsIn(header, columns);
    const gone = columns.flatMap(({ field, heading }, index): Gone[] =>
      field !== "other" && (at[index] as number) < 0 ? [{ heading, now: inPlaceOf(index, at, header) }] : [],
    );
    if (!best || gone.length < best.gone.length) best = { header, at, gone };
    if (gone.length === 0) break;
  }
  return best && best.gone.length < counting.length ? best : null;
}

/** Whether at least half of the headings stand among the first rows at all: merges are only read where they do. */
function saysEnough(tab: Tab, columns: readonly RememberedColumn[]): boolean {
  const words = new Set<string>();
  for (const row of tab.values.slice(0, FARTHEST * 2))
    for (const value of row) if (typeof value === "string") words.add(fold(textOf(value)).slice(0, LONGEST));
  const found = columns.filter(({ heading }) => {
    const last = lowestOf(heading);
    return words.has(fold(last)) || /^[\d.]*$/.test(last);
  });
  return found.length * 2 >= columns.length;
}

/** Where each remembered column stands under a header, -1 where it does not. */
function columnsIn(header: Header, columns: readonly RememberedColumn[]): number[] {
  const wanted = columns.map(({ heading }) => fold(heading));
  const known = new Set(wanted);
  const there = header.paths.map((path) => fold(shortHeading(headingText(path))));
  const indexes = [...there.keys()].filter((index) => known.has(there[index] as string));
  const keys = keysOf(indexes.map((index) => there[index] as string));
  return keysOf(wanted).map((key) => indexes[keys.indexOf(key)] ?? -1);
}

/** What stands now where a heading that is gone stood, as its neighbours tell; null where they are side by side. */
function inPlaceOf(index: number, at: readonly number[], { paths }: Header): Gone["now"] {
  let left = index - 1;
  while (left >= 0 && (at[left] as number) < 0) left -= 1;
  const column = left < 0 ? index : (at[left] as number) + index - left;
  if (column >= paths.length || at.includes(column)) return null;
  return { column: columnLetters(column), heading: headingText(paths[column] ?? []) };
}

/** A heading that stands there once is its own key; another is told by what stands to its left. */
function keysOf(headings: readonly string[]): string[] {
  const times = new Map<string, number>();
  for (const heading of headings) times.set(heading, (times.get(heading) ?? 0) + 1);
  let left = "";
  return headings.map((heading) => {
    left = times.get(heading) === 1 ? heading : `${left}\n${heading}`;
    return left;
  });
}

/** What is remembered of a layout: its columns with the headings above them, and what else is headed there. */
export function remember(
  layout: { readonly kind: LayoutKind; readonly headerRows: readonly number[] },
  columns: readonly Pick<LayoutColumn, "column" | "field" | "criterion" | "pillar">[],
  tab: Tab,
  sheets: readonly string[],
): Remembered {
  const header = headerAt(
    tab,
    layout.headerRows.map((row) => row - 1),
  );
  const given = new Map(columns.map((column) => [column.column, column]));
  const all = header.paths.flatMap((path, index): RememberedColumn[] => {
    const { field, criterion, pillar } = given.get(columnLetters(index)) ?? OTHER;
    const heading = shortHeading(headingText(path));
    return heading === "" && field === "other" ? [] : [{ heading, field, criterion, pillar }];
  });
  return {
    sheets,
    together: sheets.length > 1 && layout.kind !== "sheet-per-unit",
    kind: layout.kind,
    headerRows: layout.headerRows,
    columns: all,
  };
}

const OTHER = { field: "other", criterion: null, pillar: null } as const;
