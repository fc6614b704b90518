/** @fileoverview What the cells of a table's columns are for, so that merged ones hold their value in each ([L5]). */

import { firstRowBelow } from "../../cell/text";
import { withMerges } from "../../table/merged";
import type { Tab } from "../../table/tab";
import { isMarkField } from "../columns/table";
import type { Taken } from "../columns/taken";

/** The tab of a table with its merged cells filled in below the header. */
export function withMergedCells(tab: Tab, headerRows: readonly number[], taken: readonly Taken[]): Tab {
  const kinds = new Map(taken.map(({ index, field }) => [index, kindOf(field)]));
  return withMerges(tab, firstRowBelow(headerRows), (_, column) => kinds.get(column) ?? null);
}

/** Marks of all sorts are marks; a note of the person's beside them is for nothing. */
function kindOf(field: string): string | null {
  if (field === "other") return null;
  return isMarkField(field) ? "mark" : field;
}
