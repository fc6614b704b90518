/**
 * @fileoverview Remarks that stand in any kind of table for a unit, or for a criterion of one ([L9], [L2]): in a column
 * beside its rows, in a row below its marks, as its typed result, on its form. What speaks against the result leaves the
 * unit open; what nobody understands is named.
 */

import { answerOf } from "../../cell/answer";
import { denialOf, isOfLife } from "../../cell/denial";
import { isDitto } from "../../cell/ditto";
import { isLessThanYes } from "../../cell/less-than-yes";
import { withoutReferences } from "../../cell/references";
import { namesOtherMatter, saysThree } from "../../cell/registration-words";
import { type Remark, readDecision, readRemark } from "../../cell/remark";
import { isFail, namesDocument } from "../../cell/sample";
import { isBlank, textOf, valueAt } from "../../cell/text";
import { isToCome, saysWhen } from "../../cell/when";
import { saysPapersOfOtherYear } from "../../cell/years-said";
import { anchorOf } from "../../table/merged";
import type { At } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import type { Table } from "../columns/table";
import { lowestOf } from "../header/header";
import { headsOfResult, isBadOfFile } from "../headings/asks";
import { headsNotes } from "../headings/group-says";
import type { DeniedEvidence, LayoutKind, RowNotRead, UnitEntry } from "../reading";
import { fails, failsAt, passes, sizesOf } from "./contradicts";
import { contradicts, isDash, remarksIn, type Said } from "./remark-places";
import { isFromOtherYear } from "./unsettled-units";

/** Headings that ask how it stands. */
const STATE = /\b(?:tinh trang|trang thai|tinh hinh)\b/;
/** A cell that is longer tells of the work. */
const LONGEST = 160;
/** Where somebody decides, a longer one may still say no. */
const LONGEST_DECISION = 600;

/** What such remarks leave open, and those that nobody understands. `denied`: cells that are told as being of papers. */
export function remarksOn(
  tables: readonly Table[],
  units: readonly UnitEntry[],
  kind: LayoutKind,
  denied: readonly DeniedEvidence[],
): RowNotRead[] {
  const found: RowNotRead[] = [];
  const unknown = new Map<string, { row: RowNotRead; more: number }>();
  const reader = remarkReader();
  const isDenied = (at: At) =>
    denied.some((one) => one.tab.name === at.tab.name && one.row === at.row && one.column === at.column);
  const told = new Map<UnitEntry, Set<number>>();
  for (const said of remarksIn(tables, units, kind)) {
    const { at, unit, of } = said;
    const cell = valueAt(at.tab, at.row, at.column);
    if (typeof cell !== "string" || isBlank(cell) || isDenied(at)) continue;
    const value = answerOf(cell);
    if (value.length > (said.asks === "decision" ? LONGEST_DECISION : LONGEST)) continue;
    const isGainsaid = contradicts(said, textOf(value));
    // Beside all its marks its row's own reading tells it.
    if (isGainsaid && of === "wide") continue;
    if (said.asks === "opinion" && !headsNotes(said.heading) && !isOfResult(said, textOf(value))) continue;
    const remark = reader(said, value);
    // Of files and complaints it is known only that somebody should look.
    const isOfFile = said.asks === "matter" && !headsNotes(said.heading);
    if (isGainsaid || (!isOfFile && isAgainst(said, remark, textOf(value)))) {
      const rows = told.get(unit) ?? new Set();
      const heading = of === "wide" ? lowestOf(said.heading) : "";
      const { row } = anchorOf(at);
      if (!rows.has(row)) found.push({ at, unit, of: "state", ...(heading !== "" && { heading }) });
      told.set(unit, rows.add(row));
    } else if (!fails(unit) && isToBeNamed(said, remark, textOf(value))) {
      const key = `${at.tab.name}\n${fold(textOf(value))}`;
      const before = unknown.get(key);
      if (before) before.more += before.row.unit === unit ? 0 : 1;
      else unknown.set(key, { row: { at, unit, of: "line" }, more: 0 });
    }
  }
  for (const { row, more } of unknown.values()) found.push(more > 0 ? { ...row, more } : row);
  return found;
}

/** Whether it is told without counting: words that nobody understands, and what an opinion on the work denies of a result. */
const isToBeNamed = (said: Said, remark: Remark, text: string): boolean =>
  isBadOfFile(said.heading, text) ||
  (remark === "unknown"
    ? said.of === "result" || said.asks === "day" || headsOfResult(said.heading) || isUnheaded(said)
    : remark === "doubt" &&
      said.asks === "opinion" &&
      (denialOf(text) === "result" || OF_FILE.test(fold(text))));

/** An opinion that speaks of it is on what was handed in. */
const OF_FILE = /\b(?:gui|nop|chu ky|ky ten|dong dau|ban goc|ban chinh)\b/;

/** A unit's own, beside its marks. */
const isUnheaded = ({ heading, of, unit, asks }: Said) =>
  heading === "" && of === "apart" && asks === "note" && unit.rows === null;
const lowest = ({ heading }: Said) => fold(lowestOf(heading));
const asksState = ({ heading }: Said) => STATE.test(fold(heading));

/** Reads remarks: thousands of units have the same few. */
function remarkReader(): (said: Said, value: string) => Remark {
  const known = new Map<string, Remark>();
  return (said, value) => {
    const isResult = said.of === "result";
    const asked = isResult || asksState(said);
    const ofPart = said.criterion !== null;
    const reads = (said.asks === "decision" || said.asks === "day") && !ofPart ? readDecision : readRemark;
    const key = `${said.asks}${said.answered}${asked}${ofPart}${isResult}${said.year}\n${value}`;
    let remark = known.get(key);
    if (remark === undefined) {
      const isDay = said.asks === "day" && !ofPart;
      // What a paper says is said of the unit.
      const own = isDay ? value : withoutReferences(value);
      const isWhen = isDay || (said.asks === "decision" && !ofPart && !isResult);
      const isOpen = isDay
        ? isToCome(value)
        : isResult
          ? PUT_OFF.test(fold(value))
          : !ofPart && isFromOtherYear(value, said.year);
      remark = isOpen
        ? "open"
        : isWhen && saysWhen(value)
          ? "plain"
          : isDay && denialOf(value) !== null
            ? "doubt"
            : reads(own, asked, ofPart);
      // What is less than yes is no yes, whatever follows it.
      if (
        remark === "plain" &&
        said.asks === "decision" &&
        !ofPart &&
        (isLess(said, value) || saysPapersOfOtherYear(value, said.year))
      )
        remark = "unknown";
      // Where days or papers stand, other words are none.
      if (remark === "plain" && isDay && said.answered && !isOpen && !answersDay(value)) remark = "unknown";
      known.set(key, remark);
    }
    return remark;
  };
}

const isLess = ({ unit, year, of, heading }: Said, value: string) =>
  !OF_FILES.test(fold(heading)) &&
  isLessThanYes(value, {
    year,
    whole: sizesOf(unit),
    strict: of === "result" || !OPINION.test(fold(heading)),
  });
/** How many copies there are, and the like. */
const OF_FILES = /\b(?:ho so|nop|ban (?:cung|giay|mem))\b/;
/** Where whole sentences are asked for. */
const OPINION = /\by kien\b/;

/** A day or a paper, a sign for one, or that it is done. */
const answersDay = (value: string): boolean =>
  saysWhen(value) ||
  namesDocument(value) ||
  isDitto(textOf(value)) ||
  !/\p{L}{2}/u.test(value) ||
  DONE.test(fold(value));
const DONE = /^(?:da|xong|du|co|dat|ok|x|v|theo|cung|chung)\b/;

/** What a typed result says that was put off. */
const PUT_OFF =
  /^(?:(?:cho|de nghi|can|xin|dang) )*(?:phuc tra|xem xet|bo sung|hoan thien|xac minh|tham tra|hop lai|xet lai)\b/;

/** A verdict, or a doubt about the marks, is against none whose marks give it; a typed one is held against the computed. */
function isAgainst(said: Said, remark: Remark, text: string): boolean {
  const { unit, criterion, of, asks, answered } = said;
  if (asks === "decision" && answered && isDash(text)) return !fails(unit);
  if (remark === "plain")
    return asks === "decision" && of !== "result" && criterion === null && saysNo(said, text) && !fails(unit);
  // What is not asked of "3 chủ động" is no matter of its result: "Đề nghị khen thưởng" | "Chưa xét".
  if (asks === "matter" && namesOtherMatter(lowestOf(said.heading)) && !saysThree(text)) return false;
  if (remark === "open" && asks !== "other") return true;
  if (remark === "verdict" && of === "result" && !asksState(said) && OF_RECOGNITION.test(fold(text)))
    return false;
  if (criterion === null ? fails(unit) : failsAt(unit, criterion)) return false;
  // Where somebody decides, what nobody understands may be no.
  if (asks === "decision") return true;
  if (asks === "note" || asks === "day" || remark === "verdict") return remark !== "unknown";
  const denial = remark === "unknown" ? null : denialOf(text);
  if (asks === "opinion" && !headsNotes(said.heading))
    return remark !== "unknown" && (denial === null || namesCriterion(said, text));
  return (
    remark !== "unknown" && (denial === "result" ? asks !== "matter" : denial === null && asks !== "other")
  );
}
/** Whether an opinion may be of the result: a rule for whoever it meets, the unit's life and advice are not. */
const isOfResult = (said: Said, text: string): boolean =>
  !CONDITION.test(text) && (namesCriterion(said, text) || !(isOfLife(text) || ADVICE.test(text)));
const CONDITION = /(?<!\p{L})(?:nếu|thì|trường hợp)(?!\p{L})/iu;
const ADVICE = /^\W*(?:cần|phải|nên|tiếp tục|tăng cường|chú ý|lưu ý|quan tâm)(?!\p{L})/iu;
/** By the code of one that passes; 1.5 of something is none. */
const namesCriterion = ({ unit }: Said, text: string): boolean =>
  [...text.matchAll(CODE)].some(([code]) => passes(unit, code));
const CODE = /(?<![\d.])\d\.\d{1,2}(?![\d.]|\s*(?:%|triệu|tỷ|nghìn|ha|km|m)(?!\p{L}))/gu;
/** A mark that fails, below what somebody decides; "Không" may also say that there is nothing to say. */
const saysNo = (said: Said, text: string): boolean =>
  isFail(text) && (!NOTHING.test(fold(text)) || said.answered === true || ASKS_WHETHER.test(lowest(said)));
const NOTHING = /^(?:khong|ko|k|0|-|–)$/;
const ASKS_WHETHER =
  /\b(?:duyet|dong y|nhat tri|thong nhat|bieu quyet|cong nhan|tan thanh|thong qua|xac nhan|hoan thanh)\b/;
/** What a typed result may say as the computed one does ([O6]). */
const OF_RECOGNITION = /\b(?:cong nhan|dat|danh hieu|du dieu kien)\b/;
