/**
 * @fileoverview The part of a sheet that was copied from one of the file: that one's part, without what belongs to it alone
 * (protection, drawings, comments, tables, controls). What a model does not know – conditional formats, page setup, formats
 * of rows and columns – comes along so.
 */
import { Frame } from "./frame";
import { isKind, type Package } from "./package";
import { parseRoot, withAttributes } from "./xml";

/** Elements that lead to parts of the source's own, or protect it. */
const LEFT_BEHIND = [
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "customSheetViews",
  "customProperties",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
];

/** Puts the copy at `path`: `xml` is the source's part as it was, `source` its path in `from`. */
export function putCopy(
  parts: Package,
  path: string,
  { xml, source, from }: { readonly xml: string; readonly source: string; readonly from: Package },
): void {
  const root = parseRoot(xml, { closed: ({ local }) => local === "row" });
  const frame = new Frame(xml, root);
  for (const local of LEFT_BEHIND) if (frame.element(local)) frame.replace(local, "");
  for (const one of root.children)
    if (one.local === "AlternateContent") frame.edit({ start: one.start, end: one.end, text: "" });
  // Slicers and timelines are parts of the source's own.
  for (const ext of frame.element("extLst")?.children ?? [])
    if (/\s\w+:(?:id|embed)="/.test(frame.raw(ext))) frame.edit({ start: ext.start, end: ext.end, text: "" });
  const page = frame.element("pageSetup");
  const printer = Object.keys(page?.attributes ?? {}).find((name) => name.endsWith(":id"));
  if (page && printer)
    frame.edit({
      start: page.start,
      end: page.innerStart,
      text: withAttributes(frame.opening(page), { [printer]: null }),
    });
  const properties = frame.element("sheetPr");
  if (properties?.attributes.codeName !== undefined)
    frame.edit({
      start: properties.start,
      end: properties.innerStart,
      text: withAttributes(frame.opening(properties), { codeName: null }),
    });
  for (const view of frame.element("sheetViews")?.children ?? [])
    if (view.attributes.tabSelected !== undefined)
      frame.edit({
        start: view.start,
        end: view.innerStart,
        text: withAttributes(frame.opening(view), { tabSelected: null }),
      });
  parts.put(path, frame.finish());
  parts.copyRelationships(from, source, path, (one) => isKind(one, "hyperlink"));
}
