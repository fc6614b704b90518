/**
 * @fileoverview What stands behind a unit's name and says of when or in which copy the row is, or nothing that anybody
 * knows: "(cũ)", "(2)", "- bản 2", "_copy". Beside the bare name it may be the same unit ([U2]).
 */
import { fold, tidy } from "../vietnamese/fold";
import { saysWhich } from "./distinct";

/** Words of time, of copies and of judging, folded; a name that such words alone follow is no other unit's for sure. */
const WORDS = new Set(
  (
    "cu moi ban sao copy of final goc chinh thuc chot cuoi cung dau truoc sau lan dot vong thu quy thang nam ky lai sua bo sung bs du phong " +
    "trung lap nhap thay the dieu chinh kq ket qua diem phieu cham tu tham dinh tra danh gia da chua duoc do cua theo tai btv bch huyen doan " +
    "tinh cap tren duoi giua hien nay tam xoa huy khong dung tinh xet kiem phuc ra soat sap thanh hoan thien ngay hop thong nhat day duoc duyet " +
    "v i ii iii iv hai ba bon nhat mot va la khi de nghi"
  ).split(" "),
);
const NUMBER = /^(?:v?\d{1,4}|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|[a-d])$/;
const WORD = /[^\s.,:;+&]+/g;
/** Behind "sửa", "thay" it changes; alone it may be a police team's: Đội 2. */
const CHANGED = /\b(sua|thay) doi\b/g;

/** Whether a text is made of such words alone. */
export function isOfTime(text: string): boolean {
  const words = fold(text).replace(CHANGED, "$1").match(WORD) ?? [];
  return words.length > 0 && words.every((word) => WORDS.has(word) || NUMBER.test(word));
}

/** An aside that says which unit it is: where it lies, or which part of a larger one. */
const TELLS =
  /^(?:thuộc |tại |ở )?(?:huyện|quận|thị xã|tx\.?|tp\.?|thành phố|tỉnh|xã|phường|thị trấn|tt\.?|đặc khu|khu vực|cụm)\.? *(?:\p{Lu}|\d)|^(?:cơ sở|chi nhánh|phân hiệu|nhà máy|xưởng|phân xưởng|khu|khối|đội|tổ|thôn|xóm|ấp|buôn|phòng|trung tam|lớp) /u;
const IN_BRACKETS = /^(.{2,}?)\s*[([]([^()[\]]*)[)\]][\s*.,;]*$/u;
const BEHIND_DASH = /^(.{2,}?)(?:\s+[-–—]\s*|\s*[-–—]\s+|_+|\s*,\s*|[-–—](?=\d))([^-–—_,]+)$/u;
/** Without one of these the two above need not try every place of a name. */
const CLOSES = /[)\]]/;
const PARTS = /[-–—_,]/;
const COPY_OF = /^(?:bản sao|copy)(?: của| of)? (\p{L}.*)$/iu;
/** What may end a bare name with an aside: most names end otherwise. */
const MAY_HAVE = /[)\]_,–—-]|^(?:bản|copy)|(?<= )(?:[\p{Ll}]{1,5}|v?\d{1,4})[\s*.]*$/iu;

/** A name without its aside, and whether that says of when or in which copy it is, or nothing that is known. */
export interface Aside {
  readonly name: string;
  readonly of: "time" | "unknown";
}

/** The aside behind a name; null where there is none, or it says which unit it is. */
export function asideOf(name: string): Aside | null {
  if (!MAY_HAVE.test(name)) return null;
  const plain = tidy(name);
  const copied = COPY_OF.exec(plain)?.[1];
  if (copied !== undefined) return { name: copied, of: "time" };
  const [, head = "", inner = ""] = (CLOSES.test(plain) && IN_BRACKETS.exec(plain)) || [];
  if (head !== "") {
    const ofTime = isOfTime(inner);
    if (!ofTime && TELLS.test(inner)) return null;
    return { name: head, of: ofTime ? "time" : "unknown" };
  }
  const [, before = "", behind = ""] = (PARTS.test(plain) && BEHIND_DASH.exec(plain)) || [];
  if (before !== "" && isOfTime(behind)) return { name: before, of: "time" };
  return bareAside(plain);
}

/** "hai", "trên" and a small number may end a name of their own. */
const SAYS_TIME =
  /^(?:cu|moi|ban|copy|final|nhap|lai|nam|quy|thang|ky|lan|dot|cham|sua|bs|chot|truoc|sau|v\d+|(?:19|20)\d\d)$/;
/** A number that says itself that it is one: "Đoàn xã Số 2021". */
const NUMBERED = /(?<!\p{L})số \d+[\s*.]*$/iu;

/** "Gia Cát bản 2", "Gia Cát mới", "Gia Cát 2020"; a small number alone is a name's own: xã Cát Tiên 2. */
function bareAside(plain: string): Aside | null {
  if (NUMBERED.test(plain)) return null;
  const words = plain.replace(/[\s*.]+$/u, "").split(" ");
  let from = words.length;
  while (from > 1) {
    const word = words[from - 1] as string;
    if (word !== word.toLowerCase() || !isOfTime(word)) break;
    from -= 1;
  }
  const behind = words.slice(from);
  if (!behind.some((word) => SAYS_TIME.test(fold(word)))) return null;
  const name = words.slice(0, from).join(" ");
  // "Chi đoàn thôn mới" is the whole of a name.
  return saysWhich(name) ? { name, of: "time" } : null;
}
