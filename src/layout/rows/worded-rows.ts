/**
 * @fileoverview Which rows of words among an assessment's rows are criteria ([L6]): marked ones, or such as stand right
 * below others; no notes, verdicts, totals or signatures.
 */

import { isGivenMark, isMark, isMarkInWords, namesDocument } from "../../cell/sample";
import { isFilled, valueAt } from "../../cell/text";
import type { CellValue, Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import { areOtherSigns, mayBeFacts } from "../columns/facts";
import { isVerdict, saysOnlySum } from "../columns/worded-criteria";
import { readHeading } from "../headings/heading";
import { saysMaximum } from "../headings/maximum";
import { isBlankRow } from "./row-kinds";
import { holdsAny, ROWS_LOOKED_AT } from "./row-numbers";
import { isNote, isSignature, isSummary, isTotal } from "./row-words";

/** A dash, a dot or a plus before a criterion's words. */
const BULLET = /^[*•+–-]\s*/;

/** What is of the unit, or of the criterion above, where no mark stands beside it; and what each says of itself. */
const OF_UNITS = new Set(["evidence", "explanation", "registration", "officer", "self"]);

/** Tells rows of words apart, one after another. */
export class WordedRows {
  /** Whether words without a mark are no more criteria: below a blank row, or who signs. */
  private closed = false;
  /** Whether marks are words. */
  private inWords: boolean | null = null;
  private facts: ReadonlySet<number> | null = null;

  constructor(
    private readonly tab: Tab,
    /** Columns of marks. */
    private readonly held: readonly number[],
    private readonly evidence: readonly number[],
  ) {}

  /** Begins again: another unit or content follows. */
  reopen(): void {
    this.closed = false;
  }

  /** Whether a mark stands in the row; among marks in words a number is a sum of those below. */
  isMarked(row: number): boolean {
    this.inWords ??= this.tab.values
      .slice(0, ROWS_LOOKED_AT)
      .some((cells) => this.held.some((at) => isMarkInWords(cells[at] ?? "")));
    const isMarkHere = this.inWords ? isMarkInWords : isGivenMark;
    return this.held.some((column) => isMarkHere(valueAt(this.tab, row, column)));
  }

  /** [L3] Whether units across have numbers, or yes and no, in a row among rows marked in other signs: "Có fanpage". */
  holdsFacts(row: number): boolean {
    if (this.facts === null) {
      const marks: CellValue[] = [];
      const facts = new Set<number>();
      let rows = 0;
      for (let at = 0; at < Math.min(this.tab.values.length, ROWS_LOOKED_AT); at += 1) {
        const values = this.filledAt(at);
        if (mayBeFacts(values)) facts.add(at);
        else {
          marks.push(...values.filter(isMark));
          rows += values.some(isMark) ? 1 : 0;
        }
      }
      this.facts = facts.size <= rows && areOtherSigns(marks) ? facts : new Set();
    }
    return this.facts.has(row);
  }

  private filledAt(row: number): CellValue[] {
    return this.held.map((column) => valueAt(this.tab, row, column)).filter(isFilled);
  }

  /**
   * Whether words that begin as sums, verdicts and who signs do ("Tổng số công trình thanh niên đạt chỉ tiêu", "Nhận xét, đánh giá
   * đoàn viên hằng năm", "Bí thư là cấp ủy viên") may say more than those.
   */
  saysMore(row: number, text: string): boolean {
    const words = text.replace(BULLET, "");
    if (saysOnlySum(fold(words)) || this.holdsFacts(row)) return false;
    return this.isMarked(row) || !(isSignature(words) || isNote(words) || /[:;]/.test(words));
  }

  /** Whether a document stands in the row. */
  proves(row: number): boolean {
    return this.evidence.some((column) => namesDocument(valueAt(this.tab, row, column)));
  }

  /** Whether a row of words is a criterion, under a content or not. */
  isCriterion(row: number, text: string, under: boolean): boolean {
    const words = text.replace(BULLET, "");
    this.closed ||= isSignature(words);
    if (isTotal(words) || isSummary(words) || saysMaximum(words) || isSignature(words)) return false;
    if (isVerdict(fold(words)) || this.holdsFacts(row) || this.isOfUnits(row, words)) return false;
    if (holdsAny(this.tab, row, this.held)) return true;
    this.closed ||= under && isBlankRow(this.tab, row - 1);
    return !this.closed && /\p{L}{2}/u.test(words) && !isNote(words);
  }

  private isOfUnits(row: number, words: string): boolean {
    const field = readHeading(words).word?.field ?? "";
    return OF_UNITS.has(field) && (field === "self" || !this.filledAt(row).some(isMark));
  }
}
