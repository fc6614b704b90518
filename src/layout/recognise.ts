/**
 * @fileoverview Recognising a workbook: which tab is the assessment, what each of its columns is, and where
 * registration and evidence stand. It asks rather than guesses where two readings are close.
 */
import type { CriteriaSet } from "../criteria/set";
import { OWN_MARK, OWN_PREFIX } from "../messages/tabs";
import { fold, tidy } from "../vietnamese/fold";
import { textOf, valueAt } from "./cells";
import { readKeyed, readRegistration } from "./companions";
import { isFormOfUnit, joinForms, readForm } from "./forms";
import { hasCriterionRows, readLong } from "./long";
import { joinTabs, readAsRemembered, readMapping } from "./mapping";
import type { Layout, Reading, Recognition } from "./reading";
import type { Remembered } from "./remembered";
import { say } from "./sentences";
import type { Tab } from "./tab";
import { type AssessmentTable, markedCriteria, type Table, tablesOf } from "./table";
import { readWide } from "./wide";
import { Wording } from "./wording";

export interface RecogniseOptions {
  /** Known criteria sets, to match headings by text. */
  readonly sets: readonly CriteriaSet[];
  /** The tab a person chose. */
  readonly sheet?: string;
  /** A layout as printed, that a person may have edited: overrides recognition of columns. */
  readonly mapping?: Layout;
  /** Readings that a person settled, by their headings. */
  readonly remembered?: readonly Remembered[];
  /** The tab that somebody looks at: where several could be the assessment it is the one meant. */
  readonly open?: string;
}

/** Fewer criteria than this are no assessment. */
const LEAST_CRITERIA = 2;
/** A reading whose weight is this share of the best one's could be the assessment too. */
const CLOSE = 0.5;
/** The open tab is meant even where another weighs more, an empty form of this year beside a full one. */
const OPEN = 0.4;

/** One way to read the workbook as an assessment. */
interface Candidate {
  readonly tabs: readonly Tab[];
  readonly weight: number;
  /** The reading, or the sentence that says what is in doubt about it. */
  readonly result: AssessmentTable | Doubt;
  readonly remembered?: true;
}

interface Doubt {
  readonly doubt: string;
  /** Headings of a remembered reading are gone. */
  readonly gone?: true;
}

/** A tab of the add-on's own is known by its name and its first cell, both; it is never an assessment. */
function isOwnTab(tab: Tab): boolean {
  return tidy(tab.name).startsWith(tidy(OWN_PREFIX)) && textOf(valueAt(tab, 0, 0)).startsWith(OWN_MARK);
}

/** Recognises the workbook, or says in one sentence what a person has to settle. */
export function recognise(tabs: readonly Tab[], options: RecogniseOptions): Recognition {
  const wording = new Wording(options.sets);
  const theirs = tabs.filter((tab) => !isOwnTab(tab));
  const tables = new Map<Tab, Table[]>();
  const tablesIn = (tab: Tab) => {
    const before = tables.get(tab);
    if (before) return before;
    const found = tablesOf(tab, wording);
    tables.set(tab, found);
    return found;
  };
  const finish = (assessment: AssessmentTable, alike: readonly string[], remembered: boolean) => ({
    ok: true as const,
    reading: withCompanions(assessment, theirs, tablesIn, wording),
    remembered,
    alike,
  });

  if (options.mapping) {
    const mapped = readMapping(options.mapping, theirs, wording);
    if ("doubt" in mapped) return unclear([], mapped.doubt);
    return mapped.units.length > 0
      ? finish(mapped, [], false)
      : unclear(sheetsOf(mapped), say.noUnits(sheetsOf(mapped)[0] ?? ""));
  }

  let chosen: Tab | null = null;
  if (options.sheet !== undefined) {
    const found = tabNamed(tabs, options.sheet);
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
  const all = candidatesIn(theirs, tablesIn, wording, options.remembered ?? []);
  const candidates = all.filter((candidate) => chosen === null || candidate.tabs.includes(chosen));
  const [heaviest] = candidates;
  if (!heaviest) {
    if (chosen) return unclear([chosen.name], say.notAssessment(chosen.name));
    return { ok: false, reason: "none", sheets: [], message: say.none() };
  }
  const close = candidates.filter(({ weight }) => weight >= heaviest.weight * CLOSE);
  const open = candidates.find(
    ({ tabs, weight, result }) =>
      tabs.some(({ name }) => name === options.open) &&
      (weight >= heaviest.weight * CLOSE || (!("doubt" in result) && weight >= heaviest.weight * OPEN)),
  );
  const best = open ?? heaviest;
  if (chosen === null && !open && close.length > 1) {
    const stale = close.find(({ result }) => "doubt" in result && result.gone);
    if (stale && "doubt" in stale.result) return unclear(namesOf(stale), stale.result.doubt);
    const sheets = theirs
      .filter((tab) => close.some((candidate) => candidate.tabs.includes(tab)))
      .map((tab) => tab.name);
    return {
      ok: false,
      reason: "several",
      sheets,
      together: alikeAmong(close),
      message: say.several(sheets),
    };
  }
  const { result } = best;
  const names = namesOf(best);
  if ("doubt" in result) return unclear(names, result.doubt);
  const doubt = result.tables.flatMap((table) => table.doubts)[0];
  if (doubt) return unclear(names, say.columnDoubt(names[0] ?? "", doubt));
  if (result.units.length === 0) return unclear(names, say.noUnits(names[0] ?? ""));
  const alike = alikeAmong(all).find((group) => names.some((name) => group.includes(name))) ?? [];
  return finish(
    result,
    alike.filter((name) => !names.includes(name)),
    best.remembered === true,
  );
}

const namesOf = ({ tabs }: Candidate) => tabs.map((tab) => tab.name);

/** Groups of tabs with the same columns under the same headings for the same year: they may be one assessment. */
function alikeAmong(candidates: readonly Candidate[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const { tabs, result } of candidates) {
    if ("doubt" in result || result.kind === "sheet-per-unit") continue;
    const shape = result.columns
      .filter(({ field }) => field !== "other")
      .map(({ heading, field, criterion, pillar }) => [fold(heading), field, criterion, pillar].join())
      .sort();
    const key = [result.kind, result.tables[0]?.year, ...shape].join("\n");
    groups.set(key, [...(groups.get(key) ?? []), ...tabs.map((tab) => tab.name)]);
  }
  return [...groups.values()].filter((names) => names.length > 1);
}

function unclear(sheets: readonly string[], message: string): Recognition {
  return { ok: false, reason: "unclear", sheets, message };
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
 * Every way to read the workbook, heaviest first. Forms of single units count as one reading together, and so do
 * tabs that a person wants judged together.
 */
function candidatesIn(
  tabs: readonly Tab[],
  tablesIn: (tab: Tab) => Table[],
  wording: Wording,
  remembered: readonly Remembered[],
): Candidate[] {
  const candidates: Candidate[] = [];
  const forms: AssessmentTable[] = [];
  let formsRemembered = false;
  for (const tab of tabs) {
    const recalled = recall(tab, remembered, wording);
    if (recalled && "kind" in recalled) {
      if (recalled.kind === "sheet-per-unit") {
        forms.push(recalled);
        formsRemembered = true;
      } else candidates.push({ ...candidate([tab], recalled), remembered: true });
    } else if (recalled) candidates.push({ tabs: [tab], result: recalled, weight: tab.hidden ? 0.3 : 1 });
    else {
      const found = recogniseTab(tablesIn(tab), wording);
      if (found && "kind" in found && found.kind === "sheet-per-unit") forms.push(found);
      else if (found) candidates.push(candidate([tab], found));
    }
  }
  const inUse = usedForms(forms);
  if (inUse.length > 0)
    candidates.push({
      ...candidate(
        inUse.flatMap((form) => form.tables.map((table) => table.tab)),
        joinForms(inUse),
      ),
      ...(formsRemembered ? { remembered: true } : {}),
    });
  for (const { together, sheets } of remembered) if (together) join(candidates, sheets);
  return candidates.sort((a, b) => b.weight - a.weight);
}

/** One tab as it is recognised: the wide table with most criteria, else a list, else a form. */
function recogniseTab(tables: readonly Table[], wording: Wording): AssessmentTable | Doubt | null {
  const table = assessmentTable(tables, wording);
  if (!table) return null;
  if (markedCriteria(table.taken).size >= LEAST_CRITERIA) return readWide(table);
  return readLong(table, wording) ?? readForm(table, wording);
}

/** The table of a tab that could be an assessment. */
export function assessmentTable(tables: readonly Table[], wording: Wording): Table | undefined {
  const wide = tables
    .map((table) => ({ table, criteria: markedCriteria(table.taken).size }))
    .filter(({ criteria }) => criteria >= LEAST_CRITERIA)
    .sort((a, b) => b.criteria - a.criteria)[0];
  return wide ? wide.table : tables.find((table) => hasCriterionRows(table, wording));
}

/** What a person settled about a tab, or about another with the same headings; null where nothing is. */
function recall(
  tab: Tab,
  remembered: readonly Remembered[],
  wording: Wording,
): AssessmentTable | Doubt | null {
  let doubt: Doubt | null = null;
  const own = remembered.filter(({ sheets }) => sheets.includes(tab.name));
  for (const memory of new Set([...own, ...remembered])) {
    const read = readAsRemembered(memory, tab, wording);
    if (read && !("doubt" in read)) return read;
    // Headings that are gone are only missed on the tab that a person settled.
    if (own.includes(memory))
      doubt ??= read ?? { doubt: say.changed(tab.name, headingsOf(memory)), gone: true };
  }
  return doubt;
}

const headingsOf = ({ columns }: Remembered) =>
  columns.filter(({ field }) => field !== "other").map(({ heading }) => heading);

/** Makes one candidate of those on the given tabs. */
function join(candidates: Candidate[], sheets: readonly string[]): void {
  const group = candidates.filter(({ tabs }) => tabs.every(({ name }) => sheets.includes(name)));
  if (group.length < 2) return;
  const tabs = group.flatMap((one) => one.tabs);
  const results: AssessmentTable[] = [];
  let doubt: Doubt | null = null;
  for (const { result } of group)
    if ("doubt" in result) doubt ??= result;
    else results.push(result);
  const weight = Math.max(...group.map((one) => one.weight));
  candidates.splice(0, candidates.length, ...candidates.filter((one) => !group.includes(one)));
  candidates.push({ tabs, weight, result: doubt ?? joinTabs(results), remembered: true });
}

/** Forms of units: hidden ones, empty patterns and a lone list of criteria beside them are none. */
function usedForms(forms: readonly AssessmentTable[]): AssessmentTable[] {
  const visible = forms.filter((form) => !form.tables[0]?.tab.hidden);
  const shown = visible.length > 0 ? visible : forms;
  const isPattern = (form: AssessmentTable) =>
    /\b(mau|huong dan|vi du|template)\b/.test(fold(form.tables[0]?.tab.name ?? "")) ||
    (form.filled.marks === 0 && !isFormOfUnit(form));
  const named = shown.filter((form) => !isPattern(form));
  return named.length >= 2 || named.some(isFormOfUnit) ? named : [];
}

function candidate(tabs: readonly Tab[], result: Candidate["result"]): Candidate {
  return { tabs, result, weight: weightOf(tabs, result) };
}

/** How much a reading looks like an assessment in use. */
function weightOf(tabs: readonly Tab[], result: Candidate["result"]): number {
  let weight = 1;
  if (tabs.every((tab) => tab.hidden)) weight *= 0.3;
  // A tab without names is seldom the one, where another has them.
  if ("doubt" in result) return weight * 0.4;
  const { marks, numbers, documents } = result.filled;
  if (result.units.length === 0) return weight * 0.2;
  // An empty form beside one in use; counts by block; documents where marks should be (evidence as a matrix).
  if (marks + numbers === 0) weight *= 0.4;
  if (numbers > marks * 2 && !saysPoints(result)) weight *= 0.3;
  if (documents > marks + numbers) weight *= 0.2;
  return weight;
}

function saysPoints({ tables }: AssessmentTable): boolean {
  return tables.some((table) =>
    /diem/.test(fold(`${table.title} ${table.taken.map((column) => column.heading).join(" ")}`)),
  );
}

/** The reading, with the tabs that stand beside the assessment. */
function withCompanions(
  assessment: AssessmentTable,
  tabs: readonly Tab[],
  tablesIn: (tab: Tab) => Table[],
  wording: Wording,
): Reading {
  const { kind, tables, columns, units, unnamed, criteria } = assessment;
  const [first] = tables as [Table];
  const used = new Set(tables.map((table) => table.tab));
  const others = tabs.filter((tab) => !used.has(tab)).sort((a, b) => Number(a.hidden) - Number(b.hidden));
  const years = new Set(tables.map((table) => table.year));
  const year = years.size === 1 ? first.year : null;
  const known = new Set(criteria.map((criterion) => criterion.code));
  const registered = units.some((unit) => unit.registration !== null);
  const firstOf = <T>(read: (table: Table) => T | null): T | null => {
    for (const tab of others)
      for (const table of tablesIn(tab)) {
        const found = read(table);
        if (found) return found;
      }
    return null;
  };
  return {
    layout: {
      kind,
      sheet:
        kind === "sheet-per-unit" || tables.length > 1
          ? tables.map((table) => table.tab.name)
          : first.tab.name,
      headerRows: first.headerRows.map((row) => row + 1),
      unitRows: units.length,
      columns,
    },
    tabs: tables.map((table) => table.tab),
    units,
    unnamed,
    criteria,
    keyedTab: firstOf((table) => readKeyed(table, wording, known)),
    registrationTab: registered ? null : firstOf((table) => readRegistration(table, wording, year)),
    year,
    title: first.title,
  };
}
