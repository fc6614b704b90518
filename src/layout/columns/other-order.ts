/**
 * @fileoverview Columns beside the table that have names of their own ([L3], [O5]): where these stand in another order than
 * the units, what is right of them says nothing of the unit in its row.
 */

import { isMark } from "../../cell/sample";
import { firstRowBelow, textOf, valueAt } from "../../cell/text";
import type { Tab } from "../../table/tab";
import { isUnitName } from "../../units/looks-like-name";
import { unitKey } from "../../units/names";
import { fold } from "../../vietnamese/fold";
import { headsOrder } from "../header/header";
import { why } from "../sentences";
import { MOST, type Taken } from "./taken";

/** The first filled cells tell whether a column may name units. */
const CELLS_LOOKED_AT = 3;
/** Who checks, helps or is the twin of the row's unit is another unit on purpose. */
const OTHER_UNIT = /\b(cheo|ket nghia|phoi hop|giup do|do dau|kiem tra|tham dinh|cham|phu trach|theo doi)\b/;

/** What is headed so names no units, whatever a table below calls its rows. */
const NAMES_NONE = new Set<string>(["officer", "type"]);

/** The columns, with those set aside that begin with names in another order, up to the table's end. */
export function setOtherOrderAside(
  { tab, headerRows }: { readonly tab: Tab; readonly headerRows: readonly number[] },
  taken: readonly Taken[],
  name: number,
): readonly Taken[] {
  const firstRow = firstRowBelow(headerRows);
  const own = new OwnNames(tab, firstRow, name);
  const names = taken.find(({ index, heading, field }) => {
    if (index <= name || NAMES_NONE.has(field) || OTHER_UNIT.test(fold(heading))) return false;
    // A list of who registered is read as one, in whatever order it stands.
    const listed = field === "registration";
    return mayName(tab, firstRow, index, own) && isOtherOrder(tab, firstRow, own, { index, listed });
  });
  if (!names) return taken;
  const before = taken.find(({ index }) => index === names.index - 1);
  const from = before && headsOrder(before.heading) ? before.index : names.index;
  // What has a column there is not settled by what stands left of it.
  const touched = new Set(taken.flatMap(({ index, criterion }) => (index >= from ? (criterion ?? []) : [])));
  return taken.map((column): Taken => {
    const { index, criterion } = column;
    if (index < from && !(criterion !== null && touched.has(criterion))) return column;
    if (column.why === why.listBeside) return column;
    return {
      ...column,
      field: "other",
      criterion: null,
      pillar: null,
      ...(criterion !== null && { of: criterion }),
      why: why.otherOrder(names.heading),
      // Its notes are of those units.
      ...(column.field === "other" && { aside: true as const }),
    };
  });
}

/** The table's names, keyed when a column first looks like names: most tables have no second one. */
class OwnNames {
  private texts: ReadonlySet<string> | undefined;
  private found: readonly string[] | undefined;

  constructor(
    private readonly tab: Tab,
    private readonly firstRow: number,
    private readonly column: number,
  ) {}

  /** Whether a text may be one of them: it stands there, or has a unit's word. */
  mayHave(text: string): boolean {
    this.texts ??= new Set(this.tab.values.slice(this.firstRow).map((row) => textOf(row[this.column] ?? "")));
    return this.texts.has(text) || isUnitName(text);
  }

  /** By row; '' where nothing stands, or above the units. */
  get keys(): readonly string[] {
    this.found ??= this.tab.values.map((_, row) =>
      row < this.firstRow ? "" : keyAt(this.tab, row, this.column),
    );
    return this.found;
  }
}

function keyAt(tab: Tab, row: number, column: number): string {
  const text = textOf(valueAt(tab, row, column));
  return text === "" ? "" : unitKey(text, "");
}

function mayName(tab: Tab, firstRow: number, column: number, own: OwnNames): boolean {
  let seen = 0;
  let named = 0;
  for (let row = firstRow; row < tab.values.length && seen < CELLS_LOOKED_AT; row += 1) {
    const value = valueAt(tab, row, column);
    const text = textOf(value);
    if (text === "") continue;
    if (typeof value !== "string" || text.length < 4 || isMark(value)) return false;
    seen += 1;
    if (own.mayHave(text)) named += 1;
  }
  return named > 0;
}

/** Whether a column names units of the table, and not each in its row; `listed`: in its row too. */
function isOtherOrder(
  tab: Tab,
  firstRow: number,
  { keys: own }: OwnNames,
  { index: column, listed }: { index: number; listed: boolean },
): boolean {
  const units = new Set(own.filter((one) => one !== ""));
  let filled = 0;
  let known = 0;
  let elsewhere = 0;
  for (let row = firstRow; row < tab.values.length; row += 1) {
    const said = keyAt(tab, row, column);
    if (said === "") continue;
    filled += 1;
    if (!units.has(said)) continue;
    known += 1;
    if (said !== own[row]) elsewhere += 1;
  }
  return known > 1 && known >= filled * MOST && (elsewhere > 0 || listed);
}
