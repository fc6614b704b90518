/** @fileoverview [L2] One form among others that says to be of something else: who it speaks for nobody knows. */
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { describe as sentenceOf } from "../../src/findings/codes";
import { CODES, read } from "./books";
import { tabOf } from "./tabs";

const OFFICIAL = "PHIẾU THẨM ĐỊNH ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021";
const NAMES = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn thị trấn Cao Lộc"];

/** A form each, on tabs and below titles of these names; those that are not given are as they should be. */
function judged({
  tabs = [],
  titles = [],
  names = NAMES,
}: {
  tabs?: string[];
  titles?: string[];
  names?: string[];
}) {
  const forms = names.map((name, at) =>
    tabOf(tabs[at] ?? name.replace(/^Đoàn (?:xã|thị trấn) /, ""), [
      [titles[at] ?? OFFICIAL],
      [`Đơn vị: ${name}`],
      [],
      ["TT", "Nội dung, tiêu chí", "Tự chấm", "Thẩm định"],
      ...CODES.map((code, n) => [code, `Việc thứ ${n}`, "Đạt", "Đạt"]),
    ]),
  );
  const { units, findings } = assess(read(forms), SET_2018_2022, forms, { year: 2021, falseIsFail: false });
  return {
    letters: units.map(({ outcome }) => outcome.charAt(0)).join(""),
    told: findings.filter(({ code }) => code === "row-not-read"),
    quoted: units.map(({ quoted = [] }) => quoted.map(({ text }) => text).join()),
  };
}

describe("[L2] a form that says to be of the unit's own marks", () => {
  test.each(["PHIẾU TỰ CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021", "PHIẾU TỰ ĐÁNH GIÁ 3 CHỦ ĐỘNG NĂM 2021"])(
    "%s, among appraisals: open, at its title",
    (title) => {
      const { letters, told } = judged({ titles: [OFFICIAL, title] });
      expect(letters).toBe("rur");
      expect(told.map(({ sheet, cell, value }) => [sheet, cell, value])).toEqual([["Bảo Lâm", "A1", title]]);
    },
  );
  test.each([
    ["all of them", Array<string>(3).fill("PHIẾU TỰ CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021")],
    ["one that says both", [OFFICIAL, "PHIẾU TỰ CHẤM VÀ THẨM ĐỊNH ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2021"]],
    ["other words", [OFFICIAL, "PHIẾU CHẤM 3 CHỦ ĐỘNG NĂM 2021", "PHIẾU ĐÁNH GIÁ 3 CHỦ ĐỘNG NĂM 2021"]],
  ])("%s: nothing is said", (_, titles) => expect(judged({ titles }).letters).toBe("rrr"));
});

describe("[L2] a form on a tab that is called as another unit", () => {
  test.each([["Tân Liên"], ["Đoàn xã Tân Liên"], ["Gia Lâm"]])("“%s” over Bảo Lâm's: open", (tab) => {
    const { letters, told } = judged({ tabs: ["Gia Cát", tab] });
    expect(letters).toBe("rur");
    expect(told.map(sentenceOf)).toEqual([
      `Tab tên “${tab}” nhưng phiếu trong tab ghi đơn vị khác nên chưa rõ phiếu của đơn vị nào, và chưa xác định được kết quả của đơn vị này. Sửa tên tab hoặc tên đơn vị trên phiếu cho khớp.`,
    ]);
  });
  test("so are two that stand on each other's tab", () =>
    expect(
      judged({ tabs: ["Gia Cát", "Cao Lộc", "Bảo Lâm", "Tân Liên"], names: [...NAMES, "Đoàn xã Tân Liên"] })
        .letters,
    ).toBe("ruur"));
  test.each([
    [["1", "2", "3"]],
    [["Phiếu 1", "Phiếu 2", "Phiếu 3"]],
    [["GC", "BL", "CL"]],
    [["Gia Cát", "B Lâm", "TT Cao Lộc"]],
    [["GIA CAT", "BAO LAM", "CAO LOC"]],
    [["Gia Cát", "Bảo Lâm (Hà)", "Cao Lộc ok"]],
    [["Gia Cát", "Thu Hà", "Minh Anh"]],
    [["Gia Cát", "bản in", "Cao Lộc"]],
    [["Gia Cát", "ĐX Bảo Lâm", "ĐTN TT Cao Lộc"]],
  ])("%j: nothing is said", (tabs) => expect(judged({ tabs }).letters).toBe("rrr"));
});

describe("[L2] what a form's tab is called besides its unit", () => {
  test.each([
    "trượt",
    "BTV chưa nhất trí",
    "BC chưa có dấu",
    "hỏi lại bí thư",
    "hạ xuống không đạt",
    "kiểm tra lại",
    "để họp BTV quyết",
    "cũ",
    "chờ",
    "!",
    "(chờ BTV)",
    "- nợ hồ sơ",
    "Chờ",
  ])("“Bảo Lâm %s” leaves it open", (said) => {
    const { letters, told } = judged({ tabs: ["Gia Cát", `Bảo Lâm ${said}`] });
    expect(letters).toBe("rur");
    expect(told.map(({ value }) => value)).toEqual([`Bảo Lâm ${said}`]);
  });
  test.each(["Nháp Bảo Lâm", "chờ Bảo Lâm", "bao lam truot", "ĐX Bảo Lâm_treo"])("so does “%s”", (tab) =>
    expect(judged({ tabs: ["Gia Cát", tab] }).letters).toBe("rur"),
  );
  test.each([
    "văn bản mượn",
    "thực tế không làm",
    "chép của xã bên",
    "mới làm một nửa",
    "không đúng thực tế",
  ])("“Bảo Lâm %s” is told", (said) => {
    const { letters, told, quoted } = judged({ tabs: ["Gia Cát", `Bảo Lâm ${said}`] });
    expect(letters === "rur" ? told : quoted.filter(Boolean)).toHaveLength(1);
  });
  test.each([
    [["Phiếu Gia Cát", "01. Bảo Lâm", "xã Cao Lộc"]],
    [["Gia Cát (2)", "Bảo Lâm 2021", "C1 - Cao Lộc"]],
    [["Cụm 1 Gia Cát", "Bảo Lâm - Cụm 2", "Cao Lộc (TT)"]],
    [["Gia Cát", "Bảo Lâm (Hà)", "Cao Lộc ok"]],
    [["ĐX Gia Cát", "Đx Bảo Lâm", "ĐTN TT Cao Lộc"]],
    [["GIA CAT", "bao lam", "CAO LOC 3CĐ"]],
    [["Gia Cát chấm", "Bảo Lâm thẩm định", "KQ Cao Lộc"]],
    [["Gia Cát - Cao Lộc", "Bảo Lâm - Cao Lộc", "TT Cao Lộc"]],
    [["Gia Cát số cuối", "Bảo Lâm số cuối", "Cao Lộc số cuối"]],
    [["Gia Cát (đã duyệt)", "Bảo Lâm xong", "Cao Lộc (Lê Thị Hà)"]],
  ])("%j say no more", (tabs) =>
    expect(judged({ tabs })).toEqual({ letters: "rrr", told: [], quoted: ["", "", ""] }),
  );
});
