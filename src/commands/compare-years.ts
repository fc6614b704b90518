/** @fileoverview So sánh năm: writes into `3CĐ · So sánh năm` how each unit stands this year and the year before. */

import { yearOfTab } from "../layout/header/title";
import { comparedSentence, NO_YEAR_TO_COMPARE, noYearBefore, yearNotRead } from "../messages/compare";
import { Problem } from "../messages/failures";
import { notReadSentence } from "../messages/reading";
import { compareTab } from "../reports/compare-tab";
import { inTime } from "../spreadsheet/pause";
import { readWorkbook } from "../spreadsheet/read";
import { runCommand } from "../spreadsheet/run";
import { dayOfDate } from "../vietnamese/periods";
import { compareYears as compare } from "../year/compare";
import { tellOutdated, writeComputed } from "./computed";
import { openTab } from "./ending";
import { type Job, runJob } from "./job";
import { latestJob } from "./latest-job";
import { letterOf } from "./letter";
import { assessmentOf, yearBefore } from "./of-year";
import { changesOf } from "./read-changes";

/** Compares the year that somebody looks at with the one before; from the earliest with the one after. */
export function compareYears(): void {
  runCommand("menuCompareYears", () => {
    const job = meantJob();
    const { workbook, settings } = job;
    return inTime(workbook, "menuCompareYears", () => {
      const { prior, now } = bothYears(job);
      const { changes, findings, accounts } = changesOf(workbook);
      const comparison = compare(prior, now, {
        changes,
        today: dayOfDate(new Date()) as string,
        home: settings.unit,
      });
      const letter = letterOf(settings);
      const name = writeComputed(job, compareTab({ prior, now }, comparison, { letter, findings }));
      openTab(workbook, name);
      tellOutdated(job);
      const read = new Set([
        ...[prior, now].flatMap(({ reading }) => reading.tabs.map((tab) => tab.name)),
        ...accounts.map(({ sheet }) => sheet),
      ]);
      const left = job.untold.filter(({ sheet }) => !read.has(sheet));
      const said = comparedSentence(name, { prior: prior.year, now: now.year }, comparison);
      return left.length > 0 ? `${said} ${notReadSentence(left)}` : said;
    });
  });
}

/** The assessment that somebody looks at; where they look at a tab that says no year, the latest. */
function meantJob(): Job {
  const workbook = readWorkbook();
  const open = workbook.spreadsheet.getActiveSheet().getName();
  const tab = workbook.tabs.find(({ name }) => name === open);
  if (!tab || yearOfTab(tab) === null)
    try {
      return latestJob(workbook);
    } catch (thrown) {
      if (!(thrown instanceof Problem)) throw thrown;
    }
  return runJob({ command: "menuCompareYears" }, workbook);
}

/** The two assessments. @throws Problem where the workbook has but one, or one cannot be judged */
function bothYears(job: Job) {
  const { year, years, workbook, assessment } = job;
  if (year === null) throw new Problem(NO_YEAR_TO_COMPARE);
  const before = yearBefore(job);
  const other = before ?? years.find((one) => one > year);
  if (other === undefined) throw new Problem(noYearBefore(year));
  const { job: found, why } = assessmentOf(workbook, other);
  if (!found) throw new Problem(yearNotRead(other, why));
  const own = { ...assessment, year };
  const there = { ...found.assessment, year: other };
  return before === null ? { prior: own, now: there } : { prior: there, now: own };
}
