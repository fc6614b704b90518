/**
 * @fileoverview The assessments of several years in one workbook: which years there are, and one of them judged by what
 * belongs to it.
 */
import { Problem } from "../messages/failures";
import { lastYearNotRead } from "../messages/year";
import type { Workbook } from "../spreadsheet/read";
import { lackedThen } from "../year/last-year";
import type { Day } from "../year/lists";
import type { Year } from "../year/read";
import { type Job, judge } from "./job";
import { readSettings, type Said } from "./reading-context";
import { settle } from "./settle";

/** The assessment of a year, or why it cannot be judged: a Vietnamese sentence; null: none is plainly of that year. */
export type OfYear =
  | { readonly job: Job; readonly why: null }
  | { readonly job: null; readonly why: string | null };

/**
 * The assessment of a year: how it is read (`job.assessment.reading.layout`, with its tabs) and its judged units, by the
 * criteria set and the settled reading that belong to that year. Asks nobody and writes nothing.
 * @param year the assessed year; a school year is the one that it ends in
 */
export function assessmentOf(workbook: Workbook, year: number, said: Said = readSettings(workbook)): OfYear {
  try {
    const settled = settle({ year }, workbook, said);
    if (settled.saysYear !== year) return { job: null, why: null };
    return { job: judge(settled, {}, workbook), why: null };
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    return { job: null, why: thrown.message };
  }
}

/**
 * What each unit of a year lacked in the year before, in the lists' order; none where the workbook has no such year. Where
 * its sheet cannot be judged `why` says so.
 */
export function lackedBefore(
  job: Job | null,
  { roster, lists }: Year,
  today: Day,
): { readonly lacked: readonly string[]; readonly why: string } {
  const before = job && yearBefore(job);
  if (!job || before === null || job.year === null) return { lacked: [], why: "" };
  const { job: then, why } = assessmentOf(job.workbook, before);
  if (!then) return { lacked: [], why: why === null ? "" : lastYearNotRead(before, why) };
  const { changes } = lists;
  const span = { changes, year: job.year, today };
  return {
    lacked: lackedThen({ year: before, assessment: then.assessment }, roster.units, span),
    why: "",
  };
}

/** The latest year before a job's of which the workbook has an assessment; null: none is plainly of one. */
export function yearBefore({ years, year }: Pick<Job, "years" | "year">): number | null {
  return year === null ? null : (years.filter((one) => one < year).pop() ?? null);
}
