/** @fileoverview Which sheet is in front and what is selected: told to the host, and moved where a command says so. */

import { SheetsSelectionsService } from "@univerjs/sheets";
import { IEditorBridgeService } from "@univerjs/sheets-ui";
import { IContextMenuService, ILayoutService } from "@univerjs/ui";
import type { Area } from "../../src/table/area";
import type { Move } from "../server/wire";
import { call } from "./api";
import { BOOK, rangeOf } from "./grid-data";
import type { Grid } from "./grid-face";
import { bringToFront } from "./grid-shape";
import { placesAfter } from "./grid-underway";

/** Who has typed no letter for so long has come to a pause: before that, the next letter is on its way. */
const PAUSE = 700;
/** Where a note is written. */
export const isNoteBox = (element: unknown): element is HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement && element.dataset.uComp === "note-textarea";

/** The sheet in front, and what is selected there. */
export interface Selected {
  readonly sheet: number;
  readonly block: Area | null;
}

/** Where a block has come to; one that was taken out stays where it was. */
export function blockAfter(sheet: number, block: Area, moves: readonly Move[]): Area {
  const shifts = moves.filter((move) => move.kind === "shift");
  const { firstRow, firstColumn, lastRow, lastColumn } = block;
  const [[row, column] = [firstRow, firstColumn]] = placesAfter(
    sheet,
    [[firstRow, firstColumn, null]],
    shifts,
  );
  return {
    firstRow: row,
    firstColumn: column,
    lastRow: lastRow + row - firstRow,
    lastColumn: lastColumn + column - firstColumn,
  };
}

export class Selection {
  readonly #grid: Grid;
  #lastLetter = Number.NEGATIVE_INFINITY;
  #timer = 0;
  #sent = "";
  #disposed = false;
  /** The editor hands its text over in its own time: over when what it held last is in its cell. */
  #handedOver: Promise<unknown> = Promise.resolve();
  readonly #listeners = new Set<() => void>();
  readonly #scrollListeners = new Set<() => void>();
  readonly #disposables: { dispose(): void }[] = [];

  constructor(grid: Grid) {
    this.#grid = grid;
    const closing = grid.injector.get(IEditorBridgeService).visible$.subscribe(({ visible }) => {
      if (!visible) this.#handedOver = new Promise((resolve) => setTimeout(resolve, 50));
    });
    const hear = ({ key, ctrlKey, metaKey }: KeyboardEvent) => {
      if (key.length === 1 && !ctrlKey && !metaKey) this.#lastLetter = performance.now();
    };
    addEventListener("keydown", hear, true);
    this.#disposables.push(
      { dispose: () => closing.unsubscribe() },
      { dispose: () => removeEventListener("keydown", hear, true) },
      grid.commands.onCommandExecuted(({ id }) => {
        if (id === "sheet.operation.set-scroll" || id === "sheet.operation.set-zoom-ratio")
          for (const listener of this.#scrollListeners) listener();
        if (id !== "sheet.operation.set-selections" && id !== "sheet.operation.set-worksheet-active") return;
        for (const listener of this.#listeners) listener();
        clearTimeout(this.#timer);
        // Which sheet is in front is told at once: commands and a page that is loaded anew go by it.
        this.#timer = window.setTimeout(() => this.send(), id === "sheet.operation.set-selections" ? 200 : 0);
      }),
    );
  }

  /** Hears of scrolling and zooming. */
  onScroll(listener: () => void): void {
    this.#scrollListeners.add(listener);
  }

  /** Hears of every move. */
  onMove(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** The sheet in front, and what is selected there. */
  current(): Selected {
    const sheet = Number(this.#grid.workbook.getActiveSheet()?.getSheetId());
    const range = this.#grid.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
    if (!range) return { sheet, block: null };
    // Whole rows and columns have no ends of their own.
    const worksheet = this.#grid.workbook.getActiveSheet();
    const end = (n: number, count: number) => (Number.isFinite(n) ? n : count - 1);
    return {
      sheet,
      block: {
        firstRow: end(range.startRow, 1),
        lastRow: end(range.endRow, worksheet?.getRowCount() ?? 1),
        firstColumn: end(range.startColumn, 1),
        lastColumn: end(range.endColumn, worksheet?.getColumnCount() ?? 1),
      },
    };
  }

  /** Tells the host, unless it knows. */
  send(): void {
    clearTimeout(this.#timer);
    const now = this.current();
    const text = JSON.stringify(now);
    if (text === this.#sent) return;
    this.#sent = text;
    call("select", now).catch(() => {
      this.#sent = "";
    });
  }

  /** Brings a sheet to the front, with a block selected and its first cell in sight. */
  show(sheet: number, block: Area | null): void {
    const subUnitId = String(sheet);
    if (!this.#grid.workbook.getSheetBySheetId(subUnitId)) return;
    bringToFront(this.#grid, subUnitId);
    if (!block) return;
    this.#select(subUnitId, block);
    const { firstRow, firstColumn } = block;
    // Once the sheet is drawn: before that its rows do not have their heights.
    setTimeout(() => {
      const { commands } = this.#grid;
      if (this.#disposed || this.#grid.workbook.getActiveSheet().getSheetId() !== subUnitId) return;
      const range = { startRow: firstRow, endRow: firstRow, startColumn: firstColumn };
      void commands.executeCommand("sheet.command.scroll-to-cell", {
        range: { ...range, endColumn: block.lastColumn },
      });
    }, 80);
  }

  /** Keeps to the cells that were selected before rows or columns came to other places: what is typed next is for them. */
  follow({ sheet, block }: Selected, moves: readonly Move[]): void {
    const to = block && blockAfter(sheet, block, moves);
    if (to && sheet === this.current().sheet) this.#select(String(sheet), to);
  }

  #select(subUnitId: string, block: Area): void {
    const range = rangeOf(block);
    const { startRow, startColumn, endRow, endColumn } = range;
    void this.#grid.commands.executeCommand("sheet.operation.set-selections", {
      unitId: BOOK,
      subUnitId,
      selections: [
        {
          range,
          primary: {
            actualRow: startRow,
            actualColumn: startColumn,
            startRow,
            startColumn,
            endRow,
            endColumn,
            isMerged: false,
            isMergedMainCell: false,
          },
          style: null,
        },
      ],
    });
  }

  /** Goes on to the next sheet that is not hidden, or back to the one before. */
  turn(by: 1 | -1): void {
    const sheets = this.#grid.workbook.getSheets().filter((sheet) => !sheet.isSheetHidden());
    const at = sheets.indexOf(this.#grid.workbook.getActiveSheet());
    const next = sheets[(at + by + sheets.length) % sheets.length];
    if (next) bringToFront(this.#grid, next.getSheetId());
  }

  /** Over when what was typed last is in its cell. */
  get handedOver(): Promise<unknown> {
    return this.#handedOver;
  }

  /** Whether a person types into a cell. */
  get isInCell(): boolean {
    return this.#grid.injector.get(IEditorBridgeService).isVisible().visible;
  }

  /** Whether a person types into a cell or a note. */
  get isTyping(): boolean {
    return this.isInCell || isNoteBox(document.activeElement);
  }

  /** Whether a person types, or is about to go on with it. */
  get isAtIt(): boolean {
    return this.isTyping || performance.now() - this.#lastLetter < PAUSE;
  }

  /** Over when nobody types any more, and what was typed is in its cell. */
  async typingEnded(): Promise<void> {
    while (this.isAtIt && !this.#disposed) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      await this.#handedOver;
    }
  }

  /** Takes what is being typed into its cell. */
  async finishTyping(): Promise<void> {
    if (this.isInCell)
      await this.#grid.commands.executeCommand("sheet.operation.set-cell-edit-visible", {
        visible: false,
        eventType: 0,
        unitId: BOOK,
      });
    // A click elsewhere may have closed it a moment ago.
    await this.#handedOver;
  }

  /** Takes the grid's own menu away; Univer leaves it there on Esc. */
  closeMenu(): void {
    const menu = this.#grid.injector.get(IContextMenuService);
    if (menu.visible) menu.hideContextMenu();
  }

  /** Gives the keyboard to the grid. */
  focus(): void {
    this.#grid.injector.get(ILayoutService).focus();
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
    for (const one of this.#disposables) one.dispose();
  }
}
