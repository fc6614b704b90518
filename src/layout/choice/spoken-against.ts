/**
 * @fileoverview [L4] What tabs that are not read, and tables below the assessment, say of single units against their
 * marks: the board did not agree, they are not to be recognised, their marks were changed. Such a unit is not decided.
 */

import { saysNotRegistered } from "../../cell/registration-words";
import { mayDoubt, readRemark } from "../../cell/remark";
import { isFail, isMark } from "../../cell/sample";
import { isBlank, textOf } from "../../cell/text";
import { isAskedFor, saysCorrected, speaksAgainst, unsettles } from "../../cell/unsettled";
import { columnIndex } from "../../table/a1";
import type { At, Tab } from "../../table/tab";
import { isUnitName } from "../../units/looks-like-name";
import { fold } from "../../vietnamese/fold";
import { anyOf } from "../../vietnamese/whole-words";
import { fails } from "../beside/contradicts";
import { UnitsOf } from "../beside/units-of";
import { othersIn, unitsCalled } from "../beside/whom";
import { isNoteAbove, yearsIn } from "../header/title";
import type { Reading, RowNotRead, UnitEntry } from "../reading";
import { say } from "../sentences";
import { isOfOtherMatter } from "./said";
import { saysThreeActive } from "./title-words";

/** Names stand among the first columns, and what is said of them not far behind. */
const FIRST_COLUMNS = 20;
/** Longer cells hold no name. */
const LONGEST_NAME = 80;
/** Longer cells are no sentence of minutes. */
const LONGEST = 1000;
/** A row of so few cells that names no unit heads those below it. */
const HEADING_CELLS = 2;
/** What a tab of judging speaks of, in its title, over its columns or beside its units. */
const JUDGED = anyOf(
  "cong nhan|tham dinh|tham tra|phuc (?:tra|khao)|xem xet|xet|bieu quyet|ket luan|danh gia|cham|ket qua|quyet dinh|y kien|thong qua|nhat tri|dong y",
);
/** What a unit says of itself is another's beside it. */
const OWN_MARK = /\btu (?:cham|danh gia|nhan|xep loai)\b/;
/** What is planned, shared out or handed in says nothing of results. */
const OTHER_WORK =
  /\b(?:phan cong|lich|ke hoach(?! so)|chuong trinh|danh (?:ba|muc)|dien thoai|dang k[yi]|nop|gui|minh chung|du kien|giao chi tieu)\b/;
/** A heading that begins a list of its own, after one that speaks against units. */
const LIST =
  /^\W*(?:(?:[ivx]+|[a-h]|\d{1,2})\s*[.)/:–-]|phan\b|danh sach\b|(?:cac |nhung )?(?:don vi|co so|doan co so) \S)/;
/** Whom a list is of that says who is recognised. */
const RECOGNISED =
  /\b(?:cong nhan|du dieu kien|dat chuan|trinh (?:btv|ban thuong vu))\b|\b(?:dat|duoc|xet|trinh)\b.*(?:3|ba) chu dong/;
/** Where a sentence of minutes ends. */
const SENTENCE_END = /[.;\n](?:\s|$)/;
const CODES = /\b[1-9]\.\d{1,2}\b/g;

/** What is found beside the assessment. */
export interface SpokenAgainst {
  readonly rows: readonly RowNotRead[];
  /** The tabs that say it, or that tell of these units' results otherwise. */
  readonly sheets: readonly { readonly sheet: string; readonly why: string }[];
}

/** A part of a tab: from a row and a column on; a whole tab from its first cell. */
interface Region {
  readonly tab: Tab;
  readonly row: number;
  readonly column: number;
  /** The row that it ends before; absent: the tab's end. */
  readonly end?: number;
}

const isWhole = ({ row, column }: Region) => row === 0 && column === 0;

/** What other tabs, and what stands below and right of the assessment itself, say against its units. */
export function spokenAgainst(tabs: readonly Tab[], read: Reading, year: number | null): SpokenAgainst {
  const book = new UnitsOf(read.units);
  const rows = aroundUnits(read).flatMap((region) => {
    const found = againstIn(region, year, book)?.rows ?? [];
    // Another unit beside each is who appraised it.
    const named = region.column > 0 ? found.filter(({ of }) => of === "line").length : 0;
    return named * 2 > book.units.length ? found.filter(({ of }) => of !== "line") : found;
  });
  const sheets: { sheet: string; why: string }[] = [];
  for (const tab of tabs) {
    const found = againstIn({ tab, row: 0, column: 0 }, year, book);
    if (!found) continue;
    rows.push(...found.rows);
    const { title, rows: told } = found;
    sheets.push({ sheet: tab.name, why: say.tellsResults(title, told.length > 0) });
  }
  return { rows, sheets };
}

/** Where the assessment's tabs go on below its units, and right of its columns: lists and minutes may stand there. */
function aroundUnits({ tabs, units, layout }: Reading): Region[] {
  if (layout.kind === "sheet-per-unit") return [];
  const last = new Map<Tab, number>();
  for (const { tab, row, rows } of units) {
    let end = Math.max(last.get(tab) ?? 0, row);
    for (const own of rows?.values() ?? []) for (const one of own) end = Math.max(end, one);
    last.set(tab, end);
  }
  const used = layout.columns
    .filter(({ field }) => field !== "other")
    .map(({ column }) => columnIndex(column));
  const right = used.length > 0 ? Math.max(...used) + 1 : null;
  return tabs.flatMap((tab): Region[] => {
    const below = (last.get(tab) ?? tab.values.length) + 1;
    return [
      { tab, row: below, column: 0 },
      ...(right === null ? [] : [{ tab, row: 0, column: right, end: below }]),
    ];
  });
}

/** A heading and what it says of the rows below it. */
interface Heading {
  readonly text: string;
  readonly says: Says | "other" | null;
}

/** Not decided yet, refused, or changed. */
type Says = "open" | "against" | "corrected";

const NONE: Heading = { text: "", says: null };

/** What stands in a region; null: nothing of these units' results. */
function againstIn(
  region: Region,
  year: number | null,
  book: UnitsOf,
): { readonly rows: RowNotRead[]; readonly title: string } | null {
  const { tab } = region;
  const whole = isWhole(region);
  const isBeside = region.column > 0;
  const lines = whole ? [tab.name] : [];
  const headings = new Map<number, string>();
  const rows: RowNotRead[] = [];
  const told = (column: number, row: number, unit: UnitEntry, said: string) =>
    rows.push({ at: { tab, row, column }, unit, of: whole ? "tab" : "state", said });
  let heading: Heading = headingOf(lines[0] ?? "", year, true);
  if (heading.says === "other") return null;
  let names = 0;
  let judged = !whole || heading.says !== null;
  // "Kết quả 3 chủ động" over marks of units that stand nowhere else.
  let ours = "";
  let others = 0;
  // Below the units a list of those recognised speaks of whom it leaves out.
  let recognised: (At & { readonly said: string }) | null = null;
  const listed = new Set<UnitEntry>();
  for (let row = region.row; row < (region.end ?? tab.values.length); row += 1) {
    const cells = (tab.values[row] ?? [])
      .slice(region.column, region.column + FIRST_COLUMNS)
      .flatMap((value, at) =>
        typeof value === "string" && value.length <= LONGEST && !isBlank(value)
          ? [{ column: region.column + at, text: textOf(value) }]
          : [],
      );
    const name = cells.find(({ text }) => text.length <= LONGEST_NAME && book.all(bareOf(text)).length > 0);
    if (!name) {
      if (whole && cells.some(({ text }) => isMark(text)) && cells.some(({ text }) => isUnitName(text)))
        others += 1;
      const mentioned = book.namedIn(cells.map(({ text }) => text).join(" ; "));
      if (cells.length > HEADING_CELLS && mentioned.length === 0) {
        for (const { column, text } of cells) headings.set(column, text);
        if (whole) ours ||= cells.map(({ text }) => text).find(saysThreeActive) ?? "";
        judged ||= whole && names === 0 && cells.some(({ text }) => isOfJudging(text));
        continue;
      }
      for (const { column, text } of cells) {
        const naming = text.split(SENTENCE_END).flatMap((sentence) => {
          const says = speaksOfThisYear(year)(sentence) ? saidIn(sentence) : null;
          if (says === null || (says === "corrected" && isAskedFor(sentence))) return [];
          const about = othersIn(sentence, text, book.units, book)?.units ?? unitsCalled(sentence, book);
          return about.map((unit) => ({ unit, says, sentence }));
        });
        for (const { unit, says, sentence } of naming)
          if (isAgainst(unit, says, sentence)) told(column, row, unit, text);
        // A sentence of minutes heads nothing.
        if (naming.length > 0) continue;
        if (cells.length > 1 && mentioned.length > 0) {
          // Beside a sentence on a unit stands what became of it.
          const says = saidBeside(text, headings.get(column) ?? "", false);
          for (const unit of mentioned) if (isAgainst(unit, says, text)) told(column, row, unit, text);
          continue;
        }
        const own = headingOf(text, year, cells.length === 1);
        // "Chưa duyệt:" right of the marks, over names.
        const putsOff = isBeside && cells.length === 1 && own.says === null && unsettles(text) === "open";
        const said: Heading = putsOff ? { text, says: "open" } : own;
        if (names === 0) {
          if (whole && said.says === "other") return null;
          lines.push(text);
          judged ||= isOfJudging(text);
        }
        if (said.says !== null || LIST.test(fold(text))) {
          heading = said;
          if (!whole && !isBeside && said.says === null && isOfRecognised(text))
            recognised = { tab, row, column, said: text };
        }
      }
      continue;
    }
    names += 1;
    if (heading.says === "other") continue;
    if (recognised?.said === heading.text) for (const unit of book.all(bareOf(name.text))) listed.add(unit);
    for (const unit of book.all(bareOf(name.text))) {
      const all = cells.map(({ text }) => text).join(" ; ");
      const own = cells.find(({ column, text }) =>
        isAgainst(unit, saidBeside(text, headings.get(column) ?? "", column === name.column), all),
      );
      // A list beside another one has its own heading over its names.
      const over = headings.get(name.column) ?? "";
      const says = heading.says ?? saidIn(over) ?? (unsettles(over) === "open" ? "open" : null);
      const head = [heading.text, over].find((text) => text !== "" && readRemark(text) !== "plain");
      if (own) told(own.column, row, unit, own.text);
      else if (isAgainst(unit, says, all))
        told(name.column, row, unit, heading.says === null ? over : heading.text);
      else if (isBeside && head !== undefined && !fails(unit))
        rows.push({ at: { tab, row, column: name.column }, unit, of: "line", said: `${head}: ${all}` });
    }
  }
  if (recognised && listed.size > 0) {
    const { said, ...at } = recognised;
    for (const unit of book.units)
      if (unit.tab.name === tab.name && !listed.has(unit) && !fails(unit))
        rows.push({ at, unit, of: "line", said });
  }
  // What is said of a unit's result is, whatever the tab is called.
  const about = judged || lines.some(saysThreeActive) || rows.some(({ said = "" }) => isOfJudging(said));
  if (lines.some(isTitleOfOtherWork)) return null;
  if (names === 0 && others > 0 && ours !== "") return { rows, title: ours };
  if ((names === 0 && rows.length === 0) || !about) return null;
  return { rows, title: lines.find((line, at) => at > 0 && isOfJudging(line)) ?? "" };
}

/** Whether a heading is over a list of those who are recognised, or proposed for it. */
export const isOfRecognised = (text: string) =>
  RECOGNISED.test(fold(text)) && !speaksAgainst(text) && !mayDoubt(text);

/** A name without what stands behind it in brackets. */
export const bareOf = (text: string) => text.replace(/\s*\([^()]*\)\s*\**$/, "");

const isOfJudging = (text: string) => JUDGED.test(fold(text)) && !isOfOtherWork(text) && !isNoteAbove(text);
const isTitleOfOtherWork = (text: string, at: number) =>
  (at === 0 || saysThreeActive(text) || JUDGED.test(fold(text))) && isOfOtherWork(text) && !isNoteAbove(text);
const isOfOtherWork = (text: string) => OTHER_WORK.test(fold(text)) && !saysNotOnIt(text);

/** A list of those who did not register, or no longer take part. */
const saysNotOnIt = (text: string) => saysNotRegistered(text) || GAVE_UP.test(fold(text));
const GAVE_UP =
  /\b(?:don vi|co so|doan co so|doan xa|danh sach)\b.*\b(?:(?:xin|da|de nghi) (?:thoi|rut|dung|ngung)\b|rut(?: ten| dang k[yi])?\W*$)/;

/** `alone`: side by side stand headings of other lists, too. */
function headingOf(text: string, year: number | null, alone: boolean): Heading {
  if (text === "" || isNoteAbove(text)) return NONE;
  const other = isOfOtherMatter(text) || !speaksOfThisYear(year)(text);
  if (other) return { text, says: "other" };
  return { text, says: saidIn(text) ?? (alone && saysNotOnIt(text) ? "open" : null) };
}

function saidIn(text: string): Says | null {
  if (speaksAgainst(text)) return "against";
  return saysCorrected(text) ? "corrected" : null;
}

const speaksOfThisYear = (year: number | null) => (text: string) => {
  const years = yearsIn(text);
  return year === null || years.size === 0 || years.has(year);
};

/** What a cell in a unit's row says of it. */
function saidBeside(text: string, heading: string, isName: boolean): Says | null {
  const note = isName ? (/\(([^()]+)\)\s*\**$/.exec(text)?.[1] ?? "") : text;
  if (note === "" || isOfOtherWork(heading)) return null;
  if (!isName && saysCorrected(note)) return "corrected";
  const said = unsettles(note);
  if (said) return said === "open" ? said : "against";
  const asked = fold(heading);
  return !isName && isFail(note) && JUDGED.test(asked) && !OWN_MARK.test(asked) ? "against" : null;
}

/** A verdict is against none whose marks give it; nor is a change of criteria that are not why it fails. */
function isAgainst(unit: UnitEntry, said: Says | null, row: string): boolean {
  if (said === "corrected") return !fails(unit, row.match(CODES) ?? "all");
  return said === "open" || (said === "against" && !fails(unit));
}
