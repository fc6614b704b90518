/**
 * @fileoverview The cell one stands on: said for screen readers, and, where it links somewhere, a card that leads there
 * (Alt+Enter does too), as Google shows it.
 */

import { IRenderManagerService } from "@univerjs/engine-render";
import { getViewportByCell, SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import { a1 } from "../../src/table/a1";
import { parseArea } from "../../src/table/area";
import { byId, make } from "./elements";
import { BOOK, type CellCustom } from "./grid-data";
import type { Grid } from "./grid-face";
import type { Selection } from "./grid-selection";

export class CellCard {
  readonly #grid: Grid;
  readonly #selection: Selection;
  #url: string | null = null;

  constructor(grid: Grid, selection: Selection) {
    this.#grid = grid;
    this.#selection = selection;
    selection.onMove(() => this.update());
    selection.onScroll(() => this.#hide());
  }

  /** Says the cell, and puts the card where it belongs. */
  update(): void {
    const { block } = this.#selection.current();
    this.#hide();
    if (!block) return;
    const { firstRow: row, firstColumn: column } = block;
    const sheet = this.#grid.workbook.getActiveSheet();
    const cell = sheet.getCell(row, column);
    const note = this.#grid.notes.getNote(BOOK, sheet.getSheetId(), { row, col: column })?.note;
    const shown = cell?.p?.body?.dataStream.replace(/\r\n$/, "") ?? cell?.v ?? "";
    byId("cell-said").textContent =
      `${a1(row, column)}: ${shown === "" ? "trống" : shown}${note ? ` – Ghi chú: ${note}` : ""}`;
    const links = (cell?.custom as CellCustom | undefined)?.links;
    this.#url = links?.find((run) => run.url)?.url ?? null;
    if (this.#url) this.#show(row, column, this.#url);
  }

  /** Follows the link of the cell one stands on; false where there is none. */
  follow(): boolean {
    const url = this.#url;
    if (!url) return false;
    const inside = /^#gid=(\d+)(?:&range=(.+))?$/.exec(url);
    if (inside) {
      const block = inside[2] ? parseArea(inside[2]) : null;
      this.#selection.show(Number(inside[1]), block);
      this.#selection.focus();
    } else if (/^(https?|mailto):/i.test(url)) window.open(url, "_blank", "noopener,noreferrer");
    return true;
  }

  #label(url: string): string | null {
    const inside = /^#gid=(\d+)(?:&range=(.+))?$/.exec(url);
    if (!inside) return /^(https?|mailto):/i.test(url) ? url : null;
    const sheet = this.#grid.workbook.getSheetBySheetId(inside[1] ?? "");
    if (!sheet) return null;
    return inside[2] ? `Đến ô ${inside[2]} của “${sheet.getName()}”` : `Đến tab “${sheet.getName()}”`;
  }

  #show(row: number, column: number, url: string): void {
    const label = this.#label(url);
    const place = this.#place(row, column);
    if (!label || !place) return;
    const go = make("button", { type: "button", class: "link-go", title: "Alt+Enter" }, label);
    go.addEventListener("click", () => this.follow());
    const card = make("div", { id: "link-card" }, go);
    card.style.left = `${place.x}px`;
    card.style.top = `${place.y}px`;
    document.body.append(card);
  }

  #hide(): void {
    document.getElementById("link-card")?.remove();
  }

  /** The lower left corner of a cell on the page; null where it is out of sight. */
  #place(row: number, column: number): { x: number; y: number } | null {
    const render = this.#grid.injector.get(IRenderManagerService).getRenderById(BOOK);
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const canvas = render?.engine.getCanvasElement();
    if (!render || !skeleton || !canvas) return null;
    const sheet = this.#grid.workbook.getActiveSheet();
    const viewport = getViewportByCell(row, column, render.scene, sheet);
    if (!viewport) return null;
    const scroll = render.scene.getViewportScrollXY(viewport);
    const { scaleX, scaleY } = render.scene.getAncestorScale();
    const at = skeleton.getCellWithCoordByIndex(row, column);
    const box = canvas.getBoundingClientRect();
    const x = box.left + (at.startX - scroll.x) * scaleX;
    const y = box.top + (at.endY - scroll.y) * scaleY;
    return x < box.left || x > box.right - 20 || y < box.top || y > box.bottom - 20 ? null : { x, y };
  }
}
