/** @fileoverview [L3] “Cộng nội dung 1” beside criteria in words is a sum; criteria whose text begins with “Cộng” are none. */
import { describe, expect, test } from "vitest";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { columnsOf, read, sheet } from "./books";

const UNITS = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Tân Liên"];
const texts = SET_2018_2022.pillars.map(({ criteria }) => criteria.map(({ text }) => text));

/** The criteria's texts with a column behind each content. */
const table = (sum: (pillar: number) => string, own = texts) =>
  read(
    sheet(
      [["TT", "Đơn vị", ...own.flatMap((criteria, pillar) => [...criteria, sum(pillar)])]],
      UNITS.map((unit, n) => [
        n + 1,
        unit,
        ...own.flatMap((criteria, pillar) => {
          const marks = criteria.map((_, at) => (n === 1 && pillar === 1 && at === 2 ? 0 : 1));
          return [...marks, marks.reduce<number>((all, one) => all + one, 0)];
        }),
      ]),
    ),
  );

describe("[L3] sums of contents beside criteria in words", () => {
  test.each([
    ["Cộng nội dung 1", (n: number) => `Cộng nội dung ${n + 1}`],
    ["Cộng ND1", (n: number) => `Cộng ND${n + 1}`],
    ["CỘNG NĐ I", (n: number) => `CỘNG NĐ ${["I", "II", "III"][n]}`],
    ["Cộng mục 1", (n: number) => `Cộng mục ${n + 1}`],
  ])("%s", (_, sum) => {
    const reading = table(sum);
    expect(reading.criteria).toHaveLength(15);
    expect(columnsOf(reading).filter((column) => column.includes("other"))).toEqual([
      "H:other",
      "N:other",
      "T:other",
    ]);
  });
  test("criteria that begin so are criteria", () => {
    const own = texts.map((criteria) => [...criteria]);
    (own[1] as string[])[2] = "Cộng tác viên dư luận xã hội của Đoàn hoạt động hiệu quả";
    (own[2] as string[])[1] = "Cộng đồng dân cư được tuyên truyền";
    const reading = table((n) => `Cộng nội dung ${n + 1}`, own);
    expect(reading.criteria).toHaveLength(15);
    expect(columnsOf(reading).filter((column) => /^(?:K|P):/.test(column))).toEqual([
      expect.stringMatching(/^K:appraised/),
      expect.stringMatching(/^P:appraised/),
    ]);
  });
});
