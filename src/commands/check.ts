/** @fileoverview Kiểm tra dữ liệu: writes every finding into `3CĐ · Kiểm tra`. */
import { checkTab, countSeverities, severityLine } from "../reports/check-tab";
import { writeOwnTab } from "../spreadsheet/write";
import { openTab, runWriting } from "./ending";

export function check(): void {
  runWriting("menuCheck", (job) => {
    const name = writeOwnTab(job.workbook, checkTab(job.assessment, job.settings.tints));
    openTab(job.workbook, name);
    return `Đã kiểm tra ${job.assessment.units.length} đơn vị: ${severityLine(countSeverities(job.assessment))}. Xem từng ô trong tab “${name}”, sửa rồi chạy lại.`;
  });
}
