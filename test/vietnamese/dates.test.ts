/** @fileoverview Dates printed, and read at the start of a text. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { dateAtStart, formatDate, impossibleDate } from "../../src/vietnamese/dates";

describe("formatDate", () => {
  test("[M5] prints the local day, month and year", () => {
    expect(formatDate(new Date(2019, 10, 22))).toBe("22/11/2019");
    expect(formatDate(new Date(2021, 0, 5, 23, 59))).toBe("05/01/2021");
    expect(formatDate(new Date(Number.NaN))).toBe("");
  });
});

describe("dateAtStart", () => {
  it.each([
    ["ngày 25/01/2021", 25, 1, 2021],
    ["ngày 16/5/2018 của Ban Bí thư", 16, 5, 2018],
    ["25-01-2021", 25, 1, 2021],
    ["25.1.2021", 25, 1, 2021],
    ["16/8/18", 16, 8, 2018],
    ["2021-01-25", 25, 1, 2021],
    ["ngày 05 tháng 3 năm 2019", 5, 3, 2019],
    ["NGÀY 05 THÁNG 3 NĂM 2019", 5, 3, 2019],
    ["tháng 3/2021", null, 3, 2021],
    ["tháng 12 năm 2021", null, 12, 2021],
    ["tháng 12", null, 12, null],
    ["5/12", 5, 12, null],
    ["ngày: 5/12", 5, 12, null],
    ["05 / 03 / 2019", 5, 3, 2019],
  ])("[E6] %j", (text, day, month, year) => {
    expect(dateAtStart(text)).toEqual({ day, month, year });
  });

  it.each([
    "",
    "ngày hội việc làm",
    "ngày",
    "32/1/2021",
    "5/13",
    "tháng 13",
    "Tháng Thanh niên",
    "12-KH/ĐTN",
    "1430-CV/TĐTN",
    "quý I/2021",
    "1/2/3",
    "99",
    "5/12/3000",
  ])("[E4] %j starts with no date", (text) => {
    expect(dateAtStart(text)).toBeNull();
  });

  test("[E6] every day reads back from its printed form", () => {
    const days = fc.date({ min: new Date(1990, 0, 1), max: new Date(2100, 0, 1), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        expect(dateAtStart(`ngày ${formatDate(date)}`)).toEqual({
          day: date.getDate(),
          month: date.getMonth() + 1,
          year: date.getFullYear(),
        });
      }),
    );
  });
});

describe("impossibleDate", () => {
  it.each([
    ["ngày 31/2/2026", "31/2/2026"],
    ["trước 17h ngày 31/02", "31/02"],
    ["hết ngày 30 tháng 2 năm 2026", "30 tháng 2 năm 2026"],
    ["29/2/2025", "29/2/2025"],
    ["từ 1/11 đến 31/11/2026", "31/11/2026"],
    ["15/13/2026", "15/13/2026"],
  ])("finds the day that no calendar has in %j", (text, found) => {
    expect(impossibleDate(text)).toBe(found);
  });

  it.each([
    "",
    "ngày 30/11/2026",
    "29/2",
    "29/02/2024",
    "trước 7.30 ngày 30/11",
    "8-10 giờ",
    "theo QĐ 31/2019/QĐ",
    "hết quý IV",
  ])("finds none in %j", (text) => {
    expect(impossibleDate(text)).toBeNull();
  });
});
