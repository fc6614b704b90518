/**
 * @fileoverview A clean assessment tab for a year, as cells, and the list of units for it as a person pastes it or
 * as a tab holds it. What is made here is read back by our own recogniser before it is shown to anybody.
 */

import { textOf, valueAt } from "../cell/text";
import { PRESETS } from "../criteria/presets";
import { type CriteriaSet, criteriaOf } from "../criteria/set";
import type { CellValue, Merge, Tab } from "../table/tab";
import { isUnitName } from "../units/looks-like-name";
import { unitKey } from "../units/names";
import { fold, tidy } from "../vietnamese/fold";
import { nameColumn, tablesOf } from "./columns/table";
import { knownWording } from "./headings/wording";
import { recognise } from "./recognise";
import { readUnitRows } from "./rows/unit-rows";

export const MARK_CHOICES = ["Đạt", "Chưa đạt", "Không áp dụng"];
export const REGISTRATION_CHOICES = ["Có", "Không"];
/** Rows above the units: a title, what it is judged by, and two of headings. */
export const ROWS_ABOVE = 4;
/** Where the columns stand that every unit has, 0-based. */
export const NAME = 1;
export const OFFICER = 2;
export const REGISTRATION = 3;

const LEFT = ["TT", "Tên đơn vị", "Cán bộ phụ trách", "Đăng ký"];

export interface NewSheet {
  readonly rows: readonly (readonly (string | number)[])[];
  readonly merges: readonly Merge[];
  /** 0-based columns, first of a criterion's Tự chấm and Thẩm định, of those marked in words. */
  readonly marks: readonly number[];
  /** 0-based columns of evidence and explanations: what is typed there is text. */
  readonly texts: readonly number[];
  readonly evidence: readonly number[];
}

/** What stands beside a unit's name from the start; '' where nothing is known. */
export interface UnitKnown {
  readonly officer: string;
  readonly registration: string;
}

/** The tab's cells; `known`: by the key of a unit's name. */
export function newSheet(
  set: CriteriaSet,
  year: number,
  units: readonly string[],
  known: ReadonlyMap<string, UnitKnown> = new Map(),
): NewSheet {
  const top: (string | number)[] = [...LEFT];
  const below: (string | number)[] = LEFT.map(() => "");
  const [first, last] = [ROWS_ABOVE - 2, ROWS_ABOVE - 1];
  const merges: Merge[] = LEFT.map((_, column) => ({
    firstRow: first,
    lastRow: last,
    firstColumn: column,
    lastColumn: column,
  }));
  const marks: number[] = [];
  const texts: number[] = [];
  const evidenceAt: number[] = [];
  for (const { code, text, evidence, maxPoints } of criteriaOf(set)) {
    const column = top.length;
    const heads = ["Tự chấm", "Thẩm định", ...(evidence ? ["Minh chứng"] : []), "Giải trình"];
    top.push(`${code}. ${tidy(text)}`, ...heads.slice(1).map(() => ""));
    below.push(...heads);
    merges.push({ firstRow: first, lastRow: first, firstColumn: column, lastColumn: top.length - 1 });
    if (maxPoints === null) marks.push(column);
    for (let own = column + 2; own < top.length; own += 1) texts.push(own);
    if (evidence) evidenceAt.push(column + 2);
  }
  const spelt = PRESETS.includes(set) && set.period;
  const rows = [
    [`BẢNG CHẤM ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM ${year}`],
    [spelt ? `Đánh giá theo bộ tiêu chí giai đoạn ${spelt.from} – ${spelt.to}` : ""],
    top,
    below,
    ...units.map((unit, index) => {
      const { officer = "", registration = "" } = known.get(unitKey(unit, "")) ?? {};
      return [index + 1, unit, officer, registration];
    }),
  ].map((row) => [...row, ...Array.from({ length: top.length - row.length }, () => "")]);
  return { rows, merges, marks, texts, evidence: evidenceAt };
}

/** The lines that our recogniser would not read back as the units they are, so that nobody makes a sheet with them. */
export function unreadUnits({ rows, merges }: NewSheet, set: CriteriaSet): string[] {
  const never = () => [];
  const tab: Tab = {
    name: "Bảng chấm",
    hidden: false,
    values: rows,
    merges: () => merges,
    displayed: never,
    linksAt: never,
    formulaAt: () => "",
  };
  const found = recognise([tab], { sets: [set, ...PRESETS] });
  const read = new Set(found.ok ? found.reading.units.map(({ row }) => row) : []);
  return rows.flatMap((row, index) =>
    index < ROWS_ABOVE || read.has(index) ? [] : [String(row[NAME] ?? "")],
  );
}

/** Units from pasted text: a line each, numbers before them and other columns beside them left out. */
export function unitsInText(text: string): string[] {
  return text.split(/\r\n|[\n\r\u2028]/).flatMap((line) => {
    const cells = line.split("\t").map(withoutNumber);
    const words = cells.filter((cell) => /\p{L}/u.test(cell));
    const name = words.find(isUnitName) ?? words.sort(longest)[0];
    return name === undefined || isHeading(name) ? [] : [name];
  });
}

/** "1.", "2)", "3 - ", "9/ ", "-", "•" before a name; of numbers with a stroke only where a word follows. */
const NUMBERING = /^\s*(\d{1,4}\s*[.)]|\d{1,4}\s*[-–—/:]+\s*(?=\p{L})|[-+•*–—▪●○►]+)\s*/u;

const longest = (a: string, b: string) => b.length - a.length;

/** The heading of a pasted column. */
function isHeading(name: string): boolean {
  return /^(ten |cac )*(stt|tt|don vi|doan co so|co so doan|to chuc doan)$/.test(fold(name));
}

/** Names that stand there twice, so that nobody makes a unit twice. */
export function namesTwice(units: readonly string[]): string[] {
  const seen = new Set<string>();
  return units.filter((unit) => {
    const key = unitKey(unit, "");
    const before = seen.has(key);
    seen.add(key);
    return before;
  });
}

/** The units that a tab lists: as an assessment, in a table with a column of names, else in whatever column has most. */
export function unitsInTab(tab: Tab, sets: readonly CriteriaSet[]): string[] {
  const found = recognise([tab], { sets });
  if (found.ok) return distinct(found.reading.units.map(({ name }) => name));
  for (const table of tablesOf(tab, knownWording(sets))) {
    const name = nameColumn(table);
    if ("doubt" in name) continue;
    const order = table.taken.find(({ field }) => field === "order")?.index ?? -1;
    const { units } = readUnitRows(tab, table.headerRows, { name: name.index, order, marks: [] });
    if (units.length > 0) return distinct(units.map((unit) => unit.name));
  }
  const named = (column: number) =>
    tab.values
      .map((_, row) => withoutNumber(textOf(valueAt(tab, row, column) as CellValue)))
      .filter(isUnitName);
  const columns = (tab.values[0] ?? []).map((_, column) => named(column));
  return distinct(columns.sort((a, b) => b.length - a.length)[0] ?? []);
}

const withoutNumber = (name: string) => tidy(name.replace(NUMBERING, ""));

function distinct(listed: readonly string[]): string[] {
  const names = listed.map(withoutNumber);
  const twice = new Set(namesTwice(names));
  return names.filter((name, index) => !twice.has(name) || names.indexOf(name) === index);
}
