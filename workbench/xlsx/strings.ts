/** @fileoverview The texts that cells share (sharedStrings.xml). Rich runs are joined; phonetic hints are left out. */
import type { Package } from "./package";
import { fromCellText, parseRoot, unescapeXml, type XmlElement } from "./xml";

/** All shared texts, by their index. */
export function readSharedStrings(parts: Package, workbookPath: string): string[] {
  const path = parts.related(workbookPath, "sharedStrings")?.path;
  if (!path || !parts.has(path)) return [];
  const xml = parts.text(path);
  const strings: string[] = [];
  // The table can hold hundreds of thousands of texts: each `<si>` is looked at by itself, plain ones by search.
  const item = /<((?:[\w.-]+:)?)si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/\1si\s*>)/g;
  const plain = /^\s*<(?:[\w.-]+:)?t(?:\s[^>]*)?>([^<]*)<\/(?:[\w.-]+:)?t\s*>\s*$/;
  for (const [whole, , inside] of xml.matchAll(item)) {
    const simple = inside === undefined ? undefined : plain.exec(inside);
    if (simple) strings.push(own(fromCellText(unescapeXml(simple[1] as string))));
    else strings.push(inside ? textOf(parseRoot(whole)) : "");
  }
  return strings;
}

/** The text of an `<si>` or `<is>` element. */
export function textOf(element: XmlElement): string {
  let text = "";
  for (const part of element.children) {
    if (part.local === "t") text += part.text;
    else if (part.local === "r") for (const t of part.children) if (t.local === "t") text += t.text;
  }
  return fromCellText(text);
}

/** A string that does not keep the whole table's text alive, as a slice of it would. */
function own(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, "utf16le").toString("utf16le");
}
