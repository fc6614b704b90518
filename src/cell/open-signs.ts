/**
 * @fileoverview Whether a line gives a sign of marks a meaning that is neither pass nor fail ([M2]): waiting, only
 * handed in, marked by the unit itself. "Đ = đang chờ bổ sung", "dấu x ở biểu này là số tự chấm", "chờ duyệt ghi v".
 */
import { fold } from "../vietnamese/fold";
import { pattern } from "../vietnamese/whole-words";
import type { LetterMark } from "./letter-mark";
import { meaningOf } from "./mark";
import { BY_ITSELF, NOT_THIS_LEVEL, namesAside, TO_DO } from "./not-settled";
import { namesFault } from "./shortcoming";

/** That it is on its way, or was handed in; with a word that it passed it is a pass. */
const ON_THE_WAY = new RegExp(
  `\\b(?:(?:can|phai|se|cho|dang|de nghi|xin|yeu cau) (?:duoc |cho |phai )*(?:${TO_DO})|dang (?:thuc hien|trien khai|lam|trinh|cho)|(?:da|moi|co|chi) (?:duoc )?(?:nop|gui|nhan|tiep nhan|bao cao|dang k[yi]|trinh|ke khai)|dang k[yi]|bo sung (?:sau|them)|mot phan|(?:con |bi )?(?:thieu(?! (?:nhi|nien))|no(?= (?:ho so|minh chung|bao cao|van ban)))|chua (?:du|nop|co|gui|bao cao)|con (?:han che|ton tai)|theo doi|phuc tra|phuc khao|giai trinh|xem xet|vang|co mat)\\b`,
);
/** As a meaning; as what a mark asks for it is the rule. */
const HAS_PAPERS = /^(?:da )?co (?:ho so|minh chung|van ban|bao cao)$/;
/** Folded, chờ and đang look like other words. */
const IN_TONES = /(?<!\p{L})(?:chờ|đang)(?!\p{L})/iu;
const AFFIRMS = /(?<!\b(?:chua|khong) )\b(?:dat|hoan thanh|dam bao|du|tot|dung|xong)\b/;
/** Why a sign of failing stands. */
const LACKS = /\b(?:(?:chua|khong) (?:dat|hoan thanh|dam bao|du|co|nop|gui)|thieu)\b/;
/** Said without those: it was done, or it was not. */
const PLAIN_WORDS = /^(?:co|da|khong|chua|duoc)\b|\b(?:thuc hien|trien khai|lam|tham gia)\b/;
/** What a letter stands for besides: kinds of units, columns, persons, ranks. */
const OTHER_THINGS = pattern(
  "^(?:cac |nhung |khoi |doan )*(?:xa|phuong|thi|truong|khoi|cum|doan|chi doan|co quan|" +
    "doanh nghiep|luc luong|cong|quan|huyen|tinh|thanh|ten|ho|ngay|so|cot|dong|tab|sheet|trang|muc|" +
    "phan|nguoi|can bo|nam|nu|dong chi|don vi|xem|theo|xuat sac|kha|trung binh|yeu|kem|gioi|loai|" +
    "hang|tieu chi|noi dung)\\b",
);
/** Longer meanings are sentences on something else. */
const MOST_WORDS = 16;

/** Whether words that are said of a sign leave open whether it passed. `self`: the unit's own marks stand beside, and have signs too. */
function leavesOpen(words: string, self: boolean, isFail = false): boolean {
  const folded = namesAside(fold(words).replace(/["“”'‘’()]/g, " "))
    .replace(self ? BY_ITSELF : "", " ")
    .replace(/\s+/g, " ")
    .trim();
  if (isFail && LACKS.test(folded)) return false;
  if (NOT_THIS_LEVEL.test(namesAside(folded))) return true;
  return !AFFIRMS.test(folded) && (ON_THE_WAY.test(folded) || IN_TONES.test(words));
}

/** Whether what a sign of passing is said to mean is a fault, or not done: "Có = có sai phạm", "x: chưa xong". */
const isWorse = (words: string): boolean =>
  meaningOf(words) === "unreadable" &&
  (/^chua\b(?!.*\b(?:dat|hoan thanh)\b)/.test(fold(words)) || namesFault(words));

/** Whether the words explain a letter by what nobody can take for a mark. */
function isNoMark(words: string): boolean {
  const folded = fold(words).replace(/^\W+/, "");
  return (
    /^\p{L}/u.test(folded) &&
    meaningOf(words) === "unreadable" &&
    !AFFIRMS.test(folded) &&
    !PLAIN_WORDS.test(folded) &&
    !OTHER_THINGS.test(folded)
  );
}

const QUOTE = "[\"“”'‘’«»]?";
const NAMED =
  "(?:các |những |mọi |tất cả )?(?:dấu|chữ|số|ký hiệu|kí hiệu|từ|mức|kết quả|ô|tiêu chí|ghi|đánh|điền|tích)(?: ghi| đánh| điền| có)?(?: dấu| chữ| số)? ";
/** Of where a sign stands, before it is said what it means. */
const WHERE =
  "(?:\\s+(?:ở|trong|tại|trên|dưới|của|nêu|này|cột|tab|biểu|bảng|phiếu|đều|chỉ|mới|thì)(?![\\p{L}])[^:=;,\\n]{0,40}?)?";
const EQUALS = "\\s*(?:[:=]|→|⇒|[=-]>)\\s*";
const SAYS =
  "\\s+(?:–|—|-|(?:có )?nghĩa(?: là)?|tức(?: là)?|(?:được |cần |phải )*hiểu(?: là)?|là|thể hiện|biểu thị|để chỉ|chỉ|tương ứng(?: với)?|ứng với|dùng cho|dành cho)\\s+";
const PUT = "\\s+(?:vào|cho|khi|nếu|với|đối với|ở)\\s+";
/** What is said of a sign without more ado is a state, not what it asks for. */
const STATE =
  "\\s+(?:(?:thì|đều|vẫn|còn|mới|chỉ|nêu trên|trên|này) )*(?=(?:đang|chờ|chưa|tạm|sẽ|tự|do \\S+ \\S+ tự)(?![\\p{L}]))";
const TICKED = "(?:ô (?:được |đã |có )?)?(?:tích|tick|check|đánh dấu)(?: chọn)?(?: vào ô)?";
const BEFORE = "(?:^|(?<!(?:chưa|không|ko|k) )(?<![\\p{L}\\d./]))";
const MAY_EQUAL = /[:=→⇒>]/;
const LONGEST = 400;
const SENTENCES = /[;|\n]|\.(?:\s|$)/;
/** What begins another sign's explanation, or speaks of what has none. */
const ANOTHER = /[:=→⇒]|(?<!\p{L})(?:là|ghi|đánh|để trống|bỏ trống)(?!\p{L})|^\s*(?:còn lại|các ô khác)/iu;

/** "chưa thẩm định, đến 20/11" as far as the comma goes on with the same. */
function meaningIn(rest: string): string {
  const [first = "", ...more] = rest.split(",");
  const end = more.findIndex((one) => ANOTHER.test(one));
  return [first, ...(end < 0 ? more : more.slice(0, end))].join(",").trim();
}

interface Way {
  /** Its last group is the meaning. */
  readonly form: RegExp;
  /** `equals`: the sign, a colon or the like, the meaning; `put`: what the sign is put to. */
  readonly of: "equals" | "says" | "put";
}

/** The ways to explain one sign. */
function waysOf(sign: string): Way[] {
  const it = `${QUOTE}(?:${written(sign)})${QUOTE}(?![\\p{L}\\d/])`;
  const bare = isNumber(sign) ? `(?:${NAMED}${it}|${it}(?=\\s*=))` : `(?:${NAMED})?${it}`;
  const way = (of: Way["of"], form: string): Way => ({ of, form: new RegExp(form, "u") });
  return [
    way("equals", `${BEFORE}${bare}${WHERE}${EQUALS}(.+)`),
    way("says", `${BEFORE}${bare}${WHERE}${SAYS}(.+)`),
    way("put", `${BEFORE}${sign === TICK ? it : NAMED + it}(?:${PUT}|${STATE})(.+)`),
    ...(isNumber(sign) || sign === TICK
      ? []
      : [
          way("says", `(?:^|:)[\\s*•-]*\\(${it}\\)\\s*(.+)`),
          ...(isLetter(sign) ? [way("says", `(?:^|[:,])[\\s*•-]*${it}\\s*\\(([^()]+)\\)`)] : []),
          way("put", `^(.{3,60}?)(?:,? thì)? (?:ghi|đánh|điền)(?: dấu| chữ)? ${it}[\\s)”.]*$`),
          way("says", `^(.{3,60}?)\\s*(?:[:=→]\\s*${it}|\\(\\s*${it}\\s*\\))[\\s)”.]*$`),
        ]),
  ];
}

const written = (sign: string) => (sign === TICK ? TICKED : sign.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&"));
/** A number alone counts or numbers; a dash is one between words. */
const isNumber = (sign: string) => /^[\d–—-]$/.test(sign);
const isLetter = (sign: string) => !isNumber(sign) && !/^\p{L}{2,}/u.test(sign);
/** A ticked box, as `Letters` has it. */
const TICK = "true";

/** Finds in lines the signs that these leave open, among those by which an assessment says that something passed or not. */
export class OpenSigns {
  private readonly ways = new Map<string, Way[]>();
  private readonly any: RegExp;

  /**
   * @param signs each with what it means everywhere
   * @param self whether the units' own marks stand on the sheet too
   */
  constructor(
    private readonly signs: ReadonlyMap<string, LetterMark>,
    private readonly self: boolean,
  ) {
    const all = [...signs.keys()].map(written).join("|");
    this.any = new RegExp(`(?<![\\p{L}\\d./])(?:${all})(?![\\p{L}\\d/])`, "u");
  }

  /** The signs that a line leaves open. */
  in(line: string): string[] {
    if (line.length < 4 || line.length > LONGEST) return [];
    const small = line.normalize("NFC").toLowerCase();
    if (!this.any.test(small)) return [];
    const states = leavesOpen(small, this.self) || small.includes("có ");
    const equals = MAY_EQUAL.test(small);
    if (!states && !equals) return [];
    const sentences = small.split(SENTENCES);
    return [...this.signs.keys()].filter(
      (sign) =>
        (sign === TICK || small.includes(sign)) &&
        (states || isLetter(sign) || small.startsWith(sign)) &&
        sentences.some((sentence) => this.isOpen(sign, sentence)),
    );
  }

  private isOpen(sign: string, sentence: string): boolean {
    let ways = this.ways.get(sign);
    if (!ways) {
      ways = waysOf(sign);
      this.ways.set(sign, ways);
    }
    return ways.some(({ form, of }) => {
      const found = form.exec(sentence)?.[1];
      if (found === undefined) return false;
      const words = meaningIn(found);
      if (words.split(" ").length > MOST_WORDS) return false;
      if (leavesOpen(words, this.self, this.signs.get(sign) === "fail")) return true;
      if (of !== "put" && this.signs.get(sign) === "pass" && isWorse(words)) return true;
      return (
        (of !== "put" && HAS_PAPERS.test(fold(words))) ||
        (of === "equals" && isLetter(sign) && isNoMark(words))
      );
    });
  }

  /** The sign that two cells side by side leave open: "x" | "Chờ thẩm định". */
  inPair(first: string, second: string): string[] {
    const sign = first.replace(/[\s:=]+$/, "");
    return sign.length > LONGEST_SIGN || isNumber(sign.trim()) ? [] : this.in(`${sign} = ${second}`);
  }
}
/** "Dấu “x”", "Chưa đạt". */
const LONGEST_SIGN = 16;
