/**
 * @fileoverview Whether a heading that stands over column after column of marks is one that marks have ([M2]): who gives
 * them, when, that they are results. Below any other, "Vướng mắc", a tick says nothing that anybody knows.
 */
import { meaningOf } from "../../cell/mark";
import { fold } from "../../vietnamese/fold";
import { headingNumber } from "./number";
import { headingWord } from "./words";

const FIELDS = new Set([
  "mark",
  "pass",
  "self",
  "appraised",
  "result",
  "name",
  "group",
  "criterion",
  "order",
]);
const WORDS = new Set(
  (
    "muc do thuc hien da ket qua kq co noi dung tieu chi chi tieu y kien dau danh tich chon x v hoan thanh dat nam quy thang ky hoc dot lan vong so ma cau hoi chi tiet " +
    "xac nhan cua don vi doan huyen tinh xa phuong thanh uy btv bch ban thuong vu to cham nhom cap tren duoi can bo chuyen vien dong theo doi phu trach kiem tra giam sat " +
    "tham dinh danh gia cuoi dau chinh thuc tong hop chung i ii iii iv ubkt hoi dong lanh dao bi thu pho d c va cong tac trang thai tinh trang diem cham xep loai dam bao dap ung day du"
  ).split(" "),
);

/** Whether marks have such a heading. */
export function headsMarks(heading: string): boolean {
  const folded = fold(heading);
  const field = headingWord(folded)?.field;
  if (field !== undefined) return FIELDS.has(field);
  if (headingNumber(heading) !== null || offersMarks(heading)) return true;
  const words = folded.match(/[\p{L}\d]+/gu) ?? [];
  return words.every((word) => WORDS.has(word) || /^\d{1,4}$/.test(word));
}

/** "Có/Không": it offers the marks themselves, what passes and what fails. */
function offersMarks(heading: string): boolean {
  const said = new Set(heading.split(/\s*(?:[/|,;]|\bhoặc\b)\s*/u).map(meaningOf));
  return said.size === 2 && said.has("pass") && said.has("fail");
}
