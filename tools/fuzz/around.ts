/** @fileoverview Tabs that stand around an assessment. */
import { SET_2018_2022 } from "../../src/criteria/presets";
import type { Tab } from "../../src/table/tab";
import type { Dice } from "./dice";
import type { Beside } from "./mistakes";
import { tabOf } from "./tabs";

/** Tabs that stand around an assessment; of some it is known what they are for. */
export function around(
  dice: Dice,
  names: readonly string[],
  year: number,
  registered: boolean,
  evidence: boolean,
): Beside {
  const tabs: Tab[] = dice.shuffled(STRANGERS(year, names)).slice(0, dice.below(4));
  const codes = SET_2018_2022.pillars.flatMap((pillar) => pillar.criteria.map(({ code }) => code));
  let keyed: string | null | undefined;
  let registration: string | null | undefined;
  if (!registered && dice.chance(0.5)) {
    registration = dice.of(["Đăng ký", `Đăng ký ${year}`, "DS đăng ký"]);
    tabs.push(
      tabOf(registration, [
        [`DANH SÁCH ĐOÀN CƠ SỞ ĐĂNG KÝ 3 CHỦ ĐỘNG NĂM ${year}`],
        ["TT", "Đơn vị", "Ngày đăng ký"],
        ...names.map((name, n) => [n + 1, name, "12/01"]),
      ]),
    );
  }
  if (!evidence && dice.chance(0.6)) {
    keyed = dice.of(["Minh chứng", "Hồ sơ minh chứng", "VB chứng minh"]);
    const document = () => dice.of(["13-KH/ĐTN", "https://drive.google.com/file/d/1x", "08-BC/ĐTN", ""]);
    tabs.push(
      dice.chance(0.5)
        ? tabOf(keyed, [
            [`MINH CHỨNG NĂM ${year}`],
            ["TT", "Đơn vị", ...codes],
            ...names.map((name, n) => [n + 1, name, ...codes.map(document)]),
          ])
        : tabOf(keyed, [
            ["Đơn vị", "Tiêu chí", "Minh chứng"],
            ...names.flatMap((name) => codes.map((code) => [name, code, document()])),
          ]),
    );
  }
  return {
    tabs: dice.shuffled(tabs),
    ...(keyed === undefined ? {} : { keyed }),
    ...(registration === undefined ? {} : { registration }),
  };
}

const STRANGERS = (year: number, names: readonly string[]): Tab[] => [
  tabOf("Trang tính trống", []),
  tabOf("Kế hoạch", [
    [`KẾ HOẠCH CÔNG TÁC NĂM ${year}`],
    ["TT", "Nội dung", "Thời gian", "Phụ trách"],
    [1, "Thẩm định Đoàn cơ sở 3 chủ động", "Tháng 11", "Ban Tổ chức"],
    [2, "Tổng kết công tác Đoàn", "Tháng 12", "Văn phòng"],
  ]),
  tabOf("Danh bạ", [
    ["DANH BẠ CÁN BỘ ĐOÀN"],
    ["STT", "Đơn vị", "Bí thư", "Điện thoại"],
    ...names.map((name, n) => [n + 1, name, "Nguyễn Văn A", "0912345678"]),
  ]),
  tabOf("Bộ tiêu chí", [
    ["BỘ TIÊU CHÍ ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG"],
    ["TT", "Nội dung", "Ghi chú"],
    ...SET_2018_2022.pillars.flatMap((pillar, n) => [
      [["I", "II", "III"][n] as string, pillar.name, ""],
      ...pillar.criteria.map(({ code, text }) => [code, text, ""]),
    ]),
  ]),
  tabOf("Thống kê", [
    [`SỐ LIỆU THEO KHỐI NĂM ${year}`],
    ["Khối", "Tổng số", "Được công nhận", "Tỷ lệ"],
    ["Xã", 12, 10, "83,3%"],
    ["Trường học", 4, 4, "100%"],
    ["Tổng", 16, 14, "87,5%"],
  ]),
  tabOf("Thu quỹ", [
    ["THU ĐOÀN PHÍ"],
    ["TT", "Đơn vị", "Quý 1", "Quý 2", "Quý 3", "Quý 4"],
    ...names.map((name, n) => [n + 1, name, 200, 200, 150, 0]),
  ]),
  tabOf("Lịch trực", [
    ["Thứ", "Hai", "Ba", "Tư"],
    ["Sáng", "A", "B", "C"],
  ]),
];
