/**
 * @fileoverview Theo dõi năm, and the lists of the year for a caller without a screen (`npm run year`): who registered, who
 * follows whom, who went where.
 */

import type { Assessment } from "../assessment/assessed";
import type { Settings } from "../criteria/settings";
import { usesInForce } from "../layout/settled/tab-uses";
import { explainFailure, Problem } from "../messages/failures";
import { monthWords, noListsSentence, noVisitsSentence } from "../messages/year";
import { visitsTab } from "../reports/visits-tab";
import { yearTab } from "../reports/year-tab";
import { inTime } from "../spreadsheet/pause";
import { ownTab, readWorkbook, type Workbook } from "../spreadsheet/read";
import { Asked, runCommand } from "../spreadsheet/run";
import { writeOwnTab } from "../spreadsheet/write";
import { TAB_REPORT } from "../table/own-tabs";
import { dayOfDate } from "../vietnamese/periods";
import type { Day } from "../year/lists";
import { meetingOf } from "../year/meeting";
import { readYear, type Year } from "../year/read";
import { type YearAbout, yearReport } from "../year/report";
import type { YearReport } from "../year/schema";
import { openTab } from "./ending";
import { type Job, noticesWithout, runJob } from "./job";
import { tellKept } from "./keep-year";
import { lackedBefore } from "./of-year";
import type { MenuCommand } from "./question-dialog";
import { readSettings } from "./reading-context";

/** What a caller settles beforehand. */
export interface YearRequest {
  readonly year?: number | null;
  readonly sheet?: string | null;
  /** Also write the own tab. */
  readonly write?: boolean;
  /** The menu's command, where somebody looks at the sheet and can be asked. */
  readonly command?: MenuCommand;
}

/** What `runYear` answers. */
export type YearAnswer =
  | (YearReport & { readonly ok: true; readonly written: string | null })
  | { readonly ok: false; readonly message: string };

/** Reads the lists of the active spreadsheet. Never throws: what stands in the way comes back as one Vietnamese sentence. */
export function yearWithoutScreen(request: YearRequest): YearAnswer {
  try {
    const read = readYearOf(request);
    const meeting = meetingOf(read.year, read);
    const report = reportOf(read, {
      meeting,
      lackedThen: lackedBefore(read.job, read.year, read.today).lacked,
    });
    const written = request.write ? writeYearTab(read, report) : null;
    if (written && meeting) writeOwnTab(read.workbook, visitsTab(read.year, meeting, read));
    return { ok: true, ...report, written };
  } catch (thrown) {
    return { ok: false, message: explainFailure(thrown) };
  }
}

/** Theo dõi năm: writes a row a unit into `3CĐ · Theo dõi năm`. */
export function followYear(): void {
  runCommand("menuYear", () => {
    const read = readYearOf({ command: "menuYear" });
    const { workbook, year, about } = read;
    return inTime(workbook, "menuYear", () => {
      const { lacked, why } = lackedBefore(read.job, year, read.today);
      const name = writeYearTab(read, reportOf(read, { lackedThen: lacked }));
      openTab(workbook, name);
      const { units, registered, assigned, recognised } = year.steps;
      const of = (count: number | null) => (count === null ? "chưa có danh sách" : `${count}/${units}`);
      return [
        `Đã lập tab “${name}”: đăng ký ${of(registered)}, phân công ${of(assigned)}, công nhận ${of(recognised)}.`,
        tellKept(workbook, read.job),
        why,
        ...about.notices,
      ]
        .filter(Boolean)
        .join(" ");
    });
  });
}

/** Tổng hợp đi cơ sở: writes what the monthly meeting hears into `3CĐ · Đi cơ sở`. */
export function visitsMeeting(): void {
  runCommand("menuVisits", () => {
    const read = readYearOf({ command: "menuVisits" });
    const { workbook, about } = read;
    const meeting = meetingOf(read.year, read);
    if (!meeting) throw new Problem(noVisitsSentence(read.year.lists.notTaken));
    return inTime(workbook, "menuVisits", () => {
      const name = writeOwnTab(workbook, visitsTab(read.year, meeting, read));
      openTab(workbook, name);
      const { month, inMonth, inYear } = meeting;
      return [
        `Đã lập tab “${name}”: ${monthWords(month)} ${inMonth.total.visits} lượt, ${inMonth.total.days} ngày; từ đầu năm ${inYear.total.visits} lượt, ${inYear.total.days} ngày.`,
        tellKept(workbook, read.job),
        ...about.notices,
      ]
        .filter(Boolean)
        .join(" ");
    });
  });
}

const writeYearTab = (read: ReadYear, report: YearReport): string =>
  writeOwnTab(read.workbook, yearTab({ ...read, report, assessment: read.job?.assessment ?? null }));

/** All that is told of the year, to whoever asks. */
export function reportOf(
  { workbook, year, job, about, settings, today }: ReadYear,
  { meeting = null, lackedThen = [] }: Partial<Pick<YearAbout, "meeting" | "lackedThen">> = {},
): YearReport {
  return yearReport(year, {
    ...about,
    judged: job?.assessment ?? null,
    reported: ownTab(workbook, TAB_REPORT) !== null,
    decided: job?.decided.numbers ?? new Map(),
    lackedThen,
    meeting,
    settings,
    today,
  });
}

/** The lists, and what they were read from. */
export interface ReadYear {
  readonly workbook: Workbook;
  readonly year: Year;
  readonly about: Pick<YearReport, "assessment" | "notices">;
  readonly job: Job | null;
  /** The tabs that the assessment stands on. */
  readonly assessed: readonly string[];
  readonly settings: Settings;
  readonly today: Day;
}

/**
 * The lists of the year, by the assessment where one can be judged, else by themselves.
 * @throws Problem where there is neither
 */
export function readYearOf(request: YearRequest): ReadYear {
  const workbook = readWorkbook();
  const said = readSettings(workbook);
  const judged = judge(request, workbook, said);
  const { settings, notices } = judged.job?.said ?? said;
  const today = dayOfDate(new Date()) as string;
  const assessment = judged.job?.assessment ?? null;
  const year = yearFrom(workbook, assessment, {
    ...(judged.job?.said ?? said),
    today,
    year: request.year ?? null,
  });
  if (!assessment && year.lists.accounts.length === 0)
    throw new Problem(noListsSentence(year.lists.notTaken));
  const sheet = assessment?.reading.layout.sheet ?? null;
  return {
    workbook,
    year,
    job: judged.job,
    settings,
    today,
    assessed: assessment?.reading.tabs.map(({ name }) => name) ?? [],
    about: {
      assessment: {
        sheet: typeof sheet === "string" || sheet === null ? sheet : [...sheet],
        why: judged.why,
      },
      notices: judged.job
        ? noticesWithout(judged.job, (tab) => year.lists.accounts.some(({ sheet }) => sheet === tab))
        : [...notices],
    },
  };
}

/** The lists of a workbook that was read and judged. */
export function yearFrom(
  { tabs }: Workbook,
  assessment: Assessment | null,
  {
    settings,
    uses,
    today = dayOfDate(new Date()) as string,
    year = null,
  }: Pick<ReturnType<typeof readSettings>, "settings" | "uses"> & {
    readonly today?: Day;
    readonly year?: number | null;
  },
): Year {
  return readYear({
    tabs,
    assessment,
    year: year ?? assessment?.year ?? null,
    otherwise: settings.year,
    today,
    uses: usesInForce(uses, tabs),
  });
}

/** The assessment, or why there is none: before units are scored a workbook holds lists alone. */
function judge(request: YearRequest, workbook: Workbook, said: ReturnType<typeof readSettings>) {
  try {
    const { year = null, sheet = null, command } = request;
    return { job: runJob({ year, sheet, ...(command ? { command } : {}) }, workbook, said), why: null };
  } catch (thrown) {
    if (!(thrown instanceof Problem) || thrown instanceof Asked) throw thrown;
    return { job: null, why: thrown.message };
  }
}
