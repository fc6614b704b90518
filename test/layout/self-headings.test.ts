/** @fileoverview [M6] Headings that say before a criterion's code that the unit gave the mark itself. */
import { describe, expect, it } from "vitest";
import { assess } from "../../src/assessment/assess";
import { SET_2018_2022 } from "../../src/criteria/presets";
import { readHeading } from "../../src/layout/headings/heading";
import { CODES, read, TITLE } from "./books";
import { tabOf } from "./tabs";

const TEXT = "Có kế hoạch công tác năm";

describe("[M6] a unit's own marks by the words before the code", () => {
  it.each([
    `Tự đánh giá tiêu chí 1.1. ${TEXT}`,
    `Đơn vị tự đánh giá tiêu chí 1.1. ${TEXT}`,
    `[Tự chấm] 1.1. ${TEXT}`,
    `[3 chủ động 2024] Tự đánh giá tiêu chí 1.1. ${TEXT}`,
    `(Đơn vị tự chấm) [3 chủ động] 1.1. ${TEXT}`,
    `3 chủ động 2024 – tự đánh giá tiêu chí 1.1. ${TEXT}`,
    `Cơ sở tự nhận 1.1. ${TEXT}`,
  ])("%s", (text) => {
    expect(readHeading(text)).toMatchObject({
      number: { kind: "code", code: "1.1", rest: TEXT },
      word: { field: "self" },
    });
  });

  it.each([
    "1.1. Đoàn viên tự đánh giá, xếp loại hằng năm",
    "Chủ động tự chấm điểm thi đua 12 tháng",
    "[3 chủ động] 1.1. Tổ chức cho đoàn viên tự đánh giá 1.000 lượt",
  ])("%s says nothing of whose mark it is", (text) => {
    expect(readHeading(text).word).toBeNull();
  });

  it("leave units of which nobody appraised anything open", () => {
    const judged = (before: string) => {
      const tab = tabOf("Chấm", [
        [TITLE],
        ["TT", "Tên đơn vị", ...CODES.map((code) => `${before}${code}. ${TEXT} ${code}`)],
        ...["Đoàn xã Pù Nhi", "Đoàn xã Nhi Sơn"].map((name, at) => [at + 1, name, ...CODES.map(() => "Đạt")]),
      ]);
      const { units } = assess(read(tab), SET_2018_2022, [tab], { year: 2021, falseIsFail: false });
      return units.map(({ outcome }) => outcome);
    };
    expect(judged("[Tự chấm] ")).toEqual(["undetermined", "undetermined"]);
    expect(judged("Đơn vị tự đánh giá tiêu chí ")).toEqual(["undetermined", "undetermined"]);
    expect(judged("")).toEqual(["recognised", "recognised"]);
  });
});

it("[M3] a corps of several agencies appraises, and is no unit", () => {
  expect(readHeading("Đoàn Khối thẩm định").word?.field).toBe("appraised");
  expect(readHeading("Đoàn Khối các cơ quan tỉnh").word).toBeNull();
});
