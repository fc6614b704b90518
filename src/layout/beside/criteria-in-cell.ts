/** @fileoverview One cell that names several criteria: "1.1, 1.2", "1.1 và 1.2", "1.1–1.3" ([E10]). */

import { headingNumber } from "../headings/number";

/** Between codes: a sign, a line break, "và". */
const BETWEEN = /\s*(?:[,;\n\r&+/]|\s+(?:và|va)\s+)\s*/i;
/** "1.1 1.2": nothing between but space. */
const SPACED = /^\s*(?:\d\.\d{1,2}\s+)+\d\.\d{1,2}\s*$/;
/** Longer than any code, or two and what stands between them, in however many words. */
const LONGEST = 120;
/** From one code to another of the same content. */
const RANGE = /^(?:từ |tu )?(.+?)\s*(?:[–—-]|đến|den|tới|toi)\s*(.+)$/i;

/**
 * The codes that a cell names, two or more; null where it names one or none, or names anything beside them that is no
 * criterion's text: dates and document numbers are no codes.
 */
export function criteriaIn(text: string): string[] | null {
  return codesOnly(text.split(BETWEEN)) ?? codesWithTexts(text.split(/[\n\r;]+/));
}

/** "1.1, 1.2": nothing but codes. */
function codesOnly(pieces: readonly string[]): string[] | null {
  const codes: string[] = [];
  const apart = pieces.flatMap((piece) => (SPACED.test(piece) ? piece.trim().split(/\s+/) : [piece]));
  for (const piece of apart.map((one) => one.trim()).filter((one) => one !== "" && !/^[.)]$/.test(one))) {
    if (piece.length > LONGEST) return null;
    const range = RANGE.exec(piece);
    const [from, to] = [codeAlone(range?.[1] ?? ""), codeAlone(range?.[2] ?? "")];
    const own = from && to ? between(from, to) : one(codeAlone(piece));
    if (!own) return null;
    codes.push(...own);
  }
  return several(codes);
}

/** Lines that each open with a code: "1.1. Nắm chắc …\n1.2. Quản lý …". */
function codesWithTexts(lines: readonly string[]): string[] | null {
  const codes: string[] = [];
  for (const line of lines.map((one) => one.trim()).filter((one) => one !== "")) {
    const number = headingNumber(line);
    if (number?.kind !== "code") return null;
    codes.push(number.code);
  }
  return several(codes);
}

const several = (codes: readonly string[]) => (codes.length > 1 ? [...new Set(codes)] : null);
const one = (code: string | null) => (code === null ? null : [code]);

function codeAlone(piece: string): string | null {
  const number = headingNumber(piece.trim());
  return number?.kind === "code" && number.rest === "" ? number.code : null;
}

/** All codes from one to another; null where they are of two contents or run backwards. */
function between(from: string, to: string): string[] | null {
  const [pillar, first] = from.split(".").map(Number) as [number, number];
  const [other, last] = to.split(".").map(Number) as [number, number];
  if (pillar !== other || last <= first) return null;
  return Array.from({ length: last - first + 1 }, (_, index) => `${pillar}.${first + index}`);
}
