/**
 * @fileoverview Opens an .xlsx as the model of a workbook, and saves it again.
 *
 * Reading and saving are our own, over the file's own parts, for what was measured of hucre 1.0.0's
 * openXlsx and saveXlsx. Saving makes every part anew from what hucre understands. Opening and saving a
 * workbook without touching it lost: charts that share a drawing with a picture, buttons, custom document
 * properties, the password and the free ranges of a protected sheet, formats of whole rows and columns, named
 * cell styles, `timePeriod` rules and the rank of `top10`, print resolution, look and size of notes, fragments
 * of links; and it wrote `Bảng chấm!$A$1` without quotes into print areas, which makes Excel repair the file.
 * A workbook with a chart sheet did not open. Here the file is kept and only what changed is patched.
 * hucre stays as a witness in the tests and in the benchmark: what we read and write, it has to read alike.
 */
import { type ModelWorkbook, newSheet, type Stretch } from "../host/model";
import { sniff } from "./kinds";
import { hasMacros } from "./macros";
import type { Origin } from "./origin";
import { Package } from "./package";
import { applyLinks, type ReadSheet, readSheet, type SheetContext } from "./read-sheet";
import { type SaveOptions, saveWorkbook } from "./save";
import { shapeOf } from "./shape";
import { readSharedStrings } from "./strings";
import { Styles } from "./styles";
import { UnusableFile, unusable } from "./unusable";
import { applyValidations } from "./validations";
import { readWorkbookPart } from "./workbook-part";

/** A workbook that was opened: change `model`, then `save()`. */
export interface OpenedWorkbook {
  readonly model: ModelWorkbook;
  /** The file with what the model says changed, and nothing else. Where nothing changed, the same bytes. */
  save(options?: SaveOptions): Promise<Uint8Array>;
  /** Excel opens the file only as .xlsm. */
  readonly hasMacros: boolean;
}

/**
 * Opens an .xlsx or .xlsm. `name` becomes the workbook's name (a file's name, without its extension). Throws
 * UnusableFile with a sentence for the person where the file cannot be used. The bytes are kept, not copied.
 */
export async function open(bytes: Uint8Array, name: string): Promise<OpenedWorkbook> {
  try {
    return openNow(bytes, name);
  } catch (error) {
    // A broken file may break any assumption below; whatever it breaks, the person hears one sentence.
    throw error instanceof UnusableFile ? error : unusable("cutOff");
  }
}

function openNow(bytes: Uint8Array, name: string): OpenedWorkbook {
  if (/^~\$/.test(name)) throw unusable("lockFile", name);
  const reason = sniff(bytes);
  if (reason) throw unusable(reason);
  const parts = Package.read(bytes);
  const workbook = readWorkbookPart(parts);
  const crossed = new Map<number, readonly Stretch[]>();
  const context: SheetContext = {
    parts,
    strings: readSharedStrings(parts, workbook.path, crossed),
    crossed,
    styles: Styles.read(parts, workbook.path),
    is1904: workbook.is1904,
    hasPictures: parts.paths().some((path) => /\/richData\//i.test(path)),
    cellCount: 0,
    area: 0,
  };
  const read: { sheet: ReadSheet; entry: number; path: string }[] = [];
  workbook.sheets.forEach((entry, i) => {
    if (entry.path === undefined) return;
    const one = readSheet(context, entry.path, entry.sheetId, entry.name);
    one.sheet.hidden = entry.hidden;
    read.push({ sheet: one, entry: i, path: entry.path });
  });
  const sheets = read.map((one) => one.sheet.sheet);
  const ids = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet.id]));
  for (const one of read) {
    applyLinks(parts, one.path, one.sheet, (sheetName) => ids.get(sheetName.toLowerCase()));
    applyValidations(one.sheet.sheet, one.sheet.frame, sheets, workbook.names);
  }
  const activeSheet = Math.max(
    0,
    read.findIndex((one) => one.entry === workbook.active),
  );
  const model: ModelWorkbook = {
    name: name.replace(/\.xls[xm]$/i, ""),
    locale: "vi_VN",
    timeZone: "Asia/Ho_Chi_Minh",
    sheets,
    activeSheet,
    names: workbook.blocks.flatMap(({ name, tab }) => {
      const sheet = ids.get(tab.toLowerCase());
      return sheet === undefined ? [] : [{ name, sheet }];
    }),
    charts: workbook.sheets
      .filter(({ path }) => path === undefined)
      .map(({ sheetId, name, hidden }) => ({ ...newSheet(sheetId, name, false), type: "OBJECT", hidden })),
  };
  const origin: Origin = {
    parts,
    workbook,
    context,
    sheets: new Map(
      read.map((one) => [
        one.sheet.sheet,
        {
          entry: one.entry,
          path: one.path,
          shape: shapeOf(one.sheet.sheet),
          isSelected: one.sheet.isSelected,
        },
      ]),
    ),
    activeSheet,
  };
  return {
    model,
    save: async (options) => saveWorkbook(origin, model, options),
    hasMacros: hasMacros(parts, workbook.path),
  };
}
