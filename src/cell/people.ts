/**
 * @fileoverview Reading a cell that names officers: one or several, each without what stands around the name ("Đ/c",
 * "– Phó Bí thư Huyện đoàn", a telephone number).
 */

import type { CellValue } from "../table/tab";
import { nameKey } from "../vietnamese/fold";
import { pattern } from "../vietnamese/whole-words";
import { isDitto } from "./ditto";
import { isErrorValue } from "./error-value";
import { meansNothing } from "./mark";
import { isMark, namesDocument } from "./sample";
import { textOf } from "./text";

/** An officer as a cell names one, or who stands in an officer's place. */
export interface Person {
  /** The name alone, as it is typed. */
  readonly name: string;
  /** Equal for all spellings of the same name. */
  readonly key: string;
  /** False: a body or a position without a name: "Ban Phong trào", "Thường trực Huyện đoàn". */
  readonly person: boolean;
}

const APART = /\s*(?:[\n;,+&/|]|(?<=\s)và(?=\s)|\s[-–—]\s|\s[–—]|[–—]\s)\s*/iu;
/** Its stroke parts no names. */
const COMRADE = /(?<![\p{L}\p{M}])(?:đ\s*[/.]\s*c|d\s*\/\s*c)(?![\p{L}\p{M}])\.?/giu;
const IN_BRACKETS = /\([^()]*\)|\[[^[\]]*\]/g;
/** Eight digits and more are a telephone's. */
const TELEPHONE =
  /(?:(?<![\p{L}\d])(?:sđt|sdt|đt|tel|điện thoại|di động|zalo)\s*[:.]?\s*)?\+?\(?\d(?:[ .()-]{0,2}\d){7,}/giu;
const ADDRESS = /\S+@\S+/g;
/** "1. ", "- ". */
const NUMBERING = /^(?:\d{1,2}\s*[.):]|[-–—+*•])\s*/;
/** What is said before a name; signs of it hold in any case, with the diacritics people leave out too. */
const TITLE = pattern(
  "^(?:đc\\.?|(?:các )?(?:đồng chí|dong chi)|ông|bà|anh|chị|cô|thầy|mr|ms|mrs|(?:họ và tên|họ tên|" +
    "cán bộ(?: (?:phụ trách|theo dõi|đoàn))?|can bo|chuyên viên|cb|cv|phụ trách|người đi|thành viên|" +
    "trưởng đoàn|phó đoàn|tổ trưởng|nhóm trưởng)|(?:nguyên |quyền )?(?:phó )?(?:bí thư|bi thu|" +
    "chủ tịch|trưởng ban|trưởng phòng|chánh văn phòng|giám đốc)(?: thường trực)?|phó (?:ban|phòng)|" +
    "pbt|bt|p\\.? ?bt|ủy viên(?: (?:ban thường vụ|ban chấp hành|thường vụ|btv|bch|ubkt))?|" +
    "uỷ viên(?: (?:ban thường vụ|ban chấp hành|thường vụ|btv|bch|ubkt))?|uv ?(?:btv|bch|tv|ubkt)|" +
    "thường trực)(?![\\p{L}\\p{M}])\\s*[:.,]?\\s*",
  "iu",
);
/** Whom a title is of: what it begins with is no person. */
const BODY = pattern(
  "^(?:(?:(?:huyện|tỉnh|thành|thị|quận|xã|phường|trung ương|tw) ?đoàn|đoàn (?:công tác|kiểm tra|" +
    "giám sát|khảo sát|thẩm định|liên ngành|tncs|thanh niên|huyện|tỉnh|thành|xã|phường|thị trấn|" +
    "trường|khối|cơ sở|cấp trên|cơ quan)|btv|bch|ban (?!văn |thị |van |thi )[\\p{L}\\p{M}\\d]+|" +
    "văn phòng|ubkt|ủy ban|uỷ ban|hội (?:lhtn|liên hiệp|đồng|sinh viên)|hđđ|lhtn|phòng|nhà thiếu nhi|" +
    "trung tâm|kiểm tra|xây dựng đoàn|phong trào|tuyên giáo|tổ chức|thanh thiếu nhi|huyện|tỉnh|" +
    "thành phố|quận|thị xã)(?![\\p{L}\\p{M}])|ban$)",
  "iu",
);
/** More than one, or a part of an office, that a cell names in a person's place. */
const SEVERAL = pattern(
  "^(?:tổ (?:công tác|giúp việc|trưởng các)|nhóm|bộ phận|tập thể|toàn (?:bộ|thể|cơ quan)|tất cả|" +
    "các|cả (?:ban|tổ|cơ quan)|khối|cụm|công an|quân sự|câu lạc bộ|clb|chi đoàn|cơ quan|đảng ủy|" +
    "đảng uỷ|ubnd|mặt trận|khác|một số|nhiều|cùng|phối hợp|lái xe|tài xế|phóng viên|" +
    "văn thư)(?![\\p{L}\\p{M}])",
  "iu",
);
/** Longer than any name. */
const MOST_WORDS = 7;

/** What cells were read as: the same few officers stand over and over. */
const known = new Map<string, readonly Person[]>();
/** Cells remembered at once; then all are forgotten. */
const MOST_KEPT = 2_000;

/** The officers that a cell names; none where it is blank, a mark, or says that there is nobody yet. */
export function peopleIn(value: CellValue): readonly Person[] {
  if (typeof value !== "string" || value === "" || isErrorValue(value) || isDitto(value)) return NOBODY;
  const before = known.get(value);
  if (before) return before;
  const people = readPeople(value);
  if (known.size >= MOST_KEPT) known.clear();
  known.set(value, people);
  return people;
}

const NOBODY: readonly Person[] = [];

function readPeople(value: string): readonly Person[] {
  // Lines part names: they are read before white space is folded.
  const lines = withoutFormer(value)
    .replace(IN_BRACKETS, " ")
    .replace(INSTEAD_OF, "$1")
    .replace(TELEPHONE, " ")
    .replace(ADDRESS, " ")
    .split("\n")
    .map((line) => textOf(line).replace(COMRADE, "đồng chí "));
  const text = lines.join("\n").trim();
  if (!/\p{L}{2}/u.test(text) || isMark(text) || meansNothing(text) || saysNobody(text) || saysSame(text))
    return NOBODY;
  if (/\d/.test(text) && namesDocument(text)) return NOBODY;
  const people = new Map<string, Person>();
  for (const part of text.split(APART)) {
    const name = nameIn(part) || nameBehind(part);
    if (name !== "") people.set(nameKey(name), { name, key: nameKey(name), person: true });
  }
  if (people.size > 0) return [...people.values()];
  // "Ban Phong trào (đ/c Nguyễn Văn An)", "Văn phòng: Nguyễn Văn An".
  const within = [...value.matchAll(/[([:]([^()[\]:]*)/g)].flatMap(([, of = ""]) =>
    of
      .replace(COMRADE, "đồng chí ")
      .split(APART)
      .map((one) => nameIn(textOf(one))),
  );
  const named = within.filter((name) => NAME.test(name));
  if (named.length > 0) return named.map((name) => ({ name, key: nameKey(name), person: true }));
  // "Ban Tổ chức – Kiểm tra" looks after units too.
  const whole = textOf(text);
  return [{ name: whole, key: nameKey(whole), person: false }];
}

/** "Đoàn công tác: đ/c An": the person whom a part names behind a body, where others stand beside. */
function nameBehind(part: string): string {
  const behind = /:\s*(\S.*)$/u.exec(part)?.[1] ?? "";
  const name = nameIn(behind);
  return /^đồng chí /u.test(behind) || NAME.test(name) ? name : "";
}

const ARROW = /^[\s\S]*(?:→|->|=>|⇒|➔)/;
/** "A thay B", "A đi thay đ/c B": who is named last was before. */
const INSTEAD_OF =
  /(\p{Lu}[\p{Ll}\p{M}]*) +(?:(?:đi|dự|làm việc|phụ trách|theo dõi) +)*thay(?: +(?:thế|cho|mặt|đồng chí|ông|bà|anh|chị))*(?: +(?:đ\s*[/.]\s*c\.?|Đ\s*[/.]\s*c\.?)? *\p{Lu}[^;,\n]*)?(?=\s*(?:[;,\n]|$))/gu;
const SINCE = /\((?:từ|mới|nay|hiện nay|thay)(?![\p{L}\p{M}])[^()]*\)/iu;
const UNTIL = /[^,;\n()]*\((?:đến|cũ|trước|đã thôi|thôi)(?![\p{L}\p{M}])[^()]*\)\s*[,;]?/giu;

/** The text without those whom it names as followed by others: "A → B", "A (đến 30/6), B (từ 01/7)". */
function withoutFormer(text: string): string {
  const since = text.normalize("NFC").replace(ARROW, "");
  return SINCE.test(since) ? since.replace(UNTIL, "") : since;
}

/** A person's name beyond doubt: words with capitals. */
const NAME = /^\p{Lu}[\p{Ll}\p{M}]*(?: \p{Lu}[\p{Ll}\p{M}]*){1,4}$/u;

/** Whether a text names an office or another body and no person. */
export function isBody(text: string): boolean {
  const name = textOf(text).replace(NUMBERING, "");
  return BODY.test(name) || SEVERAL.test(name);
}

/** "Giữ nguyên", "như cũ": nothing changed, where somebody stands beside it. */
export const saysSame = (text: string): boolean => SAME.test(text.normalize("NFC").trim());
const SAME =
  /^[-–(\s]*(?:(?:vẫn |xin )?giữ (?:nguyên|như cũ)|(?:vẫn )?như (?:cũ|trước|hiện nay|đã phân công|phân công(?: cũ| đầu năm)?|(?:năm|quý|kỳ) (?:trước|ngoái|20\d\d|[IV]+))|không (?:thay đổi|đổi|điều chỉnh|thay))(?![\p{L}\p{M}])[^\p{L}]*$/iu;

/** "Chưa phân công": a word that there is nobody yet. */
export const saysNobody = (text: string) => /^(?:chưa|không|đang|sẽ|chờ)(?![\p{L}\p{M}])/iu.test(text);

/** Whether a part of a cell that names persons is what one of them is, or of which body: "Phó Bí thư Huyện đoàn". */
export const isOffice = (part: string): boolean =>
  part.split(" ").length <= MOST_WORDS && !/\d/.test(part) && nameIn(part) === "";

/** The person's name in a part of a cell, '' where it is a title, a body or a number. */
function nameIn(part: string): string {
  let rest = part.replace(NUMBERING, "").trim();
  for (;;) {
    const title = TITLE.exec(rest);
    if (!title || title[0] === "") break;
    rest = rest.slice(title[0].length).trim();
  }
  rest = rest.replace(/^[\s.:,"“–—-]+|[\s.:,"”–—-]+$/gu, "");
  if (!/\p{L}/u.test(rest) || /\d/.test(rest) || BODY.test(rest) || SEVERAL.test(rest)) return "";
  return rest.split(" ").length > MOST_WORDS ? "" : rest;
}
