/**
 * @fileoverview The cells of a save and what says whose they are, looked at before and after they are written. What takes
 * time goes first, so that between the last look and the writes nothing else is done: nobody can lock a cell against
 * people (C53). What fell in between all the same is found afterwards, and mended where it is certain.
 */
import { sealOf } from "../sidebar/seal";
import type { Anchor, Edit, Obstacle, WireCell } from "../sidebar/wire";
import { a1 } from "../table/a1";
import { covers, cutOut } from "../table/area";
import { follow, printsOf } from "../table/follow";
import {
  asTyped,
  blocksOf,
  type CellBlock,
  cornersOf,
  GAP,
  linksIn,
  plain,
  rangeOf,
  same,
  wired,
  writeTyped,
} from "./cells";
import { linksBehind } from "./read";
import { type CellRule, RuleReader, refuses } from "./rules";
import { typingInto } from "./typing";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Rows above and below that are looked at as well: by so many a unit's row may move meanwhile and be found. */
const MARGIN = 2;

export type Stopped = WireCell & { readonly obstacle: Obstacle };

/** An edit that nothing stands in the way of. */
export interface OpenEdit {
  readonly edit: Edit;
  readonly range: Range;
  readonly choices: WireCell["choices"];
}

/** An edit, and what was asked of its cell beforehand. */
interface LookedAt {
  readonly edit: Edit;
  readonly range: Range;
  readonly mayEdit: boolean;
  readonly rule: CellRule;
  readonly refused: boolean;
  readonly behind: readonly string[];
}

interface Part {
  readonly block: CellBlock;
  readonly range: Range;
  readonly edits: readonly LookedAt[];
  readonly rich: ReturnType<Range["getRichTextValues"]>;
  values: unknown[][];
  formulas: string[][];
  /** As they were found after the writes, until that is asked for. */
  now: unknown[][] | null;
}

export class Look {
  /** The calls that write all of the edits, made ready beforehand. */
  private readonly ready: (() => void)[];

  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly parts: readonly Part[],
    private readonly anchors: readonly Anchor[],
  ) {
    this.ready = this.writing(this.looked);
  }

  private get looked(): LookedAt[] {
    return this.parts.flatMap(({ edits }) => edits);
  }

  private writing(cells: readonly Pick<LookedAt, "edit" | "rule">[]): (() => void)[] {
    return [...new Set(cells.map(({ edit }) => edit.sheet))].flatMap((name) =>
      typingInto(
        this.spreadsheet.getSheetByName(name) as GoogleAppsScript.Spreadsheet.Sheet,
        cells
          .filter(({ edit }) => edit.sheet === name)
          .map(({ edit, rule }) => ({ ...edit, choices: rule.choices })),
      ),
    );
  }

  /** Writes into these cells and no others; nothing is read in between. */
  write(open: readonly OpenEdit[]): void {
    const { looked, ready } = this;
    const rest = looked.filter(({ edit }) => open.some((one) => one.edit === edit));
    for (const call of rest.length === looked.length ? ready : this.writing(rest)) call();
  }

  /**
   * The last look: what stands in the way of edits, and what does not; null where the rows are others'. A cell that
   * holds already what was to be written is in nobody's way: an earlier try may have got that far.
   */
  last(): { readonly stopped: readonly Stopped[]; readonly open: readonly OpenEdit[] } | null {
    for (const part of this.parts) if (part.edits.length > 0) part.formulas = part.range.getFormulas();
    for (const part of this.parts) part.values = part.range.getValues();
    if (!this.anchors.every((anchor) => this.isThere(anchor))) return null;
    const stopped: Stopped[] = [];
    const open: OpenEdit[] = [];
    for (const part of this.parts) {
      for (const looked of part.edits) {
        const { edit, range, mayEdit, refused } = looked;
        const cell = cellOf(part, looked, part.values);
        if (same(cell.value, edit.now) && cell.formula === "") continue;
        const barred = mayEdit ? (refused ? "rule" : null) : "protected";
        const obstacle = obstacleIn(cell, edit) ?? barred;
        if (obstacle) stopped.push({ ...cell, obstacle });
        else open.push({ edit, range, choices: cell.choices });
      }
    }
    return { stopped, open };
  }

  private isThere(anchor: Anchor): boolean {
    const { sheet, firstRow, lastRow, firstColumn, lastColumn } = blockOfAnchor(anchor);
    const part = this.parts.find(
      ({ block }) => block.sheet === sheet && covers(block, { firstRow, lastRow, firstColumn, lastColumn }),
    );
    if (!part) return false;
    const { firstRow: top, firstColumn: left } = part.block;
    const area = {
      firstRow: firstRow - top,
      lastRow: lastRow - top,
      firstColumn: firstColumn - left,
      lastColumn: lastColumn - left,
    };
    return sealOf(cutOut(part.values, area).map((line) => line.map(plain))) === anchor.seal;
  }

  /** The cell of an edit. */
  rangeOf(edit: Edit): Range {
    return this.looked.find((one) => one.edit === edit)?.range as Range;
  }

  /** The cells of the edits as they are now, after the writes: what was written has no formula and hides no link. */
  after(): WireCell[] {
    return this.parts.flatMap((part) => {
      if (part.edits.length === 0) return [];
      const values = part.now ?? part.range.getValues();
      part.now = null;
      return part.edits.map((looked) => ({ ...cellOf(part, looked, values), formula: "", links: [] }));
    });
  }

  /**
   * Finds rows that moved between the last look and the writes: a cell of another row that was written over gets back
   * what it had, and what was to be saved goes where its row stands now.
   * @returns whether any moved, and the cells, in A1 notation, of which nothing is certain
   */
  mend(written: readonly OpenEdit[]): { readonly moved: boolean; readonly unsure: readonly string[] } {
    const unsure: string[] = [];
    let moved = false;
    for (const part of this.parts) {
      const own = written.filter(({ edit }) => part.edits.some((one) => one.edit === edit));
      if (own.length === 0) continue;
      const { firstRow, firstColumn } = part.block;
      const columns = new Set(own.map(({ edit }) => edit.column - firstColumn));
      const printed = (rows: readonly unknown[][]) =>
        printsOf(rows.map((row) => row.map((value, c) => (columns.has(c) ? "" : plain(value)))));
      const values = part.range.getValues();
      part.now = values;
      const there = printed(values);
      const where = follow(printed(part.values), there);
      for (const { edit, choices } of own) {
        const [r, c] = [edit.row - firstRow, edit.column - firstColumn];
        const to = where[r] ?? -1;
        if (to === r) continue;
        moved = true;
        const from = where.indexOf(r);
        const landed = same(wired(plain(values[r]?.[c] ?? "")), edit.now);
        const known = from >= 0 || there[r]?.whole === "";
        if (landed && !(known && giveBack(part, part.range.getCell(r + 1, c + 1), from, c)))
          unsure.push(a1(edit.row, edit.column));
        const isFree = to >= 0 && same(wired(plain(values[to]?.[c] ?? "")), edit.was);
        if (isFree) writeTyped(part.range.getCell(to + 1, c + 1), edit.now, choices);
      }
    }
    return { moved, unsure };
  }
}

function cellOf({ block, formulas }: Part, { edit, behind, rule }: LookedAt, values: unknown[][]): WireCell {
  const { sheet, row, column } = edit;
  const [r, c] = [row - block.firstRow, column - block.firstColumn];
  const value = plain(values[r]?.[c] ?? "");
  const formula = formulas[r]?.[c] ?? "";
  const links = linksIn(() => behind, formula, value);
  return { sheet, row, column, value: wired(value), formula, links, ...rule };
}

function blockOfAnchor({ sheet, row, column, rows, columns }: Anchor): CellBlock {
  return {
    sheet,
    places: [],
    firstRow: row,
    lastRow: row + rows - 1,
    firstColumn: column,
    lastColumn: column + columns - 1,
  };
}

function obstacleIn(cell: WireCell, edit: Edit): Obstacle | null {
  if (!same(cell.value, edit.was) || cell.formula !== edit.formula) return "changed";
  if (cell.formula !== "" && !edit.overwrite) return "formula";
  return cell.links.length > 0 && !edit.overwrite ? "links" : null;
}

/** Puts back what a row had; false where it cannot be. */
function giveBack({ values, formulas, rich }: Part, cell: Range, row: number, column: number): boolean {
  const value = row < 0 ? "" : values[row]?.[column];
  const formula = formulas[row]?.[column] ?? "";
  const text = rich[row]?.[column];
  if (formula !== "") cell.setValue(formula);
  else if (value === "") cell.clearContent();
  else if (typeof value === "string" && text) cell.setRichTextValues([[text]]);
  else if (typeof value === "object" && !(value instanceof Date)) return false;
  else cell.setValue(typeof value === "string" ? asTyped(value) : value);
  return true;
}

/** All that takes time to look at; null where a cell is no longer there. */
export function lookAt(
  spreadsheet: Spreadsheet,
  edits: readonly Edit[],
  anchors: readonly Anchor[],
): Look | null {
  const low = anchors.filter(({ rows }) => rows <= GAP);
  const tall = anchors.filter((anchor) => !low.includes(anchor)).map(blockOfAnchor);
  const reader = new RuleReader();
  const parts: Part[] = [];
  for (const block of [...blocksOf([...edits, ...low.flatMap(cornersOf)]), ...tall]) {
    const own = edits.filter((edit) => block.places.includes(edit));
    const sheet = spreadsheet.getSheetByName(block.sheet);
    if (!sheet) return null;
    if (own.length > 0) {
      block.firstRow = Math.max(0, block.firstRow - MARGIN);
      block.lastRow = Math.max(block.lastRow, Math.min(sheet.getMaxRows() - 1, block.lastRow + MARGIN));
    }
    const range = rangeOf(spreadsheet, block);
    if (!range) return null;
    const rich = own.length > 0 ? range.getRichTextValues() : [];
    const rules = own.length > 0 ? range.getDataValidations() : [];
    const looked = own.map((edit): LookedAt => {
      const [r, c] = [edit.row - block.firstRow, edit.column - block.firstColumn];
      const cell = range.getCell(r + 1, c + 1);
      const given = rules[r]?.[c] ?? null;
      const rule = reader.read(given);
      return {
        edit,
        range: cell,
        mayEdit: cell.canEdit(),
        rule,
        refused: refuses(given, rule, edit.now),
        behind: linksBehind(rich[r]?.[c] ?? null),
      };
    });
    parts.push({ block, range, rich, edits: looked, values: [], formulas: [], now: null });
  }
  // The cells that are to be written are looked at last.
  const written = parts.filter(({ edits }) => edits.length > 0);
  return new Look(spreadsheet, [...parts.filter(({ edits }) => edits.length === 0), ...written], anchors);
}
