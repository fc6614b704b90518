/**
 * @fileoverview What a remark on a unit, or on what stands for it, says of its result: against it, nothing, or words of
 * which nobody knows ([L9], [L2]). One list is asked wherever a person writes such a thing.
 */
import type { CellValue } from "../table/tab";
import { fold } from "../vietnamese/fold";
import { isDitto } from "./ditto";
import { meansNothing, readMark } from "./mark";
import { remarkDoubts } from "./note";
import { takesBack as takesRegistrationBack } from "./registration";
import { isNeutral } from "./registration-words";
import { namesDocument } from "./sample";
import { textOf } from "./text";
import { isOfPart, unsettles } from "./unsettled";

/**
 * `open`, `verdict`: it speaks against the result, as `unsettles` has it; `doubt`: against what the marks stand on, which is
 * nothing where one of them fails; `plain`: it says nothing of it; `unknown`: nobody knows.
 */
export type Remark = "open" | "verdict" | "doubt" | "plain" | "unknown";

/** Words, folded, of a unit's work, persons, place, papers and praise, besides those of lists, time and number. */
const KNOWN = new Set(
  (
    "da du day dat tot kha gioi xuat sac trung binh ok yes xong hoan thanh tat hop le dung han ro rang chinh xac nghiem tuc kip thoi day tich cuc noi bat tieu bieu dan dau " +
    "cong nhan de nghi dong y nhat tri thong nhat chap thuan thong qua duyet phe duoc khen thuong bieu duong giay bang tang thanh tich danh hieu cao nhat nhi ba tu hang xep loai thu diem tong so luong " +
    "kiem tra tham dinh xet cham ket luan phuc doi chieu ban goc cung mem scan kem link file anh hinh tai lieu ho so minh chung van ban bao cao ke hoach quyet nghi bien danh sach so sach luu tru email mail zalo phong to nop gui nhan lai muon cham som qua " +
    "bi thu pho uy vien can bo dc dong chi thay kien toan bau moi nhiem ky sdt dt dien thoai lien he phu trach theo doi nguyen cu ten goi la nguoi nam nu dv dvtn doan vien thanh thieu nien nhi hoi lhtn doi dang chi " +
    "xa phuong thi tran dac biet kho khan bien gioi vung cao sau nui mien hai dao bai ngang trong thuan nong do nong thon thon ban lang khu pho to dan cum khoi nhom dia cach trung tam dong tay bac nguoi dan toc dien tich so huyen tinh " +
    "quan tam hon sinh hoat to chuc hoat dong phong trao mo hinh cong tac tuyen truyen giao duc cong trinh phan viec tinh nguyen hien mau moi truong cay ho tro giup von vay viec lam khoi nghiep hoc tap lam theo bac van nghe the thao he mua thang ngay ra quan " +
    "tiep tuc phat huy duy tri day manh tang cuong chu trong luu y can nen phai co gang nang chat luong hieu qua thuong xuyen deu nhieu it manh rong khap sang tao doi moi nhan dien lan toa ket nap phat trien gioi thieu uu tu hien dang hoi phi thu chi quy " +
    "giu nhu theo tai voi cho cung va cac nhung moi deu cua o tu den trong ngoai tren duoi sau truoc ve ra vao len xuong neu khi thi ma nhung cung rat kha qua hon nhat mot hai ba bon nam sau bay tam chin muoi dau cuoi giua lan dot vong quy ca toan bo rieng " +
    "don vi diem tieu chi noi dung muc chi tieu ket qua thuc hien trien khai xay dung dang ky nd tc mc truong hoc sinh giao vien lop ban giam hieu cong an quan su doanh nghiep co quan san khong vi pham ky luat vuong mac y kien khieu nai ton tai han che sai sot"
  ).split(" "),
);
/** Words that most of what speaks against a result holds, with their tones. */
const DOUBTFUL =
  /(?<!\p{L})(?:không|chưa|ko|chẳng|chờ|đợi|hoãn|dừng|ngừng|thôi|rút|hủy|huỷ|bỏ|loại|treo|gác|hạ|trừ|cắt|gạch|xóa|xoá|trả|lùi|dời|hẹn|nợ|thiếu|mất|nhầm|sai|lệch|trùng|giả|khống|chép|thử|tạm|dự kiến|ước|nghi|tố cáo|khiếu nại|thanh tra|kỷ luật|kỉ luật|vi phạm|khiển trách|cảnh cáo|từ chối|thu hồi|bác|xem lại|xét lại|kiểm tra lại|làm lại|chấm lại|rà soát|xem xét|sáp nhập|giải thể|chuyển|tách|năm sau|đợt sau|năm ngoái|năm trước|xã khác|đơn vị khác|tự chấm|tự đánh giá|\?+)(?!\p{L})/iu;
/** Clauses with such a word that praise, or speak of the work, of persons and of the means. */
const HARMLESS =
  /(?<!\p{L})(?:(?:không|chưa)(?: (?:có|bị|để|xảy ra|phát sinh|hề|còn|ai|đoàn viên|đv|cán bộ|đơn vị|trường hợp|đơn|thư))*(?: (?:vi phạm|kỷ luật|kỉ luật|khiếu nại|tố cáo|vướng mắc|khó khăn|tồn tại|hạn chế|sai sót|ý kiến|gì|thay đổi|điều chỉnh|chi đoàn yếu|tệ nạn|tai nạn|sdt|sđt|ghi chú|phải|email))(?: kỷ luật| gì| thêm)*|(?:chờ|đợi) (?:công nhận|quyết định công nhận|khen|trao|cấp giấy)|(?:năm|giai đoạn|nhiệm kỳ) (?:trước|ngoái|20\d\d)[^,;.]*|sáp nhập từ|hợp nhất từ|(?:được |mới )?thành lập|rút (?:kinh nghiệm|bài học|gọn)|(?:chưa|không|còn) (?:thật |được |thực sự |có )?(?:sự )?(?:đều|tốt|cao|mạnh|nhiều|thường xuyên|kịp thời|sâu|sát|phong phú|chặt chẽ|rõ nét|đồng đều|sôi nổi|hiệu quả|đa dạng|khó khăn|hạn chế|ít|thấp|mỏng)|đã (?:trả lời|chuyển đổi|sửa|bỏ sung|khắc phục|giải trình)|chuyển (?:đổi|biến|công tác|sinh hoạt|giới)|xem xét,? công nhận|không gian|loại (?:hình|[a-d]|i+|\d|tốt|khá|giỏi|xuất sắc|trung bình)|treo (?:băng(?: rôn)?|cờ|biển|ảnh|pano|khẩu)|trả phụ cấp|thiếu (?:nhi|niên)|cắt (?:tóc|cỏ|băng)|trừ (?:sâu|mối)|kinh nghiệm|dự kiến (?:khen|biểu dương)|chưa (?:có )?(?:bí thư|phó bí thư|trụ sở|nhà văn hóa|phòng))(?!\p{L})/giu;
/** A remark of so few words says what it says by each of them. */
const FEW_WORDS = 5;
const LONGEST = 160;

/**
 * What a remark says.
 * @param asked its heading asks for the unit's state
 * @param ofPart it stands beside the one criterion that it is of
 */
export function readRemark(value: CellValue, asked = false, ofPart = false): Remark {
  if (typeof value !== "string") return "plain";
  const text = textOf(value);
  const said = unsettles(text, asked) ?? (takesRegistrationBack(text) ? "open" : null);
  if (said) return said;
  if ((ofPart || !isOfPart(text)) && remarkDoubts(text)) return "doubt";
  return isPlainRemark(text) ? "plain" : "unknown";
}

/** Whether a remark speaks against a result, of whatever unit. */
export const isAgainst = (said: Remark): boolean => said !== "plain" && said !== "unknown";

/** Whether words beside a unit say nothing of its result, as far as anybody can tell by rule. */
export function isPlainRemark(text: string): boolean {
  if (text === "" || !/\p{L}{2}/u.test(text) || meansNothing(text) || isDitto(text)) return true;
  if (readMark(text, PLAIN).problem === null || namesDocument(text)) return true;
  const rest = text.normalize("NFC").replace(HARMLESS, " ");
  if (DOUBTFUL.test(rest)) return text.length > LONGEST;
  const words = rest.match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.length > FEW_WORDS || words.every(isKnown);
}

const PLAIN = { points: null, falseIsFail: false, letters: null } as const;

/** A name behind another word, or a word of the work. */
function isKnown(word: string, at: number, all: readonly string[]): boolean {
  const folded = fold(word);
  if (KNOWN.has(folded) || isNeutral(folded) || word.length === 1) return true;
  return /^\p{Lu}/u.test(word) && (at > 0 || all.length > 1) && !(at === 0 && !/^\p{Lu}/u.test(all[1] ?? ""));
}
