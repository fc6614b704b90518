/**
 * @fileoverview Every way to read a workbook as an assessment, and how much each looks like one in use.
 */

import { isBlank, textOf } from "../../cell/text";
import type { Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import { saysEvidence } from "../beside/companions";
import { type AssessmentTable, markedCriteria, type Table } from "../columns/table";
import { titleOf, yearOf } from "../header/title";
import type { Wording } from "../headings/wording";
import { isFormOfUnit, joinForms, readForm } from "../rows/forms";
import { hasCriterionRows, readLong } from "../rows/long";
import { readTurned } from "../rows/turned";
import { readWide } from "../rows/wide";
import { say } from "../sentences";
import { joinTabs, readAsRemembered } from "../settled/mapping";
import type { Remembered } from "../settled/remembered";

/** Fewer criteria than this are no assessment. */
const LEAST_CRITERIA = 2;
/** What a matrix of evidence weighs: less than anything else that is in sight. */
export const EVIDENCE = 0.2;

/** What points for something else weigh, by their own title. */
const OTHER_SCORING = 0.3;

/** One way to read the workbook as an assessment. */
export interface Candidate {
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

/** Groups of tabs with the same columns under the same headings for the same year: they may be one assessment. */
export function alikeAmong(candidates: readonly Candidate[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const { tabs, result } of candidates) {
    if ("doubt" in result || result.kind === "sheet-per-unit") continue;
    // Turned round, the columns are headed by the units, which differ from tab to tab.
    const shape = (result.turned?.criterionRows ?? result.columns)
      .filter(({ field }) => field !== "other")
      .map(({ heading, field, criterion, pillar }) => [fold(heading), field, criterion, pillar].join())
      .sort();
    const key = [result.kind, result.tables[0]?.year, ...shape].join("\n");
    groups.set(key, [...(groups.get(key) ?? []), ...tabs.map((tab) => tab.name)]);
  }
  return [...groups.values()].filter((names) => names.length > 1);
}

/**
 * Every way to read the workbook, heaviest first. Forms of single units count as one reading together, and so do
 * tabs that a person wants judged together.
 */
export function candidatesIn(
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
      const found = recogniseTab(tab, tablesIn(tab), wording);
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
function recogniseTab(tab: Tab, tables: readonly Table[], wording: Wording): AssessmentTable | Doubt | null {
  const turned = readTurned(tab, wording);
  if (turned) return turned;
  const table = assessmentTable(tables, wording);
  if (!table) return null;
  const years = new Set(tables.map(yearAbove).filter((year) => year !== null));
  if (years.size > 1) return { doubt: say.twoYears(table.tab.name, [...years]) };
  if (markedCriteria(table.taken).size >= LEAST_CRITERIA) return readWide(table);
  return readLong(table, wording) ?? readForm(table, wording);
}

/** The year that the title right above a table says: lines alone in their rows. */
function yearAbove({ tab, headerRows, taken }: Table): number | null {
  if (markedCriteria(taken).size < LEAST_CRITERIA) return null;
  const lines: string[] = [];
  for (let row = (headerRows[0] as number) - 1; row >= 0 && lines.length < 4; row -= 1) {
    const filled = (tab.values[row] ?? []).filter((value) => !isBlank(value));
    if (filled.length > 1) break;
    lines.push(...filled.map(textOf));
  }
  return yearOf(titleOf(lines), "");
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
  if (saysOtherScoring(result)) weight *= OTHER_SCORING;
  if (documents > marks + numbers || result.tables.every(saysEvidence)) weight *= EVIDENCE;
  return weight;
}

/** Points for something else, by its own title: emulation, the quality of the organisation, of its staff. */
export function saysOtherScoring({ tables, filled }: AssessmentTable): boolean {
  if (filled.numbers <= filled.marks) return false;
  const words = fold(tables.map(({ title, tab }) => `${title} ${tab.name}`).join(" "));
  return (
    !/chu dong|3 ?cd/.test(words) &&
    /(?<!cum |khoi )thi dua|(chat luong|xep loai|phan loai) (to chuc|co so|doan vien|can bo)/.test(words)
  );
}

function saysPoints({ tables }: AssessmentTable): boolean {
  return tables.some((table) =>
    /diem/.test(fold(`${table.title} ${table.taken.map((column) => column.heading).join(" ")}`)),
  );
}
