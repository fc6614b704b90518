/** @fileoverview Questions that need an answer: leaving with unsaved cells, cells that differ, the shortcuts. */

import { show } from "../src/cell/show";
import type { WireValue } from "../src/sidebar/wire";
import { a1 } from "../src/table/a1";
import type { CellValue } from "../src/table/tab";
import { button, h, newId, on, setText } from "./dom";
import { cellWords, KEYS, obstacleWords } from "./messages";
import * as SAY from "./say";
import type { Conflict } from "./session";

/** Opens a dialog; gives what it was closed with, '' by Esc. */
function ask(
  title: string,
  build: (close: (answer: string) => void) => readonly HTMLElement[],
): Promise<string> {
  return new Promise((resolve) => {
    const id = newId();
    const dialog = h("dialog", { "aria-labelledby": id });
    dialog.append(h("h2", { id }, title), ...build((answer) => dialog.close(answer)));
    on(dialog, "close", () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

export type Leaving = "save" | "draft" | "drop" | "stay";

/** What to do with unsaved cells before another unit is opened. */
export async function askLeaving(name: string, unsaved: number): Promise<Leaving> {
  const answer = await ask(SAY.leaveTitle(name), (close) => [
    h("p", null, `${SAY.unsaved(unsaved)}.`),
    h(
      "div",
      "stack",
      button(SAY.leaveSave, "main", () => close("save")),
      button(SAY.leaveDraft, "quiet", () => close("draft")),
      button(SAY.leaveDrop, "quiet", () => close("drop")),
      button(SAY.stay, "quiet", () => close("stay")),
    ),
  ]);
  return (answer || "stay") as Leaving;
}

function plain(value: WireValue): CellValue {
  return typeof value === "object" ? new Date(value.date) : value;
}

/** Both sides of each cell; gives those of which the person's own is to be written. */
export async function askConflicts(conflicts: readonly Conflict[]): Promise<ReadonlySet<Conflict> | null> {
  const chosen = new Map<Conflict, "mine" | "theirs">();
  const answer = await ask(SAY.conflictTitle, (close) => {
    const note = h("p", { role: "alert", class: "warn-text" });
    const cards = conflicts.map((conflict) => conflictCard(conflict, (side) => chosen.set(conflict, side)));
    const write = button(SAY.writeChosen, "main", () => {
      if (chosen.size < conflicts.length) setText(note, SAY.chooseAll);
      else close("write");
    });
    return [
      h("p", null, SAY.conflictLead),
      ...cards,
      note,
      h(
        "div",
        "stack",
        write,
        button(SAY.later, "quiet", () => close("")),
      ),
    ];
  });
  if (answer !== "write") return null;
  return new Set(conflicts.filter((conflict) => chosen.get(conflict) === "mine"));
}

function conflictCard(
  { slot, cell, mine }: Conflict,
  choose: (side: "mine" | "theirs") => void,
): HTMLElement {
  const name = newId();
  const side = (which: "mine" | "theirs", label: string, value: CellValue) => {
    const input = h("input", {
      type: "radio",
      name,
      disabled: which === "mine" && cell.obstacle === "protected",
    });
    on(input, "change", () => choose(which));
    const text = show(value);
    return h(
      "label",
      "side",
      input,
      h("b", null, label),
      h("span", null, text === "" ? SAY.blankCell : text),
    );
  };
  return h(
    "fieldset",
    "conflict",
    h("legend", null, cellWords(cell.row < 0 ? "mới" : a1(cell.row, cell.column), slot)),
    h("p", "hint", obstacleWords(cell.obstacle)),
    h("div", "sides", side("mine", SAY.mine, mine.now), side("theirs", SAY.theirs, plain(cell.value))),
  );
}

/** The table of shortcuts. */
export async function showKeys(): Promise<void> {
  await ask(SAY.keysTitle, (close) => [
    h(
      "table",
      "keys",
      h(
        "tbody",
        null,
        ...KEYS.map(([key, words]) => h("tr", null, h("th", { scope: "row" }, key), h("td", null, words))),
      ),
    ),
    button(SAY.close, "main", () => close("")),
  ]);
}
