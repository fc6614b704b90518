/** @fileoverview Merged cells that hold their value in every cell they cover. */
import { describe, expect, test } from "vitest";
import { anchorOf, withMerges } from "../../src/table/merged";
import type { Tab } from "../../src/table/tab";
import { tabOf } from "../layout/tabs";

/** Columns: order, name, two marks, a note that is for nothing, evidence. */
const KINDS = ["order", "name", "mark", "mark", null, "evidence"];
const view = (tab: Tab, firstRow = 1) => withMerges(tab, firstRow, (_, column) => KINDS[column] ?? null);
const header = ["TT", "Đơn vị", "1.1", "1.2", "Ghi chú", "Minh chứng"];

describe("[L5] a merged cell holds its value for every cell that it covers", () => {
  test("a tab without merges is given back as it is", () => {
    const tab = tabOf("Chấm", [header, [1, "Xã A", "Đạt"]]);
    expect(view(tab)).toBe(tab);
  });

  test("over rows and columns of one kind, whatever stands between that is for nothing", () => {
    const tab = tabOf("Chấm", [header, [1, "Xã A", "Đạt", "", "", "12-KH/ĐTN"], [2, "Xã B"]], {
      merges: ["C2:D3", "F2:F3"],
    });
    const { values, anchorAt } = view(tab);
    expect(values[2]).toEqual([2, "Xã B", "Đạt", "Đạt", "", "12-KH/ĐTN"]);
    expect(anchorAt?.(2, 3)).toEqual({ row: 1, column: 2 });
    expect(anchorAt?.(1, 2)).toEqual({ row: 1, column: 2 });
    expect(anchorAt?.(1, 1)).toBeNull();
    expect(tab.values[2]).toEqual([2, "Xã B", "", "", "", ""]);
  });

  test("what hides under a merge is not what a person sees", () => {
    const tab = tabOf("Chấm", [header, [1, "Xã A", "Đạt"], [2, "Xã B", "Chưa đạt"]], { merges: ["C2:C3"] });
    expect(view(tab).values[2]?.[2]).toBe("Đạt");
  });

  test.each([
    ["a title above the header", ["C1:D2"]],
    ["a group heading over the whole table", ["A2:F2"]],
    ["a group heading from the names on", ["B2:D2"]],
    ["a note over marks and evidence", ["C2:F2"]],
    ["a note that begins where nothing is read", ["E2:F2"]],
  ])("%s fills nothing", (_, merges) => {
    const tab = tabOf("Chấm", [header, ["I", "Khối xã", "x", "", "y", ""], [1, "Xã A"]], { merges });
    expect(view(tab)).toBe(tab);
  });

  test("links, formulas and what is shown are the first cell's", () => {
    const asked: string[] = [];
    const at = (what: string) => (row: number, column: number) => {
      asked.push(`${what} ${row},${column}`);
      return [] as never;
    };
    const tab: Tab = {
      ...tabOf("Chấm", [header, [1, "Xã A", 0.5], [2, "Xã B"]], { merges: ["C2:D3"] }),
      displayed: () => [header, ["1", "Xã A", "50%", "", "", ""], ["2", "Xã B", "", "", "", ""]],
      linksAt: at("links"),
      formulaAt: at("formula"),
    };
    const filled = view(tab);
    filled.linksAt(2, 3);
    filled.formulaAt(2, 2);
    filled.linksAt(2, 1);
    expect(asked).toEqual(["links 1,2", "formula 1,2", "links 2,1"]);
    expect(filled.displayed()[2]).toEqual(["2", "Xã B", "50%", "50%", "", ""]);
    expect(anchorOf({ tab: filled, row: 2, column: 3 })).toMatchObject({ row: 1, column: 2 });
    expect(anchorOf({ tab, row: 2, column: 3 })).toMatchObject({ row: 2, column: 3 });
  });

  test("a merge that reaches below the rows there is read as far as they go", () => {
    const tab = tabOf("Chấm", [header, [1, "Xã A", "Đạt"], [2, "Xã B"]], { merges: ["C2:C900"] });
    expect(view(tab).values).toHaveLength(3);
    expect(view(tab).values[2]?.[2]).toBe("Đạt");
  });
});
