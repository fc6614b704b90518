/** @fileoverview Colours as Excel names them (rgb, theme with tint, index of a palette), as `#rrggbb`. */
import type { Package } from "./package";
import { child, parseRoot, type XmlElement } from "./xml";

/** The order in which `theme="0"` … `theme="11"` count; the theme itself lists dk1 before lt1. */
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];
const OFFICE_THEME = [
  "FFFFFF",
  "000000",
  "EEECE1",
  "1F497D",
  "4F81BD",
  "C0504D",
  "9BBB59",
  "8064A2",
  "4BACC6",
  "F79646",
  "0000FF",
  "800080",
];
const BRIGHT = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];
/** Indices 16 to 63 of the standard palette [ECMA-376, 18.8.27]. */
const PALETTE = (
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC " +
  "CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC " +
  "CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 " +
  "993366 333399 333333"
).split(" ");
const INDEXED = [...BRIGHT, ...BRIGHT, ...PALETTE];

/** The colours of one workbook. */
export class Colors {
  private constructor(
    private readonly theme: readonly string[],
    private readonly indexed: readonly string[],
  ) {}

  /** `styles` may bring a palette of its own. */
  static read(parts: Package, workbookPath: string, styles: XmlElement | undefined): Colors {
    const own = child(child(styles, "colors"), "indexedColors")?.children.map((one) =>
      (one.attributes.rgb ?? "FF000000").slice(-6),
    );
    const path = parts.related(workbookPath, "theme")?.path;
    if (!path || !parts.has(path)) return new Colors(OFFICE_THEME, own ?? INDEXED);
    const scheme = child(child(parseRoot(parts.text(path)), "themeElements"), "clrScheme");
    const theme = THEME_ORDER.map((slot, i) => {
      const color = child(scheme, slot)?.children[0]?.attributes;
      return color?.lastClr ?? (/^[0-9a-f]{6}$/i.test(color?.val ?? "") ? color?.val : OFFICE_THEME[i]) ?? "";
    });
    return new Colors(theme, own ?? INDEXED);
  }

  /** `#rrggbb` of a `color`, `fgColor` … element; undefined where it says automatic or nothing. */
  resolve(element: XmlElement | undefined): string | undefined {
    if (!element) return undefined;
    const { rgb, theme, indexed, tint } = element.attributes;
    let hex: string | undefined;
    if (rgb !== undefined) hex = rgb.slice(-6);
    else if (theme !== undefined) hex = this.theme[Number(theme)];
    // 64 and 65 are the system's text and window colours.
    else if (indexed !== undefined)
      hex = Number(indexed) === 65 ? "FFFFFF" : (this.indexed[Number(indexed)] ?? "000000");
    if (hex === undefined || !/^[0-9a-f]{6}$/i.test(hex)) return undefined;
    return `#${tinted(hex, Number(tint ?? 0)).toLowerCase()}`;
  }
}

/** Lightens (tint > 0) or darkens a colour by its luminance, as Excel does [ECMA-376, 18.8.19]. */
function tinted(hex: string, tint: number): string {
  if (!tint) return hex;
  const [r, g, b] = [0, 2, 4].map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const light = (max + min) / 2;
  const spread = max - min;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  let hue = 0;
  if (spread > 0) {
    if (max === r) hue = ((g - b) / spread + 6) % 6;
    else if (max === g) hue = (b - r) / spread + 2;
    else hue = (r - g) / spread + 4;
  }
  const level = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * level - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const turn = Math.floor(hue) % 6;
  const rgb = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ][turn] as number[];
  return rgb
    .map((channel) => Math.round((channel + level - chroma / 2) * 255))
    .map((byte) => Math.min(255, Math.max(0, byte)).toString(16).padStart(2, "0"))
    .join("");
}
