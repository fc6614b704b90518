/** @fileoverview [L3] Columns beside the table with names of their own, in the units' order or in another. */
import { describe, expect, test } from "vitest";
import type { Tab } from "../../src/table/tab";
import { sheet } from "./books";
import { judge, UNITS } from "./registered";
import type { Loose } from "./tabs";

const TITLE = "KẾT QUẢ THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021";
const LEFT = ["1.1", "1.2", "1.3", "1.4", "1.5", "2.1", "2.2", "2.3", "2.4", "2.5"];
const RIGHT = ["3.1", "3.2", "3.3", "3.4", "3.5"];
const PASS = (codes: readonly string[]) => codes.map(() => "Đạt");

/** Content 3 beside the others, under names of its own; who stands first there fails 3.4. */
function twoPages(names: readonly string[], heading = "Tên đơn vị", order = true): Tab {
  const own = order ? ["STT"] : [];
  return sheet(
    [["STT", "Tên đơn vị", ...LEFT, ...own, heading, ...RIGHT]],
    UNITS.map((unit, at): Loose[] => [
      at + 1,
      unit,
      ...PASS(LEFT),
      ...own.map(() => at + 1),
      names[at] ?? "",
      ...(at === 0 ? ["Đạt", "Đạt", "Đạt", "Chưa đạt", "Đạt"] : PASS(RIGHT)),
    ]),
    { name: "Thẩm định", title: TITLE },
  );
}

describe("[L3] names of their own beside the marks", () => {
  test.each([true, false])(
    "in another order nothing is joined by row: asked, with a count of their own: %s",
    (order) => {
      const column = order ? "cột N" : "cột M";
      expect(() => judge([twoPages([...UNITS].reverse(), "Danh sách tiếp theo", order)])).toThrow(
        `${column} (“Danh sách tiếp theo”) xếp theo thứ tự khác`,
      );
    },
  );

  test("two columns headed as names in different orders are asked about", () => {
    const [first = "", second = "", ...rest] = UNITS;
    expect(() => judge([twoPages([second, first, ...rest])])).toThrow("nhiều cột có thể là tên đơn vị");
  });

  test("one pair changed places is another order", () => {
    const [first = "", second = "", ...rest] = UNITS;
    expect(() => judge([twoPages([second, first, ...rest], "Danh sách tiếp theo")])).toThrow("thứ tự khác");
  });

  test("in the same order the row is one unit's, and a second count of rows is no marks", () => {
    expect(judge([twoPages(UNITS)]).letters).toBe("frrrrr");
  });

  test.each(["Đơn vị chấm chéo", "Đơn vị kết nghĩa", "Đơn vị phối hợp"])(
    "%s is another unit on purpose",
    (heading) => {
      expect(judge([twoPages([...UNITS].reverse(), heading, false)]).letters).toBe("frrrrr");
    },
  );
});

describe("[O5] a list of registration beside the table on its own tab", () => {
  const beside = (headings: readonly string[], rows: readonly (readonly Loose[])[]) =>
    sheet(
      [["STT", "Tên đơn vị", ...LEFT, ...RIGHT, "", ...headings]],
      UNITS.map((unit, at): Loose[] => [
        at + 1,
        unit,
        ...PASS(LEFT),
        ...PASS(RIGHT),
        "",
        ...(rows[at] ?? []),
      ]),
      { name: "Thẩm định", title: TITLE },
    );
  const [a = "", b = "", c = "", d = ""] = UNITS;

  test("is read as a list, in whatever order it stands", () => {
    const listed = beside(
      ["TT", "Đơn vị đăng ký 3 chủ động"],
      [
        [1, d],
        [2, b],
        [3, a],
      ],
    );
    expect(judge([listed])).toMatchObject({ letters: "rrnrnn", doubt: null });
  });

  test("in the same order too", () => {
    const listed = beside(
      ["TT", "Đơn vị đăng ký 3 chủ động"],
      [
        [1, a],
        [2, b],
        [3, c],
      ],
    );
    expect(judge([listed]).letters).toBe("rrrnnn");
  });

  test("with what became of each", () => {
    const listed = beside(
      ["TT", "Đơn vị đăng ký 3 chủ động", "Ghi chú"],
      [
        [1, d, "Xin rút"],
        [2, b],
        [3, a],
      ],
    );
    expect(judge([listed]).letters).toBe("rrnunn");
  });

  test("of another matter says nothing", () => {
    const listed = beside(
      ["TT", "Đơn vị đăng ký hiến máu"],
      [
        [1, d],
        [2, b],
      ],
    );
    expect(judge([listed]).letters).toBe("rrrrrr");
  });
});
