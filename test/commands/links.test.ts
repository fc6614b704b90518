/** Evidence behind a cell's words: rich text and HYPERLINK formulas, read from the spreadsheet once. */
import { describe, expect, it } from "vitest";
import { bookOf, type Given, sheetOf } from "../workbench/host/support";
import { bundleOn } from "./support";

const linked = (value: string, url: string): Given => ({
  value,
  links: [{ start: 0, end: value.length, url }],
});
const partly = (value: string, url: string): Given => ({
  value,
  links: [
    { start: 0, end: 2, url: null },
    { start: 2, end: value.length, url },
  ],
});
const formula = (value: string, url: string): Given => ({
  value,
  formula: `=HYPERLINK("${url}";"${value}")`,
});

/** A sheet of one unit whose evidence cell is the given one; gives the codes found on it, and the calls made. */
function found(evidence: Given) {
  const rows: Given[][] = [
    ["BẢNG CHẤM 3 CHỦ ĐỘNG NĂM 2026"],
    ["TT", "Đơn vị", "1.1", "", "2.1", "", "3.1", ""],
    ["", "", ...["1", "2", "3"].flatMap(() => ["Thẩm định", "Minh chứng"])],
    [1, "Đoàn xã An Hà", "Đạt", evidence, "Đạt", "12-KH/ĐTN", "Đạt", "12-KH/ĐTN"],
    [2, "Đoàn xã Đào Mỹ", "Đạt", "13-KH/ĐTN", "Đạt", "12-KH/ĐTN", "Đạt", "12-KH/ĐTN"],
  ];
  const { host } = bundleOn(bookOf(sheetOf(rows, "Chấm")));
  const { findings } = host.run("runReport", [{}]) as { findings: { code: string; cell: string | null }[] };
  return { codes: findings.filter(({ cell }) => cell === "D4").map(({ code }) => code), calls: host.calls };
}

const DRIVE = "https://drive.google.com/file/d/1AbC/view";

describe("links behind a cell's words", () => {
  it.each([
    ["rich text over all of it", linked("Xem hồ sơ", DRIVE), []],
    ["rich text over a part of it", partly("Xem hồ sơ", DRIVE), []],
    ["a HYPERLINK formula", formula("Xem hồ sơ", DRIVE), []],
    ["no link", "Xem hồ sơ", ["evidence-without-reference"]],
    ["an http link", linked("Xem hồ sơ", "http://tinhdoan.vn/a"), ["link-not-https"]],
    ["an http HYPERLINK formula", formula("Xem hồ sơ", "http://tinhdoan.vn/a"), ["link-not-https"]],
    [
      "an unsafe HYPERLINK formula",
      formula("không", "javascript:alert(1)"),
      ["evidence-missing", "link-unsafe"],
    ],
  ])("[E2] [E5] %s", (_, evidence, codes) => {
    expect(found(evidence).codes.sort()).toEqual(codes);
  });

  it("[C54] are looked for behind words that name no paper alone, and read once", () => {
    const named = found("14-KH/ĐTN").calls;
    expect(named.get("Range.getRichTextValues")).toBeUndefined();
    expect(named.get("RichTextValue.getRuns")).toBeUndefined();
    const described = found("Xem hồ sơ").calls;
    expect(described.get("Range.getRichTextValues")).toBe(1);
    expect(described.get("RichTextValue.getRuns")).toBe(1);
    const rows: Given[][] = [
      ["BẢNG CHẤM 3 CHỦ ĐỘNG NĂM 2026"],
      ["TT", "Đơn vị", "1.1", "", "2.1", "", "3.1", ""],
      ["", "", ...["1", "2", "3"].flatMap(() => ["Thẩm định", "Minh chứng"])],
      [1, "Đoàn xã An Hà", ...["Xem", "Xem", linked("Xem hồ sơ", DRIVE)].flatMap((one) => ["Đạt", one])],
      [2, "Đoàn xã Đào Mỹ", ...[linked("Xem", DRIVE), "Xem", "Xem"].flatMap((one) => ["Đạt", one])],
    ];
    const { host } = bundleOn(bookOf(sheetOf(rows, "Chấm")));
    const { findings } = host.run("runReport", [{}]) as { findings: { code: string; cell: string | null }[] };
    const without = findings.filter(({ code }) => code === "evidence-without-reference");
    expect(without.map(({ cell }) => cell)).toEqual(["D4", "F4", "F5", "H5"]);
    expect(host.calls.get("Range.getRichTextValues")).toBe(1);
  });

  it("[E5] reads the formulas of a tab with evidence once", () => {
    expect(found("14-KH/ĐTN").calls.get("Range.getFormulas")).toBe(1);
    expect(found("Xem hồ sơ").calls.get("Range.getFormulas")).toBe(1);
  });

  it.each([
    ["javascript:alert(1)", "link-unsafe"],
    ["https://drive.google.com@evil.vn/a", "link-suspicious"],
  ])("[E5] %s is seen behind a text that names a paper, which Google shows underlined", (url, code) => {
    const shown = { ...(linked("14-KH/ĐTN", url) as object), underline: true } as Given;
    expect(found(shown).codes).toEqual([code]);
    // Somebody took the underline off: the sidebar sees it when the unit is opened.
    expect(found(linked("14-KH/ĐTN", url)).codes).toEqual([]);
  });

  it("[E5] [C54] looks behind so many of them in one run, and says how many are left", () => {
    const bad = { ...(linked("14-KH/ĐTN", "http://tinhdoan.vn/a") as object), underline: true } as Given;
    const rows: Given[][] = [
      ["BẢNG CHẤM 3 CHỦ ĐỘNG NĂM 2026"],
      ["TT", "Đơn vị", "1.1", "", "2.1", "", "3.1", ""],
      ["", "", ...["1", "2", "3"].flatMap(() => ["Thẩm định", "Minh chứng"])],
      ...Array.from({ length: 70 }, (_, n): Given[] => [
        n + 1,
        `Đoàn xã An Hà ${n + 1}`,
        ...[1, 2, 3].flatMap((): Given[] => ["Đạt", bad]),
      ]),
    ];
    const { host } = bundleOn(bookOf(sheetOf(rows, "Chấm")));
    const { findings, notices } = host.run("runReport", [{}]) as {
      findings: { code: string }[];
      notices: string[];
    };
    expect(findings.filter(({ code }) => code === "link-not-https")).toHaveLength(200);
    expect(host.calls.get("RichTextValue.getLinkUrl")).toBe(200);
    expect(notices.join(" ")).toContain("10 ô minh chứng ghi tên văn bản có thể gắn liên kết");
  });
});
