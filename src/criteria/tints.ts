/**
 * @fileoverview The three tints of a highlight: what they are unless a person chose others, and whether a chosen one
 * serves: black text has to read on it, and colour-blind eyes have to tell it from the others and from white.
 */

/** Kinds of highlight, the one that matters most first: a cell has one tint. */
export type TintKind = "unreadable" | "missing" | "notAppraised";

/** A colour a kind, `#rrggbb` in small letters. */
export type Tints = Readonly<Record<TintKind, string>>;

/** In three tints that stay apart for colour-blind eyes; none is in the palette Sheets offers. */
export const TINTS: Tints = {
  unreadable: "#c9b3f0",
  missing: "#ffcb70",
  notAppraised: "#cdeafd",
};

export const TINT_KINDS = Object.keys(TINTS) as TintKind[];

/** What each tint means, for settings, legend and closing sentence. */
export const TINT_WORDS: Readonly<Record<TintKind, string>> = {
  unreadable: "không đọc được",
  missing: "thiếu minh chứng",
  notAppraised: "chưa thẩm định",
};

/** Black text on it has at least this contrast (WCAG AAA): words in other dark colours then read, too. */
const CONTRAST = 7;
/** Colours nearer than this (CIE76) are hardly told apart. */
const APART = 8;

/** What is wrong with a colour that was chosen. */
export interface BadTint {
  readonly kind: TintKind;
  /** A Vietnamese sentence. */
  readonly message: string;
}

/**
 * The tints of what was typed, '' being the usual one: a colour that does not serve is told and gives way to the usual
 * one. `#fc7` is read as `#ffcc77`, and the `#` may be missing.
 */
export function readTints(typed: Readonly<Record<TintKind, string>>): {
  readonly tints: Tints;
  readonly bad: readonly BadTint[];
} {
  const tints: Record<TintKind, string> = { ...TINTS };
  const bad: BadTint[] = [];
  const chosen = TINT_KINDS.filter((kind) => {
    const text = typed[kind].trim();
    if (text === "") return false;
    const colour = colourOf(text);
    const fault = colour === null ? `“${text.slice(0, 30)}” không phải mã màu.` : faultOf(colour);
    if (fault !== null) bad.push({ kind, message: fault });
    else if (colour !== null) tints[kind] = colour;
    return colour !== null && fault === null && colour !== TINTS[kind];
  });
  // Those that were chosen give way first; a usual one that is taken away from its own place collides with no other.
  for (const kind of chosen) {
    const like = TINT_KINDS.find((other) => other !== kind && !areApart(tints[kind], tints[other]));
    if (!like) continue;
    bad.push({
      kind,
      message: `Màu ${tints[kind]} khó phân biệt với màu của ô ${TINT_WORDS[like]}.`,
    });
    tints[kind] = TINTS[kind];
  }
  const collide = TINT_KINDS.some((a) => TINT_KINDS.some((b) => a !== b && !areApart(tints[a], tints[b])));
  return { tints: collide ? TINTS : tints, bad };
}

function colourOf(text: string): string | null {
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text)?.[1]?.toLowerCase();
  if (!digits) return null;
  return `#${digits.length === 6 ? digits : [...digits].map((digit) => digit + digit).join("")}`;
}

function faultOf(colour: string): string | null {
  const [r, g, b] = linear(colour);
  if ((0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05) / 0.05 < CONTRAST)
    return `Màu ${colour} quá đậm nên khó đọc chữ đen trên đó.`;
  return areApart(colour, "#ffffff") ? null : `Màu ${colour} quá nhạt, khó thấy trên nền trắng.`;
}

type Three = readonly [number, number, number];

/** Machado, Oliveira, Fernandes 2009, severity 1.0, on linear RGB: usual, protan, deutan and tritan eyes. */
const EYES: readonly (readonly Three[])[] = [
  [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
];
/** Linear RGB to XYZ, D65. */
const XYZ: readonly Three[] = [
  [0.4124, 0.3576, 0.1805],
  [0.2126, 0.7152, 0.0722],
  [0.0193, 0.1192, 0.9505],
];
const WHITE: Three = [0.9505, 1, 1.089];

function linear(colour: string): Three {
  const part = (at: number) => {
    const v = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function times(matrix: readonly Three[], [x, y, z]: Three): Three {
  return matrix.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Three;
}

/** As CIE L*a*b*. */
function lab(rgb: Three): Three {
  const xyz = times(XYZ, rgb.map((v) => Math.min(1, Math.max(0, v))) as unknown as Three);
  const [x, y, z] = xyz.map((v, i) => {
    const t = v / (WHITE[i] as number);
    return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116;
  }) as unknown as Three;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Whether all eyes tell two colours apart. */
function areApart(one: string, other: string): boolean {
  return EYES.every((eye) => {
    const a = lab(times(eye, linear(one)));
    const b = lab(times(eye, linear(other)));
    return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) > APART;
  });
}

/** A word for a colour, for sentences that cannot show it: "cam", "tím nhạt". */
export function colourWord(colour: string): string {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const most = Math.max(r, g, b);
  const spread = most - Math.min(r, g, b);
  if (spread < 12) return "xám";
  const turn =
    most === r ? ((g - b) / spread + 6) % 6 : most === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  const word = HUES.find(([to]) => turn * 60 < to)?.[1] ?? "hồng";
  return word;
}

const HUES: readonly (readonly [number, string])[] = [
  [15, "hồng"],
  [42, "cam"],
  [70, "vàng"],
  [165, "xanh lá"],
  [250, "xanh dương"],
  [290, "tím"],
];
