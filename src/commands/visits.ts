/** @fileoverview The sidebar's form of a visit to the base: what it offers, and putting what was typed below the list's last row. */
import { Problem } from "../messages/failures";
import {
  listEndsAbove,
  noColumnFor,
  VISIT_NOWHERE,
  VISIT_TURNED,
  VISITS_MOVED,
  visitRefused,
} from "../messages/year";
import { visitRequest } from "../sidebar/requests";
import type { Answer, SavedVisit, VisitForm } from "../sidebar/wire";
import { gridNamed } from "../spreadsheet/grids";
import { readTab } from "../spreadsheet/read";
import { withLock } from "../spreadsheet/run";
import { saveBelow } from "../spreadsheet/save";
import { a1 } from "../table/a1";
import { followersOf } from "../year/followers";
import { fieldsOf, kindsOf, rowOfVisit, visitTable } from "../year/new-visit";
import { answer } from "./answer";
import { requestBelow } from "./rows-below";
import { saveAndKeep } from "./save-and-keep";
import type { ReadYear } from "./year";

/** Units whose names are offered; of more the person types the name. */
const MOST_OFFERED = 1_000;

/** What the form offers; null: there is no list of visits. */
export function visitForm({ workbook, year }: ReadYear): VisitForm | null {
  const { lists, roster } = year;
  const followers = followersOf(year);
  const officers = new Set(lists.assignments.flatMap((one) => one.officers.map(({ name }) => name)));
  // Who follows no unit yet goes to the base all the same.
  for (const { name } of year.officers) officers.add(name);
  for (const { officers: own } of lists.visits) for (const { name } of own) officers.add(name);
  const visits = lists.accounts.filter(({ kind }) => kind === "visit");
  const tabs = visits.flatMap(({ sheet, headerRows }) => {
    const header = (headerRows[headerRows.length - 1] ?? 0) - 1;
    const tab = workbook.tabs.find(({ name }) => name === sheet);
    const table = tab && visitTable(tab, header);
    return table ? [{ sheet, header, fields: fieldsOf(table), kinds: kindsOf(table) }] : [];
  });
  if (tabs.length === 0) return null;
  return {
    // A list a month: the last is the one that is being filled.
    tabs: tabs.reverse(),
    officers: [...officers],
    units: roster.units
      .slice(0, MOST_OFFERED)
      .map(({ name }, index) => [name, followers[index]?.[0]?.name ?? ""] as const),
  };
}

/** Puts a visit in below the list's last row. */
export function saveVisit(request: unknown): Answer<SavedVisit> {
  return answer(visitRequest, request, ({ sheet, header, visit }) => {
    if (visit.to < visit.from) throw new Problem(VISIT_TURNED);
    if (visit.unit === "") throw new Problem(VISIT_NOWHERE);
    return withLock(() => {
      const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
      const grid = gridNamed(spreadsheet, sheet);
      if (!grid) throw new Problem(VISITS_MOVED);
      const tab = readTab(grid, sheet);
      const table = visitTable(tab, header);
      if (!table) throw new Problem(VISITS_MOVED);
      const place = rowOfVisit(table, visit);
      if ("missing" in place) throw new Problem(noColumnFor(sheet, place.missing));
      if ("below" in place) throw new Problem(listEndsAbove(sheet, place.below + 1, place.text));
      const [first] = place.cells;
      const written = { sheet, cell: a1(place.row, first?.column ?? 0) };
      if (place.isThere) return written;
      const request = requestBelow(tab, header, { ...place, rows: [place.cells] });
      const saved = saveAndKeep(spreadsheet, request, (writes) => saveBelow(spreadsheet, request, writes));
      if (saved.state === "moved") throw new Problem(VISITS_MOVED);
      if (saved.state === "stopped")
        throw new Problem(visitRefused(saved.cells.map(({ column }) => a1(place.row, column))));
      return written;
    });
  });
}
