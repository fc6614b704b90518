/**
 * @fileoverview [S5] How many units a sheet says that it lists, that are recognised or that pass a criterion, held against
 * what was read: where both differ somebody should look. It decides nothing.
 */
import { isPass } from "../cell/sample";
import { shownAt } from "../cell/show";
import { isBlank, isFilled, textOf, valueAt } from "../cell/text";
import { readTypedCount } from "../cell/typed-count";
import { type Finding, finding } from "../findings/codes";
import { marksOf } from "../layout/beside/contradicts";
import { ownersOf } from "../layout/beside/lines-between";
import type { Reading, UnitEntry } from "../layout/reading";
import { firstFilledAt, isBlankRow } from "../layout/rows/row-kinds";
import { isSummary, isTotal } from "../layout/rows/row-words";
import type { At, CellValue, Tab } from "../table/tab";
import { fold } from "../vietnamese/fold";
import { pattern } from "../vietnamese/whole-words";
import type { AssessedUnit } from "./assessed";

/** "04 đơn vị", "03 Đoàn cơ sở được công nhận", "đạt: 3", each with what stands before it. */
const COUNT = pattern(
  "(.*?)(?<![\\d/.,-])(\\d{1,3})(?![\\d.,-])(?: ?/ ?\\d+)?(?: (?:don vi|doan co so|dcs)((?: (?:duoc|du dieu kien|de nghi|xet|da|deu))* (?:cong nhan|dat)\\b)?()|(?= *(?:$|[,;.()])))",
  "g",
);
const RECOGNISED = /\b(?:cong nhan|dat) ?:? ?$/;
const LISTS =
  /^\W*(?:(?:tong|cong|tong cong)(?: so)?|danh sach(?: nay)?(?: co| gom)*|(?:[ivx]+\W+)?(?:nhom|khoi|cum)\b.*?) ?:? ?$/;
const ENDS = /^\W*$|^\s*[,;.()]|^ trong do/;
/** Of other units or times, counted by what else, or of those that are not. */
const NOT_THESE = pattern(
  "\\b(?:dang k[yi]|toan|nam (?:truoc|ngoai)|chi doan|doan vien|khong|chua|tu cham|tieu chi|diem|ty le|ti le|trang|%)\\b",
);
/** A row of more cells sums up columns. */
const MOST_CELLS = 3;

/** What a number is of: units of the table, those of them that are recognised, marks that pass. */
type Counted = "all" | "recognised" | "marks";

const numberOf = (units: readonly AssessedUnit[], outcome: AssessedUnit["outcome"]): number =>
  units.filter((unit) => unit.outcome === outcome).length;

/** Names each cell that says another number than what was read; once a line. */
export function countedUnits(
  { tabs, layout }: Reading,
  units: readonly AssessedUnit[],
  findings: Finding[],
): void {
  if (layout.kind === "sheet-per-unit") return;
  const byEntry = new Map(units.flatMap((unit) => unit.entries.map((entry) => [entry, unit] as const)));
  const tell = (at: At, counted: Counted, read: number, value = shownAt(at)) =>
    findings.push(finding("line-not-read", at, { value, detail: { counted, read: String(read) } }));
  for (const tab of tabs) {
    const own = [...byEntry.keys()].filter((entry) => entry.tab.name === tab.name);
    const owners = ownersOf(own);
    let above: UnitEntry | null = null;
    /** The same, where no blank row stands between: else a row may sum up another table. */
    let near: UnitEntry | null = null;
    for (const row of tab.values.keys()) {
      const owner = owners.get(row);
      if (owner) {
        above = owner;
        near = owner;
        continue;
      }
      const blank = isBlankRow(tab, row);
      if (blank) near = null;
      if (blank || layout.headerRows.includes(row + 1)) continue;
      const next = owners.get(row + 1);
      // A heading speaks of its group; a sum of the group above it, or of all.
      const ofGroup = own.filter(({ heading }) => heading === (next ?? above)?.heading);
      const scopes = next ? [ofGroup] : [own, ofGroup];
      const wrong = wrongIn(tab, row, () => {
        const judged = scopes.map((some) => [...new Set(some.flatMap((one) => byEntry.get(one) ?? []))]);
        return next ? judged : [units, ...judged];
      });
      if (wrong) tell(firstFilledAt(tab, row), wrong.what, wrong.read, wrong.said);
      if (wrong || layout.kind !== "wide" || near === null) continue;
      const label = (tab.values[row] ?? []).map(textOf).find((text) => isTotal(text) || isSummary(text));
      if (label === undefined) continue;
      for (const { appraised: column } of near.columns.values()) {
        const marks = scopes.map((some) => some.map((one) => valueAt(tab, one.row, column)));
        const passed = passedOtherwise(valueAt(tab, row, column), label, marks);
        if (passed === null) continue;
        tell({ tab, row, column }, "marks", passed);
        break;
      }
    }
    if (layout.kind !== "turned") continue;
    const last = Math.max(...own.map(({ at }) => at.column));
    for (const row of layout.headerRows)
      for (const [column, value] of (tab.values[row - 1] ?? []).entries())
        if (column > last && OF_UNITS.test(fold(textOf(value))))
          for (const [code, [first]] of own[0]?.rows ?? []) {
            const at = { tab, row: first as number, column };
            const marks = [own.flatMap((one) => marksOf(one, code))];
            const passed = passedOtherwise(valueAt(tab, at.row, column), textOf(value), marks);
            if (passed !== null) tell(at, "marks", passed);
          }
  }
}

const OF_UNITS = /^(?:tong|cong|so (?:don vi|dv|dcs))\b/;

/** How many marks pass where a number sums them up otherwise, whichever of them it is of; null: it does not. */
function passedOtherwise(
  value: CellValue,
  label: string,
  scopes: readonly (readonly CellValue[])[],
): number | null {
  const said = readTypedCount(value);
  const folded = fold(label);
  if (said === null || said.what !== null || NOT_THESE.test(folded)) return null;
  const isOfPassed = said.of !== null || /\b(?:dat|cong nhan)\b/.test(folded);
  const passed = scopes.map((marks) => marks.filter(isPass).length);
  const isSo = scopes.some(
    (marks, at) =>
      said.count === passed[at] ||
      (!isOfPassed && said.count === marks.filter(isFilled).length) ||
      // Points are summed up.
      marks.some((mark) => Number(mark) > 1),
  );
  return isSo ? null : (passed[0] as number);
}

/** What a line says of units that none of those whom it may speak of bears out. */
function wrongIn(tab: Tab, row: number, scopesOf: () => readonly (readonly AssessedUnit[])[]) {
  const filled = (tab.values[row] ?? []).filter((value) => !isBlank(value));
  const said = filled.map(textOf).join(" ");
  const folded = fold(said);
  if (filled.length > MOST_CELLS || said.length > 200) return null;
  for (const match of folded.matchAll(COUNT)) {
    const [whole, before, n, verb, noun] = match as unknown as [string, string, string, string?, string?];
    const behind = folded.slice(match.index + whole.length);
    const clause = before.replace(/^.*[,;(]/, "");
    const what =
      verb !== undefined || (RECOGNISED.test(before) && (noun !== undefined || ENDS.test(behind)))
        ? "recognised"
        : noun !== undefined && LISTS.test(folded.slice(0, match.index) + before) && ENDS.test(behind)
          ? "all"
          : null;
    if (what === null || NOT_THESE.test(clause)) continue;
    const scopes = scopesOf();
    const isSo = scopes.some((units) => {
      const recognised = numberOf(units, "recognised");
      // Who is open may still be recognised.
      const mayBe = Number(n) >= recognised && Number(n) <= recognised + numberOf(units, "undetermined");
      return mayBe || (what === "all" && units.length === Number(n));
    });
    const [units = []] = scopes;
    if (isSo) continue;
    const read = what === "all" ? units.length : numberOf(units, "recognised");
    return { said, what, read } as const;
  }
  return null;
}
