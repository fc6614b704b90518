/** @fileoverview The figures of the seeds (test/seeds), each from a workbook as a district would have kept it. */
import { describe, expect, it } from "vitest";
import { CODES, PASSES, sheet } from "../layout/books";
import { type Loose, tabOf, yearOf } from "./support";

/** Names of communes, as many as are needed, no two much alike. */
const FIRST = [
  "Gia",
  "Hợp",
  "Tân",
  "Yên",
  "Công",
  "Bình",
  "Thạch",
  "Hồng",
  "Quang",
  "Lộc",
  "Mai",
  "Vân",
  "Xuân",
  "Đông",
];
const LAST = [
  "Cát",
  "Thành",
  "Liên",
  "Trạch",
  "Sơn",
  "Độ",
  "Đạn",
  "Phong",
  "Lang",
  "Hòa",
  "Trung",
  "Mỹ",
  "Nghĩa",
  "Khánh",
  "Pha",
  "Lợi",
  "Thủy",
  "Giang",
  "Hải",
  "Kiên",
  "Tiến",
  "Uyên",
  "Vượng",
  "Bảo",
];
const names = (count: number) =>
  Array.from(
    { length: count },
    (_, n) => `Đoàn xã ${FIRST[n % FIRST.length]} ${LAST[Math.floor(n / FIRST.length)]}`,
  );

const listOf = (units: readonly string[], year: number) =>
  tabOf("Đăng ký", [
    [`DANH SÁCH ĐĂNG KÝ XÂY DỰNG ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM ${year}`],
    ["TT", "Đơn vị", "Ngày đăng ký"],
    ...units.map((unit, n): Loose[] => [n + 1, unit, new Date(year, 1, 1 + (n % 28))]),
  ]);
const assessed = (units: readonly string[], year: number, cells: readonly string[]) =>
  sheet(
    [["TT", "Tên đơn vị", ...CODES]],
    units.map((unit, n): Loose[] => [n + 1, unit, ...cells]),
    {
      name: "Chấm điểm",
      title: `KẾT QUẢ THẨM ĐỊNH ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM ${year}`,
    },
  );

describe("figures of the seeds", () => {
  it.each([
    ["Bắc Giang 2021: 320 registered, 320 recognised", 320, PASSES, 320],
    ["Trà Cú 2022: 25 of 25", 25, PASSES, 25],
    ["Hà Nam 2021: 155 registered, nobody recognised yet", 155, CODES.map(() => ""), 0],
  ] as const)("%s", (_, count, cells, recognised) => {
    const units = names(count);
    expect(new Set(units).size).toBe(count);
    const { steps } = yearOf([listOf(units, 2021)], { judged: assessed(units, 2021, cells) });
    expect(steps).toMatchObject({ units: count, registered: count, recognised });
  });

  it("Hà Nam 2021 before anything is scored: the list alone", () => {
    const { steps, roster } = yearOf([listOf(names(155), 2021)]);
    expect(roster.from).toBe("lists");
    expect(steps).toMatchObject({ units: 155, registered: 155, recognised: 0 });
  });

  it("Lạng Sơn 2021: 348 lượt, 100% of the officers", () => {
    const units = names(60);
    const officers = Array.from(
      { length: 29 },
      (_, n) => `Nguyễn Văn ${LAST[n % LAST.length]} ${FIRST[Math.floor(n / LAST.length)]}`,
    );
    const assigned = tabOf("Phân công", [
      ["PHÂN CÔNG CÁN BỘ TỈNH ĐOÀN PHỤ TRÁCH CÁC ĐOÀN XÃ, PHƯỜNG, THỊ TRẤN NĂM 2021"],
      ["TT", "Cán bộ", "Đơn vị phụ trách"],
      ...units.map((unit, n): Loose[] => [n + 1, `Đ/c ${officers[n % 29]}`, unit]),
    ]);
    const kinds = ["Khảo sát chuyên đề", "Phối hợp tổ chức hoạt động", "Kiểm tra, giám sát", "Dự sinh hoạt"];
    const visits = tabOf("Đi cơ sở", [
      ["TỔNG HỢP CÁN BỘ TỈNH ĐOÀN ĐI CƠ SỞ NĂM 2021"],
      ["TT", "Ngày", "Cán bộ", "Đơn vị", "Hình thức"],
      // Twelve each: one a month, so that nobody is in two places.
      ...Array.from({ length: 348 }, (_, n): Loose[] => [
        n + 1,
        new Date(2021, Math.floor(n / 29), 1 + (n % 28)),
        officers[n % 29] ?? "",
        units[n % 60] ?? "",
        kinds[n % 4] ?? "",
      ]),
    ]);
    const { figures, steps, lists } = yearOf([assigned, visits]);
    expect(figures.total).toEqual({ visits: 348, days: 348 });
    expect(figures.officers).toEqual({ went: 29, all: 29 });
    expect(figures.byOfficer.every((one) => one.visits === 12 && one.days === 12)).toBe(true);
    expect(figures.byKind.map(({ name, visits: count }) => [name, count]).sort()).toEqual(
      [...kinds].sort().map((kind) => [kind, 87]),
    );
    expect(figures.byMonth.map(({ visits: count }) => count)).toEqual(Array.from({ length: 12 }, () => 29));
    expect(steps).toMatchObject({ assigned: 60, visited: 60, notVisited: [] });
    expect(lists.findings).toEqual([]);
  });

  it("Lạng Sơn 2021: eight young officers a week each, 16/8–12/9: 8 lượt, 56 days", () => {
    const units = names(8);
    const weeks = ["16–22/8/2021", "23/8 - 29/8/2021", "30/8 - 5/9", "6/9 - 12/9/2021"];
    const tab = tabOf("Cán bộ trẻ", [
      ["KẾT QUẢ ĐƯA CÁN BỘ TRẺ ĐI CƠ SỞ NĂM 2021 (16/8 – 12/9/2021)"],
      ["TT", "Cán bộ", "Thời gian", "Đơn vị", "Hình thức"],
      ...units.map((unit, n): Loose[] => [
        n + 1,
        `Nông Thị ${LAST[n]}`,
        weeks[n % 4] ?? "",
        unit,
        "Khảo sát chuyên đề",
      ]),
    ]);
    const { figures, lists } = yearOf([tab]);
    expect(lists.findings).toEqual([]);
    expect(figures.total).toEqual({ visits: 8, days: 56 });
    expect(figures.byOfficer.map(({ visits, days }) => [visits, days])).toEqual(units.map(() => [1, 7]));
    // 30/8–5/9 is one lượt of August, and five of its days are of September.
    expect(figures.byMonth).toEqual([
      { name: "2021-08", visits: 6, days: 32 },
      { name: "2021-09", visits: 2, days: 24 },
    ]);
  });
});
