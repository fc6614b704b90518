/**
 * @fileoverview Giving people's cells back what they held before a run: only where a cell is as that run left it, in the
 * row that is surely the same.
 */

import { stepWords } from "../messages/tabs";
import type { Left } from "../messages/undo";
import { hasHighlight } from "../reports/highlight";
import { sealOf } from "../sidebar/seal";
import { placeKey } from "../sidebar/unit-places";
import type { Edit } from "../sidebar/wire";
import { a1 } from "../table/a1";
import type { Change, Changes, Held, LookChange, ValueChange } from "../undo/changes";
import { Places } from "../undo/keys";
import { dateOfWall } from "../vietnamese/dates";
import { type Guard, guarded, notEditable } from "./blocks";
import { keepsApostrophe, plain, same, writeBare } from "./cells";
import { asShown } from "./clock";
import { gridNamed } from "./grids";
import { type Band, bandsOf, colourOf, writeLooks } from "./highlight";
import { lookAt, type OpenEdit } from "./look";
import { isTimeUp, step } from "./steps";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What was given back, and why which cells were not, by name. */
export interface TakenBack {
  cells: number;
  readonly left: Map<Left, string[]>;
  /** What there was no time for. */
  rest: readonly Changes[];
}

/** Gives back what it can. */
export function takeBack(spreadsheet: Spreadsheet, changes: readonly Changes[]): TakenBack {
  const back: TakenBack = { cells: 0, left: new Map(), rest: [] };
  const sheets = [...new Set(changes.map(({ sheet }) => sheet))];
  for (const [index, name] of sheets.entries()) {
    // One tab at least each time, or no run would ever get further.
    if (index > 0 && isTimeUp()) {
      back.rest = changes.filter(({ sheet }) => sheets.indexOf(sheet) >= index);
      break;
    }
    const leave: Leave = (why, row, column) => {
      const cell = sheets.length > 1 ? `${name}!${a1(row, column)}` : a1(row, column);
      back.left.set(why, [...(back.left.get(why) ?? []), cell]);
    };
    const own = changes.filter(({ sheet }) => sheet === name);
    const sheet = gridNamed(spreadsheet, name);
    if (sheet)
      step(stepWords.giveBack(name), () => {
        back.cells += takeBackIn(spreadsheet, sheet, name, own, leave);
      });
    else for (const { cells } of own) for (const [row, column] of cells) leave("gone", row, column);
  }
  return back;
}

/** Values that stand or fall together, or each for itself. */
interface Group {
  readonly cells: readonly ValueChange[];
  readonly whole: boolean;
}

type Leave = (why: Left, row: number, column: number) => void;

function takeBackIn(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  name: string,
  changes: readonly Changes[],
  leave: Leave,
): number {
  const places = new Places(
    sheet
      .getDataRange()
      .getValues()
      .map((row) => row.map(plain)),
  );
  const looks: LookChange[] = [];
  const values: Group[] = [];
  for (const { headers, keys, cells, whole = false } of changes) {
    const shift = places.shiftOf(headers, keys);
    if (shift === null) {
      for (const [row, column] of cells) leave("moved", row, column);
      continue;
    }
    const now = cells.map(([row, ...rest]) => [row + shift, ...rest] as unknown as Change);
    looks.push(...now.filter((one): one is LookChange => one[2] === "look"));
    const typed = now.filter((one): one is ValueChange => one[2] === "value");
    if (typed.length > 0) values.push({ cells: typed, whole });
  }
  return (
    takeBackLooks(sheet, looks, leave) +
    (values.length > 0 ? takeBackValues(spreadsheet, name, values, leave) : 0)
  );
}

/** Whole bands are read, not the rows in question alone: a row may move among them in that very moment. */
function takeBackLooks(sheet: Sheet, looks: readonly LookChange[], leave: Leave): number {
  if (looks.length === 0) return 0;
  const guards = notEditable(sheet);
  let back = 0;
  for (const band of bandsOf(sheet)) {
    const own = looks.filter(([row]) => row >= band.first && row < band.end);
    if (own.length > 0) back += takeBackBand(sheet, own, { band, guards, leave });
  }
  return back;
}

function takeBackBand(
  sheet: Sheet,
  looks: readonly LookChange[],
  { band, guards, leave }: { readonly band: Band; readonly guards: readonly Guard[]; readonly leave: Leave },
): number {
  const { first, end, columns } = band;
  const range = sheet.getRange(first + 1, 1, end - first, columns);
  const values = range.getValues().map((row) => row.map(plain));
  const backgrounds = range.getBackgrounds();
  const notes = range.getNotes();
  const open = looks.flatMap(([at, column, , before, after]) => {
    const row = at - first;
    const was = { note: notes[row]?.[column] ?? "", background: colourOf(backgrounds[row]?.[column]) };
    const isAs = [before, after].map((one) => [one.note === was.note, one.background === was.background]);
    if (isAs[0]?.every(Boolean)) return [];
    // A run that was stopped may have written one of the two.
    if (![0, 1].every((part) => isAs.some((one) => one[part]))) {
      leave("changed", at, column);
      return [];
    }
    if (guards.some((guard) => guarded(guard, at, column))) {
      leave("protected", at, column);
      return [];
    }
    return [{ row, column, was, on: hasHighlight(before.note), ...before }];
  });
  if (open.length === 0) return 0;
  const lost = writeLooks(sheet, { first, range, guards, values, notes, backgrounds }, open);
  for (const { row, column } of lost) leave("moved", row + first, column);
  return open.length - lost.length;
}

/** What a cell can be compared with that is to hold a formula or a day: nothing is ever the same. */
const OTHER = Number.NaN;

function takeBackValues(
  spreadsheet: Spreadsheet,
  sheet: string,
  groups: readonly Group[],
  leave: Leave,
): number {
  const wanted = new Map<Edit, { readonly held: Held; readonly group: Group }>();
  for (const group of groups)
    for (const [row, column, , held, was] of group.cells) {
      const { value, formula } = held;
      const now = formula !== "" || typeof value === "object" ? OTHER : value;
      wanted.set({ sheet, row, column, was, formula: "", now, overwrite: true } as Edit, { held, group });
    }
  const edits = [...wanted.keys()];
  const look = lookAt(spreadsheet, edits, []);
  const found = look?.last();
  if (!look || !found) {
    for (const { row, column } of edits) leave("moved", row, column);
    return 0;
  }
  const kept = new Set<Group>();
  for (const { row, column, value, formula, obstacle } of found.stopped) {
    const edit = edits.find((one) => one.row === row && one.column === column) as Edit;
    const { held, group } = wanted.get(edit) as { held: Held; group: Group };
    if (same(value, held.value) && formula === held.formula) continue;
    leave(obstacle === "protected" || obstacle === "rule" ? obstacle : "changed", row, column);
    kept.add(group);
  }
  // Of a row that was put in nothing is taken away while somebody uses it.
  const stays = ({ edit }: OpenEdit) => {
    const { group } = wanted.get(edit) as { group: Group };
    return group.whole && kept.has(group);
  };
  for (const { edit } of found.open.filter(stays)) leave("changed", edit.row, edit.column);
  const open = found.open.filter((one) => !stays(one));
  const heldBy = ({ edit }: OpenEdit) => wanted.get(edit)?.held as Held;
  look.write(open.filter((one) => !isRich(heldBy(one))));
  for (const one of open.filter((each) => isRich(heldBy(each)))) giveBack(one.range, heldBy(one));
  const after = new Map(look.after().map((cell) => [placeKey(cell), cell.value]));
  // Texts that have kept the apostrophe that was to make a text of them are written anew (C51).
  for (const { edit, range } of open)
    if (keepsApostrophe(after.get(placeKey(edit)), edit.now)) writeBare(range, edit.now as string);
  return open.length;
}

/** More than a value that is typed. */
const isRich = ({ value, formula, links }: Held) =>
  formula !== "" || typeof value === "object" || links !== undefined;

function giveBack(range: GoogleAppsScript.Spreadsheet.Range, { value, formula, links = [] }: Held): void {
  if (formula !== "") range.setValue(formula);
  else if (typeof value === "object") range.setValue(instantFor(value.date));
  else {
    const rich = SpreadsheetApp.newRichTextValue().setText(String(value));
    for (const [from, to, url] of links) rich.setLinkUrl(from, to, url);
    range.setRichTextValues([[rich.build()]]);
  }
}

/** The instant that the spreadsheet shows as a day: its clock and the script's may differ. */
function instantFor(wall: number): Date {
  const shown = dateOfWall(wall);
  return new Date(2 * shown.getTime() - asShown(shown).getTime());
}

/** The print of all that people may type into a tab. */
export function printOfTab(sheet: Sheet): string {
  const range = sheet.getDataRange();
  return sealOf([
    ...range.getValues().map((row) => row.map(plain)),
    ...range.getFormulas(),
    ...range.getNotes(),
  ]);
}

/** Takes a tab away that a run had made, where nobody has typed into it since. */
export function takeAway(spreadsheet: Spreadsheet, name: string, seal: string): boolean {
  const sheet = gridNamed(spreadsheet, name);
  if (!sheet || printOfTab(sheet) !== seal) return false;
  return step(stepWords.drop(name), () => {
    spreadsheet.deleteSheet(sheet);
    return true;
  });
}
