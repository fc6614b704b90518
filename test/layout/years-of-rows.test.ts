/** @fileoverview [Y1] A column "Năm" beside the units: rows of another year than the sheet's. */
import { describe, expect, test } from "vitest";
import { CODES, PASSES, read, sheet } from "./books";

const NAMES = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Cao Lâu"];

/** The units whose row says another year. */
const ofOthers = (heading: string, years: readonly (string | number)[], title: string) =>
  read(
    sheet(
      [["TT", "Đơn vị", heading, ...CODES]],
      NAMES.map((name, n) => [n + 1, name, years[n] ?? "", ...PASSES]),
      { title },
    ),
  )
    .rowsNotRead.filter(({ of }) => of === "year")
    .map(({ unit }) => unit?.name);

const OF_2021 = "KẾT QUẢ CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021";
const OF_TWO = "KẾT QUẢ CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2020 - 2021";

describe("[Y1] a row that says of which year it is", () => {
  test.each(["Năm", "Năm đánh giá", "NĂM CHẤM"])("“%s”: another than the title's", (heading) => {
    expect(ofOthers(heading, [2021, 2020, "2021"], OF_2021)).toEqual(["Đoàn xã Bảo Lâm"]);
  });

  test("a title of two years says of none which is meant", () => {
    expect(ofOthers("Năm", [2021, 2020, 2021], OF_TWO)).toEqual(NAMES);
  });

  test.each<[string, (string | number)[], string]>([
    ["Năm", [2021, 2021, 2021], OF_2021],
    ["Năm", ["", "", ""], OF_2021],
    ["Năm thành lập", [2010, 2012, 2021], OF_2021],
    ["Năm được công nhận", [2018, 2019, ""], OF_2021],
  ])("“%s” %j says nothing against a row", (heading, years, title) => {
    expect(ofOthers(heading, years, title)).toEqual([]);
  });
});
