/**
 * @fileoverview Reading a mark: what a cell, or a pair of Đạt | Chưa đạt cells, says about one criterion
 * ([M1]–[M5], [M7]).
 */
import type { CellValue } from "../table/tab";
import { fold, tidy } from "../vietnamese/fold";
import { legacyReadings } from "../vietnamese/legacy";
import { parseNumber } from "../vietnamese/numbers";
import { pattern } from "../vietnamese/whole-words";
import { boxesIn } from "./boxes";
import { COUNTS_ALONE, countIn, markOfCount } from "./count";
import { isErrorValue } from "./error-value";
import type { LetterMark, Letters, MarkKind } from "./letter-mark";
import { markWithPaper, withoutPapers } from "./mark-with-paper";
import { isBlank, textOf } from "./text";

/** Why a cell cannot be read as a mark; the code of the finding that says so. */
type MarkProblem =
  | "mark-unreadable"
  | "points-out-of-range"
  | "value-became-date"
  | "cell-error"
  | "mark-conflict";

/** A mark as read. What cannot be read is `blank` with the `problem` that says why ([M1]). */
export interface Mark {
  readonly kind: MarkKind;
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
  /** [M2] The setting that an untouched checkbox, the boolean FALSE, means fail. */
  readonly falseIsFail: boolean;
  /** Null where the sheet says nothing of its letters. */
  readonly letters: Letters | null;
  /** It stands in a column of marks: "Hoàn thành" is one there, and elsewhere a rank or how far work is. */
  readonly ofColumn?: boolean;
}

/** Whether a 1 or 0 that is shown so is no tick: a share, or points ([M2], [M4]). */
export const isNoTick = (shown: string) => /%|\d\s*(?:đ|điểm)\s*$/i.test(shown);

function mark(kind: Mark["kind"], problem: MarkProblem | null = null): Mark {
  return { kind, problem, reason: "", points: null };
}

// Marks without reason and points are shared: nobody writes to them, and there are 300,000 cells.
const PASS = mark("pass");
const FAIL = mark("fail");
const BLANK = mark("blank");
const NOT_APPLICABLE = mark("notApplicable");
/** A mark that is not taken at its word. */
export const UNREADABLE = mark("blank", "mark-unreadable");
const OUT_OF_RANGE = mark("blank", "points-out-of-range");
const BECAME_DATE = mark("blank", "value-became-date");
const CELL_ERROR = mark("blank", "cell-error");
const CONFLICT = mark("blank", "mark-conflict");

/** Signs, as they stand: Wingdings ticks (ü þ), crosses (û ý) and boxes (o ¨) are letters in any other font. */
const SIGNS = new Map<string, Mark>();
for (const sign of ["✓", "✔", "☑", "√", "✅", "+", "ü", "þ"]) SIGNS.set(sign, PASS);
/** Signs of not having passed, in words' places of other readers too; ✖ and ✕ may be a typed x, ☒ is Word's ticked box. */
export const CROSSES = ["✗", "✘", "❌"] as const;
for (const sign of [...CROSSES, "û", "ý"]) SIGNS.set(sign, FAIL);
for (const sign of ["-", "–", "…", ".", "o", "O", "¨", "□", "☐"]) SIGNS.set(sign, BLANK);

/** The spellings of [M2], folded. */
const SPELLINGS = new Map<string, Mark>([["", BLANK], ...SIGNS]);
for (const word of ["dat", "d", "x", "v", "co", "1", "true", "yes", "ok", "duoc"]) SPELLINGS.set(word, PASS);
for (const word of [
  "chua dat",
  "khong dat",
  "ko dat",
  "k dat",
  "kd",
  "cd",
  "k",
  "ko",
  "khong",
  "0",
  "false",
  "no",
]) {
  SPELLINGS.set(word, FAIL);
}
for (const word of ["khong ap dung", "kad", "n/a"]) SPELLINGS.set(word, NOT_APPLICABLE);
// The commonest spellings as people type them, so that most cells need no folding.
for (const word of ["Đạt", "đạt", "ĐẠT", "Đ", "đ", "X", "Có", "có"]) SPELLINGS.set(word, PASS);
for (const word of ["Chưa đạt", "chưa đạt", "Không đạt", "không đạt", "Không"]) SPELLINGS.set(word, FAIL);

const BY_LETTER: Readonly<Record<LetterMark, Mark>> = {
  pass: PASS,
  fail: FAIL,
  blank: BLANK,
  notApplicable: NOT_APPLICABLE,
  unreadable: UNREADABLE,
};

/** No sign that a sheet explains is longer: "không đạt yêu cầu". */
const MOST_LETTERS = 17;

/** [M2] Those that may be followed by `:` and a reason. */
const REASONED = /^(?:khong ap dung|kad|n\/a) ?:/;

/** Words that mean no evidence and no explanation ([E3]), folded; also dashes and dots however many. */
const NOTHING = new Set(["khong", "khong co", "chua", "chua co", "false", "0", "null", "none", "nan"]);
/** The same as people type it: "K có", "KC", "0 có", "Hông có". */
const TYPED_NOTHING = /^(?:(?:k|ko|kh|khg|hk|hok|0|hong|hem) ?co(?: gi)?|kc|k\/c)$/;
const ONLY_SIGNS = /^[-–—−‐‑_….·,;/\\?*+# ]*$/;

/** Whether a text says there is nothing ([E3]). */
export function meansNothing(text: string): boolean {
  if (text.length > 24) return false;
  const folded = fold(text);
  return NOTHING.has(folded) || TYPED_NOTHING.test(folded) || ONLY_SIGNS.test(folded);
}

/** The same of a whole cell: blank, an empty box, or words that mean nothing. A date and a ticked box say something. */
export const holdsNothing = (value: CellValue): boolean =>
  value === false ||
  isBlank(value) ||
  ((typeof value === "string" || typeof value === "number") && meansNothing(textOf(value)));

/** "Nợ" is what a unit still owes ([E4]); only without its diacritics is it the English word. */
const isOwed = (folded: string, text: string) => folded === "no" && tidy(text).toLowerCase() !== "no";

/** "Đạt yêu cầu", "Không đạt chuẩn", "K.ĐẠT": "đạt" at length, with "không" and "chưa" in short. */
const AT_LENGTH = pattern("^(?:(?:chua|khong|ko|(?:k|ch?)\\b\\.?) ?)?dat(?: (?:yeu cau|tieu chuan|chuan))?$");
/** Other verbs that say it, in a column of marks alone. */
const OTHER_VERBS = pattern("^(?:(chua|khong|ko) )?(?:(?:dam bao|bao dam|dap ung)(?: yeu cau)?|hoan thanh)$");

/** What a word says, without points; null: none of the spellings. */
function readWord(text: string): Mark | null {
  const known = SPELLINGS.get(text) ?? SIGNS.get(tidy(text));
  if (known) return known;
  const folded = fold(text);
  // Folded, ô and ý are the letters of other signs.
  const word =
    (SIGNS.has(folded) && folded !== tidy(text)) || isOwed(folded, text) ? null : SPELLINGS.get(folded);
  if (word) return word;
  // "Đạt.": its full stop says nothing.
  if (ENDED.test(text)) return readWord(text.replace(/[.;,!\s]+$/u, ""));
  if (AT_LENGTH.test(folded)) return folded.startsWith("dat") ? PASS : FAIL;
  if (REASONED.test(folded)) {
    const reason = tidy(text.slice(text.indexOf(":") + 1));
    return meansNothing(reason)
      ? NOT_APPLICABLE
      : { kind: "notApplicable", problem: null, reason, points: null };
  }
  return null;
}

/** Whether a word or sign alone is one of not having passed ([M2]): ✗, K, "chưa đạt". */
export const saysFail = (text: string): boolean => text.length <= LONGEST_FAIL && readWord(text) === FAIL;
/** "không hoàn thành" and the like are sentences. */
const LONGEST_FAIL = 10;

/** A word with a sign of the sentence behind it. */
const ENDED = /\p{L}[.;,!]+\s*$/u;

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

/** "Chưa đạt vì không có kế hoạch năm": what lacks is why, and nothing says that it no longer does. */
const FAIL_BECAUSE =
  /^(?:chưa|không|ko) đạt\s*[-–:,(]?\s*(?:do|vì|thiếu|(?:không|chưa) (?:có|đủ|kết nạp|thành lập|tổ chức|thực hiện|triển khai|xây dựng|hoàn thành))(?!\p{L})/iu;
const BUT =
  /(?:^|\P{L})(?:đã|được|đạt|nhưng|song|thẩm định|căn cứ|hoặc|trừ|chờ|tạm|nếu|tự|lại|sẽ|bổ sung|xem|đề nghị)(?!\p{L})|[/?]|\d{4}/iu;
const saysWhyFailed = (text: string) =>
  FAIL_BECAUSE.test(text) && !BUT.test(withoutPapers(text.replace(FAIL_BECAUSE, "")));

function byOtherVerb(text: string): Mark | null {
  const said = [text, ...legacyReadings(text)].map((one) =>
    OTHER_VERBS.exec(fold(one.replace(/[.\s]+$/u, ""))),
  );
  const [found] = said.filter((one) => one !== null);
  return found ? (found[1] === undefined ? PASS : FAIL) : null;
}

/** What the sheet itself says that a letter means; null: nothing. */
function byLetter(text: string, letters: Letters | null): Mark | null {
  if (letters === null || text.length > MOST_LETTERS) return null;
  const meant = letters.get(letterKey(text));
  return meant === undefined ? null : BY_LETTER[meant];
}

/** A letter as `Letters` has it. */
export function letterKey(text: string): string {
  return tidy(text).toLowerCase();
}

/** What the words of a legend say of the letter beside them: a mark, or none ("khá"). */
export function meaningOf(words: string): LetterMark {
  const said = readAnyWord(words.replace(MEANING_TAIL, ""));
  return said === null || said === BLANK ? "unreadable" : said.kind;
}

const MEANING_TAIL = / (?:yêu cầu|tiêu chí|tiêu chuẩn|nội dung)$/iu;

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

/** [M2] A verdict whose count agrees with it; a count alone as far as the sheet lets it say something. */
function byCount(text: string, letters: Letters | null): Mark | null {
  const count = countIn(text);
  const said = count && markOfCount(count, letters?.get(COUNTS_ALONE));
  return said && BY_LETTER[said];
}

/** The one box that is ticked; several words with none ticked are blank. A crossed box alone may cross its word out. */
function byBoxes(text: string, letters: Letters | null): Mark | null {
  const boxes = boxesIn(text);
  if (!boxes || letters?.get("☑") || letters?.get("☐")) return null;
  const said = boxes.map(([word]) => byLetter(word, letters) ?? readAnyWord(word));
  if (new Set(said).size < said.length || said.includes(null)) return null;
  const [mark = null, more] = said.filter((_, at) => boxes[at]?.[1]);
  if (boxes.length === 1) return mark === PASS && text.includes("☒") ? null : mark;
  return more ? null : (mark ?? BLANK);
}

function byWordBeforePaper(text: string, how: MarkReading): Mark | null {
  const found = markWithPaper(text);
  return found && readMarkText(found.word, how);
}

/** What marks in a cell: its text, the word before a paper, or the words beside boxes. */
export const wordsMarking = (text: string): readonly string[] =>
  boxesIn(text)?.map(([word]) => word) ?? [markWithPaper(text)?.word ?? text];

/** As marks are read where nothing is known of their table. */
export const PLAIN: MarkReading = { points: null, falseIsFail: false, letters: null };
/** The same where a cell is known to stand in a column of marks. */
export const IN_COLUMN: MarkReading = { ...PLAIN, ofColumn: true };

/**
 * Reads one mark cell. In: its value and how the criterion is marked. Out: pass, fail, blank or not applicable,
 * with the problem where the cell cannot be read ([M2], [M4], [M5], [M7]).
 * In a set with points a number is points (0 and 1 too) and a word still says pass or fail, its points unknown;
 * points without a pass mark count as `pass`, since there only their sum is judged.
 */
export function readMark(value: CellValue, how: MarkReading): Mark {
  if (typeof value === "string") {
    if (how.points === null && how.letters === null) {
      const known = SPELLINGS.get(value);
      if (known) return known;
    }
    return readMarkText(value, how);
  }
  if (typeof value === "boolean")
    return value ? (byLetter("true", how.letters) ?? PASS) : how.falseIsFail ? FAIL : BLANK;
  if (typeof value === "number") {
    if (how.points !== null) return readPoints(value, how.points);
    return byLetter(String(value), how.letters) ?? (value === 1 ? PASS : value === 0 ? FAIL : UNREADABLE);
  }
  return BECAME_DATE;
}

function readMarkText(text: string, how: MarkReading): Mark {
  if (isErrorValue(text)) return CELL_ERROR;
  if (how.points !== null) {
    const points = pointsInText(text, how.points.max);
    if (points !== null) return readPoints(points, how.points);
  }
  return (
    byLetter(text, how.letters) ??
    readAnyWord(text) ??
    (how.ofColumn ? byOtherVerb(text) : null) ??
    byCount(text, how.points === null ? how.letters : null) ??
    byBoxes(text, how.letters) ??
    byWordBeforePaper(text, how) ??
    (saysWhyFailed(tidy(text)) ? FAIL : UNREADABLE)
  );
}

/** [M3] What does not tick a column, besides the blanks; folded. */
const NO_TICK = new Set(["false", "0", "k", "ko", "khong"]);
/** [M3] The heading of the second column typed in it; folded. */
const FAIL_HEADING = new Set(["chua dat", "khong dat", "ko dat", "k dat", "kd", "cd"]);

/** Whether one cell of a pair is ticked; a mark where it cannot be read. */
function readTick(value: CellValue, letters: Letters | null, inFail: boolean): boolean | Mark {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value === 1 ? true : value === 0 ? false : UNREADABLE;
  if (typeof value !== "string") return BECAME_DATE;
  if (value === "") return false;
  if (isErrorValue(value)) return CELL_ERROR;
  // Read as it stands first: "không" has letters that legacy text could have too.
  const word = byLetter(value, letters) ?? readAnyWord(value);
  if (word === PASS) return true;
  if (word === BLANK) return false;
  if (word !== FAIL) return UNREADABLE;
  const said = [value, ...legacyReadings(value)].map(fold);
  if (said.some((text) => NO_TICK.has(text))) return false;
  return inFail && said.some((text) => FAIL_HEADING.has(text)) ? true : UNREADABLE;
}

/**
 * Reads the two cells Đạt | Chưa đạt of one criterion ([M3]): a pass spelling ticks a column, and so does the
 * column's own heading. A problem in either cell makes the mark blank; where it is the second cell's, `inFail` says
 * so. An untouched checkbox ticks nothing, whatever the settings say.
 */
export function readPair(pass: CellValue, fail: CellValue, letters: Letters | null = null): Mark {
  const passTick = readTick(pass, letters, false);
  if (typeof passTick !== "boolean") return passTick;
  const failTick = readTick(fail, letters, true);
  if (typeof failTick !== "boolean") return { ...failTick, inFail: true };
  if (passTick) return failTick ? CONFLICT : PASS;
  return failTick ? FAIL : BLANK;
}
