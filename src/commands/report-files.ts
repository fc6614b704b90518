/**
 * @fileoverview Reports as files, for the ways up that are no spreadsheet: one out of the spreadsheet as JSON text,
 * and those that came from the level below into tabs of their own.
 */
import { explainFailure, Problem } from "../messages/failures";
import { NOT_LOADED_IN_TIME } from "../messages/tabs";
import { noReport, noteSentence, spoiltReport } from "../messages/upward";
import { loadRequest, reportRequest } from "../sidebar/requests";
import type { Answer, LoadedFile, ReportFile } from "../sidebar/wire";
import { type OwnTabs, readWorkbook } from "../spreadsheet/read";
import { withLock } from "../spreadsheet/run";
import { isTimeUp } from "../spreadsheet/steps";
import { OWN_PREFIX, TAB_MERGED, TAB_REPORT } from "../table/own-tabs";
import { sameUnit } from "../upward/merge";
import { fileName } from "../upward/names";
import { readReportText } from "../upward/read";
import { shortStamp } from "../upward/stamp";
import { dayWords, reportBlock } from "../upward/tab";
import { answer } from "./answer";
import { readSettings } from "./reading-context";
import { ownReports, writeReceived } from "./report-tabs";

/** Names of tabs in an .xlsx hold so many characters. */
const MOST_NAME = 31;

/** The JSON text of a report that stands in this spreadsheet, for saving as a file. */
export function exportReport(request: unknown): Answer<ReportFile> {
  return answer(reportRequest, request, ({ kind }) => {
    const workbook = readWorkbook();
    const { unit } = readSettings(workbook).settings;
    const wanted = kind === "merged" ? TAB_MERGED : TAB_REPORT;
    const found = ownReports(workbook, wanted).find(
      ({ report }) => report && (unit === "" || sameUnit(report.header.unit, unit)),
    );
    if (!found?.report) throw new Problem(noReport(kind, wanted, unit));
    const [flaw] = found.flaws;
    if (flaw) throw new Problem(spoiltReport(kind, found.where, flaw));
    const { header, stamp } = found.report;
    return {
      name: `bao-cao-3cd-${header.year}-${fileName(header.unit)}.json`,
      text: found.text,
      unit: header.unit,
      year: header.year,
      madeOn: dayWords(header.madeOn),
      stamp: shortStamp(stamp.whole as string),
    };
  });
}

/** Writes reports that came as files into tabs of their own, as they were sent; merging judges them. */
export function importReports(request: unknown): Answer<{ readonly files: readonly LoadedFile[] }> {
  return answer(loadRequest, request, ({ files }) =>
    withLock(() => {
      const workbook = readWorkbook();
      const { spreadsheet, unfinished } = workbook;
      const own = new Map(workbook.own);
      return {
        files: files.map(({ name, text }) => {
          if (isTimeUp()) return { ok: false, message: NOT_LOADED_IN_TIME };
          const loaded = importOne({ spreadsheet, own, unfinished }, name, text);
          // So that the same report twice among the files is seen, too.
          const sheet = loaded.ok ? spreadsheet.getSheetByName(loaded.tab) : null;
          if (loaded.ok && sheet) own.set(loaded.tab, sheet);
          return loaded;
        }),
      };
    }),
  );
}

/** One file; what stands in its way does not keep the others out. */
function importOne(workbook: OwnTabs, name: string, text: string): LoadedFile {
  try {
    const { report, flaws, text: sent } = readReportText(name, text);
    const warnings = flaws.map(noteSentence);
    if (!report) return { ok: false, message: warnings.join(" ") };
    const { unit, year } = report.header;
    const wanted = tabName(unit);
    const there = ownReports(workbook, wanted).find((one) => one.text === sent);
    const tab = there?.where ?? writeReceived(workbook, reportBlock(wanted, report, { text: sent }));
    return { ok: true, tab, unit, year, again: there !== undefined, warnings };
  } catch (thrown) {
    return { ok: false, message: explainFailure(thrown) };
  }
}

/** A name that Sheets and .xlsx take for a tab. */
function tabName(unit: string): string {
  return `${OWN_PREFIX}BC ${unit.replace(/[[\]:*?/\\']/g, " ")}`
    .slice(0, MOST_NAME)
    .replace(/[\ud800-\udbff]$/, "")
    .trim();
}
