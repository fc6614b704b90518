/**
 * @fileoverview How the parts of a cell's format that change are written in styles.xml: each a copy of the entry that it
 * had, with what changes in it.
 */
import type { CellLook, ModelBorder, ModelBorderLine } from "../host/look";
import { child, escapeXml, withAttributes, type XmlElement } from "./xml";

/** What of a format changes: absent parts stay, null ones become what is usual. */
export type Wanted = { -readonly [K in keyof Omit<CellLook, "border">]?: CellLook[K] | null } & {
  border?: ModelBorder;
  checkbox?: boolean;
  /** The text would be taken for something else when somebody edits it. */
  quoted?: boolean;
  /** A link's: where the font has no underline of its own. */
  underlined?: true;
};

/** A styles.xml, and the prefix of its elements' names. */
export interface Written {
  readonly text: string;
  readonly prefix: string;
}

/** Parts that a cell's font says. */
export const FONT_PARTS = [
  "fontWeight",
  "fontStyle",
  "fontColor",
  "fontSize",
  "fontFamily",
  "underline",
  "strikethrough",
  "underlined",
] as const satisfies readonly (keyof Wanted)[];
/** Parts that its alignment says. */
export const ALIGNMENT_PARTS = [
  "wrap",
  "verticalAlignment",
  "horizontalAlignment",
  "rotation",
] as const satisfies readonly (keyof Wanted)[];

/** In the order that Excel writes and wants them. */
const FONT_ORDER = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];
const SIDES = ["left", "right", "top", "bottom"] as const;

/** @param font the one that it had @param standard the workbook's first font, which is taken where a name is given up */
export function fontXml(
  { text, prefix: p }: Written,
  font: XmlElement | undefined,
  standard: XmlElement | undefined,
  wanted: Wanted,
): string {
  const pieces = new Map((font?.children ?? []).map((one) => [one.local, text.slice(one.start, one.end)]));
  const set = (local: string, xml: string | null) => {
    if (xml === null) pieces.delete(local);
    else pieces.set(local, xml);
  };
  if ("fontWeight" in wanted) set("b", wanted.fontWeight === "bold" ? `<${p}b/>` : null);
  if ("fontStyle" in wanted) set("i", wanted.fontStyle === "italic" ? `<${p}i/>` : null);
  if (wanted.fontColor) set("color", `<${p}color rgb="${argb(wanted.fontColor)}"/>`);
  if (wanted.fontSize) set("sz", `<${p}sz val="${wanted.fontSize}"/>`);
  if ("fontFamily" in wanted) {
    const name = wanted.fontFamily ?? child(standard, "name")?.attributes.val ?? "Calibri";
    set("name", `<${p}name val="${escapeXml(name)}"/>`);
    // What else names a font by its kin or the theme would win over the name.
    for (const local of ["family", "charset", "scheme"]) set(local, null);
  }
  if ("underline" in wanted) set("u", wanted.underline ? `<${p}u/>` : null);
  if ("strikethrough" in wanted) set("strike", wanted.strikethrough ? `<${p}strike/>` : null);
  if (wanted.underlined && !pieces.has("u")) set("u", `<${p}u/>`);
  const inside = [...pieces].sort(([a], [b]) => rank(a) - rank(b)).map(([, xml]) => xml);
  return `<${p}font>${inside.join("")}</${p}font>`;
}

export function fillXml(p: string, rgb: string): string {
  return `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(rgb)}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
}

/** @param border the one that it had; its sides that are not wanted otherwise, and its diagonals, stay */
export function borderXml(
  { text, prefix: p }: Written,
  border: XmlElement | undefined,
  wanted: ModelBorder,
): string {
  const side = (local: (typeof SIDES)[number], line: ModelBorderLine | null | undefined) => {
    const old = child(border, local);
    if (line === undefined) return old ? text.slice(old.start, old.end) : `<${p}${local}/>`;
    if (line === null) return `<${p}${local}/>`;
    return `<${p}${local} style="${line.style}"><${p}color rgb="${argb(line.color)}"/></${p}${local}>`;
  };
  const opening = border ? text.slice(border.start, border.innerStart) : `<${p}border>`;
  const rest = (border?.children ?? [])
    .filter(({ local }) => !SIDES.some((one) => one === local))
    .map((one) => text.slice(one.start, one.end));
  const sides = SIDES.map((local) => side(local, wanted[local]));
  return `${opening.replace(/\s*\/>$/, ">")}${[...sides, ...rest].join("")}</${p}border>`;
}

/** @param raw the one that it had, as it is written */
export function alignmentXml(raw: string, wanted: Wanted): string {
  const changes: Record<string, string | null> = {};
  if ("wrap" in wanted) changes.wrapText = wanted.wrap ? "1" : null;
  if ("verticalAlignment" in wanted) {
    const vertical = wanted.verticalAlignment;
    changes.vertical = vertical === "middle" ? "center" : vertical === "top" ? "top" : null;
  }
  if ("rotation" in wanted) {
    const degrees = wanted.rotation ?? 0;
    changes.textRotation = degrees === 0 ? null : String(degrees < 0 ? 90 - degrees : degrees);
  }
  if ("horizontalAlignment" in wanted) changes.horizontal = wanted.horizontalAlignment ?? null;
  return withAttributes(raw, changes);
}

function argb(rgb: string): string {
  const hex = /^#([0-9a-f]{6})$/i.exec(rgb)?.[1];
  // A colour that is none would make Excel repair the file.
  return `FF${(hex ?? "000000").toUpperCase()}`;
}

function rank(local: string): number {
  const at = FONT_ORDER.indexOf(local);
  return at < 0 ? FONT_ORDER.length : at;
}
