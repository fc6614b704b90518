/** @fileoverview The shape of a sheet as it was read, to tell when saving what a script changed of it. */
import type { Area } from "../../src/table/area";
import type { ModelConditional, ModelSheet } from "../host/model";

/** What can be changed of a sheet apart from its cells. */
export interface Shape {
  readonly name: string;
  readonly hidden: boolean;
  readonly merges: readonly Area[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly hiddenGridlines: boolean;
  readonly conditional: readonly ModelConditional[];
}

/** A copy of a sheet's shape. */
export function shapeOf(sheet: ModelSheet): Shape {
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    merges: sheet.merges.map((merge) => ({ ...merge })),
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    columnWidths: new Map(sheet.columnWidths),
    rowHeights: new Map(sheet.rowHeights),
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
    hiddenGridlines: sheet.hiddenGridlines === true,
    conditional: sheet.conditional ?? [],
  };
}

/** The keys at which two maps or sets differ, in order. */
export function differing<T>(
  before: ReadonlyMap<number, T> | ReadonlySet<number>,
  after: ReadonlyMap<number, T> | ReadonlySet<number>,
): number[] {
  const value = (from: ReadonlyMap<number, T> | ReadonlySet<number>, key: number) =>
    "get" in from ? from.get(key) : from.has(key);
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => value(before, key) !== value(after, key)).sort((a, b) => a - b);
}
