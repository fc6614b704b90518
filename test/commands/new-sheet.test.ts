/** Tạo bảng chấm mới, through the built bundle: what is made is read back exactly. */
import { describe, expect, it } from "vitest";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { criteriaOf } from "../../src/criteria/set";
import { open } from "../../workbench/xlsx/open";
import { bookOf, sheetOf } from "../workbench/host/support";
import { at, bundleOn, everything, sampleWorkbook, sheetNamed, textOf } from "./support";

type Bundle = ReturnType<typeof bundleOn>;
const UNITS = [
  "Đoàn xã Gia Cát",
  "Xã Cộng Hòa",
  "Đoàn Tổng công ty Than",
  "Chi đoàn cơ sở Công an huyện",
  "Khối cơ quan",
  "=1+1 Đoàn lạ",
];

const call = <T>(bundle: Bundle, name: string, message: unknown) => {
  const said = bundle.host.callFromSidebar(name, [message]);
  if (!said.ok) throw new Error(said.error.message);
  return said.value as T & { ok: boolean; message: string };
};
const make = (bundle: Bundle, units: string, more: object = {}) =>
  call<{ sheet: string }>(bundle, "makeNewSheet", { year: 2026, set: "2018-2022", units, ...more });

const person = () => bookOf(sheetOf([["Ghi chép"], ["Đoàn xã Gia Cát"]], "Của tôi"));

describe("Tạo bảng chấm mới", () => {
  it("opens a dialog with the year, the sets that have criteria and the tabs", () => {
    const bundle = bundleOn(person());
    bundle.host.run("menuNewSheet");
    const page = bundle.ui.dialogs[0]?.content ?? "";
    const data = JSON.parse(/id="data">(.*?)<\/script>/s.exec(page)?.[1] ?? "");
    expect(data).toEqual({
      year: new Date().getFullYear(),
      sets: [["2018-2022", SET_2018_2022.name]],
      tabs: ["Của tôi"],
    });
  });

  it("makes a tab that our own recogniser reads back exactly, and touches no other", async () => {
    const workbook = person();
    const before = everything(sheetNamed(workbook, "Của tôi"));
    const bundle = bundleOn(workbook);
    const pasted = UNITS.map((unit, n) => (n % 2 ? `${n + 1}. ${unit}` : `${n + 1}\t${unit}\tghi chú`)).join(
      "\r\n",
    );
    expect(make(bundle, `TT\tTên đơn vị\n${pasted}\n\n`)).toMatchObject({ ok: true, sheet: "Chấm 2026" });
    expect(everything(sheetNamed(workbook, "Của tôi"))).toBe(before);
    const read = bundle.host.run("runReport", [{}]) as {
      layout: { sheet: string; headerRows: number[]; columns: { field: string; criterion: string | null }[] };
      year: number;
      units: { name: string; row: number; outcome: string }[];
      criteriaSet: string;
    };
    expect(read.layout).toMatchObject({ kind: "wide", sheet: "Chấm 2026", headerRows: [3, 4] });
    expect(read.units.map(({ name, row }) => [name, row])).toEqual(UNITS.map((unit, n) => [unit, n + 5]));
    expect([read.year, read.criteriaSet]).toEqual([2026, "2018-2022"]);
    // Nobody has filled in Đăng ký yet: that decides of no unit ([O5]).
    expect(read.units[0]?.outcome).toBe("undetermined");
    expect(read.layout.columns.map(({ field, criterion }) => [field, criterion])).toEqual([
      ["order", null],
      ["name", null],
      ["officer", null],
      ["registration", null],
      ...criteriaOf(SET_2018_2022).flatMap(({ code }) =>
        ["self", "appraised", "evidence", "explanation"].map((field) => [field, code]),
      ),
    ]);
  });

  it("brings along who follows each unit, and what the lists of that very year say of registration", () => {
    const lists = () =>
      bookOf(
        sheetOf([["Ghi chép"], ["Đoàn xã Gia Cát"]], "Của tôi", 1),
        sheetOf(
          [
            ["PHÂN CÔNG CÁN BỘ PHỤ TRÁCH CƠ SỞ NĂM 2026"],
            ["TT", "Đơn vị", "Cán bộ phụ trách"],
            [1, "Đoàn xã Gia Cát", "Nguyễn Văn An"],
            [2, "Đoàn xã Hợp Thành", "=1+1 Trần Thị Bình"],
            [3, "Đoàn xã Bảo Lâm", ""],
          ],
          "Phân công 2026",
          2,
        ),
        sheetOf(
          [
            ["DANH SÁCH ĐĂNG KÝ ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2026"],
            ["TT", "Đơn vị", "Đăng ký"],
            [1, "Đoàn xã Gia Cát", "Có"],
            [2, "Đoàn xã Hợp Thành", "Không"],
            [3, "Đoàn xã Bảo Lâm", ""],
          ],
          "Đăng ký 2026",
          3,
        ),
      );
    const units = "Đoàn xã Gia Cát\nĐoàn xã Hợp Thành\nĐoàn xã Bảo Lâm\nĐoàn xã Yên Trạch";
    const workbook = lists();
    const bundle = bundleOn(workbook);
    const said = make(bundle, units);
    expect(said.message).toContain(
      "Đã điền cán bộ phụ trách của 2 đơn vị, đăng ký của 2 đơn vị theo các tab có sẵn: hãy xem lại.",
    );
    const made = sheetNamed(workbook, "Chấm 2026");
    expect(
      textOf(made)
        .slice(4, 8)
        .map((row) => row.slice(1, 4)),
    ).toEqual([
      ["Đoàn xã Gia Cát", "Nguyễn Văn An", "Có"],
      ["Đoàn xã Hợp Thành", "=1+1 Trần Thị Bình", "Không"],
      ["Đoàn xã Bảo Lâm"],
      ["Đoàn xã Yên Trạch"],
    ]);
    for (const row of made.cells.values())
      for (const cell of row.values()) expect(cell.formula).toBeUndefined();

    // Last year's registration says nothing of another year; nor does a list that names no year.
    const next = lists();
    const later = make(bundleOn(next), units, { year: 2027 });
    expect(later.message).not.toContain("đăng ký của");
    expect(
      textOf(sheetNamed(next, "Chấm 2027"))
        .slice(4, 8)
        .map((row) => row[3] ?? ""),
    ).toEqual(["", "", "", ""]);
    const nameless = lists();
    const list = sheetNamed(nameless, "Đăng ký 2026");
    list.name = "Đăng ký";
    Object.assign(at(list, "A1") ?? {}, { value: "DANH SÁCH ĐĂNG KÝ ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG" });
    expect(make(bundleOn(nameless), units).message).not.toContain("đăng ký của");
  });

  it("takes officers from the table of another year where no list says any, and nothing else of it", () => {
    const workbook = bookOf(
      sheetOf(
        [
          ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2025"],
          ["TT", "Đơn vị", "Cán bộ phụ trách", "Đăng ký", "1.1", "2.1", "3.1"],
          [1, "Đoàn xã Gia Cát", "Nguyễn Văn An", "Có", "Đạt", "Đạt", "Đạt"],
          [2, "Đoàn xã Hợp Thành", "Trần Thị Bình", "Không", "Đạt", "Đạt", "Đạt"],
        ],
        "Chấm 2025",
        1,
      ),
    );
    const said = make(bundleOn(workbook), "Đoàn xã Hợp Thành\nĐoàn xã Gia Cát");
    expect(said.message).toContain("Đã điền cán bộ phụ trách của 2 đơn vị theo các tab có sẵn");
    const rows = textOf(sheetNamed(workbook, "Chấm 2026")).slice(4, 6);
    expect(rows.map((row) => row.slice(1, 4))).toEqual([
      ["Đoàn xã Hợp Thành", "Trần Thị Bình"],
      ["Đoàn xã Gia Cát", "Nguyễn Văn An"],
    ]);
  });

  it("has frozen headings, drop-downs, and text where evidence and names are typed", () => {
    const workbook = person();
    const bundle = bundleOn(workbook);
    make(bundle, UNITS.join("\n"));
    const sheet = sheetNamed(workbook, "Chấm 2026");
    expect([sheet.frozenRows, sheet.frozenColumns]).toEqual([4, 2]);
    expect(textOf(sheet)[0]?.[0]).toBe("BẢNG CHẤM ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2026");
    // Merged headings make no row higher: it is made so that the longest text is not cut.
    expect(sheet.rowHeights.get(2)).toBeGreaterThan(40);
    expect(at(sheet, "E5")).toMatchObject({
      validation: { kind: "list", values: ["Đạt", "Chưa đạt", "Không áp dụng"], rejects: false },
    });
    expect(at(sheet, "D30")).toMatchObject({ validation: { kind: "list", values: ["Có", "Không"] } });
    expect(at(sheet, "G5")).toMatchObject({ look: { numberFormat: "@" } });
    expect(at(sheet, "B10")?.value).toBe("=1+1 Đoàn lạ");
    expect(at(sheet, "B10")?.formula).toBeUndefined();
    expect(workbook.sheets[workbook.activeSheet]?.name).toBe("Chấm 2026");
  });

  it("is judged as any other sheet once it is filled in", () => {
    const workbook = person();
    const bundle = bundleOn(workbook);
    make(bundle, "Đoàn xã Gia Cát\nĐoàn xã Bảo Lâm");
    const sheet = sheetNamed(workbook, "Chấm 2026");
    sheet.cells.get(4)?.set(3, { value: "Có" });
    for (let n = 0; n < 15; n++) {
      sheet.cells.get(4)?.set(5 + n * 4, { value: "Đạt" });
      sheet.cells.get(4)?.set(6 + n * 4, { value: `${n + 1}-KH/ĐTN` });
    }
    bundle.host.run("menuAll");
    expect(bundle.ui.toasts[0]?.message).toContain("công nhận 1/1 đơn vị đăng ký");
    expect(bundle.ui.toasts[0]?.message).toContain(", tiêu đề dòng 3–4");
  });

  it("takes a free name and never overwrites", () => {
    const workbook = bookOf(sheetOf([["x"]], "chấm 2026"), sheetOf([["y"]], "Chấm 2026 (2)", 1));
    const before = workbook.sheets.map(everything);
    expect(make(bundleOn(workbook), "Đoàn xã Gia Cát")).toMatchObject({ ok: true, sheet: "Chấm 2026 (3)" });
    expect(workbook.sheets.slice(0, 2).map(everything)).toEqual(before);
  });

  it("[C36] gives a tab that a run was stopped in right before its name came one, and makes the new one beside it", () => {
    const workbook = person();
    const dry = bundleOn(person(), { holdsWrites: false });
    let calls = 0;
    let named = 0;
    dry.host.meanwhile((call) => {
      calls += 1;
      if (call === "Sheet.setName") named = calls;
    });
    make(dry, "Đoàn xã Gia Cát");
    const first = bundleOn(workbook, { holdsWrites: false });
    first.host.stopAt(named);
    try {
      make(first, "Đoàn xã Gia Cát");
    } catch {}
    const left = workbook.sheets.find(({ name }) => name !== "Của tôi");
    expect(left?.name).toBe("3CĐ · Đang tạo bảng");
    const before = textOf(left as NonNullable<typeof left>);
    expect(make(bundleOn(workbook), "Xã Cộng Hòa").sheet).toBe("Chấm 2026 (2)");
    expect(workbook.sheets.map(({ name }) => name).filter((name) => !/Hoàn tác/.test(name))).toEqual([
      "Của tôi",
      "Chấm 2026",
      "Chấm 2026 (2)",
    ]);
    expect(textOf(sheetNamed(workbook, "Chấm 2026"))).toEqual(before);
  });

  it("takes the units of a tab, an assessment or any list", async () => {
    const bundle = bundleOn(await sampleWorkbook("tra-cu-2022"));
    const assessed = call<{ units: string }>(bundle, "newSheetUnits", "Thẩm định");
    expect(assessed.units.split("\n")).toHaveLength(25);
    expect(call(bundle, "newSheetUnits", "Đăng ký")).toMatchObject({ ok: true, units: assessed.units });
    const list = bundleOn(
      bookOf(sheetOf([["DANH SÁCH"], ["x", "Đoàn xã An"], ["y", "Đoàn xã Bé"], ["", "Đoàn xã An"]], "DS")),
    );
    expect(call<{ units: string }>(list, "newSheetUnits", "DS").units).toBe("Đoàn xã An\nĐoàn xã Bé");
    expect(call(list, "newSheetUnits", "Không có")).toMatchObject({
      ok: false,
      message: expect.stringContaining("“Không có”"),
    });
  });

  it("takes numbers and list marks off pasted names, and nothing of a name", () => {
    const workbook = person();
    const pasted = [
      "3 - Đoàn xã Gia Cát",
      "9/ Đoàn xã Bảo Lâm",
      "10/Đoàn xã Hải Yến",
      "• Đoàn xã Hợp Thành",
      "– Đoàn xã Hòa Cư",
      "4: Đoàn xã Cao Lâu",
      "Chi đoàn cơ sở 30/4",
    ];
    make(bundleOn(workbook), pasted.join("\n"));
    expect(
      textOf(sheetNamed(workbook, "Chấm 2026"))
        .slice(4)
        .map((row) => row[1]),
    ).toEqual([
      "Đoàn xã Gia Cát",
      "Đoàn xã Bảo Lâm",
      "Đoàn xã Hải Yến",
      "Đoàn xã Hợp Thành",
      "Đoàn xã Hòa Cư",
      "Đoàn xã Cao Lâu",
      "Chi đoàn cơ sở 30/4",
    ]);
  });

  it("refuses what would not be units, and makes nothing", () => {
    const workbook = person();
    const bundle = bundleOn(workbook);
    const refused = (units: string, more: object = {}) => make(bundle, units, more).message;
    expect(refused("Đoàn xã Gia Cát\nTổng cộng")).toContain("“Tổng cộng”");
    expect(refused("Đoàn xã Gia Cát\nXã Gia Cát")).toContain("bị lặp: “Xã Gia Cát”");
    expect(refused(" \n12\n")).toContain("Chưa có tên đơn vị nào");
    for (const bad of [{ year: 1999 }, { year: "x" }, { set: "2023-2027" }, { units: 5 }])
      expect(refused("Đoàn xã Gia Cát", bad)).toContain("Ghi năm bằng bốn chữ số");
    expect(workbook.sheets).toHaveLength(1);
    bundle.host.failOn("Range.setValues", new Error("Service Spreadsheets failed"));
    expect(refused("Đoàn xã Gia Cát")).toContain("Chưa ghi gì vào bảng tính.");
    expect(workbook.sheets).toHaveLength(1);
  });

  it("survives .xlsx", async () => {
    const bytes = (await import("node:fs")).readFileSync(
      new URL("../samples/khong-co-bang-cham.xlsx", import.meta.url),
    );
    const file = await open(bytes, "x.xlsx");
    make(bundleOn(file.model), "Đoàn xã Gia Cát\nĐoàn xã Bảo Lâm");
    const again = await open(await file.save(), "y.xlsx");
    const read = bundleOn(again.model).host.run("runReport", [{}]) as { layout: object };
    expect(read.layout).toMatchObject({ sheet: "Chấm 2026", headerRows: [3, 4], unitRows: 2 });
    expect(at(sheetNamed(again.model, "Chấm 2026"), "E5")).toMatchObject({ validation: { kind: "list" } });
  });
});
