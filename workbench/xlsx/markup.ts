/**
 * @fileoverview Reads XML 1.0 and tells of its elements in order. As strict as the standard asks: what is not well formed
 * is refused, and so is a document type, which could make one reader see what another does not. Workbooks are read
 * with it whole, so it takes long stretches at once; `saxes` stays as a witness in the tests.
 */
import { unusable } from "./unusable";

/** Attributes by name. They inherit nothing. */
export type Attributes = Readonly<Record<string, string>>;

/** Who is told. Places are of the document: from `start` to before `end`. */
export interface MarkupReader {
  /** An opening tag, or an element that closes itself. */
  opened(name: string, attributes: Attributes, start: number, end: number): void;
  /** The closing tag of what was opened last; where it closed itself, an empty stretch behind it. */
  closed(start: number, end: number): void;
  /** Text directly inside what is open, references resolved; it may come in several pieces. */
  text(piece: string): void;
}

const [SLASH, EQUALS, CLOSES, LESS, AMPERSAND] = [0x2f, 0x3d, 0x3e, 0x3c, 0x26];
const START =
  ":A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}";
const NAME = new RegExp(`^[${START}][${START}\\-.0-9\\u00b7\\u0300-\\u036f\\u203f\\u2040]*$`, "u");
const PLAIN_NAME = /^[:A-Z_a-z][:\w.-]*$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML 1.0 forbids
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;
const DECLARATION =
  /<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.\d+"|'1\.\d+')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/y;
const ENTITIES = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** V8 reads what such a function makes many times faster than what `Object.create(null)` does. */
const OwnOnly = function OwnOnly() {} as unknown as new () => Record<string, string>;
OwnOnly.prototype = Object.create(null);

const broken = () => unusable("cutOff");
const isSpace = (code: number) => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
const isBlank = (text: string) => !/[^ \t\r\n]/.test(text);

/** Tells of a document; throws UnusableFile where it is none, most often after some of it was told. */
export function readMarkup(xml: string, on: MarkupReader): void {
  if (FORBIDDEN.test(xml)) throw broken();
  const open: string[] = [];
  let hasRoot = false;
  let at = xml.charCodeAt(0) === 0xfeff ? 1 : 0;
  DECLARATION.lastIndex = at;
  if (DECLARATION.test(xml)) at = DECLARATION.lastIndex;
  for (;;) {
    const start = xml.indexOf("<", at);
    if (start !== at) {
      const piece = xml.slice(at, start < 0 ? xml.length : start);
      if (open.length > 0) on.text(textOf(piece));
      else if (!isBlank(piece)) throw broken();
      if (start < 0) break;
    }
    const next = xml.charCodeAt(start + 1);
    if (next === SLASH) {
      const end = xml.indexOf(">", start);
      const name = open.pop();
      if (name === undefined || end < 0 || !xml.startsWith(name, start + 2)) throw broken();
      for (let i = start + 2 + name.length; i < end; i++) if (!isSpace(xml.charCodeAt(i))) throw broken();
      at = end + 1;
      on.closed(start, at);
    } else if (next === 0x21 || next === 0x3f) at = aside(start);
    else at = tag(start);
  }
  if (open.length > 0 || !hasRoot) throw broken();

  /** Tells of an opening tag; gives where it ends. */
  function tag(start: number): number {
    if (open.length === 0 && hasRoot) throw broken();
    hasRoot = true;
    let i = nameEnd(start + 1);
    const name = xml.slice(start + 1, i);
    let attributes: Record<string, string> | undefined;
    for (;;) {
      const before = i;
      while (isSpace(xml.charCodeAt(i))) i++;
      const code = xml.charCodeAt(i);
      const closes = code === SLASH && xml.charCodeAt(i + 1) === CLOSES;
      if (closes || code === CLOSES) {
        const end = closes ? i + 2 : i + 1;
        on.opened(name, attributes ?? NO_ATTRIBUTES, start, end);
        if (closes) on.closed(end, end);
        else open.push(name);
        return end;
      }
      if (i === before) throw broken();
      const key = xml.slice(i, nameEnd(i));
      i += key.length;
      while (isSpace(xml.charCodeAt(i))) i++;
      if (xml.charCodeAt(i) !== EQUALS) throw broken();
      do i++;
      while (isSpace(xml.charCodeAt(i)));
      const quote = xml.charCodeAt(i);
      if (quote !== 0x22 && quote !== 0x27) throw broken();
      const from = i + 1;
      let isPlain = true;
      for (i = from; ; i++) {
        const code = xml.charCodeAt(i);
        if (code === quote) break;
        if (code === LESS || i >= xml.length) throw broken();
        if (code === AMPERSAND || code < 0x20) isPlain = false;
      }
      const value = xml.slice(from, i);
      attributes ??= new OwnOnly();
      if (attributes[key] !== undefined) throw broken();
      attributes[key] = isPlain ? value : resolved(value.replace(/\r\n|[\t\r\n]/g, " "));
      i++;
    }
  }

  /** Where a name that begins here ends. */
  function nameEnd(from: number): number {
    let i = from;
    for (; ; i++) {
      const code = xml.charCodeAt(i);
      if (isSpace(code) || code === EQUALS || code === CLOSES || code === SLASH || i >= xml.length) break;
    }
    // Most names are one letter.
    const code = xml.charCodeAt(from) | 0x20;
    if (i === from + 1 && code >= 0x61 && code <= 0x7a) return i;
    const name = xml.slice(from, i);
    if (!PLAIN_NAME.test(name) && !NAME.test(name)) throw broken();
    return i;
  }

  /** What is neither element nor text; gives where it ends. */
  function aside(start: number): number {
    if (xml.startsWith("<!--", start)) {
      const end = xml.indexOf("--", start + 4);
      if (end < 0 || xml.charCodeAt(end + 2) !== CLOSES) throw broken();
      return end + 3;
    }
    if (xml.startsWith("<![CDATA[", start)) {
      const end = xml.indexOf("]]>", start);
      if (end < 0 || open.length === 0) throw broken();
      on.text(withPlainLineEnds(xml.slice(start + 9, end)));
      return end + 3;
    }
    if (xml.startsWith("<?", start)) {
      const end = xml.indexOf("?>", start + 2);
      const [target = ""] = xml.slice(start + 2, Math.max(start, end)).split(/[ \t\r\n?]/, 1);
      if (end < 0 || !NAME.test(target) || target.toLowerCase() === "xml") throw broken();
      return end + 2;
    }
    throw xml.startsWith("<!DOCTYPE", start) ? unusable("declaration") : broken();
  }
}

const NO_ATTRIBUTES: Attributes = Object.freeze(new OwnOnly());

function textOf(piece: string): string {
  if (piece.includes("]]>")) throw broken();
  return resolved(withPlainLineEnds(piece));
}

const withPlainLineEnds = (text: string) => (text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);

/** The text with what its references stand for: `&amp;`, `&#273;`. No document of a workbook may define its own. */
function resolved(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const known = ENTITIES.get(name);
    if (!whole.endsWith(";")) throw broken();
    if (known !== undefined) return known;
    const [, hex, decimal] = /^#(?:x([\da-fA-F]+)|(\d+))$/.exec(name) ?? [];
    const code = hex === undefined ? Number(decimal ?? Number.NaN) : Number.parseInt(hex, 16);
    const isCharacter = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    const character = isCharacter ? String.fromCodePoint(code) : "\0";
    if (FORBIDDEN.test(character)) throw broken();
    return character;
  });
}
