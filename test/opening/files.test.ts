/**
 * Every sample and case opened for the next year, saved and read again: what was not emptied is the same to the letter,
 * formulas point where they pointed, drop-downs and merges are in place, and last year's tabs are the file's own bytes.
 */
import { spawnSync } from "node:child_process";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { openedIn } from "../../src/commands/opened-record";
import { onTwins } from "../../src/opening/formulas";
import { moveYear, moveYearInFormula } from "../../src/opening/year-words";
import { TAB_OPENED } from "../../src/table/own-tabs";
import type { ModelCell, ModelSheet, ModelWorkbook } from "../../workbench/host/model";
import { open } from "../../workbench/xlsx/open";
import { Package } from "../../workbench/xlsx/package";
import { bundleOn, sheetNamed } from "../commands/support";
import { seenByOffice } from "./office";
import { FILES, nameOf, openedFile } from "./opened-files";

function cellsOf(sheet: ModelSheet): [string, ModelCell][] {
  return [...sheet.cells].flatMap(([r, row]) =>
    [...row].map(([c, cell]): [string, ModelCell] => [`${r},${c}`, cell]),
  );
}

/** What a person sees around the values. */
function shapeOf({
  merges,
  frozenRows,
  frozenColumns,
  columnWidths,
  rowHeights,
  hiddenRows,
  hiddenColumns,
}: ModelSheet) {
  const sorted = (one: Iterable<unknown>) => JSON.stringify([...one].map((x) => JSON.stringify(x)).sort());
  return {
    merges: sorted(merges),
    frozen: [frozenRows, frozenColumns],
    sizes: [sorted(columnWidths), sorted(rowHeights)],
    hidden: [sorted(hiddenRows), sorted(hiddenColumns)],
  };
}

const blank = (cell: ModelCell | undefined) =>
  cell === undefined || cell.value === null || cell.value === "" || cell.value === false;

/** Compares a new tab with the one it is from; gives how many cells were emptied. */
function compareTwin(
  now: ModelSheet,
  was: ModelSheet,
  { from, to, twins }: { from: number; to: number; twins: ReadonlyMap<string, string> },
): number {
  let emptied = 0;
  // An assertion a cell, of tens of thousands, would take longer than all else.
  const differing: unknown[] = [];
  const wrong = (place: string, now: unknown) => differing.push([now, place]);
  const after = new Map(cellsOf(now));
  for (const [place, cell] of cellsOf(was)) {
    const other = after.get(place);
    const { value, formula, note, links, changed, crossed, ...look } = cell;
    if (formula !== undefined && other?.formula !== undefined) {
      const allowed = [formula, moveYearInFormula(formula, from, to).text].map((one) => onTwins(one, twins));
      if (![formula, ...allowed].includes(other.formula)) wrong(place, other.formula);
    } else if (!blank(other) || blank(cell)) {
      const text = typeof value === "string" ? moveYear(value, from, to).text : value;
      const may = [value, text, value === from ? to : value];
      if (!blank(cell) && !may.some((one) => isDeepStrictEqual(one, other?.value)))
        wrong(place, other?.value);
    } else emptied += 1;
    // Drop-downs, colours, formats.
    const {
      value: _,
      formula: __,
      note: ___,
      links: ____,
      changed: _____,
      crossed: ______,
      ...lookNow
    } = other ?? { value: null };
    if (!isDeepStrictEqual(lookNow, look)) wrong(place, [lookNow, look]);
  }
  // Nothing stands where nothing stood.
  const before = new Map(cellsOf(was));
  for (const [place, cell] of after) if (!blank(cell) && blank(before.get(place))) wrong(place, cell.value);
  expect(differing).toEqual([]);
  expect(shapeOf(now)).toEqual(shapeOf(was));
  return emptied;
}

function opened(workbook: ModelWorkbook) {
  const rows: (string | number)[][] = [];
  for (const [r, cells] of sheetNamed(workbook, TAB_OPENED).cells)
    for (const [c, { value }] of cells) {
      rows[r] ??= [];
      (rows[r] as (string | number)[])[c] = value as string | number;
    }
  return openedIn(Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? "")));
}

describe("[Y10] opened for the next year", () => {
  it.each(FILES.map((file) => [nameOf(file), file] as const))("%s", async (_, file) => {
    const { answer, asYear, before, after, bytes, saved } = await openedFile(file);
    if (!answer.ok) {
      // Not understood: one sentence, and nothing was made.
      expect(answer.message).toMatch(/\.$/);
      expect(after).toEqual(before);
      return;
    }
    // Last year's tabs are as they were.
    for (const [name, all] of before) expect(after.get(name)).toBe(all);
    const again = await open(saved, "tep.xlsx");
    const was = await open(bytes, "tep.xlsx");
    const { from, to } = answer;
    const made = opened(again.model)?.tabs ?? [];
    expect(made.map(({ name }) => name)).toEqual(answer.made);
    const twins = new Map(made.map(({ name, source }) => [source.toLowerCase(), name]));
    let emptied = 0;
    for (const { name, source } of made)
      emptied += compareTwin(sheetNamed(again.model, name.slice(0, 31)), sheetNamed(was.model, source), {
        from,
        to,
        twins,
      });
    expect(emptied).toBeGreaterThan(0);
    // The new year's is judged from now on, without asking: the same units, nothing of them decided.
    type Judged = {
      layout?: { sheet: string | string[] };
      units: { name: string; criteria: Record<string, string> }[];
    };
    const judged = bundleOn(again.model).host.run("runReport", [{}]) as Judged;
    const names = made.filter(({ assessed }) => assessed).map(({ name }) => name);
    expect([judged.layout?.sheet].flat()).toEqual(names);
    const units = (one: Judged) => one.units.map(({ name }) => name).sort();
    expect(units(judged)).toEqual(
      units(bundleOn(was.model).host.run("runReport", [{ year: asYear }]) as Judged),
    );
    const decided = judged.units.flatMap(({ criteria }) => Object.values(criteria));
    expect(decided.filter((word) => word === "pass" || word === "fail")).toEqual([]);
    const [parts, partsNow] = [Package.read(bytes), Package.read(Buffer.from(saved))];
    // Which tab is in front is the one thing that may change.
    for (const path of parts.paths().filter((one) => /worksheets\/sheet\d+\.xml$/.test(one)))
      expect(partsNow.text(path).replace(/ tabSelected="1"/, "")).toBe(
        parts.text(path).replace(/ tabSelected="1"/, ""),
      );
  });
});

const office = spawnSync("soffice", ["--version"]).status === 0;
if (!office)
  console.warn("LibreOffice is not installed: what it sees of a year that was opened is not tested here.");

describe.skipIf(!office)("[Y10] LibreOffice", () => {
  it("opens every sample and case whose next year was opened, and sees the new tabs as they should be", async () => {
    const { files, twinsEach, compared, wrong } = await seenByOffice();
    expect(files).toBeGreaterThan(FILES.length / 2);
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(50 * files);
    expect(twinsEach).toBe(true);
  }, 900_000);
});
