/**
 * @fileoverview Criteria that stand in rows (long, sheet-per-unit, evidence tabs): reading the criterion of a
 * row from its number, its text, or the pillar above it ([L6]).
 */

import { isMark } from "../../cell/sample";
import { firstRowBelow, textOf, valueAt } from "../../cell/text";
import type { Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import type { Table } from "../columns/table";
import { codesOfDate, headingNumber } from "../headings/number";
import { ROMAN } from "../headings/small-numbers";
import { LEAD, MATCH, type Wording } from "../headings/wording";
import { headsList, numberingOf, rowSays } from "./row-numbers";

/** A text that is a criterion's to the letter or nearly, and far from every other. */
const PLAINLY = 0.85;
const FAR = 0.2;

/** What one row says of its criterion. */
export interface RowCriterion {
  readonly kind: "criterion" | "pillar";
  readonly code: string;
  readonly text: string;
  /** A content's heading with words of their own beside it, which may be its first criterion's. */
  readonly more?: boolean;
}

/** Whether a content's heading stands in a row that holds a criterion's mark too, of which nobody knows which it is ([L6]). */
export function hidesCriterion(
  { kind, more }: RowCriterion,
  tab: Tab,
  row: number,
  marks: readonly number[],
): boolean {
  return kind === "pillar" && more === true && marks.some((column) => isMark(valueAt(tab, row, column)));
}

/**
 * Columns that may say which criterion a row is about: those headed so, the column of order where the criteria
 * are numbered there (TT: I, 1, 2 … or 1.1, 1.2 …), and where none is headed so the one whose cells read as
 * criteria.
 */
export function criterionColumns(table: Table, wording: Wording): number[] {
  const { taken } = table;
  const headed = taken.filter((column) => column.field === "criterion").map((column) => column.index);
  const order = taken.find((column) => column.field === "order");
  if (headed.length === 0)
    return taken
      .filter((column) => {
        if (column.field !== "other" && column.field !== "order") return false;
        const { filled, codes, texts, days, different } = numbering(table, column.index, wording);
        const coded = holdsDays(column.heading, days) ? codes - days.length : codes;
        // One sentence again and again, as "Kế hoạch xây dựng …" on a register of papers, is no list of criteria.
        const told = coded + texts >= filled * 0.4 && coded + texts >= 2;
        return told && (coded > 0 || different.size >= 2);
      })
      .map((column) => column.index);
  if (!order) return headed;
  const inOrder = numbering(table, order.index, null, headed);
  const cells = headed.map((index) => numbering(table, index, wording));
  const told = cells.some(({ filled, codes, texts }) => codes + texts >= filled * 0.5);
  const coded = cells.some(({ filled, codes }) => filled > 0 && codes >= filled * 0.5);
  const numbered = inOrder.codes >= Math.max(2, inOrder.filled * 0.3);
  // Numbers below Roman ones number criteria, not rows; texts do not overrule them ([L6]).
  const nested =
    ((inOrder.romans >= 2 || inOrder.anew >= 2) && !coded) ||
    (!told && (inOrder.restarts >= 2 || !taken.some((column) => column.field === "name")));
  return numbered || nested ? [order.index, ...headed] : headed;
}

/** Headings of days: of a form's answers, of papers, of what was handed in. */
const SAYS_DAYS = /\b(?:ngay|thang|thoi (?:gian|diem|han)|timestamp|date|time|han)\b/;

/**
 * Whether a column's dates are days and no codes that a spreadsheet turned: its heading says so, or a date that is
 * no content's criterion, read either way.
 */
function holdsDays(heading: string, days: readonly (readonly [string, string])[]): boolean {
  const isCode = (code: string) => /^[1-9]\.[1-9]$/.test(code);
  return SAYS_DAYS.test(fold(heading)) || days.some((ways) => !ways.some(isCode));
}

/** How the first cells of a column are numbered. */
function numbering(
  table: Table,
  column: number,
  wording: Wording | null,
  texts: readonly number[] | null = null,
) {
  const { tab } = table;
  const firstRow = firstRowBelow(table.headerRows);
  const days: (readonly [string, string])[] = [];
  const different = new Set<string>();
  const found = { filled: 0, codes: 0, texts: 0, romans: 0, restarts: 0, anew: 0, days, different };
  for (let row = firstRow; row < tab.values.length && found.filled < 40; row += 1) {
    const value = valueAt(tab, row, column);
    if (value === "") continue;
    found.filled += 1;
    if (texts && headsList(tab, row, [column, ...texts])) found.anew += 1;
    const words = textOf(value);
    const number = headingNumber(words);
    const day = codesOfDate(value);
    if (day) days.push(day);
    if (number?.kind === "code" || day) found.codes += 1;
    else if (/^[IVX]{1,4}[.)]?$/.test(words)) found.romans += 1;
    else if (number?.kind === "bare" && number.n === 1) found.restarts += 1;
    else {
      const match = wording?.match(words);
      if (!match || match.score < MATCH) continue;
      found.texts += 1;
      different.add(match.code);
    }
  }
  return found;
}

/** Reads the criterion of one row after another; pillars and bare numbers depend on the rows above. */
export class CriterionReader {
  /** The pillar whose heading stands above, and how it was numbered; '' where none does. */
  private entered = "";
  /** Code of the pillar of the last criterion, and that criterion's number. */
  private pillar = "";
  private last = 0;
  /** How many contents a number of their own headed. */
  private contents = 0;
  /** The highest number so far, and what it was when the pillar began: numbers may run on through the pillars. */
  private highest = 0;
  private base = 0;
  /** What numbers the criteria of the pillar: letters below numbers are no criteria. */
  private by: "number" | "letter" | null = null;
  private readonly numbering: ReturnType<typeof numberingOf>;

  constructor(
    private readonly tab: Tab,
    private readonly columns: readonly number[],
    private readonly wording: Wording,
    /** Codes that the assessment knows: they settle which way a date is a code. */
    private readonly known: ReadonlySet<string>,
    firstRow: number,
  ) {
    this.numbering = numberingOf(tab, columns, firstRow, wording);
  }

  /** Begins again: what follows belongs to another unit. */
  restart(): void {
    this.entered = "";
    this.contents = 0;
    this.pillar = "";
    this.last = 0;
    this.highest = 0;
    this.base = 0;
    this.by = null;
  }

  /** The code of the criterion that the row is about, null where it is about none. */
  codeAt(row: number): string | null {
    const found = this.at(row);
    return found?.kind === "criterion" ? found.code : null;
  }

  /** The code that the row says whatever stands above it; null where it depends on that. */
  codeAloneAt(row: number): string | null {
    const says = rowSays(this.tab, row, this.columns);
    if (says.dates) return this.codeOfDate(says.dates);
    if (says.code) return says.code.code;
    if (says.pillar || says.bare || says.letter || says.capital || says.text === "") return null;
    const match = this.matched(says.text);
    return match && !match.pillar && !this.numbering.numbered ? match.code : null;
  }

  /** What the row says: a criterion, a pillar's heading, or nothing of either. */
  at(row: number): RowCriterion | null {
    const { dates, code, pillar, bare, capital, letter, text, beside } = rowSays(this.tab, row, this.columns);
    const { contents } = this.numbering;
    if (dates) return this.criterion(this.codeOfDate(dates), text);
    if (code) return this.criterion(code.code, code.text);
    if (pillar) {
      const content = this.enter(String(pillar.n), pillar.text);
      // Beside the first of its criteria, whose rows it is merged over.
      const isFirst = bare?.under && bare.n === (this.numbering.runsOn ? this.base + 1 : 1);
      if (bare && isFirst) return this.byNumber(bare.n, bare.text);
      return { ...content, more: beside !== "" && !this.matched(beside)?.pillar };
    }
    if (bare)
      return this.headsContent(row, bare.n)
        ? this.enter(String(bare.n), bare.text)
        : this.byNumber(bare.n, bare.text);
    if (capital && contents === "capital") return this.enter(String(capital.n), capital.text);
    if (letter && contents === "roman" && ROMAN.includes(letter.letter))
      return this.enter(String(ROMAN.indexOf(letter.letter) + 1), letter.text);
    if (letter) return this.byLetter(letter.letter, letter.text);
    return text === "" ? null : this.byText(text, beside);
  }

  /** Both ways of reading a date are codes: the one that is known, else the day first. */
  private codeOfDate([dayFirst, monthFirst]: readonly [string, string]): string {
    return this.known.has(monthFirst) && !this.known.has(dayFirst) ? monthFirst : dayFirst;
  }

  private criterion(code: string, text: string): RowCriterion {
    const [pillar, n] = code.split(".");
    this.pillar = pillar ?? "";
    this.last = Number(n ?? 0);
    return { kind: "criterion", code, text };
  }

  private enter(code: string, text: string): RowCriterion {
    this.entered = code;
    this.pillar = code;
    this.last = 0;
    this.base = this.highest;
    this.by = null;
    return { kind: "pillar", code, text };
  }

  /** Contents that bear plain numbers come in their order, over criteria that begin anew. */
  private headsContent(row: number, n: number): boolean {
    const { contents } = this.numbering;
    if (contents !== "number" || (n !== this.contents + 1 && (n > 1 || this.contents < 2))) return false;
    if (!headsList(this.tab, row, this.columns)) return false;
    this.contents = n;
    return true;
  }

  private matched(text: string) {
    const match = text === "" ? null : this.wording.match(text);
    return match && match.score >= MATCH && match.lead >= LEAD ? match : null;
  }

  /** A number: the criterion's under a pillar, whatever its text is like; else what its text says, or its turn. */
  private byNumber(n: number, text: string): RowCriterion | null {
    const { pillarRows, runsOn } = this.numbering;
    const match = this.matched(text);
    if (match?.pillar && !pillarRows) return this.enter(String(n), text);
    const flat = this.wording.codesOfSetWith(15)?.[n - 1];
    if (this.entered !== "") {
      this.by = "number";
      this.highest = Math.max(this.highest, n);
      // The very words of another content's criterion under this one: a heading is missing, or the number is wrong.
      if (
        !runsOn &&
        match &&
        !match.pillar &&
        match.score >= PLAINLY &&
        match.lead >= FAR &&
        !match.code.startsWith(`${this.entered}.`)
      )
        return null;
      if (!runsOn) return this.criterion(`${this.entered}.${n}`, text);
      if (flat?.startsWith(`${this.entered}.`)) return this.criterion(flat, text);
      return n > this.base ? this.criterion(`${this.entered}.${n - this.base}`, text) : null;
    }
    if (match && !match.pillar) return this.criterion(match.code, text);
    if (this.pillar !== "" && n === this.last + 1) return this.criterion(`${this.pillar}.${n}`, text);
    if (this.pillar === "" && flat) return { kind: "criterion", code: flat, text };
    return null;
  }

  /** A letter under a pillar: đ stands fifth where the list uses it. */
  private byLetter(letter: string, text: string): RowCriterion | null {
    const at = this.numbering.letters.indexOf(letter) + 1;
    if (this.entered === "" || at === 0 || this.by === "number") return null;
    this.by = "letter";
    return this.criterion(`${this.entered}.${at}`, text);
  }

  /** Text decides only where no number stands anywhere; a pillar's heading may go without. */
  private byText(text: string, beside: string): RowCriterion | null {
    const match = this.matched(text);
    if (!match) return null;
    if (match.pillar) return { ...this.enter(match.code, text), more: beside !== "" };
    return this.numbering.numbered ? null : this.criterion(match.code, text);
  }
}
