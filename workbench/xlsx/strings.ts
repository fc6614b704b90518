/**
 * @fileoverview The texts that cells share (sharedStrings.xml). Rich runs are joined, and of their looks only the line
 * through is kept; phonetic hints are left out.
 */
import type { Stretch } from "../host/model";
import type { Package } from "./package";
import { child, fromCellText, isOn, parseRoot, type XmlElement } from "./xml";

/** All shared texts, by their index; `crossed` takes the stretches of those of several looks. */
export function readSharedStrings(
  parts: Package,
  workbookPath: string,
  crossed: Map<number, readonly Stretch[]>,
): string[] {
  const path = parts.related(workbookPath, "sharedStrings")?.path;
  if (!path || !parts.has(path)) return [];
  const strings: string[] = [];
  // The table can hold hundreds of thousands of texts: none is kept as an element.
  parseRoot(parts.text(path), {
    closed(element, parent) {
      if (element.local !== "si" || parent?.local !== "sst") return false;
      const stretches = crossedIn(element);
      if (stretches) crossed.set(strings.length, stretches);
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

/** The stretches of an `<si>` or `<is>` that are crossed out; null where its runs have no look of their own. */
export function crossedIn(element: XmlElement | undefined): readonly Stretch[] | null {
  let at = 0;
  let hasLooks = false;
  const found: Stretch[] = [];
  for (const run of element?.children ?? []) {
    if (run.local !== "r") continue;
    const looks = child(run, "rPr");
    const strike = child(looks, "strike");
    const end = at + fromCellText(child(run, "t")?.text ?? "").length;
    if (looks) hasLooks = true;
    if (strike && isOn(strike.attributes.val, true) && end > at) {
      const joins = found.at(-1)?.[1] === at ? found.pop() : undefined;
      found.push([joins?.[0] ?? at, end]);
    }
    at = end;
  }
  return hasLooks ? found : null;
}
