/**
 * @fileoverview XML as small parts of a workbook need it: a tree that remembers where each element stands in
 * the text, so that a change replaces just that stretch. Sheets' cells are never read this way (see cells.ts).
 */
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

const ATTRIBUTE = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Reads a document, or a run of elements without a root; throws UnusableFile where tags do not match. */
export function parseXml(xml: string): XmlElement[] {
  const roots: XmlElement[] = [];
  const open: XmlElement[] = [];
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf("<", at);
    const top = open.at(-1);
    if (top && tag !== at) top.text += unescapeXml(xml.slice(at, tag < 0 ? xml.length : tag));
    if (tag < 0) break;
    if (xml.startsWith("<!--", tag)) {
      at = after(xml, "-->", tag);
    } else if (xml.startsWith("<![CDATA[", tag)) {
      at = after(xml, "]]>", tag);
      if (top) top.text += xml.slice(tag + 9, at - 3);
    } else if (xml[tag + 1] === "?") {
      at = after(xml, "?>", tag);
    } else if (xml[tag + 1] === "!") {
      throw unusable("declaration");
    } else if (xml[tag + 1] === "/") {
      at = after(xml, ">", tag);
      if (!top || xml.slice(tag + 2, at - 1).trim() !== top.name) throw unusable("cutOff");
      top.innerEnd = tag;
      top.end = at;
      open.pop();
    } else {
      at = tagEnd(xml, tag);
      const closed = xml[at - 2] === "/";
      const element = openElement(xml.slice(tag + 1, closed ? at - 2 : at - 1), tag, at);
      (top ? top.children : roots).push(element);
      if (!closed) open.push(element);
    }
  }
  if (open.length > 0) throw unusable("cutOff");
  return roots;
}

/** The root element of a document. */
export function parseRoot(xml: string): XmlElement {
  const root = parseXml(xml)[0];
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
  return wellFormed(text)
    .replace(/[&<>"]/g, (c) => (c === "&" ? "&amp;" : c === "<" ? "&lt;" : c === ">" ? "&gt;" : "&quot;"))
    .replace(FORBIDDEN, "")
    .replace(/[\n\r\t]/g, (c) => `&#${c.charCodeAt(0)};`);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML 1.0 forbids
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** A cell's text as Excel escapes it: `_x0007_` for what XML forbids, `_x005F_` where text looks like that. */
export function cellText(text: string): string {
  return wellFormed(text)
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

/** Half a surrogate pair cannot be written as UTF-8. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}

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
    const old = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
    const written = value === null ? "" : ` ${name}="${escapeXml(value)}"`;
    if (old.test(out)) out = out.replace(old, () => written);
    else out = out.replace(/\s*\/?>$/, (end) => `${written}${end.trim()}`);
  }
  return out;
}

/** Where the opening tag that starts at `start` ends; quotes may hold `>`. */
function tagEnd(xml: string, start: number): number {
  let quote = "";
  for (let i = start + 1; i < xml.length; i++) {
    const c = xml[i] as string;
    if (quote) quote = c === quote ? "" : quote;
    else if (c === '"' || c === "'") quote = c;
    else if (c === ">") return i + 1;
  }
  throw unusable("cutOff");
}

function openElement(inside: string, start: number, innerStart: number): XmlElement {
  const name = /^[^\s/]+/.exec(inside)?.[0];
  if (!name) throw unusable("cutOff");
  const attributes: Record<string, string> = Object.create(null);
  for (const [, key, double, single] of inside.slice(name.length).matchAll(ATTRIBUTE)) {
    attributes[key as string] = unescapeXml(double ?? single ?? "");
  }
  const local = name.slice(name.indexOf(":") + 1);
  return {
    name,
    local,
    attributes,
    children: [],
    text: "",
    start,
    end: innerStart,
    innerStart,
    innerEnd: innerStart,
  };
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  if (found < 0) throw unusable("cutOff");
  return found + mark.length;
}
