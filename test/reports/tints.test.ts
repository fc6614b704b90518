/** The tints must stay apart for colour-blind eyes, and dark text must read on them. */
import { describe, expect, it } from "vitest";
import { TINTS } from "../../src/reports/highlight";

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

describe("tints", () => {
  it.each(Object.keys(EYES))("stay apart from each other and from white for %s", (eye) => {
    for (const [a, b] of pairs) expect(distance(a, b, eye), `${a} ${b}`).toBeGreaterThan(8);
  });

  it("leave black text at 7:1 and more", () => {
    for (const tint of Object.values(TINTS)) expect((luminance(tint) + 0.05) / 0.05).toBeGreaterThan(7);
  });
});
