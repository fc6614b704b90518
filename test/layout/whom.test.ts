/** @fileoverview [L2] Sentences around the table that say whom they mean by place, or by all the others. */
import { expect, it } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { describe as sentenceOf } from "../../src/findings/codes";
import { CODES, read, TITLE } from "./books";
import { tabOf } from "./tabs";

const NAMES = ["Đoàn thị trấn Mường Lát", "Đoàn xã Pù Nhi", "Đoàn xã Nhi Sơn", "Đoàn xã Tam Chung"];

/** All pass. */
function judged(line: string) {
  const tab = tabOf("Chấm", [
    [TITLE],
    ["TT", "Tên đơn vị", ...CODES],
    ...NAMES.map((name, at) => [at + 1, name, ...CODES.map(() => "Đạt")]),
    [],
    ["", line],
  ]);
  const { units, findings } = assess(read(tab), SET_2018_2022, [tab], { year: 2021, falseIsFail: false });
  return {
    names: units.map(({ name }) => name),
    outcomes: units
      .map(({ outcome }) => (outcome === "undetermined" ? "u" : outcome[0] === "r" ? "r" : "n"))
      .join(""),
    told: findings
      .filter(({ code }) => code === "row-not-read" || code === "line-not-read")
      .map(sentenceOf)
      .join("\n"),
  };
}

it.each([
  ["Hai đơn vị cuối danh sách xin thôi, để năm sau làm lại.", "rruu"],
  ["Xã cuối bảng bị rút tên theo ý kiến Bí thư.", "rrru"],
  ["3 đơn vị đầu chưa thẩm định", "uuur"],
  ["Trừ 2 đơn vị đầu, các đơn vị còn lại chưa thẩm định thực tế.", "rruu"],
  ["Ngoài 2 đơn vị đầu, các đơn vị còn lại chưa thẩm định thực tế.", "rruu"],
  ["Trừ Đoàn xã Pù Nhi, các đơn vị khác chưa thẩm định thực tế.", "uruu"],
  ["Đoàn xã Pù Nhi đã kiểm tra. Các xã còn lại chưa kiểm tra.", "uruu"],
  ["Các xã còn lại trong cụm (ngoài thị trấn) chưa kiểm tra.", "uuuu"],
  ["Danh sách trên chỉ lấy đến STT 2.", "rruu"],
  ["Chỉ công nhận Đoàn thị trấn Mường Lát, các xã khác để năm sau.", "ruuu"],
  ["Chỉ công nhận Đoàn xã Pù Nhi và Đoàn xã Nhi Sơn", "urru"],
  ["Các đơn vị khác đã thẩm định xong, riêng Đoàn xã Nhi Sơn thì chưa.", "rrur"],
  ["Công nhận tất cả các đơn vị trừ Đoàn xã Nhi Sơn.", "rrur"],
  ["Trừ Đoàn xã Nhi Sơn, tất cả đã họp xét.", "rrur"],
  ["(Riêng đơn vị thứ ba không đạt tiêu chí 1.3)", "rrur"],
  ["Đơn vị thứ tư chưa thẩm định", "rrru"],
  ["Dòng thứ hai nhập nhầm", "rurr"],
])("[L2] %s", (line, outcomes) => {
  const { names, told, ...found } = judged(line);
  expect(names).toEqual(NAMES);
  expect(found.outcomes).toBe(outcomes);
  expect(told).toContain(line.slice(0, 40));
});

it.each([
  "Các đơn vị khác học tập cách làm của Đoàn xã Pù Nhi",
  "Chỉ lấy kết quả thẩm định của Tổ công tác",
  "Chỉ xét các đơn vị có đăng ký",
  "Hai đơn vị đầu được tặng giấy khen",
  "Đoàn xã Nhi Sơn là đơn vị dẫn đầu",
  "Các đơn vị còn lại đã thẩm định đầy đủ",
  "Đơn vị thứ ba được tặng giấy khen",
  "Họp giao ban vào sáng thứ ba hằng tuần",
])("[L2] a usual line opens nobody: %s", (line) => {
  expect(judged(line)).toEqual({ names: NAMES, outcomes: "rrrr", told: "" });
});
