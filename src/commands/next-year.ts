/**
 * @fileoverview What the settings say once a year was opened: the former year's are kept under its name, and the workbook
 * goes on to the new one, by whose tabs it is read from then on ([Y1], [Y2], [Y13]).
 */
import type { Remembered } from "../layout/settled/remembered";
import { usesInForce } from "../layout/settled/tab-uses";
import type { Opened } from "../opening/record";
import { moveYear } from "../opening/year-words";
import { readWorkbook } from "../spreadsheet/read";
import type { Job } from "./job";
import { keepYear } from "./keep-year";
import { type Settled, saveMemory, saveUses } from "./memory";
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
  writeSettings(readWorkbook(), { year, deadline: "", registerBy: "" });
  const workbook = readWorkbook();
  const context = readingContext(null, workbook);
  const inForce = usesInForce(context.uses, workbook.tabs);
  const twins = new Map(tabs.map(({ name, source }) => [source, name]));
  // A list that says no year would be the new year's, too.
  const settled = tabs.flatMap(({ name, source, assessed }): Settled[] => {
    const said = inForce.get(source) ?? null;
    const use = assessed ? "assessment" : said === "none" ? null : said;
    const goes = yearOfSheet(workbook, source) === null || (said !== null && said !== "none");
    return [
      ...(goes ? [{ sheet: source, use: "none" as const }] : []),
      ...(use === null ? [] : [{ sheet: name, use }]),
    ];
  });
  if (settled.length > 0) saveUses(context, settled);
  for (const memory of context.remembered) {
    const own = memory.sheets.flatMap((sheet) => twins.get(sheet) ?? []);
    if (own.length > 0) saveMemory(readingContext(), ofNewYear(memory, own, { from, year }), []);
  }
}

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
