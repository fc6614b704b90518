/** @fileoverview What a person reads when a tab cannot be written. */
import { LITE } from "../lite";

export const tabGone = (tab: string) =>
  `Tab “${tab}” vừa bị xóa hoặc đổi tên trong lúc chạy. Xem lại các tab rồi chạy lại lệnh.`;

export const tabProtected = (tab: string) =>
  `Tab “${tab}” đang được bảo vệ nên không ghi được. Nhờ chủ bảng tính mở khóa hoặc cấp quyền sửa, rồi chạy lại.`;

const quotedTabs = (tabs: readonly string[]) => tabs.map((tab) => `“${tab}”`).join(", ");

/**
 * [Y3] Told where what was computed of a former year was kept under its name.
 * @param copied of the tabs those that say what that year is judged by
 */
export const keptSentence = (years: readonly string[], tabs: readonly string[], copied: readonly string[]) =>
  `Đã giữ kết quả năm ${years.join(", ")} ở ${quotedTabs(tabs)}.${copied.length > 0 ? ` Bảng năm ${years.join(", ")} từ nay chấm theo ${quotedTabs(copied)}: xem lại nếu bạn đã sửa thiết lập hay bộ tiêu chí cho năm mới.` : ""}`;

/** Below the foot of a computed tab. */
export const changedSince = "Bảng đã đổi sau lần tính này: chạy lại lệnh trước khi dùng.";

/** In the sidebar. */
export const changedSinceIn = (tabs: readonly string[]) =>
  `Bảng đã đổi sau lần tính ở ${tabs.map((tab) => `“${tab}”`).join(", ")}: chạy lại lệnh trước khi dùng.`;

export const GRID_FULL =
  "Bảng tính không còn đủ chỗ: Google cho mỗi tệp tối đa 10 triệu ô, kể cả ô trống. Xóa bớt tab, dòng hoặc cột không dùng, rồi chạy lại.";

/** Of a cell in a tab of settings or criteria, in A1 notation. */
export const ruleRefuses = (cell: string, value: string) =>
  `Ô ${cell} có quy tắc nhập không nhận “${value}” nên chưa ghi gì vào tab này. Bỏ quy tắc ở Dữ liệu → Xác thực dữ liệu, rồi lưu lại.`;

/** Of a save that did not get through: cells in A1 notation. */
export const partlySaved = (written: readonly string[], left: readonly string[]) =>
  written.length === 0
    ? `Chưa lưu được ô nào (${left.join(", ")}). Đợi khoảng một phút rồi lưu lại.`
    : left.length === 0
      ? `Đã ghi đủ các ô (${written.join(", ")}) nhưng Google báo lỗi.${LITE ? "" : " Bấm Đọc lại bảng để xem."}`
      : `Mới lưu được một phần. Đã ghi: ${written.join(", ")}. Chưa ghi: ${left.join(", ")}. Đợi khoảng một phút rồi lưu lại; ô đã ghi được bỏ qua.`;

/** Of a save beside somebody who moved rows in that very moment: cells in A1 notation. */
export const movedMeanwhile = (cells: readonly string[]) =>
  `Đúng lúc lưu, có người dời dòng của bảng nên có thể đã ghi nhầm dòng ở ${cells.join(", ")}. Xem lại các ô này (Tệp → Nhật ký phiên bản cho biết trước đó là gì), rồi bấm Đọc lại bảng và lưu lại.`;

/** Steps in words, the first few of many. */
export function stepsInWords(steps: readonly string[]): string {
  const more = steps.length > 6 ? ` và ${steps.length - 5} việc khác` : "";
  return (more ? steps.slice(0, 5) : steps).join("; ") + more;
}

export const TOO_LARGE_TO_READ =
  "Bảng tính quá lớn: sáu phút mà Google cho mỗi lần chạy không đủ để đọc hết. Chưa có ô nào bị thay đổi. Chuyển bớt tab không dùng sang bảng tính khác rồi chạy lại.";

export const NOT_LOADED_IN_TIME =
  "Chưa nhập tệp này vì gần hết sáu phút mà Google cho mỗi lần chạy. Chọn lại tệp này để nhập tiếp.";

/** Of a command whose time was up. */
export const pausedSentence = (command: string, done: readonly string[], next: string, tab: string) =>
  `CHƯA XONG: Google chỉ cho mỗi lần chạy sáu phút nên “${command}” tạm dừng. Đã xong: ${stepsInWords(done)}. Chạy lại lệnh “${command}” để làm tiếp từ chỗ ${next}; tab “${tab}” ghi đã làm đến đâu.`;

/** What a step does, as in "dừng khi đang …" and "đã xong: …". */
export const stepWords = {
  make: (tab: string) => `tạo tab “${tab}”`,
  write: (tab: string) => `viết tab “${tab}”`,
  paint: (tab: string) => `tô màu ở tab “${tab}”`,
  unpaint: (tab: string) => `bỏ tô ở tab “${tab}”`,
  rename: (from: string, to: string) => `giữ tab “${from}” dưới tên “${to}”`,
  warn: (tab: string) => `đặt lời nhắc trước khi sửa tab “${tab}”`,
  keep: (tab: string) => `ghi vào tab “${tab}”`,
  giveBack: (tab: string) => `trả lại các ô ở tab “${tab}”`,
  drop: (tab: string) => `xóa tab “${tab}”`,
  save: "ghi các ô vừa sửa",
};
