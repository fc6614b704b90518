/**
 * @fileoverview What lies beside a tab's cells. The reference says of none of it that `Sheet.copyTo` takes it along:
 * protections are made again on the copy ([Y10]), of all else it is counted what did not come.
 */
import { Cells } from "../opening/cells";
import type { Area } from "../table/area";
import { protectionsOf } from "./blocks";
import { isOurWarning } from "./warn";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

const countsOf = (sheet: Sheet): number[] =>
  [sheet.getCharts(), sheet.getImages(), sheet.getDrawings()].map(({ length }) => length);

/** How many charts, pictures and drawings of a tab its copy lacks; all that are there, where there is no copy yet. */
export function notCopied(source: Sheet, copy: Sheet | null): number[] {
  const came = copy ? countsOf(copy) : [];
  return countsOf(source).map((count, kind) => count - (came[kind] ?? 0));
}

/** Cells of a new tab that were emptied and show something all the same: a formula beside them fills them. */
export function stillFilled(copy: Sheet | null, blank: readonly Area[]): Area[] {
  const values = copy?.getDataRange().getValues() ?? [];
  const filled = new Cells();
  for (const { firstRow, lastRow, firstColumn, lastColumn } of blank)
    for (let row = firstRow; row <= lastRow; row += 1)
      for (let column = firstColumn; column <= lastColumn; column += 1)
        if ((values[row]?.[column] || "") !== "") filled.add(row, column);
  return filled.areas();
}

/** Ours is about last year; all others are the person's. */
const theirs = (sheet: Sheet) => protectionsOf(sheet).filter((one) => !isOurWarning(one));

/** Makes on a copy the protections that its source has; of one that this person may not edit nothing can be learnt. */
export function protectLike(source: Sheet, copy: Sheet): void {
  for (const was of theirs(source)) {
    if (!was.canEdit()) continue;
    const place = placeOf(was);
    const now = place === null ? copy.protect() : copy.getRange(place).protect();
    now.setDescription(was.getDescription());
    const free = was.getUnprotectedRanges();
    if (free.length > 0) now.setUnprotectedRanges(free.map((one) => copy.getRange(one.getA1Notation())));
    if (was.isWarningOnly()) now.setWarningOnly(true);
    else keepEditors(was, now);
  }
}

function keepEditors(was: Protection, now: Protection): void {
  const may = addressesOf(was);
  const others = now.getEditors().filter((user) => !may.includes(user.getEmail()));
  const domain = was.canDomainEdit();
  SpreadsheetApp.flush();
  try {
    if (others.length > 0) now.removeEditors(others);
    if (domain !== now.canDomainEdit()) now.setDomainEdit(domain);
    SpreadsheetApp.flush();
  } catch {
    // Some cannot be removed, as who may edit by way of a group: then it is told.
  }
}

/** Blocks of a tab whose protection its copy lacks, null for the tab as a whole; without a copy, that it will lack. */
export function notProtected(source: Sheet, copy: Sheet | null): (string | null)[] {
  const made = new Set(copy && theirs(copy).map(printOf));
  return theirs(source).flatMap((was) =>
    was.canEdit() && (!copy || made.has(printOf(was))) ? [] : [placeOf(was)],
  );
}

/** Where it is, and whom it refuses. Whom Google does not name is counted. */
const printOf = (one: Protection) =>
  [placeOf(one), one.isWarningOnly() || [addressesOf(one), one.canDomainEdit()]].join();

const addressesOf = (one: Protection) =>
  one
    .getEditors()
    .map((user) => user.getEmail())
    .sort();

/** In A1 notation; null: the sheet as a whole. */
const placeOf = (one: Protection) =>
  one.getProtectionType() === SpreadsheetApp.ProtectionType.SHEET ? null : one.getRange().getA1Notation();
