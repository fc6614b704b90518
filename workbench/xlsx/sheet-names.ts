/** @fileoverview Names of sheets as Excel allows them, and formulas that follow when a sheet is renamed or goes. */
import { renameSheets } from "./formulas";
import type { Package } from "./package";
import { escapeXml, unescapeXml } from "./xml";

const MAX_NAME = 31;

/** A name that Excel opens and nobody else has: without `[]:*?/\`, at most 31 characters. */
export function allowedSheetName(name: string, taken: ReadonlySet<string>): string {
  const plain =
    name
      // biome-ignore lint/suspicious/noControlCharactersInRegex: Excel refuses them
      .replace(/[[\]:*?/\\\0-\x1f]/g, " ")
      .replace(/^'+|'+$/g, "")
      .trim() || "Tab";
  let candidate = cut(plain, MAX_NAME);
  for (let n = 2; taken.has(candidate.toLowerCase()); n++) {
    const suffix = ` (${n})`;
    candidate = cut(plain, MAX_NAME - suffix.length) + suffix;
  }
  return candidate;
}

/** Not through the middle of a surrogate pair. */
function cut(text: string, length: number): string {
  return text.length <= length
    ? text
    : text
        .slice(0, length)
        .replace(/[\ud800-\udbff]$/, "")
        .trimEnd();
}

/** Elements whose text is a formula, wherever they stand in a workbook. */
const FORMULAS =
  /<((?:[\w.-]+:)?(?:f|formula|formula1|formula2|definedName|calculatedColumnFormula|totalsRowFormula|sqref))(\s[^>]*)?>([^<]*)<\//g;
/** Attributes that name a place. */
const PLACES = /(\s(?:location|textlink|linkedCell|fmlaLink|fmlaRange)=)"([^"]*)"/g;
const SOURCES = /(<(?:[\w.-]+:)?worksheetSource\b[^>]*?\ssheet=)"([^"]*)"/g;
const FOLLOWS =
  /^xl\/(?:worksheets|chartsheets|charts|drawings|tables|pivotcache|ctrlprops|workbook\.xml|slicercaches)/i;

/** Lets every formula in the package follow: `renamed` leads from old names in lower case to new ones, or `null`. */
export function followRenames(parts: Package, renamed: ReadonlyMap<string, string | null>): void {
  if (renamed.size === 0) return;
  for (const path of parts.paths()) {
    if (!FOLLOWS.test(path) || !/\.(?:xml|vml)$/i.test(path)) continue;
    const before = parts.text(path);
    const follow = (text: string) => {
      const formula = unescapeXml(text);
      const now = renameSheets(formula, renamed);
      return now === formula ? text : escapeXml(now);
    };
    const after = before
      .replace(FORMULAS, (whole, name, attributes = "", text) =>
        text.includes("!") ? `<${name}${attributes}>${follow(text)}</` : whole,
      )
      .replace(PLACES, (whole, name, text) => (text.includes("!") ? `${name}"${follow(text)}"` : whole))
      .replace(SOURCES, (whole, name, text) => {
        const to = renamed.get(unescapeXml(text).toLowerCase());
        return to ? `${name}"${escapeXml(to)}"` : whole;
      });
    if (after !== before) parts.put(path, after);
  }
}
