/** @fileoverview Tính kết quả công nhận: writes a row a unit into `3CĐ · Kết quả`. */
import { resultTab } from "../reports/result-tab";
import { countOutcomes } from "../reports/summary";
import { writeComputed } from "./computed";
import { openTab, runWriting } from "./ending";
import { letterOf } from "./letter";

export function result(): void {
  runWriting("menuResult", (job) => {
    const name = writeComputed(job, resultTab(job.assessment, letterOf(job.settings)));
    openTab(job.workbook, name);
    const totals = countOutcomes(job.assessment.units.map(({ outcome }) => outcome));
    return `Công nhận ${totals.recognised}/${totals.registered} đơn vị đăng ký; ${totals.undetermined} đơn vị chưa xác định. Xem lý do từng đơn vị trong tab “${name}”.`;
  });
}
