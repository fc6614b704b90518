/**
 * @fileoverview The sentences of the unit's view and of the page around it. Exports of their own, imported as `SAY`, so that
 * the bundle holds those in use and no names.
 */

import { formatNumber } from "../src/vietnamese/numbers";

export const loading = "Đang đọc bảng chấm…";
export const opening = (name: string) => `Đang mở ${name}…`;
export const opened = (name: string) => `Đã mở ${name}.`;
export const retry = "Đọc lại bảng";
export const search = "Tìm đơn vị";
export const searchHint = "Gõ tên, không cần dấu";
export const noMatch = "Không có đơn vị nào khớp.";
export const more = (n: number) => `Còn ${n} đơn vị nữa, gõ thêm để tìm.`;
export const listing = (n: number, all: number) =>
  `Đang lấy danh sách: ${formatNumber(n)}/${formatNumber(all)} đơn vị…`;
export const listMoved =
  "Danh sách đơn vị trên bảng vừa thay đổi. Lưu phần đang nhập rồi bấm Đọc lại bảng ở phần Năm.";
export const listAgain = "Lấy tiếp danh sách";
export const previous = "‹ Trước";
export const next = "Sau ›";
export const takeSelected = "Lấy dòng đang chọn";
export const taking = "Đang lấy…";
export const follow = "Tự theo dòng đang chọn";
export const notFollowed = (why: string) => `Chưa biết dòng đang chọn, sẽ tự hỏi lại. ${why}`;
export const lackingOnly = "Chỉ đơn vị còn thiếu";
export const noLacking = "Không còn đơn vị nào thiếu.";
export const noUnitHere =
  "Ô đang chọn không thuộc đơn vị nào. Chọn một ô của đơn vị trong bảng chấm rồi bấm lại.";
export const lastOne = "Không còn đơn vị nào ở phía này.";
export const noUnits = "Bảng chưa có đơn vị nào.";
export const notInSheet =
  "Đơn vị này có đăng ký nhưng chưa có dòng trong bảng chấm nên chưa nhập được. Thêm dòng cho đơn vị vào bảng, rồi bấm Đọc lại bảng ở phần Năm.";
export const notRegistered = "Đơn vị không đăng ký trong năm nên kết quả không được tính.";
export const unmatched =
  "Chưa rõ có đăng ký không, hoặc có dòng chưa đọc được, nên chưa xác định kết quả. Xem phần Cần xem.";
export const severalRows = (n: number) => `Đơn vị có ${n} dòng trong bảng; mỗi tiêu chí hiện đủ các dòng.`;
export const settled = (n: number, all: number) => `Đã rõ ${n}/${all} tiêu chí`;
export const result = "Kết quả";
export const provisional = "Tạm tính theo tự chấm";
export const pillar = (code: string, name: string) => `Nội dung ${code}. ${name}`;
export const full = "Xem đủ";
export const short = "Thu gọn";
export const appraised = "Thẩm định";
export const self = "Tự chấm";
export const selfSays = (words: string) => `Tự chấm: ${words}`;
export const row = (n: number) => `Dòng ${n}`;
export const points = (max: string) => `Điểm thẩm định (0–${max})`;
export const selfPoints = (max: string) => `Điểm tự chấm (0–${max})`;
export const evidence = "Minh chứng";
export const evidenceItem = (n: number, code: string) => `Minh chứng ${n} của tiêu chí ${code}`;
export const addEvidence = "+ Thêm minh chứng";
export const copyOther = "Chép từ tiêu chí khác";
export const copyFrom = "Chép từ tiêu chí";
export const copyItem = (code: string, text: string) =>
  `${code}: ${text.length > 60 ? `${text.slice(0, 60)}…` : text}`;
export const copy = "Chép";
export const removeItem = (n: number) => `Xóa minh chứng ${n}`;
export const evidencePlaceholder = "Số, ký hiệu, ngày hoặc liên kết";
export const explanation = "Giải trình";
export const reason = "Lý do không áp dụng";
export const shared = (codes: string) => `Ô chung của các tiêu chí ${codes}`;
export const sharedWith = (code: string) => `Minh chứng chung, nhập ở tiêu chí ${code}.`;
export const noEvidenceRow = (tab: string) =>
  `Tab “${tab}” chưa có dòng cho tiêu chí này. Thêm dòng trong tab đó, rồi bấm Đọc lại bảng ở phần Năm.`;
export const newRow = (tab: string) => `Lưu sẽ thêm một dòng vào tab “${tab}”.`;
export const noPlace = "Bảng không có ô cho tiêu chí này.";
export const noMarkCell = "Bảng không có ô chấm cho tiêu chí này.";
export const onlySelf = "Bảng không có cột thẩm định: đang nhập kết quả tự chấm.";
export const cannotSay = (words: string) => `Ô này không ghi được “${words}”`;
export const odd = (text: string) => `Giá trị không có trong danh sách chọn: “${text}”.`;
export const goTo = (cell: string) => `Đến ô ${cell}`;
export const locked = {
  formula: "Ô này có công thức nên không sửa ở đây.",
  links: "Ô này có liên kết gắn trong chữ; sửa ở đây sẽ chỉ còn chữ.",
};
export const unlocked = {
  formula: "Khi lưu, điều bạn nhập sẽ thay công thức của ô này.",
  links: "Khi lưu, ô này chỉ còn chữ bạn nhập, không còn liên kết.",
};
export const closed = {
  units: "Ô gộp này ghi chung cho nhiều đơn vị nên chỉ sửa được trên bảng.",
  parts: "Văn bản này ghi ở nhiều cột (tên, số, ngày, liên kết) nên chỉ sửa được trên tab đó.",
};
export const unlock = "Vẫn sửa ô này";
export const save = "Lưu";
export const saveCells = (n: number) => `Lưu ${n} ô`;
export const saveNext = "Lưu và sang đơn vị sau";
export const passAll = (code: string) => `Đạt cả nội dung ${code}`;
export const saving = "Đang lưu…";
export const nothingToSave = "Chưa có gì để lưu.";
export const saved = (n: number, at: string) => `Đã lưu ${n} ô lúc ${at}.`;
export const alreadySaved = "Bảng đã đúng như bạn nhập.";
export const unsaved = (n: number) => `${n} ô chưa lưu`;
export const undo = "Bỏ thay đổi";
export const undone = "Đã bỏ thay đổi.";
export const moved =
  "Bảng vừa đổi (thêm, bớt hoặc sắp xếp dòng, cột). Chưa ghi gì cả; đã tìm lại đơn vị. Xem lại rồi bấm Lưu lần nữa.";
export const movedAway = (name: string) =>
  `Không còn thấy ${name} trên bảng. Phần bạn nhập vẫn được giữ làm bản nháp.`;
export const reread = "Bảng vừa đổi nên đã đọc lại.";
export const blocked =
  "Trình duyệt chặn lưu bản nháp: phần chưa lưu sẽ mất khi đóng thanh bên. Hãy bấm Lưu sau mỗi đơn vị.";
export const draftFound = (at: string, n: number) => `Có bản nháp ${n} ô chưa lưu, nhập lúc ${at}.`;
export const useDraft = "Dùng bản nháp";
export const dropDraft = "Bỏ bản nháp";
export const draftUsed = "Đã đưa bản nháp vào. Xem lại rồi bấm Lưu.";
export const draftDropped = "Đã bỏ bản nháp.";
export const leaveTitle = (name: string) => `${name} còn phần chưa lưu`;
export const leaveSave = "Lưu rồi chuyển";
export const leaveDraft = "Giữ bản nháp và chuyển";
export const leaveDrop = "Bỏ thay đổi và chuyển";
export const stay = "Ở lại";
export const conflictTitle = "Có ô cần bạn chọn";
export const conflictLead = "Chưa ghi gì vào bảng. Với từng ô, chọn giữ bên nào.";
export const mine = "Bạn nhập";
export const theirs = "Trên bảng";
export const blankCell = "(trống)";
export const writeChosen = "Ghi theo lựa chọn";
export const later = "Để sau";
export const chooseAll = "Chọn một bên cho từng ô rồi bấm lại.";
export const help = "Trợ giúp";
export const keysTitle = "Phím tắt";
export const keys = "Phím tắt (?)";
export const close = "Đóng";
export const version = (version: string) => `Bản ${version}`;
