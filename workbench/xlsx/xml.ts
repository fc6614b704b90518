/**
 * @fileoverview XML as a workbook needs it: a tree that remembers where each element stands in the text, so that a
 * change replaces just that stretch.
 */
import { SaxesParser } from "saxes";
import { unusable } from "./unusable";

/** An element, with its place in the text it was read from. */
export interface XmlElement {
  /** As written, prefix included. */
  readonly name: string;
  /** Without the prefix. */
  readonly local: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** Text directly inside, pieces joined. */
  text: string;
  readonly start: number;
  /** After the closing tag. */
  end: number;
  /** Just after the opening tag; equals `end` where the element closes itself. */
  readonly innerStart: number;
  innerEnd: number;
}

/** Told of elements as they are read, in the order of the document. */
export interface ElementHooks {
  /** The opening tag was read; what is inside, not yet. */
  opened?(element: XmlElement, parent: XmlElement | undefined): void;
  /** The whole element was read. `true` leaves it out of the tree, so that a long document needs little room. */
  closed?(element: XmlElement, parent: XmlElement | undefined): boolean;
}

/** Reads a document and gives its root; throws UnusableFile where it is none. */
export function parseRoot(xml: string, hooks: ElementHooks = {}): XmlElement {
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  const parser = new SaxesParser();
  parser.on("error", () => {
    throw unusable("cutOff");
  });
  parser.on("doctype", () => {
    throw unusable("declaration");
  });
  parser.on("opentag", ({ name, attributes }) => {
    // No `<` can stand inside a tag, so the last one before its end is where it starts.
    const innerStart = parser.position;
    const element: XmlElement = {
      name,
      local: name.slice(name.indexOf(":") + 1),
      attributes,
      children: [],
      text: "",
      start: xml.lastIndexOf("<", innerStart - 1),
      end: innerStart,
      innerStart,
      innerEnd: innerStart,
    };
    const parent = open.at(-1);
    root ??= element;
    open.push(element);
    hooks.opened?.(element, parent);
  });
  parser.on("closetag", ({ isSelfClosing }) => {
    const element = open.pop() as XmlElement;
    element.end = parser.position;
    element.innerEnd = isSelfClosing ? element.end : xml.lastIndexOf("<", element.end - 1);
    const parent = open.at(-1);
    if (!hooks.closed?.(element, parent)) parent?.children.push(element);
  });
  const text = (piece: string) => {
    const top = open.at(-1);
    if (top) top.text += piece;
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.write(xml).close();
  if (!root) throw unusable("cutOff");
  return root;
}

/** The first child of a local name. */
export function child(element: XmlElement | undefined, local: string): XmlElement | undefined {
  return element?.children.find((one) => one.local === local);
}

/** All children of a local name. */
export function childrenOf(element: XmlElement | undefined, local: string): XmlElement[] {
  return element?.children.filter((one) => one.local === local) ?? [];
}

/** XML's booleans: `1`, `true` and `on`; what is not there is `fallback`. */
export function isOn(value: string | undefined, fallback = false): boolean {
  return value === undefined ? fallback : value === "1" || value === "true" || value === "on";
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** `&amp;` → `&`, `&#273;` → `đ`. Unknown entities stay: no document of a workbook may define its own. */
export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Text and attribute values. What XML cannot hold at all is left out; `cellText` keeps it for cells. */
export function escapeXml(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replace(/[&<>"]/g, (c) => (c === "&" ? "&amp;" : c === "<" ? "&lt;" : c === ">" ? "&gt;" : "&quot;"))
    .replace(FORBIDDEN, "")
    .replace(/[\n\r\t]/g, (c) => `&#${c.charCodeAt(0)};`);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML 1.0 forbids
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
/** What is written otherwise than it stands, here or in a cell; most texts have nothing of it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const SPECIAL = /[\0-\x1f&<>"_\ufffe\uffff]/;

/** A cell's text as Excel escapes it: `_x0007_` for what XML forbids, `_x005F_` where text looks like that. */
export function cellText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
    .replace(FORBIDDEN, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
    .replace(/\r/g, "_x000D_")
    .replace(/[&<>]/g, (c) => (c === "&" ? "&amp;" : c === "<" ? "&lt;" : "&gt;"));
}

/** The way back of {@link cellText}, after XML's own escapes are resolved. */
export function fromCellText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** A string that does not keep the whole document alive, as a slice of it would from thirteen letters on. */
export function own(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, "utf16le").toString("utf16le");
}

/** `x:` where a document's elements have a prefix, mostly `""`: another name would be another element. */
export const prefixOf = ({ name }: XmlElement): string => name.slice(0, name.indexOf(":") + 1);

/** One change of a text: the stretch from `start` to before `end` becomes `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies changes that do not overlap, in any order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

/**
 * The opening tag with some attributes set (`null`: taken out); what is not named stays as it is written.
 * `tag` runs from `<` to `>`.
 */
export function withAttributes(tag: string, changes: Readonly<Record<string, string | null>>): string {
  let out = tag;
  for (const [name, value] of Object.entries(changes)) {
    const written = value === null ? "" : ` ${name}="${escapeXml(value)}"`;
    const old = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
    // Most tags say nothing yet of what is set.
    if (out.includes(name) && old.test(out)) out = out.replace(old, () => written);
    else out = out.replace(/\s*\/?>$/, (end) => `${written}${end.trim()}`);
  }
  return out;
}
