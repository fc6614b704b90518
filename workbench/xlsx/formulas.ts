/**
 * @fileoverview What has to be understood of formulas: moving a shared one to another cell, and putting
 * another name, or `#REF!`, where a sheet was named. Nothing is computed.
 */
import { columnIndex, columnLetters } from "../../src/table/a1";
import { MAX_COLUMNS, MAX_ROWS } from "./limits";

const SKIPPED = `"(?:[^"]|"")*"|'(?:[^']|'')*'|\\[[^\\]]*\\]`;
const CELL = "(?<![\\w.$\\\\])(\\$?)([A-Za-z]{1,3})(\\$?)(\\d{1,7})(?![\\w.(!])";
const COLUMNS = "(?<![\\w.$\\\\])(\\$?)([A-Za-z]{1,3}):(\\$?)([A-Za-z]{1,3})(?![\\w.(!$])";
const ROWS = "(?<![\\w.$\\\\:])(\\$?)(\\d{1,7}):(\\$?)(\\d{1,7})(?![\\w.(!$])";
const REFERENCE = new RegExp(`${SKIPPED}|${CELL}|${COLUMNS}|${ROWS}`, "g");

/** A formula as it reads `rows` further down and `columns` further right; what is absolute stays. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const column = (fixed: string, letters: string) =>
    fixed ? letters : columnLetters(wrap(columnIndex(letters) + columns, MAX_COLUMNS));
  const row = (fixed: string, digits: string) =>
    fixed ? digits : `${wrap(Number(digits) - 1 + rows, MAX_ROWS) + 1}`;
  return formula.replace(
    REFERENCE,
    (whole, c1, letters, r1, digits, k1, from, k2, to, n1, top, n2, bottom) => {
      if (letters !== undefined) return `${c1}${column(c1, letters)}${r1}${row(r1, digits)}`;
      if (from !== undefined) return `${k1}${column(k1, from)}:${k2}${column(k2, to)}`;
      if (top !== undefined) return `${n1}${row(n1, top)}:${n2}${row(n2, bottom)}`;
      return whole;
    },
  );
}

/** Excel counts shared references around the edge of the grid. */
function wrap(n: number, size: number): number {
  return ((n % size) + size) % size;
}

/** A formula as a person reads it: without the prefixes that files put before newer functions. */
export function shownFormula(formula: string): string {
  return formula.includes("_xl") ? formula.replace(/\b_xlfn\.(?:_xlws\.)?|\b_xlws\./g, "") : formula;
}

/** A sheet's name as formulas write it: `'Bảng chấm'`, quotes doubled; quoted always, which is always right. */
export function quotedSheetName(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

const SHEET_PREFIX = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|((?:[^\s!"'()+\-*/^&=<>,;:{}#[\]$%@|]|\.)+)!/g;

/**
 * A formula after sheets got other names (`renamed`: old → new) or went (`null`). Names compare as Excel
 * compares them, without regard to case. Sheets of other files (`[1]Sheet!A1`) are left alone.
 */
export function renameSheets(formula: string, renamed: ReadonlyMap<string, string | null>): string {
  if (!formula.includes("!")) return formula;
  return formula.replace(SHEET_PREFIX, (whole, quoted, bare, offset: number) => {
    const name = quoted === undefined ? bare : quoted.replace(/''/g, "'");
    // `"text"!` is no reference, and `[1]Sheet!` is another file's.
    if (name === undefined || formula[offset - 1] === "]") return whole;
    const to = renamed.get(name.toLowerCase());
    if (to === undefined) return renameSpan(whole, name, renamed);
    return to === null ? "#REF!" : `${quotedSheetName(to)}!`;
  });
}

/** `'First:Last'!` names a run of sheets. */
function renameSpan(whole: string, name: string, renamed: ReadonlyMap<string, string | null>): string {
  const ends = name.split(":");
  if (ends.length !== 2 || !ends.some((end) => renamed.has(end.toLowerCase()))) return whole;
  const now = ends.map((end) => (renamed.has(end.toLowerCase()) ? renamed.get(end.toLowerCase()) : end));
  return now.includes(null) ? "#REF!" : `${quotedSheetName(now.join(":"))}!`;
}
