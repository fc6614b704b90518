/** @fileoverview A sheet copied within its workbook, as Sheets does it. */
import { type ModelCell, type ModelSheet, type ModelWorkbook, markChanged, newSheet } from "../model";

/**
 * The copy [R]: cells with formulas, looks, notes, links and rules, merges, sizes, what is hidden and frozen. Protections, charts
 * and the names of tables stay behind [O]; formulas that name a sheet go on naming it [O].
 */
export function copyOfSheet(source: ModelSheet, id: number, name: string): ModelSheet {
  const ofFile = !source.added || source.copyOf !== undefined;
  const fresh = newSheet(id, name, true);
  const talked = new Set((source.conversations ?? []).map(({ row, column }) => `${row},${column}`));
  for (const [row, cells] of source.cells) {
    const copies = new Map<number, ModelCell>();
    for (const [column, cell] of cells) {
      const copy: ModelCell = { ...cell, ...ownList(cell, source.id, id) };
      if (talked.has(`${row},${column}`)) delete copy.note;
      // The file's part says them of the source, in parts of its own.
      if (ofFile && copy.note) markChanged(copy, "note");
      copies.set(column, copy);
    }
    fresh.cells.set(row, copies);
  }
  for (const [row, height] of source.rowHeights) fresh.rowHeights.set(row, height);
  for (const [column, width] of source.columnWidths) fresh.columnWidths.set(column, width);
  for (const row of source.hiddenRows) fresh.hiddenRows.add(row);
  for (const column of source.hiddenColumns) fresh.hiddenColumns.add(column);
  return {
    ...fresh,
    ...(ofFile ? { copyOf: source.copyOf ?? source.id } : {}),
    hidden: source.hidden,
    maxRows: source.maxRows,
    maxColumns: source.maxColumns,
    merges: source.merges.map((merge) => ({ ...merge })),
    frozenRows: source.frozenRows,
    frozenColumns: source.frozenColumns,
    ...(source.hiddenGridlines === undefined ? {} : { hiddenGridlines: source.hiddenGridlines }),
    ...(source.conditional ? { conditional: source.conditional } : {}),
    ...(source.printed ? { printed: source.printed } : {}),
    ...(source.arrays ? { arrays: source.arrays } : {}),
    ...(source.shifts ? { shifts: [...source.shifts] } : {}),
    shapeChanged: source.shapeChanged,
  };
}

/** "Copy of X" in the account's language (C52); a number behind it where that is taken [U]. */
export function nameOfCopy(workbook: ModelWorkbook, name: string): string {
  const taken = new Set(
    [...workbook.sheets, ...(workbook.charts ?? [])].map((one) => one.name.toLowerCase()),
  );
  const base = `Copy of ${name}`.slice(0, 96);
  let free = base;
  for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${base} ${n}`;
  return free;
}

/** A drop-down that is fed from its own sheet is fed from the copy, where its rule names no sheet. */
function ownList({ validation }: ModelCell, from: number, to: number): Pick<ModelCell, "validation"> {
  const source = validation?.source;
  return validation && source?.sheet === from && !source.named
    ? { validation: { ...validation, source: { ...source, sheet: to } } }
    : {};
}
