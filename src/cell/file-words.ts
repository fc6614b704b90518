/** @fileoverview Headings of where a unit's file (hồ sơ) is, whatever list they stand in: its state, and why it was sent back. */

const STATE = /^(?:tinh trang|trang thai|tinh hinh)(?: (?:nop|gui|nhan))? ho so\b(?! dang ky)/;
const REASON = /^ly do (?:tra|yeu cau bo sung|de nghi bo sung|chua nhan)\b/;

/** What a folded heading asks of a file; null: nothing. */
export const askedOfFile = (folded: string): "state" | "reason" | null =>
  STATE.test(folded) ? "state" : REASON.test(folded) ? "reason" : null;

/** What happened to a file on a day: sent in, sent back, sent again, taken in. */
export type FileStep = "sent" | "returned" | "resent" | "taken";

const DAY = "^(?:ngay|thoi gian|thoi diem) (?:don vi )?";
const STEPS: readonly (readonly [FileStep, RegExp])[] = [
  ["resent", new RegExp(`${DAY}(?:(?:nop|gui) (?:lai|bo sung)|bo sung)(?: ho so)?$`)],
  ["returned", new RegExp(`${DAY}(?:tra|tra lai|tra ve|yeu cau bo sung|de nghi bo sung)(?: ho so)?$`)],
  ["taken", new RegExp(`${DAY}(?:tiep nhan|nhan|thu)(?: du)?(?: ho so)?$`)],
  ["sent", new RegExp(`${DAY}(?:nop|gui)(?: ho so)?$`)],
];

/** What a folded heading asks the day of; null: of none of these. Only beside a word of files is it sure to be of them. */
export const stepOfFile = (folded: string): FileStep | null =>
  STEPS.find(([, words]) => words.test(folded))?.[0] ?? null;
