/** @fileoverview All that belongs to the one grid that is shown: made together, and gone together. */

import { a1 } from "../../src/table/a1";
import type { WireState } from "../server/wire";
import { CellCard } from "./cell-card";
import { Charts } from "./charts";
import { byId } from "./elements";
import { openGrid } from "./grid";
import { GridApplier } from "./grid-apply";
import { chooseByTyping } from "./grid-choose";
import { takeOver } from "./grid-commands";
import type { Grid } from "./grid-face";
import { Heights } from "./grid-heights";
import { Selection } from "./grid-selection";
import { GridSync } from "./grid-sync";
import { toast } from "./toasts";

/** So much is named of what could not be written. */
const MOST_LOST = 20;

const notTaken = (lost: readonly string[]) =>
  [
    "Chưa ghi được, hãy gõ lại:",
    ...lost.slice(0, MOST_LOST),
    ...(lost.length > MOST_LOST ? [`và ${lost.length - MOST_LOST} ô khác.`] : []),
  ].join("\n");

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
  /** The host refused, or knows no such thing: its state has to be shown again. */
  refused(message: string): void;
  /** Formulas came to something. */
  computed(): void;
}

/** Shows the host's state in a grid of its own. */
export async function openShown({ book, file, line }: WireState, heard: Heard): Promise<Opened> {
  const grid = await openGrid(byId("grid"), book);
  const applier = new GridApplier(grid, book);
  const sync = new GridSync(grid, file, line, {
    refused: (message, lost) => heard.refused(lost.length > 0 ? `${message}\n${notTaken(lost)}` : message),
    computed: heard.computed,
    unknown: () => heard.refused("Thao tác này chưa làm được ở đây nên đã được bỏ, sổ tính như cũ."),
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

/** Takes it from the page; what was done in it up to here is still sent. */
export function closeShown({ grid, sync, selection, heights, charts }: Opened): void {
  sync.stop();
  heights.dispose();
  selection.dispose();
  charts.dispose();
  grid.dispose();
}
