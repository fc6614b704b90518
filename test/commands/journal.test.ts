/** @fileoverview 3CĐ · Nhật ký: off unless switched on, one block a run, a tab a year, and nothing in it becomes a formula. */
import { expect, it } from "vitest";
import { anchorsOf } from "../../src/sidebar/unit-places";
import type { Opened, Saved } from "../../src/sidebar/wire";
import { TAB_SETTINGS, TAB_UNDO } from "../../src/table/own-tabs";
import type { HostOptions } from "../../workbench/host/host";
import { Person } from "../../workbench/host/person";
import { smallBook } from "../sidebar/support";
import { ask, at, bundleOn, everything, openedWhole, sheetNamed, textOf } from "./support";

const JOURNAL = "3CĐ · Nhật ký 2026";
const NOON = Date.UTC(2026, 10, 28, 5);

function started(name: string, options: Partial<HostOptions> = {}) {
  const bundle = bundleOn(smallBook("lạ"), { now: () => NOON, ...options });
  const { host, ui, workbook } = bundle;
  host.run("menuSettings");
  const row = textOf(sheetNamed(workbook, TAB_SETTINGS)).findIndex(([label]) => label === "Ghi nhật ký") + 1;
  new Person(workbook).type(TAB_SETTINGS, `B${row}`, "Có");
  ui.answerPrompt("OK", name);
  host.run("menuSettings");
  return bundle;
}

type Bundle = ReturnType<typeof started>;

function save({ host }: Bundle, text: string): Saved {
  const { book } = openedWhole(
    ask<Opened>(host, "sidebarOpen", { sheet: "Chấm", selected: false, unit: null }),
  );
  const edits = [2, 3].map((column) => ({
    ...{ sheet: "Chấm", row: 4, column, was: "", formula: "", overwrite: false },
    now: column === 2 ? "Đạt" : text,
  }));
  return ask<Saved>(host, "sidebarSave", {
    anchors: anchorsOf(book, book.units[1]?.anchors ?? []),
    edits,
    adding: null,
  });
}

const rowsOf = ({ workbook }: Bundle) => textOf(sheetNamed(workbook, JOURNAL)).slice(3);

it("is not written unless it is switched on", () => {
  const bundle = bundleOn(smallBook("Đạt"), { now: () => NOON });
  bundle.host.run("menuSettings");
  bundle.host.run("menuHighlight");
  expect(bundle.workbook.sheets.map(({ name }) => name)).not.toContain(JOURNAL);
  expect(bundle.ui.prompts).toEqual([]);
});

it("says when, which command, by which name and how many cells; of saves from what to what", () => {
  const bundle = started("  Lan  Anh ");
  bundle.host.run("menuHighlight");
  save(bundle, "22-BC/ĐTN");
  bundle.ui.answerAlert("YES");
  bundle.host.run("menuUndo");
  const head = ["28/11/2026 12:00"];
  const rows = rowsOf(bundle);
  expect(rows[0]?.slice(0, 4)).toEqual([...head, "Thiết lập", "Lan Anh", "0"]);
  expect(rows[1]?.slice(0, 3)).toEqual([...head, "Tô màu ô còn thiếu", "Lan Anh"]);
  expect(Number(rows[1]?.[3])).toBeGreaterThan(0);
  expect(rows.slice(2)).toEqual([
    [...head, "Lưu ở thanh bên", "Lan Anh", "2", "Chấm!C5", "", "Đạt"],
    [...head, "Lưu ở thanh bên", "Lan Anh", "", "Chấm!D5", "", "22-BC/ĐTN"],
    expect.arrayContaining([...head, "Hoàn tác lần chạy trước", "Lan Anh", "2"]),
  ]);
});

it("says on its face that it is no proof, and asks for the name once", () => {
  const bundle = started("Lan");
  bundle.host.run("menuSettings");
  expect(bundle.ui.prompts).toHaveLength(1);
  expect(at(sheetNamed(bundle.workbook, JOURNAL), "A2")?.value).toMatch(
    /^Đây là ghi nhớ, không phải bằng chứng: ai sửa được bảng tính đều sửa được tab này\./,
  );
});

it.each([false, true])(
  "makes a formula of nothing hostile, apostrophes being kept: %s",
  (keepsApostrophe) => {
    const bundle = started('=HYPERLINK("http://x";"Lan")', { unsure: { keepsApostrophe } });
    save(bundle, '=IMPORTXML("http://x";"//a")');
    save(bundle, "+84912345678");
    for (const [, row] of sheetNamed(bundle.workbook, JOURNAL).cells) {
      for (const [, cell] of row) {
        expect(cell.formula).toBeUndefined();
        expect(["string", "object"]).toContain(typeof cell.value);
      }
    }
    expect(rowsOf(bundle).flat()).toContain('=IMPORTXML("http://x";"//a")');
  },
);

it("goes on in another tab when the year is another", () => {
  let clock = NOON;
  const bundle = started("Lan", { now: () => clock });
  const old = everything(sheetNamed(bundle.workbook, JOURNAL));
  clock = Date.UTC(2026, 11, 31, 20);
  bundle.host.run("menuCheck");
  expect(everything(sheetNamed(bundle.workbook, JOURNAL))).toBe(old);
  expect(textOf(sheetNamed(bundle.workbook, "3CĐ · Nhật ký 2027"))[3]?.[0]).toBe("01/01/2027 03:00");
});

it("keeps the newest 5,000 rows", () => {
  const bundle = started("Lan");
  const sheet = sheetNamed(bundle.workbook, JOURNAL);
  const person = new Person(bundle.workbook);
  person.insertRows(JOURNAL, 5, 5000);
  for (const row of [5, 5003]) person.type(JOURNAL, `A${row}`, `dòng ${row}`);
  bundle.host.run("menuCheck");
  expect(textOf(sheet).length).toBe(5003);
  expect([at(sheet, "A3")?.value, at(sheet, "A4")?.value]).toEqual(["Lúc", "dòng 5"]);
  expect(at(sheet, "B5003")?.value).toBe("Kiểm tra dữ liệu");
});

it("never stops a command: a journal that cannot be written is passed by", () => {
  const bundle = started("Lan");
  sheetNamed(bundle.workbook, JOURNAL).protections.push({ range: null, editable: false });
  bundle.host.run("menuHighlight");
  expect(bundle.ui.alerts).toEqual([]);
  expect(bundle.ui.toasts.at(-1)?.message).toMatch(/^Đã tô/);
  expect(sheetNamed(bundle.workbook, TAB_UNDO).hidden).toBe(true);
});
