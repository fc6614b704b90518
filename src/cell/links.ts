/**
 * @fileoverview Finding links in text and judging those behind a cell's text: https, http, or a scheme that must
 * never count ([E2], [E5]). The platform has no URL parser, so this is a small one.
 */
import { pretendingAt, pretends } from "./pretending";

/** A link in a line, or something dressed as one. */
export interface FoundLink {
  readonly kind: "link";
  readonly start: number;
  readonly end: number;
  /** With its scheme; a bare host gets `https://`. */
  readonly url: string;
  readonly safe: LinkSafety;
}

/** `unsafe`: a scheme that must never count; `suspicious`: an address that pretends to be another ([E5]). */
export type LinkSafety = "https" | "http" | "unsafe" | "suspicious";

/** Top-level domains that a bare address may have; anything else ("TP.HCM/Q1") is no address. */
const BARE =
  /(?:^|[^\p{L}\d@./_-])((?:www\.(?:[a-z\d-]+\.)+[a-z]{2,}|(?:[a-z\d-]+\.)+(?:com|vn|net|org|gov|edu|info|gle|goo|me|ly|ms|be|gl|io|app|dev|cloud|link|page|site|online|website|xyz|asia|watch|to|cc|tv|co|sh|new|us|biz))(?::\d{1,5})?(?:\/[^\s<>"“”]*|(?=$|[\s,;)])))/iu;
const HTTP = /https?:\/\//i;
/** White space may hide inside the scheme; a browser drops it. */
const SCRIPT = /(?:^|[^\p{L}\d])((?:j\s*a\s*v\s*a|v\s*b)\s*s\s*c\s*r\s*i\s*p\s*t\s*:)/iu;
/** A data address has a comma, a file address a slash; "Data: …" and "File: …" before words are just words. */
const DATA_OR_FILE =
  /(?:^|[^\p{L}\d])((?:data\s*:\s*[a-z\d/+.;=-]*,|data\s*:\s*[a-z]+\/[a-z]|file\s*:\s*(?:[/\\]|[a-z]:?[/\\])))/iu;
const HOST = /^(?:[^/?#@]*@)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+\.?(?::\d{1,5})?(?=$|[/?#])/u;
const TRAILING = /[.,;:!?'’”"…\]}>]+$/;

/** Whether a character is a control character or takes no room: browsers drop those inside a scheme. */
function isHidden(code: number): boolean {
  return (
    code < 0x20 ||
    (code >= 0x7f && code <= 0x9f) ||
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    code === 0x2060 ||
    code === 0xfeff
  );
}

/** Text without control and zero-width characters, line breaks and tabs kept where asked. */
export function withoutHidden(text: string, keepSpace: boolean): string {
  let clean = "";
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isHidden(code) || (keepSpace && code >= 9 && code <= 13)) continue;
    clean += text.slice(from, i);
    from = i + 1;
  }
  return clean + text.slice(from);
}

/** Where a web address that starts at `start` ends: at white space, a quote, or the next reference. */
function endOfAddress(line: string, start: number, startsReference: (index: number) => boolean): number {
  let end = start;
  for (; end < line.length; end++) {
    const char = line.charAt(end);
    if (char === " " || char === "<" || char === ">" || char === '"' || char === "“" || char === "”") break;
    if ((char === ";" || char === ",") && startsReference(end + 1)) break;
  }
  let address = line.slice(start, end).replace(TRAILING, "");
  while (address.endsWith(")") && !address.includes("("))
    address = address.slice(0, -1).replace(TRAILING, "");
  return start + address.length;
}

/** An unsafe address swallows its line, up to a `;` or `,` with the next reference behind it. */
function endOfUnsafe(line: string, start: number, startsReference: (index: number) => boolean): number {
  for (let i = start; i < line.length; i++) {
    const char = line.charAt(i);
    if ((char === ";" || char === ",") && line.charAt(i + 1) === " " && startsReference(i + 1)) return i;
  }
  return line.length;
}

interface Candidate {
  readonly at: number;
  readonly kind: "http" | "bare" | "unsafe" | "pretending";
}

function search(regex: RegExp, line: string, from: number): number {
  const match = regex.exec(from === 0 ? line : line.slice(from));
  if (!match) return -1;
  return from + match.index + (match[1] === undefined ? 0 : match[0].length - match[1].length);
}

function nextCandidate(line: string, from: number): Candidate | null {
  let best: Candidate | null = null;
  const consider = (at: number, kind: Candidate["kind"]): void => {
    if (at >= 0 && (best === null || at < best.at)) best = { at, kind };
  };
  if (line.includes(":", from)) {
    consider(search(SCRIPT, line, from), "unsafe");
    consider(search(DATA_OR_FILE, line, from), "unsafe");
    consider(search(HTTP, line, from), "http");
  }
  if (line.includes(".", from)) {
    consider(search(BARE, line, from), "bare");
    consider(pretendingAt(line, from), "pretending");
  }
  return best;
}

/**
 * All links of a tidy line, in order. `startsReference` tells whether a document number or link starts at an
 * index (spaces skipped): there a comma or semicolon ends an address ([E1]).
 */
export function findLinks(line: string, startsReference: (index: number) => boolean): FoundLink[] {
  const found: FoundLink[] = [];
  for (let from = 0; from < line.length; ) {
    const candidate = nextCandidate(line, from);
    if (!candidate) break;
    const start = candidate.at;
    if (candidate.kind === "unsafe") {
      const end = endOfUnsafe(line, start, startsReference);
      found.push({ kind: "link", start, end, url: line.slice(start, end).trim(), safe: "unsafe" });
      from = end;
      continue;
    }
    const end = endOfAddress(line, start, startsReference);
    const text = line.slice(start, end);
    const url = candidate.kind === "bare" ? `https://${text}` : text;
    const judged = candidate.kind === "pretending" ? "suspicious" : judge(url);
    if (judged) found.push({ kind: "link", start, end, url, safe: judged });
    from = Math.max(end, start + 1);
  }
  return found;
}

const LEADS_ON =
  /^https?:\/\/(?:(?:www\.)?google\.com(?:\.vn)?\/url|l\.facebook\.com\/l\.php)\?(?:[^#]*&)?(?:q|url|u)=([^&#]+)/i;

/** Where an address leads that only leads on, as those are that Google and Facebook put before a copied link. */
export function ledTo(url: string): string | null {
  const [, inner] = LEADS_ON.exec(url) ?? [];
  if (inner === undefined) return null;
  try {
    return decodeURIComponent(inner);
  } catch {
    return inner;
  }
}

/** What an address with a scheme is; null where it is no web address at all. */
function judge(url: string): LinkSafety | null {
  const scheme = /^([a-z][a-z\d+-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === "javascript" || scheme === "vbscript" || scheme === "data" || scheme === "file")
    return "unsafe";
  if (scheme !== "http" && scheme !== "https") return null;
  const rest = url.slice(scheme.length + 1);
  if (!rest.startsWith("//")) return null;
  if (pretends(rest.slice(2))) return "suspicious";
  const inner = ledTo(url);
  const behind = inner === null || ledTo(inner) !== null ? null : judge(inner);
  if (behind === "unsafe" || behind === "suspicious") return behind;
  return HOST.test(rest.slice(2)) ? scheme : null;
}

/**
 * A link target behind a cell's text, judged; null for what is neither a web address nor unsafe (a range of the
 * workbook, an e-mail address). White space and control characters hide nothing.
 */
export function linkBehind(target: string): { url: string; safe: LinkSafety } | null {
  const url = withoutHidden(target, false).replace(/\s+/g, "");
  const judged = judge(url);
  if (judged) return { url, safe: judged };
  if (pretendingAt(url, 0) === 0) return { url, safe: "suspicious" };
  const bare = BARE.exec(url);
  if (bare?.index !== 0 || bare[1] !== url) return null;
  return { url: `https://${url}`, safe: pretends(url) ? "suspicious" : "https" };
}

const LINK_START = /^ *(?:https?:\/\/|(?:www\.)?(?:[a-z\d-]+\.)+[a-z]{2,}\/)/i;

/** Whether a link starts at an index of a line, spaces skipped. */
export function startsLink(line: string, index: number): boolean {
  return LINK_START.test(line.slice(index, index + 80));
}

/** Whether a text begins as an unsafe address once all white space, line breaks too, is dropped from it. */
export function beginsUnsafe(text: string): boolean {
  if (!text.includes(":")) return false;
  const bare = text.replace(/\s+/g, "");
  return SCRIPT.exec(bare)?.index === 0 || DATA_OR_FILE.exec(bare)?.index === 0;
}

/**
 * Whether a text says a link's address itself, as one does that somebody typed: Google makes a link of it (C48), and
 * whoever writes another text there loses nothing that cannot be seen.
 */
export function isSaidIn(text: string, url: string): boolean {
  return [url, decoded(url)].some((one) => {
    const address = one.replace(/^https?:\/\//i, "").replace(/\/+$/, "");
    const at = text.toLowerCase().indexOf(address.toLowerCase());
    if (address === "" || at < 0) return false;
    const behind = text.slice(at + address.length);
    return (
      /(?:^|[\s(<"“:;,]|\/\/)$/.test(text.slice(0, at)) && /^\/*[.,;:!?)\]…]*(?:$|[\s<>"“”])/.test(behind)
    );
  });
}

/** An address as people write it: "tài-liệu" for "t%C3%A0i-li%E1%BB%87u". */
function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
