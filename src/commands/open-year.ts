/**
 * @fileoverview Mở năm mới: shows what a new year's tabs will be and what is left alone, then makes them: the person's own
 * assessment, its evidence and lists, copied and emptied ([Y10]–[Y14]). All of them, or none.
 */
import * as z from "zod/mini";
import type { Assessment } from "../assessment/assessed";
import type { Settings } from "../criteria/settings";
import { yearSchema } from "../criteria/year";
import { yearOfTab, yearsOfTab } from "../layout/header/title";
import { explainFailure, Problem } from "../messages/failures";
import {
  alreadyThere,
  BAD_OPENING,
  type Beside,
  finishedSentence,
  leftLines,
  lookLines,
  NO_YEAR,
  notBegun,
  OPENING_TITLE,
  openedSentence,
  othersLines,
  REGISTRATION_OPEN,
  tabsWithoutYear,
  twinLine,
  untouchedLine,
  yearsDiffer,
  yearTooEarly,
  yearTooFar,
} from "../messages/opening";
import { stepWords } from "../messages/tabs";
import { type OpeningSources, type Plan, planOpening } from "../opening/plan";
import { isFormerDeadline } from "../opening/year-words";
import { sealOf } from "../sidebar/seal";
import { notCopied, notProtected, stillFilled } from "../spreadsheet/beside";
import { writeJournal } from "../spreadsheet/journal";
import { namingOf } from "../spreadsheet/naming";
import { inTime } from "../spreadsheet/pause";
import { readTab, readWorkbook, type Workbook } from "../spreadsheet/read";
import { showCommand, withLock } from "../spreadsheet/run";
import { OutOfTime, step } from "../spreadsheet/steps";
import { forgetTabs, leftOver, makeTwin, noteTabs, printOfTwin, removeTabs } from "../spreadsheet/twins";
import { areaText } from "../table/area";
import { isOpening, TAB_OPENED } from "../table/own-tabs";
import { answer } from "./answer";
import { showDialog } from "./dialog";
import { type Job, runJob } from "./job";
import { otherTypes } from "./next-year";
import { type Opened, openedWith } from "./opened-record";
import { finish, finishOrClear, isWhole, openedOf, recordTab, tabsThere, writeRecord } from "./opened-year";
import { readSettings } from "./reading-context";
import { typedSince } from "./typed-since";
import { type YearRequest, yearFrom } from "./year";

/** What a plan was made from. */
interface Read {
  readonly workbook: Workbook;
  readonly job: Job;
  readonly settings: Settings;
  /** Names of blocks, each with its tab. */
  readonly names: OpeningSources["names"];
  /** What was opened of the same year before, tabs by type one after another; null: nothing was. */
  readonly former: Opened | null;
}

/** Shows what would be made. */
export function openYearDialog(): void {
  showCommand("menuOpenYear", () => {
    const finished = withLock(finishOrClear);
    if (finished) return finishedSentence(finished.year);
    const { plan, read } = planOf({ command: "menuOpenYear" }, null);
    showDialog("OpenYear", previewOf(plan, read), { title: OPENING_TITLE, width: 640, height: 560 });
    return null;
  });
}

/** What a person sees before anything is made. */
function previewOf(plan: Plan, read: Read) {
  const beside = besideOf(plan, read);
  return {
    year: plan.to,
    from: plan.from,
    sheet: String(read.job.assessment.reading.tabs[0]?.name ?? ""),
    made: plan.twins.map((twin) => twinLine(twin, beside)),
    untouched: untouchedLine(plan.untouched),
    left: leftLines(plan, beside),
    look: [...othersLines(plan), ...lookLines(plan, beside)],
  };
}

/** What stands beside the tabs' cells and does not come along, or may not where the new tabs are not there yet. */
function besideOf({ twins, ...plan }: Plan, { workbook, settings, job, names }: Read): Beside {
  const made = new Set(namesOf(twins));
  const sources = new Set(twins.map(({ source }) => source));
  const ofFormer = workbook.tabs.filter(
    ({ name }) => sources.has(name) || (name.includes(String(plan.from)) && !made.has(name)),
  );
  const tabs = new Map(ofFormer.map(({ name, sheet }) => [sheet.getSheetId(), name]));
  const isFormer = isFormerDeadline({ ...plan, at: settings.year });
  const former = { year: plan.from, file: workbook.spreadsheet.getId(), tabs };
  return {
    deadlines: [
      ...(isFormer(settings.deadline) ? [`Hạn bổ sung minh chứng “${settings.deadline}”`] : []),
      ...(isFormer(settings.registerBy) ? [`Hạn đăng ký “${settings.registerBy}”`] : []),
    ],
    decisions: job.issued.length,
    tabs: twins.flatMap(({ source, name, blank }) => {
      const was = workbook.tabs.find((tab) => tab.name === source);
      if (!was) return [];
      const { sheet } = was;
      const copy = workbook.spreadsheet.getSheetByName(name);
      return [
        {
          source,
          name,
          isMade: copy !== null,
          counts: notCopied(sheet, copy),
          names: names.flatMap((one) => (one.tab === source ? [one.name] : [])),
          locked: notProtected(sheet, copy),
          filled: stillFilled(copy, blank),
          naming: namingOf(was, copy, { ...former, blank }),
        },
      ];
    }),
  };
}

/**
 * Reads the workbook and plans.
 * @param to the year to open; null: the one after the assessment's
 * @throws Problem where it is not understood, or there already: nothing is made
 */
function planOf(request: YearRequest, to: number | null): { readonly plan: Plan; readonly read: Read } {
  const workbook = readWorkbook();
  const said = readSettings(workbook);
  const { year: asked = null, sheet = null, command } = request;
  const job = runJob({ year: asked, sheet, ...(command ? { command } : {}) }, workbook, said);
  const { assessment, year: from } = job;
  const own = new Set(sheetsOf(assessment));
  const others = otherTypes(job);
  const undated = workbook.tabs.filter(
    (tab) => (own.has(tab.name) || others.includes(tab.name)) && yearOfTab(tab) === null,
  );
  for (const tab of undated) {
    const { titled, named } = yearsOfTab(tab);
    if (titled.length + named.length > 0) throw new Problem(yearsDiffer(tab.name, titled, named));
  }
  if (from === null) throw new Problem(NO_YEAR);
  const next = to ?? from + 1;
  if (next === from) throw new Problem(alreadyThere(from, sheetsOf(assessment)));
  if (next < from) throw new Problem(yearTooEarly(next, from));
  const doubt = assessment.reading.registrationDoubt;
  if (doubt && doubt.why !== "unfilled") throw new Problem(REGISTRATION_OPEN);
  const record = openedOf(workbook);
  if (record?.year === from && isOf(record, assessment) && typedSince(workbook, record).length === 0)
    throw new Problem((to === null ? alreadyThere : notBegun)(from, sheetsOf(assessment)));
  const former = record?.year === next && record.from === from ? record : null;
  const opened = former ? tabsThere(former, workbook) : [];
  const taken = [
    ...opened.filter(({ source }) => own.has(source)),
    ...ofYear(job, next)
      .filter((sheet) => !opened.some(({ name }) => name === sheet))
      .map((name) => ({ name })),
  ];
  if (taken.length > 0) throw new Problem(alreadyThere(next, namesOf(taken)));
  if (to === null && next > new Date().getFullYear() + 1) throw new Problem(yearTooFar(next));
  if (undated.length > 0) throw new Problem(tabsWithoutYear(namesOf(undated), from, others.length > 0));
  const { lists } = yearFrom(workbook, assessment, job.said);
  const names = workbook.tabs.flatMap(({ name: tab, sheet }) =>
    sheet.getNamedRanges().map((one) => ({ name: one.getName(), tab })),
  );
  const { tabs } = workbook;
  const plan = planOpening({ tabs, assessment, lists, from, to: next, others, names, opened });
  const there = plan.there.filter(({ source }) => own.has(source));
  if (there.length > 0) throw new Problem(alreadyThere(next, namesOf(there)));
  return {
    plan,
    read: { workbook, job, settings: said.settings, names, former: former && { ...former, tabs: opened } },
  };
}

const namesOf = (tabs: readonly { readonly name: string }[]) => tabs.map(({ name }) => name);
const sheetsOf = ({ reading }: Assessment) => namesOf(reading.tabs);

/** The tabs of plain assessments of a year. */
const ofYear = ({ others }: Job, of: number) =>
  others.filter(({ year }) => year === of).flatMap(({ sheets }) => sheets);

/** Whether the tabs that are judged are those that the last opening made. */
const isOf = ({ tabs }: Opened, assessment: Assessment) =>
  sheetsOf(assessment).every((sheet) => tabs.some(({ name }) => name === sheet));

const request = z.object({ year: yearSchema(), sheet: z.string() });

/** Makes what was shown; one Vietnamese sentence, of what was made or why nothing was. */
export function openNewYear(message: unknown) {
  return answer(
    request,
    message,
    ({ year, sheet }) =>
      withLock(() => {
        const said = open({ sheet }, year);
        writeJournal(OPENING_TITLE);
        return { message: said };
      }),
    BAD_OPENING,
  );
}

/** What a caller without a screen gets. */
export type OpeningAnswer =
  | {
      readonly ok: true;
      readonly from: number;
      readonly to: number;
      readonly made: readonly string[];
      readonly message: string;
      readonly lines: readonly string[];
    }
  | { readonly ok: false; readonly message: string };

/** Opens a year without a screen. Never throws: what stands in the way comes back as one Vietnamese sentence. */
export function openWithoutScreen({ to, ...request }: YearRequest & { readonly to: number }): OpeningAnswer {
  try {
    const finished = withLock(finishOrClear);
    if (finished) {
      const { from, year, tabs } = finished;
      const made = tabs.map(({ name }) => name);
      return { ok: true, from, to: year, made, message: finishedSentence(year), lines: [] };
    }
    const { plan, read } = planOf(request, to);
    const message = withLock(() => open(request, to));
    const beside = besideOf(plan, read);
    const lines = [
      ...plan.twins.map((twin) => twinLine(twin, beside)),
      untouchedLine(plan.untouched),
      ...leftLines(plan, beside),
      ...othersLines(plan),
      ...lookLines(plan, beside),
    ].filter(Boolean);
    return { ok: true, from: plan.from, to, made: plan.twins.map(({ name }) => name), message, lines };
  } catch (thrown) {
    return { ok: false, message: explainFailure(thrown) };
  }
}

/** Makes all of it. What a run was stopped at before is finished or taken away first. */
function open(request: YearRequest, to: number): string {
  const finished = finishOrClear();
  if (finished) return finishedSentence(finished.year);
  const { plan, read } = planOf(request, to);
  const { workbook } = read;
  return inTime(workbook, "menuOpenYear", () => {
    const record = allOrNone(plan, read, () => keepRecord(plan, read, makeAll(plan, workbook)));
    finish(workbook.spreadsheet, to, read.job);
    return openedSentence(plan.to, plan.from, namesOf(plan.twins), record, plan.others);
  });
}

/**
 * Takes away what was made where not all of it can be; what there is no time for is made by the next run.
 * @param make makes all of it and gives the name of its record, which goes last: where that stands all of it does,
 * whatever failed then
 */
function allOrNone(plan: Plan, { workbook, former }: Read, make: () => string): string {
  const { spreadsheet } = workbook;
  const before = spreadsheet.getActiveSheet();
  const twins = namesOf(plan.twins);
  noteTabs(spreadsheet, { year: plan.to, twins });
  try {
    return make();
  } catch (thrown) {
    if (thrown instanceof OutOfTime) throw thrown;
    const now = readWorkbook();
    const record = recordTab(now);
    const opened = openedOf(now);
    if (record && opened?.year === plan.to && isWhole(opened, twins, now)) return record.getName();
    spreadsheet.setActiveSheet(before);
    const half = opened ? null : now.unfinished.get(TAB_OPENED);
    removeTabs(spreadsheet, [...leftOver(now), ...(half ? [half] : [])]);
    if (former) writeRecord(now, former);
    forgetTabs();
    throw thrown;
  }
}

/** Makes every twin, a step each; by its name its print. */
function makeAll({ twins }: Plan, { spreadsheet, tabs }: Workbook): Map<string, string> {
  const seals = new Map<string, string>();
  for (const twin of twins) {
    const source = tabs.find(({ name }) => name === twin.source);
    if (!source) throw new Problem(BAD_OPENING);
    const sealed = () =>
      spreadsheet.getSheetByName(twin.name) ? sealOf([[JSON.stringify(twin)], ...source.values]) : "";
    const make = () => {
      const left = spreadsheet.getSheetByName(twin.name);
      if (left && !isOpening(readTab(left, twin.name).values[0])) throw new Problem(BAD_OPENING);
      if (left) spreadsheet.deleteSheet(left);
      return printOfTwin(makeTwin(spreadsheet, source.sheet, twin));
    };
    seals.set(twin.name, step(stepWords.make(twin.name), make, sealed));
  }
  return seals;
}

/** A cell holds no more. */
const MOST_LETTERS = 49_000;

/** From here on all of it stands: what is left is to say so, which the next run does where this one is stopped. */
function keepRecord(plan: Plan, read: Read, seals: ReadonlyMap<string, string>): string {
  const { workbook, settings, former } = read;
  const { deadline, registerBy } = settings;
  const beside = besideOf(plan, read);
  const opened = openedWith(former, {
    year: plan.to,
    from: plan.from,
    before: { year: settings.year, deadline, registerBy },
    tabs: plan.twins.map(({ name, source, kinds, blank }) => ({
      name,
      source,
      assessed: kinds.includes("assessment"),
      blank: blank.map(areaText).join(" ").slice(0, MOST_LETTERS),
      seal: seals.get(name) ?? "",
    })),
    look: [...leftLines(plan, beside), ...lookLines(plan, beside)],
  });
  return writeRecord(workbook, opened);
}
