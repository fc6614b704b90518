/** @fileoverview What the formula of a cell does that its value does not say: links, and sending data out ([E2], [E5]). */

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

/** Whether a formula can send data of the sheet elsewhere ([E5]), nested functions too; texts in it do nothing. */
export function sendsData(formula: string): boolean {
  if (!formula.includes("(")) return false;
  for (const [, inner = ""] of formula.matchAll(EXPORTED)) if (sendsData(`=${unquoted(inner)}`)) return true;
  return FETCHES.test(formula.replace(TEXT, '""'));
}

function unquoted(text: string): string {
  return text.replace(/""/g, '"');
}
