/** @fileoverview [O5] A list makes whom it lacks not registered only where it is whole and of this year's registering. */
import { describe, expect, it } from "vitest";
import type { Tab } from "../../src/table/tab";
import { assessment, GIA_CAT, judge, list, named, TAN_LIEN, TITLE } from "./registered";
import type { Loose } from "./tabs";

const TWO = named(GIA_CAT, TAN_LIEN);
const HEAD: Loose[] = ["TT", "Đơn vị"];
const said = (...tabs: Tab[]) => {
  const { letters, codes } = judge([assessment(), ...tabs]);
  return { letters, asked: codes.some((code) => code.startsWith("registration-unclear")) };
};
const ASKED = { letters: "rrrrrr", asked: true };
const WHOLE = { letters: "rnrnnn", asked: false };
const titled = (title: string, name = "Đăng ký") => list([HEAD, ...TWO], name, title);
const withLine = (...line: string[]) => list([HEAD, ...TWO, [], line]);
const numbered = (first: number, second: number, ...after: Loose[][]) =>
  list([HEAD, [first, GIA_CAT], [second, TAN_LIEN], ...after]);

describe("[O5] lists that are a part of those who registered leave the others open", () => {
  it.each([
    "DANH SÁCH ĐƠN VỊ ĐĂNG KÝ BỔ SUNG XÂY DỰNG ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021",
    `${TITLE} (ĐỢT 2)`,
    `${TITLE} (TIẾP THEO)`,
    `${TITLE} – KHỐI CƠ QUAN, TRƯỜNG HỌC`,
    "DANH SÁCH ĐƠN VỊ ĐĂNG KÝ MỚI “3 CHỦ ĐỘNG” NĂM 2021",
    `${TITLE} (Trích)`,
    `${TITLE} (DỰ KIẾN)`,
  ])("by their title: %s", (title) => {
    expect(said(titled(title))).toEqual(ASKED);
  });
  it("by their tab's name", () => {
    expect(said(titled(TITLE, "Đăng ký bổ sung"))).toEqual(ASKED);
  });
  it.each([
    "(Còn tiếp trang sau)",
    "(Cập nhật đến 10/02, các đơn vị khác đang gửi)",
    "Các đơn vị còn lại sẽ gửi sau",
    "Danh sách này có 06 đơn vị",
    "Tổng cộng: 06 đơn vị",
    "Ấn định danh sách: 06 (sáu) đơn vị./.",
  ])("by a line beside: %s", (line) => {
    expect(said(withLine(line))).toEqual(ASKED);
  });
  it.each([
    ["begin above 1", numbered(5, 6)],
    ["have a gap", numbered(1, 4)],
    ["in the names' cells", list([["Đơn vị"], [`5. ${GIA_CAT}`], [`6. ${TAN_LIEN}`]])],
  ])("by their numbers: %s", (_, tab) => {
    expect(said(tab)).toEqual(ASKED);
  });
  it("and a whole list beside one that adds to it is asked about, not followed alone", () => {
    expect(
      said(titled(TITLE), list([HEAD, [1, "Đoàn xã Công Sơn"]], "ĐK 2", `${TITLE} (BỔ SUNG)`)).asked,
    ).toBe(true);
  });
  it("and later parts without the first are not all", () => {
    expect(
      said(titled(`${TITLE} (ĐỢT 2)`), list([HEAD, [1, "Đoàn xã Công Sơn"]], "ĐK 3", `${TITLE} (ĐỢT 3)`)),
    ).toEqual(ASKED);
  });
});

describe("[O5] lists of something else that name 3 chủ động register nobody for the year", () => {
  it.each([
    "DANH SÁCH ĐƠN VỊ ĐĂNG KÝ ĐIỂN HÌNH “3 CHỦ ĐỘNG” TIÊU BIỂU CẤP TỈNH NĂM 2021",
    "DANH SÁCH ĐĂNG KÝ XÂY DỰNG CHI ĐOÀN “3 CHỦ ĐỘNG” NĂM 2021",
    "DANH SÁCH ĐƠN VỊ ĐĂNG KÝ PHÚC KHẢO KẾT QUẢ “3 CHỦ ĐỘNG” NĂM 2021",
    "ĐĂNG KÝ XÂY DỰNG MÔ HÌNH ĐIỂM “3 CHỦ ĐỘNG” NĂM 2021",
    "DANH SÁCH ĐƠN VỊ ĐĂNG KÝ “3 CHỦ ĐỘNG” NĂM SAU",
    "ĐĂNG KÝ “3 CHỦ ĐỘNG” 2 NĂM LIÊN TIẾP 2020 – 2021",
  ])("%s", (title) => {
    expect(said(titled(title))).toEqual(ASKED);
  });
});

describe("[O5] whole lists say of the others that they did not register", () => {
  it.each([
    TITLE,
    "DANH SÁCH CÁC ĐƠN VỊ ĐĂNG KÝ PHẤN ĐẤU ĐẠT DANH HIỆU “ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG” NĂM 2021",
    "TỔNG HỢP ĐĂNG KÝ XÂY DỰNG CƠ SỞ ĐOÀN 3 CHỦ ĐỘNG HUYỆN CAO LỘC, TỈNH LẠNG SƠN NĂM 2021",
    "ĐĂNG KÝ XÂY DỰNG ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG THÀNH PHỐ BUÔN MA THUỘT NĂM 2021",
    "Biểu tổng hợp kết quả đăng ký thực hiện đoàn cơ sở 3 chủ động theo khối năm 2021",
    "DANH SÁCH TỔ CHỨC CƠ SỞ ĐOÀN ĐĂNG KÝ THỰC HIỆN MÔ HÌNH “3 CHỦ ĐỘNG” NĂM 2021",
    "DANH SÁCH ĐƠN VỊ ĐĂNG KÝ THAM GIA PHONG TRÀO XÂY DỰNG “ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG” NĂM 2021",
    "DANH SÁCH ĐOÀN XÃ, CHI ĐOÀN CƠ SỞ ĐĂNG KÝ “3 CHỦ ĐỘNG” NĂM 2021",
    "DANH SÁCH ĐĂNG KÝ “3 CHỦ ĐỘNG” CẤP HUYỆN NĂM 2021",
  ])("%s", (title) => {
    expect(said(titled(title))).toEqual(WHOLE);
  });
  it.each([
    "Tổng cộng: 02 đơn vị",
    "Danh sách này có 02 đơn vị",
    "Trong 06 đơn vị có 02 đơn vị đăng ký",
    "Các đơn vị còn lại không đăng ký",
    "Cao Lộc, ngày 15 tháng 02 năm 2021",
    "Nơi nhận: các đơn vị, lưu VT",
  ])("beside the line %s", (line) => {
    expect(said(withLine(line))).toEqual(WHOLE);
  });
  it.each([
    ["out of order", numbered(2, 1)],
    ["anew in each group", list([HEAD, ["I", "Khối xã"], [1, GIA_CAT], ["II", "Khối khác"], [1, TAN_LIEN]])],
  ])("counted %s", (_, tab) => {
    expect(said(tab)).toEqual(WHOLE);
  });
  it("and a part that says of each unit whether it registered is followed", () => {
    const rows = named(
      "Đoàn xã Hợp Thành",
      "Đoàn xã Yên Trạch",
      "Đoàn xã Công Sơn",
      "Đoàn trường THPT Cao Lộc",
    );
    const tab = list(
      [
        [...HEAD, "Đăng ký"],
        ...TWO.map((row) => [...row, "Có"]),
        ...rows.map(([, name], index): Loose[] => [index + 3, name as string, "Không"]),
      ],
      "Đăng ký",
      `${TITLE} (ĐỢT 2)`,
    );
    expect(said(tab)).toEqual(WHOLE);
  });
  it("and one that a person settled is followed whatever it says", () => {
    const { letters } = judge([assessment(), titled(`${TITLE} (ĐỢT 2)`)], { registrationTab: "Đăng ký" });
    expect(letters).toBe("rnrnnn");
  });
});

describe("[O5] columns of some of those who register", () => {
  const X = ["x", "x", "x", "x", "", ""];
  it.each(["Đăng ký 3 chủ động năm sau", "Đăng ký bổ sung", "Đăng ký lần đầu", "Đăng ký mới"])(
    "a blank under “%s” is no “not registered”",
    (heading) => {
      expect(judge([assessment(heading, X)]).letters).toBe("rrrrrr");
    },
  );
  it.each(["Đăng ký", "Đăng ký 3 chủ động", "Đăng ký đầu năm", "Đăng ký năm 2021"])(
    "a blank under “%s” is one",
    (heading) => {
      expect(judge([assessment(heading, X)]).letters).toBe("rrrrnn");
    },
  );
  it("and the same on a list is asked about", () => {
    const rows = named(GIA_CAT, TAN_LIEN, "Đoàn xã Công Sơn").map((row, n): Loose[] => [
      ...row,
      n ? "" : "x",
    ]);
    expect(said(list([[...HEAD, "Đăng ký bổ sung"], ...rows])).letters).not.toContain("nnnnn");
  });
});
