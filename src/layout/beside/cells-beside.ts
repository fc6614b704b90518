/** @fileoverview [L11] Where words beside units may stand of which no rule knows: columns and rows that are read for nothing else. */

import { readRegistrationCell } from "../../cell/registration";
import { saysNothingElse } from "../../cell/registration-words";
import { isUnderstood } from "../../cell/remark";
import { isBlank, textOf, valueAt } from "../../cell/text";
import type { At, CellValue } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import { anyOf } from "../../vietnamese/whole-words";
import type { Table } from "../columns/table";
import { lowestOf } from "../header/header";
import { readHeading } from "../headings/heading";
import type { CriterionColumns, LayoutKind, Quoted, UnitEntry } from "../reading";
import { isBlankRow } from "../rows/row-kinds";
import { isSignature } from "../rows/row-words";
import { passes } from "./contradicts";
import { CODE } from "./lines-around";
import { namesNobody } from "./odd-groups";

/** A column, or a row of a table turned round, with what stands in it for each unit. */
export interface Beside {
  readonly heading: string;
  /** A unit's registration is none of its marks: words behind it are quoted whatever these say. */
  readonly registers?: boolean;
  /** It explains what its criterion's mark or evidence is. */
  readonly explains?: true;
  /** Where a row's heading stands. */
  readonly label?: At;
  readonly cells: OfUnit[];
}
export type OfUnit = Quoted & { readonly unit: UnitEntry };

/** The columns that are read for nothing else: below a heading nobody knows, below one for notes, or below none. */
export function columnsOf(
  { tab, taken }: Table,
  owners: ReadonlyMap<number, UnitEntry>,
  kind: LayoutKind,
): Beside[] {
  const read = new Set<number>();
  const headings = new Map<number, string>();
  const [registrations, results, whose] = [new Set<number>(), new Set<number>(), new Set<number>()];
  for (const { index, field, aside, heading } of taken) {
    if (field === "registration") registrations.add(index);
    if (field === "result") results.add(index);
    if (OF_WHOM.has(field)) whose.add(index);
    const isOpen = field === "result" && NOT_SETTLED.test(fold(lowestOf(heading)));
    if (isOpen) headings.set(index, heading);
    // Behind a running number stands what is said of its unit: "3 (chưa ký)".
    else if (aside || (field !== "other" && field !== "order")) read.add(index);
    else if (field === "other") headings.set(index, heading);
  }
  const columns = new Map<number, OfUnit[]>();
  for (const [row, unit] of owners)
    for (const [column, value] of (tab.values[row] ?? []).entries()) {
      // A form names its unit once, above whatever column.
      const isName = column === unit.at.column && (kind !== "sheet-per-unit" || row === unit.at.row);
      if (isName || isBlank(value) || value === false) continue;
      const isYes = registrations.has(column) && readRegistrationCell(value) === "yes";
      const isPart = results.has(column) && CODE.test(textOf(value));
      const isStrange = whose.has(column) && typeof value === "string" && namesNobody(textOf(value));
      if (read.has(column) && !isPart && !isStrange && !((isYes || results.has(column)) && saysMore(value)))
        continue;
      const cells = columns.get(column) ?? [];
      columns.set(column, cells);
      cells.push({ at: { tab, row, column }, unit });
    }
  return [...columns].map(([column, cells]) => ({
    heading: headings.get(column) ?? "",
    registers: registrations.has(column),
    cells,
  }));
}

/** Who follows a unit, which group it is of and of what kind: names stand there. */
const OF_WHOM = new Set<string>(["officer", "group", "type"]);

/** Whether words are followed by others that are no part of them: "Có (nghe bảo còn vướng)". */
const saysMore = (value: CellValue): boolean =>
  typeof value === "string" &&
  value
    .split(APART)
    .slice(1)
    .some((part) => !saysNothingElse(part) && !isUnderstood(part));
const APART = /[\n,;()]|\s[-–—→]+\s/;

/** The rows below the criteria whose labels say nothing that is read. */
export function rowsOf({ tab, headerRows }: Table, units: readonly UnitEntry[]): Beside[] {
  const first = Math.min(...units.map(({ at }) => at.column));
  const criteria = new Set(units.flatMap(({ rows }) => [...(rows?.values() ?? [])].flat()));
  const last = Math.max(...criteria);
  const found: Beside[] = [];
  for (let row = Math.max(...headerRows) + 1; row < tab.values.length; row += 1) {
    // "Bí thư" beside a word of most units is no signature.
    const signed = (tab.values[row] ?? []).findIndex((one) => isSignature(textOf(one)));
    const said = units.filter(({ at }) => !isBlank(valueAt(tab, row, at.column))).length;
    const isSigned = signed >= 0 && (signed >= first || said * 2 <= units.length);
    if (row > last && (isBlankRow(tab, row) || isSigned)) break;
    const left = (tab.values[row] ?? []).slice(0, first);
    const labels = left.filter((value) => !isBlank(value));
    const isRead = labels.some((one) => (readHeading(one).word?.field ?? "other") !== "other");
    const column = left.map((value) => !isBlank(value)).lastIndexOf(true);
    if (criteria.has(row) || isRead) continue;
    const cells = units
      .map((unit): OfUnit => ({ at: { tab, row, column: unit.at.column }, unit }))
      .filter(({ at }) => !isBlank(valueAt(tab, at.row, at.column)));
    const heading = textOf(left[column] ?? "");
    found.push({ heading, ...(heading !== "" && { label: { tab, row, column } }), cells });
  }
  return found;
}

/** What a heading says that is not settled, whatever stands below it for a few units: a code, a day, a number, a tick. */
export const NOT_SETTLED = anyOf(
  "khac phuc|phuc tra|phai (?:sua|bo sung|lam lai|hoan thien)|can (?:sua|bo sung|lam lai|xem lai|hoan thien)|con (?:no|thieu|vuong|ton)|" +
    "no|lam (?:viec )?lai|hen|(?:thoi )?han(?! che)|hoan|treo|cho y kien|xem lai|de lai|tra lai|diem tru|chua (?:giai quyet|thong nhat|xong|hoan thanh)",
);

/** The columns of the units of a table turned round that are read for nothing else, all of one heading together. */
export function furtherOf(units: readonly UnitEntry[]): Beside[] {
  const found = new Map<string, OfUnit[]>();
  for (const unit of units)
    for (const { index, heading } of unit.beside ?? []) {
      const cells = found.get(heading) ?? [];
      found.set(heading, cells);
      for (const row of rowsHeld(unit)) {
        const at = { tab: unit.tab, row, column: index };
        if (!isBlank(valueAt(unit.tab, row, index))) cells.push({ at, unit });
      }
    }
  return [...found].map(([heading, cells]) => ({ heading, cells }));
}

/** The rows of a unit's criteria. */
const rowsHeld = ({ rows }: UnitEntry) => new Set([...(rows?.values() ?? [])].flat());
/** How many rows of criteria units have. */
export const countRows = (units: readonly UnitEntry[]): number =>
  units.reduce((sum, unit) => sum + rowsHeld(unit).size, 0);

/** Beside marks that pass, what stands where a criterion is explained. */
export function explained(units: readonly UnitEntry[]): Beside {
  const cells = units.flatMap((unit) =>
    explanationsOf(unit)
      .filter(({ at: { tab, row, column }, code }) => isText(valueAt(tab, row, column)) && passes(unit, code))
      .map(({ at }) => ({ at, unit })),
  );
  return { heading: "", explains: true, cells };
}

const isText = (value: CellValue) => typeof value === "string" && !isBlank(value);

/** The cells that explain single criteria of a unit. */
export function explanationsOf(unit: UnitEntry): { readonly at: At; readonly code: string }[] {
  const { tab, row, rows, columns } = unit;
  return ownExplanations(columns, rows !== null).flatMap(([code, column]) =>
    (rows?.get(code) ?? [row]).map((own) => ({ at: { tab, row: own, column }, code })),
  );
}

const known = new WeakMap<UnitEntry["columns"], readonly (readonly [code: string, column: number])[]>();

/** Once for all units of a table: by criterion the column that explains it, and no other beside it. */
function ownExplanations(columns: ReadonlyMap<string, CriterionColumns>, byRows: boolean) {
  let own = known.get(columns);
  if (!own) {
    const all = [...columns].map(([code, { explanation }]) => [code, explanation] as const);
    own = all.filter(
      ([, column]) => column >= 0 && (byRows || all.filter(([, other]) => other === column).length === 1),
    );
    known.set(columns, own);
  }
  return own;
}
