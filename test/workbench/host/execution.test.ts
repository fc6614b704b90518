/** @fileoverview Executions: what the bundle finds around it, how long it runs, what survives it, who may call it. */

import { describe, expect, test } from "vitest";
import { cellAt } from "../../../workbench/host/model";
import { bookOf, hostOf, inside, sheetOf } from "./support";

describe("the world inside", () => {
  test("[C41] the globals are those of ECMAScript and Apps Script, and no others", () => {
    const globals = inside("return Object.getOwnPropertyNames(globalThis)") as string[];
    const own = ["ss", "sheet", "at", "place", "caught", "test"];
    const services =
      "Charts HtmlService LockService PropertiesService ScriptApp Session SpreadsheetApp Utilities";
    const language = `AggregateError Array ArrayBuffer Atomics BigInt BigInt64Array BigUint64Array Boolean DataView
      Date Error EvalError FinalizationRegistry Float32Array Float64Array Function Infinity Int16Array Int32Array
      Int8Array Intl JSON Map Math NaN Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set
      SharedArrayBuffer String Symbol SyntaxError TypeError URIError Uint16Array Uint32Array Uint8Array
      Uint8ClampedArray WeakMap WeakRef WeakSet decodeURI decodeURIComponent encodeURI encodeURIComponent escape
      eval globalThis isFinite isNaN parseFloat parseInt undefined unescape`;
    const allowed = new Set([...own, ...services.split(" "), ...language.split(/\s+/)]);
    expect(globals.filter((name) => !allowed.has(name))).toEqual([]);
    expect(services.split(" ").filter((name) => !globals.includes(name))).toEqual([]);
  });

  test.each(
    "setTimeout setInterval fetch URL TextEncoder process require Buffer structuredClone atob crypto performance WebAssembly global".split(
      " ",
    ),
  )("[C41] there is no %s", (name) => {
    expect(inside(`return typeof ${name}`)).toBe("undefined");
  });

  test("[C41] microtasks run before the execution is over", () => {
    const { host, workbook } = hostOf(
      `function f() { Promise.resolve().then(() =>
         SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange('A1').setValue('xong')) }
       async function g() { await null; return 5 }
       async function h() { await null; throw new Error('hỏng') }`,
    );
    host.run("f");
    expect(workbook.sheets[0] && cellAt(workbook.sheets[0], 0, 0)?.value).toBe("xong");
    expect(host.run("g")).toBe(5);
    expect(() => host.run("h")).toThrow("hỏng");
  });

  test("[C42] no state survives between executions", () => {
    const { host } = hostOf(
      "var n = 0; const kept = []; function f() { kept.push(1); globalThis.g = 1; return ++n + kept.length }",
    );
    expect([host.run("f"), host.run("f")]).toEqual([2, 2]);
    expect(hostOf("function f() { Array.prototype.x = 1 } function g() { return [].x }").host.run("g")).toBe(
      undefined,
    );
  });

  test("[C36] over the limit the execution is stopped", () => {
    const { host } = hostOf(
      "function f() { for (;;); } async function g() { for (;;) await null; }",
      bookOf(),
      {
        timeLimitMs: 50,
      },
    );
    expect(() => host.run("f")).toThrow("Exceeded maximum execution time");
    expect(() => host.run("g")).toThrow("Exceeded maximum execution time");
  });

  test("no service may be called while the bundle loads", () => {
    expect(() => hostOf("SpreadsheetApp.getActiveSpreadsheet(); function f() {}").host.run("f")).toThrow(
      "SpreadsheetApp.getActiveSpreadsheet was called while the bundle was loading",
    );
    expect(
      hostOf("var P = SpreadsheetApp.ProtectionType.SHEET; function f() { return String(P) }").host.run("f"),
    ).toBe("SHEET");
  });

  test("[C28] script edits do not fire onEdit", () => {
    const { host } = hostOf(
      `function onEdit() { throw new Error('fired') }
       function f() { SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange('A1').setValue(1); return 'quiet' }`,
    );
    expect(host.run("f")).toBe("quiet");
  });
});

describe("strictness", () => {
  test("any other member throws, on every kind of object", () => {
    for (const [expression, member] of [
      ["at('A1').sort", "SpreadsheetApp.Range.sort"],
      ["at('A1').autoFill()", "SpreadsheetApp.Range.autoFill"],
      ["sheet().appendRow", "SpreadsheetApp.Sheet.appendRow"],
      ["ss().getUrl", "SpreadsheetApp.Spreadsheet.getUrl"],
      ["SpreadsheetApp.openById", "SpreadsheetApp.openById"],
      ["SpreadsheetApp.ProtectionType.CELL", "ProtectionType.CELL"],
      ["SpreadsheetApp.getUi().showDialog", "Ui.showDialog"],
      ["Utilities.sleep", "Utilities.sleep"],
      ["HtmlService.createTemplate", "HtmlService.createTemplate"],
      ["'sort' in at('A1')", "SpreadsheetApp.Range.sort"],
      ["at('A1').mine = 1", "SpreadsheetApp.Range.mine"],
    ]) {
      expect(() => inside(`return ${expression}`), expression).toThrow(`${member} is not emulated`);
    }
  });

  test("swallowing that error does not hide it", () => {
    expect(() => inside("try { at('A1').sort() } catch {} return 1")).toThrow(
      "SpreadsheetApp.Range.sort is not emulated",
    );
    expect(() => inside("try { at('A1').sort() } catch { throw new Error('khác') }")).toThrow(
      "SpreadsheetApp.Range.sort is not emulated",
    );
  });

  test("what JavaScript itself asks of objects does not throw", () => {
    const body = `const r = at('A1'); const p = Promise.resolve(r);
      return [String(r), JSON.stringify(r), r == r, r.then, Object.prototype.toString.call(r), [r].includes(r)]`;
    expect(inside(body)).toEqual(["Range", "{}", true, undefined, "[object Object]", true]);
  });

  test("calls are counted by name", () => {
    const { host } = hostOf(
      `function f() { const s = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet(); const r = s.getRange('A1');
         r.getValues(); r.getValues(); r.setValue(1); try { r.setValue(1, 2) } catch {}
         String(SpreadsheetApp.ProtectionType.SHEET) }`,
    );
    host.run("f");
    expect(Object.fromEntries(host.calls)).toEqual({
      "SpreadsheetApp.getActiveSpreadsheet": 1,
      "Spreadsheet.getActiveSheet": 1,
      "Sheet.getRange": 1,
      "Range.getValues": 2,
      "Range.setValue": 2,
    });
    host.resetCalls();
    expect(host.calls.size).toBe(0);
    host.run("f");
    expect(host.calls.get("Range.getValues")).toBe(2);
  });

  test("errors reach the caller as Errors of its own, with the bundle's stack", () => {
    const { host } = hostOf(
      `function inner() { SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange(0, 1) }
       function service() { inner() } function own() { throw new TypeError('của gói') } function odd() { throw 'chữ' }`,
    );
    const caught = (name: string) => {
      try {
        host.run(name);
      } catch (error) {
        return error as Error;
      }
      throw new Error("nothing was thrown");
    };
    const service = caught("service");
    expect(service).toBeInstanceOf(Error);
    expect([service.name, service.message]).toEqual([
      "Exception",
      "The starting row of the range is too small.",
    ]);
    expect(service.stack).toMatch(/at inner \(Code\.js:1[\s\S]*at service \(Code\.js:2/);
    expect([caught("own").name, caught("own").message]).toEqual(["TypeError", "của gói"]);
    expect(caught("odd").message).toBe("chữ");
  });

  test("service errors are errors inside, too", () => {
    const body = "try { at(0, 1) } catch (e) { return [e instanceof Error, e.name, String(e)] }";
    expect(inside(body)).toEqual([
      true,
      "Exception",
      "Exception: The starting row of the range is too small.",
    ]);
  });

  test("only what the bundle declares can be run", () => {
    const { host } = hostOf("function f() {} var x = 1");
    for (const name of ["g", "x", "Array", "toString", "SpreadsheetApp"]) {
      expect(() => host.run(name)).toThrow(`Script function not found: ${name}`);
    }
  });
});

describe("opening and menus", () => {
  const MENU = `function onOpen() {
    const ui = SpreadsheetApp.getUi();
    ui.createMenu('3 chủ động').addItem('Kiểm tra', 'check').addSeparator()
      .addItem('Trợ giúp', 'help').addToUi();
  }`;

  test("[C29] onOpen in NONE may build a menu", () => {
    const { host, ui } = hostOf(MENU);
    host.run("onOpen", [], "NONE");
    expect(host.menus).toEqual([
      {
        name: "3 chủ động",
        addon: false,
        items: [
          { kind: "item", label: "Kiểm tra", functionName: "check" },
          { kind: "separator" },
          { kind: "item", label: "Trợ giúp", functionName: "help" },
        ],
      },
    ]);
    expect(ui.menus).toEqual(host.menus);
  });

  test("[C29] in NONE the document, properties and dialogs cannot be reached", () => {
    const { host } = hostOf(
      "function f(call) { try { eval(call); return 'allowed' } catch (e) { return e.message } }",
    );
    for (const call of ["SpreadsheetApp.getActiveSpreadsheet", "PropertiesService.getUserProperties"]) {
      expect(host.run("f", [`${call}()`], "NONE")).toBe(`You do not have permission to call ${call}`);
      expect(host.run("f", [`${call}()`], "LIMITED")).toBe("allowed");
    }
    expect(host.run("f", ["SpreadsheetApp.getUi().alert('x')"], "LIMITED")).toMatch(
      "You do not have permission",
    );
  });

  test("[C30] a menu of the same name replaces; an add-on's menu stands apart", () => {
    const { host } = hostOf(
      `function f(label) { SpreadsheetApp.getUi().createMenu('A').addItem(label, 'x').addToUi() }
       function g() { SpreadsheetApp.getUi().createAddonMenu().addItem('z', 'x').addToUi() }`,
    );
    host.run("f", ["một"]);
    host.run("g");
    host.run("f", ["hai"]);
    expect(host.menus.map(({ addon, items }) => [addon, items])).toEqual([
      [false, [{ kind: "item", label: "hai", functionName: "x" }]],
      [true, [{ kind: "item", label: "z", functionName: "x" }]],
    ]);
  });

  test("[C63] a submenu stands where it is added, with its lines in order, under the caption it was made with", () => {
    const { host } = hostOf(
      `function onOpen() {
         const ui = SpreadsheetApp.getUi();
         const inner = ui.createMenu('Sâu').addItem('d', 'd');
         ui.createMenu('A').addItem('a', 'a')
           .addSubMenu(ui.createMenu('Nhóm').addItem('b', 'b').addSeparator().addSubMenu(inner))
           .addItem('c', 'c').addToUi();
       }
       function later() {
         const ui = SpreadsheetApp.getUi();
         const inner = ui.createMenu('Nhóm');
         ui.createMenu('A').addSubMenu(inner);
         inner.addItem('muộn', 'x');
       }
       function wrong() { SpreadsheetApp.getUi().createMenu('A').addSubMenu('B') }`,
    );
    host.run("onOpen", [], "NONE");
    const item = (label: string) => ({ kind: "item", label, functionName: label });
    expect(host.menus).toEqual([
      {
        name: "A",
        addon: false,
        items: [
          item("a"),
          {
            kind: "menu",
            label: "Nhóm",
            items: [item("b"), { kind: "separator" }, { kind: "menu", label: "Sâu", items: [item("d")] }],
          },
          item("c"),
        ],
      },
    ]);
    // Whether a line counts that comes after its submenu was added nobody says: nothing may rest on it.
    expect(() => host.run("later")).toThrow("is not emulated");
    expect(() => host.run("wrong")).toThrow("The parameters (String) don't match the method signature");
  });
});

describe("calls from the sidebar", () => {
  const CODE = `function echo(v) { return v } function secret_() { return 1 }
    function bad() { throw new RangeError('quá lớn') }
    function make(what) { const loop = {}; loop.me = loop;
      return { date: new Date(), deep: { a: [new Date()] }, fn: () => 1, loop, map: new Map(),
        own: new (class X {})(), hole: [1, undefined], gap: { a: 1, b: undefined }, none: undefined }[what] }
    function grow(v) { v.list.push(2); return Array.isArray(v.list) && v.list instanceof Array && v instanceof Object }`;

  test("[C31] functions that end in _ cannot be called", () => {
    const { host } = hostOf(CODE);
    expect(host.callFromSidebar("secret_")).toMatchObject({
      ok: false,
      error: { message: "Script function not found: secret_" },
    });
    expect(host.run("secret_")).toBe(1);
    expect(host.callFromSidebar("nobody")).toMatchObject({ ok: false });
  });

  test("[C32] primitives, plain objects and arrays are carried, as copies", () => {
    const { host } = hostOf(CODE);
    const value = { a: [1, "hai", true, null, { b: [] }] };
    const answer = host.callFromSidebar("echo", [value]);
    expect(answer).toEqual({ ok: true, value });
    expect(answer.ok && (answer.value as typeof value).a).not.toBe(value.a);
    const list = { list: [1] };
    expect(host.callFromSidebar("grow", [list])).toEqual({ ok: true, value: true });
    expect(list).toEqual({ list: [1] });
  });

  test("[C32] a Date, function, circular value or other object fails, either way", () => {
    const { host } = hostOf(CODE);
    for (const what of ["date", "deep", "fn", "loop", "map", "own"]) {
      expect(host.callFromSidebar("make", [what]), what).toMatchObject({
        ok: false,
        error: { name: "TypeError" },
      });
    }
    expect(host.callFromSidebar("echo", [{ a: [new Date()] }])).toEqual({
      ok: false,
      error: { name: "TypeError", message: "Failed due to illegal value in property: 0.a.0" },
    });
    expect(host.callFromSidebar("echo", [() => 1])).toMatchObject({ ok: false });
  });

  test("[C32] undefined becomes null in an array", () => {
    const { host } = hostOf(CODE);
    expect(host.callFromSidebar("make", ["hole"])).toEqual({ ok: true, value: [1, null] });
    expect(host.callFromSidebar("make", ["gap"])).toEqual({ ok: true, value: { a: 1 } });
    expect(host.callFromSidebar("make", ["none"])).toEqual({ ok: true, value: null });
  });

  test("[C33] the failure handler gets an Error's name and message", () => {
    expect(hostOf(CODE).host.callFromSidebar("bad")).toEqual({
      ok: false,
      error: { name: "RangeError", message: "quá lớn" },
    });
  });
});

describe("what the bundle hands over", () => {
  test("run copies its arguments and results", () => {
    const { host } = hostOf(
      "function f(d, list) { list.push(1); return [d instanceof Date, d.getDate(), list instanceof Array, { d }] }",
    );
    const list: number[] = [];
    const [isDate, date, isArray, given] = host.run("f", [new Date(2021, 4, 3), list]) as unknown[];
    expect([isDate, date, isArray, list]).toEqual([true, 3, true, []]);
    expect((given as { d: Date }).d).toEqual(new Date(2021, 4, 3));
  });

  test("a sheet of one cell per kind survives a round trip", () => {
    const workbook = bookOf(sheetOf([["a", 1, true, new Date(Date.UTC(2021, 4, 3, 23, 59))]]));
    inside("at('A2:D2').setValues(at('A1:D1').getValues())", workbook);
    const [sheet] = workbook.sheets;
    const row = (r: number) => [0, 1, 2, 3].map((c) => sheet && cellAt(sheet, r, c)?.value);
    expect(row(1)).toEqual(row(0));
  });
});
