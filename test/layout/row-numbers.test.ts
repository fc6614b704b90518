/** @fileoverview What the numbers of criteria in rows mean ([L6]), on made-up forms. */
import { describe, expect, test } from "vitest";
import type { Reading } from "../../src/layout/reading";
import { cellOf, type Rows, read } from "./books";
import { tabOf } from "./tabs";

/** A form with these rows: number, text, mark. */
function form(...rows: Rows): Reading {
  return read(
    tabOf("Gia Cát", [
      ["PHIẾU ĐÁNH GIÁ ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2024"],
      ["Đơn vị: Đoàn xã Gia Cát"],
      ["TT", "Nội dung", "Thẩm định", "Minh chứng"],
      ...rows,
    ]),
  );
}

const I = ["I", "Chủ động quản lý đoàn viên"];
const II = ["II", "Chủ động xây dựng kế hoạch"];
const III = ["III", "Chủ động tham mưu"];
const done = (n: number | string, text: string) => [n, text, "Đạt", ""];
/** `1.1@5`: each criterion's row as the person sees it. */
const codes = (reading: Reading) =>
  [...(reading.units[0]?.rows ?? [])].map(
    ([code, rows]) => `${code}@${rows.map((row) => row + 1).join("+")}`,
  );
const notRead = (reading: Reading) => reading.rowsNotRead.map(({ at }) => cellOf(at));

describe("[L6] numbers under a pillar are the criteria's codes", () => {
  test("whatever their texts are like", () => {
    // The third reads like 1.5 of the known set.
    const reading = form(
      I,
      done(1, "Có sổ"),
      done(2, "Chăm lo"),
      done(3, "Hỗ trợ thanh niên khởi nghiệp, lập nghiệp"),
      II,
      done(1, "Kế hoạch"),
      done(2, "Công trình"),
      III,
      done(1, "Tham mưu"),
    );
    expect(codes(reading)).toEqual(["1.1@5", "1.2@6", "1.3@7", "2.1@9", "2.2@10", "3.1@12"]);
  });

  test("a content's number once more before its words is no criterion's", () => {
    const head = (rank: string, text: string) => [rank, text];
    for (const code of [(k: number, n: number) => `${k}.${n}`, (_: number, n: number) => n])
      expect(
        codes(
          form(
            head("I", "1. Chủ động quản lý đoàn viên"),
            done(code(1, 1), "Có sổ"),
            done(code(1, 2), "Chăm lo"),
            head("II", "2. CHỦ ĐỘNG XÂY DỰNG KẾ HOẠCH"),
            done(code(2, 1), "Kế hoạch"),
            head("III", "3. Chủ động tham mưu"),
            done(code(3, 1), "Tham mưu"),
          ),
        ),
      ).toEqual(["1.1@5", "1.2@6", "2.1@8", "3.1@10"]);
    // Beside a mark it is the first criterion, merged with its content.
    expect(
      codes(
        form(
          ["I", "1. Có sổ", "Đạt", ""],
          ["", "2. Chăm lo", "Đạt", ""],
          II,
          done(1, "Kế hoạch"),
          III,
          done(1, "Tham mưu"),
        ),
      )[0],
    ).toBe("1.1@4");
  });

  test.each<[string, (unit: number, at: number) => number]>([
    ["of all units' rows counted in one", (unit, at) => unit * 6 + at + 1],
    ["that begin again with each unit", (_, at) => at + 1],
  ])("numbers %s", (_, numberOf) => {
    const rows = [1, 2].flatMap(
      (_, unit): Rows => [
        ["", unit === 0 ? "Đoàn xã Gia Cát" : "Đoàn xã Bảo Lâm"],
        ...[I, II, III].flatMap(
          ([rank, text], k): Rows => [
            [rank ?? "", text ?? ""],
            done(numberOf(unit, k * 2), `Có sổ ${rank}`),
            done(numberOf(unit, k * 2 + 1), `Có quỹ ${rank}`),
          ],
        ),
      ],
    );
    const reading = read(
      tabOf("Chi tiết", [
        ["KẾT QUẢ THẨM ĐỊNH ĐOÀN CƠ SỞ 3 CHỦ ĐỘNG NĂM 2024"],
        ["STT", "Tiêu chí", "Thẩm định", "Minh chứng"],
        ...rows,
      ]),
    );
    expect(reading.units.map(({ rows: own }) => [...(own?.keys() ?? [])].join(" "))).toEqual([
      "1.1 1.2 2.1 2.2 3.1 3.2",
      "1.1 1.2 2.1 2.2 3.1 3.2",
    ]);
  });

  test("a number left out leaves its code out", () => {
    const reading = form(
      I,
      done(1, "Có sổ"),
      done(3, "Hỗ trợ"),
      II,
      done(1, "Kế hoạch"),
      done(2, "Công trình"),
      III,
      done(2, "Phối hợp"),
    );
    expect(codes(reading)).toEqual(["1.1@5", "1.3@6", "2.1@8", "2.2@9", "3.2@11"]);
  });

  test("numbers that run on through the contents count within each", () => {
    const reading = form(
      I,
      done(1, "a"),
      done(2, "b"),
      done(3, "c"),
      II,
      done(4, "d"),
      done(5, "e"),
      III,
      done(6, "g"),
      done(7, "h"),
    );
    expect(codes(reading)).toEqual(["1.1@5", "1.2@6", "1.3@7", "2.1@9", "2.2@10", "3.1@12", "3.2@13"]);
  });

  test("of fifteen numbers that run on one left out moves no other", () => {
    const numbers = [1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
    const reading = form(
      ...numbers.flatMap((n) => [
        ...(n === 1 ? [I] : n === 6 ? [II] : n === 11 ? [III] : []),
        done(n, `Việc ${n}`),
      ]),
    );
    expect(codes(reading).map((code) => code.split("@")[0])).toEqual(
      "1.1 1.2 1.3 1.4 2.1 2.2 2.3 2.4 2.5 3.1 3.2 3.3 3.4 3.5".split(" "),
    );
  });

  test("letters, đ among them or not", () => {
    const five = (letters: string) => [...letters].map((letter) => done(`${letter})`, `Việc ${letter}`));
    const codesOf = (letters: string) =>
      codes(form(I, ...five(letters), II, ...five(letters), III, ...five(letters))).slice(0, 5);
    expect(codesOf("abcdđ")).toEqual(["1.1@5", "1.2@6", "1.3@7", "1.4@8", "1.5@9"]);
    expect(codesOf("abcde")).toEqual(["1.1@5", "1.2@6", "1.3@7", "1.4@8", "1.5@9"]);
  });
});

describe("[L6] what has no number among numbered ones is not read", () => {
  test("with a mark it is named, and the unit with it", () => {
    const reading = form(
      I,
      done(1, "Có sổ"),
      done("", "Nội dung khác do cấp ủy giao"),
      II,
      done(1, "Kế hoạch"),
      III,
      done(1, "Tham mưu"),
    );
    expect(codes(reading)).toEqual(["1.1@5", "2.1@8", "3.1@10"]);
    expect(notRead(reading)).toEqual(["B6"]);
    expect(reading.rowsNotRead[0]?.unit).toBe(reading.units[0]);
  });

  test("even where its text is a known criterion's", () => {
    const known =
      "Chủ động nắm chắc tình hình tư tưởng, nhu cầu tâm tư, nguyện vọng của từng đoàn viên, thanh thiếu niên";
    const reading = form(
      I,
      done(1, "Có sổ"),
      done("", known),
      II,
      done(1, "Kế hoạch"),
      III,
      done(1, "Tham mưu"),
    );
    expect(codes(reading)).toEqual(["1.1@5", "2.1@8", "3.1@10"]);
    expect(notRead(reading)).toEqual(["B6"]);
  });

  test("totals, results, notes and signatures are no such rows", () => {
    const reading = form(
      I,
      done(1, "Có sổ"),
      II,
      done(1, "Kế hoạch"),
      III,
      done(1, "Tham mưu"),
      ["", "Tổng cộng", 3],
      ["", "Kết luận", "Đạt"],
      ["", "Ghi chú: đạt cả ba"],
      [],
      ["", "", "TM. BAN THƯỜNG VỤ"],
      ["", "", "Nguyễn Văn A"],
    );
    expect(notRead(reading)).toEqual([]);
    expect(reading.layout.rows).toMatchObject({
      units: 1,
      continued: 2,
      headings: 3,
      totals: 2,
      notes: 1,
      signatures: 2,
      notRead: 0,
    });
  });
});

describe("[L6] a code given twice is never folded into one", () => {
  test("where both say something both rows stay, for the marks to be held against each other", () => {
    const reading = form(
      I,
      done(1, "Có sổ"),
      II,
      done(2, "Công trình"),
      [2, "Mô hình mới", "Không đạt"],
      III,
      done(1, "Tham mưu"),
    );
    expect(codes(reading)).toEqual(["1.1@5", "2.2@7+8", "3.1@10"]);
    expect(notRead(reading)).toEqual([]);
  });

  test("where one of two criteria says nothing the later is not read", () => {
    const reading = form(
      I,
      done(1, "Có sổ"),
      II,
      done(2, "Công trình"),
      [2, "Mô hình mới", ""],
      III,
      done(1, "Tham mưu"),
    );
    expect(codes(reading)).toEqual(["1.1@5", "2.2@7", "3.1@10"]);
    expect(notRead(reading)).toEqual(["A8"]);
  });

  test("where both say the same, and are not in the same words, the later is not read either", () => {
    const reading = form(
      I,
      done(1, "Có sổ"),
      II,
      done(2, "Công trình"),
      done(2, "Mô hình mới"),
      III,
      done(1, "Tham mưu"),
    );
    expect(codes(reading)).toEqual(["1.1@5", "2.2@7", "3.1@10"]);
    expect(notRead(reading)).toEqual(["A8"]);
  });
});
