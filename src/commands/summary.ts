/** @fileoverview Tạo tab tổng hợp: writes the counts and rates into `3CĐ · Tổng hợp`. */
import { summaryTab } from "../reports/summary-tab";
import { inTime } from "../spreadsheet/pause";
import { runCommand } from "../spreadsheet/run";
import { writeOwnTab } from "../spreadsheet/write";
import { ending, openTab } from "./ending";
import { runJob } from "./job";

export function summary(): void {
  runCommand("menuSummary", () => {
    const job = runJob({ command: "menuSummary" });
    return inTime(job.workbook, "menuSummary", () => {
      const name = writeOwnTab(job.workbook, summaryTab(job.assessment));
      openTab(job.workbook, name);
      return ending(job, `Đã lập tab “${name}”. Kiểm tra các con số trước khi gửi cấp trên.`);
    });
  });
}
