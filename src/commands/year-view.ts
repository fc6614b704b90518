/**
 * @fileoverview What the sidebar tells of the year: the steps with their counts, each officer's units and visits, the form
 * of a visit; and of one unit in one line who follows it and who came last, and where its file is told.
 */
import * as z from "zod/mini";
import { NO_VISIT_LIST } from "../messages/sidebar";
import { unitLine } from "../messages/year";
import { yearSteps } from "../reports/year-steps";
import { type FileRows, fileRows, NO_FILES } from "../sidebar/file-rows";
import type { Answer, YearView } from "../sidebar/wire";
import { dayOfDate, formatDay } from "../vietnamese/periods";
import { tellsOwnFiles } from "../year/own-files";
import { yearReport } from "../year/report";
import type { YearReport } from "../year/schema";
import { answer } from "./answer";
import type { Job } from "./job";
import { lackedBefore } from "./of-year";
import { visitForm } from "./visits";
import { readYearOf, reportOf, yearFrom } from "./year";

/** Officers who are told of; no district has more. */
const MOST_OFFICERS = 200;

/** The year as the sidebar shows it. */
export function yearView(): Answer<YearView> {
  return answer(z.null(), null, () => {
    const read = readYearOf({});
    const { year, settings } = read;
    const report = reportOf(read);
    const { steps, lines } = yearSteps(report, settings);
    const form = visitForm(read);
    return {
      units: year.steps.units,
      year: year.lists.year,
      steps,
      lines,
      officers: officersOf(report, year.officers).slice(0, MOST_OFFICERS),
      form,
      noForm: form ? "" : NO_VISIT_LIST,
    };
  });
}

/** Each officer with what they follow and where they went; who follows none and went nowhere stands there too. */
function officersOf(
  { units, figures: { byOfficer } }: YearReport,
  named: readonly { readonly name: string }[],
): YearView["officers"] {
  const followed = new Map<string, number>();
  for (const { officers } of units)
    for (const name of officers) followed.set(name, (followed.get(name) ?? 0) + 1);
  const went = new Map(byOfficer.map((one) => [one.officer, one]));
  return [...new Set([...followed.keys(), ...went.keys(), ...named.map(({ name }) => name)])].map((name) => {
    const one = went.get(name);
    const words = [
      `${followed.get(name) ?? 0} đơn vị`,
      one ? `${one.visits} lượt, ${one.days} ngày, gần nhất ${formatDay(one.last)}` : "chưa đi lượt nào",
    ];
    return [name, words.join(" · ")] as const;
  });
}

/** What the lists of the year say of each judged unit, in their order. */
export interface UnitsInYear {
  /** A line a unit. */
  readonly lines: readonly string[];
  readonly files: FileRows;
}

/** What the year's lists, and the year before, say of the judged units; nothing where the workbook has nothing but their marks. */
export function unitsInYear({ workbook, assessment, said, ...job }: Job): UnitsInYear {
  const { tabs } = assessment.reading;
  const alone = workbook.tabs.every((tab) => tab.values.length === 0 || tabs.includes(tab));
  if (
    alone &&
    !assessment.registrationKnown &&
    assessment.units.every(({ officer }) => officer === "") &&
    !tellsOwnFiles(assessment.reading)
  )
    return { lines: [], files: NO_FILES };
  const today = dayOfDate(new Date()) as string;
  const year = yearFrom(workbook, assessment, { ...said, today });
  const { lacked: lackedThen } = lackedBefore({ workbook, assessment, said, ...job }, year, today);
  const { units, sources } = yearReport(year, {
    assessment: { sheet: null, why: null },
    notices: [],
    judged: null,
    reported: false,
    decided: new Map(),
    lackedThen,
    meeting: null,
    settings: said.settings,
    today,
  });
  const has = (kind: string) => sources.some((one) => one.kind === kind);
  const lists = { assignment: has("assignment"), visit: has("visit") };
  return {
    lines: units.map((unit) => unitLine(unit, lists)),
    files: fileRows(year, workbook.tabs),
  };
}
