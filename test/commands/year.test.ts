/** Theo dõi năm and Tạo danh sách của năm, through the built bundle: what is made is read back exactly and decides nothing. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ReportFile } from "../../src/sidebar/wire";
import type { YearReport } from "../../src/year/schema";
import type { Host } from "../../workbench/host/host";
import { cellAt, ensureCell, type ModelWorkbook } from "../../workbench/host/model";
import { open } from "../../workbench/xlsx/open";
import { bookOf, sheetOf } from "../workbench/host/support";
import { ask, bundleOn, everything, sheetNamed, textOf } from "./support";

const CODES = [
  "1.1",
  "1.2",
  "1.3",
  "1.4",
  "1.5",
  "2.1",
  "2.2",
  "2.3",
  "2.4",
  "2.5",
  "3.1",
  "3.2",
  "3.3",
  "3.4",
  "3.5",
];
const UNITS = ["Đoàn xã Gia Cát", "Đoàn xã Hợp Thành", "=1+1 Đoàn lạ", "Đoàn trường THPT Cao Lộc"];
const LISTS = ["Đăng ký 2026", "Phân công 2026", "Đi cơ sở 2026", "Hồ sơ 2026"];

const STOPS = Number(process.env.STOPS ?? 4);

/** An assessment of four units: all pass, one mark lacks, one fails, nothing at all. */
function book(): ModelWorkbook {
  const marks = (unit: number) =>
    CODES.map((_, n) =>
      unit === 3 || (unit === 1 && n === 4) ? "" : unit === 2 && n === 0 ? "Chưa đạt" : "Đạt",
    );
  return bookOf(
    sheetOf(
      [
        ["BẢNG THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2026"],
        ["TT", "Tên đơn vị", ...CODES],
        ...UNITS.map((unit, index) => [index + 1, unit, ...marks(index)]),
      ],
      "Chấm 2026",
    ),
  );
}

const outcomes = (host: Host) =>
  (host.run("runReport", [{}]) as { units: { name: string; outcome: string }[] }).units.map(
    ({ name, outcome }) => `${name}: ${outcome}`,
  );
const yearIn = (host: Host) => host.run("runYear", [{}]) as YearReport;
const put = (workbook: ModelWorkbook, tab: string, cell: readonly [number, number], value: string | Date) => {
  ensureCell(sheetNamed(workbook, tab), cell[0] - 1, cell[1] - 1).value = value;
};

describe("Tạo danh sách của năm", () => {
  it("makes the four lists that lack, and touches nothing else", () => {
    const workbook = book();
    const { host, ui } = bundleOn(workbook);
    const before = everything(sheetNamed(workbook, "Chấm 2026"));
    host.run("menuYearLists");
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Chấm 2026", ...LISTS]);
    expect(everything(sheetNamed(workbook, "Chấm 2026"))).toBe(before);
    expect(ui.toasts.at(-1)?.message).toMatch(
      /^Đã tạo tab “Đăng ký 2026”, “Phân công 2026”, “Đi cơ sở 2026”, “Hồ sơ 2026”\./,
    );
    const registration = sheetNamed(workbook, "Đăng ký 2026");
    expect(
      textOf(registration)
        .slice(2, 4)
        .map((row) => row.join("|")),
    ).toEqual(["TT|Đơn vị|Đăng ký|Ngày đăng ký|Số, ký hiệu kế hoạch|Ghi chú", "1|Đoàn xã Gia Cát"]);
    expect(registration.frozenRows).toBe(3);
    expect(cellAt(registration, 5, 1)).toMatchObject({ value: "=1+1 Đoàn lạ", look: { numberFormat: "@" } });
    expect(cellAt(registration, 3, 3)).toMatchObject({ look: { numberFormat: "dd/MM/yyyy" } });
    expect(cellAt(registration, 3, 2)?.validation).toMatchObject({ values: ["Có", "Không"], rejects: false });
    const visits = sheetNamed(workbook, "Đi cơ sở 2026");
    const fed = (column: number) => cellAt(visits, 3, column)?.validation;
    const assignment = sheetNamed(workbook, "Phân công 2026").id;
    expect(fed(2)).toMatchObject({
      source: { sheet: assignment, range: { firstColumn: 2 } },
      rejects: false,
    });
    expect(fed(3)).toMatchObject({ source: { sheet: assignment, range: { firstColumn: 1 } }, values: UNITS });
    expect(fed(4)?.values).toHaveLength(4);
  });

  it("[O5] decides of no unit while nobody has written into them", () => {
    const workbook = book();
    const { host } = bundleOn(workbook);
    const before = outcomes(host);
    host.run("menuYearLists");
    expect(outcomes(host)).toEqual(before);
    const { notices, findings } = host.run("runReport", [{}]) as {
      notices: string[];
      findings: { code: string; message: string }[];
    };
    expect(notices.join(" ")).not.toMatch(new RegExp(LISTS.join("|")));
    expect(findings.find(({ code }) => code === "registration-unclear")?.message).toMatch(
      /^Chưa ghi đơn vị nào đăng ký .*“Đăng ký 2026”/,
    );
  });

  it("is run again in vain: it says where each list stands", () => {
    const workbook = book();
    const { host, ui } = bundleOn(workbook);
    host.run("menuYearLists");
    const before = LISTS.map((name) => everything(sheetNamed(workbook, name)));
    host.run("menuYearLists");
    expect(workbook.sheets).toHaveLength(5);
    expect(LISTS.map((name) => everything(sheetNamed(workbook, name)))).toEqual(before);
    expect(ui.toasts.at(-1)?.message).toMatch(/^Đã có đủ danh sách của năm nên không tạo gì: đăng ký ở tab/);
  });

  // Each run goes through the whole bundle: a few of its calls, told apart by what they do, stand for all.
  it("leaves nothing half made wherever it is stopped, and goes on the next time", () => {
    const whole = bundleOn(book());
    let calls = 0;
    whole.host.meanwhile(() => void calls++);
    whole.host.run("menuYearLists");
    const right = new Map(whole.workbook.sheets.map((sheet) => [sheet.name, everything(sheet)]));
    for (let at = 40; at <= calls; at += Math.ceil(calls / STOPS)) {
      const { host, ui, workbook } = bundleOn(book());
      ui.answerAlert("OK");
      let n = 0;
      host.meanwhile(() => {
        if (++n === at) throw new Error("Service Spreadsheets failed");
      });
      host.run("menuYearLists");
      for (const { name } of workbook.sheets) expect([...right.keys()], `call ${at}`).toContain(name);
      host.meanwhile(() => {});
      host.run("menuYearLists");
      expect(workbook.sheets.map(({ name }) => name)).toEqual([...right.keys()]);
    }
  });

  it("makes what lacks only: a district's own registration stays the one", () => {
    const workbook = book();
    const own = sheetOf(
      [["DANH SÁCH ĐĂNG KÝ ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2026"], ["TT", "Đơn vị"], [1, UNITS[0] as string]],
      "ĐK",
      9,
    );
    workbook.sheets.push(own);
    const { host, ui } = bundleOn(workbook);
    host.run("menuYearLists");
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Chấm 2026", "ĐK", ...LISTS.slice(1)]);
    expect(ui.toasts.at(-1)?.message).toContain("Đã có sẵn: đăng ký ở tab “ĐK”.");
  });

  it("is read back exactly once it is filled in", () => {
    const workbook = book();
    const { host } = bundleOn(workbook);
    host.run("menuYearLists");
    const at = (month: number, day: number) => new Date(2026, month - 1, day);
    put(workbook, "Đăng ký 2026", [4, 3], "Có");
    put(workbook, "Đăng ký 2026", [4, 4], at(3, 2));
    put(workbook, "Đăng ký 2026", [4, 5], "03-KH/ĐTN");
    put(workbook, "Đăng ký 2026", [5, 3], "Không");
    put(workbook, "Phân công 2026", [4, 3], "Nguyễn Văn An");
    put(workbook, "Đi cơ sở 2026", [4, 1], at(8, 16));
    put(workbook, "Đi cơ sở 2026", [4, 2], at(8, 22));
    put(workbook, "Đi cơ sở 2026", [4, 3], "Nguyễn Văn An");
    put(workbook, "Đi cơ sở 2026", [4, 4], "Đoàn xã Hợp Thành");
    put(workbook, "Đi cơ sở 2026", [4, 5], "Dự sinh hoạt");
    put(workbook, "Đi cơ sở 2026", [4, 7], "=HYPERLINK(1)".slice(1));
    const read = (year: YearReport) => ({
      totals: year.totals,
      units: year.units.slice(0, 2).map(({ registered, date, plan, officers, lastVisit }) => ({
        registered,
        date,
        plan,
        officers,
        lastVisit,
      })),
      visits: year.visits.map(({ from, to, days, kind }) => [from, to, days, kind]),
      findings: year.findings.map(({ code }) => code),
      sources: year.sources.map(({ sheet, there, read: rows, refused }) => [sheet, there, rows, refused]),
    });
    expect(read(yearIn(host))).toEqual({
      totals: {
        units: 4,
        registered: 1,
        assigned: 1,
        visited: 1,
        selfDone: null,
        appraisedDone: 2,
        recognised: 1,
      },
      units: [
        {
          registered: "yes",
          date: "2026-03-02",
          plan: { number: "03", symbol: "KH/ĐTN" },
          officers: ["Nguyễn Văn An"],
          lastVisit: null,
        },
        { registered: "no", date: null, plan: null, officers: [], lastVisit: "2026-08-22" },
      ],
      visits: [["2026-08-16", "2026-08-22", 7, "Dự sinh hoạt"]],
      findings: [],
      sources: [
        ["Đăng ký 2026", 4, 4, 0],
        ["Phân công 2026", 4, 4, 0],
        ["Đi cơ sở 2026", 1, 1, 0],
        ["Hồ sơ 2026", 4, 4, 0],
      ],
    });
  });

  it("survives .xlsx, drop-downs that its own cells feed included", async () => {
    const file = await open(
      readFileSync(new URL("../samples/khong-co-bang-cham.xlsx", import.meta.url)),
      "x.xlsx",
    );
    const { host } = bundleOn(file.model);
    host.callFromSidebar("makeNewSheet", [
      { year: 2026, set: "2018-2022", units: "Đoàn xã Gia Cát\nĐoàn xã Bảo Lâm\nĐoàn xã Tân Liên" },
    ]);
    host.run("menuYearLists");
    const { model } = await open(await file.save(), "y.xlsx");
    const visits = sheetNamed(model, "Đi cơ sở 2026");
    expect(cellAt(visits, 3, 3)?.validation).toMatchObject({
      values: ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Tân Liên"],
      source: { sheet: sheetNamed(model, "Phân công 2026").id, range: { firstRow: 3, firstColumn: 1 } },
      rejects: false,
    });
    expect(yearIn(bundleOn(model).host).findings).toEqual([]);
  });
});

describe("Theo dõi năm", () => {
  const settle = (workbook: ModelWorkbook, host: Host, values: Readonly<Record<string, string | number>>) => {
    host.run("menuSettings");
    const tab = sheetNamed(workbook, "3CĐ · Thiết lập");
    for (const [row, cells] of tab.cells) {
      const value = values[String(cells.get(0)?.value)];
      if (value !== undefined) ensureCell(tab, row, 1).value = value;
    }
  };

  it("has a row a unit, from cells: steps above it, what lacks in each, and what each is held up by", () => {
    const workbook = book();
    const { host, ui } = bundleOn(workbook);
    settle(workbook, host, {
      "Tên đơn vị lập báo cáo": "Huyện đoàn Cao Lộc",
      "Tên cấp trên": "Tỉnh đoàn Lạng Sơn",
      "Hạn đăng ký": "ngày 31/3/2026",
      "Số ngày chưa đến cơ sở thì nêu tên": 30,
    });
    host.run("menuYearLists");
    const names = ["Nguyễn Văn An", "Trần Thị Bình", "Nguyễn Văn An", ""];
    UNITS.forEach((_, n) => {
      put(workbook, "Đăng ký 2026", [4 + n, 3], n === 3 ? "Không" : "Có");
      put(workbook, "Phân công 2026", [4 + n, 3], names[n] as string);
    });
    put(workbook, "Đăng ký 2026", [5, 4], new Date(2026, 3, 2));
    put(workbook, "Đi cơ sở 2026", [4, 1], new Date(2026, 0, 5));
    put(workbook, "Đi cơ sở 2026", [4, 3], "Nguyễn Văn An");
    put(workbook, "Đi cơ sở 2026", [4, 4], UNITS[0] as string);
    host.run("menuYear");
    expect(ui.alerts).toEqual([]);
    const rows = textOf(sheetNamed(workbook, "3CĐ · Theo dõi năm")).map((row) =>
      Array.from(row, (cell) => cell ?? ""),
    );
    expect(rows[2]?.[0]).toBe("HUYỆN ĐOÀN CAO LỘC");
    expect(rows[3]).toContain("THEO DÕI NĂM 2026 – ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”");
    const head = rows.findIndex((row) => row[0] === "TT");
    expect(rows.slice(4, head - 1).map(([line]) => line)).toEqual([
      "Đăng ký 3/4 → Phân công 3/4 → Tự chấm xong: không có cột tự chấm → Huyện đoàn Cao Lộc thẩm định xong 2/4 → Công nhận 1/4 → Báo cáo Tỉnh đoàn Lạng Sơn: chưa lập",
      "Đi cơ sở: 1 lượt, 1 ngày, 1/2 cán bộ, đến 1/4 đơn vị",
      "Chưa đăng ký: trường học 1",
      "Đăng ký muộn (1): Đoàn xã Hợp Thành",
      "Đơn vị chưa có cán bộ phụ trách (1): Đoàn trường THPT Cao Lộc",
      "Quá 30 ngày chưa có cán bộ đến (4): Đoàn xã Hợp Thành, =1+1 Đoàn lạ, Đoàn trường THPT Cao Lộc, Đoàn xã Gia Cát",
    ]);
    const column = (name: string) => rows[head]?.indexOf(name) ?? -1;
    expect(
      rows
        .slice(head + 1, head + 5)
        .map((row) =>
          ["Đăng ký", "Thẩm định", "Kết quả", "Đang vướng", "Quyết định"].map(
            (name) => row[column(name)] ?? "",
          ),
        ),
    ).toEqual([
      ["Có", "15/15", "Công nhận", "", ""],
      ["Có", "14/15", "Chưa xác định", "Huyện đoàn Cao Lộc chưa thẩm định: 1.5.", ""],
      ["Có", "15/15", "Không công nhận", "Chưa đạt: 1.1.", ""],
      ["Không", "0/15", "Không đăng ký", "Chưa đăng ký.", ""],
    ]);
  });

  it("says where a unit marked itself otherwise than the appraisal does, before both counts; the claim is no result", () => {
    const codes = ["1.1", "1.2", "2.1", "3.1"];
    const workbook = bookOf(
      sheetOf(
        [
          ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
          ["TT", "Đơn vị", ...codes.flatMap((code) => [code, ""])],
          ["", "", ...codes.flatMap(() => ["Tự chấm", "Thẩm định"])],
          [1, "Đoàn xã An Hà", "Đạt", "Chưa đạt", "Đạt", "Đạt", "Đạt", "", "Chưa đạt", "Đạt"],
          [2, "Đoàn xã Đào Mỹ", "Đạt", "", "Đạt", "", "Đạt", "", "Đạt", ""],
        ],
        "Chấm",
      ),
    );
    const { host } = bundleOn(workbook);
    host.run("menuYear");
    const rows = textOf(sheetNamed(workbook, "3CĐ · Theo dõi năm"));
    const head = rows.find((row) => row[0] === "TT") ?? [];
    const told = (name: string) => {
      const row = rows.find((one) => one[1] === name) ?? [];
      return ["Tự chấm khác thẩm định", "Tự chấm", "Thẩm định", "Kết quả"].map(
        (column) => row[head.indexOf(column)],
      );
    };
    expect(told("Đoàn xã An Hà")).toEqual(["1.1, 3.1", "4/15", "3/15", "Không công nhận"]);
    expect(told("Đoàn xã Đào Mỹ")).toEqual(["", "4/15", "0/15", "Chưa xác định"]);
  });

  it("names no officer, and nothing of visits, in what goes to the level above", () => {
    const workbook = book();
    const { host, ui } = bundleOn(workbook);
    host.run("menuYearLists");
    UNITS.forEach((_, n) => {
      put(workbook, "Đăng ký 2026", [4 + n, 3], "Có");
      put(workbook, "Phân công 2026", [4 + n, 3], "Chim Hoàng Yến 0912345678");
    });
    put(workbook, "Đi cơ sở 2026", [4, 1], new Date(2026, 0, 5));
    put(workbook, "Đi cơ sở 2026", [4, 3], "Chim Hoàng Yến");
    put(workbook, "Đi cơ sở 2026", [4, 4], UNITS[0] as string);
    put(workbook, "Đi cơ sở 2026", [4, 7], "Đề nghị cấp chim sơn ca");
    put(workbook, "Hồ sơ 2026", [4, 3], "Trả lại");
    put(workbook, "Hồ sơ 2026", [4, 4], "Gặp chim chào mào 0987654321 để bổ sung");
    host.run("menuYear");
    host.run("menuVisits");
    host.run("menuMissing");
    ui.answerPrompt("OK", "Huyện đoàn Cao Lộc")
      .answerPrompt("OK", "Cấp huyện")
      .answerPrompt("OK", "Tỉnh đoàn");
    ui.answerAlert("OK", "OK", "OK");
    host.run("menuUpward");
    const sent = [
      ...textOf(sheetNamed(workbook, "3CĐ · Báo cáo")),
      ask<ReportFile>(host, "sidebarReport", { kind: "own" }),
    ];
    const canary = /Hoàng Yến|0912345678|sơn ca|chào mào|0987654321/;
    expect(JSON.stringify(sent)).not.toMatch(canary);
    const own = (tab: string) => JSON.stringify(textOf(sheetNamed(workbook, tab)));
    for (const tab of ["3CĐ · Theo dõi năm", "3CĐ · Đi cơ sở", "3CĐ · Còn thiếu"])
      expect(own(tab)).toContain("Chim Hoàng Yến");
    expect(own("3CĐ · Đi cơ sở")).toContain("chim sơn ca");
    expect(own("3CĐ · Theo dõi năm")).toContain("chào mào");
  });
});

describe("Tổng hợp đi cơ sở", () => {
  it("says where to begin where there is no list of visits", () => {
    const { host, ui } = bundleOn(book());
    ui.answerAlert("OK");
    host.run("menuVisits");
    expect(ui.alerts[0]?.prompt).toContain("Chưa có danh sách đi cơ sở nào");
  });

  it("writes the month and the year, with the duty that is set and its source; hostile text stays text", () => {
    const workbook = book();
    const { host, ui } = bundleOn(workbook, { now: () => new Date("2026-03-01T00:00:00").getTime() });
    host.run("menuSettings");
    const settings = sheetNamed(workbook, "3CĐ · Thiết lập");
    const said: Record<string, string | number> = {
      "Tên đơn vị lập báo cáo": "Huyện đoàn Cao Lộc",
      "Địa danh": "Cao Lộc",
      "Chế độ đi cơ sở": "6+1",
      "Nguồn của chế độ đi cơ sở": "=IMPORTXML(1)",
      "Số ngày nộp báo cáo sau chuyến đi": 10,
    };
    for (const [row, cells] of settings.cells) {
      const value = said[String(cells.get(0)?.value)];
      if (value !== undefined) ensureCell(settings, row, 1).value = value;
    }
    host.run("menuYearLists");
    const tab = "Đi cơ sở 2026";
    put(workbook, tab, [4, 1], new Date(2026, 0, 5));
    put(workbook, tab, [4, 2], new Date(2026, 0, 7));
    put(workbook, tab, [4, 3], '=HYPERLINK("https://xau.vn")');
    put(workbook, tab, [4, 4], UNITS[0] as string);
    put(workbook, tab, [4, 7], "=cmd|' /C calc'!A0");
    host.run("menuVisits");
    expect(ui.alerts).toEqual([]);
    const own = sheetNamed(workbook, "3CĐ · Đi cơ sở");
    for (const [, row] of own.cells) for (const [, cell] of row) expect(cell.formula ?? "").toBe("");
    const rows = textOf(own);
    expect(rows.slice(1, 4).map((row) => row.filter(Boolean))).toEqual([
      ["ĐOÀN TNCS HỒ CHÍ MINH"],
      ["HUYỆN ĐOÀN CAO LỘC", "Cao Lộc, ngày 01 tháng 03 năm 2026"],
      ["ĐI CƠ SỞ THÁNG 1/2026 VÀ TỪ ĐẦU NĂM"],
    ]);
    const text = rows.flat().join("\n");
    expect(text).toContain("Tháng 1/2026: 1 lượt, 3 ngày");
    expect(text).toContain("(nguồn: =IMPORTXML(1))");
    expect(text).toContain("=cmd|' /C calc'!A0");
    expect(text).toContain("1/9");
    expect(text).toContain("CHUYẾN ĐI QUÁ HẠN BÁO CÁO");
  });
});
