/**
 * @fileoverview What the settings say once a year was opened: the former year's are kept under its name, and the workbook
 * goes on to the new one, by whose tabs it is read from then on ([Y1], [Y2], [Y13]).
 */
import type { Remembered } from "../layout/settled/remembered";
import { usesInForce } from "../layout/settled/tab-uses";
import { isFormerDeadline, moveYear } from "../opening/year-words";
import { readWorkbook } from "../spreadsheet/read";
import type { Job } from "./job";
import { keepYear } from "./keep-year";
import { type Settled, saveMemory, saveUses } from "./memory";
import type { Opened } from "./opened-record";
import { readingContext, readSettings, sourcesOf, yearOfSheet } from "./reading-context";
import { writeSettings } from "./settings-tab";

/**
 * Closes the former year and goes on to the new one; done twice it is done once.
 * @param job the former year's; null: nobody can judge it any more, and what it was judged by is not kept
 */
export function passOn({ year, from, tabs }: Opened, job: Job | null): void {
  if (job) {
    keepYear(job, year);
    apart(from, tabs);
  }
  const before = readWorkbook();
  const { settings } = readSettings(before);
  const isFormer = isFormerDeadline({ from, to: year, at: settings.year });
  const kept = (deadline: string) => (isFormer(deadline) ? "" : deadline);
  writeSettings(before, {
    year,
    deadline: kept(settings.deadline),
    registerBy: kept(settings.registerBy),
  });
  const workbook = readWorkbook();
  const context = readingContext(null, workbook);
  const inForce = usesInForce(context.uses, workbook.tabs);
  const twins = new Map(tabs.map(({ name, source }) => [source, name]));
  // A list that says no year would be the new year's, too.
  // Of tabs by type none is the assessment more than another: the one that somebody looks at is, as last year.
  const lone = job === null || otherTypes(job).length === 0;
  const settled = tabs.flatMap(({ name, source, assessed }): Settled[] => {
    const said = inForce.get(source) ?? null;
    const use = assessed && lone ? "assessment" : said === "none" ? null : said;
    const settles = use !== null || (assessed && !lone);
    const goes = yearOfSheet(workbook, source) === null || (said !== null && said !== "none");
    return [
      ...(goes ? [{ sheet: source, use: "none" as const }] : []),
      ...(settles ? [{ sheet: name, use }] : []),
    ];
  });
  if (settled.length > 0) saveUses(context, settled);
  for (const memory of context.remembered) {
    const own = memory.sheets.flatMap((sheet) => twins.get(sheet) ?? []);
    if (own.length > 0) saveMemory(readingContext(), ofNewYear(memory, own, { from, year }), []);
  }
}

/** Tabs of plain assessments of a job's year, or of none, whose units are others: judged by themselves, a type each. */
export const otherTypes = ({ others, year }: Job): string[] =>
  others
    .filter((one) => one.ofOtherUnits && (one.year === null || one.year === year))
    .flatMap(({ sheets }) => sheets);

/** What was kept of the former year says that the new tabs are none of its own, and which is its assessment where no tab does. */
function apart(from: number, tabs: Opened["tabs"]): void {
  const workbook = readWorkbook();
  const { context } = sourcesOf(workbook, readSettings(workbook), from);
  const settled = tabs.flatMap(({ name, source, assessed }): Settled[] => [
    { sheet: name, use: "none" },
    ...(assessed && yearOfSheet(workbook, source) === null
      ? [{ sheet: source, use: "assessment" as const }]
      : []),
  ]);
  if (context.keptYear !== null) saveUses(context, settled);
}

/** A reading that was settled of a tab, for its twin, whose headings may name another year. */
function ofNewYear(
  memory: Remembered,
  sheets: readonly string[],
  { from, year }: Pick<Opened, "from" | "year">,
): Remembered {
  const columns = memory.columns.map((column) => ({
    ...column,
    heading: moveYear(column.heading, from, year).text,
  }));
  return { ...memory, sheets, columns };
}
