/** @fileoverview What stands in a workbook, as it is compared: the person's cells part by part, the add-on's tabs as shown. */
import { hasOwnName, isUnfinished, TAB_UNDO } from "../../src/table/own-tabs";
import type { ModelSheet, ModelWorkbook } from "../../workbench/host/model";

/** What can be done to somebody; each trial counts once in each. */
export const HARMS = ["values", "formulas", "colours", "notes", "sentences", "tabs"] as const;
export type Harm = (typeof HARMS)[number];

const PARTS = ["values", "formulas", "colours", "notes"] as const;
type Part = (typeof PARTS)[number];

/** Texts by cell. */
export type Cells = ReadonlyMap<string, string>;
/** The person's tabs, part by part. */
export type Theirs = Readonly<Record<Part, Cells>>;

/** What stands in all tabs that bear none of the add-on's names. */
export function theirs({ sheets }: ModelWorkbook, leave: (name: string) => boolean = hasOwnName): Theirs {
  const found = Object.fromEntries(PARTS.map((part) => [part, new Map<string, string>()])) as Record<
    Part,
    Map<string, string>
  >;
  for (const sheet of sheets) {
    if (leave(sheet.name)) continue;
    for (const [r, row] of sheet.cells) {
      for (const [c, cell] of row) {
        const key = `${sheet.name} ${r},${c}`;
        if (cell.formula) found.formulas.set(key, cell.formula);
        else if (cell.value !== null && cell.value !== "") found.values.set(key, JSON.stringify(cell.value));
        if (cell.look?.background && cell.look.background.toLowerCase() !== "#ffffff")
          found.colours.set(key, cell.look.background.toLowerCase());
        if (cell.note) found.notes.set(key, cell.note);
      }
    }
  }
  return found;
}

/** Cells in which two differ. */
export function differing(a: Cells, b: Cells): string[] {
  const keys = new Set([...a.keys(), ...b.keys()]);
  return [...keys].filter((key) => a.get(key) !== b.get(key));
}

/** The parts in which the person's cells are not as they should be, with the first cell of each. */
export function lost(now: Theirs, right: Theirs): Map<Harm, string> {
  const harms = new Map<Harm, string>();
  for (const part of PARTS) {
    const [cell] = differing(now[part], right[part]);
    if (cell !== undefined)
      harms.set(
        part,
        `${cell}: ${right[part].get(cell) ?? "blank"} became ${now[part].get(cell) ?? "blank"}`,
      );
  }
  return harms;
}

/** A tab as somebody sees it: texts, strong letters, tints, widths, what is frozen. */
function shownIn(sheet: ModelSheet): string {
  const rows: string[] = [];
  for (const [r, row] of [...sheet.cells].sort(([a], [b]) => a - b)) {
    const cells = [...row]
      .sort(([a], [b]) => a - b)
      .flatMap(([c, { value, look, validation }]) => {
        const bare = value === null || value === "";
        return bare && !look?.background && !validation
          ? []
          : [[c, bare ? "" : value, look?.background, look?.fontWeight, validation?.kind]];
      });
    if (cells.length > 0) rows.push(JSON.stringify([r, cells]));
  }
  const widths = [...sheet.columnWidths].sort(([a], [b]) => a - b);
  return `${rows.join("\n")}\n${JSON.stringify([widths, sheet.frozenRows, sheet.frozenColumns, [...sheet.hiddenRows], sheet.merges])}`;
}

/** Every tab by name, as somebody sees it with its notes. */
export function shown({ sheets }: ModelWorkbook): Map<string, string> {
  return new Map(
    sheets.map((sheet) => {
      const notes = [...sheet.cells].flatMap(([r, row]) =>
        [...row].flatMap(([c, { note }]) => (note ? [[r, c, note]] : [])),
      );
      // What the tab of undo remembers is another thing after each run: whether it is whole is what counts.
      if (sheet.name === TAB_UNDO)
        return [sheet.name, isUnfinished(String(sheet.cells.get(0)?.get(0)?.value ?? "")) ? "half" : "whole"];
      return [sheet.name, `${shownIn(sheet)}\n${JSON.stringify(notes.sort())}`];
    }),
  );
}
