/**
 * @fileoverview What an assessment says of its units besides their marks: that one's result does not stand ([M6]), or is told by a colour ([L9]). Such a unit is not decided.
 */

import { answerOf } from "../../cell/answer";
import { copiedFrom, figuresOf, isOfOtherYear } from "../../cell/copied";
import { denialOf } from "../../cell/denial";
import { stateIn as fileStateIn } from "../../cell/file-state";
import { askedOfFile } from "../../cell/file-words";
import { isLessThanYes } from "../../cell/less-than-yes";
import { meansNothing } from "../../cell/mark";
import { NOT_YET_APPRAISED } from "../../cell/not-yet";
import { isPromise } from "../../cell/promise";
import { withoutReferences } from "../../cell/references";
import { takesBack as takesRegistrationBack } from "../../cell/registration";
import { saysNotRegistered } from "../../cell/registration-words";
import { type Remark, readRemark } from "../../cell/remark";
import { isFail } from "../../cell/sample";
import { cellAt, isBlank, textOf, valueAt } from "../../cell/text";
import { readTypedCount } from "../../cell/typed-count";
import { saysByColour, saysVoid, speaksAgainst, takesBack, unsettles } from "../../cell/unsettled";
import { saysWhen } from "../../cell/when";
import type { At, CellValue } from "../../table/tab";
import { namesSeveral } from "../../units/several";
import { fold } from "../../vietnamese/fold";
import { fromLegacy } from "../../vietnamese/legacy";
import { pattern } from "../../vietnamese/whole-words";
import type { Table } from "../columns/table";
import type { Taken } from "../columns/taken";
import { lowestOf } from "../header/header";
import { asksFor } from "../headings/asks";
import { groupSays, headsNotes, isNotYetAppraised } from "../headings/group-says";
import type { LayoutKind, RowNotRead, UnitEntry } from "../reading";
import { contentsAgainst } from "./content-lines";
import { contradictsUnit, fails, rowsOf, sizesOf } from "./contradicts";
import { headedBeside } from "./headed";
import { isTabInDoubt } from "./tab-says";
import { countedAgainst, countedOnLines } from "./typed-counts";

type Unsettled = ReturnType<typeof unsettles>;
/** What words beside a unit say of its result, those too that take it from another year. */
type SaidOf = (text: string) => Unsettled;

/** Who appraised, when, by what paper: where one unit's says "chưa", nobody did. */
const APPRAISAL =
  /^(?:nguoi|can bo|to|doan|ngay|thoi gian|hinh thuc|phuong thuc|cach thuc|bien ban|so bien ban|tham dinh|phuc tra|kiem tra)\b.*\b(?:tham dinh|phuc tra|tham tra|kiem tra|thuc te)\b|^xac nhan\b/;
const NOT_YET_DONE = /^\W*chưa(?!\p{L})/iu;
const isNotDone = (text: string) => NOT_YET_DONE.test(text.normalize("NFC")) && !isFail(text);
/** How many the unit gave itself is no result: the level above counts its own. */
const SELF_COUNT = /\btu (?:cham|danh gia|nhan|xep|kiem tra|cho diem)\b/;
const COUNT = /^\W*\d{1,2} ?\/ ?\d{1,2}\W*$/;
/** Heads a column in which a tick says no: "Đề nghị | Không đề nghị". */
const REFUSES = /^(?:khong|chua|ko|bac|tra|loai|hoan|tu choi|phan doi|no|thieu)\b(?!.*\bdang ky\b)/;
const TICK = /^(?:x|v|✓|✔|☑|√|có|bị)$/iu;
/** Heads a legend that stands beside the units. */
const LEGEND = /\b(?:y nghia|ky hieu|chu giai|quy uoc)\b/;
/** Heads the criteria whose results were changed after all. */
const LOWERS =
  /\btieu chi\b.*\b(?:ha|tru|huy|bac|dieu chinh|khong (?:duoc )?(?:tinh|cong nhan))\b|\b(?:ha|huy|dieu chinh) tieu chi\b/;
/** A line above a form or below a table that gives the state of all it holds. */
const STATE_LINE =
  /^(?:tinh trang|trang thai|ket qua tham dinh|ghi chu|luu y|ket luan|de nghi|kien nghi|(?:y kien|nhan xet|danh gia)(?:,? (?!giai trinh)[^:]{1,60})?)\s*:/;
/** The cells that say so, each with the unit it is of. */
export function unsettledUnits(
  tables: readonly Table[],
  units: readonly UnitEntry[],
  kind: LayoutKind,
): RowNotRead[] {
  const found: RowNotRead[] = [];
  const byTab = new Map<string, UnitEntry[]>();
  for (const unit of units) {
    if (unit.continues) continue;
    const name = cellAt(unit.at);
    // A name is told without the lines that it stands on, and without what stands before it on a form.
    if (namesSeveral(typeof name === "string" && name.includes("\n") ? fromLegacy(name) : unit.name))
      found.push({ at: unit.at, unit, of: "several" });
    const known = byTab.get(unit.tab.name);
    if (known) known.push(unit);
    else byTab.set(unit.tab.name, [unit]);
  }
  for (const table of tables) {
    const { tab, taken, year } = table;
    const saidOf: SaidOf = (text) => (isFromOtherYear(text, year) ? "open" : unsettles(text));
    const ofGroup = groupStates(saidOf);
    const here = byTab.get(tab.name) ?? [];
    byTab.delete(tab.name);
    if (here.length === 0) continue;
    const columns = taken.filter(
      ({ field, aside, heading, criterion, pillar }) =>
        criterion === null &&
        pillar === null &&
        !aside &&
        heading !== "" &&
        (field === "result" ||
          field === "other" ||
          // A type is a word; a tick below "Loại" turns the unit down.
          (field === "type" && fold(lowestOf(heading)) === "loai") ||
          field === "explanation" ||
          (field === "officer" && APPRAISAL.test(fold(lowestOf(heading))))),
    );
    const onLines = countedOnLines(tab, here, kind);
    const onContents = kind === "wide" ? () => null : contentsAgainst(here);
    // "Số TC" names criteria where rows are these; beside a unit's marks it counts them.
    const counts = taken.filter(({ field, criterion }) => field === "criterion" && criterion === null);
    const headed = headedBeside(tab, [...columns, ...counts], here, kind);
    const counted = countedAgainst(headed, here);
    // Columns are read with the unit's row.
    const appraisals =
      kind === "turned" ? headed.filter(({ heading }) => APPRAISAL.test(fold(lowestOf(heading)))) : [];
    for (const unit of here) {
      const at =
        stateOf(unit, columns, saidOf) ??
        appraisals.find(({ of }) => isNotDone(textOf(cellAt(of(unit)))))?.of(unit) ??
        counted(unit) ??
        onLines(unit) ??
        onContents(unit);
      const said = at && columns.find(({ index }) => index === at.column && at.column !== unit.at.column);
      if (at) found.push({ at, unit, of: "state", ...(said && { heading: lowestOf(said.heading) }) });
      else {
        const group = ofGroup(unit.heading);
        if (against(unit, group.is)) found.push({ at: unit.at, unit, of: "group", said: group.said });
      }
    }
    found.push(...linesOf(table, here));
  }
  return found;
}

function stateOf(unit: UnitEntry, columns: readonly Taken[], saidOf: SaidOf): At | null {
  const isOver = unit.rows === null && isFileAnswered(unit, columns);
  // In other kinds a row is no unit's.
  for (const { tab, row } of unit.rows === null ? rowsOf(unit) : [])
    for (const { index, heading, field } of columns) {
      const text = answerOf(textOf(valueAt(tab, row, index)));
      if (text === "" || (isOver && askedOfFile(fold(lowestOf(heading))) === "reason")) continue;
      const isCount = SELF_COUNT.test(fold(lowestOf(heading))) && COUNT.test(text);
      if (!isCount && !LEGEND.test(fold(heading)) && contradictsUnit(unit, text, field === "result"))
        return { tab, row, column: index };
      if (field === "type" && TICK.test(text) && against(unit, "verdict")) return { tab, row, column: index };
      if (field === "explanation" || field === "type") continue;
      const lowest = fold(lowestOf(heading));
      if (APPRAISAL.test(lowest) && isNotDone(text)) return { tab, row, column: index };
      if (LOWERS.test(lowest) && /[1-9]\.\d/.test(text) && against(unit, "verdict"))
        return { tab, row, column: index };
      // "Xin không đăng ký": a paper or a tick beside a unit; "Không" says that it did register.
      if (field === "other" && saysNotRegistered(lowestOf(heading)) && !/^[0–-]$/.test(text) && !isFail(text))
        return { tab, row, column: index };
      if (field === "other" && isNotYetAppraised(text)) continue;
      // "Các tiêu chí chưa đạt": "2.3" beside marks that all pass; "Không" says that there are none.
      const isLack =
        field === "other" &&
        (speaksAgainst(lowestOf(heading)) ||
          (REFUSES.test(lowest) && denialOf(lowestOf(heading)) === "result")) &&
        !(VOTES.test(lowest) && isFewVotes(valueAt(tab, row, index))) &&
        !/^[0–-]$/.test(text) &&
        !isFail(text);
      if (isLack && against(unit, "verdict")) return { tab, row, column: index };
      // Remarks below a heading that asks for them are read as such.
      if (field === "other" && !headsNotes(heading) && takesBack(text) && against(unit, "verdict"))
        return { tab, row, column: index };
    }
  const name = textOf(cellAt(unit.at));
  for (const pattern of BEHIND_NAMES) {
    const note = pattern.exec(name)?.[1] ?? "";
    if (note !== "" && against(unit, saidOf(note) ?? besideName(note))) return unit.at;
  }
  return ASKED.test(name) && against(unit, "doubt") ? unit.at : null;
}

const VOTES = /\b(?:phieu|tan thanh|nhat tri|dong y|bieu quyet)\b/;
/** How many voted against it is held against how many did for it; a share of them says by itself whether they were most. */
const isFewVotes = (value: CellValue): boolean => {
  const said = readTypedCount(value);
  return said !== null && (said.of === null || said.count * 2 < said.of);
};

/** Whether a file that was sent back came in again, or was taken in: why it was sent back is over. */
const isFileAnswered = ({ tab, row }: UnitEntry, columns: readonly Taken[]): boolean =>
  columns.some(
    ({ index, heading }) =>
      askedOfFile(fold(lowestOf(heading))) === "state" &&
      /^(?:sent|taken)$/.test(fileStateIn(textOf(valueAt(tab, row, index)))?.state ?? ""),
  );

/** What stands behind a name; that the unit withdrew is told as its registration ([O5]). */
const besideName = (note: string): Remark | null =>
  FAIL.test(note) ? "doubt" : takesRegistrationBack(note) ? null : readRemark(note, false, true);
/** In a bracket, behind a dash, or behind any other sign. */
const BEHIND_NAMES = [/[([–-]\s*([^()[\]]+)[)\]]?\s*$/, /[:;,=→>]\s*([^:;,=→>()[\]]+)$/];
/** "(KĐ)", "- KĐK": not met, not registered. */
const FAIL = /^k\.?đ\.?[kđ]?$/iu;
/** Who typed it was not sure, or had more to say. */
const ASKED = /\?{2,}\s*$|\s\?\s*$|[([]\s*(?:\?|…|\.{3,})\s*[)\]]\s*$|(?:…|\.{3,})\s*$/;

/** What a heading says of the units below it, and the heading. */
interface GroupState {
  readonly is: Remark | null;
  readonly said: string;
}

/** Tells what the headings above a unit say; each is read once: thousands of units stand below a few. */
function groupStates(saidOf: SaidOf): (heading: string) => GroupState {
  const none: GroupState = { is: null, said: "" };
  const known = new Map<string, GroupState>([["", none]]);
  return (heading) => {
    let state = known.get(heading);
    if (state === undefined) {
      const all = heading.split(" / ").map((said): GroupState => {
        const words = said.replace(GROUP, "");
        // Whose marks stand below, and who did not register, is read as that ([M6], [O5]).
        const { side, unregistered } = groupSays(said);
        const isPlain = side !== null || unregistered || saysWhen(words) || denialOf(words) === null;
        return { is: saidOf(words) ?? (isPlain ? null : "doubt"), said };
      });
      state = all.find(({ is }) => is !== null) ?? none;
      known.set(heading, state);
    }
    return state;
  };
}

/** The number of a group's heading, and whom it is of. */
const GROUP =
  /^(?:\(?(?:[IVX]+|[A-H]|\d+)\)?\s*[.)/:–-]+\s*)?(?:(?:các|những|danh sách|đơn vị|cơ sở đoàn|đoàn cơ sở)\s+)*/iu;

/** Whether words beside a unit take what stands there from another year than its table's. */
export const isFromOtherYear = (text: string, year: number | null): boolean =>
  isOfOtherYear(copiedFrom(text, true) ?? figuresOf(text), year);

/** A verdict, or a doubt about the marks, is against none whose marks give it. */
const against = (unit: UnitEntry, said: Remark | null) =>
  said === "open" || ((said === "verdict" || said === "doubt") && !fails(unit));

/** A line that says of all marks that nobody looked at them. */
const NOT_YET = new RegExp(`^\\W*${NOT_YET_APPRAISED}\\W*$`);
/** A longer line is a sentence on something, and no banner over a form. */
const LONGEST_BANNER = 60;

/** What lines above and below the units say. */
function linesOf({ tab, headerRows, year }: Table, units: readonly UnitEntry[]): RowNotRead[] {
  const header = headerRows[0] ?? 0;
  const taken = new Set<number>();
  for (const { row, rows } of units) {
    taken.add(row);
    for (const own of rows?.values() ?? []) for (const one of own) taken.add(one);
  }
  let last = 0;
  for (const row of taken) last = Math.max(last, row);
  const found: RowNotRead[] = [];
  const only = units.length === 1 ? (units[0] as UnitEntry) : null;
  if (only && isTabInDoubt(only, !fails(only)))
    found.push({ at: only.at, unit: only, of: "void", said: tab.name });
  for (let row = 0; row < tab.values.length; row += 1) {
    const below = row > last;
    const within = row >= header && !below;
    // Between header and last unit stand rows that are somebody's; on a form a line alone is said of it.
    if (within && (!only?.rows || taken.has(row))) continue;
    const cells = (tab.values[row] ?? []).flatMap((value, column) =>
      typeof value === "string" && !isBlank(value) ? [{ column, text: answerOf(textOf(value)) }] : [],
    );
    if (within && cells.length > 1) continue;
    for (const [index, { column, text }] of cells.entries()) {
      const at = { tab, row, column };
      const folded = fold(text);
      // "Nhận xét, đánh giá:" | "Chờ xác minh"
      const label = cells[index - 1]?.text ?? "";
      // What a paper says that it refers to is said all the same.
      const said = withoutReferences(text);
      const whole = label.endsWith(":") ? `${label} ${said}` : said;
      if (saysByColour(text)) found.push({ at, unit: null, of: "colour" });
      // Side by side stand headings of another table: "Kết quả cũ".
      const alone = only !== null || cells.length === 1;
      if (alone && (saysVoid(said, only !== null || below) || NOT_YET.test(folded)))
        found.push({ at, unit: only, of: "void" });
      else if (only && against(only, stateIn(whole, { year, unit: only })))
        found.push({ at, unit: only, of: "state" });
    }
  }
  return found;
}

/** What stands before a line's colon. */
const LABEL = /^([^:]{3,60}):/;

/** "Kiến nghị của đơn vị: Không": there is nothing that anybody asks for, finds wrong or has to say. */
const ASKS_NOTHING = pattern(
  "^\\W*(?:\\d{1,2}[.)] *|[ivx]+[.)] *)?(?:(?:cac|nhung|de nghi|kien nghi|de xuat|y kien(?: khac| dong gop| them)?|gop y|ton tai|han che|khuyet diem|vuong mac|kho khan|ghi chu|luu y|nguyen nhan)(?: ?, ?| va | ?/ ?| |(?=:)))+(?:(?:khac|neu co|cua|don vi|co so|doan|xa|phuong|truong|bch|voi cap tren)(?: |(?=:)))*:\\s*(?:khong|ko)(?: co)?(?: gi| y kien| kien nghi| de xuat| them| khac)*\\W*$",
);

/** What a line over or below a form says of its unit. */
function stateIn(text: string, all: { year: number | null; unit: UnitEntry }): Remark | null {
  const folded = fold(text);
  if (ASKS_NOTHING.test(folded)) return null;
  if (STATE_LINE.test(folded) || asksFor(LABEL.exec(text)?.[1] ?? "") === "decision") {
    const answer = text.replace(/^[^:]*:\s*/, "");
    const said = readRemark(answer, true, true);
    return said === "plain" &&
      !OPINION_LINE.test(folded) &&
      isLessThanYes(answer, { year: all.year, whole: sizesOf(all.unit), strict: true })
      ? "doubt"
      : said;
  }
  if (text.length <= LONGEST_BANNER && EVIDENCE_LINE.test(folded))
    return lacksEvidence(text) ? "doubt" : null;
  return text.length <= LONGEST_BANNER ? unsettles(text, true) : null;
}

/** What it answers is an opinion. */
const OPINION_LINE = /^\W*(?:y kien|nhan xet|ghi chu|luu y|kien nghi|danh gia)\b/;

/** A line on what there is of papers, for the content above it or for all. */
const EVIDENCE_LINE =
  /^\W*(?:\d[\d.]*[.)]? +)?(?:(?:cac|danh muc|ho so|tai lieu|van ban)(?:,? | va ))*(?:minh chung|kiem chung)\b/;
const ANSWERED = /^[^:]{3,60}:\s*(.*\p{L}.*)$/u;
/** "Minh chứng: chưa có", "Minh chứng còn thiếu". */
function lacksEvidence(text: string): boolean {
  const [, answer = ""] = ANSWERED.exec(text) ?? [];
  return (answer !== "" && meansNothing(answer)) || isPromise(answer || text);
}
