/** Tô and Bỏ tô màu on the host: what the person's cells, notes and colours look like in between and afterwards. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TINTS } from "../../src/criteria/tints";
import { TAB_CHECK, TAB_SETTINGS } from "../../src/table/own-tabs";
import { cellAt, dress, ensureCell, type ModelCell, type ModelSheet } from "../../workbench/host/model";
import { Person } from "../../workbench/host/person";
import { bookOf, sheetOf } from "../workbench/host/support";
import { at, bundleOn, everything, sampleWorkbook, sheetNamed, textOf } from "./support";

const SAMPLES = [
  "cao-loc-2021",
  "phu-binh-2020-tu-cham",
  "thot-not-2020-dat-chua-dat",
  "tra-cu-2022",
  "chi-lang-2019-so-lieu-lon-xon",
  "dong-mo-2026-bo-tieu-chi-rieng",
];

describe("Tô màu ô còn thiếu", () => {
  it("marks missing evidence with a tint and a note that says what is missing and what would do", async () => {
    const workbook = await sampleWorkbook("cao-loc-2021");
    const { host, ui } = bundleOn(workbook);
    host.run("menuHighlight");
    const sheet = sheetNamed(workbook, "Chấm điểm");
    expect(at(sheet, "D18")).toMatchObject({ look: { background: TINTS.missing } });
    expect(at(sheet, "D18")?.note).toContain(
      "Chưa có minh chứng cho tiêu chí 1.1. Ghi số, ký hiệu văn bản hoặc liên kết",
    );
    expect(at(sheet, "D18")?.note).toMatch(
      /^\[3 chủ động\] [\s\S]*\n\[hết phần 3 chủ động; màu cũ: không màu; màu tô: #[0-9a-f]{6} \(thiếu minh chứng\)\]\n$/,
    );
    expect(at(sheet, "U20")).toMatchObject({ look: { background: TINTS.notAppraised } });
    expect(ui.toasts[0]?.message).toMatch(
      /^Đã tô 3 ô thiếu minh chứng \(màu cam\), 2 ô chưa thẩm định \(màu xanh dương\)\./,
    );
  });

  it("tints what cannot be read apart, and keeps a person's own colours and notes", async () => {
    const workbook = await sampleWorkbook("chi-lang-2019-so-lieu-lon-xon");
    const before = await sampleWorkbook("chi-lang-2019-so-lieu-lon-xon");
    bundleOn(workbook).host.run("menuHighlight");
    const sheet = sheetNamed(workbook, "3CĐ 2019");
    const old = sheetNamed(before, "3CĐ 2019");
    for (const cell of ["D10", "F20", "AD22", "R24", "X27"])
      expect(at(sheet, cell)?.look?.background, cell).toBe(TINTS.unreadable);
    const note = at(old, "E23")?.note ?? "";
    expect(note).not.toBe("");
    expect(at(sheet, "E23")?.note).toContain("[hết phần 3 chủ động;");
    expect(at(sheet, "E23")?.note?.endsWith(note)).toBe(true);
    expect(at(sheet, "C21")?.note).toBe(at(old, "C21")?.note);
  });

  it("gives back what an earlier version tinted, whose notes were longer", async () => {
    const workbook = await sampleWorkbook("cao-loc-2021");
    const { host } = bundleOn(workbook);
    const cell = at(sheetNamed(workbook, "Chấm điểm"), "D18") as ModelCell;
    dress(cell, "background", TINTS.missing);
    cell.note =
      "[3 chủ động]\nThiếu minh chứng: bổ sung.\nMàu nền trước khi tô: #b6d7a8\n" +
      `Màu tô: ${TINTS.missing} (thiếu minh chứng)\n[hết phần 3 chủ động]\ncủa tôi`;
    host.run("menuHighlight");
    expect(cell.note).toMatch(/; màu cũ: #b6d7a8; màu tô: #[0-9a-f]{6} \(thiếu minh chứng\)\]\ncủa tôi$/);
    host.run("menuUnhighlight");
    expect([cell.note, cell.look?.background]).toEqual(["của tôi", "#b6d7a8"]);
  });

  it("does not paint cells that are innocently blank", async () => {
    const workbook = await sampleWorkbook("cao-loc-2021");
    bundleOn(workbook).host.run("menuHighlight");
    const sheet = sheetNamed(workbook, "Chấm điểm");
    // Row 35 is a unit with nothing filled in: one finding on its name, no cell painted.
    for (let column = 0; column < 33; column++) {
      expect(Object.values(TINTS)).not.toContain(cellAt(sheet, 34, column)?.look?.background);
    }
  });

  it("has its legend in the check tab, each tint beside its words", async () => {
    const workbook = await sampleWorkbook("cao-loc-2021");
    bundleOn(workbook).host.run("menuHighlight");
    const check = sheetNamed(workbook, TAB_CHECK);
    const rows = textOf(check);
    for (const [words, tint] of [
      ["Thiếu minh chứng", TINTS.missing],
      ["Chưa thẩm định", TINTS.notAppraised],
      ["Không đọc được", TINTS.unreadable],
    ] as const) {
      const row = rows.findIndex(([first]) => first === "Màu tô:");
      const column = rows[row]?.indexOf(words) ?? -1;
      expect(cellAt(check, row, column)?.look?.background, words).toBe(tint);
      expect(rows.some(([first]) => first?.startsWith(`${words}: Ô`))).toBe(true);
    }
  });

  it("is gone from a cell once the document number is typed there", async () => {
    const workbook = await sampleWorkbook("cao-loc-2021");
    const { host } = bundleOn(workbook);
    host.run("menuHighlight");
    const sheet = sheetNamed(workbook, "Chấm điểm");
    const cell = at(sheet, "D18") as ModelCell;
    cell.value = "15-BC/ĐTN ngày 20/10/2021";
    host.run("menuAll");
    expect(cell.look?.background).toBeUndefined();
    expect(cell.note ?? "").toBe("");
    expect(at(sheet, "R22")?.look?.background).toBe(TINTS.missing);
  });

  it.each(SAMPLES)(
    "by Làm tất cả is what Tô màu ô còn thiếu makes of it, and says the same: %s",
    async (name) => {
      const [one, other] = [bundleOn(await sampleWorkbook(name)), bundleOn(await sampleWorkbook(name))];
      one.host.run("menuHighlight");
      other.host.run("menuAll");
      const tinted = ({ workbook }: typeof one) =>
        workbook.sheets
          .filter((sheet) => !sheet.name.startsWith("3CĐ · "))
          .flatMap((sheet) =>
            [...sheet.cells].flatMap(([row, cells]) =>
              [...cells].flatMap(([column, { look, note }]) =>
                look?.background || note ? [[sheet.name, row, column, look?.background, note]] : [],
              ),
            ),
          );
      expect(tinted(other)).toEqual(tinted(one));
      const said = one.ui.toasts[0]?.message.match(/^.*?\./)?.[0] ?? "";
      expect(said).not.toBe("");
      expect(other.ui.toasts[0]?.message).toContain(said);
    },
  );

  it("goes from a tab that gives no finding any more", async () => {
    const workbook = await sampleWorkbook("tra-cu-2022");
    const tab = sheetNamed(workbook, "Minh chứng");
    const blank = cellAt(tab, 1, 3) as ModelCell;
    const was = blank.value;
    blank.value = null;
    const { host } = bundleOn(workbook);
    host.run("menuAll");
    expect(blank.look?.background).toBe(TINTS.missing);
    blank.value = was;
    host.run("menuAll");
    expect(blank.look?.background).toBeUndefined();
  });

  it("paints a cell of the evidence tab, or the mark where its row is not there (E10)", async () => {
    const workbook = await sampleWorkbook("tra-cu-2022");
    const tab = sheetNamed(workbook, "Minh chứng");
    const blank = cellAt(tab, 1, 3) as ModelCell;
    blank.value = null;
    for (let column = 0; column < 4; column++) (cellAt(tab, 2, column) as ModelCell).value = null;
    const { host } = bundleOn(workbook);
    host.run("menuHighlight");
    expect(blank.look?.background).toBe(TINTS.missing);
    expect(at(sheetNamed(workbook, "Thẩm định"), "D6")?.look?.background).toBe(TINTS.missing);
    host.run("menuUnhighlight");
    expect(blank.look?.background).toBeUndefined();
  });

  it("leaves cells protected against the person alone, counts and names them", async () => {
    const workbook = await sampleWorkbook("cao-loc-2021");
    const sheet = sheetNamed(workbook, "Chấm điểm");
    sheet.protections.push({
      range: { firstRow: 17, lastRow: 17, firstColumn: 0, lastColumn: 10 },
      editable: false,
    });
    const { host, ui } = bundleOn(workbook);
    const before = JSON.stringify(at(sheet, "D18"));
    host.run("menuHighlight");
    expect(JSON.stringify(at(sheet, "D18"))).toBe(before);
    expect(at(sheet, "R22")?.look?.background).toBe(TINTS.missing);
    expect(at(sheet, "R22")?.note).toContain("2.3");
    expect(ui.toasts[0]?.message).toContain("1 ô được bảo vệ nên giữ nguyên: Chấm điểm!D18");
  });

  it("paints the free cells of a protected sheet only", async () => {
    const workbook = await sampleWorkbook("cao-loc-2021");
    const sheet = sheetNamed(workbook, "Chấm điểm");
    sheet.protections.push({
      range: null,
      editable: false,
      unprotected: [{ firstRow: 21, lastRow: 21, firstColumn: 2, lastColumn: 31 }],
    });
    const { host, ui } = bundleOn(workbook);
    host.run("menuHighlight");
    expect(at(sheet, "R22")?.look?.background).toBe(TINTS.missing);
    expect(at(sheet, "AF22")?.look?.background).toBe(TINTS.missing);
    expect(at(sheet, "D18")?.look?.background).toBeUndefined();
    expect(ui.toasts[0]?.message).toContain("3 ô được bảo vệ");
  });
});

describe("[C53] a note that somebody writes between cells that get one", () => {
  const rows = [
    ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
    ["TT", "Đơn vị", "1.1", "Minh chứng 1.1", "2.1", "3.1"],
    ...["An Hà", "Đào Mỹ", "Yên Mỹ"].map((name, n) => [
      n + 1,
      `Đoàn xã ${name}`,
      "x",
      n === 1 ? "1-KH/ĐTN" : "",
      "x",
      "x",
    ]),
  ];
  /** The calls of Tô at which such a note is lost, with all of its calls. */
  function lostAt(holdsWrites: boolean) {
    const calls: string[] = [];
    const lost: string[] = [];
    // Before they look for the last time nothing is lost; of what comes after, each call.
    const first = () => calls.lastIndexOf("Range.getNotes");
    for (let nth = 0; nth === 0 || nth <= calls.length; nth = Math.max(nth, first()) + 1) {
      const { host, workbook } = bundleOn(bookOf(sheetOf(rows, "Chấm")), { holdsWrites });
      let n = 0;
      host.meanwhile((call) => {
        if (nth === 0) calls.push(call);
        else if (++n === nth) new Person(workbook).dress("Chấm", "D4", { note: "của tôi" });
      });
      host.run("menuHighlight");
      if (nth > 0 && at(sheetNamed(workbook, "Chấm"), "D4")?.note !== "của tôi")
        lost.push(calls[nth - 1] as string);
    }
    return { calls, lost };
  }

  // Google sets notes of whole blocks only, and has no compare-and-set.
  it.each([true, false])("is lost between their last look and the writes only (%s)", (holdsWrites) => {
    const { calls, lost } = lostAt(holdsWrites);
    expect(calls).toContain("Range.setNotes");
    expect(lost.slice(0, 2)).toEqual(["Sheet.getRange", "Range.setNotes"]);
    // Where writes are held, up to the read that applies them.
    expect(lost.slice(2)).toEqual(
      holdsWrites ? ["Sheet.getRangeList", "RangeList.setBackground", "Range.getValues"] : [],
    );
  });
});

describe("[C36] [C45] stopped at a write", () => {
  const rows = [
    ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
    ["TT", "Đơn vị", "1.1", "Minh chứng 1.1", "2.1", "3.1"],
    [1, "Đoàn xã An Hà", "x", { value: null, background: "#b6d7a8", note: "của tôi" }, "x", "x"],
    [2, "Đoàn xã Đào Mỹ", "x", "", { value: "lạ", background: "#cfe2f3" }, "x"],
  ];
  const WRITE = /^(Range|RangeList)\.(set(Notes|Background|Backgrounds)|clearNote)$/;
  const looks = (sheet: ModelSheet) =>
    ["D3", "D4", "E4"].map((cell) => [
      at(sheet, cell)?.look?.background ?? null,
      at(sheet, cell)?.note ?? null,
    ]);

  it.each([
    ["Bỏ tô", "menuUnhighlight", null],
    ["a second Tô in another tint", "menuHighlight", "#fff2cc"],
  ])("%s loses no colour and no note: Bỏ tô gives all back", (_, command, tint) => {
    const painted = bundleOn(bookOf(sheetOf(rows, "Chấm")));
    const before = looks(sheetNamed(painted.workbook, "Chấm"));
    painted.host.run("menuHighlight");
    expect(looks(sheetNamed(painted.workbook, "Chấm"))).not.toEqual(before);
    if (tint) chooseTint(painted, "thiếu minh chứng", tint);
    for (const holdsWrites of [true, false]) {
      for (let nth = 1, n = nth; n === nth; nth++) {
        n = 0;
        const { host, workbook } = bundleOn(structuredClone(painted.workbook), { holdsWrites });
        host.meanwhile((call) => {
          if (WRITE.test(call) && ++n === nth) host.stopAt(1);
        });
        try {
          host.run(command);
        } catch {}
        host.meanwhile(null);
        host.run("menuUnhighlight");
        expect(looks(sheetNamed(workbook, "Chấm")), `${command} ${nth} ${holdsWrites}`).toEqual(before);
      }
    }
  });
});

/** Types a colour into the tab of settings, which is made where there is none. */
function chooseTint({ host, workbook }: ReturnType<typeof bundleOn>, words: string, colour: string): void {
  if (!workbook.sheets.some(({ name }) => name === TAB_SETTINGS)) {
    const open = workbook.activeSheet;
    host.run("menuSettings");
    workbook.activeSheet = open;
  }
  const sheet = sheetNamed(workbook, TAB_SETTINGS);
  const row = textOf(sheet).findIndex(([label]) => label === `Màu tô ô ${words}`);
  (at(sheet, `B${row + 1}`) as ModelCell).value = colour;
}

describe("tints that a person chose", () => {
  it("are in the cells, the notes, the legend and the closing sentence", async () => {
    const bundle = bundleOn(await sampleWorkbook("cao-loc-2021"));
    const { host, ui, workbook } = bundle;
    host.run("menuCheck");
    workbook.activeSheet = 0;
    chooseTint(bundle, "thiếu minh chứng", "D9EAD3");
    host.run("menuHighlight");
    const cell = at(sheetNamed(workbook, "Chấm điểm"), "D18");
    expect(cell?.look?.background).toBe("#d9ead3");
    expect(cell?.note).toContain("màu tô: #d9ead3 (thiếu minh chứng)");
    expect(at(sheetNamed(workbook, "Chấm điểm"), "U20")?.look?.background).toBe(TINTS.notAppraised);
    const check = sheetNamed(workbook, TAB_CHECK);
    const row = textOf(check).findIndex(([first]) => first === "Màu tô:");
    expect(cellAt(check, row, textOf(check)[row]?.indexOf("Thiếu minh chứng") ?? -1)?.look?.background).toBe(
      "#d9ead3",
    );
    expect(ui.toasts.at(-1)?.message).toMatch(/^Đã tô 3 ô thiếu minh chứng \(màu xanh lá\)/);
  });

  it("may change between two Tô: the former tint goes with its block, and Bỏ tô màu gives all back", async () => {
    const bundle = bundleOn(await sampleWorkbook("chi-lang-2019-so-lieu-lon-xon"));
    const { host, workbook } = bundle;
    const before = everything(sheetNamed(workbook, "3CĐ 2019"));
    host.run("menuHighlight");
    for (const colour of ["#d9ead3", "#f4cccc", "#ffcb70"]) {
      chooseTint(bundle, "thiếu minh chứng", colour);
      host.run("menuHighlight");
      const painted = [...sheetNamed(workbook, "3CĐ 2019").cells.values()].flatMap((cells) =>
        [...cells.values()].filter(({ note }) => note?.includes("(thiếu minh chứng)")),
      );
      expect(painted.length).toBeGreaterThan(0);
      for (const { look, note } of painted) {
        expect(look?.background).toBe(colour);
        expect(note?.match(/\[3 chủ động\]/g)).toHaveLength(1);
      }
    }
    chooseTint(bundle, "thiếu minh chứng", "#d0e0e3");
    host.run("menuUnhighlight");
    expect(everything(sheetNamed(workbook, "3CĐ 2019"))).toBe(before);
  });

  it("are left where a person has the same colour in cells of their own", async () => {
    const bundle = bundleOn(await sampleWorkbook("cao-loc-2021"));
    const sheet = sheetNamed(bundle.workbook, "Chấm điểm");
    const own = ensureCell(sheet, 20, 1);
    dress(own, "background", "#fff2cc");
    chooseTint(bundle, "thiếu minh chứng", "#fff2cc");
    const before = everything(sheet);
    bundle.host.run("menuHighlight");
    expect(at(sheet, "D18")?.look?.background).toBe("#fff2cc");
    bundle.host.run("menuUnhighlight");
    expect(everything(sheet)).toBe(before);
  });

  it("that cannot be used are told once with their cell, and the usual ones serve", async () => {
    const bundle = bundleOn(await sampleWorkbook("cao-loc-2021"));
    const { host, ui, workbook } = bundle;
    chooseTint(bundle, "thiếu minh chứng", "đỏ");
    host.run("menuHighlight");
    const said = ui.toasts.at(-1)?.message ?? "";
    expect(said.match(/Tab “3CĐ · Thiết lập”, ô B1\d: “đỏ” không phải mã màu\./g)).toHaveLength(1);
    expect(at(sheetNamed(workbook, "Chấm điểm"), "D18")?.look?.background).toBe(TINTS.missing);
  });
});

describe("Bỏ tô màu", () => {
  it.each(SAMPLES)("gives %s back exactly as it was; twice is once, both ways", async (name) => {
    const workbook = await sampleWorkbook(name);
    const person = workbook.sheets.length;
    const before = workbook.sheets.map(everything);
    const { host } = bundleOn(workbook);
    host.run("menuHighlight");
    const once = workbook.sheets.map(everything);
    host.run("menuHighlight");
    expect(workbook.sheets.map(everything)).toEqual(once);
    host.run("menuUnhighlight");
    expect(workbook.sheets.slice(0, person).map(everything)).toEqual(before);
    host.run("menuUnhighlight");
    expect(workbook.sheets.slice(0, person).map(everything)).toEqual(before);
  });

  it("keeps a colour and a note that the person made in between", async () => {
    const workbook = await sampleWorkbook("cao-loc-2021");
    const { host } = bundleOn(workbook);
    host.run("menuHighlight");
    const sheet = sheetNamed(workbook, "Chấm điểm");
    const cell = at(sheet, "D18") as ModelCell;
    dress(cell, "background", "#00ff00");
    cell.note = `Gọi lại thứ hai. ${cell.note} Xong.`;
    host.run("menuHighlight");
    expect(cell.look?.background).toBe(TINTS.missing);
    host.run("menuUnhighlight");
    expect(cell).toMatchObject({ look: { background: "#00ff00" }, note: "Gọi lại thứ hai.  Xong." });
  });

  it("says that nothing is highlighted", async () => {
    const { host, ui } = bundleOn(await sampleWorkbook("tra-cu-2022"));
    host.run("menuUnhighlight");
    expect(ui.toasts[0]?.message).toBe("Không có ô nào đang được tô.");
  });

  it("finds highlights on a copied tab, and outside what has content", async () => {
    const workbook = await sampleWorkbook("cao-loc-2021");
    const { host } = bundleOn(workbook);
    host.run("menuHighlight");
    const sheet = sheetNamed(workbook, "Chấm điểm");
    const { note, look } = at(sheet, "D18") as ModelCell;
    const far = ensureCell(sheet, 60, 3);
    Object.assign(far, { note, look });
    host.run("menuUnhighlight");
    expect(far.note ?? "").toBe("");
    expect(far.look?.background).toBeUndefined();
  });
});

const COLOURS = ["#fff2cc", "#d9ead3", "#ff0000"];
const TEXTS = ["Đã nhắc", "Nộp sau\ndòng hai", "  cách  ", "[3 chủ động"];

type Edit =
  | { kind: "colour"; row: number; column: number; colour: string | null }
  | { kind: "note"; row: number; column: number; how: "before" | "after" | "replace"; text: string }
  | { kind: "value"; row: number; column: number; value: string }
  | { kind: "insert"; row: number }
  | { kind: "delete"; row: number }
  | { kind: "sort"; column: number };

const ROWS = 8;
const COLUMNS = 8;
const place = { row: fc.nat(ROWS + 2), column: fc.nat(COLUMNS - 1) };
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant("colour" as const),
    ...place,
    colour: fc.option(fc.constantFrom(...COLOURS)),
  }),
  fc.record({
    kind: fc.constant("note" as const),
    ...place,
    how: fc.constantFrom("before" as const, "after" as const, "replace" as const),
    text: fc.constantFrom(...TEXTS),
  }),
  fc.record({
    kind: fc.constant("value" as const),
    ...place,
    value: fc.constantFrom("x", "", "12-KH/ĐTN", "?", "sẽ nộp"),
  }),
  fc.record({ kind: fc.constant("insert" as const), row: fc.integer({ min: 3, max: ROWS + 2 }) }),
  fc.record({ kind: fc.constant("delete" as const), row: fc.integer({ min: 3, max: ROWS + 2 }) }),
  fc.record({ kind: fc.constant("sort" as const), column: fc.nat(COLUMNS - 1) }),
);

/** One of the person's edits, on the sheet with highlights or on the one without: the same to both. */
function apply(sheet: ModelSheet, one: Edit, order: (rows: number[]) => number[]): void {
  if (one.kind === "insert" || one.kind === "delete") {
    const moved = [...sheet.cells].filter(([r]) => one.kind === "insert" || r !== one.row);
    sheet.cells.clear();
    for (const [r, cells] of moved) {
      sheet.cells.set(r < one.row ? r : one.kind === "insert" ? r + 1 : r > one.row ? r - 1 : r, cells);
    }
    return;
  }
  if (one.kind === "sort") {
    const rows = [...sheet.cells.keys()].filter((r) => r >= 3).sort((a, b) => a - b);
    const contents = order(rows).map((r) => sheet.cells.get(r) as Map<number, ModelCell>);
    for (const [i, r] of rows.entries()) sheet.cells.set(r, contents[i] as Map<number, ModelCell>);
    return;
  }
  const cell = ensureCell(sheet, one.row, one.column);
  switch (one.kind) {
    case "colour":
      dress(cell, "background", one.colour || null);
      return;
    case "value":
      cell.value = one.value || null;
      return;
    case "note": {
      const note = cell.note ?? "";
      if (one.how === "before") cell.note = one.text + note;
      else if (one.how === "after") cell.note = note + one.text;
      else if (!note.includes("[hết phần 3 chủ động;")) cell.note = one.text;
    }
  }
}

/** Backgrounds and notes by place; what is absent and what is blank are the same to a person. */
function looks(sheet: ModelSheet): string[] {
  const list: string[] = [];
  for (const [r, cells] of sheet.cells) {
    for (const [c, { look, note }] of cells) {
      if (look?.background || note) list.push(JSON.stringify([r, c, look?.background ?? null, note ?? ""]));
    }
  }
  return list.sort();
}

describe("Tô, then anything a person does, then Bỏ tô màu", () => {
  const cellArb = fc.record({
    value: fc.constantFrom("x", "", "?", "12-KH/ĐTN", "chưa có", "#REF!"),
    background: fc.option(fc.constantFrom(...COLOURS), { nil: undefined }),
    note: fc.option(fc.constantFrom(...TEXTS), { nil: undefined }),
  });
  const sheetArb = fc.array(fc.array(cellArb, { minLength: 6, maxLength: 6 }), {
    minLength: ROWS,
    maxLength: ROWS,
  });

  it("leaves every background and note that the person made exactly as they left it", () => {
    fc.assert(
      fc.property(
        sheetArb,
        fc.array(edit, { maxLength: 8 }),
        fc.boolean(),
        fc.integer(),
        (rows, edits, twice, seed) => {
          const make = () => {
            const body = rows.map((cells, i) => [
              i + 1,
              `Đoàn xã Số ${i}`,
              ...cells.map(({ value, background, note }) => ({
                value: value || null,
                ...(background ? { background } : {}),
                ...(note ? { note } : {}),
              })),
            ]);
            const head = [
              ["BẢNG CHẤM 3 CHỦ ĐỘNG NĂM 2021"],
              ["TT", "Đơn vị", "1.1", "", "2.1", "", "3.1", ""],
              ["", "", "Thẩm định", "Minh chứng", "Thẩm định", "Minh chứng", "Thẩm định", "Minh chứng"],
            ];
            const sheet = sheetOf([...head, ...body], "Chấm");
            sheet.maxRows = 40;
            return bookOf(sheet);
          };
          const painted = make();
          const plain = make();
          const { host, ui } = bundleOn(painted);
          // An edit may take what says that the table is one of ours: the command asks then, and does nothing.
          ui.answerAlert("OK");
          host.run("menuHighlight");
          // Where the edit lands on a highlighted cell, the person writes around our block in its note; on the
          // plain sheet they write around their own note: the two have to come out alike.
          const shuffle = (list: number[]) =>
            [...list].sort((a, b) => ((a * 31 + seed) % 7) - ((b * 31 + seed) % 7) || a - b);
          for (const one of edits) {
            const target = painted.sheets[0] as ModelSheet;
            const blocked =
              one.kind === "note" &&
              one.how === "replace" &&
              cellAt(target, one.row, one.column)?.note?.includes("[hết phần 3 chủ động;");
            apply(target, one, shuffle);
            if (!blocked) apply(plain.sheets[0] as ModelSheet, one, shuffle);
          }
          if (twice) host.run("menuHighlight");
          host.run("menuUnhighlight");
          expect(looks(painted.sheets[0] as ModelSheet)).toEqual(looks(plain.sheets[0] as ModelSheet));
        },
      ),
      { numRuns: 30 },
    );
  });
});
