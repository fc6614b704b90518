/**
 * @fileoverview In…: the tab in front on paper, as it should look: the add-on's own by the table of looks, as saving has
 * it, a person's plain, all that it holds, as wide as the paper. The browser prints a table of the page's own.
 */

import { type ICellData, type IStyleData, type Nullable, type Worksheet, WrapStrategy } from "@univerjs/core";
import { pageOf } from "../../src/reports/look";
import { hasOwnName } from "../../src/table/own-tabs";
import { sizeOf } from "./chart-svg";
import type { Charts } from "./charts";
import { tell } from "./dialogs";
import { make } from "./elements";
import { DEFAULT_ROW } from "./grid-data";
import type { Grid } from "./grid-face";

/** Pixels of A4 within its margins (12 mm, 15 mm below), upright; 96 to the inch. */
const SHORT = ((210 - 24) / 25.4) * 96;
const LONG = ((297 - 27) / 25.4) * 96;
/** Lying, the margins change sides. */
const LYING = { width: ((297 - 24) / 25.4) * 96, height: ((210 - 27) / 25.4) * 96 };
const UPRIGHT = { width: SHORT, height: LONG };
/** A person's tab that would come out smaller goes on beside, on further pages. */
const LEAST = 0.6;
/** So often a page is made smaller that is to be one. */
const MOST_TRIES = 8;
/** Pixels of an own tab's line without wrapped text. */
const LINE = 17;
/** A browser lays out no more in a time that somebody waits for. */
const MOST_CELLS = 100_000;
/** What stands still at the top stands on each page, unless it is more than a part of one. */
const MOST_REPEATED = 12;

const TOO_BIG =
  "Tab này quá lớn để in từ đây. Hãy lưu tệp rồi in bằng Excel hay LibreOffice, hoặc in từng phần.";
const EMPTY = "Tab này chưa có gì để in.";

/** What of a tab is printed, and how. */
interface Paper {
  readonly own: boolean;
  readonly rows: readonly number[];
  /** Those of each page that is beside another. */
  readonly columns: readonly (readonly number[])[];
  readonly landscape: boolean;
  /** On so many pages; 0: as many as it takes. */
  readonly pages: number;
  /** Rows that stand on each page. */
  readonly repeated: ReadonlySet<number>;
}

interface TablePart extends Pick<Paper, "own" | "rows" | "repeated"> {
  readonly columns: readonly number[];
  readonly kept: number;
  /** How big all is, against the grid. */
  readonly scale: number;
}

/** Prints the tab in front; says why where it cannot. */
export async function printTab(grid: Grid, charts: Charts): Promise<void> {
  const sheet = grid.workbook.getActiveSheet();
  const plan = planOf(sheet);
  if (!plan) return await tell(EMPTY, "In");
  if (plan.rows.length * plan.columns.flat().length > MOST_CELLS) return await tell(TOO_BIG, "In");
  const room = plan.landscape ? LYING : UPRIGHT;
  const widest = Math.max(...plan.columns.map((columns) => tableWidth(sheet, columns)));
  let scale = Math.min(1, (room.width - 2) / widest);
  let paper = laidOut(grid, charts, plan, scale);
  for (
    let tries = 0;
    plan.pages === 1 && paper.offsetHeight > room.height - 4 && tries < MOST_TRIES;
    tries++
  ) {
    scale *= Math.min(0.98, (room.height - 4) / paper.offsetHeight);
    paper = laidOut(grid, charts, plan, scale);
  }
  const size = plan.landscape ? "landscape" : "portrait";
  const rules = `@page { size: A4 ${size}; margin: 12mm 12mm 15mm; @bottom-center { font: 8pt Arial, sans-serif; content: "Trang " counter(page) "/" counter(pages); } }`;
  paper.append(make("style", {}, rules));
  document.body.dataset.printing = "true";
  const done = () => {
    paper.remove();
    delete document.body.dataset.printing;
  };
  addEventListener("afterprint", done, { once: true });
  print();
}

/** The tab as it will be on paper, laid out out of sight. */
function laidOut(grid: Grid, charts: Charts, plan: Paper, scale: number): HTMLElement {
  const sheet = grid.workbook.getActiveSheet();
  document.getElementById("paper")?.remove();
  const paper = make("div", { id: "paper" });
  const cells = new Map<string, HTMLElement>();
  const first = plan.rows.findIndex((row) => plan.repeated.has(row));
  const above = first > 0 ? plan.rows.slice(0, first) : [];
  const below = plan.rows.slice(above.length);
  const drawn = charts.shown();
  const charted = Math.min(...drawn.map(({ at }) => at.row));
  for (const columns of plan.columns) {
    const part = make("div", columns === plan.columns[0] ? {} : { class: "paper-next" });
    const kept = plan.pages === 1 ? Number.NaN : charted;
    const table = (rows: readonly number[]) =>
      tableOf(grid, sheet, { ...plan, rows, columns, kept, scale }, cells);
    if (above.length > 0) part.append(table(above));
    part.append(table(below));
    paper.append(part);
  }
  document.body.append(paper);
  const all = paper.getBoundingClientRect();
  for (const chart of drawn) {
    const box = cells.get(`${chart.at.row},${chart.at.column}`)?.getBoundingClientRect();
    if (!box) continue;
    // As many rows high as in the grid, where they may be others.
    const { width, height } = sizeOf(chart);
    const high = height / DEFAULT_ROW;
    const end = cells.get(`${chart.at.row + Math.floor(high)},${chart.at.column}`)?.getBoundingClientRect();
    const tall = end ? end.top - box.top + (high % 1) * end.height : height * scale;
    const picture = charts.draw(chart, tall / scale) as SVGElement;
    picture.setAttribute("width", String(width * scale));
    picture.setAttribute("height", String(tall));
    picture.style.left = `${box.left - all.left + chart.at.x * scale}px`;
    picture.style.top = `${box.top - all.top + chart.at.y * scale}px`;
    paper.append(picture);
  }
  return paper;
}

/** Null: there is nothing. */
function planOf(sheet: Worksheet): Paper | null {
  const own = hasOwnName(sheet.getName());
  let [last, width] = [-1, -1];
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (isBlank(cell) || !sheet.getRowRawVisible(row)) return;
    last = Math.max(last, row);
    // The first row of an own tab is the machine's mark.
    if (!own || row > 0) width = Math.max(width, column);
  });
  for (const { endRow, endColumn } of sheet.getMergeData())
    if (endRow <= last + 1) width = Math.max(width, Math.min(endColumn, width + 1));
  if (last < (own ? 1 : 0) || width < 0) return null;
  const all = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);
  const page = own ? pageOf(sheet.getName()) : null;
  const columns = all(0, page?.columns ? Math.min(width, page.columns - 1) : width).filter((column) =>
    sheet.getColVisible(column),
  );
  const rows = all(own ? 1 : 0, last).filter((row) => sheet.getRowRawVisible(row));
  const still = Math.max(0, sheet.getFreeze().ySplit);
  const repeated = own ? (still > 1 ? [still - 1] : []) : still <= MOST_REPEATED ? all(0, still - 1) : [];
  const landscape = page?.landscape ?? tableWidth(sheet, columns) > SHORT;
  const room = (landscape ? LYING : UPRIGHT).width / LEAST;
  return {
    own,
    rows,
    columns: own ? [columns] : beside(sheet, columns, room),
    landscape,
    pages: page?.pages ?? 0,
    repeated: new Set(repeated),
  };
}

const isBlank = (cell: Nullable<ICellData>) =>
  !cell || (!cell.p && (cell.v === undefined || cell.v === null || cell.v === ""));

const tableWidth = (sheet: Worksheet, columns: readonly number[]) =>
  columns.reduce((sum, column) => sum + sheet.getColumnWidth(column), 0);

/** Columns in as many parts as the room asks for; those that stand still stand in each. */
function beside(sheet: Worksheet, columns: readonly number[], room: number): number[][] {
  const { xSplit } = sheet.getFreeze();
  const still = columns.filter((column) => column < xSplit);
  const repeated = tableWidth(sheet, still) < room / 2 ? still : [];
  const parts: number[][] = [[]];
  for (const column of columns) {
    const last = parts[parts.length - 1] ?? [];
    const isFull = last.length > repeated.length && tableWidth(sheet, [...last, column]) > room;
    if (isFull) parts.push([...repeated, column]);
    else last.push(column);
  }
  return parts;
}

/** A table of some rows; from the row `kept` on, where charts begin, all stay on one page. */
function tableOf(
  grid: Grid,
  sheet: Worksheet,
  { own, rows, columns, repeated, kept: from, scale }: TablePart,
  cells: Map<string, HTMLElement>,
): HTMLElement {
  const table = make("table", { class: "paper-table" });
  const widths = make("colgroup");
  for (const column of columns) {
    const col = make("col");
    col.style.width = `${sheet.getColumnWidth(column) * scale}px`;
    widths.append(col);
  }
  table.style.width = `${tableWidth(sheet, columns) * scale}px`;
  table.append(widths);
  const head = make("thead");
  const body = make("tbody");
  const kept = make("tbody", { class: "paper-kept" });
  for (const row of rows) {
    const line = make("tr");
    line.style.height = `${(own ? LINE : sheet.getRowHeight(row)) * scale}px`;
    for (const column of columns) {
      const cell = cellOf(grid, sheet, row, column, { rows, columns, scale });
      if (!cell) continue;
      cells.set(`${row},${column}`, cell);
      line.append(cell);
    }
    (repeated.has(row) ? head : row >= from ? kept : body).append(line);
  }
  table.append(head, body, kept);
  return table;
}

/** One cell; null where another one's merged block covers it. */
function cellOf(
  { workbook }: Grid,
  sheet: Worksheet,
  row: number,
  column: number,
  { rows, columns, scale }: Pick<TablePart, "rows" | "columns" | "scale">,
): HTMLElement | null {
  const merge = sheet.getMergedCell(row, column);
  const of = (list: readonly number[], from: number, to: number) =>
    list.filter((one) => one >= from && one <= to);
  const spans = merge && [
    of(rows, merge.startRow, merge.endRow),
    of(columns, merge.startColumn, merge.endColumn),
  ];
  if (spans && (spans[0]?.[0] !== row || spans[1]?.[0] !== column)) return null;
  const [fromRow, fromColumn] = merge ? [merge.startRow, merge.startColumn] : [row, column];
  const cell = sheet.getCell(fromRow, fromColumn);
  const style = (cell && workbook.getStyles().getStyleByCell(cell)) || {};
  const text = cell?.p?.body?.dataStream.replace(/\r\n$/, "") ?? String(cell?.v ?? "");
  const element = make("td");
  if (spans?.[0] && spans[0].length > 1) element.rowSpan = spans[0].length;
  if (spans?.[1] && spans[1].length > 1) element.colSpan = spans[1].length;
  const wraps = style.tb === WrapStrategy.WRAP || merge !== null;
  const side = sideOf(style, cell);
  // What does not wrap runs over its neighbours, to the side that is free.
  if (text !== "") element.append(make("div", { class: wraps ? "wraps" : `runs ${side}` }, text));
  Object.assign(element.style, lookOf(style), {
    textAlign: side,
    fontSize: `${(style.fs ?? DEFAULT_SIZE) * scale}pt`,
  });
  return element;
}

function sideOf({ ht }: IStyleData, cell: Nullable<ICellData>): "left" | "center" | "right" {
  if (ht === 3) return "right";
  if (ht === 2) return "center";
  return ht !== 1 && typeof cell?.v === "number" ? "right" : "left";
}

/** Points, as the grid has them. */
const DEFAULT_SIZE = 10;
const VERTICAL = { 1: "top", 2: "middle", 3: "bottom" } as const;

function lookOf(style: IStyleData): Partial<CSSStyleDeclaration> {
  const look: Record<string, string> = {
    verticalAlign: VERTICAL[(style.vt ?? 3) as keyof typeof VERTICAL] ?? "bottom",
  };
  if (style.bg?.rgb) look.background = style.bg.rgb;
  if (style.cl?.rgb) look.color = style.cl.rgb;
  if (style.bl) look.fontWeight = "bold";
  if (style.it) look.fontStyle = "italic";
  if (style.ff) look.fontFamily = style.ff;
  const lines = [style.ul?.s ? "underline" : "", style.st?.s ? "line-through" : ""].filter(Boolean);
  if (lines.length > 0) look.textDecoration = lines.join(" ");
  for (const [side, key] of [
    ["Top", "t"],
    ["Left", "l"],
    ["Bottom", "b"],
    ["Right", "r"],
  ] as const) {
    const line = style.bd?.[key];
    if (line) look[`border${side}`] = `1px solid ${line.cl?.rgb ?? "#000000"}`;
  }
  return look as Partial<CSSStyleDeclaration>;
}
