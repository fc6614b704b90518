/** @fileoverview Writes drop-downs that a script set: the cells leave the rules they had and join new ones. */
import { columnLetters } from "../../src/table/a1";
import { type Area, areaText, cellArea } from "../../src/table/area";
import type { ModelCell, ModelValidation } from "../host/model";
import type { Frame } from "./frame";
import { CellSet, parseRanges } from "./ranges";
import { child, childrenOf, escapeXml, withAttributes } from "./xml";

/** A cell whose validation changed. */
export type ValidationChange = readonly [row: number, column: number, cell: ModelCell];

/** Excel's own limit for a list that is written into the rule. */
const MAX_LIST = 255;

/** Puts validations into a sheet. Checkboxes are formats, not rules, and are written with the cell. */
export function writeValidations(
  frame: Frame,
  changes: readonly ValidationChange[],
  sheetName: (id: number) => string | undefined,
): void {
  if (changes.length === 0) return;
  const p = frame.prefix;
  const cells = new CellSet(changes);
  const rules: string[] = [];
  const old = frame.element("dataValidations");
  for (const rule of childrenOf(old, "dataValidation")) {
    const left = cells.takenOutOf(parseRanges(rule.attributes.sqref ?? ""));
    const raw = frame.raw(rule);
    if (!left) rules.push(raw);
    else if (left.length > 0) {
      const opening = frame.opening(rule);
      const sqref = left.map(areaText).join(" ");
      rules.push(withAttributes(opening, { sqref }) + raw.slice(opening.length));
    }
  }
  takeOutOfExtensions(frame, cells);
  const groups = new Map<string, Group>();
  // A list that cells feed may hold thousands of words, and thousands of cells share it.
  const keys = new Map<ModelValidation, string>();
  for (const [row, column, cell] of changes) {
    const { validation } = cell;
    if (!validation || validation.kind === "checkbox") continue;
    const key = keys.get(validation) ?? JSON.stringify(validation);
    keys.set(validation, key);
    const group = groups.get(key) ?? new Group(validation);
    groups.set(key, group);
    group.add(row, column);
  }
  for (const { validation, ranges } of groups.values())
    rules.push(ruleXml(p, validation, ranges, fedBy(validation, sheetName)));
  const count = String(rules.length);
  const opening = old
    ? withAttributes(frame.opening(old), { count })
    : `<${p}dataValidations count="${count}">`;
  const open = opening.replace(/\s*\/>$/, ">");
  frame.replace("dataValidations", rules.length ? `${open}${rules.join("")}</${p}dataValidations>` : "");
}

/** Rules of newer Excels, in an extension, name their cells in an element of their own. */
function takeOutOfExtensions(frame: Frame, cells: CellSet): void {
  for (const extension of frame.element("extLst")?.children ?? []) {
    for (const rule of childrenOf(child(extension, "dataValidations"), "dataValidation")) {
      const sqref = child(rule, "sqref");
      if (!sqref) continue;
      const left = cells.takenOutOf(parseRanges(sqref.text));
      if (!left) continue;
      // A rule without cells is no rule; it goes.
      if (left.length === 0) frame.edit({ start: rule.start, end: rule.end, text: "" });
      else
        frame.edit({
          start: sqref.innerStart,
          end: sqref.innerEnd,
          text: left.map(areaText).join(" "),
        });
    }
  }
}

/** The ranges of a new rule, and the last one of each column. */
class Group {
  readonly ranges: Area[] = [];
  /** Where the last range of each column stands among them. */
  private readonly lowest = new Map<number, number>();

  constructor(readonly validation: ModelValidation) {}

  /** Cells come by rows; what stands below each other in one column becomes one range. */
  add(row: number, column: number): void {
    const at = this.lowest.get(column) ?? -1;
    const above = this.ranges[at];
    if (above?.lastRow === row - 1) this.ranges[at] = { ...above, lastRow: row };
    else this.lowest.set(column, this.ranges.push(cellArea(row, column)) - 1);
  }
}

/** The cells that feed a list, as a rule names them: `'Đăng ký 2026'!$B$4:$B$40`; '' where none do. */
function fedBy({ source }: ModelValidation, sheetName: (id: number) => string | undefined): string {
  const name = source ? sheetName(source.sheet) : undefined;
  if (!source || name === undefined) return "";
  const { firstRow, lastRow, firstColumn, lastColumn } = source.range;
  const [first, last] = [
    [firstColumn, firstRow],
    [lastColumn, lastRow],
  ].map(([column = 0, row = 0]) => `$${columnLetters(column)}$${row + 1}`);
  return `'${name.replace(/'/g, "''")}'!${first}:${last}`;
}

function ruleXml(p: string, validation: ModelValidation, ranges: readonly Area[], fed: string): string {
  const sqref = ranges.map(areaText).join(" ");
  const values = validation.values ?? [];
  const list = fed ? values : fitting(values);
  // A list that Excel cannot hold whole must not refuse the values it lacks.
  const rejects = validation.rejects && list.length === values.length;
  const error = rejects ? ' showErrorMessage="1"' : ' errorStyle="warning"';
  const help = validation.help
    ? ` showInputMessage="1" prompt="${escapeXml(validation.help.slice(0, MAX_LIST))}"`
    : "";
  const common = `allowBlank="1"${help}${error} sqref="${sqref}"`;
  const { kind, test } = validation;
  if (test) {
    const operands = test.operands.map((one, i) => `<${p}formula${i + 1}>${one}</${p}formula${i + 1}>`);
    const type = `type="${kind === "number" ? "decimal" : kind}" operator="${test.operator}"`;
    return `<${p}dataValidation ${type} ${common}>${operands.join("")}</${p}dataValidation>`;
  }
  if (kind !== "list" || (!fed && list.length === 0)) return `<${p}dataValidation ${common}/>`;
  const formula = fed || `"${list.join(",").replace(/"/g, '""')}"`;
  return `<${p}dataValidation type="list" ${common}><${p}formula1>${escapeXml(formula)}</${p}formula1></${p}dataValidation>`;
}

/** The values that a list inside a rule can hold: no comma in them, 255 characters in all. */
function fitting(values: readonly string[]): string[] {
  const fit: string[] = [];
  let length = -1;
  for (const value of values) {
    if (value.includes(",") || length + 1 + value.length > MAX_LIST) continue;
    fit.push(value);
    length += 1 + value.length;
  }
  return fit;
}
