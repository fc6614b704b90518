/** @fileoverview Sorting: no unit is torn from its marks, headings stay, Vietnamese order. */

import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { cellAt, type ModelSheet } from "../../../workbench/host/model";
import { sort, sortable } from "../../../workbench/server/sort";
import { type Given, sheetOf } from "../host/support";

const HEAD: Given[][] = [["BẢNG CHẤM ĐIỂM NĂM 2021"], ["TT", "Đơn vị", "1.1", "1.2", "1.3", "Minh chứng"]];
const unit = (count: number, name: string, ...rest: Given[]): Given[] => [count, name, ...rest];
const UNITS = [
  unit(1, "Đoàn xã Ứng Hòa", "x", "", "x", "KH 12"),
  unit(2, "Đoàn xã Dân Tiến", "", "x", "x", "KH 3"),
  unit(3, "Đoàn xã Đại Phúc", "x", "x", "", "BC 7"),
  unit(4, "Đoàn xã Ân Thi", "x", "x", "x", ""),
];
const ENDS: Given[][] = [["", "Tổng cộng", 3, 3, 3, ""], [], ["", "TM. BAN THƯỜNG VỤ"]];
const tableOf = (...rows: Given[][]) => sheetOf(rows, "Chấm", 1);
const at = (row: number, column: number, last = row) => ({
  firstRow: row,
  lastRow: last,
  firstColumn: column,
  lastColumn: column,
});
const textOf = (sheet: ModelSheet) =>
  Array.from({ length: 12 }, (_, row) =>
    Array.from({ length: 6 }, (__, column) => String(cellAt(sheet, row, column)?.value ?? "")).join("|"),
  );

describe("a table of units", () => {
  it("is sorted from any cell of it, in the order of the Vietnamese alphabet; all around it stays", () => {
    const sheet = tableOf(...HEAD, ...UNITS, ...ENDS);
    const before = textOf(sheet);
    expect(sortable(sheet, at(4, 1))).toEqual({
      column: 1,
      table: { first: 2, last: 5 },
      isGroup: false,
      selected: null,
    });
    sort(sheet, { first: 2, last: 5 }, 1, false);
    // Â before D, D before Đ, Ư last: not as code points have it.
    expect(textOf(sheet)).toEqual([
      ...before.slice(0, 2),
      "4|Đoàn xã Ân Thi|x|x|x|",
      "2|Đoàn xã Dân Tiến||x|x|KH 3",
      "3|Đoàn xã Đại Phúc|x|x||BC 7",
      "1|Đoàn xã Ứng Hòa|x||x|KH 12",
      ...before.slice(6),
    ]);
  });

  it("has blank cells last whichever way, numbers by their size", () => {
    const marks = [7, "", 12, 9].map((mark, index) =>
      unit(index + 1, `Đoàn xã ${"ABCD"[index]}`, mark, "x", "x"),
    );
    const column = (sheet: ModelSheet) => [2, 3, 4, 5].map((row) => cellAt(sheet, row, 2)?.value ?? "");
    for (const [descending, order] of [
      [false, [7, 9, 12, ""]],
      [true, [12, 9, 7, ""]],
    ] as const) {
      const sheet = tableOf(...HEAD, ...marks);
      sort(sheet, { first: 2, last: 5 }, 2, descending);
      expect(column(sheet)).toEqual(order);
    }
  });

  it("takes looks, notes, rules and heights along, and leaves the lines of the table where they are", () => {
    const rule = { kind: "list", values: ["x", ""], rejects: true } as const;
    const sheet = tableOf(
      ...HEAD,
      unit(
        1,
        "Đoàn xã B",
        { value: "x", note: "xem lại", background: "#ffcb70", validation: rule },
        "x",
        "x",
      ),
      unit(2, "Đoàn xã A", "", "x", "x"),
    );
    sheet.rowHeights.set(2, 60);
    sort(sheet, { first: 2, last: 3 }, 1, false);
    expect(cellAt(sheet, 3, 2)).toMatchObject({
      note: "xem lại",
      look: { background: "#ffcb70" },
      validation: rule,
    });
    expect(cellAt(sheet, 2, 2)?.note).toBeUndefined();
    expect([...sheet.rowHeights]).toEqual([[3, 60]]);
    expect(sheet.shapeChanged).toBe(true);
  });

  it("offers the selected rows beside the whole", () => {
    const sheet = tableOf(...HEAD, ...UNITS, ...ENDS);
    expect(sortable(sheet, at(3, 1, 4)).selected).toEqual({ first: 3, last: 4 });
    expect(sortable(sheet, at(2, 1, 5)).selected).toBeNull();
  });

  it("that groups part is sorted within the group", () => {
    const groups = [
      ["I", "Khối xã"],
      UNITS[0] ?? [],
      UNITS[1] ?? [],
      ["II", "Khối trường học"],
      UNITS[2] ?? [],
    ];
    const sheet = tableOf(...HEAD, ...groups, UNITS[3] ?? []);
    expect(sortable(sheet, at(4, 1))).toMatchObject({ table: { first: 3, last: 4 }, isGroup: true });
    expect(() => sort(sheet, { first: 3, last: 6 }, 1, false)).toThrow(/^Dòng 6 là dòng tiêu đề, dòng nhóm/);
  });
});

describe("nothing is sorted", () => {
  const rows = { first: 2, last: 5 };
  const spoilt = (spoil: (sheet: ModelSheet) => void) => {
    const sheet = tableOf(...HEAD, ...UNITS, ...ENDS);
    spoil(sheet);
    return sheet;
  };
  test.each<[string, RegExp, (sheet: ModelSheet) => void]>([
    [
      "where cells are merged",
      /ô gộp; xếp sẽ tách đơn vị khỏi dấu/,
      (one) => one.merges.push({ firstRow: 3, lastRow: 4, firstColumn: 1, lastColumn: 1 }),
    ],
    ["where a row is hidden", /dòng đang ẩn/, (one) => one.hiddenRows.add(3)],
    [
      "where a filter hides one",
      /dòng đang ẩn/,
      (one) =>
        (one.filter = {
          range: { firstRow: 1, lastRow: 5, firstColumn: 0, lastColumn: 5 },
          hides: new Map([[1, [4]]]),
        }),
    ],
    ["where a row has no name", /^Dòng 5 không có tên/, (one) => one.cells.get(4)?.delete(1)],
    [
      "where a formula stands",
      /có công thức/,
      (one) => one.cells.get(4)?.set(5, { value: 1, formula: "=C5" }),
    ],
    [
      "where something stands apart on the right",
      /^Từ cột H có nội dung/,
      (one) => one.cells.get(3)?.set(7, { value: "Ghi chú" }),
    ],
    [
      "where people talk about a cell",
      /^Ô C4 có bình luận/,
      (one) => (one.conversations = [{ row: 3, column: 2, said: "xong chưa?" }]),
    ],
    ["on a protected tab", /được bảo vệ/, (one) => one.protections.push({ range: null, editable: false })],
  ])("%s", (_, sentence, spoil) => {
    const sheet = spoilt(spoil);
    const before = textOf(sheet);
    expect(() => sort(sheet, rows, 1, false)).toThrow(sentence);
    expect(textOf(sheet)).toEqual(before);
  });

  test("of headings, over a total, or what is below the table", () => {
    const sheet = tableOf(...HEAD, ...UNITS, ...ENDS);
    expect(() => sortable(sheet, at(1, 1))).toThrow("Ô đang chọn nằm ở phần tiêu đề");
    expect(() => sortable(sheet, at(8, 1))).toThrow("Không nhận ra bảng");
    expect(() => sort(sheet, { first: 2, last: 6 }, 1, false)).toThrow(/^Dòng 7 là/);
    expect(() => sort(sheet, { first: 1, last: 4 }, 1, false)).toThrow(/^Dòng 2 là/);
  });
});

test("rows of a tab without a header are sorted where they are selected, and never by themselves", () => {
  const sheet = tableOf(["Lê Bình", 3], ["Lê An", 5]);
  expect(() => sortable(sheet, at(0, 0))).toThrow("Hãy chọn từ hai dòng");
  expect(sortable(sheet, at(0, 0, 1))).toMatchObject({ table: null, selected: { first: 0, last: 1 } });
  sort(sheet, { first: 0, last: 1 }, 0, false);
  expect(textOf(sheet).slice(0, 2)).toEqual(["Lê An|5||||", "Lê Bình|3||||"]);
});

test("whatever is sorted, each row is whole, and each is there once", () => {
  const cell = fc.constantFrom("x", "", "Đạt", 1, true);
  const row = fc.tuple(cell, cell, cell, cell);
  const tables = fc.array(row, { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(tables, fc.integer({ min: 0, max: 5 }), fc.boolean(), (rows, column, descending) => {
      const units = rows.map((cells, index) => unit(index + 1, `Đoàn xã ${(index * 7) % 11} Phú`, ...cells));
      const sheet = tableOf(...HEAD, ...units);
      const before = textOf(sheet);
      sort(sheet, { first: 2, last: rows.length + 1 }, column, descending);
      const after = textOf(sheet);
      expect(after.toSorted()).toEqual(before.toSorted());
      expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    }),
    { numRuns: 60 },
  );
});
