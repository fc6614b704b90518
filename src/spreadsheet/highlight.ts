/**
 * @fileoverview Putting highlights on a tab and taking them off: notes and backgrounds are read directly before they are
 * written, in as few calls as it takes, and cells protected against the person are left alone. People go on working
 * meanwhile (C53): rows are followed to where they stand, and what moved in between is found and mended.
 */

import { type Highlight, type Own, withHighlight, withoutHighlight } from "../reports/highlight";
import { a1 } from "../table/a1";
import { type Area, contains, cutOut } from "../table/area";
import { follow, printsOf } from "../table/follow";
import { isOwnMark } from "../table/own-tabs";
import type { Tab } from "../table/tab";
import { blocksAround, type Guard, guarded, notEditable } from "./blocks";
import { plain } from "./cells";
import { noteLooks } from "./kept-run";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Beyond this many ranges one block is cheaper than a RangeList. */
const MOST_RANGES = 2000;

/** A person's words are written again in blocks as narrow as may be; of colours, which are less, fewer do. */
const NOTE_BLOCKS = 3;
const COLOUR_BLOCKS = 2;
/** Each colour costs a call where cells are coloured one by one. */
const MOST_COLOURS = 3;

/**
 * Below this many cells the whole grid is looked at, for a highlight may stand outside what has content; a tab that has
 * more is painted in bands, each about a minute on Google, so that time cannot run out in the middle of one.
 */
const WHOLE_GRID = 800_000;

export interface Painted {
  /** Cells that bear a highlight now. */
  readonly highlighted: readonly Highlight[];
  /** Cells whose highlight was taken off. */
  readonly cleared: number;
  /** Cells left alone because they are protected against the person, in A1 notation. */
  readonly protectedCells: readonly string[];
  /** Cells, as they stood when they were judged, that somebody has changed or moved since. */
  readonly changedCells: readonly string[];
}

interface Change extends Own {
  readonly row: number;
  readonly column: number;
  /** What the cell had. */
  readonly was: Own;
  /** Whether it bears a highlight now. */
  readonly on: boolean;
}

/** Rows of a tab that are looked at together, 0-based, the last one excluded. */
export interface Band {
  readonly first: number;
  readonly end: number;
  readonly columns: number;
}

/** The bands of a tab, one but for a very large tab. */
export function bandsOf(sheet: Sheet): Band[] {
  const height = sheet.getMaxRows();
  const width = sheet.getMaxColumns();
  const all = height * width <= WHOLE_GRID;
  const rows = all ? height : sheet.getLastRow();
  const columns = all ? width : sheet.getLastColumn();
  const most = Math.floor(WHOLE_GRID / Math.max(1, columns));
  const bands: Band[] = [];
  for (let first = 0; first < rows && columns > 0; first += most)
    bands.push({ first, end: Math.min(rows, first + most), columns });
  return bands;
}

/**
 * Makes a band of a tab bear exactly these highlights: earlier ones are taken off or renewed, the person's own notes
 * and backgrounds stay. Doing it twice is doing it once; with no highlights it takes all off.
 * @param read the tab's values as it was judged
 */
export function paint(
  sheet: Sheet,
  highlights: readonly Highlight[],
  { first, end, columns }: Band,
  { name, read }: { readonly name: string; readonly read: Tab["values"] },
): Painted {
  const guards = notEditable(sheet);
  const range = sheet.getRange(first + 1, 1, end - first, columns);
  const values = range.getValues().map((row) => row.map(plain));
  // A copy of one of our tabs bears none.
  if (values[0]?.some(isOwnMark))
    return { highlighted: [], cleared: 0, protectedCells: [], changedCells: [] };
  const prints = printsOf(values);
  const where = highlights.length > 0 ? follow(printsOf(read.slice(first, end)), prints) : [];
  const wanted = new Map<number, Highlight>();
  const changedCells: string[] = [];
  for (const one of highlights) {
    if (one.row < first || one.row >= end || one.column >= columns) continue;
    const row = where[one.row - first] ?? -1;
    const same =
      String(values[row]?.[one.column] ?? "") === String(read[one.row]?.[one.column] ?? "") && row >= 0;
    if (same) wanted.set(row * columns + one.column, one);
    else changedCells.push(a1(one.row, one.column));
  }

  // Nothing that takes time stands between this and the writes.
  const backgrounds = range.getBackgrounds();
  const notes = range.getNotes();
  const changes: Change[] = [];
  const highlighted: Highlight[] = [];
  const protectedCells: string[] = [];
  let cleared = 0;
  for (let row = 0; row < end - first; row++) {
    const noteRow = notes[row] as string[];
    const backgroundRow = backgrounds[row] as string[];
    for (let column = 0; column < columns; column++) {
      const note = noteRow[column] ?? "";
      const background = (backgroundRow[column] ?? "").toLowerCase();
      const highlight = wanted.get(row * columns + column);
      if (!highlight && note === "" && (background === "#ffffff" || background === "")) continue;
      const next: Own = highlight
        ? withHighlight(note, background, highlight)
        : withoutHighlight(note, background);
      const was = { note, background: colourOf(background) };
      const same = next.note === note && next.background === was.background;
      if (!same && guards.some((guard) => guarded(guard, row + first, column))) {
        protectedCells.push(a1(row + first, column));
        continue;
      }
      if (highlight) highlighted.push(highlight);
      if (same) continue;
      if (!highlight) cleared++;
      changes.push({ row, column, was, on: highlight !== undefined, ...next });
    }
  }
  if (changes.length > 0) {
    try {
      const moved = writeLooks(sheet, { first, range, guards, values, notes, backgrounds }, changes);
      changedCells.push(...moved.map(({ row, column }) => a1(row + first, column)));
    } finally {
      noteLooks({ name, values, first }, changes);
    }
  }
  return { highlighted, cleared, protectedCells, changedCells };
}

/** Rows of a sheet as they were just read, from its row `first` on. */
interface Read {
  readonly first: number;
  readonly range: GoogleAppsScript.Spreadsheet.Range;
  readonly guards: readonly Guard[];
  readonly values: Tab["values"];
  readonly notes: string[][];
  readonly backgrounds: string[][];
}

/** Writes looks, rows counted from `first`, mends what moved meanwhile, and gives those whose rows are not to be found. */
export function writeLooks(
  sheet: Sheet,
  { first, range, guards, values, notes, backgrounds }: Read,
  changes: readonly Change[],
): readonly Change[] {
  const grid = new Grid(sheet, first, guards, notes, backgrounds);
  grid.write(changes);
  const after = printsOf(range.getValues().map((row) => row.map(plain)));
  const now = follow(printsOf(values), after);
  if (!now.some((row, r) => row !== r)) return [];
  const from = new Map(now.map((row, before) => [row, before]));
  mend(grid, range, changes, (row) => from.get(row) ?? (after[row]?.whole === "" ? null : row));
  return changes.filter(({ row }) => now[row] === -1);
}

/** White and none are one. */
export function colourOf(background: string | undefined): string | null {
  const colour = (background ?? "").toLowerCase();
  return colour === "#ffffff" || colour === "" ? null : colour;
}

/** Notes and backgrounds of a band, rows from 0, as they were read; written changes go into them. */
class Grid {
  /** Blocks whose notes were written. */
  readonly written: Area[] = [];

  constructor(
    private readonly sheet: Sheet,
    private readonly first: number,
    private readonly guards: readonly Guard[],
    readonly notes: string[][],
    readonly backgrounds: string[][],
  ) {}

  /**
   * A note names the colour from before, so that no colour is lost wherever this is stopped: it is there before the
   * tint, and goes after it. Notes come first of all, as they were read last: a block of them lies over cells that
   * somebody may write a note at in that very moment.
   */
  write(changes: readonly Change[]): void {
    const noted = changes.filter((one) => one.note !== one.was.note);
    this.note(noted.filter(({ on }) => on));
    this.colour(changes.filter(({ on }) => !on));
    this.note(noted.filter(({ on }) => !on));
    this.colour(changes.filter(({ on }) => on));
  }

  /** Whether a cell's note was written, changed or not. */
  isWritten(row: number, column: number): boolean {
    return this.written.some((block) => contains(block, row, column));
  }

  /** The same band as it was read anew. */
  readAgain(notes: string[][], backgrounds: string[][]): Grid {
    return new Grid(this.sheet, this.first, this.guards, notes, backgrounds);
  }

  isGuarded({ row, column }: Change): boolean {
    return this.guards.some((guard) => guarded(guard, row + this.first, column));
  }

  private note(changes: readonly Change[]): void {
    for (const { row, column, note } of changes) (this.notes[row] as string[])[column] = note;
    const gone = changes.filter(({ note }) => note === "");
    // Only in these very cells, where they are not too many.
    const alone = gone.length > 0 && gone.length <= MOST_RANGES;
    if (alone) {
      this.sheet.getRangeList(gone.map((one) => this.a1(one))).clearNote();
      this.written.push(...gone.map(({ row, column }) => this.block(row, column)));
    }
    const rest = alone ? changes.filter(({ note }) => note !== "") : changes;
    for (const block of this.blocks(rest, NOTE_BLOCKS)) {
      this.range(block).setNotes(cutOut(this.notes, block));
      this.written.push(block);
    }
  }

  private colour(all: readonly Change[]): void {
    const changes = all.filter((one) => one.background !== one.was.background);
    for (const { row, column, background } of changes)
      (this.backgrounds[row] as string[])[column] = background ?? "#ffffff";
    const colours = new Set(changes.map(({ background }) => background));
    if (changes.length > MOST_RANGES || colours.size > MOST_COLOURS) {
      for (const block of this.blocks(changes, COLOUR_BLOCKS))
        this.range(block).setBackgrounds(cutOut(this.backgrounds, block).map((row) => row.map(colourOf)));
      return;
    }
    const byColour = new Map<string | null, string[]>();
    for (const one of changes) {
      const cells = byColour.get(one.background);
      if (cells) cells.push(this.a1(one));
      else byColour.set(one.background, [this.a1(one)]);
    }
    for (const [colour, cells] of byColour) this.sheet.getRangeList(cells).setBackground(colour);
  }

  private a1({ row, column }: Change): string {
    return a1(row + this.first, column);
  }

  private block(row: number, column: number): Area {
    return { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
  }

  private blocks(changes: readonly Change[], most: number): Area[] {
    const { first } = this;
    const cells = changes.map(({ row, column }) => ({ row: row + first, column }));
    return blocksAround(cells, this.guards, most).map(({ firstRow, lastRow, ...columns }) => ({
      firstRow: firstRow - first,
      lastRow: lastRow - first,
      ...columns,
    }));
  }

  private range({ firstRow, lastRow, firstColumn, lastColumn }: Area) {
    const rows = lastRow - firstRow + 1;
    return this.sheet.getRange(
      this.first + firstRow + 1,
      firstColumn + 1,
      rows,
      lastColumn - firstColumn + 1,
    );
  }
}

/**
 * Rows moved between the last look and the writes: what landed in another row's cells is given back what that row had,
 * and each row gets what was meant for it. A cell that somebody changed since is left.
 * @param from gives the row that stood where one stands now; null: it is new
 */
function mend(
  grid: Grid,
  range: GoogleAppsScript.Spreadsheet.Range,
  changes: readonly Change[],
  from: (row: number) => number | null,
): void {
  const notes = range.getNotes();
  const backgrounds = range.getBackgrounds();
  const columns = notes[0]?.length ?? 0;
  const byCell = new Map(changes.map((one) => [one.row * columns + one.column, one]));
  const fixes: Change[] = [];
  for (let row = 0; row < notes.length; row++) {
    const before = from(row);
    if (before === row) continue;
    for (let column = 0; column < columns; column++) {
      const landed = byCell.get(row * columns + column);
      const meant = before === null ? undefined : byCell.get(before * columns + column);
      if (!landed && !meant && !grid.isWritten(row, column)) continue;
      const had: Own =
        before === null
          ? { note: "", background: null }
          : {
              note: meant?.was.note ?? grid.notes[before]?.[column] ?? "",
              background: meant ? meant.was.background : colourOf(grid.backgrounds[before]?.[column]),
            };
      const was = { note: notes[row]?.[column] ?? "", background: colourOf(backgrounds[row]?.[column]) };
      const want: Own = meant ?? had;
      const ours = grid.isWritten(row, column) ? (grid.notes[row]?.[column] ?? "") : null;
      const note = was.note === ours || was.note === had.note ? want.note : was.note;
      const tint = landed && landed.background !== landed.was.background ? landed.background : undefined;
      const background =
        was.background === tint || was.background === had.background ? want.background : was.background;
      if (note === was.note && background === was.background) continue;
      fixes.push({ row, column, was, note, background, on: meant?.on === true });
    }
  }
  // What was read just now, not what was written, is what stands around them.
  grid.readAgain(notes, backgrounds).write(fixes.filter((one) => !grid.isGuarded(one)));
}
