/** @fileoverview A chart as a picture of lines and bars, drawn from what its cells hold: the grid has none of its own. */

import type { PlainShape } from "../server/wire";

export type PageChart = PlainShape["charts"][number];

const SVG = "http://www.w3.org/2000/svg";
const FONT = "Arial, sans-serif";
const INK = "#333333";
const PALE = "#d9d9d9";

type Attributes = Readonly<Record<string, string | number>>;

function add(parent: Element, name: string, attributes: Attributes, text?: string): Element {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== undefined) element.textContent = text;
  parent.append(element);
  return element;
}

const letters = (size: number, anchor: "start" | "middle" | "end" = "middle"): Attributes => ({
  "font-family": FONT,
  "font-size": size,
  "text-anchor": anchor,
  fill: INK,
});

/** How big a chart is, in pixels. */
export function sizeOf({ options }: PageChart): { width: number; height: number } {
  return { width: Number(options.width ?? 480), height: Number(options.height ?? 288) };
}

interface Bars {
  readonly names: readonly string[];
  readonly series: readonly { label: string; colour: string; values: readonly number[] }[];
}

/** What the cells of a chart hold. */
function barsOf(
  { ranges: [names, ...figures], headers, options }: PageChart,
  valueAt: (row: number, column: number) => unknown,
): Bars {
  if (!names) return { names: [], series: [] };
  const rows = Array.from(
    { length: names.lastRow - names.firstRow + 1 - headers },
    (_, n) => names.firstRow + headers + n,
  );
  const columns = figures.flatMap(({ firstColumn, lastColumn }) =>
    Array.from({ length: lastColumn - firstColumn + 1 }, (_, n) => firstColumn + n),
  );
  const colours = Array.isArray(options.colors) ? options.colors.map(String) : [];
  return {
    names: rows.map((row) => String(valueAt(row, names.firstColumn) ?? "")),
    series: columns.map((column, n) => ({
      label: String(valueAt(names.firstRow, column) ?? ""),
      colour: colours[n] ?? INK,
      values: rows.map((row) => Number(valueAt(row, column)) || 0),
    })),
  };
}

/** Round steps from nothing to at least the most, five at most. */
function stepsTo(most: number): number[] {
  const rough = Math.max(1, most) / 5;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((of) => of * unit).find((one) => one >= rough) ?? 1);
  return Array.from({ length: Math.ceil(Math.max(1, most) / step) + 1 }, (_, n) => n * step);
}

/**
 * The picture.
 * @param valueAt gives what a cell of the chart's sheet holds
 * @param size its pixels
 */
export function chartSvg(
  chart: PageChart,
  valueAt: (row: number, column: number) => unknown,
  { width, height }: { readonly width: number; readonly height: number } = sizeOf(chart),
): Element {
  const title = String(chart.options.title ?? "");
  const bars = barsOf(chart, valueAt);
  const svg = document.createElementNS(SVG, "svg");
  for (const [name, value] of Object.entries({
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: "img",
    "aria-label": title,
  }))
    svg.setAttribute(name, String(value));
  add(svg, "rect", { x: 0.5, y: 0.5, width: width - 1, height: height - 1, fill: "#ffffff", stroke: PALE });
  add(svg, "text", { ...letters(14), x: width / 2, y: 20, "font-weight": "bold" }, title);
  if (chart.type === "BAR") lying(svg, bars, width, height);
  else standing(svg, bars, width, height);
  return svg;
}

const SMALL = 10.5;

function lying(svg: Element, { names, series }: Bars, width: number, height: number): void {
  const longest = Math.max(0, ...names.map(({ length }) => length));
  const [left, right, top, bottom] = [Math.min(Math.max(110, longest * 5.6 + 8), width * 0.35), 24, 30, 20];
  const values = series[0]?.values ?? [];
  const steps = stepsTo(Math.max(0, ...values));
  const most = steps[steps.length - 1] ?? 1;
  const long = width - left - right;
  const each = (height - top - bottom) / Math.max(1, names.length);
  for (const step of steps) {
    const x = left + (step / most) * long;
    add(svg, "line", { x1: x, x2: x, y1: top, y2: height - bottom, stroke: PALE });
    add(svg, "text", { ...letters(SMALL), x, y: height - 6 }, String(step));
  }
  names.forEach((name, n) => {
    const [value, y] = [values[n] ?? 0, top + n * each];
    const end = left + (value / most) * long;
    add(svg, "text", { ...letters(SMALL, "end"), x: left - 5, y: y + each / 2 + 4 }, name);
    add(svg, "rect", {
      ...{ x: left, y: y + each * 0.18, width: end - left, height: each * 0.64 },
      fill: series[0]?.colour ?? INK,
    });
    add(svg, "text", { ...letters(SMALL, "start"), x: end + 4, y: y + each / 2 + 4 }, String(value));
  });
}

function standing(svg: Element, { names, series }: Bars, width: number, height: number): void {
  const longest = Math.max(0, ...names.map(({ length }) => length));
  const [left, right, top, bottom] = [34, 8, 30, 30 + Math.min(70, longest * 5.6)];
  const sums = names.map((_, n) => series.reduce((sum, { values }) => sum + (values[n] ?? 0), 0));
  const steps = stepsTo(Math.max(0, ...sums));
  const most = steps[steps.length - 1] ?? 1;
  const high = height - top - bottom;
  const each = (width - left - right) / Math.max(1, names.length);
  for (const step of steps) {
    const y = top + high - (step / most) * high;
    add(svg, "line", { x1: left, x2: width - right, y1: y, y2: y, stroke: PALE });
    add(svg, "text", { ...letters(SMALL, "end"), x: left - 4, y: y + 4 }, String(step));
  }
  names.forEach((name, n) => {
    let y = top + high;
    for (const { values, colour } of series) {
      const part = ((values[n] ?? 0) / most) * high;
      y -= part;
      if (part > 0)
        add(svg, "rect", {
          x: left + n * each + each * 0.15,
          y,
          width: each * 0.7,
          height: part,
          fill: colour,
        });
    }
    const x = left + (n + 0.5) * each + 4;
    const turned = `rotate(-90 ${x} ${top + high + 4})`;
    add(svg, "text", { ...letters(SMALL, "end"), x, y: top + high + 4, transform: turned }, name);
  });
  const part = (width - left - right) / Math.max(1, series.length);
  series.forEach(({ label, colour }, n) => {
    const x = left + n * part + part / 2 - label.length * 2.6;
    add(svg, "rect", { x: x - 14, y: height - 16, width: 10, height: 10, fill: colour });
    add(svg, "text", { ...letters(SMALL, "start"), x, y: height - 7 }, label);
  });
}
