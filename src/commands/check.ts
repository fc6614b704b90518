/** @fileoverview Kiểm tra dữ liệu: writes every finding into `3CĐ · Kiểm tra`. */
import { countSeverities, severityLine } from "../reports/check-tab";
import { openTab, runWriting } from "./ending";
import { writeCheckTab } from "./letter";

export function check(): void {
  runWriting("menuCheck", (job) => {
    const name = writeCheckTab(job);
    openTab(job.workbook, name);
    return `Đã kiểm tra ${job.assessment.units.length} đơn vị: ${severityLine(countSeverities(job.assessment))}. Xem từng ô trong tab “${name}”, sửa rồi chạy lại.`;
  });
}
