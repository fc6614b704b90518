/** @fileoverview A sheet that is scored in points, judged by a criteria set that has none ([M4]). */
import { parseNumber } from "../vietnamese/numbers";
import type { Finding } from "./finding";

/** Fewer may be slips. */
const LEAST = 5;

/** Whether numbers stand where the set takes words: most of what cannot be read, and not a slip or two. */
export function looksLikePoints(findings: readonly Finding[]): boolean {
  const unreadable = findings.filter(({ code }) => code === "mark-unreadable");
  const numbers = unreadable.filter(({ value }) => parseNumber(value) !== null);
  return numbers.length >= LEAST && numbers.length * 2 > unreadable.length;
}
