/** @fileoverview Headings of where a unit's file (hồ sơ) is, whatever list they stand in: its state, and why it was sent back. */

const STATE = /^(?:tinh trang|trang thai|tinh hinh)(?: (?:nop|gui|nhan))? ho so\b(?! dang ky)/;
const REASON = /^ly do (?:tra|yeu cau bo sung|de nghi bo sung|chua nhan)\b/;

/** What a folded heading asks of a file; null: nothing. */
export const askedOfFile = (folded: string): "state" | "reason" | null =>
  STATE.test(folded) ? "state" : REASON.test(folded) ? "reason" : null;
