/**
 * @fileoverview What may stand in a cell: a sheet's data validations, those that older Excels keep in an
 * extension (lists from another sheet) included.
 */
import type { Area } from "../../src/table/area";
import type { ModelSheet, ModelValidation } from "../host/model";
import { cellAt, ensureCell, RULE_OPERATORS } from "../host/model";
import { MAX_RULED } from "./limits";
import { parseRange, parseRanges } from "./ranges";
import { unusable } from "./unusable";
import { child, childrenOf, isOn, type XmlElement } from "./xml";

/** A validation before the cells of its list are looked up. */
interface Rule {
  readonly ranges: Area[];
  readonly kind: ModelValidation["kind"];
  readonly test: ModelValidation["test"];
  readonly formulas: readonly string[];
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
  const rules = readRules(frame);
  if (rules.length === 0) return;
  const used = usedSize(sheet);
  let room = MAX_EMPTY;
  let looked = 0;
  for (const rule of rules) {
    const validation = understand(rule, sheet, sheets, names);
    for (const range of rule.ranges) {
      const isWide = areaOf(range, range.lastRow, range.lastColumn) > MAX_RANGE;
      const lastRow = Math.min(range.lastRow, (isWide ? used.rows : sheet.maxRows) - 1);
      const lastColumn = Math.min(range.lastColumn, (isWide ? used.columns : sheet.maxColumns) - 1);
      const size = areaOf(range, lastRow, lastColumn);
      looked += size;
      if (looked > MAX_RULED) throw unusable("bomb");
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

function areaOf(range: Area, lastRow: number, lastColumn: number): number {
  return Math.max(0, lastRow - range.firstRow + 1) * Math.max(0, lastColumn - range.firstColumn + 1);
}

function readRules(frame: XmlElement): Rule[] {
  const rules = childrenOf(child(frame, "dataValidations"), "dataValidation").map((one) =>
    rule(one, one.attributes.sqref ?? "", [
      child(one, "formula1")?.text ?? "",
      child(one, "formula2")?.text ?? "",
    ]),
  );
  for (const extension of child(frame, "extLst")?.children ?? []) {
    for (const one of childrenOf(child(extension, "dataValidations"), "dataValidation")) {
      const formula = (name: string) => child(child(one, name), "f")?.text ?? "";
      rules.push(rule(one, child(one, "sqref")?.text ?? "", [formula("formula1"), formula("formula2")]));
    }
  }
  return rules;
}

/** What Excel calls them; what is not here (lengths, times, formulas) comes to a formula in Sheets. */
const KINDS: Readonly<Record<string, ModelValidation["kind"]>> = {
  list: "list",
  whole: "number",
  decimal: "number",
  date: "date",
};

function rule(element: XmlElement, ranges: string, formulas: readonly [string, string]): Rule {
  const { type, errorStyle, showErrorMessage, prompt, showInputMessage } = element.attributes;
  return {
    ranges: parseRanges(ranges),
    kind: KINDS[type ?? ""] ?? "custom",
    formulas: formulas.map((one) => one.trim()).filter(Boolean),
    test: testOf(element, formulas),
    // Excel enforces a rule only where it shows an error, and lets the person go on unless it says stop.
    rejects: isOn(showErrorMessage) && (errorStyle === undefined || errorStyle === "stop"),
    help: isOn(showInputMessage) ? (prompt ?? "") : "",
  };
}

/** Undefined where an operand is a formula, or none. */
function testOf({ attributes }: XmlElement, formulas: readonly [string, string]): Rule["test"] {
  const operator = RULE_OPERATORS.find((one) => one === (attributes.operator ?? "between"));
  const operands = formulas.slice(0, /between/i.test(operator ?? "") ? 2 : 1);
  const isNumber = (text: string) => text.trim() !== "" && Number.isFinite(Number(text));
  return operator && operands.every(isNumber) ? { operator, operands: operands.map(Number) } : undefined;
}

function understand(
  rule: Rule,
  own: ModelSheet,
  sheets: readonly ModelSheet[],
  names: ReadonlyMap<string, string>,
): ModelValidation {
  const { kind, test, formulas } = rule;
  const list = kind === "list" ? listOf(formulas[0] ?? "", own, sheets, names) : {};
  // C56: Google makes a checkbox of it, and who ticks it writes TRUE or FALSE.
  const isBox = list.values?.length === 2 && ["TRUE", "FALSE"].every((word) => list.values?.includes(word));
  return {
    ...(isBox ? { kind: "checkbox" } : { kind, ...list }),
    ...(test && (kind === "number" || kind === "date") ? { test } : list.values ? {} : { formulas }),
    rejects: rule.rejects,
    ...(rule.help ? { help: rule.help } : {}),
  };
}

function listOf(
  formula: string,
  own: ModelSheet,
  sheets: readonly ModelSheet[],
  names: ReadonlyMap<string, string>,
): Pick<ModelValidation, "values" | "source"> {
  if (formula.startsWith('"')) {
    const inside = formula.slice(1, -1).replace(/""/g, '"');
    return { values: inside.split(",").map((one) => one.trim()) };
  }
  const target = names.get(formula.toLowerCase()) ?? formula;
  const [, quoted, bare, ref] = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(target) ?? [];
  const name = quoted?.replace(/''/g, "'") ?? bare;
  const sheet =
    name === undefined ? own : sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
  const range = ref === undefined ? undefined : parseRange(ref);
  if (!sheet || !range) return {};
  const values: string[] = [];
  for (const [row, cells] of sheet.cells) {
    if (row < range.firstRow || row > range.lastRow) continue;
    for (const [column, { value }] of cells) {
      if (column < range.firstColumn || column > range.lastColumn) continue;
      if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
        values.push(typeof value === "boolean" ? String(value).toUpperCase() : String(value));
    }
  }
  return {
    values,
    source: { sheet: sheet.id, range, ...(name === undefined ? {} : { named: true as const }) },
  };
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
