/** @fileoverview The latest assessment of a workbook, where no command says which year is meant. */
import { Problem } from "../messages/failures";
import type { Workbook } from "../spreadsheet/read";
import { type Job, runJob } from "./job";
import { assessmentOf } from "./of-year";

/** Rows of a tab that a year may stand above its table in. */
const ROWS_ABOVE = 12;

/**
 * Judges the one assessment, or of several years' the latest. Asks nobody and writes nothing.
 * @throws Problem where none can be judged
 */
export function latestJob(workbook: Workbook): Job {
  try {
    return runJob({}, workbook);
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    for (const year of yearsNamed(workbook)) {
      const { job } = assessmentOf(workbook, year);
      if (job) return job;
    }
    throw thrown;
  }
}

/** Years that tabs' names and first rows name, the latest first. */
function yearsNamed({ tabs }: Workbook): number[] {
  const texts = tabs.flatMap(({ name, values }) => [name, ...values.slice(0, ROWS_ABOVE).flat()]);
  const years = texts.flatMap((text) =>
    typeof text === "string" ? (text.match(/(?<!\d)20\d\d(?!\d)/g) ?? []).map(Number) : [],
  );
  return [...new Set(years)].sort((a, b) => b - a);
}
