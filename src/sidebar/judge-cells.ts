/**
 * @fileoverview Judging the one unit that is open, from its cells as they stand in the sidebar, by the very rules
 * that the menu's commands follow: the same code, on tabs that hold this unit's cells only.
 */
import { EvidenceReader } from "../assessment/cells";
import { Doubts, keyOf } from "../assessment/doubts";
import { judge } from "../assessment/judge-unit";
import { unruledCriteria } from "../assessment/points";
import { readersFor, type SheetFacts } from "../assessment/sheet-facts";
import type { Letters } from "../cell/letter-mark";
import { criteriaOf } from "../criteria/set";
import type { Finding } from "../findings/codes";
import type { CriterionOutcome, UnitOutcome, Verdict } from "../findings/words";
import type { CriterionColumns, UnitEntry } from "../layout/reading";
import type { KeyedTab } from "../layout/reading-beside";
import type { CellValue, Tab } from "../table/tab";
import { cellsOf } from "./unit-places";
import type { Book, BookUnit, Place } from "./wire";

/** What a cell holds now. */
export interface HeldCell extends Place {
  readonly value: CellValue;
  readonly formula: string;
  readonly links: readonly string[];
  /** It holds what was typed here, and is not as it was read. */
  readonly edited?: true;
}

export interface Judgement {
  readonly outcome: UnitOutcome;
  readonly provisional: UnitOutcome;
  /** In the set's order. */
  readonly criteria: readonly CriterionOutcome[];
  readonly provisionalCriteria: readonly CriterionOutcome[];
  readonly pillars: readonly Verdict[];
  readonly findings: readonly Finding[];
}

/** Judges a unit; what the whole sheet decides comes with the book. */
export function judgeCells(book: Book, unit: BookUnit, cells: Iterable<HeldCell>): Judgement {
  const all = [...cells];
  const tabs = tabsOf(book, unit, all);
  const columnsOf = (shape: number) =>
    new Map(Object.entries(book.shapes[shape] ?? {}).map(([code, list]) => [code, named(list)]));
  const entries = unit.entries.map((entry): UnitEntry => {
    const tab = tabs[entry.sheet] as Tab;
    return {
      name: entry.name,
      at: { tab, row: entry.row, column: 0 },
      heading: unit.heading,
      typeText: "",
      officer: "",
      tab,
      row: entry.row,
      columns: columnsOf(entry.shape),
      rows: entry.rows === null ? null : new Map(Object.entries(entry.rows)),
      registration: null,
      result: null,
      ...(entry.ofTime && { ofTime: true }),
    };
  });
  const result = judge(factsOf(book, { ...unit, doubts: doubtsLeft(book, unit, all) }, tabs), {
    key: "",
    name: unit.name,
    type: "khác",
    entries,
  });
  const registered = unit.outcome !== "notRegistered";
  const settled = (outcome: UnitOutcome): UnitOutcome =>
    !registered ? "notRegistered" : unit.unmatched ? "undetermined" : outcome;
  return {
    ...result,
    outcome: settled(result.outcome),
    provisional: settled(result.provisional),
    findings: registered ? result.findings : [],
  };
}

function named([self, selfFail, appraised, appraisedFail, evidence, explanation]: readonly number[]) {
  return { self, selfFail, appraised, appraisedFail, evidence, explanation } as CriterionColumns;
}

/** A text typed here shows as it stands in most formats; what hides a cell hides it, and a line stays through it. */
function doubtsLeft({ tabs }: Book, { doubts }: BookUnit, cells: readonly HeldCell[]): BookUnit["doubts"] {
  return doubts.filter(
    ([tab, row, column, of, said]) =>
      of === "note" ||
      said === "" ||
      !cells.some(
        (cell) =>
          cell.edited &&
          typeof cell.value === "string" &&
          cell.sheet === tabs[tab] &&
          cell.row === row &&
          cell.column === column,
      ),
  );
}

/** The book's tabs with nothing in them but the given cells; a merged one holds its value for all it covers ([L5]). */
function tabsOf(book: Book, { merged }: BookUnit, cells: Iterable<HeldCell>): Tab[] {
  const held = new Map<string, HeldCell>();
  const grids = new Map<string, CellValue[][]>();
  for (const cell of cells) {
    const grid = grids.get(cell.sheet) ?? [];
    grids.set(cell.sheet, grid);
    grid[cell.row] ??= [];
    (grid[cell.row] as CellValue[])[cell.column] = cell.value;
    held.set(`${cell.row},${cell.column},${cell.sheet}`, cell);
  }
  const firsts = new Map<string, { row: number; column: number }>();
  for (const [tab, row, column, firstRow, firstColumn] of merged) {
    const sheet = book.tabs[tab] as string;
    firsts.set(`${row},${column},${sheet}`, { row: firstRow, column: firstColumn });
    const grid = grids.get(sheet) ?? [];
    grids.set(sheet, grid);
    grid[row] ??= [];
    (grid[row] as CellValue[])[column] = grid[firstRow]?.[firstColumn] ?? "";
  }
  return book.tabs.map((name) => {
    const anchorAt = (row: number, column: number) => firsts.get(`${row},${column},${name}`) ?? null;
    const at = (row: number, column: number) => {
      const first = anchorAt(row, column) ?? { row, column };
      return held.get(`${first.row},${first.column},${name}`);
    };
    return {
      name,
      hidden: false,
      values: grids.get(name) ?? [],
      displayed: () => [],
      linksAt: (row, column) => at(row, column)?.links ?? [],
      linksKnown: true,
      formulaAt: (row, column) => at(row, column)?.formula ?? "",
      merges: () => [],
      anchorAt,
    };
  });
}

/** What the sheet says of its letters, as the readers take it. */
export function lettersIn({ facts }: Pick<Book, "facts">): Letters | null {
  return facts.letters && new Map(Object.entries(facts.letters));
}

function factsOf(book: Book, unit: BookUnit, tabs: readonly Tab[]): SheetFacts {
  const { set, years, falseIsFail, facts } = book;
  const letters = lettersIn(book);
  const doubts = new Doubts((tab) => {
    const own = unit.doubts.filter(([sheet]) => tabs[sheet] === tab);
    return own.length > 0
      ? new Map(own.map(([, row, column, of, said]) => [keyOf(row, column), { of, said }]))
      : null;
  });
  return {
    set,
    years,
    withMarks: new Set(facts.withMarks),
    hasEvidence: facts.hasEvidence,
    withoutEvidence: new Set(facts.withoutEvidence),
    hasAppraised: facts.hasAppraised,
    unruled: unruledCriteria(set),
    letters,
    marks: readersFor(criteriaOf(set), falseIsFail, letters),
    evidence: new EvidenceReader(
      keyedTabs(book, unit, tabs),
      unit.denied.map(([sheet, row, column, criterion]) => ({
        tab: tabs[sheet] as Tab,
        row,
        column,
        criterion,
      })),
      doubts,
    ),
    doubts,
  };
}

/** The evidence tabs, with this unit's rows only. */
function keyedTabs(book: Book, unit: BookUnit, tabs: readonly Tab[]): KeyedTab[] {
  const name = unit.entries[0]?.name ?? unit.name;
  const cells = criteriaOf(book.set).flatMap(({ code }) =>
    cellsOf(book, unit, code).filter(({ shape }) => shape < 0),
  );
  return (book.keyed ? [book.keyed, ...book.keyedMore] : []).map((keyed, index) => {
    const tab = tabs[keyed.sheet] as Tab;
    // A row that is to be put in counts once something is in it.
    const filled = (place: Place | null) =>
      place !== null && (tab.values[place.row]?.[place.column] ?? "") !== "";
    return {
      tab,
      evidence: keyed.evidence,
      explanation: keyed.explanation,
      denied: new Map(keyed.denied),
      ...(keyed.parts && { parts: keyed.parts }),
      ...(keyed.columns && {
        columns: new Map(
          Object.entries(keyed.columns).map(([code, [evidence, explanation, ...more]]) => [
            code,
            {
              evidence,
              explanation,
              ...(more.length > 0 && { parts: { columns: [evidence, ...more], date: -1 } }),
            },
          ]),
        ),
      }),
      entries: cells
        .filter(({ shape, row, evidence, explanation }) => {
          return shape === -1 - index && (row >= 0 || filled(evidence) || filled(explanation));
        })
        .map(({ code, row }) => ({ unit: name, criterion: code, row })),
    };
  });
}
