/** @fileoverview Danh sách còn thiếu and Soạn tin nhắc: what each unit lacks, as a tab and as texts to send. */
import { LITE } from "../lite";
import { Problem } from "../messages/failures";
import { lackingUnits, waitingUnits } from "../reports/missing";
import { missingTab } from "../reports/missing-tab";
import { reminders } from "../reports/reminder";
import { inTime } from "../spreadsheet/pause";
import { runCommand, showCommand } from "../spreadsheet/run";
import { followersOf } from "../year/followers";
import { writeComputed } from "./computed";
import { showDialog } from "./dialog";
import { ending, openTab } from "./ending";
import { tellKept } from "./keep-year";
import { letterOf } from "./letter";
import { readYearOf } from "./year";

/** Writes `3CĐ · Còn thiếu`. */
export function missing(): void {
  runCommand("menuMissing", () => {
    const { workbook, job, year, settings, about } = readYearOf({ command: "menuMissing" });
    if (!job) throw new Problem(about.assessment.why ?? "");
    const { assessment } = job;
    return inTime(workbook, "menuMissing", () => {
      const followers = followersOf(year, assessment);
      const { deadline, unit: us } = settings;
      const name = writeComputed(
        job,
        missingTab(assessment, { deadline, letter: letterOf(settings), followers }),
      );
      openTab(workbook, name);
      const count = lackingUnits(assessment).length;
      const waiting = waitingUnits(assessment).length;
      const own =
        waiting > 0 ? ` ${waiting} đơn vị còn chờ ${us || "cấp này"} thẩm định hoặc sửa kết quả.` : "";
      const said =
        count === 0
          ? `Không đơn vị nào còn thiếu.${own}`
          : `${count} đơn vị còn thiếu, xem tab “${name}”.${own}${LITE ? "" : " Muốn gửi nhắc, chọn Soạn tin nhắc trong menu."}`;
      return ending(job, [said, tellKept(workbook, job)].filter(Boolean).join(" "));
    });
  });
}

/** Opens the dialog with texts to copy. */
export function remind(): void {
  showCommand("menuRemind", () => {
    const { job, year, settings, today } = readYearOf({ command: "menuRemind" });
    const texts = reminders({ assessment: job?.assessment ?? null, year, settings, today });
    if (texts.length === 0)
      throw new Problem("Không đơn vị nào còn thiếu nên không có tin nhắc nào để soạn.");
    showDialog("Remind", texts, { title: "Soạn tin nhắc", width: 560, height: 480 });
    return null;
  });
}
