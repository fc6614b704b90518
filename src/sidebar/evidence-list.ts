/**
 * @fileoverview An evidence cell as a list of references and back, losing nothing of what stands between them, and
 * what each is taken for ([E1], [E2]).
 */
import { documentOutsideYear, readEvidence } from "../cell/evidence";
import type { Evidence, Reference } from "../cell/evidence-in-text";
import { turnsDown } from "../cell/promise";

/** One line of the list, with what follows it in the cell. */
export interface Item {
  readonly text: string;
  readonly after: string;
}

/** A cell's text apart: what stands before the first item, and the items. */
export interface ItemList {
  readonly lead: string;
  readonly items: readonly Item[];
}

/** A semicolon inside an address is part of it, unless white space follows. */
const BREAK = /[ \t\u00a0]*[\n\r\v\u2028\u2029][\s\u00a0]*|[ \t\u00a0]*;(?:[ \t\u00a0]+|$)|;(?![ \t\u00a0])/g;
const IN_ADDRESS = /(?:https?:\/\/|www\.|drive\.google|docs\.google)\S*$/i;

/** Takes a cell's text apart at line breaks and semicolons. */
export function splitEvidence(text: string): ItemList {
  const items: Item[] = [];
  let lead = "";
  let from = 0;
  const close = (to: number, after: string) => {
    const own = text.slice(from, to);
    const last = items[items.length - 1];
    if (own.trim() !== "") items.push({ text: own, after });
    else if (last) items[items.length - 1] = { text: last.text, after: last.after + own + after };
    else lead += own + after;
  };
  for (const found of text.matchAll(BREAK)) {
    const at = found.index;
    const [sign] = found;
    if (sign === ";" && IN_ADDRESS.test(text.slice(from, at))) continue;
    close(at, sign);
    from = at + sign.length;
  }
  if (from < text.length) close(text.length, "");
  return { lead, items };
}

/** The cell's text for a list: an unchanged list gives the text it came from. */
export function joinEvidence({ lead, items }: ItemList, separator: string): string {
  const kept = items.filter((item) => item.text.trim() !== "");
  const own = kept.find((item) => /[;\n]/.test(item.after))?.after ?? separator;
  const between = own.trim() === "" && own.includes("\n") ? "\n" : own;
  return kept.reduce((text, item, index) => {
    const last = index === kept.length - 1;
    // What stood behind the last item was its own; behind a removed one it goes with it.
    const after = last ? (items[items.length - 1] === item ? item.after : "") : item.after || between;
    return text + item.text + after;
  }, lead);
}

/** What stands between two references most often in these texts; a line break where there is nothing to learn from. */
export function separatorOf(texts: Iterable<string>): string {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const { after } of splitEvidence(text).items.slice(0, -1)) {
      const sign = after.includes("\n") ? "\n" : after.includes(" ") ? "; " : ";";
      counts.set(sign, (counts.get(sign) ?? 0) + 1);
    }
  }
  let best = "\n";
  let most = 0;
  for (const [sign, count] of counts) {
    if (count <= most) continue;
    best = sign;
    most = count;
  }
  return best;
}

/** What one item is taken for, and what is off with it. */
export interface ItemKind {
  readonly references: readonly Reference[];
  /** Addresses that pretend to be another's ([E5]). */
  readonly suspicious: readonly string[];
  readonly hint:
    | "nothing"
    | "promised"
    | "unsafe"
    | "suspicious"
    | "insecure"
    | "described"
    | "otherYear"
    | null;
}

/** Reads one item as the rules do ([E2]–[E6]). */
export function kindOf(text: string, assessed: readonly number[] | null): ItemKind {
  const evidence = readEvidence(text, []);
  const { references, suspicious } = evidence;
  return { references, suspicious, hint: hintOf(text, evidence, assessed) };
}

function hintOf(text: string, evidence: Evidence, assessed: readonly number[] | null): ItemKind["hint"] {
  if (evidence.unsafe.length > 0) return "unsafe";
  if (evidence.suspicious.length > 0) return "suspicious";
  if (evidence.missing) return evidence.promised && !turnsDown(text) ? "promised" : "nothing";
  if (evidence.insecure) return "insecure";
  if (assessed !== null && documentOutsideYear(evidence, assessed)) return "otherYear";
  return evidence.withoutReference ? "described" : null;
}
