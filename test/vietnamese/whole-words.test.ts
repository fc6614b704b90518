/** @fileoverview Words as wholes: where a word begins and ends beside letters of any script that people type here. */
import { describe, expect, it } from "vitest";
import { pattern, wholeWords } from "../../src/vietnamese/whole-words";

const NO = wholeWords("không|chưa đạt");

describe("a whole word", () => {
  it.each(["không", "KHÔNG đủ", "(không)", "1.3:không", "xã X chưa đạt.", "không…", "“không”"])(
    "stands in “%s”",
    (text) => expect(NO.test(text)).toBe(true),
  );

  // Letters of the old encodings, Cyrillic and Greek look-alikes, full-width ones.
  it.each([..."aZđẠợỹÿſʼаЯοΩａＺ"])("is none with the letter %s beside it", (letter) => {
    expect(NO.test(`không${letter}`)).toBe(false);
    expect(NO.test(`${letter}không`)).toBe(false);
    expect(pattern("(?<!\\p{L})x(?!\\p{L})", "u").test(`x${letter}`)).toBe(false);
  });

  it("ends at what is no letter", () => {
    for (const sign of "0 -–,.;:/\\()[]“”×÷¶\u0300\u00a0✓") expect(NO.test(`không${sign}`)).toBe(true);
  });
});
