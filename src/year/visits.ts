/**
 * @fileoverview Reading a list of visits to the base: each row a lượt with its days, officers, units, kind, content and
 * proposal. A row whose days cannot be told is refused with a finding; no row is dropped.
 */

import { meansNothing } from "../cell/mark";
import { peopleIn } from "../cell/people";
import { isPass } from "../cell/sample";
import { show } from "../cell/show";
import { isBlank, textOf, valueAt } from "../cell/text";
import { type Finding, finding } from "../findings/codes";
import type { CellValue, Tab } from "../table/tab";
import { fold, tidy } from "../vietnamese/fold";
import { dayOfDate, formatDay, type Period, periodIn, spanIn } from "../vietnamese/periods";
import { firstFilled, officersIn } from "./assignments";
import type { Role } from "./columns";
import {
  allBlank,
  columnsWith,
  type ListColumn,
  type ListTable,
  rowsBelow,
  sourceColumn,
  spanColumns,
} from "./list-tables";
import {
  type Day,
  type ListAccount,
  type OfficerNamed,
  type Place,
  type RefusedVisit,
  type UnitNamed,
  VISIT_KINDS,
  type Visit,
} from "./lists";
import { officersOfHeading } from "./officer-headings";
import { yearSaid } from "./subject";
import { likeliest, type Named, placeOf, unitsIn } from "./units-in";

/** What one list gave; `list` is added by who numbers the lists. */
export interface VisitList {
  readonly account: ListAccount;
  readonly visits: readonly Omit<Visit, "list">[];
  readonly refused: readonly Omit<RefusedVisit, "list">[];
  readonly findings: readonly Finding[];
}

export interface VisitsAsked {
  readonly named: Named;
  /** The year that is asked for; null: nothing says which. */
  readonly year: number | null;
  /** Nothing after it was done yet; null: a plan, of which all may be still to come. */
  readonly today: Day | null;
}

/** Reads a table that was taken for a list of visits. */
export function readVisits(table: ListTable, { named, year, today }: VisitsAsked): VisitList {
  const { tab } = table;
  const years = yearSaid(table) ?? year;
  const when = whenOf(table, today === null);
  const officers = columnsWith(table, "officer");
  const units = columnsWith(table, "unit");
  const kinds = columnsWith(table, "kind");
  const of = (role: Role) => columnsWith(table, role);
  const carries = carriesOfficers(table, officers);
  const titled = officerOfTitle(table);
  const label = labelOfTitle(table);
  const visits: Omit<Visit, "list">[] = [];
  const refused: Omit<RefusedVisit, "list">[] = [];
  const findings: Finding[] = [];
  let apart = 0;
  let above: readonly OfficerNamed[] = titled;
  const says = (row: number) =>
    when.columns.some(({ index }) => isDayLike(valueAt(tab, row, index))) ||
    units.some(({ index }) => unitsIn(tab, row, index, named).length > 0);
  for (const { row, is } of rowsBelow(table, says)) {
    if (is !== "row") {
      apart += 1;
      if (is === "heading") above = officersOfHeading(tab, row) ?? above;
      continue;
    }
    const first = { tab, row, column: firstFilled(tab, row) };
    const refuse = (why: Finding["code"], column: number, detail: Record<string, string>, value?: string) => {
      refused.push({ at: placeOf(first), why });
      const shown = value ?? show(valueAt(tab, row, column));
      findings.push(finding(why, { tab, row, column }, { value: tidy(shown), detail }));
    };
    if (!says(row) && allBlank(tab, row, when.columns) && allBlank(tab, row, units)) {
      refuse("list-row-not-read", first.column, { list: "visit" });
      continue;
    }
    const own = officersIn(tab, row, officers);
    if (own.length > 0) above = own;
    const who = own.length > 0 ? own : allBlank(tab, row, officers) && carries(row) ? above : [];
    const period = when.read(row, years);
    if (period === null) {
      refuse("visit-date-unreadable", when.at(row), {}, when.shown(row));
      continue;
    }
    const { from, to } = period;
    const days = { from: formatDay(from), to: formatDay(to) };
    if (from > to) {
      refuse("visit-dates-reversed", when.at(row), days);
      continue;
    }
    if (year !== null && Number(from.slice(0, 4)) !== year) {
      refuse("visit-outside-year", when.at(row), { ...days, year: String(year) });
      continue;
    }
    if (today !== null && to > today) {
      refuse("visit-in-future", when.at(row), days);
      continue;
    }
    const where = unitsOfRow(tab, row, units, named);
    const kind = kindIn(tab, row, kinds);
    const place = (columns: readonly ListColumn[]): Place | null => {
      const filled = columns.find(({ index }) => !isBlank(valueAt(tab, row, index)));
      return filled ? placeOf({ tab, row, column: filled.index }) : null;
    };
    const words = (role: Role) =>
      of(role)
        .map(({ index }) => textOf(asText(valueAt(tab, row, index))))
        .filter((text) => text !== "")
        .join("; ");
    checkUnits(table, row, units, where, named, findings);
    const report = reportIn(tab, row, of("reported"), years);
    if (report.unread !== null)
      findings.push(
        finding(
          "visit-report-unreadable",
          { tab, row, column: report.unread },
          { value: show(valueAt(tab, row, report.unread)) },
        ),
      );
    if (today !== null && who.length === 0)
      findings.push(
        finding("visit-officer-missing", { tab, row, column: officers[0]?.index ?? first.column }),
      );
    if (today !== null && kind === "" && kinds.length > 0)
      findings.push(finding("visit-kind-missing", { tab, row, column: (kinds[0] as ListColumn).index }));
    visits.push({
      from,
      to,
      officers: who,
      units: where,
      kind,
      content: words("content"),
      proposal: words("proposal"),
      label: labelIn(tab, row, of("label")) || label,
      reported: report.day,
      hasReport: report.has,
      at: placeOf(first),
      cells: {
        from: placeOf({ tab, row, column: when.at(row) }),
        to: placeOf({ tab, row, column: when.until(row) }),
        officers: place(officers),
        units: place(units),
        kind: place(kinds),
        content: place(of("content")),
        proposal: place(of("proposal")),
        label: place(of("label")),
      },
    });
  }
  if (today !== null && kinds.length === 0 && visits.length > 0)
    findings.push(finding("visit-kind-missing", { tab }, { detail: { column: "none" } }));
  return {
    account: {
      kind: today === null ? "plan" : "visit",
      sheet: tab.name,
      headerRows: table.headerRows.map((row) => row + 1),
      columns: table.columns.map(sourceColumn),
      there: visits.length + refused.length,
      read: visits.length,
      refused: refused.length,
      apart,
    },
    visits,
    refused,
    findings,
  };
}

/** A tick in a column of labels says nothing more; numbers and dates are shown. */
const asText = (value: CellValue): CellValue =>
  value instanceof Date || typeof value === "number" ? show(value) : value;

/** What reads as a day or a period, or would: "32/8". */
const isDayLike = (value: CellValue): boolean =>
  value instanceof Date ||
  (typeof value === "string" &&
    /\d{1,2}\s*[/.-]\s*\d{1,2}|\d{4}-\d\d|tháng \d|^quý [\dIV]/iu.test(tidy(value)));

interface When {
  readonly columns: readonly ListColumn[];
  read(row: number, year: number | null): Period | null;
  /** Where the row's first day stands, and its last. */
  at(row: number): number;
  until(row: number): number;
  shown(row: number): string;
}

/**
 * The columns that say when: from and to, one for both, or a form's stamp where there is no other.
 * @param planned months and quarters are days, too
 */
function whenOf(table: ListTable, planned: boolean): When {
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
  return {
    columns,
    at: (row) => first(row)?.index ?? 0,
    until: (row) => last(row)?.index ?? 0,
    shown: (row) =>
      columns
        .map(({ index }) => show(valueAt(tab, row, index)))
        .filter((text) => text !== "")
        .join(" – "),
    read(row, year) {
      const begin = first(row);
      const end = last(row);
      if (!begin || !end) return null;
      if (planned && begin === end) {
        const span = spanOf(begin, valueAt(tab, row, begin.index), year);
        if (span) return span;
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

/** The month or the quarter that a cell says, with its heading's word where it says a number alone. */
function spanOf({ heading }: ListColumn, value: CellValue, year: number | null): Period | null {
  const text = typeof value === "number" ? String(value) : typeof value === "string" ? textOf(value) : "";
  const word = /^(?:tháng|quý)/iu.exec(tidy(heading))?.[0] ?? "";
  return (
    spanIn(text, year) ?? (word === "" ? null : spanIn(`${word} ${text.replace(/^t(?=\d)/i, "")}`, year))
  );
}

function periodOf(value: CellValue, year: number | null): Period | null {
  if (value instanceof Date) {
    const day = dayOfDate(value);
    return day === null ? null : { from: day, to: day };
  }
  return typeof value === "string" ? periodIn(textOf(value), year) : null;
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
function reportIn(tab: Tab, row: number, columns: readonly ListColumn[], year: number | null) {
  let has = false;
  let unread: number | null = null;
  for (const { index } of columns) {
    const value = valueAt(tab, row, index);
    if (isBlank(value) || value === false || meansNothing(textOf(value))) continue;
    const day = periodOf(value, year);
    if (day) return { day: day.to, has: true, unread: null };
    if (typeof value === "string" && NOT_YET.test(fold(value))) continue;
    has = true;
    if (isDayLike(value)) unread ??= index;
  }
  return { day: null, has: columns.length > 0 ? has : null, unread };
}

/** A row's label: what the cell says, or the duty that the heading of a ticked column names. */
function labelIn(tab: Tab, row: number, columns: readonly ListColumn[]): string {
  const said = columns.flatMap(({ index, heading }) => {
    const value = valueAt(tab, row, index);
    if (isBlank(value) || value === false) return [];
    const ticked = isPass(value);
    const text = ticked ? dutiesIn(heading) : textOf(asText(value));
    return text === "" ? [] : [text];
  });
  return [...new Set(said)].join("; ");
}

const KINDS_FOLDED: readonly RegExp[] = [
  /^(?:di )?khao sat\b/,
  /^(?:di )?phoi hop\b/,
  /^(?:di )?(?:kiem tra|giam sat)\b/,
  /^(?:di )?(?:du )?sinh hoat\b/,
];

/** The kind that a text names: one of the four, else its own words. */
export function kindOf(text: string): string {
  const words = tidy(text).replace(/^(?:[-–+•*]|\d[.)])\s*/, "");
  const at = KINDS_FOLDED.flatMap((kind, index) => (kind.test(fold(words)) ? index : []));
  const several =
    /[;\n]/.test(text) ||
    KINDS_FOLDED.filter((kind) => words.split(/,|;| và /).some((part) => kind.test(fold(part)))).length > 1;
  return at.length === 1 && !several ? (VISIT_KINDS[at[0] as number] as string) : words;
}

/** A row's kind: what the cell says, or the heading of the column that is ticked. */
function kindIn(tab: Tab, row: number, columns: readonly ListColumn[]): string {
  const said = columns.flatMap((column) => {
    const value = valueAt(tab, row, column.index);
    if (isBlank(value) || value === false) return [];
    const ticked = columns.length > 1 && isPass(value);
    const text = ticked
      ? (column.path[column.path.length - 1] ?? "")
      : typeof value === "string"
        ? textOf(value)
        : "";
    return text === "" ? [] : [kindOf(text)];
  });
  return [...new Set(said)].join("; ");
}

/** The units of a row; words that name none stand for a place that nobody knows. */
function unitsOfRow(
  tab: Tab,
  row: number,
  columns: readonly ListColumn[],
  named: Named,
): readonly UnitNamed[] {
  const found = columns.flatMap(({ index }) => unitsIn(tab, row, index, named));
  const filled = columns.find(({ index }) => /\p{L}/u.test(textOf(valueAt(tab, row, index))));
  if (found.length > 0 || !filled) return found;
  const name = textOf(valueAt(tab, row, filled.index)).slice(0, LONGEST_NAME);
  return [{ name, index: null, at: placeOf({ tab, row, column: filled.index }) }];
}

const LONGEST_NAME = 120;

/** Units that the roster does not have, and rows that name none. */
function checkUnits(
  { tab }: ListTable,
  row: number,
  columns: readonly ListColumn[],
  where: Visit["units"],
  named: Named,
  findings: Finding[],
): void {
  const [first] = columns;
  if (!first) return;
  if (where.length === 0) findings.push(finding("visit-unit-missing", { tab, row, column: first.index }));
  if (named.roster.from === "visits") return;
  for (const { name, index, at } of where) {
    if (index !== null) continue;
    const column = columns.find((one) => placeOf({ tab, row, column: one.index }).cell === at.cell) ?? first;
    const likely = likeliest(name, named);
    const several = named.book.find(name).length > 1 ? { several: "x" } : {};
    findings.push(
      finding(
        "list-unit-unknown",
        { tab, row, column: column.index },
        { unit: name, value: name, detail: { list: "visit", ...several, ...(likely ? { likely } : {}) } },
      ),
    );
  }
}

/**
 * Whether an officer left blank is the one above: where rows are numbered and this one is not, or where the column is
 * mostly blank, so that names stand as headings do.
 */
function carriesOfficers(table: ListTable, officers: readonly ListColumn[]): (row: number) => boolean {
  const { tab } = table;
  if (officers.length === 0) return () => true;
  const order = columnsWith(table, "order");
  if (order.length > 0) return (row) => allBlank(tab, row, order);
  let blank = 0;
  let filled = 0;
  for (const { row, is } of rowsBelow(table, () => true)) {
    if (is !== "row") continue;
    if (allBlank(tab, row, officers)) blank += 1;
    else filled += 1;
  }
  return () => blank >= filled;
}

/** A tab an officer: "Họ và tên: Nguyễn Văn An" above the table. */
function officerOfTitle({ tab, headerRows }: ListTable): readonly OfficerNamed[] {
  for (let row = 0; row < (headerRows[0] ?? 0); row += 1)
    for (const [column, value] of (tab.values[row] ?? []).entries()) {
      const text = textOf(value);
      const said = /^(?:họ và tên|họ tên|cán bộ|tên cán bộ|đồng chí|đ\/c)(?: [^:]{0,30})?:\s*(.*)$/iu.exec(
        text,
      )?.[1];
      if (said === undefined) continue;
      const at = said === "" ? column + 1 : column;
      const people = peopleIn(said === "" ? textOf(valueAt(tab, row, at)) : said);
      if (people.length > 0) return people.map((one) => ({ ...one, at: placeOf({ tab, row, column: at }) }));
    }
  return [];
}

const LABELS = /6 ?\+ ?1|1 ?\+ ?2/g;

/** The duties that a text names: "6+1", "6+1, 1+2"; '' where none. */
const dutiesIn = (text: string): string =>
  [...new Set((text.match(LABELS) ?? []).map((one) => one.replace(/ /g, "")))].join(", ");

/** The one duty that the title names, for rows without a label of their own. */
function labelOfTitle({ lines, tab }: ListTable): string {
  const said = new Set(
    [...lines, tab.name].flatMap((line) => (line.match(LABELS) ?? []).map((one) => one.replace(/ /g, ""))),
  );
  return said.size === 1 ? ([...said][0] as string) : "";
}
