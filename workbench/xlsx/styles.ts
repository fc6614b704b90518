/**
 * @fileoverview What the cell formats of a workbook (styles.xml) mean for the model. Each format is understood
 * once; cells that share a format share the result.
 */

import { isDateFormat } from "numfmt";
import { type CellLook, type ModelBorder, type ModelBorderLine, sharedLook } from "../host/look";
import { Colors } from "./colors";
import type { Package } from "./package";
import { child, isOn, parseRoot, type XmlElement } from "./xml";

/** One entry of cellXfs, understood. */
export interface CellFormat {
  /** Absent: the plain one. */
  readonly look: CellLook | undefined;
  /** Numbers in such a cell are dates. */
  readonly isDate: boolean;
  /** A checkbox of Excel 2024. */
  readonly isCheckbox: boolean;
  /** Text stays text when edited, as after a leading apostrophe. */
  readonly isQuoted: boolean;
  /** Nothing of it shows in the model. */
  readonly isPlain: boolean;
}

/** Formats that files name by number alone [ECMA-376, 18.8.30]. */
export const BUILT_IN_FORMATS: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"$"#,##0_);\\("$"#,##0\\)',
  6: '"$"#,##0_);[Red]\\("$"#,##0\\)',
  7: '"$"#,##0.00_);\\("$"#,##0.00\\)',
  8: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  // What 14 shows follows the reader's locale; here that is Vietnam's.
  14: "dd/mm/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "dd/mm/yyyy h:mm",
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

/** Fonts of new workbooks: cells in them say nothing. */
const USUAL_FONTS: ReadonlySet<string> = new Set(["Arial", "Calibri", "Aptos Narrow"]);

/** Lines of Excel that the model has by another name; a line of any other name is thin. */
const LINES: Readonly<Record<string, ModelBorderLine["style"]>> = {
  medium: "medium",
  thick: "thick",
  double: "double",
  dashed: "dashed",
  mediumDashed: "dashed",
  dashDot: "dashed",
  mediumDashDot: "dashed",
  slantDashDot: "dashed",
  dotted: "dotted",
  hair: "dotted",
  dashDotDot: "dotted",
  mediumDashDotDot: "dotted",
};

/** The extension by which Excel 2024 marks a checkbox. */
export const CHECKBOX_URI = "{C7286773-470A-42A8-94C5-96B5CB345126}";

export class Styles {
  private readonly formats: (CellFormat | undefined)[] = [];
  private readonly numberFormats = new Map<number, string>();
  /** Size of the workbook's standard font; cells of that size say nothing. */
  readonly standardSize: number;

  private constructor(
    readonly root: XmlElement,
    readonly colors: Colors,
  ) {
    for (const one of child(root, "numFmts")?.children ?? [])
      this.numberFormats.set(Number(one.attributes.numFmtId), one.attributes.formatCode ?? "");
    const standard = child(root, "fonts")?.children[0];
    this.standardSize = Number(child(standard, "sz")?.attributes.val ?? 11);
  }

  /** Reads styles.xml; a workbook without one, or with an empty one, has a single plain format. */
  static read(parts: Package, workbookPath: string): Styles {
    const root = parseRoot(stylesText(parts, workbookPath));
    return new Styles(root, Colors.read(parts, workbookPath, root));
  }

  get count(): number {
    return child(this.root, "cellXfs")?.children.length ?? 0;
  }

  /** What a format means. An index that does not exist means the plain format. */
  format(index: number): CellFormat {
    let known = this.formats[index];
    if (!known) {
      known = this.understand(index);
      this.formats[index] = known;
    }
    return known;
  }

  numberFormat(id: number): string | undefined {
    return this.numberFormats.get(id) ?? BUILT_IN_FORMATS[id];
  }

  private understand(index: number): CellFormat {
    const xf = child(this.root, "cellXfs")?.children[index];
    if (!xf) return { look: undefined, isDate: false, isCheckbox: false, isQuoted: false, isPlain: true };
    const numberId = Number(xf.attributes.numFmtId ?? 0);
    const look: Writable<CellLook> = {};
    const background = this.background(Number(xf.attributes.fillId ?? 0));
    if (background) look.background = background;
    this.readFont(Number(xf.attributes.fontId ?? 0), look);
    const border = this.border(Number(xf.attributes.borderId ?? 0));
    if (border) look.border = border;
    const alignment = child(xf, "alignment")?.attributes;
    if (isOn(alignment?.wrapText)) look.wrap = true;
    const rotation = Number(alignment?.textRotation ?? 0);
    // 91 to 180 lean downward; 255 sets letters below each other, which the model does not know.
    if (rotation > 0 && rotation <= 180) look.rotation = rotation > 90 ? 90 - rotation : rotation;
    if (alignment?.vertical === "top") look.verticalAlignment = "top";
    if (alignment?.vertical === "center") look.verticalAlignment = "middle";
    const horizontal = alignment?.horizontal;
    if (horizontal === "left" || horizontal === "right") look.horizontalAlignment = horizontal;
    if (horizontal === "center" || horizontal === "centerContinuous") look.horizontalAlignment = "center";
    const numberFormat = this.numberFormat(numberId);
    if (numberFormat && !/^general$/i.test(numberFormat)) look.numberFormat = numberFormat;
    const isCheckbox =
      child(xf, "extLst")?.children.some((ext) => ext.attributes.uri === CHECKBOX_URI) ?? false;
    return {
      look: sharedLook(look),
      // 27–36 and 50–58 are dates of East Asian editions, without a format that files could name.
      isDate: isDateFormat(numberFormat ?? "") || (numberFormat === undefined && isEastAsianDate(numberId)),
      isCheckbox,
      isQuoted: isOn(xf.attributes.quotePrefix),
      isPlain: !isCheckbox && Object.keys(look).every((part) => part === "fontFamily"),
    };
  }

  private background(fillId: number): string | undefined {
    const fill = child(this.root, "fills")?.children[fillId]?.children[0];
    if (fill?.local === "gradientFill") return this.colors.resolve(child(child(fill, "stop"), "color"));
    const pattern = fill?.attributes.patternType ?? "none";
    if (pattern === "none") return undefined;
    // Hatching has two colours: what lies behind it is the cell's background.
    if (pattern !== "solid") return this.colors.resolve(child(fill, "bgColor"));
    return this.colors.resolve(child(fill, "fgColor"));
  }

  private border(borderId: number): ModelBorder | undefined {
    const element = child(this.root, "borders")?.children[borderId];
    const line = (...names: readonly string[]): ModelBorderLine | undefined => {
      const side = names.map((name) => child(element, name)).find(Boolean);
      const { style } = side?.attributes ?? {};
      if (style === undefined || style === "none") return undefined;
      return { style: LINES[style] ?? "thin", color: this.colors.resolve(child(side, "color")) ?? "#000000" };
    };
    // Files of the stricter kind of the standard say start and end.
    const sides = {
      top: line("top"),
      left: line("left", "start"),
      bottom: line("bottom"),
      right: line("right", "end"),
    };
    const drawn = Object.entries(sides).filter(([, one]) => one);
    return drawn.length > 0 ? Object.fromEntries(drawn) : undefined;
  }

  private readFont(fontId: number, look: Writable<CellLook>): void {
    const font = child(this.root, "fonts")?.children[fontId];
    const bold = child(font, "b");
    const italic = child(font, "i");
    if (bold && isOn(bold.attributes.val, true)) look.fontWeight = "bold";
    if (italic && isOn(italic.attributes.val, true)) look.fontStyle = "italic";
    const color = this.colors.resolve(child(font, "color"));
    if (color && color !== "#000000") look.fontColor = color;
    const size = Number(child(font, "sz")?.attributes.val ?? this.standardSize);
    if (size > 0 && size !== this.standardSize) look.fontSize = size;
    const underline = child(font, "u");
    const strike = child(font, "strike");
    if (underline && underline.attributes.val !== "none") look.underline = true;
    if (strike && isOn(strike.attributes.val, true)) look.strikethrough = true;
    const family = child(font, "name")?.attributes.val;
    if (family && !USUAL_FONTS.has(family)) look.fontFamily = family;
  }
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function isEastAsianDate(id: number): boolean {
  return (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

/** The text of styles.xml, or what stands for it where it is missing or holds no format to start from. */
export function stylesText(parts: Package, workbookPath: string): string {
  const path = parts.related(workbookPath, "styles")?.path;
  if (path === undefined || !parts.has(path)) return EMPTY_STYLES;
  const text = parts.text(path);
  return parseRoot(text).children.length > 0 ? text : EMPTY_STYLES;
}

/** What a workbook without styles.xml has, and what new ones start from. */
const EMPTY_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
