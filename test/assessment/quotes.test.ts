/** @fileoverview [L11] Words that nobody understands, at whom they are quoted, and which a finding has told of already. */
import { describe, expect, it } from "vitest";
import { quotesOf } from "../../src/assessment/quotes";
import { finding } from "../../src/findings/codes";
import { CODES, PASSES, read, sheet } from "../layout/books";

const tab = sheet(
  [["TT", "Tên đơn vị", ...CODES, "Ghi chú"]],
  [
    [1, "Đoàn xã Gia Cát", ...PASSES, "Phiếu tản mạn"],
    [2, "Đoàn xã Bảo Lâm", ...PASSES, ""],
  ],
);
const [unit, other] = read(tab).units;
if (!unit || !other) throw new Error("two units stand there");
const NOTE = { tab, row: unit.row, column: CODES.length + 2 };
const texts = (said: readonly { text: string }[]) => said.map(({ text }) => text);

describe("[L11] what is quoted", () => {
  it("stands at its unit or at the table, each text once", () => {
    const of = quotesOf(
      [
        { at: NOTE, unit },
        { at: NOTE, unit, said: "Đọc kỹ" },
        { at: { ...NOTE, row: 0 }, unit, said: "Đọc kỹ" },
        { at: NOTE, unit: null, said: "Phương án 2" },
      ],
      [],
    );
    expect(texts(of(unit))).toEqual(["Phiếu tản mạn", "Đọc kỹ"]);
    expect(texts(of(null))).toEqual(["Phương án 2"]);
    expect(texts(of(other))).toEqual([]);
    expect(of(unit)[1]?.at).toEqual(NOTE);
  });

  it("is no more where a finding stands on its cell", () => {
    const one = { at: NOTE, unit };
    const told = finding("line-not-read", NOTE, { value: "Phiếu tản mạn" });
    expect(texts(quotesOf([one], [told])(unit))).toEqual([]);
    const beside = finding("line-not-read", { ...NOTE, column: 1 }, { value: "Phiếu tản mạn" });
    expect(texts(quotesOf([one], [beside])(unit))).toEqual(["Phiếu tản mạn"]);
    expect(texts(quotesOf([one], [beside, told])(unit))).toEqual([]);
    const below = finding("line-not-read", { ...NOTE, row: NOTE.row + 1 }, { value: "Phiếu tản mạn" });
    expect(texts(quotesOf([one], [below, beside])(unit))).toEqual(["Phiếu tản mạn"]);
  });

  it("of a note or a row, where a finding of that row has these words", () => {
    const one = { at: NOTE, unit, said: "Đọc kỹ: phiếu  tản mạn" };
    const left = (value: string, said?: string) =>
      texts(
        quotesOf(
          [one],
          [finding("line-not-read", { ...NOTE, column: 1 }, { value, ...(said && { detail: { said } }) })],
        )(unit),
      );
    expect(left("phiếu tản mạn")).toEqual([]);
    expect(left("Đạt", "tản mạn")).toEqual([]);
    expect(left("phiếu khác")).toEqual([one.said]);
    // A mark is in many words.
    expect(left("mạn")).toEqual([one.said]);
    expect(left("")).toEqual([one.said]);
    expect(left("phiế")).toEqual([]);
  });

  it("where nothing is, nobody has any", () => {
    expect(quotesOf([], [])(unit)).toEqual([]);
  });
});
