/**
 * @fileoverview Which cells of an assessment a new year begins without: what was read as marks, evidence, explanations,
 * registration and typed results ([Y10]). Names, headings and whatever else stands there are none of them.
 */
import { placesOf } from "../assessment/cells";
import { columnsAround } from "../layout/columns/around";
import type { Reading } from "../layout/reading";
import type { KeyedTab, RegistrationEntry } from "../layout/reading-beside";
import { anchorOf } from "../table/merged";
import type { At } from "../table/tab";
import { roleOfPath } from "../year/columns";
import type { CellsByTab } from "./cells";

/** Adds the cells of the assessment itself. */
export function addAssessed(reading: Reading, blank: CellsByTab): void {
  const add = (at: At) => blank.add(anchorOf(at));
  for (const entry of reading.units) {
    for (const code of entry.columns.keys())
      for (const { tab, row, columns } of placesOf([entry], code)) {
        const { self, selfFail, appraised, appraisedFail, evidence, explanation } = columns;
        for (const column of [self, selfFail, appraised, appraisedFail, evidence, explanation])
          if (column >= 0) add({ tab, row, column });
      }
    for (const at of [entry.registration, entry.result, entry.takenBack]) if (at) add(at);
    for (const column of entry.verdicts?.values() ?? []) add({ tab: entry.tab, row: entry.row, column });
  }
  for (const at of reading.denied) add(at);
}

/** Cells that say whose the rows are and what is asked: never emptied, whatever else is read from them. */
export function addFixed(reading: Reading, fixed: CellsByTab): void {
  for (const { at } of reading.units) fixed.add(anchorOf(at));
  for (const { at } of reading.criteria) fixed.add(anchorOf(at));
}

/**
 * Adds the cells of a tab of evidence. A list of papers becomes an empty list; where every unit has its row for every
 * criterion, or rows stand under their unit's name, these stay and what was handed in goes.
 */
export function addEvidence(keyed: KeyedTab, blank: CellsByTab): void {
  const { tab, entries, keys } = keyed;
  const add = (row: number, column: number) => {
    if (column >= 0) blank.add(anchorOf({ tab, row, column }));
  };
  const prepared = keyed.columns !== undefined || keyed.nameRows !== undefined || !keys || isPrepared(keyed);
  const columns = [keyed, ...(keyed.columns?.values() ?? [])];
  for (const { row } of entries) {
    for (const { evidence, explanation, parts } of columns)
      for (const column of [evidence, explanation, ...(parts ? [...parts.columns, parts.date] : [])])
        add(row, column);
    add(row, keyed.denied?.get(row) ?? -1);
  }
  if (prepared || !keys) return;
  const from = Math.max(-1, ...keys.headerRows) + 1;
  const rows = new Set([...entries.map(({ row }) => row), ...(keyed.notRead ?? []).map(({ row }) => row)]);
  const [left, right] = columnsAround(tab, keys.name, [...rows]);
  for (const row of rows)
    if (row >= from) for (let column = left; column <= right; column += 1) add(row, column);
}

/** Of so many of all pairs of unit and criterion. */
const PREPARED = 0.8;

/** Whether a list has one row for about each criterion of each unit: a form to fill in, not a list of papers. */
function isPrepared({ entries }: KeyedTab): boolean {
  const pairs = new Set(entries.map(({ unit, criterion, heading }) => `${unit}\n${heading}\n${criterion}`));
  const units = new Set(entries.map(({ unit, heading }) => `${unit}\n${heading}`));
  const criteria = new Set(entries.map(({ criterion }) => criterion));
  return (
    criteria.size > 1 &&
    units.size > 1 &&
    pairs.size === entries.length &&
    pairs.size >= units.size * criteria.size * PREPARED
  );
}

/** Who follows a unit, what it is called: these are no part of registering. */
export const STAYS = new Set(["order", "unit", "officer", "former", "replaced"]);

/** A column of words left blank beside so many names is one that nobody filled in; of days it is a list of names. */
const LEAST_PREPARED = 4;

/**
 * Adds the cells of a list of those that registered. It becomes empty: names that stay would count as registered, where
 * being listed is enough. Of a list with a word beside each of many names the words go, and of one that says who follows
 * whom what it says of registering.
 * @param shared the list stands on a tab with something else: of its rows only its own cells go
 */
export function addRegistration(
  entries: readonly RegistrationEntry[],
  shared: (tab: string) => boolean,
  blank: CellsByTab,
): void {
  const said = new Map<string, number>();
  for (const { at, value } of entries) {
    const text = value?.tab.values[value.row]?.[value.column] ?? "";
    const counts = typeof text === "string" || typeof text === "boolean" ? 1 : Number.NEGATIVE_INFINITY;
    said.set(
      at.tab.name,
      (said.get(at.tab.name) ?? 0) + (value === null ? Number.NEGATIVE_INFINITY : counts),
    );
  }
  const rows = new Map<string, number[]>();
  for (const { at } of entries) {
    const own = rows.get(at.tab.name) ?? [];
    own.push(at.row);
    rows.set(at.tab.name, own);
  }
  const around = new Map<string, readonly [number, number]>();
  for (const { at, value, note, beside } of entries) {
    const { tab, row } = at;
    const key = `${at.column} ${tab.name}`;
    const [from, to] = around.get(key) ?? columnsAround(tab, at.column, rows.get(tab.name) ?? [row]);
    around.set(key, [from, to]);
    for (const one of [value, note]) if (one && one.column !== at.column) blank.add(anchorOf(one));
    for (const { index, heading } of beside)
      if (index !== at.column && index >= from && index <= to && !STAYS.has(roleOfPath([heading])))
        blank.add(anchorOf({ tab, row, column: index }));
    if ((said.get(tab.name) ?? 0) >= LEAST_PREPARED) continue;
    if (shared(tab.name)) blank.add(anchorOf(at));
    else for (let column = from; column <= to; column += 1) blank.add(anchorOf({ tab, row, column }));
  }
}
