/** @fileoverview Tạo tab tổng hợp: writes the counts and rates into `3CĐ · Tổng hợp`. */
import { summaryTab } from "../reports/summary-tab";
import { writeOwnTab } from "../spreadsheet/write";
import { openTab, runWriting } from "./ending";
import { letterOf } from "./letter";

export function summary(): void {
  runWriting("menuSummary", (job) => {
    const name = writeOwnTab(
      job.workbook,
      summaryTab(job.assessment, { letter: letterOf(job.settings), alike: job.alike }),
    );
    openTab(job.workbook, name);
    return `Đã lập tab “${name}”. Kiểm tra các con số trước khi gửi cấp trên.`;
  });
}
