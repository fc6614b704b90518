/** @fileoverview Addresses of cells as people write them: `B7`, `B7:D9`. */

import { columnIndex } from "../../src/table/a1";
import type { ModelMerge } from "../server/wire";

/** The block that `B7` or `B7:D9` names; null where it is neither. */
export function parseA1(text: string): ModelMerge | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i.exec(text.trim());
  if (!match) return null;
  const [, column1 = "", row1 = "", column2 = column1, row2 = row1] = match;
  return {
    firstRow: Number(row1) - 1,
    lastRow: Number(row2) - 1,
    firstColumn: columnIndex(column1),
    lastColumn: columnIndex(column2),
  };
}
