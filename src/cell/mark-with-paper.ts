/**
 * @fileoverview A mark and the paper that proves it in one cell ([M2], [E9]): "Đạt (12-KH/ĐTN ngày 05/3/2026)",
 * "x; 12-KH/ĐTN", "Đạt (có KH)". Any word more beside the paper leaves the mark unread.
 */
import { fold } from "../vietnamese/fold";
import { findDocuments } from "./documents";

const MARK = /^((?:chưa |không |ko )?đạt(?!\p{L})|(?:[xvđ✓✔☑√✗✘]|kđ|cđ)(?=\s*[(;:,[\n–—-]))/iu;
/** "x;1/QĐ" */
const SHORTEST = 6;
const PARTED = /^[(;:,[–—\s-]+|[)\].;,\s]+$/g;
const ADDRESS = /https?:\/\/[^\s)]+/gi;
const DAY = /#,? ?(?:ngày )?\d{1,2}(?:[/.-]\d{1,2}[/.-]| tháng \d{1,2} năm )\d{4}/giu;
const KIND =
  "(?:ke hoach|kh|quyet dinh|qd|nghi quyet|nq|bao cao|bc|cong van|cv|bien ban|bb|chuong trinh|ctr|thong bao|tb|to trinh|ttr|huong dan|hd|danh sach|hinh anh|van ban|vb|minh chung|mc|ho so|hs)\\b";
/** "12-KH", "KH số 12": no symbol, and yet that paper. */
const NUMBERED = new RegExp(`\\b(?:so )?\\d{1,4}-${KIND}|\\b${KIND} (?:so:? )?\\d{1,4}\\b(?![/.,%])`, "g");
/** Papers, each a `#`, and what stands beside them; or that there is one. */
const PAPERS = new RegExp(
  `^(?=.*#)(?:[#\\s,;:.()–—-]|(?:${KIND}|kem|theo|co|so|va|cua|btv|bch|doan|xa|phuong|truong)\\b)*$|^(?:da )?(?:co|du)(?: (?:du|day du))? ${KIND}(?:,? (?:va )?${KIND})*$`,
);

/** A text with `#` in place of each paper and its day. */
export function withoutPapers(text: string): string {
  let rest = "";
  let from = 0;
  for (const { start, end } of findDocuments(text)) {
    rest += `${text.slice(from, start)}#`;
    from = end;
  }
  return (rest + text.slice(from)).replace(ADDRESS, "#").replace(DAY, "#");
}

/** The word or sign of a mark, and the paper behind it; null: the text is no mark with its paper and nothing else. */
export function markWithPaper(value: string): { readonly word: string; readonly paper: string } | null {
  // Nearly all marks are a word alone.
  if (value.length < SHORTEST) return null;
  const text = value.normalize("NFC").trim();
  const word = MARK.exec(text)?.[0];
  if (word === undefined) return null;
  const paper = text.slice(word.length).replace(PARTED, "");
  return PAPERS.test(fold(withoutPapers(paper)).replace(NUMBERED, "#")) ? { word, paper } : null;
}
