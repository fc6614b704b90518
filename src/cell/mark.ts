/**
 * @fileoverview Reading a mark: what a cell, or a pair of Đạt | Chưa đạt cells, says about one criterion
 * ([M1]–[M5], [M7]).
 */
import type { CellValue } from "../table/tab";
import { fold, tidy } from "../vietnamese/fold";
import { legacyReadings } from "../vietnamese/legacy";
import { parseNumber } from "../vietnamese/numbers";

/** Why a cell cannot be read as a mark; the code of the finding that says so. */
export type MarkProblem =
  | "mark-unreadable"
  | "points-out-of-range"
  | "value-became-date"
  | "cell-error"
  | "mark-conflict";

/** A mark as read. What cannot be read is `blank` with the `problem` that says why ([M1]). */
export interface Mark {
  readonly kind: "pass" | "fail" | "blank" | "notApplicable";
  readonly problem: MarkProblem | null;
  /** The explanation written after "không áp dụng:"; '' where there is none. */
  readonly reason: string;
  /** The points given; null where the cell holds a word, or the set has no points. */
  readonly points: number | null;
  /** Only from `readPair`: the problem is in the second cell. */
  readonly inFail?: true;
}

/** How a criterion's marks are to be read. */
export interface MarkReading {
  /** [M4] Null where the set has no points. */
  readonly points: { readonly max: number; readonly passMark: number | null } | null;
  /** The cell has checkbox validation: FALSE is an untouched box. */
  readonly checkbox: boolean;
  /** [M2] The setting that an untouched box means fail. */
  readonly falseIsFail: boolean;
}

function mark(kind: Mark["kind"], problem: MarkProblem | null = null): Mark {
  return { kind, problem, reason: "", points: null };
}

// Marks without reason and points are shared: nobody writes to them, and there are 300,000 cells.
const PASS = mark("pass");
const FAIL = mark("fail");
const BLANK = mark("blank");
const NOT_APPLICABLE = mark("notApplicable");
const UNREADABLE = mark("blank", "mark-unreadable");
const OUT_OF_RANGE = mark("blank", "points-out-of-range");
const BECAME_DATE = mark("blank", "value-became-date");
const CELL_ERROR = mark("blank", "cell-error");
const CONFLICT = mark("blank", "mark-conflict");

/** The spellings of [M2], folded. */
const SPELLINGS = new Map<string, Mark>();
for (const word of ["dat", "d", "x", "v", "✓", "✔", "☑", "co", "1", "true", "yes"]) SPELLINGS.set(word, PASS);
for (const word of ["chua dat", "khong dat", "kd", "cd", "k", "khong", "0", "false", "no", "✗", "✘"]) {
  SPELLINGS.set(word, FAIL);
}
for (const word of ["khong ap dung", "kad", "n/a"]) SPELLINGS.set(word, NOT_APPLICABLE);
for (const word of ["", "-", "–", "…", "."]) SPELLINGS.set(word, BLANK);
// The commonest spellings as people type them, so that most cells need no folding.
for (const word of ["Đạt", "đạt", "ĐẠT", "Đ", "đ", "X", "Có", "có"]) SPELLINGS.set(word, PASS);
for (const word of ["Chưa đạt", "chưa đạt", "Không đạt", "không đạt", "Không"]) SPELLINGS.set(word, FAIL);

/** [M2] Those that may be followed by `:` and a reason. */
const REASONED = /^(?:khong ap dung|kad|n\/a) ?:/;

const ERRORS = new Set(
  (
    "#REF! #N/A #VALUE! #DIV/0! #NAME? #NUM! #NULL! #ERROR! #SPILL! #CALC! #CIRC! #FIELD! #BLOCKED! #CONNECT! " +
    "#UNKNOWN! #LỖI!"
  ).split(" "),
);

/** Whether a cell holds a spreadsheet error ([M7]); "Loading…" is none. */
export function isErrorValue(value: CellValue): boolean {
  if (typeof value !== "string") return false;
  const first = value.charCodeAt(0);
  if (first !== 35 && first > 32) return false;
  return ERRORS.has(value.trim().toUpperCase());
}

/** Words that mean no evidence and no explanation ([E3]), folded; also dashes and dots however many. */
const NOTHING = new Set(["", "khong", "khong co", "chua", "chua co", "false", "0"]);
const ONLY_SIGNS = /^[-–—−‐‑_….·,;/\\?*+ ]*$/;

/** Whether a text says there is nothing ([E3]). */
export function meansNothing(text: string): boolean {
  if (text.length > 24) return false;
  const folded = fold(text);
  return NOTHING.has(folded) || ONLY_SIGNS.test(folded);
}

/** What a word says, without points; null: none of the spellings. */
function readWord(text: string): Mark | null {
  const known = SPELLINGS.get(text) ?? SPELLINGS.get(fold(text));
  if (known) return known;
  if (REASONED.test(fold(text))) {
    const reason = tidy(text.slice(text.indexOf(":") + 1));
    return meansNothing(reason)
      ? NOT_APPLICABLE
      : { kind: "notApplicable", problem: null, reason, points: null };
  }
  return null;
}

/** `readWord`, and where that fails the same for the text read in a legacy encoding ([U4]). */
function readAnyWord(text: string): Mark | null {
  const known = readWord(text);
  if (known) return known;
  for (const meant of legacyReadings(text)) {
    const found = readWord(meant);
    if (found) return found;
  }
  return null;
}

/** A number of points against its range ([M4]). */
function readPoints(points: number, how: { readonly max: number; readonly passMark: number | null }): Mark {
  if (!(points >= 0 && points <= how.max)) return OUT_OF_RANGE;
  const passes = how.passMark === null || points >= how.passMark;
  return { kind: passes ? "pass" : "fail", problem: null, reason: "", points };
}

const POINTS_OF_MAX = /^(\S+) ?\/ ?(\S+?)(?: ?(?:diem|d))?$/;
const POINTS_UNIT = / ?(?:diem|d)$/;

/** Points in a text: `8,5`, `8.5`, `8 điểm`, `8đ`, and `8/10` where 10 is the maximum; null: no number. */
function pointsInText(text: string, max: number): number | null {
  const first = text.charCodeAt(0);
  if (first > 57 && first < 0x2000) return null;
  const folded = fold(text);
  const plain = parseNumber(folded.replace(POINTS_UNIT, ""));
  if (plain !== null) return plain;
  const ofMax = POINTS_OF_MAX.exec(folded);
  return ofMax && parseNumber(ofMax[2] as string) === max ? parseNumber(ofMax[1] as string) : null;
}

/**
 * Reads one mark cell. In: its value and how the criterion is marked. Out: pass, fail, blank or not applicable,
 * with the problem where the cell cannot be read ([M2], [M4], [M5], [M7]).
 * In a set with points a number is points (0 and 1 too) and a word still says pass or fail, its points unknown;
 * points without a pass mark count as `pass`, since there only their sum is judged.
 */
export function readMark(value: CellValue, how: MarkReading): Mark {
  if (typeof value === "string") {
    if (how.points === null) {
      const known = SPELLINGS.get(value);
      if (known && known !== FAIL) return known;
    }
    return readMarkText(value, how);
  }
  if (typeof value === "boolean") {
    if (value) return PASS;
    return how.checkbox && !how.falseIsFail ? BLANK : FAIL;
  }
  if (typeof value === "number") {
    if (how.points !== null) return readPoints(value, how.points);
    return value === 1 ? PASS : value === 0 ? FAIL : UNREADABLE;
  }
  return BECAME_DATE;
}

function readMarkText(text: string, how: MarkReading): Mark {
  if (isErrorValue(text)) return CELL_ERROR;
  if (how.points !== null) {
    const points = pointsInText(text, how.points.max);
    if (points !== null) return readPoints(points, how.points);
  }
  const word = readAnyWord(text) ?? UNREADABLE;
  // FALSE as text in a checkbox cell is an untouched box all the same.
  if (word === FAIL && how.checkbox && !how.falseIsFail && fold(text) === "false") return BLANK;
  return word;
}

/** [M3] What does not tick a column, besides the blanks. */
const NO_TICK = new Set(["false", "0", "k", "khong"]);

/** Whether one cell of a pair is ticked; a mark where it cannot be read. */
function readTick(value: CellValue): boolean | Mark {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value === 1 ? true : value === 0 ? false : UNREADABLE;
  if (typeof value !== "string") return BECAME_DATE;
  if (value === "") return false;
  if (isErrorValue(value)) return CELL_ERROR;
  const word = readAnyWord(value);
  if (word === PASS) return true;
  if (word === BLANK) return false;
  // Read as it stands first: "không" has letters that legacy text could have too.
  if (word === FAIL && [value, ...legacyReadings(value)].some((text) => NO_TICK.has(fold(text))))
    return false;
  return UNREADABLE;
}

/**
 * Reads the two cells Đạt | Chưa đạt of one criterion ([M3]): a pass spelling ticks a column. A problem in
 * either cell makes the mark blank; where it is the second cell's, `inFail` says so.
 * An unticked checkbox is FALSE and ticks nothing, so `how` changes nothing here.
 */
export function readPair(pass: CellValue, fail: CellValue, _how: { readonly checkbox: boolean }): Mark {
  const passTick = readTick(pass);
  if (typeof passTick !== "boolean") return passTick;
  const failTick = readTick(fail);
  if (typeof failTick !== "boolean") return { ...failTick, inFail: true };
  if (passTick) return failTick ? CONFLICT : PASS;
  return failTick ? FAIL : BLANK;
}
