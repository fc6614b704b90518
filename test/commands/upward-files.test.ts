/** Reports in and out as JSON, and merging without a screen, on the host through the built bundle. */
import { describe, expect, it } from "vitest";
import { TAB_MERGED, TAB_REPORT } from "../../src/table/own-tabs";
import { canonical } from "../../src/upward/stamp";
import type { ModelWorkbook } from "../../workbench/host/model";
import { A, B, bookWith, NOON, result, run, settingsTab, tabOf, UNIT } from "../upward/books";
import { forged, own, row } from "../upward/reports";
import { bookOf, sheetOf } from "../workbench/host/support";
import { at, bundleOn, sheetNamed, textOf } from "./support";

describe("reports as files", () => {
  const hostOf = (workbook: ModelWorkbook) => bundleOn(workbook, { now: () => NOON }).host;
  const load = (workbook: ModelWorkbook, ...texts: string[]) =>
    hostOf(workbook).callFromSidebar("sidebarLoadReports", [
      { files: texts.map((text, i) => ({ name: `${i + 1}.json`, text })) },
    ]) as { value: { ok: boolean; message?: string; files: Record<string, unknown>[] } };
  const save = (workbook: ModelWorkbook, kind: "own" | "merged") =>
    hostOf(workbook).run("sidebarReport", [{ kind }]) as Record<string, string>;

  it("go out as JSON and come in as a tab that merges", () => {
    const sender = bookWith(tabOf(A, "a"), tabOf(B, "b"));
    run(sender);
    const sent = save(sender, "merged");
    expect(sent).toMatchObject({
      ok: true,
      name: "bao-cao-3cd-2021-tinh-doan-lang-son.json",
      unit: UNIT,
      year: 2021,
      madeOn: "30/11/2021",
      stamp: expect.stringMatching(/^([0-9a-f]{4}-){3}[0-9a-f]{4}$/),
    });
    const nation = bookOf(settingsTab([["Tên đơn vị lập báo cáo", "Trung ương Đoàn"]]));
    const loaded = { ok: true, tab: "3CĐ · BC Tỉnh đoàn Lạng Sơn", unit: UNIT, year: 2021, warnings: [] };
    expect(load(nation, sent.text as string)).toEqual({
      ok: true,
      value: { ok: true, files: [{ ...loaded, again: false }] },
    });
    expect(load(nation, sent.text as string).value.files).toEqual([{ ...loaded, again: true }]);
    expect(nation.sheets).toHaveLength(2);
    run(nation);
    expect(result(nation).report.totals).toEqual(result(sender).report.totals);
  });

  it("come several at a time, each told by itself: those of no use do not keep the others out", () => {
    const workbook = bookWith();
    const { files } = load(workbook, canonical(A), "{", canonical(B), canonical(A)).value;
    expect(files).toMatchObject([
      { ok: true, unit: "Huyện đoàn Cao Lộc", again: false },
      { ok: false, message: expect.stringMatching(/hỏng/) },
      { ok: true, unit: "Huyện đoàn Chi Lăng" },
      { ok: true, unit: "Huyện đoàn Cao Lộc", again: true },
    ]);
    expect(workbook.sheets.map(({ name }) => name).slice(1)).toEqual([
      "3CĐ · BC Huyện đoàn Cao Lộc",
      "3CĐ · BC Huyện đoàn Chi Lăng",
    ]);
    run(workbook);
    expect(result(workbook).report.totals[0]?.units).toBe(5);
  });

  it("keep what is wrong with them: merging still says so", () => {
    const workbook = bookWith();
    expect(load(workbook, canonical(forged(A, { version: "9" }))).value.files).toMatchObject([
      { ok: true, warnings: [expect.stringMatching(/sửa tay.*phiên bản/)] },
    ]);
    const bundle = bundleOn(workbook, { now: () => NOON });
    bundle.ui.answerAlert("NO");
    bundle.host.run("menuMerge");
    expect(result(workbook).report.children).toEqual([]);
  });

  it.each([
    ["", /hỏng/],
    ["{", /hỏng/],
    ["<html>", /không phải báo cáo/],
    ["{}", /không phải báo cáo/],
    ["null", /không phải báo cáo/],
    [JSON.stringify({ ...A, schema: 2, version: "9.0.0" }), /mới hơn \(phiên bản 9\.0\.0\)/],
    [canonical(A).slice(0, -5), /hỏng/],
    [`{"__proto__":{"polluted":1},${canonical(A).slice(1)}`, /nội dung lạ/],
    ["x".repeat(50 * 2 ** 20), /lớn bất thường/],
  ])("that cannot be read are refused with a sentence (%#)", (text, sentence) => {
    const workbook = bookWith();
    const [file] = load(workbook, text).value.files;
    expect(file?.ok).toBe(false);
    expect(file?.message).toMatch(sentence);
    expect(workbook.sheets).toHaveLength(1);
  });

  it.each([
    [null],
    [{}],
    [{ files: "x" }],
    [{ files: [{ name: "a" }] }],
    [{ files: [{ name: 1, text: "" }] }],
  ])("are not touched where the message is not of its form (%#)", (request) => {
    const workbook = bookWith();
    expect(hostOf(workbook).callFromSidebar("sidebarLoadReports", [request])).toMatchObject({
      value: { ok: false, message: expect.stringContaining("không đúng mẫu") },
    });
    expect(hostOf(workbook).callFromSidebar("sidebarReport", [request])).toMatchObject({
      value: { ok: false, message: expect.stringContaining("không đúng mẫu") },
    });
    expect(workbook.sheets).toHaveLength(1);
  });

  it("do not come in while somebody else's command runs", () => {
    const workbook = bookWith();
    const request = { files: [{ name: "a.json", text: canonical(A) }] };
    const host = hostOf(workbook);
    host.holdLockElsewhere(true);
    expect(host.callFromSidebar("sidebarLoadReports", [request])).toMatchObject({
      value: { ok: false, message: expect.stringContaining("Một người khác đang chạy") },
    });
    expect(workbook.sheets).toHaveLength(1);
  });

  it("do not go out while there is none, or while somebody's hand is in it", () => {
    const workbook = bookWith(tabOf(A, "a"));
    expect(save(workbook, "own")).toMatchObject({
      ok: false,
      message:
        "Chưa có báo cáo của Tỉnh đoàn Lạng Sơn ở tab “3CĐ · Báo cáo”. Chọn Lập báo cáo gửi cấp trên trong menu trước, rồi xuất tệp.",
    });
    run(workbook);
    const tab = sheetNamed(workbook, TAB_MERGED);
    const line = textOf(tab).findIndex(([first]) => first === "Tổng số đơn vị");
    (at(tab, `B${line + 1}`) as { value: number }).value = 300;
    expect(save(workbook, "merged")).toMatchObject({
      ok: false,
      message:
        "Tab “3CĐ · Toàn địa bàn” đã bị sửa tay, ở phần: Kết quả chung. Chọn Gộp báo cáo cấp dưới trong menu để lập lại, rồi xuất tệp.",
    });
  });

  it("go out from the tab that is made anew, not from one kept under another name", () => {
    const kept = tabOf(own(UNIT, undefined, { year: 2020 }), `${TAB_REPORT} năm 2020`);
    const workbook = bookWith(kept, tabOf(own(UNIT), TAB_REPORT));
    expect(save(workbook, "own")).toMatchObject({ ok: true, year: 2021 });
  });

  it("of one name never write over each other, nor over a person's tab of that name", () => {
    const workbook = bookWith(sheetOf([["của tôi"]], "3CĐ · BC Huyện đoàn Cao Lộc", 5));
    load(workbook, canonical(A));
    load(workbook, canonical(own("Huyện đoàn Cao Lộc", [row("x")])));
    expect(workbook.sheets.map(({ name }) => name).slice(1)).toEqual([
      "3CĐ · BC Huyện đoàn Cao Lộc",
      "3CĐ · BC Huyện đoàn Cao Lộc (2)",
      "3CĐ · BC Huyện đoàn Cao Lộc (3)",
    ]);
    expect(textOf(sheetNamed(workbook, "3CĐ · BC Huyện đoàn Cao Lộc"))).toEqual([["của tôi"]]);
  });

  it("take a tab's name that Sheets and Excel can bear, whatever the unit's", () => {
    const workbook = bookWith();
    load(workbook, canonical(own("Đoàn [khối]: A*B?C/D\\'E")), canonical(own(`Đoàn ${"👍".repeat(30)}`)));
    for (const { name } of workbook.sheets.slice(1)) {
      expect(name).toMatch(/^3CĐ · BC [^[\]:*?/\\']+$/);
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).toBe(Buffer.from(name, "utf8").toString("utf8"));
    }
  });

  it("make the same calls for each, however many tabs are there", () => {
    const calls = (tabs: number, files: number) => {
      const workbook = bookWith(
        ...Array.from({ length: tabs }, (_, i) => tabOf(own(`Đoàn xã ${i}`), `x${i}`)),
      );
      const host = hostOf(workbook);
      const texts = Array.from({ length: files }, (_, i) => canonical(own(`Đoàn phường ${i}`)));
      host.run("sidebarLoadReports", [{ files: texts.map((text) => ({ name: "x.json", text })) }]);
      return [...host.calls.values()].reduce((sum, count) => sum + count, 0);
    };
    expect(calls(2, 4) - calls(2, 3)).toBe(calls(20, 4) - calls(20, 3));
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
