/**
 * @fileoverview Recognising a workbook: which tab is the assessment, what each of its columns is, and where
 * registration and evidence stand. It asks rather than guesses where two readings are close.
 */
import type { CriteriaSet } from "../criteria/set";
import { textOf, valueAt } from "./cells";
import { readKeyed, readRegistration } from "./companions";
import type { Layout, Recognition } from "./reading";
import { say } from "./sentences";
import type { Tab } from "./tab";
import { markedCriteria, readWide, type Table, tablesOf, type WideSheet } from "./wide";
import { Wording } from "./wording";

export interface RecogniseOptions {
  /** Known criteria sets, to match headings by text. */
  readonly sets: readonly CriteriaSet[];
  /** The tab a person chose. */
  readonly sheet?: string;
  /** A layout as printed, that a person may have edited: overrides recognition of columns. */
  readonly mapping?: Layout;
}

/** Fewer criteria than this are no assessment. */
const LEAST_CRITERIA = 2;

/** A tab of the add-on's own is known by its name and its first cell, both. */
export function isOwnTab(tab: Tab): boolean {
  return (
    tab.name.normalize("NFC").startsWith("3CĐ · ") &&
    textOf(valueAt(tab, 0, 0)).startsWith("Tab do tiện ích 3 chủ động tạo")
  );
}

/** Recognises the workbook. */
export function recognise(tabs: readonly Tab[], options: RecogniseOptions): Recognition {
  const wording = new Wording(options.sets);
  const own = tabs.filter((tab) => !isOwnTab(tab));
  const wides: { table: Table; weight: number }[] = [];
  for (const tab of own) {
    const best = tablesOf(tab, wording)
      .map((table) => ({ table, weight: markedCriteria(table.taken).size }))
      .filter(({ weight }) => weight >= LEAST_CRITERIA)
      .sort((a, b) => b.weight - a.weight)[0];
    if (best) wides.push(best);
  }
  const candidates = wides.map(({ table }) => ({ table, sheet: readWide(table) }));
  const first = candidates[0];
  if (!first) return { ok: false, reason: "none", sheets: [], message: say.none() };
  if (candidates.length > 1)
    return {
      ok: false,
      reason: "several",
      sheets: candidates.map(({ table }) => table.tab.name),
      message: say.several(candidates.map(({ table }) => table.tab.name)),
    };
  if ("doubt" in first.sheet)
    return { ok: false, reason: "unclear", sheets: [first.table.tab.name], message: first.sheet.doubt };
  const reading = wideReading(first.sheet);
  const others = own.filter((tab) => tab !== first.table.tab).flatMap((tab) => tablesOf(tab, wording));
  const known = new Set(reading.criteria.map((criterion) => criterion.code));
  const registered = reading.units.some((unit) => unit.registration !== null);
  return {
    ok: true,
    reading: {
      ...reading,
      keyedTab: firstOf(others, (table) => readKeyed(table, wording, known)),
      registrationTab: registered ? null : firstOf(others, (table) => readRegistration(table, reading.year)),
    },
  };
}

function firstOf<T>(tables: readonly Table[], read: (table: Table) => T | null): T | null {
  for (const table of tables) {
    const found = read(table);
    if (found) return found;
  }
  return null;
}

function wideReading(sheet: WideSheet) {
  const { table } = sheet;
  return {
    layout: {
      kind: "wide" as const,
      sheet: table.tab.name,
      headerRows: table.headerRows.map((row) => row + 1),
      unitRows: sheet.units.length,
      columns: sheet.columns,
    },
    tabs: [table.tab],
    units: sheet.units,
    unnamed: sheet.unnamed,
    criteria: table.criteria,
    keyedTab: null,
    registrationTab: null,
    year: table.year,
    title: table.title,
  };
}
