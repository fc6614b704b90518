/** @fileoverview What the formula of a cell does that its value does not say: links, and sending data out ([E2], [E5]). */

import { isKnownHost } from "./pretending";

/** The address in `=HYPERLINK("https://…"; "…")`; null for any other formula. */
export function linkInFormula(formula: string): string | null {
  const found = /^=\s*HYPERLINK\(\s*"((?:[^"]|"")*)"/i.exec(formula);
  return found?.[1] ? unquoted(found[1]) : null;
}

/** Functions that fetch an address, into which a formula can write what stands in other cells. */
const FETCHES =
  /(?:^|[^\p{L}\d_.])(?:_xlfn\.)?(?:IMPORT(?:XML|DATA|RANGE|HTML|FEED)|IMAGE|WEBSERVICE)\s*\(/iu;
/** How Google writes such a formula into a file for Excel: as a text, with the value beside it. */
const EXPORTED = /DUMMYFUNCTION\(\s*"((?:[^"]|"")*)"/gi;
const TEXT = /"(?:[^"]|"")*"/g;

const LINKS = /(?:^|[^\p{L}\d_.])HYPERLINK\s*\(/giu;

/** Whether a formula can send data of the sheet elsewhere ([E5]), nested functions too; texts in it do nothing. */
export function sendsData(formula: string): boolean {
  if (!formula.includes("(")) return false;
  for (const [, inner = ""] of formula.matchAll(EXPORTED)) if (sendsData(`=${unquoted(inner)}`)) return true;
  // Texts are blanked, and places stay.
  const bare = formula.replace(TEXT, (text) => `"${" ".repeat(text.length - 2)}"`);
  if (FETCHES.test(bare)) return true;
  for (const { 0: opening, index } of bare.matchAll(LINKS)) {
    const from = index + opening.length;
    const to = endOfArgument(bare, from);
    if (bringsCells(formula.slice(from, to), bare.slice(from, to))) return true;
  }
  return false;
}

/** Whether an address puts what stands in cells behind a stranger's host: who follows it tells the host. */
function bringsCells(address: string, bare: string): boolean {
  if (!/[\p{L}$]/u.test(bare)) return false;
  const said = (address.match(TEXT) ?? []).map((text) => unquoted(text.slice(1, -1))).join("");
  const host = /^\s*https?:\/\/([^/?#]+)/i.exec(said)?.[1];
  return host !== undefined && !isKnownHost(host);
}

/** Where the argument that begins at a place ends, in a formula whose texts are blanked. */
function endOfArgument(bare: string, from: number): number {
  let depth = 0;
  for (let at = from; at < bare.length; at++) {
    const sign = bare.charAt(at);
    if (sign === "(" || sign === "{") depth += 1;
    else if (sign === ")" || sign === "}") depth -= 1;
    if (depth < 0 || (depth === 0 && (sign === "," || sign === ";"))) return at;
  }
  return bare.length;
}

function unquoted(text: string): string {
  return text.replace(/""/g, '"');
}
