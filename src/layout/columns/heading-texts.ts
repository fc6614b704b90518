/** @fileoverview Which headings are a criterion's own text or part of one, beside the heading that is the criterion ([L7]). */
import { sample } from "../../cell/sample";
import type { Tab } from "../../table/tab";
import { covers, type HeadCell, type Header } from "../header/header";
import { headingNumber } from "../headings/number";

/** Fields that say there are marks under a heading. */
export const MARKS = new Set(["self", "appraised", "mark", "pass", "fail", "result"]);

/** In words of its own a heading is a criterion only where hardly a cell below is anything but a mark. */
export const NEARLY_ALL = 0.8;

/** What a criterion's own text may read like behind its code, and a heading beside its marks does. */
const LIKE_A_PART = new Set<string>(["explanation", "evidence", "self"]);
/** What heads a unit's own marks. */
const OF_UNIT = /\b(?:don vi|co so|dcs|xa|phuong|truong)\b|^\D*\d\D\d\W*(?:\w+ ){0,2}\w+$/;
/** Where so many codes stand beside the same kind of word it is no criterion's text. */
const FEW = 1 / 3;

/**
 * Headings with a code whose words read like a part of a criterion ("1.5. Giải trình kiến nghị của đoàn viên") and are its
 * own text, each with it: no other heading has that code, hardly another says the same kind, and marks stand below.
 */
export function textsOfCodes({ cells }: Header, tab: Tab, firstRow: number): Map<HeadCell, string> {
  const texts = new Map<HeadCell, string>();
  const coded = cells.filter(({ heading }) => heading.number?.kind === "code");
  const codeOf = ({ heading: { number } }: HeadCell) => (number?.kind === "code" ? number.code : "");
  for (const cell of coded) {
    const { word, text, folded } = cell.heading;
    const rest = headingNumber(text)?.rest ?? "";
    if (!word || rest === "" || !LIKE_A_PART.has(word.field)) continue;
    if (word.field === "self" && OF_UNIT.test(folded)) continue;
    const alike = coded.filter(({ heading }) => heading.word?.field === word.field);
    if (
      alike.length > coded.length * FEW ||
      coded.some((one) => one !== cell && codeOf(one) === codeOf(cell))
    )
      continue;
    const heads = cells.some((other) => other.row > cell.lastRow && covers(cell, other));
    if (heads || holdsMarks(cell, tab, firstRow)) texts.set(cell, rest);
  }
  return texts;
}

/** Whether what stands below a heading are marks, and hardly anything else. */
export function holdsMarks({ column, lastColumn }: HeadCell, tab: Tab, firstRow: number): boolean {
  if (column !== lastColumn) return false;
  const { filled, marks } = sample(tab, column, firstRow, tab.values.length - 1);
  return filled > 0 && marks >= filled * NEARLY_ALL;
}

/** Below a heading merged over several columns, and narrower. */
export const isPartOf = (cell: HeadCell, above: HeadCell) =>
  above.merged &&
  above.row < cell.row &&
  covers(above, cell) &&
  above.lastColumn - above.column > cell.lastColumn - cell.column;

/** Whose marks a column holds, where a heading of its own says it. */
const GIVERS = new Set(["self", "appraised"]);

/** The one heading in words nobody knows beside whose marks these are: it says something of the same criterion. */
export const isPartBesideMarks = (cell: HeadCell, beside: readonly HeadCell[]) =>
  beside.every((one) => one === cell || one.heading.word !== null) &&
  beside.some(({ heading }) => GIVERS.has(heading.word?.field ?? ""));

/**
 * A number alone and its text may stand in two rows of the header, either above the other, over the same
 * columns ([L7]): the text belongs to the number and is no heading of its own.
 */
export function textsApart(
  { cells }: Header,
  isMarked: (cell: HeadCell) => boolean,
): Map<HeadCell, HeadCell> {
  const pairs = new Map<HeadCell, HeadCell>();
  const pairUp = (isText: (cell: HeadCell) => boolean) => {
    for (const cell of cells) {
      const { number, word, dateCodes } = cell.heading;
      if (pairs.has(cell) || word || !(dateCodes || number?.rest === "")) continue;
      const text = cells.find(
        (other) =>
          other.row !== cell.row &&
          other.column === cell.column &&
          other.lastColumn === cell.lastColumn &&
          other.heading.number === null &&
          other.heading.dateCodes === null &&
          isText(other),
      );
      if (text) pairs.set(cell, text);
    }
  };
  pairUp(({ heading }) => heading.word === null);
  // Among such texts one may read like a column of the unit's: "Sổ theo dõi đoàn viên".
  if (pairs.size >= LEAST_PAIRS) {
    const rows = new Set([...pairs.values()].map(({ row }) => row));
    const isAlone = ({ row, heading }: HeadCell) =>
      cells.filter((other) => other.row === row && other.heading.folded === heading.folded).length === 1;
    pairUp(
      (cell) =>
        rows.has(cell.row) &&
        cell.heading.text.length > LONG &&
        (!saysMarks(cell.heading.word?.field) || (isAlone(cell) && isMarked(cell))),
    );
  }
  return pairs;
}

/** So many texts under numbers are the criteria's. */
const LEAST_PAIRS = 3;
/** Longer than any heading of a unit's own column needs to be. */
const LONG = 12;
const saysMarks = (field: string | undefined) =>
  field === undefined || MARKS.has(field) || field === "evidence" || field === "explanation";

export function textWithoutNumber({ heading }: HeadCell): string {
  if (heading.dateCodes || (heading.word && !heading.number)) return "";
  return heading.number ? heading.number.rest : heading.text;
}
