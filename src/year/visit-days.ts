/** @fileoverview When a row of a list of visits was, by its columns of days, and when its report came in. */
import { holdsNothing } from "../cell/mark";
import { show } from "../cell/show";
import { isBlank, textOf, valueAt } from "../cell/text";
import { isRank } from "../layout/rows/row-words";
import type { CellValue, Tab } from "../table/tab";
import { fold, tidy } from "../vietnamese/fold";
import { dayAfter, dayOfDate, type Period, periodIn, spanIn } from "../vietnamese/periods";
import type { Role } from "./columns";
import type { ListColumn, ListTable } from "./list-table";
import { columnsWith, spanColumns } from "./list-tables";

/** What reads as a day or a period, or would: "32/8". */
export const isDayLike = (value: CellValue): boolean =>
  value instanceof Date ||
  dayOfSerial(value) !== null ||
  (typeof value === "string" &&
    /\d{1,2}\s*[/.-]\s*\d{1,2}|\d{4}-\d\d|tháng \d|^quý [\dIV]/iu.test(tidy(value)));

interface When {
  readonly columns: readonly ListColumn[];
  /** @param month what the heading above the row says, where nothing else says the month */
  read(row: number, year: number | null, month?: number | null): Period | null;
  /** Where the row's first day stands, and its last. */
  at(row: number): number;
  until(row: number): number;
  shown(row: number): string;
}

/**
 * The columns that say when: from and to, one for both, or a form's stamp where there is no other.
 * @param planned months and quarters are days, too
 */
export function whenOf(table: ListTable, planned: boolean): When {
  const { tab } = table;
  const of = (role: Role) => columnsWith(table, role);
  const from = of("from")[0] ?? null;
  const to = of("to")[0] ?? null;
  const others = of("stamp").length > 0 || !planned ? of("stamp") : spanColumns(table);
  const dates = of("date").length > 0 ? of("date") : from || to ? [] : others;
  const columns = [...(from ? [from] : []), ...(to ? [to] : []), ...dates];
  const filled = (row: number, some: readonly (ListColumn | null)[]) =>
    some.find((column) => column !== null && !isBlank(valueAt(tab, row, column.index))) ?? null;
  const first = (row: number) => filled(row, [from, ...dates, to]) ?? columns[0];
  const last = (row: number) => filled(row, [to, from, ...dates]) ?? columns[0];
  const month = monthOf(table);
  return {
    columns,
    at: (row) => first(row)?.index ?? 0,
    until: (row) => last(row)?.index ?? 0,
    shown: (row) =>
      columns
        .map(({ index }) => show(valueAt(tab, row, index)))
        .filter((text) => text !== "")
        .join(" – "),
    read(row, year, headed = null) {
      const begin = first(row);
      const end = last(row);
      if (!begin || !end) return null;
      // Two columns of days that say otherwise: which of them was the visit nobody knows.
      const said = new Set(
        dates.flatMap(({ index }) => {
          const days = periodOf(valueAt(tab, row, index), year);
          return days ? `${days.from} ${days.to}` : [];
        }),
      );
      if (said.size > 1) return null;
      if (planned && begin === end) {
        const span = spanOf(begin, valueAt(tab, row, begin.index), year);
        if (span) return span;
      }
      if (begin === end) {
        const days = daysOfMonth(valueAt(tab, row, begin.index), headed ?? month(row), year);
        if (days !== undefined) return days;
      }
      const ends = periodOf(valueAt(tab, row, end.index), year);
      // "16" under Từ and "22/8/2021" under Đến.
      const begins = periodOf(valueAt(tab, row, begin.index), ends ? Number(ends.to.slice(0, 4)) : year);
      if (begin === end) return begins;
      const day = dayAlone(valueAt(tab, row, begin.index), ends);
      const start = begins?.from ?? day;
      return start === null || ends === null ? null : { from: start, to: ends.to };
    },
  };
}

/** The month that a row says and nothing else, as over those of its days: "I | Tháng 8", "Tháng 8/2021"; null: none. */
export function monthOfHeading(texts: readonly string[]): number | null {
  const [text, more] = texts.filter((one) => !isRank(one));
  const month =
    more === undefined
      ? /^(?:[IVX]{1,5}[.)/-] ?)?tháng (\d{1,2})(?: ?[/.-] ?20\d\d| năm 20\d\d)?$/iu.exec(text ?? "")?.[1]
      : null;
  return month === undefined || month === null ? null : Number(month);
}

/** The month of a row: its column of months says it, else the title alone; null: neither. */
function monthOf(table: ListTable): (row: number) => number | null {
  const [column] = spanColumns(table).filter(({ heading }) => /tháng/iu.test(heading));
  const titled = [...table.lines, table.tab.name].flatMap((line) =>
    [...fold(line).matchAll(/\bthang (\d{1,2})\b(?! ?(?:,|va|den|[-–&+]) ?(?:thang )?\d{1,2}(?!\d))/g)].map(
      ([, of]) => Number(of),
    ),
  );
  const inTitle = new Set(titled).size === 1 ? (titled[0] as number) : null;
  return (row) => {
    if (!column) return inTitle;
    const said = /^(?:tháng |t)?(\d{1,2})$/iu.exec(tidy(String(valueAt(table.tab, row, column.index))));
    return said ? Number(said[1]) : null;
  };
}

/**
 * Days without a month, which stands elsewhere: 16, "16-22"; undefined: the cell is none of these. "5-9" in September is a
 * day or five of them, and so neither.
 */
function daysOfMonth(value: CellValue, month: number | null, year: number | null): Period | null | undefined {
  const text = typeof value === "number" ? String(value) : typeof value === "string" ? textOf(value) : "";
  const [, first, last = first] = /^(?:ngày )?(\d{1,2})(?: ?[-–—] ?(\d{1,2}))?$/iu.exec(text) ?? [];
  if (first === undefined || last === undefined || month === null) return undefined;
  const whole = Number(last) >= Number(first) ? periodIn(`${first}/${month} - ${last}/${month}`, year) : null;
  const day = /-/.test(text) && Number(last) === month && first !== last;
  return day ? (whole ? null : undefined) : whole;
}

/** The month or the quarter that a cell says, with its heading's word where it says a number alone. */
function spanOf({ heading }: ListColumn, value: CellValue, year: number | null): Period | null {
  const text = typeof value === "number" ? String(value) : typeof value === "string" ? textOf(value) : "";
  const word = /^(?:tháng|quý)/iu.exec(tidy(heading))?.[0] ?? "";
  return (
    spanIn(text, year) ?? (word === "" ? null : spanIn(`${word} ${text.replace(/^t(?=\d)/i, "")}`, year))
  );
}

function periodOf(value: CellValue, year: number | null): Period | null {
  const day = dayHeld(value);
  if (value instanceof Date || day !== null) return day === null ? null : { from: day, to: day };
  return typeof value === "string" ? periodIn(textOf(value), year) : null;
}

/** The day that a cell holds itself, as a date or as the number that a date is; null: none, though its words may say one. */
export const dayHeld = (value: CellValue): string | null =>
  value instanceof Date ? dayOfDate(value) : dayOfSerial(value);

/** What a spreadsheet keeps of a day whose cell lost its format, from 2000 to 2099: 44424 is 16/8/2021. */
const SERIAL = /^(?:3[6-9]|[4-6]\d|7[0-2])\d{3}(?:\.\d+)?$/;

function dayOfSerial(value: CellValue): string | null {
  if (typeof value === "boolean" || value instanceof Date) return null;
  const text = String(value).trim();
  return SERIAL.test(text) ? dayAfter("1899-12-30", Math.floor(Number(text))) : null;
}

/** A day without its month, which stands in the cell of the last day. */
function dayAlone(value: CellValue, ends: Period | null): string | null {
  const text = typeof value === "number" ? String(value) : typeof value === "string" ? tidy(value) : "";
  return ends && /^\d{1,2}$/.test(text)
    ? (periodIn(`${text}/${ends.to.slice(5, 7)}`, Number(ends.to.slice(0, 4)))?.from ?? null)
    : null;
}

/** "Chưa", "không": what says that there is nothing. */
const NOT_YET = /^(?:chua|khong|ko|k)\b/;

/** Whether a report came in and when; `unread` is the column of a day that cannot be told. */
export function reportIn(tab: Tab, row: number, columns: readonly ListColumn[], year: number | null) {
  let has = false;
  let unread: number | null = null;
  for (const { index } of columns) {
    const value = valueAt(tab, row, index);
    if (holdsNothing(value)) continue;
    const day = periodOf(value, year);
    if (day) return { day: day.to, has: true, unread: null };
    if (typeof value === "string" && NOT_YET.test(fold(value))) continue;
    has = true;
    if (isDayLike(value)) unread ??= index;
  }
  return { day: null, has: columns.length > 0 ? has : null, unread };
}
