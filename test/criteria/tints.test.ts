/** The tints must stay apart for colour-blind eyes, and dark text must read on them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { colourWord, readTints, TINTS } from "../../src/criteria/tints";

type Rgb = readonly [number, number, number];

const parse = (hex: string): Rgb =>
  [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255) as unknown as Rgb;
const linear = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const times = (m: readonly Rgb[], v: Rgb): Rgb =>
  m.map((row) => row[0] * v[0] + row[1] * v[1] + row[2] * v[2]) as unknown as Rgb;

/** Machado, Oliveira, Fernandes 2009, severity 1.0, on linear RGB. */
const EYES: Readonly<Record<string, readonly Rgb[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** CIE L*a*b*, D65. */
function lab(rgb: Rgb): Rgb {
  const [x, y, z] = times(
    [
      [0.4124, 0.3576, 0.1805],
      [0.2126, 0.7152, 0.0722],
      [0.0193, 0.1192, 0.9505],
    ],
    rgb.map((v) => Math.min(1, Math.max(0, v))) as unknown as Rgb,
  );
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const [fx, fy, fz] = [f(x / 0.9505), f(y), f(z / 1.089)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

const seen = (hex: string, eye: string) =>
  lab(times(EYES[eye] as readonly Rgb[], parse(hex).map(linear) as unknown as Rgb));
const distance = (a: string, b: string, eye: string) =>
  Math.hypot(...seen(a, eye).map((v, i) => v - (seen(b, eye)[i] as number)));
const luminance = (hex: string) => {
  const [r, g, b] = parse(hex).map(linear) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const all = [...Object.values(TINTS), "#ffffff"];
const pairs = all.flatMap((a, i) => all.slice(i + 1).map((b) => [a, b] as const));

describe("the usual tints", () => {
  it.each(Object.keys(EYES))("stay apart from each other and from white for %s", (eye) => {
    for (const [a, b] of pairs) expect(distance(a, b, eye), `${a} ${b}`).toBeGreaterThan(8);
  });

  it("leave black text at 7:1 and more", () => {
    for (const tint of Object.values(TINTS)) expect((luminance(tint) + 0.05) / 0.05).toBeGreaterThan(7);
  });
});

describe("tints that a person chose", () => {
  const none = { unreadable: "", missing: "", notAppraised: "" };

  it("are read with and without #, long and short; blank is the usual one", () => {
    expect(readTints({ ...none, missing: "#FFF2CC" })).toEqual({
      tints: { ...TINTS, missing: "#fff2cc" },
      bad: [],
    });
    expect(readTints({ ...none, missing: " fd9 " }).tints.missing).toBe("#ffdd99");
    expect(readTints(none)).toEqual({ tints: TINTS, bad: [] });
  });

  it.each([
    ["xanh lá", /^“xanh lá” không phải mã màu\.$/],
    ["#12345", /không phải mã màu/],
    ["#b00020", /^Màu #b00020 quá đậm nên khó đọc chữ đen/],
    ["#fffef5", /quá nhạt, khó thấy trên nền trắng/],
    ["#c9b3f2", /khó phân biệt với màu của ô không đọc được/],
    ["#cbe9fc", /khó phân biệt với màu của ô chưa thẩm định/],
  ])("give way to the usual ones where they do not serve: %s", (missing, message) => {
    const { tints, bad } = readTints({ ...none, missing });
    expect(tints).toEqual(TINTS);
    expect(bad).toEqual([{ kind: "missing", message: expect.stringMatching(message) }]);
  });

  it("must be told apart by colour-blind eyes", () => {
    const { tints, bad } = readTints({ unreadable: "#d9c36c", missing: "#a8d27c", notAppraised: "" });
    expect(distance("#d9c36c", "#a8d27c", "normal")).toBeGreaterThan(20);
    expect(bad).toHaveLength(1);
    for (const eye of Object.keys(EYES))
      expect(distance(tints.unreadable, tints.missing, eye), eye).toBeGreaterThan(8);
  });

  it("may change places", () => {
    const swapped = { unreadable: TINTS.missing, missing: TINTS.unreadable, notAppraised: "" };
    expect(readTints(swapped)).toEqual({
      tints: { ...TINTS, unreadable: TINTS.missing, missing: TINTS.unreadable },
      bad: [],
    });
  });

  it("whatever is typed, three colours come out that serve", () => {
    const colour = fc.oneof(
      fc.constantFrom("", "đỏ", "#fff", "#000000", ...Object.values(TINTS)),
      fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, "0")}`),
    );
    fc.assert(
      fc.property(colour, colour, colour, (unreadable, missing, notAppraised) => {
        const { tints } = readTints({ unreadable, missing, notAppraised });
        const list = [...Object.values(tints), "#ffffff"];
        for (const eye of Object.keys(EYES))
          list.forEach((a, i) => {
            for (const b of list.slice(i + 1)) expect(distance(a, b, eye)).toBeGreaterThan(7.9);
          });
        for (const tint of Object.values(tints))
          expect((luminance(tint) + 0.05) / 0.05).toBeGreaterThanOrEqual(7);
      }),
    );
  });

  it.each([
    ["#ffcb70", "cam"],
    ["#c9b3f0", "tím"],
    ["#cdeafd", "xanh dương"],
    ["#d9ead3", "xanh lá"],
    ["#fff2cc", "vàng"],
    ["#f4cccc", "hồng"],
    ["#ead1dc", "hồng"],
    ["#d9d9d9", "xám"],
  ])("are named in words: %s is %s", (colour, word) => {
    expect(colourWord(colour)).toBe(word);
  });
});
