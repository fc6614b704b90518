/** @fileoverview The sentences of the view of reports, imported as `REPORTS`. */
import type { ReportFile } from "../src/sidebar/wire";

export const title = "Xuất, nhập tệp báo cáo";
export const sendUp = "Gửi lên cấp trên";
export const sendHint =
  "Xuất báo cáo đang có thành tệp .json. Chưa có hoặc đã cũ thì chọn Lập báo cáo gửi cấp trên trong menu trước.";
export const save = (tab: string) => `Xuất “${tab}”`;
export const saved = "Đã xuất tệp ";
export const about = ({ unit, year, madeOn, stamp }: ReportFile) =>
  ` của ${unit}, năm ${year}, lập ngày ${madeOn}, mã kiểm tra ${stamp}. Gửi tệp này cho cấp trên.`;
export const receive = "Nhận từ cấp dưới";
export const receiveHint = "Chọn được nhiều tệp một lúc. Mỗi báo cáo vào một tab riêng.";
export const choose = "Chọn tệp .json…";
export const loading = (n: number, all: number) => `Đang nhập tệp ${n}/${all}…`;
export const loaded = (n: number, all: number) =>
  n === 0
    ? "Không nhập được tệp nào, xem bên dưới."
    : `Đã nhập ${n}/${all} tệp. Tiếp theo, chọn Gộp báo cáo cấp dưới trong menu.`;
export const fileLoaded = (unit: string, year: number, tab: string, again: boolean) =>
  `${unit}, năm ${year}: ${again ? "đã có sẵn ở" : "đã nhập vào"} tab “${tab}”.`;
export const workbookFile =
  "Đây là tệp bảng tính. Mở ra rồi sao chép tab báo cáo sang đây, hoặc xin tệp .json.";
export const unreadable = "Không đọc được tệp này trên máy. Chọn lại tệp.";
