/** @fileoverview [L2] [U1] [U6] [M4] [M6] Rows and columns of points, names and marks that are easily taken for something else. */
import { describe, expect, test } from "vitest";
import { judgeTabs } from "../../tools/fuzz/judge";
import { answer, CODES, columnsOf, PASSES, read, sheet, TITLE, unitsOf } from "./books";
import { tabOf } from "./tabs";

const HEAD = ["TT", "Tên đơn vị", "Khối", ...CODES];
const points = (value: number) => CODES.map((_, at) => (at % 4 === 1 ? 3.5 : value));
const UNITS = [
  [1, "Đoàn xã Gia Cát", "Xã", ...points(8)],
  [2, "Đoàn xã Bảo Lâm", "Xã", ...points(7)],
  [3, "Đoàn trường THPT Cao Lộc", "Trường học", ...points(8)],
];

describe("[L2] [U1] rows of points", () => {
  test("[L2] [U1] points beside a type and no name are named as nobody's", () => {
    const reading = read(sheet([HEAD], [...UNITS, ["", "", "Phường", ...points(8)]]));
    expect(reading.unnamed.map(({ row }) => row + 1)).toEqual([6]);
    expect(reading.layout.rows.notRead).toBe(1);
  });

  test("[L2] [U1] so are those below a unit without points, be there ever so few units", () => {
    const units = [UNITS[0] ?? [], [2, "Đoàn xã Bảo Lâm", "Xã"], ["", "", "", ...points(8)]];
    expect(read(sheet([HEAD], units)).unnamed.map(({ row }) => row + 1)).toEqual([5]);
  });

  test("[L2] [U1] their sum is nobody's points", () => {
    const reading = read(sheet([HEAD], [...UNITS, ["", "", "", ...points(8).map((one) => one * 3)]]));
    expect(reading.unnamed).toEqual([]);
  });

  test("[L2] 3.5 again and again beside “Trường học” heads no other table", () => {
    const units = UNITS.map(([, name, , ...own]) => [
      "",
      name ?? "",
      "Trường học",
      ...own.slice(0, 14),
      "KAD",
    ]);
    expect(unitsOf(read(sheet([HEAD], units)))).toHaveLength(3);
  });

  test("[L2] a unit's first row is no part of the header, where the names stand under an odd heading", () => {
    const marks = ["Tự chấm", "Thẩm định", "Minh chứng"];
    const own = (at: number) => ["Đạt", at % 3 === 1 ? "Không đạt" : "Đạt", "13-KH/ĐTN ngày 20/4/2021"];
    const tab = sheet(
      [
        ["Danh sách", "Người phụ trách", ...CODES.flatMap((code) => [code, "", ""])],
        ["", "", ...CODES.flatMap(() => marks)],
      ],
      ["Đoàn phường Đoàn Kết", "Đoàn xã Hồng Phong", "Đoàn xã Xuân Long"].map((name, at) => [
        name,
        "Nguyễn Văn A",
        ...CODES.flatMap((_, one) => own(one + at)),
      ]),
    );
    expect(unitsOf(read(tab))).toEqual([
      "Đoàn phường Đoàn Kết@4",
      "Đoàn xã Hồng Phong@5",
      "Đoàn xã Xuân Long@6",
    ]);
  });
});

describe("[M4] [L3] [M6] columns of marks", () => {
  test("[M4] [L3] “Điểm” that differs from unit to unit is given, and asked about beside another block of marks", () => {
    const header = [
      ["TT", "Tên đơn vị", ...CODES, "Phúc tra"],
      ["", "", ...CODES.map(() => "Điểm"), ...CODES],
    ];
    const tab = (at: (unit: number) => number) =>
      sheet(
        header,
        ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Hợp Thành"].map((name, unit) => [
          unit + 1,
          name,
          ...CODES.map(() => at(unit)),
          ...PASSES,
        ]),
        { merges: ["A2:A3", "B2:B3", "R2:AF2"] },
      );
    expect(answer(tab((unit) => (unit === 1 ? 3.5 : 8)))).toMatchObject({ ok: false, reason: "unclear" });
  });

  test("[M6] one mark under a blank heading among self marks is no appraised one", () => {
    const header = [
      ["TT", "Tên đơn vị", ...CODES.flatMap((code) => [code, "", ""])],
      ["", "", ...CODES.flatMap((code) => ["Điểm chuẩn", code === "3.5" ? "" : "Tự chấm", "Minh chứng"])],
    ];
    const tab = sheet(
      header,
      ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm"].map((name, at) => [
        at + 1,
        name,
        ...CODES.flatMap(() => [10, "Không đạt", "13-KH/ĐTN"]),
      ]),
    );
    expect(columnsOf(read(tab)).filter((column) => column.includes("appraised"))).toEqual([]);
    const found = judgeTabs([tab]);
    expect("asks" in found ? found.asks : found.units.map(({ outcome }) => outcome)).toEqual([
      "undetermined",
      "undetermined",
    ]);
  });
});

describe("[U6] a form whose name is dots", () => {
  const form = (name: string, unit: string) =>
    tabOf(name, [
      [TITLE],
      ["Đơn vị:", unit],
      ["TT", "Tiêu chí", "Thẩm định"],
      ...CODES.map((code, at) => [at + 1, code, "Đạt"]),
    ]);

  test("[U6] it names nobody, whatever type stands before the dots", () => {
    const reading = read([form("Phiếu 1", "Đoàn xã Gia Cát"), form("Phiếu 2", "Đoàn xã ……")]);
    expect(reading.units.map(({ name }) => name)).toEqual(["Đoàn xã Gia Cát"]);
    expect(reading.unnamed.map(({ tab, row }) => `${tab.name} ${row + 1}`)).toEqual(["Phiếu 2 2"]);
  });
});

describe("[U6] a form whose title names its unit", () => {
  const form = (tab: string, title: string, lines: string[][] = []) =>
    tabOf(tab, [
      [title],
      ...lines,
      ["TT", "Tiêu chí", "Thẩm định"],
      ...CODES.map((code, at) => [at + 1, code, "Đạt"]),
    ]);
  const named = (...titles: string[]) =>
    read(titles.map((title, at) => form(`P${at + 1}`, title))).units.map(({ name }) => name);

  test.each([
    [
      "PHIẾU THẨM ĐỊNH “3 CHỦ ĐỘNG” NĂM 2021 CỦA ĐOÀN XÃ GIA CÁT",
      "PHIẾU THẨM ĐỊNH “3 CHỦ ĐỘNG” NĂM 2021 CỦA ĐOÀN XÃ BẢO LÂM",
    ],
    ["PHIẾU CHẤM 3 CHỦ ĐỘNG NĂM 2021 - ĐOÀN XÃ GIA CÁT", "PHIẾU CHẤM 3 CHỦ ĐỘNG NĂM 2021 - ĐOÀN XÃ BẢO LÂM"],
  ])("is its, where the tab only counts forms: %s", (...titles) => {
    expect(named(...titles)).toEqual(["ĐOÀN XÃ GIA CÁT", "ĐOÀN XÃ BẢO LÂM"]);
  });

  test("its own line and its tab's name go before the title", () => {
    const title = "PHIẾU CHẤM 3 CHỦ ĐỘNG NĂM 2021 - ĐOÀN XÃ GIA CÁT";
    expect(read([form("P1", title, [["Đơn vị: Đoàn xã Cao Lâu"]])]).units[0]?.name).toBe("Đoàn xã Cao Lâu");
    expect(read([form("Đoàn xã Cao Lâu", title)]).units[0]?.name).toBe("Đoàn xã Cao Lâu");
  });

  test("a level above, or the kind of units, names nobody", () => {
    for (const title of [
      "PHIẾU CHẤM 3 CHỦ ĐỘNG NĂM 2021 - HUYỆN ĐOÀN LỘC BÌNH",
      "PHIẾU CHẤM 3 CHỦ ĐỘNG NĂM 2021 CỦA ĐOÀN CƠ SỞ",
      "PHIẾU CHẤM 3 CHỦ ĐỘNG NĂM 2021 CỦA ĐOÀN HUYỆN LỘC BÌNH",
    ]) {
      const found = answer([form("P1", title), form("P2", title)]);
      expect(found.ok ? found.reading.units.map(({ name }) => name) : []).toEqual([]);
    }
  });
});
