/**
 * @fileoverview What Google does behind a script's back: writes that come later, a lock that a question takes away, tabs
 * without cells, errors in the account's language, people who go on working.
 */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { cellAt } from "../../../workbench/host/model";
import { Person } from "../../../workbench/host/person";
import { open } from "../../../workbench/xlsx/open";
import { bookOf, hostOf, inside, sheetOf } from "./support";

const LOCKED = sheetOf([["a"]], "Khóa", 1);
LOCKED.protections.push({ range: null, editable: false });
const withLocked = () => bookOf(sheetOf([["a"]], "Chấm"), LOCKED);
const OTHER = `const locked = ss().getSheetByName("Khóa").getRange("A1"); const open = ss().getSheetByName("Chấm").getRange("A1");`;

describe("[C45] writes are held back", () => {
  test("the error comes at flush, not at the write", () => {
    expect(
      inside(
        `${OTHER} locked.setValue("b"); try { SpreadsheetApp.flush(); return "?" } catch (e) { return e.message }`,
        withLocked(),
      ),
    ).toContain("protected cell");
  });

  test("the error comes at the next read of the same tab, and not at one of another", () => {
    expect(
      inside(
        `${OTHER} locked.setValue("b"); open.getValue(); try { locked.getValues(); return "?" } catch (e) { return e.message }`,
        withLocked(),
      ),
    ).toContain("protected cell");
  });

  test("the error comes when the execution is over, where no try/catch is", () => {
    const { host } = hostOf(
      `function f() { try { SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Khóa").getRange("A1").setValue("b"); return "xong" } catch (e) { return "bắt được" } }`,
      withLocked(),
    );
    expect(() => host.run("f")).toThrow("protected cell");
    expect(host.callFromSidebar("f")).toMatchObject({ ok: false });
  });

  test("what was written before the one that fails stands, what came after is lost", () => {
    const workbook = withLocked();
    expect(
      inside(
        `${OTHER} open.setValue("trước"); locked.setValue("b"); open.setValue("sau"); return caught(() => {})`,
        workbook,
      ),
    ).toContain("protected cell");
    expect(workbook.sheets[0] && cellAt(workbook.sheets[0], 0, 0)?.value).toBe("trước");
  });

  test("a rule that rejects refuses late, too", () => {
    const rule = { kind: "list", values: ["Có", "Không"], rejects: true } as const;
    const workbook = bookOf(sheetOf([[{ value: "Có", validation: rule }]]));
    expect(
      inside(
        `at("A1").setValue("x"); try { sheet().getLastRow(); return "?" } catch (e) { return e.message }`,
        workbook,
      ),
    ).toContain("violates the data validation rules");
  });

  test("what a write is given is taken at once: arguments that do not fit throw there", () => {
    expect(inside(`return caught(() => at("A1:B1").setValues([[1]]))`)).toContain("number of columns");
    expect(inside(`const row = [1]; at("A1").setValues([row]); row[0] = 2; return at("A1").getValue()`)).toBe(
      1,
    );
  });

  test("they land in order, formats before values among them", () => {
    expect(
      inside(`at("A1").setNumberFormat("@"); at("A1").setValue("012"); return at("A1").getValue()`),
    ).toBe("012");
  });

  test("rows put in are there for getRange", () => {
    expect(inside(`sheet().insertRowsAfter(10, 5); return place(at("A15"))`)).toEqual([15, 1, 15, 1]);
  });

  test("they may as well land at once", () => {
    const held = { holdsWrites: false };
    expect(
      inside(
        `${OTHER} try { locked.setValue("b"); return "?" } catch (e) { return e.message }`,
        withLocked(),
        held,
      ),
    ).toContain("protected cell");
  });

  test("[C36] an execution that is stopped sends nothing off any more", () => {
    const { host, workbook } = hostOf(
      `function f() { SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange("A1").setValue(1); for (;;); }`,
      bookOf(),
      { timeLimitMs: 50 },
    );
    expect(() => host.run("f")).toThrow("Exceeded maximum execution time");
    expect(workbook.sheets[0] && cellAt(workbook.sheets[0], 0, 0)).toBeUndefined();
  });
});

describe("[C46] the lock", () => {
  test.each(["alert", "prompt"])("does not outlive an %s", (question) => {
    const { host, ui } = hostOf(
      `function f() { LockService.getDocumentLock().tryLock(10); SpreadsheetApp.getUi().${question}("Có không?") ; LockService.getDocumentLock().tryLock(10); }`,
    );
    ui.answerAlert("OK").answerPrompt("OK", "");
    const held: boolean[] = [];
    host.meanwhile((call) => held.push(host.lockHeld && call === "Lock.tryLock"));
    host.run("f");
    // The second call finds the lock gone.
    expect(held).not.toContain(true);
    expect(host.lockHeld).toBe(false);
  });

  test("let go of before a flush ends the execution, whatever it catches", () => {
    const { host } = hostOf(
      `function f() { const lock = LockService.getDocumentLock(); lock.tryLock(10);
         SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange("A1").setValue(1); lock.releaseLock(); }`,
    );
    expect(() => host.run("f")).toThrow("Lock.releaseLock before SpreadsheetApp.flush");
  });
});

describe("[C47] a tab without cells", () => {
  const chart = { ...sheetOf([], "Biểu đồ", 1), type: "OBJECT" as const };
  const source = { ...sheetOf([], "Nguồn", 2), type: "DATASOURCE" as const };
  const book = () => bookOf(sheetOf([["a"]], "Chấm"), chart, source);

  test("is among the sheets, and getType tells", () => {
    expect(
      inside(`return ss().getSheets().map((one) => [one.getName(), String(one.getType())])`, book()),
    ).toEqual([
      ["Chấm", "GRID"],
      ["Biểu đồ", "OBJECT"],
      ["Nguồn", "DATASOURCE"],
    ]);
    expect(inside(`return sheet().getType() === SpreadsheetApp.SheetType.GRID`, book())).toBe(true);
  });

  test.each([
    "getLastRow()",
    "getMaxRows()",
    "getDataRange()",
    "getRange(1, 1)",
    "getActiveRange()",
    'getRange("A1")',
  ])("refuses %s", (call) => {
    expect(inside(`return caught(() => ss().getSheetByName("Biểu đồ").${call})`, book())).toBe(
      "The action is not supported for OBJECT sheet",
    );
    expect(inside(`return caught(() => ss().getSheetByName("Nguồn").${call})`, book())).toBe(
      "The action is not supported for DATASOURCE sheet",
    );
  });

  test("comes with an .xlsx that has a chart sheet", async () => {
    const file = new URL("../xlsx/fixtures/xlsxwriter.xlsx", import.meta.url);
    const { model } = await open(readFileSync(file), "a.xlsx");
    expect(model.sheets.map(({ name }) => name)).not.toContain("Biểu đồ");
    expect(inside(`return String(ss().getSheetByName("Biểu đồ").getType())`, model)).toBe("OBJECT");
  });

  test("that only the file has is given to scripts after the others, and its name is taken", () => {
    const workbook = { ...bookOf(sheetOf([["a"]], "Chấm")), charts: [chart] };
    expect(inside(`return ss().getSheets().map((one) => one.getName())`, workbook)).toEqual([
      "Chấm",
      "Biểu đồ",
    ]);
    expect(inside(`return caught(() => ss().insertSheet("Biểu đồ"))`, workbook)).toContain("already exists");
    inside(`ss().insertSheet("Mới", 2)`, workbook);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Chấm", "Mới"]);
  });
});

test("[C52] errors come in the account's language", () => {
  const errorWords = (english: string) => `Đã xảy ra lỗi (${english.length})`;
  expect(inside(`return caught(() => at("A99"))`, bookOf(), { errorWords })).toMatch(/^Đã xảy ra lỗi/);
  expect(inside(`${OTHER} return caught(() => locked.setValue(1))`, withLocked(), { errorWords })).toMatch(
    /^Đã xảy ra lỗi/,
  );
});

describe("[C53] a person meanwhile", () => {
  /** What a script's `getValues` gives after something happened before its nth call. */
  function during(call: string, happens: (person: Person) => void, body: string) {
    const workbook = bookOf(
      sheetOf(
        [
          ["TT", "Tên"],
          [1, "A"],
          [2, "B"],
          [3, "C"],
        ],
        "Chấm",
      ),
    );
    const { host } = hostOf(
      `function f() { const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet(); ${body} }`,
      workbook,
    );
    const person = new Person(workbook);
    host.meanwhile((name) => {
      if (name !== call) return;
      host.meanwhile(null);
      happens(person);
    });
    return {
      result: host.run("f"),
      names: [0, 1, 2, 3, 4].map((row) => workbook.sheets[0]?.cells.get(row)?.get(1)?.value),
    };
  }
  const NAMES = `return sheet.getRange("B2:B4").getValues().map((row) => row[0])`;

  test("types, whatever lock is held", () => {
    const lock = `LockService.getDocumentLock().tryLock(1); ${NAMES}`;
    expect(during("Range.getValues", (one) => one.type("Chấm", "B3", "X"), lock).result).toEqual([
      "A",
      "X",
      "C",
    ]);
  });
  test("puts rows in and takes them out: the script's range stays where it was", () => {
    expect(during("Range.getValues", (one) => one.insertRows("Chấm", 3), NAMES).result).toEqual([
      "A",
      "",
      "B",
    ]);
    expect(during("Range.getValues", (one) => one.deleteRows("Chấm", 2), NAMES).result).toEqual([
      "B",
      "C",
      "",
    ]);
  });
  test("sorts and merges", () => {
    expect(during("Range.getValues", (one) => one.sort("Chấm", "A2:B4"), NAMES).result).toEqual([
      "C",
      "B",
      "A",
    ]);
    expect(during("Range.getValues", (one) => one.merge("Chấm", "B2:B3"), NAMES).result).toEqual([
      "A",
      "",
      "C",
    ]);
  });
  test("does so before what is held back lands on top", () => {
    const { names } = during(
      "SpreadsheetApp.flush",
      (one) => one.insertRows("Chấm", 2),
      `sheet.getRange("B2").setValue("ghi"); SpreadsheetApp.flush();`,
    );
    expect(names).toEqual(["Tên", "ghi", "A", "B", "C"]);
  });
  test("deletes the tab: what the script holds of it throws", () => {
    expect(() => during("Range.getValues", (one) => one.remove("Chấm"), NAMES)).toThrow("not found");
  });
});
