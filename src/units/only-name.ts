/**
 * @fileoverview A unit's name without what people write beside it: who is its secretary, a telephone number, an
 * address. Names of units go up, persons do not (docs/upward.md).
 */
import { saysWhich } from "./distinct";
import { isUnitName } from "./looks-like-name";

/** Surnames that hardly a place begins with; "Cao Lộc", "Hà Nội" and "Châu Thành" are places. */
const SURNAME =
  "(?:Nguyễn|Trần|Lê|Phạm|Huỳnh|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô|Trịnh|Đinh|Nông|Triệu|Giàng|Lò|Vàng|Tòng|Quàng|Lường|Đàm|Phùng|Quách|Đào|Hồ|Dương|Lý|Tạ|Lương|Hà|Cao|Mai|Trương|Tô|Châu|Lâm|Vi|Hứa|Bế|Ma|Chu|Thái|Kiều|Đoàn|Tống|La|Lục|Mạc|Sùng|Thào)";
/** Surnames of the many: two words behind a dash are a person's already. */
const COMMON_SURNAME = "(?:Nguyễn|Trần|Lê|Phạm|Huỳnh|Hoàng|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô|Trịnh|Đinh)";
const GIVEN = "\\p{Lu}[\\p{Ll}\\p{M}]*";
const END = "(?=$|[ ]*[-–—(),;:/|\\d])";

const BESIDE = "[-–—(,;:/|]\\s*";
/** Where something that is no name of a unit begins; the earliest counts. */
const SIGNS: readonly RegExp[] = [
  /\S+@\S+/u,
  // Eight digits and more are a telephone's or an identity card's.
  /\+?\(?\d(?:[ .()-]{0,2}\d){7,}/u,
  /(?<![\p{L}\d])(?:sđt|đt|tel|phone|mobile|hotline|zalo|facebook|fb|e-?mail|cccd|cmnd|số điện thoại|điện thoại|di động|sinh năm|ngày sinh|liên hệ)\s*[:.\d(]/iu,
  /(?<![\p{L}\d])(?:đ\/c|đ\.c\.?|đồng chí|phó bí thư|bí thư|họ (?:và )?tên|(?:người|cán bộ) phụ trách|người liên hệ)(?![\p{L}\d])/iu,
  /(?<![\p{L}\d])(?:[Pp]?[Bb][Tt]|(?:[Pp]hó )?[Cc]hủ nhiệm|[Pp]hụ trách|[Cc]án bộ)\s*[:.]\s*(?=\p{Lu})/u,
  new RegExp(
    `${BESIDE}(?:P?BT|ông|bà|anh|chị|cô|thầy|chú|bác|phụ trách|chủ nhiệm|cán bộ)\\s+(?=\\p{Lu})`,
    "u",
  ),
  // Cô Tô, Bà Rịa and Anh Sơn are places.
  new RegExp(`${BESIDE}(?:Ông|Bà|Anh|Chị|Cô|Thầy)\\s*:?\\s+(?=${COMMON_SURNAME} )`, "u"),
];
/** A person's name behind a sign that parts. */
const PERSON_BESIDE = new RegExp(
  `${BESIDE}(?:${SURNAME}(?: ${GIVEN}){2,4}|${COMMON_SURNAME} ${GIVEN})${END}`,
  "u",
);
/** A commune's name, and behind it a person's with nothing between. */
const PERSON_BEHIND = new RegExp(
  `^((?:.*?\\s)?(?:[Xx]ã|XÃ|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu)(?: đoàn)?(?: ${GIVEN}){1,4}?) ${COMMON_SURNAME}(?: ${GIVEN}){2,3}${END}`,
  "u",
);

/** What of a cell is the unit's name. */
export interface OnlyName {
  /** '' where the unit cannot be told from what stands beside it. */
  readonly name: string;
  /** Whether anything was cut off. */
  readonly cut: boolean;
}

/** The unit's name alone. */
export function onlyName(text: string): OnlyName {
  const whole = text.normalize("NFC");
  const at = personAt(whole);
  if (at < 0) return { name: text, cut: false };
  const before = tidyEnd(whole.slice(0, at));
  if (isName(before)) return { name: before, cut: true };
  // The person stands first: "Nguyễn Văn An – Đoàn xã Tân Lập".
  const parts = whole.split(/\s*[-–—(),;:/|]\s*/u).filter((part) => personAt(part) < 0 && isUnitName(part));
  return { name: parts.length === 1 ? tidyEnd(parts[0] ?? "") : "", cut: true };
}

/** Where in a text something of a person begins; -1 where nothing does. */
function personAt(text: string): number {
  const found = SIGNS.map((sign) => text.search(sign)).filter((at) => at >= 0);
  const beside = PERSON_BESIDE.exec(text);
  // "Trường THCS – Nguyễn Huệ" has no other name of its own.
  if (beside && saysWhich(text.slice(0, beside.index))) found.push(beside.index);
  const behind = PERSON_BEHIND.exec(text);
  if (behind) found.push((behind[1] ?? "").length);
  return found.length > 0 ? Math.min(...found) : startsWithPerson(text) ? 0 : -1;
}

const PERSON_FIRST = new RegExp(`^${SURNAME}(?: ${GIVEN}){1,4}\\s*[-–—(,;:/|]\\s*(.+)$`, "u");
const PERSON_ALONE = new RegExp(`^${COMMON_SURNAME} (?:Văn|Thị)(?: ${GIVEN}){1,3}$`, "u");

function startsWithPerson(text: string): boolean {
  const first = PERSON_FIRST.exec(text.trim());
  return (
    PERSON_ALONE.test(text.trim()) || (first !== null && isUnitName((first[1] ?? "").replace(/[()]/g, "")))
  );
}

const tidyEnd = (text: string) => text.replace(/^[\s\-–—(,;:/|.]+|[\s\-–—(,;:/|.]+$/gu, "");

/** Whether what is left names anything. */
const isName = (text: string) => /\p{L}.*\p{L}/su.test(text);
