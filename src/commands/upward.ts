/**
 * @fileoverview Lập báo cáo gửi cấp trên: writes `3CĐ · Báo cáo`; and a report out of and into the spreadsheet
 * as JSON text, for the ways up that are no spreadsheet.
 */
import {
  DEFAULT_SETTINGS,
  readSettingsTab,
  type Settings,
  settingsRows,
  UNIT_LABEL,
} from "../criteria/settings";
import { explainFailure, Problem } from "../messages/failures";
import { MARK_EDITABLE, OWN_PREFIX, TAB_MERGED, TAB_REPORT, TAB_SETTINGS } from "../messages/tabs";
import { noteSentence } from "../messages/upward";
import type { Block } from "../reports/block";
import { readTab, readWorkbook, type Workbook } from "../spreadsheet/read";
import { runCommand } from "../spreadsheet/run";
import { writeOwnTab } from "../spreadsheet/write";
import { sameUnit } from "../upward/merge";
import { fileName, plain } from "../upward/names";
import { type Received, readReportTab, readReportText } from "../upward/read";
import { type About, makeReport, type Report } from "../upward/report";
import { shortStamp } from "../upward/stamp";
import { reportBlock, smallGroupsSentence } from "../upward/tab";
import { fold } from "../vietnamese/fold";
import { ending, openTab } from "./ending";
import { runJob } from "./job";

/** The menu's command. */
export function upward(): void {
  runCommand(() => {
    const job = runJob({});
    const { workbook, settings, assessment } = job;
    const { year } = assessment;
    if (year === null) {
      throw new Problem(
        "Chưa rõ báo cáo của năm nào. Ghi năm vào tiêu đề bảng hoặc tab Thiết lập, rồi chạy lại.",
      );
    }
    const about = askAbout(workbook, settings);
    if (!about) return null;
    const report = makeReport(assessment, { ...about, year, withRows: settings.withRows });
    const name = writeReport(workbook, about.unit, reportBlock(TAB_REPORT, report));
    openTab(workbook, name);
    return ending(job, `Đã lập “${name}” của ${report.header.unit}, năm ${year}. ${closing(report)}`);
  });
}

/** What is said of any report just made. */
export function closing(report: Report): string {
  const small = smallGroupsSentence(report);
  return `Mã kiểm tra: ${shortStamp(report.stamp.whole as string)}.${small && ` ${small}`}`;
}

/** The JSON text of a report that stands in this spreadsheet, for saving as a file. */
export function exportReport(kind: "own" | "merged") {
  try {
    const workbook = readWorkbook(SpreadsheetApp.getActiveSpreadsheet());
    const { unit } = readSettings(workbook);
    const wanted = kind === "merged" ? TAB_MERGED : TAB_REPORT;
    const found = ownReports(workbook, wanted).find(
      ({ report }) => report && (unit === "" || sameUnit(report.header.unit, unit)),
    );
    if (!found?.report) {
      throw new Problem(`Chưa có tab “${wanted}” đọc được. Lập báo cáo từ menu trước, rồi tải tệp.`);
    }
    const [flaw] = found.flaws;
    if (flaw) throw new Problem(`Tab “${found.where}”: ${noteSentence(flaw)}`);
    const { header } = found.report;
    return {
      ok: true as const,
      name: `bao-cao-3cd-${header.year}-${fileName(header.unit)}.json`,
      text: found.text,
    };
  } catch (thrown) {
    return { ok: false as const, message: explainFailure(thrown) };
  }
}

/** Writes a report that came as a file into a tab of its own, as it was sent; merging judges it. */
export function importReport(text: string) {
  try {
    const received = readReportText("tệp", String(text));
    const warnings = received.flaws.map(noteSentence);
    if (!received.report) throw new Problem(warnings.join(" "));
    const workbook = readWorkbook(SpreadsheetApp.getActiveSpreadsheet());
    const { unit, year } = received.report.header;
    // Names of tabs in an .xlsx hold 31 characters and none of these.
    const wanted = `${OWN_PREFIX}BC ${unit.replace(/[[\]:*?/\\]/g, " ")}`.slice(0, 31).trim();
    const there = ownReports(workbook, wanted).find((one) => one.text === received.text);
    const tab =
      there?.where ??
      writeTrimmed(without(workbook, wanted), reportBlock(wanted, received.report, { text: received.text }));
    return { ok: true as const, tab, unit, year, warnings };
  } catch (thrown) {
    return { ok: false as const, message: explainFailure(thrown) };
  }
}

/** Who reports: from the settings; a blank name is asked for and remembered there. Null: the person left. */
export function askAbout(workbook: Workbook, settings: Settings): About | null {
  const { level, parent } = settings;
  const timeZone = workbook.spreadsheet.getSpreadsheetTimeZone();
  const madeOn = Utilities.formatDate(new Date(), timeZone, "yyyy-MM-dd");
  let unit = plain(settings.unit);
  if (unit === "") {
    const ui = SpreadsheetApp.getUi();
    const answer = ui.prompt(
      "Đơn vị lập báo cáo",
      "Tên đầy đủ của đơn vị lập báo cáo (ví dụ Huyện đoàn Cao Lộc). Tên được nhớ ở tab Thiết lập:",
      ui.ButtonSet.OK_CANCEL,
    );
    if (answer.getSelectedButton() !== ui.Button.OK) return null;
    unit = plain(answer.getResponseText());
    if (unit === "") throw new Problem("Báo cáo cần tên đơn vị lập. Chạy lại và nhập tên.");
    rememberUnit(workbook, unit);
  }
  return { unit, level, parent, madeOn };
}

/** The workbook's settings; lines that cannot be read are told when a sheet is judged. */
export function readSettings(workbook: Workbook): Settings {
  const sheet = workbook.own.get(TAB_SETTINGS);
  return sheet ? readSettingsTab(readTab(sheet, TAB_SETTINGS).values).settings : DEFAULT_SETTINGS;
}

function rememberUnit(workbook: Workbook, unit: string): void {
  const sheet = workbook.own.get(TAB_SETTINGS);
  if (!sheet) {
    writeOwnTab(workbook, {
      tab: TAB_SETTINGS,
      rows: settingsRows(MARK_EDITABLE, { ...DEFAULT_SETTINGS, unit }),
      styles: new Map([[1, "head"]]),
      widths: [230, 160, 520],
      frozenRows: 0,
      wrap: null,
      legend: null,
    });
    return;
  }
  const { values } = readTab(sheet, TAB_SETTINGS);
  const at = values.findIndex((row) => fold(String(row[0] ?? "")) === fold(UNIT_LABEL));
  const row = at < 0 ? values.length : at;
  if (row >= sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), 1);
  sheet.getRange(row + 1, 1, 1, 2).setValues([[UNIT_LABEL, `'${unit}`]]);
}

/** Reports in own tabs whose name starts so. */
function ownReports(workbook: Workbook, wanted: string): Received[] {
  return [...workbook.own]
    .filter(([name]) => name.startsWith(wanted))
    .flatMap(([name, sheet]) => readReportTab(name, readTab(sheet, name).values));
}

/**
 * Writes a report into its own tab. A tab of that name that came from somebody else (an imported .xlsx) is
 * no place for ours: a free name is taken.
 */
export function writeReport(workbook: Workbook, unit: string, block: Block): string {
  const others = ownReports(workbook, block.tab).filter(
    ({ report }) => report && !sameUnit(report.header.unit, unit),
  );
  return writeTrimmed(without(workbook, ...others.map(({ where }) => where)), block);
}

/** The workbook with some own tabs taken for a person's: they are never written. */
function without(workbook: Workbook, ...names: string[]): Workbook {
  return { ...workbook, own: new Map([...workbook.own].filter(([name]) => !names.includes(name))) };
}

/** Writes, and gives back the rows below: hundreds of reports share one file's ten million cells. */
function writeTrimmed(workbook: Workbook, block: Block): string {
  const name = writeOwnTab(workbook, block);
  const sheet = workbook.spreadsheet.getSheetByName(name);
  const spare = sheet ? sheet.getMaxRows() - block.rows.length : 0;
  if (sheet && spare > 0) sheet.deleteRows(block.rows.length + 1, spare);
  return name;
}
