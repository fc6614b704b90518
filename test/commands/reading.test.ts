/** Cách đọc bảng: what was taken, what is asked, and what is remembered, through the built bundle. */

import { describe, expect, it } from "vitest";
import { TAB_SETTINGS } from "../../src/table/own-tabs";
import { open } from "../../workbench/xlsx/open";
import { processorTime } from "../processor-time";
import { bookOf, type Given, sheetOf } from "../workbench/host/support";
import {
  answerOf,
  book,
  type Form,
  formOf,
  PLAIN,
  press,
  questionOf,
  type Report,
  type Rows,
  report,
  retype,
  save,
  TITLE,
  UNITS,
} from "./dialogs";
import { bundleOn, everything, sampleWorkbook, sheetNamed, textOf } from "./support";

/** Two columns are marks of 1.1. */
const TWINS: Rows = [
  TITLE,
  ["TT", "Đơn vị", "1.1", "1.1", "1.2", "2.1", "3.1"],
  ...UNITS.map((unit, n): Given[] => [n + 1, unit, "Đạt", "Không đạt", "Đạt", "Đạt", "Đạt"]),
];
/** Names stand under no heading that says so, beside another column of names. */
const NAMELESS: Rows = [
  TITLE,
  ["Cột 1", "Cột 2", "1.1", "1.2", "2.1", "3.1"],
  ...UNITS.map((unit): Given[] => [unit, unit.replace("Đoàn xã", "Xã"), "Đạt", "Đạt", "Đạt", "Đạt"]),
];

describe("a clear sheet", () => {
  it("is judged at once, and the closing toast says what was taken", async () => {
    const bundle = bundleOn(await sampleWorkbook("cao-loc-2021"));
    bundle.host.run("menuCheck");
    expect(bundle.ui.dialogs).toEqual([]);
    expect(bundle.ui.toasts[0]?.message).toContain(
      "Đã đọc 27 đơn vị ở tab “Chấm điểm”, tiêu đề dòng 5–6; 3 dòng nhóm, 1 dòng cộng, 3 dòng ghi chú, 2 dòng ký tên",
    );
  });

  it("changes nothing of the person's and writes nothing when it is read", async () => {
    const workbook = await sampleWorkbook("cao-loc-2021");
    const before = workbook.sheets.map(everything);
    const bundle = bundleOn(workbook);
    bundle.host.run("menuReading");
    expect(workbook.sheets.map(everything)).toEqual(before);
    const writes = [...bundle.host.calls.keys()].filter((call) =>
      /\.(set|insert|delete|clear|merge|hide|show[^M]|append|move|activate|sort)/i.test(
        call.replace("Html", ""),
      ),
    );
    expect(writes.filter((call) => !/HtmlOutput|Ui\.|Lock/.test(call))).toEqual([]);
    expect([...bundle.host.calls].filter(([call]) => call === "Range.getValues")[0]?.[1]).toBe(
      workbook.sheets.length,
    );
  });
});

describe("a doubt", () => {
  it("opens the dialog from the menu, at the columns in doubt, and no alert beside it", () => {
    const bundle = bundleOn(book(TWINS));
    bundle.host.run("menuAll");
    expect(bundle.ui.alerts).toEqual([]);
    expect(bundle.ui.toasts).toEqual([]);
    const form = formOf(bundle);
    expect(form.message).toContain("cột C và cột D");
    expect(form.columns.filter(({ ask }) => ask).map(({ column }) => column)).toEqual(["D"]);
    expect(bundle.ui.dialogs[0]).toMatchObject({ title: "Cách đọc bảng", modal: true });
  });

  it("is settled by the answer, which later runs and assess use", () => {
    const workbook = book(TWINS);
    const bundle = bundleOn(workbook);
    bundle.host.run("menuAll");
    expect(report(workbook)).toMatchObject({ ok: false, message: expect.stringContaining("cột C và cột D") });
    const said = save(bundle, answerOf(formOf(bundle), { C: ["self", "1.1"], D: ["appraised", "1.1"] }));
    expect(said).toEqual({ ok: true, message: expect.stringContaining("Đã nhớ cách đọc") });
    bundle.host.run("menuAll");
    expect(bundle.ui.toasts[0]?.message).toContain("Theo cách đã nhớ, đã đọc 3 đơn vị ở tab");
    const read = report(workbook);
    expect(read.layout.columns.slice(2, 4)).toMatchObject([
      { column: "C", field: "self", criterion: "1.1" },
      { column: "D", field: "appraised", criterion: "1.1" },
    ]);
    expect(read.units[0]?.criteria["1.1"]).toBe("fail");
  });

  it("about the column of names is asked too", () => {
    const workbook = book(NAMELESS);
    const bundle = bundleOn(workbook);
    bundle.host.run("menuCheck");
    const form = formOf(bundle);
    expect(form.message).toContain("tên đơn vị");
    expect(form.columns.filter(({ ask }) => ask).map(({ column }) => column)).toEqual(["A", "B"]);
    expect(save(bundle, answerOf(form, { B: ["name", null] }))).toMatchObject({ ok: true });
    expect(report(workbook).units.map(({ name }) => name)).toEqual(["Xã An Hà", "Xã Đào Mỹ", "Xã Dương Đức"]);
  });

  it("about a criterion that no column is for is asked where an unread column holds marks", () => {
    const rows: Rows = [
      ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
      [
        "TT",
        "Đơn vị",
        ...[1, 2, 3].flatMap((p) =>
          [1, 2, 3, 4, 5].map((n) => (`${p}.${n}` === "2.3" ? "Sinh hoạt" : `${p}.${n}`)),
        ),
      ],
      ...UNITS.map((unit, n): Given[] => [n + 1, unit, ...Array.from({ length: 15 }, () => "Đạt")]),
    ];
    const workbook = book(rows);
    const bundle = bundleOn(workbook);
    bundle.host.run("menuCheck");
    const form = formOf(bundle);
    expect(form.message).toBe(
      "Không thấy cột chấm của tiêu chí 2.3. Chỉ cột cho tiêu chí đó, hoặc bấm Lưu nếu bảng không có cột này.",
    );
    expect(save(bundle, answerOf(form, { J: ["appraised", "2.3"] }))).toMatchObject({ ok: true });
    expect(report(workbook).units[0]?.criteria["2.3"]).not.toBe("fail");
    expect(report(workbook).layout.columns.find(({ column }) => column === "J")?.criterion).toBe("2.3");
  });

  it("is refused with a sentence where the answer cannot be, and nothing is kept", () => {
    const workbook = book(TWINS);
    const bundle = bundleOn(workbook);
    bundle.host.run("menuReading");
    const form = formOf(bundle);
    const twice = save(bundle, answerOf(form, { C: ["appraised", "1.1"], D: ["appraised", "1.1"] }));
    expect(twice).toEqual({
      ok: false,
      message: expect.stringContaining("Cột C và cột D cùng được chỉ là thẩm định 1.1"),
    });
    const nameless = save(bundle, answerOf(form, { B: ["other", null], D: ["other", null] }));
    expect(nameless).toEqual({ ok: false, message: expect.stringContaining("thiếu cột tên đơn vị") });
    const ofPillar = answerOf(form, { D: ["appraised", null] });
    const pillar = {
      ...ofPillar,
      columns: ofPillar.columns.map((one) => (one.column === "D" ? { ...one, pillar: "1" } : one)),
    };
    expect(save(bundle, pillar)).toEqual({
      ok: false,
      message:
        "Cột D (“1.1”) được chỉ là thẩm định nhưng chưa rõ của tiêu chí nào. Hãy chọn tiêu chí ở ô bên cạnh, hoặc chọn “cột khác, không dùng khi chấm”.",
    });
    for (const bad of [null, 1, {}, { ...answerOf(form), rows: "x" }, { ...answerOf(form), kind: "?" }])
      expect(save(bundle, bad)).toMatchObject({ ok: false, message: expect.stringMatching(/\.$/) });
    expect(workbook.sheets).toHaveLength(1);
  });
});

describe("a remembered reading", () => {
  const remembered = (rows: Rows = TWINS) => {
    const workbook = book(rows);
    const bundle = bundleOn(workbook);
    bundle.host.run("menuReading");
    save(bundle, answerOf(formOf(bundle), { C: ["self", "1.1"], D: ["appraised", "1.1"] }));
    return workbook;
  };
  const oneOf = ({ layout }: Report, field: string) =>
    layout.columns
      .filter((one) => one.field === field && one.criterion === "1.1")
      .map(({ column }) => column);
  const rowsOf = (cells: (row: Given[], index: number) => Given[]) =>
    TWINS.map((row, index) => cells(row, index));

  it("is found again where rows and columns were put in, moved, or the tab renamed", () => {
    const workbook = remembered();
    retype(workbook, [
      ["HUYỆN ĐOÀN"],
      [],
      ...rowsOf((row, n) => [row[0] ?? null, n === 1 ? "Ghi chú thêm" : "…", ...row.slice(1)]),
    ]);
    const moved = report(workbook);
    expect([moved.layout.headerRows, oneOf(moved, "self"), oneOf(moved, "appraised")]).toEqual([
      [4],
      ["D"],
      ["E"],
    ]);
    (workbook.sheets[0] as { name: string }).name = "Đổi tên";
    expect(oneOf(report(workbook), "self")).toEqual(["D"]);
    retype(
      workbook,
      rowsOf((row) => [...row.slice(4), ...row.slice(0, 4)]),
      "Đổi tên",
    );
    expect(oneOf(report(workbook), "self")).toEqual(["F"]);
  });

  it("is asked again where a heading changed, with the other answers kept", () => {
    const workbook = remembered();
    retype(
      workbook,
      rowsOf((row, n) =>
        n === 1 ? row.map((head) => (head === "2.1" ? "Tiêu chí hai chấm một" : head)) : row,
      ),
    );
    expect(report(workbook)).toMatchObject({
      ok: false,
      message: expect.stringContaining("không còn thấy tiêu đề “2.1”"),
    });
    const bundle = bundleOn(workbook);
    bundle.host.run("menuAll");
    const form = formOf(bundle);
    expect(form.message).toContain("“2.1”");
    expect(form.columns.slice(2, 4)).toMatchObject([{ field: "self" }, { field: "appraised" }]);
    expect(form.columns.filter(({ ask }) => ask).map(({ column }) => column)).toEqual(["F"]);
    expect(save(bundle, answerOf(form, { F: ["appraised", "2.1"] }))).toMatchObject({ ok: true });
    expect(report(workbook)).toMatchObject({ ok: true });
    const settings = textOf(sheetNamed(workbook, TAB_SETTINGS));
    expect(settings.filter((row) => row[0] === "Cách đọc bảng")).toHaveLength(1);
  });

  it("stands in words below the settings, keeps what a person put there, and can be shown and changed", () => {
    const workbook = book(TWINS);
    const bundle = bundleOn(workbook);
    bundle.host.run("menuSettings");
    const settings = sheetNamed(workbook, TAB_SETTINGS);
    settings.cells.get(2)?.set(1, { value: 2026 });
    bundle.host.run("menuReading");
    expect(formOf(bundle).sheet).toBe("Chấm");
    save(
      bundle,
      answerOf({ ...formOf(bundle), sheet: "Chấm" }, { C: ["self", "1.1"], D: ["appraised", "1.1"] }),
    );
    const rows = textOf(settings);
    const at = rows.findIndex((row) => row[0] === "Cách đọc bảng");
    expect(rows[2]?.[1]).toBe("2026");
    expect(rows.slice(at, at + 5)).toEqual([
      ["Cách đọc bảng", "Chấm", "dạng ngang, tiêu đề dòng 2"],
      ["Đọc cột", "TT", "số thứ tự"],
      ["Đọc cột", "Đơn vị", "tên đơn vị"],
      ["Đọc cột", "1.1", "tự chấm 1.1"],
      ["Đọc cột", "1.1", "thẩm định 1.1"],
    ]);
    settings.cells.get(at + 4)?.set(2, { value: "không hiểu được" });
    const refused = report(workbook);
    expect(refused.ok).toBe(false);
    settings.cells.get(at + 4)?.set(2, { value: "tự chấm, cột Đạt 1.1" });
    expect(report(workbook).layout.columns[3]).toMatchObject({ field: "selfPass" });
  });

  it("travels with the file", async () => {
    const bytes = async (name: string) => {
      const file = new URL(`../samples/${name}.xlsx`, import.meta.url);
      return open((await import("node:fs")).readFileSync(file), "x.xlsx");
    };
    const file = await bytes("cao-loc-2021");
    const bundle = bundleOn(file.model);
    file.model.activeSheet = file.model.sheets.findIndex(({ name }) => name === "Chấm điểm");
    bundle.host.run("menuReading");
    const form = formOf(bundle);
    const first = form.columns.find(({ field, criterion }) => field === "appraised" && criterion === "1.1");
    expect(save(bundle, answerOf(form, { [first?.column ?? ""]: ["other", null] }))).toMatchObject({
      ok: true,
    });
    const again = await open(await file.save(), "y.xlsx");
    const { layout } = report(again.model);
    expect(layout.columns.find(({ column }) => column === first?.column)).toMatchObject({ field: "other" });
  });

  it("goes under header rows that a person names, and the dialog reads them anew", () => {
    const rows: Rows = [
      TITLE,
      ["STT", "Chi đoàn/Đoàn xã nào", "A", "B", "C"],
      ...UNITS.map((unit, n): Given[] => [n + 1, unit, "Đạt", "x", "Đạt"]),
    ];
    const workbook = book(rows);
    expect(report(workbook)).toMatchObject({ ok: false });
    const bundle = bundleOn(workbook);
    bundle.host.run("menuReading");
    expect(formOf(bundle)).toMatchObject({ sheet: "Chấm", sure: false });
    const asked = bundle.host.callFromSidebar("readingForm", [{ sheet: "Chấm", rows: "2", kind: "wide" }]);
    const { form } = (asked.ok ? asked.value : null) as { form: Form };
    expect(form.rows).toBe("2");
    const said = save(
      bundle,
      answerOf(form, {
        B: ["name", null],
        C: ["appraised", "1.1"],
        D: ["appraised", "2.1"],
        E: ["appraised", "3.1"],
      }),
    );
    expect(said).toMatchObject({ ok: true });
    expect(report(workbook)).toMatchObject({ ok: true, layout: { unitRows: 3 } });
  });
});

describe("several assessments in one workbook", () => {
  const two = (title = TITLE) => {
    const blocks = [UNITS.slice(0, 2), ["Đoàn trường THPT An Hà"]];
    const sheets = blocks.map((units, index) =>
      sheetOf(
        [
          title,
          ...PLAIN.slice(1, 2),
          ...units.map((unit, n): Given[] => [n + 1, unit, "Đạt", "Đạt", "Đạt", "Đạt"]),
        ],
        ["Khối xã", "Khối trường"][index],
        index,
      ),
    );
    return bookOf(...sheets, sheetOf([["Ghi chép"]], "Khác", 2));
  };

  it("the open tab is taken, and the toast says what could be judged with it", () => {
    const workbook = two();
    workbook.activeSheet = 1;
    const bundle = bundleOn(workbook);
    bundle.host.run("menuCheck");
    expect(bundle.ui.prompts).toEqual([]);
    expect(bundle.ui.toasts[0]?.message).toMatch(
      /1 đơn vị ở tab “Khối trường”.*cùng mẫu chưa chấm: “Khối xã”/,
    );
  });

  it("else the person chooses by a button, and is asked once, until a heading changes", () => {
    const workbook = two();
    workbook.activeSheet = 2;
    const bundle = bundleOn(workbook);
    bundle.host.run("menuCheck");
    expect(bundle.ui.alerts).toEqual([]);
    expect(questionOf(bundle).choices.map(({ label }) => label)).toEqual([
      "Chấm tab “Khối xã”",
      "Chấm tab “Khối trường”",
      "Chấm chung các tab “Khối xã”, “Khối trường”",
      "Không tab nào",
    ]);
    expect(press(bundle, "Chấm tab “Khối trường”")).toEqual({ ok: true });
    expect(bundle.ui.toasts[0]?.message).toContain("ở tab “Khối trường”");
    expect(report(workbook)).toMatchObject({ ok: true, layout: { sheet: "Khối trường" } });
    for (const run of ["menuAll", "menuCheck", "menuResult", "menuSummary", "menuHighlight", "menuMissing"]) {
      workbook.activeSheet = 2;
      bundle.host.run(run);
    }
    expect(bundle.ui.dialogs).toHaveLength(1);
    retype(
      workbook,
      [
        TITLE,
        ["TT", "Tên đơn vị", "1.1", "1.2", "2.1", "3.1"],
        [1, "Đoàn trường THPT An Hà", "Đạt", "Đạt", "Đạt", "Đạt"],
      ],
      "Khối trường",
    );
    workbook.activeSheet = 2;
    bundle.host.run("menuCheck");
    expect(bundle.ui.dialogs).toHaveLength(2);
  });

  it("those of a shape are judged together by their button; an answer that is none is refused", () => {
    const workbook = two();
    workbook.activeSheet = 2;
    const bundle = bundleOn(workbook);
    bundle.host.run("menuCheck");
    for (const bad of [
      null,
      { command: "onOpen", uses: [{ sheet: "Khối xã", use: "none" }], together: [] },
      { command: "menuCheck", uses: [{ sheet: "Không có", use: "none" }], together: [] },
    ])
      expect(bundle.host.callFromSidebar("answerQuestion", [bad])).toMatchObject({
        value: { ok: false, message: expect.stringMatching(/\.$/) },
      });
    press(bundle, "Chấm chung các tab “Khối xã”, “Khối trường”");
    expect(bundle.ui.toasts[0]?.message).toContain("3 đơn vị ở tab “Khối xã”, “Khối trường”");
    expect(report(workbook)).toMatchObject({
      ok: true,
      layout: { sheet: ["Khối xã", "Khối trường"], unitRows: 3 },
    });
  });

  it("which of two lists says who registered is asked the same way, once", () => {
    const list = (name: string, units: string[], id: number) =>
      sheetOf(
        [
          ["DANH SÁCH ĐĂNG KÝ XÂY DỰNG ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2026"],
          ["TT", "Đơn vị"],
          ...units.map((unit, n): Given[] => [n + 1, unit]),
        ],
        name,
        id,
      );
    const workbook = bookOf(
      sheetOf(PLAIN, "Chấm"),
      list("Đăng ký", UNITS, 1),
      list("Đăng ký cũ", UNITS.slice(1), 2),
    );
    const bundle = bundleOn(workbook);
    bundle.host.run("menuCheck");
    const { choices, message } = questionOf(bundle);
    expect(message).toBe("Chưa rõ đơn vị nào đã đăng ký. Chọn nơi ghi đăng ký:");
    expect(choices.map(({ label }) => label)).toEqual([
      "Dùng danh sách ở tab “Đăng ký”",
      "Dùng danh sách ở tab “Đăng ký cũ”",
      "Không dùng danh sách nào",
    ]);
    press(bundle, "Dùng danh sách ở tab “Đăng ký cũ”");
    bundle.host.run("menuAll");
    expect(bundle.ui.dialogs).toHaveLength(1);
    expect(report(workbook)).toMatchObject({ ok: true, sources: { registration: "Đăng ký cũ" } });
    expect(textOf(sheetNamed(workbook, TAB_SETTINGS))).toContainEqual([
      "Dùng tab",
      "Đăng ký cũ",
      "danh sách đăng ký; tiêu đề: TT | Đơn vị",
    ]);
  });

  it("`assess` names the tabs, and judges them together by a mapping", () => {
    const workbook = two();
    expect(report(workbook)).toMatchObject({
      ok: false,
      message: expect.stringContaining("“Khối xã”, “Khối trường”"),
    });
    const { layout } = report(workbook, { sheet: "Khối xã" });
    const together = { ...layout, sheet: ["Khối xã", "Khối trường"] };
    expect(report(workbook, { mapping: together })).toMatchObject({ ok: true, layout: { unitRows: 3 } });
    retype(
      workbook,
      [TITLE, ["Đơn vị", "TT", "Khác hẳn", "x"], ["Đoàn trường THPT An Hà", 1, "Đạt", "Đạt"]],
      "Khối trường",
    );
    expect(report(workbook, { mapping: together })).toMatchObject({
      ok: false,
      message: expect.stringContaining("không cùng mẫu tiêu đề"),
    });
  });

  it("the dialog offers and keeps judging together; another year is no part of it", () => {
    const workbook = two();
    const bundle = bundleOn(workbook);
    bundle.host.run("menuReading");
    const form = formOf(bundle);
    expect(form.alike).toEqual(["Khối trường"]);
    expect(save(bundle, answerOf(form, {}, form.alike))).toMatchObject({
      ok: true,
      message: expect.stringContaining("3 đơn vị"),
    });
    expect(report(workbook)).toMatchObject({ layout: { unitRows: 3 } });
    const years = two();
    retype(years, [["BẢNG CHẤM 3 CHỦ ĐỘNG NĂM 2025"], ...PLAIN.slice(1)], "Khối trường");
    const other = bundleOn(years);
    other.host.run("menuReading");
    expect(formOf(other).alike).toEqual([]);
  });

  it("an empty form that is open is meant, beside a full one of last year", () => {
    const empty: Rows = [
      ["BẢNG CHẤM 3 CHỦ ĐỘNG NĂM 2027"],
      ...PLAIN.slice(1, 2),
      ...UNITS.map((unit, n): Given[] => [n + 1, unit]),
    ];
    const workbook = bookOf(sheetOf(PLAIN, "2026"), sheetOf(empty, "2027", 1));
    workbook.activeSheet = 1;
    const bundle = bundleOn(workbook);
    bundle.host.run("menuCheck");
    expect(bundle.ui.toasts[0]?.message).toContain("ở tab “2027”");
    expect(report(workbook)).toMatchObject({ layout: { sheet: "2026" } });
  });
});

describe("[E10] evidence as a matrix on a tab of its own", () => {
  it("is judged and tinted in its own cells", () => {
    const documents: Rows = [
      ["MINH CHỨNG NĂM 2026"],
      PLAIN[1] as Given[],
      [1, "Xã An Hà", "12-KH/ĐTN", "13-KH/ĐTN", "", "Sẽ nộp"],
      [2, "Xã Đào Mỹ", "12-KH/ĐTN", "13-KH/ĐTN", "15-KH/ĐTN", "javascript:alert(1)"],
    ];
    const workbook = bookOf(sheetOf(PLAIN, "Chấm"), sheetOf(documents, "Minh chứng", 1));
    const { host, ui } = bundleOn(workbook);
    host.run("menuCheck");
    expect(ui.toasts[0]?.message).not.toContain("cùng mẫu");
    const { findings } = report(workbook) as unknown as { findings: Record<string, string>[] };
    expect(
      findings
        .filter(({ code }) => code?.startsWith("evidence-") || code === "link-unsafe")
        .map(({ code, sheet, cell, criterion }) => [code, sheet, cell, criterion].join(" ")),
    ).toEqual([
      // No row there: the finding stands on the mark.
      ...["1.1", "1.2", "2.1", "3.1"].map((code, n) => `evidence-missing Chấm ${"CDEF"[n]}5 ${code}`),
      "evidence-missing Minh chứng E3 2.1",
      "evidence-promised Minh chứng F3 3.1",
      "link-unsafe Minh chứng F4 3.1",
      "evidence-missing Minh chứng F4 3.1",
    ]);
  });
});

describe("a large sheet", () => {
  it("of 5,000 rows is read in well under half a second, each tab once", () => {
    const codes = [1, 2, 3].flatMap((p) => [1, 2, 3, 4, 5].map((n) => `${p}.${n}`));
    const rows: Rows = [
      TITLE,
      ["TT", "Đơn vị", ...codes],
      ...Array.from({ length: 5000 }, (_, n): Given[] => [
        n + 1,
        `Đoàn xã Số ${n}`,
        ...codes.map(() => "Đạt"),
      ]),
    ];
    const workbook = bookOf(sheetOf(rows, "Chấm"), sheetOf([["Ghi chép"]], "Khác", 1));
    const bundle = bundleOn(workbook);
    const time = processorTime();
    bundle.host.run("menuReading");
    expect(time()).toBeLessThan(2000);
    expect(formOf(bundle)).toMatchObject({ sure: true, message: expect.stringContaining("5000 đơn vị") });
    expect(bundle.host.calls.get("Range.getValues")).toBe(2);
  });
});
