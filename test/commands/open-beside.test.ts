/** What lies beside a tab's cells when a new year is opened: protections, charts, pictures, names. Through the built bundle. */
import { describe, expect, it } from "vitest";
import type { OpeningAnswer } from "../../src/commands/open-year";
import { openedIn } from "../../src/commands/opened-record";
import { TAB_OPENED } from "../../src/table/own-tabs";
import type { ModelChart, ModelSheet, ModelWorkbook } from "../../workbench/host/model";
import { bookOf, sheetOf } from "../workbench/host/support";
import { at, bundleOn, everything, sheetNamed, textOf } from "./support";

const [OWNER, LAN, BINH] = ["chu@example.vn", "lan@example.vn", "binh@example.vn"];
const OURS = "3 chủ động: bảng của năm đã khép";
const chart = { type: "BAR", ranges: [], headers: 1, options: {}, at: { row: 0, column: 9, x: 0, y: 0 } };
const charts: ModelChart[] = [1, 2].map((id) => ({ ...chart, id }) as unknown as ModelChart);

const cells = (first: string, firstRow: number, last = first, lastRow = firstRow) => ({
  firstRow,
  lastRow,
  firstColumn: first.charCodeAt(0) - 65,
  lastColumn: last.charCodeAt(0) - 65,
});

/** A workbook of 2026 that three people may edit; `change` gives its assessment what lies beside the cells. */
function book(change: (sheet: ModelSheet) => void, name = "Chấm 2026"): ModelWorkbook {
  const sheet = sheetOf(
    [
      ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2026"],
      ["TT", "Đơn vị", "1.1", "2.1", "3.1", "Tổng"],
      ...["An Hà", "Đào Mỹ", "Tân Liên"].map((unit, n) => [n + 1, `Đoàn xã ${unit}`, "x", "x", "o", 2]),
    ],
    name,
    1,
  );
  change(sheet);
  return { ...bookOf(sheet), editors: [OWNER, LAN, BINH] as string[] };
}

function open(workbook: ModelWorkbook) {
  const answer = bundleOn(workbook).host.run("runOpening", [
    { to: 2027, year: null, sheet: "Chấm 2026" },
  ]) as OpeningAnswer;
  if (!answer.ok) throw new Error(answer.message);
  const rows = textOf(sheetNamed(workbook, TAB_OPENED));
  return { made: sheetNamed(workbook, "Chấm 2027"), lines: answer.lines, look: openedIn(rows)?.look ?? [] };
}

const about = (lines: readonly string[]) => lines.filter((line) => line.startsWith("Tab “Chấm 2026”:"));

describe("[Y10] protections of a tab are made again on its twin", () => {
  it("where they are, with what they are for, whom they let in and what they leave free", () => {
    const own = [
      { range: cells("F", 2, "F", 4), editable: true, description: "Cột tổng", editors: [OWNER, LAN] },
      { range: cells("B", 2, "B", 4), editable: true, description: "Tên đơn vị", warningOnly: true },
      { range: cells("A", 0), editable: true, description: "", editors: [OWNER], domainEdits: true },
      { range: null, editable: true, description: "Cả bảng", unprotected: [cells("C", 2, "E", 4)] },
    ] as ModelSheet["protections"];
    const workbook = book((sheet) => {
      sheet.protections = own;
    });
    const before = everything(sheetNamed(workbook, "Chấm 2026"));
    const { made, lines, look } = open(workbook);
    expect(made.protections).toEqual(own);
    expect(about([...lines, ...look])).toEqual([]);
    expect(everything(sheetNamed(workbook, "Chấm 2026"))).toBe(before);
    // The new year's cells are empty, and judged by whoever may edit them.
    expect(at(made, "C3")?.value ?? null).toBe(null);
    expect(bundleOn(workbook).host.run("runReport", [{}])).toMatchObject({ year: 2027 });
  });
  it("one that this person may not edit is named with its cells, and not made", () => {
    const workbook = book((sheet) => {
      sheet.protections = [
        { range: cells("F", 2, "F", 4), editable: false, description: "Của tỉnh" },
        { range: cells("B", 2), editable: true },
      ];
    });
    const { made, look } = open(workbook);
    expect(made.protections).toEqual([{ range: cells("B", 2), editable: true, description: "" }]);
    expect(about(look)).toEqual([
      expect.stringMatching(
        /^Tab “Chấm 2026”: 1 vùng bảo vệ \(F3:F5\) không đặt lại được như cũ ở tab mới; đặt tay/,
      ),
    ]);
  });
  it("one whose editors cannot be set is made without them, and named", () => {
    const workbook = book((sheet) => {
      sheet.protections = [
        { range: cells("F", 2), editable: true, description: "Cột tổng", editors: [OWNER] },
      ];
    });
    const bundle = bundleOn(workbook);
    bundle.host.meanwhile((call) => {
      if (call === "Protection.removeEditors") throw new Error("Cannot remove a group");
    });
    const answer = bundle.host.run("runOpening", [
      { to: 2027, year: null, sheet: "Chấm 2026" },
    ]) as OpeningAnswer;
    expect(about(answer.ok ? answer.lines : [])).toEqual([expect.stringContaining("1 vùng bảo vệ (F3)")]);
    expect(sheetNamed(workbook, "Chấm 2027").protections).toEqual([
      { range: cells("F", 2), editable: true, description: "Cột tổng" },
    ]);
  });
  it("the warning that a closed year carries is ours, and none of the new tab's", () => {
    const workbook = book((sheet) => {
      sheet.protections = [{ range: null, editable: true, description: OURS, warningOnly: true }];
    });
    expect(open(workbook).made.protections).toEqual([]);
  });
});

describe("[Y12] what does not come along is counted and named, tab by tab", () => {
  const beside = () => {
    const workbook = book((sheet) => {
      sheet.charts = charts;
      sheet.floating = { images: 1, drawings: 3 };
      Object.assign(at(sheet, "F3") ?? {}, { formula: "=SUM(Diem_2026)" });
      Object.assign(at(sheet, "F4") ?? {}, { formula: '=COUNTIF(Bang1[1.1];"diem_2026")' });
      Object.assign(at(sheet, "F5") ?? {}, { formula: "=SUM(DanhMuc)" });
    });
    workbook.sheets.push(sheetOf([["Danh mục"], [1]], "Danh mục", 2));
    workbook.names = [
      { name: "Diem_2026", sheet: 1 },
      { name: "DanhMuc", sheet: 2 },
    ];
    return workbook;
  };
  it("before anything is made as what may stay behind", () => {
    const workbook = beside();
    const bundle = bundleOn(workbook, { now: () => Date.parse("2026-12-20T03:00:00Z") });
    bundle.host.run("menuOpenYear");
    const page = bundle.ui.dialogs[0]?.content ?? "";
    const { left, look } = JSON.parse(/id="data">(.*?)<\/script>/s.exec(page)?.[1] ?? "{}");
    expect(about(left)).toEqual([
      "Tab “Chấm 2026”: 2 biểu đồ, 1 hình ảnh, 3 hình vẽ, 1 dải ô được đặt tên (Diem_2026) có thể không được chép theo.",
    ]);
    expect(look).toContain(
      "Công thức vẫn lấy từ tab, bảng hoặc tên của năm cũ: “Chấm 2027” gọi “Diem_2026”, “Chấm 2027” gọi “Bang1”.",
    );
  });
  it("and once it is made as what did", () => {
    const { lines, look } = open(beside());
    const told =
      "Tab “Chấm 2026”: 2 biểu đồ, 1 hình ảnh, 3 hình vẽ, 1 dải ô được đặt tên (Diem_2026) không được chép theo.";
    expect(about(lines)).toEqual([told]);
    expect(about(look)).toEqual([told]);
  });
  describe("[Y11] rules that name last year's tab or its year are told with their cells, and stay", () => {
    const units = { firstRow: 2, lastRow: 4, firstColumn: 1, lastColumn: 1 };
    const list = { kind: "list", rejects: false } as const;
    const naming = () => {
      const workbook = book((sheet) => {
        const rule = (cell: string, validation: object) =>
          Object.assign(at(sheet, cell) ?? {}, { validation: { ...list, ...validation } });
        rule("C3", { values: ["x", "o"], help: "Chấm theo HD năm 2026" });
        rule("C4", { values: ["x", "o"], help: "Chấm theo HD năm 2026" });
        rule("D3", { values: ["x", "o"], help: "Chọn x hoặc o" });
        // A list that stands on the tab itself, as a file says it without a name and with one.
        rule("E3", { values: ["x"], source: { sheet: 1, range: units } });
        rule("E4", { values: ["x"], source: { sheet: 1, range: units, named: true } });
        const colour = (first: string, last: string, formula: string) => ({
          ranges: [cells(first, 2, last, 4)],
          rules: [{ type: "expression", priority: 1, formulas: [formula], attributes: {} }],
        });
        sheet.conditional = [
          colour("C", "E", "C3<>'Chấm 2026'!C3"),
          colour("F", "F", `F3>INDIRECT("'Chấm 2026'!F3")`),
          colour("A", "A", "A3>'Danh mục'!A1"),
          colour("B", "B", 'B3="Chấm 2026"'),
        ];
      });
      const follow = sheetOf(
        [
          ["PHÂN CÔNG CÁN BỘ PHỤ TRÁCH NĂM 2026"],
          ["TT", "Đơn vị", "Cán bộ phụ trách"],
          [1, "Đoàn xã An Hà", "Lê Văn An"],
        ],
        "Phân công",
        3,
      );
      const source = { sheet: 1, range: units };
      Object.assign(at(follow, "B3") ?? {}, { validation: { ...list, values: ["Đoàn xã An Hà"], source } });
      workbook.sheets.push(sheetOf([["Danh mục"], [1]], "Danh mục", 2), follow);
      return workbook;
    };
    const told = (lines: readonly string[]) => lines.filter((line) => line.includes("theo năm 2026"));
    const COLOURS =
      "định dạng có điều kiện ở C3:E5 so với tab “Chấm 2026”; định dạng có điều kiện ở F3:F5 so với tab “Chấm 2026”";
    // A word of a title, which no longer stands there.
    const WORD = 'định dạng có điều kiện ở B3:B5 ghi “=B3="Chấm 2026"”.';

    it("once it is made", () => {
      const { lines, look, made } = open(naming());
      const said = [
        `Tab “Chấm 2027” còn theo năm 2026, hãy sửa tay: lời nhắc ở C3:C4 ghi “Chấm theo HD năm 2026”; danh sách chọn ở E4 lấy từ tab “Chấm 2026”; ${COLOURS}; ${WORD}`,
        "Tab “Phân công 2027” còn theo năm 2026, hãy sửa tay: danh sách chọn ở B3 lấy từ tab “Chấm 2026”.",
      ];
      expect(told(lines)).toEqual(said);
      expect(told(look)).toEqual(said);
      // Emptied, with its rule.
      expect(at(made, "C3")?.value ?? null).toBe(null);
      expect(at(made, "C3")?.validation?.help).toBe("Chấm theo HD năm 2026");
    });
    it("and before, but for rules of its own cells, of which nobody knows what becomes", () => {
      const bundle = bundleOn(naming(), { now: () => Date.parse("2026-12-20T03:00:00Z") });
      bundle.host.run("menuOpenYear");
      const page = bundle.ui.dialogs[0]?.content ?? "";
      const { look } = JSON.parse(/id="data">(.*?)<\/script>/s.exec(page)?.[1] ?? "{}");
      expect(told(look)).toEqual([
        `Tab “Chấm 2027” sẽ còn theo năm 2026, hãy sửa tay: lời nhắc ở C3:C4 ghi “Chấm theo HD năm 2026”; ${WORD}`,
        "Tab “Phân công 2027” sẽ còn theo năm 2026, hãy sửa tay: danh sách chọn ở B3 lấy từ tab “Chấm 2026”.",
      ]);
    });
  });
  it("[Y11] links to last year's tabs are told, by text and by formula; one to another spreadsheet is not", () => {
    const workbook = book((sheet) => {
      const link = (url: string) => ({ links: [{ start: 0, end: 5, url }] });
      Object.assign(at(sheet, "B3") ?? {}, link("#gid=1&range=A1"));
      Object.assign(at(sheet, "B4") ?? {}, link("https://docs.google.com/spreadsheets/d/khac/edit#gid=1"));
      // Typed evidence goes with its link.
      Object.assign(at(sheet, "C3") ?? {}, link("#gid=1"));
      Object.assign(at(sheet, "F3") ?? {}, {
        formula: '=HYPERLINK("#gid=1";"Đầu trang")',
        value: "Đầu trang",
      });
    });
    expect(open(workbook).look).toContain(
      "Tab “Chấm 2027” còn theo năm 2026, hãy sửa tay: liên kết ở B3, F3 dẫn tới tab “Chấm 2026”.",
    );
  });
  it("[Y11] of a tab too long to be looked through it is told from which row on nobody looked", () => {
    const { look } = open(
      book((sheet) => {
        for (let n = 4; n <= 2100; n += 1)
          sheet.cells.set(
            n + 1,
            new Map([n, `Đoàn xã Số ${n}`, "x", "x", "o"].map((value, column) => [column, { value }])),
          );
        sheet.maxRows = 2200;
      }),
    );
    // The title and six headings are texts too.
    expect(look.filter((line) => line.includes("quá dài"))).toEqual([
      "Tab “Chấm 2027” quá dài: danh sách chọn và liên kết từ dòng 1996 trở xuống chưa được xem, hãy tự xem có chỗ nào còn theo năm 2026 không.",
    ]);
  });

  it("nothing is said of a tab beside which nothing lies", () => {
    expect(about(open(book(() => {})).lines)).toEqual([]);
  });
});
