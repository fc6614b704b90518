/**
 * @fileoverview Which documents, links and descriptions a text holds as evidence, and whether it only promises them
 * ([E1]–[E6]).
 */
import { tidy } from "../vietnamese/fold";
import { fromLegacy } from "../vietnamese/legacy";
import { documentYear, type FoundDocument, findDocuments, isUnfilled, numberlessDocument } from "./documents";
import {
  beginsUnsafe,
  type FoundLink,
  findLinks,
  ledTo,
  linkBehind,
  startsLink,
  withoutHidden,
} from "./links";
import { meansNothing, saysFail } from "./mark";
import { isKnownHost } from "./pretending";
import {
  isDeniedBefore,
  isDeniedBehind,
  isDeniedRightBehind,
  isPromise,
  isRejection,
  lackingIn,
} from "./promise";

/** One piece of evidence ([E2]). */
export interface Reference {
  readonly kind: "document" | "link" | "description";
  /** As it stands in the cell, white space folded; for a link behind the text its address. */
  readonly text: string;
  /** Documents: `13`; absent where only the symbol is written. */
  readonly number?: string;
  /** Documents: `HD/TĐTN-TCKT`. */
  readonly symbol?: string;
  /** Documents: the year of its date, null where it has none. */
  readonly year?: number | null;
  /** Links: the address with its scheme. */
  readonly url?: string;
  /** Links. */
  readonly safe?: "https" | "http";
}

/** What an evidence cell holds. */
export interface Evidence {
  /** Those that count. */
  readonly references: readonly Reference[];
  /** Nothing in it counts; also where `problem` is set. */
  readonly missing: boolean;
  /** [E4] Missing, and the words promise it. */
  readonly promised: boolean;
  /** [E4], [E9] Criteria for which it says itself that theirs lacks: "(thiếu minh chứng 1.3)". */
  readonly lacking: readonly string[];
  /** [E5] Addresses that never count, as they stand there: those of a scheme that may harm. */
  readonly unsafe: readonly string[];
  /** [E5] Likewise those that pretend to be another address. */
  readonly suspicious: readonly string[];
  /** [E5] A formula that sends data out made what stands there: none of it counts. */
  readonly fetched: boolean;
  /** [E5] At least one link is http. */
  readonly insecure: boolean;
  /** Descriptions only. */
  readonly withoutReference: boolean;
  /** [E6] Years of the dated documents, each once. */
  readonly years: readonly number[];
  /** [M5], [M7] What stands there cannot be judged. */
  readonly problem: "value-became-date" | "cell-error" | null;
}

type Found = FoundDocument | FoundLink;

/** A comma or semicolon here ends an address only where the next reference begins ([E1]). */
function startsReference(line: string, index: number): boolean {
  if (startsLink(line, index)) return true;
  const rest = line.slice(index, index + 60).replace(/^ *(?:s[ốo] ?:? ?)?/i, "");
  const first = findDocuments(rest)[0];
  return first !== undefined && first.start === 0;
}

/** Documents and links of a tidy line in order; numbers inside addresses are no documents. */
function findAll(line: string): Found[] {
  const links = findLinks(line, (index) => startsReference(line, index));
  const found: Found[] = [];
  let from = 0;
  for (const link of [...links, null]) {
    const to = link?.start ?? line.length;
    for (const document of findDocuments(line.slice(from, to)))
      found.push({ ...document, start: document.start + from, end: document.end + from });
    if (link) {
      found.push(link);
      from = link.end;
    }
  }
  return found;
}

/** A document's date, before what is said of it. */
const DATED = /^[\s,]*(?:ngày )?\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d(?=\s|$)/i;
const OF_YEAR = /[([–—-]\s*(?:(?:của|lấy|từ|theo|văn bản|bản) )*năm ((?:19|20)\d\d)[)\].\s]*$/iu;
const EDGES = /^[ ,;+•–-]+|[ ,;–-]+$/g;

/** What a cell's text gives, while it is read. */
class Reader {
  references: Reference[] = [];
  readonly descriptions: string[] = [];
  readonly unsafe: string[] = [];
  readonly suspicious: string[] = [];
  insecure = false;
  readonly lacking: string[] = [];
  /** Years of which words behind a document say that it is: "(của năm 2019)". */
  readonly years: number[] = [];
  /** Words around a reference take it back, or say that something lacks ([E4]). */
  denied = false;
  /** Links that words around them take back, bare: they stand behind the text too. */
  readonly takenBack: string[] = [];
  /** Something lacks whatever else is there. */
  lacks = false;

  /** Reads one line: its references, and what stands apart from them between semicolons. */
  line(line: string): void {
    const found = findAll(line);
    let from = 0;
    for (let i = 0; i < found.length; i++) {
      const item = found[i] as Found;
      const next = found[i + 1];
      const before = line.slice(from, item.start);
      const own = before.lastIndexOf(";") + 1;
      if (own > 0) for (const piece of before.slice(0, own - 1).split(";")) this.describe(piece);
      const gapEnd = next ? next.start : line.length;
      const gap = line.slice(item.end, gapEnd);
      let cut = gap.indexOf(";");
      if (cut < 0) cut = next ? gap.lastIndexOf(",") : gap.length;
      if (cut < 0) cut = gap.length;
      this.refer(item, before.slice(own), line.slice(item.start, item.end), gap.slice(0, cut));
      from = item.end + cut;
    }
    for (const piece of line.slice(from).split(";")) this.describe(piece);
  }

  private refer(item: Found, before: string, itself: string, behind: string): void {
    const said = behind.replace(DATED, "");
    this.weigh(said);
    const ofYear = OF_YEAR.exec(behind)?.[1];
    if (ofYear !== undefined) this.years.push(Number(ofYear));
    const apart = before.lastIndexOf(",") + 1;
    this.weigh(before.slice(0, apart));
    const isDenied = isDeniedBehind(behind) || isDeniedRightBehind(said);
    if (isDeniedBefore(before.slice(apart)) || (isDenied && lackingIn(behind) === null)) {
      this.denied = true;
      if (item.kind === "link") this.takenBack.push(bareAddress(item.url));
      return;
    }
    if (item.kind === "link") {
      if (item.safe === "unsafe") this.unsafe.push(item.url);
      else if (item.safe === "suspicious") this.suspicious.push(item.url);
      else this.link(`${before}${itself}${behind}`.replace(EDGES, ""), item.url, item.safe);
      return;
    }
    this.references.push({
      kind: "document",
      text: `${before}${itself}${behind}`.replace(EDGES, ""),
      number: item.number,
      symbol: item.symbol,
      year: documentYear(item, before, behind),
    });
  }

  link(text: string, url: string, safe: "https" | "http"): void {
    if (safe === "http") this.insecure = true;
    this.references.push({ kind: "link", text, url, safe });
  }

  private describe(piece: string): void {
    const text = piece.replace(EDGES, "");
    if (meansNothing(text) || (saysFail(text) && !isPromise(text))) return;
    this.descriptions.push(text);
    this.weigh(text);
  }

  /** What words beside a reference say lacks. */
  private weigh(words: string): void {
    if (words === "") return;
    const lacking = lackingIn(words);
    if (lacking === "all") this.lacks = true;
    else if (lacking) this.lacking.push(...lacking);
  }
}

/** An address without scheme, `www.` and closing slash, for telling whether the text says the same. */
function bareAddress(url: string): string {
  return url
    .replace(/^https?:\/\//i, "")
    .replace(/^www\./i, "")
    .replace(/\/$/, "")
    .toLowerCase();
}

/** The host that an address leads to in the end, without `www.`. */
function hostOf(url: string): string {
  return /^[^/?#:]*/.exec(bareAddress(ledTo(url) ?? url))?.[0] ?? "";
}

/**
 * Adds the links behind the text, each once and not those that the text itself spells out. Words over a link that
 * does not count are nothing else ([E5]).
 */
function readBehind(reader: Reader, text: string, links: readonly string[]): void {
  const hosts = new Set(links.map(hostOf));
  // A known host's address over a stranger's link pretends to lead there: then neither counts.
  const isDressing = ({ url }: Reference) =>
    url !== undefined && isKnownHost(hostOf(url)) && !hosts.has(hostOf(url));
  const isDressed = hosts.size > 0 && reader.references.some(isDressing);
  const seen = new Set(reader.references.flatMap(({ url }) => (url ? [bareAddress(url)] : [])));
  for (const address of reader.takenBack) seen.add(address);
  const lower = text.toLowerCase();
  for (const target of links) {
    const link = linkBehind(target);
    if (!link) continue;
    if (link.safe === "unsafe" || link.safe === "suspicious") {
      const bad = reader[link.safe];
      if (!bad.includes(link.url)) bad.push(link.url);
      reader.descriptions.length = 0;
      continue;
    }
    const bare = bareAddress(link.url);
    if (seen.has(bare)) continue;
    seen.add(bare);
    if (isDressed && !isKnownHost(hostOf(link.url))) {
      reader.suspicious.push(link.url);
      continue;
    }
    // Sheets puts http:// behind a bare address of its own accord: nobody chose it.
    const ownAccord = link.safe === "http" && lower.includes(bare) && !lower.includes("http://");
    reader.link(target.trim(), link.url, ownAccord ? "https" : link.safe);
  }
  if (reader.suspicious.length > 0 && isDressed)
    reader.references = reader.references.filter((one) => !isDressing(one));
}

const LINE_BREAK = /[\n\r\v\u2028\u2029]+/;

/** Reads a text line by line; an unsafe address broken over two lines is the whole text. */
function readLines(reader: Reader, text: string): void {
  const lines = text.trim().split(LINE_BREAK);
  if (beginsUnsafe(text) && !beginsUnsafe(lines[0] ?? "")) reader.unsafe.push(tidy(text));
  else for (const line of lines) reader.line(tidy(line));
}

/** Reads a text and the link targets behind it. */
export function readText(value: string, links: readonly string[]): Evidence {
  const text = withoutHidden(fromLegacy(value), true);
  const reader = new Reader();
  readLines(reader, text);
  readBehind(reader, text, links);

  const { references, unsafe, suspicious, descriptions } = reader;
  // A verdict in a line of its own is on the only paper there; of several it does not say which.
  if (reader.lacks || (references.length === 1 && descriptions.some(isRejection))) {
    reader.denied ||= references.length > 0;
    references.length = 0;
  }
  const given = descriptions.filter((description) => !isUnfilled(description));
  const promised =
    references.length === 0 &&
    (reader.denied || (descriptions.length > 0 && (given.length === 0 || isPromise(text))));
  if (!promised) for (const description of given) references.push(described(description));

  const years = references.length > 0 ? [...new Set(reader.years)] : [];
  let withoutReference = references.length > 0;
  for (const { kind, year } of references) {
    if (kind !== "description") withoutReference = false;
    if (year && !years.includes(year)) years.push(year);
  }
  return {
    references,
    missing: references.length === 0,
    promised,
    lacking: reader.lacking,
    unsafe,
    suspicious,
    fetched: false,
    insecure: reader.insecure,
    withoutReference,
    years,
    problem: null,
  };
}

/** A description, or the document whose symbol without number it starts with. */
function described(text: string): Reference {
  const document = numberlessDocument(text);
  return document
    ? {
        kind: "document",
        text,
        symbol: document.symbol,
        year: documentYear(document, "", text.slice(document.end)),
      }
    : { kind: "description", text };
}
