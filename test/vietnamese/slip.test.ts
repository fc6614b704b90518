/** @fileoverview Texts that one letter tells apart, as a hand types them. */
import { describe, expect, it } from "vitest";
import { oneLetterOff } from "../../src/vietnamese/slip";

describe("A slip of one letter", () => {
  it.each([
    ["left out", "tham dinh", "tham dnh", 6],
    ["put in", "don vi", "donn vi", 3],
    ["changed", "giai trinh", "giai trinb", 9],
    ["swapped", "minh chung", "mihn chung", 2],
    ["doubled", "ket qua", "kket qua", 1],
  ])("is one %s, from wherever it is looked at", (_, a, b, at) => {
    expect(oneLetterOff(a, b)).toBe(at);
    expect(oneLetterOff(b, a)).toBe(at);
  });

  it.each([
    ["two letters changed", "don vi", "dan vo"],
    ["two put in", "don vi", "donnn vi"],
    ["letters swapped over a third", "abc", "cba"],
  ])("is not %s", (_, a, b) => {
    expect(oneLetterOff(a, b)).toBe(-1);
  });
});
