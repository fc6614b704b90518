/** @fileoverview The texts that cells share (sharedStrings.xml). Rich runs are joined; phonetic hints are left out. */
import type { Package } from "./package";
import { fromCellText, parseRoot, type XmlElement } from "./xml";

/** All shared texts, by their index. */
export function readSharedStrings(parts: Package, workbookPath: string): string[] {
  const path = parts.related(workbookPath, "sharedStrings")?.path;
  if (!path || !parts.has(path)) return [];
  const strings: string[] = [];
  // The table can hold hundreds of thousands of texts: none is kept as an element.
  parseRoot(parts.text(path), {
    closed(element, parent) {
      if (element.local !== "si" || parent?.local !== "sst") return false;
      strings.push(textOf(element));
      return true;
    },
  });
  return strings;
}

/** The text of an `<si>` or `<is>` element. */
export function textOf(element: XmlElement | undefined): string {
  let text = "";
  for (const part of element?.children ?? []) {
    if (part.local === "t") text += part.text;
    else if (part.local === "r") for (const t of part.children) if (t.local === "t") text += t.text;
  }
  return fromCellText(text);
}
