/** @fileoverview What was read wrong in a generated workbook, compared with how it was made. */
import { PRESETS } from "../../src/criteria/presets";
import type { Reading } from "../../src/layout/reading";
import { recognise } from "../../src/layout/recognise";
import { a1 } from "../../src/table/a1";
import type { Tab } from "../../src/table/tab";
import { tidy } from "../../src/vietnamese/fold";
import type { GeneratedBook } from "./row-sheets";
import type { GeneratedSheet } from "./wide-sheets";

class Mistakes {
  readonly found: string[] = [];
  check(what: string, is: unknown, should: unknown): void {
    if (JSON.stringify(is) !== JSON.stringify(should))
      this.found.push(`${what}: ${JSON.stringify(is)} ≠ ${JSON.stringify(should)}`);
  }
}

/** What stands beside the assessment and must be found; absent: nothing is said of it. */
export interface Beside {
  readonly tabs: readonly Tab[];
  /** Name of the tab that holds evidence; null: none does. */
  readonly keyed?: string | null;
  readonly registration?: string | null;
}

function read(tabs: readonly Tab[]): Reading | string {
  try {
    const recognition = recognise(tabs, { sets: PRESETS });
    return recognition.ok ? recognition.reading : `${recognition.reason}: ${recognition.message}`;
  } catch (thrown) {
    return `thrown: ${(thrown as Error).stack}`;
  }
}

/** Mistakes in a wide sheet, as lines a person can read; none where all is right. */
export function mistakesInSheet(sheet: GeneratedSheet, beside: Beside = { tabs: [] }): string[] {
  const reading = read([...beside.tabs, sheet.tab]);
  if (typeof reading === "string") return [reading];
  const { layout, units, unnamed, year } = reading;
  const { found, check } = mistakes();
  check("sheet", layout.sheet, sheet.tab.name);
  check("header rows", layout.headerRows, sheet.headerRows);
  for (const truth of sheet.columns) {
    const is = layout.columns.find((column) => column.column === truth.column);
    const own = truth.field !== "other";
    check(
      `column ${truth.column} “${is?.heading}”`,
      { field: is?.field, criterion: own ? is?.criterion : null, pillar: own ? is?.pillar : null },
      {
        field: truth.field,
        criterion: own ? truth.criterion : null,
        pillar: own ? truth.pillar : null,
      },
    );
  }
  check(
    "units",
    units.map((unit) => [tidy(unit.name), unit.row + 1, unit.heading]),
    sheet.units.map((unit) => [unit.name, unit.row, unit.heading]),
  );
  check(
    "unnamed",
    unnamed.map((at) => a1(at.row, at.column)),
    sheet.unnamed,
  );
  check("year", year, sheet.year);
  checkBeside(check, reading, beside);
  return found;
}

/** Mistakes where two assessments stand in one workbook and somebody looks at one: it is read, or it is asked. */
export function mistakesBeside(seen: GeneratedSheet, other: GeneratedSheet): string[] {
  const tabs = [
    { ...other.tab, name: "Năm kia" },
    { ...seen.tab, name: "Năm nay" },
  ];
  const recognition = recognise(tabs, { sets: PRESETS, open: "Năm nay" });
  if (recognition.ok) {
    const { found, check } = mistakes();
    check("sheet", recognition.reading.layout.sheet, "Năm nay");
    check("units", recognition.reading.units.length, seen.units.length);
    return found;
  }
  const { reason, sheets, message } = recognition;
  const asks = reason === "several" && sheets.length === 2;
  return asks ? [] : [`${reason}: ${message}`];
}

/** Mistakes in a book of lists or forms. */
export function mistakesInBook(book: GeneratedBook, beside: Beside = { tabs: [] }): string[] {
  const reading = read([...beside.tabs, ...book.tabs]);
  if (typeof reading === "string") return [reading];
  const { found, check } = mistakes();
  check("kind", reading.layout.kind, book.kind);
  check("sheet", reading.layout.sheet, book.sheet);
  check(
    "columns",
    reading.layout.columns.map(({ column, field }) => ({ column, field })),
    book.columns,
  );
  check("unnamed", reading.unnamed.length, 0);
  check(
    "units",
    reading.units.map(({ name, rows }) => ({
      name,
      rows: Object.fromEntries([...(rows ?? [])].map(([code, at]) => [code, at.map((row) => row + 1)])),
    })),
    book.units,
  );
  checkBeside(check, reading, beside);
  return found;
}

function mistakes() {
  const own = new Mistakes();
  return { found: own.found, check: own.check.bind(own) };
}

function checkBeside(check: Mistakes["check"], reading: Reading, { keyed, registration }: Beside): void {
  if (keyed !== undefined) check("evidence tab", reading.keyedTab?.tab.name ?? null, keyed);
  if (registration !== undefined)
    check("registration tab", reading.registrationTab?.tab.name ?? null, registration);
}
