/**
 * @fileoverview Recognising a workbook: which tab is the assessment, what each of its columns is, and where
 * registration and evidence stand. It asks rather than guesses where two readings are close.
 */

import { cellAt, textOf } from "../cell/text";
import { setFromHeadings } from "../criteria/choose";
import type { CriteriaSet } from "../criteria/set";
import { isOwnTab } from "../table/own-tabs";
import type { Tab } from "../table/tab";
import { unitKey } from "../units/names";
import { fold, tidy } from "../vietnamese/fold";
import { deniedInTables } from "./beside/denied-in-table";
import { evidenceSource, evidenceTabs } from "./beside/evidence-tabs";
import { guideLines } from "./beside/guides";
import { headingNotes } from "./beside/heading-notes";
import { linesAround } from "./beside/lines-around";
import { officerTabOf } from "./beside/officers";
import { findRegistration } from "./beside/registration";
import { notesOfWithdrawal } from "./beside/registration-notes";
import { remarksOn } from "./beside/remarks";
import { unsettledUnits } from "./beside/unsettled-units";
import { rowsOfOtherYears } from "./beside/years-of-rows";
import { type Candidate, candidatesIn, EVIDENCE } from "./choice/candidates";
import { chooseCandidate, namesOf, unclear } from "./choice/choose";
import { evidenceNotRead, notReadAmong } from "./choice/not-read";
import { hasScatteredCrosses } from "./choice/scattered";
import { spokenAgainst } from "./choice/spoken-against";
import { alikeAmong } from "./choice/spread";
import { contentsMissing } from "./choice/standing";
import { unitsElsewhere } from "./choice/units-elsewhere";
import { accountForColumns } from "./columns/account";
import { withMaxima } from "./columns/maxima";
import { type AssessmentTable, type Table, tablesOf } from "./columns/table";
import { linesAbove, schoolYearOf, setStatedIn } from "./header/title";
import { Wording } from "./headings/wording";
import type { CriterionHeading, LayoutColumn, Reading, Recognition, RowNotRead, UnitEntry } from "./reading";
import { withoutBranches } from "./rows/branches";
import { isSpecimenName } from "./rows/unit-name";
import { say } from "./sentences";
import { readMapping } from "./settled/mapping";
import type { Remembered } from "./settled/remembered";
import { type TabUse, type Use, usesInForce } from "./settled/tab-uses";

export interface RecogniseOptions {
  /** Known criteria sets, to match headings by text. */
  readonly sets: readonly CriteriaSet[];
  /** The tab a person chose. */
  readonly sheet?: string;
  /** A layout as printed, that a person may have edited: overrides recognition of columns. */
  readonly mapping?: unknown;
  /** Readings that a person settled, by their headings. */
  readonly remembered?: readonly Remembered[];
  /** The year that is asked for: among tabs of several years it chooses. */
  readonly year?: number | null;
  /**
   * The year that the workbook is at, as its settings say: of tabs that are plainly of several years it is the one,
   * unless somebody looks at another ([L1]).
   */
  readonly presentYear?: number | null;
  /** Years that are over: where nothing says which is meant, none of theirs is. */
  readonly closedYears?: readonly number[];
  /** The tab that somebody looks at: where several could be the assessment it is the one meant. */
  readonly open?: string;
  /**
   * What a person settled of registration ([O5]): the tab whose list counts, the assessment's own for its column;
   * null: no list beside it counts. Absent: nothing is settled.
   */
  readonly registrationTab?: string | null;
  /** What a person settled that whole tabs are used as; one whose headings changed no longer holds. */
  readonly uses?: readonly TabUse[];
}

/** Recognises the workbook, or says in one sentence what a person has to settle. */
export function recognise(tabs: readonly Tab[], options: RecogniseOptions): Recognition {
  const wording = new Wording(options.sets);
  const { sets, remembered = [] } = options;
  const all = tabs.filter((tab) => !isOwnTab(tab.name, tab.values[0]?.[0]));
  const uses = usesInForce(options.uses ?? [], all);
  // What was set aside is read all the same where a person names it, or settled how it is read.
  const found = options.sheet === undefined ? null : tabNamed(tabs, options.sheet);
  const isMeant = (tab: Tab) =>
    tab === found ||
    options.mapping !== undefined ||
    remembered.some(({ sheets }) => sheets.includes(tab.name));
  const theirs = all.filter((tab) => uses.get(tab.name) !== "none" || isMeant(tab));
  const listUsed = [...uses].reverse().find(([, use]) => use === "registration")?.[0];
  const registrationTab = options.registrationTab === undefined ? listUsed : options.registrationTab;
  const tables = new Map<Tab, Table[]>();
  const tablesIn = (tab: Tab) => {
    const before = tables.get(tab);
    if (before) return before;
    const found = tablesOf(tab, wording);
    tables.set(tab, found);
    return found;
  };
  const finish = (
    assessment: AssessmentTable,
    alike: readonly string[],
    remembered: boolean,
    candidates: readonly Candidate[] = [],
  ) => {
    const asked = { sets, uses, registrationTab, year: options.year ?? null };
    const read = withCompanions(assessment, theirs, tablesIn, wording, asked);
    // A matrix of evidence has an assessment's shape, and is none to judge with it.
    const { units, year, keyedTab, keyedMore, registrationTab: list } = read;
    const ofEvidence = [...(keyedTab ? [keyedTab] : []), ...keyedMore].map(({ tab }) => tab.name);
    const others = alike.filter((name) => !ofEvidence.includes(name));
    const used = new Set([
      ...read.tabs.map(({ name }) => name),
      ...ofEvidence,
      ...(list ? [list.tab.name, ...list.entries.map(({ at }) => at.tab.name)] : []),
      ...(read.officerTab === null ? [] : [read.officerTab]),
      // Lists made ready: the doubt names them.
      ...(read.registrationDoubt?.why === "unfilled"
        ? read.registrationDoubt.candidates.map((one) => one.tab)
        : []),
    ]);
    const tabs = theirs.filter(({ name }) => !used.has(name));
    const criteriaOfForms = read.layout.kind === "sheet-per-unit" ? read.criteria : [];
    const around = { tabs, units, year, candidates, tablesIn, criteriaOfForms };
    const said = new Map(read.notRead.map((one) => [one.sheet, one]));
    const found = notReadAmong(around);
    const named = new Set(found.map(({ sheet }) => sheet));
    const judged = new Set(
      candidates
        .filter(({ standing }) => standing.is === "assessment" || standing.is === "contents")
        .flatMap(namesOf),
    );
    const unread = tabs.filter(({ name }) => !judged.has(name) && uses.get(name) === undefined);
    const against = spokenAgainst(unread, read, year);
    const noted = headingNotes(read.tabs, units);
    const guides = guideLines(unread, {
      units,
      year,
      sheets: read.tabs.map(({ name }) => name),
      all: all.map(({ name }) => name),
    });
    const saidAlready = [...read.rowsNotRead, ...noted.rows, ...against.rows];
    const ofLines = linesAround(read, guides, year ?? options.year ?? null).filter(
      ({ at, unit }) =>
        !saidAlready.some(
          (one) =>
            one.at.tab.name === at.tab.name && one.at.row === at.row && (unit === null || one.unit === unit),
        ),
    );
    const reading = {
      ...read,
      guides: [...noted.guides, ...guides],
      rowsNotRead: [
        ...read.rowsNotRead,
        ...noted.rows,
        ...(read.sources.evidence === null ? evidenceNotRead(around) : []),
        ...against.rows,
        ...rowsOfOtherYears(read).filter(
          ({ unit }) => !saidAlready.some((one) => one.unit === unit && unit !== null),
        ),
        ...ofLines,
        ...unitsElsewhere(
          unread.filter((tab) => tablesIn(tab).length === 0),
          units,
          read.criteria.length,
        ),
      ],
      notRead: [
        ...found.map((one) => said.get(one.sheet) ?? one),
        ...[...read.notRead, ...against.sheets].filter(({ sheet }) => !named.has(sheet)),
      ],
    };
    const years = candidates.flatMap(({ standing, year: of }) =>
      standing.is === "assessment" && of !== null ? of : [],
    );
    return {
      ok: true as const,
      reading,
      remembered,
      alike: others,
      years: [...new Set(years)].sort((a, b) => a - b),
    };
  };

  if (options.mapping) {
    const mapped = readMapping(options.mapping, theirs, wording);
    if ("doubt" in mapped) return unclear([], mapped.doubt);
    return mapped.units.length > 0
      ? finish(mapped, [], false)
      : unclear(sheetsOf(mapped), say.noUnits(sheetsOf(mapped)[0] ?? ""));
  }

  let chosen: Tab | null = null;
  if (options.sheet !== undefined) {
    if (!found)
      return unclear(
        [],
        say.unknownSheet(
          options.sheet,
          theirs.map((tab) => tab.name),
        ),
      );
    if (!theirs.includes(found)) return unclear([found.name], say.ownSheet(found.name));
    chosen = found;
  }
  const year = options.year ?? null;
  const mayBe = theirs.filter((tab) => (uses.get(tab.name) ?? "assessment") === "assessment" || isMeant(tab));
  const candidates = candidatesIn(mayBe, { tablesIn, wording, sets, remembered, year, uses });
  const best = chooseCandidate(candidates, {
    tabs: theirs,
    chosen,
    open: options.open,
    year,
    presentYear: options.presentYear ?? null,
    closedYears: options.closedYears ?? [],
    tablesIn,
  });
  if ("ok" in best) return best;
  const { result } = best;
  const names = namesOf(best);
  if ("doubt" in result) return unclear(names, result.doubt);
  if (
    chosen === null &&
    !best.remembered &&
    !best.settled &&
    best.weight <= EVIDENCE &&
    result.units.length > 0
  )
    return unclear(names, say.onlyEvidence(names[0] ?? ""));
  const doubt = result.tables.flatMap((table) => table.doubts)[0];
  if (doubt) return unclear(names, say.columnDoubt(names[0] ?? "", doubt));
  if (result.units.length === 0)
    return unclear(
      names,
      result.kind === "sheet-per-unit" ? say.formsUnnamed(names) : noUnitsIn(result, names[0] ?? ""),
    );
  if (chosen === null && !best.remembered && !best.settled && hasScatteredCrosses(result))
    return unclear(names, say.scattered(names[0] ?? ""));
  const alike = alikeAmong(candidates).find((group) => names.some((name) => group.includes(name))) ?? [];
  return finish(
    result,
    alike.filter((name) => !names.includes(name)),
    best.remembered === true,
    candidates,
  );
}

/** Why a table has no unit. */
function noUnitsIn({ unnamed }: AssessmentTable, sheet: string): string {
  const [first] = unnamed.map((at) => textOf(cellAt(at))).filter(isSpecimenName);
  return first === undefined ? say.noUnits(sheet) : say.specimen(sheet, first);
}

function sheetsOf(assessment: AssessmentTable): string[] {
  return assessment.tables.map((table) => table.tab.name);
}

/** The tab of that name: to the letter, else the only one that differs in case, spaces or diacritics alone. */
function tabNamed(tabs: readonly Tab[], name: string): Tab | null {
  const exact = tabs.find((tab) => tab.name === name) ?? tabs.find((tab) => tidy(tab.name) === tidy(name));
  if (exact) return exact;
  const alike = tabs.filter((tab) => fold(tab.name) === fold(name));
  return alike.length === 1 ? (alike[0] as Tab) : null;
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

/** [U9] A list without the branches that are no base units in the assessment: they are named there. */
function listWithout(
  list: Reading["registrationTab"],
  branches: readonly string[],
): Reading["registrationTab"] {
  if (!list || branches.length === 0) return list;
  const keys = new Set(branches);
  return { ...list, entries: list.entries.filter(({ unit }) => !keys.has(unitKey(unit, ""))) };
}

/** The reading, with the tabs that stand beside the assessment. */
function withCompanions(
  assessment: AssessmentTable,
  tabs: readonly Tab[],
  tablesIn: (tab: Tab) => Table[],
  wording: Wording,
  {
    sets,
    uses,
    registrationTab: settled,
    year: askedYear,
  }: {
    readonly sets: readonly CriteriaSet[];
    readonly uses: ReadonlyMap<string, Use>;
    readonly registrationTab: string | null | undefined;
    readonly year: number | null;
  },
): Reading {
  const { kind, tables, units, unnamed, rowsNotRead, rows, criteria } = withoutBranches(assessment);
  const account = accountForColumns(assessment);
  const reasons = new Map(account.notUsed.map(({ column, why }) => [column, why]));
  const columns = assessment.columns.map((column): LayoutColumn => {
    const reason = reasons.get(column.column);
    return reason === undefined || column.field === "other"
      ? column
      : { ...column, field: "other", criterion: null, pillar: null, why: reason };
  });
  const [first] = tables as [Table];
  const used = new Set(tables.map((table) => table.tab.name));
  const others = tabs
    .filter((tab) => !used.has(tab.name))
    .sort((a, b) => Number(a.hidden) - Number(b.hidden));
  const years = new Set(tables.map((table) => table.year));
  const year = years.size === 1 ? first.year : null;
  const known = new Set(criteria.map((criterion) => criterion.code));
  const ofYear = (table: Table) => table.year === null || year === null || table.year === year;
  const { open, ...evidence } = evidenceTabs(
    others.flatMap((tab) => {
      const all = tablesIn(tab);
      const tables = all.filter(ofYear);
      return all.length > 0 && tables.length === 0
        ? []
        : [{ tab, tables, settled: uses.get(tab.name) === "evidence" }];
    }),
    { wording: wordingOf(criteria, sets, year, wording), known, units, year },
  );
  const ofEvidence = new Set([
    ...[...(evidence.keyedTab ? [evidence.keyedTab] : []), ...evidence.keyedMore].map(({ tab }) => tab.name),
    ...evidence.keyedBeside,
  ]);
  const branches = rowsNotRead.flatMap(({ of, unit, at }) =>
    of === "branch" && unit === null ? unitKey(textOf(cellAt(at)), "") : [],
  );
  const registration = findRegistration({
    tabs: others.filter(
      (tab) => !ofEvidence.has(tab.name) && (uses.get(tab.name) ?? "registration") === "registration",
    ),
    tablesIn,
    wording,
    units,
    year: year ?? askedYear,
    settled,
  });
  const officerTab = officerTabOf({
    tabs: others.filter(
      (tab) => !ofEvidence.has(tab.name) && (uses.get(tab.name) ?? "officer") === "officer",
    ),
    units,
    year,
    settled: [...uses].find(([, use]) => use === "officer")?.[0],
    hasOwn: columns.some(({ field }) => field === "officer") || units.some(({ officer }) => officer !== ""),
  });
  const notes = notesOfWithdrawal(tables, units);
  const settledUnits = units.map((unit): UnitEntry => {
    const takenBack = notes.get(unit);
    const { takenBack: _, ...own } = unit;
    return {
      ...own,
      ...(takenBack ? { takenBack } : {}),
      ...(registration.columnCounts ? {} : { registration: null }),
    };
  });
  const settledOf = new Map(units.map((unit, index) => [unit, settledUnits[index]]));
  // A row is named once, whatever else is said on it.
  const named = ({ at }: RowNotRead) =>
    rowsNotRead.some((one) => one.at.tab === at.tab && one.at.row === at.row);
  const denied = deniedInTables(tables, units, account.unused);
  const states = unsettledUnits(tables, units);
  const remarks = remarksOn(tables, units, kind, denied).filter(
    ({ at, unit }) => !states.some((one) => one.unit === unit && one.at.row === at.row),
  );
  const unsettled = [...states, ...remarks].filter((one) => !named(one));
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
    units: settledUnits,
    unnamed,
    columnsNotRead: account.notRead,
    guides: [],
    denied,
    rowsNotRead: [...rowsNotRead, ...unsettled].map(({ unit, ...row }) => ({
      ...row,
      unit: (unit && settledOf.get(unit)) ?? null,
    })),
    criteria: withMaxima(assessment),
    ...evidence,
    registrationTab: listWithout(registration.registrationTab, branches),
    registrationDoubt: registration.registrationDoubt,
    officerTab,
    sources: { registration: registration.source, evidence: evidenceSource(evidence, units) },
    year,
    schoolYear: schoolYearOf(first),
    title: setStatedIn(linesAbove(first.tab, first.headerRows[0] as number)),
    contentsMissing: contentsMissing(assessment, sets, wording),
    notRead: open.map((sheet) => ({ sheet, why: say.evidenceOpen() })),
  };
}
