/** @fileoverview The sentences of findings: Vietnamese, whole, and free of holes whatever the finding holds. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Finding,
  type FindingCode,
  finding,
  KINDS,
  describe as sentenceOf,
} from "../../src/findings/codes";
import { tabOf } from "../assessment/sheets";

const CODES = Object.keys(KINDS) as FindingCode[];
const tab = tabOf("Chấm điểm", []);

/** Details as the rules give them; each code takes what it needs. */
const DETAIL: Readonly<Record<string, string>> = {
  numerator: "1244",
  denominator: "2500",
  printed: "48,6",
  decimals: "1",
  reading: "Đoàn xã Gia Cát",
  outcome: "undetermined",
  listed: "Đoàn xã Chiến Thăng",
  other: "Đoàn xã Hoằng Phú",
  row: "7",
  self: "Đạt",
  appraised: "fail",
  set: "Bộ tiêu chí của huyện",
  year: "2021",
  max: "10",
  list: "visit",
  from: "16/08/2021",
  to: "22/08/2021",
  days: "7",
  day: "17/08/2021",
  officer: "Nguyễn Văn An",
  otherTab: "Phân công",
  otherRow: "7",
  otherCell: "C7",
};

function make(code: FindingCode, criteria: readonly string[], value = "", detail = DETAIL): Finding {
  return finding(code, { tab, row: 1, column: 2 }, { unit: "Đoàn xã Gia Cát", criteria, value, detail });
}

describe("Findings: every sentence", () => {
  it.each(CODES)("%s is Vietnamese, says what is wrong and what to do", (code) => {
    for (const criteria of [[], ["1.1"], ["1.1", "1.2", "2.5"]]) {
      const text = sentenceOf(make(code, criteria, "abc"));
      expect(text).toBe(text.normalize("NFC"));
      expect(text).toMatch(/^\p{Lu}.{30,260}\.$/u);
      expect(text).toMatch(/[ạảãàáâậầấẩẫăắằặẳẵđêếềệểễôốồộổỗơớờợởỡưứừựửữ]/);
      expect(text).not.toMatch(/undefined|null|NaN|\[object| {2}|tiêu chí [,.;:]|tiêu chí (?:của|chưa) {2}/);
    }
  });

  it.each(CODES)("%s has a short name", (code) => {
    expect(KINDS[code].word).toMatch(/^\p{Lu}.{5,40}$/u);
  });

  it("name one criterion or several", () => {
    expect(sentenceOf(make("evidence-missing", ["1.1"], "", {}))).toBe(
      "Chưa có minh chứng cho tiêu chí 1.1. Ghi số, ký hiệu văn bản hoặc liên kết; nếu không thể có thì ghi giải trình.",
    );
    expect(sentenceOf(make("evidence-explained", ["1.1", "1.2"]))).toMatch(
      /^Các tiêu chí 1\.1, 1\.2 đạt nhờ/,
    );
  });

  it("quote a long value short, on one line", () => {
    const text = sentenceOf(make("mark-unreadable", ["1.1"], `Đang  xin\ný kiến ${"rất ".repeat(5000)}dài`));
    expect(text).toContain("“Đang xin ý kiến rất");
    expect(text.length).toBeLessThan(160);
  });

  it("say the true rate to the precision that was printed", () => {
    expect(sentenceOf(make("claimed-rate-wrong", []))).toBe(
      "Tỷ lệ ghi 48,6% nhưng 1.244/2.500 là 49,8%. Kiểm tra lại con số và tỷ lệ.",
    );
    const precise = { ...DETAIL, printed: "49,75", decimals: "2" };
    expect(sentenceOf(make("claimed-rate-wrong", [], "", precise))).toContain("là 49,76%");
  });

  it("say why nothing was appraised", () => {
    expect(sentenceOf(make("not-appraised", ["1.1"], "", {}))).toContain("vào ô này");
    expect(sentenceOf(make("not-appraised", ["1.1"], "", { without: "row" }))).not.toContain("vào ô này");
    expect(sentenceOf(make("not-appraised", ["1.1"], "", { without: "column" }))).toContain(
      "mới có kết quả tự chấm",
    );
  });

  it("are whole whatever the finding holds", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CODES),
        fc.array(fc.string({ maxLength: 5 }), { maxLength: 3 }),
        fc.oneof(fc.string({ unit: "grapheme", maxLength: 200 }), fc.constant("constructor")),
        fc.dictionary(
          fc.constantFrom("self", "later", "first", "other", "without", "tab"),
          fc.oneof(fc.string(), fc.constantFrom("constructor", "__proto__", "pass")),
        ),
        (code, criteria, value, detail) => {
          const text = sentenceOf(make(code, criteria, value, { ...DETAIL, ...detail }));
          expect(text).toMatch(/\.$/);
          expect(text).not.toMatch(/function|\[object/);
        },
      ),
    );
  });
});
