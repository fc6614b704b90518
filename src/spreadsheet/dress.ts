/** @fileoverview Gives an own tab its looks: as many calls as there are looks, however many rows. */
import type { Block } from "../reports/block";
import { type Dress, looksOf } from "../reports/look";
import { drawCharts } from "./charts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Puts on what `src/reports/look.ts` says. */
export function dress(sheet: Sheet, block: Block): void {
  for (const look of looksOf(block)) {
    // A list's own call for a background is for thousands of cells; these are a few blocks.
    if (look.part === "background")
      for (const area of look.areas) sheet.getRange(area).setBackground(look.value);
    else give(sheet.getRangeList(look.areas), look);
  }
  const { tints, fills = [], filter, hidden, charts = [] } = block;
  for (const { row, column, colour } of fills) sheet.getRange(row + 1, column + 1).setBackground(colour);
  if (tints && tints.colours.length > 0) {
    const { row, column, colours } = tints;
    sheet.getRange(row + 1, column + 1, colours.length, colours[0]?.length ?? 1).setBackgrounds(colours);
  }
  if (filter) sheet.getRange(filter.head + 1, 1, filter.to - filter.head, filter.columns).createFilter();
  if (hidden) sheet.hideRows(hidden.from + 1, hidden.to - hidden.from);
  drawCharts(sheet, charts);
}

function give(list: GoogleAppsScript.Spreadsheet.RangeList, look: Dress): void {
  switch (look.part) {
    case "fontColor":
      list.setFontColor(look.value);
      break;
    case "fontSize":
      list.setFontSize(look.value);
      break;
    case "bold":
      list.setFontWeight("bold");
      break;
    case "align":
      list.setHorizontalAlignment(look.value);
      break;
    case "middle":
      list.setVerticalAlignment("middle");
      break;
    case "wrap":
      list.setWrap(true);
      break;
    case "lines":
      list.setBorder(true, true, true, true, true, true, look.value, SpreadsheetApp.BorderStyle.SOLID);
      break;
    case "format":
      list.setNumberFormat(look.value);
  }
}
