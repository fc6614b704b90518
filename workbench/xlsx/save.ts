/**
 * @fileoverview Saves a workbook: the file as it was, with what the model says changed. Parts nobody touched are
 * copied compressed; a workbook nobody touched is the same bytes. Nothing of now (no time, no chance) goes in.
 */
import type { ModelSheet, ModelWorkbook } from "../host/model";
import { CannotSave } from "./cannot-save";
import { putCopy } from "./copied-sheet";
import { renameSheets } from "./formulas";
import { dropMacros } from "./macros";
import { hasFormulas, writeNewSheet } from "./new-sheet";
import type { Origin } from "./origin";
import { isKind, type Package, targetFrom } from "./package";
import { isOwn, pageNames } from "./page";
import { patchSheet, type SaveContext } from "./patch-sheet";
import { Restyler } from "./restyle";
import { allowedSheetName, followRenames } from "./sheet-names";
import { stylesText } from "./styles";
import { removeUnreachable, writeCheckboxBag } from "./tidy";
import { type PlacedSheet, writeWorkbookPart } from "./write-workbook";
import { unescapeXml } from "./xml";

const WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

export interface SaveOptions {
  /** Leaves the macros out, so that the file can be an .xlsx. */
  readonly withoutMacros?: boolean;
}

/** The bytes of the workbook with the model's changes. Throws CannotSave where rows were moved among content. */
export function saveWorkbook(origin: Origin, model: ModelWorkbook, options: SaveOptions = {}): Uint8Array {
  refuseShifts(origin, model);
  const parts = origin.parts.copy();
  const { workbook } = origin;
  const names = finalNames(origin, model);
  const { renamed, removed } = followSheets(origin, model, parts, names);

  const stylesPath = parts.related(workbook.path, "styles")?.path;
  const hasStyles = stylesPath !== undefined && parts.has(stylesPath);
  const restyler = new Restyler(origin.context.styles, stylesText(parts, workbook.path));
  const context: SaveContext = {
    sheets: origin.context,
    parts,
    restyler,
    relationships: relationshipNamespace(parts),
    locale: model.locale,
    formulas: () => formulasOf(origin, model),
    follow: (formula) => renameSheets(formula, renamed),
    sheetName: (id) => {
      const found = model.sheets.find((sheet) => sheet.id === id);
      return found && names.get(found);
    },
  };
  const front = model.sheets[model.activeSheet];
  const frontMoved = isFrontMoved(origin, model);
  let compute = removed;
  let reorder = removed;
  const placed: PlacedSheet[] = [];
  const sources = sourcesOf(origin, model, parts);
  for (const sheet of model.sheets) {
    const known = origin.sheets.get(sheet);
    const name = names.get(sheet) ?? sheet.name;
    if (known) {
      const wasFront = known.isSelected;
      const selected = frontMoved && wasFront !== (sheet === front) ? sheet === front : undefined;
      const result = patchSheet(context, known.path, sheet, known.shape, selected);
      compute ||= result.valuesChanged;
      reorder ||= result.formulasChanged;
      const names = sheet.shapeChanged && isOwn(sheet) ? pageNames(sheet) : undefined;
      placed.push({
        entry: known.entry,
        name,
        hidden: sheet.hidden,
        id: sheet.id,
        ...(names ? { names } : {}),
      });
      continue;
    }
    const path = parts.freeName("xl/worksheets/sheet%.xml");
    // The part is put first, so that its relationships and names find it taken.
    parts.put(path, "");
    parts.declare(path, WORKSHEET_TYPE);
    const relationship = parts.relate(
      workbook.path,
      `${context.relationships}/worksheet`,
      targetFrom(workbook.path, path),
    );
    const source = sources.get(sheet);
    if (source) {
      putCopy(parts, path, source);
      patchSheet(context, path, sheet, source.shape, sheet === front ? true : undefined);
    } else writeNewSheet(context, path, sheet, sheet === front, mainNamespace(origin));
    compute ||= hasFormulas(sheet);
    const own = source ? { copied: source.entry } : isOwn(sheet) ? { names: pageNames(sheet) } : {};
    placed.push({ relationship, name, hidden: sheet.hidden, id: sheet.id, ...own });
  }
  const styles = restyler.xml();
  if (styles !== undefined) writeStyles(parts, workbook.path, hasStyles ? stylesPath : undefined, styles);
  if (restyler.usesNewCheckbox) writeCheckboxBag(parts, workbook.path);
  writeWorkbookPart(parts, workbook, placed, {
    compute,
    relationships: context.relationships,
    front: frontMoved ? model.activeSheet : undefined,
  });
  if (reorder) dropCalculationOrder(parts, workbook.path);
  if (options.withoutMacros) dropMacros(parts, workbook.path);
  if (removed) removeUnreachable(parts);
  return parts.write();
}

/** By the copy: what its part begins as, read before any part of a source is patched. A source may be deleted by now. */
function sourcesOf(origin: Origin, model: ModelWorkbook, parts: Package) {
  const byId = new Map([...origin.sheets].map(([sheet, known]) => [sheet.id, known]));
  return new Map(
    model.sheets.flatMap((sheet) => {
      // Where rows or columns were put in since, the part's rows are no longer the sheet's: it is written whole.
      const byPart = sheet.copyOf !== undefined && !origin.sheets.has(sheet) && !sheet.shifts?.length;
      const known = byPart ? byId.get(sheet.copyOf as number) : undefined;
      if (!known) return [];
      const from = parts.has(known.path) ? parts : origin.parts;
      const { path: source, shape, entry } = known;
      return [[sheet, { xml: from.text(source), source, from: origin.parts, shape, entry }] as const];
    }),
  );
}

/** All that the workbook computes by: cells, names, and what tables say themselves. */
function formulasOf({ parts, workbook }: Origin, model: ModelWorkbook): string[] {
  const cells = model.sheets.flatMap((sheet) =>
    [...sheet.cells.values()].flatMap((row) => [...row.values()].flatMap(({ formula }) => formula ?? [])),
  );
  const others = parts
    .paths()
    .filter((path) => path === workbook.path || /\/tables?\/|\/charts?\//i.test(path));
  return [...cells, ...others.map((path) => unescapeXml(parts.text(path)))];
}

/** Rows and columns put in or taken out among content would have to move every reference to them. */
function refuseShifts(origin: Origin, model: ModelWorkbook): void {
  const shifted = model.sheets.find((sheet) => origin.sheets.has(sheet) && (sheet.shifts?.length ?? 0) > 0);
  if (shifted)
    throw new CannotSave(
      `Tab “${shifted.name}” đã được chèn hoặc xóa dòng, cột nên chưa lưu được vào tệp .xlsx, hãy làm lại mà không chèn hay xóa giữa bảng.`,
    );
}

/** The name each sheet has in the file. Names that came from the file stay as they are. */
function finalNames(origin: Origin, model: ModelWorkbook): Map<ModelSheet, string> {
  const names = new Map<ModelSheet, string>();
  const taken = new Set<string>();
  // Chart sheets are not in the model, but their names are taken.
  for (const entry of origin.workbook.sheets)
    if (entry.path === undefined) taken.add(entry.name.toLowerCase());
  const kept = (sheet: ModelSheet) => origin.sheets.get(sheet)?.shape.name === sheet.name;
  for (const sheet of model.sheets.filter(kept)) {
    names.set(sheet, sheet.name);
    taken.add(sheet.name.toLowerCase());
  }
  for (const sheet of model.sheets.filter((one) => !kept(one))) {
    const name = allowedSheetName(sheet.name, taken);
    names.set(sheet, name);
    taken.add(name.toLowerCase());
  }
  return names;
}

/** Lets formulas follow sheets that were renamed or deleted; gives which were, and whether any was deleted. */
function followSheets(
  origin: Origin,
  model: ModelWorkbook,
  parts: Package,
  names: ReadonlyMap<ModelSheet, string>,
): { renamed: ReadonlyMap<string, string | null>; removed: boolean } {
  const renamed = new Map<string, string | null>();
  const gone = new Set<string>();
  for (const [sheet, { shape, entry, path }] of origin.sheets) {
    if (!model.sheets.includes(sheet)) {
      renamed.set(shape.name.toLowerCase(), null);
      gone.add(origin.workbook.sheets[entry]?.relationship ?? "");
      parts.removePart(path);
    } else if (names.get(sheet) !== shape.name)
      renamed.set(shape.name.toLowerCase(), names.get(sheet) ?? null);
  }
  // A sheet made again under the name of one that was deleted takes over what pointed there.
  for (const sheet of model.sheets) {
    const name = (names.get(sheet) ?? "").toLowerCase();
    if (renamed.get(name) === null) renamed.delete(name);
  }
  if (gone.size > 0) parts.unrelate(origin.workbook.path, gone);
  followRenames(parts, renamed);
  return { renamed, removed: gone.size > 0 };
}

function isFrontMoved(origin: Origin, model: ModelWorkbook): boolean {
  const front = model.sheets[model.activeSheet];
  const before = [...origin.sheets.keys()][origin.activeSheet];
  return front !== before;
}

function writeStyles(parts: Package, workbookPath: string, path: string | undefined, xml: string): void {
  if (path !== undefined) {
    parts.put(path, xml);
    return;
  }
  const made = "xl/styles.xml";
  parts.put(made, xml);
  parts.declare(made, STYLES_TYPE);
  parts.relate(workbookPath, `${relationshipNamespace(parts)}/styles`, targetFrom(workbookPath, made));
}

/** `…/2006/relationships`, or the strict edition's. */
function relationshipNamespace(parts: Package): string {
  const type = parts.relationships("").find((one) => isKind(one, "officeDocument"))?.type ?? "";
  return type.replace(/\/officeDocument$/, "");
}

function mainNamespace(origin: Origin): string {
  const { root } = origin.workbook;
  const prefix = root.name.includes(":") ? `xmlns:${root.name.split(":")[0]}` : "xmlns";
  return root.attributes[prefix] ?? "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
}

/** Excel makes the order of computing anew where it is missing, and repairs the file where it is wrong. */
function dropCalculationOrder(parts: Package, workbookPath: string): void {
  const chain = parts.related(workbookPath, "calcChain");
  if (!chain) return;
  parts.unrelate(workbookPath, new Set([chain.id]));
  parts.removePart(chain.path);
}
