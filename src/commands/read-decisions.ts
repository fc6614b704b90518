/** @fileoverview The decisions that were issued, as the register and their lists have them. */
import { type Decision, issuedIn, namesIn } from "../papers/decisions";
import { type OwnTabs, ownTab, readTab } from "../spreadsheet/read";
import { TAB_DECISIONS } from "../table/own-tabs";

/** The decisions of a year; two calls for the register where there is one, two for each list of that year. */
export function readDecisions(workbook: Pick<OwnTabs, "own">, year: number | null): Decision[] {
  const sheet = ownTab(workbook, TAB_DECISIONS);
  if (!sheet || year === null) return [];
  return issuedIn(readTab(sheet, TAB_DECISIONS).values)
    .filter((one) => one.year === year)
    .map((one) => {
      const list = workbook.own.get(one.list);
      return { ...one, names: list ? namesIn(readTab(list, one.list).values) : [] };
    });
}
