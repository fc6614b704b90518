/** @fileoverview Tạo tab tổng hợp: writes the counts and rates into `3CĐ · Tổng hợp`. */
import { summaryTab } from "../reports/summary-tab";
import { writeOwnTab } from "../spreadsheet/write";
import { openTab, runWriting } from "./ending";

export function summary(): void {
  runWriting("menuSummary", (job) => {
    const name = writeOwnTab(job.workbook, summaryTab(job.assessment));
    openTab(job.workbook, name);
    return `Đã lập tab “${name}”. Kiểm tra các con số trước khi gửi cấp trên.`;
  });
}
