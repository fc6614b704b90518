/**
 * @fileoverview [U9] Branches (chi đoàn) among base units: a branch is no base unit where the Đoàn that it belongs to
 * stands in the same table. Such a row is named and judges nobody; one that may be a chi đoàn cơ sở is not decided.
 */

import { cellAt, isBlank, textOf } from "../../cell/text";
import { isAnyBranch, isBranchName, isCommunesUnit, isPlainBranch } from "../../units/branches";
import { canonical } from "../../units/names";
import { COMMUNE_TYPES } from "../../units/type-words";
import { fold, nameKey } from "../../vietnamese/fold";
import type { AssessmentTable } from "../columns/table";
import type { RowCounts, RowNotRead, UnitEntry } from "../reading";

/** What is below a base unit by its number, by what it says of itself, or perhaps. */
type Below = "branch" | "unsure";

/** The table without the rows of branches, each of which is named. */
export function withoutBranches(table: AssessmentTable): AssessmentTable {
  const below = branchesAmong(table.units);
  if (below.size === 0) return table;
  const isGone = (unit: UnitEntry | null) => unit !== null && below.get(unit)?.is === "branch";
  const named = [...below].flatMap(([unit, { is, of }]): RowNotRead[] =>
    unit.continues
      ? []
      : [{ at: unit.at, unit: is === "branch" ? null : unit, of: "branch", ...(of !== "" && { below: of }) }],
  );
  return withoutUnits(table, isGone, named);
}

/** The table without some of its units: their rows are not read, and `named` says why. */
export function withoutUnits(
  table: AssessmentTable,
  isGone: (unit: UnitEntry | null) => boolean,
  named: readonly RowNotRead[],
): AssessmentTable {
  return {
    ...table,
    units: table.units.filter((unit) => !isGone(unit)),
    rowsNotRead: [
      ...table.rowsNotRead.map((one) => (isGone(one.unit) ? { ...one, unit: null } : one)),
      ...named,
    ],
    rows: table.kind === "turned" ? table.rows : withoutRows(table.rows, table.units.filter(isGone)),
  };
}

/** The account of rows in which those of some units are not read. */
function withoutRows(rows: RowCounts, gone: readonly UnitEntry[]): RowCounts {
  let units = 0;
  let continued = 0;
  for (const { at, row, rows: own } of gone) {
    if (at.row === row) units += 1;
    else continued += 1;
    const further = new Set([...(own?.values() ?? [])].flat());
    further.delete(row);
    continued += further.size;
  }
  continued = Math.min(continued, rows.continued);
  return {
    ...rows,
    units: rows.units - units,
    continued: rows.continued - continued,
    notRead: rows.notRead + units + continued,
  };
}

/** The base units in whose headings' groups all units of a table stand, where all are branches; none where one is not. */
export function headingsOfBranches(units: readonly UnitEntry[]): ReadonlySet<string> {
  const headings = new Set(units.map(({ heading }) => unitInHeading(heading)));
  return headings.has("") || !units.every(({ name }) => mayBeBranch(name)) ? new Set() : headings;
}

const mayBeBranch = (name: string) => isBranchName(name) || isPlainBranch(name);

/** The branches among units, and below whom each stands, '' where nobody says. */
function branchesAmong(units: readonly UnitEntry[]): Map<UnitEntry, { is: Below; of: string }> {
  const found = new Map<UnitEntry, { is: Below; of: string }>();
  const may = new Set(
    units.filter(({ name, typeText }) => mayBeBranch(name) && !/\bco so\b/.test(fold(typeText))),
  );
  if (may.size === 0 || may.size === units.length) return found;
  const restarts = units.some((unit) => !may.has(unit) && isFirst(unit));
  const hasCommune = units.some(({ name }) => isCommunesUnit(name));
  for (const { above, run } of runsOf(units, may)) {
    const plain = hasCommune && run.some(({ name }) => isPlainBranch(name));
    const counts = above !== null && restarts && isFirst(run[0] as UnitEntry);
    for (const unit of run) {
      const heading = unitInHeading(unit.heading);
      const isOwn = hasCommune && isPlainBranch(unit.name);
      const isPart = above !== null && isPartOf(unit, above, counts);
      const commune = above !== null && isCommunesUnit(above.name) ? above : null;
      const of = heading || ((isPart ? above : commune)?.name ?? "");
      if (heading !== "" || isOwn || isPart) found.set(unit, { is: "branch", of });
      else if (commune && (plain || bearsNameOf(unit, commune)))
        found.set(unit, { is: plain && OF_COMMUNES.test(fold(unit.name)) ? "branch" : "unsure", of });
    }
  }
  return found;
}

/** Schools that a commune's Đoàn has below it. */
const OF_COMMUNES = /\b(?:thcs|trung hoc co so|tieu hoc|mam non|mau giao|tram y te)\b/;

interface Run {
  /** The unit right above, below the same heading. */
  readonly above: UnitEntry | null;
  readonly run: UnitEntry[];
}

/** Names that may be branches' one below the other, with the unit that they stand below. */
function runsOf(units: readonly UnitEntry[], may: ReadonlySet<UnitEntry>): Run[] {
  const runs: Run[] = [];
  let above: UnitEntry | null = null;
  let run: Run | null = null;
  for (const unit of units) {
    if (!may.has(unit)) {
      // A chi đoàn cơ sở has none below it.
      above = isAnyBranch(unit.name) ? null : unit;
      run = null;
      continue;
    }
    if (above && (above.heading !== unit.heading || above.tab !== unit.tab)) above = null;
    if (!run || (run.run[0] as UnitEntry).heading !== unit.heading) {
      run = { above, run: [] };
      runs.push(run);
    }
    run.run.push(unit);
  }
  return runs;
}

/** What numbers a unit's row: what stands left of its name. */
export function orderOf({ tab, at }: UnitEntry): string {
  const cells = (tab.values[at.row] ?? []).slice(0, at.column).filter((value) => !isBlank(value));
  return cells.length === 0 ? "" : textOf(cells[0] ?? "");
}

export const WHOLE = /^\d{1,4}[.)]?$/;
export const DASH = /^[-–—+•*·.]/;
const HIGHER = /\b(?:khoi|huyen|tinh|quan|thanh doan|thi doan)\b/;

const isFirst = (unit: UnitEntry) => /^0?1[.)]?$/.test(orderOf(unit));

/**
 * Whether a row is numbered as a part of the unit above: by nothing, a dash, a letter, "1.2", numbers of its own.
 * @param counts the rows below the unit are counted from 1 on, as its like are
 */
function isPartOf(unit: UnitEntry, above: UnitEntry, counts: boolean): boolean {
  if (HIGHER.test(fold(above.name))) return false;
  if (DASH.test(textOf(cellAt(unit.at))) && !DASH.test(textOf(cellAt(above.at)))) return true;
  const own = orderOf(unit);
  const theirs = orderOf(above);
  if (theirs === "" || DASH.test(theirs)) return false;
  if (own === "" || DASH.test(own)) return true;
  if (WHOLE.test(own)) return counts || !WHOLE.test(theirs);
  return (
    own.startsWith(`${theirs.replace(/[.)]$/, "")}.`) || (WHOLE.test(theirs) && /^\(?[a-h][.)]?$/.test(own))
  );
}

const TYPES = COMMUNE_TYPES.map((type) => nameKey(type));

/** "Chi đoàn Trường THCS Gia Cát" below "Đoàn xã Gia Cát". */
function bearsNameOf({ name }: UnitEntry, above: UnitEntry): boolean {
  const { key } = canonical(above.name);
  const type = TYPES.find((one) => key.startsWith(`${one} `)) ?? "";
  return ` ${nameKey(name)} `.includes(` ${key.slice(type.length).trim()} `);
}

const NUMBER = /^\s*\(?(?:[IVX]+|[A-H]|\d+)\)?\s*[.)/:–-]+\s*/i;
const UNION = /\bdoan\b/;

/** The base unit that a group's heading names: "II. Đoàn xã Gia Cát"; '' where it names a place or a kind. */
function unitInHeading(heading: string): string {
  return (
    heading
      .split(" / ")
      .map((part) => part.replace(NUMBER, "").replace(/^(?:các )?chi đoàn (?:trực )?thuộc /iu, ""))
      .find(
        (part) => UNION.test(fold(part)) && !/\b(?:cu|khoi|cac)\b/.test(fold(part)) && isCommunesUnit(part),
      ) ?? ""
  );
}
