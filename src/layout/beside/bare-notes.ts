/** @fileoverview [L11] Notes of no words of their own beside units, and in brackets on a row below one: which are data, and which are quoted. */
import { isBareNote, mayBeBare } from "../../cell/bare-note";
import { isFail } from "../../cell/sample";
import { cellAt, isBlank, textOf } from "../../cell/text";
import type { At, CellValue, Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import { pillarOf } from "../columns/taken";
import type { LayoutKind, UnitEntry } from "../reading";
import { codesOf, fails, sizesOf } from "./contradicts";

/** What so many share is data. */
const MANY = 3;
const CODE = /\d\.\d/;
const isNumber = (value: CellValue) => /^\s*\d+[.)]?\s*$/.test(String(value));
/** Beside one criterion other numbers and letters are of it; "Không" says that there is nothing to note. */
const isNo = (value: CellValue) => isFail(value) && !/\p{L}{3}/u.test(textOf(value));

/** Below which heading it stands, and of which year. */
interface Below {
  readonly heading: string;
  readonly year: number | null;
}
const OF_CONTENT = /\b(?:noi dung|nd|mat)(?: so)? ?(\d)\b/;

function isBare(value: CellValue, unit: UnitEntry, { heading, year }: Below): boolean {
  if (!mayBeBare(value)) return false;
  const codes = codesOf(unit);
  const [, content] = OF_CONTENT.exec(fold(heading)) ?? [];
  const own = codes.filter((code) => pillarOf(code) === content).length;
  return isBareNote(value, { codes, whole: own > 0 ? [...sizesOf(unit), own] : sizesOf(unit), year });
}

/** Those among the cells of a column for notes: numbers that most units have are data, and other signs that many share. */
export function bareAmong<T extends { readonly at: At; readonly unit: UnitEntry }>(
  cells: readonly T[],
  rows: number,
  kind: LayoutKind,
  below: Below,
): T[] {
  const byRows = kind !== "wide" && kind !== "turned";
  const bare = cells.filter(({ at, unit }) => {
    const value = cellAt(at);
    return (!byRows || isNo(value)) && isBare(value, unit, below) && !fails(unit);
  });
  if (bare.length === 0) return bare;
  const numbers = cells.filter(({ at }) => isNumber(cellAt(at))).length;
  const times = new Map<string, number>();
  for (const { at } of bare) times.set(textOf(cellAt(at)), (times.get(textOf(cellAt(at))) ?? 0) + 1);
  return bare.filter(({ at }) => {
    const text = textOf(cellAt(at));
    return isNumber(text) ? numbers * 2 <= rows : CODE.test(text) || (times.get(text) ?? 0) < MANY;
  });
}

/** Whether a row holds nothing but one, in brackets: "(chỉ ND1)". */
export function isBareIn(tab: Tab, row: number, unit: UnitEntry, year: number | null): boolean {
  const [only = "", second] = (tab.values[row] ?? []).filter((value) => !isBlank(value) && value !== false);
  const [, said = ""] = second === undefined ? (/^\s*\((.+)\)\s*$/.exec(String(only)) ?? []) : [];
  return said !== "" && isBare(said, unit, { heading: "", year }) && !fails(unit);
}
