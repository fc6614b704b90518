/** @fileoverview What a cell takes when the sidebar saves: rules that reject, drop-downs, addresses, plain text. */
import { describe, expect, it } from "vitest";
import { wordsOfCell } from "../../src/sidebar/mark-words";
import { anchorsOf, newRows, placesOfUnit } from "../../src/sidebar/unit-places";
import type {
  Answer,
  BookUnit,
  Edit,
  Opened,
  Saved,
  SettingsForm,
  UnitCells,
  WireCell,
} from "../../src/sidebar/wire";
import type { HostOptions } from "../../workbench/host/host";
import { cellOf, ensureCell, type FlatCell, type ModelValidation } from "../../workbench/host/model";
import { smallBook } from "../sidebar/support";
import { bookOf, sheetOf } from "../workbench/host/support";
import { at, bundleOn, everything, openedWhole, sheetNamed, textOf } from "./support";

/** The second unit's row, with the given cells by column, and ways to read and to save it. */
function prepared(row: Readonly<Record<number, Partial<FlatCell>>>, options: Partial<HostOptions> = {}) {
  const workbook = smallBook("Đạt");
  workbook.sheets.push(sheetOf([["Đạt", "Chưa đạt", "Đạt"]], "Danh mục", 9));
  const sheet = sheetNamed(workbook, "Chấm");
  for (const [column, cell] of Object.entries(row))
    Object.assign(ensureCell(sheet, 4, Number(column)), cellOf(cell));
  const { host } = bundleOn(workbook, options);
  const ask = <T>(name: string, request: unknown): T => {
    const answer = host.callFromSidebar(name, [request]);
    if (!answer.ok) throw new Error(answer.error.message);
    const value = answer.value as Answer<object>;
    if (!value.ok) throw new Error(value.message);
    return value as T;
  };
  const { book } = openedWhole(ask<Opened>("sidebarOpen", { sheet: "Chấm", selected: false, unit: null }));
  const unit = book.units[1] as BookUnit;
  const anchors = anchorsOf(book, unit.anchors);
  const read = (column: number) => {
    const answer = ask<UnitCells>("sidebarUnit", { anchors, places: placesOfUnit(book, unit) });
    if (answer.moved) throw new Error("the unit moved");
    return answer.cells.find((cell) => cell.row === 4 && cell.column === column) as WireCell;
  };
  const save = (now: Readonly<Record<number, Edit["now"]>>) => {
    const edits = Object.entries(now).map(([column, value]): Edit => {
      const { value: was, formula } = read(Number(column));
      return { sheet: "Chấm", row: 4, column: Number(column), was, formula, now: value, overwrite: false };
    });
    return ask<Saved>("sidebarSave", { anchors, edits, adding: null });
  };
  return { host, book: workbook, sheet, read, save, words: book.words.sheet };
}

const rejecting = (rule: Partial<ModelValidation>): Partial<FlatCell> => ({
  validation: { kind: "custom", rejects: true, ...rule },
});
const list = rejecting({ kind: "list", values: ["Đạt", "Chưa đạt"] });
const source = { sheet: 9, range: { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 2 } };
const fromCells = rejecting({ kind: "list", values: [], source });
const number = rejecting({ kind: "number", test: { operator: "between", operands: [0, 1] } });

describe("[C49] a rule that would refuse stands in the way before anything is written", () => {
  it.each<[string, Partial<FlatCell>, Edit["now"]]>([
    ["a list", list, "x"],
    ["a list from cells", fromCells, "x"],
    ["a number", number, "Đạt"],
    ["a number, too large", number, 2],
    ["a day", rejecting({ kind: "date" }), "Đạt"],
    ["a checkbox", rejecting({ kind: "checkbox" }), "Đạt"],
  ])("%s", (_, cell, now) => {
    const { sheet, save } = prepared({ 2: cell });
    const before = everything(sheet);
    expect(save({ 2: now, 3: "13-HD/ĐTN" })).toMatchObject({
      state: "stopped",
      cells: [{ row: 4, column: 2, obstacle: "rule" }],
    });
    expect(everything(sheet)).toBe(before);
  });

  it.each<[string, Partial<FlatCell>, Edit["now"]]>([
    ["a list", list, "Đạt"],
    ["a list from cells", fromCells, "Chưa đạt"],
    ["a number", number, 1],
    ["a rule that only warns", { validation: { kind: "number", rejects: false } }, "Đạt"],
    ["a rule of a formula that lets it pass", rejecting({}), "Đạt"],
    ["any rule, of nothing", number, ""],
  ])("%s lets pass what fits", (_, cell, now) => {
    const { sheet, save } = prepared({ 2: { ...cell, value: 0 } });
    expect(save({ 2: now }).state).toBe("saved");
    expect(at(sheet, "C5")?.value).toBe(now === "" ? null : now);
  });
});

describe("what a drop-down offers", () => {
  it("[C50] are the words of the cells that feed it, each once", () => {
    const { read } = prepared({ 2: fromCells });
    expect(read(2)).toMatchObject({ checkbox: false, choices: ["Đạt", "Chưa đạt"] });
  });

  it("[C50] many cells fed from the same ones have them read once", () => {
    const { host, read } = prepared({ 2: fromCells, 4: fromCells, 6: fromCells, 8: fromCells });
    host.resetCalls();
    expect(read(8).choices).toEqual(["Đạt", "Chưa đạt"]);
    expect(host.calls.get("Range.getDisplayValues")).toBe(1);
  });

  it("[C56] TRUE and FALSE are a checkbox, that is ticked by a boolean", () => {
    const box = rejecting({ kind: "list", values: ["TRUE", "FALSE"] });
    const { sheet, read, save } = prepared({ 2: box });
    expect(read(2)).toMatchObject({ checkbox: true, choices: null });
    expect(save({ 2: true }).state).toBe("saved");
    expect(at(sheet, "C5")?.value).toBe(true);
  });

  it("a checkbox with words of its own holds those", () => {
    const box = rejecting({ kind: "checkbox", values: ["Có", "Không"] });
    const { sheet, read, save } = prepared({ 2: box });
    expect(read(2)).toMatchObject({ checkbox: false, choices: ["Có", "Không"] });
    expect(save({ 2: true })).toMatchObject({ state: "stopped", cells: [{ obstacle: "rule" }] });
    expect(save({ 2: "Có" }).state).toBe("saved");
    expect(at(sheet, "C5")?.value).toBe("Có");
  });

  it("1 and 0 are written as the numbers that picking them leaves", () => {
    const { sheet, read, save, words } = prepared({ 2: rejecting({ kind: "list", values: ["1", "0"] }) });
    const own = wordsOfCell(words as never, read(2), false, null);
    expect([own.pass, own.fail]).toEqual([1, 0]);
    expect(save({ 2: 1 }).state).toBe("saved");
    expect(at(sheet, "C5")?.value).toBe(1);
  });
});

describe.each([true, false])(
  "[C51] a plain-text cell, which keeps an apostrophe or not (%s)",
  (keepsApostrophe) => {
    const unsure = { keepsApostrophe };
    const plain = { value: null, numberFormat: "@" };

    it.each([
      "3/5",
      "0012",
      "13-HD/ĐTN ngày 04/6/2018",
      "'quoted",
      "=1+1",
      "+84 912",
      "-5",
      "50%",
      "Đạt\n12/3",
    ])("holds %j as it was typed in the sidebar", (text) => {
      const { sheet, save } = prepared({ 3: plain }, { unsure });
      const saved = save({ 3: text });
      expect(saved).toMatchObject({ state: "saved", cells: [{ value: text, formula: "" }] });
      expect(at(sheet, "D5")?.value).toBe(text);
      expect(at(sheet, "D5")?.formula).toBeUndefined();
    });

    it("takes a word of its list", () => {
      const own = rejecting({ kind: "list", values: ["Đạt (đủ)", "Chưa đạt (thiếu)"] });
      const { sheet, save } = prepared({ 2: { ...plain, ...own } }, { unsure });
      expect(save({ 2: "Đạt (đủ)" }).state).toBe("saved");
      expect(at(sheet, "C5")?.value).toBe("Đạt (đủ)");
    });

    it("in a tab of the add-on's own holds what the next run writes", () => {
      const { host, book } = prepared({}, { unsure });
      host.run("menuCheck");
      const check = sheetNamed(book, "3CĐ · Kiểm tra");
      const before = textOf(check);
      for (const row of check.cells.values())
        for (const cell of row.values()) Object.assign(cell, cellOf({ numberFormat: "@" }));
      host.run("menuCheck");
      expect(textOf(check)).toEqual(before);
    });

    it("in the tab of settings holds what the sidebar writes there", () => {
      const { host, book } = prepared({}, { unsure });
      host.run("menuSettings");
      const tab = sheetNamed(book, "3CĐ · Thiết lập");
      for (const row of tab.cells.values())
        for (const cell of row.values()) Object.assign(cell, cellOf({ numberFormat: "@" }));
      const form = host.callFromSidebar("sidebarSettings", [null]) as { value: SettingsForm };
      const settings = { ...form.value.settings, deadline: "30/11/2026", unit: "Huyện đoàn 12/3" };
      host.callFromSidebar("sidebarSaveSettings", [
        { settings, sheet: null, changed: ["deadline", "unit"], evidence: [] },
      ]);
      const again = host.callFromSidebar("sidebarSettings", [null]) as { value: SettingsForm };
      expect(again.value.settings).toMatchObject({ deadline: "30/11/2026", unit: "Huyện đoàn 12/3" });
    });

    it("in a new sheet holds the names of its units", () => {
      const { host, book } = prepared({}, { unsure });
      const made = host.callFromSidebar("makeNewSheet", [
        { year: 2027, set: "2018-2022", units: "Đoàn xã An Hà (1)\nĐoàn xã 12/3" },
      ]);
      expect(made).toMatchObject({ value: { ok: true } });
      const text = textOf(sheetNamed(book, "Chấm 2027")).flat();
      expect(text).toContain("Đoàn xã An Hà (1)");
      expect(text).toContain("Đoàn xã 12/3");
      expect(text.filter((one) => one.startsWith("'"))).toEqual([]);
    });
  },
);

describe("[C48] a typed address", () => {
  const url = "https://drive.google.com/file/d/1a/view";
  const said = [url, `13-HD/ĐTN\n${url}`, "Xem www.a.vn/x, rồi duyệt", "https://a.vn/t%C3%A0i-li%E1%BB%87u"];
  it.each(said.flatMap((text) => [true, false].map((linksAddresses) => [text, linksAddresses] as const)))(
    "%j is in nobody's way, whether it is a link (%s) or not",
    (text, linksAddresses) => {
      const { sheet, read, save } = prepared({ 3: { value: text } }, { unsure: { linksAddresses } });
      expect(read(3).links).toEqual([]);
      expect(save({ 3: `${text}; 02-BC/ĐTN` }).state).toBe("saved");
      expect(at(sheet, "D5")?.value).toBe(`${text}; 02-BC/ĐTN`);
    },
  );

  it.each([
    ["Kế hoạch", "https://a.vn/1"],
    ["https://a.vn/1", "https://b.vn/1"],
    ["https://a.vn/1.pdf", "https://a.vn/1"],
    ["https://a.vn/12", "https://a.vn/1"],
  ])("but %j that leads to %j is: the link would be lost", (text, behind) => {
    const links = [{ start: 0, end: text.length, url: behind }];
    const { read, save } = prepared({ 3: { value: text, links } });
    expect(read(3).links).toEqual([behind]);
    expect(save({ 3: "khác" })).toMatchObject({ state: "stopped", cells: [{ obstacle: "links" }] });
  });
});

describe("[E10] a row put in on the evidence tab", () => {
  const MARKS = [
    ["BẢNG CHẤM 3 CHỦ ĐỘNG NĂM 2021"],
    ["Đơn vị", "1.1", "1.2", "2.1", "3.1"],
    ["Đoàn xã An Hà", "x", "x", "x", "x"],
  ];
  const EVIDENCE = [
    ["Đơn vị", "Tiêu chí", "Minh chứng"],
    ["Đoàn xã An Hà", "1.1", "1-KH/ĐTN"],
  ];

  /** Saves evidence of 3.5 into a new row, whose cells are as given by column. */
  function put(row: Readonly<Record<number, Partial<FlatCell>>>, now: string, options = {}) {
    const tab = sheetOf(EVIDENCE, "MC", 1);
    for (const [column, cell] of Object.entries(row))
      Object.assign(ensureCell(tab, 2, Number(column)), cellOf(cell));
    const { host } = bundleOn(bookOf(sheetOf(MARKS, "Chấm"), tab), options);
    const opened = host.callFromSidebar("sidebarOpen", [{ sheet: "Chấm", selected: false, unit: null }]);
    const { book } = openedWhole((opened as { value: Opened }).value);
    const edit = { sheet: "MC", row: -15, column: 2, was: "", formula: "", now, overwrite: false };
    const adding = newRows(book, book.units[0] as BookUnit, [edit]);
    const saved = host.callFromSidebar("sidebarSave", [{ anchors: [], edits: [edit], adding }]);
    return { saved: (saved as { value: Saved }).value, tab };
  }

  it("[C49] is not put in where a rule refuses what goes into it, and says so", () => {
    const refused = { state: "stopped", cells: [{ row: -15, column: 2, obstacle: "rule" }] };
    for (const row of [{ 2: list }, { 1: list }, { 0: number }]) {
      const { saved, tab } = put(row, "13-HD/ĐTN");
      expect(saved).toMatchObject(refused);
      expect(textOf(tab)).toEqual(EVIDENCE);
    }
    expect(put({ 2: list }, "Đạt").saved.state).toBe("saved");
  });

  it.each([true, false])(
    "[C51] holds what was typed, its columns being plain text (%s)",
    (keepsApostrophe) => {
      const plain = { value: null, numberFormat: "@" };
      for (const text of ["3/5", "=1+1", "13-HD/ĐTN ngày 04/6/2018"]) {
        const { saved, tab } = put({ 0: plain, 1: plain, 2: plain }, text, { unsure: { keepsApostrophe } });
        expect(saved).toMatchObject({ state: "saved", cells: [{ row: 2, value: text, formula: "" }] });
        expect(textOf(tab)).toEqual([...EVIDENCE, ["Đoàn xã An Hà", "3.5", text]]);
      }
    },
  );
});
