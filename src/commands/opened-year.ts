/**
 * @fileoverview A new year whose record stands: all its tabs are made, and what comes after is done, now or by the next run
 * ([Y14]). What was stopped before is taken away.
 */
import { recognise } from "../layout/recognise";
import { remember } from "../layout/settled/remembered";
import { explainFailure, Problem } from "../messages/failures";
import { OPENING_STEP, unfinishedSentence } from "../messages/opening";
import { markOf } from "../spreadsheet/own-sheets";
import { ownTab, readTab, readWorkbook, type Workbook } from "../spreadsheet/read";
import { OutOfTime, persist, step } from "../spreadsheet/steps";
import { forgetTabs, leftOver, markWhole, openingUnderWay, removeTabs } from "../spreadsheet/twins";
import { writeOwnTab } from "../spreadsheet/write";
import { isUnfinished, TAB_OPENED, TAB_PAUSED } from "../table/own-tabs";
import { type Job, runJob } from "./job";
import { saveMemory } from "./memory";
import { otherTypes, passOn } from "./next-year";
import { type Opened, openedBlock, openedIn } from "./opened-record";
import { readingContext } from "./reading-context";

/** The tab of what was opened; one that a run was stopped in has all its cells all the same, for they come at once. */
export const recordTab = ({ own, unfinished }: Workbook) =>
  ownTab({ own }, TAB_OPENED) ?? ownTab({ own: unfinished }, TAB_OPENED);

/** What was opened last, as the tab says; null: nothing, or somebody changed it beyond reading. */
export function openedOf(workbook: Workbook): Opened | null {
  const sheet = recordTab(workbook);
  return sheet ? openedIn(readTab(sheet, TAB_OPENED).values) : null;
}

/** Writes it down; gives the tab's name. */
export const writeRecord = (workbook: Workbook, opened: Opened): string =>
  writeOwnTab(workbook, openedBlock(opened));

/** Those of an opening's tabs that are there. */
export const tabsThere = ({ tabs }: Opened, { sheets }: Workbook) =>
  tabs.filter(({ name }) => sheets.some((one) => one.name === name));

/** Whether an opening has all of these tabs, and they are there. */
export const isWhole = (opened: Opened, twins: readonly string[], workbook: Workbook) =>
  twins.every((twin) => tabsThere(opened, workbook).some(({ name }) => name === twin));

/**
 * Lets the new year's tabs be read, and makes theirs the year that is judged. Nothing can be taken back any more: what
 * fails is tried once more, and is left to the next run where it fails again.
 * @param job the former year's; null: it is judged here
 * @throws Problem that says so
 */
export function finish(spreadsheet: Workbook["spreadsheet"], year: number, job: Job | null): void {
  try {
    persist((again) => {
      const workbook = readWorkbook();
      const opened = openedOf(workbook) as Opened;
      const record = recordTab(workbook);
      if (record && isUnfinished(markOf(record))) writeRecord(workbook, opened);
      // Once it failed tabs have other names.
      passOver(spreadsheet, opened, (again ? null : job) ?? jobOf(opened));
    });
  } catch (thrown) {
    if (thrown instanceof OutOfTime) throw thrown;
    throw new Problem(`${unfinishedSentence(year)} ${explainFailure(thrown)}`);
  }
}

function passOver(spreadsheet: Workbook["spreadsheet"], opened: Opened, job: Job | null): void {
  const sheets = opened.tabs.flatMap(({ name }) => spreadsheet.getSheetByName(name) ?? []);
  step(OPENING_STEP, () => {
    for (const sheet of sheets) markWhole(sheet);
  });
  passOn(opened, job);
  if (job) rememberBlank(opened, job);
  const [first] = sheets;
  if (first) spreadsheet.setActiveSheet(first);
  forgetTabs();
}

/** A blank table may say too little to be told for one: then it is read as last year's was. */
function rememberBlank({ tabs, year }: Opened, job: Job): void {
  const { reading } = job.assessment;
  const read = new Set(reading.tabs.map(({ name }) => name));
  const sheets = tabs.flatMap(({ name, source, assessed }) => (assessed && read.has(source) ? [name] : []));
  const context = readingContext();
  const { workbook, sets, remembered, uses } = context;
  // Of several by type the one that somebody looks at is meant.
  const open = otherTypes(job).length > 0 ? sheets[0] : undefined;
  const found = recognise(workbook.tabs, {
    sets,
    remembered,
    uses,
    year,
    ...(open === undefined ? {} : { open }),
  });
  if (found.ok && found.reading.tabs.every(({ name }) => sheets.includes(name))) return;
  const tab = workbook.tabs.find(({ name }) => name === sheets[0]);
  if (tab) saveMemory(context, remember(reading.layout, reading.layout.columns, tab, sheets), []);
}

/** The former year as it is judged; null: it cannot be any more. */
function jobOf({ tabs }: Opened): Job | null {
  const sheet = tabs.find(({ assessed }) => assessed)?.source ?? null;
  try {
    return runJob({ sheet });
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    return null;
  }
}

/**
 * Finishes an opening that was stopped when all its tabs stood, and takes away what one left that was stopped before.
 * @returns what was finished; null: nothing was
 */
export function finishOrClear(): Opened | null {
  const workbook = readWorkbook();
  const { spreadsheet } = workbook;
  const left = leftOver(workbook);
  const begun = openingUnderWay();
  if (left.length === 0 && begun === null) return null;
  const opened = openedOf(workbook);
  const twins = begun?.twins ?? left.map((sheet) => sheet.getName());
  if (opened && opened.year === (begun?.year ?? opened.year) && isWhole(opened, twins, workbook)) {
    finish(spreadsheet, opened.year, null);
    return opened;
  }
  // What a run made that was paused is gone on from.
  const bare = left.filter((sheet) => workbook.tabs.some((tab) => tab.name === sheet.getName()));
  removeTabs(spreadsheet, ownTab(workbook, TAB_PAUSED) ? bare : left);
  return null;
}
