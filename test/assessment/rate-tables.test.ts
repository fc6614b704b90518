/** @fileoverview [S4] Tables with a rate beside the two numbers that it comes from: which columns and rows are theirs. */
import { describe, expect, it } from "vitest";
import { findClaims } from "../../src/assessment/claims";
import type { CellValue } from "../../src/table/tab";
import { tabOf } from "./sheets";

/** `C2 10/20 50 right`, one a claim. */
function claims(...rows: CellValue[][]): string[] {
  return findClaims(tabOf("Báo cáo", rows)).map(
    ({ at, numerator, denominator, printed, ok, over }) =>
      `${"ABCDEFGHI"[at.column]}${at.row + 1} ${numerator}/${denominator} ${printed} ${over ? "over" : ok ? "right" : "wrong"}`,
  );
}

describe("[S4] the heading of a rate", () => {
  it.each(["tỷ lệ (%)", "tỉ lệ %", "Tỷ lệ (%)".normalize("NFD"), "Ty le (%)", "% ", "(%)"])(
    "%j",
    (heading) => {
      expect(claims(["Tổng số", "Công nhận", heading], [20, 10, "51"])).toEqual(["C2 10/20 51 wrong"]);
    },
  );

  it.each(["Tổng (%)", "Thi đua (%)", "(đạt 100%)", "%/năm", "Tỷ lệch %"])("not %j", (heading) => {
    expect(claims(["Tổng số", "Công nhận", heading], [20, 10, "51"])).toEqual([]);
  });

  it("is no sentence: all three are at most as long as a heading is", () => {
    const long = (start: string, length: number) => `${start} ${"ấ".repeat(length - start.length - 1)}`;
    const row = [20, 10, "51%"];
    for (const [length, found] of [
      [60, ["C2 10/20 51 wrong"]],
      [61, []],
    ] as const) {
      expect(claims([long("Tổng số", length), "Công nhận", "Tỷ lệ"], row)).toEqual(found);
      expect(claims(["Tổng số", long("Công nhận", length), "Tỷ lệ"], row)).toEqual(found);
      expect(claims(["Tổng số", "Công nhận", long("Tỷ lệ", length)], row)).toEqual(found);
    }
  });
});

describe("[S4] the columns of a rate", () => {
  it("may be the first of the tab", () => {
    expect(claims(["Công nhận", "Tổng số", "Tỷ lệ (%)"], [10, 20, "51"])).toEqual(["C2 10/20 51 wrong"]);
    expect(claims(["Công nhận", "Tỷ lệ (%)", "Hoàn thành", "Tổng số"], [10, "51", 5, 20])).toEqual([
      "B2 10/20 51 wrong",
    ]);
    expect(claims(["Công nhận", "Tỷ lệ (%)", "Tổng số"], [10, "51", 20])).toEqual(["B2 10/20 51 wrong"]);
  });

  it("of two counts of what was reached the nearer is meant", () => {
    expect(claims(["Tổng số", "Hoàn thành", "Công nhận", "Tỷ lệ (%)"], [20, 5, 10, "51"])).toEqual([
      "D2 10/20 51 wrong",
    ]);
    expect(claims(["Hoàn thành", "Công nhận", "Tổng số", "Tỷ lệ (%)"], [5, 10, 20, "51"])).toEqual([
      "D2 10/20 51 wrong",
    ]);
  });

  it("what stands right of the rate is not asked where all stand left", () => {
    expect(claims(["Công nhận", "Tổng số", "Tỷ lệ (%)", "Số đăng ký"], [10, 20, "25", 40])).toEqual([
      "C2 10/20 25 wrong",
    ]);
  });

  it("stand together, at most six to the left", () => {
    const notes = (count: number) => Array.from({ length: count }, () => "Ghi chú");
    const table = (between: number) =>
      claims(["Tổng số", ...notes(between), "Công nhận", "Tỷ lệ (%)"], [20, ...notes(between), 10, "51"]);
    expect(table(4)).toEqual(["G2 10/20 51 wrong"]);
    expect(table(5)).toEqual([]);
  });

  it("of several totals one that is reached fully may be meant; none that is smaller", () => {
    const head = ["Số đăng ký", "Tổng số", "Công nhận", "Tỷ lệ (%)"];
    expect(claims(head, [20, 40, 20, "100"])).toEqual(["D2 20/20 100 right"]);
    expect(claims(head, [16, 40, 20, "125"])).toEqual(["D2 20/40 125 wrong"]);
  });

  it("what stands in the first row is no heading where the headings are complete", () => {
    const head = ["Tổng số", "Công nhận", "Kết quả", "Tỷ lệ (%)"];
    expect(claims(head, [20, 10, "Đạt", "51"])).toEqual(["D2 10/20 51 wrong"]);
  });

  it("headings may stand a row higher than the rate's, and no more", () => {
    const low = ["", "", "Tỷ lệ (%)"];
    expect(claims(["Tổng số", "Công nhận", ""], low, [20, 10, "51"])).toEqual(["C3 10/20 51 wrong"]);
    expect(claims(["Tổng số", "Công nhận", ""], ["", "", ""], low, [20, 10, "51"])).toEqual([]);
  });
});

describe("[S4] the rows of a table", () => {
  const head = ["Tổng số", "Công nhận", "Tỷ lệ (%)"];

  it("end where the next heading of a rate begins", () => {
    const other = ["Đăng ký", "Chỉ tiêu đạt", "Tỷ lệ (%)"];
    expect(claims(head, [20, 10, "51"], other, [40, 10, "26"])).toEqual([
      "C2 10/20 51 wrong",
      "C4 10/40 26 wrong",
    ]);
  });

  it("one without its numbers ends it for good", () => {
    const bare = ["Chi đoàn", "Ghi chú", "Tỷ lệ (%)"];
    expect(claims(head, [20, 10, "51"], bare, [20, 10, "52"], bare, [20, 10, "53"])).toEqual([
      "C2 10/20 51 wrong",
    ]);
  });

  it("a date, a tick or nothing is no rate, and nothing is asked of Google for it", () => {
    const tab = tabOf("Báo cáo", [
      head,
      [20, 10, new Date()],
      [20, 10, true],
      [20, 10, ""],
      [20, 10, "51 %"],
    ]);
    expect(findClaims(tab).map(({ at, text }) => [at.row, text])).toEqual([[4, "51 %"]]);
    expect(tab.asked.displayed).toBe(0);
  });

  it("less than none of something is no count", () => {
    expect(claims(head, [20, -1, "50"], [-20, 10, "50"], [20, "", "50"])).toEqual([]);
  });
});
