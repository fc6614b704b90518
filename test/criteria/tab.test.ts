import { describe, expect, it } from "vitest";
import { PRESETS, SET_2018_2022 } from "../../src/criteria/presets";
import type { CriteriaSet } from "../../src/criteria/set";
import { criteriaRows, HEAD_ROW, readCriteriaTab } from "../../src/criteria/tab";
import type { CellValue } from "../../src/table/tab";

/** The tab as a full rectangle, the way Sheets gives it back. */
function rectangle(set: CriteriaSet): CellValue[][] {
  return criteriaRows(set, "Tab do tiện ích 3 chủ động tạo").map((row) =>
    [...row, "", "", "", "", "", ""].slice(0, 6),
  );
}
const FIRST = HEAD_ROW + 1;

describe("the criteria tab", () => {
  it("[K1] gives every set back as it was written", () => {
    const points: CriteriaSet = {
      ...SET_2018_2022,
      id: "don-vi",
      period: null,
      totalPoints: 70.5,
      pillars: SET_2018_2022.pillars.map((pillar, index) => ({
        ...pillar,
        rule: index === 0 ? { kind: "atLeast", criteria: 4 } : { kind: "atLeastPoints", points: 20.5 },
        criteria: pillar.criteria.map((one, i) => ({
          ...one,
          evidence: i > 0,
          maxPoints: 10,
          passMark: i ? 5 : null,
        })),
      })),
    };
    for (const set of [...PRESETS, points]) expect(readCriteriaTab(rectangle(set))).toEqual({ set });
  });

  it("[K1] reads 1.1 that the spreadsheet took for a number or for a date", () => {
    const rows = rectangle(SET_2018_2022);
    (rows[FIRST + 1] as CellValue[])[0] = 1.1;
    (rows[FIRST + 2] as CellValue[])[0] = new Date(2026, 1, 1);
    expect(readCriteriaTab(rows)).toEqual({ set: SET_2018_2022 });
  });

  it.each<[string, (rows: CellValue[][]) => void, string, RegExp]>([
    ["a wrong code", (rows) => put(rows, FIRST + 1, 0, "một"), "A11", /1\.1/],
    ["a criterion twice", (rows) => put(rows, FIRST + 2, 0, "1.1"), "A12", /lặp lại/],
    ["a criterion without its content", (rows) => put(rows, FIRST + 1, 0, "4.1"), "A11", /nội dung 4/],
    ["no text", (rows) => put(rows, FIRST + 1, 1, ""), "B11", /chưa có nội dung/],
    ["evidence neither yes nor no", (rows) => put(rows, FIRST + 1, 2, "tùy"), "C11", /Có hoặc Không/],
    ["points that are no number", (rows) => put(rows, FIRST + 1, 3, "mười"), "D11", /một số/],
    ["negative points", (rows) => put(rows, FIRST + 1, 3, -1), "D11", /âm/],
    [
      "a pass mark above the maximum",
      (rows) => {
        put(rows, FIRST + 1, 3, 10);
        put(rows, FIRST + 1, 4, 11);
      },
      "E11",
      /Điểm đạt/,
    ],
    ["an unknown rule", (rows) => put(rows, FIRST, 5, "tùy hoàn cảnh"), "F10", /Đạt tất cả/],
    ["a year that is none", (rows) => put(rows, 3, 1, 20260), "B4", /2100/],
    ["no name", (rows) => put(rows, 2, 1, ""), "B3", /chưa có tên/],
  ])("[K3] names the cell of %s", (_, spoil, cell, message) => {
    const rows = rectangle(SET_2018_2022);
    spoil(rows);
    const read = readCriteriaTab(rows);
    expect(read).toHaveProperty("errors");
    const { errors } = read as { errors: { cell: string; message: string }[] };
    expect(errors[0]).toMatchObject({ cell, message: expect.stringMatching(message) });
  });

  it("[K3] says what to do where the table's head is gone", () => {
    expect(readCriteriaTab([["Tab do tiện ích 3 chủ động tạo"]])).toHaveProperty("errors");
  });
});

function put(rows: CellValue[][], row: number, column: number, value: CellValue): void {
  (rows[row] as CellValue[])[column] = value;
}
