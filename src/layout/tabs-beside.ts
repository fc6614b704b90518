/** @fileoverview The reading of an assessment with what its workbook's other tabs say of its units: evidence, registration, officers. */

import { cellAt, textOf } from "../cell/text";
import { setFromHeadings } from "../criteria/choose";
import type { CriteriaSet } from "../criteria/set";
import type { Tab } from "../table/tab";
import { unitKey } from "../units/names";
import { classesOf } from "./beside/classes";
import { deniedInTables } from "./beside/denied-in-table";
import { evidenceSource, evidenceTabs } from "./beside/evidence-tabs";
import { leftBlank } from "./beside/left-blank";
import { linesBetween } from "./beside/lines-between";
import { officerTabOf } from "./beside/officers";
import { wordsQuoted } from "./beside/quoted";
import { findRegistration } from "./beside/registration";
import { notesOfWithdrawal } from "./beside/registration-notes";
import { remarksOn } from "./beside/remarks";
import { unsettledUnits } from "./beside/unsettled-units";
import { contentsMissing } from "./choice/standing";
import { accountForColumns, type ColumnsAccount } from "./columns/account";
import { withMaxima } from "./columns/maxima";
import type { AssessmentTable, Table } from "./columns/table";
import { assessedYears } from "./header/assessed-years";
import { linesAbove, schoolYearOf, setStatedIn } from "./header/title";
import { Wording } from "./headings/wording";
import type { CriterionHeading, LayoutColumn, Reading, RowNotRead, UnitEntry } from "./reading";
import { keyedTabsOf, type RegistrationTab } from "./reading-beside";
import { withoutBranches } from "./rows/branches";
import { withoutFormerParts } from "./rows/former-parts";
import { say } from "./sentences";
import type { Use } from "./settled/tab-uses";

/** What an assessment's reading is looked up in. */
export interface Around {
  /** The workbook's tabs but for the add-on's own and those that a person set aside. */
  readonly tabs: readonly Tab[];
  readonly tablesIn: (tab: Tab) => Table[];
  readonly wording: Wording;
  readonly sets: readonly CriteriaSet[];
  readonly uses: ReadonlyMap<string, Use>;
  /** As `RecogniseOptions` has it. */
  readonly registrationTab: string | null | undefined;
  /** The year that is asked for. */
  readonly year: number | null;
}

/** The reading, with the tabs that stand beside the assessment. */
export function readWithTabsBeside(assessment: AssessmentTable, around: Around): Reading {
  const { kind, tables, units, unnamed, rowsNotRead, rows, criteria } = withoutFormerParts(
    withoutBranches(assessment),
  );
  const account = accountForColumns(assessment);
  const columns = columnsUsed(assessment, account);
  const [first] = tables as [Table];
  const years = new Set(tables.map((table) => table.year));
  const year = years.size === 1 ? first.year : null;
  const used = new Set(tables.map((table) => table.tab.name));
  const others = around.tabs
    .filter((tab) => !used.has(tab.name))
    .sort((a, b) => Number(a.hidden) - Number(b.hidden));
  const { open, ...evidence } = evidenceAmong(others, { criteria, units, year }, around);
  const ofEvidence = new Set([...keyedTabsOf(evidence).map(({ tab }) => tab.name), ...evidence.keyedBeside]);
  const free = (use: Use) =>
    others.filter((tab) => !ofEvidence.has(tab.name) && (around.uses.get(tab.name) ?? use) === use);
  const schoolYear = schoolYearOf(first);
  const asked = year ?? around.year;
  const registration = findRegistration({
    tabs: free("registration"),
    tablesIn: around.tablesIn,
    wording: around.wording,
    units,
    year: asked,
    years: assessedYears(asked, { year, schoolYear }),
    settled: around.registrationTab,
  });
  const officerTab = officerTabOf({
    tabs: free("officer"),
    units,
    year,
    settled: [...around.uses].find(([, use]) => use === "officer")?.[0],
    hasOwn: columns.some(({ field }) => field === "officer") || units.some(({ officer }) => officer !== ""),
  });
  const settledOf = withRegistration(tables, units, registration.columnCounts);
  const denied = deniedInTables(tables, units, account.unused);
  const between = linesBetween(tables, units, kind);
  // Of whom a line is is known better where it stands below a unit.
  const classes = classesOf(tables, units, kind);
  // With its heading it says more.
  const words = wordsQuoted(tables, units, kind).filter(
    ({ at }) =>
      !classes.quoted.some(
        (one) => one.at.tab === at.tab && one.at.row === at.row && one.at.column === at.column,
      ),
  );
  const said = unsettledUnits(tables, units, kind).filter(
    ({ at, unit }) =>
      unit !== null ||
      !between.some((one) => one.unit !== null && one.at.row === at.row && one.at.tab === at.tab),
  );
  const byClass = classes.states.filter(({ unit }) => !said.some((one) => one.unit === unit));
  const states = [...said, ...byClass];
  const remarks = remarksOn(tables, units, kind, denied).filter(
    ({ at, unit }) => !states.some((one) => one.unit === unit && one.at.row === at.row),
  );
  // A row is named once, whatever else is said on it.
  const isNamed = ({ at }: RowNotRead) =>
    rowsNotRead.some((one) => one.at.tab === at.tab && one.at.row === at.row);
  const unsettled = [...states, ...remarks, ...between].filter((one) => !isNamed(one));
  return {
    layout: {
      kind,
      sheet:
        kind === "sheet-per-unit" || tables.length > 1
          ? tables.map((table) => table.tab.name)
          : first.tab.name,
      headerRows: first.headerRows.map((row) => row + 1),
      unitRows: units.filter(({ continues }) => !continues).length,
      rows,
      columns,
      notUsed: account.notUsed,
      ...assessment.turned,
    },
    tabs: tables.map((table) => table.tab),
    units: [...settledOf.values()],
    unnamed,
    columnsNotRead: account.notRead,
    guides: [],
    denied,
    rowsNotRead: [...rowsNotRead, ...unsettled].map(({ unit, ...row }) => ({
      ...row,
      unit: (unit && settledOf.get(unit)) ?? null,
    })),
    leftBlank: leftBlank(tables, units, kind).map((one) => ({
      ...one,
      unit: settledOf.get(one.unit) ?? one.unit,
    })),
    quoted: [...words, ...classes.quoted].map(({ unit, ...one }) => ({
      ...one,
      unit: (unit && settledOf.get(unit)) ?? unit,
    })),
    criteria: withMaxima(assessment),
    ...evidence,
    registrationTab: listWithout(registration.registrationTab, branchesIn(rowsNotRead)),
    registrationDoubt: registration.registrationDoubt,
    officerTab,
    sources: { registration: registration.source, evidence: evidenceSource(evidence, units) },
    year,
    schoolYear,
    title: setStatedIn(linesAbove(first.tab, first.headerRows[0] as number)),
    contentsMissing: contentsMissing(assessment, around.sets, around.wording),
    notRead: open.map((sheet) => ({ sheet, why: say.evidenceOpen() })),
  };
}

/** The columns as they were taken; one that is not used after all says why. */
function columnsUsed({ columns }: AssessmentTable, { notUsed }: ColumnsAccount): LayoutColumn[] {
  const reasons = new Map(notUsed.map(({ column, why }) => [column, why]));
  return columns.map((column) => {
    const reason = reasons.get(column.column);
    return reason === undefined || column.field === "other"
      ? column
      : { ...column, field: "other", criterion: null, pillar: null, why: reason };
  });
}

/** Evidence on tabs of their own; a tab whose tables are all of another year has none for it. */
function evidenceAmong(
  others: readonly Tab[],
  { criteria, units, year }: Pick<Reading, "criteria" | "units" | "year">,
  { tablesIn, uses, sets, wording }: Around,
) {
  const ofYear = (table: Table) => table.year === null || year === null || table.year === year;
  const tabs = others.flatMap((tab) => {
    const all = tablesIn(tab);
    const tables = all.filter(ofYear);
    return all.length > 0 && tables.length === 0
      ? []
      : [{ tab, tables, settled: uses.get(tab.name) === "evidence" }];
  });
  const known = new Set(criteria.map(({ code }) => code));
  return evidenceTabs(tabs, { wording: wordingOf(criteria, sets, year, wording), known, units, year });
}

/**
 * The texts by which a tab beside the assessment names its criteria ([E10]): the assessment's own, and those of a known
 * set only where its criteria may be that set's ([K2]).
 */
function wordingOf(
  criteria: readonly CriterionHeading[],
  sets: readonly CriteriaSet[],
  year: number | null,
  wording: Wording,
): Wording {
  if (criteria.filter(({ text }) => text !== "").length * 2 <= criteria.length) return wording;
  const theirs = wording.hasCriteriaOf(year) && wording.codesOfSetWith(criteria.length) !== null;
  const contents = sets.map((set) => ({
    ...set,
    pillars: set.pillars.map((one) => ({ ...one, criteria: [] })),
  }));
  return new Wording([setFromHeadings(criteria), ...(theirs ? sets : contents)]);
}

/** Each unit with what the workbook settles of its registration; `columnCounts`: the assessment's own column does. */
function withRegistration(
  tables: readonly Table[],
  units: readonly UnitEntry[],
  columnCounts: boolean,
): Map<UnitEntry, UnitEntry> {
  const notes = notesOfWithdrawal(tables, units);
  return new Map(
    units.map((unit) => {
      const takenBack = notes.get(unit);
      const { takenBack: _, ...own } = unit;
      return [
        unit,
        {
          ...own,
          ...(takenBack ? { takenBack } : {}),
          ...(columnCounts ? {} : { registration: null }),
        },
      ];
    }),
  );
}

/** The names of branches and former communes that are no units of their own, as keys. */
function branchesIn(rowsNotRead: readonly RowNotRead[]): string[] {
  return rowsNotRead.flatMap(({ of, unit, at }) =>
    (of === "branch" && unit === null) || (of === "part" && unit?.at !== at)
      ? unitKey(textOf(cellAt(at)), "")
      : [],
  );
}

/** [U9] A list without the branches that are no base units in the assessment: they are named there. */
function listWithout(list: RegistrationTab | null, branches: readonly string[]): RegistrationTab | null {
  if (!list || branches.length === 0) return list;
  const keys = new Set(branches);
  return { ...list, entries: list.entries.filter(({ unit }) => !keys.has(unitKey(unit, ""))) };
}
