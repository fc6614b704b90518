/** @fileoverview Writes drop-downs that a script set: the cells leave the rules they had and join new ones. */
import type { ModelCell, ModelMerge, ModelValidation } from "../host/model";
import type { Frame } from "./frame";
import { parseRanges, rangeText, withoutCells } from "./ranges";
import { child, childrenOf, escapeXml, withAttributes } from "./xml";

/** A cell whose validation changed. */
export type ValidationChange = readonly [row: number, column: number, cell: ModelCell];

/** Excel's own limit for a list that is written into the rule. */
const MAX_LIST = 255;

/** Puts validations into a sheet. Checkboxes are formats, not rules, and are written with the cell. */
export function writeValidations(frame: Frame, changes: readonly ValidationChange[]): void {
  if (changes.length === 0) return;
  const p = frame.prefix;
  const cells = changes.map(([row, column]) => [row, column] as [number, number]);
  const rules: string[] = [];
  const old = frame.element("dataValidations");
  for (const rule of childrenOf(old, "dataValidation")) {
    const ranges = parseRanges(rule.attributes.sqref ?? "");
    const left = withoutCells(ranges, cells);
    const raw = frame.raw(rule);
    if (left.length === ranges.length && left.every((one, i) => one === ranges[i])) rules.push(raw);
    else if (left.length > 0) {
      const opening = frame.opening(rule);
      const sqref = left.map(rangeText).join(" ");
      rules.push(withAttributes(opening, { sqref }) + raw.slice(opening.length));
    }
  }
  takeOutOfExtensions(frame, cells);
  const groups = new Map<string, [ModelValidation, ModelMerge[]]>();
  for (const [row, column, cell] of changes) {
    const { validation } = cell;
    if (!validation || validation.kind === "checkbox") continue;
    const key = JSON.stringify(validation);
    const group = groups.get(key) ?? [validation, []];
    groups.set(key, group);
    addCell(group[1], row, column);
  }
  for (const [validation, ranges] of groups.values()) rules.push(ruleXml(p, validation, ranges));
  const count = String(rules.length);
  const opening = old
    ? withAttributes(frame.opening(old), { count })
    : `<${p}dataValidations count="${count}">`;
  const open = opening.replace(/\s*\/>$/, ">");
  frame.replace("dataValidations", rules.length ? `${open}${rules.join("")}</${p}dataValidations>` : "");
}

/** Rules of newer Excels, in an extension, name their cells in an element of their own. */
function takeOutOfExtensions(frame: Frame, cells: readonly [number, number][]): void {
  for (const extension of frame.element("extLst")?.children ?? []) {
    for (const rule of childrenOf(child(extension, "dataValidations"), "dataValidation")) {
      const sqref = child(rule, "sqref");
      if (!sqref) continue;
      const ranges = parseRanges(sqref.text);
      const left = withoutCells(ranges, cells);
      if (left.length === ranges.length && left.every((one, i) => one === ranges[i])) continue;
      // A rule without cells is no rule; it goes.
      if (left.length === 0) frame.edit({ start: rule.start, end: rule.end, text: "" });
      else
        frame.edit({
          start: sqref.innerStart,
          end: sqref.innerEnd,
          text: left.map(rangeText).join(" "),
        });
    }
  }
}

/** Cells come by rows; what stands below each other in one column becomes one range. */
function addCell(ranges: ModelMerge[], row: number, column: number): void {
  const above = ranges.find(
    (one) => one.firstColumn === column && one.lastColumn === column && one.lastRow === row - 1,
  );
  if (above) above.lastRow = row;
  else ranges.push({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
}

function ruleXml(p: string, validation: ModelValidation, ranges: readonly ModelMerge[]): string {
  const sqref = ranges.map(rangeText).join(" ");
  const error = validation.rejects ? ' showErrorMessage="1"' : ' errorStyle="warning"';
  const help = validation.help
    ? ` showInputMessage="1" prompt="${escapeXml(validation.help.slice(0, 255))}"`
    : "";
  const common = `allowBlank="1"${help}${error} sqref="${sqref}"`;
  if (validation.kind !== "list" || !validation.values) return `<${p}dataValidation ${common}/>`;
  const list = validation.values.join(",").slice(0, MAX_LIST).replace(/"/g, '""');
  return `<${p}dataValidation type="list" ${common}><${p}formula1>${escapeXml(`"${list}"`)}</${p}formula1></${p}dataValidation>`;
}
