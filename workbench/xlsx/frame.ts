/**
 * @fileoverview A sheet's XML without its cells, to change: an element is replaced where it stands, and a new
 * one goes where the standard wants it, for Excel refuses a sheet whose elements are out of order.
 */
import { applyEdits, child, type Edit, escapeXml, prefixOf, type XmlElement } from "./xml";

/** The order of a worksheet's elements [ECMA-376, 18.3.1.99]. */
const ORDER = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

export class Frame {
  /** `x:` where the document uses a prefix, mostly `""`. */
  readonly prefix: string;
  private readonly edits: Edit[] = [];

  /** @param text The whole part. @param root What was read of it. */
  constructor(
    readonly text: string,
    readonly root: XmlElement,
  ) {
    this.prefix = prefixOf(root);
  }

  element(local: string): XmlElement | undefined {
    return child(this.root, local);
  }

  raw(element: XmlElement): string {
    return this.text.slice(element.start, element.end);
  }

  /** The opening tag of an element, as written. */
  opening(element: XmlElement): string {
    return this.text.slice(element.start, element.innerStart);
  }

  /** Puts `xml` where the element of that name stands, or where one should; `""` takes it out. Once a name. */
  replace(local: string, xml: string): void {
    const old = this.element(local);
    if (old) {
      this.edits.push({ start: old.start, end: old.end, text: xml });
      return;
    }
    if (xml === "") return;
    const place = ORDER.indexOf(local);
    const later = this.root.children.find((one) => rankOf(one) > place);
    const at = later?.start ?? this.root.innerEnd;
    this.edits.push({ start: at, end: at, text: xml });
  }

  /** Changes a stretch anywhere in the text, outside of what is replaced whole. */
  edit(edit: Edit): void {
    this.edits.push(edit);
  }

  get isChanged(): boolean {
    return this.edits.length > 0;
  }

  /** The text with all changes. */
  finish(): string {
    return applyEdits(this.text, this.edits);
  }

  /** `r:id="rId3"`, with whatever prefix the document gave to relationships. */
  relationId(namespace: string, id: string): string {
    for (const [name, value] of Object.entries(this.root.attributes))
      if (value === namespace && name.startsWith("xmlns:")) return `${name.slice(6)}:id="${escapeXml(id)}"`;
    return `xmlns:r="${namespace}" r:id="${escapeXml(id)}"`;
  }
}

/** Wrapped elements (mc:AlternateContent) rank as what they wrap; unknown ones as the last before extLst. */
function rankOf(element: XmlElement): number {
  const known = ORDER.indexOf(element.local);
  if (known >= 0) return known;
  const inside = element.children[0]?.children[0];
  return inside ? ORDER.indexOf(inside.local) : -1;
}
