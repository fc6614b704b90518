/** @fileoverview How far the units are through the year, step by step, and who has to be asked after: for the tab and the sidebar. */
import type { Settings } from "../criteria/settings";
import type { YearReport } from "../year/schema";
import { listed } from "./shorten";

export interface YearSteps {
  /** In the order of the year: the step and how far it is. */
  readonly steps: readonly (readonly [step: string, words: string])[];
  /** What lacks in each; none that has nothing to say. */
  readonly lines: readonly string[];
}

/** @param report of which the assessment was judged, where there is one */
export function yearSteps(report: YearReport, settings: Settings): YearSteps {
  const { totals, figures, withoutOfficer, withoutUnit, notVisited, notRegistered, late, longAgo, units } =
    report;
  const of = (count: number | null, none: string) => (count === null ? none : `${count}/${totals.units}`);
  const sentBack = units.filter(({ file }) => file?.state === "returned").map(({ name }) => name);
  const openly = units.filter(({ registered }) => registered === "open").map(({ name }) => name);
  const us = settings.unit || "cấp này";
  const asked = report.notRead.some(({ kind }) => kind === "registration");
  const named = (label: string, names: readonly string[]): string[] =>
    names.length === 0 ? [] : [`${label} (${names.length}): ${listed(names)}`];
  return {
    steps: [
      ["Đăng ký", of(totals.registered, asked ? "chưa ghi hoặc chưa rõ" : "chưa có danh sách")],
      ["Phân công", of(totals.assigned, "chưa có danh sách")],
      ["Tự chấm xong", of(totals.selfDone, "không có cột tự chấm")],
      [
        `${settings.unit ? `${settings.unit} thẩm định` : "Thẩm định"} xong`,
        of(totals.appraisedDone, "chưa có bảng chấm"),
      ],
      ["Công nhận", of(totals.recognised, "")],
      [`Báo cáo ${settings.parent || "cấp trên"}`, report.reported ? "đã lập" : "chưa lập"],
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
