/**
 * @fileoverview How commands go that judge the open sheet and write: in time, and how they close: the tab they made is
 * opened, and notices are told with the result.
 */
import { inTime } from "../spreadsheet/pause";
import { ownTab, type Workbook } from "../spreadsheet/read";
import { runCommand } from "../spreadsheet/run";
import { tellOutdated } from "./computed";
import { type Job, runJob } from "./job";
import { tellKept } from "./keep-year";
import type { MenuCommand } from "./question-dialog";

/**
 * Judges the open sheet and writes what the command makes of it.
 * @param write gives the closing sentence
 */
export function runWriting(command: MenuCommand, write: (job: Job) => string): void {
  runCommand(command, () => {
    const job = runJob({ command });
    return inTime(job.workbook, command, () => {
      const said = [write(job), tellKept(job.workbook, job)].filter(Boolean).join(" ");
      tellOutdated(job);
      return ending(job, said);
    });
  });
}

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
