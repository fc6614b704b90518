/** @fileoverview What formulas of a copied tab call: nothing, cells, other tabs, of which some have a twin now. */

const TEXTS = /"(?:[^"]|"")*"/g;
/** Functions that only show what stands in them. */
const SHOWS = /\b(?:HYPERLINK|DATE|CHAR|TRUE|FALSE|IMAGE|ARRAYFORMULA)\b(?:\(\))?/gi;

/** Whether a formula calls no cell and no name, as `=HYPERLINK("https://…"; "KH 12")`: it is what a person typed there. */
export function callsNothing(formula: string): boolean {
  return !/[\p{L}_$]/u.test(formula.replace(TEXTS, "").replace(SHOWS, ""));
}

const REFERENCE = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|(?<![\p{L}\p{N}_.'$])([\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** The tabs that a formula calls by name. */
export function tabsCalled(formula: string): string[] {
  return [...formula.matchAll(REFERENCE)].flatMap(([, quoted, bare]) => {
    const name = quoted?.replace(/''/g, "'") ?? bare;
    return name === undefined ? [] : [name];
  });
}

/** The formula with the tabs that have a twin replaced by it; texts in it stay, but for places to go to (`"#'Chấm'!A1"`). */
export function onTwins(formula: string, twins: ReadonlyMap<string, string>): string {
  return formula.replace(REFERENCE, (whole: string, quoted?: string, bare?: string): string => {
    if (whole.startsWith('"#')) return `"#${onTwins(whole.slice(2, -1), twins)}"`;
    const name = quoted?.replace(/''/g, "'") ?? bare;
    const twin = name === undefined ? undefined : twins.get(name.toLowerCase());
    return twin === undefined ? whole : `'${twin.replace(/'/g, "''")}'!`;
  });
}

/** The tabs that texts of a formula name, as `INDIRECT("'Chấm 2026'!A1")` and links do: such calls stay as they are. */
export const tabsInTexts = (formula: string): string[] =>
  (formula.match(TEXTS) ?? []).flatMap((text) => tabsCalled(text.slice(1, -1).replace(/^#/, "")));

/** Tables that a formula calls, which stand before `[`, and those of the given names. */
export function namesCalled(formula: string, names: readonly string[]): string[] {
  const words = formula.replace(TEXTS, "").match(/[\p{L}_][\p{L}\p{N}_.]*\[?/gu) ?? [];
  return words.flatMap((word) =>
    word.endsWith("[")
      ? word.slice(0, -1)
      : names.filter((name) => name.toLowerCase() === word.toLowerCase()),
  );
}
