import { describe, expect, test } from "vitest";
import type { CellValue, Tab } from "../../../src/table/tab";
import type { Spoilt } from "../../../tools/fuzz/spoilt";
import { tabOf } from "../../../tools/fuzz/tabs";
import { verdictOnSpoilt, verdictOnStranger } from "../../../tools/fuzz/verdict";

const CODES = [1, 2, 3].flatMap((pillar) => [1, 2, 3, 4, 5].map((n) => `${pillar}.${n}`));
const UNITS = ["Đoàn xã Gia Cát", "Đoàn xã Hợp Thành", "Đoàn xã Tân Liên", "Đoàn xã Yên Trạch"];

/** A sheet of units that passed everything; `change` may change its rows. */
function sheet(change: (rows: CellValue[][]) => void = () => {}, name = "Chấm điểm"): Tab {
  const rows: CellValue[][] = [
    ["BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"],
    ["TT", "Tên đơn vị", ...CODES],
    ...UNITS.map((unit, n): CellValue[] => [n + 1, unit, ...CODES.map(() => "Đạt")]),
  ];
  change(rows);
  return tabOf(name, rows);
}
const spoilt = (bad: Tab, more: Partial<Spoilt> = {}): Spoilt => ({
  good: [sheet()],
  tabs: [bad],
  asking: "plain",
  made: "by hand",
  ...more,
});
const put = (row: number, column: number, value: CellValue) => (rows: CellValue[][]) => {
  (rows[row] as CellValue[])[column] = value;
};
const classOf = (one: Spoilt) => verdictOnSpoilt(one)?.class;

describe("what the fuzzer calls an answer to a spoilt workbook", () => {
  test("right, where it is what it was", () => {
    expect(classOf(spoilt(sheet()))).toBe("right");
  });

  test("silent, where an outcome or a mark changed and nothing says so", () => {
    expect(classOf(spoilt(sheet(put(2, 4, "Không đạt"))))).toBe("SILENT WRONG");
  });

  test("silent, where a unit is lost or one is there that is none", () => {
    expect(classOf(spoilt(sheet((rows) => rows.splice(3, 1))))).toBe("SILENT WRONG");
    const more = [5, "Đoàn xã Lộc Yên", ...CODES.map(() => "Đạt")];
    expect(classOf(spoilt(sheet((rows) => rows.push(more))))).toBe("SILENT WRONG");
  });

  test("loud, where an error that was not there tells of it; right, where the harm cannot be undone", () => {
    const bad = sheet(put(2, 4, "#REF!"));
    expect(classOf(spoilt(bad))).toBe("loud wrong");
    expect(classOf(spoilt(bad, { asking: "open" }))).toBe("right");
  });

  test("what may be is no mistake", () => {
    const bad = sheet(put(2, 4, "Không đạt"));
    const may = (name: string, was: string) => (name === UNITS[0] ? [was, "notRecognised"] : [was]);
    expect(classOf(spoilt(bad, { may }))).toBe("right");
  });

  test("words that nobody knows, where the unit is recognised and nobody is told of them", () => {
    const says = { words: "lúi xùi quá", of: UNITS[0] ?? "" };
    const noted = (at: number) =>
      sheet((rows) => {
        for (const [n, row] of rows.entries()) row.push(n === at ? "lúi xùi quá" : "");
      });
    expect(classOf(spoilt(noted(2), { says, asking: "open" }))).toBe("right");
    const elsewhere = { ...says, words: "lúi xùi quá thể" };
    expect(classOf(spoilt(noted(2), { says: elsewhere, asking: "open" }))).toBe("SILENT WRONG");
    // A unit that fails may be told of or not.
    const fails = sheet(put(2, 4, "Không đạt"));
    expect(classOf({ ...spoilt(fails, { says: elsewhere }), good: [fails] })).toBe("right");
  });

  test("a row that must be named, and harm that must be told of", () => {
    const good = spoilt(sheet());
    expect(classOf({ ...good, mustName: [{ sheet: "Chấm điểm", row: 9 }] })).toBe("SILENT WRONG");
    expect(classOf({ ...good, mustName: [{ sheet: "Chấm điểm", row: 3 }] })).toBe("right");
    expect(classOf({ ...good, mustTell: "a block" })).toBe("SILENT WRONG");
  });

  test("asking is as right where the truth is open, and counted where it is plain", () => {
    const none = tabOf("Danh bạ", [["Đơn vị", "Điện thoại"]]);
    expect(classOf(spoilt(none, { asking: "open" }))).toBe("asked");
    expect(classOf(spoilt(none))).toBe("asked in plain sight");
  });

  test("nothing is said of a workbook that was asked about before", () => {
    expect(verdictOnSpoilt({ ...spoilt(sheet()), good: [tabOf("Trống", [])] })).toBe(null);
  });
});

describe("what the fuzzer calls an answer to a table that is no assessment", () => {
  test("right where it is refused, silent where units are decided, loud where none is", () => {
    expect(verdictOnStranger([tabOf("Danh bạ", [["Đơn vị", "Điện thoại"]])]).class).toBe("right");
    expect(verdictOnStranger([sheet()]).class).toBe("SILENT WRONG");
    const blank = sheet((rows) => {
      for (const row of rows.slice(2)) row.fill("", 3);
    });
    expect(verdictOnStranger([blank]).class).toBe("loud wrong");
  });
});
