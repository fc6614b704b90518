/**
 * @fileoverview Which assessment a command judges, and what it is read by: the settings, the criteria set and what a person
 * settled belong to a year, and one that was kept is judged by what was kept with it ([Y1], [Y2]). What is in doubt is asked
 * on screen.
 */
import { readingYear } from "../layout/header/title";
import type { Recognition } from "../layout/reading";
import { recognise } from "../layout/recognise";
import { Problem } from "../messages/failures";
import { ASKED, CHOICE_LEFT } from "../messages/reading";
import type { Workbook } from "../spreadsheet/read";
import { Asked } from "../spreadsheet/run";
import { keptIn, yearOfName } from "../table/own-tabs";
import { askWhichTab, type MenuCommand } from "./question-dialog";
import { isKept, keptYears, type Said, type Sources, sourcesOf, yearOfSheet } from "./reading-context";
import { type ReadingContext, showReading } from "./reading-dialog";

/** What a caller settles beforehand; null or absent: by the rules. */
export interface JobRequest {
  readonly sheet?: string | null;
  readonly mapping?: unknown;
  readonly year?: number | null;
  /** Id of a criteria set ([K2]). */
  readonly criteria?: string | null;
  /**
   * The menu's command, where somebody looks at the sheet: of several tabs the open one is meant, doubts can be asked,
   * and the answer runs the command again.
   */
  readonly command?: MenuCommand;
}

type Recognised = Extract<Recognition, { ok: true }>;

/** A reading, and what it was made from. */
export interface Settled extends Sources {
  readonly found: Recognised;
  /** The year that the assessment says it is of; null: none. */
  readonly saysYear: number | null;
  /** The year in the settings. */
  readonly presentYear: number | null;
}

/**
 * The assessment that is meant: of the year that is asked for; else the one that somebody looks at; else that of the year
 * in the settings. On screen the person is asked what is in doubt, elsewhere the doubt is the answer.
 */
export function settle(request: JobRequest, workbook: Workbook, said: Said): Settled {
  const { sources, found } = recogniseOf(request, workbook, said);
  if (found.ok)
    return {
      ...sources,
      found,
      saysYear: readingYear(found.reading),
      presentYear: said.settings.year,
    };
  const { context } = sources;
  if (request.command && found.reason === "unclear") ask(context, found.sheets[0] ?? null, found.message);
  if (request.command && (found.reason === "several" || found.reason === "unsaid")) {
    askWhichTab(request.command, found);
    throw new Asked(CHOICE_LEFT);
  }
  throw new Problem(found.message);
}

/** Opens the dialog and ends the command: on Google a dialog does not wait for its answer. */
export function ask(context: ReadingContext, sheet: string | null, message: string): never {
  showReading(context, sheet, message);
  throw new Asked(ASKED);
}

/** What is read by what was kept of a year is of that year: where another is found it is read again by its own. */
function recogniseOf(request: JobRequest, workbook: Workbook, said: Said) {
  const open = request.command ? workbook.spreadsheet.getActiveSheet().getName() : null;
  const lookedAt = open !== null && workbook.own.has(open) ? keptIn(open) : null;
  const closedYears = keptYears(workbook);
  // Settings that still say a year that is over were not moved on.
  const atYear = closedYears.includes(said.settings.year ?? 0) ? null : said.settings.year;
  const presentYear = lookedAt ? yearOfName(lookedAt.year) : atYear;
  const sheet = request.sheet ?? open;
  const meant = request.year ?? (sheet === null ? null : yearOfSheet(workbook, sheet)) ?? presentYear;
  const readBy = (year: number | null) => {
    const sources = sourcesOf(workbook, said, year);
    const { sets, remembered, uses } = sources.context;
    const found = recognise(workbook.tabs, {
      sets,
      remembered,
      uses,
      ...(request.sheet ? { sheet: request.sheet } : {}),
      ...(request.mapping ? { mapping: request.mapping } : {}),
      year: request.year ?? null,
      presentYear,
      closedYears,
      ...(open === null ? {} : { open }),
    });
    return { sources, found };
  };
  const kept = (year: number | null) => (year !== null && isKept(workbook, year) ? year : null);
  const first = readBy(kept(meant));
  const of = first.found.ok ? kept(readingYear(first.found.reading)) : kept(request.year ?? null);
  return of === first.sources.keptYear ? first : readBy(of);
}
