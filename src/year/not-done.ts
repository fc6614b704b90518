/**
 * @fileoverview What did not take place: a visit that was put off or called off, one that stands in the plan alone. Whatever
 * says so, the row is no lượt; a person who meant otherwise is told by its finding.
 */
import { holdsNothing } from "../cell/mark";
import { isPass } from "../cell/sample";
import { textOf, valueAt } from "../cell/text";
import { lowestOf } from "../layout/header/header";
import type { CellValue, Tab } from "../table/tab";
import { fold, tidy } from "../vietnamese/fold";
import type { ListColumn } from "./list-table";

/** Put off or called off; "hoàn thành" and "phát huy" are other words. */
const OFF =
  /(?<![\p{L}\p{M}])(?:hoãn|h(?:ủ|uỷ|ũ)y?|dời (?:lịch|ngày|sang)|lùi (?:lịch|ngày|sang))(?![\p{L}\p{M}])/iu;
const NOT = /^(?:chưa|không|ko|chua|khong)(?![\p{L}\p{M}])/iu;
/** What was not done is the going itself. */
const NOT_GONE =
  /^(?:chưa|không|ko|chua|khong)(?: (?:thể|bố trí|có|the|bo tri))* (?:đi|thực hiện|tổ chức|triển khai|tiến hành|diễn ra|xuống|về|đến|tham gia|hoàn thành|di|thuc hien|to chuc|xuong|ve|den)(?: (?:được|cơ sở|đơn vị|duoc|co so))*(?=$| (?:do|vì|bởi|nên|theo|vi)(?!\p{L}))/iu;
/** Words of it alone, or with why and until when. */
const OFF_ALONE =
  /^(?:đã |tạm |phải |bị |xin |đề nghị |đang )*(?:hoãn|hủy|huỷ|hũy|(?:dời|lùi)(?= ))(?: (?:lịch|chuyến|lượt|đợt|ngày|đi|bỏ|lại|không đi|chuyến đi))*(?=$| (?:do|vì|bởi|sang|đến|theo|chuyển|vô thời hạn|tháng|quý|vi)(?!\p{L}))/iu;
/** Reports and papers come in late or never; the visit was made all the same. */
const OF_PAPERS =
  /(?<![\p{L}\p{M}])(?:báo cáo|bc|nộp|hồ sơ|biên bản|giấy|kiến nghị|đề xuất|phát sinh|thanh toán)(?![\p{L}\p{M}])/iu;

const clausesOf = (text: string): string[] =>
  tidy(text)
    .split(/\s*[;.,:()[\]\n]\s*|\s+[-–—]\s+/u)
    .filter((clause) => clause !== "");

/** Whether a cell that says what was done says that nothing was. */
const saysOff = (text: string): boolean =>
  clausesOf(text).some((clause) => OFF_ALONE.test(clause) || NOT_GONE.test(clause));

/** A note may speak of anything, but of what is put off it speaks of the visit. */
const noteSaysOff = (text: string): boolean =>
  clausesOf(text).some((clause) => (OFF.test(clause) && !OF_PAPERS.test(clause)) || NOT_GONE.test(clause));

/** Headings of how far a visit is. */
const STATE =
  /^(?:trang thai|tinh trang|tien do|thuc hien|da (?:thuc hien|di|hoan thanh)|hoan thanh|ket qua(?: thuc hien)?|(?:tinh hinh|ket qua) thuc hien)$/;
/** Those under which a tick says that it was made, and a blank that it was not. */
const DONE = /^(?:thuc hien|da (?:thuc hien|di|hoan thanh)|hoan thanh)$/;

const saidOf = (value: CellValue): string => (typeof value === "string" ? textOf(value) : "");

/**
 * How to tell rows that did not take place: gives the column of the cell that says so, or null.
 * @param filled rows of the list, to tell whether a column of ticks is kept
 */
export function notDoneIn(
  tab: Tab,
  columns: readonly ListColumn[],
  filled: readonly number[],
): (row: number) => number | null {
  const of = (is: (column: ListColumn) => boolean) => columns.filter(is);
  const state = of(({ heading }) => STATE.test(fold(lowestOf(heading))));
  const done = of(({ heading }) => DONE.test(fold(lowestOf(heading)))).filter(
    ({ index, role }) => role === "other" && filled.some((row) => isPass(valueAt(tab, row, index))),
  );
  const says = of(({ role }) => ["content", "kind", "date", "from", "to", "label"].includes(role));
  const notes = of((one) => one.role === "other" && !state.includes(one));
  return (row) => {
    const text = ({ index }: ListColumn) => saidOf(valueAt(tab, row, index));
    const undone = ({ index }: ListColumn) => holdsNothing(valueAt(tab, row, index));
    const found =
      state.find((one) => saysOff(text(one)) || (NOT.test(text(one)) && !OF_PAPERS.test(text(one)))) ??
      done.find(undone) ??
      says.find((one) => saysOff(text(one))) ??
      notes.find((one) => noteSaysOff(text(one)));
    return found?.index ?? null;
  };
}
