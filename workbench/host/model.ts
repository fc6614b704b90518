/**
 * @fileoverview The workbook that the host holds in memory: what an .xlsx brings and what Apps Script shows.
 * Plain data, no Apps Script behaviour: `workbench/xlsx` fills it from a file and saves it, `workbench/host`
 * gives the bundle SpreadsheetApp over it. Cells remember whether anything changed, so that saving touches
 * nothing else.
 */

import type { Area } from "../../src/table/area";
import { type CellLook, LOOKS, lookWith, sharedLook } from "./look";

/** A cell's own value. `null` is empty. Errors are `{ error: "#REF!" }`, images `{ image: true }`. */
export type ModelValue =
  | string
  | number
  | boolean
  | Date
  | null
  | { readonly error: string }
  | { readonly image: true };

/** A stretch of a cell's text with one link (`null`: plain), from `start` to before `end`. */
export interface LinkRun {
  readonly start: number;
  readonly end: number;
  readonly url: string | null;
}

/** A stretch of a text, the end excluded. */
export type Stretch = readonly [start: number, end: number];

/** How a rule compares a number or a day with its one or two operands. */
export type RuleOperator = (typeof RULE_OPERATORS)[number];
export const RULE_OPERATORS = [
  "between",
  "notBetween",
  "equal",
  "notEqual",
  "greaterThan",
  "lessThan",
  "greaterThanOrEqual",
  "lessThanOrEqual",
] as const;

/** What may stand in a cell: a word of a drop-down, a tick, a number, a day, or what a formula says (`custom`). */
export interface ModelValidation {
  readonly kind: "list" | "checkbox" | "number" | "date" | "custom";
  /**
   * The words of a list; of one that is fed from cells, those that stood there when it was read. Of a checkbox: what it
   * holds ticked and not, where that is not TRUE and FALSE.
   */
  readonly values?: readonly string[];
  /** The cells that feed a list, the sheet by its id; `named`: the file's rule names that sheet, its own one too. */
  readonly source?: { readonly sheet: number; readonly range: Area; readonly named?: true };
  /** Absent where the operands are formulas: then any number or day fits. Days as serials. */
  readonly test?: { readonly operator: RuleOperator; readonly operands: readonly number[] };
  /** A rule that rejects what does not fit; otherwise it only warns (C22). */
  readonly rejects: boolean;
  /** What the file's rule says in formulas, without `=`, where it is none of the above. */
  readonly formulas?: readonly string[];
  /** What the cell says when somebody points at it. */
  readonly help?: string;
}

/**
 * Rows or columns that the script put in (`count` > 0) or took out (`count` < 0) at a 0-based index, where
 * there was content at or below it. Indexes are those of the moment; `save` replays them in order before it
 * writes cells, or refuses. Growing the grid at its end is not recorded.
 */
export interface ModelShift {
  readonly axis: "rows" | "columns";
  readonly at: number;
  readonly count: number;
}

/** Which part of a cell differs from the file it came from; `save` writes these and nothing else. */
export type CellPart = keyof CellLook | "value" | "note" | "links" | "validation";

/** One cell. Absent properties are the sheet's defaults. */
export interface ModelCell {
  value: ModelValue;
  /** With the leading `=`; absent where there is none. `value` is then its computed value. */
  formula?: string;
  /** Shared by all cells that look so: changed by setting another (`dress`). Absent: the sheet's defaults. */
  look?: CellLook;
  note?: string;
  links?: readonly LinkRun[];
  validation?: ModelValidation;
  /** Stretches of a text of several looks that are crossed out, as the file has it; they say nothing of another text. */
  crossed?: { readonly of: string; readonly stretches: readonly Stretch[] };
  /** Parts changed since the file was read. */
  changed?: ReadonlySet<CellPart>;
}

/** A table of Excel ("Format as Table") in a file. */
export interface ModelTable {
  readonly range: Area;
  readonly hasHeader: boolean;
}

/** How a cell looks that a conditional format fits. */
export type ConditionLook = Pick<
  CellLook,
  "background" | "fontColor" | "fontWeight" | "fontStyle" | "strikethrough"
>;

/** One rule of a conditional format, as the file says it. */
export interface ModelCondition {
  /** As Excel names it: `cellIs`, `expression`, `colorScale` …; '' of those that are only kept. */
  readonly type: string;
  /** The lowest goes first. */
  readonly priority: number;
  /** Rules after one that fits are not looked at. */
  readonly stops?: true;
  readonly look?: ConditionLook;
  /** Of the first cell of the first block, as in the file, without `=`. */
  readonly formulas: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
  /** Of a scale of colours or a bar. */
  readonly points?: readonly { readonly kind: string; readonly value?: string; readonly color?: string }[];
}

/** A conditional format of the file: its rules, and the blocks that they are over; none where all were taken out. */
export interface ModelConditional {
  readonly ranges: readonly Area[];
  readonly rules: readonly ModelCondition[];
}

/** A chart over a sheet's cells. */
export interface ModelChart {
  /** Unique in its sheet. */
  readonly id: number;
  /** As `Charts.ChartType` names it; '' of a kind that only the file knows. */
  readonly type: string;
  /** The cells of its own sheet that it shows, the first ones naming what stands in the others. */
  readonly ranges: readonly Area[];
  /** How many rows of them are heads. */
  readonly headers: number;
  /** As they were set, `title` and `colors` among them; of a file's those that are read. */
  readonly options: Readonly<Record<string, unknown>>;
  /** 0-based cell of its upper left corner, and pixels from there. */
  readonly at: { readonly row: number; readonly column: number; readonly x: number; readonly y: number };
  /** Its place among what the sheet's drawing in the file holds; absent: a script made it. */
  readonly anchor?: number;
}

/** One sheet. Cells are sparse: `cells.get(row)?.get(column)`, 0-based. */
export interface ModelSheet {
  /** The `gid` of links; unique in the workbook, stable. */
  readonly id: number;
  name: string;
  /** A chart on a tab of its own, or a connected data source: a tab without cells (C47); absent: a tab with cells. */
  readonly type?: "OBJECT" | "DATASOURCE";
  hidden: boolean;
  /** Size of the grid, cells or not. */
  maxRows: number;
  maxColumns: number;
  readonly cells: Map<number, Map<number, ModelCell>>;
  merges: Area[];
  frozenRows: number;
  frozenColumns: number;
  /** Pixels, by 0-based index, where not the default (100 and 21). */
  readonly columnWidths: Map<number, number>;
  readonly rowHeights: Map<number, number>;
  readonly hiddenRows: Set<number>;
  /**
   * A filter over a block, with the rows that its criteria hide, by 0-based column; absent: none, or not read from the
   * file. `made`: by the script, and to be saved.
   */
  filter?: { readonly range: Area; readonly hides: Map<number, readonly number[]>; readonly made?: true };
  readonly hiddenColumns: Set<number>;
  /** In the order in which they were put in; absent: none. */
  charts?: readonly ModelChart[];
  /** How many pictures and drawn shapes lie over the cells, and the words in these, which scripts do not see; absent: none. */
  floating?: { readonly images: number; readonly drawings: number; readonly words?: readonly string[] };
  /** Tables of Excel, in the file's order. */
  tables?: readonly ModelTable[];
  /** Conditional formats, in the file's order; absent: none. */
  conditional?: readonly ModelConditional[];
  /** What is printed above and below each page, as the file has it; absent: nothing. Scripts do not see it. */
  printed?: readonly string[];
  /** Blocks of several cells that one formula of the file fills: they are changed as a whole or not at all. */
  arrays?: readonly Area[];
  /** Cells that people talk about in the file's threaded comments, which stay where they are; `said` heads the cell's note. */
  conversations?: readonly { readonly row: number; readonly column: number; readonly said: string }[];
  /** Protected against the person running the script: the whole sheet, or blocks of it. */
  protections: {
    range: Area | null;
    editable: boolean;
    /** Cells left free in a protected sheet ("except certain cells"). */
    unprotected?: readonly Area[];
    /** What it is for; absent: nobody said. */
    description?: string;
    /** It asks whoever edits and refuses nobody (C60): no file holds that. */
    warningOnly?: boolean;
    /** Addresses of who may edit all the same; absent: everybody who may edit the file (C24). */
    editors?: readonly string[];
    /** So may everybody of the domain that the file belongs to. */
    domainEdits?: boolean;
  }[];
  /** The sheet was made by the script (not in the file). */
  readonly added: boolean;
  /** Of a copy: the id of the sheet that it was copied from, whose part in the file it is written by; absent: none. */
  copyOf?: number;
  /** Widths, frozen panes, merges … differ from the file. */
  shapeChanged: boolean;
  /** The script asked for no grid lines on the screen; absent: as the file has it. */
  hiddenGridlines?: boolean;
  /** Rows and columns put in or taken out among content, in order. */
  shifts?: ModelShift[];
}

export interface ModelWorkbook {
  name: string;
  /** `vi_VN`: decides how dates and numbers are shown and typed strings are read (C2, C6). */
  locale: string;
  /** IANA name. */
  timeZone: string;
  sheets: ModelSheet[];
  activeSheet: number;
  /** Tabs without cells that the file has: scripts get them after `sheets`, the page does not show them. */
  readonly charts?: readonly ModelSheet[];
  /** Names of blocks, each with the id of the sheet that it is of; absent: none. */
  names?: readonly { readonly name: string; readonly sheet: number }[];
  /** Addresses of who may edit the file, first of all the owner, who runs the script; absent: nobody is known. */
  editors?: readonly string[];
  /** New sheets get at least this id; whoever can bring deleted sheets back keeps it above theirs. */
  nextSheetId?: number;
}

/** A new, empty sheet as Sheets makes it: 1000 rows, 26 columns. */
export function newSheet(id: number, name: string, added: boolean): ModelSheet {
  return {
    id,
    name,
    hidden: false,
    maxRows: 1000,
    maxColumns: 26,
    cells: new Map(),
    merges: [],
    frozenRows: 0,
    frozenColumns: 0,
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    protections: [],
    added,
    shapeChanged: false,
  };
}

/** A cell with the parts of its look among its own: how cells are written down, and given. */
export type FlatCell = Omit<ModelCell, "look"> & CellLook;

/** The cell that is written down so; of a part of one, that part. */
export function cellOf<C extends Partial<FlatCell>>(
  flat: C,
): Omit<C, keyof CellLook> & Pick<ModelCell, "look"> {
  const cell: Record<string, unknown> = { ...flat };
  for (const part of LOOKS) delete cell[part];
  const look = sharedLook(flat);
  return (look ? { ...cell, look } : cell) as Omit<C, keyof CellLook> & Pick<ModelCell, "look">;
}

/** A cell as it is written down. */
export function flatCell({ look, ...rest }: ModelCell): FlatCell {
  return { ...rest, ...look };
}

/** Changes one part of how a cell looks; null takes it away. That it changed is for the caller to note (`markChanged`). */
export function dress<K extends keyof CellLook>(cell: ModelCell, part: K, value: CellLook[K] | null): void {
  const look = lookWith(cell.look, part, value);
  if (look) cell.look = look;
  else delete cell.look;
}

/** The cell at a place, or undefined where nothing was ever put. */
export function cellAt(sheet: ModelSheet, row: number, column: number): ModelCell | undefined {
  return sheet.cells.get(row)?.get(column);
}

/** The cell at a place, made where there is none. */
export function ensureCell(sheet: ModelSheet, row: number, column: number): ModelCell {
  let cells = sheet.cells.get(row);
  if (!cells) {
    cells = new Map();
    sheet.cells.set(row, cells);
  }
  let cell = cells.get(column);
  if (!cell) {
    cell = { value: null };
    cells.set(column, cell);
  }
  return cell;
}

/** The few combinations of parts that occur, each with those that one more part makes of it: cells share them. */
const COMBINATIONS = new Map<ReadonlySet<CellPart> | undefined, Map<CellPart, ReadonlySet<CellPart>>>();

/** Notes that a part of the cell is no longer as the file had it. */
export function markChanged(cell: ModelCell, part: CellPart): void {
  const { changed } = cell;
  if (changed?.has(part)) return;
  let larger = COMBINATIONS.get(changed);
  if (!larger) {
    larger = new Map();
    COMBINATIONS.set(changed, larger);
  }
  let next = larger.get(part);
  if (!next) {
    next = new Set([...(changed ?? []), part]);
    larger.set(part, next);
  }
  cell.changed = next;
}
