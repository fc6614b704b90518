/**
 * @fileoverview Reading a list of visits to the base: each row a lượt with its days, officers, units, kind, content and
 * proposal. A row whose days cannot be told is refused with a finding; no row is dropped.
 */

import { holdsNothing } from "../cell/mark";
import { show } from "../cell/show";
import { isBlank, textOf, valueAt } from "../cell/text";
import { type Finding, finding } from "../findings/codes";
import { yearsWords } from "../layout/header/assessed-years";
import { lowestOf } from "../layout/header/header";
import { headsNotes } from "../layout/headings/group-says";
import { fold, tidy } from "../vietnamese/fold";
import { daysBetween, formatDay, type Period } from "../vietnamese/periods";
import type { Role } from "./columns";
import { crossedIn } from "./crossed";
import { allBlank, headsGroup, rowsBelow, textsIn } from "./list-rows";
import type { ListColumn, ListTable } from "./list-table";
import { columnsWith, sourceColumn } from "./list-tables";
import type { Day, ListAccount, OfficerNamed, Place, RefusedVisit, UnitNamed, Visit } from "./lists";
import { notDoneIn } from "./not-done";
import { officersOfHeading } from "./officer-headings";
import { firstFilled, officersIn } from "./row-cells";
import { yearSaid } from "./subject";
import { type Named, placeOf, unitsIn } from "./units-in";
import { isDayLike, monthOfHeading, reportIn, whenOf } from "./visit-days";
import { asText, kindIn, labelIn, labelOfTitle } from "./visit-kinds";
import { carriesOfficers, officerOfTitle, whoWent } from "./visit-officers";
import { checkUnits, goesOnFrom, rowOf, unitsOfRow } from "./visit-units";

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
  /** The calendar years that it takes in, the earlier first; null: it is one, or not known. */
  readonly assessed: readonly number[] | null;
  /** Nothing after it was done yet; null: a plan, of which all may be still to come. */
  readonly today: Day | null;
}

/** A school year begins in this month. */
const SCHOOL_BEGINS = 8;

/** Days that say no year are of a school year's first or second, by their month. */
function readIn(
  spanned: readonly number[] | null,
  year: number | null,
  read: (year: number | null) => Period | null,
): Period | null {
  const [first, second] = spanned ?? [];
  if (first === undefined || second === undefined) return read(year);
  const later = read(second);
  return later && Number(later.from.slice(5, 7)) >= SCHOOL_BEGINS ? read(first) : later;
}

/** Reads a table that was taken for a list of visits. */
export function readVisits(list: ListTable, { named, year, assessed, today }: VisitsAsked): VisitList {
  const { table, at: crossedAt } = crossedIn(list);
  const { tab } = table;
  const own = yearSaid(table);
  const years = own ?? year;
  // A list of a year of its own has days of that year.
  const spanned = own === null ? assessed : null;
  const when = whenOf(table, today === null);
  const officers = columnsWith(table, "officer");
  const units = columnsWith(table, "unit");
  const kinds = columnsWith(table, "kind");
  const planned = columnsWith(table, "planned");
  const of = (role: Role) => columnsWith(table, role);
  const notes = table.columns.filter(
    ({ role, heading }) => role === "other" && headsNotes(lowestOf(heading)),
  );
  const carries = carriesOfficers(table, officers);
  const titled = officerOfTitle(table);
  const label = labelOfTitle(table);
  const visits: Omit<Visit, "list">[] = [];
  const refused: Omit<RefusedVisit, "list">[] = [];
  const findings: Finding[] = [];
  let apart = 0;
  /** Rows of a lượt that stands over several. */
  let further = 0;
  const goesOn = goesOnFrom(
    table,
    [...when.columns, ...officers],
    (row) => rowOf(visits[visits.length - 1]?.at.cell ?? "A0") === row,
  );
  let above: readonly OfficerNamed[] = titled;
  /** From a cell of the list: a group's heading ends that. */
  let isCarried = false;
  const says = (row: number) =>
    monthOfHeading(textsIn(tab, row)) === null &&
    ([...when.columns, ...planned].some(({ index }) => isDayLike(valueAt(tab, row, index))) ||
      units.some(({ index }) => unitsIn(tab, row, index, named).length > 0));
  let month: number | null = null;
  let unitsAbove: readonly UnitNamed[] = [];
  const order = of("order");
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
        month = monthOfHeading(textsIn(tab, row)) ?? month;
        unitsAbove = [];
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
    const before = visits[visits.length - 1];
    if (before && goesOn(row) && units.some(({ index }) => !isBlank(tab.values[row]?.[index] ?? ""))) {
      const more = unitsOfRow(tab, row, units, named);
      checkUnits(table, row, units, more, named, findings);
      visits[visits.length - 1] = { ...before, units: [...before.units, ...more] };
      further += 1;
      continue;
    }
    if (!says(row) && allBlank(tab, row, when.columns) && allBlank(tab, row, units)) {
      refuse("list-row-not-read", first.column, { list: "visit" });
      continue;
    }
    const isCrossed = crossedAt(row, officers) !== null;
    const own = isCrossed ? [] : officersIn(tab, row, officers);
    if (own.length > 0 || isCrossed) {
      above = own;
      isCarried = true;
    }
    const typed = own.length > 0 ? own : allBlank(tab, row, officers) && carries(row) ? above : [];
    const who = today === null ? typed : whoWent(tab, row, { typed, columns: officers, notes }, findings);
    const crossed = crossedAt(row, [...when.columns, ...officers, ...units]);
    if (crossed) {
      refuse("list-crossed-out", crossed.index, {});
      continue;
    }
    if (today !== null) {
      const off = notDone(row);
      if (off !== null) {
        refuse("visit-not-done", off, {});
        continue;
      }
      const meant = planned.find(({ index }) => !isBlank(valueAt(tab, row, index)));
      if (meant && when.columns.every(({ index }) => holdsNothing(valueAt(tab, row, index)))) {
        refuse("visit-not-done", meant.index, { planned: "x" });
        continue;
      }
    }
    if (table.besideDone && allBlank(tab, row, when.columns)) {
      apart += 1;
      continue;
    }
    const period = readIn(spanned, years, (of) => when.read(row, of, month));
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
    if (year !== null && !(spanned ?? [year]).includes(Number(from.slice(0, 4)))) {
      refuse("visit-outside-year", when.at(row), { ...days, year: yearsWords(spanned ?? [year]) });
      continue;
    }
    if (today !== null && to > today) {
      refuse("visit-in-future", when.at(row), days);
      continue;
    }
    const typedUnits = unitsOfRow(tab, row, units, named);
    // A further officer, or a further day, of the unit above: neither numbered nor named again.
    const isFurther = own.length > 0 && order.length > 0 && allBlank(tab, row, [...order, ...units]);
    const where = typedUnits.length === 0 && isFurther ? unitsAbove : typedUnits;
    unitsAbove = where;
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
    const stated = table.columns.find(({ heading }) => /^so ngay\b/.test(fold(lowestOf(heading))));
    const count = stated ? Number(valueAt(tab, row, stated.index)) : 0;
    const length = daysBetween(from, to);
    if (stated && today !== null && Number.isInteger(count) && count > 0 && count !== length)
      findings.push(
        finding(
          "visit-days-differ",
          { tab, row, column: stated.index },
          { value: String(count), detail: { ...days, days: String(length) } },
        ),
      );
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
      there: visits.length + further + refused.length,
      read: visits.length + further,
      refused: refused.length,
      apart,
    },
    visits,
    refused,
    findings,
  };
}
