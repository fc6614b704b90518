/**
 * @fileoverview Which sheets are the add-on's own. Their first cells say so, a call each: what was seen is kept by the
 * sheets' ids in the spreadsheet's properties, where one look tells all. Before one is written over, its cell is asked
 * again.
 */
import { isOwnMark, isUnfinished } from "../table/own-tabs";
import type { CellValue } from "../table/tab";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const KEY = "own-sheets";
const COPIED = "copied";

/** Own sheets by their ids, as they were seen; read at first use. */
export class OwnSheets {
  private seen: ReadonlySet<string> | null = null;
  private isFirst = false;
  private readonly now = new Set<string>();

  /** Whose a sheet is that has such a name. */
  whoseIs(sheet: Sheet): Whose {
    const id = String(sheet.getSheetId());
    if (!this.seen) {
      const known = stored()?.getProperty(KEY) ?? null;
      this.isFirst = known === null;
      this.seen = new Set(known?.split(" "));
    }
    const whose = this.seen.has(id) ? "own" : whoseIs(markOf(sheet));
    if (whose === "own") this.now.add(id);
    return whose;
  }

  /** Keeps what was seen, where it is more than was known. */
  keep(): void {
    if (![...this.now].some((id) => !this.seen?.has(id))) return;
    if (this.isFirst) store(COPIED, "1");
    store(KEY, [...this.now].join(" "));
  }
}

/** Keeps that a sheet is our own, or no longer is. */
export function noteOwn(sheet: Sheet, own: boolean): void {
  const id = String(sheet.getSheetId());
  const others = (stored()?.getProperty(KEY) ?? "").split(" ").filter((one) => one !== "" && one !== id);
  store(KEY, (own ? [...others, id] : others).join(" "));
}

/**
 * Whether own tabs were there before anything was kept beside this spreadsheet: it is a copy, for Google copies no
 * properties, or came as .xlsx, which carries none.
 */
export const isCopied = (): boolean => (stored()?.getProperty(COPIED) ?? null) !== null;

/** Ours once it is whole; one that a run was stopped in says so, or is blank still. */
type Whose = "own" | "unfinished" | "theirs";

/** A sheet's first cell; null: it is blank altogether. */
export function markOf(sheet: Sheet): CellValue | null {
  return sheet.getLastRow() === 0 ? null : (sheet.getRange(1, 1).getValue() as CellValue);
}

/** A title and what stands around it take so many rows, and begin in these columns. */
export const TOP_ROWS = 14;
const TOP_COLUMNS = 7;

/** A sheet's first cells; null: it is blank altogether. */
export function topOf(sheet: Sheet): CellValue[][] | null {
  const rows = Math.min(TOP_ROWS, sheet.getLastRow());
  if (rows === 0) return null;
  const columns = Math.min(TOP_COLUMNS, sheet.getLastColumn());
  return sheet.getRange(1, 1, rows, columns).getValues() as CellValue[][];
}

/** Whose a sheet with such a name is by its first cell. */
export function whoseIs(mark: CellValue | null): Whose {
  if (mark === null) return "unfinished";
  return isUnfinished(mark) ? "unfinished" : isOwnMark(mark) ? "own" : "theirs";
}

function stored(): GoogleAppsScript.Properties.Properties | null {
  return PropertiesService.getDocumentProperties();
}

function store(key: string, value: string): void {
  try {
    stored()?.setProperty(key, value);
  } catch {
    // Full, or not to be reached: then the first cells are asked again the next time.
  }
}
