/** @fileoverview Parts that come or go with a change: what a deleted sheet leaves behind, what checkboxes need. */
import { type Package, targetFrom } from "./package";

/** Removes parts that nothing leads to any more. */
export function removeUnreachable(parts: Package): void {
  const reached = new Set<string>();
  const waiting = [""];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    for (const one of parts.relationships(path)) {
      const key = one.path.toLowerCase();
      if (one.external || reached.has(key)) continue;
      reached.add(key);
      waiting.push(one.path);
    }
  }
  for (const path of parts.paths()) {
    if (path === "[Content_Types].xml" || /(?:^|\/)_rels\/[^/]*\.rels$/i.test(path)) continue;
    // Only what belongs to sheets: parts that other programs left without any relationship stay.
    if (!reached.has(path.toLowerCase()) && BELONGS_TO_SHEET.test(path)) parts.removePart(path);
  }
}

const BELONGS_TO_SHEET =
  /^xl\/(?:drawings|charts|comments|threadedcomments|tables|pivottables|ctrlprops|printersettings|slicers|timelines|querytables|activex|embeddings)/i;

const BAG_TYPE = "application/vnd.ms-excel.featurepropertybag+xml";
const BAG_RELATION = "http://schemas.microsoft.com/office/2022/11/relationships/FeaturePropertyBag";

/** The part by which Excel 2024 knows that a format means a checkbox. */
export function writeCheckboxBag(parts: Package, workbookPath: string): void {
  if (parts.related(workbookPath, "FeaturePropertyBag")) return;
  const path = "xl/featurePropertyBag/featurePropertyBag.xml";
  parts.put(
    path,
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<FeaturePropertyBags xmlns="http://schemas.microsoft.com/office/spreadsheetml/2022/featurepropertybag">' +
      '<bag type="Checkbox"/><bag type="XFControls"><bagId k="CellControl">0</bagId></bag>' +
      '<bag type="XFComplement"><bagId k="XFControls">1</bagId></bag>' +
      '<bag type="XFComplements" extRef="XFComplementsMapperExtRef">' +
      '<a k="MappedFeaturePropertyBags"><bagId>2</bagId></a></bag></FeaturePropertyBags>',
  );
  parts.declare(path, BAG_TYPE);
  parts.relate(workbookPath, BAG_RELATION, targetFrom(workbookPath, path));
}
