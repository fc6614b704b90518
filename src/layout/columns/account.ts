/**
 * @fileoverview The account of a table's columns ([L3]): each that is not blank is mapped, or is not used and why;
 * and those not used that hold marks, documents or links for the units, which somebody should look at.
 */

import { meansNothing } from "../../cell/mark";
import { registrationTopic } from "../../cell/registration-words";
import { isMark, namesDocument } from "../../cell/sample";
import { headsGrade } from "../../cell/shortcoming";
import { isBlank, isEmail, isFilled, textOf, valueAt } from "../../cell/text";
import { columnLetters } from "../../table/a1";
import type { Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import { pattern } from "../../vietnamese/whole-words";
import { BELOW, headsOrder, lowestOf } from "../header/header";
import { asksFor } from "../headings/asks";
import type { ColumnNotRead, NotUsed, UnitEntry } from "../reading";
import { why } from "../sentences";
import type { AssessmentTable, Table } from "./table";
import { MOST, type Taken } from "./taken";

export interface ColumnsAccount {
  /** Of the first tab, as the layout's columns are. */
  readonly notUsed: readonly NotUsed[];
  readonly notRead: readonly ColumnNotRead[];
  /** By table: the columns with a heading that are not used. */
  readonly unused: ReadonlyMap<Table, readonly Taken[]>;
}

/** So many filled cells tell what a column holds; a document further down is one among very many units. */
const CELLS_LOOKED_AT = 400;

/** What a unit has one column for. */
const ONE_A_UNIT = new Set<string>(["order", "name", "type", "group", "officer", "result"]);

/** Accounts for every column of the tables that are read. */
export function accountForColumns({
  tables,
  units,
}: Pick<AssessmentTable, "tables" | "units">): ColumnsAccount {
  const unused = new Map<Table, readonly Taken[]>();
  const accounts = tables.map((table) => {
    const own = units.filter(({ tab }) => tab.name === table.tab.name);
    const reasons = unusedOf(table.taken, own);
    unused.set(table, [...reasons.keys()]);
    return accountOf(table, own, reasons);
  });
  return {
    notUsed: accounts[0]?.notUsed ?? [],
    notRead: accounts.flatMap(({ notRead }) => notRead),
    unused,
  };
}

function accountOf(
  table: Table,
  units: readonly UnitEntry[],
  reasons: ReadonlyMap<Taken, string>,
): Pick<ColumnsAccount, "notUsed" | "notRead"> {
  const { tab, headerRows, taken } = table;
  const rows = rowsOf(units);
  const first = headerRows[0] ?? 0;
  const last = Math.max(first, ...headerRows, rows[rows.length - 1] ?? 0);
  const stands = (index: number) => {
    for (let row = first; row <= last; row += 1) if (!isBlank(valueAt(tab, row, index))) return true;
    return false;
  };
  const notUsed: NotUsed[] = [];
  const notRead: ColumnNotRead[] = [];
  for (let index = 0; index < (tab.values[0]?.length ?? 0); index += 1) {
    const column = taken.find((one) => one.index === index);
    const reason = column ? reasons.get(column) : why.unheaded;
    if (reason === undefined || !(column || stands(index))) continue;
    const heading = column?.heading ?? "";
    notUsed.push({ column: columnLetters(index), heading, why: reason });
    // What a person set aside is not named again, what stands on a list beside is the list's; a second column that counts
    // the rows holds no marks.
    if (
      reason === why.mapped ||
      reason === why.listBeside ||
      reason === why.otherBeside ||
      headsOrder(heading)
    )
      continue;
    const nothing =
      asksForWords(heading) && rows.every((row) => meansNothing(textOf(valueAt(tab, row, index))));
    const pointsToo = reason === why.second || (column !== undefined && isAmongCriteria(column, taken));
    const holds = nothing ? null : heldBy(tab, index, rows, pointsToo);
    // That its heading asks for nothing that is judged says no more than that it is not used.
    const more = reason === why.field("other", heading) ? "" : reason;
    if (holds && (holds === "evidence" ? !asksForJudges(heading) : !saysOther(column)))
      notRead.push({ at: headingAt(table, index), heading, holds, rows, why: more });
  }
  for (const [first] of blocksAside(table, rows))
    notRead.push({
      at: headingAt(table, first.index),
      heading: first.heading,
      holds: "marks",
      rows,
      why: first.why,
    });
  return { notUsed, notRead };
}

/** Below "Ghi chú" or "Tồn tại" "Không" says that there is nothing to say; what is proposed of a unit is no such word. */
const asksForWords = (heading: string) =>
  heading !== "" && ["note", "opinion"].includes(asksFor(heading)) && !/\bde xuat\b/.test(fold(heading));

/**
 * Whether a column that nobody knows stands below a content among its criteria: numbers and grades there may be a
 * criterion's, as far as its heading asks for none.
 */
function isAmongCriteria({ field, heading, aside, of }: Taken, taken: readonly Taken[]): boolean {
  const content = heading.slice(0, Math.max(0, heading.lastIndexOf(BELOW)));
  if (field !== "other" || aside || of !== undefined || content === "") return false;
  if (COUNTS.test(fold(lowestOf(heading)))) return false;
  const beside = taken.filter(
    (one) => one.criterion !== null && one.heading.startsWith(`${content}${BELOW}`),
  );
  return new Set(beside.map(({ criterion }) => criterion)).size > 1;
}

/** Heads how many there are, or how well the unit stands. */
const COUNTS = /^(?:so|sl|tong|ty le|ti le|diem|%|xep|loai|thu|tien do|kinh phi)\b/;

/** So many columns of another year's marks side by side are a table of them, and no result that somebody noted. */
const LEAST_BLOCK = 3;

/** Whole blocks of marks of another year: each is named once. */
function blocksAside({ tab, taken }: Table, rows: readonly number[]): (readonly [Taken, ...Taken[]])[] {
  const criteria = new Set(taken.flatMap(({ criterion }) => criterion ?? [])).size;
  const blocks: [Taken, ...Taken[]][] = [];
  for (const column of taken) {
    if (!column.aside || heldBy(tab, column.index, rows, false) !== "marks") continue;
    const block = blocks[blocks.length - 1];
    if (block?.[block.length - 1]?.index === column.index - 1) block.push(column);
    else blocks.push([column]);
  }
  return blocks.filter(({ length }) => length >= LEAST_BLOCK && length * 2 >= criteria);
}

/** Whether a heading says of what else its ticks are: another year, or registering for another matter. */
const saysOther = (column: Taken | undefined) =>
  column !== undefined && (column.aside === true || registrationTopic(lowestOf(column.heading)) === "other");

/** Numbers of decisions and of minutes of the appraisal are papers, and nobody's evidence. */
const OF_JUDGES = pattern(
  "^(?:so|ngay|ky hieu)\\b.{0,20}\\b(?:qd|quyet dinh)\\b|^(?:so )?(?:bb|bien ban) (?:cham|tham dinh|kiem tra|xet|lam viec)\\b",
);
/** Whether a heading asks for a paper of those who judge. */
export const asksForJudges = (heading: string): boolean => OF_JUDGES.test(fold(lowestOf(heading)));

/** The rows of the units, in order. */
function rowsOf(units: readonly UnitEntry[]): number[] {
  const rows = new Set<number>();
  for (const { row, rows: own } of units)
    if (own === null) rows.add(row);
    else for (const at of own.values()) for (const one of at) rows.add(one);
  return [...rows].sort((a, b) => a - b);
}

/** Why a column is not used, for those that are not. */
function unusedOf(taken: readonly Taken[], units: readonly UnitEntry[]): Map<Taken, string> {
  const serving = new Set<number>();
  for (const columns of new Set(units.map((unit) => unit.columns)))
    for (const own of columns.values()) for (const index of Object.values(own)) serving.add(index);
  const reasons = new Map<Taken, string>();
  const seen = new Set<string>();
  for (const column of taken) {
    const { field, pillar } = column;
    const once = `${field} ${pillar ?? ""}`;
    if (field === "other") reasons.set(column, column.why);
    else if (ONE_A_UNIT.has(field)) {
      if (seen.has(once)) reasons.set(column, why.second);
      seen.add(once);
      // Tick, day and paper of one registration are read together ([O5]).
    } else if (field !== "criterion" && field !== "registration" && !serving.has(column.index))
      reasons.set(column, column.criterion === null ? why.servesNothing : why.second);
  }
  return reasons;
}

/** Marks, documents or words, which may have links behind them, in the units' rows; null: none. `pointsToo`: numbers and grades are marks. One document is enough, marks are most of its cells. */
function heldBy(
  tab: Tab,
  index: number,
  rows: readonly number[],
  pointsToo: boolean,
): ColumnNotRead["holds"] | null {
  let filled = 0;
  let marks = 0;
  let words = 0;
  for (const row of rows) {
    const value = valueAt(tab, row, index);
    if (!isFilled(value)) continue;
    filled += 1;
    if (filled > CELLS_LOOKED_AT) break;
    if (typeof value === "number" || (pointsToo && headsGrade(textOf(value)))) marks += pointsToo ? 1 : 0;
    // "1" and "0" count something more often than they mark it.
    else if (isMark(value)) marks += /^\d/.test(textOf(value)) ? 0 : 1;
    else if (namesDocument(value) && !isEmail(textOf(value))) return "evidence";
    else if (typeof value === "string") words += 1;
  }
  if (marks > filled * MOST) return "marks";
  return words > 0 ? "words" : null;
}

/** The cell of the column's lowest heading; a number that numbers the columns is none. */
function headingAt({ tab, headerRows }: Table, column: number) {
  const says = (row: number) => !/^(?:\(?\d*\)?)$/.test(textOf(valueAt(tab, row, column)));
  const row = [...headerRows].reverse().find(says) ?? headerRows[headerRows.length - 1] ?? 0;
  return { tab, row, column };
}
