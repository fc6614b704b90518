/** @fileoverview Lập báo cáo gửi cấp trên: writes `3CĐ · Báo cáo`. */
import type { Settings } from "../criteria/settings";
import { Problem } from "../messages/failures";
import { namesCutSentence } from "../messages/upward";
import { inTime } from "../spreadsheet/pause";
import type { Workbook } from "../spreadsheet/read";
import { Question, runCommand } from "../spreadsheet/run";
import { TAB_REPORT } from "../table/own-tabs";
import { type About, makeReport, namesCut, type Report } from "../upward/report";
import { shortStamp } from "../upward/stamp";
import { marksSentence, reportBlock, smallGroupsSentence } from "../upward/tab";
import { plainName } from "../upward/unit-name";
import { ending, openTab } from "./ending";
import { type Job, runJob } from "./job";
import { tellKept } from "./keep-year";
import { writeReport } from "./report-tabs";
import { writeSettings } from "./settings-tab";

/** The menu's command. */
export function upward(): void {
  let named: string | null = null;
  runCommand("menuUpward", () => {
    const job = runJob({ command: "menuUpward" });
    const { workbook, settings, assessment } = job;
    const year = yearOf(job);
    const about = aboutOf(workbook, settings, named);
    if (!about)
      throw new Question(() => {
        named = askUnit();
        return named !== null;
      });
    const report = makeReport(assessment, { ...about, year, withRows: settings.withRows });
    return inTime(workbook, "menuUpward", () => {
      const name = write(job, report);
      openTab(workbook, name);
      const kept = tellKept(workbook, job);
      const cut = report.rows.length > 0 ? namesCut(assessment.units) : 0;
      return ending(
        job,
        `Đã lập “${name}” của ${report.header.unit}, năm ${year}. ${cut > 0 ? `${namesCutSentence(cut)} ` : ""}${closing(report)}${kept && ` ${kept}`}`,
      );
    });
  });
}

function yearOf({ assessment: { year } }: Job): number {
  if (year !== null) return year;
  throw new Problem(
    "Chưa rõ báo cáo của năm nào. Ghi năm vào tiêu đề bảng hoặc tab Thiết lập, rồi chạy lại.",
  );
}

/** @returns the tab's name */
function write({ workbook, settings }: Job, report: Report): string {
  const place = plainName(settings.place);
  return writeReport(workbook, report.header.unit, reportBlock(TAB_REPORT, report, { place }));
}

/** Writes the report of a unit for a caller without a screen. @returns the tab's name */
export function writeOwnReport(job: Job, unit: string): string {
  const { workbook, settings, assessment } = job;
  const name = plainName(unit);
  if (name === "") throw new Problem("Báo cáo cần tên đơn vị lập, không kèm tên người hay số điện thoại.");
  const about = aboutOf(workbook, { ...settings, unit: name }, null) as About;
  return write(job, makeReport(assessment, { ...about, year: yearOf(job), withRows: settings.withRows }));
}

/** What is said of any report just made. */
export function closing(report: Report): string {
  const stamp = `Mã kiểm tra: ${shortStamp(report.stamp.whole as string)}.`;
  return [stamp, marksSentence(report), smallGroupsSentence(report)].filter(Boolean).join(" ");
}

/**
 * Who reports: from the settings; a blank name there is `named` from now on.
 * @param named what the person answered; null: not asked yet, and then so is the answer where a name is needed
 */
export function aboutOf(workbook: Workbook, settings: Settings, named: string | null): About | null {
  const { level, parent } = settings;
  const timeZone = workbook.spreadsheet.getSpreadsheetTimeZone();
  const madeOn = Utilities.formatDate(new Date(), timeZone, "yyyy-MM-dd");
  let unit = plainName(settings.unit);
  if (unit === "") {
    if (named === null) return null;
    unit = named;
    writeSettings(workbook, { unit });
  }
  return { unit, level, parent, madeOn };
}

/** Asks who reports; null: the person left. */
export function askUnit(): string | null {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt(
    "Đơn vị lập báo cáo",
    "Tên đầy đủ của đơn vị lập báo cáo (ví dụ Huyện đoàn Cao Lộc). Tên được nhớ ở tab Thiết lập:",
    ui.ButtonSet.OK_CANCEL,
  );
  if (answer.getSelectedButton() !== ui.Button.OK) return null;
  const unit = plainName(answer.getResponseText());
  if (unit === "")
    throw new Problem(
      "Báo cáo cần tên đơn vị lập, không kèm tên người hay số điện thoại. Chạy lại và nhập tên.",
    );
  return unit;
}
