/**
 * @fileoverview What every command does first: read the workbook once, recognise the sheet, choose the
 * criteria set and judge. Here the pure rooms meet the spreadsheet; no rule lives here.
 */
import { assess } from "../assessment/assess";
import type { Assessment } from "../assessment/assessed";
import { marksAllBlank } from "../assessment/blank-marks";
import { looksLikePoints } from "../assessment/points";
import { chooseSet, OWN_HEADINGS } from "../criteria/choose";
import { PRESETS } from "../criteria/presets";
import { type CriteriaSet, criteriaOf } from "../criteria/set";
import type { Settings } from "../criteria/settings";
import { CONTENTS } from "../layout/headings/wording";
import type { OtherAssessment, Reading } from "../layout/reading";
import { propose } from "../layout/settled/propose";
import { LITE } from "../lite";
import { Problem } from "../messages/failures";
import { HALF_OPENED, HALF_PASSED } from "../messages/opening";
import {
  alikeSentence,
  aroundSentence,
  CHOICE_LEFT,
  contentsWithoutCriteria,
  keyedBesideSentence,
  linksUnseenSentence,
  MARKS_ALL_BLANK,
  notReadSentence,
  POINTS_WITHOUT_SET,
  readSentence,
  withoutColumnSentence,
  yearSentence,
} from "../messages/reading";
import { type Decided, decidedDiffers, decidedUnits, type Issued } from "../papers/decisions";
import { isCopied } from "../spreadsheet/own-sheets";
import { readWorkbook, type Workbook } from "../spreadsheet/read";
import { Asked } from "../spreadsheet/run";
import { openingUnderWay } from "../spreadsheet/twins";
import { isOpening, TAB_CRITERIA } from "../table/own-tabs";
import { askNewYear, askRegistration } from "./question-dialog";
import { changesOf } from "./read-changes";
import { readDecisions } from "./read-decisions";
import { type OwnSet, readSettings, type Said } from "./reading-context";
import type { ReadingContext } from "./reading-dialog";
import { ask, type JobRequest, type Settled, settle } from "./settle";

export interface Job {
  readonly settings: Settings;
  /** What belongs to the year that was judged. */
  readonly said: Said;
  readonly workbook: Workbook;
  readonly assessment: Assessment;
  /** The year that was judged, of a school year the one that it ends in; null: nobody said. */
  readonly year: number | null;
  /** The years that assessments of this workbook are plainly of, in order. */
  readonly years: readonly number[];
  /** The other plain assessments of this workbook. */
  readonly others: readonly OtherAssessment[];
  /** What the person should know of the choices made, in Vietnamese sentences. */
  readonly notices: readonly string[];
  /** The tabs that a notice says were not read. */
  readonly untold: Reading["notRead"];
  /** Tabs that look like the one that was judged, and were not. */
  readonly alike: readonly string[];
  /** Decisions of the year that were issued, and whom they name. */
  readonly issued: readonly Issued[];
  readonly decided: Decided;
}

/**
 * Reads and judges the active spreadsheet; writes nothing but what the person is asked to settle.
 * @throws Problem with one Vietnamese sentence where it cannot be judged without guessing; Asked where a dialog asks
 */
export function runJob(request: JobRequest, workbook = readWorkbook(), said = readSettings(workbook)): Job {
  return judge(settle(request, workbook, said), request, workbook);
}

/** Judges what was read. @throws as `runJob` does */
export function judge(
  { found, said, own, context, keptYear, saysYear, presentYear }: Settled,
  request: JobRequest,
  workbook: Workbook,
): Job {
  const { reading, alike, years, others, ...read } = found;
  const { settings } = said;
  const notices = [...said.notices];
  const year = request.year ?? reading.year ?? settings.year;
  const chosen = request.criteria ?? settings.criteria;
  const choice = chooseSet({
    chosen,
    tabSet: usableSet(own, request.criteria ?? null),
    title: reading.title,
    year,
    headings: reading.criteria,
  });
  if (!choice) {
    throw new Problem(
      "Không tìm thấy tiêu chí nào trên tiêu đề bảng. Ghi mã tiêu chí (1.1, 1.2…) vào tiêu đề cột, hoặc lập bộ tiêu chí từ menu Bộ tiêu chí.",
    );
  }
  const unheard = contentsAsked(reading, choice.set, read.remembered || Boolean(request.mapping));
  if (unheard !== null) {
    if (request.command) ask(context, reading.tabs[0]?.name ?? null, unheard);
    throw new Problem(unheard);
  }
  const { registrationDoubt: doubt } = reading;
  if (request.command && doubt && doubt.why !== "unfilled") {
    askRegistration(
      request.command,
      doubt,
      reading.tabs.map(({ name }) => name),
    );
    throw new Asked(CHOICE_LEFT);
  }
  const mayAsk = request.command && request.command !== "menuOpenYear" && keptYear === null;
  const ofYear = saysYear ?? year;
  if (!LITE && mayAsk && ofYear !== null && isLeftOver(ofYear, years, settings.askedYear) && isCopied()) {
    askNewYear(request.command, ofYear);
    throw new Asked(CHOICE_LEFT);
  }
  if (choice.passedOver !== null) {
    notices.push(
      `Không dùng được bộ tiêu chí “${choice.passedOver}” vì không có hoặc chưa có tiêu chí nào; đã chấm theo “${choice.set.name}”.`,
    );
  }
  if (request.command) {
    const lacking = read.remembered ? [] : withoutColumn(reading, choice.set);
    if (lacking.length > 0 && hasUnusedMarks(context, reading, choice.set)) {
      ask(context, reading.tabs[0]?.name ?? null, withoutColumnSentence(lacking));
    }
    notices.unshift(readSentence(reading.layout, read.remembered));
    if (saysYear !== null && years.length > 1) notices.unshift(yearSentence(saysYear, presentYear));
    if (alike.length > 0) notices.push(alikeSentence(alike));
  }
  const judged = assess(reading, choice.set, workbook.tabs, {
    year,
    falseIsFail: settings.falseIsFail,
    setOrigin: choice.origin,
    changes: () => changesOf(workbook, said).changes,
  });
  const issued = readDecisions(workbook, year);
  const decided = decidedUnits(judged.units, issued);
  const assessment = { ...judged, findings: [...judged.findings, ...decidedDiffers(judged, decided)] };
  if (reading.keyedTab && reading.keyedBeside.length > 0)
    notices.push(keyedBesideSentence(reading.keyedTab.tab.name, reading.keyedBeside));
  const told = new Set([...(request.command ? alike : []), ...reading.keyedBeside]);
  const untold = reading.notRead.filter(({ sheet }) => !told.has(sheet));
  if (untold.length > 0) notices.push(notReadSentence(untold));
  if (!LITE) {
    if (workbook.copies.some(({ values }) => isOpening(values[0]))) notices.push(HALF_OPENED);
    else if (openingUnderWay() !== null) notices.push(HALF_PASSED);
  }
  const names = new Set(reading.tabs.map(({ name }) => name));
  if (assessment.quoted.length > 0) notices.push(aroundSentence(assessment.quoted, names));
  if (assessment.linksUnseen > 0) notices.push(linksUnseenSentence(assessment.linksUnseen));
  if (looksLikePoints(assessment.findings)) notices.push(POINTS_WITHOUT_SET);
  if (marksAllBlank(assessment)) notices.push(MARKS_ALL_BLANK);
  return {
    settings,
    said,
    workbook,
    assessment,
    year: saysYear ?? year,
    years,
    others,
    notices,
    untold,
    alike,
    issued,
    decided,
  };
}

/** What a job tells, without that tabs were not read which were by what a command does besides. */
export function noticesWithout(
  { notices, untold }: Pick<Job, "notices" | "untold">,
  isRead: (sheet: string) => boolean,
): string[] {
  const all = untold.length > 0 ? notReadSentence(untold) : null;
  const left = untold.filter(({ sheet }) => !isRead(sheet));
  return notices.flatMap((one) => {
    if (one !== all) return one;
    return left.length > 0 ? notReadSentence(left) : [];
  });
}

/** Last year is scored until the end of February (0-based). */
const FIRST_MONTH = 2;

/** [Y15] Whether the workbook still is of last year, later than that year is scored, and nobody was asked about it. */
function isLeftOver(year: number, years: readonly number[], asked: number | null): boolean {
  const today = new Date();
  const now = today.getFullYear();
  return (
    year + 1 === now &&
    today.getMonth() >= FIRST_MONTH &&
    asked !== now &&
    !years.some((other) => other > year)
  );
}

/** Recognises the assessment; where several tabs could be it, the one that is open is meant. */
export function recogniseTabs(workbook: Workbook, request: JobRequest): Reading {
  return settle(request, workbook, readSettings(workbook)).found.reading;
}

/**
 * [L1] What to ask where a content of the set has no criteria on the sheet; null where each has. A sheet that is judged
 * by its own headings has all three contents, or nobody can be recognised by it; elsewhere, on what a person settled,
 * the criteria that are missing are findings ([U5]).
 */
function contentsAsked(reading: Reading, set: CriteriaSet, settled: boolean): string | null {
  const there = new Set(reading.criteria.map(({ code }) => code));
  const missing = set.pillars.filter(({ criteria }) => !criteria.some(({ code }) => there.has(code)));
  if (settled)
    return set.id === OWN_HEADINGS && set.pillars.length < CONTENTS ? reading.contentsMissing : null;
  if (missing.length > 0)
    return contentsWithoutCriteria(
      missing.map(({ code }) => code),
      set.name,
    );
  return set.id === OWN_HEADINGS ? reading.contentsMissing : null;
}

/** Criteria of the set that no column of marks is for, where criteria stand in columns ([U5]). */
function withoutColumn({ layout, units }: Reading, set: CriteriaSet): string[] {
  if (layout.kind !== "wide") return [];
  const marked = (code: string) =>
    units.some(({ columns }) => {
      const own = columns.get(code);
      return own !== undefined && (own.self >= 0 || own.appraised >= 0);
    });
  return criteriaOf(set)
    .map(({ code }) => code)
    .filter((code) => !marked(code));
}

/** Whether a column of marks stands there that no criterion of the set is read from: it may be the missing one. */
function hasUnusedMarks({ sets }: ReadingContext, { tabs }: Reading, set: CriteriaSet): boolean {
  const known = new Set(criteriaOf(set).map(({ code }) => code));
  return tabs.some((tab) =>
    propose(tab, { sets, remembered: [], headerRows: null, kind: null }).columns.some(
      ({ ask, field, criterion }) =>
        ask && (field === "other" || (criterion !== null && !known.has(criterion))),
    ),
  );
}

/** The unit's own set; one that does not parse judges nothing ([K3]), unless another was asked for. */
function usableSet(own: OwnSet | null, asked: string | null): CriteriaSet | null {
  if (!own) return null;
  if ("set" in own) return own.set;
  if (asked !== null && (asked === "sheet" || PRESETS.some(({ id }) => id === asked))) return null;
  const [first] = own.errors;
  const more = own.errors.length > 1 ? ` (và ${own.errors.length - 1} lỗi khác)` : "";
  throw new Problem(
    `Tab “${TAB_CRITERIA}” có lỗi ở ô ${first?.cell}: ${first?.message}${more} Sửa lại rồi chạy lại.`,
  );
}
