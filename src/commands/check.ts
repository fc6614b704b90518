/** @fileoverview Kiểm tra dữ liệu: writes every finding into `3CĐ · Kiểm tra`. */
import { checkTab, countSeverities, severityLine } from "../reports/check-tab";
import { inTime } from "../spreadsheet/pause";
import { runCommand } from "../spreadsheet/run";
import { writeOwnTab } from "../spreadsheet/write";
import { ending, openTab } from "./ending";
import { runJob } from "./job";

export function check(): void {
  runCommand("menuCheck", () => {
    const job = runJob({ command: "menuCheck" });
    return inTime(job.workbook, "menuCheck", () => {
      const name = writeOwnTab(job.workbook, checkTab(job.assessment, job.settings.tints));
      openTab(job.workbook, name);
      return ending(
        job,
        `Đã kiểm tra ${job.assessment.units.length} đơn vị: ${severityLine(countSeverities(job.assessment))}. Xem từng ô trong tab “${name}”, sửa rồi chạy lại.`,
      );
    });
  });
}
