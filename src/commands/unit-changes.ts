/** @fileoverview Thay đổi đơn vị: the person's own list of units that were renamed, merged, split or closed, made once. */
import { describe } from "../findings/codes";
import { Problem } from "../messages/failures";
import { changesAsked, changesMade, changesThere } from "../messages/unit-changes";
import { hasTab, makeTab, nameLeft } from "../spreadsheet/make-tab";
import { readWorkbook, type Workbook } from "../spreadsheet/read";
import { runCommand } from "../spreadsheet/run";
import { CHANGES_LIST } from "../year/new-lists";
import type { UnitChanges } from "../year/unit-changes";
import { fillList, wordsRule } from "./fill-list";
import { latestJob } from "./latest-job";
import { changesOf } from "./read-changes";

/** Makes the tab, or says where it is and how much of it is read. */
export function unitChanges(): void {
  runCommand("menuUnitChanges", () => {
    const workbook = readWorkbook();
    nameLeft(workbook, (title) => (title === CHANGES_LIST.title ? CHANGES_LIST.tab : null));
    const read = changesOf(workbook);
    const said = thereSentence(workbook, read);
    if (said !== null) return said;
    makeChangesTab(workbook);
    open(workbook, CHANGES_LIST.tab);
    return changesMade(CHANGES_LIST.tab);
  });
}

function thereSentence(workbook: Workbook, { accounts, notTaken, findings }: UnitChanges): string | null {
  const [account] = accounts;
  const asked = notTaken.find((one) => one.asked);
  if (!account && asked) {
    open(workbook, asked.sheet);
    return changesAsked(asked.sheet, asked.why);
  }
  const tab = account?.sheet ?? (hasTab(workbook, CHANGES_LIST.tab) ? CHANGES_LIST.tab : null);
  if (tab === null) return null;
  open(workbook, tab);
  const first = findings.find(({ sheet, cell }) => sheet === tab && cell !== null);
  const sentence = first ? `Ô ${first.cell}: ${describe(first)}` : null;
  return changesThere(tab, account ?? { there: 0, read: 0 }, sentence);
}

/** Makes the list, blank, with the units that the sheet has offered in its cells. */
export function makeChangesTab(workbook: Workbook): void {
  const units = wordsRule(unitNames(workbook));
  makeTab(workbook, { name: CHANGES_LIST.tab, title: CHANGES_LIST.title }, (sheet) =>
    fillList(sheet, CHANGES_LIST, ({ offer }) =>
      offer ? (offer.from === "words" ? wordsRule(offer.words) : units) : null,
    ),
  );
}

/** The units of the assessment, where one can be judged without asking. */
function unitNames(workbook: Workbook): readonly string[] {
  try {
    return latestJob(workbook).assessment.units.map(({ name }) => name);
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    return [];
  }
}

function open({ spreadsheet }: Workbook, name: string): void {
  const sheet = spreadsheet.getSheetByName(name);
  if (sheet) spreadsheet.setActiveSheet(sheet);
}
