/**
 * @fileoverview New cell formats beside those the workbook has. A format that a script changed in part is a copy
 * of the old one with that part changed, so that borders, fonts and protection come along; nothing that is
 * there is renumbered or rewritten.
 */
import type { CellLook } from "../host/look";
import type { CellPart, ModelCell } from "../host/model";
import {
  ALIGNMENT_PARTS,
  alignmentXml,
  borderXml,
  FONT_PARTS,
  fillXml,
  fontXml,
  type Wanted,
  type Written,
} from "./format-xml";
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
  private readonly written: Written;
  /** A checkbox was written where the workbook had none. */
  usesNewCheckbox = false;

  /** `text` is the styles.xml that `styles` was read from. */
  constructor(
    private readonly styles: Styles,
    text: string,
  ) {
    const { root } = styles;
    const raw = (element: XmlElement) => text.slice(element.start, element.end);
    this.written = { text, prefix: prefixOf(root) };
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
    const wanted: Wanted = {};
    const differs = <P extends keyof Omit<CellLook, "border">>(part: P, fallback?: CellLook[P]) => {
      const now = after[part] ?? fallback;
      if (parts.has(part) && now !== (look[part] ?? fallback)) Object.assign(wanted, { [part]: now ?? null });
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
    return applyEdits(this.written.text, edits);
  }

  /** A list element with more entries and its count set right. */
  private grow(local: string, element: XmlElement | undefined, added: readonly string[]): Edit {
    const count = (element?.children.length ?? 0) + added.length;
    if (!element) {
      // Lists stand in a fixed order; what may be missing are number formats (first) and, oddly, formats.
      const order = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs"];
      const later = this.styles.root.children.find((one) => order.indexOf(one.local) > order.indexOf(local));
      const at = later?.start ?? this.styles.root.innerEnd;
      const name = this.written.prefix + local;
      return { start: at, end: at, text: `<${name} count="${count}">${added.join("")}</${name}>` };
    }
    const opening = withAttributes(this.written.text.slice(element.start, element.innerStart), {
      count: String(count),
    });
    const open = opening.replace(/\s*\/>$/, ">");
    const inside = this.written.text.slice(element.innerStart, element.innerEnd);
    return {
      start: element.start,
      end: element.end,
      text: `${open}${inside}${added.join("")}</${element.name}>`,
    };
  }

  private make(base: number, wanted: Wanted): string {
    const xf = this.formats.at(base);
    const p = this.written.prefix;
    const ids = {
      font: Number(xf?.attributes.fontId ?? 0),
      fill: Number(xf?.attributes.fillId ?? 0),
      border: Number(xf?.attributes.borderId ?? 0),
      number: Number(xf?.attributes.numFmtId ?? 0),
    };
    const changes: Record<string, string | null> = {};
    if (FONT_PARTS.some((part) => part in wanted)) {
      const font = fontXml(this.written, this.fonts.at(ids.font), this.fonts.at(0), wanted);
      changes.fontId = String(this.fonts.add(font));
      changes.applyFont = "1";
    }
    if (wanted.background !== undefined) {
      changes.fillId = String(wanted.background === null ? 0 : this.fills.add(fillXml(p, wanted.background)));
      changes.applyFill = "1";
    }
    if (wanted.border) {
      const border = borderXml(this.written, this.borders.at(ids.border), wanted.border);
      changes.borderId = String(this.borders.add(border));
      changes.applyBorder = "1";
    }
    if (wanted.numberFormat !== undefined) {
      changes.numFmtId = String(this.numberId(wanted.numberFormat));
      changes.applyNumberFormat = "1";
    }
    if ("quoted" in wanted) changes.quotePrefix = wanted.quoted ? "1" : null;
    const raw = xf
      ? this.written.text.slice(xf.start, xf.end)
      : `<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`;
    const opening = raw.slice(0, xf ? xf.innerStart - xf.start : raw.length);
    let alignment = this.rawChild(xf, "alignment");
    if (ALIGNMENT_PARTS.some((part) => part in wanted)) {
      alignment = alignmentXml(alignment || `<${p}alignment/>`, wanted);
      changes.applyAlignment = "1";
    }
    const inside = alignment + this.rawChild(xf, "protection") + this.extensions(xf, wanted.checkbox);
    const open = withAttributes(opening, changes).replace(/\s*\/?>$/, inside ? ">" : "/>");
    return inside ? `${open}${inside}</${p}xf>` : open;
  }

  private rawChild(xf: XmlElement | undefined, local: string): string {
    const found = child(xf, local);
    return found ? this.written.text.slice(found.start, found.end) : "";
  }

  private extensions(xf: XmlElement | undefined, checkbox: boolean | undefined): string {
    const raw = this.rawChild(xf, "extLst");
    if (checkbox === undefined) return raw;
    const kept = (child(xf, "extLst")?.children ?? [])
      .filter((ext) => ext.attributes.uri !== CHECKBOX_URI)
      .map((ext) => this.written.text.slice(ext.start, ext.end))
      .join("");
    if (checkbox) this.usesNewCheckbox = true;
    const inside = kept + (checkbox ? CHECKBOX_EXTENSION : "");
    return inside ? `<${this.written.prefix}extLst>${inside}</${this.written.prefix}extLst>` : "";
  }

  private numberId(format: string | null): number {
    if (format === null) return 0;
    let id = this.numberIds.get(format);
    if (id === undefined) {
      id = this.nextNumberId++;
      this.numberIds.set(format, id);
      this.newNumberFormats.push(
        `<${this.written.prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(format)}"/>`,
      );
    }
    return id;
  }
}

function general(format: string | undefined): string | undefined {
  return format === undefined || format === "" || /^general$/i.test(format) ? undefined : format;
}
