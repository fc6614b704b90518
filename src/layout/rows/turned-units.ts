/** @fileoverview The units of a table turned round ([L8]): where each one's cells stand, merged ones filled in ([L5]). */

import { takesBack } from "../../cell/registration";
import { isMark, namesDocument } from "../../cell/sample";
import { textOf, valueAt } from "../../cell/text";
import { withMerges } from "../../table/merged";
import type { At, Tab } from "../../table/tab";
import { nameKey } from "../../vietnamese/fold";
import { asksForJudges } from "../columns/account";
import { columnsForRows } from "../columns/criterion-columns";
import { isMarkField, type Taken } from "../columns/taken";
import { lowestOf } from "../header/header";
import { firstRowUnder, type UnitAcross, type UnitsAcross } from "../header/units-across";
import { groupSays, headsNotes, isNotYetAppraised } from "../headings/group-says";
import type { HeadingField } from "../headings/words";
import type { CriterionColumns, RowNotRead, UnitEntry } from "../reading";
import type { HeadedColumn } from "../reading-beside";
import { kindOf } from "./merged-cells";
import { givenTwice, inOneOrder, type OfGroup, sideReader } from "./repeated-groups";
import type { Part } from "./turned-parts";
import { holds, saysMark, type TurnedRow } from "./turned-rows";
import { unitNameIn } from "./unit-name";

export interface TurnedUnits {
  readonly units: readonly UnitEntry[];
  /** The tab with its merged cells filled in. */
  readonly tab: Tab;
  readonly rowsNotRead: readonly RowNotRead[];
}

/**
 * The units with their cells; null where rows hold something in columns of the units that are for something else.
 * @param taken what each unit's columns hold
 */
export function unitsTurned(
  raw: Tab,
  across: UnitsAcross,
  rows: readonly TurnedRow[],
  {
    parts,
    codes,
    taken,
  }: { parts: readonly Part[]; codes: readonly string[]; taken: readonly (readonly Taken[])[] },
): TurnedUnits | null {
  const tab = filledIn(raw, across, rows, parts, taken);
  const marks = parts.filter(({ field }) => isMarkField(field)).length;
  const cellOf = (field: HeadingField, unit: UnitAcross): At | null => {
    const found = rows.find((row) => row.kind === "unit" && row.field === field);
    return found ? { tab, row: found.row, column: unit.at.column } : null;
  };
  const words = (at: At | null) => (at ? textOf(valueAt(at.tab, at.row, at.column)) : "");
  const noteRows = rows.filter(({ text, kind }) => kind !== "criterion" && headsNotes(text));
  const states = across.units.map(({ name, at, state, heading }) => {
    const notes = noteRows.map(({ row }) => ({ tab, row, column: at.column }));
    const noted = notes.some((one) => isNotYetAppraised(words(one)));
    const said = state ? groupSays(words(state)) : null;
    const takenBack = notes.find((one) => takesBack(words(one))) ?? (said?.unregistered ? state : null);
    return {
      side: noted ? ("self" as const) : (said?.side ?? null),
      takenBack,
      key: () => `${nameKey(name)}\n${heading}`,
    };
  });
  const twice = givenTwice(states);
  const onSide = sideReader();
  const found: (OfGroup & { readonly entries: UnitEntry[] })[] = [];
  const rowsNotRead: RowNotRead[] = [];
  for (const [index, unit] of across.units.entries()) {
    const [first, ...further] = taken[index] ?? [];
    const state = states[index];
    if (!first || !state) continue;
    const { side, takenBack, key } = state;
    const units: UnitEntry[] = [];
    found.push({ key, side, entries: units });
    const columns = (part: Part): ReadonlyMap<string, CriterionColumns> | null => {
      if (part.own && marks === 1) return columnsForRows([first, ...further], codes);
      const isElsewhere = [...part.rows.values()].some((own) =>
        own.some((row) => further.some((column) => holds(raw, row, column.index))),
      );
      const mixed = further.length > 0 && (isElsewhere || isMarkField(part.field));
      return mixed ? null : columnsForRows([{ ...first, field: part.field }], codes);
    };
    const whole: UnitEntry = {
      name: unit.name,
      at: { ...unit.at, tab },
      heading: [words(cellOf("group", unit)), unit.heading].filter((text) => text !== "").join(" / "),
      typeText: words(cellOf("type", unit)),
      officer: words(cellOf("officer", unit)),
      tab,
      row: unit.at.row,
      columns: NO_CRITERIA,
      rows: null,
      registration: cellOf("registration", unit),
      result: cellOf("result", unit),
      ...(takenBack ? { takenBack } : {}),
      ...(side === "self" && twice.has(key()) ? { continues: true as const } : {}),
    };
    const beside = [first, ...further].filter((one) => one.field === "other" && !one.aside);
    const more: UnitEntry[] = [];
    for (const [at, part] of parts.entries()) {
      const own = columns(part);
      if (!own) return null;
      const entry = { ...whole, columns: onSide(own, side), rows: part.rows };
      if (at > 0) more.push({ ...entry, registration: null, result: null, continues: true });
      units.push(more.at(-1) ?? { ...entry, more, ...(beside.length > 0 && { beside: beside.map(headed) }) });
    }
    const entry = units[units.length - parts.length] ?? null;
    for (const { kind, row, column, text } of rows)
      if (
        (kind === "note" || kind === "total") &&
        !asksForJudges(text) &&
        [first, ...further].some(({ index }) => namesDocument(valueAt(raw, row, index)))
      )
        rowsNotRead.push({ at: { tab: raw, row, column }, unit: entry });
  }
  return { units: inOneOrder(found, twice), tab, rowsNotRead };
}

/** A name over all its columns says nothing of what one of them holds. */
const headed = ({ index, heading }: Taken): HeadedColumn => ({
  index,
  heading: heading === lowestOf(heading) ? "" : lowestOf(heading),
});

const NO_CRITERIA: ReadonlyMap<string, CriterionColumns> = new Map();

/** The tab with what is merged below the names filled in, where all its cells are for the same. */
function filledIn(
  tab: Tab,
  across: UnitsAcross,
  rows: readonly TurnedRow[],
  parts: readonly Part[],
  taken: readonly (readonly Taken[])[],
): Tab {
  const byColumn = new Map(taken.flat().map(({ index, field }) => [index, kindOf(field)]));
  /** What a row is for, whatever its column; null: the column says it. */
  const byRow = new Map<number, string | null>();
  for (const { field, own, rows: of } of parts)
    for (const served of of.values()) for (const row of served) byRow.set(row, own ? null : kindOf(field));
  for (const { kind, field, row } of rows) if (kind === "unit") byRow.set(row, field);
  const width = across.units[0]?.columns.length ?? 1;
  return withMerges(tab, firstRowUnder(across), (row, column, { firstColumn, lastColumn }) => {
    const column_ = byColumn.get(column) ?? null;
    // What is noted below several units is said of each.
    const isNote = lastColumn - firstColumn >= width && byColumn.has(firstColumn);
    if (column_ === null || (!byRow.has(row) && !isNote)) return null;
    return byRow.has(row) ? (byRow.get(row) ?? column_) : "note";
  });
}

/**
 * Where the names should stand of columns that hold marks and have none ([U6]), one a unit; none at all where such a
 * column may be a further one of the unit beside it.
 */
export function unnamedAcross(tab: Tab, { units, others }: UnitsAcross, rows: readonly TurnedRow[]): At[] {
  const width = units[0]?.columns.length ?? 1;
  const isTheirs = width === 1 ? isMarkAt : saysMark;
  const unnamed = others.filter(
    ({ name, index }) =>
      unitNameIn(name, "") === null &&
      rows.some(({ kind, row }) => kind === "criterion" && isTheirs(tab, row, index)),
  );
  if (unnamed.length * 2 >= units.length * width) return [];
  return unnamed.map(({ index }) => ({ tab, row: units[0]?.at.row ?? 0, column: index }));
}

const isMarkAt = (tab: Tab, row: number, column: number) => isMark(valueAt(tab, row, column));
