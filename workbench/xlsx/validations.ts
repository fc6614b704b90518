/**
 * @fileoverview What may stand in a cell: a sheet's data validations, those that older Excels keep in an
 * extension (lists from another sheet) included.
 */
import type { ModelMerge, ModelSheet, ModelValidation } from "../host/model";
import { cellAt, ensureCell } from "../host/model";
import { parseRange, parseRanges } from "./ranges";
import { child, childrenOf, isOn, type XmlElement } from "./xml";

/** A validation before the cells of its list are looked up. */
interface Rule {
  readonly ranges: ModelMerge[];
  readonly kind: "list" | "other";
  readonly formula: string;
  readonly rejects: boolean;
  readonly help: string;
}

/** Empty cells of one sheet that get a place in the model because a rule names them; beyond, only filled ones. */
const MAX_EMPTY = 50_000;
/** A larger range (a whole column, say) reaches only as far as the sheet is used. */
const MAX_RANGE = 5_000;

/** Puts the rules of a sheet on its cells. `sheets` and `names` serve lists that are ranges or defined names. */
export function applyValidations(
  sheet: ModelSheet,
  frame: XmlElement,
  sheets: readonly ModelSheet[],
  names: ReadonlyMap<string, string>,
): void {
  const used = usedSize(sheet);
  let room = MAX_EMPTY;
  for (const rule of readRules(frame)) {
    const validation = understand(rule, sheet, sheets, names);
    for (const range of rule.ranges) {
      const isWide = areaOf(range, range.lastRow, range.lastColumn) > MAX_RANGE;
      const lastRow = Math.min(range.lastRow, (isWide ? used.rows : sheet.maxRows) - 1);
      const lastColumn = Math.min(range.lastColumn, (isWide ? used.columns : sheet.maxColumns) - 1);
      const size = areaOf(range, lastRow, lastColumn);
      const alsoEmpty = size <= room;
      if (alsoEmpty) room -= size;
      for (let row = range.firstRow; row <= lastRow; row++) {
        for (let column = range.firstColumn; column <= lastColumn; column++) {
          const cell = alsoEmpty ? ensureCell(sheet, row, column) : cellAt(sheet, row, column);
          if (cell) cell.validation = validation;
        }
      }
    }
  }
}

function areaOf(range: ModelMerge, lastRow: number, lastColumn: number): number {
  return Math.max(0, lastRow - range.firstRow + 1) * Math.max(0, lastColumn - range.firstColumn + 1);
}

function readRules(frame: XmlElement): Rule[] {
  const rules = childrenOf(child(frame, "dataValidations"), "dataValidation").map((one) =>
    rule(one, one.attributes.sqref ?? "", child(one, "formula1")?.text ?? ""),
  );
  for (const extension of child(frame, "extLst")?.children ?? []) {
    for (const one of childrenOf(child(extension, "dataValidations"), "dataValidation")) {
      const formula = child(child(one, "formula1"), "f")?.text ?? "";
      rules.push(rule(one, child(one, "sqref")?.text ?? "", formula));
    }
  }
  return rules;
}

function rule(element: XmlElement, ranges: string, formula: string): Rule {
  const { type, errorStyle, showErrorMessage, prompt, showInputMessage } = element.attributes;
  return {
    ranges: parseRanges(ranges),
    kind: type === "list" ? "list" : "other",
    formula: formula.trim(),
    // Excel enforces a rule only where it shows an error, and lets the person go on unless it says stop.
    rejects: isOn(showErrorMessage) && (errorStyle === undefined || errorStyle === "stop"),
    help: isOn(showInputMessage) ? (prompt ?? "") : "",
  };
}

function understand(
  rule: Rule,
  own: ModelSheet,
  sheets: readonly ModelSheet[],
  names: ReadonlyMap<string, string>,
): ModelValidation {
  const values = rule.kind === "list" ? listValues(rule.formula, own, sheets, names) : undefined;
  return {
    kind: rule.kind,
    ...(values ? { values } : {}),
    rejects: rule.rejects,
    ...(rule.help ? { help: rule.help } : {}),
  };
}

function listValues(
  formula: string,
  own: ModelSheet,
  sheets: readonly ModelSheet[],
  names: ReadonlyMap<string, string>,
): string[] | undefined {
  if (formula.startsWith('"'))
    return formula
      .slice(1, -1)
      .replace(/""/g, '"')
      .split(",")
      .map((one) => one.trim());
  const target = names.get(formula.toLowerCase()) ?? formula;
  const [, quoted, bare, ref] = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(target) ?? [];
  const name = quoted?.replace(/''/g, "'") ?? bare;
  const sheet =
    name === undefined ? own : sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
  const range = ref === undefined ? undefined : parseRange(ref);
  if (!sheet || !range) return undefined;
  const values: string[] = [];
  for (const [row, cells] of sheet.cells) {
    if (row < range.firstRow || row > range.lastRow) continue;
    for (const [column, { value }] of cells) {
      if (column < range.firstColumn || column > range.lastColumn) continue;
      if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
        values.push(typeof value === "boolean" ? String(value).toUpperCase() : String(value));
    }
  }
  return values;
}

/** The part of the grid that holds cells. */
function usedSize(sheet: ModelSheet): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  for (const [row, cells] of sheet.cells) {
    rows = Math.max(rows, row + 1);
    for (const column of cells.keys()) columns = Math.max(columns, column + 1);
  }
  return { rows, columns };
}
