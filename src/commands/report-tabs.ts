/**
 * @fileoverview Reports in the add-on's own tabs: which stand there, and writing one without touching what came
 * from somebody else.
 */

import { stepWords } from "../messages/tabs";
import type { Block } from "../reports/block";
import { type KeptTab, type OwnTabs, readTab } from "../spreadsheet/read";
import { makeRoom } from "../spreadsheet/room";
import { step } from "../spreadsheet/steps";
import { writeOwnTab } from "../spreadsheet/write";
import { isUnfinished } from "../table/own-tabs";
import { sameUnit } from "../upward/merge";
import { type Received, readReportTab } from "../upward/read";

/** Reports in the own tab of a name, and in those numbered after it because the name was taken. */
export function ownReports(workbook: Pick<OwnTabs, "own">, wanted: string): Received[] {
  return [...workbook.own]
    .filter(([name]) => name.startsWith(wanted) && /^( \(\d+\))?$/.test(name.slice(wanted.length)))
    .flatMap(([name, sheet]) => reportsIn(name, sheet));
}

/** Reports in an own tab; one that a run was stopped in, though it was whole before, holds none. */
export function reportsIn(name: string, sheet: GoogleAppsScript.Spreadsheet.Sheet): Received[] {
  const { values } = readTab(sheet, name);
  return isUnfinished(values[0]?.[0] ?? "") ? [] : readReportTab(name, values);
}

/**
 * Writes a report into its own tab. A tab of that name that came from somebody else (an imported .xlsx) is
 * no place for ours: a free name is taken.
 */
export function writeReport(workbook: OwnTabs, unit: string, block: Block): string {
  const { spreadsheet, unfinished } = workbook;
  const others = ownReports(workbook, block.tab).filter(
    ({ report }) => report && !sameUnit(report.header.unit, unit),
  );
  const names = others.map(({ where }) => where);
  const own = new Map([...workbook.own].filter(([name]) => !names.includes(name)));
  const kept: KeptTab[] = [];
  const name = writeTrimmed({ spreadsheet, unfinished, own, kept }, block);
  for (const one of kept) {
    const sheet = own.get(one.to);
    workbook.own.delete(one.from);
    if (sheet) workbook.own.set(one.to, sheet);
    workbook.kept?.push(one);
  }
  return name;
}

/** Writes a report that came as a file into a tab that it alone has. */
export function writeReceived(workbook: OwnTabs, block: Block): string {
  return writeTrimmed({ ...workbook, own: new Map() }, block);
}

/** Writes, and gives back the rows below: hundreds of reports share one file's ten million cells. */
function writeTrimmed(workbook: OwnTabs, block: Block): string {
  return step(stepWords.write(block.tab), () => {
    const name = writeOwnTab(workbook, block);
    const sheet = workbook.spreadsheet.getSheetByName(name);
    if (sheet) makeRoom(sheet, block.rows.length, 0, true);
    return name;
  });
}
