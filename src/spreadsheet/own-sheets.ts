/**
 * @fileoverview Which sheets are the add-on's own. Their first cells say so, a call each: what was seen is kept by the
 * sheets' ids in the spreadsheet's properties, where one look tells all. Before one is written over, its cell is asked
 * again.
 */
import { isOwnMark } from "../table/own-tabs";
import type { CellValue } from "../table/tab";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const KEY = "own-sheets";

/** Own sheets by their ids, as they were seen; read at first use. */
export class OwnSheets {
  private seen: ReadonlySet<string> | null = null;
  private readonly now = new Set<string>();

  /** Whether a sheet that has such a name is our own. */
  isOwn(sheet: Sheet): boolean {
    const id = String(sheet.getSheetId());
    this.seen ??= new Set(stored()?.getProperty(KEY)?.split(" "));
    const own = this.seen.has(id) || isMarked(sheet);
    if (own) this.now.add(id);
    return own;
  }

  /** Keeps what was seen, where it is more than was known. */
  keep(): void {
    if ([...this.now].some((id) => !this.seen?.has(id))) store([...this.now]);
  }
}

/** Keeps that a sheet is our own, or no longer is. */
export function noteOwn(sheet: Sheet, own: boolean): void {
  const id = String(sheet.getSheetId());
  const others = (stored()?.getProperty(KEY) ?? "").split(" ").filter((one) => one !== "" && one !== id);
  store(own ? [...others, id] : others);
}

/** Whether a sheet's first cell says that it is our own. */
export function isMarked(sheet: Sheet): boolean {
  return sheet.getLastRow() > 0 && isOwnMark(sheet.getRange(1, 1).getValue() as CellValue);
}

function stored(): GoogleAppsScript.Properties.Properties | null {
  return PropertiesService.getDocumentProperties();
}

function store(ids: readonly string[]): void {
  try {
    stored()?.setProperty(KEY, ids.join(" "));
  } catch {
    // Full, or not to be reached: then the first cells are asked again the next time.
  }
}
