/** @fileoverview All that belongs to the one grid that is shown: made together, and gone together. */

import { a1 } from "../../src/table/a1";
import type { At, WireState, WireStep } from "../server/wire";
import { CellCard } from "./cell-card";
import { Charts } from "./charts";
import { byId } from "./elements";
import { openGrid } from "./grid";
import { GridApplier } from "./grid-apply";
import { chooseByTyping } from "./grid-choose";
import { takeOver } from "./grid-commands";
import type { Grid } from "./grid-face";
import { Heights } from "./grid-heights";
import { blockAfter, type Selected, Selection } from "./grid-selection";
import { GridSync } from "./grid-sync";
import { toast } from "./toasts";

/** So much is named of what could not be written. */
const MOST_LOST = 20;

const notTaken = (lost: readonly string[]) =>
  [
    "Chưa ghi được, nội dung nào còn cần thì hãy gõ lại:",
    ...lost.slice(0, MOST_LOST),
    ...(lost.length > MOST_LOST ? [`và ${lost.length - MOST_LOST} ô khác.`] : []),
  ].join("\n");

const UNKNOWN = "Thao tác này chưa làm được ở đây nên đã được bỏ, sổ tính như cũ.";

const SPILLS = (cell: string) =>
  `Công thức ở ô ${cell} cho ra nhiều ô, nhưng ở đây chỉ giữ được giá trị của ô ${cell}. Hãy đặt công thức riêng cho từng ô.`;

export interface Opened {
  readonly grid: Grid;
  readonly applier: GridApplier;
  readonly sync: GridSync;
  readonly selection: Selection;
  readonly heights: Heights;
  readonly card: CellCard;
  readonly charts: Charts;
}

interface Heard {
  /**
   * The host refused, or knows no such thing: its state has to be shown again.
   * @param message what to say then
   */
  refused(message: () => string): void;
  /** Something else is in cells, and no step says so. */
  changed(): void;
}

/** Shows the host's state in a grid of its own. */
export async function openShown({ book, file, line, at }: WireState, heard: Heard): Promise<Opened> {
  const grid = await openGrid(byId("grid"), book);
  const applier = new GridApplier(grid, book);
  const sync = new GridSync(grid, file, line, at, {
    refused: (message, lost) =>
      heard.refused(() => (lost().length > 0 ? `${message}\n${notTaken(lost())}` : message)),
    computed: heard.changed,
    unknown: () => heard.refused(() => UNKNOWN),
    shifted: (shift) => applier.shifted(shift),
    freed: (sheet, cells) => {
      applier.cells(sheet, cells);
      heard.changed();
    },
  });
  const selection = new Selection(grid);
  const heights = new Heights(grid);
  selection.onMove(() => heights.see(grid.workbook.getActiveSheet().getSheetId()));
  takeOver(grid, sync, selection);
  chooseByTyping(grid);
  grid.formulas.onSpill = (_, row, column) => toast(SPILLS(a1(row, column)), "", 15);
  const card = new CellCard(grid, selection);
  const charts = new Charts(grid, book);
  return { grid, applier, sync, selection, heights, card, charts };
}

/** Whether a step comes to what a person is at: it is shown anew once that has its end. */
export function mustWait({ from, moves, changes }: WireStep, { sync, selection }: Opened): boolean {
  if (moves && !sync.isOwn(from) && (!sync.isSettled || selection.isTyping)) return true;
  // The grid brings what comes to the front by itself, and leaves what goes.
  return selection.isAtIt && !sync.isOurs(from) && changes.some(({ kind }) => kind === "sheets");
}

/**
 * What is in front once the host's state is shown: the cells where one is already, for what is typed next is for them.
 * @param shown what is shown of the same workbook; null: nothing
 * @param at how far that is, and which steps came since
 */
export function frontOf(
  { at: to, book }: WireState,
  shown: Opened | null,
  at: At,
  steps: readonly WireStep[],
): Selected {
  const hosts = { sheet: book.active, block: new Map(book.selections).get(book.active) ?? null };
  const was = shown?.selection.current();
  const since = steps.filter(({ number }) => number > at.step && number <= to.step);
  const isThere = (sheet: number | undefined) => book.sheets.some(({ id }) => id === sheet);
  // What a command brought to the front comes there now.
  const show = since.flatMap((step) => step.show ?? []).at(-1);
  if (show && isThere(show.sheet)) return show;
  if (!was?.block || !isThere(was.sheet)) return hosts;
  const moves = since.flatMap((step) => step.moves ?? []);
  return { sheet: was.sheet, block: blockAfter(was.sheet, was.block, moves) };
}

/** Takes it from the page; what was done in it up to here is still sent. */
export function closeShown({ grid, sync, selection, heights, charts }: Opened): void {
  sync.stop();
  heights.dispose();
  selection.dispose();
  charts.dispose();
  grid.dispose();
}
