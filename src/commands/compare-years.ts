/** @fileoverview So sánh năm: writes into `3CĐ · So sánh năm` how each unit stands this year and the year before. */
import { comparedSentence, NO_YEAR_TO_COMPARE, noYearBefore, yearNotRead } from "../messages/compare";
import { Problem } from "../messages/failures";
import { compareTab } from "../reports/compare-tab";
import { inTime } from "../spreadsheet/pause";
import { runCommand } from "../spreadsheet/run";
import { dayOfDate } from "../vietnamese/periods";
import { compareYears as compare } from "../year/compare";
import { tellOutdated, writeComputed } from "./computed";
import { ending, openTab } from "./ending";
import { type Job, noticesWithout, runJob } from "./job";
import { letterOf } from "./letter";
import { assessmentOf, yearBefore } from "./of-year";
import { changesOf } from "./read-changes";

/** Compares the year that somebody looks at with the one before; from the earliest with the one after. */
export function compareYears(): void {
  runCommand("menuCompareYears", () => {
    const job = runJob({ command: "menuCompareYears" });
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
      const notices = noticesWithout(job, (sheet) => read.has(sheet));
      const years = { prior: prior.year, now: now.year };
      return ending({ ...job, notices }, comparedSentence(name, years, comparison));
    });
  });
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
