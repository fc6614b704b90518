/** @fileoverview [M2] Marks that count criteria. */
import { describe, expect, it } from "vitest";
import { COUNTS_ALONE } from "../../src/cell/count";
import type { LetterMark } from "../../src/cell/letter-mark";
import { readMark } from "../../src/cell/mark";

const read = (text: string, alone: LetterMark | null = null) => {
  const letters = alone && new Map([[COUNTS_ALONE, alone]]);
  const { kind, problem } = readMark(text, { points: null, falseIsFail: false, letters });
  return problem ?? kind;
};

describe("[M2] a verdict with its count", () => {
  it.each(["Đạt\n(5/5 tiêu chí)", "Đạt 5/5", "Đạt, 5/5 TC", "Đạt – 15/15"])("%j passes", (text) => {
    expect(read(text)).toBe("pass");
  });
  it.each(["Chưa đạt (4/5 tiêu chí)", "Không đạt 12/15"])("%j fails", (text) => {
    expect(read(text)).toBe("fail");
  });
  it.each([
    "Đạt (4/5)",
    "Chưa đạt 5/5",
    "Đạt 0/0",
    "Đạt (5/5), nợ minh chứng",
    "Đạt 5/5 phiếu",
    "5/5",
    "4/5 tiêu chí",
  ])("%j contradicts itself, or says more, or nothing", (text) => {
    expect(read(text)).toBe("mark-unreadable");
  });
});

describe("[M2] a count alone, as the sheet around it has it", () => {
  it.each<[LetterMark, string, string]>([
    ["fail", "5/5", "pass"],
    ["fail", "4/5", "fail"],
    ["blank", "5/5", "pass"],
    ["blank", "4/5", "mark-unreadable"],
    ["blank", "4/5 tiêu chí", "fail"],
    ["unreadable", "5/5", "pass"],
    ["unreadable", "4/5 tiêu chí", "mark-unreadable"],
    ["fail", "6/5", "mark-unreadable"],
    ["fail", "5/5/2024", "mark-unreadable"],
  ])("%s: %s is %s", (alone, text, said) => {
    expect(read(text, alone)).toBe(said);
  });
});
