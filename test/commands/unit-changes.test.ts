/** @fileoverview Thay đổi đơn vị through the built bundle: its tab is made once, and what stands in it is read by the year. */
import { describe, expect, it } from "vitest";
import type { YearReport } from "../../src/year/schema";
import { cellAt, ensureCell, type ModelWorkbook } from "../../workbench/host/model";
import { bookOf, sheetOf } from "../workbench/host/support";
import { bundleOn, everything, sampleWorkbook, sheetNamed, textOf } from "./support";

const CODES = [1, 2, 3].flatMap((pillar) => [1, 2, 3, 4, 5].map((n) => `${pillar}.${n}`));
const UNITS = ["Đoàn xã Gia Cát", "Đoàn xã Hợp Thành", "Đoàn phường Kỳ Lừa"];
const TAB = "Thay đổi đơn vị";

const book = () =>
  bookOf(
    sheetOf(
      [
        ["BẢNG THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2025"],
        ["TT", "Tên đơn vị", ...CODES],
        ...UNITS.map((unit, index) => [index + 1, unit, ...CODES.map(() => "Đạt")]),
      ],
      "Chấm 2025",
    ),
  );
const put = (workbook: ModelWorkbook, cells: readonly (readonly [number, number, string | Date])[]) => {
  for (const [row, column, value] of cells)
    ensureCell(sheetNamed(workbook, TAB), row - 1, column - 1).value = value;
};

describe("[V6] Thay đổi đơn vị", () => {
  it("makes the tab with its headings and drop-downs, and touches nothing else", () => {
    const workbook = book();
    const { host, ui } = bundleOn(workbook);
    const before = everything(sheetNamed(workbook, "Chấm 2025"));
    host.run("menuUnitChanges");
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Chấm 2025", TAB]);
    expect(everything(sheetNamed(workbook, "Chấm 2025"))).toBe(before);
    const sheet = sheetNamed(workbook, TAB);
    expect(textOf(sheet).map((row) => row.join("|"))).toEqual([
      "THAY ĐỔI ĐƠN VỊ",
      "",
      "Từ ngày|Đơn vị cũ|Thay đổi|Đơn vị mới|Căn cứ|Ghi chú",
    ]);
    expect(sheet.frozenRows).toBe(3);
    expect(cellAt(sheet, 3, 0)).toMatchObject({ look: { numberFormat: "dd/MM/yyyy" } });
    const offered = (column: number) => cellAt(sheet, 9, column)?.validation;
    expect(JSON.stringify(offered(2))).toContain("đổi tên");
    expect(JSON.stringify(offered(2))).toContain("thành lập mới");
    for (const column of [1, 3]) expect(JSON.stringify(offered(column))).toContain("Đoàn phường Kỳ Lừa");
    expect(ui.toasts.at(-1)?.message).toMatch(/^Đã tạo tab “Thay đổi đơn vị”\. /);
    expect(workbook.sheets[workbook.activeSheet]?.name).toBe(TAB);
  });

  it("says when it is there how much of it is read, and makes nothing", () => {
    const workbook = book();
    const { host, ui } = bundleOn(workbook);
    host.run("menuUnitChanges");
    const made = everything(sheetNamed(workbook, TAB));
    host.run("menuUnitChanges");
    expect(ui.toasts.at(-1)?.message).toBe("Đã có tab “Thay đổi đơn vị” nên không tạo gì: chưa có dòng nào.");
    expect(everything(sheetNamed(workbook, TAB))).toBe(made);
    put(workbook, [
      [4, 1, new Date(2025, 6, 1)],
      [4, 2, "Thị trấn Kỳ Lừa"],
      [4, 3, "đổi tên"],
      [4, 4, "Phường Kỳ Lừa"],
      [5, 2, "Xã Tân Liên"],
      [5, 3, "nhập vào"],
      [5, 4, "Xã Gia Cát"],
    ]);
    host.run("menuUnitChanges");
    expect(ui.toasts.at(-1)?.message).toBe(
      "Đã có tab “Thay đổi đơn vị” nên không tạo gì: đọc được 1/2 dòng. Ô A5: Thay đổi này không ghi từ ngày nào nên chưa được tính. Ghi ngày như 1/7/2025.",
    );
    expect(workbook.sheets).toHaveLength(2);
  });

  it("finds the list that a person keeps under another name", () => {
    const workbook = bookOf(
      ...book().sheets,
      sheetOf(
        [["Sáp nhập xã từ ngày 1/7/2025"], ["TT", "Xã cũ", "Xã mới"], [1, "Xã Gia Cát", "Xã Đồng Đăng"]],
        "Sheet2",
        1,
      ),
    );
    const { host, ui } = bundleOn(workbook);
    host.run("menuUnitChanges");
    expect(ui.toasts.at(-1)?.message).toBe("Đã có tab “Sheet2” nên không tạo gì: đọc được cả 1 dòng.");
    expect(workbook.sheets).toHaveLength(2);
  });

  it.each([
    "cao-loc-2021",
    "lang-giang-2021-dang-dai",
    "long-xuyen-2021-phieu-tung-don-vi",
    "chi-lang-2019-so-lieu-lon-xon",
    "tra-cu-2022",
  ])("beside %s changes nothing of what is judged", async (sample) => {
    const workbook = await sampleWorkbook(sample);
    const judged = ({ host }: ReturnType<typeof bundleOn>) => {
      const { units, findings } = host.run("runReport", [{}]) as Record<string, object[]>;
      return JSON.stringify({ units, findings });
    };
    const before = judged(bundleOn(structuredClone(workbook)));
    const id = Math.max(...workbook.sheets.map((sheet) => sheet.id)) + 1;
    workbook.sheets.push(
      sheetOf(
        [
          ["THAY ĐỔI ĐƠN VỊ"],
          ["Từ ngày", "Đơn vị cũ", "Thay đổi", "Đơn vị mới", "Căn cứ", "Ghi chú"],
          ["1/7/2025", "Xã Gia Cát\nXã Tân Liên", "nhập vào", "Xã Đồng Đăng", "", "đã đăng ký"],
          ["1/7/2025", "Thị trấn Cao Lộc", "đổi tên", "Xã Cao Lộc", "", ""],
        ],
        TAB,
        id,
      ),
    );
    expect(judged(bundleOn(workbook))).toBe(before);
  });

  it("[V12] is asked where the list of registrations has a former name", () => {
    const listed = (name: string) =>
      sheetOf(
        [
          ["DANH SÁCH ĐĂNG KÝ XÂY DỰNG ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2025"],
          ["TT", "Đơn vị", "Đăng ký"],
          ...[name, ...UNITS.slice(1)].map((unit, index) => [index + 1, unit, "Có"]),
        ],
        "Đăng ký 2025",
        1,
      );
    const changed = sheetOf(
      [
        ["THAY ĐỔI ĐƠN VỊ"],
        ["Từ ngày", "Đơn vị cũ", "Thay đổi", "Đơn vị mới"],
        ["1/7/2025", "Xã Bình Trung", "đổi tên", "Xã Gia Cát"],
      ],
      TAB,
      2,
    );
    const said = (...more: ReturnType<typeof sheetOf>[]) => {
      const { host } = bundleOn(bookOf(...book().sheets, ...more));
      const { units, findings } = host.run("runReport", [{}]) as {
        units: { name: string; outcome: string }[];
        findings: { code: string; cell: string }[];
      };
      const codes = findings
        .filter(({ code }) => code.startsWith("regist"))
        .map(({ code, cell }) => `${code} ${cell}`);
      return [units.find(({ name }) => name === "Đoàn xã Gia Cát")?.outcome, ...codes];
    };
    expect(said(listed("Đoàn xã Bình Trung"))).toEqual(["notRegistered", "registered-not-assessed B3"]);
    expect(said(listed("Đoàn xã Bình Trung"), changed)[0]).not.toBe("notRegistered");
    expect(said(listed("Đoàn xã Bình Trung"), changed).slice(1)).toEqual(["registration-renamed B3"]);
  });

  it("is read by the year, which names what it cannot take, and changes no outcome", () => {
    const workbook = book();
    const { host } = bundleOn(workbook);
    const outcomes = () => JSON.stringify((host.run("runReport", [{}]) as { units: object[] }).units);
    const before = outcomes();
    host.run("menuUnitChanges");
    put(workbook, [
      [4, 1, "1/7/2025"],
      [4, 2, "Xã Gia Cát\nXã Tân Liên"],
      [4, 3, "nhập vào"],
      [4, 4, "Xã Gia Cát"],
      [5, 1, "1/7/2025"],
      [5, 2, "Xã Hợp Thành"],
      [5, 3, "đổi tên"],
    ]);
    const year = host.run("runYear", [{}]) as YearReport;
    expect(year.sources.find(({ kind }) => kind === "change")).toMatchObject({
      sheet: TAB,
      there: 2,
      read: 1,
      refused: 1,
    });
    expect(year.findings.map(({ code, sheet, cell }) => `${code} ${sheet}!${cell}`)).toEqual([
      `unit-change-unclear ${TAB}!A5`,
    ]);
    expect(outcomes()).toBe(before);
  });
});
