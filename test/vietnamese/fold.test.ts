/** @fileoverview Folding for comparison, in its two strengths. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { fold, nameKey, tidy } from "../../src/vietnamese/fold";

describe("fold", () => {
  it.each([
    ["Khong dat", "khong dat"],
    ["  KHÔNG\u00a0 Đạt ", "khong dat"],
    ["Không đạt".normalize("NFD"), "khong dat"],
    ["ĐẠT".normalize("NFD"), "dat"],
    ["Ðạt", "dat"],
    ["✔️", "✔"],
    ["\u200bĐạt\ufeff", "dat"],
    ["Tỷ lệ (%)", "ty le (%)"],
    ["ƯƠNG ưỡng", "uong uong"],
    ["", ""],
  ])("[M2] %j folds to %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test("[M2] folding twice changes nothing, and normal form and case do not matter", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."aăâbcdđeêghiklmnoôơpqrstuưvxyạậằẹệịọộớụựỳỷ ĐẠ") });
    fc.assert(
      fc.property(letters, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text.normalize("NFD"))).toBe(fold(text));
        expect(fold(text.toUpperCase())).toBe(fold(text));
      }),
    );
  });
});

describe("tidy", () => {
  test("[U2] white space of every kind becomes single spaces; what takes no room goes", () => {
    expect(tidy(" Đoàn\u00a0xã \n\t Tân\u2009Thành\u00ad ")).toBe("Đoàn xã Tân Thành");
    expect(tidy("Đoàn xã".normalize("NFD"))).toBe("Đoàn xã");
    expect(tidy("a  b")).toBe("a b");
    expect(tidy(" ")).toBe("");
  });
});

describe("nameKey", () => {
  it.each([
    ["Hoà", "hòa"],
    ["Thuỷ", "THỦY"],
    ["khoẻ", "khỏe"],
    ["Vạn  Hoà\u00a0", "vạn hòa"],
    ["Hoà-Bình", "hòa-bình"],
    ["(Thuỵ Hùng)", "(thụy hùng)"],
    ["Nậm Nèn".normalize("NFD"), "Nậm Nèn"],
    ["Ðông Anh", "Đông Anh"],
    // What is not seen, wherever it stands: also between a letter and its mark.
    ["Cao\u061c Lộc", "Cao Lộc"],
    ["Cao Lo\u034f\u0323\u0302c", "Cao Lộc"],
    ["Cao\u3164Lộc\u2800", "Cao Lộc"],
    ["Ca\u180eo Lộc\u{e0041}\u{e007f}", "Cao Lộc"],
    ["\u202eCao\u2066 Lộc\u2069\ufe01\u{e0100}", "Cao Lộc"],
    // Letters that look Latin: Cyrillic, Greek, full-width, mathematical; a D with a stroke laid over it.
    ["Саο Lộс", "Cao Lộc"],
    ["С\u0430\u0301о Bằng", "Cáo Bằng"],
    ["ΒΑΝ ΜΕ", "Ban Me"],
    ["ＣＡＯ Ｌộｃ", "Cao Lộc"],
    ["𝐂𝐚𝐨 Lộc", "Cao Lộc"],
    ["D\u0335ông Anh", "Đông Anh"],
    ["Cao Lộc Ⅱ", "Cao Lộc II"],
  ])("[U2] %j and %j are one name", (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  it.each([
    ["Hoằng Phú", "Hoằng Phụ"],
    ["An Hà", "An Hạ"],
    ["Tân Thành", "Tân Thanh"],
    ["Hòa-Binh", "Hoa-Bình"],
    ["Đông Sơn", "Dông Sơn"],
  ])("[U2] %j and %j are two names", (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });
});
