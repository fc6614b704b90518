/** @fileoverview The long layout: a row a unit and criterion, the unit's name in a column or in a row above its criteria. */

import { isDitto } from "../../cell/ditto";
import { firstRowBelow, isBlank, isFilled, nameAsItStands, textOf, valueAt } from "../../cell/text";
import type { At, CellValue, Tab } from "../../table/tab";
import { isUnitName } from "../../units/looks-like-name";
import { unitKey } from "../../units/names";
import { layoutColumns } from "../columns/columns";
import { columnsForRows } from "../columns/criterion-columns";
import { type AssessmentTable, markCells, nameColumn, type Table } from "../columns/table";
import { isMarkField } from "../columns/taken";
import type { Wording } from "../headings/wording";
import type { UnitEntry } from "../reading";
import { criterionColumns } from "./criteria-columns";
import { CriteriaInRows, holdsSomething, OtherRows, sameCodeTwice } from "./criterion-rows";
import { type LabelledAt, labelledUnit } from "./form-name";
import { addToCriterionOf, rowsUnderMerges, withMergedCells } from "./merged-cells";
import { isStep } from "./no-unit";
import { resultsInRows } from "./results-in-rows";
import { CriterionReader, hidesCriterion, type RowCriterion } from "./row-criteria";
import { countRows, firstFilledAt, isBlankRow, type RowKind } from "./row-kinds";
import { isNote, isSignature, isTotal } from "./row-words";
import { holdsMark, namesTimes } from "./times";
import { typeOfNumbers, unitNameIn } from "./unit-name";

/** A unit while its rows are gathered. */
interface Gathering {
  readonly name: string;
  readonly at: At;
  readonly heading: string;
  readonly rows: Map<string, number[]>;
  readonly all: number[];
}

/** Whether the table's rows are criteria and it has marks: long, or the form of one unit. */
export function hasCriterionRows(table: Table, wording: Wording): boolean {
  return (
    table.criteria.length === 0 &&
    table.taken.some((column) => isMarkField(column.field)) &&
    criterionColumns(table, wording).length > 0
  );
}

/** Reads a long table; null where no unit is named in it, and it may be the form of one unit. */
export function readLong(
  table: Table,
  wording: Wording,
): AssessmentTable | { readonly doubt: string } | null {
  const { tab, taken } = table;
  const filled = withMergedCells(tab, table.headerRows, taken);
  const columns = criterionColumns(table, wording);
  const named = taken.some((column) => column.field === "name");
  const name = named ? nameColumn(table) : { index: -1 };
  if ("doubt" in name) return name;

  const at = (field: string) => taken.find((column) => column.field === field)?.index ?? -1;
  const group = at("group");
  const marks = taken.filter((column) => isMarkField(column.field)).map((column) => column.index);
  const firstRow = firstRowBelow(table.headerRows);
  const reader = new CriterionReader(tab, columns, wording, new Set(), firstRow, {
    held: marks,
    evidence: taken.filter(({ field }) => field === "evidence").map(({ index }) => index),
    year: table.year,
  });
  const under = rowsUnderMerges(tab, columns);
  const between = new OtherRows(table, columns);
  const units = new Map<string, Gathering>();
  const criteria = new CriteriaInRows();
  const kinds: RowKind[] = [];
  const unnamed: At[] = [];
  const notRead: { at: At; unit: Gathering | null; of?: "step" }[] = [];
  const type = typeOfNumbers(taken.find(({ index }) => index === name.index)?.heading ?? "");
  let unit: Gathering | null = null;
  /** The block has no name that names somebody, and was told of already. */
  let told = false;
  /** Where the block of the unit above says that it was judged again. */
  let step: At | null = null;
  let heading = "";

  let lastName: CellValue = "";
  /** The codes since a name stood, the last one last. */
  const block: string[] = [];
  const begin = ({ name: text, at: where }: LabelledAt) => {
    block.length = 0;
    step = null;
    if (text === null) return beginNobodys();
    const key = unitKey(text, heading);
    const before = units.get(key);
    if (before !== undefined && before === unit) return;
    if (!byCriterion) reader.restart();
    unit = before ?? { name: text, at: where, heading, rows: new Map(), all: [] };
    units.set(key, unit);
  };
  /** A block begins that names nobody ([U6]). */
  const beginNobodys = () => {
    reader.restart();
    unit = null;
    told = false;
  };
  /** A name in its column: the same as above goes on, one that names nobody begins a block of nobody's ([U6]). */
  const enter = (row: number) => {
    const value = valueAt(tab, row, name.index);
    if (value === lastName && (unit === null || unit.heading === heading)) return;
    // "Như trên" on each further row is the name above.
    if (unit && isDitto(value)) return;
    lastName = value;
    if (unit && isStep(textOf(value))) {
      step = { tab, row, column: name.index };
      return;
    }
    const text = unitNameIn(value, type);
    if (text !== null) return begin({ name: text, at: { tab, row, column: name.index } });
    beginNobodys();
  };
  /** Counts a criterion's row for the unit in whose block it stands. */
  const take = (row: number, found: RowCriterion): RowKind | "unnamed" => {
    if (step) return "notRead";
    const named = name.index >= 0 && !isBlank(valueAt(tab, row, name.index));
    // Criteria begin again and no name stands there: it is missing.
    if (!named && block.length > 1 && found.code === block[0] && found.code !== block[block.length - 1]) {
      block.length = 0;
      beginNobodys();
    }
    block.push(found.code);
    if (unit === null) {
      if (!holdsSomething(table, row)) return "notes";
      if (!told) unnamed.push({ tab, row, column: Math.max(0, name.index) });
      told = true;
      return "unnamed";
    }
    const { rows, all }: Gathering = unit;
    const earlier = rows.get(found.code) ?? [];
    if (sameCodeTwice(table, criteria, found, earlier, row)) return "notRead";
    // A row left out moves the places of those below it: each text stands where it stood before.
    if (reader.byPlace && criteria.differs(found.code, found.text)) return "notRead";
    criteria.criterion(found, { tab, row, column: columns[0] as number });
    rows.set(found.code, [...earlier, row]);
    all.push(row);
    return all.length === 1 ? "units" : "continued";
  };
  /** [L2] A list by criterion: each criterion once, its units in the rows below it. */
  const byCriterion = listsByCriterion(tab, firstRow, name.index, marks, columns);
  let above: RowCriterion | null = null;
  /** A unit named in a row of its own, above its criteria. */
  const namedIn = (row: number): LabelledAt | null => {
    const labelled = labelledUnit(tab, row);
    if (labelled) return labelled;
    const column = columns.find((one) => isUnitRowName(textOf(valueAt(tab, row, one))));
    if (column === undefined || marks.some((mark) => !isBlank(valueAt(tab, row, mark)))) return null;
    const said = nameAsItStands(valueAt(tab, row, column)).replace(NUMBERED, "");
    return { name: unitNameIn(said, ""), at: { tab, row, column } };
  };
  const kindOf = (row: number): RowKind | "unnamed" => {
    const header = between.headerAt(row);
    if (header) return header;
    if (group >= 0 && !isBlank(valueAt(tab, row, group))) heading = textOf(valueAt(tab, row, group));
    if (name.index < 0) {
      const own = namedIn(row);
      if (own) {
        begin(own);
        return "headings";
      }
    } else if (mayName(tab, row, name.index)) enter(row);
    const own = reader.at(row);
    if (own) above = own.kind === "criterion" ? own : null;
    const found = own ?? (byCriterion && namesMarked(tab, row, name.index, marks) ? above : null);
    if (found?.kind === "criterion") return take(row, found);
    if (found) {
      criteria.pillar(found.code, found.text);
      if (hidesCriterion(found, tab, row, marks)) return "notRead";
    } else if (unit && addToCriterionOf((unit as Gathering).rows, under.get(row), row)) return "continued";
    return found ? "headings" : between.kindOf(row);
  };
  // Forms one below the other: the first names its unit above the header.
  const owner = name.index < 0 ? firstLabelled(tab, table.headerRows[0] as number) : null;
  if (owner) begin(owner);

  for (let row = firstRow; row < tab.values.length; row += 1) {
    if (isBlankRow(tab, row)) {
      between.blank();
      continue;
    }
    const kind = kindOf(row);
    kinds.push(kind === "unnamed" ? "notRead" : kind);
    // A block of another step is told once.
    if (kind === "notRead" && !step) notRead.push({ at: firstFilledAt(tab, row), unit });
    else if (kind === "notRead" && step && !notRead.some(({ at }) => at === step))
      notRead.push({ at: step, unit, of: "step" });
  }
  const gathered = [...units.values()].filter((one) => one.rows.size > 0);
  // Nobody named below the header: the form of the one above it.
  if (gathered.every(({ at: { row } }) => row < firstRow)) return null;

  const headings = criteria.headings();
  const byCode = columnsForRows(
    taken,
    headings.map((one) => one.code),
  );
  const typeColumn = at("type");
  const officer = at("officer");
  const registration = at("registration");
  const result = at("result");
  /** The first of the unit's rows where the column says something: it may be merged over all of them. */
  const firstFilled = (rows: readonly number[], column: number) =>
    rows.find((row) => !isBlank(valueAt(filled, row, column))) ?? (rows[0] as number);
  const ofTimes =
    namesTimes(tab, table.headerRows, taken) && gathered.some(({ rows }) => markedAgain(tab, rows, marks));
  const entries = gathered.map(
    (one): UnitEntry => ({
      name: one.name,
      at: one.at,
      heading: one.heading,
      typeText: typeColumn < 0 ? "" : textOf(valueAt(filled, firstFilled(one.all, typeColumn), typeColumn)),
      officer: officer < 0 ? "" : textOf(valueAt(filled, firstFilled(one.all, officer), officer)),
      tab: filled,
      row: one.at.row,
      columns: byCode,
      rows: one.rows,
      registration:
        registration < 0
          ? null
          : { tab: filled, row: firstFilled(one.all, registration), column: registration },
      result: result < 0 ? null : { tab: filled, row: firstFilled(one.all, result), column: result },
      ...(ofTimes ? { ofTime: true as const } : {}),
    }),
  );
  return {
    kind: "long",
    tables: [
      {
        ...table,
        tab: filled,
        doubts: [
          ...table.doubts,
          ...resultsInRows(
            table,
            gathered.map(({ all }) => all),
          ),
        ],
      },
    ],
    columns: layoutColumns(taken),
    units: entries,
    unnamed,
    rowsNotRead: notRead.map(({ at: where, unit: owner, of }) => ({
      at: where,
      ...(of && { of }),
      unit: (owner && entries[gathered.indexOf(owner)]) ?? null,
    })),
    rows: countRows(kinds),
    criteria: headings,
    filled: markCells(entries),
  };
}

/** Whether a row names somebody beside marks. */
const namesMarked = (tab: Tab, row: number, name: number, marks: readonly number[]) =>
  mayName(tab, row, name) && marks.some((mark) => isFilled(valueAt(tab, row, mark)));

/** Whether most rows with a name and a mark leave the criterion to a row above: it is written once, over its units. */
function listsByCriterion(
  tab: Tab,
  firstRow: number,
  name: number,
  marks: readonly number[],
  criteria: readonly number[],
): boolean {
  if (name < 0) return false;
  let said = 0;
  let left = 0;
  let lastName: CellValue = "";
  for (let row = firstRow; row < tab.values.length; row += 1) {
    if (!namesMarked(tab, row, name, marks)) continue;
    const value = valueAt(tab, row, name);
    const isLeft = criteria.every((column) => isBlank(valueAt(tab, row, column)));
    if (!isLeft) said += 1;
    else if (value !== lastName && said > 0) left += 1;
    lastName = value;
  }
  return said > 1 && left >= said;
}

/** Whether a criterion given again bears a mark again. */
function markedAgain(
  tab: Tab,
  rows: ReadonlyMap<string, readonly number[]>,
  marks: readonly number[],
): boolean {
  return [...rows.values()].some(([, ...further]) =>
    further.some((row) => marks.some((column) => holdsMark(tab, row, column))),
  );
}

/** Whether a cell of the column of names may name a unit: no total, note or signature, and not blank. */
function mayName(tab: Tab, row: number, column: number): boolean {
  const value = valueAt(tab, row, column);
  const text = textOf(value);
  return !isBlank(value) && !isTotal(text) && !isNote(text) && !isSignature(text);
}

function firstLabelled(tab: Tab, headerRow: number): LabelledAt | null {
  for (let row = 0; row < headerRow; row += 1) {
    const found = labelledUnit(tab, row);
    if (found) return found;
  }
  return null;
}

/** A unit's name in a row of its own, perhaps numbered: "I. Đoàn xã Gia Cát". */
const NUMBERED = /^\(?([IVXivx]{1,5}|\d{1,3}|[A-Ha-h])\)?\s*[.)/:–-]+\s*/;
const isUnitRowName = (text: string) => isUnitName(text.replace(NUMBERED, ""));
