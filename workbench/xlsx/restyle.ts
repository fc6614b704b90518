/**
 * @fileoverview New cell formats beside those the workbook has. A format that a script changed in part is a copy
 * of the old one with that part changed, so that borders, fonts and protection come along; nothing that is
 * there is renumbered or rewritten.
 */
import type { CellLook, ModelBorder, ModelBorderLine } from "../host/look";
import type { CellPart, ModelCell } from "../host/model";
import { BUILT_IN_FORMATS, CHECKBOX_URI, type Styles } from "./styles";
import { applyEdits, child, type Edit, escapeXml, prefixOf, withAttributes, type XmlElement } from "./xml";

/** What a cell's new format needs beyond the model's own parts. */
export interface FormatNeeds {
  /** The text would be taken for a number, a date or a formula when somebody edits it. */
  readonly quoted?: boolean;
  /** A date is written where no date format is set. */
  readonly dateFormat?: string;
  /** The cell has a link: underlined, as Sheets shows it. */
  readonly underlined?: boolean;
}

/** Parts of a cell that its font says. */
const FONT_PARTS = [
  "fontWeight",
  "fontStyle",
  "fontColor",
  "fontSize",
  "fontFamily",
  "underline",
  "strikethrough",
  "underlined",
];
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
/** Formats that mean the same in every country, which the rest of the built-in ones do not. */
const SAFE_BUILT_IN = [1, 2, 3, 4, 9, 10, 11, 12, 13, 49];

const CHECKBOX_EXTENSION =
  `<ext uri="${CHECKBOX_URI}" xmlns:xfpb="http://schemas.microsoft.com/office/spreadsheetml/2022/featurepropertybag">` +
  '<xfpb:xfComplement i="0"/></ext>';

/** One list of styles.xml (`fonts`, `fills` …) with what is added to it. */
class List {
  readonly element: XmlElement | undefined;
  private readonly known = new Map<string, number>();
  readonly added: string[] = [];

  constructor(
    readonly local: string,
    root: XmlElement,
    readonly raw: (element: XmlElement) => string,
  ) {
    this.element = child(root, local);
    this.element?.children.forEach((one, i) => {
      if (!this.known.has(raw(one))) this.known.set(raw(one), i);
    });
  }

  /** As written in the file; undefined where there is no such entry. */
  at(index: number): XmlElement | undefined {
    return this.element?.children[index];
  }

  /** The index of an entry, added where it is new. */
  add(xml: string): number {
    const found = this.known.get(xml);
    if (found !== undefined) return found;
    const index = (this.element?.children.length ?? 0) + this.added.length;
    this.known.set(xml, index);
    this.added.push(xml);
    return index;
  }
}

export class Restyler {
  private readonly fonts: List;
  private readonly fills: List;
  private readonly borders: List;
  private readonly formats: List;
  private readonly numberIds = new Map<string, number>();
  private readonly newNumberFormats: string[] = [];
  private nextNumberId = 164;
  /** Formats found, by the look and the parts of it that count, both of them shared by many cells. */
  private readonly derived = new Map<
    CellLook | undefined,
    Map<ReadonlySet<CellPart>, Map<number | string, number>>
  >();
  private readonly prefix: string;
  /** A checkbox was written where the workbook had none. */
  usesNewCheckbox = false;

  /** `text` is the styles.xml that `styles` was read from. */
  constructor(
    private readonly styles: Styles,
    private readonly text: string,
  ) {
    const { root } = styles;
    const raw = (element: XmlElement) => text.slice(element.start, element.end);
    this.prefix = prefixOf(root);
    this.fonts = new List("fonts", root, raw);
    this.fills = new List("fills", root, raw);
    this.borders = new List("borders", root, raw);
    this.formats = new List("cellXfs", root, raw);
    for (const id of SAFE_BUILT_IN) this.numberIds.set(BUILT_IN_FORMATS[id] as string, id);
    for (const one of child(root, "numFmts")?.children ?? []) {
      const id = Number(one.attributes.numFmtId);
      this.numberIds.set(one.attributes.formatCode ?? "", id);
      this.nextNumberId = Math.max(this.nextNumberId, id + 1);
    }
  }

  /** The format that a cell of format `base` has after some parts of it changed. */
  derive(base: number, cell: ModelCell, parts: ReadonlySet<CellPart>, needs: FormatNeeds = {}): number {
    const isCheckbox = cell.validation?.kind === "checkbox";
    const { quoted, dateFormat, underlined } = needs;
    const known = this.knownFor(cell.look, parts);
    const flags = (isCheckbox ? 1 : 0) + (underlined ? 2 : 0) + (quoted === undefined ? 8 : quoted ? 4 : 0);
    const key = dateFormat ? `${base} ${flags} ${dateFormat}` : base * 16 + flags;
    let index = known.get(key);
    if (index === undefined) {
      index = this.find(base, cell.look ?? {}, isCheckbox, parts, needs);
      known.set(key, index);
    }
    return index;
  }

  private knownFor(look: CellLook | undefined, parts: ReadonlySet<CellPart>): Map<number | string, number> {
    const ofLook = this.derived.get(look) ?? new Map<ReadonlySet<CellPart>, Map<number | string, number>>();
    if (ofLook.size === 0) this.derived.set(look, ofLook);
    const known = ofLook.get(parts) ?? new Map<number | string, number>();
    if (known.size === 0) ofLook.set(parts, known);
    return known;
  }

  private find(
    base: number,
    after: CellLook,
    isCheckbox: boolean,
    parts: ReadonlySet<CellPart>,
    needs: FormatNeeds,
  ): number {
    const before = this.styles.format(base);
    const look = before.look ?? {};
    const wanted: Record<string, unknown> = {};
    const differs = (part: keyof CellLook, fallback?: unknown) => {
      const now = after[part] ?? fallback;
      if (parts.has(part) && now !== (look[part] ?? fallback)) wanted[part] = now ?? null;
    };
    if (parts.has("background") && (after.background ?? null)?.toLowerCase() !== look.background)
      if (after.background || look.background) wanted.background = after.background?.toLowerCase() ?? null;
    differs("fontWeight", "normal");
    differs("fontStyle", "normal");
    differs("fontColor", "#000000");
    differs("fontSize", this.styles.standardSize);
    differs("fontFamily");
    differs("underline");
    differs("strikethrough");
    differs("rotation");
    differs("wrap", false);
    differs("verticalAlignment", "bottom");
    differs("horizontalAlignment");
    if (parts.has("numberFormat")) {
      const now = general(after.numberFormat);
      if (now !== look.numberFormat) wanted.numberFormat = now ?? null;
    }
    if (needs.dateFormat) wanted.numberFormat = needs.dateFormat;
    if (parts.has("border") && after.border) wanted.border = after.border;
    if (parts.has("validation") && isCheckbox !== before.isCheckbox) wanted.checkbox = isCheckbox;
    if (needs.quoted !== undefined && needs.quoted !== before.isQuoted) wanted.quoted = needs.quoted;
    if (needs.underlined) wanted.underlined = true;
    return Object.keys(wanted).length === 0 ? base : this.formats.add(this.make(base, wanted));
  }

  /** styles.xml with the new entries; undefined where there are none. */
  xml(): string | undefined {
    const lists = [this.fonts, this.fills, this.borders, this.formats].filter(
      (list) => list.added.length > 0,
    );
    if (lists.length === 0 && this.newNumberFormats.length === 0) return undefined;
    const edits: Edit[] = [];
    for (const list of lists) edits.push(this.grow(list.local, list.element, list.added));
    if (this.newNumberFormats.length > 0)
      edits.push(this.grow("numFmts", child(this.styles.root, "numFmts"), this.newNumberFormats));
    return applyEdits(this.text, edits);
  }

  /** A list element with more entries and its count set right. */
  private grow(local: string, element: XmlElement | undefined, added: readonly string[]): Edit {
    const count = (element?.children.length ?? 0) + added.length;
    if (!element) {
      // Lists stand in a fixed order; what may be missing are number formats (first) and, oddly, formats.
      const order = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs"];
      const later = this.styles.root.children.find((one) => order.indexOf(one.local) > order.indexOf(local));
      const at = later?.start ?? this.styles.root.innerEnd;
      const name = this.prefix + local;
      return { start: at, end: at, text: `<${name} count="${count}">${added.join("")}</${name}>` };
    }
    const opening = withAttributes(this.text.slice(element.start, element.innerStart), {
      count: String(count),
    });
    const open = opening.replace(/\s*\/>$/, ">");
    const inside = this.text.slice(element.innerStart, element.innerEnd);
    return {
      start: element.start,
      end: element.end,
      text: `${open}${inside}${added.join("")}</${element.name}>`,
    };
  }

  private make(base: number, wanted: Readonly<Record<string, unknown>>): string {
    const xf = this.formats.at(base);
    const p = this.prefix;
    const ids = {
      font: Number(xf?.attributes.fontId ?? 0),
      fill: Number(xf?.attributes.fillId ?? 0),
      border: Number(xf?.attributes.borderId ?? 0),
      number: Number(xf?.attributes.numFmtId ?? 0),
    };
    const changes: Record<string, string | null> = {};
    if (FONT_PARTS.some((part) => part in wanted)) {
      changes.fontId = String(this.fonts.add(this.makeFont(ids.font, wanted)));
      changes.applyFont = "1";
    }
    if ("background" in wanted) {
      const rgb = wanted.background as string | null;
      changes.fillId = String(rgb === null ? 0 : this.fills.add(this.makeFill(rgb)));
      changes.applyFill = "1";
    }
    if ("border" in wanted) {
      changes.borderId = String(this.borders.add(this.makeBorder(ids.border, wanted.border as ModelBorder)));
      changes.applyBorder = "1";
    }
    if ("numberFormat" in wanted) {
      changes.numFmtId = String(this.numberId(wanted.numberFormat as string | null));
      changes.applyNumberFormat = "1";
    }
    if ("quoted" in wanted) changes.quotePrefix = wanted.quoted ? "1" : null;
    const raw = xf
      ? this.text.slice(xf.start, xf.end)
      : `<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`;
    const opening = raw.slice(0, xf ? xf.innerStart - xf.start : raw.length);
    let alignment = this.rawChild(xf, "alignment");
    if (["wrap", "verticalAlignment", "horizontalAlignment", "rotation"].some((part) => part in wanted)) {
      alignment = this.makeAlignment(alignment || `<${p}alignment/>`, wanted);
      changes.applyAlignment = "1";
    }
    const inside =
      alignment +
      this.rawChild(xf, "protection") +
      this.extensions(xf, wanted.checkbox as boolean | undefined);
    const open = withAttributes(opening, changes).replace(/\s*\/?>$/, inside ? ">" : "/>");
    return inside ? `${open}${inside}</${p}xf>` : open;
  }

  private rawChild(xf: XmlElement | undefined, local: string): string {
    const found = child(xf, local);
    return found ? this.text.slice(found.start, found.end) : "";
  }

  private extensions(xf: XmlElement | undefined, checkbox: boolean | undefined): string {
    const raw = this.rawChild(xf, "extLst");
    if (checkbox === undefined) return raw;
    const kept = (child(xf, "extLst")?.children ?? [])
      .filter((ext) => ext.attributes.uri !== CHECKBOX_URI)
      .map((ext) => this.text.slice(ext.start, ext.end))
      .join("");
    if (checkbox) this.usesNewCheckbox = true;
    const inside = kept + (checkbox ? CHECKBOX_EXTENSION : "");
    return inside ? `<${this.prefix}extLst>${inside}</${this.prefix}extLst>` : "";
  }

  private makeFont(base: number, wanted: Readonly<Record<string, unknown>>): string {
    const p = this.prefix;
    const font = this.fonts.at(base);
    const pieces = new Map<string, string>();
    for (const one of font?.children ?? []) pieces.set(one.local, this.text.slice(one.start, one.end));
    const set = (local: string, xml: string | null) => {
      if (xml === null) pieces.delete(local);
      else pieces.set(local, xml);
    };
    if ("fontWeight" in wanted) set("b", wanted.fontWeight === "bold" ? `<${p}b/>` : null);
    if ("fontStyle" in wanted) set("i", wanted.fontStyle === "italic" ? `<${p}i/>` : null);
    if ("fontColor" in wanted) set("color", `<${p}color rgb="${argb(wanted.fontColor as string)}"/>`);
    if ("fontSize" in wanted) set("sz", `<${p}sz val="${wanted.fontSize}"/>`);
    if ("fontFamily" in wanted) {
      // Without a name of its own, the workbook's standard font.
      const standard = child(this.fonts.at(0), "name")?.attributes.val ?? "Calibri";
      set("name", `<${p}name val="${escapeXml((wanted.fontFamily as string | null) ?? standard)}"/>`);
      // What else names a font by its kin or the theme would win over the name.
      for (const local of ["family", "charset", "scheme"]) set(local, null);
    }
    if ("underline" in wanted) set("u", wanted.underline ? `<${p}u/>` : null);
    if ("strikethrough" in wanted) set("strike", wanted.strikethrough ? `<${p}strike/>` : null);
    if (wanted.underlined && !pieces.has("u")) set("u", `<${p}u/>`);
    const inside = [...pieces].sort(([a], [b]) => rank(a) - rank(b)).map(([, xml]) => xml);
    return `<${p}font>${inside.join("")}</${p}font>`;
  }

  private makeFill(rgb: string): string {
    const p = this.prefix;
    return `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(rgb)}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
  }

  private makeBorder(base: number, wanted: ModelBorder): string {
    const p = this.prefix;
    const border = this.borders.at(base);
    const side = (local: "left" | "right" | "top" | "bottom", line: ModelBorderLine | null | undefined) => {
      const old = child(border, local);
      if (line === undefined) return old ? this.text.slice(old.start, old.end) : `<${p}${local}/>`;
      if (line === null) return `<${p}${local}/>`;
      return `<${p}${local} style="${line.style}"><${p}color rgb="${argb(line.color)}"/></${p}${local}>`;
    };
    const opening = border ? this.text.slice(border.start, border.innerStart) : `<${p}border>`;
    const rest = (border?.children ?? [])
      .filter((one) => !["left", "right", "top", "bottom"].includes(one.local))
      .map((one) => this.text.slice(one.start, one.end))
      .join("");
    const sides =
      side("left", wanted.left) +
      side("right", wanted.right) +
      side("top", wanted.top) +
      side("bottom", wanted.bottom);
    return `${opening.replace(/\s*\/>$/, ">")}${sides}${rest}</${p}border>`;
  }

  private makeAlignment(raw: string, wanted: Readonly<Record<string, unknown>>): string {
    const changes: Record<string, string | null> = {};
    if ("wrap" in wanted) changes.wrapText = wanted.wrap ? "1" : null;
    if ("verticalAlignment" in wanted) {
      const vertical = wanted.verticalAlignment;
      changes.vertical = vertical === "middle" ? "center" : vertical === "top" ? "top" : null;
    }
    if ("rotation" in wanted) {
      const degrees = (wanted.rotation as number | null) ?? 0;
      changes.textRotation = degrees === 0 ? null : String(degrees < 0 ? 90 - degrees : degrees);
    }
    if ("horizontalAlignment" in wanted) changes.horizontal = (wanted.horizontalAlignment as string) ?? null;
    return withAttributes(raw, changes);
  }

  private numberId(format: string | null): number {
    if (format === null) return 0;
    let id = this.numberIds.get(format);
    if (id === undefined) {
      id = this.nextNumberId++;
      this.numberIds.set(format, id);
      this.newNumberFormats.push(
        `<${this.prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(format)}"/>`,
      );
    }
    return id;
  }
}

function general(format: string | undefined): string | undefined {
  return format === undefined || format === "" || /^general$/i.test(format) ? undefined : format;
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
