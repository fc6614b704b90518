/**
 * @fileoverview [L2] Sentences around the table, and on tabs that tell how it is filled in, that say of units, rows,
 * groups, criteria or all of it that what stands there is not settled: "Số liệu của Đoàn xã A là tự chấm", "dòng 2 và 3
 * nhập nhầm", "(1) Đang chờ phúc tra". Whom they name is not decided.
 */

import { copiedFrom, figuresOf, isOfOtherYear } from "../../cell/copied";
import { denialOf } from "../../cell/denial";
import { readLegend } from "../../cell/legend";
import { isLineInDoubt } from "../../cell/line-in-doubt";
import { saysNotSettled, tableNotSettled } from "../../cell/not-settled";
import { withoutReferences } from "../../cell/references";
import { readRegistrationCell } from "../../cell/registration";
import { saysNotRegistered } from "../../cell/registration-words";
import { isAgainst, readRemark } from "../../cell/remark";
import { cellAt, isBlank, textOf } from "../../cell/text";
import { isAskedFor, saysByColour, unsettles } from "../../cell/unsettled";
import { columnIndex } from "../../table/a1";
import type { At, Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import { yearsIn } from "../header/title";
import { isRemarkOnRow } from "../headings/legend-heading";
import type { GuideLine, Reading, RowNotRead, UnitEntry } from "../reading";
import { isNote, isSignature } from "../rows/row-words";
import { fails } from "./contradicts";
import { namedOfNoUse, opensAll, titledSample } from "./opinions";
import { titleLeavesOpen } from "./said-in-title";
import { isPlainLine, withoutNames } from "./said-of-units";
import { UnitsOf } from "./units-of";
import { groupNamed, inFigures, othersIn, rowsNamed, unitsNamed } from "./whom";

/** What a cell without a mark means. */
const OF_BLANKS = /(?<!\p{L})trống(?!\p{L})/iu;
/** Longer cells are documents. */
const LONGEST = 400;
/** Findings quote no more of a text. */
const LONGEST_QUOTED = 60;
/** Where a sentence ends; codes of criteria keep their dots. */
const SENTENCE_END = /[;\n]|\.(?=\s|$)/;

interface Line {
  readonly at: At;
  readonly text: string;
}

/** What such sentences leave open. */
export function linesAround(
  read: Pick<Reading, "tabs" | "units" | "layout">,
  guides: readonly GuideLine[],
  year: number | null,
): RowNotRead[] {
  const units = read.units.filter(({ continues }) => !continues);
  const book = new UnitsOf(units);
  const self = units.some(({ columns }) => [...columns.values()].some((one) => one.self >= 0));
  const around = new Map(read.tabs.map((tab) => [tab, linesOf(tab, read)]));
  const found: RowNotRead[] = [];
  const top = Math.max(...read.layout.headerRows);
  const note = (at: At, about: readonly UnitEntry[], said: string, isGuide: boolean) => {
    for (const unit of about) found.push({ at, unit, of: isGuide ? "tab" : "state", said });
  };
  const look = ({ at, text }: Line, here: readonly UnitEntry[], isGuide: boolean) => {
    if (isSignature(text)) return;
    const before = found.length;
    let isUnderstood = false;
    for (const sentence of sentencesIn(inFigures(text), book).map(withoutReferences)) {
      const others = othersIn(sentence, text, here, book);
      const isOfOthers =
        others !== null && (others.said === "" || saysNotSettled(others.said, PASS) || opposes(others.said));
      if (others && isOfOthers) {
        isUnderstood = true;
        note(
          at,
          others.units.filter((unit) => !fails(unit)),
          text,
          isGuide,
        );
        continue;
      }
      const copied = copiedFrom(sentence);
      const isCopied = isOfOtherYear(copied, year);
      const all = isCopied || tableNotSettled(withoutCodes(sentence), self);
      const single = [unitsNamed(sentence, book), rowsNamed(sentence, here)].find((some) => some.length > 0);
      const named = single ?? groupNamed(sentence, here);
      const rest = named.length > 0 ? withoutNames(sentence, named) : "";
      const isOpen = isCopied || OF_YEAR.test(fold(sentence)) || saysNotSettled(sentence, PASS);
      const isOpenRest = leavesOut(rest) || saysNotSettled(rest, PASS) || opposes(rest);
      if (!all && !isOpen && (rest === "" || !isOpenRest)) {
        const about = (single ?? []).filter((unit) => !fails(unit));
        const [first] = about;
        // Whom it names is known; what it says of them is not.
        if (first && !isGuide && isLine(at) && about.length <= MOST_NAMED && saysMuch(rest)) {
          found.push({ at, unit: first, of: "line", said: text, ...moreThan(about.length) });
          isUnderstood = true;
        }
        continue;
      }
      isUnderstood ||= named.length > 0;
      if (named.length > 0) note(at, named.filter(isOpenIn(sentence, rest, year)), text, isGuide);
      else if (all && isLine(at)) {
        const codes = codesIn(sentence, units);
        const except = codes.length > 0 ? units.filter((unit) => fails(unit, codes)) : [];
        // A long title is not quoted to its end.
        const said = isCopied && text.length > LONGEST_QUOTED ? (copied?.said ?? text) : text;
        found.push({ at, unit: null, of: "void", said, ...(except.length > 0 && { except }) });
      }
    }
    if (
      found.length === before &&
      !isUnderstood &&
      !isGuide &&
      isLine(at) &&
      (titledSample(text) || opensAll(text, at) || (at.row < top && titleLeavesOpen(text, year)))
    )
      found.push({ at, unit: null, of: "void", said: text });
    // Of whom it names it says nothing that counts; all else is named.
    const isOpen = isLineInDoubt(text) || deniesCriterion(text) || isOfOtherYear(figuresOf(text), year);
    if (found.length === before && !isUnderstood && !isGuide && isLine(at) && isOpen)
      found.push({ at, unit: null, of: "line", said: text });
  };
  for (const [tab, lines] of around) {
    const [head] = read.layout.headerRows;
    if (read.layout.kind !== "sheet-per-unit" && namedOfNoUse(tab.name))
      found.push({
        at: { tab, row: (head ?? 1) - 1, column: 0 },
        unit: null,
        of: "void",
        said: `Tên tab: ${tab.name}`,
      });
    const here = units.filter((unit) => unit.tab.name === tab.name);
    for (const line of lines) {
      const footnote = footnoteOf(line.text, here);
      const [first] = footnote?.units ?? [];
      if (!footnote) look(line, here, false);
      else if (footnote.open.length > 0) note(line.at, footnote.open, line.text, false);
      else if (first && !fails(first) && !footnote.plain)
        found.push({
          at: line.at,
          unit: first,
          of: "line",
          said: line.text,
          ...moreThan(footnote.units.length),
        });
    }
  }
  for (const { at, text } of guides) {
    const cell = textOf(cellAt(at));
    if (read.tabs.some(({ name }) => name === at.tab.name) || OF_BLANKS.test(cell)) continue;
    if (saysByColour(cell)) found.push({ at, unit: null, of: "colour" });
    else look({ at, text }, units, true);
  }
  return found.filter(
    (one, index) =>
      found.findIndex(
        ({ at, unit }) => at.row === one.at.row && at.tab === one.at.tab && unit === one.unit,
      ) === index,
  );
}

/** The sentences of a text; names alone go on with the list before them: "Chưa duyệt: Mù Cả; Tá Bạ". */
function sentencesIn(text: string, book: UnitsOf): string[] {
  const found: string[] = [];
  for (const part of text.split(SENTENCE_END)) {
    const last = found.pop();
    if (last === undefined) found.push(part);
    else if (book.all(part.trim()).length > 0) found.push(`${last}, ${part.trim()}`);
    else found.push(last, part);
  }
  return found;
}

/** What stands on a tab of the assessment outside its units' rows and its header. */
function linesOf(tab: Tab, { units, layout }: Pick<Reading, "units" | "layout">): Line[] {
  const own = new Set<number>();
  for (const unit of units)
    if (unit.tab.name === tab.name) {
      own.add(unit.row);
      for (const rows of unit.rows?.values() ?? []) for (const row of rows) own.add(row);
    }
  let last = -1;
  for (const row of own) last = Math.max(last, row);
  const header = new Set(layout.headerRows.map((row) => row - 1));
  const first = Math.min(...header);
  const used = layout.columns
    .filter(({ field }) => field !== "other")
    .map(({ column }) => columnIndex(column));
  const right = used.length > 0 ? Math.max(...used) + 1 : Number.POSITIVE_INFINITY;
  const lines: Line[] = [];
  tab.values.forEach((cells, row) => {
    if (header.has(row)) return;
    const within = row >= first && row <= last;
    // Among units stand headings of groups, which are read as such, and notes.
    const filled = cells.filter((value) => !isBlank(value));
    const alone = within && !own.has(row) && filled.length === 1 && isNote(String(filled[0]));
    for (let column = within && !alone ? right : 0; column < cells.length; column += 1) {
      const value = cells[column];
      if (typeof value !== "string" || value.length > LONGEST || isBlank(value)) continue;
      if (within && !alone && isRemarkOnRow(tab, header, row, column)) continue;
      lines.push({ at: { tab, row, column }, text: textOf(value) });
    }
  });
  return lines;
}

/** "… là kết quả năm 2020". */
const OF_YEAR = /\b(?:la|lay|theo|dung|ghi|cua|tu)\b.*\bnam \d{4}/;

/** A mark that nobody doubts yet. */
const PASS = "Đạt";
const heldBy = (unit: UnitEntry) => (fails(unit) ? "Chưa đạt" : PASS);

/** Whom it names is left out of what stands there, or somebody asks that it be looked at again. */
const LEFT_OUT =
  /^\W*(?:(?:riêng|đã|các|danh sách|bảng|kết quả|này|trên) )*(?:(?:ngoại )?trừ|không (?:kể|tính|gồm|bao gồm)|chưa (?:kể|tính|gồm|bao gồm)|loại trừ)(?!\p{L})|(?<!\p{L})(?:trừ đơn vị|đơn vị thì (?:chưa|không))(?!\p{L})/iu;
const ASKS_AGAIN =
  /^\W*(?:đề nghị|kiến nghị|xin)(?!\p{L})(?: \S+){0,6}? (?:xem|xét|xem xét|thẩm định|kiểm tra|phúc tra|chấm|rà soát) lại (?:trường hợp|kết quả|hồ sơ|việc|đối với|đoàn|xã|phường|trường|đơn vị)(?!\p{L})/iu;
const leavesOut = (rest: string) => LEFT_OUT.test(rest) || ASKS_AGAIN.test(rest);

/** Whether what a sentence says of whom it names puts its result off or denies something of it, as a remark would. */
function opposes(rest: string): boolean {
  const words = rest.replace(NAMED, "");
  const said = words === "" || isAskedFor(rest) ? "plain" : readRemark(words);
  return said === "open" || said === "verdict" || (said === "doubt" && denialOf(words) === "result");
}
const NAMED =
  /^\W*(?:(?:riêng|các|hai|ba|bốn|\d+|đoàn|xã|phường|thị trấn|trường|đơn vị|và|kết quả|của)[\s,:;&–-]*)+/iu;

const saysMuch = (rest: string): boolean => !isPlainLine(rest) || isAgainst(readRemark(rest));
/** A list of more is a list of who did what. */
const MOST_NAMED = 3;
const moreThan = (units: number) => (units > 1 ? { more: units - 1 } : {});
/** Whether a sentence leaves a unit open, of those that it names. */
function isOpenIn(sentence: string, rest: string, year: number | null) {
  const years = yearsIn(sentence);
  if (isOfOtherYear(copiedFrom(rest), year)) return () => true;
  if (year !== null && years.size > 0 && !years.has(year) && Math.min(...years) < year)
    return () => OF_YEAR.test(fold(sentence));
  if (leavesOut(rest) || (!saysNotSettled(rest, PASS) && opposes(rest)))
    return (unit: UnitEntry) => !fails(unit);
  if (isAskedFor(sentence)) return () => false;
  return (unit: UnitEntry) => !isKnownAbsent(unit, rest) && saysNotSettled(rest, heldBy(unit));
}

/** That it did not register, as its own cell says, is nothing new. */
const isKnownAbsent = ({ registration }: UnitEntry, rest: string): boolean =>
  registration !== null && saysNotRegistered(rest) && readRegistrationCell(cellAt(registration)) === "no";

/** The criteria that a sentence names, or whose content it names: "Riêng nội dung 3 chờ ý kiến". */
function codesIn(sentence: string, units: readonly UnitEntry[]): string[] {
  const contents = [
    ...fold(sentence).matchAll(/\b(?:noi dung|mat|nd) (?:so )?([1-9]|i{1,3})(?![a-z\d.])/g),
  ].map(([, number = ""]) => (number.startsWith("i") ? number.length : Number(number)));
  const own = [...(units[0]?.columns.keys() ?? [])].filter((code) =>
    contents.some((content) => code.startsWith(`${content}.`)),
  );
  return [...(sentence.match(CODES) ?? []), ...own];
}

/** "TC 3.3 chờ số liệu", "Trừ tiêu chí 2.5 do chưa có hướng dẫn". */
const deniesCriterion = (line: string): boolean =>
  /^\W*(?:(?:riêng|trừ|bỏ|ngoài) )?(?:các )?(?:tiêu chí|tc|nội dung|nd|mục)\s+\d/iu.test(line) &&
  !/\d+ (?:đơn vị|cơ sở|đoàn)(?!\p{L})/iu.test(line) &&
  readLegend(line).length === 0 &&
  denialOf(line) !== null;

/** A criterion's code among words. */
export const CODE = /(?<![\d.])[1-9]\.\d{1,2}(?![\d.])/;
const CODES = new RegExp(CODE, "g");
const withoutCodes = (sentence: string) =>
  sentence
    .replace(CODES, "@")
    .replace(
      /(?<!\p{L})(cột|tiêu chí|nội dung|tc|nd)\s+(?:[A-Z]{1,2}|[IVX]+|\d{1,2})(?![\p{L}\d])/giu,
      "$1 @",
    )
    // Behind its code stands what it is called.
    .replace(/@\s*\([^()]*\)/g, "@");

/** A mark behind a name or a heading that a line explains: *, (1), [2], ¹. */
const FOOTNOTE = /(\(?\*+\)?|[([]\d{1,2}[)\]]|[¹²³⁴-⁹])\s*$/;
const OPENS =
  /^\s*(?:(?:ghi chú|chú thích)\s*:?\s*)?(?:(?:các |những )?(?:đơn vị |tên )?(?:có |được |đánh |mang )*dấu )?(\(?\*+\)?|[([]?\d{1,2}[)\]]|[¹²³⁴-⁹])\s*[:.–-]?\s*(\S.*)$/iu;
const SMALL = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const bare = (mark: string) =>
  mark.replace(/[()[\]\s]/g, "").replace(/[¹²³⁴-⁹]/g, (one) => String(SMALL.indexOf(one)));
const markBehind = (text: string) => bare(FOOTNOTE.exec(text)?.[1] ?? "");

interface Footnote {
  /** Whom its mark stands behind, and of these whom it leaves open. */
  readonly units: readonly UnitEntry[];
  readonly open: readonly UnitEntry[];
  /** It says nothing of their results. */
  readonly plain: boolean;
}

/** What a line says as a footnote; null: it is none. */
export function footnoteOf(line: string, here: readonly UnitEntry[]): Footnote | null {
  const [, opens = "", said = ""] = OPENS.exec(line) ?? [];
  const mark = bare(opens);
  if (mark === "") return null;
  const units = here.filter(
    ({ at, heading }) =>
      markBehind(textOf(cellAt(at))) === mark || (heading !== "" && markBehind(heading) === mark),
  );
  if (units.length === 0) return null;
  const open = units.filter(
    (unit) =>
      unsettles(said) === "open" || saysNotSettled(said, heldBy(unit)) || (opposes(said) && !fails(unit)),
  );
  return { units, open, plain: isPlainLine(said) && !OF_RESULT.test(fold(said)) };
}
const OF_RESULT = /\b(?:ket qua|so lieu|diem)\b/;

/** Behind another cell stands an answer to that one, and beside several a heading. */
function isLine({ tab, row, column }: At): boolean {
  const cells = tab.values[row] ?? [];
  return cells.slice(0, column).every(isBlank) && cells.filter((value) => !isBlank(value)).length <= 2;
}
