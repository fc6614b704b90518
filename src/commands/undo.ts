/** @fileoverview Hoàn tác lần chạy trước: gives people's cells back what they held before the last run that changed any. */
import {
  madeGone,
  madeStays,
  NOTHING_TO_UNDO,
  tooManyKept,
  undoneSentence,
  undoPaused,
  undoQuestion,
} from "../messages/undo";
import { noteGivenBack, writeUndo } from "../spreadsheet/kept-run";
import { ownTab, readTab, readWorkbook } from "../spreadsheet/read";
import { Question, runCommand } from "../spreadsheet/run";
import { takeAway, takeBack } from "../spreadsheet/take-back";
import { TAB_UNDO } from "../table/own-tabs";
import { type Changes, countOf } from "../undo/changes";
import { linesOf, runIn } from "../undo/record";

export function undo(): void {
  let agreed = "";
  runCommand("menuUndo", () => {
    const tabs = readWorkbook();
    const { spreadsheet } = tabs;
    const sheet = ownTab(tabs, TAB_UNDO);
    const run = sheet && runIn(readTab(sheet, TAB_UNDO).values);
    if (!run) return NOTHING_TO_UNDO;
    const { command, when, changes, made } = run;
    if (changes.length === 0 && !made) return tooManyKept(command, when);
    // What was agreed to is taken back, not what somebody else did while the question stood there.
    const what = JSON.stringify(run);
    if (agreed !== what) {
      throw new Question(() => {
        const ui = SpreadsheetApp.getUi();
        const question = undoQuestion(command, when, countOf(changes), made?.made);
        agreed = what;
        return ui.alert("3 chủ động", question, ui.ButtonSet.YES_NO) === ui.Button.YES;
      });
    }
    const said: string[] = [];
    let rest: readonly Changes[] = [];
    if (made) said.push((takeAway(spreadsheet, made.made, made.seal) ? madeGone : madeStays)(made.made));
    if (changes.length > 0) {
      const { cells, left, ...more } = takeBack(spreadsheet, changes);
      rest = more.rest;
      noteGivenBack(cells);
      said.push(undoneSentence(command, cells, left));
    }
    const open = rest.length > 0 ? { command, when, changes: rest, made: null } : null;
    if (open) said.unshift(undoPaused(countOf(rest)));
    writeUndo(tabs, open, (open && linesOf(open)) ?? []);
    return said.join(" ");
  });
}
