/**
 * @fileoverview Reading a list of changes of units: each row a change on a day, or named with what it lacks. Nothing of it is
 * guessed: who was renamed, merged, split or closed decides what years are compared.
 */
import { show } from "../cell/show";
import { textOf, valueAt } from "../cell/text";
import { type Finding, finding } from "../findings/codes";
import type { Tab } from "../table/tab";
import { kindSaid, namesInCell, type PlacedName, type UnitChange } from "../units/changes";
import { isUnitName } from "../units/looks-like-name";
import { isPlace } from "../units/places";
import { tidy } from "../vietnamese/fold";
import { formatDay, periodIn } from "../vietnamese/periods";
import { type Refusal, type Row, refuseRepeated, refuseSwapped, settled, supposed } from "./change-doubts";
import { changeStanding, changeTable } from "./change-tables";
import { allBlank, rowsBelow, textsIn } from "./list-rows";
import type { ListTable } from "./list-table";
import { columnsWith, sourceColumn } from "./list-tables";
import type { Day, ListAccount, ListNotTaken } from "./lists";
import { firstFilled } from "./row-cells";
import { placeOf } from "./units-in";
import { dayHeld } from "./visit-days";

/** What the lists of changes in a workbook say. */
export interface UnitChanges {
  readonly changes: readonly UnitChange[];
  /** Those whose day is still to come: they change nothing yet. */
  readonly coming: readonly UnitChange[];
  readonly accounts: readonly ListAccount[];
  readonly notTaken: readonly ListNotTaken[];
  readonly findings: readonly Finding[];
  /** The tables, by tab and first header row: they are lists of nothing else. */
  readonly tables: ReadonlySet<string>;
}

/** By which a table is known again. */
export const keyOfTable = ({ tab, headerRows }: Pick<ListTable, "tab" | "headerRows">): string =>
  `${headerRows[0]} ${tab.name}`;

/** Reads every list of changes among a person's tabs. */
export function readUnitChanges(tabs: readonly Tab[], today: Day): UnitChanges {
  const rows: Row[] = [];
  const lists: { readonly table: ListTable; there: number; apart: number }[] = [];
  const notTaken: ListNotTaken[] = [];
  const findings: Finding[] = [];
  const tables = new Set<string>();
  for (const sheet of tabs) {
    const table = changeTable(sheet);
    const standing = table && changeStanding(table);
    if (!table || !standing) continue;
    if (standing.is !== "taken") {
      const asked = standing.is === "asked";
      notTaken.push({ sheet: sheet.name, kind: "change", asked, why: standing.why });
      if (standing.is !== "other")
        findings.push(
          finding("list-not-read", { tab: sheet }, { detail: { why: standing.why, kind: "change" } }),
        );
      continue;
    }
    tables.add(keyOfTable(table));
    const list = { table, there: 0, apart: 0 };
    for (const row of readRows(table, today)) {
      if (row === null) list.apart += 1;
      else {
        list.there += 1;
        rows.push(row);
      }
    }
    lists.push(list);
  }
  refuseSwapped(rows);
  const repeated = refuseRepeated(rows);
  findings.push(...rows.flatMap((row) => findingOf(row, repeated)));
  const accounts = lists.map(({ table, there, apart }): ListAccount => {
    const refused = rows.filter((row) => row.table === table && row.why !== null).length;
    return {
      kind: "change",
      sheet: table.tab.name,
      headerRows: table.headerRows.map((row) => row + 1),
      columns: table.columns.map(sourceColumn),
      there,
      read: there - refused,
      refused,
      apart,
    };
  });
  const of = (wanted: Row["why"]) =>
    rows.flatMap(({ why, change }) => (why === wanted && change ? [change] : []));
  return { changes: of(null), coming: of("future"), accounts, notTaken, findings, tables };
}

/** Each row below the header that is not blank; null: it is none of the list's. */
function* readRows(table: ListTable, today: Day): Generator<Row | null> {
  const { tab } = table;
  const columns = {
    old: columnsWith(table, "oldUnit"),
    fresh: columnsWith(table, "newUnit"),
    oldPlace: columnsWith(table, "oldPlace"),
    newPlace: columnsWith(table, "newPlace"),
    kind: columnsWith(table, "change"),
    day: columnsWith(table, "from"),
  };
  const said = dayAbove(table);
  const namesIn = (row: number, of: typeof columns.old) =>
    of.flatMap(({ index }) => namesInCell(textOrLines(tab, row, index)));
  const text = (row: number, of: typeof columns.old) =>
    of.map(({ index }) => textOf(valueAt(tab, row, index))).find((one) => one !== "") ?? "";
  const named = (row: number) => namesIn(row, [...columns.old, ...columns.fresh]);
  // "NGƯỜI LẬP BIỂU" may stand in such a column as well.
  const hasUnits = (row: number) => named(row).some(({ name }) => isUnitName(name));
  let heading = "";
  for (const { row, is } of rowsBelow(table, hasUnits, (at) => named(at).length > 0)) {
    if (is !== "row") {
      const head = textsIn(tab, row).find((one) => isPlace(one));
      if (is === "heading") heading = head ?? "";
      yield null;
      continue;
    }
    // A row kept ready with its number alone says nothing yet.
    if (
      allBlank(
        tab,
        row,
        table.columns.filter(({ role }) => role !== "order"),
      )
    ) {
      yield null;
      continue;
    }
    const withPlace = (names: readonly PlacedName[], place: string) =>
      names.map((one) => (one.place === "" && place !== "" ? { ...one, place } : one));
    const from = withPlace(namesIn(row, columns.old), text(row, columns.oldPlace) || heading);
    const to = withPlace(namesIn(row, columns.fresh), text(row, columns.newPlace));
    const first = firstFilled(tab, row);
    const refused = (why: Refusal, column = first): Row => ({
      table,
      row,
      change: null,
      why,
      column,
      value: show(valueAt(tab, row, column)),
    });
    const [dayColumn] = columns.day;
    const cell = dayColumn ? valueAt(tab, row, dayColumn.index) : "";
    const typed = textOf(cell) !== "" || cell instanceof Date;
    const day = typed ? dayIn(cell) : said;
    if (day === null) {
      yield refused(typed ? "day" : "dayLacks", dayColumn?.index ?? first);
      continue;
    }
    const words = text(row, columns.kind);
    const kind = words === "" ? supposed(from, to) : kindSaid(words);
    if (kind === null || kind === "none") {
      yield refused(kind === "none" ? "noChange" : words === "" ? "units" : "kind", columns.kind[0]?.index);
      continue;
    }
    const read = settled(kind, from, to);
    if (typeof read === "string") {
      yield refused(read);
      continue;
    }
    yield {
      table,
      row,
      change: { day, ...read, at: placeOf({ tab, row, column: first }) },
      why: day > today ? "future" : null,
      column: day > today ? (dayColumn?.index ?? first) : first,
      value: day > today ? formatDay(day) : show(valueAt(tab, row, first)),
    };
  }
}

/** Line ends part names, and `textOf` makes blanks of them. */
function textOrLines(tab: Tab, row: number, column: number): string {
  const value = valueAt(tab, row, column);
  return typeof value === "string" ? value : "";
}

function dayIn(cell: ReturnType<typeof valueAt>): Day | null {
  const held = dayHeld(cell);
  if (held !== null || typeof cell !== "string") return held;
  const days = periodIn(
    tidy(cell).replace(/^(?:kể từ|có hiệu lực(?: từ| kể từ)?|hiệu lực(?: từ)?|từ)\s*:?\s*/iu, ""),
    null,
  );
  return days && days.from === days.to ? days.from : null;
}

const SINCE =
  /(?:kể từ|từ|hiệu lực(?: thi hành)?(?: từ| kể từ)?)\s*(?:ngày)?\s*:?\s*(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})/iu;

/** "… từ ngày 01/7/2025" above the table. */
function dayAbove({ lines, tab }: ListTable): Day | null {
  const days = [...lines, tab.name].flatMap((line) => {
    const said = SINCE.exec(tidy(line))?.[1];
    return said ? (periodIn(said, null)?.from ?? []) : [];
  });
  const [day, more] = [...new Set(days)];
  return day !== undefined && more === undefined ? day : null;
}

function findingOf(row: Row, repeated: ReadonlyMap<Row, Row>): Finding[] {
  const { table, why, column, value } = row;
  if (why === null) return [];
  const at = { tab: table.tab, row: row.row, column };
  if (why === "future") return [finding("unit-change-future", at, { value })];
  if (why === "repeated") {
    const other = repeated.get(row);
    const place = other?.change?.at;
    return [
      finding("unit-change-repeated", at, {
        value: row.change?.from.map(({ name }) => name).join(", ") ?? value,
        detail: { otherTab: place?.sheet ?? "", otherRow: String((other?.row ?? 0) + 1) },
      }),
    ];
  }
  return [finding("unit-change-unclear", at, { value, detail: { why } })];
}
