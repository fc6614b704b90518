/**
 * @fileoverview Criteria that stand in rows (long, sheet-per-unit, evidence tabs): reading the criterion of a
 * row from its number, its text, or the pillar above it.
 */
import { textOf, valueAt } from "./cells";
import { codesOfDate, headingNumber } from "./heading-number";
import type { Tab } from "./tab";
import type { Table } from "./table";
import type { Wording } from "./wording";

/** What one row says of its criterion. */
export interface RowCriterion {
  readonly kind: "criterion" | "pillar";
  readonly code: string;
  readonly text: string;
}

/**
 * Columns that may say which criterion a row is about: those headed so, the column of order where it holds
 * codes (TT: 1.1, 1.2 …), and where none is headed so the one whose cells read as criteria.
 */
export function criterionColumns(table: Table, wording: Wording): number[] {
  const { tab, taken } = table;
  const firstRow = (table.headerRows[table.headerRows.length - 1] as number) + 1;
  const shareOf = (column: number, byText: boolean) => {
    let filled = 0;
    let codes = 0;
    for (let row = firstRow; row < tab.values.length && filled < 40; row += 1) {
      const value = valueAt(tab, row, column);
      const words = codesOfDate(value) ? "" : textOf(value);
      if (words === "" && !(value instanceof Date)) continue;
      filled += 1;
      const number = headingNumber(words);
      if (number?.kind === "code" || (byText && (wording.match(words)?.score ?? 0) > 0.42)) codes += 1;
    }
    return codes >= 2 ? codes / filled : 0;
  };
  const headed = taken.filter((column) => column.field === "criterion").map((column) => column.index);
  const order = taken.find((column) => column.field === "order");
  if (headed.length > 0 && order && shareOf(order.index, false) >= 0.3) headed.unshift(order.index);
  if (headed.length > 0) return headed;
  return taken
    .filter(
      (column) =>
        (column.field === "other" || column.field === "order") && shareOf(column.index, true) >= 0.4,
    )
    .map((column) => column.index);
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
    if (match && match.score > 0.45 && match.lead > 0.03)
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
    if (!match || match.score < 0.42 || match.lead < 0.04) return null;
    return match.pillar
      ? this.enter({ kind: "pillar", code: match.code, text })
      : this.criterion(match.code, text);
  }
}
