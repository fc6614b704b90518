/** @fileoverview [L6] Headings in words that are a whole set's criteria, in another order, in a year that has no set. */
import { describe, expect, test } from "vitest";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { PASSES, read, sheet } from "./books";

const contents = SET_2018_2022.pillars.map(({ criteria }, index) => ({
  name: `Nội dung ${index + 1}`,
  criteria: [...criteria].reverse(),
}));
const texts = contents.flatMap(({ criteria }) => criteria.map(({ text }) => text));

function codesUnder(headings: readonly string[]): (string | undefined)[] {
  const tab = sheet(
    [
      [
        "TT",
        "Tên đơn vị",
        ...contents.flatMap(({ name, criteria }) => criteria.map((_, i) => (i === 0 ? name : ""))),
      ],
      ["", "", ...headings],
    ],
    ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Hợp Thành"].map((unit, n) => [n + 1, unit, ...PASSES]),
    { title: "BẢNG CHẤM ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2023", merges: ["C2:G2", "H2:L2", "M2:Q2"] },
  );
  return read(tab)
    .layout.columns.filter(({ criterion }) => criterion !== null)
    .map(({ criterion }) => criterion ?? undefined);
}

describe("[L6] headings in words under contents, in a year that has no set", () => {
  test("all of a set's criteria in another order go by their words", () => {
    const codes = contents.flatMap(({ criteria }) => criteria.map(({ code }) => code));
    expect(codesUnder(texts)).toEqual(codes);
  });

  test("where one is other words, all go by their places", () => {
    const others = ["Tổ chức giải bóng chuyền chào mừng ngày thành lập", ...texts.slice(1)];
    expect(codesUnder(others)).toEqual(
      contents.flatMap(({ criteria }, pillar) => criteria.map((_, i) => `${pillar + 1}.${i + 1}`)),
    );
  });
});
