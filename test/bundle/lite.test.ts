/** @fileoverview The build without pages, run in the host: every line of its menu works or is absent. */
import { readFileSync } from "node:fs";
import { parseSync, Visitor } from "oxc-parser";
import { describe, expect, it } from "vitest";
import { MENU_LINES } from "../../src/menu";
import { Host, RecordingUi } from "../../workbench/host/host";
import type { ModelWorkbook } from "../../workbench/host/model";
import { linesOf, sampleWorkbook } from "../commands/support";
import { smallBook } from "../sidebar/support";
import { bookOf, sheetOf } from "../workbench/host/support";

const code = readFileSync("build/lite/Code.js", "utf8");

function liteOn(workbook: ModelWorkbook, ui = new RecordingUi()) {
  const host = new Host(workbook, { code, html: {}, ui });
  host.run("onOpen", [], "NONE");
  const lines = linesOf(ui.menus[0]?.items ?? []);
  return { host, ui, lines };
}

/** Every text that a bundle can show is made of these: its literals, and the parts of its templates. */
function textsIn(bundle: string): string[] {
  const texts: string[] = [];
  new Visitor({
    Literal({ value }) {
      if (typeof value === "string") texts.push(value);
    },
    TemplateElement({ value }) {
      texts.push(value.cooked ?? value.raw);
    },
  }).visit(parseSync("Code.js", bundle).program);
  return texts;
}

it("has no text that names a line of the menu, a dialog or a page of the other build", () => {
  const { lines } = liteOn(smallBook("x"));
  const here = new Set(lines.map(({ label }) => label));
  const absent = MENU_LINES.flatMap(({ label }) => (here.has(label) ? [] : [label]));
  expect(absent).toEqual([
    "Nhập tiêu chí",
    "Soạn tin nhắc",
    "Giấy tờ",
    "Xuất, nhập tệp báo cáo",
    "Tạo bảng chấm mới",
    "Cách đọc bảng",
    "Gợi ý thay đổi đơn vị",
    "Mở năm mới",
    "Bỏ năm vừa mở",
  ]);
  const ofPages = ["Đọc lại bảng", "ở phần Năm", "anh bên", "ộp thoại", "bấm Lưu", "nút "];
  const naming = (text: string) => [...absent, ...ofPages].some((name) => text.includes(name));
  // What stands before remembered rows of the tab Thiết lập, which either build reads.
  const rows = ["Cách đọc bảng"];
  expect(textsIn(code).filter(naming)).toEqual(rows);
  // The other build has them all: this looks where such texts stand.
  const full = textsIn(readFileSync("dist/Code.js", "utf8"));
  for (const name of [...absent, "Đọc lại bảng", "anh bên", "ộp thoại"])
    expect(full.some((text) => text.includes(name))).toBe(true);
});

const PAGES = /^(HtmlService|HtmlOutput)\.|^Ui\.show/;

it("asks for the open spreadsheet alone", () => {
  expect(JSON.parse(readFileSync("build/lite/appsscript.json", "utf8")).oauthScopes).toEqual([
    "https://www.googleapis.com/auth/spreadsheets.currentonly",
  ]);
});

describe("the menu without pages", () => {
  const { lines } = liteOn(smallBook("x"));
  it("has no line that opens one", () => {
    const labels = lines.map(({ label }) => label);
    expect(labels).toContain("Làm tất cả");
    expect(labels).toContain("Trợ giúp");
    for (const absent of [
      "Nhập tiêu chí",
      "Soạn tin nhắc",
      "Xuất, nhập tệp báo cáo",
      "Tạo bảng chấm mới",
      "Cách đọc bảng",
    ])
      expect(labels).not.toContain(absent);
  });

  it.each(lines.map(({ label, functionName }) => [label, functionName]))("%s works", async (_, name) => {
    const { host, ui } = liteOn(await sampleWorkbook("cao-loc-2021"));
    ui.answerAlert("OK", "OK", "OK");
    for (let n = 0; n < 3; n++) ui.answerPrompt("OK", name === "menuCriteria" ? "1" : "Huyện đoàn Cao Lộc");
    host.run(name);
    expect([...host.calls.keys()].filter((call) => PAGES.test(call))).toEqual([]);
    expect(ui.toasts.length + ui.alerts.length).toBeGreaterThan(0);
    expect(JSON.stringify(ui.alerts)).not.toMatch(/Lỗi|not emulated/);
  });
});

it("says in Trợ giúp which version runs", () => {
  const { host, ui } = liteOn(smallBook("x"));
  ui.answerAlert("OK");
  host.run("menuHelp");
  expect(ui.alerts[0]?.prompt).toMatch(/\n\nPhiên bản \d+\.\d+\.\d+-[0-9a-f]{7}$/);
});

it("asks by number which of several tabs is meant, keeps the answer, and goes on; leaving ends it", () => {
  const tab = (name: string, id: number) =>
    Object.assign(structuredClone(smallBook("x").sheets[0] as object), { name, id });
  const book = () =>
    bookOf(tab("Chấm đợt 1", 0) as never, tab("Chấm đợt 2", 1) as never, sheetOf([["Ghi chú"]], "Khác", 2));
  const workbook = book();
  workbook.activeSheet = 2;
  const ui = new RecordingUi();
  ui.answerPrompt("CANCEL", "").answerPrompt("OK", "9").answerPrompt("OK", "1").answerAlert("OK");
  const { host } = liteOn(workbook, ui);
  host.run("menuCheck");
  expect(workbook.sheets).toHaveLength(3);
  host.run("menuCheck");
  expect(ui.prompts).toHaveLength(3);
  expect(ui.prompts[0]?.prompt).toContain("1. ");
  // What is no answer is told.
  expect(ui.alerts.map(({ prompt }) => prompt)).toEqual([
    "Chưa hiểu lựa chọn. Hãy nhập một trong các số 1, 2, 3.",
  ]);
  expect(ui.toasts).toHaveLength(1);
  // The answer is kept.
  host.run("menuResult");
  expect(ui.prompts).toHaveLength(3);
});
