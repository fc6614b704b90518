/** @fileoverview The open workbook and its changes as a page gets them. */
import type { Area } from "../../src/table/area";
import type { Host } from "../host/host";
import type { ModelSheet, ModelWorkbook } from "../host/model";
import type { Book } from "./book";
import type { Change } from "./changes";
import { lookOf, type PlainLook, plainShape, plainValue } from "./plain";
import type { WireBook, WireCell, WireChange, WireSheet } from "./wire";

/** Numbers the looks of cells, so that each is sent once. */
class Looks {
  readonly list: PlainLook[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf = (look: PlainLook): number => {
    const key = JSON.stringify(look);
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.list.push(look) - 1;
      this.#numbers.set(key, number);
    }
    return number;
  };
}

/** The workbook for a page that opens it. */
export function wireBook(book: Book, host: Host): WireBook {
  const { model } = book;
  const looks = new Looks();
  const selections: [number, Area][] = [];
  for (const { id } of model.sheets) {
    const block = host.selectionOf(id);
    if (block) selections.push([id, block]);
  }
  return {
    name: model.name,
    locale: model.locale,
    sheets: model.sheets.map((sheet) => wireSheet(sheet, looks.numberOf)),
    looks: looks.list,
    active: model.sheets[model.activeSheet]?.id ?? model.sheets[0]?.id ?? 0,
    selections,
    menus: host.menus,
    undo: book.undoLabel,
    redo: book.redoLabel,
  };
}

function wireSheet(sheet: ModelSheet, numberOf: (look: PlainLook) => number): WireSheet {
  const rows: [number, WireCell[]][] = [];
  for (const [row, cells] of sheet.cells) {
    const line: WireCell[] = [];
    for (const [column, cell] of cells) {
      const { formula, note, links } = cell;
      const head = [column, plainValue(cell.value), numberOf(lookOf(cell))] as const;
      if (formula === undefined && note === undefined && !links) line.push(head);
      else {
        line.push([
          ...head,
          {
            ...(formula === undefined ? {} : { formula }),
            ...(note === undefined ? {} : { note }),
            ...(links ? { links } : {}),
          },
        ]);
      }
    }
    rows.push([row, line]);
  }
  return { id: sheet.id, shape: plainShape(sheet), rows };
}

/** Changes as the page needs them: only what is now, and sheets that came given whole. */
export function wireChanges(model: ModelWorkbook, changes: readonly Change[]): WireChange[] {
  const come = new Set<number>();
  for (const change of changes) {
    if (change.kind !== "sheets") continue;
    for (const id of change.after) if (!change.before.includes(id)) come.add(id);
  }
  return changes.flatMap((change): WireChange[] => {
    if (change.kind !== "sheets" && come.has(change.sheet)) return [];
    return [wireChange(model, change, come)];
  });
}

function wireChange(model: ModelWorkbook, change: Change, come: ReadonlySet<number>): WireChange {
  switch (change.kind) {
    case "cells":
      return {
        kind: "cells",
        sheet: change.sheet,
        cells: change.cells.map(([row, column, , after]) => {
          if (!after) return [row, column, null];
          const { changed: _, ...cell } = after;
          return [row, column, cell];
        }),
      };
    case "shape":
      return { kind: "shape", sheet: change.sheet, after: change.after };
    case "shift":
      return change;
    case "sheets": {
      const looks = new Looks();
      const added = model.sheets.filter(({ id }) => come.has(id));
      return {
        kind: "sheets",
        after: change.after,
        added: added.map((sheet) => wireSheet(sheet, looks.numberOf)),
        looks: looks.list,
      };
    }
  }
}
