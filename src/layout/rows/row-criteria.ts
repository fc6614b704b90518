/**
 * @fileoverview Criteria that stand in rows (long, sheet-per-unit, evidence tabs): reading the criterion of a
 * row from its number, its text, or the pillar above it.
 */

import { firstRowBelow, textOf, valueAt } from "../../cell/text";
import type { Tab } from "../../table/tab";
import type { Table } from "../columns/table";
import { codesOfDate, headingNumber } from "../headings/number";
import { LEAD, MATCH, type Wording } from "../headings/wording";

/** What one row says of its criterion. */
export interface RowCriterion {
  readonly kind: "criterion" | "pillar";
  readonly code: string;
  readonly text: string;
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
        const { filled, codes, texts } = numbering(table, column.index, wording);
        return codes + texts >= 2 && codes + texts >= filled * 0.4;
      })
      .map((column) => column.index);
  if (!order) return headed;
  const inOrder = numbering(table, order.index, null);
  const told = headed.some((index) => {
    const { filled, codes, texts } = numbering(table, index, wording);
    return codes + texts >= filled * 0.5;
  });
  const numbered = inOrder.codes >= Math.max(2, inOrder.filled * 0.3);
  // Numbers that begin again below Roman ones number criteria, not rows.
  const nested =
    !told &&
    (inOrder.romans >= 2 || inOrder.restarts >= 2 || !taken.some((column) => column.field === "name"));
  return numbered || nested ? [order.index, ...headed] : headed;
}

/** How the first cells of a column are numbered. */
function numbering(table: Table, column: number, wording: Wording | null) {
  const { tab } = table;
  const firstRow = firstRowBelow(table.headerRows);
  const found = { filled: 0, codes: 0, texts: 0, romans: 0, restarts: 0 };
  for (let row = firstRow; row < tab.values.length && found.filled < 40; row += 1) {
    const value = valueAt(tab, row, column);
    if (value === "") continue;
    found.filled += 1;
    const words = textOf(value);
    const number = headingNumber(words);
    if (number?.kind === "code" || codesOfDate(value)) found.codes += 1;
    else if (/^[IVX]{1,4}[.)]?$/.test(words)) found.romans += 1;
    else if (number?.kind === "bare" && number.n === 1) found.restarts += 1;
    else if (wording && (wording.match(words)?.score ?? 0) >= MATCH) found.texts += 1;
  }
  return found;
}

/** Reads the criterion of one row after another; pillars and bare numbers depend on the rows above. */
export class CriterionReader {
  private pillar = "";
  private last = 0;

  constructor(
    private readonly tab: Tab,
    private readonly columns: readonly number[],
    private readonly wording: Wording,
    /** Codes that the assessment knows: a bare number is one of them only in their order. */
    private readonly known: ReadonlySet<string>,
  ) {}

  /** Begins again: what follows belongs to another unit. */
  restart(): void {
    this.pillar = "";
    this.last = 0;
  }

  /** The code of the criterion that the row is about, null where it is about none. */
  codeAt(row: number): string | null {
    const found = this.at(row);
    return found?.kind === "criterion" ? found.code : null;
  }

  /** The code that the row says whatever stands above it; null where it depends on that. */
  codeAloneAt(row: number): string | null {
    const { pillar, last } = this;
    this.pillar = "?";
    this.last = 0;
    const code = this.codeAt(row);
    this.pillar = pillar;
    this.last = last;
    return code?.startsWith("?") ? null : code;
  }

  /** What the row says: a criterion, a pillar's heading, or nothing of either. */
  at(row: number): RowCriterion | null {
    let text = "";
    let pillar: RowCriterion | null = null;
    let bare: { n: number; text: string } | null = null;
    for (const column of this.columns) {
      const value = valueAt(this.tab, row, column);
      const dates = codesOfDate(value);
      if (dates)
        return this.criterion(
          this.known.has(dates[0]) || !this.known.has(dates[1]) ? dates[0] : dates[1],
          this.textAt(row, column),
        );
      const words = textOf(value);
      if (words === "") continue;
      const number = headingNumber(typeof value === "number" ? String(Math.round(value * 100) / 100) : words);
      if (number?.kind === "code")
        return this.criterion(number.code, number.rest || this.textAt(row, column));
      if (number?.kind === "pillar")
        pillar ??= { kind: "pillar", code: String(number.n), text: number.rest || this.textAt(row, column) };
      else if (number?.kind === "bare")
        bare ??= { n: number.n, text: number.rest || this.textAt(row, column) };
      else if (/^[IVX]{1,4}$/.test(words)) {
        const roman = headingNumber(`${words}. x`);
        if (roman?.kind === "pillar")
          pillar ??= { kind: "pillar", code: String(roman.n), text: this.textAt(row, column) };
      } else if (text === "") text = words;
    }
    if (pillar) return this.enter(pillar);
    if (bare) return this.byNumber(bare.n, bare.text || text);
    return text === "" ? null : this.byText(text);
  }

  /** The longest words of the row's other criterion columns. */
  private textAt(row: number, not: number): string {
    let longest = "";
    for (const column of this.columns) {
      if (column === not) continue;
      const words = textOf(valueAt(this.tab, row, column));
      if (words.length > longest.length) longest = words;
    }
    const number = headingNumber(longest);
    return number ? number.rest : longest;
  }

  private criterion(code: string, text: string): RowCriterion {
    const [pillar, n] = code.split(".");
    this.pillar = pillar ?? "";
    this.last = Number(n ?? 0);
    return { kind: "criterion", code, text };
  }

  private enter(pillar: RowCriterion): RowCriterion {
    this.pillar = pillar.code;
    this.last = 0;
    return pillar;
  }

  /** A bare number: the next criterion of the pillar, or the pillar itself where its text says so. */
  private byNumber(n: number, text: string): RowCriterion | null {
    const match = text === "" ? null : this.wording.match(text);
    if (match && match.score >= MATCH && match.lead >= LEAD)
      return match.pillar
        ? this.enter({ kind: "pillar", code: String(n), text })
        : this.criterion(match.code, text);
    if (this.pillar !== "" && n === this.last + 1) return this.criterion(`${this.pillar}.${n}`, text);
    const flat = this.wording.codesOfSetWith(15)?.[n - 1];
    if (this.pillar === "" && flat) {
      this.last = 0;
      return { kind: "criterion", code: flat, text };
    }
    return null;
  }

  private byText(text: string): RowCriterion | null {
    const match = this.wording.match(text);
    if (!match || match.score < MATCH || match.lead < LEAD) return null;
    return match.pillar
      ? this.enter({ kind: "pillar", code: match.code, text })
      : this.criterion(match.code, text);
  }
}
