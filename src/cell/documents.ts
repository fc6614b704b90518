/**
 * @fileoverview Finding document numbers with their symbols (`13-HD/TĐTN-TCKT`, `92/HD-TĐTN`) and their dates in
 * a line of evidence ([E2]).
 */
import { dateAtStart } from "../vietnamese/dates";

/** A document in a line. */
export interface FoundDocument {
  readonly kind: "document";
  readonly start: number;
  readonly end: number;
  /** `13`, `11a`; '' where only the symbol is written. */
  readonly number: string;
  /** `HD/TĐTN-TCKT`, without spaces around its signs. */
  readonly symbol: string;
  /** Year written inside the symbol (`78/2021/NĐ-CP`, `12-KH/ĐTN-2021`), else null. */
  readonly year: number | null;
}

/** Abbreviated kinds of document, folded: kế hoạch, quyết định, báo cáo, công văn, chương trình … */
const KINDS = new Set(
  (
    "kh qd bc cv tb hd ctr ct nq ttr tt kl gm bb pa da qc qyd nd cd lt gt gth gcn tk ph ctph ctrph khph khlt ctrlt " +
    "hdlt hdlb hdln khln ds dk tl td uq pl"
  ).split(" "),
);
/** Those that name a document even without a body behind them (`12/KH`, `số 05-KH`). */
const LONE_KINDS = new Set("kh qd bc cv tb hd ctr nq ttr kl gm".split(" "));

const NUMBER = /\d{1,5}[a-zđA-ZĐ]?(?= ?[-–—/] ?(?:\p{L}|(?:19|20)\d\d ?[/-])| \p{L})/gu;
const SIGN = / ?[-–—/] ?| /y;
const YEAR_AND_SIGN = /((?:19|20)\d\d) ?[/-] ?/y;
const TOKEN = /\p{L}{1,12}\d{0,2}(?![\p{L}\d])/uy;
const TAIL_SIGN = /\.| ?[-–—/] ?/y;
const TAIL_YEAR = / ?[-–—/] ?((?:19|20)\d\d)(?![\d/-])/y;
/** What the character before a number may not be: it is a part of something else then (`3/5`, `A12`). */
const PART_OF_OTHER = /[\p{L}\d/_]/u;
const WORD_NUMBER = /(?:^|[^\p{L}])s[ốo]:? ?$/iu;

function matchAt(regex: RegExp, text: string, index: number): RegExpExecArray | null {
  regex.lastIndex = index;
  return regex.exec(text);
}

/** Capital letters, as bodies are abbreviated: ĐTN, TWĐTN; also CTr, QyĐ, ĐTNTr. */
function isAbbreviation(token: string): boolean {
  const capitals = token.replace(/[ry]/g, "");
  return capitals === capitals.toUpperCase() && capitals !== capitals.toLowerCase();
}

/** Small letters with d for đ, as `KINDS` is written. */
function plainCase(token: string): string {
  return token.toLowerCase().replace(/đ/g, "d");
}

/** The body behind a kind (`/TWĐTN – BTC`): where it ends, and its text without spaces. */
function readTail(text: string, from: number, anyCase: boolean): { end: number; tail: string } {
  let end = from;
  let tail = "";
  for (;;) {
    const sign = matchAt(TAIL_SIGN, text, end);
    const token = sign && matchAt(TOKEN, text, end + sign[0].length);
    if (!sign || !token) return { end, tail };
    const word = token[0];
    if (word.length < 2 || !(isAbbreviation(word) || (anyCase && tail === ""))) return { end, tail };
    end += sign[0].length + word.length;
    tail += sign[0].trim().replace(/[–—]/, "-") + word;
  }
}

/** The document whose number stands at `start`; null where it is no document (dates, `3/5`, `1+1`). */
function documentAt(text: string, start: number, number: string): FoundDocument | null {
  const saysNumber = WORD_NUMBER.test(text.slice(Math.max(0, start - 5), start));
  if (!saysNumber && PART_OF_OTHER.test(text.charAt(start - 1))) return null;
  const sign = matchAt(SIGN, text, start + number.length);
  if (!sign) return null;
  let at = start + number.length + sign[0].length;
  const inNumber = matchAt(YEAR_AND_SIGN, text, at);
  if (inNumber) at += inNumber[0].length;
  const token = matchAt(TOKEN, text, at);
  if (!token) return null;
  const kind = token[0];
  const folded = plainCase(kind);
  const known = KINDS.has(folded);
  if (!known && (sign[0] === " " || !isAbbreviation(kind))) return null;
  const { end, tail } = readTail(text, at + kind.length, known && kind === kind.toLowerCase());
  // "3 - CLB - THPT" is a list: a kind that is not known needs the slash of a symbol.
  if (!known && !`${sign[0]}${tail}`.includes("/")) return null;
  if (tail === "") {
    const lone = LONE_KINDS.has(folded) && sign[0] !== " " && (saysNumber || sign[0].includes("/"));
    if (!lone && !(inNumber && isAbbreviation(kind) && kind.length > 1)) return null;
  }
  const behind = matchAt(TAIL_YEAR, text, end);
  const year = inNumber?.[1] ?? behind?.[1];
  return {
    kind: "document",
    start,
    end: end + (behind ? behind[0].length : 0),
    number,
    symbol: kind + tail,
    year: year === undefined ? null : Number(year),
  };
}

/** All documents of a tidy line, in order. */
export function findDocuments(line: string): FoundDocument[] {
  const found: FoundDocument[] = [];
  for (let match = NUMBER.exec(line); match; match = NUMBER.exec(line)) {
    const document = documentAt(line, match.index, match[0]);
    if (!document) continue;
    found.push(document);
    NUMBER.lastIndex = document.end;
  }
  return found;
}

const NUMBERLESS = /^(?:[-+*•] ?)?(?:\p{L}+ ){0,4}?(\p{L}{1,5}) ?\/ ?(?=\p{Lu}{2})/u;

/** The document that a piece starts with by its symbol alone (`NQ/ĐTN`, `Nghị quyết NQ/ĐTN`); null: none. */
export function numberlessDocument(piece: string): FoundDocument | null {
  const match = NUMBERLESS.exec(piece);
  const kind = match?.[1];
  if (!match || kind === undefined || !KINDS.has(plainCase(kind)) || !isAbbreviation(kind)) return null;
  const start = match[0].lastIndexOf(kind);
  const { end, tail } = readTail(piece, start + kind.length, false);
  return tail === "" ? null : { kind: "document", start, end, number: "", symbol: kind + tail, year: null };
}

const DOTS = "(?:…|\\.{2,}|_{2,})";
const SYMBOL = "\\p{Lu}\\p{L}{0,5} ?[-–/] ?\\p{Lu}{2}";
/** What a document is, before its number. */
const KIND_WORDS =
  "(?:[Vv]ăn bản|[Kk]ế hoạch|[Bb]áo cáo|[Cc]ông văn|[Qq]uyết định|[Nn]ghị quyết|[Bb]iên bản|[Tt]ờ trình|[Hh]ướng dẫn|[Cc]hương trình|[Tt]hông báo)";
/** "Số …-BC/ĐTN", "Số: -KH/ĐTN"; "…-BC/ĐTN"; "/KH-ĐTN"; "Số ……"; "ngày …/…/2021", "ngày / /2021". */
const UNFILLED = new RegExp(
  [
    `(?:^|\\P{L})[Ss]ố ?:? ?${DOTS}? ?[-–—/] ?${SYMBOL}`,
    `${DOTS} ?[-–—/] ?${SYMBOL}`,
    `^/ ?${SYMBOL}`,
    `^(?:${KIND_WORDS} ?)? ?[Ss]ố ?(?::? ?${DOTS}|: ?$)`,
    `ngày ?(?:${DOTS}|[/.] ?[/.])`,
  ].join("|"),
  "u",
);

/** Whether words are a form whose number or date nobody has filled in: there is no such document yet. */
export function isUnfilled(piece: string): boolean {
  return UNFILLED.test(piece);
}

const GLUE = /^[ ,.:()–-]+/;
const ISSUED = /^(?:của|do|ban hành|ký|được) [^;]{0,80}?(?=ngày \d|tháng \d)/i;

/**
 * The year of a document: from the date right behind its symbol (`ngày 25/01/2021`, `, 05/3/2019`, "của Tỉnh đoàn
 * ngày …") or right before its number ("ngày 5/3/2019 số"), else the year inside the symbol; null where it is
 * not dated. Dates further off are of something else: "về hội trại 26/3/2020".
 */
export function documentYear(document: FoundDocument, before: string, behind: string): number | null {
  const rest = behind.replace(GLUE, "");
  const date = dateAtStart(rest) ?? (ISSUED.test(rest) ? dateAtStart(rest.replace(ISSUED, "")) : null);
  if (date?.year) return date.year;
  const day = before.toLowerCase().lastIndexOf("ngày");
  if (day >= 0 && /^[\d\s/.-]*(?:tháng \d+ năm \d+)?[ ,]*(?:số:? ?)?$/i.test(before.slice(day + 4))) {
    const earlier = dateAtStart(before.slice(day));
    if (earlier?.year) return earlier.year;
  }
  return document.year;
}
