/** @fileoverview What a person reads of taking back the last run. */
import { formatNumber } from "../vietnamese/numbers";

export const SAVED_BESIDE = "Lưu ở thanh bên";
export const NOTHING_TO_UNDO =
  "Không có gì để hoàn tác: chưa có lần chạy nào, hoặc lần trước đã được hoàn tác.";
export const NOT_KEPT = "Lần chạy này không hoàn tác được vì chưa ghi lại được ô cũ.";

export const tooManyToKeep = (cells: number, most: number) =>
  `Lần chạy này đổi ${formatNumber(cells)} ô nên không hoàn tác được (nhiều nhất ${formatNumber(most)} ô).`;

export const tooManyKept = (command: string, when: string) =>
  `“${command}” lúc ${when} đổi quá nhiều ô nên không hoàn tác được.`;

export const undoQuestion = (command: string, when: string, cells: number, made: string | undefined) =>
  `Hoàn tác “${command}” chạy lúc ${when}? ${
    made === undefined
      ? `${formatNumber(cells)} ô được trả lại như trước đó; ô đã sửa sau đó giữ nguyên.`
      : `Tab “${made}” được xóa nếu chưa ai nhập gì vào.`
  }`;

/** Why cells stay as they are. */
export type Left = "changed" | "moved" | "protected" | "rule" | "gone";

const LEFT: Readonly<Record<Left, string>> = {
  changed: "đã được sửa sau đó nên giữ nguyên",
  moved: "giữ nguyên vì dòng hoặc cột đã đổi, không chắc còn là ô đó",
  protected: "được bảo vệ nên giữ nguyên",
  rule: "giữ nguyên vì quy tắc của ô không nhận giá trị cũ",
  gone: "không còn vì tab đã bị xóa hoặc đổi tên",
};
const NAMED = 10;

/** What was given back, and which cells were not and why. */
export function undoneSentence(
  command: string,
  cells: number,
  left: ReadonlyMap<Left, readonly string[]>,
): string {
  const parts = [...left].map(([why, names]) => {
    const more = names.length > NAMED ? `… (${formatNumber(names.length)} ô)` : "";
    return ` Ô ${names.slice(0, NAMED).join(", ")}${more} ${LEFT[why]}.`;
  });
  const done = cells > 0 ? `đã trả lại ${formatNumber(cells)} ô như cũ` : "không có ô nào phải trả lại";
  return `Hoàn tác “${command}”: ${done}.${parts.join("")}`;
}

/** Of a run whose time was up. */
export const undoPaused = (cells: number) =>
  `CHƯA XONG: Google chỉ cho mỗi lần chạy sáu phút nên tạm dừng, còn ${formatNumber(cells)} ô chưa trả lại. Chạy lại lệnh để trả lại tiếp.`;

export const madeGone = (tab: string) => `Đã xóa tab “${tab}” vừa tạo; chưa ai nhập gì vào đó.`;
export const madeStays = (tab: string) =>
  `Giữ nguyên tab “${tab}” vì đã có người nhập vào, đổi tên hoặc xóa. Nếu không cần nữa, hãy tự xóa.`;
