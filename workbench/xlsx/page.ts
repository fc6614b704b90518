/**
 * @fileoverview How the add-on's own tabs are printed: Google's service knows no page, so a saved file says it, from the
 * table of looks. A person's own tabs keep theirs.
 */
import { pageOf } from "../../src/reports/look";
import { type Area, areaText } from "../../src/table/area";
import { isOwnTab } from "../../src/table/own-tabs";
import { cellAt, type ModelSheet } from "../host/model";
import type { Frame } from "./frame";
import { escapeXml } from "./xml";

/** Names that a sheet has in workbook.xml for printing and filtering; the reference without its sheet. */
export type SheetNames = ReadonlyMap<string, string>;

const NAMES = { area: "_xlnm.Print_Area", titles: "_xlnm.Print_Titles", filter: "_xlnm._FilterDatabase" };

/** Whether these are the names that `pageNames` may give. */
export const isPageName = (name: string | undefined): boolean =>
  name !== undefined && Object.values(NAMES).includes(name);

/** Whether a sheet is one of the add-on's own. */
export function isOwn(sheet: ModelSheet): boolean {
  const first = cellAt(sheet, 0, 0)?.value;
  return typeof first === "string" && isOwnTab(sheet.name, first);
}

/** Inches of a margin in millimetres. */
const inches = (mm: number) => (mm / 25.4).toFixed(3);
const A4 = 9;

/** Writes the page and the filter of an own sheet. */
export function writePage(frame: Frame, sheet: ModelSheet): void {
  const p = frame.prefix;
  const { landscape, pages } = pageOf(sheet.name);
  const margin = inches(12);
  frame.replace("sheetPr", `<${p}sheetPr><${p}pageSetUpPr fitToPage="1"/></${p}sheetPr>`);
  frame.replace(
    "pageMargins",
    `<${p}pageMargins left="${margin}" right="${margin}" top="${margin}" bottom="${inches(15)}" header="${inches(8)}" footer="${inches(8)}"/>`,
  );
  frame.replace(
    "pageSetup",
    `<${p}pageSetup paperSize="${A4}" orientation="${landscape ? "landscape" : "portrait"}" fitToWidth="1" fitToHeight="${pages}"/>`,
  );
  frame.replace(
    "headerFooter",
    `<${p}headerFooter><${p}oddFooter>&amp;C&amp;8Trang &amp;P/&amp;N</${p}oddFooter></${p}headerFooter>`,
  );
  frame.replace(
    "autoFilter",
    sheet.filter?.made ? `<${p}autoFilter ref="${areaText(sheet.filter.range)}"/>` : "",
  );
}

/** What of an own sheet is printed; null: nothing. */
function printedArea(sheet: ModelSheet): Area | null {
  let [last, width] = [-1, 0];
  for (const [row, cells] of sheet.cells) {
    if (sheet.hiddenRows.has(row)) continue;
    cells.forEach(({ value }, column) => {
      if (value === null || value === "") return;
      last = Math.max(last, row);
      if (row > 0) width = Math.max(width, column);
    });
  }
  const { columns } = pageOf(sheet.name);
  const lastColumn = columns > 0 ? Math.min(width, columns - 1) : width;
  // The first row is the machine's mark.
  return last > 0 ? { firstRow: 1, firstColumn: 0, lastRow: last, lastColumn } : null;
}

/** What of an own sheet is printed, which row stands on each page, what is filtered. */
export function pageNames(sheet: ModelSheet): SheetNames {
  const names = new Map<string, string>();
  // Of hidden tabs nothing is printed; some programs print each that has an area for it.
  if (sheet.hidden) return names;
  const area = printedArea(sheet);
  if (area) names.set(NAMES.area, absoluteArea(area));
  const { frozenRows, filter } = sheet;
  if (frozenRows > 1) names.set(NAMES.titles, `$${frozenRows}:$${frozenRows}`);
  if (filter?.made) names.set(NAMES.filter, absoluteArea(filter.range));
  return names;
}

const absoluteArea = (area: Area) => areaText(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

/** The names as workbook.xml has them. */
export function namesXml(p: string, sheet: string, place: number, names: SheetNames): string {
  const quoted = escapeXml(`'${sheet.replace(/'/g, "''")}'`);
  return [...names]
    .map(([name, area]) => {
      const hidden = name === NAMES.filter ? ' hidden="1"' : "";
      return `<${p}definedName name="${name}" localSheetId="${place}"${hidden}>${quoted}!${area}</${p}definedName>`;
    })
    .join("");
}
