/**
 * @fileoverview What becomes of one tab when a new year is opened: its cells that are emptied, its texts whose year moves
 * on, its formulas that call twins from then on, and what stays and is told.
 */
import { isBlank, textOf } from "../cell/text";
import { a1 } from "../table/a1";
import { type Area, areaText } from "../table/area";
import type { CellValue, Tab } from "../table/tab";
import { fold } from "../vietnamese/fold";
import type { ListAccount } from "../year/lists";
import { Cells } from "./cells";
import { callsNothing, namesCalled, onTwins, tabsCalled, tabsInTexts } from "./formulas";
import { isBlankDay, moveYear, moveYearInFormula, saysYear } from "./year-words";

/** What a tab that gets a twin is. */
export type TwinKind = "assessment" | "evidence" | Exclude<ListAccount["kind"], "change">;

/** A cell that gets another text, number or formula; 0-based. */
export interface Write {
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
}

/** What is made of one tab. */
export interface Twin {
  /** The tab that is copied, and the new one's name. */
  readonly source: string;
  readonly name: string;
  readonly kinds: readonly TwinKind[];
  /** What is emptied: content and notes. Cells with formulas that call others are none of it. */
  readonly blank: readonly Area[];
  /** How many of these cells hold something. */
  readonly blanked: number;
  /** Titles and headings whose year moves on; formulas among them begin with `=`. */
  readonly texts: readonly Write[];
  /** Formulas that called a tab and call its twin from now on. */
  readonly formulas: readonly Write[];
  /** Cells, in A1 notation, that would be emptied and stay: a formula computes them. */
  readonly computed: readonly string[];
  /** Cells that would be emptied and stay: a name or a criterion stands in them too. */
  readonly shared: readonly string[];
  /** Cells whose year stays, with what stands there. */
  readonly yearKept: readonly { readonly cell: string; readonly text: string }[];
  /** Tabs of another year, without a twin, that formulas call, and tables and names, which stay last year's. */
  readonly calls: readonly string[];
  /** How many formulas call a tab that has a twin, and go on calling it: too scattered to be written anew. */
  readonly stillCall: number;
  /** A column beyond all that stands in the first row: there it says that the tab is not whole yet. */
  readonly markColumn: number;
}

/** From which year to which, and what else formulas may call. */
export interface Move {
  readonly from: number;
  readonly to: number;
  /** Assessments of the same year that are judged by themselves, a tab a type of units. */
  readonly others: readonly string[];
  /** Names of blocks, each with its tab. */
  readonly names: readonly { readonly name: string; readonly tab: string }[];
}

/** The first row below a tab's titles and headings, and the last row that is the table's. */
export interface Head {
  readonly first: number;
  readonly last: number;
}

const SAYS_YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/** So many blocks of formulas are written, a call each. */
const MOST_BLOCKS = 60;

type Planned = Omit<Twin, "source" | "name" | "kinds">;

/** What becomes of one tab's cells, and what stays in them. `twins`: the new name of each tab, by its old one in small. */
export function twinOf(
  tab: Tab,
  { blank, fixed, head }: { readonly blank: Cells; readonly fixed: Cells; readonly head: Head },
  twins: ReadonlyMap<string, string>,
  { from, to, others, names }: Move,
): Planned {
  const goes = new Cells();
  const computed: string[] = [];
  const shared: string[] = [];
  let blanked = 0;
  for (const [row, column] of blank.all()) {
    const formula = tab.formulaAt(row, column);
    const value = tab.values[row]?.[column] ?? "";
    if (fixed.has(row, column)) {
      if (!isBlank(value)) shared.push(a1(row, column));
    } else if (formula !== "" && !callsNothing(formula)) computed.push(a1(row, column));
    else {
      goes.add(row, column);
      if (value !== "" && value !== false) blanked += 1;
    }
  }
  const texts: Write[] = [];
  const formulas: Write[] = [];
  const yearKept: { cell: string; text: string }[] = [];
  const saying = new Map<string, { readonly text: string; readonly cells: Cells }>();
  const calls = new Set<string>();
  const isTwin = new Set(twins.values());
  const all = names.map(({ name }) => name);
  const left = names.flatMap(({ name, tab }) => (twins.has(tab.toLowerCase()) ? [name] : []));
  for (const [row, cells] of tab.values.entries())
    for (const [column, value] of cells.entries()) {
      if (goes.has(row, column)) continue;
      const formula = tab.formulaAt(row, column);
      const isTitle = row < head.first;
      if (formula !== "") {
        const titled = isTitle ? moveYearInFormula(formula, from, to).text : formula;
        const called = onTwins(titled, twins);
        if (called !== formula) (titled === formula ? formulas : texts).push({ row, column, value: called });
        for (const name of tabsCalled(called))
          if ((SAYS_YEAR.test(name) || others.includes(name)) && !isTwin.has(name)) calls.add(name);
        for (const name of namesCalled(formula, left)) calls.add(name);
        for (const name of tabsInTexts(called)) if (twins.has(name.toLowerCase())) calls.add(name);
        // What is called elsewhere is last year's still: a tab that serves both years, a name.
        const isLed =
          tabsCalled(called).some((name) => !isTwin.has(name)) || namesCalled(formula, all).length > 0;
        const says = saysYear(called, from);
        if (says || (isLed && titled === formula && textOf(value).includes(String(from)))) {
          const text = says ? called : textOf(value);
          // A column of one formula is told once.
          const key = called.replace(/\d+/g, (digits) => (Number(digits) === from ? digits : "#"));
          const one = saying.get(key) ?? { text, cells: new Cells() };
          saying.set(key, one);
          one.cells.add(row, column);
        }
        continue;
      }
      // A heading between the units, a name or a criterion stays with what it says.
      const isOutside =
        row > head.last || fixed.has(row, column) || !cells.some((_, at) => goes.has(row, at));
      const where = { isTitle, isOutside, from, to };
      const moved = movedValue(value, cells[column - 1] ?? "", where);
      if (moved === null) continue;
      if (moved.value !== value) texts.push({ row, column, value: moved.value });
      if (moved.kept) yearKept.push({ cell: a1(row, column), text: textOf(value) });
    }
  for (const { text, cells } of saying.values())
    yearKept.push({ cell: cells.areas().map(areaText).join(", "), text });
  const places = new Cells();
  for (const { row, column } of formulas) places.add(row, column);
  const writes = places.areas().length <= MOST_BLOCKS;
  const merged = tab.merges().flatMap(({ firstRow, lastColumn }) => (firstRow === 0 ? [lastColumn + 1] : []));
  return {
    blank: goes.areas(),
    blanked,
    texts,
    formulas: writes ? formulas : [],
    stillCall: writes ? 0 : formulas.length,
    markColumn: Math.max(tab.values[0]?.length ?? 0, ...merged),
    computed,
    shared,
    yearKept,
    calls: [...calls],
  };
}

interface Where {
  readonly isTitle: boolean;
  /** Below the table, or a heading, a name or a criterion in it. */
  readonly isOutside: boolean;
  readonly from: number;
  readonly to: number;
}

/** A cell's value with its year moved on, and whether a year of it stays; null: it says nothing of the year. */
function movedValue(
  value: CellValue,
  before: CellValue,
  { isTitle, isOutside, from, to }: Where,
): { readonly value: string | number; readonly kept: boolean } | null {
  if (value === from || value === String(from)) {
    // "Năm đánh giá:" with the year in the cell beside it.
    const labelled = isTitle && /^nam\b(?!.*\d)/.test(fold(textOf(before)));
    if (labelled) return { value: typeof value === "number" ? to : String(to), kept: false };
    return isTitle ? { value: value as string | number, kept: true } : null;
  }
  // "2025-26" says the assessed year, too.
  if (typeof value !== "string" || ![from, from - 1].some((year) => value.includes(String(year))))
    return null;
  if (!isTitle && !isOutside) return null;
  const { text, kept } = moveYear(value, from, to);
  if (text === value && kept.length === 0) return null;
  if (isTitle || isBlankDay(value)) return { value: text, kept: kept.length > 0 };
  return { value, kept: true };
}
