/** @fileoverview The charts of the add-on's own tabs over the grid, which has none: they go along as it is scrolled. */

import { IRenderManagerService } from "@univerjs/engine-render";
import { getViewportByCell, SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import { hasOwnName } from "../../src/table/own-tabs";
import type { WireBook, WireChange } from "../server/wire";
import { chartSvg, type PageChart, sizeOf } from "./chart-svg";
import { make } from "./elements";
import { BOOK } from "./grid-data";
import type { Grid } from "./grid-face";

/** So long after the last change what the grid computed of rows and columns stands. */
const SETTLED = 150;

export class Charts {
  readonly #grid: Grid;
  readonly #bySheet = new Map<string, readonly PageChart[]>();
  readonly #layer = make("div", { id: "charts" });
  readonly #disposables: { dispose(): void }[] = [];
  #frame = 0;
  #timer = 0;

  constructor(grid: Grid, book: WireBook) {
    this.#grid = grid;
    for (const { id, shape } of book.sheets) this.#bySheet.set(String(id), shape.charts);
    document.body.append(this.#layer);
    const again = () => this.#later();
    this.#disposables.push(grid.commands.onCommandExecuted(again));
    addEventListener("resize", again);
    this.#disposables.push({ dispose: () => removeEventListener("resize", again) });
    const canvas = this.#render()?.engine.getCanvasElement();
    if (canvas) {
      const watch = new ResizeObserver(again);
      watch.observe(canvas);
      this.#disposables.push({ dispose: () => watch.disconnect() });
    }
    again();
  }

  /** Takes what the host did. */
  take(changes: readonly WireChange[]): void {
    for (const change of changes) {
      if (change.kind === "shape" && change.after.charts)
        this.#bySheet.set(String(change.sheet), change.after.charts);
      if (change.kind === "sheets")
        for (const { id, shape } of change.added) this.#bySheet.set(String(id), shape.charts);
    }
    this.#later();
  }

  /** The charts of the tab in front that are drawn. */
  shown(): readonly PageChart[] {
    const sheet = this.#grid.workbook.getActiveSheet();
    if (!sheet || !hasOwnName(sheet.getName())) return [];
    return (this.#bySheet.get(sheet.getSheetId()) ?? []).filter(({ ranges }) => ranges.length > 1);
  }

  /** One as a picture; `height`: where not its own, in pixels. */
  draw(chart: PageChart, height = sizeOf(chart).height): Element {
    const sheet = this.#grid.workbook.getActiveSheet();
    const { width } = sizeOf(chart);
    return chartSvg(chart, (row, column) => sheet.getCellRaw(row, column)?.v, { width, height });
  }

  dispose(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    for (const one of this.#disposables) one.dispose();
    this.#layer.remove();
  }

  #render() {
    return this.#grid.injector.get(IRenderManagerService).getRenderById(BOOK);
  }

  #later(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#frame = requestAnimationFrame(() => this.#update());
    this.#timer = window.setTimeout(() => this.#update(), SETTLED);
  }

  #update(): void {
    this.#layer.replaceChildren(...this.shown().flatMap((chart) => this.#placed(chart) ?? []));
  }

  /** A chart where it belongs on the page, cut where the grid's part that scrolls ends; null: out of sight. */
  #placed(chart: PageChart): Element | null {
    const render = this.#render();
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const canvas = render?.engine.getCanvasElement();
    if (!render || !skeleton || !canvas) return null;
    const { row, column, x, y } = chart.at;
    const viewport = getViewportByCell(row, column, render.scene, this.#grid.workbook.getActiveSheet());
    if (!viewport) return null;
    const scroll = render.scene.getViewportScrollXY(viewport);
    const { scaleX, scaleY } = render.scene.getAncestorScale();
    const at = skeleton.getCellWithCoordByIndex(row, column);
    const box = canvas.getBoundingClientRect();
    const { left, top } = viewport;
    const [width, height] = [viewport.width ?? 0, viewport.height ?? 0];
    const [fromX, fromY] = [
      (at.startX + x - scroll.x) * scaleX - left,
      (at.startY + y - scroll.y) * scaleY - top,
    ];
    const size = sizeOf(chart);
    if (
      fromX > width ||
      fromY > height ||
      fromX + size.width * scaleX < 0 ||
      fromY + size.height * scaleY < 0
    )
      return null;
    const window = make("div", { class: "chart-window" });
    Object.assign(window.style, {
      left: `${box.left + left}px`,
      top: `${box.top + top}px`,
      width: `${Math.min(width, box.right - box.left - left)}px`,
      height: `${Math.min(height, box.bottom - box.top - top)}px`,
    });
    const picture = this.draw(chart) as SVGElement;
    picture.style.transform = `translate(${fromX}px, ${fromY}px) scale(${scaleX}, ${scaleY})`;
    window.append(picture);
    return window;
  }
}
