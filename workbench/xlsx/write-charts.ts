/**
 * @fileoverview Writes the charts that a script put into a sheet, and takes out those that it took out: parts of their own
 * beside the drawing, in which all else keeps every byte.
 */
import { type Area, areaText } from "../../src/table/area";
import { cellAt, type ModelChart, type ModelSheet } from "../host/model";
import { quotedSheetName } from "./formulas";
import type { Frame } from "./frame";
import { type Package, targetFrom } from "./package";
import { drawingOf, EMU } from "./read-charts";
import { reach } from "./write-notes";
import { applyEdits, cellText, type Edit, escapeXml } from "./xml";

const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What writing needs of the workbook. */
interface ChartContext {
  readonly parts: Package;
  /** The namespace of relationship types. */
  readonly relationships: string;
  /** The sheet's name in the file. */
  readonly name: string;
}

/** Writes what differs between a sheet's charts and its drawing; does nothing where nothing does. */
export function writeCharts(
  { parts, relationships, name }: ChartContext,
  path: string,
  frame: Frame,
  sheet: ModelSheet,
): void {
  const drawing = drawingOf(parts, path);
  const charts = sheet.charts ?? [];
  const kept = new Set(charts.map(({ anchor }) => anchor));
  const gone = (drawing?.charts ?? []).flatMap((id, anchor) =>
    id && !kept.has(anchor) ? [{ id, anchor }] : [],
  );
  const added = charts.filter(({ anchor }) => anchor === undefined);
  if (gone.length + added.length === 0) return;

  const at = drawing?.path ?? newDrawing(parts, relationships, path, frame);
  const text = parts.text(at);
  const edits: Edit[] = gone.map(({ anchor }) => {
    const { start = 0, end = 0 } = drawing?.root.children[anchor] ?? {};
    return { start, end, text: "" };
  });
  const related = parts.relationships(at);
  for (const { id } of gone) {
    const part = related.find((one) => one.id === id)?.path;
    if (part) parts.removePart(part);
  }
  if (gone.length > 0) parts.unrelate(at, new Set(gone.map(({ id }) => id)));

  const ids = [...text.matchAll(/<(?:\w+:)?cNvPr\b[^>]*?\sid="(\d+)"/g)].map(([, id]) => Number(id));
  let number = Math.max(1, ...ids);
  const anchors = added.map((chart) => {
    const part = parts.freeName("xl/charts/chart%.xml");
    parts.put(part, chartXml(chart, sheet, name));
    parts.declare(part, CHART_TYPE);
    const id = parts.relate(at, `${relationships}/chart`, targetFrom(at, part));
    return anchorXml(chart, sheet, { id, number: ++number, relationships });
  });
  const end = text.lastIndexOf("</");
  edits.push({ start: end, end, text: anchors.join("") });
  parts.put(at, applyEdits(text, edits));
}

function newDrawing(parts: Package, relationships: string, path: string, frame: Frame): string {
  const made = parts.freeName("xl/drawings/drawing%.xml");
  parts.put(made, `${DECLARATION}<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}"></xdr:wsDr>`);
  parts.declare(made, DRAWING_TYPE);
  const id = parts.relate(path, `${relationships}/drawing`, targetFrom(path, made));
  frame.replace("drawing", `<${frame.prefix}drawing ${frame.relationId(relationships, id)}/>`);
  return made;
}

/** What of a chart's options is written, whatever they are. */
function optionsOf({ options }: ModelChart) {
  const { title = "", width = 480, height = 288, isStacked, colors, legend } = options;
  return {
    title: String(title),
    width: Number(width),
    height: Number(height),
    stacked: isStacked === true,
    colors: Array.isArray(colors) ? colors.map(String) : [],
    legend: (legend as { position?: string } | undefined)?.position !== "none",
    figures: options["series.0.dataLabel"] === "value",
  };
}

/** Sheets' own measures, where nobody set others. */
const COLUMN = 100;
const ROW = 21;

/** Over as many rows and columns as in the grid: what they measure elsewhere may be other. */
function anchorXml(
  chart: ModelChart,
  sheet: ModelSheet,
  {
    id,
    number,
    relationships,
  }: { readonly id: string; readonly number: number; readonly relationships: string },
): string {
  const { title, width, height } = optionsOf(chart);
  const { row, column, x, y } = chart.at;
  const right = reach(column, x + width, (one) => sheet.columnWidths.get(one) ?? COLUMN);
  const low = reach(row, y + height, (one) => sheet.rowHeights.get(one) ?? ROW);
  const corner = (name: string, across: Spot, down: Spot) =>
    `<xdr:${name}><xdr:col>${across.index}</xdr:col><xdr:colOff>${across.rest * EMU}</xdr:colOff>` +
    `<xdr:row>${down.index}</xdr:row><xdr:rowOff>${down.rest * EMU}</xdr:rowOff></xdr:${name}>`;
  // All names are declared here: the drawing may have others for them.
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${XDR}" xmlns:a="${A}">` +
    corner("from", { index: column, rest: x }, { index: row, rest: y }) +
    corner("to", right, low) +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
    `<xdr:cNvPr id="${number}" name="${escapeXml(title)}" descr="${escapeXml(title)}"/><xdr:cNvGraphicFramePr/>` +
    // What it measures in the grid, for who reads it again.
    '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/>' +
    `<a:ext cx="${width * EMU}" cy="${height * EMU}"/></xdr:xfrm><a:graphic>` +
    `<a:graphicData uri="${C}"><c:chart xmlns:c="${C}" xmlns:r="${relationships}" r:id="${id}"/></a:graphicData>` +
    "</a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
  );
}

type Spot = ReturnType<typeof reach>;

const letters = (size: number, bold: boolean) =>
  `<a:pPr><a:defRPr sz="${size}" b="${bold ? 1 : 0}"/></a:pPr>`;
const labels = (body: string) =>
  `<c:txPr>${body}<a:p>${letters(800, false)}<a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
const LABELS = labels("<a:bodyPr/>");
/** From below upward: many short names stand beside one another. */
const UPRIGHT_LABELS = labels('<a:bodyPr rot="-5400000" vert="horz"/>');
const NO_LINE = "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>";
const PALE_LINE =
  '<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr>';

/** A whole chart part: bars, with what the cells hold now beside where they are. */
function chartXml(chart: ModelChart, sheet: ModelSheet, name: string): string {
  const { title, stacked, colors, legend, figures } = optionsOf(chart);
  const [names, ...rest] = chart.ranges;
  const { headers } = chart;
  const lying = chart.type === "BAR";
  const of = (area: Area) => `<c:f>${escapeXml(`${quotedSheetName(name)}!${absolute(area)}`)}</c:f>`;
  const columns = rest.flatMap((area) =>
    Array.from({ length: area.lastColumn - area.firstColumn + 1 }, (_, n) => ({
      ...area,
      firstColumn: area.firstColumn + n,
      lastColumn: area.firstColumn + n,
    })),
  );
  const body = (area: Area): Area => ({ ...area, firstRow: area.firstRow + headers });
  const head = (area: Area): Area => ({ ...area, lastRow: area.firstRow });
  const series = columns.map((column, n) => {
    const color = (colors[n] ?? "#1f4e79").slice(1).toUpperCase();
    return (
      `<c:ser><c:idx val="${n}"/><c:order val="${n}"/>` +
      (headers > 0
        ? `<c:tx><c:strRef>${of(head(column))}${cache(sheet, head(column), "str")}</c:strRef></c:tx>`
        : "") +
      `<c:spPr><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>` +
      (figures ? `<c:dLbls>${LABELS}${VALUES_ALONE}</c:dLbls>` : "") +
      (names
        ? `<c:cat><c:strRef>${of(body(names))}${cache(sheet, body(names), "str")}</c:strRef></c:cat>`
        : "") +
      `<c:val><c:numRef>${of(body(column))}${cache(sheet, body(column), "num")}</c:numRef></c:val></c:ser>`
    );
  });
  return (
    `${DECLARATION}<c:chartSpace xmlns:c="${C}" xmlns:a="${A}"><c:roundedCorners val="0"/><c:chart>` +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p>${letters(1100, true)}<a:r><a:rPr lang="vi-VN" sz="1100" b="1"/>` +
    `<a:t>${cellText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>' +
    `<c:barChart><c:barDir val="${lying ? "bar" : "col"}"/><c:grouping val="${stacked ? "stacked" : "clustered"}"/>` +
    `<c:varyColors val="0"/>${series.join("")}<c:gapWidth val="40"/>${stacked ? '<c:overlap val="100"/>' : ""}` +
    '<c:axId val="1"/><c:axId val="2"/></c:barChart>' +
    // The first row on top, the figures below all the same.
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${lying ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${lying ? "l" : "b"}"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="nextTo"/>${lying ? LABELS : UPRIGHT_LABELS}<c:crossAx val="2"/><c:crosses val="autoZero"/>` +
    '<c:tickLblSkip val="1"/></c:catAx>' +
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${lying ? "b" : "l"}"/><c:majorGridlines>${PALE_LINE}</c:majorGridlines>` +
    '<c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    `<c:tickLblPos val="nextTo"/>${NO_LINE}${LABELS}<c:crossAx val="1"/><c:crosses val="${lying ? "max" : "autoZero"}"/>` +
    "</c:valAx></c:plotArea>" +
    (legend ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${LABELS}</c:legend>` : "") +
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

const VALUES_ALONE = ["LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"]
  .map((one) => `<c:show${one} val="${one === "Val" ? 1 : 0}"/>`)
  .join("");

const absolute = (area: Area) => areaText(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

/** What cells of a column hold, for those who draw before they compute. */
function cache(sheet: ModelSheet, { firstRow, lastRow, firstColumn }: Area, kind: "str" | "num"): string {
  const points: string[] = [];
  for (let row = firstRow; row <= lastRow; row++) {
    const value = cellAt(sheet, row, firstColumn)?.value ?? "";
    if (value === "" || typeof value === "object") continue;
    points.push(`<c:pt idx="${row - firstRow}"><c:v>${cellText(String(value))}</c:v></c:pt>`);
  }
  const format = kind === "num" ? "<c:formatCode>General</c:formatCode>" : "";
  const count = `<c:ptCount val="${lastRow - firstRow + 1}"/>`;
  return `<c:${kind}Cache>${format}${count}${points.join("")}</c:${kind}Cache>`;
}
