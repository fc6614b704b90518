/** @fileoverview What each table of a workbook is read as: registered units, an assignment, visits, a plan, or nothing, and then why. */
import { registrationTopic } from "../cell/registration-words";
import type { Use } from "../layout/settled/tab-uses";
import { cellIn } from "../table/a1";
import type { Tab } from "../table/tab";
import { readAssignments } from "./assignments";
import { rowsBelow } from "./list-rows";
import type { ListTable } from "./list-table";
import { columnsWith, hasBoth, plannedPart } from "./list-tables";
import type { Day, ListKind, ListNotTaken, Registration } from "./lists";
import { sideBySide } from "./parts";
import { assignsBeside, isPlan, saysWithoutTable, standingAs, visitsBeside, yearSaid } from "./subject";
import { type Named, unitsIn } from "./units-in";
import { readVisits } from "./visits";

/** The tables in which registrations stand, and none beside or below them on the same tab. */
export function registeredTables(
  tables: readonly ListTable[],
  registrations: readonly Registration[],
): ReadonlySet<ListTable> {
  const bySheet = new Map<string, ReturnType<typeof cellIn>[]>();
  for (const { at } of registrations) {
    const own = bySheet.get(at.sheet);
    const cell = cellIn(at.cell);
    if (own) own.push(cell);
    else bySheet.set(at.sheet, [cell]);
  }
  return new Set(
    tables.filter((table) => {
      const [first, last] = [table.columns[0], table.columns[table.columns.length - 1]];
      return bySheet
        .get(table.tab.name)
        ?.some(
          ({ row, column }) =>
            row >= (table.headerRows[0] ?? 0) &&
            row < table.end &&
            column >= (first?.index ?? 0) &&
            column <= (last?.index ?? 0),
        );
    }),
  );
}

interface Reading {
  readonly year: number | null;
  readonly assessed: readonly number[] | null;
  readonly today: Day;
  readonly named: Named;
  readonly uses: ReadonlyMap<string, Use>;
}

/** Reads each table that is an assignment or a list of visits; of what only has the shape, says why it is not read. */
export function readTables(
  tables: readonly ListTable[],
  asked: Reading & { readonly tabs: readonly Tab[]; readonly listed: ReadonlySet<ListTable> },
) {
  const { year, assessed, today, named, uses } = asked;
  const assignments: ReturnType<typeof readAssignments>[] = [];
  const visits: ReturnType<typeof readVisits>[] = [];
  const plans: ReturnType<typeof readVisits>[] = [];
  const notTaken = new Map<string, ListNotTaken>();
  const taken = new Set<string>();
  /** Tabs that say what they are, and of which nothing could be read. */
  const unread = new Set<string>();
  for (const table of tables) {
    const { name: sheet } = table.tab;
    const use = uses.get(sheet);
    if (asked.listed.has(table)) {
      // A list of registrations may say besides who follows whom.
      if (assignsBeside(table)) assignments.push(readAssignments(table, { named, today }));
      const why = visitsBeside(table);
      if (why !== null) {
        notTaken.set(sheet, { sheet, kind: "visit", asked: false, why });
        unread.add(sheet);
      }
      continue;
    }
    if (use === undefined && isPlan(table, year)) {
      taken.add(sheet);
      for (const one of sideBySide(table)) {
        plans.push(readVisits(plannedPart(one), { named, year, assessed, today: null }));
        if (hasBoth(one)) visits.push(readVisits(one, { named, year, assessed, today }));
      }
      continue;
    }
    const names = namesUnits(table, named);
    for (const kind of KINDS) {
      const settled = use !== undefined && use === USE_OF[kind];
      if (use !== undefined && !settled) continue;
      const standing = standingAs(kind, table, { year, settled, names });
      if (standing === null) continue;
      if (standing.is !== "taken") {
        if (!notTaken.has(sheet))
          notTaken.set(sheet, { sheet, kind, asked: standing.is === "asked", why: standing.why });
        continue;
      }
      taken.add(sheet);
      if (kind === "visit")
        for (const one of sideBySide(table)) {
          visits.push(readVisits(one, { named, year, assessed, today }));
          if (hasBoth(one)) plans.push(readVisits(plannedPart(one), { named, year, assessed, today: null }));
        }
      else assignments.push(readAssignments(table, { named, today }));
      break;
    }
  }
  for (const tab of asked.tabs) {
    if (taken.has(tab.name) || notTaken.has(tab.name)) continue;
    const says = saysWithoutTable(tab);
    if (!says) continue;
    notTaken.set(tab.name, { sheet: tab.name, ...says, asked: false });
    unread.add(tab.name);
  }
  return {
    unread,
    assignments,
    visits,
    plans,
    notTaken: [...notTaken.values()].filter(({ sheet }) => !taken.has(sheet)),
  };
}

/** Visits first: their lists name officers and units as assignments do, and days besides. */
const KINDS = ["visit", "assignment"] as const;
const USE_OF: Readonly<Record<(typeof KINDS)[number], Use>> = { visit: "visit", assignment: "officer" };

/** Rows looked at to tell whether a table is about units. */
const ROWS_LOOKED_AT = 30;

function namesUnits(table: ListTable, named: Named): boolean {
  const columns = columnsWith(table, "unit");
  let looked = 0;
  for (const { row, is } of rowsBelow(table, () => true)) {
    if (is !== "row") continue;
    if (looked++ > ROWS_LOOKED_AT) return false;
    if (columns.some(({ index }) => unitsIn(table.tab, row, index, named).some((one) => one.index !== null)))
      return true;
  }
  return false;
}

/** Whether a table stands under a title, or on a tab, that registers "3 chủ động". */
const registers = ({ lines, tab }: ListTable) =>
  [...lines, tab.name].some((line) => ["ours", "bare"].includes(registrationTopic(line) ?? ""));

export function rosterSources(
  tables: readonly ListTable[],
  year: number | null,
  uses: ReadonlyMap<string, Use>,
) {
  const is = (kind: Exclude<ListKind, "registration">) => (table: ListTable) =>
    standingAs(kind, table, { year, settled: uses.get(table.tab.name) === USE_OF[kind], names: true })?.is ===
    "taken";
  return {
    registration: tables.filter((table) => registers(table) && (yearSaid(table) ?? year) === year),
    assignment: tables.filter(is("assignment")),
    visit: tables.filter(is("visit")),
  };
}

/** The latest year that a list's title says. */
export function yearOfLists(tables: readonly ListTable[]): number | null {
  const years = tables
    .filter(
      (table) =>
        registers(table) ||
        KINDS.some(
          (kind) => standingAs(kind, table, { year: null, settled: false, names: true })?.is === "taken",
        ),
    )
    .flatMap((table) => yearSaid(table) ?? []);
  return years.length > 0 ? Math.max(...years) : null;
}
