/** @fileoverview [L6] Criteria in columns, numbered with their content's number and a letter. */
import { describe, expect, it } from "vitest";
import { columnsOf, type Rows, read, sheet } from "./books";
import type { Loose } from "./tabs";

const UNITS = ["Đoàn xã Gia Cát", "Đoàn xã Bảo Lâm", "Đoàn xã Hồng Phong"];
const CONTENTS = ["1", "2", "3"];
const each = (letters: string, form: (content: string, letter: string) => string) =>
  CONTENTS.flatMap((content) => [...letters].map((letter) => form(content, letter)));

/** A table with a mark and a document below each of these codes. */
const table = (
  codes: readonly string[],
  evidence = (code: string) => `Minh chứng ${code}`,
  below: Rows = [],
  mark: Loose = "x",
) =>
  sheet(
    [["TT", "Tên đơn vị", ...codes.flatMap((code) => [code, evidence(code)])], ...below],
    UNITS.map((unit, i) => [i + 1, unit, ...codes.flatMap((_, k) => [mark, `${10 * i + k + 1}-KH/ĐTN`])]),
  );
/** The codes over marks, and those over evidence. */
function codesOf(tab: ReturnType<typeof sheet>): string[] {
  const columns = columnsOf(read(tab)).map((one) => one.replace(/^[A-Z]+:/, "").split(" "));
  const of = (field: string) => columns.flatMap(([name, code]) => (name === field && code ? [code] : []));
  return [of("appraised").join(" "), of("evidence").join(" ")];
}
const upTo = (count: number) => {
  const codes = CONTENTS.flatMap((content) =>
    Array.from({ length: count }, (_, n) => `${content}.${n + 1}`),
  ).join(" ");
  return [codes, codes];
};

describe("[L6] a number and a letter", () => {
  it.each<[string, readonly string[], number]>([
    ["1a … 3e", each("abcde", (content, letter) => content + letter), 5],
    ["1A … 3E", each("ABCDE", (content, letter) => content + letter), 5],
    ["1.a … 3.e", each("abcde", (content, letter) => `${content}.${letter}`), 5],
    ["TC 1a … TC 3e", each("abcde", (content, letter) => `TC ${content}${letter}`), 5],
    ["as papers have them, with đ", each("abcdđ", (content, letter) => content + letter), 5],
    ["six of them", each("abcdđe", (content, letter) => content + letter), 6],
    ["with words", each("abcd", (content, letter) => `${content}${letter}. Có kế hoạch ${letter}`), 4],
    [
      "with words and no sign",
      each("abcd", (content, letter) => `${content}${letter} Có kế hoạch ${letter}`),
      4,
    ],
  ])("%s", (_, codes, count) => {
    const bare = (code: string) => `Minh chứng ${/^(?:TC )?\S+?(?=\.? Có|$)/.exec(code)?.[0] ?? code}`;
    expect(codesOf(table(codes, bare))).toEqual(upTo(count));
    expect(codesOf(table(codes, () => "Minh chứng"))).toEqual(upTo(count));
  });

  it("in full-width digits", () => {
    const codes = CONTENTS.flatMap((content) => [1, 2, 3, 4, 5].map((n) => `${content}.${n}`));
    expect(codesOf(table(codes.map((code) => (code === "1.1" ? "１.１" : code))))).toEqual(upTo(5));
  });

  it("“2đ” below a code are its points", () => {
    const codes = CONTENTS.flatMap((content) => [1, 2, 3, 4, 5].map((n) => `${content}.${n}`));
    const points = ["", "", ...codes.flatMap((_, i) => [i % 2 ? "1đ" : "2đ", ""])];
    const reading = read(table(codes, undefined, [points], 1));
    expect(reading.criteria.map(({ code }) => code)).toEqual(codes);
    expect(reading.criteria.map(({ maxPoints }) => maxPoints)).toEqual(codes.map((_, i) => (i % 2 ? 1 : 2)));
  });

  it("“2d”, typed without its stroke, is no code where the letters do not count up", () => {
    const codes = CONTENTS.flatMap((content) => [1, 2, 3, 4, 5].map((n) => `${content}.${n}`));
    const points = ["", "", ...codes.flatMap((_, i) => [i % 2 ? "1d" : "2d", ""])];
    expect(read(table(codes, undefined, [points])).criteria.map(({ code }) => code)).toEqual(codes);
  });

  it("units whose names begin with a letter are units", () => {
    const codes = CONTENTS.flatMap((content) => [1, 2, 3, 4, 5].map((n) => `${content}.${n}`));
    const rows = ["1. A Lưới", "2. A Ngo", "3. A Bung"].map((unit, i) => [
      unit,
      ...codes.flatMap((_, k) => ["x", `${10 * i + k + 1}-KH/ĐTN`]),
    ]);
    const tab = sheet([["Tên đơn vị", ...codes.flatMap((code) => [code, "Minh chứng"])]], rows);
    expect(read(tab).units.map(({ name }) => name)).toHaveLength(3);
  });
});
