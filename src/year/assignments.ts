/**
 * @fileoverview Reading who follows which unit: unit | officer, officer | units with the officer merged or blank below,
 * several units in one cell, and the assessment's own column of officers.
 */
import { saysSame } from "../cell/people";
import { isBlank, textOf, valueAt } from "../cell/text";
import { type Finding, finding } from "../findings/codes";
import type { Reading, UnitEntry } from "../layout/reading";
import { isCount, isGroup } from "../layout/rows/row-words";
import { columnIndex } from "../table/a1";
import type { Tab } from "../table/tab";
import { type Block, blocksOf, goesOnBlank } from "./assignment-blocks";
import { doubtOf, NumberedUnits, rowNotRead, unitsOfMany } from "./assignment-doubts";
import { noteColumns, notedOfficers } from "./assignment-notes";
import { crossedIn, crossedOut } from "./crossed";
import { allBlank, rowsBelow, textsIn } from "./list-rows";
import type { ListTable } from "./list-table";
import { columnsWith, sourceColumn } from "./list-tables";
import type { Assignment, Day, ListAccount, OfficerNamed, UnitNamed } from "./lists";
import { followersOfHeading } from "./officer-headings";
import { OfficersAbove } from "./officers-above";
import { firstFilled, isOwn, officersIn } from "./row-cells";
import { likeliest, type Named, placeOf, unitsIn } from "./units-in";

/** What one list gave. */
export interface AssignmentList {
  readonly account: ListAccount;
  readonly assignments: readonly Omit<Assignment, "list">[];
  /** All officers who stand there, those without a unit among them. */
  readonly officers: readonly OfficerNamed[];
  readonly findings: readonly Finding[];
}

/** Reads a table that was taken for an assignment. */
export function readAssignments(
  list: ListTable,
  { named, today }: { readonly named: Named; readonly today: Day },
): AssignmentList {
  const { table, at: crossedAt } = crossedIn(list);
  const { tab } = table;
  const blocks = blocksOf(table, named);
  const all = blocks.flatMap(({ units, officers, replaced }) => [...units, ...officers, ...replaced]);
  const assignments: Omit<Assignment, "list">[] = [];
  const officers: OfficerNamed[] = [];
  const findings: Finding[] = [];
  let read = 0;
  let refused = 0;
  let apart = 0;
  const above = blocks.map(() => ({ officers: NOBODY, units: NO_UNITS }));
  const says = (row: number) =>
    blocks.some(({ units }) => units.some(({ index }) => unitsIn(tab, row, index, named).length > 0));
  const namesOfficer = (row: number) =>
    blocks.some(
      ({ units, officers: by }) => allBlank(tab, row, units) && officersIn(tab, row, by).length > 0,
    );
  const over = new OfficersAbove();
  const twice = new NumberedUnits();
  /** A row that heads those below it; what was carried down before ends with it. */
  const head = (row: number, people: readonly OfficerNamed[] | null) => {
    const carries = blocks.some((block, at) => block.officerFirst && above[at]?.officers.length);
    officers.push(...(people ?? []));
    above.fill({ officers: NOBODY, units: NO_UNITS });
    over.head(textsIn(tab, row).join(" "), people, carries);
  };
  const numbers = columnsWith(table, "order");
  const notes = noteColumns(table);
  const groupOf = (row: number): readonly OfficerNamed[] | null => {
    if (numbers.some(({ index }) => isCount(valueAt(tab, row, index)))) return null;
    const label = all
      .map(({ index }) => textOf(valueAt(tab, row, index)))
      .find((text) => /\p{L}{2}/u.test(text));
    if (label === undefined || says(row)) return null;
    const people = officersIn(
      tab,
      row,
      blocks.flatMap(({ officers: by }) => by),
    );
    if (isGroup(label)) return people.some(({ name }) => name !== label) ? people : NOBODY;
    // "II | Ban Phong trào": an office over its officers or their units.
    const isOffice = people.length > 0 && people.every(({ person }) => !person);
    return isOffice && blocks.every(({ units }) => allBlank(tab, row, units)) ? NOBODY : null;
  };
  let heading = "";
  for (const { row, is } of rowsBelow(table, says, namesOfficer)) {
    const group = is === "row" ? groupOf(row) : null;
    const many = is === "heading" || group ? unitsOfMany(tab, row, blocks) : null;
    if (many) {
      refused += 1;
      officers.push(...many.officers);
      findings.push(rowNotRead(tab, row, many.column));
      continue;
    }
    if (is !== "row") {
      apart += 1;
      if (is === "heading") heading = textsIn(tab, row).join(" ");
      if (is === "heading") head(row, followersOfHeading(tab, row));
      continue;
    }
    if (group) {
      // "I | Khối xã | Đ/c Nguyễn Văn An": all below that name nobody are that officer's.
      head(row, group.length > 0 ? group : null);
      apart += 1;
      continue;
    }
    let taken = false;
    const isNumbered = numbers.some(({ index }) => isCount(valueAt(tab, row, index)));
    over.row();
    let isCrossed = false;
    blocks.forEach((block, at) => {
      const before = above[at] as (typeof above)[number];
      const out = { units: crossedAt(row, block.units), officers: crossedAt(row, block.officers) };
      for (const one of [out.units, out.officers])
        if (one) findings.push(crossedOut(tab, row, one, textOf(valueAt(tab, row, one.index))));
      isCrossed ||= out.units !== null || out.officers !== null;
      const isNew = !allBlank(tab, row, block.officers);
      const left = block.officers.filter((one) => crossedAt(row, [one]) === null);
      const own = ownOfficers(tab, row, { ...block, officers: left }, isNew);
      const isBlankBelow = !isNew && allBlank(tab, row, block.replaced);
      const carried = block.officerFirst && isBlankBelow ? before.officers : own;
      const stated = carried.length === 0 && isBlankBelow ? over.officers : carried;
      const isAlone = !(block.officerFirst && isNew && goesOnBlank(tab, row, block));
      const noted = notedOfficers(tab, row, stated, { officers: block.officers, notes }, { isAlone, today });
      const theirs = noted.officers;
      officers.push(...(noted.finding ? theirs : own));
      const typed = out.units
        ? NO_UNITS
        : block.units.flatMap(({ index }) => unitsIn(tab, row, index, named, heading));
      // "Unit | officer" with the unit merged or blank below: a further officer of the same unit.
      const units =
        typed.length > 0 || block.officerFirst || isNumbered || !allBlank(tab, row, block.units)
          ? typed
          : before.units;
      above[at] = { officers: stated, units };
      if (typed.length === 0 && (own.length === 0 || (isNumbered && !block.officerFirst))) return;
      // An officer alone: his units stand below, or he has none.
      if (units.length === 0 && !allBlank(tab, row, block.units)) return;
      taken = true;
      for (const unit of units) {
        assignments.push({ unit, officers: theirs });
        if (isNumbered && !block.officerFirst) findings.push(...twice.look(unit, own, { tab, row }));
        if (unit.index === null) findings.push(unknownUnit(tab, row, block, unit, named));
      }
      if (noted.finding) findings.push(noted.finding);
      const doubt =
        theirs.length > 0 || noted.finding || out.officers
          ? null
          : doubtOf(tab, row, block, isBlankBelow ? over : null);
      if (doubt) {
        const column = [...block.officers, ...block.units][0]?.index ?? 0;
        findings.push(
          finding(
            "assignment-unclear",
            { tab, row, column },
            { unit: units[0]?.name ?? null, value: textOf(valueAt(tab, row, column)), detail: doubt },
          ),
        );
      }
    });
    if (taken) read += 1;
    else {
      refused += 1;
      if (isCrossed) continue;
      const column =
        all.find(({ index }) => isOwn(tab, row, index) && !isBlank(valueAt(tab, row, index)))?.index ??
        firstFilled(tab, row);
      findings.push(rowNotRead(tab, row, column));
    }
  }
  return {
    account: {
      kind: "assignment",
      sheet: tab.name,
      headerRows: table.headerRows.map((row) => row + 1),
      columns: table.columns.map((column) =>
        sourceColumn(
          all.includes(column) || ["order", "former"].includes(column.role)
            ? column
            : { ...column, role: "other" },
        ),
      ),
      there: read + refused,
      read,
      refused,
      apart,
    },
    assignments,
    officers,
    findings,
  };
}

const NOBODY: readonly OfficerNamed[] = [];
const NO_UNITS: readonly UnitNamed[] = [];

/** Whom a row's own cells name; where nothing changed ("Giữ nguyên"), who stands beside. */
function ownOfficers(tab: Tab, row: number, block: Block, isNew: boolean): readonly OfficerNamed[] {
  const own = officersIn(tab, row, isNew ? block.officers : block.replaced);
  const isSame = isNew && block.officers.some(({ index }) => saysSame(textOf(valueAt(tab, row, index))));
  return own.length === 0 && isSame ? officersIn(tab, row, [...block.replaced, ...block.former]) : own;
}

function unknownUnit(tab: Tab, row: number, { units }: Block, unit: UnitNamed, named: Named): Finding {
  const column = units.find(({ index }) => placeOf({ tab, row, column: index }).cell === unit.at.cell)?.index;
  const likely = likeliest(unit.name, named);
  return finding(
    "list-unit-unknown",
    { tab, row, column: column ?? (units[0]?.index as number) },
    { unit: unit.name, value: unit.name, detail: { list: "assignment", ...(likely ? { likely } : {}) } },
  );
}

/** The assessment's own columns of officers, as a list; null where it has none. */
export function ownAssignments(
  { layout, units: entries }: Pick<Reading, "layout" | "units">,
  indexOf: (entry: UnitEntry) => number | null,
): AssignmentList | null {
  const columns = layout.columns
    .filter(({ field }) => field === "officer")
    .map(({ column, heading }) => ({
      index: columnIndex(column),
      role: "officer" as const,
      path: [heading],
      heading,
    }));
  const own = entries.filter(({ continues }) => !continues);
  const [first] = own;
  if (!first || columns.length === 0 || layout.kind !== "wide") return null;
  const assignments = own.flatMap((entry): Omit<Assignment, "list">[] => {
    const officers = officersIn(entry.tab, entry.row, columns);
    const unit = { name: entry.name, index: indexOf(entry), at: placeOf(entry.at) };
    return officers.length === 0 ? [] : [{ unit, officers }];
  });
  return {
    account: {
      kind: "assignment",
      sheet: first.tab.name,
      headerRows: layout.headerRows,
      columns: columns.map(sourceColumn),
      there: own.length,
      read: own.length,
      refused: 0,
      apart: 0,
    },
    assignments,
    officers: assignments.flatMap(({ officers }) => officers),
    findings: [],
  };
}
