/** @fileoverview Rows that are criteria (long, sheet-per-unit): the criteria they name, and what the rows between them are ([L2]). */

import { namesDocument } from "../../cell/sample";
import { isFilled, textOf, valueAt } from "../../cell/text";
import type { At } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import type { Table } from "../columns/table";
import { isMarkField } from "../columns/taken";
import { saysMaximum } from "../headings/maximum";
import type { CriterionHeading } from "../reading";
import { HeaderAgain } from "./header-again";
import { Line, type RowColumns } from "./line";
import { numbersColumns } from "./numbering-row";
import { holdsAnywhere, type OtherTable, otherTableAt } from "./other-table";
import type { RowCriterion } from "./row-criteria";
import type { RowKind } from "./row-kinds";
import { isNote, isSummary, isTotal } from "./row-words";

/** Criteria and pillars as rows name them, in the order of their first standing. */
export class CriteriaInRows {
  private readonly found = new Map<string, { code: string; text: string; at: At }>();
  private readonly pillars = new Map<string, string>();

  pillar(code: string, text: string): void {
    if (!this.pillars.has(code) || this.pillars.get(code) === "") this.pillars.set(code, text);
  }

  criterion({ code, text, content }: Omit<RowCriterion, "kind">, at: At): void {
    if (content !== undefined) this.pillar(code.slice(0, code.indexOf(".")), content);
    const before = this.found.get(code);
    if (!before) this.found.set(code, { code, text, at });
    else if (before.text === "") before.text = text;
  }

  /** Whether a code first stood beside another text. */
  differs(code: string, text: string): boolean {
    const known = this.found.get(code)?.text ?? "";
    return known !== "" && text !== "" && fold(known) !== fold(text);
  }

  headings(): CriterionHeading[] {
    return [...this.found.values()].map(({ code, text, at }) => {
      const pillar = code.includes(".") ? code.slice(0, code.indexOf(".")) : code;
      return { code, text, pillar: { code: pillar, text: this.pillars.get(pillar) ?? "" }, at };
    });
  }
}

/** A result said below the criteria, or of a content: it is read as a typed result or as nothing, never as a criterion. */
const VERDICT =
  /^(ket qua|ket luan|xep loai|cong nhan|de nghi( cong nhan)?|danh gia chung|tong hop|nhan xet|y kien)\b/;

/** Looks at the rows between the criteria of one table, from the top down. */
export class OtherRows {
  private readonly again: HeaderAgain;
  private readonly columns: RowColumns;
  private signed = false;
  private other: OtherTable | null = null;
  private blankAbove = false;

  constructor(
    private readonly table: Table,
    /** Columns where criteria stand. */
    private readonly criteria: readonly number[],
  ) {
    const { tab, taken, headerRows } = table;
    const of = (wanted: (field: string) => boolean) =>
      taken.filter(({ field }) => wanted(field)).map(({ index }) => index);
    this.columns = {
      name: criteria[criteria.length - 1] ?? -1,
      order: of((field) => field === "order")[0] ?? -1,
      marks: of(isMarkField),
      evidence: of((field) => field === "evidence"),
    };
    this.again = new HeaderAgain(tab, headerRows, this.columns);
  }

  /** A blank row sets a table below apart. */
  blank(): void {
    this.blankAbove = true;
  }

  /** Whether the row stands again what the header says, or numbers its columns: asked before a criterion is read in it. */
  headerAt(row: number): RowKind | null {
    const { tab } = this.table;
    if (this.again.stands(row)) {
      this.other = null;
      return "headers";
    }
    const other = otherTableAt(tab, row, this.blankAbove, this.again);
    // Its own row says headings, which no mark is.
    if (other) this.other = other;
    this.blankAbove &&= new Line(tab, row, this.columns, "").alone;
    if (this.other)
      return this.other === "assessing" && !other && holdsAnywhere(tab, row) ? "notRead" : "notes";
    return numbersColumns(tab, row, this.columns.marks) ? "numbering" : null;
  }

  /** What a row is that names no criterion and no content. */
  kindOf(row: number): RowKind {
    const { tab } = this.table;
    const line = new Line(tab, row, this.columns, "");
    const label = this.labelOf(row);
    if (saysMaximum(label)) return "notes";
    if (isTotal(label) || (isSummary(label) && !line.words)) return "totals";
    if (VERDICT.test(fold(label))) return "totals";
    if (line.signs && !line.words) {
      this.signed = true;
      return "signatures";
    }
    if (isNote(label) && !line.words) return "notes";
    if (line.filled && (line.marked || line.numbers)) return "notRead";
    if (this.signed) return "signatures";
    return line.proves ? "notRead" : "notes";
  }

  private labelOf(row: number): string {
    for (const column of [
      this.columns.name,
      ...this.criteria,
      ...this.table.taken.map(({ index }) => index),
    ]) {
      const text = textOf(valueAt(this.table.tab, row, column));
      if (/\p{L}/u.test(text)) return text;
    }
    return "";
  }
}

/**
 * Whether a row gives a code again for another criterion, and its marks cannot show it ([L6]): the texts differ, and
 * the marks are the same or one of the two has none. Such a row is never folded into the earlier one.
 */
export function sameCodeTwice(
  { tab, taken }: Table,
  criteria: CriteriaInRows,
  { code, text }: { readonly code: string; readonly text: string },
  earlier: readonly number[],
  row: number,
): boolean {
  const [before] = earlier;
  if (before === undefined || !criteria.differs(code, text)) return false;
  const marks = (at: number) =>
    taken.flatMap(({ field, index }) =>
      /^appraised/.test(field) ? fold(textOf(valueAt(tab, at, index))) : [],
    );
  const [own, first] = [marks(row), marks(before)];
  const isBlankRow = (all: readonly string[]) => all.every((mark) => mark === "");
  return isBlankRow(own) || isBlankRow(first) || own.join() === first.join();
}

/** Whether a row has a mark, points or evidence. */
export function holdsSomething({ tab, taken }: Table, row: number): boolean {
  return taken.some(({ field, index }) => {
    const value = valueAt(tab, row, index);
    if (!isFilled(value)) return false;
    return isMarkField(field) || (field === "evidence" && namesDocument(value));
  });
}
