/** @fileoverview Where each unit's file is, as lists say: sent in, sent back with a reason, taken in. */
import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/criteria/settings";
import { type Reminder, reminders } from "../../src/reports/reminder";
import { fileRows } from "../../src/sidebar/file-rows";
import type { Tab } from "../../src/table/tab";
import { filesByUnit } from "../../src/year/files";
import type { Year } from "../../src/year/read";
import { yearReport } from "../../src/year/report";
import { CODES, PASSES, sheet } from "../layout/books";
import { UNITS } from "../layout/registered";
import { JUDGED, type Loose, tabOf, yearOf } from "./support";

const HEAD = ["TT", "Đơn vị", "Tình trạng hồ sơ", "Lý do trả lại", "Ghi chú"];
type Rows = readonly (readonly Loose[])[];
const of = (rows: Rows, name = "Hồ sơ 2021", title = "TÌNH TRẠNG HỒ SƠ CÁC ĐƠN VỊ NĂM 2021") =>
  yearOf([tabOf(name, [[title], [""], ...rows])], { judged: JUDGED });
const told = ({ lists, roster }: Year) =>
  [...filesByUnit(lists.files)].map(([index, { state, reason }]) =>
    [roster.units[index]?.name, state ?? "-", reason].filter(Boolean).join(" · "),
  );
const codes = ({ lists }: Year) => lists.findings.map(({ code, cell }) => `${code} ${cell}`);

describe("a list of files", () => {
  it("says of each unit where its file is, and why it was sent back", () => {
    const year = of([
      HEAD,
      [1, "Đoàn xã Gia Cát", "Đã gửi", "", ""],
      [2, "Đoàn xã Hợp Thành", "Trả lại", "Thiếu minh chứng 1.2", ""],
      [3, "Đoàn xã Tân Liên", "Đã nhận ngày 12/10/2021", "", ""],
      [4, "Đoàn xã Yên Trạch", "trả lại: thiếu chữ ký", "", ""],
    ]);
    expect(told(year)).toEqual([
      "Đoàn xã Gia Cát · sent",
      "Đoàn xã Hợp Thành · returned · Thiếu minh chứng 1.2",
      "Đoàn xã Tân Liên · taken",
      "Đoàn xã Yên Trạch · returned · thiếu chữ ký",
    ]);
    expect(codes(year)).toEqual([]);
    const { sources } = yearReport(year, {
      assessment: { sheet: null, why: null },
      notices: [],
      judged: null,
      reported: false,
      decided: new Map(),
      lackedThen: [],
      meeting: null,
      settings: DEFAULT_SETTINGS,
      today: "2021-12-31",
    });
    expect(sources.at(-1)).toMatchObject({ kind: "file", there: 4, read: 4, refused: 0, apart: 0 });
  });

  it("changes no unit's result, and is no other list", () => {
    const empty = yearOf([], { judged: JUDGED });
    const year = of([HEAD, [1, "Đoàn xã Gia Cát", "Trả lại", "Thiếu", ""]]);
    expect(year.roster).toEqual(empty.roster);
    expect(year.lists.notTaken).toEqual([]);
    expect(year.lists.accounts.filter(({ sheet }) => sheet === "Hồ sơ 2021").map(({ kind }) => kind)).toEqual(
      ["file"],
    );
  });

  it("names what it cannot read: other words, an unknown unit, a row without one, no reason", () => {
    const year = of([
      HEAD,
      [1, "Đoàn xã Gia Cát", "đang xem", "", ""],
      [2, "Đoàn xã Hợp Thanh Hải", "Đã gửi", "", ""],
      [3, "", "Đã gửi", "", ""],
      [4, "Đoàn xã Yên Trạch", "Trả lại", "", ""],
    ]);
    expect(told(year)).toEqual(["Đoàn xã Gia Cát · -", "Đoàn xã Yên Trạch · returned"]);
    expect(codes(year)).toEqual([
      "file-state-unclear C4",
      "list-unit-unknown C5",
      "list-row-not-read A6",
      "file-reason-missing C7",
    ]);
  });

  it.each([
    ["", "-"],
    ["Chưa gửi", "-"],
    ["chưa nhận", "-"],
    ["Đã nộp lại", "sent"],
    ["Đã gửi bổ sung", "sent"],
    ["ĐÃ NHẬN ĐỦ HỒ SƠ", "taken"],
    ["đã trả", "returned"],
    ["Yêu cầu bổ sung (biên bản)", "returned"],
  ])("reads “%s” as %s", (typed, state) => {
    expect(told(of([HEAD, [1, "Đoàn xã Gia Cát", typed, "", ""]]))[0]).toMatch(
      new RegExp(`^Đoàn xã Gia Cát · ${state}`),
    );
  });

  it.each(["Đã gửi nhưng thiếu", "Đã nhận một phần", "không", "x", "Trả"])(
    "never takes “%s” for a state that it does not say",
    (typed) => {
      const year = of([HEAD, [1, "Đoàn xã Gia Cát", typed, "", ""]]);
      const clear = typed === "Trả";
      expect(told(year)).toEqual([`Đoàn xã Gia Cát · ${clear ? "returned" : "-"}`]);
      expect(codes(year)).toEqual([clear ? "file-reason-missing C4" : "file-state-unclear C4"]);
    },
  );

  it("in words that a date stands among: the day says no state, and is named", () => {
    const year = of([HEAD, [1, "Đoàn xã Gia Cát", new Date(2021, 10, 3), "", ""]]);
    expect([told(year), codes(year)]).toEqual([["Đoàn xã Gia Cát · -"], ["file-state-unclear C4"]]);
  });

  it("by days: the last step that has one; a cell that is no day is named, and no cell is for its words", () => {
    const head = [
      "TT",
      "Đơn vị",
      "Ngày nộp hồ sơ",
      "Ngày trả lại",
      "Lý do trả lại",
      "Ngày nộp lại",
      "Ngày nhận đủ",
    ];
    const day = (of: number) => new Date(2021, 10, of);
    const year = of([
      head,
      [1, "Đoàn xã Gia Cát", day(1), "", "", "", day(3)],
      [2, "Đoàn xã Hợp Thành", "01/11", "04/11/2021", "Thiếu 1.2", "chưa", ""],
      [3, "Đoàn xã Tân Liên", day(1), day(2), "Sai mẫu", day(2), ""],
      [4, "Đoàn xã Yên Trạch", day(2), "", "", "", "-"],
      [5, "Đoàn xã Công Sơn", "", "", "", "", ""],
      [6, "Đoàn trường THPT Cao Lộc", day(2), "x", "", "", ""],
    ]);
    expect(told(year)).toEqual([
      "Đoàn xã Gia Cát · taken",
      "Đoàn xã Hợp Thành · returned · Thiếu 1.2",
      "Đoàn xã Tân Liên · sent",
      "Đoàn xã Yên Trạch · sent",
      "Đoàn xã Công Sơn · -",
      "Đoàn trường THPT Cao Lộc · -",
    ]);
    expect(codes(year)).toEqual(["file-state-unclear D9"]);
    expect(year.lists.files.every(({ cells }) => cells.state === null)).toBe(true);
    expect(fileRows(year, []).rows.every((row) => row === null)).toBe(true);
  });

  it.each([
    ["HỒ SƠ KẾT NẠP ĐOÀN VIÊN NĂM 2021", "Hồ sơ"],
    ["THEO DÕI HỒ SƠ KHEN THƯỞNG NĂM 2021", "Khen thưởng"],
  ])("of something else is none: %s", (title, name) => {
    const rows = [
      ["TT", "Đơn vị", "Ngày nộp hồ sơ", "Ngày trả lại"],
      [1, "Đoàn xã Gia Cát", "01/11/2021", "04/11/2021"],
    ];
    expect(told(of(rows, name, title))).toEqual([]);
    expect(told(of([HEAD, [1, "Đoàn xã Gia Cát", "Trả lại", "Thiếu", ""]], name, title))).toEqual([]);
  });

  it("of another year says nothing of this one", () => {
    const rows = [HEAD, [1, "Đoàn xã Gia Cát", "Trả lại", "Thiếu", ""]];
    expect(told(of(rows, "Hồ sơ 2020", "TÌNH TRẠNG HỒ SƠ NĂM 2020"))).toEqual([]);
  });

  it("may be columns of a list that is there already: a file sent back changes nothing of who registered", () => {
    const year = yearOf(
      [
        tabOf("Đăng ký", [
          ["DANH SÁCH ĐĂNG KÝ XÂY DỰNG ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"],
          ["TT", "Đơn vị", "Ngày đăng ký", "Tình trạng hồ sơ", "Lý do trả lại"],
          [1, "Đoàn xã Gia Cát", new Date(2021, 1, 3), "Trả lại", "Thiếu kế hoạch"],
          [2, "Đoàn xã Hợp Thành", new Date(2021, 1, 4), "", ""],
        ]),
      ],
      { judged: JUDGED },
    );
    expect(told(year)[0]).toBe("Đoàn xã Gia Cát · returned · Thiếu kế hoạch");
    expect(year.lists.registrations.map(({ says, date }) => `${says} ${date}`)).toEqual([
      "yes 2021-02-03",
      "yes 2021-02-04",
    ]);
    expect(year.roster.units.map(({ registered }) => registered).slice(0, 3)).toEqual(["yes", "yes", "no"]);
  });

  it("whose title speaks of registering is no list of who registered", () => {
    const year = of(
      [HEAD.slice(0, 4), [1, "Đoàn xã Gia Cát", "Trả lại", "Thiếu"], [2, "Đoàn xã Hợp Thành", "Đã gửi", ""]],
      "Hồ sơ",
      "TÌNH TRẠNG HỒ SƠ ĐĂNG KÝ 3 CHỦ ĐỘNG NĂM 2021",
    );
    expect(told(year)).toEqual(["Đoàn xã Gia Cát · returned · Thiếu", "Đoàn xã Hợp Thành · sent"]);
    expect([year.lists.registrations, year.lists.notTaken, year.steps.registered]).toEqual([[], [], null]);
  });

  it("a state of the registration itself is asked about as before", () => {
    const year = yearOf(
      [
        tabOf("Đăng ký", [
          ["DANH SÁCH ĐĂNG KÝ XÂY DỰNG ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"],
          ["TT", "Đơn vị", "Ngày đăng ký", "Tình trạng hồ sơ đăng ký"],
          [1, "Đoàn xã Gia Cát", new Date(2021, 1, 3), "Trả lại"],
          [2, "Đoàn xã Hợp Thành", new Date(2021, 1, 4), ""],
        ]),
      ],
      { judged: JUDGED },
    );
    expect(year.lists.registrations.map(({ says }) => says)).toEqual(["open", "yes"]);
  });
});

it("who was sent back and has not answered heads the reminders", () => {
  const year = of([
    HEAD,
    [1, "Đoàn xã Gia Cát", "Đã gửi lại", "", ""],
    [2, "Đoàn xã Hợp Thành", "Trả lại", "Thiếu minh chứng 1.2", ""],
  ]);
  const [first] = reminders({ assessment: null, year, settings: DEFAULT_SETTINGS, today: "2021-11-29" });
  expect(first?.label).toBe("Hồ sơ đã trả lại, chưa gửi lại (1 đơn vị)");
  expect(first?.text).toContain("1. Đoàn xã Hợp Thành: Thiếu minh chứng 1.2");
});

it("who was sent back stands in the reminders of its officer and of the unit itself", () => {
  const assigned = tabOf("Phân công", [
    ["PHÂN CÔNG CÁN BỘ PHỤ TRÁCH CƠ SỞ NĂM 2021"],
    ["Đơn vị", "Cán bộ phụ trách"],
    ["Đoàn xã Gia Cát", "Nguyễn Văn An"],
    ["Đoàn xã Hợp Thành", "Trần Thị Bình"],
  ]);
  const planned = tabOf("Kế hoạch", [
    ["KẾ HOẠCH ĐI CƠ SỞ NĂM 2021"],
    ["Thời gian", "Cán bộ", "Đơn vị"],
    ["30/11", "Trần Thị Bình", "Đoàn xã Tân Liên"],
  ]);
  const files = tabOf("Hồ sơ 2021", [
    ["TÌNH TRẠNG HỒ SƠ CÁC ĐƠN VỊ NĂM 2021"],
    HEAD,
    [1, "Đoàn xã Gia Cát", "Đã nhận", "", ""],
    [2, "Đoàn xã Hợp Thành", "Trả lại", "Thiếu minh chứng 1.2.", ""],
  ]);
  const texts = (...more: Tab[]): Reminder[] =>
    reminders({
      assessment: null,
      year: yearOf([files, assigned, ...more], { judged: JUDGED }),
      settings: { ...DEFAULT_SETTINGS, unit: "Huyện đoàn Cao Lộc" },
      today: "2021-11-29",
    });
  const own = (all: Reminder[], label: string) => all.filter((one) => one.label.startsWith(label));
  const all = texts();
  const [officer] = own(all, "Cán bộ phụ trách: Trần Thị Bình");
  expect(officer?.label).toBe("Cán bộ phụ trách: Trần Thị Bình (1 đơn vị)");
  expect(officer?.text.split("\n").slice(0, 4)).toEqual([
    "Gửi đồng chí Trần Thị Bình,",
    "Qua rà soát hồ sơ Đoàn cơ sở “3 chủ động” năm 2021, các đơn vị đồng chí phụ trách có việc cần làm:",
    "Hồ sơ đã trả lại, đơn vị chưa gửi lại:",
    "1. Đoàn xã Hợp Thành: Thiếu minh chứng 1.2.",
  ]);
  expect(own(all, "Cán bộ phụ trách: Nguyễn Văn An")).toEqual([]);
  expect(own(all, "Đoàn xã Hợp Thành").map(({ text }) => text)).toEqual([
    "Kính gửi Đoàn xã Hợp Thành,\nHồ sơ Đoàn cơ sở “3 chủ động” năm 2021 của đơn vị đã được Huyện đoàn Cao Lộc trả lại, đến nay đơn vị chưa gửi lại: Thiếu minh chứng 1.2.\nĐề nghị đơn vị sửa, bổ sung và gửi lại. Trân trọng cảm ơn!",
  ]);
  // Beside the units of a week that is planned.
  const [week] = own(texts(planned), "Cán bộ phụ trách: Trần Thị Bình");
  expect(week?.label).toBe("Cán bộ phụ trách: Trần Thị Bình (tuần này 1 đơn vị)");
  expect(week?.text).toContain("Hồ sơ đã trả lại, đơn vị chưa gửi lại:\n1. Đoàn xã Hợp Thành");
});

describe("the assessment's own column of files", () => {
  const judged = (headings: readonly string[], ...rows: readonly (readonly Loose[])[]) =>
    sheet(
      [["TT", "Tên đơn vị", ...CODES, ...headings]],
      UNITS.map((unit, index) => [index + 1, unit, ...PASSES, ...(rows[index] ?? [])]),
    );
  const own = (headings: readonly string[], ...rows: readonly (readonly Loose[])[]) =>
    yearOf([], { judged: judged(headings, ...rows) });
  const sources = ({ lists }: Year) => lists.accounts.map(({ kind, there }) => `${kind} ${there}`);

  it("is read by its heading, with the reason beside it; other words are named", () => {
    const year = own(
      ["Tình trạng hồ sơ", "Lý do trả lại"],
      ["Đã gửi", ""],
      ["Trả lại", "Thiếu chữ ký"],
      ["Đã nhận ngày 12/10/2021", "Thiếu minh chứng 1.2"],
      ["Đang thẩm định", ""],
    );
    expect(told(year)).toEqual([
      "Đoàn xã Gia Cát · sent",
      "Đoàn xã Hợp Thành · returned · Thiếu chữ ký",
      "Đoàn xã Tân Liên · taken",
      "Đoàn xã Yên Trạch · -",
      "Đoàn xã Công Sơn · -",
      "Đoàn trường THPT Cao Lộc · -",
    ]);
    expect(sources(year)).toEqual(["file 6"]);
    expect(codes(year)).toEqual(["file-state-unclear R6"]);
    // What it was sent back for is over once it was taken in.
    expect(year.roster.units.map(({ outcome }) => outcome)).toEqual([
      "recognised",
      "undetermined",
      "recognised",
      "undetermined",
      "recognised",
      "recognised",
    ]);
  });

  it("is written to where it stands, and no further list is needed", () => {
    const table = judged(["Tình trạng hồ sơ"], ["Đã gửi"], ["Trả lại: thiếu chữ ký"]);
    const year = yearOf([], { judged: table });
    expect(fileRows(year, [table]).rows.map((row) => row?.tab.name)).toEqual(UNITS.map(() => table.name));
  });

  it.each([
    [
      "a bare “Tình trạng” whose cells are all states",
      ["Đã gửi", "Trả lại", "Đã nhận", "", "", ""],
      ["file 6"],
    ],
    ["one with another word", ["Đã gửi", "Trả lại", "Khá", "", "", ""], []],
    ["one that says the same of all", ["Đã nhận", "Đã nhận", "", "", "", ""], []],
    ["one of the work", ["Hoàn thành", "Đang làm", "Hoàn thành", "", "", ""], []],
  ])("%s", (_, cells, wanted) => {
    expect(sources(own(["Tình trạng"], ...cells.map((cell) => [cell])))).toEqual(wanted);
  });
});

describe("“Tình trạng” under a title of files", () => {
  const list = (title: string, ...rows: Rows) =>
    of([["TT", "Đơn vị", "Tình trạng", "Lý do"], ...rows], "Theo dõi", title);
  const ROWS: Rows = [
    [1, "Đoàn xã Gia Cát", "Đã gửi", ""],
    [2, "Đoàn xã Hợp Thành", "Trả lại", "Thiếu chữ ký"],
    [3, "Đoàn xã Tân Liên", "đang xem", ""],
  ];
  it.each(["THEO DÕI HỒ SƠ ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021", "HỒ SƠ CÁC ĐƠN VỊ NĂM 2021"])("%s", (title) => {
    const year = list(title, ...ROWS);
    expect(told(year)).toEqual([
      "Đoàn xã Gia Cát · sent",
      "Đoàn xã Hợp Thành · returned · Thiếu chữ ký",
      "Đoàn xã Tân Liên · -",
    ]);
    expect(codes(year)).toEqual(["file-state-unclear C6"]);
  });
  it.each([
    "THEO DÕI NỘP BÁO CÁO THÁNG 9 NĂM 2021",
    "THEO DÕI HỒ SƠ ĐOÀN VIÊN NĂM 2021",
    "HỒ SƠ KHEN THƯỞNG CÁC ĐƠN VỊ NĂM 2021",
    "HỒ SƠ ĐĂNG KÝ ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021",
  ])("is none of theirs: %s", (title) => {
    expect(list(title, ...ROWS).lists.files).toEqual([]);
  });
});
