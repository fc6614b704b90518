/** The menu's commands on the host, through the built bundle: what a person sees in the sheets afterwards. */
import { describe, expect, it } from "vitest";
import { MENU, MENU_LINES, MENU_NAME } from "../../src/menu";
import { TAB_CHECK, TAB_RESULT, TAB_SETTINGS, TAB_SUMMARY, TAB_UNDO } from "../../src/table/own-tabs";
import type { ModelWorkbook } from "../../workbench/host/model";
import type { MenuItemModel } from "../../workbench/host/ui-driver";
import { bookOf, sheetOf } from "../workbench/host/support";
import { at, bundleOn, everything, linesOf, sampleWorkbook, sheetNamed, textOf } from "./support";

const HOSTILE = [
  '=IMPORTXML("http://x";"//a")',
  "+84912345678",
  "012",
  "3/5",
  "-1",
  "@SUM(A1)",
  "TRUE",
  "1,5",
  "48,6%",
  "'x",
  "May 5",
];

/** A small sheet: hostile texts as unit names, marks and evidence. */
function hostileBook() {
  const rows = [
    ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
    ["TT", "Đơn vị", "1.1", "", "2.1", "", "3.1", ""],
    ["", "", "Thẩm định", "Minh chứng", "Thẩm định", "Minh chứng", "Thẩm định", "Minh chứng"],
    ...HOSTILE.map((text, i) => [i + 1, `Đoàn xã ${i} ${text}`, text, text, "Đạt", "", "x", "12-KH/ĐTN"]),
  ];
  return bookOf(sheetOf(rows, "Chấm"));
}

const said = (line: { readonly label: string } | null) => line?.label ?? "—";
const shape = (items: readonly MenuItemModel[]): unknown[] =>
  items.map((item) =>
    item.kind === "menu" ? [item.label, ...shape(item.items)] : said("label" in item ? item : null),
  );

describe("the menu", () => {
  it("stands at the top level in a bound script, without permissions, in the order of src/menu.ts", () => {
    const { host, ui } = bundleOn(hostileBook());
    host.run("onOpen", [], "NONE");
    expect(ui.menus).toHaveLength(1);
    expect(ui.menus[0]).toMatchObject({ name: MENU_NAME, addon: false });
    expect(shape(ui.menus[0]?.items ?? [])).toEqual(
      MENU.map((entry) =>
        entry && "lines" in entry ? [entry.label, ...entry.lines.map(said)] : said(entry),
      ),
    );
    expect(linesOf(ui.menus[0]?.items ?? []).map(({ functionName }) => functionName)).toEqual(
      MENU_LINES.map(({ run }) => run),
    );
  });

  it("has at most 11 lines on top and 7 in a group, the daily ones first, and no group without a line", () => {
    const lines = MENU.filter((entry) => entry !== null);
    expect(lines.length).toBeLessThanOrEqual(11);
    expect(lines.slice(0, 2).map(({ label }) => label)).toEqual(["Nhập tiêu chí", "Làm tất cả"]);
    const groups = lines.flatMap((entry) => ("lines" in entry ? [entry.lines.filter(Boolean)] : []));
    for (const inside of groups) {
      expect(inside.length).toBeGreaterThan(0);
      expect(inside.length).toBeLessThanOrEqual(7);
    }
    const labels = [...lines, ...groups.flat()].map((line) => line?.label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it("is put up on installing too", () => {
    const { host, ui } = bundleOn(hostileBook());
    host.run("onInstall");
    expect(ui.menus[0]?.name).toBe(MENU_NAME);
  });

  it("has a help page", () => {
    const { host, ui } = bundleOn(hostileBook());
    host.run("menuHelp");
    expect(ui.dialogs.at(-1)).toMatchObject({
      title: "Trợ giúp “3 chủ động”",
      content: expect.stringContaining("Đang chạy bản"),
    });
  });
});

describe("Làm tất cả", () => {
  it("writes the three tabs, leaves every cell of the person's as it was, and says what comes next", async () => {
    for (const name of [
      "cao-loc-2021",
      "chi-lang-2019-so-lieu-lon-xon",
      "phu-binh-2020-tu-cham",
      "tra-cu-2022",
    ]) {
      const workbook = await sampleWorkbook(name);
      const before = workbook.sheets.map(everything);
      const values = workbook.sheets.map(textOf);
      const { host, ui } = bundleOn(workbook);
      host.run("menuAll");
      expect(workbook.sheets.slice(0, before.length).map(textOf)).toEqual(values);
      const made = workbook.sheets.slice(before.length).map((sheet) => sheet.name);
      expect(made.filter((name) => name !== TAB_UNDO)).toEqual([TAB_CHECK, TAB_RESULT, TAB_SUMMARY]);
      expect(ui.alerts).toEqual([]);
      expect(ui.toasts).toHaveLength(1);
      expect(ui.toasts[0]?.message).toMatch(/Đã kiểm tra \d+ đơn vị: công nhận \d+\/\d+ .*“3CĐ · Tổng hợp”/);
      expect(workbook.sheets[workbook.activeSheet]?.name).toBe(TAB_SUMMARY);
      host.run("menuUnhighlight");
      expect(workbook.sheets.slice(0, before.length).map(everything)).toEqual(before);
    }
  });

  it("writes nothing different when nothing changed", async () => {
    const workbook = await sampleWorkbook("chi-lang-2019-so-lieu-lon-xon");
    const { host } = bundleOn(workbook);
    host.run("menuAll");
    const first = workbook.sheets.map(everything);
    host.run("menuAll");
    expect(workbook.sheets.map(everything)).toEqual(first);
  });

  it("leaves no line of an earlier, longer run behind", async () => {
    const workbook = await sampleWorkbook("chi-lang-2019-so-lieu-lon-xon");
    const { host } = bundleOn(workbook);
    host.run("menuAll");
    const long = textOf(sheetNamed(workbook, TAB_CHECK)).length;
    const sheet = sheetNamed(workbook, "3CĐ 2019");
    for (const row of [...sheet.cells.keys()].filter((r) => r > 9)) sheet.cells.delete(row);
    host.run("menuAll");
    const rows = textOf(sheetNamed(workbook, TAB_CHECK)).filter((row) => row.some(Boolean));
    expect(rows.length).toBeLessThan(long);
    expect(rows.filter((row) => row.includes("Đoàn xã Y Tịch") && !row.includes("đã sửa"))).toEqual([]);
    const fresh = await sampleWorkbook("chi-lang-2019-so-lieu-lon-xon");
    const cleared = sheetNamed(fresh, "3CĐ 2019");
    for (const row of [...cleared.cells.keys()].filter((r) => r > 9)) cleared.cells.delete(row);
    bundleOn(fresh).host.run("menuAll");
    for (const tab of [TAB_CHECK, TAB_RESULT, TAB_SUMMARY]) {
      const shown = (book: typeof workbook) =>
        textOf(sheetNamed(book, tab))
          .filter((row) => !row.includes("đã sửa"))
          .map((row) =>
            row
              .join("|")
              .replace(/\|(mới|So với lần trước: .*)?\|*$/, "")
              .replace(/\|+$/, ""),
          )
          .join("\n")
          .trimEnd();
      expect(shown(workbook)).toBe(shown(fresh));
    }
  });
});

describe("3CĐ · Kiểm tra", () => {
  it("lists every finding, the gravest first, with a link to its cell, and counts by code below", async () => {
    const workbook = await sampleWorkbook("cao-loc-2021");
    const { host, ui } = bundleOn(workbook);
    host.run("menuCheck");
    const sheet = sheetNamed(workbook, TAB_CHECK);
    const rows = textOf(sheet);
    expect(rows[0]?.[0]).toMatch(/^Tab do tiện ích 3 chủ động tạo/);
    expect(rows.flat()).toContain("3 lỗi, 3 cảnh báo, 2 gợi ý.");
    expect(rows).toContainEqual(["Lỗi", "Thiếu minh chứng", "3"]);
    const head = rows.findIndex((row) => row[4] === "Ô");
    expect(rows[head]).toEqual([
      "Mức độ",
      "Loại",
      "Đơn vị",
      "Tiêu chí",
      "Ô",
      "Ô đang ghi",
      "Cần làm gì",
      "So lần trước",
    ]);
    const line = rows.findIndex((row) => row[4] === "D18");
    expect(rows[line]?.slice(0, 4)).toEqual(["Lỗi", "Thiếu minh chứng", "Đoàn xã Hợp Thành", "1.1"]);
    expect(rows[line]?.[6]).toMatch(/^Chưa có minh chứng cho tiêu chí 1\.1\./);
    const source = sheetNamed(workbook, "Chấm điểm");
    expect(at(sheet, `E${line + 1}`)?.links).toEqual([
      { start: 0, end: 3, url: `#gid=${source.id}&range=D18` },
    ]);
    expect(ui.toasts[0]?.message).toContain("3 lỗi, 3 cảnh báo, 2 gợi ý");
    const grades = rows.slice(head + 1, head + 9).map(([grade]) => grade);
    expect(grades.join()).toMatch(/^(Lỗi,){3}(Cảnh báo,){3}Gợi ý,Gợi ý$/);
    // All of it, what is to be done too, is in sight on a small screen, under its head, and can be filtered.
    expect([...sheet.columnWidths.values()].reduce((sum, width) => sum + width, 0)).toBeLessThan(1300);
    expect(sheet.frozenRows).toBe(head + 1);
    expect(sheet.filter?.range).toEqual({ firstRow: head, lastRow: head + 8, firstColumn: 0, lastColumn: 7 });
  });

  it("says what is new since the last run and what was mended, wherever its row is now", async () => {
    const workbook = await sampleWorkbook("cao-loc-2021");
    const { host } = bundleOn(workbook);
    host.run("menuCheck");
    const sheet = sheetNamed(workbook, "Chấm điểm");
    const put = (a1: string, value: string) => Object.assign(at(sheet, a1) as object, { value });
    put("D18", "12-KH/ĐTN");
    put("D19", "chưa có");
    workbook.activeSheet = 0;
    host.run("menuCheck");
    const changed = textOf(sheetNamed(workbook, TAB_CHECK)).filter(
      (row) => row[7] === "mới" || row[7] === "đã sửa",
    );
    expect(changed.map((row) => [row[2], row[3], row[7]])).toEqual([
      ["Đoàn xã Lộc Yên", "1.1", "mới"],
      ["Đoàn xã Hợp Thành", "1.1", "đã sửa"],
    ]);
    expect(textOf(sheetNamed(workbook, TAB_CHECK)).flat()).toContain("So với lần trước: 1 mới, 1 đã sửa.");
    // What was mended is told once; of another sheet nothing is compared.
    workbook.activeSheet = 0;
    host.run("menuCheck");
    expect(textOf(sheetNamed(workbook, TAB_CHECK)).flat().join("\n")).not.toMatch(
      /mới$|đã sửa$|So với lần trước:/m,
    );
    sheet.name = "Chấm lại";
    put("D18", "");
    host.run("menuCheck");
    expect(textOf(sheetNamed(workbook, TAB_CHECK)).flat().join("\n")).not.toMatch(/mới$|So với lần trước:/m);
  });

  it("says plainly that there is no error", async () => {
    const workbook = await sampleWorkbook("tra-cu-2022");
    const { host, ui } = bundleOn(workbook);
    host.run("menuCheck");
    expect(textOf(sheetNamed(workbook, TAB_CHECK)).flat()).toContain("Không có lỗi.");
    expect(ui.toasts[0]?.message).toContain("Không có lỗi");
  });

  it("writes what people typed as text: never a formula, a number or a date", () => {
    const { host, workbook } = bundleOn(hostileBook());
    host.run("menuAll");
    for (const tab of [TAB_CHECK, TAB_RESULT]) {
      for (const row of sheetNamed(workbook, tab).cells.values()) {
        for (const cell of row.values()) expect(cell.formula).toBeUndefined();
      }
    }
    const shown = textOf(sheetNamed(workbook, TAB_CHECK));
    const values = shown.map((row) => row[5] ?? "");
    for (const text of [
      '=IMPORTXML("http://x";"//a")',
      "+84912345678",
      "012",
      "3/5",
      "@SUM(A1)",
      "1,5",
      "48,6%",
      "May 5",
    ]) {
      expect(values, text).toContain(text);
    }
    const check = sheetNamed(workbook, TAB_CHECK);
    for (const [r, row] of shown.entries()) {
      if (values[r] && row[6]) expect(typeof at(check, `F${r + 1}`)?.value, values[r]).toBe("string");
    }
  });
});

describe("3CĐ · Kết quả", () => {
  it("has a row a unit: outcomes of criteria and contents, result, provisional result, reasons", async () => {
    const workbook = await sampleWorkbook("dong-mo-2026-bo-tieu-chi-rieng");
    bundleOn(workbook).host.run("menuResult");
    const sheet = sheetNamed(workbook, TAB_RESULT);
    // The names stay in sight beside the criteria, which stand far to the right.
    expect([sheet.frozenRows, sheet.frozenColumns]).toEqual([7, 2]);
    const rows = textOf(sheet);
    const head = rows.find((row) => row[0] === "TT") as string[];
    expect(head.slice(0, 7)).toEqual([
      "TT",
      "Đơn vị",
      "Kết quả",
      "Chưa đạt",
      "Chưa rõ",
      "Lý do",
      "Loại hình",
    ]);
    expect(head.slice(7, 11)).toEqual(["Nội dung 1", "Nội dung 2", "Nội dung 3", "1.1"]);
    expect(head.at(-1)).toBe("Tạm tính theo tự chấm");
    const line = rows.find((row) => row[1] === "Đoàn xã Tuấn Sơn") as string[];
    expect(line[head.indexOf("Kết quả")]).toBe("Chưa xác định");
    expect(line[head.indexOf("Tạm tính theo tự chấm")]).toBe("Công nhận");
    expect(line[head.indexOf("Lý do")]).toContain("Chưa thẩm định: 1.1, 1.2");
    const done = rows.find((row) => row[1] === "Đoàn xã Chi Lăng") as string[];
    expect(done[head.indexOf("Kết quả")]).toBe("Công nhận");
    expect(done[head.indexOf("Nội dung 2")]).toBe("Đạt");
    expect(rows.filter((row) => /^\d+$/.test(row[0] ?? ""))).toHaveLength(16);
  });

  it("says whose it is, of what and when; colours stand with their words; figures at the right; can be filtered", async () => {
    const workbook = await sampleWorkbook("cao-loc-2021");
    const now = () => Date.UTC(2026, 10, 28, 7, 5);
    bundleOn(workbook, { now }).host.run("menuResult");
    const sheet = sheetNamed(workbook, TAB_RESULT);
    const rows = textOf(sheet);
    expect(rows[1]?.[9]).toBe("ĐOÀN TNCS HỒ CHÍ MINH");
    expect(rows[2]?.[9]).toBe("……………, ngày 28 tháng 11 năm 2026");
    expect(rows[3]?.[5]).toBe("KẾT QUẢ CÔNG NHẬN ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”");
    expect(rows[4]?.[0]).toMatch(/^Năm 2021 · Bộ tiêu chí: /);
    expect(rows[5]?.[0]).toMatch(/^Bảng “Chấm điểm” \(.*27 đơn vị\) · Đăng ký: .* · Minh chứng: /);
    expect(rows.at(-1)?.[0]).toMatch(/^Tính lúc 14:05 ngày 28\/11\/2026 từ tab “Chấm điểm”, phiên bản /);
    // Nobody marks oneself here.
    expect(rows[6]).not.toContain("Tạm tính theo tự chấm");
    const colours = new Map<string, Set<string | undefined>>();
    for (let row = 7; row < 34; row++) {
      const cell = at(sheet, `C${row + 1}`);
      const word = String(cell?.value);
      colours.set(word, (colours.get(word) ?? new Set()).add(cell?.look?.background));
    }
    expect([...colours.values()].map(({ size }) => size)).toEqual([1, 1, 1]);
    expect(new Set([...colours.values()].flatMap((one) => [...one])).size).toBe(3);
    for (const cell of ["D7", "D8", "A8"]) expect(at(sheet, cell)?.look?.horizontalAlignment).toBe("right");
    expect(at(sheet, "D8")?.look?.numberFormat).toBe("#,##0");
    expect(at(sheet, "A7")?.look?.background).toBeTruthy();
    expect(at(sheet, "F20")).toMatchObject({ look: { wrap: true, border: { top: { style: "thin" } } } });
    expect(at(sheet, "A1")).toMatchObject({ look: { fontSize: 8 } });
    expect(sheet.filter?.range).toMatchObject({ firstRow: 6, lastRow: 33, firstColumn: 0 });
    expect(sheet.hiddenGridlines).toBe(true);
  });
});

describe("3CĐ · Tổng hợp", () => {
  it("[S2] shows both rates with numerator and denominator, one decimal, Vietnamese", async () => {
    const workbook = await sampleWorkbook("phu-binh-2020-tu-cham");
    bundleOn(workbook).host.run("menuSummary");
    const rows = textOf(sheetNamed(workbook, TAB_SUMMARY));
    expect(rows).toContainEqual(["3", "Công nhận", "12", "12/20", "0.6", "12/18", "0.666667"]);
    expect(rows).toContainEqual(["6", "Không đăng ký", "2", "2/20", "0.1"]);
    const row = rows.findIndex(([, what]) => what === "Công nhận");
    const sheet = sheetNamed(workbook, TAB_SUMMARY);
    expect(at(sheet, `G${row + 1}`)).toMatchObject({
      look: { numberFormat: "0.0%", horizontalAlignment: "right" },
    });
  });

  it("[S2] prints – where nobody registered", () => {
    const rows = [
      ["", "BẢNG CHẤM 3 CHỦ ĐỘNG NĂM 2021"],
      ["TT", "Đơn vị", "Đăng ký", "1.1", "2.1", "3.1"],
      [1, "Đoàn xã An Hà", "không", "x", "x", "x"],
      [2, "Đoàn xã Đào Mỹ", "", "x", "x", "x"],
    ];
    const { host, workbook } = bundleOn(bookOf(sheetOf(rows, "Chấm")));
    host.run("menuSummary");
    expect(textOf(sheetNamed(workbook, TAB_SUMMARY))).toContainEqual([
      "3",
      "Công nhận",
      "0",
      "0/2",
      "0",
      "0/0",
      "–",
    ]);
  });

  it("[S3] [S4] ranks criteria by missing evidence, says how far units are, and flags wrong rates", async () => {
    const workbook = await sampleWorkbook("chi-lang-2019-so-lieu-lon-xon");
    bundleOn(workbook).host.run("menuSummary");
    const sheet = sheetNamed(workbook, TAB_SUMMARY);
    const rows = textOf(sheet);
    const ranked = rows.findIndex((row) => row[0]?.startsWith("4. Tiêu chí thiếu minh chứng"));
    expect(rows[ranked + 2]?.[2]).toMatch(/^[1-9]/);
    expect(rows.some((row) => row[1]?.startsWith("Đoàn") && /^\d/.test(row[4] ?? ""))).toBe(true);
    expect(rows.flat().join("\n")).toContain("10/20 là 50,0%");
    const widths = [...sheet.columnWidths.values()].reduce((sum, width) => sum + width, 0);
    expect(widths).toBeLessThanOrEqual(880);
  });
});

describe("a person's tab that looks like ours", () => {
  it.each([TAB_CHECK, "3CĐ · Tổng hợp"])(
    "%s without our first cell is never touched; a free name is used and said",
    async (taken) => {
      const workbook = await sampleWorkbook("cao-loc-2021");
      workbook.sheets.push(sheetOf([["Của tôi"], ["dữ liệu"]], taken, 77));
      const before = everything(sheetNamed(workbook, taken));
      const { host, ui } = bundleOn(workbook);
      host.run(taken === TAB_CHECK ? "menuCheck" : "menuSummary");
      expect(everything(sheetNamed(workbook, taken))).toBe(before);
      expect(sheetNamed(workbook, `${taken} (2)`)).toBeDefined();
      expect(ui.toasts[0]?.message).toContain(`“${taken} (2)”`);
      host.run(taken === TAB_CHECK ? "menuCheck" : "menuSummary");
      expect(workbook.sheets.filter((sheet) => sheet.name.startsWith(taken))).toHaveLength(2);
    },
  );
});

describe("a person's tab with the name of one of ours", () => {
  it("stays theirs; ours takes another name, and is read and opened by it", () => {
    const workbook = hostileBook();
    workbook.sheets.push(sheetOf([["Việc của tôi"]], TAB_SETTINGS, 1));
    const { host } = bundleOn(workbook);
    host.run("menuSettings");
    const ours = sheetNamed(workbook, `${TAB_SETTINGS} (2)`);
    ours.cells.get(2)?.set(1, { value: 2019 });
    workbook.activeSheet = 0;
    host.run("menuSettings");
    expect(workbook.sheets[workbook.activeSheet]).toBe(ours);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Chấm", TAB_SETTINGS, ours.name]);
    expect(textOf(sheetNamed(workbook, TAB_SETTINGS))).toEqual([["Việc của tôi"]]);
    sheetNamed(workbook, "Chấm").cells.get(0)?.set(0, { value: "BẢNG CHẤM 3 CHỦ ĐỘNG" });
    expect(host.run("runReport", [{}])).toMatchObject({ year: 2019 });
  });
});

describe("own tabs that were seen before", () => {
  it("cost the next command no call each", () => {
    const { host } = bundleOn(hostileBook());
    host.run("menuAll");
    host.resetCalls();
    host.callFromSidebar("sidebarOpen", [{ sheet: null, selected: false, unit: null }]);
    expect(host.calls.get("Range.getValue")).toBeUndefined();
    expect(host.calls.get("Range.getValues")).toBe(1);
  });

  it("are written over only while their first cell says that they are ours", () => {
    const workbook = hostileBook();
    const { host } = bundleOn(workbook);
    host.run("menuCheck");
    const mine = sheetNamed(workbook, TAB_CHECK);
    mine.cells.get(0)?.set(0, { value: "Bản của tôi" });
    const before = everything(mine);
    host.run("menuCheck");
    expect(everything(mine)).toBe(before);
    expect(sheetNamed(workbook, `${TAB_CHECK} (2)`)).toBeDefined();
    // From now on it is a tab of the person's.
    host.resetCalls();
    host.run("menuCheck");
    // The sheet, the person's tab, and ours as the last run left it.
    expect(host.calls.get("Sheet.getDataRange")).toBe(3);
    expect(everything(mine)).toBe(before);
  });
});

describe("a tab of ours that was stopped or tampered with", () => {
  const rows = [
    ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
    ["TT", "Đơn vị", "1.1", "Minh chứng 1.1", "2.1", "3.1"],
    [1, "Đoàn xã An Hà", "x", "", "lạ", "x"],
    [2, "Đoàn xã Đào Mỹ", "x", "1-KH/ĐTN", "x", "lạ"],
  ];
  const names = ({ sheets }: ModelWorkbook) => sheets.map(({ name }) => name);

  it("[C36] is finished by the next run wherever that was, with none left beside it", () => {
    const whole = bundleOn(bookOf(sheetOf(rows, "Chấm")));
    let calls = 0;
    let from = 0;
    whole.host.meanwhile((call) => {
      calls += 1;
      if (call === "Spreadsheet.insertSheet") from = calls;
    });
    whole.host.run("menuCheck");
    expect(from).toBeGreaterThan(0);
    for (let nth = from + 1; nth <= calls; nth += 7) {
      const { host, workbook } = bundleOn(bookOf(sheetOf(rows, "Chấm")));
      host.stopAt(nth);
      expect(() => host.run("menuCheck")).toThrow();
      host.run("menuCheck");
      expect(names(workbook), String(nth)).toEqual(names(whole.workbook));
      expect(textOf(sheetNamed(workbook, TAB_CHECK)), String(nth)).toEqual(
        textOf(sheetNamed(whole.workbook, TAB_CHECK)),
      );
    }
  });

  it("[C62] shows every row again, and swallows none in a merge", () => {
    const { host, workbook } = bundleOn(bookOf(sheetOf(rows, "Chấm")));
    host.run("menuCheck");
    const sheet = sheetNamed(workbook, TAB_CHECK);
    const before = textOf(sheet);
    for (const row of [4, 5, 6]) sheet.hiddenRows.add(row);
    const filter = {
      range: { firstRow: 3, lastRow: 6, firstColumn: 0, lastColumn: 2 },
      hides: new Map([[1, [4, 5]]]),
    };
    sheet.filter = filter;
    sheet.merges.push({ firstRow: 3, lastRow: 6, firstColumn: 0, lastColumn: 2 });
    workbook.activeSheet = 0;
    host.run("menuCheck");
    expect([...sheet.hiddenRows]).toEqual([]);
    expect(sheet.filter).not.toBe(filter);
    expect([...(sheet.filter?.hides.keys() ?? [])]).toEqual([]);
    expect(sheet.merges).toEqual([]);
    expect(textOf(sheet)).toEqual(before);
  });
});
