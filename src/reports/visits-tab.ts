/**
 * @fileoverview The tab `3CĐ · Đi cơ sở`: what the monthly meeting hears of going to the base. It names officers: nothing of
 * it goes into what is meant for the level above.
 */
import type { Settings } from "../criteria/settings";
import { monthWords } from "../messages/year";
import { TAB_VISITS, TAB_YEAR } from "../table/own-tabs";
import { upperFirst } from "../vietnamese/fold";
import { formatDay, formatSpan } from "../vietnamese/periods";
import type { Count } from "../year/figures";
import type { Day, Place } from "../year/lists";
import type { Meeting, PlanState } from "../year/meeting";
import type { Year } from "../year/read";
import type { Block, BlockCell } from "./block";
import { lettered } from "./letter";
import { listed } from "./shorten";

const WIDTHS = [40, 330, 110, 110, 110, 110, 110, 110, 110, 110, 110, 110];

const STATES: Readonly<Record<PlanState, string>> = {
  done: "Đã đi",
  moved: "Đã đi, khác ngày trong tháng",
  due: "Chưa tới",
  open: "Chưa đi",
};

const PLACES = { middle: 4, right: 7 };

/** What the tab says besides the lists. */
interface VisitsTabAbout {
  readonly settings: Pick<Settings, "unit" | "parent" | "place">;
  readonly today: Day;
}

/** The block of the tab. */
export function visitsTab(year: Year, meeting: Meeting, { settings, today }: VisitsTabAbout): Block {
  const { month, duties, plan, overdue, proposals } = meeting;
  const { unit, parent, place } = settings;
  const title = `ĐI CƠ SỞ ${monthWords(month).toUpperCase()} VÀ TỪ ĐẦU NĂM`;
  const block = lettered({ unit, parent, place, day: formatDay(today) }, title, [], PLACES).of(
    month.slice(0, 4),
  );
  const top = block.length;
  for (const line of linesAbove(year, meeting)) block.add([line]);
  const section = (title: string, head: readonly string[], rows: readonly (readonly BlockCell[])[]) => {
    if (rows.length === 0) return;
    block
      .gap()
      .add([title], "heading")
      .add(["TT", ...head], "head");
    rows.forEach((row, index) => {
      block.add([index + 1, ...row]);
    });
  };
  section(
    "THEO CÁN BỘ",
    [
      "Cán bộ",
      "Lượt trong tháng",
      "Ngày trong tháng",
      "Lượt từ đầu năm",
      "Ngày từ đầu năm",
      "Số đơn vị đã đến",
      "Lần gần nhất",
      ...duties.map(({ label }) => (label === "6+1" ? "Số tuần có đi (6+1)" : `Số ngày (${label})`)),
      ...(plan ? ["Đã đi theo kế hoạch"] : []),
    ],
    meeting.officers.map((one) => [
      one.officer,
      one.month.visits,
      one.month.days,
      one.year.visits,
      one.year.days,
      one.units,
      one.last ? formatDay(one.last) : "Chưa đi",
      ...one.duties.map(({ done, of }) => `${done}/${of}`),
      ...(plan ? [one.plan.of > 0 ? `${one.plan.done}/${one.plan.of}` : ""] : []),
    ]),
  );
  const kindsInMonth = new Map(meeting.inMonth.byKind.map((one) => [one.name, one]));
  section(
    "THEO HÌNH THỨC",
    ["Hình thức", "Lượt trong tháng", "Ngày trong tháng", "Lượt từ đầu năm", "Ngày từ đầu năm"],
    meeting.inYear.byKind.map(({ name, visits, days }) => {
      const own = kindsInMonth.get(name);
      return [name || "Chưa ghi hình thức", own?.visits ?? 0, own?.days ?? 0, visits, days];
    }),
  );
  section(
    "KIẾN NGHỊ, ĐỀ XUẤT (nêu nhiều lần xếp trước)",
    ["Nội dung", "Số lượt nêu", "Lần gần nhất", "Đơn vị"],
    proposals.map(({ text, times, last, units }) => [text, times, formatDay(last), listed(units)]),
  );
  section(
    "CHUYẾN ĐI QUÁ HẠN BÁO CÁO",
    ["Cán bộ", "Thời gian đi", "Hạn nộp", "Quá hạn (ngày)", "Đơn vị"],
    (overdue ?? []).map(({ visit, due, days }) => [
      link(namesOf(visit.officers) || "Chưa ghi cán bộ", visit.at),
      formatSpan(visit),
      formatDay(due),
      days,
      namesOf(visit.units),
    ]),
  );
  section(
    "KẾ HOẠCH: CHƯA ĐI, CHƯA TỚI, ĐI KHÁC NGÀY",
    ["Cán bộ", "Thời gian", "Tình trạng", "Đơn vị", "Nội dung"],
    (plan ?? [])
      .filter(({ state }) => state !== "done")
      .map((row) => [
        link(namesOf(row.officers) || "Chưa ghi cán bộ", row.at),
        formatSpan(row),
        STATES[row.state],
        namesOf(row.units),
        row.content,
      ]),
  );
  section(
    "THEO ĐƠN VỊ (chưa đến hoặc lâu chưa đến xếp trước)",
    ["Đơn vị", "Lượt trong tháng", "Lượt từ đầu năm", "Lần gần nhất"],
    year.roster.from === "visits"
      ? []
      : meeting.units.map(({ name, month: own, year: all, last }) => [
          name,
          own,
          all,
          last ? formatDay(last) : "Chưa có cán bộ đến",
        ]),
  );
  return block.build(TAB_VISITS, WIDTHS, top);
}

const link = (text: string, { sheet, cell }: Place): BlockCell => ({ text, sheet, cell });
const namesOf = (some: readonly { readonly name: string }[]): string => listed(some.map(({ name }) => name));

function linesAbove(
  { roster, lists }: Year,
  { month, inMonth, inYear, duties, plan, overdue }: Meeting,
): string[] {
  const all = roster.units.length;
  const line = (when: string, { total, officers, byUnit }: Meeting["inYear"]) =>
    `${when}: ${words(total)}, ${officers.went}/${officers.all} cán bộ đã đi, ${
      roster.from === "visits" ? `đến ${byUnit.size} đơn vị` : `đến ${byUnit.size}/${all} đơn vị`
    }`;
  const refused = lists.refused.length;
  const planned = (state: PlanState) => (plan ?? []).filter((row) => row.state === state).length;
  return [
    `${line(upperFirst(monthWords(month)), inMonth)}.${inYear.total.visits > 0 ? " Đây là tháng gần nhất có lượt đi." : ""}`,
    `${line(`Từ đầu năm ${month.slice(0, 4)}`, inYear)}.`,
    ...(plan
      ? [
          `Kế hoạch: ${plan.length} lượt; đã đi ${planned("done")}, đi khác ngày trong tháng ${planned("moved")}, chưa đi ${planned("open")}, chưa tới ${planned("due")}.`,
        ]
      : []),
    ...(overdue ? [`Quá hạn báo cáo: ${overdue.length} chuyến đi.`] : []),
    ...duties.map(
      ({ label, asks, source }) =>
        `Chế độ ${label}: ${asks} (nguồn: ${source}). Chỉ để biết, không tính vào kết quả nào.`,
    ),
    ...(refused > 0
      ? [`${refused} dòng chưa tính được: xem “Cần xem lại” ở tab ${TAB_YEAR} (menu Theo dõi năm).`]
      : []),
  ];
}

const words = ({ visits, days }: Count): string => `${visits} lượt, ${days} ngày`;
