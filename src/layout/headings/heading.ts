/** @fileoverview One heading cell as read: its number, the words after it, and what the words say. */

import { textOf } from "../../cell/text";
import type { CellValue } from "../../table/tab";
import { fold, tidy } from "../../vietnamese/fold";
import { legacyReadings } from "../../vietnamese/legacy";
import { codesOfDate, type HeadingNumber, headingNumber, trailingNumber } from "./number";
import { type HeadingWord, headingWord, OF_SLIP } from "./words";

export interface Heading {
  readonly text: string;
  readonly folded: string;
  readonly number: HeadingNumber | null;
  /** What its words, or those beside its number, say. */
  readonly word: HeadingWord | null;
  /** Both readings of a date where a code should be, day first. */
  readonly dateCodes: readonly [string, string] | null;
}

/** What a criterion may have; words that may stand in one cell with a criterion's or pillar's number: "1.1 Tự chấm", "Minh chứng 2.3". */
export const BESIDE_NUMBER = new Set([
  "self",
  "appraised",
  "mark",
  "pass",
  "fail",
  "evidence",
  "explanation",
]);

/** A heading that is numbered by what stands beside it ([L6]): letters and small numerals are numbers only there. */
export function withNumber(heading: Heading, number: HeadingNumber): Heading {
  const word = number.rest.length <= LONGEST_WORD ? headingWord(fold(number.rest)) : null;
  return word && BESIDE_NUMBER.has(word.field)
    ? { ...heading, number: { ...number, rest: "" }, word }
    : { ...heading, number, word: null };
}

/** Longer words beside a number are a criterion's text, however they begin. */
const LONGEST_WORD = 50;

/** Whose mark it is, after a criterion's whole text: "1.1. Chủ động nắm chắc… [Tự chấm]". */
const WHOSE_AT_END =
  /\s*(?:[[(]|\s[-–—]\s*)((?:đơn vị |cơ sở |đoàn cơ sở )?tự (?:chấm|đánh giá)[^[\]()]{0,30}|[^[\]()–-]{0,30}thẩm định)[\])]?\s*$/iu;
/** Whose mark it is, before the criterion: "Tự chấm: 1.1. …", in a grid of an online form "Tự chấm [1.1. …]". */
const WHOSE_BEFORE = /^([^[\]:–]{2,60}?)\s*(?:\[|:|\s[-–—]\s)\s*([^[\]]+)\]?$/u;

/** The same before a code, behind what else stands there: "[Tự chấm] 1.1. …", "[3 chủ động] Đơn vị tự đánh giá tiêu chí 1.1. …". */
const SELF = "(?:(?:các |đoàn )?(?:đơn vị|cơ sở) )?tự (?:chấm|đánh giá|nhận xét|nhận|xếp|cho điểm)(?: điểm)?";
const SELF_FIRST = new RegExp(
  `^(?:[[(][^[\\]()]{1,40}[\\])]\\s*|[^[\\]():–-]{1,30}[–:-]\\s*)?[[(]?${SELF}[\\])]?[\\s:–-]*(?:\\[[^\\]]*\\]\\s*)?(?:tiêu chí |tc )?(\\d.*)$`,
  "iu",
);

const cache = new Map<string, Heading>();

/** Reads one heading cell. A blank cell gives empty text and nothing else. */
export function readHeading(value: CellValue): Heading {
  if (typeof value === "number") return numeric(value);
  if (value instanceof Date) {
    const codes = codesOfDate(value);
    return { text: codes?.[0] ?? "", folded: codes?.[0] ?? "", number: null, word: null, dateCodes: codes };
  }
  if (typeof value !== "string" || value === "") return NOTHING;
  const before = cache.get(value);
  if (before) return before;
  const text = textOf(value);
  const plain = withoutAsking(text);
  const heading = plain === text ? readText(text) : { ...readText(plain), text, folded: fold(text) };
  if (cache.size > 5000) cache.clear();
  cache.set(value, heading);
  return heading;
}

const QUESTION = "(?:câu (?:hỏi )?(?:số )?)?\\d{1,2} ?[.:)] ?";
const OURS = '(?:của )?(?:mô hình )?(?:đoàn cơ sở )?["“”]?3 chủ động["“”]?(?: năm \\d{4})?';
/** A whole question of an online form on one content: "Câu 2. Tổ thẩm định kết luận Nội dung 1 (…) … đạt hay chưa đạt?" */
const ASKS_CONTENT = new RegExp(
  `^(${QUESTION})?((?:tổ thẩm định )?(?:kết quả(?: thẩm định)?|kết luận|thẩm định|đánh giá)(?: của)? )?(nội dung [1-9])(?: ?\\([^()]*\\))?(?: ${OURS})?( (?:có )?đạt (?:hay|hoặc) (?:chưa|không)(?: đạt)? ?\\??)?$`,
  "iu",
);
/** Its other questions, numbered: whose papers, and which unit. */
const ASKS_BESIDE = new RegExp(
  `^(?:${QUESTION})?(?:đồng chí )?(?:(?:vui lòng|hãy) (?:chọn|ghi|nhập) )?((?:tên )?(?:đơn vị|đoàn cơ sở)(?: được thẩm định)?|minh chứng (?:của )?nội dung [1-9](?: ?\\([^()]*\\))?)$`,
  "iu",
);

/** A question of an online form as the heading that it is; any other text as it stands. */
function withoutAsking(text: string): string {
  const [, number, judged, content, asked] = ASKS_CONTENT.exec(text) ?? [];
  if (content && (number || asked || /3 chủ động/iu.test(text)))
    return judged ? `Kết quả thẩm định ${content}` : content;
  return ASKS_BESIDE.exec(text)?.[1] ?? text;
}

const NOTHING: Heading = { text: "", folded: "", number: null, word: null, dateCodes: null };

function numeric(value: number): Heading {
  const text = String(Math.round(value * 100) / 100);
  const number = Number.isInteger(value)
    ? value > 0 && value <= 400
      ? ({ kind: "bare", n: value, rest: "" } as const)
      : null
    : headingNumber(text);
  return { text, folded: text, number, word: null, dateCodes: null };
}

function readText(text: string): Heading {
  const folded = fold(text);
  const nothing = { text, folded, number: null, word: null, dateCodes: null };
  const number = headingNumber(text);
  if (number) {
    const [whole = "", whose = ""] = number.rest.match(WHOSE_AT_END) ?? [];
    const word = headingWord(fold(whose));
    if (word && (word.field === "self" || word.field === "appraised"))
      return { ...nothing, number: { ...number, rest: number.rest.slice(0, -whole.length) }, word };
    const rest = headingWord(fold(number.rest));
    return rest && BESIDE_NUMBER.has(rest.field) && number.rest.length <= LONGEST_WORD
      ? { ...nothing, number: { ...number, rest: "" }, word: rest }
      : { ...nothing, number, word: null };
  }
  const own = headingNumber(text.match(SELF_FIRST)?.[1] ?? "");
  if (own) return { ...nothing, number: own, word: { field: "self", sure: 1 } };
  const [, asked = "", row = ""] = text.match(WHOSE_BEFORE) ?? [];
  const asks = headingWord(fold(asked));
  const about = headingNumber(row);
  if (about && asks && BESIDE_NUMBER.has(asks.field)) return { ...nothing, number: about, word: asks };
  const end = trailingNumber(folded);
  if (end) {
    const word = headingWord(end.words);
    const beside = word && (BESIDE_NUMBER.has(word.field) || word.field === "result");
    if (beside) return { ...nothing, number: end.number, word };
  }
  const word = headingWord(folded);
  if (word) return { ...nothing, word };
  // A short heading in a legacy font may read as Vietnamese of another sense: "Tù chÊm" is "Tự chấm" ([U4]).
  for (const legacy of legacyReadings(text).map(tidy)) {
    const meant = headingWord(fold(legacy));
    // Both in another font and with a slip "đúng kỳ" would be "đăng ký".
    if (meant && meant.sure > OF_SLIP)
      return { text: legacy, folded: fold(legacy), number: null, word: meant, dateCodes: null };
  }
  return nothing;
}

/** A content by its own words: "2. Chủ động xây dựng và thực hiện kế hoạch công tác". */
const CONTENT = /^(?:(?:noi dung|nd|mat|phan) *)?(?:[ivx]+|\d)?[.:) -]*chu dong\b/;

/** Whether a folded text opens with a content's own words. */
export const opensWithContent = (folded: string): boolean => CONTENT.test(folded);
