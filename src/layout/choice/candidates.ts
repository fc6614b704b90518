/**
 * @fileoverview Every way to read a workbook as an assessment, and how much each looks like one in use.
 */

import { firstRowBelow, isBlank, textOf } from "../../cell/text";
import type { CriteriaSet } from "../../criteria/set";
import type { Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import { saysEvidence } from "../beside/says-evidence";
import { type AssessmentTable, markedCriteria, type Table, unitsOverMarks } from "../columns/table";
import { readingYear, schoolYearOf, titleOf, yearOf } from "../header/title";
import type { Wording } from "../headings/wording";
import { isFormOfUnit, joinForms, readForm } from "../rows/forms";
import { hasCriterionRows, readLong } from "../rows/long";
import { readTurned } from "../rows/turned";
import { readWide } from "../rows/wide";
import { say } from "../sentences";
import { joinTabs, readAsRemembered } from "../settled/mapping";
import type { Remembered } from "../settled/remembered";
import type { Use } from "../settled/tab-uses";
import { contentsApart, isOfOneContent } from "./contents-apart";
import { whatIsSaid } from "./said";
import { type Standing, standingOf } from "./standing";

/** Fewer criteria than this are no assessment. */
const LEAST_CRITERIA = 2;
/** What a matrix of evidence weighs: less than anything else that is in sight. */
export const EVIDENCE = 0.2;

/** One way to read the workbook as an assessment. */
export interface Candidate {
  readonly tabs: readonly Tab[];
  readonly weight: number;
  /** The reading, or the sentence that says what is in doubt about it. */
  readonly result: AssessmentTable | Doubt;
  /** [L1] Whether it is this assessment, may be it, or is something else. */
  readonly standing: Standing;
  /** Year of the title or the tab's name; of a school year the one that it ends in. */
  readonly year: number | null;
  readonly remembered?: true;
  /** A person settled that this tab is the assessment. */
  readonly settled?: true;
}

/** What reading a workbook takes. */
interface Sources {
  readonly tablesIn: (tab: Tab) => Table[];
  readonly wording: Wording;
  readonly sets: readonly CriteriaSet[];
  readonly remembered: readonly Remembered[];
  /** The year that is asked for: of several on one tab it is the one. */
  readonly year: number | null;
  /** What a person settled that tabs are used as. */
  readonly uses: ReadonlyMap<string, Use>;
}

interface Doubt {
  readonly doubt: string;
  /** Headings of a remembered reading are gone. */
  readonly gone?: true;
}

/**
 * Every way to read the workbook, heaviest first. Forms of single units count as one reading together, and so do
 * tabs that a person wants judged together.
 */
export function candidatesIn(tabs: readonly Tab[], sources: Sources): Candidate[] {
  const { tablesIn, wording, remembered, uses } = sources;
  const candidates: Candidate[] = [];
  const forms: AssessmentTable[] = [];
  let formsRemembered = false;
  const unread: Tab[] = [];
  for (const tab of tabs) {
    const recalled = recall(tab, remembered, wording);
    if (recalled && "kind" in recalled) {
      if (recalled.kind === "sheet-per-unit") {
        forms.push(recalled);
        formsRemembered = true;
      } else candidates.push({ ...candidate([tab], recalled, recalled.tables, sources), ...SETTLED });
    } else if (recalled)
      candidates.push({
        tabs: [tab],
        result: recalled,
        weight: tab.hidden ? HIDDEN : 1,
        standing: { is: "assessment", why: "" },
        year: null,
      });
    else {
      const found = recogniseTab(tab, tablesIn(tab), sources);
      if (!found) {
        unread.push(tab);
        continue;
      }
      const { result, table } = found;
      if ("kind" in result && result.kind === "sheet-per-unit") forms.push(result);
      else candidates.push(candidate([tab], result, "doubt" in result ? [table] : result.tables, sources));
    }
  }
  for (const group of groupsOfForms(usedForms(forms))) {
    const joined = joinForms(group);
    candidates.push({
      ...candidate(
        joined.tables.map((table) => table.tab),
        joined,
        joined.tables,
        sources,
      ),
      ...(formsRemembered ? SETTLED : {}),
    });
  }
  // Asked only where nothing else can be read.
  for (const tab of candidates.length === 0 ? unread : []) {
    const asked = whyUnread(tablesIn(tab), wording);
    if (!asked) continue;
    candidates.push(candidate([tab], asked, [asked.table], sources));
    break;
  }
  for (const { together, sheets } of remembered) if (together) join(candidates, sheets);
  return candidates.map((one) => asUsed(one, uses)).sort((a, b) => b.weight - a.weight);
}

/** What a person settled is the assessment, whatever it says of itself. */
const SETTLED = { standing: { is: "assessment", why: "" }, remembered: true } as const;

/** [L1] What a person settled to be the assessment needs no title that says so; criteria it needs. */
function asUsed(one: Candidate, uses: ReadonlyMap<string, Use>): Candidate {
  const settled = one.standing.is !== "none" && one.tabs.some(({ name }) => uses.get(name) === "assessment");
  return settled ? { ...one, standing: SETTLED.standing, settled } : one;
}

/** One tab as it is recognised: the wide table with most criteria, else a list, else a form. */
function recogniseTab(
  tab: Tab,
  all: readonly Table[],
  { wording, year }: Sources,
): { readonly result: AssessmentTable | Doubt; readonly table: Table } | null {
  const turned = readTurned(tab, wording);
  if (turned)
    return {
      result: turned,
      table: "doubt" in turned ? headless(tab, turned.headerRows) : (turned.tables[0] as Table),
    };
  const years = new Set(all.map(yearAbove).filter((one) => one !== null));
  const tables =
    years.size > 1 && year !== null && years.has(year) ? all.filter((one) => yearAbove(one) === year) : all;
  const table = assessmentTable(tables, wording);
  if (!table) return null;
  if (years.size > 1 && tables === all)
    return { table, result: { doubt: say.twoYears(table.tab.name, [...years]) } };
  const contents = contentsApart(tables, table);
  if (contents.length > 1) return { table, result: { doubt: say.tablePerContent(tab.name, contents) } };
  const unitsIn = unitsOverMarks(table);
  if (unitsIn !== null) return { table, result: { doubt: say.turnedCodes(tab.name, unitsIn + 1) } };
  const result =
    markedCriteria(table.taken).size >= LEAST_CRITERIA
      ? readWide(table, wording)
      : (readLong(table, wording) ?? readForm(table, wording));
  return result && { table, result };
}

/** Why a table that says that it is the assessment cannot be read; null: no such table, or nobody can say why. */
function whyUnread(
  tables: readonly Table[],
  wording: Wording,
): { readonly table: Table; readonly doubt: string } | null {
  const ours = tables.filter((table) => whatIsSaid(table).says === "yes");
  const inRows = ours.find((table) => hasCriterionRows(table, wording));
  const table = inRows ?? ours[0];
  if (!table) return null;
  const { name } = table.tab;
  if (inRows) return { table, doubt: say.criteriaUnknown(name) };
  const rows = tables.filter(isOfOneContent).map(({ headerRows }) => firstRowBelow(headerRows));
  if (rows.length > 1)
    return {
      table,
      doubt: say.tablePerContent(
        name,
        rows.sort((a, b) => a - b),
      ),
    };
  const counted = table.taken.find(({ heading }) => COUNTS_CRITERIA.test(fold(heading)));
  return counted ? { table, doubt: say.onlyCounts(name, counted.heading) } : null;
}

/** "Số tiêu chí đạt", "Tiêu chí chưa đạt". */
const COUNTS_CRITERIA =
  /^(?:tong )?so (?:tieu chi|noi dung)\b|^(?:cac )?(?:tieu chi|noi dung) (?:chua |khong |da )?dat\b/;

/** A table of which nobody can say more than what stands above it. */
function headless(tab: Tab, headerRows: readonly number[]): Table {
  return { tab, headerRows, taken: [], criteria: [], doubts: [], title: "", year: null };
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
  columns.filter(({ field }) => field !== "other").map(({ heading }) => ({ heading, now: null }));

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
  const year = group[0]?.year ?? null;
  candidates.push({ tabs, weight, result: doubt ?? joinTabs(results), year, ...SETTLED });
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

/** Forms of other tables than this assessment, a trade union's beside the Youth Union's, are no part of it. */
function groupsOfForms(forms: readonly AssessmentTable[]): AssessmentTable[][] {
  const shapeOf = ({ criteria }: AssessmentTable) =>
    criteria
      .map(({ code }) => code)
      .sort()
      .join();
  const says = (form: AssessmentTable) => form.tables.some((table) => whatIsSaid(table).says === "yes");
  const shapes = new Set(forms.filter(says).map(shapeOf));
  const own = forms.filter((form) => shapes.size === 0 || shapes.has(shapeOf(form)) || says(form));
  return [own, forms.filter((form) => !own.includes(form))]
    .filter((group) => group.length > 0)
    .flatMap(byYear);
}

/** Forms that say different years are an assessment each; where one says a year and others none they are one. */
function byYear(forms: readonly AssessmentTable[]): AssessmentTable[][] {
  const groups = new Map<number | null, AssessmentTable[]>();
  for (const form of forms) {
    const [table] = form.tables;
    const year = table ? readingYear({ year: table.year, schoolYear: schoolYearOf(table) }) : null;
    groups.set(year, [...(groups.get(year) ?? []), form]);
  }
  return [...groups.keys()].filter((year) => year !== null).length > 1 ? [...groups.values()] : [[...forms]];
}

function candidate(
  tabs: readonly Tab[],
  result: Candidate["result"],
  tables: readonly Table[],
  sources: Sources,
): Candidate {
  const years = new Set(
    tables.map((table) => readingYear({ year: table.year, schoolYear: schoolYearOf(table) })),
  );
  const [year = null] = years;
  return {
    tabs,
    result,
    weight: weightOf(tabs, result),
    standing: standingOf(result, tables, sources),
    year: years.size === 1 ? year : null,
  };
}

const HIDDEN = 0.3;

/** How much a reading looks like an assessment in use. */
function weightOf(tabs: readonly Tab[], result: Candidate["result"]): number {
  let weight = 1;
  if (tabs.every((tab) => tab.hidden)) weight *= HIDDEN;
  // A tab without names is seldom the one, where another has them.
  if ("doubt" in result) return weight * 0.4;
  const { marks, numbers, documents } = result.filled;
  if (result.units.length === 0) return weight * 0.2;
  // An empty form beside one in use; counts by block; documents where marks should be (evidence as a matrix).
  if (marks + numbers === 0) weight *= 0.4;
  if (numbers > marks * 2 && !saysPoints(result)) weight *= 0.3;
  if (documents > marks + numbers || result.tables.every(saysEvidence)) weight *= EVIDENCE;
  return weight;
}

function saysPoints({ tables }: AssessmentTable): boolean {
  return tables.some((table) =>
    /diem/.test(fold(`${table.title} ${table.taken.map((column) => column.heading).join(" ")}`)),
  );
}
