/** @fileoverview Different lists beside and below each other on one tab: each is read as what its own title says. */
import { describe, expect, it } from "vitest";
import { JUDGED, said, tabOf, yearOf } from "./support";

const of = (tab: Parameters<typeof yearOf>[0][number]) => said(yearOf([tab], { judged: JUDGED }));

describe("lists on one tab", () => {
  it("registration beside assignment, visits below both: each is its own", () => {
    const tab = tabOf("Tổng hợp 2021", [
      ["ĐĂNG KÝ ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021", "", "", "", "", "PHÂN CÔNG CÁN BỘ PHỤ TRÁCH NĂM 2021"],
      ["TT", "Đơn vị", "Ngày đăng ký", "Số KH", "", "TT", "Cán bộ", "Đơn vị phụ trách"],
      [
        1,
        "Đoàn xã Gia Cát",
        "03/02/2021",
        "03-KH/ĐTN",
        "",
        1,
        "Nguyễn Văn An",
        "Gia Cát, Tân Liên, Công Sơn",
      ],
      [2, "Đoàn xã Tân Liên", "04/02/2021", "04-KH/ĐTN", "", 2, "Lý Thị Bé", "Hợp Thành, Yên Trạch"],
      [],
      ["THEO DÕI ĐI CƠ SỞ NĂM 2021"],
      ["TT", "Cán bộ", "Ngày", "Đơn vị", "Hình thức"],
      [1, "Nguyễn Văn An", "05/3/2021", "Đoàn xã Gia Cát", "Kiểm tra"],
    ]);
    expect(of(tab)).toEqual({
      registrations: [
        "Tổng hợp 2021!B3 · Đoàn xã Gia Cát · yes · 2021-02-03 · 03|KH/ĐTN · ",
        "Tổng hợp 2021!B4 · Đoàn xã Tân Liên · yes · 2021-02-04 · 04|KH/ĐTN · ",
      ],
      assignments: [
        "Tổng hợp 2021!H3 Đoàn xã Gia Cát ← Nguyễn Văn An",
        "Tổng hợp 2021!H3 Đoàn xã Tân Liên ← Nguyễn Văn An",
        "Tổng hợp 2021!H3 Đoàn xã Công Sơn ← Nguyễn Văn An",
        "Tổng hợp 2021!H4 Đoàn xã Hợp Thành ← Lý Thị Bé",
        "Tổng hợp 2021!H4 Đoàn xã Yên Trạch ← Lý Thị Bé",
      ],
      visits: ["Tổng hợp 2021!A8 · 2021-03-05 · Nguyễn Văn An · Đoàn xã Gia Cát · Kiểm tra, giám sát"],
      accounts: [
        "registration Tổng hợp 2021: 2 = 2 + 0, 0",
        "assignment Tổng hợp 2021: 2 = 2 + 0, 0",
        "visit Tổng hợp 2021: 1 = 1 + 0, 0",
      ],
    });
  });

  it("a blank column within one list parts nothing", () => {
    const tab = tabOf("Phân công", [
      ["PHÂN CÔNG CÁN BỘ PHỤ TRÁCH CƠ SỞ NĂM 2021"],
      ["TT", "Đơn vị", "", "Cán bộ", "Điện thoại"],
      [1, "Đoàn xã Gia Cát", "", "Nguyễn Văn An", "0912000001"],
      [2, "Đoàn xã Tân Liên", "", "Lý Thị Bé", "0912000002"],
    ]);
    expect(of(tab)).toEqual({
      assignments: [
        "Phân công!B3 Đoàn xã Gia Cát ← Nguyễn Văn An",
        "Phân công!B4 Đoàn xã Tân Liên ← Lý Thị Bé",
      ],
      accounts: ["assignment Phân công: 2 = 2 + 0, 0"],
    });
  });
});

describe("places of a visit", () => {
  const places = (...names: string[]) =>
    of(
      tabOf("Đi cơ sở", [
        ["THEO DÕI CÁN BỘ ĐI CƠ SỞ NĂM 2021"],
        ["TT", "Ngày", "Cán bộ", "Địa điểm", "Hình thức"],
        ...names.map((name, at) => [at + 1, `0${at + 1}/3/2021`, "Nguyễn Văn An", name, "Kiểm tra"]),
      ]),
    );

  it("an office of a unit, and what lies below it beside its name, are that unit", () => {
    const { visits, findings } = places(
      "UBND xã Gia Cát",
      "Hội trường UBND xã Hợp Thành",
      "Nhà văn hóa thôn Bắc Đông, xã Công Sơn",
      "Chi đoàn thôn Nà Pài, xã Hợp Thành",
      "Gia Cát và Tân Liên",
    );
    expect(visits?.map((line) => line.split(" · ")[3])).toEqual([
      "Đoàn xã Gia Cát",
      "Đoàn xã Hợp Thành",
      "Đoàn xã Công Sơn",
      "Đoàn xã Hợp Thành",
      "Đoàn xã Gia Cát + Đoàn xã Tân Liên",
    ]);
    expect(findings).toBeUndefined();
  });

  it("of what lies below a unit alone nobody knows of which: it is named", () => {
    const { visits, findings } = places("Chi đoàn thôn Nà Pài", "UBND huyện Cao Lộc", "Công an xã Gia Cát");
    expect(visits?.map((line) => line.split(" · ")[3])).toEqual([
      "Chi đoàn thôn Nà Pài?",
      "UBND huyện Cao Lộc?",
      "Công an xã Gia Cát?",
    ]);
    expect(findings).toHaveLength(3);
  });
});

it("a total by month in a list's second column is no row of it", () => {
  const { accounts } = of(
    tabOf("Đi cơ sở", [
      ["THEO DÕI CÁN BỘ ĐI CƠ SỞ NĂM 2021"],
      ["TT", "Ngày", "Cán bộ", "Đơn vị", "Hình thức"],
      [1, "05/7/2021", "Nguyễn Văn An", "Đoàn xã Gia Cát", "Kiểm tra"],
      ["", "Cộng tháng 7: 01 lượt", "", "", ""],
      [1, "05/8/2021", "Nguyễn Văn An", "Đoàn xã Gia Cát", "Kiểm tra"],
      ["", "Tổng quý III", "", "", "02 lượt"],
    ]),
  );
  expect(accounts).toEqual(["visit Đi cơ sở: 2 = 2 + 0, 2"]);
});
