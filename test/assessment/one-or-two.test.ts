/** @fileoverview [U2] A bare name beside the same name with words behind it: whether they are one unit nobody can say. */
import { describe, expect, it } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { describe as sentenceOf } from "../../src/findings/codes";
import { CODES, read, sheet } from "../layout/books";

const A = "Đoàn xã Gia Cát";
const B = "Đoàn xã Bảo Lâm";
const each = (mark: string) => CODES.map(() => mark);

/** Three units: the second has one fail, so that two rows of one unit would differ. */
function judged(...names: string[]) {
  const rows = names.map((name, index) => [
    index + 1,
    name,
    index === 1 ? "Chưa đạt" : "Đạt",
    ...each("Đạt").slice(1),
  ]);
  const tab = sheet([["TT", "Đơn vị", ...CODES]], rows);
  return assess(read(tab), SET_2018_2022, [tab], { year: 2021, falseIsFail: false });
}
const outcomes = (...names: string[]) => judged(...names).units.map(({ outcome }) => outcome);

describe("[U2] a bare name, and the same name with more behind it", () => {
  it.each([
    "(cũ)",
    "(mới)",
    "(2)",
    "(bản 2)",
    "(bản sao)",
    "- copy",
    "_2",
    "– bản mới",
    "bản 2",
    "mới",
    "2020",
    "(năm 2020)",
    "(quý 2)",
    "(tự chấm)",
    "(do huyện chấm)",
    "(nháp)",
    "(v2)",
    "(12 chi đoàn)",
    "(đ/c Lan)",
    "(Chuyển đổi)",
    "(kết quả)",
    "(đã xét)",
  ])("“%s”: both are open, each named", (aside) => {
    const { units, findings } = judged(A, `${A} ${aside}`, B);
    expect(units.map(({ outcome }) => outcome)).toEqual(["undetermined", "undetermined", "recognised"]);
    const named = findings.filter(({ code }) => code === "row-not-read");
    expect(named.map(({ cell, unit }) => [cell, unit])).toEqual([
      ["B3", A],
      ["B4", `${A} ${aside}`],
    ]);
    expect(sentenceOf(named[0] as (typeof named)[0])).toBe(
      `Đơn vị này và “${A} ${aside}” ở dòng 4 có thể là một nên chưa xác định được kết quả của cả hai. Nếu là một đơn vị, giữ lại dòng có kết quả đúng; nếu là hai, ghi tên từng đơn vị cho khác hẳn nhau, chẳng hạn thêm tên xã, huyện.`,
    );
  });

  it.each([
    ["Chi đoàn Số 2021", "Chi đoàn Số 2020"],
    ["Đoàn xã Số 1734", "Đoàn xã Số 1735"],
    ["Đoàn Công ty Hải Long 1734", "Đoàn Công ty Hải Long"],
  ])("a number is no year: “%s” and “%s” are two", (one, other) => {
    expect(outcomes(one, other, B)).toEqual(["recognised", "notRecognised", "recognised"]);
  });

  it.each([
    [`Bản sao của ${A}`, A],
    [`${A} (cũ)`, `${A} (mới)`],
    [A, "Xã đoàn Gia Cát - cũ"],
    [`${A} 2021`, `${A} 2020`],
  ])("“%s” and “%s” may be one", (one, other) => {
    expect(outcomes(one, other, B)).toEqual(["undetermined", "undetermined", "recognised"]);
  });

  it.each([
    ["xã Cát Tiên", "xã Cát Tiên 2"],
    ["Trường THPT Quan Sơn", "Trường THPT Quan Sơn 2"],
    [A, `${A} (huyện Bắc Sơn)`],
    [A, `${A} Thượng`],
    ["Đoàn xã Tân Lập (Bắc Sơn)", "Đoàn xã Tân Lập (Lộc Bình)"],
    ["Trường Cao đẳng Y tế", "Trường Cao đẳng Y tế (cơ sở 2)"],
    ["Công ty Than Na Dương", "Công ty Than Na Dương - Chi nhánh Lộc Bình"],
    ["Công an huyện Cao Lộc", "Công an huyện Cao Lộc, Đội 2"],
    ["Đoàn trường THPT Bình Gia (GV)", "Đoàn trường THPT Bình Gia (HS)"],
    ["Đoàn Công ty 20", "Đoàn Công ty 20/10"],
    [`${A} (35 đoàn viên)`, `${B} (35 đoàn viên)`],
    ["Phường 1", "Phường 2"],
    ["Xã số 1", "Xã số 2"],
    ["Trường Tiểu học Gia Cát", "Trường Tiểu học Gia Cát - số 2"],
    ["Đoàn cơ sở thôn mới", "Đoàn cơ sở thôn cũ"],
  ])("“%s” and “%s” are two", (one, other) => {
    expect(outcomes(one, other)).toEqual(["recognised", "notRecognised"]);
  });

  it("alone such a name is its unit's", () => {
    expect(outcomes(`${A} (cũ)`, B)).toEqual(["recognised", "notRecognised"]);
  });
});

describe("[U2] a name without the word of its type, where the others have theirs", () => {
  const C = "Đoàn xã Tân Liên";
  it.each(["Đoàn Gia Cát", "Gia Cát", "ĐTN Gia Cát"])("“%s” may be Đoàn xã Gia Cát", (short) => {
    const { units, findings } = judged(A, short, B, C);
    expect(units.map(({ outcome }) => outcome.charAt(0))).toEqual(["u", "u", "r", "r"]);
    expect(findings.filter(({ code }) => code === "row-not-read").map(({ cell }) => cell)).toEqual([
      "B3",
      "B4",
    ]);
  });
  it.each([
    ["a list of bare names", ["Gia Cát", "Cao Lộc", "TT Cao Lộc", "Bảo Lâm"]],
    ["a school of the place", [A, "Trường THPT Gia Cát", B, C]],
    ["another body of it", [A, "Công an xã Gia Cát", B, C]],
    ["another diacritic", [A, "Đoàn Gia Cật", B, C]],
    ["a town beside its commune", [A, "Đoàn thị trấn Gia Cát", B, C]],
  ])("%s is two", (_, names) => {
    expect(outcomes(...names)).toEqual(["recognised", "notRecognised", "recognised", "recognised"]);
  });
});
