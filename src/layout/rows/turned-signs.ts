/**
 * @fileoverview Whether names across stand above criteria ([L8]): which columns name the criteria, and what speaks for units
 * or against them.
 */

import { isMark } from "../../cell/sample";
import { isFilled, textOf, valueAt } from "../../cell/text";
import type { CellValue, Tab } from "../../table/tab";
import { isUnitName } from "../../units/looks-like-name";
import { fold } from "../../vietnamese/fold";
import { linesAbove } from "../header/title";
import { firstRowUnder, leftOf, type UnitsAcross } from "../header/units-across";
import { readHeading } from "../headings/heading";
import { headingNumber } from "../headings/number";
import { MATCH, type Wording } from "../headings/wording";
import { labelledUnit } from "./form-name";
import { namesParts } from "./turned-rows";

/** Fewer rows of criteria than this are no assessment; three contents without criteria are one. */
const LEAST_CRITERIA = 3;
/** Below so many headings of contents numbers are criteria's. */
const LEAST_CONTENTS = 2;
const SAYS_IT = /(?:3|ba) chu dong|3 ?cd/;
/** Rows looked at to tell whether criteria stand below names. */
export const SAMPLED = 30;

/** Left of the units: what is not headed as something else, and is no column of numbers beside the numbering. */
export function columnsOfCriteria(tab: Tab, across: UnitsAcross): number[] {
  const { header } = across;
  const first = firstRowUnder(across);
  return Array.from({ length: leftOf(across) }, (_, column) => column).filter((column) => {
    const words = (header.paths[column] ?? []).flatMap(({ heading }) => heading.word?.field ?? []);
    if (words.some((word) => !["order", "criterion", "name"].includes(word))) return false;
    if (namesParts(tab, column, first, Math.min(tab.values.length, first + SAMPLED))) return false;
    if (column === 0 || words.includes("order") || words.includes("criterion")) return true;
    const texts = tab.values.slice(first, first + SAMPLED).map((row) => textOf(row[column] ?? ""));
    // Who signs below stands there too.
    if (texts.filter((text) => /\p{L}/u.test(text)).length > 1) return true;
    // Codes differ from row to row, points do not.
    const codes = texts.flatMap((text) => {
      const number = headingNumber(text);
      return number?.kind === "code" ? number.code : [];
    });
    // The same ones again are a second block's: another mark of each.
    const different = new Set(codes).size;
    return different >= LEAST_CRITERIA && codes.every((code, at) => code === codes[at % different]);
  });
}

/** Whether the rows below are criteria, by code or by text, and no list of units. */
export function listsCriteria(
  tab: Tab,
  across: UnitsAcross,
  columns: readonly number[],
  wording: Wording,
): boolean {
  let criteria = 0;
  let contents = 0;
  /** Numbers alone count criteria only below contents, or where the title says what is counted. */
  let counted = 0;
  let names = 0;
  const codes = new Set<string>();
  const first = firstRowUnder(across);
  const left = leftOf(across);
  for (let row = first; row < Math.min(across.until, first + SAMPLED); row += 1) {
    if (isUnitName(textOf(valueAt(tab, row, left)))) return false;
    const texts = columns.map((column) => textOf(valueAt(tab, row, column))).filter((text) => text !== "");
    if (texts.some(isUnitName)) names += 1;
    const numbers = texts.map((text) => headingNumber(text));
    const match = texts.some((text) => (wording.match(text)?.score ?? 0) >= MATCH);
    const coded = numbers.find((number) => number?.kind === "code");
    if (coded?.kind === "code") {
      criteria += 1;
      codes.add(coded.code);
    } else if (texts.some((text, at) => numbers[at]?.kind === "bare" && /^\p{L}/u.test(text))) criteria += 1;
    else if (numbers.some((number) => number?.kind === "pillar")) contents += 1;
    else if (match) criteria += 1;
    else if (numbers.some((number) => number?.kind === "bare") && texts.some(isWords)) counted += 1;
  }
  // Points look like codes too, but come again and again.
  if (!across.sure && codes.size > 0 && codes.size * 2 < criteria) return false;
  // Words that only may be names head criteria that are known as such, beside no names at all.
  if (!across.sure && names > 0) return false;
  const [headerRow = 0] = across.header.rows;
  if (!across.sure) contents = 0;
  else if (contents >= LEAST_CONTENTS || SAYS_IT.test(fold(linesAbove(tab, headerRow).join(" "))))
    criteria += counted;
  return names < criteria + contents && (criteria >= LEAST_CRITERIA || contents >= LEAST_CRITERIA);
}

/** A place's name, every word of it with a capital: "Năng Khả"; no "Bản giấy". */
const PROPER = /^\p{Lu}\p{L}*(?:[ -]\p{Lu}\p{L}*){0,4}$/u;
/** Whom the title speaks of: several units, or all of a district. */
const OF_UNITS =
  /\b(?:cac|nhung|tung) (?:doan co so|co so doan|don vi|doan xa|xa|dcs)\b|\b(?:doan co so|co so doan|dcs)\b.*\b(?:huyen|quan|thi xa|thanh pho|tinh)\b/;
/** Fewer bare names may be two persons who judge. */
const LEAST_BARE = 3;

/**
 * Whether bare names above marks are places' and so units': the title speaks of the units' "3 chủ động", and one of the
 * names says its level (TT Na Hang), or a row below the criteria gives each of them a result.
 */
export function areUnits(tab: Tab, across: UnitsAcross): boolean {
  const { units, header } = across;
  const title = fold(linesAbove(tab, header.rows[0] ?? 0).join(" "));
  if (units.length < LEAST_BARE || !SAYS_IT.test(title) || !OF_UNITS.test(title)) return false;
  if (units.some((unit) => unitMarks(tab, across, unit.columns) === 0)) return false;
  if (!units.every(({ name }) => isUnitName(name) || PROPER.test(name))) return false;
  const left = leftOf(across);
  const givesResults = (cells: readonly CellValue[]) =>
    cells.slice(0, left).some((label) => readHeading(label).word?.field === "result") &&
    units.every(({ at }) => isFilled(cells[at.column] ?? ""));
  return (
    units.some(({ name }) => isUnitName(name)) || tab.values.slice(firstRowUnder(across)).some(givesResults)
  );
}

const isWords = (text: string) => /\p{L}{2}/u.test(text) && text.length >= 12;

/** Fields that give each criterion's mark. */
const MARKS = new Set<string>(["self", "appraised", "mark", "result"]);

/**
 * Whether a column is headed as the marks and holds them, left of the words that may be units' names, or anywhere below
 * the label of one unit: such words head ticks beside it ("Kết quả | Bản giấy | Bản mềm").
 */
export function hasMarksOfItsOwn(tab: Tab, across: UnitsAcross): boolean {
  const [headerRow = 0] = across.header.rows;
  const labelled = Array.from({ length: headerRow }, (_, row) => labelledUnit(tab, row)).some(
    (one) => one?.name,
  );
  const until = labelled ? across.header.paths.length : leftOf(across);
  return across.header.paths
    .slice(0, until)
    .some(
      (path, index) =>
        path.some(({ heading }) => heading.word !== null && MARKS.has(heading.word.field)) &&
        unitMarks(tab, across, [{ index }]) > 0,
    );
}

export function unitMarks(
  tab: Tab,
  across: UnitsAcross,
  columns: readonly { readonly index: number }[],
): number {
  let marks = 0;
  const first = firstRowUnder(across);
  for (let row = first; row < Math.min(tab.values.length, first + SAMPLED); row += 1)
    for (const { index } of columns) {
      const value = valueAt(tab, row, index);
      if (typeof value !== "number" && isMark(value)) marks += 1;
    }
  return marks;
}
