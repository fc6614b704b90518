/** @fileoverview Tạo tab tổng hợp: writes the counts and rates into `3CĐ · Tổng hợp`. */
import { summaryTab } from "../reports/summary-tab";
import { writeComputed } from "./computed";
import { openTab, runWriting } from "./ending";
import { letterOf } from "./letter";

export function summary(): void {
  runWriting("menuSummary", (job) => {
    const name = writeComputed(
      job,
      summaryTab(job.assessment, { letter: letterOf(job.settings), alike: job.alike }),
    );
    openTab(job.workbook, name);
    return `Đã lập tab “${name}”. Kiểm tra các con số trước khi gửi cấp trên.`;
  });
}
