/** @fileoverview What reports disagree on: the host can be had either way. */

import { describe, expect, test } from "vitest";
import { bookOf, inside, sheetOf } from "./support";

describe("[C48] an address that somebody typed", () => {
  const rows = [["https://a.vn/1", "Xem www.b.vn/x, rồi duyệt", "13-HD/ĐTN", "Công văn"]];
  const linked = {
    value: "Công văn",
    links: [{ start: 0, end: 8, url: "https://c.vn" }],
  };
  const body = `return at('A1:E1').getRichTextValues()[0].map(rich =>
    [rich.getLinkUrl(), ...rich.getRuns().map(run => run.getLinkUrl())])`;

  test("is a link, and getLinkUrl gives it", () => {
    expect(inside(body, bookOf(sheetOf([[...(rows[0] as string[]), linked]])))).toEqual([
      ["https://a.vn/1", "https://a.vn/1"],
      [null, null, "http://www.b.vn/x", null],
      [null, null],
      [null, null],
      ["https://c.vn", "https://c.vn"],
    ]);
  });

  test("or is none", () => {
    const unsure = { linksAddresses: false };
    expect(inside(body, bookOf(sheetOf([[...(rows[0] as string[]), linked]])), { unsure })).toEqual([
      [null, null],
      [null, null],
      [null, null],
      [null, null],
      ["https://c.vn", "https://c.vn"],
    ]);
  });
});

describe("[C51] an apostrophe that a script writes before a text", () => {
  const cells = () => bookOf(sheetOf([[{ value: null, numberFormat: "@" }, null]]));
  const body = `at('A1:B1').setValues([["'012", "'012"]]); return at('A1:B1').getValues()[0]`;

  test("goes in a plain-text cell, or is kept there; elsewhere it always goes", () => {
    expect(inside(body, cells())).toEqual(["012", "012"]);
    expect(inside(body, cells(), { unsure: { keepsApostrophe: true } })).toEqual(["'012", "012"]);
  });
});
