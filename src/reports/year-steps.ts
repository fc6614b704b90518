/** @fileoverview How far the units are through the year, step by step, and who has to be asked after: for the tab and the sidebar. */
import type { Assessment } from "../assessment/assess";
import type { Settings } from "../criteria/settings";
import type { Day } from "../year/lists";
import { overviewOf } from "../year/overview";
import type { Progress } from "../year/progress";
import type { Year } from "../year/read";
import type { YearReport } from "../year/schema";
import { listed } from "./shorten";

/** What is known besides the lists. */
export interface YearTabAbout {
  /** Null: the workbook has none that can be judged. */
  readonly assessment: Assessment | null;
  readonly settings: Settings;
  readonly today: Day;
  /** Whether the report for the level above stands there. */
  readonly reported: boolean;
}

export interface YearSteps {
  /** In the order of the year: the step and how far it is. */
  readonly steps: readonly (readonly [step: string, words: string])[];
  /** What lacks in each; none that has nothing to say. */
  readonly lines: readonly string[];
}

export function yearSteps(
  year: Year,
  {
    totals,
    figures,
    withoutOfficer,
    withoutUnit,
    notVisited,
    notRegistered,
    late,
    longAgo,
    units,
  }: Pick<
    YearReport,
    | "totals"
    | "figures"
    | "withoutOfficer"
    | "withoutUnit"
    | "notVisited"
    | "notRegistered"
    | "late"
    | "longAgo"
    | "units"
  >,
  progress: readonly Progress[] | null,
  { settings, today, reported }: YearTabAbout,
): YearSteps {
  const { selfDone, appraisedDone } = overviewOf(year, progress, {
    settings,
    today,
  });
  const of = (count: number | null, none: string) => (count === null ? none : `${count}/${totals.units}`);
  const sentBack = units.filter(({ file }) => file?.state === "returned").map(({ name }) => name);
  const openly = units.filter(({ registered }) => registered === "open").map(({ name }) => name);
  const us = settings.unit || "cấp này";
  const asked = year.lists.notTaken.some(({ kind }) => kind === "registration");
  const named = (label: string, names: readonly string[]): string[] =>
    names.length === 0 ? [] : [`${label} (${names.length}): ${listed(names)}`];
  return {
    steps: [
      ["Đăng ký", of(totals.registered, asked ? "chưa ghi hoặc chưa rõ" : "chưa có danh sách")],
      ["Phân công", of(totals.assigned, "chưa có danh sách")],
      ["Tự chấm xong", of(selfDone, "không có cột tự chấm")],
      [
        `${settings.unit ? `${settings.unit} thẩm định` : "Thẩm định"} xong`,
        of(appraisedDone, "chưa có bảng chấm"),
      ],
      ["Công nhận", of(totals.recognised, "")],
      [`Báo cáo ${settings.parent || "cấp trên"}`, reported ? "đã lập" : "chưa lập"],
    ],
    lines: [
      ...(figures.visits > 0
        ? [
            `Đi cơ sở: ${figures.visits} lượt, ${figures.days} ngày, ${figures.officers.went}/${figures.officers.all} cán bộ, đến ${of(totals.visited, "0")} đơn vị`,
          ]
        : []),
      ...(notRegistered.length > 0
        ? [`Chưa đăng ký: ${notRegistered.map(({ type, count }) => `${type} ${count}`).join(", ")}`]
        : []),
      ...named("Chưa rõ có đăng ký hay không", openly),
      ...(late
        ? named("Đăng ký muộn", late)
        : [`Hạn đăng ký “${settings.registerBy}” không nêu ngày nên chưa tính được đơn vị đăng ký muộn`]),
      ...named("Đơn vị chưa có cán bộ phụ trách", withoutOfficer),
      ...named("Hồ sơ đã trả lại, chưa gửi lại", sentBack),
      ...named(`Cán bộ của ${us} chưa phụ trách đơn vị nào`, withoutUnit),
      ...(longAgo
        ? named(`Quá ${settings.visitDays} ngày chưa có cán bộ đến`, longAgo)
        : named("Chưa có cán bộ đến lần nào", notVisited)),
    ],
  };
}
