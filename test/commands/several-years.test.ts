/** @fileoverview [Y2] [Y3] A workbook that goes on to the next year, through the built bundle: what was computed of the last one stays, and its sheet is judged by what belongs to it. */
import { describe, expect, it } from "vitest";
import type { Opened } from "../../src/sidebar/wire";
import { costOf, MOST_GRID_OF_LAST_YEAR } from "../../tools/bench-calls";
import { withLastYear, yearBook } from "../../tools/bench-sheet";
import type { Host } from "../../workbench/host/host";
import { ensureCell, type ModelSheet, type ModelWorkbook } from "../../workbench/host/model";
import { bookOf, sheetOf } from "../workbench/host/support";
import { ask, bundleOn, everything, openedWhole, sheetNamed, textOf, timeless } from "./support";

const CODES = [1, 2, 3].flatMap((pillar) => [1, 2, 3, 4, 5].map((n) => `${pillar}.${n}`));
const UNITS = ["Đoàn xã Gia Cát", "Đoàn xã Hợp Thành", "Đoàn trường THPT Cao Lộc"];

/** An assessment: the first unit passes, the second fails one criterion, the third is all blank. */
const assessment = (year: string, name = `Chấm ${year}`, id = 0): ModelSheet =>
  sheetOf(
    [
      [`BẢNG THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM ${year}`],
      ["TT", "Tên đơn vị", ...CODES],
      ...UNITS.map((unit, at) => [
        at + 1,
        unit,
        ...CODES.map((_, n) => (at === 2 ? "" : at === 1 && n === 0 ? "Chưa đạt" : "Đạt")),
      ]),
    ],
    name,
    id,
  );

const settings = (...rows: string[][]): ModelSheet =>
  sheetOf(
    [["Tab do tiện ích 3 chủ động tạo để bạn sửa."], ["Thiết lập", "Giá trị", "Giải thích"], ...rows],
    "3CĐ · Thiết lập",
    90,
  );

const names = ({ sheets }: ModelWorkbook) => sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);
const own = (workbook: ModelWorkbook) => names(workbook).filter((name) => name.startsWith("3CĐ"));
const lookAt = (workbook: ModelWorkbook, name: string) => {
  workbook.activeSheet = workbook.sheets.findIndex((sheet) => sheet.name === name);
};
const setYear = (workbook: ModelWorkbook, year: string) => {
  const sheet = sheetNamed(workbook, "3CĐ · Thiết lập");
  const row = textOf(sheet).findIndex(([label]) => label === "Năm đánh giá");
  ensureCell(sheet, row, 1).value = year;
};
/** What stands in a tab, but for its name. */
const inside = (workbook: ModelWorkbook, name: string) =>
  timeless(everything({ ...sheetNamed(workbook, name), name: "" }));
const said = (ui: { alerts?: unknown; toasts?: unknown }) => JSON.stringify(ui);

/** A workbook of 2026 with its tabs computed. */
function closed2026(...more: ModelSheet[]) {
  const workbook = bookOf(
    assessment("2026"),
    settings(["Năm đánh giá", "2026"], ["Bộ tiêu chí dùng để chấm", "2018-2022"]),
    ...more,
  );
  const { host, ui } = bundleOn(workbook);
  host.run("menuAll");
  host.run("menuList");
  return { workbook, host, ui };
}

const COMPUTED = ["Kiểm tra", "Kết quả", "Tổng hợp", "Danh sách công nhận"];

describe("[Y3] what was computed of a year", () => {
  it("is kept under its name by the first run of the next, whoever moved the year on", () => {
    const { workbook, host, ui } = closed2026();
    const before = COMPUTED.map((tab) => inside(workbook, `3CĐ · ${tab}`));
    workbook.sheets.push(assessment("2027", "Chấm 2027", 91));
    setYear(workbook, "2027");
    lookAt(workbook, "Chấm 2027");
    host.run("menuResult");
    expect(COMPUTED.map((tab) => inside(workbook, `3CĐ · ${tab} 2026`))).toEqual(before);
    expect(own(workbook).sort()).toEqual(
      [
        ...COMPUTED.map((tab) => `3CĐ · ${tab} 2026`),
        "3CĐ · Kết quả",
        "3CĐ · Thiết lập",
        "3CĐ · Thiết lập 2026",
      ].sort(),
    );
    expect(textOf(sheetNamed(workbook, "3CĐ · Kết quả")).flat()).toContainEqual(
      expect.stringMatching(/^Năm 2027 · /),
    );
    expect(said(ui)).toContain("Đã giữ kết quả năm 2026 ở “3CĐ · Kiểm tra 2026”");
    expect(textOf(sheetNamed(workbook, "3CĐ · Thiết lập 2026"))[2]).toEqual(["Năm đánh giá", "2026"]);
  });

  it("is kept where the same tab was typed over: then there is one year only, and no settings of the last", () => {
    const { workbook, host } = closed2026();
    ensureCell(sheetNamed(workbook, "Chấm 2026"), 0, 0).value =
      "BẢNG THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2027";
    sheetNamed(workbook, "Chấm 2026").name = "Chấm điểm";
    lookAt(workbook, "Chấm điểm");
    host.run("menuAll");
    expect(own(workbook).sort()).toEqual(
      [
        ...COMPUTED.map((tab) => `3CĐ · ${tab} 2026`),
        ...COMPUTED.slice(0, 3).map((tab) => `3CĐ · ${tab}`),
        "3CĐ · Thiết lập",
      ].sort(),
    );
  });

  it("is written again where last year's tab is open, and this year's stays as it is", () => {
    const { workbook, host, ui } = closed2026();
    workbook.sheets.push(assessment("2027", "Chấm 2027", 91));
    setYear(workbook, "2027");
    lookAt(workbook, "Chấm 2027");
    host.run("menuAll");
    const thisYears = COMPUTED.slice(0, 3).map((tab) => inside(workbook, `3CĐ · ${tab}`));
    ensureCell(sheetNamed(workbook, "Chấm 2026"), 3, 2).value = "Đạt";
    lookAt(workbook, "Chấm 2026");
    host.run("menuAll");
    expect(COMPUTED.slice(0, 3).map((tab) => inside(workbook, `3CĐ · ${tab}`))).toEqual(thisYears);
    expect(
      textOf(sheetNamed(workbook, "3CĐ · Kết quả 2026"))
        .flat()
        .filter((text) => text === "Công nhận").length,
    ).toBeGreaterThan(1);
    expect(said(ui)).toContain("Đã chấm bảng năm 2026; tab Thiết lập ghi năm 2027.");
    // Looking at what was made of last year goes on with last year.
    expect(workbook.sheets[workbook.activeSheet]?.name).toBe("3CĐ · Tổng hợp 2026");
    const count = own(workbook).length;
    host.run("menuMissing");
    expect(own(workbook)).toHaveLength(count + 1);
    expect(own(workbook)).toContain("3CĐ · Còn thiếu 2026");
  });

  it("is kept of a report upward, which counts for no later year", () => {
    const workbook = bookOf(
      assessment("2026"),
      settings(["Năm đánh giá", ""], ["Tên đơn vị lập báo cáo", "Huyện đoàn Cao Lộc"]),
    );
    const { host, ui } = bundleOn(workbook);
    host.run("menuUpward");
    const before = inside(workbook, "3CĐ · Báo cáo");
    workbook.sheets.push(assessment("2027", "Chấm 2027", 91));
    lookAt(workbook, "Chấm 2027");
    host.run("menuUpward");
    expect(inside(workbook, "3CĐ · Báo cáo 2026")).toBe(before);
    expect(textOf(sheetNamed(workbook, "3CĐ · Báo cáo")).flat()).toContain("Năm 2027");
    expect(workbook.sheets[workbook.activeSheet]?.name).toBe("3CĐ · Báo cáo");
    expect(said(ui)).toContain("Đã giữ kết quả năm 2026 ở “3CĐ · Báo cáo 2026”");
    // A commune's report of last year beside ours: merged into neither year's, and named.
    const theirs = sheetNamed(workbook, "3CĐ · Báo cáo 2026");
    const sent = { ...theirs, id: 95, name: "Bản sao của 3CĐ · Báo cáo", cells: new Map(theirs.cells) };
    workbook.sheets.push(sent);
    const { host: above } = bundleOn(workbook);
    const merged = above.run("runMerge", [{ unit: "Tỉnh đoàn Lạng Sơn", year: 2027 }]) as {
      findings: { code: string; where: string }[];
      report: { children: unknown[] };
    };
    expect(merged.findings.filter(({ code }) => code === "other-year").map(({ where }) => where)).toEqual(
      expect.arrayContaining(["Bản sao của 3CĐ · Báo cáo", "3CĐ · Báo cáo 2026"]),
    );
    expect(merged.report.children).toHaveLength(1);
  });

  it("is kept of a comparison under the later of its years", () => {
    const { workbook, host } = closed2026();
    workbook.sheets.push(assessment("2027", "Chấm 2027", 91));
    lookAt(workbook, "Chấm 2027");
    host.run("menuCompareYears");
    const before = inside(workbook, "3CĐ · So sánh năm");
    workbook.sheets.push(assessment("2028", "Chấm 2028", 94));
    lookAt(workbook, "Chấm 2028");
    host.run("menuCompareYears");
    expect(inside(workbook, "3CĐ · So sánh năm 2027")).toBe(before);
    expect(textOf(sheetNamed(workbook, "3CĐ · So sánh năm")).flat().join()).toContain("VÀ NĂM 2028");
  });

  it("is not gone back to by settings that still say that year", () => {
    const { workbook, host } = closed2026();
    workbook.sheets.push(assessment("2027", "Chấm 2027", 91));
    lookAt(workbook, "Chấm 2027");
    host.run("menuAll");
    expect(workbook.sheets[workbook.activeSheet]?.name).toBe("3CĐ · Tổng hợp");
    host.run("menuYear");
    expect(textOf(sheetNamed(workbook, "3CĐ · Theo dõi năm"))[3]?.join("")).toContain("THEO DÕI NĂM 2027");
  });

  it("stays with the tab of a person's own that has its name already, and with one that says no year", () => {
    const { workbook, host } = closed2026();
    workbook.sheets.push(
      assessment("2027", "Chấm 2027", 91),
      sheetOf([["của tôi"]], "3CĐ · Kết quả 2026", 92),
    );
    const theirs = everything(sheetNamed(workbook, "3CĐ · Kết quả 2026"));
    const summary = sheetNamed(workbook, "3CĐ · Tổng hợp");
    for (const row of summary.cells.values())
      for (const cell of row.values())
        if (String(cell.value).startsWith("Năm 2026")) cell.value = "Chưa rõ năm";
    setYear(workbook, "2027");
    lookAt(workbook, "Chấm 2027");
    host.run("menuAll");
    expect(everything(sheetNamed(workbook, "3CĐ · Kết quả 2026"))).toBe(theirs);
    expect(own(workbook)).toContain("3CĐ · Kết quả 2026 (2)");
    expect(own(workbook)).not.toContain("3CĐ · Tổng hợp 2026");
  });

  it("of a school year has both years in its name, and none is longer than Excel allows", () => {
    const workbook = bookOf(assessment("HỌC 2025-2026", "Bảng chấm"));
    const { host } = bundleOn(workbook);
    host.run("menuResult");
    host.run("menuList");
    ensureCell(sheetNamed(workbook, "Bảng chấm"), 0, 0).value =
      "BẢNG THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM HỌC 2026 – 2027";
    lookAt(workbook, "Bảng chấm");
    host.run("menuResult");
    expect(own(workbook).sort()).toEqual(
      ["3CĐ · Danh sách công nhận 25-26", "3CĐ · Kết quả", "3CĐ · Kết quả 2025-2026"].sort(),
    );
    expect(textOf(sheetNamed(workbook, "3CĐ · Kết quả")).flat()).toContainEqual(
      expect.stringMatching(/^Năm học 2026-2027 · /),
    );
  });

  it("is not told to be old because the new year's sheet is another", () => {
    const { workbook, host } = closed2026();
    workbook.sheets.push(assessment("2027", "Chấm 2027", 91));
    setYear(workbook, "2027");
    lookAt(workbook, "Chấm 2027");
    host.run("menuAll");
    lookAt(workbook, "Chấm 2026");
    host.run("menuResult");
    lookAt(workbook, "Chấm 2027");
    host.run("menuCheck");
    for (const name of own(workbook))
      expect(textOf(sheetNamed(workbook, name)).flat().join(), name).not.toContain(
        "Bảng đã đổi sau lần tính này",
      );
  });
});

describe("[Y4] a year that was closed by Mở năm mới", () => {
  const open = (host: Host) => ask(host, "openNewYear", { year: 2027, sheet: "Chấm 2026" });

  it("has a warning before its sheet, which Bỏ năm vừa mở takes away; its tabs have its name, and get theirs back", () => {
    const { workbook, host, ui } = closed2026();
    const tabs = own(workbook);
    lookAt(workbook, "Chấm 2026");
    open(host);
    expect(sheetNamed(workbook, "Chấm 2026").protections).toEqual([
      expect.objectContaining({ range: null, editable: true, warningOnly: true }),
    ]);
    expect(own(workbook)).toEqual(
      expect.arrayContaining([...COMPUTED.map((tab) => `3CĐ · ${tab} 2026`), "3CĐ · Thiết lập 2026"]),
    );
    ui.answerAlert("YES");
    host.run("menuCloseYear");
    expect(sheetNamed(workbook, "Chấm 2026").protections).toEqual([]);
    expect(own(workbook).sort()).toEqual(tabs.sort());
  });

  it("keeps the protection that somebody put there", () => {
    const { workbook, host } = closed2026();
    const theirs = { range: null, editable: true, description: "của tôi" };
    sheetNamed(workbook, "Chấm 2026").protections.push(theirs);
    lookAt(workbook, "Chấm 2026");
    open(host);
    expect(sheetNamed(workbook, "Chấm 2026").protections).toEqual([theirs]);
  });
});

describe("[Y2] last year's sheet", () => {
  it("is judged by the criteria set that was kept of its year, this year's by the one of now", () => {
    const { workbook, host } = closed2026();
    workbook.sheets.push(assessment("2027", "Chấm 2027", 91));
    setYear(workbook, "2027");
    lookAt(workbook, "Chấm 2027");
    host.run("menuResult");
    const sheet = sheetNamed(workbook, "3CĐ · Thiết lập");
    ensureCell(sheet, 3, 1).value = "theo bảng";
    const judged = (name: string) => {
      lookAt(workbook, name);
      return host.run("runReport", [{ sheet: name }]) as { criteriaSet: string; year: number };
    };
    expect(judged("Chấm 2027").criteriaSet).toBe("sheet");
    expect(judged("Chấm 2026").criteriaSet).toBe("2018-2022");
    expect(judged("Chấm 2026").year).toBe(2026);
    // What a person writes into the kept tab counts for that year alone.
    ensureCell(sheet, 3, 1).value = "2018-2022";
    ensureCell(sheetNamed(workbook, "3CĐ · Thiết lập 2026"), 3, 1).value = "theo bảng";
    expect(judged("Chấm 2026").criteriaSet).toBe("sheet");
    expect(judged("Chấm 2027").criteriaSet).toBe("2018-2022");
  });
});

describe("[Y5] what a unit lacked in the year before", () => {
  /** Last year beside this one, which has one unit more and one less; units stand in another order. */
  function bothYears() {
    const now = sheetOf(
      [
        ["BẢNG THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2027"],
        ["TT", "Tên đơn vị", "Cán bộ phụ trách", ...CODES],
        ...["Đoàn xã Hợp Thành", "Đoàn xã Mới", "Xã đoàn Gia Cát"].map((unit, at) => [
          at + 1,
          unit,
          "Nguyễn Văn An",
          ...CODES.map(() => "Đạt"),
        ]),
      ],
      "Chấm 2027",
      91,
    );
    const workbook = bookOf(assessment("2026"), now, settings(["Năm đánh giá", "2027"]));
    lookAt(workbook, "Chấm 2027");
    return workbook;
  }

  it("stands in Theo dõi năm, by the rules of that year; of whom it has nothing it says so", () => {
    const workbook = bothYears();
    const before = everything(sheetNamed(workbook, "Chấm 2026"));
    bundleOn(workbook).host.run("menuYear");
    const rows = textOf(sheetNamed(workbook, "3CĐ · Theo dõi năm"));
    const head = rows.findIndex((row) => row[1] === "Đơn vị");
    const column = rows[head]?.indexOf("Năm trước còn thiếu") ?? -1;
    expect(rows.slice(head + 1, head + 4).map((row) => [row[1], row[column] ?? ""])).toEqual([
      ["Đoàn xã Hợp Thành", "1.1"],
      ["Đoàn xã Mới", "không có trong bảng chấm"],
      ["Xã đoàn Gia Cát", ""],
    ]);
    expect(everything(sheetNamed(workbook, "Chấm 2026"))).toBe(before);
  });

  it("is blank and named where last year's sheet cannot be judged, and blank where there is none", () => {
    const workbook = bothYears();
    workbook.sheets.push(assessment("2026", "Chấm 2026 lần 2", 93));
    const { host, ui } = bundleOn(workbook);
    host.run("menuYear");
    expect(said(ui)).toContain("Chưa đọc được bảng năm 2026 nên cột “Năm trước còn thiếu” để trống: ");
    const lone = bookOf(assessment("2026"));
    bundleOn(lone).host.run("menuYear");
    const rows = textOf(sheetNamed(lone, "3CĐ · Theo dõi năm"));
    const head = rows.findIndex((row) => row[1] === "Đơn vị");
    expect(rows[head + 1]?.[16] ?? "").toBe("");
  });

  it("is told of a unit in the sidebar", () => {
    const { host } = bundleOn(bothYears());
    const { book } = openedWhole(
      ask<Opened>(host, "sidebarOpen", { sheet: "Chấm 2027", selected: false, unit: null }),
    );
    expect(book.units.map(({ line }) => line)).toEqual([
      expect.stringMatching(/ · năm trước còn thiếu 1\.1$/),
      expect.stringMatching(/ · năm trước: không có trong bảng chấm$/),
      expect.not.stringContaining("năm trước"),
    ]);
  });

  it("costs as many calls on the grid at any number of units, and no more than the bench allows", () => {
    const grid = (workbook: ModelWorkbook, run: (host: Host) => unknown) => {
      const { host, ui } = bundleOn(workbook);
      run(host);
      expect(ui.alerts).toEqual([]);
      return costOf(host.calls, 1).grid;
    };
    const runs = {
      menuYear: (host: Host) => host.run("menuYear"),
      sidebarOpen: (host: Host) =>
        ask<Opened>(host, "sidebarOpen", { sheet: "Chấm điểm", selected: false, unit: null }),
    };
    for (const [name, run] of Object.entries(runs)) {
      const alone = grid(yearBook(22), run);
      const both = grid(withLastYear(yearBook(22), 22), run);
      expect(both - alone, name).toBeGreaterThan(0);
      expect(both - alone, name).toBeLessThanOrEqual(MOST_GRID_OF_LAST_YEAR);
      expect(grid(withLastYear(yearBook(66), 66), run), name).toBe(both);
    }
  });
});
