/**
 * @fileoverview Lists of evidence without a column of names ([E10]): a block a unit, its name on a line of its own above,
 * or a tab a unit that names it above the table or by its own name.
 */

import { namesDocument } from "../../cell/sample";
import { firstRowBelow, isBlank, nameAsItStands, textOf, valueAt } from "../../cell/text";
import type { Tab } from "../../table/tab";
import { isUnitName } from "../../units/looks-like-name";
import { fold } from "../../vietnamese/fold";
import type { Table } from "../columns/table";
import { linesAbove, titleOf, yearOf } from "../header/title";
import { headingNumber } from "../headings/number";
import { MATCH, type Wording } from "../headings/wording";
import { headingWord } from "../headings/words";
import { labelledUnit } from "../rows/form-name";
import { criteriaIn } from "./criteria-in-cell";
import type { UnitsOf } from "./units-of";

/** "I.", "2)", "A -": what counts the blocks. */
const ORDINAL = /^(?:[IVXLC]{1,6}|\d{1,3}|\p{Lu})\s*(?:[.)/:–-]\s*|$)/u;
/** What calls a tab evidence, before the unit's name. */
const CALLED = /^(?:minh chứng|hồ sơ|hsmc|mc|hs)(?: của)?[ :_.–-]*/iu;
const LONGEST_NAME = 80;
/** Criteria are looked for in so many of the first columns and rows. */
const COLUMNS = 4;
const ROWS = 60;
/** The header stands no further above the first criterion. */
const HEADER_ABOVE = 4;

/** The name that stands alone in a row; null: none does. */
export function nameAlone(tab: Tab, row: number, units: UnitsOf): string | null {
  const filled = (tab.values[row] ?? []).filter((value) => !isBlank(value));
  const [first, second] = filled;
  if (filled.length === 0 || filled.length > 2) return null;
  const labelled = labelledUnit(tab, row)?.name;
  if (labelled) return labelled;
  const text = textOf(first ?? "");
  if (second !== undefined && text.replace(ORDINAL, "") !== "") return null;
  const name = nameAsItStands(second ?? text.replace(ORDINAL, ""));
  if (name.length > LONGEST_NAME) return null;
  return units.find(name, "") || isUnitName(name) ? name : null;
}

/** Whether no heading says that a column names the units, and lines of their own do. */
export function hasBlocks({ tab, taken, headerRows }: Table, units: UnitsOf): boolean {
  if (taken.some(({ field }) => field === "name")) return false;
  const first = firstRowBelow(headerRows);
  return tab.values.slice(first, first + ROWS).some((_, row) => nameAlone(tab, first + row, units) !== null);
}

/** Whether a line numbered like a content is one by its words, "Nội dung 1", "I. Chủ động …"; alone it may head a block. */
export function isContent(text: string, wording: Wording): boolean {
  return (
    /^(?:noi dung|nd|mat|tieu chuan|chu dong)\b/.test(fold(text).replace(/^[ivx\d]+[.) :-]+/, "")) ||
    (wording.match(text, "pillars")?.score ?? 0) >= MATCH
  );
}

/** Whether nothing but words of one of the first columns stands in a row: no further document of the row above. */
export function standsAlone(tab: Tab, row: number): boolean {
  const cells = tab.values[row] ?? [];
  const filled = cells.flatMap((value, column) => (isBlank(value) ? [] : [column]));
  return filled.length === 1 && (filled[0] ?? 0) < 2 && !namesDocument(cells[filled[0] ?? 0] ?? "");
}

/** The unit that a whole tab is about; null: it names none. */
export function nameOfTab({ tab, headerRows }: Table, units: UnitsOf): { name: string; row: number } | null {
  for (let row = 0; row < (headerRows[0] ?? 0); row += 1) {
    const name = nameAlone(tab, row, units);
    if (name !== null && units.find(name, "")) return { name, row };
  }
  const called = nameAsItStands(tab.name.replace(CALLED, ""));
  return units.find(called, "") ? { name: called, row: -1 } : null;
}

/** The table of a tab where criteria stand in rows and no header says so; null where none do. */
export function tableOfBlocks(tab: Tab, known: ReadonlySet<string>, units: UnitsOf): Table | null {
  for (let column = 0; column < Math.min(COLUMNS, tab.values[0]?.length ?? 0); column += 1) {
    const rows: number[] = [];
    for (let row = 0; row < Math.min(tab.values.length, ROWS); row += 1)
      if (namesCriterion(valueAt(tab, row, column), known)) rows.push(row);
    const [first = 0] = rows;
    if (rows.length < 2) continue;
    const header = headerAbove(tab, first, units);
    if (header < 0) continue;
    const lines = linesAbove(tab, header);
    const title = titleOf(lines);
    const taken = (tab.values[header] ?? []).flatMap((value, index) => {
      const heading = textOf(value);
      if (heading === "") return [];
      const field = index === column ? "criterion" : (headingWord(fold(heading))?.field ?? "other");
      return [{ index, heading, field, criterion: null, pillar: null, why: "", sure: 0.5 } as const];
    });
    return {
      tab,
      headerRows: [header],
      taken,
      criteria: [],
      doubts: [],
      title,
      year: yearOf(title, tab.name),
    };
  }
  return null;
}

function namesCriterion(value: unknown, known: ReadonlySet<string>): boolean {
  if (typeof value !== "string" && typeof value !== "number") return false;
  // No code goes without a figure; words may be long.
  if (typeof value === "string" && !/\d/.test(value)) return false;
  const number = headingNumber(textOf(value));
  if (number?.kind === "code") return known.has(number.code);
  return (
    typeof value === "string" && value.length > 5 && (criteriaIn(value) ?? []).some((code) => known.has(code))
  );
}

/** The last row above with two cells or more side by side; -1: none. */
function headerAbove(tab: Tab, row: number, units: UnitsOf): number {
  for (let above = row - 1; above >= Math.max(0, row - HEADER_ABOVE); above -= 1)
    if (
      (tab.values[above] ?? []).filter((value) => !isBlank(value)).length > 1 &&
      nameAlone(tab, above, units) === null
    )
      return above;
  return -1;
}
