/** @fileoverview Keys that do something anywhere on the page, and where the keyboard is when nothing has it. */

import type { CellCard } from "./cell-card";
import type { Files } from "./files";
import type { Frames } from "./frames";
import { chooseKey } from "./grid-choose";
import type { Grid } from "./grid-face";
import { gridKey } from "./grid-keys";
import type { Selection } from "./grid-selection";
import type { MenuBar } from "./menu-bar";

/** What keys reach. */
interface Reach {
  /** Null while no workbook is shown. */
  opened(): { readonly grid: Grid; readonly selection: Selection; readonly card: CellCard } | null;
  readonly files: Files;
  readonly frames: Frames;
  readonly menuBar: MenuBar;
  print(): void;
}

/** Listens from here on. */
export function takeKeys(reach: Reach): void {
  // A button that goes away as it is pressed leaves the keyboard to nobody: it goes back to the grid.
  addEventListener("click", () =>
    setTimeout(() => {
      const at = document.activeElement;
      const nowhere = !at || at === document.body || !at.checkVisibility();
      if (nowhere && !document.querySelector("dialog[open]")) reach.opened()?.selection.focus();
    }),
  );
  addEventListener(
    "keydown",
    (event) => {
      const opened = reach.opened();
      if (event.altKey && event.key === "Enter" && !opened?.grid.undo.isTyping()) {
        if (opened?.card.follow()) event.stopImmediatePropagation();
        return;
      }
      if (event.key === "Escape") opened?.selection.closeMenu();
      const act = chooseKey(event) ?? actOf(event, reach);
      if (!act || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      act();
    },
    true,
  );
}

/** Excel's keys for the next tab and the one before; a browser with tabs of its own may keep them, and Alt goes everywhere. */
function turnOf({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): 1 | -1 | null {
  if (altKey && !ctrlKey) return key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : null;
  if (!ctrlKey || altKey || metaKey || shiftKey) return null;
  return key === "PageDown" ? 1 : key === "PageUp" ? -1 : null;
}

/** What a key does anywhere on the page; null: it is not one of ours. */
function actOf(
  event: KeyboardEvent,
  { opened, files, frames, menuBar, print }: Reach,
): (() => unknown) | null {
  const key = event.key.toLowerCase();
  const control = event.ctrlKey || event.metaKey;
  const shown = opened();
  if (event.key === "F10" && !event.shiftKey) return () => menuBar.focus();
  if (event.key === "F6") return () => frames.focus() || shown?.selection.focus();
  const turn = turnOf(event);
  if (turn !== null) return () => shown?.selection.turn(turn);
  if (control && key === "s") return () => (event.shiftKey ? files.saveAs() : files.save());
  if (control && key === "p") return print;
  if (control && key === "o") return () => files.open();
  return shown && gridKey(event, shown.grid, shown.selection);
}
