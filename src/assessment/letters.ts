/**
 * @fileoverview What the letters and numbers of one assessment mean, before any is read as a mark ([M2]): what its
 * legend says, and where none does what the marks beside them tell.
 */

import { COUNTS_ALONE, countIn } from "../cell/count";
import { type LegendEntry, legendInPair, letterAlone, readLegend } from "../cell/legend";
import { legendDown } from "../cell/legend-pairs";
import type { LetterMark, Letters } from "../cell/letter-mark";
import { letterKey } from "../cell/mark";
import { OpenSigns } from "../cell/open-signs";
import { signsLack } from "../cell/shortcoming";
import { saysCounts, signsNoPass } from "../cell/sign-lines";
import { valueAt } from "../cell/text";
import { saysByColour } from "../cell/unsettled";
import { offerIn } from "../layout/headings/heads-marks";
import { isRemarkOnRow } from "../layout/headings/legend-heading";
import type { GuideLine, Reading, UnitEntry } from "../layout/reading";
import { columnIndex } from "../table/a1";
import type { At, CellValue, Tab } from "../table/tab";
import { countedOf, countsAlone } from "./counts-alone";
import { addGuides, addLetter, isSignOfLack, leaveOpen, meaning } from "./guide-letters";
import {
  headedBelow,
  headedByLack,
  headedStrangely,
  LONGEST_NOTE,
  linesAbove,
  markColumns,
  titledByLack,
} from "./headed-by-lack";
import { marksIn } from "./marks-seen";

/** Grades in letters: tốt, giỏi, trung bình, yếu. Beside them K is khá. */
const GRADES = ["t", "g", "tb", "y"];
/** Whoever writes these writes K for không. */
const MARKS = ["đ", "d", "kđ", "kd"];
/** x, which ticks, and crosses out where another sign ticks. */
const CROSS = "x";
/** Where x stands beside it, a dash is what did not pass. */
const DASH = /^[-–—]$/;
/** A pair of cells alone may be anything. */
const LEAST_PAIRS = 2;

/** What the workbook says of the letters of its assessment. */
export interface LettersSaid {
  /** Null: nothing. */
  readonly letters: Letters | null;
  /** Lines on other tabs that leave open what marks mean. */
  readonly unclear: ReadonlySet<GuideLine>;
}

/** What the sheet and the guides beside it say of its letters. */
export function lettersOf(reading: Reading): LettersSaid {
  const letters = new Map<string, LetterMark>();
  const lines: GuideLine[] = [...reading.guides];
  const ofLack: GuideLine[] = [];
  let lacking: Lacking = null;
  let isCounted = false;
  for (const tab of reading.tabs) {
    const legend = legendOf(tab, reading);
    lacking ??= legend.lacking;
    isCounted ||= legend.counts;
    lines.push(...legend.lines);
    ofLack.push(...legend.ofLack);
    for (const [letter, said] of legend.entries) addLetter(letters, letter, said);
  }
  const { words, points, sides } = marksIn(reading.units);
  const unclear = new Set([...ofLack, ...addGuides(letters, reading.guides, words)]);
  const signs = new Map([...words].map((word) => [word, meaning(word, null)] as const).filter(saysMark));
  for (const line of leaveOpen(letters, lines, new OpenSigns(signs, sides[0].size > 0))) unclear.add(line);
  const grades = GRADES.some((letter) => words.has(letter)) && !MARKS.some((letter) => words.has(letter));
  if (grades && !letters.has("k")) letters.set("k", "unreadable");
  // Of a criterion alone a count may be anything: points, a day.
  const areContents = lacking === null && reading.criteria.every(({ code }) => !code.includes("."));
  const texts = lines.map(({ text }) => text);
  const of = areContents && letters.size === 0 ? countedOf(headingsOf(reading), texts) : 0;
  for (let n = 0; n <= of && of > 0; n++) letters.set(String(n), n === of ? "pass" : "fail");
  if (points || isCounted)
    for (const tick of ["0", "1"]) if (!letters.has(tick)) letters.set(tick, "unreadable");
  if (!letters.has(CROSS) && words.has(CROSS) && crossIsUnclear(words, sides, letters))
    letters.set(CROSS, "unreadable");
  for (const word of words)
    if (lacking && !letters.has(word) && mayLack(word, lacking)) letters.set(word, "unreadable");
  const counts = [...words].flatMap((word) => countIn(word) ?? []);
  if (counts.length > 0 && areContents) {
    const said = countsAlone(counts, texts);
    if (said) letters.set(COUNTS_ALONE, said);
  }
  return { letters: letters.size > 0 ? letters : null, unclear };
}

/** The headings of marks, of criteria or contents. */
const headingsOf = ({ layout }: Reading) =>
  layout.columns.flatMap(({ field, criterion, heading }) =>
    criterion !== null && OF_MARKS.test(field) ? [heading] : [],
  );

/** Whether a word is one that marks anywhere. */
const saysMark = ([, said]: readonly [string, LetterMark]) => said !== "unreadable" && said !== "blank";

/** That what is marked lacks: a heading says it of all that stands below it, a note of a sign. */
type Lacking = "headed" | "signed" | null;

interface Legend {
  readonly entries: readonly LegendEntry[];
  readonly lacking: Lacking;
  /** A line above the table says that its numbers count. */
  readonly counts: boolean;
  /** The line that says that a sign marks what lacks. */
  readonly ofLack: readonly GuideLine[];
  /** What stands around the table, as far as it may explain signs. */
  readonly lines: readonly GuideLine[];
}

/** What denies, where what is affirmed lacks. */
const DENIES = new Set(["0", "không", "khong", "ko", "k", "no"]);

const mayLack = (word: string, lacking: Lacking) =>
  lacking === "signed" ? isSignOfLack(word) : DENIES.has(word) || meaning(word, null) === "pass";

/** Whether a row without a name holds no more than a sign and, beside it, words that nobody marks with. */
function explainsSign({ tab, row }: At): boolean {
  const [sign, words, ...more] = (tab.values[row] as readonly CellValue[]).filter((value) => value !== "");
  if (typeof sign !== "string" || typeof words !== "string" || more.length > 0) return false;
  return letterAlone(sign) !== null && meaning(letterKey(words), null) === "unreadable";
}

/** The legend of a tab: above, below and right of its units. Among them stand marks, whosever they are. */
function legendOf(tab: Tab, { units, layout, unnamed, rowsNotRead, criteria }: Reading): Legend {
  let [first, end] = [Number.POSITIVE_INFINITY, 0];
  const include = (row: number) => {
    if (row < first) first = row;
    if (row > end) end = row;
  };
  const unread = rowsNotRead.filter(
    ({ of }) => of === undefined || of === "other" || of === "step" || of === "words",
  );
  const nameless = unnamed.filter((at) => !explainsSign(at));
  for (const at of [...nameless, ...unread.map((one) => one.at)])
    if (at.tab.name === tab.name) include(at.row);
  let last = Math.max(
    0,
    ...layout.columns.filter(({ field }) => field !== "other").map(({ column }) => columnIndex(column)),
  );
  // Thousands of units share their columns.
  const blocks = new Set<UnitEntry["columns"]>();
  let firstUnit = Number.POSITIVE_INFINITY;
  for (const entry of units) {
    if (entry.tab !== tab) continue;
    include(entry.row);
    firstUnit = Math.min(firstUnit, entry.row);
    blocks.add(entry.columns);
    for (const rows of entry.rows?.values() ?? []) for (const row of rows) include(row);
  }
  for (const columns of blocks)
    for (const one of columns.values()) last = Math.max(last, ...Object.values(one));
  const header = new Set(layout.headerRows.map((row) => row - 1));
  // "Đăng ký (x)" says of its own column what x is there.
  const notOfMarks = new Set(
    layout.columns.filter(({ field }) => !OF_MARKS.test(field)).map(({ column }) => columnIndex(column)),
  );
  const found: LegendEntry[] = [];
  const pairs: LegendEntry[] = [];
  const down: LegendEntry[] = [];
  const lines: GuideLine[] = [];
  const ofLack: GuideLine[] = [];
  let lacking: Lacking =
    headedByLack(tab, header, blocks, criteria) ||
    titledByLack(tab, header) ||
    headedBelow(tab, header, firstUnit, blocks)
      ? "headed"
      : headedStrangely(tab, header, firstUnit, markColumns(blocks))
        ? "signed"
        : null;
  for (let row = 0; row < tab.values.length; row += 1) {
    const cells = tab.values[row] as readonly CellValue[];
    // A form's header stands below its unit's name.
    const isHeader = header.has(row);
    for (
      let column = row >= first && row <= end && !isHeader ? last + 1 : 0;
      column < cells.length;
      column += 1
    ) {
      const cell = cells[column];
      if (!isHeader) down.push(...legendDown(tab, row, column));
      if (typeof cell !== "string" || cell === "") continue;
      const offered = isHeader ? offerIn(cell) : [];
      if (offered.length > 0) {
        found.push(...offered.filter(([letter, said]) => said !== meaning(letter, null)));
        continue;
      }
      found.push(...readLegend(cell));
      const next = cells[column + 1];
      const beside = typeof next === "string" && !isHeader ? next : "";
      const line = { at: { tab, row, column }, text: cell, beside };
      const isNote = cell.length <= LONGEST_NOTE;
      // What a colour says is told as such ([L9]).
      if (!lacking && !isHeader && isNote && (signsLack(cell) || signsNoPass(cell)) && !saysByColour(cell)) {
        lacking = "signed";
        ofLack.push(line);
      }
      const isRemark = row >= first && row <= end && isRemarkOnRow(tab, header, row, column);
      const isAside = isHeader && notOfMarks.has(column) && isLowest(tab, header, row, column);
      if (!isRemark && !isAside && isNote) lines.push(line);
      const pair = legendInPair(cell, beside);
      if (pair) pairs.push(pair);
    }
  }
  const apart = pairs.length >= LEAST_PAIRS ? pairs : [];
  return {
    entries: [...found, ...apart, ...down],
    lacking,
    ofLack,
    counts: linesAbove(tab, header).some(saysCounts),
    lines,
  };
}

/** Fields whose headings may speak of marks: what is not used may stand over anything. */
const OF_MARKS = /^(?:self|appraised|other)/;

/** Whether a cell of the header is the last over its column: a heading over several has theirs below it. */
const isLowest = (tab: Tab, header: ReadonlySet<number>, row: number, column: number): boolean =>
  [...header].every((below) => below <= row || valueAt(tab, below, column) === "");

/**
 * Whether x may be the opposite of the sign beside it: one person writes both, and nothing else says chưa đạt; or the
 * legend explains the other sign and is silent on x.
 */
function crossIsUnclear(
  words: ReadonlySet<string>,
  sides: readonly ReadonlySet<string>[],
  letters: Letters,
): boolean {
  if ([...words].some((word) => letters.get(word) === "pass")) return true;
  if ([...words].some((word) => DASH.test(word) || meaning(word, letters) === "fail")) return false;
  return sides.some(
    (side) =>
      side.has(CROSS) && [...side].some((word) => word !== CROSS && meaning(word, letters) === "pass"),
  );
}
