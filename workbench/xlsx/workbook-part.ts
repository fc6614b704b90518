/** @fileoverview The part that names a workbook's sheets: which there are, where they are, what is defined. */
import { isKind, type Package } from "./package";
import { unusable } from "./unusable";
import { child, childrenOf, isOn, parseRoot, type XmlElement } from "./xml";

/** One entry of `<sheets>`. */
interface SheetEntry {
  readonly name: string;
  /** Unique in the file; the model's `id`. */
  readonly sheetId: number;
  readonly hidden: boolean;
  /** The relationship that leads to the part. */
  readonly relationship: string;
  /** The worksheet's part; undefined for chart sheets and macros' dialogs, which have no cells. */
  readonly path: string | undefined;
}

/** What workbook.xml says. */
export interface WorkbookPart {
  readonly path: string;
  readonly root: XmlElement;
  readonly sheets: readonly SheetEntry[];
  readonly is1904: boolean;
  /** Index into `sheets` of the one in front. */
  readonly active: number;
  /** Names of the whole workbook, in lower case, and what they stand for. */
  readonly names: ReadonlyMap<string, string>;
  /** Names that a person gave to cells, each with the tab on which they are. */
  readonly blocks: readonly { readonly name: string; readonly tab: string }[];
}

/** Finds and reads workbook.xml; throws UnusableFile with what the file is instead, where it is something else. */
export function readWorkbookPart(parts: Package): WorkbookPart {
  const path = parts.has("[Content_Types].xml")
    ? parts.relationships("").find((one) => isKind(one, "officeDocument"))?.path
    : undefined;
  if (!path || !parts.has(path) || !path.endsWith(".xml")) throw unusable(whatElse(parts));
  const type = parts.contentType(path);
  if (/wordprocessingml|msword/.test(type)) throw unusable("word");
  if (/presentationml|powerpoint/.test(type)) throw unusable("slides");
  const root = parseRoot(parts.text(path));
  if (root.local !== "workbook") throw unusable("notWorkbook");
  const byId = new Map(parts.relationships(path).map((one) => [one.id, one]));
  const numbers = new Set<number>();
  const sheets = childrenOf(child(root, "sheets"), "sheet").map((one) => {
    const relationship =
      Object.entries(one.attributes).find(([key]) => key === "id" || key.endsWith(":id"))?.[1] ?? "";
    const to = byId.get(relationship);
    const isWorksheet = to !== undefined && isKind(to, "worksheet");
    if (isWorksheet && !parts.has(to.path)) throw unusable("cutOff");
    return {
      name: one.attributes.name ?? "",
      sheetId: ownNumber(Number(one.attributes.sheetId ?? 0), numbers),
      hidden: one.attributes.state === "hidden" || one.attributes.state === "veryHidden",
      relationship,
      path: isWorksheet ? to.path : undefined,
    };
  });
  if (!sheets.some((one) => one.path !== undefined)) throw unusable("noSheets");
  const names = new Map<string, string>();
  const blocks: { name: string; tab: string }[] = [];
  for (const { attributes, text } of childrenOf(child(root, "definedNames"), "definedName")) {
    const { name = "", hidden, localSheetId } = attributes;
    if (localSheetId === undefined) names.set(name.toLowerCase(), text);
    const [, quoted, bare = ""] = OF_A_TAB.exec(text) ?? [];
    const tab = quoted?.replaceAll("''", "'") ?? bare;
    if (tab !== "" && !name.startsWith("_xlnm.") && !isOn(hidden)) blocks.push({ name, tab });
  }
  const view = child(child(root, "bookViews"), "workbookView");
  return {
    path,
    root,
    sheets,
    is1904: isOn(child(root, "workbookPr")?.attributes.date1904),
    active: Number(view?.attributes.activeTab ?? 0) || 0,
    names,
    blocks,
  };
}

const OF_A_TAB = /^(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!\$?[A-Z$\d:]+$/u;

/** A sheet's number, or a free one where it has none of its own: everything is found by it. */
function ownNumber(given: number, taken: Set<number>): number {
  let number = Number.isInteger(given) && given >= 0 && given < 2 ** 31 ? given : 1;
  while (taken.has(number)) number++;
  taken.add(number);
  return number;
}

function whatElse(parts: Package): "xlsb" | "word" | "slides" | "ods" | "notWorkbook" {
  if (parts.has("xl/workbook.bin")) return "xlsb";
  if (parts.has("word/document.xml")) return "word";
  if (parts.has("ppt/presentation.xml")) return "slides";
  if (parts.has("content.xml") && parts.has("mimetype")) return "ods";
  return "notWorkbook";
}
