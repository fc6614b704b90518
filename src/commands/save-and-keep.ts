/** @fileoverview Saves what was typed beside the sheet, and keeps it so that it can be taken back. */
import { NOT_KEPT, SAVED_BESIDE } from "../messages/undo";
import type { Saved, SaveRequest } from "../sidebar/wire";
import { writeJournal } from "../spreadsheet/journal";
import { keepRun, noteChanges } from "../spreadsheet/kept-run";
import { ownTabNamed } from "../spreadsheet/read";
import { quietly, TITLE } from "../spreadsheet/run";
import { save } from "../spreadsheet/save";
import { TAB_UNDO } from "../table/own-tabs";
import type { Changes } from "../undo/changes";
import { changesOf } from "./saved-changes";

/** Saves, and keeps what was saved; for one who holds the lock. */
export function saveAndKeep(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  asked: SaveRequest,
  write: (writes: () => void) => Saved = (writes) => save(spreadsheet, asked, writes),
): Saved {
  const planned = changesOf(spreadsheet, asked);
  let wrote = false;
  try {
    return write(() => {
      wrote = true;
    });
  } finally {
    keepSave(spreadsheet, wrote ? planned : []);
  }
}

/** Keeps what was saved, so that it can be taken back. What is written stands and is told, whatever becomes of this. */
function keepSave(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, planned: readonly Changes[]): void {
  quietly(() => {
    for (const one of planned) noteChanges(one);
    let warning = NOT_KEPT;
    quietly(() => {
      warning = keepRun(ownTabNamed(spreadsheet, TAB_UNDO), SAVED_BESIDE);
    });
    if (warning && planned.length > 0) spreadsheet.toast(warning, TITLE, 15);
  });
  if (planned.length > 0) writeJournal(SAVED_BESIDE);
}
