/**
 * @fileoverview What each row of a table is ([L2], [U1], [U6]): one ordered list of named tests, of which the first that
 * speaks decides.
 */

import { isLegendRow } from "../../cell/legend-pairs";
import { textOf, valueAt } from "../../cell/text";
import { isUnitName } from "../../units/looks-like-name";
import { fold } from "../../vietnamese/fold";
import { headsByState } from "../headings/group-says";
import { saysMaximum, saysPoints, saysWeight } from "../headings/maximum";
import { Line } from "./line";
import {
  isAggregate,
  isContentName,
  isExample,
  isNoName,
  isRemark,
  isStandard,
  isStep,
  isWhole,
} from "./no-unit";
import { numbersColumns } from "./numbering-row";
import { holdsAnywhere } from "./other-table";
import { remarkRow } from "./remark-rows";
import type { RowKind } from "./row-kinds";
import { isCount, isGroup, isNote, isRank, isSignature, isSummary, isTotal } from "./row-words";
import type { SoFar } from "./so-far";
import { isStray } from "./stray-numbers";
import { continuesUnit } from "./unit-goes-on";

/** What a row is; `unnamed`: it holds something, and nothing names its unit. */
export type Verdict = RowKind | "unnamed";

type RowTest = readonly [what: string, test: (line: Line, above: SoFar) => Verdict | null];

/** Every way to tell what a row is. The order is the rule: the first that speaks decides. */
export const ROW_TESTS: readonly RowTest[] = [
  ["the header again", ({ row }, { again }) => (again.stands(row) ? "headers" : null)],
  [
    "numbers the columns",
    ({ tab, row }, { columns }) => (numbersColumns(tab, row, columns.marks) ? "numbering" : null),
  ],
  ["a heading below each code", (line, { begun }) => (!begun && headsEach(line) ? "headers" : null)],
  [
    "another table below",
    (line, above) => {
      if (above.other === null) return null;
      return above.other === "assessing" && holdsAnywhere(line.tab, line.row) && !isTotal(line.label)
        ? "notRead"
        : "notes";
    },
  ],
  [
    "a line of a legend",
    ({ tab, row, columns }) =>
      isLegendRow(tab, row, columns.name) || (columns.order >= 0 && isLegendRow(tab, row, columns.order))
        ? "notes"
        : null,
  ],
  [
    "a header over another block",
    ({ counted, orderText }) => (!counted && /^(stt|tt)$/.test(fold(orderText)) ? "headers" : null),
  ],
  // Given again, as under its own name: where its marks differ nobody knows which counts.
  [
    "the unit above at another time",
    (line, { unit, times }) =>
      unit && line.name === "" && !line.counted && line.time !== "" && !times.has(line.time) ? "units" : null,
  ],
  [
    "under a name merged downward",
    (line, above) => (line.row <= above.mergedUntil ? mergedPart(line, above) : null),
  ],
  ["a further part of the unit above", (line, above) => (continuesUnit(line, above) ? "continued" : null)],
  [
    "the most points of each criterion",
    ({ label, numbers }, { begun }) =>
      saysMaximum(label) || saysWeight(label) || (!begun && numbers && saysPoints(label)) ? "notes" : null,
  ],
  [
    "a total",
    ({ label, orderText, counted, words }) =>
      (isTotal(label) || (!counted && isTotal(orderText))) && !(counted && words) ? "totals" : null,
  ],
  [
    "a remark on the unit above",
    (line, { begun, ended, remarked }) => {
      if (!begun || ended || line.counted || line.label === "") return null;
      const is = remarkRow(line.tab.values[line.row] ?? [])?.is;
      if (is === "state" && !remarked) return isFollowedByNumber(line) ? "headings" : null;
      return is === undefined ? null : "notes";
    },
  ],
  // A number like the units', or marks like theirs, make it one that somebody has to look at.
  [
    "an example or the whole area",
    (line) => {
      if (!line.filled || !isNoUnit(line)) return null;
      if (line.counted) return "notRead";
      if (isWhole(line.label)) return "totals";
      return line.words || isStandard(line.label) ? "notRead" : "notes";
    },
  ],
  [
    "a group, numbered as one",
    (line, { lettered }) => {
      if (line.name === "" || !isRank(line.orderText) || line.words) return null;
      return lettered && isLettered(line) ? "units" : "headings";
    },
  ],
  [
    "a group by whose marks it holds",
    (line, { ended }) =>
      !ended && line.alone && headsByState(line.label) && !line.signs ? "headings" : null,
  ],
  [
    "a place for a name",
    (line, above) => (line.name !== "" && line.unitName === null ? unusable(line, above) : null),
  ],
  ["a remark", (line) => (line.words && isRemark(line.name) ? "notRead" : null)],
  [
    "a step of judging the unit above",
    ({ counted, filled, proves, name }, { unit }) =>
      (counted ? filled || proves : unit && filled) && isStep(name) ? "notRead" : null,
  ],
  [
    "a group or a total with marks of its own",
    (line, above) => (isOfSeveral(line, above) ? "notRead" : null),
  ],
  [
    "words among the names of units",
    ({ name, words, proves }, { typed, unit, ended }) =>
      typed && unit && !ended && (words || proves) && /\p{Lu}/u.test(unit.name) && isNoName(name)
        ? "notRead"
        : null,
  ],
  ["a content, not a unit", ({ filled, name }) => (filled && isContentName(name) ? "notRead" : null)],
  [
    "a list below of units above",
    (line, above) =>
      !line.marked && !line.words && !line.proves && above.listsBelow(line.name, line.row) ? "notes" : null,
  ],
  [
    "numbered",
    (line) => {
      if (!line.counted) return null;
      if (line.name === "") return line.filled || line.proves ? "unnamed" : "notes";
      if (line.filled) return "units";
      if (isSignature(line.name)) return "signatures";
      return isGroup(line.name) && !isCountedOn(line) ? "headings" : "units";
    },
  ],
  ["a signature", (line, above) => (line.signs && !line.words ? signature(above) : null)],
  ["a count or a rate", (line) => (isSummary(line.label) && !line.words ? "totals" : null)],
  ["a note", (line) => (isNote(line.label) && !(line.name !== "" && line.words) ? "notes" : null)],
  [
    "a sentence on a unit above",
    (line, above) => (line.alone && line.name !== "" && above.saysOfUnit(line.name) ? "notes" : null),
  ],
  [
    "marks",
    (line, above) => {
      if (!line.words && (above.ended || !line.marked)) return null;
      if (isGroup(line.label) && !line.words) return "headings";
      if (line.name !== "") return isSignature(line.name) || isNobodys(line, above) ? "notRead" : "units";
      return "unnamed";
    },
  ],
  [
    "a group",
    (line, above) => (isGroup(line.label) && (!above.ended || isFollowedByNumber(line)) ? "headings" : null),
  ],
  [
    "below a total or the signature",
    (line, above) => {
      if (!above.ended) return null;
      // Points beside a unit's name are no count of units.
      if (line.numbers) return isUnitName(line.name) && line.mostlyNumbers ? "notRead" : "totals";
      if (line.proves) return "notRead";
      return above.signed ? "signatures" : "notes";
    },
  ],
  ["a unit's name", ({ name }) => (isUnitName(name) ? "units" : null)],
  ["evidence nobody is named for", ({ proves }) => (proves ? "notRead" : null)],
  ["points nobody is named for", (line, { ended }) => (!ended && isPointsOfNobody(line) ? "unnamed" : null)],
  ["numbers that are no unit's", (line, above) => (isNobodys(line, above) ? "notRead" : null)],
  ["nothing that names a unit", ({ name }) => (name === "" ? "notes" : null)],
  [
    "a name without number among numbered ones",
    (line, above) => {
      if (!above.ordered) return null;
      return line.orderText === "" && isFollowedByNumber(line) ? "headings" : "notes";
    },
  ],
  [
    "words among names",
    (line, { typed }) => (typed && line.alone && /^\p{Ll}/u.test(line.name) ? "notes" : null),
  ],
  ["a name among marks", (line) => (isFollowedByMarks(line) ? "units" : "notes")],
];

/** Rows below a heading that tell whether its words are marks too. */
const ROWS_MARKED = 200;
const LEAST_HEADED = 3;

/** The same words over every column of marks, and no mark of theirs below: "Chưa đạt" over ticks. */
function headsEach({ tab, row, columns: { marks }, label, counted }: Line): boolean {
  if (label !== "" || counted || marks.length < LEAST_HEADED) return false;
  const said = textOf(valueAt(tab, row, marks[0] as number));
  if (!/\p{L}{2}/u.test(said)) return false;
  const isSaid = (at: number) => (column: number) => textOf(valueAt(tab, at, column)) === said;
  if (!marks.every(isSaid(row))) return false;
  for (let below = row + 1; below < Math.min(tab.values.length, row + ROWS_MARKED); below += 1)
    if (marks.some(isSaid(below))) return false;
  return true;
}

/** What a row is, by the first test that speaks. */
export function verdictOn(line: Line, above: SoFar): Verdict {
  for (const [, test] of ROW_TESTS) {
    const verdict = test(line, above);
    if (verdict) return verdict;
  }
  return "notes";
}

function signature(above: SoFar): RowKind {
  above.signed = true;
  return "signatures";
}

/** A further row of the unit whose name is merged over it; of nobody where that name is none. */
function mergedPart({ columns, filled, part }: Line, { unit, parts }: SoFar): Verdict {
  if (!unit) return "unnamed";
  return columns.partAt && filled && (part === "" || parts.has(part)) ? "notRead" : "continued";
}

/** A name that names nobody, with marks or evidence beside it; blank it is a place nobody filled in. */
function unusable({ filled, proves, words, counted, orderText }: Line, { ended }: SoFar): Verdict {
  if (!words && !proves && !counted && (ended || orderText !== "")) return "totals";
  return filled || proves ? "unnamed" : "notes";
}

/** Whether a row belongs to no unit, not even to the one above. */
export const isNoUnit = ({ orderText, name, label, counted }: Line) =>
  isExample(counted ? "" : orderText, name) || isWhole(label) || isStandard(label);

/** Whether marks stand beside a group's or a total's name, where units are called by their type. */
export const isOfSeveral = ({ name, words, proves, filled, counted }: Line, { typed }: SoFar) =>
  typed && (words || proves || (counted && filled)) && isAggregate(name);

/** Numbers under a label that is no name, where units are numbered or called by their type. */
export const isNobodys = (line: Line, { typed, ordered, ended }: SoFar) =>
  !ended && !line.words && !line.counted && (typed || ordered) && isStray(line);

/** Rows above and below a row of numbers whose points tell whether it sums them. */
const ROWS_SUMMED = 20;

/** Whether a row without a name holds points as the units around it do: their sum would mostly be more than each of them. */
function isPointsOfNobody({ tab, row, columns: { marks }, name, mostlyNumbers }: Line): boolean {
  if (name !== "" || !mostlyNumbers) return false;
  const filled = marks.filter((column) => typeof valueAt(tab, row, column) === "number");
  const reached = filled.filter((column) => {
    const value = Number(valueAt(tab, row, column));
    for (let other = Math.max(0, row - ROWS_SUMMED); other <= row + ROWS_SUMMED; other += 1) {
      const points = valueAt(tab, other, column);
      if (other !== row && typeof points === "number" && points >= value) return true;
    }
    return false;
  });
  return reached.length * 2 > filled.length;
}

/** Whether the next number goes on from the row's own, as from one unit to the next. */
function isCountedOn({ tab, row, columns, orderText }: Line): boolean {
  const own = Number.parseInt(orderText, 10);
  for (let next = row + 1; next < Math.min(tab.values.length, row + 4); next += 1) {
    const order = textOf(valueAt(tab, next, columns.order));
    if (order !== "")
      return Number.parseInt(order, 10) === own + 1 && isCount(valueAt(tab, next, columns.order));
  }
  return true;
}

/** How far below a row is looked at to tell what it heads. */
const ROWS_BELOW = 3;

function isFollowedByNumber({ tab, row, columns }: Line): boolean {
  for (let next = row + 1; next <= Math.min(tab.values.length - 1, row + ROWS_BELOW); next += 1)
    if (isCount(valueAt(tab, next, columns.order))) return true;
  return false;
}

function isFollowedByMarks({ tab, row, columns }: Line): boolean {
  for (let next = row + 1; next <= Math.min(tab.values.length - 1, row + ROWS_BELOW); next += 1)
    if (new Line(tab, next, columns, "").marked) return true;
  return false;
}

/** Whether a letter or a Roman numeral numbers a unit, as it mostly does a group. */
export const isLettered = ({ orderText, name }: Line) =>
  isRank(orderText) && isUnitName(name) && !isGroup(name);
