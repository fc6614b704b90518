/** @fileoverview Hoàn tác lần chạy trước: cells as they were before the last run, and only those that are still as it left them. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { anchorsOf, newRows } from "../../src/sidebar/unit-places";
import type { BookUnit, Edit, Opened, Saved } from "../../src/sidebar/wire";
import { a1 } from "../../src/table/a1";
import { TAB_UNDO } from "../../src/table/own-tabs";
import type { HostOptions } from "../../workbench/host/host";
import {
  cellOf,
  ensureCell,
  type FlatCell,
  flatCell,
  type ModelCell,
  type ModelWorkbook,
} from "../../workbench/host/model";
import { Person } from "../../workbench/host/person";
import { open } from "../../workbench/xlsx/open";
import { smallBook } from "../sidebar/support";
import { bookOf, sheetOf } from "../workbench/host/support";
import { ask, at, bundleOn, everything, openedWhole, sampleWorkbook, sheetNamed, textOf } from "./support";

/** What stands in the person's tabs, cell by cell. */
function theirs({ sheets }: ModelWorkbook): Map<string, string> {
  const cells = new Map<string, string>();
  for (const sheet of sheets.filter(({ name }) => !name.startsWith("3CĐ ·"))) {
    for (const [r, row] of sheet.cells) {
      for (const [c, { changed: _, ...cell }] of row) {
        const parts = Object.entries(cell).filter(([, part]) => part !== null && part !== "");
        if (parts.length > 0) cells.set(`${sheet.name}!${a1(r, c)}`, JSON.stringify(parts.sort()));
      }
    }
  }
  return cells;
}

type Bundle = ReturnType<typeof bundleOn>;

/** Takes the last run back and gives what is said. */
function undo({ host, ui }: Bundle): string {
  ui.answerAlert("YES");
  const said = ui.toasts.length;
  host.run("menuUndo");
  return ui.toasts
    .slice(said)
    .map(({ message }) => message)
    .join("\n");
}

const MARKS = [
  ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
  ["TT", "Đơn vị", "1.1", "Minh chứng 1.1", "2.1", "3.1"],
  [1, "Đoàn xã An Hà", "x", "12-KH/ĐTN", "x", "x"],
  [2, "Đoàn xã Đào Mỹ", "x", { value: null, background: "#ff0000", note: "Hỏi lại" }, "lạ", "x"],
  [3, "Đoàn xã Yên Mỹ", "x", "", "x", "lạ"],
];
const marks = () => bookOf(sheetOf(MARKS, "Chấm"));

describe("after Tô màu, Bỏ tô màu and Làm tất cả", () => {
  it.each([
    "cao-loc-2021",
    "chi-lang-2019-so-lieu-lon-xon",
    "thot-not-2020-dat-chua-dat",
    "phu-binh-2020-tu-cham",
  ])(
    "%s: colours and notes are as they were",
    async (name) => {
      const bundle = bundleOn(await sampleWorkbook(name));
      const plain = theirs(bundle.workbook);
      bundle.host.run("menuHighlight");
      const painted = theirs(bundle.workbook);
      expect(painted).not.toEqual(plain);
      expect(undo(bundle)).toMatch(/^Hoàn tác “Tô màu ô còn thiếu”: đã trả lại \d+ ô như cũ\.$/);
      expect(theirs(bundle.workbook)).toEqual(plain);
      bundle.host.run("menuAll");
      expect(theirs(bundle.workbook)).toEqual(painted);
      bundle.host.run("menuUnhighlight");
      expect(theirs(bundle.workbook)).toEqual(plain);
      expect(undo(bundle)).toContain("“Bỏ tô màu”");
      expect(theirs(bundle.workbook)).toEqual(painted);
      expect(bundle.ui.alerts.filter(({ buttons }) => buttons === "OK")).toEqual([]);
    },
    30_000,
  );

  it.each(["Range.getNotes", "RangeList.setBackground", "RangeList.clearNote"])(
    "[C53] gives a row that was none of the run's its colour back where rows move at %s",
    (moment) => {
      const bundle = bundleOn(marks());
      const sheet = sheetNamed(bundle.workbook, "Chấm");
      // The unit above all those that lack something.
      Object.assign(ensureCell(sheet, 2, 3), cellOf({ background: "#b6d7a8" }));
      bundle.host.run("menuHighlight");
      let isDone = false;
      bundle.host.meanwhile((call) => {
        if (call !== moment || isDone) return;
        isDone = true;
        new Person(bundle.workbook).insertRows("Chấm", 3);
      });
      undo(bundle);
      expect(isDone).toBe(true);
      expect(at(sheet, "D4")).toMatchObject({ value: "12-KH/ĐTN", look: { background: "#b6d7a8" } });
    },
  );

  it("says twice run that there is nothing to take back, and asks nothing then", () => {
    const bundle = bundleOn(marks());
    bundle.host.run("menuHighlight");
    undo(bundle);
    const asked = bundle.ui.alerts.length;
    bundle.host.run("menuUndo");
    expect(bundle.ui.alerts).toHaveLength(asked);
    expect(bundle.ui.toasts.at(-1)?.message).toMatch(/^Không có gì để hoàn tác/);
  });

  it("leaves all as it is where the person says no, and asks with the command, the time and the cells", () => {
    const bundle = bundleOn(marks(), { now: () => Date.UTC(2026, 10, 28, 3, 5) });
    bundle.host.run("menuHighlight");
    const painted = theirs(bundle.workbook);
    bundle.ui.answerAlert("NO");
    bundle.host.run("menuUndo");
    expect(theirs(bundle.workbook)).toEqual(painted);
    expect(bundle.ui.alerts.at(-1)?.prompt).toMatch(
      /^Hoàn tác “Tô màu ô còn thiếu” chạy lúc 28\/11\/2026 10:05\? \d ô được trả lại/,
    );
  });

  it("goes on knowing what to take back after a run that changed nothing", () => {
    const bundle = bundleOn(marks());
    const plain = theirs(bundle.workbook);
    bundle.host.run("menuHighlight");
    bundle.host.run("menuHighlight");
    bundle.host.run("menuCheck");
    undo(bundle);
    expect(theirs(bundle.workbook)).toEqual(plain);
  });

  it("keeps a cell that was coloured or noted since, and names it", () => {
    const bundle = bundleOn(marks());
    bundle.host.run("menuHighlight");
    const person = new Person(bundle.workbook);
    person.dress("Chấm", "D5", { background: "#00ff00" });
    expect(undo(bundle)).toBe(
      "Hoàn tác “Tô màu ô còn thiếu”: đã trả lại 3 ô như cũ. Ô D5 đã được sửa sau đó nên giữ nguyên.",
    );
    expect(at(sheetNamed(bundle.workbook, "Chấm"), "D5")).toMatchObject({ look: { background: "#00ff00" } });
  });

  it("finds rows by their unit's name after inserting, sorting and deleting", () => {
    const bundle = bundleOn(marks());
    bundle.host.run("menuUnhighlight");
    bundle.host.run("menuHighlight");
    const person = new Person(bundle.workbook);
    person.insertRows("Chấm", 3, 2);
    person.type("Chấm", "D7", "15-BC/ĐTN");
    person.sort("Chấm", "A5:F7");
    undo(bundle);
    const sheet = sheetNamed(bundle.workbook, "Chấm");
    const looks = [...sheet.cells].flatMap(([r, row]) =>
      [...row].flatMap(([c, { note, look }]) =>
        note || look?.background ? [[r, c, note, look?.background]] : [],
      ),
    );
    expect(looks).toEqual([[5, 3, "Hỏi lại", "#ff0000"]]);
    expect(at(sheet, "D5")?.value).toBe("15-BC/ĐTN");
  });

  it.each<[string, (person: Person, workbook: ModelWorkbook) => void]>([
    ["a unit's row is there twice", (person) => person.type("Chấm", "B4", "Đoàn xã Yên Mỹ")],
    [
      "a unit has another name",
      (person) => {
        person.type("Chấm", "B4", "Đoàn xã Mới");
        person.type("Chấm", "B5", "Đoàn xã Mới hơn");
      },
    ],
    ["a heading is another one", (person) => person.type("Chấm", "D2", "Giải trình")],
  ])("refuses where %s, and names the cells", (_, happens) => {
    const bundle = bundleOn(marks());
    bundle.host.run("menuHighlight");
    bundle.host.run("menuUnhighlight");
    happens(new Person(bundle.workbook), bundle.workbook);
    const before = theirs(bundle.workbook);
    const said = undo(bundle);
    expect(said).toMatch(/D5.* giữ nguyên vì dòng hoặc cột đã đổi, không chắc còn là ô đó\.$/);
    if (/heading|name/.test(_)) expect(theirs(bundle.workbook)).toEqual(before);
  });

  it("leaves what is protected now, and a tab that is gone", () => {
    const bundle = bundleOn(marks());
    bundle.host.run("menuHighlight");
    const sheet = sheetNamed(bundle.workbook, "Chấm");
    sheet.protections.push({
      range: { firstRow: 3, lastRow: 3, firstColumn: 0, lastColumn: 5 },
      editable: false,
    });
    expect(undo(bundle)).toMatch(/đã trả lại 2 ô như cũ\. Ô D4, E4 được bảo vệ nên giữ nguyên\.$/);
    expect(at(sheet, "D4")?.note).toContain("[3 chủ động]");
    sheet.protections.length = 0;
    bundle.host.run("menuHighlight");
    bundle.host.run("menuUnhighlight");
    new Person(bundle.workbook).rename("Chấm", "Chấm mới");
    expect(undo(bundle)).toContain("không còn vì tab đã bị xóa hoặc đổi tên");
  });

  it("says before it ends that a run is too large, and takes nothing older back in its place", () => {
    const rows = Array.from({ length: 2600 }, (_, n) => [
      n + 1,
      `Đoàn xã Số ${n + 1}`,
      "lạ",
      "",
      "lạ",
      "lạ",
      "lạ",
    ]);
    const head = ["TT", "Đơn vị", "1.1", "Minh chứng 1.1", "2.1", "2.2", "3.1"];
    const bundle = bundleOn(bookOf(sheetOf([["CHẤM 3 CHỦ ĐỘNG NĂM 2021"], head, ...rows], "Chấm")));
    bundle.host.run("menuHighlight");
    expect(bundle.ui.toasts.at(-1)?.message).toMatch(
      /Lần chạy này đổi 10\.400 ô nên không hoàn tác được \(nhiều nhất 10\.000 ô\)\.$/,
    );
    const before = theirs(bundle.workbook);
    bundle.host.run("menuUndo");
    expect(bundle.ui.toasts.at(-1)?.message).toMatch(/đổi quá nhiều ô nên không hoàn tác được/);
    expect(theirs(bundle.workbook)).toEqual(before);
  });

  it("keeps what a run that failed halfway had changed", () => {
    const bundle = bundleOn(marks(), { holdsWrites: false });
    const plain = theirs(bundle.workbook);
    bundle.host.failOn("RangeList.setBackground", new Error("Lỗi"));
    bundle.ui.answerAlert("OK");
    bundle.host.run("menuHighlight");
    expect(theirs(bundle.workbook)).not.toEqual(plain);
    undo(bundle);
    expect(theirs(bundle.workbook)).toEqual(plain);
  });
});

describe("the tab that remembers", () => {
  it("is hidden, is no assessment, and lasts through an .xlsx file", async () => {
    const bytes = readFileSync(new URL("../samples/cao-loc-2021.xlsx", import.meta.url));
    const { model: workbook, save } = await open(bytes, "a.xlsx");
    const plain = theirs(workbook);
    const bundle = bundleOn(workbook);
    bundle.host.run("menuHighlight");
    expect(sheetNamed(workbook, TAB_UNDO).hidden).toBe(true);
    expect(workbook.sheets[workbook.activeSheet]?.name).toBe("Chấm điểm");
    const again = bundleOn((await open(await save(), "a.xlsx")).model);
    expect(sheetNamed(again.workbook, TAB_UNDO).hidden).toBe(true);
    expect(theirs(again.workbook)).not.toEqual(plain);
    undo(again);
    expect(theirs(again.workbook)).toEqual(plain);
  });

  it("is not believed where somebody typed into it, and a person's tab of its name is left alone", () => {
    const bundle = bundleOn(marks());
    const person = new Person(bundle.workbook);
    bundle.workbook.sheets.push(sheetOf([["của tôi"]], TAB_UNDO, 7));
    bundle.host.run("menuHighlight");
    expect(at(sheetNamed(bundle.workbook, TAB_UNDO), "A1")?.value).toBe("của tôi");
    const painted = theirs(bundle.workbook);
    const own = sheetNamed(bundle.workbook, `${TAB_UNDO} (2)`);
    person.type(own.name, "A4", `${at(own, "A4")?.value} `);
    bundle.host.run("menuUndo");
    expect(bundle.ui.toasts.at(-1)?.message).toMatch(/^Không có gì để hoàn tác/);
    expect(theirs(bundle.workbook)).toEqual(painted);
  });
});

/** The second unit of a small sheet, open in the sidebar; its row's cells can be given. */
function prepared(row: Readonly<Record<number, Partial<FlatCell>>> = {}, options: Partial<HostOptions> = {}) {
  const workbook = smallBook("Đạt");
  const sheet = sheetNamed(workbook, "Chấm");
  for (const [column, cell] of Object.entries(row))
    Object.assign(ensureCell(sheet, 4, Number(column)), cellOf(cell));
  const bundle = bundleOn(workbook, options);
  const { book } = openedWhole(
    ask<Opened>(bundle.host, "sidebarOpen", { sheet: "Chấm", selected: false, unit: null }),
  );
  const unit = book.units[1] as BookUnit;
  const anchors = anchorsOf(book, unit.anchors);
  const save = (now: Readonly<Record<number, Edit["now"]>>) => {
    const places = Object.keys(now).map((column) => ({ sheet: "Chấm", row: 4, column: Number(column) }));
    const { cells } = ask<{ cells: { column: number; value: Edit["was"]; formula: string }[] }>(
      bundle.host,
      "sidebarUnit",
      { anchors, places },
    );
    const edits = cells.map(
      ({ column, value, formula }): Edit => ({
        sheet: "Chấm",
        row: 4,
        column,
        was: value,
        formula,
        now: now[column] ?? "",
        overwrite: true,
      }),
    );
    const saved = ask<Saved>(bundle.host, "sidebarSave", { anchors, edits, adding: null });
    expect(saved.state).toBe("saved");
  };
  return { ...bundle, sheet, save, book, unit, anchors };
}

describe("after a save in the sidebar", () => {
  const HELD: readonly [string, Partial<FlatCell>][] = [
    ["a blank cell", { value: null }],
    ["a text", { value: "Chưa đạt" }],
    ["a text like a number", { value: "012" }],
    ["a text like a formula", { value: "=1+1" }],
    ["a text like a date, in a plain-text cell", { value: "3/5", numberFormat: "@" }],
    ["a text like a formula, in a plain-text cell", { value: "+84912", numberFormat: "@" }],
    ["a number", { value: 1.5 }],
    ["a tick", { value: true }],
    ["a formula", { value: null, formula: "=C4" }],
    ["a day", { value: new Date(Date.UTC(2021, 4, 5)), numberFormat: "dd/mm/yyyy" }],
    ["links", { value: "Xem hồ sơ", links: [{ start: 0, end: 3, url: "https://a.vn/1" }] }],
    ["a colour and a note", { value: "x", background: "#ff0000", note: "Của tôi" }],
  ];
  const HOSTS: readonly [string, Partial<HostOptions>][] = [
    ["", {}],
    [" (C51: keeps apostrophes)", { unsure: { keepsApostrophe: true } }],
    [" (writes land at once)", { holdsWrites: false }],
    [" (script in another zone)", { scriptTimeZone: "Asia/Tokyo" }],
  ];
  it.each(HOSTS)("each cell is as it was%s", (_, options) => {
    for (const some of [HELD.slice(0, 6), HELD.slice(6)]) {
      const columns = some.map((__, index) => index + 2);
      const one = prepared(
        Object.fromEntries(some.map(([, cell], index) => [index + 2, { ...cell }])),
        options,
      );
      const before = columns.map((column) => structuredClone(ensureCell(one.sheet, 4, column)));
      one.save(Object.fromEntries(columns.map((column) => [column, "12-KH/ĐTN"])));
      for (const column of columns) expect(ensureCell(one.sheet, 4, column).value).toBe("12-KH/ĐTN");
      expect(undo(one)).toBe("Hoàn tác “Lưu ở thanh bên”: đã trả lại 6 ô như cũ.");
      some.forEach(([name], index) => {
        const parts = (whole: ModelCell) => {
          const { changed: __, numberFormat, value, ...cell } = flatCell(whole);
          return {
            ...cell,
            value: value || null,
            // A plain-text cell that would make a formula of what it held is plain text no more (C51).
            ...(!name.startsWith("a text like a formula") && { numberFormat }),
          };
        };
        const now = ensureCell(one.sheet, 4, columns[index] as number);
        expect(parts(now), name).toEqual(parts(before[index] as ModelCell));
      });
    }
  });

  it("keeps a cell that was edited since, and names it", () => {
    const one = prepared();
    one.save({ 2: "Đạt", 3: "12-KH/ĐTN" });
    new Person(one.workbook).type("Chấm", "C5", "Không đạt");
    expect(undo(one)).toBe(
      "Hoàn tác “Lưu ở thanh bên”: đã trả lại 1 ô như cũ. Ô C5 đã được sửa sau đó nên giữ nguyên.",
    );
    expect([at(one.sheet, "C5")?.value, at(one.sheet, "D5")?.value ?? ""]).toEqual(["Không đạt", ""]);
  });

  it("finds the row by the unit's name", () => {
    const one = prepared();
    one.save({ 2: "Đạt" });
    const person = new Person(one.workbook);
    person.insertRows("Chấm", 1);
    person.insertRows("Chấm", 5, 3);
    person.type("Chấm", "C6", "Đạt");
    undo(one);
    expect([
      at(one.sheet, "B9")?.value,
      at(one.sheet, "C9")?.value ?? "",
      at(one.sheet, "C6")?.value,
    ]).toEqual(["Đoàn xã Đào Mỹ", "", "Đạt"]);
  });

  it.each<[string, (person: Person) => void]>([
    ["the unit's name is there twice", (person) => person.type("Chấm", "B6", "Đoàn xã Đào Mỹ")],
    ["the unit is gone", (person) => person.deleteRows("Chấm", 5)],
    ["a heading is another one", (person) => person.type("Chấm", "C3", "Tự chấm")],
  ])("refuses where %s", (_, happens) => {
    const one = prepared();
    one.save({ 2: "Đạt" });
    happens(new Person(one.workbook));
    const before = everything(one.sheet);
    expect(undo(one)).toBe(
      "Hoàn tác “Lưu ở thanh bên”: không có ô nào phải trả lại. Ô C5 giữ nguyên vì dòng hoặc cột đã đổi, không chắc còn là ô đó.",
    );
    expect(everything(one.sheet)).toBe(before);
  });

  it("leaves a cell whose rule refuses what it held", () => {
    const one = prepared({ 2: { value: "lạ" } });
    one.save({ 2: "Đạt" });
    ensureCell(one.sheet, 4, 2).validation = { kind: "list", values: ["Đạt"], rejects: true };
    expect(undo(one)).toContain("Ô C5 giữ nguyên vì quy tắc của ô không nhận giá trị cũ.");
    expect(at(one.sheet, "C5")?.value).toBe("Đạt");
  });
});

describe("[E10] after a save that put a row in", () => {
  const EVIDENCE = [
    ["Đơn vị", "Tiêu chí", "Minh chứng"],
    ["Đoàn xã An Hà", "1.1", "1-KH/ĐTN"],
  ];

  function put(options: Partial<HostOptions> = {}) {
    const rows = [
      ["BẢNG CHẤM 3 CHỦ ĐỘNG NĂM 2021"],
      ["Đơn vị", "1.1", "1.2", "2.1", "3.1"],
      ["Đoàn xã An Hà", "x", "x", "x", "x"],
    ];
    const bundle = bundleOn(bookOf(sheetOf(rows, "Chấm"), sheetOf(EVIDENCE, "MC", 1)), options);
    const { host } = bundle;
    const open = { sheet: "Chấm", selected: false, unit: null };
    const { book } = openedWhole(ask<Opened>(host, "sidebarOpen", open));
    const unit = book.units[0] as BookUnit;
    const edit = { sheet: "MC", row: -15, column: 2, was: "", formula: "", now: "3/5", overwrite: false };
    const anchors = anchorsOf(book, unit.anchors);
    const adding = newRows(book, unit, [edit]);
    const saved = ask<Saved>(host, "sidebarSave", { anchors, edits: [edit], adding });
    expect(saved.state).toBe("saved");
    return { ...bundle, tab: sheetNamed(bundle.workbook, "MC") };
  }

  it.each([{}, { unsure: { keepsApostrophe: true } }])("takes the whole row away: %j", (options) => {
    const one = put(options);
    expect(textOf(one.tab)).toHaveLength(3);
    expect(undo(one)).toBe("Hoàn tác “Lưu ở thanh bên”: đã trả lại 3 ô như cũ.");
    expect(textOf(one.tab).filter((row) => row.some(Boolean))).toEqual(EVIDENCE);
  });

  it("leaves all of it where somebody has changed a cell of it", () => {
    const one = put();
    new Person(one.workbook).type("MC", "C3", "13-HD/ĐTN");
    expect(undo(one)).toMatch(
      /không có ô nào phải trả lại\. Ô C3, A3, B3 đã được sửa sau đó nên giữ nguyên\.$/,
    );
    expect(textOf(one.tab)[2]).toEqual(["Đoàn xã An Hà", "3.5", "13-HD/ĐTN"]);
  });
});

describe("after Tạo bảng chấm mới", () => {
  const make = (bundle: Bundle) => {
    const said = bundle.host.callFromSidebar("makeNewSheet", [
      { year: 2026, set: "2018-2022", units: "Đoàn xã An Hà\n012\n=1 Đoàn xã Đào Mỹ".replace("012\n", "") },
    ]);
    expect(said).toMatchObject({ ok: true, value: { ok: true, sheet: "Chấm 2026" } });
  };
  const named = ({ workbook }: Bundle) => workbook.sheets.map(({ name }) => name);

  it("takes the tab away where nobody typed in it", () => {
    const bundle = bundleOn(marks());
    const plain = theirs(bundle.workbook);
    make(bundle);
    expect(undo(bundle)).toBe("Đã xóa tab “Chấm 2026” vừa tạo; chưa ai nhập gì vào đó.");
    expect(theirs(bundle.workbook)).toEqual(plain);
  });

  it.each<[string, (person: Person) => void]>([
    ["typed in it", (person) => person.type("Chấm 2026", "D5", "x")],
    ["wrote a note in it", (person) => person.dress("Chấm 2026", "D5", { note: "x" })],
    ["named it anew", (person) => person.rename("Chấm 2026", "Chấm của tôi")],
  ])("leaves it where somebody %s", (_, happens) => {
    const bundle = bundleOn(marks());
    make(bundle);
    happens(new Person(bundle.workbook));
    const before = named(bundle);
    expect(undo(bundle)).toMatch(/^Giữ nguyên tab “Chấm 2026”/);
    expect(named(bundle)).toEqual(before);
  });
});
