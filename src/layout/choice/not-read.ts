/**
 * @fileoverview [L4] Tabs that name most of the assessment's units beside marks, evidence, explanations or registration,
 * and are not read: each is named with the reason.
 */

import { isMark, namesDocument } from "../../cell/sample";
import { cellAt, isBlank, textOf, valueAt } from "../../cell/text";
import type { At, Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import { pattern } from "../../vietnamese/whole-words";
import { callsEvidence } from "../beside/says-evidence";
import type { Table } from "../columns/table";
import { yearOf } from "../header/title";
import type { CriterionHeading, RowNotRead, TabNotRead, UnitEntry } from "../reading";
import { say } from "../sentences";
import type { Candidate } from "./candidates";
import { whatIsSaid } from "./said";

/** Names stand among the first columns of a list, or across the first rows of one turned round. */
const FIRST_COLUMNS = 12;
const FIRST_ROWS = 12;
/** How many cells of a column tell whether it holds the units' names. */
const SAMPLE = 60;
/** Longer cells hold no name. */
const LONGEST_NAME = 80;
const SAYS_REGISTRATION = /\bdang k[yi]\b/;
const SAYS_EVIDENCE = /\b(minh chung|chung minh|giai trinh)\b/;

/** What tells which of the other tabs say something of these units. */
interface Around {
  /** The tabs that are no part of the reading. */
  readonly tabs: readonly Tab[];
  readonly units: readonly UnitEntry[];
  readonly year: number | null;
  readonly candidates: readonly Candidate[];
  readonly tablesIn: (tab: Tab) => readonly Table[];
  /** The criteria that the forms of single units list; none where the assessment is no forms. */
  readonly criteriaOfForms: readonly CriterionHeading[];
}

/** The tabs to name, in the workbook's order. */
export function notReadAmong({
  tabs,
  units,
  year,
  candidates,
  tablesIn,
  criteriaOfForms,
}: Around): TabNotRead[] {
  if (tabs.length === 0) return [];
  const names = new Names(units);
  return tabs.flatMap((tab) => {
    if (isFormLike(tab, criteriaOfForms)) {
      const why = isPatternByName(tab.name) ? say.patternOfForm() : say.formWithoutHeader();
      return [{ sheet: tab.name, why }];
    }
    const tables = tablesIn(tab);
    const rows = names.rowsIn(tab, isCalledEvidence(tab, tables));
    if (!rows) return [];
    const beside = besideNames(tab, rows, tables);
    if (!beside) return [];
    const candidate = candidates.find((one) => one.tabs.some(({ name }) => name === tab.name));
    const other = otherYear(tab, tables, year);
    const why = whyOf(candidate, { tables, beside, other }, year);
    return [other === null ? { sheet: tab.name, why } : { sheet: tab.name, why, year: other }];
  });
}

/**
 * [E10] Where no evidence was read at all: the units of a tab that is called evidence and was not understood. Evidence
 * that nobody read is not evidence that nobody asks for.
 */
export function evidenceNotRead({ tabs, units, year, tablesIn }: Around): RowNotRead[] {
  const called = tabs.filter((tab) => {
    const tables = tablesIn(tab);
    return isCalledEvidence(tab, tables) && otherYear(tab, tables, year) === null;
  });
  if (called.length === 0) return [];
  const names = new Names(units);
  return called.flatMap((tab) => {
    const rows = names.rowsIn(tab, true);
    if (!rows) return [];
    const places = names.placesIn(tab, rows);
    const first = { tab, row: 0, column: 0 };
    return units.map(
      (unit): RowNotRead => ({
        at: places.get(bareName(unit.name)) ?? first,
        unit,
        of: "evidence",
      }),
    );
  });
}

/** How far down a tab's title is looked for. */
const TITLE_ROWS = 6;

/** Whether a tab's name or title says that it holds evidence. */
function isCalledEvidence(tab: Tab, tables: readonly Table[]): boolean {
  // A table that is not understood has no title: what stands alone in its row, at the top, is one.
  const alone = tab.values.slice(0, TITLE_ROWS).flatMap((row) => {
    const filled = row.filter((value) => !isBlank(value));
    return filled.length === 1 ? filled.map(textOf) : [];
  });
  return callsEvidence([tab.name, ...alone, ...tables.map(({ title }) => title)]);
}

/** The year that a tab is plainly of, where that is another than the one judged; null: it is not. */
function otherYear(tab: Tab, tables: readonly Table[], year: number | null): number | null {
  const years = tables.length > 0 ? tables.map((table) => table.year) : [yearOf("", tab.name)];
  const [first = null] = years;
  return year !== null && years.every((one) => one !== null && one !== year) ? first : null;
}

/** A form to copy and nothing else; "Mẫu Sơn" is a commune. */
const PATTERN_ALONE = pattern(
  "^(?:(?:phieu|bieu|ban|form) )*(?:mau|huong dan|template)(?: (?:phieu|bieu|cham|so|trong|\\d+))*$",
);
const isPatternByName = (name: string) =>
  PATTERN_ALONE.test(
    fold(name)
      .replace(/[^\p{L}\d]+/gu, " ")
      .trim(),
  );

/** Whether a tab lists in one column most of the criteria that the forms read do, with marks beside them. */
function isFormLike(tab: Tab, criteria: readonly CriterionHeading[]): boolean {
  if (criteria.length === 0) return false;
  const known = new Set(criteria.map(({ at }) => textOf(cellAt(at))));
  const width = Math.min(tab.values[0]?.length ?? 0, FIRST_COLUMNS);
  for (let column = 0; column < width; column += 1) {
    const rows = tab.values.flatMap((_, row) => (known.has(textOf(valueAt(tab, row, column))) ? [row] : []));
    if (rows.length * 2 < criteria.length) continue;
    return rows.some((row) => (tab.values[row] ?? []).some((value, at) => at !== column && isMark(value)));
  }
  return false;
}

function whyOf(
  candidate: Candidate | undefined,
  {
    tables,
    beside,
    other,
  }: { readonly tables: readonly Table[]; readonly beside: Beside; readonly other: number | null },
  year: number | null,
): string {
  if (candidate?.standing.is === "assessment" || candidate?.standing.is === "contents") {
    const its = candidate.year;
    return its !== null && year !== null && its !== year ? say.ofYear(its) : say.besideThis();
  }
  if (other !== null) return say.listOfYear(other);
  const said = tables.map((table) => whatIsSaid(table)).find(({ line }) => line !== "");
  return said ? say.aboutOther(said.line) : say.besideNames(beside);
}

type Beside = "marks" | "documents" | "registration";

/** What stands in the rows of the units; null where nothing does that could count. */
function besideNames(tab: Tab, rows: readonly number[], tables: readonly Table[]): Beside | null {
  const words = fold(
    [tab.name, ...tables.flatMap(({ title, taken }) => [title, ...taken.map(({ heading }) => heading)])].join(
      " ",
    ),
  );
  let marks = 0;
  for (const row of rows.slice(0, SAMPLE))
    for (const value of tab.values[row] ?? []) {
      if (typeof value === "number" || isBlank(value)) continue;
      if (namesDocument(value)) return "documents";
      if (isMark(value)) marks += 1;
    }
  if (marks > 0) return "marks";
  if (SAYS_REGISTRATION.test(words)) return "registration";
  return SAYS_EVIDENCE.test(words) ? "documents" : null;
}

/** The units' names, to be found on other tabs in whatever spelling. */
class Names {
  private readonly keys: ReadonlySet<string>;
  private readonly known = new Map<string, string>();

  constructor(units: readonly UnitEntry[]) {
    this.keys = new Set(units.map(({ name }) => bareName(name)));
  }

  /**
   * The rows that name most of the units, or that say something of them where they stand across; null: none do.
   * @param any one unit is enough
   */
  rowsIn(tab: Tab, any: boolean): readonly number[] | null {
    const width = Math.min(tab.values[0]?.length ?? 0, FIRST_COLUMNS);
    for (let column = 0; column < width; column += 1) {
      let hits = 0;
      let seen = 0;
      for (let row = 0; row < tab.values.length && seen < SAMPLE; row += 1) {
        const key = this.keyAt(tab, row, column);
        if (key === "") continue;
        seen += 1;
        if (this.keys.has(key)) hits += 1;
      }
      if (hits === 0) continue;
      const rows: number[] = [];
      const found = new Set<string>();
      for (let row = 0; row < tab.values.length; row += 1) {
        const key = this.keyAt(tab, row, column);
        if (!this.keys.has(key)) continue;
        found.add(key);
        rows.push(row);
      }
      if (any || this.areMost(found.size)) return rows;
    }
    for (let row = 0; row < Math.min(tab.values.length, FIRST_ROWS); row += 1) {
      const found = new Set<string>();
      const cells = tab.values[row] ?? [];
      for (let column = 0; column < cells.length; column += 1) {
        const key = this.keyAt(tab, row, column);
        if (this.keys.has(key)) found.add(key);
      }
      if (found.size > 1 && this.areMost(found.size))
        return Array.from({ length: tab.values.length - row - 1 }, (_, index) => row + 1 + index);
    }
    return null;
  }

  /** Where rows name units, by the names' keys. */
  placesIn(tab: Tab, rows: readonly number[]): ReadonlyMap<string, At> {
    const places = new Map<string, At>();
    const width = Math.min(tab.values[0]?.length ?? 0, FIRST_COLUMNS);
    for (const row of rows)
      for (let column = 0; column < width; column += 1) {
        const key = this.keyAt(tab, row, column);
        if (this.keys.has(key) && !places.has(key)) places.set(key, { tab, row, column });
      }
    return places;
  }

  private areMost(found: number): boolean {
    return found > 0 && found * 2 >= this.keys.size;
  }

  private keyAt(tab: Tab, row: number, column: number): string {
    const value = valueAt(tab, row, column);
    if (typeof value !== "string" || value.length > LONGEST_NAME || value.length < 2) return "";
    const before = this.known.get(value);
    if (before !== undefined) return before;
    const key = bareName(textOf(value));
    this.known.set(value, key);
    return key;
  }
}

const TYPE_WORDS =
  /^(?:(?:bch|ban chap hanh|doan tncs ho chi minh|doan thanh nien|doan tn|chi doan co so|chi doan|xa doan|phuong doan|doan truong|doan|xa|phuong|thi tran|tt|dac khu|truong) )+/;

/** A name without what says its kind: found, not judged, by it. */
function bareName(name: string): string {
  const folded = fold(name);
  return folded.replace(TYPE_WORDS, "") || folded;
}
