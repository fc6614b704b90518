/** Reports in and out as JSON, and merging without a screen, on the host through the built bundle. */
import { describe, expect, it } from "vitest";
import { TAB_MERGED } from "../../src/messages/tabs";
import { canonical } from "../../src/upward/stamp";
import type { ModelWorkbook } from "../../workbench/host/model";
import { A, B, bookWith, NOON, result, run, settingsTab, tabOf, UNIT } from "../upward/books";
import { forged, own, row } from "../upward/reports";
import { bookOf } from "../workbench/host/support";
import { at, bundleOn, sheetNamed, textOf } from "./support";

describe("reports as files", () => {
  const importInto = (workbook: ModelWorkbook, text: unknown) =>
    bundleOn(workbook, { now: () => NOON }).host.callFromSidebar("importReport", [text]);

  it("go out as JSON and come in as a tab that merges", () => {
    const sender = bookWith(tabOf(A, "a"), tabOf(B, "b"));
    const { host } = run(sender);
    const sent = host.callFromSidebar("exportReport", ["merged"]);
    expect(sent).toMatchObject({
      ok: true,
      value: { ok: true, name: "bao-cao-3cd-2021-tinh-doan-lang-son.json" },
    });
    const { text } = (sent as { value: { text: string } }).value;
    const nation = bookOf(settingsTab([["Tên đơn vị lập báo cáo", "Trung ương Đoàn"]]));
    const answer = importInto(nation, text);
    expect(answer).toEqual({
      ok: true,
      value: { ok: true, tab: "3CĐ · BC Tỉnh đoàn Lạng Sơn", unit: UNIT, year: 2021, warnings: [] },
    });
    importInto(nation, text);
    expect(nation.sheets).toHaveLength(2);
    run(nation);
    expect(result(nation).report.totals).toEqual(result(sender).report.totals);
  });

  it("keep what is wrong with them: merging still says so", () => {
    const workbook = bookWith();
    const answer = importInto(workbook, canonical(forged(A, { version: "9" })));
    expect(answer).toMatchObject({
      value: { ok: true, warnings: [expect.stringMatching(/sửa tay.*phiên bản/)] },
    });
    const bundle = bundleOn(workbook, { now: () => NOON });
    bundle.ui.answerAlert("NO");
    bundle.host.run("menuMerge");
    expect(result(workbook).report.children).toEqual([]);
  });

  it.each([
    ["", /hỏng/],
    ["{", /hỏng/],
    ["<html>", /hỏng/],
    ["{}", /không đúng mẫu/],
    [canonical(A).slice(0, -5), /hỏng/],
    ["x".repeat(50 * 2 ** 20), /lớn bất thường/],
    [null, /không đúng mẫu/],
  ])("that cannot be read are refused with a sentence (%#)", (text, sentence) => {
    const workbook = bookWith();
    const answer = importInto(workbook, text) as { value: { ok: boolean; message: string } };
    expect(answer.value.ok).toBe(false);
    expect(answer.value.message).toMatch(sentence);
    expect(workbook.sheets).toHaveLength(1);
  });

  it("do not go out while there is none, or while somebody's hand is in it", () => {
    const workbook = bookWith(tabOf(A, "a"));
    const { host } = bundleOn(workbook);
    expect(host.run("exportReport", ["own"])).toMatchObject({
      ok: false,
      message: expect.stringContaining("Lập báo cáo"),
    });
    run(workbook);
    const tab = sheetNamed(workbook, TAB_MERGED);
    const line = textOf(tab).findIndex(([first]) => first === "Tổng số đơn vị");
    (at(tab, `B${line + 1}`) as { value: number }).value = 300;
    expect(host.run("exportReport", ["merged"])).toMatchObject({
      ok: false,
      message: expect.stringMatching(/sửa tay/),
    });
  });

  it("of one name never write over each other", () => {
    const workbook = bookWith();
    importInto(workbook, canonical(A));
    importInto(workbook, canonical(own("Huyện đoàn Cao Lộc", [row("x")])));
    expect(workbook.sheets.map(({ name }) => name).slice(1)).toEqual([
      "3CĐ · BC Huyện đoàn Cao Lộc",
      "3CĐ · BC Huyện đoàn Cao Lộc (2)",
    ]);
  });
});

describe("runMerge, without a screen", () => {
  it("gives the report, what was found and who is missing; takes whom it is told to", () => {
    const workbook = bookOf(tabOf(forged(A, { version: "9" }), "a"), tabOf(B, "b"));
    const { host } = bundleOn(workbook, { now: () => NOON });
    const request = {
      unit: UNIT,
      level: "Cấp tỉnh",
      expected: ["Huyện đoàn Chi Lăng", "Huyện đoàn Cao Lộc"],
    };
    expect(host.run("runMerge", [request])).toMatchObject({
      ok: true,
      report: { header: { unit: UNIT, level: "Cấp tỉnh", madeOn: "2021-11-30" } },
      missing: [{ name: "Huyện đoàn Cao Lộc", sent: true }],
      askable: [{ unit: "Huyện đoàn Cao Lộc", where: "a" }],
      findings: [{ code: "stamp-broken", merged: false, where: "a", unit: "Huyện đoàn Cao Lộc" }],
      written: null,
    });
    expect(workbook.sheets).toHaveLength(2);
    expect(host.run("runMerge", [{ ...request, accept: ["huyện đoàn cao lộc"], write: true }])).toMatchObject(
      {
        ok: true,
        missing: [],
        findings: [{ code: "let-in", merged: true }],
        written: TAB_MERGED,
      },
    );
    expect(result(workbook).report.marks).toEqual(["Huyện đoàn Cao Lộc"]);
  });

  it("never asks: several years without one chosen are told", () => {
    const workbook = bookOf(tabOf(A, "a"), tabOf(own("B", undefined, { year: 2020 }), "b"));
    const { host } = bundleOn(workbook, { now: () => NOON });
    expect(host.run("runMerge", [{}])).toMatchObject({
      ok: false,
      message: expect.stringContaining("--unit"),
    });
    expect(host.run("runMerge", [{ unit: UNIT }])).toMatchObject({
      ok: false,
      message: expect.stringContaining("2020, 2021"),
    });
    expect(host.run("runMerge", [{ unit: UNIT, year: 2020 }])).toMatchObject({
      ok: true,
      report: { totals: [{ units: 3 }] },
    });
  });
});
