/**
 * @fileoverview The charts of a sheet as a file has them: as much as tells which is ours, and lets the page draw bars; how
 * many pictures and shapes there are besides. A drawing that cannot be read has none.
 */
import { type Area, areaText } from "../../src/table/area";
import type { ModelChart, ModelSheet } from "../host/model";
import { isKind, type Package } from "./package";
import { parseRange } from "./ranges";
import { child, childrenOf, own, parseRoot, type XmlElement } from "./xml";

/** Drawings measure in these. */
export const EMU = 9525;

/** A sheet's drawing, and its things in their order, each with the id of the chart in it. */
export interface Drawing {
  readonly path: string;
  readonly text: string;
  readonly root: XmlElement;
  /** By the place among the root's children; null: no chart. */
  readonly charts: readonly (string | null)[];
}

/** The drawing that a sheet has; null: none, or none that can be read. */
export function drawingOf(parts: Package, sheetPath: string): Drawing | null {
  const path = parts.relationships(sheetPath).find((one) => isKind(one, "drawing"))?.path;
  if (path === undefined || !parts.has(path)) return null;
  try {
    const text = parts.text(path);
    const root = parseRoot(text);
    return { path, text, root, charts: root.children.map(chartIn) };
  } catch {
    return null;
  }
}

/** The id of the chart in something that a drawing holds; null: there is none. */
function chartIn(element: XmlElement): string | null {
  if (element.local === "chart") {
    const id = Object.entries(element.attributes).find(([name]) => /(^|:)id$/.test(name))?.[1];
    return id ?? null;
  }
  for (const one of element.children) {
    const found = chartIn(one);
    if (found !== null) return found;
  }
  return null;
}

/** How many pictures and drawn shapes lie over a sheet, and the words in these; null: none. */
export function readFloating(parts: Package, sheetPath: string): ModelSheet["floating"] | null {
  const drawing = drawingOf(parts, sheetPath);
  if (!drawing) return null;
  let [images, drawings] = [0, 0];
  const words: string[] = [];
  for (const [at, place] of drawing.root.children.entries()) {
    if (drawing.charts[at] !== null) continue;
    const said = paragraphsIn(place).join(" ").trim();
    if (said !== "") words.push(said);
    if (holds(place, ["pic"])) images += 1;
    else if (holds(place, ["sp", "grpSp", "cxnSp"])) drawings += 1;
  }
  return images + drawings > 0 ? { images, drawings, ...(words.length > 0 ? { words } : {}) } : null;
}

/** Each paragraph of text in something drawn; a word may be cut into pieces that look unlike. */
function paragraphsIn(element: XmlElement): string[] {
  if (element.local === "p") return [own(textIn(element))];
  return element.children.flatMap(paragraphsIn);
}

const holds = (element: XmlElement, locals: readonly string[]): boolean =>
  locals.includes(element.local) || element.children.some((one) => holds(one, locals));

/** The charts of a sheet, in the drawing's order. */
export function readCharts(parts: Package, sheetPath: string): ModelChart[] {
  const drawing = drawingOf(parts, sheetPath);
  if (!drawing) return [];
  const related = parts.relationships(drawing.path);
  return drawing.charts.flatMap((id, anchor) => {
    const path = id && related.find((one) => one.id === id)?.path;
    const place = drawing.root.children[anchor];
    if (!path || !place || !parts.has(path)) return [];
    const at = cornerOf(place);
    const bare = { id: anchor + 1, type: "", ranges: [], headers: 0, options: {}, at, anchor };
    try {
      return [{ ...bare, ...shownBy(parseRoot(parts.text(path)), sizeOf(place)) }];
    } catch {
      return [bare];
    }
  });
}

const number = (element: XmlElement | undefined) => Number(element?.text ?? 0) || 0;

function cornerOf(place: XmlElement): ModelChart["at"] {
  const from = child(place, "from");
  return {
    row: number(child(from, "row")),
    column: number(child(from, "col")),
    x: Math.round(number(child(from, "colOff")) / EMU),
    y: Math.round(number(child(from, "rowOff")) / EMU),
  };
}

/** Pixels, where the file says them: of what does not grow with its cells, and of what we wrote. */
function sizeOf(place: XmlElement): { width?: number; height?: number } {
  const { cx, cy } = (child(place, "ext") ?? child(within(place, "xfrm"), "ext"))?.attributes ?? {};
  const pixels = [cx, cy].map((emu) => Math.round(Number(emu ?? 0) / EMU));
  return pixels.every((one) => one > 0) ? { width: pixels[0] as number, height: pixels[1] as number } : {};
}

/** The first of a kind, however deep. */
function within(element: XmlElement | undefined, local: string): XmlElement | undefined {
  for (const one of element?.children ?? []) {
    if (one.local === local) return one;
    const found = within(one, local);
    if (found) return found;
  }
  return undefined;
}

const textIn = (element: XmlElement | undefined): string =>
  element ? (element.local === "t" ? element.text : element.children.map(textIn).join("")) : "";

/** What bars show: other kinds say their title alone. */
function shownBy(root: XmlElement, size: object): Partial<ModelChart> {
  const chart = child(root, "chart");
  const title = textIn(child(chart, "title"));
  const bars = within(child(chart, "plotArea"), "barChart");
  const series = childrenOf(bars, "ser");
  const names = areaOf(within(child(series[0], "cat"), "f"));
  const figures = series.map((one) => areaOf(within(child(one, "val"), "f")));
  if (!names || figures.length === 0 || figures.some((one) => one === null))
    return { options: { title, ...size } };
  const head = areaOf(within(child(series[0], "tx"), "f")) ? 1 : 0;
  const whole = figures as Area[];
  const withHead = (area: Area): Area => ({ ...area, firstRow: area.firstRow - head });
  const all = {
    ...(whole[0] as Area),
    firstColumn: Math.min(...whole.map(({ firstColumn }) => firstColumn)),
    lastColumn: Math.max(...whole.map(({ lastColumn }) => lastColumn)),
  };
  const colors = series.map(
    (one) => `#${(within(child(one, "spPr"), "srgbClr")?.attributes.val ?? "1f4e79").toLowerCase()}`,
  );
  const isStacked = child(bars, "grouping")?.attributes.val === "stacked";
  return {
    type: child(bars, "barDir")?.attributes.val === "bar" ? "BAR" : "COLUMN",
    ranges: [withHead(names), withHead(all)],
    headers: head,
    options: { title, ...size, isStacked, colors },
  };
}

/** The cells that a formula of a chart names: `'Bảng'!$A$1:$A$9`. */
function areaOf(formula: XmlElement | undefined): Area | null {
  const text = formula?.text ?? "";
  const area = parseRange(text.slice(text.lastIndexOf("!") + 1));
  return area && areaText(area) !== "" ? area : null;
}
