/**
 * @fileoverview Reading a list of visits to the base: each row a lượt with its days, officers, units, kind, content and
 * proposal. A row whose days cannot be told is refused with a finding; no row is dropped.
 */

import { meansNothing } from "../cell/mark";
import { isBody, peopleIn } from "../cell/people";
import { show } from "../cell/show";
import { isBlank, textOf, valueAt } from "../cell/text";
import { type Finding, finding } from "../findings/codes";
import { isGroup } from "../layout/rows/row-words";
import type { Tab } from "../table/tab";
import { tidy } from "../vietnamese/fold";
import { formatDay } from "../vietnamese/periods";
import { firstFilled, officersIn } from "./assignments";
import type { Role } from "./columns";
import {
  allBlank,
  columnsWith,
  type ListColumn,
  type ListTable,
  rowsBelow,
  sourceColumn,
  textsIn,
} from "./list-tables";
import type { Day, ListAccount, OfficerNamed, Place, RefusedVisit, UnitNamed, Visit } from "./lists";
import { notDoneIn } from "./not-done";
import { officersOfHeading } from "./officer-headings";
import { yearSaid } from "./subject";
import { likeliest, type Named, placeOf, unitsIn } from "./units-in";
import { isDayLike, reportIn, whenOf } from "./visit-days";
import { asText, kindIn, labelIn, labelOfTitle } from "./visit-kinds";

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
  const planned = columnsWith(table, "planned");
  const of = (role: Role) => columnsWith(table, role);
  const carries = carriesOfficers(table, officers);
  const titled = officerOfTitle(table);
  const label = labelOfTitle(table);
  const visits: Omit<Visit, "list">[] = [];
  const refused: Omit<RefusedVisit, "list">[] = [];
  const findings: Finding[] = [];
  let apart = 0;
  let above: readonly OfficerNamed[] = titled;
  /** From a cell of the list: a group's heading ends that. */
  let isCarried = false;
  const says = (row: number) =>
    [...when.columns, ...planned].some(({ index }) => isDayLike(valueAt(tab, row, index))) ||
    units.some(({ index }) => unitsIn(tab, row, index, named).length > 0);
  const below = [...rowsBelow(table, says)];
  const notDone = notDoneIn(
    tab,
    table.columns,
    below.flatMap(({ row, is }) => (is === "row" ? row : [])),
  );
  for (const { row, is } of below) {
    if (is !== "row") {
      apart += 1;
      if (is === "heading") {
        const people = officersOfHeading(tab, row);
        if (people || (isCarried && headsGroup(tab, row))) {
          above = people ?? titled;
          isCarried = false;
        }
      }
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
    if (own.length > 0) {
      above = own;
      isCarried = true;
    }
    const who = own.length > 0 ? own : allBlank(tab, row, officers) && carries(row) ? above : [];
    if (today !== null) {
      const off = notDone(row);
      if (off !== null) {
        refuse("visit-not-done", off, {});
        continue;
      }
      const meant = planned.find(({ index }) => !isBlank(valueAt(tab, row, index)));
      if (
        meant &&
        (allBlank(tab, row, when.columns) ||
          when.columns.every(({ index }) => meansNothing(textOf(valueAt(tab, row, index)))))
      ) {
        refuse("visit-not-done", meant.index, { planned: "x" });
        continue;
      }
    }
    if (table.besideDone && allBlank(tab, row, when.columns)) {
      apart += 1;
      continue;
    }
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

/** Whether a heading is a group's or an office's; a month's is neither. */
const headsGroup = (tab: Tab, row: number): boolean =>
  textsIn(tab, row).some((text) => isGroup(text) || isBody(text));

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
