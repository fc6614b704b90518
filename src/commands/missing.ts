/** @fileoverview Danh sách còn thiếu and Soạn tin nhắc: what each unit lacks, as a tab and as texts to send. */
import { LITE } from "../lite";
import { Problem } from "../messages/failures";
import { lackingUnits } from "../reports/missing";
import { missingTab } from "../reports/missing-tab";
import { reminders } from "../reports/reminder";
import { showCommand } from "../spreadsheet/run";
import { writeOwnTab } from "../spreadsheet/write";
import { showDialog } from "./dialog";
import { openTab, runWriting } from "./ending";
import { runJob } from "./job";

/** Writes `3CĐ · Còn thiếu`. */
export function missing(): void {
  runWriting("menuMissing", (job) => {
    const name = writeOwnTab(job.workbook, missingTab(job.assessment, job.settings.deadline));
    openTab(job.workbook, name);
    const count = lackingUnits(job.assessment).length;
    return count === 0
      ? "Không đơn vị nào còn thiếu."
      : `${count} đơn vị còn thiếu, xem tab “${name}”.${LITE ? "" : " Muốn gửi nhắc, chọn Soạn tin nhắc trong menu."}`;
  });
}

/** Opens the dialog with texts to copy. */
export function remind(): void {
  showCommand("menuRemind", () => {
    const job = runJob({ command: "menuRemind" });
    const texts = reminders(job.assessment, job.settings.deadline);
    if (texts.length === 0)
      throw new Problem("Không đơn vị nào còn thiếu nên không có tin nhắc nào để soạn.");
    showDialog("Remind", texts, { title: "Soạn tin nhắc", width: 560, height: 480 });
    return null;
  });
}
