/** @fileoverview Làm tất cả: one reading of the workbook, all three tabs and the highlights. */
import { countSeverities, severityLine } from "../reports/check-tab";
import { resultTab } from "../reports/result-tab";
import { countOutcomes } from "../reports/summary";
import { summaryTab } from "../reports/summary-tab";
import { writeComputed } from "./computed";
import { openTab, runWriting } from "./ending";
import { highlightAll, highlightSentence } from "./highlight";
import type { Job } from "./job";
import { letterOf, writeCheckTab } from "./letter";

export function all(): void {
  runWriting("menuAll", (job) => {
    const { summary, highlights } = writeAll(job);
    openTab(job.workbook, summary);
    const totals = countOutcomes(job.assessment.units.map(({ outcome }) => outcome));
    return `Đã kiểm tra ${totals.units} đơn vị: công nhận ${totals.recognised}/${totals.registered} đơn vị đăng ký. ${severityLine(countSeverities(job.assessment))}. ${highlightSentence(highlights, job.settings.tints)} Xem tab “${summary}”, rồi sửa từng ô theo tab Kiểm tra.`;
  });
}

/** Writes the three tabs, then highlights; gives the tabs' names and what was highlighted. */
export function writeAll(job: Job) {
  const { assessment, settings } = job;
  return {
    check: writeCheckTab(job),
    result: writeComputed(job, resultTab(assessment, letterOf(settings))),
    summary: writeComputed(job, summaryTab(assessment, { letter: letterOf(settings), alike: job.alike })),
    highlights: highlightAll(job),
  };
}
