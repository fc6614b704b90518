/**
 * @fileoverview A command whose time is nearly up: what it has done is kept in the own tab `3CĐ · Đang làm`, and taken up
 * when the same command is run again. Whatever else is run first, or a day, makes it void.
 */
import { labelOf, type MenuFunction } from "../menu";
import { pausedSentence } from "../messages/tabs";
import { BlockBuilder } from "../reports/block";
import { MARK_COMPUTED, TAB_PAUSED } from "../table/own-tabs";
import { keepRun } from "./kept-run";
import { type OwnTabs, ownTab, readTab } from "./read";
import { doneWords, goOnFrom, type KeptStep, mayPause, OutOfTime, stepsToKeep } from "./steps";
import { writeOwnTab } from "./write";

/** So many characters go into one cell. */
const MOST = 49_000;
const A_DAY = 86_400_000;
/** 0-based rows of the tab: which command it was and when, and the first step. */
const COMMAND_ROW = 2;
const FIRST_STEP = 4;

/**
 * Runs what a command writes, going on from a former run of it that was stopped.
 * @param write gives what the command is to say
 * @returns what `write` gave, or the sentence that says how far it came
 */
export function inTime(tabs: OwnTabs, command: MenuFunction, write: () => string): string {
  const sheet = ownTab(tabs, TAB_PAUSED);
  const before = sheet ? keptIn(readTab(sheet, TAB_PAUSED).values, command) : [];
  goOnFrom(before);
  const label = labelOf(command);
  const keep = () => keepRun(tabs, label, before.length > 0);
  try {
    const said = write();
    const warning = keep();
    const kept = sheet ?? ownTab({ own: tabs.unfinished }, TAB_PAUSED);
    if (kept) tabs.spreadsheet.deleteSheet(kept);
    return warning ? `${said} ${warning}` : said;
  } catch (thrown) {
    if (!(thrown instanceof OutOfTime)) {
      keep();
      throw thrown;
    }
    const block = new BlockBuilder()
      .add([MARK_COMPUTED])
      .add([`Lệnh “${label}” tạm dừng vì gần hết thời gian. Chạy lại lệnh để làm tiếp.`], "title")
      .add([command, String(Date.now())])
      .add(["Đã xong", "Dấu", "Kết quả"], "head");
    const words = doneWords();
    for (const { what, seal, result } of stepsToKeep()) {
      // What does not fit is done again.
      if (result.length <= MOST) block.add([what, seal, result]);
    }
    mayPause(false);
    keep();
    writeOwnTab(tabs, block.build(TAB_PAUSED, [420, 100, 200], 0));
    return pausedSentence(label, words, thrown.next, TAB_PAUSED);
  }
}

function keptIn(values: readonly (readonly unknown[])[], command: MenuFunction): KeptStep[] {
  const [whose, when] = values[COMMAND_ROW] ?? [];
  const age = Date.now() - Number(when);
  if (whose !== command || !(age >= 0 && age < A_DAY)) return [];
  return values
    .slice(FIRST_STEP)
    .map(([what = "", seal = "", result = ""]) => ({
      what: String(what),
      seal: String(seal),
      result: String(result),
    }))
    .filter(({ result }) => isJson(result));
}

/** Anybody may have typed into the tab. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
