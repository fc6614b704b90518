/** @fileoverview Danh sách công nhận: writes `3CĐ · Danh sách công nhận`. */
import { listSentence } from "../messages/papers";
import { listTab } from "../papers/list-tab";
import { countOutcomes } from "../reports/summary";
import { writeOwnTab } from "../spreadsheet/write";
import { openTab, runWriting } from "./ending";
import { letterOf } from "./letter";

export function recognisedList(): void {
  runWriting("menuList", (job) => {
    const name = writeOwnTab(job.workbook, listTab(job.assessment, letterOf(job.settings)));
    openTab(job.workbook, name);
    const { recognised, undetermined } = countOutcomes(job.assessment.units.map(({ outcome }) => outcome));
    return listSentence(name, recognised, undetermined);
  });
}
