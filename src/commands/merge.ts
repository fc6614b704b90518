/**
 * @fileoverview Gộp báo cáo cấp dưới: finds every report in the workbook, checks each and writes
 * `3CĐ · Toàn địa bàn`, itself a report for the next level up. Reading takes about eight
 * calls a report, so that the 168 communes of a province take about half a minute on Google (tools/bench-merge.ts holds
 * this); what is written stops in time like any other command.
 */

import type { Settings } from "../criteria/settings";
import { LITE } from "../lite";
import { explainFailure, Problem } from "../messages/failures";
import {
  HELD,
  noteLineUpward,
  noteSentence,
  TO_SEE_HEADS,
  TO_SEE_STAYS,
  TO_SEE_TITLE,
} from "../messages/upward";
import { lettered } from "../reports/letter";
import { rate } from "../reports/summary-tab";
import { inTime } from "../spreadsheet/pause";
import { ownTab, readWorkbook, type Workbook } from "../spreadsheet/read";
import { Question, runCommand } from "../spreadsheet/run";
import { writeOwnTab } from "../spreadsheet/write";
import { TAB_MERGED, TAB_REPORT, TAB_TO_SEE } from "../table/own-tabs";
import { type Doubtful, type Merged, mergeReports, sameUnit, yearsOf } from "../upward/merge";
import { type Received, readReportTab, readReportText } from "../upward/read";
import type { About, Report } from "../upward/report";
import { dayWords, reportBlock } from "../upward/tab";
import { plainName } from "../upward/unit-name";
import { openTab } from "./ending";
import { LetIn } from "./let-in";
import { readSettings } from "./reading-context";
import { reportsIn, writeReport } from "./report-tabs";
import { aboutOf, askUnit, closing } from "./upward";

const NO_REPORT = `Không tìm thấy báo cáo nào. ${LITE ? "Sao chép" : "Chọn Xuất, nhập tệp báo cáo trong menu để nhập các tệp .json, hoặc sao chép"} tab “3CĐ · Báo cáo” của các đơn vị vào bảng tính này (bấm chuột phải vào tên tab, chọn Sao chép vào, Bảng tính hiện có), rồi chạy lại.`;

/** What a caller without a screen settles; absent: the workbook's settings. */
interface Request {
  readonly unit?: string;
  readonly level?: string;
  readonly parent?: string;
  readonly year?: number | null;
  readonly expected?: readonly string[];
  /** Senders, or files, whose reports are let in although they did not verify; files that may count a unit twice. */
  readonly accept?: readonly string[];
  /** Reports that came as JSON text, by the file they came in. */
  readonly texts?: readonly { readonly where: string; readonly text: string }[];
  readonly write?: boolean;
}

/** The menu's command. */
export function merge(): void {
  let named: string | null = null;
  let chosen: number | null = null;
  const letIn = new LetIn();
  runCommand("menuMerge", () => {
    const workbook = readWorkbook();
    const { settings, notices } = readSettings(workbook);
    const about = aboutOf(workbook, settings, named);
    if (!about)
      throw new Question(() => {
        named = askUnit();
        return named !== null;
      });
    const { received, mine } = findReports(workbook, about.unit);
    if (received.length === 0) throw new Problem(NO_REPORT);
    const years = yearsOf(received);
    if (settings.year === null && years.length > 1 && !years.includes(chosen ?? 0))
      throw new Question(() => {
        chosen = askYear(years);
        return chosen !== null;
      });
    const year = settings.year ?? chosen ?? years[0] ?? new Date().getFullYear();
    // One's own counts for nothing, but that is to be seen: it may be of units that nobody else reports.
    const all = [...received, ...mine.filter(({ report }) => report?.header.year === year)];
    const request = { ...about, year, expected: settings.expected };
    const merged = mergeReports(all, { ...request, isLetIn: letIn.isLetIn });
    const open = letIn.open(merged);
    if (open.length > 0)
      throw new Question(() => {
        letIn.ask(open);
        return true;
      });
    const whose = { ...about, place: plainName(settings.place) };
    return inTime(workbook, "menuMerge", () => {
      writeToSee(workbook, merged, whose);
      const name = writeMerged(workbook, whose, merged);
      openTab(workbook, name);
      const held = new Set(merged.notes.filter(({ code }) => HELD[code]).map(({ where }) => where)).size;
      const { report, missing } = merged;
      return [
        `Đã gộp ${report.header.kind === "merged" ? report.children.length : 0} báo cáo năm ${year} vào “${name}”: ${figures(report)}.`,
        held > 0 ? `${held} báo cáo chưa gộp, xem mục Cần xem lại; tên các tab ở “${TAB_TO_SEE}”.` : "",
        missing.length > 0 ? `${missing.length} đơn vị chưa có số liệu.` : "",
        closing(report),
        ...notices,
      ]
        .filter(Boolean)
        .join(" ");
    });
  });
}

/** The same for a caller without a screen (`npm run merge`): plain object in, plain object out; never asks. */
export function runMerge(request: Request) {
  try {
    const workbook = readWorkbook();
    const settings: Settings = { ...readSettings(workbook).settings, ...withoutBlanks(request) };
    if (plainName(settings.unit) === "") throw new Problem("Thiếu tên đơn vị gộp. Thêm --unit TEN-DON-VI.");
    const about = aboutOf(workbook, settings, null) as About;
    const texts = request.texts ?? [];
    const received = [
      ...findReports(workbook, about.unit).received,
      ...texts.map(({ where, text }) => readReportText(where, text)),
    ];
    if (received.length === 0) throw new Problem(NO_REPORT);
    const years = yearsOf(received);
    const year = settings.year ?? (years.length < 2 ? years[0] : undefined);
    if (year === undefined && years.length > 1) {
      throw new Problem(`Các báo cáo thuộc nhiều năm (${years.join(", ")}). Chọn một năm bằng --year.`);
    }
    const accept = request.accept ?? [];
    const merged = mergeReports(received, {
      ...about,
      year: year ?? new Date().getFullYear(),
      expected: settings.expected,
      // Names alone say too little where it is names that are in doubt: then the very file or tab has to be named.
      isLetIn: ({ report, where }, question) =>
        accept.includes(where) ||
        (question === "unverified" &&
          report !== null &&
          accept.some((name) => sameUnit(name, report.header.unit))),
    });
    const askable = (of: Doubtful) =>
      merged.askable
        .filter(({ question }) => question === of)
        .map(({ received: { report, where } }) => ({ unit: report?.header.unit ?? "", where }));
    return {
      ok: true as const,
      report: merged.report,
      missing: merged.missing,
      askable: askable("unverified"),
      twice: askable("twice"),
      findings: merged.notes.map((note) => ({
        code: note.code,
        merged: !HELD[note.code],
        where: note.where,
        unit: note.unit || null,
        message: noteSentence(note),
      })),
      written: request.write
        ? writeMerged(workbook, { ...about, place: plainName(settings.place) }, merged)
        : null,
    };
  } catch (thrown) {
    return { ok: false as const, message: explainFailure(thrown) };
  }
}

function withoutBlanks({ unit, level, parent, year, expected }: Request): Partial<Settings> {
  return {
    ...(unit ? { unit } : {}),
    ...(level ? { level } : {}),
    ...(parent ? { parent } : {}),
    ...(year ? { year } : {}),
    ...(expected && expected.length > 0 ? { expected } : {}),
  };
}

/** Every report in the workbook but what this unit made here itself; `mine`: of that, what is no sum of others. */
function findReports(workbook: Workbook, unit: string): { received: Received[]; mine: Received[] } {
  const mine: Received[] = [];
  const received = [...workbook.tabs, ...workbook.copies].flatMap(({ name, values }) =>
    readReportTab(name, values),
  );
  for (const [name, sheet] of workbook.own) {
    const ours = name.startsWith(TAB_REPORT) || name.startsWith(TAB_MERGED);
    for (const one of reportsIn(name, sheet)) {
      if (!ours || (one.report && !sameUnit(one.report.header.unit, unit))) received.push(one);
      else if (one.report?.header.kind === "own") mine.push(one);
    }
  }
  return { received, mine };
}

/** Asks which of several years is merged; null: the person left. */
function askYear(years: readonly number[]): number | null {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt(
    "Gộp báo cáo",
    `Các báo cáo thuộc nhiều năm: ${years.join(", ")}. Gộp năm nào?`,
    ui.ButtonSet.OK_CANCEL,
  );
  if (answer.getSelectedButton() !== ui.Button.OK) return null;
  const year = Number(answer.getResponseText().trim());
  if (!years.includes(year))
    throw new Problem(`Chỉ gộp được một trong các năm ${years.join(", ")}. Chạy lại và nhập năm.`);
  return year;
}

function writeMerged(workbook: Workbook, { unit, place }: Whose, merged: Merged): string {
  const notes = merged.notes.map((note) =>
    HELD[note.code] ? `Không gộp: ${noteLineUpward(note)}` : noteLineUpward(note),
  );
  return writeReport(
    workbook,
    unit,
    reportBlock(TAB_MERGED, merged.report, {
      place,
      beside: { missing: merged.missing, notes },
    }),
  );
}

/** Who merges, and where papers are dated. */
type Whose = About & { readonly place: string };

/** Where what was found stands: in a tab of its own, for the merged one goes up. */
function writeToSee(workbook: Workbook, { notes }: Merged, whose: Whose): void {
  if (notes.length === 0 && !ownTab(workbook, TAB_TO_SEE)) return;
  const { unit, parent, place, madeOn } = whose;
  const letter = { unit, parent, place, day: dayWords(madeOn) };
  const block = lettered(letter, TO_SEE_TITLE, [TO_SEE_STAYS], { middle: 1, right: TO_SEE_HEADS.length - 1 });
  block.gap().add(TO_SEE_HEADS, "head");
  const top = block.length;
  if (notes.length === 0) block.add(["Không có gì lạ."]);
  for (const note of notes) {
    block.add([note.where, note.unit || "–", HELD[note.code] ? "Không" : "", noteSentence(note)]);
  }
  writeOwnTab(workbook, block.build(TAB_TO_SEE, [220, 220, 70, 700], top));
}

/** Both rates, by criteria set: sets are never mixed into one. */
function figures({ totals }: Report): string {
  if (totals.length === 0) return "chưa có số liệu nào";
  return totals
    .map(
      ({ recognised, registered, units }) =>
        `công nhận ${rate(recognised, registered)} đơn vị đăng ký, ${rate(recognised, units)} tổng số đơn vị`,
    )
    .join("; bộ tiêu chí khác: ");
}
