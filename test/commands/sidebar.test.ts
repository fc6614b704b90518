/** The sidebar's calls, on the built bundle: the same judgement as the menu's, writes compared, messages checked. */
import { describe, expect, it } from "vitest";
import { criteriaOf } from "../../src/criteria/set";
import { DEFAULT_SETTINGS } from "../../src/criteria/settings";
import { TINTS } from "../../src/criteria/tints";
import { describeUnit } from "../../src/findings/unit-codes";
import { type HeldCell, judgeCells } from "../../src/sidebar/judge-cells";
import { anchorsOf, newRows, placesOfUnit, unitAt } from "../../src/sidebar/unit-places";
import type {
  Book,
  BookUnit,
  Edit,
  FindingList,
  NewRows,
  Opened,
  Saved,
  SettingsForm,
  UnitCells,
  WireCell,
} from "../../src/sidebar/wire";
import type { Host } from "../../workbench/host/host";
import { ensureCell, type ModelSheet } from "../../workbench/host/model";
import { smallBook } from "../sidebar/support";
import { bookOf, sheetOf } from "../workbench/host/support";
import { ask, at, bundleOn, everything, openedWhole, sampleWorkbook, sheetNamed, textOf } from "./support";

const open = (host: Host, sheet: string | null = null) =>
  openedWhole(ask<Opened>(host, "sidebarOpen", { sheet, selected: true, unit: null }));

function cellsOf(host: Host, book: Book, unit: BookUnit): readonly WireCell[] {
  const answer = ask<UnitCells>(host, "sidebarUnit", {
    anchors: anchorsOf(book, unit.anchors),
    places: placesOfUnit(book, unit),
  });
  if (answer.moved) throw new Error(`${unit.name} moved`);
  return answer.cells;
}

const held = (cells: readonly WireCell[]): HeldCell[] =>
  cells.map(({ value, ...cell }) => ({
    ...cell,
    value: typeof value === "object" ? new Date(value.date) : value,
  }));

describe("judging in the sidebar", () => {
  it.each([
    "cao-loc-2021",
    "chi-lang-2019-so-lieu-lon-xon",
    "dong-mo-2026-bo-tieu-chi-rieng",
    "lang-giang-2021-dang-dai",
    "long-xuyen-2021-phieu-tung-don-vi",
    "phu-binh-2020-tu-cham",
    "thot-not-2020-dat-chua-dat",
    "tra-cu-2022",
  ])("gives every unit of %s what the menu gives it", async (name) => {
    const { host } = bundleOn(await sampleWorkbook(name));
    const { book } = open(host);
    expect(book.units.length).toBeGreaterThan(0);
    for (const unit of book.units) {
      if (unit.entries.length === 0) continue;
      const judgement = judgeCells(book, unit, held(cellsOf(host, book, unit)));
      expect(
        {
          outcome: judgement.outcome,
          provisional: judgement.provisional,
          criteria: judgement.criteria.map((one) => one.charAt(0)).join(""),
        },
        unit.name,
      ).toEqual({ outcome: unit.outcome, provisional: unit.provisional, criteria: unit.criteria });
    }
    const report = host.run("runReport", [{}]) as {
      findings: { code: string; cell: string; unit: string }[];
    };
    const [unit] = book.units.filter(
      ({ outcome, entries }) => outcome === "undetermined" && entries.length > 0,
    );
    if (!unit) return;
    const codes = new Set(criteriaOf(book.set).map(({ code }) => code));
    const found = judgeCells(book, unit, held(cellsOf(host, book, unit))).findings;
    expect(found.map(({ code, cell }) => `${code} ${cell}`).sort()).toEqual(
      report.findings
        .filter((one) => one.unit === unit.name && found.some(({ code }) => code === one.code))
        .map(({ code, cell }) => `${code} ${cell}`)
        .sort(),
    );
    expect(codes.size).toBeGreaterThan(0);
  });

  it.each(['0" điểm"', "0%"])("[M2] takes a 1 shown by %s for no tick, as the menu does", (numberFormat) => {
    const { host } = bundleOn(smallBook({ value: 1, numberFormat }));
    const { book } = open(host);
    const [unit] = book.units as [BookUnit];
    const { criteria } = judgeCells(book, unit, held(cellsOf(host, book, unit)));
    expect(criteria.map((one) => one.charAt(0)).join("")).toBe(unit.criteria);
    expect(unit.criteria).not.toContain("p");
  });

  it("opens a unit with few service calls, however many units there are", async () => {
    const { host } = bundleOn(await sampleWorkbook("cao-loc-2021"));
    const { book } = open(host);
    host.resetCalls();
    cellsOf(host, book, book.units[3] as BookUnit);
    const calls = [...host.calls].reduce((sum, [, count]) => sum + count, 0);
    // Each drop-down of the row answers for itself; besides those a handful.
    expect(host.calls.get("Range.getValues")).toBeLessThanOrEqual(3);
    expect(calls).toBeLessThan(120);
  });

  it("knows the unit of any row, on the sheet of marks and on that of evidence", async () => {
    const { host } = bundleOn(await sampleWorkbook("tra-cu-2022"));
    const { book } = open(host);
    book.units.forEach((unit, index) => {
      for (const entry of unit.entries) {
        const sheet = book.tabs[entry.sheet] as string;
        expect(unitAt(book, { sheet, row: entry.row, column: 0 })).toBe(index);
      }
      for (const rows of Object.values(unit.keyedRows ?? {})) {
        for (const row of rows)
          expect(unitAt(book, { sheet: book.tabs[book.keyed?.sheet ?? 0] as string, row, column: 0 })).toBe(
            index,
          );
      }
    });
  });
});

describe("a table turned round", () => {
  const names = ["Đoàn xã Gia Cát", "Đoàn xã Hợp Thành"];
  const head = [
    ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
    ["TT", "Tiêu chí", names[0], "", names[1], ""],
    ["", "", "Thẩm định", "Minh chứng", "Thẩm định", "Minh chứng"],
  ];
  const codes = [1, 2, 3].flatMap((pillar) => [1, 2, 3, 4, 5].map((n) => `${pillar}.${n}`));
  const prepared = () => {
    const rows = codes.map((code) => [code, `Tiêu chí số ${code}`, "Đạt", "13-HD/ĐTN", "Đạt", ""]);
    const { host, workbook } = bundleOn(bookOf(sheetOf([...head, ...rows] as string[][], "TH")));
    const { book } = openedWhole(
      ask<Opened>(host, "sidebarOpen", { sheet: "TH", selected: false, unit: null }),
    );
    return { host, book, sheet: sheetNamed(workbook, "TH") };
  };

  it("[L8] opens the unit of the selected cell, and judges it as the menu does", () => {
    const { host, book } = prepared();
    expect(book.units.map(({ name }) => name)).toEqual(names);
    const at = (row: number, column: number) => unitAt(book, { sheet: "TH", row, column });
    expect([at(4, 2), at(4, 3), at(4, 4), at(10, 5), at(1, 4), at(4, 1), at(40, 2)]).toEqual([
      0, 0, 1, 1, 1, -1, -1,
    ]);
    for (const unit of book.units) {
      const judgement = judgeCells(book, unit, held(cellsOf(host, book, unit)));
      expect([unit.outcome, judgement.outcome]).toEqual([judgement.outcome, unit.outcome]);
    }
    expect(book.units.map(({ outcome }) => outcome)).toEqual(["recognised", "undetermined"]);
  });

  it("[L8] saves into the unit's own column, and nothing where a column was put in", () => {
    const { host, book, sheet } = prepared();
    const unit = book.units[1] as BookUnit;
    const [first] = placesOfUnit(book, unit).filter(({ column }) => column === 5);
    const edit: Edit = { ...(first as Edit), was: "", formula: "", now: "14-HD/ĐTN", overwrite: false };
    const request = { anchors: anchorsOf(book, unit.anchors), edits: [edit], adding: null };
    expect(ask<Saved>(host, "sidebarSave", request).state).toBe("saved");
    expect(at(sheet, "F4")?.value).toBe("14-HD/ĐTN");
    sheet.cells.get(1)?.set(4, { value: "Đoàn xã Khác" });
    const again = { ...request, edits: [{ ...edit, row: 5 }] };
    expect(ask<Saved>(host, "sidebarSave", again).state).toBe("moved");
  });
});

describe("evidence on a tab of its own, in any shape", () => {
  const names = ["Đoàn xã Gia Cát", "Đoàn xã Hợp Thành", "Đoàn xã Bảo Lâm"];
  const codes = [1, 2, 3].flatMap((pillar) => [1, 2, 3, 4, 5].map((n) => `${pillar}.${n}`));
  const title = ["MINH CHỨNG ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"];
  const marks = () =>
    sheetOf(
      [
        ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
        ["TT", "Tên đơn vị", ...codes],
        ...names.map((name, n) => [String(n + 1), name, ...codes.map(() => "Đạt")]),
      ],
      "TH",
    );
  /** The second unit lacks 1.2. */
  const paper = (name: string, code: string) =>
    name === names[1] && code === "1.2" ? "" : `${code.replace(".", "")}-BC/ĐTN`;
  const linked = (code: string) => ["", `https://drive.google.com/file/d/1a${code}/view`];
  const stated = (name: string, code: string) => (paper(name, code) ? "Đã nộp" : "Chưa nộp");
  const shapes: Readonly<Record<string, readonly (readonly (string | undefined)[])[]>> = {
    turned: [
      title,
      ["TT", "Tiêu chí", ...names],
      ...codes.map((code) => [code, `Tiêu chí số ${code}`, ...names.map((name) => paper(name, code))]),
    ],
    "two columns a criterion": [
      title,
      ["TT", "Đơn vị", ...codes.flatMap((code) => [`Tiêu chí ${code}`, ""])],
      ["", "", ...codes.flatMap(() => ["Số văn bản", "Link"])],
      ...names.map((name, n) => [
        String(n + 1),
        name,
        ...codes.flatMap((code) => (n === 0 ? linked(code) : [paper(name, code), ""])),
      ]),
    ],
    "a state beside each": [
      title,
      ["Đơn vị", "Tiêu chí", "Văn bản", "Tình trạng"],
      ...names.flatMap((name) => codes.map((code) => [name, code, `${code}-BC/ĐTN`, stated(name, code)])),
    ],
  };
  const prepared = (shape: string) => {
    const { host, workbook } = bundleOn(bookOf(marks(), sheetOf(shapes[shape] as string[][], "MC")));
    const { book } = openedWhole(
      ask<Opened>(host, "sidebarOpen", { sheet: "TH", selected: false, unit: null }),
    );
    return { host, book, sheet: sheetNamed(workbook, "MC") };
  };

  it.each(Object.keys(shapes))("[E10] %s: every unit is judged as the menu does", (shape) => {
    const { host, book } = prepared(shape);
    expect(book.tabs).toEqual(["TH", "MC"]);
    const found = book.units.map((unit) => {
      const { outcome, criteria, findings } = judgeCells(book, unit, held(cellsOf(host, book, unit)));
      const letters = criteria.map((one) => one.charAt(0)).join("");
      expect([outcome, letters]).toEqual([unit.outcome, unit.criteria]);
      return [outcome, ...findings.map(({ code, value, criterion }) => `${code} ${value} ${criterion}`)];
    });
    const lacking =
      shape === "a state beside each" ? "evidence-promised Chưa nộp 1.2" : "evidence-missing  1.2";
    expect(found).toEqual([["recognised"], ["undetermined", lacking], ["recognised"]]);
  });

  it("[E4] [E10] what denies beside the mark the paper on the tab is judged as the menu does, until it is gone", () => {
    const gap = (name: string, code: string) => (name === names[1] && code === "1.2" ? "Chưa có" : "");
    const own = sheetOf(
      [
        ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
        ["TT", "Tên đơn vị", ...codes.flatMap((code) => [code, ""])],
        ["", "", ...codes.flatMap(() => ["Thẩm định", "Minh chứng"])],
        ...names.map((name, n) => [
          String(n + 1),
          name,
          ...codes.flatMap((code) => ["Đạt", gap(name, code)]),
        ]),
      ],
      "TH",
    );
    const list = names.flatMap((name) => codes.map((code) => [name, code, "12-BC/ĐTN"]));
    const tab = sheetOf([title, ["Đơn vị", "Tiêu chí", "Văn bản"], ...list], "MC");
    const { host } = bundleOn(bookOf(own, tab));
    const { book } = openedWhole(
      ask<Opened>(host, "sidebarOpen", { sheet: "TH", selected: false, unit: null }),
    );
    const judged = book.units.map((unit) => judgeCells(book, unit, held(cellsOf(host, book, unit))));
    expect(book.units.map(({ outcome }) => outcome)).toEqual(["recognised", "undetermined", "recognised"]);
    expect(judged.map(({ outcome }) => outcome)).toEqual(book.units.map(({ outcome }) => outcome));
    expect(judged.flatMap(({ findings }) => findings.map(({ code, value }) => `${code} ${value}`))).toEqual([
      "evidence-promised Chưa có",
    ]);
    const unit = book.units[1] as BookUnit;
    const without = held(cellsOf(host, book, unit)).map((cell) =>
      cell.value === "Chưa có" ? { ...cell, value: "" } : cell,
    );
    expect(judgeCells(book, unit, without).outcome).toBe("recognised");
  });

  it("[U2] a quarter that is blank leaves the unit open here too, until it is filled in", () => {
    const quarters = (n: number, name: string, blank: boolean) =>
      ["I", "II", "III", "IV"].map((quarter, at) => [
        at === 0 ? String(n) : "",
        at === 0 ? name : "",
        quarter,
        ...codes.map(() => (blank && at === 3 ? "" : "Đạt")),
      ]);
    const tab = sheetOf(
      [
        ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
        ["TT", "Tên đơn vị", "Quý", ...codes],
        ...quarters(1, names[0] as string, false),
        ...quarters(2, names[1] as string, true),
      ],
      "TH",
    );
    const { host } = bundleOn(bookOf(tab));
    const { book } = openedWhole(
      ask<Opened>(host, "sidebarOpen", { sheet: "TH", selected: false, unit: null }),
    );
    const judged = book.units.map((unit) => judgeCells(book, unit, held(cellsOf(host, book, unit))).outcome);
    expect(judged).toEqual(["recognised", "undetermined"]);
    expect(book.units.map(({ outcome }) => outcome)).toEqual(judged);
    const unit = book.units[1] as BookUnit;
    const filled = held(cellsOf(host, book, unit)).map((cell) =>
      cell.row === 9 && cell.value === "" ? { ...cell, value: "Đạt" } : cell,
    );
    expect(judgeCells(book, unit, filled).outcome).toBe("recognised");
  });

  it("[L8] turned: saves into the unit's own column whatever others wrote, nothing where a column moved", () => {
    const { host, book, sheet } = prepared("turned");
    const unit = book.units[1] as BookUnit;
    const place = placesOfUnit(book, unit).find(({ sheet: tab, row }) => tab === "MC" && row === 3);
    expect(place?.column).toBe(3);
    sheet.cells.get(3)?.set(2, { value: "99-BC/ĐTN" });
    const edit: Edit = { ...(place as Edit), was: "", formula: "", now: "14-BC/ĐTN", overwrite: false };
    const request = { anchors: anchorsOf(book, unit.anchors), edits: [edit], adding: null };
    expect(ask<Saved>(host, "sidebarSave", request).state).toBe("saved");
    expect(at(sheet, "D4")?.value).toBe("14-BC/ĐTN");
    sheet.cells.get(1)?.set(3, { value: "Đoàn xã Khác" });
    const later = { ...request, edits: [{ ...edit, row: 4, was: "13-BC/ĐTN" }] };
    expect(ask<Saved>(host, "sidebarSave", later).state).toBe("moved");
  });
});

describe("the list of findings", () => {
  it("gives each its sentence, or what the sidebar makes the sentence of", async () => {
    const { host } = bundleOn(await sampleWorkbook("chi-lang-2019-so-lieu-lon-xon"));
    const { findings, sheets, units } = ask<FindingList>(host, "sidebarFindings", { sheet: null });
    const report = host.run("runReport", [{}]) as { findings: { code: string; message: string }[] };
    const words = findings.map(([code, sheet, cell, unit, criteria, value, detail]) =>
      detail === null
        ? value
        : describeUnit({
            code,
            sheet: sheets[sheet] ?? "",
            cell,
            unit: units[unit] ?? null,
            criterion: null,
            criteria,
            value,
            detail,
            order: { row: -1, column: -1 },
          }),
    );
    expect(words).toEqual(report.findings.map(({ message }) => message));
    const own = (code: string) => findings.filter((one) => one[0] === code).map((one) => one[6]);
    expect(own("no-registration-data").concat(own("claimed-rate-wrong"))).toContain(null);
    expect(own("evidence-missing")).not.toContain(null);
  });
});

describe("saving", () => {
  function prepared(mark: string | number = "x") {
    const bundle = bundleOn(smallBook(mark));
    const { book } = open(bundle.host);
    const unit = book.units[1] as BookUnit;
    const edit = (column: number, now: Edit["now"], more: Partial<Edit> = {}): Edit => ({
      sheet: "Chấm",
      row: 4,
      column,
      was: "",
      formula: "",
      now,
      overwrite: false,
      ...more,
    });
    const save = (...edits: Edit[]) =>
      ask<Saved>(bundle.host, "sidebarSave", { anchors: anchorsOf(book, unit.anchors), edits, adding: null });
    const sheet = sheetNamed(bundle.workbook, "Chấm");
    return { ...bundle, book, unit, edit, save, sheet };
  }

  it.each([
    "=1+1",
    "+84 912",
    "-5",
    "@x",
    "'quoted",
    "12",
    "0012",
    "3/5",
    "1,5",
    "50%",
    "TRUE",
    "Đạt\n12/3",
    "#REF!",
  ])("keeps %j the text that was typed", (text) => {
    const { edit, save, sheet } = prepared();
    expect(save(edit(3, text)).state).toBe("saved");
    expect(at(sheet, "D5")?.value).toBe(text);
    expect(at(sheet, "D5")?.formula).toBeUndefined();
  });

  it("writes nothing where one of many cells is another one now", () => {
    const { edit, save, sheet } = prepared();
    const before = everything(sheet);
    const saved = save(edit(2, "x"), edit(3, "a"), edit(5, "b", { was: "khác" }));
    expect(saved).toMatchObject({
      state: "stopped",
      cells: [{ row: 4, column: 5, value: "", obstacle: "changed" }],
    });
    expect(everything(sheet)).toBe(before);
  });

  it("takes a cell that holds already what was to be written for written", () => {
    const { edit, save, sheet } = prepared();
    save(edit(3, "a"));
    expect(save(edit(3, "a"), edit(5, "b")).state).toBe("saved");
    expect(at(sheet, "F5")?.value).toBe("b");
  });

  it.each([
    ["a row put in above", (sheet: ReturnType<typeof sheetNamed>) => shift(sheet, 3)],
    [
      "the unit's name changed",
      (sheet: ReturnType<typeof sheetNamed>) => sheet.cells.get(4)?.set(1, { value: "Khác" }),
    ],
    [
      "a heading changed",
      (sheet: ReturnType<typeof sheetNamed>) => sheet.cells.get(1)?.set(4, { value: "1.9" }),
    ],
  ])("writes nothing after %s", (_, change) => {
    const { edit, save, sheet } = prepared();
    change(sheet);
    const before = everything(sheet);
    expect(save(edit(3, "a"))).toMatchObject({ state: "moved" });
    expect(everything(sheet)).toBe(before);
  });

  it("waits for nobody who holds the lock, and writes nothing", () => {
    const { edit, save, sheet, host } = prepared();
    const before = everything(sheet);
    host.holdLockElsewhere(true);
    expect(() => save(edit(3, "a"))).toThrow(/người khác/i);
    expect(everything(sheet)).toBe(before);
  });

  it("refuses a message that is not of its form, and says so", () => {
    const { host, sheet } = prepared();
    const before = everything(sheet);
    for (const request of [null, {}, { anchors: [], edits: [{ sheet: "Chấm", row: -1, column: 0 }] }, "x"]) {
      expect(host.callFromSidebar("sidebarSave", [request])).toMatchObject({
        ok: true,
        value: { ok: false, message: expect.stringMatching(/không đúng mẫu/) },
      });
    }
    expect(everything(sheet)).toBe(before);
  });
});

describe("[E10] a row put in on the evidence tab", () => {
  const MARKS = [
    ["BẢNG CHẤM 3 CHỦ ĐỘNG NĂM 2021"],
    ["Đơn vị", "1.1", "1.2", "2.1", "3.1"],
    ["Đoàn xã An Hà", "x", "x", "x", "x"],
  ];
  const addingOn = (...rows: (string | number)[][]) =>
    open(
      bundleOn(
        bookOf(sheetOf(MARKS, "Chấm"), sheetOf([["Đơn vị", "Tiêu chí", "Minh chứng"], ...rows], "MC", 1)),
      ).host,
    ).book.keyed?.adding;

  it.each([
    ["1.1", "1.2", "3.1", "3.1"],
    ["TC 1.1", "TC 1.2", "TC 3.1", "TC 3.1"],
    ["Tiêu chí 1.1:", "Tiêu chí 1.2:", "Tiêu chí 3.1:", "Tiêu chí 3.1:"],
    [1.1, 1.2, 3.1, "3.1"],
  ])("says its criterion as the others do: %s", (one, two, three, known) => {
    const adding = addingOn(["Đoàn xã An Hà", one, "1-KH/ĐTN"], ["", two, "2-KH/ĐTN"]);
    expect(adding?.criteria["1.2"]).toEqual([[1, two]]);
    expect(adding?.criteria["3.1"]).toEqual([[1, known]]);
    expect(adding).toMatchObject({ name: 0, order: null, rows: 3 });
    // What another unit's row says serves, too.
    const other = addingOn(["Đoàn xã Khác", three, "1-KH/ĐTN"], ["", two, "2-KH/ĐTN"]);
    expect(other?.criteria["3.1"]).toEqual([[1, three]]);
  });

  it("is not offered where its criterion could only be guessed", () => {
    const [first, second] = criteriaOf(open(bundleOn(smallBook("x")).host).book.set).map(({ text }) => text);
    const adding = addingOn(["Đoàn xã An Hà", first ?? "", "1-KH/ĐTN"], ["", second ?? "", "2-KH/ĐTN"]);
    expect(Object.keys(adding?.criteria ?? {})).toEqual(["1.1", "1.2"]);
    const numbered = addingOn(
      ["Đoàn xã An Hà", "I. Nội dung 1", ""],
      ["", 1, "1-KH/ĐTN"],
      ["", 2, "2-KH/ĐTN"],
    );
    expect(numbered?.criteria ?? {}).toEqual({});
  });

  it("is refused where the message names a cell that is there, or a row was put in since", async () => {
    const workbook = bookOf(
      sheetOf(MARKS, "Chấm"),
      sheetOf(
        [
          ["Đơn vị", "Tiêu chí", "Minh chứng"],
          ["Đoàn xã An Hà", "1.1", "1-KH/ĐTN"],
        ],
        "MC",
        1,
      ),
    );
    const { host } = bundleOn(workbook);
    const { book } = open(host);
    const unit = book.units[0] as BookUnit;
    const edit = { sheet: "MC", row: -15, column: 2, was: "", formula: "", now: "=1+1", overwrite: false };
    const adding = newRows(book, unit, [edit]) as NewRows;
    expect(adding.rows).toHaveLength(1);
    const save = (more: Partial<NewRows> = {}) =>
      ask<Saved>(host, "sidebarSave", { anchors: [], edits: [edit], adding: { ...adding, ...more } });
    const before = workbook.sheets.map(everything);
    expect(save({ below: 1 })).toMatchObject({ state: "moved" });
    expect(workbook.sheets.map(everything)).toEqual(before);
    expect(save()).toMatchObject({ state: "saved", added: { rows: [[-15, 2]], below: 3 } });
    expect(at(sheetNamed(workbook, "MC"), "C3")).toMatchObject({ value: "=1+1" });
    expect(at(sheetNamed(workbook, "MC"), "C3")?.formula).toBeUndefined();
    expect(save()).toMatchObject({ state: "moved" });
    expect(textOf(sheetNamed(workbook, "MC"))).toHaveLength(3);
  });
});

/** Moves the rows from one on down by one. */
function shift(sheet: ReturnType<typeof sheetNamed>, from: number): void {
  for (const row of [...sheet.cells.keys()].sort((a, b) => b - a)) {
    const cells = sheet.cells.get(row);
    if (row < from || !cells) continue;
    sheet.cells.set(row + 1, cells);
    sheet.cells.delete(row);
  }
}

describe("settings", () => {
  it("are written line by line, made where there is no tab yet, and followed", () => {
    const { host, workbook } = bundleOn(smallBook("x"));
    const form = ask<{ settings: object; sets: { id: string }[]; evidence: null }>(
      host,
      "sidebarSettings",
      null,
    );
    expect(form.evidence).toBeNull();
    expect(form.sets.map(({ id }) => id)).toContain("sheet");
    const settings = { ...form.settings, criteria: "sheet", unit: "=Huyện đoàn" };
    ask(host, "sidebarSaveSettings", { settings, sheet: null, changed: ["criteria", "unit"], evidence: [] });
    const sheet = sheetNamed(workbook, "3CĐ · Thiết lập");
    expect(at(sheet, "B4")?.value).toBe("sheet");
    expect(at(sheet, "B7")?.value).toBe("=Huyện đoàn");
    expect(open(host).book.set.id).toBe("sheet");
    const before = everything(sheet);
    ask(host, "sidebarSaveSettings", { settings, sheet: null, changed: ["unit"], evidence: [] });
    expect(everything(sheet)).toBe(before);
  });

  it("say which criteria need evidence, in the unit's own set only", () => {
    const { host, ui, workbook } = bundleOn(smallBook("x"));
    const settings = {
      year: null,
      criteria: null,
      falseIsFail: false,
      deadline: "",
      unit: "",
      level: "",
      parent: "",
      tints: TINTS,
    };
    const change = { settings, sheet: "Chấm", changed: [], evidence: [{ code: "1.1", needed: false }] };
    ui.answerPrompt("OK", "4");
    host.run("menuCriteria");
    ask(host, "sidebarSaveSettings", change);
    expect(criteriaOf(open(host, "Chấm").book.set).find(({ code }) => code === "1.1")?.evidence).toBe(false);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Chấm", "3CĐ · Bộ tiêu chí"]);
  });

  it.each([null, "sheet"])("make a set of the unit's own of the one it is judged by: %s", (criteria) => {
    const { host, workbook } = bundleOn(smallBook("x"));
    const settings = { ...DEFAULT_SETTINGS, criteria };
    const send = (more: object) =>
      ask<SettingsForm>(host, "sidebarSaveSettings", {
        settings,
        sheet: "Chấm",
        evidence: [],
        changed: [],
        ...more,
      });
    send({ changed: ["criteria"] });
    const before = open(host, "Chấm").book.set;
    const form = send({ evidence: [{ code: "1.1", needed: false }] });
    expect(form.evidence?.map(({ code, needed }) => [code, needed]).slice(0, 2)).toEqual([
      ["1.1", false],
      ["1.2", true],
    ]);
    const after = open(host, "Chấm").book.set;
    expect(criteriaOf(after)).toEqual(
      criteriaOf(before).map((one) => (one.code === "1.1" ? { ...one, evidence: false } : one)),
    );
    expect(workbook.sheets.map(({ name }) => name)).toContain("3CĐ · Bộ tiêu chí");
  });

  it("keep the tints, and refuse those that do not serve", () => {
    const { host, workbook } = bundleOn(smallBook("x"));
    const save = (missing: string) =>
      ask<SettingsForm>(host, "sidebarSaveSettings", {
        settings: { ...DEFAULT_SETTINGS, tints: { ...TINTS, missing } },
        sheet: null,
        changed: ["tints"],
        evidence: [],
      });
    expect(() => save("#800000")).toThrow(/^Màu #800000 quá đậm .* Chưa lưu gì; chọn một màu nhạt khác\.$/);
    expect(() => save("#cdeafc")).toThrow(/khó phân biệt/);
    expect(() => save("red")).toThrow(/không đúng mẫu/);
    expect(workbook.sheets).toHaveLength(1);
    expect(save("#fff2cc").settings.tints).toEqual({ ...TINTS, missing: "#fff2cc" });
    const rows = textOf(sheetNamed(workbook, "3CĐ · Thiết lập"));
    expect(rows.find(([label]) => label === "Màu tô ô thiếu minh chứng")?.[1]).toBe("#fff2cc");
  });

  const WANTED = { ...DEFAULT_SETTINGS, unit: "Huyện đoàn Lạng Giang", deadline: "30/11/2021" };
  const CHANGE = { settings: WANTED, sheet: "Chấm", changed: ["unit", "deadline"], evidence: [] };
  /** A workbook with the tabs of settings and criteria. */
  function withTabs() {
    const bundle = bundleOn(smallBook("x"));
    bundle.ui.answerPrompt("OK", "4");
    bundle.host.run("menuCriteria");
    bundle.workbook.activeSheet = 0;
    ask(bundle.host, "sidebarSaveSettings", {
      ...CHANGE,
      changed: ["level"],
      settings: { ...WANTED, level: "huyện" },
    });
    return bundle;
  }
  const rowOf = (sheet: ModelSheet, label: string) => textOf(sheet).findIndex(([first]) => first === label);
  const REFUSING = { kind: "list", values: ["khác"], rejects: true } as const;

  it.each([
    ["3CĐ · Thiết lập", "Tên đơn vị lập báo cáo", 1, "Huyện đoàn Lạng Giang", { ...CHANGE, evidence: [] }],
    [
      "3CĐ · Bộ tiêu chí",
      "1.1",
      2,
      "Không",
      { ...CHANGE, changed: [], evidence: [{ code: "1.1", needed: false }] },
    ],
  ])(
    "[C49] in %s that a rule would refuse are seen beforehand: nothing is written",
    (tab, label, column, word, change) => {
      const { host, workbook } = withTabs();
      const sheet = sheetNamed(workbook, tab);
      const row = rowOf(sheet, label);
      ensureCell(sheet, row, column).validation = { ...REFUSING, values: ["khác"] };
      const before = everything(sheet);
      const cell = `${"ABC"[column]}${row + 1}`;
      expect(() => ask(host, "sidebarSaveSettings", change)).toThrow(
        `Ô ${cell} có quy tắc nhập không nhận “${word}”`,
      );
      expect(everything(sheet)).toBe(before);
    },
  );

  it("[C45] that Google refuses halfway are told as half, with the cells", () => {
    const { host, workbook } = withTabs();
    const sheet = sheetNamed(workbook, "3CĐ · Thiết lập");
    const change = {
      ...CHANGE,
      settings: { ...WANTED, parent: "Tỉnh đoàn Bắc Giang" },
      changed: ["deadline", "parent"],
    };
    const [deadline, parent] = ["Hạn bổ sung minh chứng", "Tên cấp trên"].map(
      (label) => `B${rowOf(sheet, label) + 1}`,
    );
    host.failOn("RangeList.setValue", new Error("Lỗi"), 2);
    expect(() => ask(host, "sidebarSaveSettings", change)).toThrow(
      `Mới lưu được một phần. Đã ghi: ${deadline}. Chưa ghi: ${parent}.`,
    );
    ask(host, "sidebarSaveSettings", change);
    expect(at(sheet, parent as string)?.value).toBe("Tỉnh đoàn Bắc Giang");
  });

  it("refuse a deadline that no calendar has, and write nothing", () => {
    const { host, workbook } = bundleOn(smallBook("x"));
    const save = (deadline: string) =>
      ask<SettingsForm>(host, "sidebarSaveSettings", {
        settings: { ...DEFAULT_SETTINGS, deadline },
        sheet: null,
        changed: ["deadline"],
        evidence: [],
      });
    expect(() => save("ngày 31/2/2027")).toThrow(/^Hạn bổ sung có ngày không có trong lịch\. /);
    expect(workbook.sheets).toHaveLength(1);
    expect(save("ngày 28/2/2027").settings.deadline).toBe("ngày 28/2/2027");
  });
});
