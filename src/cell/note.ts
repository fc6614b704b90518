/**
 * @fileoverview Whether a note that a person put on a cell speaks against what the cell says: corrected, taken back,
 * turned down, promised ([M2], [E4], [O5]). What a note says besides, who typed it and when, changes nothing.
 */
import type { CellValue } from "../table/tab";
import { fold } from "../vietnamese/fold";
import { withoutOtherMatters } from "./aside";
import { IN_COLUMN, type Mark, readMark } from "./mark";
import { isPromise, saysOfPapers } from "./promise";
import { takesBack as takesRegistrationBack } from "./registration";
import { saysCorrected, speaksAgainst, takesBack, unsettles } from "./unsettled";

/** Who wrote a note stands above it: "Nguyễn Thị Hoa:". */
const AUTHOR = /^[^\n:]{1,40}:\s*\n/;
/** How to fill in a cell, or both sides of a choice: said of every cell and of none. */
const HOW_TO =
  /\b(?:chon|ghi|nhap|danh dau|dien) .{0,30}(?:\b(?:hoac|neu)\b|[a-z”"] ?\/ ?[a-z“"])|\bneu\b|\bdat ?(?:\/|,|hoac|hay) ?(?:chua|khong)\b|\bhuong dan\b/;
/** Words that a mark is not to be counted, or is not sure. */
const NOT_COUNTED_WORDS =
  "khong (?:tinh|duoc tinh|cong nhan|dong y|dung|chinh xac|hop le|chap nhan)|" +
  "(?:ghi|nhap|cham|danh) (?:nham|sai|thua)|nham|sai(?! sot)|khong thong nhat|nghi ngo|" +
  "thuc te (?:chua|khong)|(?:copy|chep|sao chep|lay)(?: \\S+)? tu (?:nam|file|bang|tu cham)|bi tra|" +
  "chua (?:di |duoc |kip |co )?(?:tham dinh|cham|kiem tra|phuc tra)|de nghi ha|ha (?:ket qua|xuong)|" +
  "(?:so lieu|ket qua|minh chung)(?: \\S+){0,2} (?:nam (?:ngoai|truoc)|(?:xa|don vi|noi) khac)|" +
  "(?:da |duoc )?sap nhap (?:vao|voi|ve)|da chuyen (?:ve|sang)|trung (?:voi|lap|dong|ten)|" +
  "ngoai danh sach|to cao|tam (?:tinh|cham|ghi|thoi|de|cho|dat|xep|x)|" +
  "(?:xem|kiem tra|cham|tham dinh|xac minh|xet|ra soat|hoi)(?: \\S+){0,2} lai|" +
  "can (?:xac minh|kiem tra|lam ro|xem)|" +
  "chua (?:ro|chac|chinh thuc|chot|thong nhat|dong y|duyet|xac (?:minh|nhan))|" +
  "(?:bo|gach|loai|thu hoi|tru)(?: (?:bo|diem|ket qua|o nay|tieu chi nay|muc nay|dong nay|don vi nay))?$|" +
  "\\?\\?*$";
const NOT_COUNTED = new RegExp(`\\b(?:${NOT_COUNTED_WORDS})`);
/** Cancelled, with its tone: without one Huy is somebody's name. */
const CANCELLED = /(?<!\p{L})(?:hủy|huỷ|huy bỏ|huy bo)(?!\p{L})/iu;
/** It is to be lowered, or somebody is still to be asked; with its tones, for "hà" and "hội" are others. */
const LOWERED_OR_ASKED =
  /^(?:(?:đề nghị|cần|phải|nên) )*hạ(?: xuống| điểm| mức)?\W*$|(?<!đã |\p{L})hỏi (?!đáp|thăm)\p{L}/iu;
/** Somebody's name, with or without what one is called: "đ/c Huy", "Lan nhập, báo Huy". */
const PERSON =
  /(?<!\p{L})(?:(?:đ\/c|đc|đ\.c|đồng chí|anh|chị|em|bạn|cô|chú)\.? *(?:\p{Lu}\p{L}*(?: |$))+|Huy(?! b[ỏo](?!\p{L}))(?!\p{L}))/gu;
/** That there is nothing bad is praise. */
const NOTHING_BAD =
  /(?<!\p{L})không (?:(?:có|bị|hề|ai|đoàn viên|đv) )*(?:vi phạm|vướng mắc|ý kiến|khiếu nại|kỷ luật|tồn tại|hạn chế|sai sót)(?: kỷ luật)?/giu;
/** What nobody need do anything about. */
const NOTHING_TO_DO =
  /^không (?:có (?:gì|vấn đề|thay đổi|điều chỉnh|sđt|số điện thoại|điện thoại|email|zalo|mail|fax)|(?:phải|cần) (?:điều chỉnh|sửa|chỉnh|bổ sung|làm lại|kiểm tra|xem))(?!\p{L})/iu;
/** Of what a sentence speaks before it says what became of it. */
const SUBJECT = /^(?:đơn vị|đoàn (?:xã|phường|trường)|tiêu chí|kết quả|mục|điểm|ô)(?: này| đó| trên)? /iu;
const LINES = /[\n;]+|\.\s+/;
/** What a mark was changed to: "sửa thành Đạt ngày 5/11". */
const CHANGED_TO =
  /(?:(?<!\p{L})(?:thành|sang|xuống|lên) |(?:->|→|=>|➔) *)(.+?)(?: (?:ngày|theo|vì|do)(?!\p{L}).*|[.,;].*)?$/iu;

const kindOf = (value: CellValue): Mark["kind"] => readMark(value, IN_COLUMN).kind;
/** The mark that words end with, behind "là" or a colon: "Phúc tra: chưa đạt". */
const markAtEnd = (line: string) =>
  kindOf(
    (line.split(/:|(?<!\p{L})(?:là|vẫn|giữ nguyên)(?!\p{L})/u).pop() ?? "")
      .replace(/(?: (?:nhé|nha|ạ|đấy|thôi|rồi))*[.!]*$/u, "")
      .trim(),
  );

function lineDoubts(line: string, value: CellValue): boolean {
  const held = kindOf(value);
  const to = CHANGED_TO.exec(line)?.[1];
  if (to !== undefined && kindOf(to) !== "blank") return kindOf(to) !== held;
  if (LOWERED_OR_ASKED.test(line)) return true;
  const said = markAtEnd(line);
  // It was looked at again, and is as it stands.
  if (said !== "blank" && (said === held || (said === "pass" && held !== "fail"))) return false;
  if (said !== "blank" && said !== held && (said !== "pass" || held === "fail")) return true;
  if (NOT_COUNTED.test(fold(line)) || CANCELLED.test(line) || saysCorrected(line)) return true;
  // Why it failed is said of most that did.
  if (held === "fail") return false;
  const rest = line.replace(SUBJECT, "");
  return (
    takesBack(line) ||
    unsettles(rest, true) !== null ||
    speaksAgainst(line) ||
    isPromise(line) ||
    saysOfPapers(rest) ||
    takesRegistrationBack(line)
  );
}

/** Who wrote it left out. */
export const withoutAuthor = (note: string): string => note.normalize("NFC").replace(AUTHOR, "").trim();
/** Whether a note tells how its cell is filled in. */
export const saysHowToFill = (note: string): boolean => HOW_TO.test(fold(note));

/** Whether a note speaks against its cell, which holds a mark, papers, a name, a result or a registration. */
export function noteDoubts(note: string, value: CellValue): boolean {
  const text = withoutAuthor(note);
  if (text === "" || saysHowToFill(text)) return false;
  return text.split(LINES).some((one) => {
    const line = withoutOtherMatters(one).replace(NOTHING_BAD, "").replace(PERSON, "").trim();
    return line !== "" && !NOTHING_TO_DO.test(line) && lineDoubts(line, value);
  });
}

/** Whether a remark beside a unit's marks says that they are not to be counted as they stand. */
export function remarkDoubts(remark: string): boolean {
  const text = remark.normalize("NFC").trim();
  if (text === "" || saysHowToFill(text)) return false;
  return text.split(LINES).some((one) => {
    const line = one.replace(NOTHING_BAD, "").replace(PERSON, "").replace(AIMS, "").trim();
    if (line === "" || NOTHING_TO_DO.test(line) || LOOKED_AT.test(line)) return false;
    return NOT_COUNTED.test(fold(line)) || CANCELLED.test(line);
  });
}
/** Folded they are "nhầm" and "bỏ". */
const AIMS = /(?<!\p{L})(?:nhằm|cán bộ|nội bộ|toàn bộ|tiến bộ)(?!\p{L})/giu;
/** What was looked at again stands. */
const LOOKED_AT =
  /^(?:\S+ ){0,3}?đã (?:được )?(?:kiểm tra|thẩm định|chấm|xem|rà soát|sửa|chỉnh|xác minh|khắc phục|bổ sung)(?!\p{L})/iu;
