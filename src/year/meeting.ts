/**
 * @fileoverview What the monthly meeting hears of going to the base: the month and the year so far by officer, kind and
 * unit, what units ask for, what was planned, which reports have not come. Nothing of it is enforced.
 */

import type { Settings } from "../criteria/settings";
import { nameKey, tidy } from "../vietnamese/fold";
import { compareVietnamese } from "../vietnamese/order";
import { dayAfter, daysBetween } from "../vietnamese/periods";
import { type Count, daysOf, type Figures, figuresOf } from "./figures";
import { weekAround } from "./followers";
import { type Day, DUTIES, type OfficerNamed, type PlannedVisit, type UnitNamed, type Visit } from "./lists";
import type { Year } from "./read";

/** How far an officer is in a duty. */
interface DutyDone {
  readonly done: number;
  readonly of: number;
}

/** A duty that the district goes by. */
interface Duty {
  readonly label: (typeof DUTIES)[number];
  /** What it asks, in words, and where that comes from. */
  readonly asks: string;
  readonly source: string;
}

interface MeetingOfficer {
  readonly officer: string;
  readonly month: Count;
  readonly year: Count;
  /** Units of the roster that the officer came to in the year. */
  readonly units: number;
  /** Null: went nowhere yet. */
  readonly last: Day | null;
  /** In the order of `Meeting.duties`. */
  readonly duties: readonly DutyDone[];
  /** Of the rows of a plan that name the officer: all, and those that were done. */
  readonly plan: DutyDone;
}

/** What units ask for, put down in the same words. */
interface Proposal {
  readonly text: string;
  /** In how many lượt. */
  readonly times: number;
  /** Where it was said, each once. */
  readonly units: readonly string[];
  readonly last: Day;
}

/** `done`: within its days; `moved`: in the same month, on other days; `due`: its days are not over; else it was not done. */
export type PlanState = "done" | "moved" | "due" | "open";

export interface Meeting {
  /** `2021-08`: the last month in which anybody went. */
  readonly month: string;
  /** Its figures, and those of the year so far. */
  readonly inMonth: Figures;
  readonly inYear: Figures;
  readonly duties: readonly Duty[];
  /** Those who went most first, then those who went nowhere. */
  readonly officers: readonly MeetingOfficer[];
  /** Those that nobody came to first, then the longest ago. */
  readonly units: readonly {
    readonly name: string;
    readonly month: number;
    readonly year: number;
    readonly last: Day | null;
  }[];
  /** Most often said first. */
  readonly proposals: readonly Proposal[];
  /** Null: no plan is kept. */
  readonly plan: readonly (PlannedVisit & { readonly state: PlanState })[] | null;
  /** Stays whose report has not come in time, the longest overdue first; null: no time is set, or no list has a column for it. */
  readonly overdue: readonly { readonly visit: Visit; readonly due: Day; readonly days: number }[] | null;
}

export type MeetingSettings = Pick<Settings, "duty" | "dutyDays" | "dutySource" | "reportDays">;

/** Null: nobody went anywhere, and nothing is planned. */
export function meetingOf(
  { lists, roster, officers, figures }: Year,
  { settings, today }: { readonly settings: MeetingSettings; readonly today: Day },
): Meeting | null {
  const { visits, planned, accounts } = lists;
  if (!accounts.some(({ kind }) => kind === "visit" || kind === "plan")) return null;
  const months = figures.byMonth.map(({ name }) => name);
  const month = months[months.length - 1] ?? today.slice(0, 7);
  const inMonth = figuresOf(visits, roster, officers, month);
  const plan = accounts.some(({ kind }) => kind === "plan") ? statesOf(planned, visits, today) : null;
  const duties = dutiesOf(settings);
  return {
    month,
    inMonth,
    inYear: figures,
    duties,
    officers: officersOf({ figures, inMonth, known: officers, visits, duties, plan, settings, today }),
    units: roster.units
      .map(({ name }, index) => ({
        name,
        month: inMonth.byUnit.get(index)?.visits ?? 0,
        year: figures.byUnit.get(index)?.visits ?? 0,
        last: figures.byUnit.get(index)?.last ?? null,
      }))
      .sort((a, b) => byText(a.last ?? "", b.last ?? "")),
    proposals: proposalsOf(visits),
    plan,
    overdue: overdueOf(visits, settings.reportDays, today),
  };
}

/** What the centre's guidance of 2018 came to in the provinces that print it. */
const USUAL_DAYS = 60;
const SOURCES: Readonly<Record<(typeof DUTIES)[number], string>> = {
  "6+1": "Tỉnh đoàn Lạng Sơn, 2021",
  "1+2":
    "Hướng dẫn số 03-HD/TWĐTN-BTC ngày 21/3/2018 (giai đoạn 2018 – 2022); Quảng Trị 2020, Tây Ninh 2018 và Đắk Nông 2020 ghi ít nhất 60 ngày một năm, Ninh Thuận 2020 ghi 30 ngày",
};

function dutiesOf({ duty, dutyDays, dutySource }: MeetingSettings): Duty[] {
  const said = duty.replace(/\s/g, "");
  return DUTIES.filter((label) => said.includes(label)).map((label) => ({
    label,
    asks: label === "6+1" ? "mỗi tuần một ngày ở cơ sở" : `${dutyDays ?? USUAL_DAYS} ngày một năm ở cơ sở`,
    source: dutySource || (label === "1+2" && dutyDays !== null ? "ghi ở tab Thiết lập" : SOURCES[label]),
  }));
}

/** Whether a lượt counts for a duty: it says that one, or none that is known. */
const countsFor = (label: string, { label: duty }: Duty): boolean => {
  const said = label.replace(/\s/g, "");
  return said.includes(duty) || !DUTIES.some((other) => said.includes(other));
};

/** The Monday of a day's week. */
const weekOf = (day: Day): Day => weekAround(day).from;

interface Told {
  readonly figures: Figures;
  readonly inMonth: Figures;
  readonly known: Year["officers"];
  readonly visits: readonly Visit[];
  readonly duties: readonly Duty[];
  readonly plan: Meeting["plan"];
  readonly settings: MeetingSettings;
  readonly today: Day;
}

function officersOf({
  figures,
  inMonth,
  known,
  visits,
  duties,
  plan,
  settings,
  today,
}: Told): MeetingOfficer[] {
  const went = new Map(figures.byOfficer.map((one) => [one.key, one]));
  const month = new Map(inMonth.byOfficer.map((one) => [one.key, one]));
  const year = (figures.byMonth[0]?.name ?? today).slice(0, 4);
  const until = today < `${year}-12-31` ? today : `${year}-12-31`;
  const weeks = Math.ceil(daysBetween(weekOf(`${year}-01-01`), until) / 7);
  const days = duties.map((duty) => {
    const own = new Map<string, Set<Day>>();
    for (const visit of visits) {
      if (!countsFor(visit.label, duty)) continue;
      for (const { key } of visit.officers) {
        const before = own.get(key) ?? new Set<Day>();
        own.set(key, before);
        for (const day of daysOf(visit)) before.add(day);
      }
    }
    return own;
  });
  const ofPlan = (key: string): DutyDone => {
    const own = (plan ?? []).filter(({ officers }) => officers.some((one) => one.key === key));
    return { done: own.filter(({ state }) => state === "done" || state === "moved").length, of: own.length };
  };
  const line = (key: string, officer: string): MeetingOfficer => {
    const { visits = 0, days: count = 0, units = 0, last = null } = went.get(key) ?? {};
    return {
      officer,
      month: { visits: month.get(key)?.visits ?? 0, days: month.get(key)?.days ?? 0 },
      year: { visits, days: count },
      units,
      last,
      duties: duties.map(({ label }, at) => {
        const own = [...(days[at]?.get(key) ?? [])];
        return label === "6+1"
          ? { done: new Set(own.map(weekOf)).size, of: weeks }
          : { done: own.length, of: settings.dutyDays ?? USUAL_DAYS };
      }),
      plan: ofPlan(key),
    };
  };
  const planners = new Map(
    (plan ?? []).flatMap(({ officers }) => officers.map(({ key, name }) => [key, { key, name }])),
  );
  const idle = [...new Map([...known.map((one) => [one.key, one] as const), ...planners])]
    .filter(([key]) => !went.has(key))
    .map(([key, { name }]) => line(key, name));
  return [...figures.byOfficer.map(({ key, officer }) => line(key, officer)), ...idle];
}

const APART = /\n|;|(?<=\S)\s+[-–•]\s+(?=\p{Lu})/u;
const NUMBERING = /^(?:\d{1,2}[.)]|[-–—+•*])\s*/;
/** Said before what is asked for. */
const ASKS = /^(?:(?:kiến nghị|đề nghị|đề xuất|mong muốn|mong|xin)(?![\p{L}\p{M}])[\s:,]*)+/iu;
const NOTHING_ASKED =
  /^(?:không|chưa|ko)(?: (?:có|phát sinh))?(?: (?:gì|kiến nghị|đề xuất|đề nghị|ý kiến|nội dung).*)?$|^[-–—.0/\s]*$|^none$/iu;

function proposalsOf(visits: readonly Visit[]): Proposal[] {
  const all = new Map<string, { text: string; times: number; units: Set<string>; last: Day }>();
  for (const { proposal, units, to } of visits) {
    const said = new Map<string, string>();
    for (const part of proposal.split(APART)) {
      const text = tidy(part)
        .replace(NUMBERING, "")
        .replace(/[\s.,;:]+$/, "");
      if (text === "" || NOTHING_ASKED.test(text)) continue;
      const key = nameKey(text.replace(ASKS, "") || text);
      if (!said.has(key)) said.set(key, text);
    }
    for (const [key, text] of said) {
      const one = all.get(key) ?? { text, times: 0, units: new Set(), last: to };
      all.set(key, one);
      one.times += 1;
      if (to > one.last) one.last = to;
      for (const { name } of units) one.units.add(name);
    }
  }
  return [...all.values()]
    .map(({ units, ...one }) => ({ ...one, units: [...units] }))
    .sort((a, b) => b.times - a.times || byText(b.last, a.last) || compareVietnamese(a.text, b.text));
}

const keyOfUnit = ({ name, index }: UnitNamed) => (index === null ? nameKey(name) : `#${index}`);
const shares = <T>(wanted: readonly T[], there: readonly T[], key: (one: T) => string): boolean =>
  wanted.length === 0 || wanted.some((one) => there.some((other) => key(one) === key(other)));

/** Each planned row with the lượt that did it; a lượt does one row for the same officers and units. */
function statesOf(
  planned: readonly PlannedVisit[],
  visits: readonly Visit[],
  today: Day,
): NonNullable<Meeting["plan"]> {
  const taken = new Set<string>();
  const officer = ({ key }: OfficerNamed) => key;
  const doneBy = (row: PlannedVisit, fits: (visit: Visit) => boolean): boolean => {
    const who = [...row.officers.map(officer), "", ...row.units.map(keyOfUnit)].join("\n");
    const at = visits.findIndex(
      (visit, index) =>
        fits(visit) &&
        !taken.has(`${index}\n${who}`) &&
        shares(row.officers, visit.officers, officer) &&
        shares(row.units, visit.units, keyOfUnit),
    );
    if (at >= 0) taken.add(`${at}\n${who}`);
    return at >= 0;
  };
  const exact = planned.map((row) => doneBy(row, ({ from, to }) => from <= row.to && to >= row.from));
  return planned.map((row, index) => {
    const [first, last] = [row.from.slice(0, 7), row.to.slice(0, 7)];
    const inMonths = ({ from, to }: Visit) => from.slice(0, 7) <= last && to.slice(0, 7) >= first;
    const state: PlanState = exact[index]
      ? "done"
      : doneBy(row, inMonths)
        ? "moved"
        : row.to >= today
          ? "due"
          : "open";
    return { ...row, state };
  });
}

/** A stay has several days, or is one of a duty that is done in stays. */
const isStay = ({ from, to, label }: Visit): boolean =>
  from !== to || label.replace(/\s/g, "").includes("1+2");

function overdueOf(visits: readonly Visit[], reportDays: number | null, today: Day): Meeting["overdue"] {
  if (reportDays === null || !visits.some(({ hasReport }) => hasReport !== null)) return null;
  return visits
    .filter((visit) => visit.hasReport === false && isStay(visit))
    .map((visit) => {
      const due = dayAfter(visit.to, reportDays);
      return { visit, due, days: daysBetween(due, today) - 1 };
    })
    .filter(({ days }) => days > 0)
    .sort((a, b) => b.days - a.days);
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
