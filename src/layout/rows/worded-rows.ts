/**
 * @fileoverview Which rows of words among an assessment's rows are criteria ([L6]): marked ones, or such as stand right
 * below others; no notes, verdicts, totals or signatures.
 */

import { isGivenMark, isMarkInWords } from "../../cell/sample";
import { valueAt } from "../../cell/text";
import type { Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import { isVerdict } from "../columns/worded-criteria";
import { saysMaximum } from "../headings/maximum";
import { isBlankRow } from "./row-kinds";
import { holdsAny, ROWS_LOOKED_AT } from "./row-numbers";
import { isNote, isSignature, isSummary, isTotal } from "./row-words";

/** A dash, a dot or a plus before a criterion's words. */
const BULLET = /^[*•+–-]\s*/;

/** Tells rows of words apart, one after another. */
export class WordedRows {
  /** Whether words without a mark are no more criteria: below a blank row, or who signs. */
  private closed = false;
  /** Whether marks are words. */
  private inWords: boolean | null = null;

  constructor(
    private readonly tab: Tab,
    /** Columns of marks. */
    private readonly held: readonly number[],
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

  /** Whether a row of words is a criterion, under a content or not. */
  isCriterion(row: number, text: string, under: boolean): boolean {
    const words = text.replace(BULLET, "");
    this.closed ||= isSignature(words);
    if (isTotal(words) || isSummary(words) || saysMaximum(words) || isSignature(words)) return false;
    if (isVerdict(fold(words))) return false;
    if (holdsAny(this.tab, row, this.held)) return true;
    this.closed ||= under && isBlankRow(this.tab, row - 1);
    return !this.closed && /\p{L}{2}/u.test(words) && !isNote(words);
  }
}
