/**
 * @fileoverview What each own tab was computed of: one whose sheet says something else since is told in the sidebar, and
 * the next command says so in its foot. Kept in the spreadsheet's properties, which cost no look at a cell.
 */
import type { Assessment } from "../assessment/assessed";
import { changedSince, stepWords } from "../messages/tabs";
import type { Block } from "../reports/block";
import { yearNameOf } from "../reports/heading";
import { sealOf } from "../sidebar/seal";
import { ownTab, type Workbook } from "../spreadsheet/read";
import { makeRoom } from "../spreadsheet/room";
import { step } from "../spreadsheet/steps";
import { asText, writeOwnTab } from "../spreadsheet/write";
import type { Job } from "./job";

const KEY = "computed";
/** In place of a seal: the tab says already that it is old. */
const TOLD = "";

/** Between the year and the seal; tabs that an older version wrote have the seal alone. */
const OF_YEAR = " ";

/** By tab, the seal of what it was computed of. */
type Computed = Record<string, string>;

/** Writes an own tab that is computed from the assessment, and keeps of what; gives its name. */
export function writeComputed({ workbook, assessment }: Job, block: Block): string {
  const name = writeOwnTab(workbook, block);
  const known = stored();
  for (const { from, to } of workbook.kept) {
    if (known[from] !== undefined && known[to] === undefined) known[to] = known[from] as string;
    if (from !== name) delete known[from];
  }
  store({ ...known, [name]: `${yearNameOf(assessment) ?? ""}${OF_YEAR}${sealOfJudged(assessment)}` });
  return name;
}

/** The tabs there that were computed of something else, and do not say so yet. */
export function outdated(workbook: Workbook, assessment: Assessment): string[] {
  const seals = Object.entries(stored());
  if (seals.length === 0) return [];
  const now = sealOfJudged(assessment);
  const year = yearNameOf(assessment) ?? "";
  return seals.flatMap(([name, kept]) => {
    const [of = "", seal = of] = kept.split(OF_YEAR);
    // What was computed of another year's sheet is none the older for this one.
    const isOther = kept.includes(OF_YEAR) && of !== year;
    return kept !== TOLD && !isOther && seal !== now && ownTab(workbook, name) !== null ? [name] : [];
  });
}

/** Writes below the foot of tabs that are old that they are. */
export function tellOutdated({ workbook, assessment }: Job): void {
  const names = outdated(workbook, assessment);
  for (const name of names)
    step(stepWords.write(name), (touch) => {
      const sheet = ownTab(workbook, name);
      if (!sheet) return;
      touch(sheet, name);
      const row = sheet.getLastRow() + 1;
      makeRoom(sheet, row, 0);
      sheet.getRange(row, 1).setValue(asText(changedSince));
    });
  if (names.length > 0) store({ ...stored(), ...Object.fromEntries(names.map((name) => [name, TOLD])) });
}

/** What the tabs show, as one short print. */
function sealOfJudged({ units, findings, year, set }: Assessment): string {
  return sealOf([
    [year ?? "", set.name],
    ...units.map(({ name, type, outcome, provisional, criteria }) => [
      name,
      type,
      outcome,
      provisional,
      ...criteria,
    ]),
    ...findings.map(({ code, sheet, cell, value }) => [code, sheet, cell ?? "", value]),
  ]);
}

function stored(): Computed {
  try {
    return JSON.parse(PropertiesService.getDocumentProperties()?.getProperty(KEY) ?? "{}");
  } catch {
    return {};
  }
}

function store(computed: Computed): void {
  try {
    PropertiesService.getDocumentProperties()?.setProperty(KEY, JSON.stringify(computed));
  } catch {
    // Full, or not to be reached: then nothing is said of tabs that are old.
  }
}
