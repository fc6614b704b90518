/** @fileoverview Formulas as people type them in Vietnam. */

import { describe, expect, it } from "vitest";
import { readFormula } from "../../../workbench/host/text/formula";

describe("a typed formula", () => {
  it.each([
    ["=SUM(1;2)", "=SUM(1,2)"],
    ["=SUM(0,5;1,5)", "=SUM(0.5,1.5)"],
    ["=0,5*2", "=0.5*2"],
    ["=(1,5+A1)/2,25", "=(1.5+A1)/2.25"],
    ['=COUNTIF(C8:C30;"a;b,1,5")', '=COUNTIF(C8:C30,"a;b,1,5")'],
    ["='Trang; 1,5'!A1+IF(A1>1;2;0,5)", "='Trang; 1,5'!A1+IF(A1>1,2,0.5)"],
    ["=SUM({1,5;2};3)", "=SUM({1,5;2},3)"],
    ['=IF(A1="nói ""thế; 1,5""";1;2)', '=IF(A1="nói ""thế; 1,5""",1,2)'],
  ])("%s is kept as %s", (typed, kept) => {
    expect(readFormula(typed)).toBe(kept);
  });

  it.each(["=SUM(1,2)", "=IF(A1>0,5,6)", "=A1", '=CONCAT("a",1,5)', "=ROUND(1.5,0)*2"])(
    "%s, written the American way, stays",
    (typed) => {
      expect(readFormula(typed)).toBe(typed);
    },
  );
});
