/** @fileoverview Writes links of whole cells. Excel knows one link a cell: of several, the first is kept. */

import { a1 } from "../../src/table/a1";
import { areaText } from "../../src/table/area";
import type { ModelCell } from "../host/model";
import { quotedSheetName } from "./formulas";
import type { Frame } from "./frame";
import type { Package } from "./package";
import { CellSet, parseRanges } from "./ranges";
import { childrenOf, escapeXml, withAttributes } from "./xml";

/** Excel refuses a file with a longer address, or with more links in a sheet. */
const MAX_ADDRESS = 2079;
const MAX_LINKS = 65_530;

/** A cell whose links changed. */
export type LinkChange = readonly [row: number, column: number, cell: ModelCell];

/** Puts links into a sheet. `sheetName` gives a sheet's name in the file by its id in the model. */
export function writeLinks(
  parts: Package,
  sheetPath: string,
  frame: Frame,
  changes: readonly LinkChange[],
  relationships: string,
  sheetName: (id: number) => string | undefined,
): void {
  if (changes.length === 0) return;
  const p = frame.prefix;
  const cells = new CellSet(changes);
  const kept: string[] = [];
  const old = frame.element("hyperlinks");
  for (const link of childrenOf(old, "hyperlink")) {
    const left = cells.takenOutOf(parseRanges(link.attributes.ref ?? ""));
    const raw = frame.raw(link);
    if (!left) kept.push(raw);
    else for (const range of left) kept.push(withAttributes(raw, { ref: areaText(range) }));
  }
  const wanted = changes
    .map(([row, column, cell]) => [a1(row, column), cell.links?.find((link) => link.url)?.url ?? ""] as const)
    .filter(([, url]) => url !== "" && url.length <= MAX_ADDRESS)
    .slice(0, Math.max(0, MAX_LINKS - kept.length));
  const outside = [...new Set(wanted.map(([, url]) => url).filter((url) => !url.startsWith("#")))];
  const ids = parts.relateAll(sheetPath, `${relationships}/hyperlink`, outside, true);
  const idOf = new Map(outside.map((url, i) => [url, ids[i] as string]));
  for (const [ref, url] of wanted) {
    const id = idOf.get(url);
    const to =
      id === undefined
        ? `location="${escapeXml(location(url, sheetName))}"`
        : frame.relationId(relationships, id);
    kept.push(`<${p}hyperlink ref="${ref}" ${to}/>`);
  }
  frame.replace("hyperlinks", kept.length === 0 ? "" : `<${p}hyperlinks>${kept.join("")}</${p}hyperlinks>`);
}

/** `#gid=12&range=D18` → `'Bảng chấm'!D18`; another `#…` is a place or a name already. */
function location(url: string, sheetName: (id: number) => string | undefined): string {
  const gid = /^#gid=(\d+)/.exec(url)?.[1];
  const name = gid === undefined ? undefined : sheetName(Number(gid));
  if (name === undefined) return url.slice(1);
  const range = /[&?]range=([A-Za-z0-9:$]+)/.exec(url)?.[1] ?? "A1";
  return `${quotedSheetName(name)}!${range}`;
}
