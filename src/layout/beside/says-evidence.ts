/** @fileoverview What the words around a table say of evidence: that it lists it, or that it lists what lacks. */

import { fold } from "../../vietnamese/fold";
import type { Table } from "../columns/table";

/** Whether a tab speaks of evidence and of no marks. */
export function saysEvidence({ title, tab }: Pick<Table, "title" | "tab">): boolean {
  const words = fold(`${title} ${tab.name}`);
  return (
    /\b(minh chung|chung minh|kiem chung|van ban|ho so)\b/.test(words) &&
    !/\b(cham|tham dinh|danh gia|ket qua|tong hop)\b/.test(words)
  );
}

const LACKS =
  /\b(thieu|con no|chua (?:co|nop|gui|dat)|(?:can|phai|de nghi|yeu cau) (?:co|nop|gui|bo sung|hoan thien|cung cap)|bo sung|goi y)\b/;

/** Handed in as well, and not to be handed in: "đã nộp bổ sung", "minh chứng bổ sung đợt 2". */
const GIVEN =
  /\bda (?:nop|gui) bo sung\b|^(?!.*\b(?:can|phai|de nghi|yeu cau)\b).*\b(?:minh chung|van ban|ho so|tai lieu|mc) bo sung\b.*\b(?:dot|lan) ?(?:\d|i{1,3}\b|hai|ba)/;

/** Whether words speak of evidence that is not there yet: what is listed below is wanted, not given. */
export function saysLacking(words: string): boolean {
  // "Minh chứng (nếu thiếu, ghi rõ lý do)" tells how to fill it in.
  const folded = fold(words.replace(/\([^)]*\)?/g, " "));
  return LACKS.test(GIVEN.test(fold(words)) ? folded.replace(/\bbo sung\b/g, "") : folded);
}

/** Whether a title speaks of what somebody thinks of the evidence. */
export function saysOpinion(words: string): boolean {
  return /\b(y kien|gop y|nhan xet|kien nghi)\b/.test(fold(words)) && !/\bgiai trinh\b/.test(fold(words));
}

/** Whether a title speaks of what is to be done, by whom: a plan, guidance, a list of who follows what up. */
export function saysPlan(words: string): boolean {
  const folded = fold(words).replace(BY_A_PAPER, " ");
  return /^(?:ke hoach|kh|lich)\b|\b(huong dan|phan cong|tien do|don doc|nhac|giao viec|quy dinh|mau)\b/.test(
    folded,
  );
}

/** Whether a title speaks of following up, which may list who does it as well as what came in. */
export function saysFollowUp(words: string): boolean {
  return /\btheo doi\b/.test(fold(words));
}

/** "Theo Kế hoạch số 12": what is done by a plan is none. */
const BY_A_PAPER = /\btheo (?:ke hoach|huong dan|quy dinh)\b/g;

/** Whether a tab's lines say that it holds evidence: not what lacks, what is thought of it, or how to give it. */
export function callsEvidence(lines: readonly string[]): boolean {
  const says = lines.some((line) => /\b(minh chung|kiem chung|chung minh)\b/.test(fold(line)));
  return says && !lines.some((line) => saysLacking(line) || saysOpinion(line) || saysPlan(line));
}
