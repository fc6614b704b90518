/** @fileoverview Time zones, the user interface, HTML, stores, the lock and Utilities, by the conformance table. */

import { describe, expect, test } from "vitest";
import { cellAt } from "../../../workbench/host/model";
import { instantOf, wallClockIn } from "../../../workbench/host/text/zones";
import { bookOf, hostOf, inside, sheetOf } from "./support";

describe("time", () => {
  const midnight = new Date(Date.UTC(2021, 4, 3));

  test("[C27] script and spreadsheet in one zone: the same wall clock, whatever the process's zone", () => {
    const body =
      "const d = at('A1').getValue(); return [d.getFullYear(), d.getMonth(), d.getDate(), d.getHours()]";
    expect(inside(body, bookOf(sheetOf([[midnight]])))).toEqual([2021, 4, 3, 0]);
  });

  test("[C27] in two zones: the script's wall clock at the spreadsheet's instant, and back", () => {
    const workbook = { ...bookOf(sheetOf([[midnight]])), timeZone: "America/New_York" };
    const body = `const d = at('A1').getValue(); at('B1').setValue(d);
      return [d.getDate(), d.getHours(), Utilities.formatDate(d, ss().getSpreadsheetTimeZone(), 'dd/MM/yyyy HH:mm')]`;
    expect(inside(body, workbook)).toEqual([3, 11, "03/05/2021 00:00"]);
    expect(workbook.sheets[0] && cellAt(workbook.sheets[0], 0, 1)?.value).toEqual(midnight);
  });

  test("[C27] the clock inside shows the script's time", () => {
    const now = () => Date.UTC(2021, 11, 31, 20);
    const body = `const d = new Date(); return [d.getFullYear(), d.getHours(), new Date(Date.now()).getHours(),
      typeof Date(), d instanceof Date, new Date(2020, 0, 1).getFullYear()]`;
    expect(inside(body, bookOf(), { now })).toEqual([2022, 3, 3, "string", true, 2020]);
  });

  test("[C27] old years and daylight saving", () => {
    expect(
      inside("return at('A1').getValue().getFullYear()", bookOf(sheetOf([[new Date(Date.UTC(1900, 0, 1))]]))),
    ).toBe(1900);
    const summer = Date.UTC(2021, 6, 1, 12);
    expect(wallClockIn("America/New_York", summer)).toBe(Date.UTC(2021, 6, 1, 8));
    expect(instantOf("America/New_York", Date.UTC(2021, 6, 1, 8))).toBe(summer);
    expect(wallClockIn("GMT+7", summer)).toBe(Date.UTC(2021, 6, 1, 19));
  });

  test("[C40] formatDate uses SimpleDateFormat letters", () => {
    const format = (pattern: string, zone = "Asia/Ho_Chi_Minh") =>
      inside(`return Utilities.formatDate(new Date(2021, 4, 3, 15, 7, 9), '${zone}', "${pattern}")`);
    expect(format("dd/MM/yyyy HH:mm:ss")).toBe("03/05/2021 15:07:09");
    expect(format("d/M/yy h:mm a")).toBe("3/5/21 3:07 PM");
    expect(format("'ngày' d 'tháng' M")).toBe("ngày 3 tháng 5");
    expect(format("EEE MMM yyyy")).toBe("Mon May 2021");
    expect(format("yyyy-MM-dd'T'HH:mm:ssXXX")).toBe("2021-05-03T15:07:09+07:00");
    expect(format("HH:mm Z", "GMT")).toBe("08:07 +0000");
    expect(() => format("YYYY")).toThrow("not emulated");
    expect(() => format("yyyy", "Sao Hỏa")).toThrow("not emulated");
  });
});

describe("the user interface", () => {
  test("[C34] alert and prompt wait for an answer", () => {
    const { host, ui } =
      hostOf(`function f() { const ui = SpreadsheetApp.getUi(); const { Button, ButtonSet } = ui;
      const p = ui.prompt('Năm', 'Năm nào?', ButtonSet.OK_CANCEL);
      return [ui.alert('một') === Button.OK, ui.alert('hai', ButtonSet.YES_NO) === Button.NO,
        ui.alert('Tên', 'ba', ButtonSet.YES_NO_CANCEL) === Button.CLOSE, String(p.getSelectedButton()), p.getResponseText()] }`);
    ui.answerAlert("OK", "NO", "CLOSE").answerPrompt("OK", "2021");
    expect(host.run("f")).toEqual([true, true, true, "OK", "2021"]);
    expect(ui.alerts).toEqual([
      { title: null, prompt: "một", buttons: "OK" },
      { title: null, prompt: "hai", buttons: "YES_NO" },
      { title: "Tên", prompt: "ba", buttons: "YES_NO_CANCEL" },
    ]);
    expect(ui.prompts).toEqual([{ title: "Năm", prompt: "Năm nào?", buttons: "OK_CANCEL" }]);
  });

  test("[C34] the sidebar does not wait, and takes no width", () => {
    const { host, ui } = hostOf(
      `function f() { SpreadsheetApp.getUi().showSidebar(
         HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('3 chủ động').setWidth(900)); return 'went on' }`,
      bookOf(),
      { html: { Sidebar: "<p>xin chào</p>" } },
    );
    expect(host.run("f")).toBe("went on");
    expect(ui.sidebars).toEqual([{ title: "3 chủ động", content: "<p>xin chào</p>" }]);
  });

  test("an alert that nobody answers throws, and toasts and dialogs are kept", () => {
    const { host, ui } = hostOf(`function f() { SpreadsheetApp.getUi().alert('?') }
      function g() { const s = SpreadsheetApp.getActive(); s.toast('a'); s.toast('b', 'T'); s.toast('c', 'T', -1);
        const html = HtmlService.createHtmlOutput('<b>x</b>').setWidth(300).setHeight(200);
        SpreadsheetApp.getUi().showModalDialog(html, 'Hộp'); return html.getContent() }`);
    expect(() => host.run("f")).toThrow("An alert that nobody answers");
    expect(host.run("g")).toBe("<b>x</b>");
    expect(ui.toasts).toEqual([
      { message: "a", title: "", seconds: null },
      { message: "b", title: "T", seconds: null },
      { message: "c", title: "T", seconds: -1 },
    ]);
    expect(ui.dialogs).toEqual([{ title: "Hộp", content: "<b>x</b>", width: 300, height: 200, modal: true }]);
  });

  test("[C35] a missing HTML file throws", () => {
    expect(inside("return caught(() => HtmlService.createHtmlOutputFromFile('Khác'))")).toBe(
      "No HTML file named Khác was found.",
    );
    expect(inside("return caught(() => HtmlService.createHtmlOutputFromFile('toString'))")).toMatch(
      "No HTML file",
    );
  });
});

describe("stores", () => {
  test("[C37] properties outlive executions; missing is null; too large throws", () => {
    const { host } = hostOf(`const p = () => PropertiesService.getDocumentProperties();
      const caught = (f) => { try { f(); return '' } catch (e) { return e.message } };
      function set() { p().setProperty('a', '1').setProperty('b', '2').deleteProperty('b') }
      function get() { return [p().getProperty('a'), p().getProperty('b'), p().getProperties(),
        PropertiesService.getUserProperties().getProperty('a')] }
      function large() { return [caught(() => p().setProperty('x', 'ă'.repeat(4608))),
        caught(() => p().setProperty('x', 'ă'.repeat(4609))), caught(() => p().setProperty('x', 1))] }
      function fill() { return caught(() => { for (let i = 0; i < 60; i++) p().setProperty('k' + i, 'a'.repeat(9000)) }) }`);
    host.run("set");
    expect(host.run("get")).toEqual(["1", null, { a: "1" }, null]);
    expect(host.run("large")).toEqual(["", "Argument too large: value", expect.stringMatching("signature")]);
    expect(host.run("fill")).toMatch("exceeded the property storage quota");
  });

  test("[C38] the cache: limits, life, eviction", () => {
    let now = 1_000_000_000_000;
    const { host } = hostOf(
      `const c = () => CacheService.getDocumentCache();
       const caught = (f) => { try { f(); return '' } catch (e) { return e.message } };
       function put(k, v, s) { return caught(() => s ? c().put(k, v, s) : c().put(k, v)) }
       function get(k) { return c().get(k) }
       function many() { for (let i = 0; i < 1001; i++) c().put('m' + i, 'x', 600 + i); return c().get('m0') }
       function remove(k) { c().remove(k); return c().get(k) }`,
      bookOf(),
      { now: () => now },
    );
    expect(host.run("get", ["a"])).toBe(null);
    expect(host.run("put", ["a", "1"])).toBe("");
    now += 599_000;
    expect(host.run("get", ["a"])).toBe("1");
    now += 1_000;
    expect(host.run("get", ["a"])).toBe(null);
    expect(host.run("put", ["a", "x".repeat(100 * 1024)])).toBe("");
    expect(host.run("put", ["a", "x".repeat(100 * 1024 + 1)])).toBe("Argument too large: value");
    expect(host.run("put", ["a", "1", 21_601])).toMatch("Invalid argument");
    expect(host.run("remove", ["a"])).toBe(null);
    expect(host.run("many")).toBe(null);
    expect(host.run("get", ["m1000"])).toBe("x");
    host.evictCaches();
    expect(host.run("get", ["m1000"])).toBe(null);
  });

  test("[C39] tryLock gives a boolean, waitLock throws, the lock goes with the execution", () => {
    const { host } = hostOf(`const l = () => LockService.getDocumentLock();
      function f() { const t = l().tryLock(10); return [t, l().hasLock()] }
      function w() { l().waitLock(10); const had = l().hasLock(); l().releaseLock(); return [had, l().hasLock()] }`);
    expect(host.run("f")).toEqual([true, true]);
    expect(host.run("w")).toEqual([true, false]);
    host.holdLockElsewhere(true);
    expect(host.run("f")).toEqual([false, false]);
    expect(() => host.run("w")).toThrow("Lock timeout: another process was holding the lock for too long.");
  });

  test("[C43] the person's address may be blank", () => {
    const body = "return Session.getActiveUser().getEmail()";
    expect(inside(body)).toBe("");
    expect(inside(body, bookOf(), { user: "a@b.vn" })).toBe("a@b.vn");
    expect(
      inside("return [Session.getScriptTimeZone(), typeof Session.getTemporaryActiveUserKey()]"),
    ).toEqual(["Asia/Ho_Chi_Minh", "string"]);
  });

  test("digests are signed bytes, base64 and identifiers", () => {
    const body = `const { DigestAlgorithm: D, Charset: C } = Utilities;
      const d = Utilities.computeDigest(D.MD5, 'đ', C.UTF_8);
      return [d, Utilities.base64Encode(d), Utilities.base64Encode('abc'), Utilities.getUuid().length, d instanceof Array,
        caught(() => Utilities.base64Encode('đ')), caught(() => Utilities.computeDigest(D.MD2, 'a'))]`;
    const [digest, encoded, abc, length, inner, letters, md2] = inside(body) as unknown[];
    expect(digest).toHaveLength(16);
    expect((digest as number[]).every((byte) => byte >= -128 && byte <= 127)).toBe(true);
    expect(Buffer.from(String(encoded), "base64").map((byte) => byte)).toEqual(
      Buffer.from((digest as number[]).map((byte) => byte & 255)),
    );
    expect([abc, length, inner]).toEqual(["YWJj", 36, true]);
    expect([letters, md2]).toEqual([
      expect.stringMatching("not emulated"),
      expect.stringMatching("not emulated"),
    ]);
  });
});
