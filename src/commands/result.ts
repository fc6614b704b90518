/** @fileoverview Tính kết quả công nhận: writes a row a unit into `3CĐ · Kết quả`. */
import { resultTab } from "../reports/result-tab";
import { countOutcomes } from "../reports/summary";
import { inTime } from "../spreadsheet/pause";
import { runCommand } from "../spreadsheet/run";
import { writeOwnTab } from "../spreadsheet/write";
import { ending, openTab } from "./ending";
import { runJob } from "./job";

export function result(): void {
  runCommand("menuResult", () => {
    const job = runJob({ command: "menuResult" });
    return inTime(job.workbook, "menuResult", () => {
      const name = writeOwnTab(job.workbook, resultTab(job.assessment));
      openTab(job.workbook, name);
      const totals = countOutcomes(job.assessment.units.map(({ outcome }) => outcome));
      return ending(
        job,
        `Công nhận ${totals.recognised}/${totals.registered} đơn vị đăng ký; ${totals.undetermined} đơn vị chưa xác định. Xem lý do từng đơn vị trong tab “${name}”.`,
      );
    });
  });
}
