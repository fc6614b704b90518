/** @fileoverview Days and days from–to as people write them in one cell. */
import { describe, expect, it } from "vitest";
import { daysBetween, periodIn } from "../../src/vietnamese/periods";

describe("periodIn", () => {
  it.each([
    ["16/8", "2021-08-16", "2021-08-16"],
    ["16/08/2021 7:30:05", "2021-08-16", "2021-08-16"],
    ["Thứ hai, 16/8", "2021-08-16", "2021-08-16"],
    ["16-8-2021", "2021-08-16", "2021-08-16"],
    ["16–22/8/2021", "2021-08-16", "2021-08-22"],
    ["16/8 - 12/9/2021", "2021-08-16", "2021-09-12"],
    ["16/8 - 18/8 (3 ngày)", "2021-08-16", "2021-08-18"],
    ["từ 16/8 đến hết ngày 22/8", "2021-08-16", "2021-08-22"],
    ["16 tháng 8 đến 22 tháng 8 năm 2021", "2021-08-16", "2021-08-22"],
    ["30/12/2020 - 3/1/2021", "2020-12-30", "2021-01-03"],
    ["30/12 - 3/1", "2021-12-30", "2022-01-03"],
    ["16 và 17/8", "2021-08-16", "2021-08-17"],
    // Turned round they are told, not put right.
    ["22/8 - 16/8", "2021-08-22", "2021-08-16"],
  ])("%s", (text, from, to) => {
    expect(periodIn(text, 2021)).toEqual({ from, to });
    expect(periodIn(text.normalize("NFD"), 2021)).toEqual({ from, to });
  });

  it.each([
    "31/2",
    "tháng 8/2021",
    "8/16/2021 9:00:00",
    "16/8, 23/8",
    "16-8/2021",
    "tuần 2",
    "7h30-9h",
    "x",
    "",
  ])("%s is none", (text) => expect(periodIn(text, 2021)).toBeNull());

  it("has no year of its own", () => {
    expect(periodIn("16/8", null)).toBeNull();
    expect(periodIn("16/8/2021", null)).not.toBeNull();
  });

  it("counts both ends", () => {
    expect(daysBetween("2021-08-16", "2021-08-16")).toBe(1);
    expect(daysBetween("2021-08-16", "2021-09-12")).toBe(28);
  });
});
