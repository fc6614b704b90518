/** @fileoverview The year as one plain object, for who has no screen: what `npm run year -- FILE.xlsx --json` prints. */

import type { Assessment } from "../assessment/assessed";
import type { Settings } from "../criteria/settings";
import { describe } from "../findings/codes";
import { daysBetween } from "../vietnamese/periods";
import { filesByUnit } from "./files";
import { followersOf } from "./followers";
import type { Day, OfficerNamed, UnitFile, UnitNamed } from "./lists";
import type { Meeting } from "./meeting";
import { overviewOf } from "./overview";
import { heldUpBy, type Progress, progressOf } from "./progress";
import type { Year } from "./read";
import { detailsByUnit } from "./registered";
import type { YearReport } from "./schema";

/** What is known besides the lists. */
export type YearAbout = Pick<YearReport, "assessment" | "notices" | "reported"> & {
  /** Counts how far units are scored; null: nothing can be judged, or nobody asks. */
  readonly judged: Assessment | null;
  /** By unit: the number of the decision that names it. */
  readonly decided: ReadonlyMap<number, string>;
  /** By unit, what it lacked in the year before; none: nobody knows. */
  readonly lackedThen: readonly string[];
  readonly meeting: Meeting | null;
  readonly settings: Pick<Settings, "registerBy" | "visitDays" | "unit">;
  readonly today: Day;
};

/** Builds the object; nothing in it is shared with what was read. */
export function yearReport(year: Year, about: YearAbout): YearReport {
  const { roster, lists, figures, steps } = year;
  const byUnit = detailsByUnit(lists.registrations);
  const files = filesByUnit(lists.files);
  const followers = followersOf(year);
  const progress = about.judged && progressOf(about.judged);
  const { notRegistered, late, longAgo, selfDone, appraisedDone } = overviewOf(year, progress, about);
  const { units, registered, assigned, visited, recognised, ...without } = steps;
  const hasAssignment = lists.accounts.some(({ kind }) => kind === "assignment");
  const us = about.settings.unit || "Cấp này";
  return {
    year: lists.year,
    assessment: about.assessment,
    unitsFrom: roster.from,
    totals: { units, registered, assigned, selfDone, appraisedDone, visited, recognised },
    reported: about.reported,
    units: roster.units.map((unit, index) => {
      const officers = (followers[index] ?? []).map(({ name }) => name);
      const own = progress?.[index] ?? null;
      const file = fileOut(files.get(index));
      const hasOfficer = hasAssignment ? officers.length > 0 : null;
      return {
        ...unit,
        date: byUnit.get(index)?.date ?? null,
        plan: byUnit.get(index)?.plan ?? null,
        officers,
        visits: figures.byUnit.get(index)?.visits ?? 0,
        lastVisit: figures.byUnit.get(index)?.last ?? null,
        file,
        scored: own && scoredOut(own),
        decision: about.decided.get(index) ?? "",
        heldUp: heldUpBy({ unit, progress: own, hasOfficer, file, us }),
        lackedBefore: about.lackedThen[index] ?? "",
      };
    }),
    withoutOfficer: [...without.withoutOfficer],
    withoutUnit: [...without.withoutUnit],
    notVisited: [...without.notVisited],
    notRegistered: [...notRegistered],
    late: late && [...late],
    longAgo: longAgo && [...longAgo],
    registrations: lists.registrations.map(({ unit, says, counts, date, plan, note, cells }) => ({
      unit: unitOf(unit),
      says,
      counts,
      date,
      plan,
      note,
      cells,
    })),
    assignments: lists.assignments.map(({ unit, officers: some, list }) => ({
      unit: unitOf(unit),
      officers: some.map(officerOf),
      list,
    })),
    visits: lists.visits.map((visit) => ({
      from: visit.from,
      to: visit.to,
      days: daysBetween(visit.from, visit.to),
      officers: visit.officers.map(officerOf),
      units: visit.units.map(unitOf),
      kind: visit.kind,
      content: visit.content,
      proposal: visit.proposal,
      label: visit.label,
      reported: visit.reported,
      hasReport: visit.hasReport,
      at: visit.at,
      list: visit.list,
    })),
    refused: [...lists.refused],
    figures: {
      ...figures.total,
      byOfficer: figures.byOfficer.map(({ key: _, ...one }) => one),
      byKind: [...figures.byKind],
      byMonth: [...figures.byMonth],
      byLabel: [...figures.byLabel],
      officers: figures.officers,
    },
    meeting: about.meeting && meetingOut(about.meeting),
    sources: lists.accounts.map((account) => ({
      ...account,
      headerRows: [...account.headerRows],
      columns: [...account.columns],
    })),
    notRead: [...lists.notTaken],
    findings: lists.findings.map((one) => ({
      code: one.code,
      severity: one.severity,
      sheet: one.sheet,
      cell: one.cell,
      unit: one.unit,
      value: one.value,
      message: describe(one),
    })),
    notices: about.notices,
  };
}

const meetingOut = ({ month, inMonth, duties, officers, proposals, plan, overdue }: Meeting) => ({
  month,
  inMonth: { ...inMonth.total, units: inMonth.byUnit.size, byKind: [...inMonth.byKind] },
  duties: [...duties],
  officers: officers.map((one) => ({ ...one, duties: [...one.duties] })),
  proposals: proposals.map((one) => ({ ...one, units: [...one.units] })),
  plan:
    plan?.map(({ from, to, officers: some, units, content, state, at, list }) => ({
      from,
      to,
      officers: some.map(officerOf),
      units: units.map(unitOf),
      content,
      state,
      at,
      list,
    })) ?? null,
  overdue: overdue?.map(({ visit, due, days }) => ({ at: visit.at, due, days })) ?? null,
});

const scoredOut = ({ of, self, appraised, differing, withoutEvidence }: Progress) => ({
  of,
  self,
  appraised,
  differing: [...differing],
  withoutEvidence: [...withoutEvidence],
});

const fileOut = (file: UnitFile | undefined) =>
  file?.state ? { state: file.state, reason: file.reason } : null;

const unitOf = ({ name, index, at }: UnitNamed) => ({ name, known: index !== null, at });
const officerOf = ({ name, person, at }: OfficerNamed) => ({ name, person, at });
