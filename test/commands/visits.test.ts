/** @fileoverview A visit written down in the sidebar: below the last row, never over anything, and taken back from the menu. */
import { describe, expect, it } from "vitest";
import type { Opened, SavedVisit, VisitForm, VisitRequest, YearView } from "../../src/sidebar/wire";
import type { HostOptions } from "../../workbench/host/host";
import { Person } from "../../workbench/host/person";
import { smallBook } from "../sidebar/support";
import { type Given, sheetOf } from "../workbench/host/support";
import { ask, at, bundleOn, everything, sheetNamed, textOf } from "./support";

const HEAD = ["TT", "Từ ngày", "Đến ngày", "Cán bộ", "Đơn vị", "Hình thức", "Nội dung", "Kiến nghị"];
const DAY = (day: string) => new Date(`${day}T00:00:00`);
const ROW: Given[] = [
  1,
  DAY("2021-08-16"),
  DAY("2021-08-16"),
  "Đ/c Lê Văn An",
  "Đoàn xã An Hà",
  "Dự sinh hoạt",
  "",
  "",
];
const list = (...rows: Given[][]) => [["THEO DÕI CÁN BỘ ĐI CƠ SỞ NĂM 2021"], HEAD, ...rows];
const ASSIGNED = [
  ["PHÂN CÔNG CÁN BỘ PHỤ TRÁCH ĐƠN VỊ NĂM 2021"],
  ["TT", "Đơn vị", "Cán bộ phụ trách"],
  [1, "Đoàn xã An Hà", "Lê Văn An"],
  [2, "Đoàn xã Đào Mỹ", "Trần Thị Bình"],
];
const VISIT: VisitRequest["visit"] = {
  from: "2021-09-06",
  to: "2021-09-12",
  officer: "Trần Thị Bình",
  unit: "Đoàn xã Đào Mỹ",
  kind: "Kiểm tra, giám sát",
  content: "Kiểm tra hồ sơ",
  proposal: "",
  label: "",
};

function prepared(rows: Given[][], options: Partial<HostOptions> = {}, assigned: Given[][] = ASSIGNED) {
  const workbook = smallBook("Đạt");
  workbook.sheets.push(sheetOf(rows, "Đi cơ sở 2021", 20), sheetOf(assigned, "Phân công 2021", 21));
  const bundle = bundleOn(workbook, { now: () => DAY("2021-10-01").getTime(), ...options });
  const view = () => ask<YearView>(bundle.host, "sidebarYear", null);
  const form = () => view().form as VisitForm;
  const sheet = sheetNamed(workbook, "Đi cơ sở 2021");
  const save = (visit: Partial<VisitRequest["visit"]> = {}, header = 1) =>
    ask<SavedVisit>(bundle.host, "sidebarSaveVisit", {
      sheet: sheet.name,
      header,
      visit: { ...VISIT, ...visit },
    });
  return { ...bundle, sheet, view, form, save };
}

describe("the form of a visit", () => {
  it("offers the list, the units with who follows them, the officers, and what the list has columns for", () => {
    expect(prepared(list(ROW)).form()).toMatchObject({
      tabs: [
        {
          sheet: "Đi cơ sở 2021",
          header: 1,
          fields: ["officer", "unit", "kind", "content", "proposal"],
          kinds: ["Khảo sát chuyên đề", "Phối hợp tổ chức hoạt động", "Kiểm tra, giám sát", "Dự sinh hoạt"],
        },
      ],
      officers: ["Lê Văn An", "Trần Thị Bình"],
      units: expect.arrayContaining([
        ["Đoàn xã An Hà", "Lê Văn An"],
        ["Đoàn xã Đào Mỹ", "Trần Thị Bình"],
      ]),
    });
  });

  it("offers an officer who follows no unit yet, and tells of them among the others", () => {
    const { form, view } = prepared(list(ROW), {}, [...ASSIGNED, [3, "", "Hoàng Văn Cường"]]);
    expect(form().officers).toEqual(["Lê Văn An", "Trần Thị Bình", "Hoàng Văn Cường"]);
    expect(view().officers).toContainEqual(["Hoàng Văn Cường", "0 đơn vị · chưa đi lượt nào"]);
    expect(view().lines).toContain("Cán bộ của cấp này chưa phụ trách đơn vị nào (1): Hoàng Văn Cường");
  });

  it("says what to make where there is no list", () => {
    const { form, noForm } = prepared([["Danh bạ"], ["Tên", "Số"]]).view();
    expect(form).toBeNull();
    expect(noForm).toMatch(/^Chưa có danh sách đi cơ sở nào/);
  });
});

describe("the year in the sidebar", () => {
  it("tells the steps with their counts, what lacks, and each officer's units and visits", () => {
    const { steps, lines, officers, year } = prepared(list(ROW)).view();
    expect(year).toBe(2021);
    expect(steps.map(([step, words]) => `${step} ${words}`)).toEqual([
      "Đăng ký chưa có danh sách",
      expect.stringMatching(/^Phân công 2\/\d/),
      expect.stringMatching(/^Tự chấm xong/),
      expect.stringMatching(/^Thẩm định xong/),
      expect.stringMatching(/^Công nhận \d/),
      "Báo cáo cấp trên chưa lập",
    ]);
    expect(lines[0]).toMatch(/^Đi cơ sở: 1 lượt, 1 ngày, 1\/2 cán bộ/);
    expect(officers).toEqual([
      ["Lê Văn An", "1 đơn vị · 1 lượt, 1 ngày, gần nhất 16/08/2021"],
      ["Trần Thị Bình", "1 đơn vị · chưa đi lượt nào"],
    ]);
  });

  it("is told of each unit in one line as it is opened", () => {
    const { host } = prepared(list(ROW));
    const { book } = ask<Opened>(host, "sidebarOpen", { sheet: null, selected: false, unit: null });
    expect(book.whole.map(([, { name, line }]) => [name, line])).toEqual(
      expect.arrayContaining([
        ["Đoàn xã An Hà", "cán bộ: Lê Văn An · đến gần nhất 16/08/2021 (1 lượt)"],
        ["Đoàn xã Đào Mỹ", "cán bộ: Trần Thị Bình · chưa có ai đến"],
      ]),
    );
  });
});

describe("writing a visit down", () => {
  it("puts days as days below the last row, numbered on, and nothing else changes", () => {
    const { sheet, save, workbook } = prepared(list(ROW));
    const others = workbook.sheets.filter((one) => one !== sheet).map(everything);
    expect(save()).toEqual({ ok: true, sheet: "Đi cơ sở 2021", cell: "B4" });
    expect(textOf(sheet)).toHaveLength(4);
    expect(textOf(sheet)[3]?.filter((_, column) => column !== 1 && column !== 2)).toEqual([
      "2",
      "Trần Thị Bình",
      "Đoàn xã Đào Mỹ",
      "Kiểm tra, giám sát",
      "Kiểm tra hồ sơ",
    ]);
    const days = ["B4", "C4"].map((cell) => at(sheet, cell));
    expect(days.map((cell) => cell?.value)).toEqual([DAY("2021-09-06"), DAY("2021-09-12")]);
    for (const cell of days) expect(cell?.look?.numberFormat).toMatch(/d.*m.*y/i);
    const after = workbook.sheets
      .filter((one) => one !== sheet && !one.name.startsWith("3CĐ"))
      .map(everything);
    expect(after).toEqual(others);
  });

  it("begins an empty list, and one with the day in one column", () => {
    const empty = prepared(list());
    empty.save({ to: "2021-09-06" });
    expect(at(empty.sheet, "A3")?.value).toBe(1);
    expect(at(empty.sheet, "C3")?.value).toEqual(DAY("2021-09-06"));
    const single = prepared([
      ["CÁN BỘ ĐI CƠ SỞ NĂM 2021"],
      ["Ngày đi", "Cán bộ", "Đơn vị", "Hình thức", "Nội dung"],
      [DAY("2021-08-16"), "Lê Văn An", "Đoàn xã An Hà", "Dự sinh hoạt", ""],
    ]);
    single.save();
    expect(textOf(single.sheet)[3]?.[0]).toBe("06/09/2021 - 12/09/2021");
    single.save({ to: "2021-09-06" });
    expect(at(single.sheet, "A5")?.value).toEqual(DAY("2021-09-06"));
  });

  it("is read back as it was said", () => {
    const { host, save } = prepared(list(ROW));
    save();
    const year = host.run("runYear", [{}]) as {
      visits: { from: string; to: string; kind: string }[];
      findings: unknown[];
    };
    expect(year.visits.at(-1)).toMatchObject({
      from: "2021-09-06",
      to: "2021-09-12",
      kind: "Kiểm tra, giám sát",
    });
    expect(year.findings).toEqual([]);
  });

  it("ticks the column of the kind where each has one", () => {
    const { sheet, save, form } = prepared([
      ["CÁN BỘ ĐI CƠ SỞ NĂM 2021"],
      ["Từ ngày", "Đến ngày", "Cán bộ", "Đơn vị", "Hình thức", ""],
      ["", "", "", "", "Dự sinh hoạt", "Kiểm tra, giám sát"],
      [DAY("2021-08-16"), DAY("2021-08-16"), "Lê Văn An", "Đoàn xã An Hà", "x", ""],
    ]);
    const [{ header, kinds } = { header: 0, kinds: [] }] = form().tabs;
    expect(kinds).toEqual(["Dự sinh hoạt", "Kiểm tra, giám sát"]);
    save({ content: "" }, header);
    expect(textOf(sheet)[4]?.slice(4)).toEqual(["", "x"]);
    expect(() => save({ content: "", kind: "Hội nghị" }, header)).toThrow(
      /không có cột cho hình thức “Hội nghị”/,
    );
  });

  it.each([
    ["a signature", [["", "", "", "", "", "NGƯỜI LẬP BIỂU"]], "NGƯỜI LẬP BIỂU"],
    [
      "a total",
      [
        ["", "", "", "", "", "", ""],
        ["Tổng cộng", 1],
      ],
      "Tổng cộng",
    ],
    ["a note", [["Ghi chú: gửi trước ngày 25 hằng tháng"]], "Ghi chú: gửi trước ngày 25 hằng tháng"],
  ])("says that %s stands below, and adds nothing", (_, below, said) => {
    const { sheet, save, workbook } = prepared(list(ROW, ...below));
    const before = workbook.sheets.map(everything);
    expect(() => save()).toThrow(said);
    expect(workbook.sheets.map(everything)).toEqual(before);
    expect(textOf(sheet)).toHaveLength(list(ROW, ...below).length);
  });

  it("refuses what has no column, days turned round, no unit, hostile text as text only", () => {
    const { sheet, save } = prepared(list(ROW));
    expect(() => save({ label: "6+1" })).toThrow("không có cột cho chế độ");
    expect(() => save({ to: "2021-09-01" })).toThrow("ngày đến phải từ ngày bắt đầu trở đi");
    expect(() => save({ unit: " " })).toThrow("hãy chọn đơn vị");
    expect(textOf(sheet)).toHaveLength(3);
    save({ content: '=IMPORTXML("https://a.vn";"//a")', proposal: "+84 <b>" });
    expect(at(sheet, "G4")).toMatchObject({ value: '=IMPORTXML("https://a.vn";"//a")' });
    expect(at(sheet, "G4")?.formula).toBeUndefined();
    expect(at(sheet, "H4")?.value).toBe("+84 <b>");
  });

  it("writes the day that the spreadsheet shows, wherever the script's clock stands", () => {
    const { sheet, save } = prepared(list(ROW), { scriptTimeZone: "America/New_York" });
    save();
    expect(at(sheet, "B4")?.value).toEqual(DAY("2021-09-06"));
  });

  it("[C53] never over what somebody types below at calls all over the save", () => {
    const dry = prepared(list(ROW));
    let calls = 0;
    dry.host.meanwhile(() => {
      calls++;
    });
    dry.save();
    for (let nth = 1; nth <= calls; nth += 4) {
      const one = prepared(list(ROW));
      let n = 0;
      one.host.meanwhile(() => {
        if (++n === nth) new Person(one.workbook).type("Đi cơ sở 2021", "G5", "của người khác");
      });
      try {
        one.save();
      } catch {}
      expect(at(one.sheet, "G5")?.value, `call ${nth}`).toBe("của người khác");
    }
  });

  it("writes the same visit once, however often it is sent", () => {
    const { sheet, save } = prepared(list(ROW));
    expect(save()).toEqual(save());
    expect(textOf(sheet)).toHaveLength(4);
    save({ content: "Kiểm tra sổ sách" });
    expect(textOf(sheet)).toHaveLength(5);
  });

  it("is taken back from the menu", () => {
    const { host, sheet, save, ui } = prepared(list(ROW));
    const before = textOf(sheet);
    save();
    ui.answerAlert("YES");
    host.run("menuUndo");
    expect(textOf(sheet)).toEqual(before);
  });
});
