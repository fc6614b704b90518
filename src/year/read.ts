/**
 * @fileoverview The door of the room: from a workbook's tabs, and its judged assessment where it has one, to what its lists
 * say of the year.
 */

import type { Assessment } from "../assessment/assessed";
import { textOf, valueAt } from "../cell/text";
import { type Finding, finding } from "../findings/codes";
import { assessedYears } from "../layout/header/assessed-years";
import { keyedTabsOf } from "../layout/reading-beside";
import type { Use } from "../layout/settled/tab-uses";
import { cellIn } from "../table/a1";
import type { At, Tab } from "../table/tab";
import { disagreements } from "./assignment-doubts";
import { ownAssignments } from "./assignments";
import {
  duplicates,
  inTwoPlaces,
  knownOfficers,
  shortOfSeveral,
  undecided,
  unreadDays,
  withoutName,
} from "./doubts";
import { type Figures, figuresOf } from "./figures";
import { isFilesOf, readFiles } from "./files";
import { ofYear } from "./former";
import { formerUnits, renamedIn } from "./former-units";
import { listTables } from "./list-tables";
import type {
  Assignment,
  Day,
  ListAccount,
  OfficerNamed,
  Place,
  RefusedVisit,
  UnitFile,
  Visit,
  YearLists,
  YearRoster,
} from "./lists";
import { OfficerBook } from "./officers";
import { ownFiles } from "./own-files";
import {
  foundRegistrations,
  indexOf,
  judgedRegistrations,
  NOWHERE,
  unknownRegistered,
  withRegistered,
} from "./registered";
import { rosterFromLists, rosterOf } from "./roster";
import { ShortNames } from "./short-names";
import { type Steps, stepsOf } from "./steps";
import { yearSaid } from "./subject";
import { readTables, registeredTables, rosterSources, yearOfLists } from "./tables-read";
import { keyOfTable, readUnitChanges } from "./unit-changes";
import { namedBy } from "./units-in";

/** What the year is read from. */
export interface YearSources {
  /** The person's tabs, none of the add-on's own. */
  readonly tabs: readonly Tab[];
  /** Null: the workbook has no assessment that can be judged. */
  readonly assessment: Assessment | null;
  /** The year that is asked for; null: the one that the lists say. */
  readonly year: number | null;
  /** The year where neither that nor the lists say one; null: not known. */
  readonly otherwise: number | null;
  readonly today: Day;
  /** What a person settled of whole tabs. */
  readonly uses: ReadonlyMap<string, Use>;
}

/** What the lists say, and what they come to. */
export interface Year {
  readonly roster: YearRoster;
  /** Whom the assignments name. */
  readonly officers: OfficerBook["all"];
  readonly lists: YearLists;
  readonly figures: Figures;
  readonly steps: Steps;
}

/** Reads the lists of a workbook. */
export function readYear(sources: YearSources): Year {
  const { assessment, uses } = sources;
  const reading = assessment?.reading;
  const used = new Set([
    ...(reading?.tabs ?? []).map(({ name }) => name),
    ...(reading ? keyedTabsOf(reading) : []).map(({ tab }) => tab.name),
  ]);
  const tabs = sources.tabs.filter(({ name }) => {
    const use = uses.get(name);
    return !used.has(name) && use !== "none" && use !== "evidence" && use !== "assessment";
  });
  const changed = readUnitChanges(tabs, sources.today);
  const found = tabs.flatMap(listTables).filter((table) => !changed.tables.has(keyOfTable(table)));
  const years = assessment ? assessedYears(assessment.year, assessment.reading) : null;
  const school = years && years.length > 1 ? years : null;
  const year = sources.year ?? assessment?.year ?? school?.[1] ?? yearOfLists(found) ?? sources.otherwise;
  const assessed = year !== null && school?.includes(year) ? school : null;
  const tables = found.map((table) => ofYear(table, yearSaid(table) ?? year));
  const roster = assessment ? rosterOf(assessment) : rosterFromLists(rosterSources(tables, year, uses));
  const named = namedBy(roster, formerUnits(roster, changed.changes, year));
  const registered = assessment
    ? judgedRegistrations(assessment, named, year)
    : foundRegistrations(tabs, named, { year, uses });
  const listed = registeredTables(tables, registered.registrations);
  const sheets = new Set(registered.accounts.map(({ sheet }) => sheet));
  const unlisted = tabs.filter(({ name }) => !sheets.has(name));
  const read = readTables(tables, { ...sources, listed, year, assessed, named, tabs: unlisted });
  const own = assessment ? ownAssignments(assessment.reading, indexOf(assessment)) : null;
  const accounts: ListAccount[] = [...registered.accounts];
  const assignments: Assignment[] = [];
  const officers: OfficerNamed[] = [];
  const findings: Finding[] = [];
  const assigned = [...(own ? [own] : []), ...read.assignments];
  const went = [...read.visits, ...read.plans].flatMap((one) =>
    one.visits.flatMap((visit) => visit.officers),
  );
  const short = new ShortNames([...assigned.flatMap((one) => one.officers), ...went]);
  for (const one of assigned) {
    for (const row of one.assignments)
      assignments.push({ ...row, officers: short.fullOf(row.officers), list: accounts.length });
    officers.push(...short.fullOf(one.officers));
    findings.push(...one.findings);
    accounts.push(one.account);
  }
  const atPlace = placesOf(sources.tabs);
  findings.push(
    ...disagreements(assignments, atPlace),
    ...shortOfSeveral([...officers, ...went], short, atPlace),
  );
  const book = new OfficerBook(officers);
  const typed: Visit[] = [];
  const typedPlans: Visit[] = [];
  const refused: RefusedVisit[] = [];
  for (const one of [...read.visits, ...read.plans]) {
    const list = accounts.length;
    const into = one.account.kind === "plan" ? typedPlans : typed;
    for (const visit of one.visits) into.push({ ...visit, officers: short.fullOf(visit.officers), list });
    for (const row of one.refused) refused.push({ ...row, list });
    findings.push(...one.findings);
    accounts.push(one.account);
  }
  const known = knownOfficers(typed, { book, short }, atPlace);
  const twice = duplicates(known.visits, atPlace);
  const visits = known.visits.filter((visit) => !twice.again.has(visit));
  for (const { at, list } of twice.again) {
    refused.push({ at, why: "visit-duplicate", list });
    const account = accounts[list] as ListAccount;
    accounts[list] = { ...account, read: account.read - 1, refused: account.refused + 1 };
  }
  findings.push(...undecided(registered.registrations, atPlace));
  findings.push(...unreadDays(registered.registrations, atPlace));
  const files: UnitFile[] = [];
  const ownFile = assessment && ownFiles(assessment.reading, indexOf(assessment));
  const fileLists = tables.filter((one) => isFilesOf(one, year)).map((one) => readFiles(one, named, year));
  for (const one of [...(ownFile ? [ownFile] : []), ...fileLists]) {
    for (const row of one.files) files.push({ ...row, list: accounts.length });
    findings.push(...one.findings);
    accounts.push(one.account);
  }
  findings.push(...changed.findings);
  accounts.push(...changed.accounts);
  findings.push(...known.findings, ...twice.findings, ...inTwoPlaces(visits, atPlace));
  const planned = knownOfficers(typedPlans, { book, short }, atPlace);
  findings.push(...planned.findings);
  const whoWent = [...visits, ...planned.visits].flatMap(({ officers: some }) => some);
  findings.push(...withoutName([...officers, ...whoWent], atPlace));
  const listsOn = new Set(accounts.map(({ sheet }) => sheet));
  for (const tab of tabs)
    if (tab.hidden && listsOn.has(tab.name)) findings.push(finding("list-hidden", { tab }));
  const notTaken = [...registered.notTaken, ...read.notTaken, ...changed.notTaken];
  for (const { sheet, kind, asked, why } of notTaken)
    if ((asked || read.unread.has(sheet)) && kind !== "change")
      if (kind !== "registration" || !assessment)
        // What is asked of registering is asked by the rules where they judge.
        findings.push(
          finding("list-not-read", { tab: tabNamed(sources.tabs, sheet) }, { detail: { why, kind } }),
        );
  for (const at of registered.unnamed)
    findings.push(
      finding("list-row-not-read", at, {
        value: textOf(valueAt(at.tab, at.row, at.column)),
        detail: { list: "registration" },
      }),
    );
  findings.push(...unknownRegistered(registered.registrations, assessment, named, atPlace));
  const units = [
    ...assignments.map(({ unit }) => unit),
    ...[...visits, ...planned.visits].flatMap((one) => one.units),
    ...files.map(({ unit }) => unit),
  ];
  findings.push(...renamedIn(units, atPlace));
  const figures = figuresOf(visits, roster, book.all);
  const judged = withRegistered(roster, registered.registrations, assessment !== null);
  const has = {
    assignment: accounts.some(({ kind }) => kind === "assignment"),
    visit: accounts.some(({ kind }) => kind === "visit"),
  };
  return {
    roster: judged,
    officers: book.all,
    lists: {
      year,
      registrations: registered.registrations,
      assignments,
      visits,
      planned: planned.visits,
      files,
      changes: changed.changes,
      refused,
      accounts,
      notTaken,
      findings: inOrder(findings, sources.tabs),
    },
    figures,
    steps: stepsOf({ roster: judged, assignments, officers: book.all, figures, has }),
  };
}

const tabNamed = (tabs: readonly Tab[], sheet: string): Tab =>
  tabs.find(({ name }) => name === sheet) ?? NOWHERE;

/** Cells of the workbook by what a person sees. */
function placesOf(tabs: readonly Tab[]): (place: Place) => At {
  const byName = new Map(tabs.map((tab) => [tab.name, tab]));
  return ({ sheet, cell }) => ({ tab: byName.get(sheet) ?? NOWHERE, ...cellIn(cell) });
}

/** By sheet, row and column. */
function inOrder(findings: readonly Finding[], tabs: readonly Tab[]): readonly Finding[] {
  const at = new Map(tabs.map(({ name }, index) => [name, index]));
  const sheet = (one: Finding) => at.get(one.sheet) ?? tabs.length;
  // A table of plan and done is read as both: what is wrong in a cell is said once.
  const once = new Map(
    findings.map((one) => [[one.code, one.sheet, one.cell, one.unit].join("\n"), one] as const),
  );
  return [...once.values()].sort(
    (a, b) => sheet(a) - sheet(b) || a.order.row - b.order.row || a.order.column - b.order.column,
  );
}
