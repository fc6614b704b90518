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
      function g() { const s = SpreadsheetApp.getActiveSpreadsheet(); s.toast('a'); s.toast('b', 'T'); s.toast('c', 'T', -1);
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
    const { host } = hostOf(`const p = () => PropertiesService.getUserProperties();
      const caught = (f) => { try { f(); return '' } catch (e) { return e.message } };
      function set() { p().setProperty('a', '1').setProperty('b', '2') }
      function get() { return [p().getProperty('a'), p().getProperty('b'), p().getProperty('c')] }
      function large() { return [caught(() => p().setProperty('x', 'ă'.repeat(4608))),
        caught(() => p().setProperty('x', 'ă'.repeat(4609))), caught(() => p().setProperty('x', 1))] }
      function fill() { return caught(() => { for (let i = 0; i < 60; i++) p().setProperty('k' + i, 'a'.repeat(9000)) }) }`);
    host.run("set");
    expect(host.run("get")).toEqual(["1", "2", null]);
    expect(host.run("large")).toEqual(["", "Argument too large: value", expect.stringMatching("signature")]);
    expect(host.run("fill")).toMatch("exceeded the property storage quota");
  });

  test("[C39] tryLock gives a boolean, and the lock can be taken again by the next execution", () => {
    const { host } = hostOf(`const l = () => LockService.getDocumentLock();
      function f() { const got = l().tryLock(10); l().releaseLock(); return got }
      function keep() { return l().tryLock(10) }`);
    expect([host.run("f"), host.run("keep"), host.run("f")]).toEqual([true, true, true]);
    host.holdLockElsewhere(true);
    expect(host.run("f")).toBe(false);
    host.holdLockElsewhere(false);
    expect(host.run("f")).toBe(true);
  });

  test("an identifier is new each time", () => {
    const body = "return [Utilities.getUuid(), Utilities.getUuid()]";
    const [one, two] = inside(body) as string[];
    expect(one).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(one).not.toBe(two);
  });
});
