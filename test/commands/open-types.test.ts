/** Mở năm mới where each type of units has a tab that is judged by itself: opened one after another, taken back as one. */
import { describe, expect, it } from "vitest";
import { TAB_OPENED, TAB_SETTINGS } from "../../src/table/own-tabs";
import { type ModelWorkbook, markChanged } from "../../workbench/host/model";
import { bookOf, sheetOf } from "../workbench/host/support";
import { at, bundleOn, everything, sheetNamed, textOf } from "./support";

const COMMUNES = ["Đoàn xã An Hà", "Đoàn xã Đào Mỹ", "Đoàn xã Tân Liên"];
const SCHOOLS = ["Đoàn trường THPT Cao Lộc", "Đoàn trường THPT Đồng Đăng", "Đoàn trường THCS Lộc Yên"];

const typeTab = (name: string, id: number, title: string, units: readonly string[]) =>
  sheetOf(
    [
      [title],
      ["TT", "Đơn vị", "1.1", "Minh chứng 1.1", "2.1", "3.1"],
      ...units.map((unit, n) => [n + 1, unit, "x", "12-KH/ĐTN", "x", "o"]),
    ],
    name,
    id,
  );

const TITLE = "BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG";

/** A tab of communes and one of schools, one list of who registered for both. */
function book({ said = " NĂM 2026" } = {}): ModelWorkbook {
  return bookOf(
    typeTab("Khối xã", 1, `${TITLE}${said}`, COMMUNES),
    typeTab("Khối trường", 2, `${TITLE}${said}`, SCHOOLS),
    sheetOf(
      [
        ["DANH SÁCH ĐĂNG KÝ 3 CHỦ ĐỘNG NĂM 2026"],
        ["TT", "Đơn vị", "Đăng ký"],
        ...[...COMMUNES, ...SCHOOLS].map((unit, n) => [n + 1, unit, "Có"]),
      ],
      "Đăng ký",
      3,
    ),
  );
}

const names = ({ sheets }: ModelWorkbook) => sheets.map(({ name }) => name);
const lookAt = (workbook: ModelWorkbook, name: string) => {
  workbook.activeSheet = names(workbook).indexOf(name);
};

/** Opens the next year from the tab that somebody looks at, as the menu and the preview's button do; what is said. */
function openFrom(workbook: ModelWorkbook, name: string): string {
  lookAt(workbook, name);
  const bundle = bundleOn(workbook, { now: () => Date.parse("2026-12-20T03:00:00Z") });
  bundle.ui.answerAlert("OK");
  bundle.host.run("menuOpenYear");
  const [page] = bundle.ui.dialogs;
  if (!page) return bundle.ui.alerts[0]?.prompt ?? "";
  const { year, sheet } = JSON.parse(/id="data">(.*?)<\/script>/s.exec(page.content)?.[1] ?? "{}");
  expect(sheet).toBe(name);
  const said = bundle.host.callFromSidebar("openNewYear", [{ year, sheet }]);
  return said.ok ? (said.value as { message: string }).message : "";
}

function close(workbook: ModelWorkbook): string {
  const { host, ui } = bundleOn(workbook);
  ui.answerAlert("YES");
  ui.answerAlert("OK");
  host.run("menuCloseYear");
  return [...ui.toasts.map(({ message }) => message), ...ui.alerts.slice(1).map(({ prompt }) => prompt)].join(
    " ",
  );
}

function type(workbook: ModelWorkbook, name: string, cell: string, value: string): void {
  const held = at(sheetNamed(workbook, name), cell);
  if (!held) throw new Error("no cell");
  held.value = value;
  markChanged(held, "value");
}

describe("[Y14] tabs by type, each judged by itself", () => {
  const workbook = book();
  const before = workbook.sheets.map(everything);
  const first = openFrom(workbook, "Khối xã");
  const settings = sheetNamed(workbook, TAB_SETTINGS);
  const deadline = [...settings.cells.values()].find((row) => row.get(0)?.value === "Hạn đăng ký");
  deadline?.set(1, { value: "ngày 31/3/2027" });
  const second = openFrom(workbook, "Khối trường");

  it("are opened one after another, and what is left to open is said", () => {
    expect(first).toMatch(
      /^Đã mở năm 2027: tạo 2 tab .*Còn bảng chấm chưa mở: “Khối trường”\. Những điều cần xem/,
    );
    expect(second).toMatch(/^Đã mở năm 2027: tạo 1 tab \(“Khối trường 2027”\)\./);
    expect(second).not.toContain("chưa mở");
    const twin = textOf(sheetNamed(workbook, "Khối trường 2027"));
    expect(twin.slice(0, 3)).toEqual([
      [`${TITLE} NĂM 2027`],
      ["TT", "Đơn vị", "1.1", "Minh chứng 1.1", "2.1", "3.1"],
      ["1", SCHOOLS[0]],
    ]);
  });
  it("empty the list that they share for all units at once", () => {
    const listed = textOf(sheetNamed(workbook, "Đăng ký 2027")).slice(2);
    expect(listed.map((row) => row.slice(1))).toEqual([...COMMUNES, ...SCHOOLS].map((unit) => [unit]));
  });
  it("leave the new year's deadline, which was set in between", () => {
    expect(deadline?.get(1)?.value).toBe("ngày 31/3/2027");
  });
  it("are each judged where somebody looks at it, as last year", () => {
    for (const name of ["Khối xã 2027", "Khối trường 2027", "Khối xã"]) {
      const copy = structuredClone(workbook);
      lookAt(copy, name);
      const { host, ui } = bundleOn(copy);
      host.run("menuResult");
      expect(ui.toasts[0]?.message).toMatch(new RegExp(`[đĐ]ã đọc 3 đơn vị ở tab “${name}”`));
    }
  });
  it("say that they are there where one of them is opened twice", () => {
    const now = workbook.sheets.map(everything);
    for (const name of ["Khối xã", "Khối trường", "Khối xã 2027", "Khối trường 2027"]) {
      const twin = name.includes("2027") ? name : `${name} 2027`;
      expect(openFrom(workbook, name)).toBe(`Đã có năm 2027: tab “${twin}”. Không tạo gì thêm.`);
    }
    expect(workbook.sheets.map(everything)).toEqual(now);
  });
  it("are not taken back while somebody typed into one of them", () => {
    const typed = structuredClone(workbook);
    type(typed, "Khối xã 2027", "C3", "x");
    const now = names(typed);
    expect(close(typed)).toMatch(/^Chưa bỏ năm 2027 vì đã có người nhập vào: Khối xã 2027!C3\./);
    expect(names(typed)).toEqual(now);
  });
  it("are all taken back at once, and last year's settings with them", () => {
    expect(close(workbook)).toContain("Đã bỏ năm 2027: xóa 3 tab");
    expect(names(workbook).filter((name) => /2027/.test(name) || name === TAB_OPENED)).toEqual([]);
    expect(workbook.sheets.slice(0, 3).map(everything)).toEqual(before);
    const year = [...settings.cells.values()].find((row) => row.get(0)?.value === "Năm đánh giá");
    expect(year?.get(1)?.value ?? "").toBe("");
  });
});

describe("[Y14] beside tabs by type", () => {
  it("a sheet of the next year that somebody made by hand is guarded", () => {
    const workbook = book();
    workbook.sheets.push(typeTab("Bảng năm tới", 9, `${TITLE} NĂM 2027`, SCHOOLS));
    const now = workbook.sheets.map(everything);
    for (const name of ["Khối xã", "Khối trường"])
      expect(openFrom(workbook, name)).toBe("Đã có năm 2027: tab “Bảng năm tới”. Không tạo gì thêm.");
    expect(workbook.sheets.map(everything)).toEqual(now);
  });
  it("one that was made by hand once the first was opened is guarded, too", () => {
    const workbook = book();
    openFrom(workbook, "Khối xã");
    workbook.sheets.push(typeTab("Trường năm tới", 9, `${TITLE} NĂM 2027`, SCHOOLS));
    expect(openFrom(workbook, "Khối trường")).toBe(
      "Đã có năm 2027: tab “Trường năm tới”. Không tạo gì thêm.",
    );
  });
  it("tabs that say no year are told, and nothing is made: afterwards nobody could tell which year they are of", () => {
    const workbook = book({ said: "" });
    const now = names(workbook);
    lookAt(workbook, "Khối xã");
    const request = { to: 2027, year: 2026, sheet: "Khối xã" };
    expect(bundleOn(workbook).host.run("runOpening", [request])).toEqual({
      ok: false,
      message: expect.stringMatching(
        /^Tiêu đề và tên tab “Khối xã”, “Khối trường” chưa ghi năm;.* Ghi năm 2026 vào tiêu đề từng tab, hoặc/,
      ),
    });
    expect(names(workbook)).toEqual(now);
  });
  it("one tab alone that says none is told likewise", () => {
    const workbook = bookOf(typeTab("Chấm", 1, TITLE, COMMUNES));
    const request = { to: 2027, year: 2026, sheet: null };
    expect(bundleOn(workbook).host.run("runOpening", [request])).toEqual({
      ok: false,
      message:
        "Tiêu đề và tên tab “Chấm” chưa ghi năm; mở năm mới rồi thì không còn rõ tab là của năm nào. Ghi năm 2026 vào tiêu đề bảng rồi mở năm mới.",
    });
    expect(names(workbook)).toEqual(["Chấm"]);
  });
  it.each([
    ["Chấm 2026", `${TITLE} NĂM 2025`, "tiêu đề ghi năm 2025, tên tab ghi năm 2026"],
    ["Chấm", `${TITLE} NĂM 2024 VÀ NĂM 2025`, "tiêu đề ghi năm 2024 và 2025"],
  ])("[Y10] “%s” with the title “%s” is told which of them says which year", (name, title, said) => {
    const workbook = bookOf(typeTab(name, 1, title, COMMUNES));
    for (const year of [null, 2026])
      expect(bundleOn(workbook).host.run("runOpening", [{ to: 2027, year, sheet: null }])).toEqual({
        ok: false,
        message: `Chưa rõ tab “${name}” là của năm nào: ${said}. Sửa cho chỉ còn một năm rồi mở năm mới.`,
      });
    expect(names(workbook)).toEqual([name]);
  });
  it("an empty form without units that says no year stands in nobody's way", () => {
    const workbook = book();
    workbook.sheets.push(typeTab("Mẫu", 9, TITLE, []));
    expect(openFrom(workbook, "Khối xã")).toContain("Đã mở năm 2027: tạo 2 tab");
  });
});
