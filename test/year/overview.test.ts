/** @fileoverview Who has to be asked after: registered late, not visited for long, by what the district set. */
import { expect, it } from "vitest";
import { overviewOf } from "../../src/year/overview";
import { JUDGED, tabOf, yearOf } from "./support";

const day = (month: number, of: number) => new Date(2021, month - 1, of);
const REGISTERED = tabOf("Đăng ký", [
  ["DANH SÁCH ĐĂNG KÝ XÂY DỰNG ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021"],
  ["TT", "Đơn vị", "Ngày đăng ký"],
  [1, "Đoàn xã Gia Cát", day(3, 31)],
  [2, "Đoàn xã Hợp Thành", day(4, 1)],
]);
const VISITED = tabOf("Đi cơ sở", [
  ["THEO DÕI ĐI CƠ SỞ NĂM 2021"],
  ["TT", "Ngày", "Cán bộ", "Đơn vị"],
  [1, "1/12", "Nguyễn Văn An", "Đoàn xã Gia Cát"],
  [2, "1/6", "Nguyễn Văn An", "Đoàn xã Hợp Thành"],
]);

const seen = (registerBy: string, visitDays: number | null, today: string) =>
  overviewOf(yearOf([REGISTERED, VISITED], { judged: JUDGED, today }), null, {
    settings: { registerBy, visitDays },
    today,
  });

it.each(["ngày 31/3/2021", "31/3", "trước ngày 31/3/2021", "hết ngày 31/3", "hết quý I", "tháng 3/2021"])(
  "registered late, after %s",
  (registerBy) => {
    expect(seen(registerBy, null, "2021-12-31").late).toEqual(["Đoàn xã Hợp Thành"]);
  },
);

it("a limit that says no day is told, and one that is not set names nobody", () => {
  expect(seen("đầu năm", null, "2021-12-31").late).toBeNull();
  expect(seen("", null, "2021-12-31").late).toEqual([]);
});

it("not visited for so many days: those never visited first; a year that is over ends with its last day", () => {
  const names = (today: string) => seen("", 60, today).longAgo;
  expect(names("2021-12-31")?.at(-1)).toBe("Đoàn xã Hợp Thành");
  expect(names("2021-12-31")).not.toContain("Đoàn xã Gia Cát");
  expect(names("2023-12-31")).toEqual(names("2021-12-31"));
  expect(seen("", null, "2021-12-31").longAgo).toBeNull();
});
