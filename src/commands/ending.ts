/** @fileoverview How commands close: the tab they made is opened, and notices are told with the result. */
import { ownTab, type Workbook } from "../spreadsheet/read";
import type { Job } from "./job";

/** Opens a tab of the add-on's own by name. */
export function openTab(workbook: Workbook, name: string): void {
  const { spreadsheet } = workbook;
  const sheet = ownTab(workbook, name) ?? spreadsheet.getSheetByName(name);
  if (sheet) spreadsheet.setActiveSheet(sheet);
}

/** The closing sentence, with what the person should know of the choices made. */
export function ending(job: Job, sentence: string): string {
  return [sentence, ...job.notices].join(" ");
}
