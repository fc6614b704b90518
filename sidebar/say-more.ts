/** @fileoverview The sentences of the views beside the unit's, imported as `MORE`. */

export const registered = "Đã đăng ký";
export const assumed = " (bảng không có dữ liệu đăng ký)";
export const ofRegistered = "Tỷ lệ trên số đăng ký";
export const ofAll = "Tỷ lệ trên tổng số đơn vị";
export const byCriterion = "Kết quả theo tiêu chí";
export const chart = (n: number) =>
  `Biểu đồ kết quả từng tiêu chí của ${n} đơn vị đã đăng ký. Số liệu nằm trong bảng bên dưới.`;
export const asTable = "Xem bằng bảng số";
export const criterion = "Tiêu chí";
export const nearest = "Gần được công nhận nhất";
export const allDone = "Không còn đơn vị nào chờ công nhận.";
export const failed = (codes: string) => `Chưa đạt ${codes}.`;
export const open = (codes: string) => `Chưa rõ ${codes}.`;
export const about = "Cách đọc bảng";
export { retry as reload } from "./say";
export const reading = "Đang đọc…";
export const findings = (n: number) => `${n} điều cần xem`;
export const noFindings = "Không có gì cần xem.";
export const byKind = "Theo loại";
export const byUnit = "Theo đơn vị";
export const wholeSheet = "Cả bảng";
export const showMore = (n: number) => `Xem thêm (còn ${n})`;
export const year = "Năm đánh giá";
export const yearHint = "Dùng khi tiêu đề bảng và tên tab không ghi năm.";
export const badYear = "Năm đánh giá phải là số từ 2000 đến 2100, hoặc để trống.";
export const set = "Bộ tiêu chí dùng để chấm";
export const ownChoice = "Tiện ích tự chọn";
export const unticked = "Ô chưa tích được hiểu là";
export const deadline = "Hạn bổ sung minh chứng";
export const unit = "Tên đơn vị lập báo cáo";
export const level = "Cấp của đơn vị";
export const parent = "Tên cấp trên";
export const needed = "Tiêu chí cần minh chứng";
export const noOwnSet = "Đọc được bảng chấm mới chọn được.";
export const makesOwnSet = "Lưu lựa chọn này sẽ lập tab “3CĐ · Bộ tiêu chí” từ bộ tiêu chí đang dùng.";
export const tints = "Màu tô";
export const tintsHint = "Chọn màu nhạt, khác nhau rõ. Màu mới dùng từ lần tô sau.";
export const usualTints = "Lấy lại màu của tiện ích";
export const saveSettings = "Lưu thiết lập";
export const settingsSaved = "Đã lưu thiết lập. Đang đọc lại bảng…";
export const settingsKept =
  "Đã lưu thiết lập. Lưu phần đang nhập rồi bấm Đọc lại bảng để chấm theo thiết lập mới.";
