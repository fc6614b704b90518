/** @fileoverview What the monthly meeting hears of going to the base: the month, the year, duties, plans, proposals, reports. */
import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/criteria/settings";
import { plainCell } from "../../src/reports/block";
import { visitsTab } from "../../src/reports/visits-tab";
import type { Tab } from "../../src/table/tab";
import { type MeetingSettings, meetingOf } from "../../src/year/meeting";
import { JUDGED, type Loose, said, tabOf, yearOf } from "./support";

const HEAD = [
  "Thời gian",
  "Cán bộ",
  "Đơn vị",
  "Hình thức",
  "Kiến nghị, đề xuất",
  "Chế độ",
  "Ngày nộp báo cáo",
];
const visits = (...rows: Loose[][]) =>
  tabOf("Đi cơ sở", [["THEO DÕI CÁN BỘ ĐI CƠ SỞ NĂM 2021"], HEAD, ...rows]);
const ASSIGNED = tabOf("Phân công", [
  ["PHÂN CÔNG CÁN BỘ PHỤ TRÁCH CƠ SỞ NĂM 2021"],
  ["TT", "Đơn vị", "Cán bộ phụ trách"],
  [1, "Đoàn xã Gia Cát", "Nguyễn Văn An"],
  [2, "Đoàn xã Hợp Thành", "Trần Thị Bình"],
]);
const plan = (title: string, ...rows: Loose[][]) =>
  tabOf("Lịch", [[title], ["TT", "Thời gian", "Cán bộ", "Đơn vị"], ...rows]);

function heard(tabs: readonly Tab[], settings: Partial<MeetingSettings> = {}, today = "2021-09-20") {
  const year = yearOf(tabs, { judged: JUDGED, year: 2021, today });
  const meeting = meetingOf(year, { settings: { ...DEFAULT_SETTINGS, ...settings }, today });
  if (!meeting) throw new Error("nothing to hear");
  return { year, meeting };
}

describe("month and year to date", () => {
  it("the last month with visits beside the year; who went nowhere stands there too", () => {
    const { meeting } = heard([
      ASSIGNED,
      visits(
        ["5/7", "Nguyễn Văn An", "Đoàn xã Gia Cát", "Kiểm tra"],
        ["30/7 - 2/8", "Nguyễn Văn An", "Đoàn xã Hợp Thành", "Dự sinh hoạt"],
        ["16/8", "Nguyễn Văn An", "Đoàn xã Gia Cát", "Kiểm tra"],
      ),
    ]);
    expect(meeting.month).toBe("2021-08");
    // 30/7–2/8 is a lượt of July; two of its days are of August.
    expect(meeting.inMonth.total).toEqual({ visits: 1, days: 3 });
    expect(meeting.inYear.total).toEqual({ visits: 3, days: 6 });
    expect(meeting.officers).toMatchObject([
      { officer: "Nguyễn Văn An", month: { visits: 1, days: 3 }, year: { visits: 3, days: 6 }, units: 2 },
      { officer: "Trần Thị Bình", month: { visits: 0, days: 0 }, year: { visits: 0, days: 0 }, last: null },
    ]);
    expect(meeting.inMonth.byKind).toEqual([
      { name: "Kiểm tra, giám sát", visits: 1, days: 1 },
      { name: "Dự sinh hoạt", visits: 0, days: 2 },
    ]);
    expect(meeting.units.at(-1)).toEqual({ name: "Đoàn xã Gia Cát", month: 1, year: 2, last: "2021-08-16" });
    expect(meeting.units[0]?.last).toBeNull();
  });

  it("duties: weeks with a day at the base, days a year; a lượt of the one duty counts for no other", () => {
    const list = visits(
      ["4/1", "Nguyễn Văn An", "Đoàn xã Gia Cát", "Kiểm tra", "", "6+1"],
      ["5/1", "Nguyễn Văn An", "Đoàn xã Hợp Thành", "Kiểm tra", "", ""],
      ["11/1", "Nguyễn Văn An", "Đoàn xã Hợp Thành", "Kiểm tra", "", "6 + 1"],
      ["18 - 24/1", "Nguyễn Văn An", "Đoàn xã Gia Cát", "Khảo sát", "", "1+2"],
    );
    const { meeting } = heard([list], { duty: "6+1, 1+2" }, "2021-01-31");
    // 28/12–3/1 to 25–31/1.
    expect(meeting.officers[0]?.duties).toEqual([
      { done: 2, of: 5 },
      { done: 8, of: 60 },
    ]);
    expect(meeting.duties.map(({ asks }) => asks)).toEqual([
      "mỗi tuần một ngày ở cơ sở",
      "60 ngày một năm ở cơ sở",
    ]);
    expect(meeting.duties[1]?.source).toContain("03-HD/TWĐTN-BTC");
    const own = heard([list], { duty: "1+2", dutyDays: 30, dutySource: "Kế hoạch 12-KH/TĐTN" }).meeting;
    expect(own.duties).toEqual([
      { label: "1+2", asks: "30 ngày một năm ở cơ sở", source: "Kế hoạch 12-KH/TĐTN" },
    ]);
    expect(own.officers[0]?.duties).toEqual([{ done: 8, of: 30 }]);
    expect(heard([list]).meeting.duties).toEqual([]);
  });

  it("a column a duty that is ticked", () => {
    const tab = tabOf("Đi cơ sở", [
      ["THEO DÕI ĐI CƠ SỞ NĂM 2021"],
      ["Ngày", "Cán bộ", "Đơn vị", "6+1", "1+2"],
      ["4/1", "Nguyễn Văn An", "Đoàn xã Gia Cát", "x", ""],
      ["5/1", "Nguyễn Văn An", "Đoàn xã Gia Cát", "", true],
    ]);
    expect(heard([tab]).year.lists.visits.map(({ label }) => label)).toEqual(["6+1", "1+2"]);
  });
});

describe("proposals", () => {
  it("those that recur first, however they are written; what asks for nothing is none", () => {
    const { meeting } = heard([
      visits(
        ["1/7", "Nguyễn Văn An", "Đoàn xã Gia Cát", "Kiểm tra", "- Đề nghị cấp sách\n- Sửa nhà văn hoá"],
        ["2/7", "Nguyễn Văn An", "Đoàn xã Hợp Thành", "Kiểm tra", "Cấp sách."],
        ["3/7", "Nguyễn Văn An", "Đoàn xã Gia Cát", "Kiểm tra", "Không có kiến nghị"],
        ["4/7", "Nguyễn Văn An", "Đoàn xã Gia Cát", "Kiểm tra", "sửa nhà văn hóa; Kiến nghị: cấp sách"],
        ["5/7", "Nguyễn Văn An", "Đoàn xã Gia Cát", "Kiểm tra", "Cấp loa"],
        ["6/7", "Nguyễn Văn An", "Đoàn xã Gia Cát", "Kiểm tra", "-"],
        // Refused rows say nothing.
        ["32/7", "Nguyễn Văn An", "Đoàn xã Gia Cát", "Kiểm tra", "Cấp loa"],
      ),
    ]);
    expect(meeting.proposals.map(({ text, times, units }) => [text, times, units.length])).toEqual([
      ["Đề nghị cấp sách", 3, 2],
      ["Sửa nhà văn hoá", 2, 1],
      ["Cấp loa", 1, 1],
    ]);
  });
});

describe("reports", () => {
  const list = visits(
    ["1 - 5/7", "Nguyễn Văn An", "Đoàn xã Gia Cát", "Kiểm tra", "", "", ""],
    ["6 - 9/7", "Nguyễn Văn An", "Đoàn xã Gia Cát", "Kiểm tra", "", "", "10/7"],
    ["10 - 11/7", "Nguyễn Văn An", "Đoàn xã Gia Cát", "Kiểm tra", "", "", "đã nộp"],
    ["12 - 13/7", "Nguyễn Văn An", "Đoàn xã Gia Cát", "Kiểm tra", "", "", "chưa nộp"],
    ["14/7", "Nguyễn Văn An", "Đoàn xã Gia Cát", "Kiểm tra", "", "", ""],
    ["15/7", "Nguyễn Văn An", "Đoàn xã Gia Cát", "Kiểm tra", "", "1+2", ""],
    ["16 - 17/7", "Nguyễn Văn An", "Đoàn xã Gia Cát", "Kiểm tra", "", "", "40/7"],
    ["12 - 13/9", "Nguyễn Văn An", "Đoàn xã Gia Cát", "Kiểm tra", "", "", ""],
  );

  it("stays whose report is overdue by the days that are set; none where none are", () => {
    const { meeting, year } = heard([list], { reportDays: 10 });
    expect(meeting.overdue?.map(({ visit, due, days }) => [visit.at.cell, due, days])).toEqual([
      ["A3", "2021-07-15", 67],
      ["A6", "2021-07-23", 59],
      ["A8", "2021-07-25", 57],
    ]);
    expect(year.lists.findings.map(({ code, cell }) => `${code} ${cell}`)).toEqual([
      "visit-report-unreadable G9",
    ]);
    expect(heard([list]).meeting.overdue).toBeNull();
  });

  it("the last day is still in time; a list without such a column says nothing of reports", () => {
    expect(heard([list], { reportDays: 10 }, "2021-09-23").meeting.overdue?.length).toBe(3);
    expect(heard([list], { reportDays: 10 }, "2021-09-24").meeting.overdue?.length).toBe(4);
    const without = tabOf("Đi cơ sở", [
      ["THEO DÕI ĐI CƠ SỞ NĂM 2021"],
      ["Thời gian", "Cán bộ", "Đơn vị"],
      ["1 - 5/7", "Nguyễn Văn An", "Đoàn xã Gia Cát"],
    ]);
    expect(heard([without], { reportDays: 10 }).meeting.overdue).toBeNull();
  });
});

describe("a plan", () => {
  const done = visits(
    ["16/8", "Nguyễn Văn An", "Đoàn xã Gia Cát", "Kiểm tra"],
    ["20/8", "Trần Thị Bình", "Đoàn xã Hợp Thành", "Kiểm tra"],
    ["14/7", "Nguyễn Văn An", "Đoàn xã Hợp Thành", "Kiểm tra"],
  );
  const states = (tab: Tab, today?: string) =>
    heard([tab, done], {}, today).meeting.plan?.map(({ at, state }) => `${at.cell} ${state}`);

  it("is no visit, and is held against them", () => {
    const tab = plan(
      "LỊCH ĐI CƠ SỞ THÁNG 8/2021",
      [1, "16/8", "Nguyễn Văn An", "Đoàn xã Gia Cát"],
      [2, "17/8", "Trần Thị Bình", "Đoàn xã Hợp Thành"],
      // A lượt does one row of the same.
      [3, "18/8", "Trần Thị Bình", "Đoàn xã Hợp Thành"],
      [4, "30/9", "Nguyễn Văn An", "Đoàn xã Gia Cát"],
    );
    expect(states(tab)).toEqual(["A3 done", "A4 moved", "A5 open", "A6 due"]);
    const { year, meeting } = heard([tab, done]);
    expect(year.figures.total.visits).toBe(3);
    expect(year.lists.findings).toEqual([]);
    expect(said(year).accounts).toEqual(["visit Đi cơ sở: 3 = 3 + 0, 0", "plan Lịch: 4 = 4 + 0, 0"]);
    expect(meeting.officers.map(({ officer, plan: own }) => [officer, own.done, own.of])).toEqual([
      ["Nguyễn Văn An", 1, 2],
      ["Trần Thị Bình", 1, 2],
    ]);
  });

  it.each([
    ["by quarters", ["Quý III", "Quý IV/2021", "Quý 1"], ["A3 done", "A4 due", "A5 open"]],
    ["by months", ["Tháng 8", "tháng 7/2021", "tháng 12"], ["A3 done", "A4 open", "A5 due"]],
    [
      "by days of another writing",
      ["Từ 16/8 đến 20/8", new Date(2021, 6, 1), "1/2"],
      ["A3 done", "A4 open", "A5 open"],
    ],
  ])("%s", (_, when, wanted) => {
    const tab = plan(
      "KẾ HOẠCH CÁN BỘ ĐI CƠ SỞ NĂM 2021",
      ...when.map((one, n): Loose[] => [n + 1, one, "Nguyễn Văn An", "Đoàn xã Gia Cát"]),
    );
    expect(states(tab)).toEqual(wanted);
  });

  it("with columns of months or quarters, of units alone, of officers alone", () => {
    const months = tabOf("Đăng ký đi", [
      ["ĐĂNG KÝ ĐI CƠ SỞ NĂM 2021"],
      ["Họ và tên", "Tháng", "Đơn vị"],
      ["Nguyễn Văn An", 8, "Đoàn xã Gia Cát"],
      ["Trần Thị Bình", "T7", "Đoàn xã Hợp Thành"],
    ]);
    expect(states(months)).toEqual(["A3 done", "A4 open"]);
    const alone = tabOf("Lịch", [["LỊCH ĐI CƠ SỞ NĂM 2021"], ["Ngày", "Cán bộ"], ["16/8", "Nguyễn Văn An"]]);
    expect(states(alone)).toEqual(["A3 done"]);
  });

  it("a row whose time cannot be told is refused with a finding; one of another year is no plan of this", () => {
    const tab = plan("LỊCH ĐI CƠ SỞ NĂM 2021", [1, "sau Tết", "Nguyễn Văn An", "Đoàn xã Gia Cát"]);
    const { year, meeting } = heard([tab, done]);
    expect(said(year).refused).toEqual(["Lịch!A3 visit-date-unreadable"]);
    expect(meeting.plan).toEqual([]);
    expect(
      heard([plan("LỊCH ĐI CƠ SỞ NĂM 2020", [1, "1/8", "An", "Đoàn xã Gia Cát"]), done]).meeting.plan,
    ).toBeNull();
  });
});

const ABOUT = { settings: { unit: "", parent: "", place: "" }, today: "2021-09-30" };

it("no cell holds more than Google takes, however many units ask for the same", () => {
  const { year, meeting } = heard([
    visits(["1/7", "Nguyễn Văn An", "Đoàn xã Gia Cát", "Kiểm tra", "Cấp sách"]),
  ]);
  const [one] = meeting.proposals;
  if (!one) throw new Error("no proposal");
  const units = Array.from({ length: 5000 }, (_, n) => `Đoàn xã Số ${n}`);
  const { rows } = visitsTab(year, { ...meeting, proposals: [{ ...one, units }] }, ABOUT);
  expect(Math.max(...rows.flat().map((cell) => String(cell).length))).toBeLessThan(2000);
});

it("hostile names and proposals are texts of the tab, nothing else", () => {
  const bad = '=IMPORTXML("https://a.vn";"//a")';
  const { year, meeting } = heard(
    [visits(["1 - 5/7", "=Nguyễn <b>An</b>", "Đoàn xã Gia Cát", bad, bad, "", ""])],
    { reportDays: 10, duty: "6+1", dutySource: "=1+1" },
  );
  const { rows } = visitsTab(year, meeting, {
    ...ABOUT,
    settings: { unit: "=HYPERLINK(1)", parent: "=1+1", place: "+84" },
  });
  for (const cell of rows.flat()) expect(["string", "number"]).toContain(typeof plainCell(cell));
  expect(JSON.stringify(rows)).toContain("IMPORTXML");
});
