/** @fileoverview What the grid's mutations come to, as edits for the host: plain functions over Univer's data. */

import { CellValueType, type ICellData, type IDocumentData, type IRange } from "@univerjs/core";
import { a1 } from "../../src/table/a1";
import type { Edit, PlainValue } from "../server/wire";
import { areaOf } from "./grid-data";

export type CellMatrix = Record<number, Record<number, ICellData | null> | null> | undefined;
export interface RangeValues {
  unitId: string;
  subUnitId: string;
  cellValue: CellMatrix;
}
/** Whatever a mutation brings; each kind has some of it. */
export interface MutationParams extends RangeValues {
  range: IRange;
  ranges: IRange[];
  from: { subUnitId: string; value: CellMatrix };
  to: { subUnitId: string; value: CellMatrix };
  fromRange: IRange;
  toRange: IRange;
  xSplit: number;
  ySplit: number;
  colWidth: number | Record<number, number>;
  rowHeight: number | Record<number, number>;
  showGridlines: number;
}

export const isComputed = (options: unknown): boolean =>
  (options as { fromFormula?: boolean } | undefined)?.fromFormula === true;

/** The text of a cell that is to be read as typing; null where it is something already. */
export function typedText(cell: ICellData | null | undefined): string | null {
  if (!cell || cell.f || cell.si || cell.t === CellValueType.FORCE_STRING) return null;
  if (cell.p) return textOf(cell.p);
  return typeof cell.v === "string" ? cell.v : null;
}

/** A text with line breaks, which the editor keeps as a document. */
export function textOf(document: IDocumentData): string {
  return (document.body?.dataStream ?? "").replace(/\r\n$/, "").replace(/\r/g, "\n");
}

export function heldValue(cell: ICellData | null | undefined): string | number | boolean | null {
  if (cell?.v === undefined || cell.v === null) return null;
  return cell.t === CellValueType.BOOLEAN ? Boolean(cell.v) : cell.v;
}

export function computedValue(cell: ICellData): PlainValue {
  const value = heldValue(cell);
  return typeof value === "string" && /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)$/.test(value)
    ? { error: value }
    : value;
}

/** What the grid did to a sheet, as an edit; null where the host knows no such thing. */
export function editOf(id: string, sheet: number, params: MutationParams): Edit | null {
  const { range, ranges } = params;
  const rows = () => ({
    axis: "rows" as const,
    at: range.startRow,
    count: range.endRow - range.startRow + 1,
  });
  const columns = () => ({
    axis: "columns" as const,
    at: range.startColumn,
    count: range.endColumn - range.startColumn + 1,
  });
  switch (id.replace("sheet.mutation.", "")) {
    case "insert-row":
      return { kind: "insert", sheet, ...rows() };
    case "remove-rows":
      return { kind: "delete", sheet, ...rows() };
    case "insert-col":
      return { kind: "insert", sheet, ...columns() };
    case "remove-col":
      return { kind: "delete", sheet, ...columns() };
    case "move-range":
      return moveOf(params);
    case "add-worksheet-merge":
      return { kind: "merge", sheet, blocks: ranges.map(areaOf) };
    case "remove-worksheet-merge":
      return { kind: "unmerge", sheet, blocks: ranges.map(areaOf) };
    case "set-frozen":
      return { kind: "freeze", sheet, rows: params.ySplit, columns: params.xSplit };
    case "set-worksheet-col-width":
      return { kind: "sizes", sheet, axis: "columns", sizes: sizesOf(ranges, params.colWidth, "Column") };
    case "set-worksheet-row-height":
      return { kind: "sizes", sheet, axis: "rows", sizes: sizesOf(ranges, params.rowHeight, "Row") };
    case "set-row-hidden":
    case "set-row-visible":
      return {
        kind: "hide",
        sheet,
        axis: "rows",
        stretches: stretches(ranges, "Row"),
        hidden: id.endsWith("hidden"),
      };
    case "set-col-hidden":
    case "set-col-visible":
      return {
        kind: "hide",
        sheet,
        axis: "columns",
        stretches: stretches(ranges, "Column"),
        hidden: id.endsWith("hidden"),
      };
    case "toggle-gridlines":
      return { kind: "gridlines", sheet, hidden: params.showGridlines === 0 };
    case "set-worksheet-row-count":
    case "set-worksheet-column-count":
      // The host's grid grows with what is put into it.
      return { kind: "cells", sheet, cells: [] };
    default:
      return null;
  }
}

/** Cells that were cut go as they are, with all that the host has of them. */
function moveOf({ from, to, fromRange, toRange }: MutationParams): Edit {
  const place = { sheet: Number(to.subUnitId), row: toRange.startRow, column: toRange.startColumn };
  return { kind: "move", sheet: Number(from.subUnitId), block: areaOf(fromRange), to: place };
}

/**
 * Where rows or columns are put in or taken out, the grid merges the blocks around them anew. The host does so by
 * itself, and knows no such blocks any more.
 */
export function withoutFollowing(edits: readonly Edit[]): Edit[] {
  const moves = edits.some(({ kind }) => kind === "insert" || kind === "delete");
  return edits.filter(({ kind }) => !moves || (kind !== "merge" && kind !== "unmerge"));
}

const stretches = (ranges: readonly IRange[], axis: "Row" | "Column"): [number, number][] =>
  ranges.map((range) => [range[`start${axis}`], range[`end${axis}`]]);

function sizesOf(
  ranges: readonly IRange[],
  size: number | Record<number, number>,
  axis: "Row" | "Column",
): [number, number][] {
  const sizes: [number, number][] = [];
  for (const [from, to] of stretches(ranges, axis)) {
    for (let i = from; i <= to; i++) {
      const pixels = typeof size === "number" ? size : size[i];
      if (typeof pixels === "number") sizes.push([i, pixels]);
    }
  }
  return sizes;
}

/** Whether rows or columns are at other places after it. */
export const changesPlaces = (edits: readonly Edit[]): boolean =>
  edits.some(({ kind }) => kind === "insert" || kind === "delete");

/** What a person wrote, with its cell: `D18: “x”`. */
export function contentsOf(edits: readonly Edit[]): string[] {
  return edits.flatMap((edit) => {
    if (edit.kind === "note")
      return edit.text ? [`${a1(edit.row, edit.column)}: “${edit.text}” (ghi chú)`] : [];
    if (edit.kind !== "cells") return [];
    return edit.cells.flatMap(({ row, column, typed, held, follows }) => {
      const content = typed ?? held?.formula ?? held?.value;
      return follows || content === undefined || content === null || content === ""
        ? []
        : [`${a1(row, column)}: “${content}”`];
    });
  });
}

const LABELS: Partial<Record<Edit["kind"], string>> = {
  note: "ghi chú",
  move: "chuyển ô",
  insert: "chèn dòng, cột",
  delete: "xóa dòng, cột",
  merge: "gộp ô",
  unmerge: "bỏ gộp ô",
  freeze: "cố định dòng, cột",
  sizes: "đổi cỡ dòng, cột",
  hide: "ẩn, hiện dòng, cột",
};

export function labelOf(edits: readonly Edit[]): string {
  for (const edit of edits) {
    const label = LABELS[edit.kind];
    if (label) return label;
  }
  const onlyLooks = edits.every(
    (edit) =>
      edit.kind === "cells" &&
      edit.cells.every((cell) => cell.look && !cell.held && cell.typed === undefined),
  );
  return onlyLooks ? "định dạng" : "sửa ô";
}
