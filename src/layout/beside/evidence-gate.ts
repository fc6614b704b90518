/**
 * @fileoverview Whether a table that has the shape of evidence is surely what the units handed in of this scheme ([E10]).
 * Nobody can list all that it may be instead (papers sent back, letters that remind, another scheme's files), so it is
 * asked the other way round: it must call itself evidence, and nothing above it may say anything that is not known here.
 */

import type { Tab } from "../../table/tab";
import { fold, tidy } from "../../vietnamese/fold";
import { pattern } from "../../vietnamese/whole-words";
import { isNoteAbove, subjectOf } from "../header/title";
import { saysLacking, saysOpinion, saysPlan } from "./says-evidence";

/** Papers and links, however they are called. */
const PAPERS =
  "minh chung|chung minh|kiem chung|bang chung|dan chung|giai trinh|ho so|so sach|tai lieu|van ban|vb|" +
  "mc|hs|hsmc|tlmc|duong dan|duong link|link|drive|file|tep";
const SAYS_PAPERS = new RegExp(`\\b(?:${PAPERS}|nop|gui|luu|ky hieu)\\b`);

/** Words of evidence, of lists, of handing in, of this scheme, its units and its year: they say nothing else. */
const OURS = new RegExp(
  `\\b(?:${[
    PAPERS,
    "so,? (?:va )?ky hieu|hinh anh|anh|san pham|can cu|bao cao|bien ban",
    "danh muc|danh sach|dm|ds|bang(?: ke| kiem)?|bieu(?: mau| so)?|kho|tong hop|tap hop|thong ke|" +
      "theo doi|phu luc|chi tiet|muc luc|thu muc|luu tru|luu|cap nhat|du lieu|sheet|tab|trang tinh|trang|" +
      "ban sao|copy|nhap|an|cu|cau tra loi",
    "(?:da )?(?:nop|gui|tiep nhan|nhan|ban hanh|cung cap)(?: bo sung)?|bo sung|kem theo|kem|dinh kem|" +
      "lien quan|phuc vu",
    "tham dinh|tham tra|kiem tra|cham diem|cham|tu danh gia|danh gia|xet|cong nhan|ket qua|thuc hien|" +
      "xay dung|dat|danh hieu",
    "(?:\\d|ba) *chu dong|\\d ?cd|chu dong|(?:bo )?tieu chi|tieu chuan|noi dung|nd|mat|tc",
    "theo (?:ke hoach|huong dan|quyet dinh|cong van|quy dinh)(?: so)?",
    "don vi|co so doan|doan co so|to chuc doan co so|co so|doan tncs ho chi minh|doan thanh nien|doan|" +
      "chi doan(?: co so)?|dcs|csd|khoi|cum|truong hoc|truong|btv|bch|ban thuong vu|ban chap hanh",
    "nam hoc|nh(?= ?\\d)|nam|quy|thang|dot|lan|ky|giai doan|dau nam|cuoi nam|ca nam|tu|den|ngay|x{0,2}i{1,3}|iv|v|vi",
    "cac|cua|tung|moi|nhung|theo|tai|ve|de|va|cung|voi|trong|tren|toan|bo|ca|o|thuoc|do|duoc|cho|so|muc|" +
      "gom|rieng|chung|day du",
  ].join("|")})(?![a-z])`,
  "g",
);
/** Behind them stands a proper name. */
const PLACES =
  /\b(?:(?:huyen|tinh|quan|thi|thanh|xa|phuong) doan|huyen|tinh|quan|thi xa|thi tran|thanh pho|tp|xa|phuong|dac khu|dia ban|khu vuc|can bo|dong chi|d\.c|d\/c|dc)(?![a-z])/g;
const PROPER_NAME = /@[ .:]*[a-z]+(?: [a-z]+)?/g;
const DOCUMENT = /\b\d+[a-z]? ?- ?[a-z]+ ?\/ ?[a-z-]+/g;

/** Headings of columns that take nothing from the document beside them. */
const HARMLESS = pattern(
  "\\b(?:s?tt|ghi chu|luu y|nguoi|can bo|phu trach|email|dia chi|dau thoi gian|timestamp|sdt|" +
    "dien thoai|ngay|thoi gian|thang|nam|nop|gui|nhan|noi|co quan|loai|trich yeu|ten|so|ky hieu|ma|trang|" +
    "noi dung|tieu chi|tieu chuan|mat|tinh trang|trang thai|kiem tra|hop le|xac nhan|duyet|ket qua|" +
    "tham dinh|nhan xet|y kien|huyen|cum|khoi|don vi|bo sung|cap nhat|luu)\\b",
);
/** What says of papers that they are not here yet, not good, or not the unit's. */
const DENYING = pattern(
  "\\b(?:du kien|tra (?:lai|ve)|khong (?:dat|hop le|du|duoc)|tu choi|thoi han|han (?:nop|gui|cuoi|" +
    "hoan thanh|bo sung)|nhac|giao|kinh phi|so lieu|chi tieu|muc tieu|yeu cau|phai nop|can nop|toi thieu|" +
    "thieu|sai sot|ton tai|ly do|khac phuc|nhiem vu|cap tren|xep loai|thi dua|(?:chi doan|vung) manh|" +
    "tien tien)\\b",
);
/** Beside it a day by which something was due says nothing. */
const CAME = /\b(?:da nop|da gui|(?:ngay|thoi gian) (?:nop|gui|nhan)|tinh trang|trang thai)\b/;

/** `sure`: handed in; `open`: perhaps, a person must say; `none`: by its own words it is something else. */
export type Claim = "sure" | "open" | "none";

/** What a table says of itself. */
interface Said {
  readonly tab: Tab;
  /** The lines above it. */
  readonly lines: readonly string[];
  /** Headings over its evidence; none in a matrix, where they name criteria. */
  readonly over: readonly string[];
  /** The unit that the whole tab is about: its name says nothing else. */
  readonly unit?: string;
  /** Headings of its other columns, those left out that name unit, criterion and number. */
  readonly beside: readonly string[];
}

/** Whether somebody may rely on it: what is not sure is remembered by its tab, and asked about. */
export type Gate = (said: Said) => boolean;

/** Weighs what a table that has evidence's shape says of itself. */
export function claimOfEvidence({ tab, lines, over, beside, unit = "" }: Said): Claim {
  const above = [tab.name, ...lines.filter((line) => !isNoteAbove(line) && subjectOf([line]) !== "")];
  if (saysLacking(above.join(" ")) || above.some((line) => saysOpinion(line) || saysPlan(line)))
    return "none";
  const came = beside.some((heading) => CAME.test(fold(heading)));
  const denied = [...above, ...over, ...beside].map(fold).find((words) => DENYING.test(words));
  if (denied !== undefined && !(came && /\bhan\b/.test(denied))) return "open";
  // What stands in brackets tells how to read the table.
  if (above.some((line) => !/^\(.*\)$/.test(line) && saysAnythingElse(line, fold(unit).split(" "))))
    return "open";
  if (above.some((line) => SAYS_PAPERS.test(fold(line)))) return "sure";
  const plain = beside.every((heading) => HARMLESS.test(fold(heading)));
  return plain && (over.length === 0 || over.some((heading) => SAYS_PAPERS.test(fold(heading))))
    ? "sure"
    : "open";
}

/** So many words may all begin with a capital where a name is among them: "MC Gia Cát". */
const FEW_WORDS = 3;

/** Whether a line holds words that are neither {@link OURS} nor a proper name. */
function saysAnythingElse(line: string, names: readonly string[]): boolean {
  const text = tidy(line.replace(/["“”'‘’«»*_]/g, " "));
  const known = (found: string) => "#".repeat(found.length);
  const left = fold(text)
    .replace(DOCUMENT, known)
    .replace(PLACES, (found) => "@".repeat(found.length))
    .replace(OURS, known)
    .replace(PROPER_NAME, known);
  // Capitals tell a name only where other words have none.
  const tellsNames = /(?:^|[^\p{L}])\p{Ll}/u.test(text) || text.split(" ").length <= FEW_WORDS;
  return [...left.matchAll(/[a-z]{2,}/g)].some(
    ({ index, 0: word }) =>
      !names.includes(word) &&
      (index === 0 || !tellsNames || !/^\p{Lu}\p{Ll}+$/u.test(text.slice(index, index + word.length))),
  );
}
