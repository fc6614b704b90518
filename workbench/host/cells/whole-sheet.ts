/** @fileoverview The area of a whole sheet, and what lies in it. */

import { type Area, covers } from "../../../src/table/area";
import type { ModelSheet } from "../model";

export function wholeSheet(sheet: ModelSheet): Area {
  return { firstRow: 0, lastRow: sheet.maxRows - 1, firstColumn: 0, lastColumn: sheet.maxColumns - 1 };
}

const OUTSIDE = "The coordinates of the range are outside the dimensions of the sheet.";

/** Throws unless the area lies in the sheet's grid (C14). */
export function checkInside(area: Area, sheet: ModelSheet): void {
  if (!covers(wholeSheet(sheet), area)) throw new Error(OUTSIDE);
}
