/** @fileoverview [O5] Lists with two columns of names, of which one names those who did not register, or left. */
import { describe, expect, test } from "vitest";
import {
  assessment,
  CONG_SON,
  GIA_CAT,
  HOP_THANH,
  judge,
  list,
  TAN_LIEN,
  THPT,
  YEN_TRACH,
} from "./registered";
import type { Loose } from "./tabs";

/** Four in one column, two in the other. */
const beside = (one: string, other: string, ...more: (readonly Loose[])[]) =>
  judge([
    assessment(),
    list([
      ["TT", one, other],
      [1, GIA_CAT, YEN_TRACH],
      [2, HOP_THANH, CONG_SON],
      [3, TAN_LIEN, ""],
      [4, THPT, ""],
      ...more,
    ]),
  ]);

describe("[O5] two columns of names", () => {
  test.each([
    ["Đơn vị đăng ký", "Đơn vị không đăng ký"],
    ["Đã đăng ký", "Chưa đăng ký"],
    ["Đơn vị", "Không đăng ký"],
    ["Tên đơn vị đăng ký", "Tên đơn vị chưa đăng ký"],
    ["Đơn vị đăng ký 3 chủ động", "Đơn vị chưa đăng ký 3 chủ động"],
  ])("“%s” and “%s”: those did not register", (one, other) =>
    expect(beside(one, other).letters).toBe("rrrnnr"),
  );

  test("so it is where they are the most", () => {
    const rows = [GIA_CAT, HOP_THANH, TAN_LIEN, YEN_TRACH].map((name, at) => [
      at + 1,
      at === 0 ? THPT : "",
      name,
    ]);
    expect(
      judge([assessment(), list([["TT", "Đơn vị đăng ký", "Đơn vị không đăng ký"], ...rows])]).letters,
    ).toBe("nnnnnr");
  });

  test("who stands in both is open", () => {
    const { letters, codes } = beside("Đơn vị đăng ký", "Đơn vị không đăng ký", [5, "", GIA_CAT]);
    expect(letters).toBe("urrnnr");
    expect(codes).toEqual(["registration-withdrawn Đăng ký!C7"]);
  });

  test.each([
    "Đơn vị rút",
    "Đơn vị xin rút",
    "Đơn vị chờ duyệt",
    "Đơn vị bị loại",
    "Đơn vị chuyển sang năm 2022",
  ])("“%s”: those are open, each told at its name", (heading) => {
    const { letters, codes } = beside("Đơn vị đăng ký", heading);
    expect(letters).toBe("rrruur");
    expect(codes).toEqual(["registration-withdrawn Đăng ký!C3", "registration-withdrawn Đăng ký!C4"]);
  });

  test.each([
    ["Khối xã", "Khối trường học"],
    ["Đơn vị đăng ký", "Đơn vị đăng ký"],
    ["Đơn vị", "Đơn vị (tiếp)"],
    ["Đơn vị đăng ký đợt 1", "Đơn vị đăng ký đợt 2"],
    ["Đoàn xã đăng ký", "Đoàn trường đăng ký"],
  ])("“%s” and “%s”: all of them registered", (one, other) =>
    expect(beside(one, other).letters).toBe("rrrrrr"),
  );

  test.each(["Loại", "loại"])("“%s” beside a name strikes it out", (note) => {
    const rows = [GIA_CAT, HOP_THANH].map((name, at) => [at + 1, name, at === 0 ? note : ""]);
    for (const heading of ["Ghi chú", "Tình trạng", ""])
      expect(judge([assessment(), list([["TT", "Đơn vị", heading], ...rows])]).letters).toBe("urnnnn");
  });
  test.each(["Loại I", "Xã loại 2", "Loại hình: xã"])("“%s” does not", (note) => {
    const rows = [GIA_CAT, HOP_THANH].map((name, at) => [at + 1, name, at === 0 ? note : ""]);
    expect(judge([assessment(), list([["TT", "Đơn vị", "Ghi chú"], ...rows])]).letters).toBe("rrnnnn");
  });
});
