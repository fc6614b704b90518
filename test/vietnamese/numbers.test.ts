/** @fileoverview Numbers and rates, the Vietnamese way. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { formatNumber, formatRate, parseNumber } from "../../src/vietnamese/numbers";

describe("parseNumber", () => {
  it.each([
    ["0", 0],
    ["12", 12],
    ["48,6", 48.6],
    ["48.6", 48.6],
    ["8,50", 8.5],
    ["1.234", 1234],
    ["1.234,5", 1234.5],
    ["1.234.567", 1234567],
    ["1,234", 1.234],
    ["1,234,567", 1234567],
    ["1,234.5", 1234.5],
    ["0.125", 0.125],
    ["1234.567", 1234.567],
    ["1 234", 1234],
    ["1\u00a0234,5", 1234.5],
    [" 7 ", 7],
    ["-5", -5],
    ["−5", -5],
    ["+5", 5],
    ["007", 7],
  ])("[M4] %j is %d", (text, n) => {
    expect(parseNumber(text)).toBe(n);
  });

  it.each([
    "",
    " ",
    "-",
    "8/10",
    "15.190/18.1887",
    "18.1887.5",
    "1.23.456",
    "1.234.5",
    "48,6%",
    "1e5",
    "0x10",
    "Infinity",
    "5.",
    ",5",
    "1 2",
    "12 34",
    "tám",
  ])("[M4] %j is no number", (text) => {
    expect(parseNumber(text)).toBeNull();
  });

  test("[M4] reads back what formatNumber writes", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 2 }), (n, decimals) => {
        const value = n / 10 ** decimals;
        expect(parseNumber(formatNumber(value, decimals))).toBeCloseTo(value, 6);
      }),
    );
  });
});

describe("formatNumber", () => {
  it.each([
    [0, undefined, "0"],
    [-0, undefined, "0"],
    [1234567.5, undefined, "1.234.567,5"],
    [500, undefined, "500"],
    [48.75, 1, "48,8"],
    [1.005, 2, "1,01"],
    [8.345, 2, "8,35"],
    [999.95, 1, "1.000,0"],
    [2.5, 0, "3"],
    [-2.5, 0, "-3"],
    [-0.04, 1, "0,0"],
    [1e21, undefined, "1.000.000.000.000.000.000.000"],
    [1.5e-7, undefined, "0,00000015"],
    [1.5e-7, 2, "0,00"],
    [Number.NaN, 1, "–"],
    [Number.POSITIVE_INFINITY, undefined, "–"],
  ])("[S2] %d with %s decimals prints %s", (n, decimals, text) => {
    expect(formatNumber(n, decimals)).toBe(text);
  });
});

describe("formatRate", () => {
  it.each([
    [244, 500, "48,8%"],
    [244, 502, "48,6%"],
    [320, 320, "100,0%"],
    [0, 5, "0,0%"],
    [1, 3, "33,3%"],
    [2, 3, "66,7%"],
    [1, 2000, "0,1%"],
    [1, 2001, "0,0%"],
    [1005, 100000, "1,0%"],
    [5, 4, "125,0%"],
    [12.5, 20, "62,5%"],
    [0, 0, "–"],
    [5, 0, "–"],
    [Number.NaN, 5, "–"],
  ])("[S2] %d of %d is %s", (numerator, denominator, text) => {
    expect(formatRate(numerator, denominator)).toBe(text);
  });

  test("[S2] the printed rate is within half a unit of its last decimal, halves going up", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }), (n, d) => {
        const tenths = BigInt(formatRate(n, d).replace(/[.,%]/g, ""));
        const twice = 2n * BigInt(n) * 1000n;
        expect(twice >= (2n * tenths - 1n) * BigInt(d)).toBe(true);
        expect(twice < (2n * tenths + 1n) * BigInt(d)).toBe(true);
      }),
    );
  });
});
