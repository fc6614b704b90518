/** @fileoverview Whether a heading or a note says that a sign marks what lacks: then it is no mark of passing ([M2]). */
import { fold } from "../vietnamese/fold";

const LACK =
  "(?:chua(?! (?:dang k[yi]|thanh lap|(?:qua |duoc )?(?:tham dinh|phuc tra|cham)))(?: [a-z]+)?|(?:bi )?(?:truot|rot)|bi (?:tru|loai)|khong (?:duoc (?:tinh|cong nhan|chap nhan)|tinh|dat|hoan thanh|lam duoc|thuc hien duoc|dam bao|du)|(?:con |bi )?thieu(?! (?:nhi|nien))|con no|no (?:ho so|minh chung|bao cao|tieu chi)|(?:can|phai) (?:bo sung|khac phuc|hoan thien|giai trinh|(?:lam|kiem tra) lai)|con vuong|(?:con |nhung |cac )han che|han che(?= *[,/)]| va | ton tai|$)|(?:con )?ton tai(?= *[,/(]| va | han che|$)|khuyet diem|yeu kem)";
const LACKS = new RegExp(`\\b${LACK}`);
const ALL_LACKS = new RegExp(`\\b${LACK}`, "g");
/** What lacks opens the heading, or what follows its dash: "Mặt 1 – những việc chưa làm được". */
const OPENS = new RegExp(
  `^(?:(?:nhung|cac) )*(?:(?:viec|noi dung|tieu chi|mat|diem|van de|phan|nhiem vu|ho so|don vi) )?(?:(?:ma )?(?:cac )?(?:don vi|doan co so|co so|doan xa) (?:van )?)?${LACK}`,
);
/** A sign where it is said what it is put to: "(x)", "Đánh dấu x vào …". */
const SIGN =
  /\b(?:gach cheo|khoanh)\b|(?:\(|\b(?:danh|dau|tich|ghi|dien|chu|hieu|so) )\s*["“”'‘’]?(?:x|v|1|\+|✓|✔|√)(?![a-z0-9])|\b(?:danh dau|(?:tich|tick|check)(?: chon)?) (?:vao|cho|o|nhung|cac|tieu chi|noi dung)\b|\bthi (?:tich|tick|danh dau)\b/;
/** A sign alone among words, told before any folding: thousands of notes may stand beside units. */
const ALONE = /(?:^|[\s("“”'‘’])[xv1+✓✔√](?![\p{L}\d])|dấu|tích|tick|check|gạch|khoanh/iu;
/** The other half of a choice, or what is left without a sign. */
const OTHERWISE = /\bdat\b|\bco ?\/|\bkhong (?:danh|ghi|tich)|\b(?:de|bo) (?:trong|khong)\b/;
const CLAUSES = /[;.,\n]|\s[-–—]\s/;
const PARTS = /[:(]|\s*[–—]\s*|\s-\s/;

const lacksOnly = (folded: string) => LACKS.test(folded) && !OTHERWISE.test(folded.replace(ALL_LACKS, " "));

/** "x nếu không": no word of what lacks. */
const IF_NOT =
  /(?:\(|\b(?:danh|dau|ghi|dien) |^)["“”'‘’]?[xv+✓✔√]["“”'‘’]? (?:neu|khi|la|=|:) ?(?:khong|chua|thieu|ko|vi pham|con)\b(?!.*(?:thi|;|,) (?:de|bo) )/;

/** Whether a line says that a sign is put where something lacks: "Đánh dấu x vào tiêu chí còn nợ hồ sơ". */
export function signsLack(line: string): boolean {
  if (!ALONE.test(line)) return false;
  const folded = fold(line);
  return (
    IF_NOT.test(folded) || folded.split(CLAUSES).some((clause) => SIGN.test(clause) && lacksOnly(clause))
  );
}

/** Whether a heading over marks says that what is marked lacks: "Cần bổ sung", "Còn hạn chế, tồn tại (x)". */
export function headsLack(heading: string): boolean {
  const folded = fold(heading);
  if (!lacksOnly(folded)) return false;
  return signsLack(heading) || folded.split(PARTS).some((part) => OPENS.test(part.trim()));
}

const WHAT = "(?:tieu chi|noi dung|viec|mat|(?:to chuc )?doan co so|co so doan|don vi|co so)";
/** What a title, or a part of it, says of its whole table before it says what that is of. */
const TITLE_OPENS = new RegExp(
  `^(?:(?:bang|bieu|phu luc|danh sach|danh muc|tong hop|theo doi|thong ke|ra soat|ket qua|so lieu|cac|nhung)\\b[ :]*)*${WHAT} ${LACK}`,
);

/** Whether a title says that its table marks what lacks: "Tổng hợp các tiêu chí chưa đạt của đoàn cơ sở", "… (các tiêu chí chưa đạt)". */
export function titlesLack(title: string): boolean {
  const folded = fold(title);
  return lacksOnly(folded) && folded.split(PARTS).some((part) => TITLE_OPENS.test(part.trim()));
}

const GRADE =
  /^(?:muc (?:do )?)?(?:xuat sac|rat tot|tot|gioi|kha|trung binh|tb|yeu|kem|thap|cao)$|^(?:muc(?: do)?|loai|hang|bac) (?:\d|[a-d]|i{1,3}|iv|xuat sac|tot|gioi|kha|trung binh|tb|yeu|kem)$/;

/** Whether a heading is one of several grades: ticked below it a criterion is marked, but not passed or failed. */
export const headsGrade = (heading: string): boolean =>
  heading.length <= LONGEST_GRADE && GRADE.test(fold(heading));
const LONGEST_GRADE = 16;

/** What nobody is to be found with. */
const FAULT =
  "(?:vi pham|sai pham|khuyet diem|ton tai|thieu sot|sai sot|yeu kem|han che|ky luat|khieu nai|to cao|don thu|phe binh|nhac nho|canh cao|khieu kien|mat (?:doan ket|an toan|trat tu|an ninh)|vu viec|tai nan|te nan|ma tuy|bao luc|co bac|danh bac|toi pham|pham toi|pham phap|tieu cuc|lang phi|gian lan|duoi nuoc|cham (?:nop|tre|tien do|muon|bao cao)|tre han|qua han|no (?:dong|doan phi|ho so|bao cao|minh chung))";
/** A question whose yes is bad: "có vi phạm không?", "có đoàn viên bị kỷ luật hay không". */
const BAD_QUESTION = new RegExp(
  `\\b(?:co|con|bi|de|da)\\b.*\\b(?:${FAULT}|(?:con |bi )?thieu(?! (?:nhi|nien))|cham(?= (?:hay )?khong))\\b.*\\bkhong\\b[\\s?.")]*(?:\\([^()]*\\)?\\W*)?$`,
);
/** What is asked of a unit under a content, where it is all that its heading says: there none is good. */
const ASKED_ALONE = `(?:${FAULT}|vuong mac|kho khan|phan anh|cham (?:han|tre)|mat diem|tru diem|bi tru|khien trach|bat cap|bi nhac|phat hien)`;
const ALONE_FAULT = new RegExp(
  `^\\W*(?:(?:cac|nhung|co|bi|con|su|van de|viec|noi dung|y kien|muc) )*${ASKED_ALONE}(?:(?: ?[,/&] ?| va | hoac )${ASKED_ALONE})*(?: \\(?(?:khong|gi|neu co|can|phai|ve|trong|cua|lon|khac)\\b.{0,30})?\\W*$`,
);
/** Whether a heading over marks names a fault and nothing else: "Vướng mắc", "Nhắc nhở (nếu có)". */
export const headsFault = (heading: string): boolean => ALONE_FAULT.test(fold(heading));
const COUNTED =
  "(?:(?:tong )?so(?: (?:lan|luong|vu(?: viec)?|truong hop|luot))?|muc do|tinh trang|ty le|(?:cac|nhung)(?: (?:truong hop|noi dung|mat|viec))?)";
const WHO =
  "(?:tieu chi|noi dung|viec|doan vien|can bo(?: doan)?|don vi|chi doan|dvtn|thanh nien|thanh thieu nien|truong hop|to chuc)";
/** A fault opens the text; softer ones only where it is said that they are there: a complaint may be dealt with. */
const BAD_THING = new RegExp(
  `^(?:(?:${COUNTED} )?(?:${WHO} )?(?:vi pham|sai pham|khuyet diem|thieu sot|sai sot|yeu kem)|(?:${COUNTED} |${WHO} )+(?:co |bi )*${FAULT}|(?:de(?: xay ra)?|xay ra|con|bi) (?:${WHO} )?(?:bi )?${FAULT}|(?:co|con|de) ${WHO} (?:(?:bo|khong) (?:sinh hoat|hop|tham gia|dong)|(?:xep )?(?:loai )?(?:yeu|kem)$)|(?:nop|gui|bao cao)(?: (?!khong|chua|khac)\\S+){0,3} (?:cham|muon|tre|qua)(?: han)?$|co (?:${WHO} )?(?:bi |co )?${FAULT}|cham (?:nop|tre|tien do|muon)|no (?:doan phi|ho so|bao cao)|khong (?:to chuc|thuc hien|xay dung|trien khai|nop|bao cao|hoan thanh|dam bao|tham gia|sinh hoat)(?!.*\\b${FAULT}))`,
);
/** What may stand behind a fault and leave it one. */
const OF_FAULT =
  "(?:noi bo|xa hoi|phap luat|giao thong|lao dong|hoc duong|gia dinh|keo dai|vuot cap|dong nguoi|nghiem trong|tap the|dao duc|loi song|(?:trong|cua|o) (?:nam|don vi|doan vien|dvtn|thanh nien|hoc sinh|thanh thieu nien)|xay ra|phat sinh)";
const BEFORE_FAULT = "(?:(?:co|bi|mac(?: phai)?|gay(?: ra)?|lien quan(?: den)?|xay ra|hien tuong|su) )*";
/** Faults and no more, or one counted: "Tai nạn, tệ nạn", "Đoàn viên mắc tệ nạn xã hội", "Số kỳ báo cáo trễ". */
const FAULTS_ONLY = new RegExp(
  `^(?!ky luat$)(?:(?:${COUNTED}|${WHO}|(?:vu|ca) viec) )*${BEFORE_FAULT}${FAULT}(?: ${OF_FAULT})*(?:(?: ?[,/&] ?| va | hoac )${BEFORE_FAULT}${FAULT}(?: ${OF_FAULT})*)*(?: \\([^()]*\\))?\\W*$|^(?:tong )?so (?:ky|lan|luot|buoi|ngay|thang|quy|cuoc|van ban|bao cao|don vi|chi doan|doan vien)(?: \\S+){0,4}? (?:tre|muon|cham|qua|vang|thieu|no|(?:bo|khong) (?:sinh hoat|hop|tham gia|nop|bao cao))(?: han)?\\W*$`,
);
const CODE =
  /^\W*(?:(?:tieu chi|noi dung|tc|nd|muc|mat)\W*)?(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4}|[a-h])[.):\s–-]+/;
const LACK_OPENS = new RegExp(`^(?:${COUNTED} )?(?:${WHO} )?${LACK}`);

/** Whether a criterion's words ask for a fault, or name one: then yes and a tick may well be bad. */
export function namesFault(text: string): boolean {
  const folded = fold(text);
  if (BAD_QUESTION.test(folded)) return true;
  return folded.split(/ \/ |\s[–—-]\s|\n/).some((part) => {
    const words = part.replace(CODE, "").trim();
    return (
      BAD_THING.test(words) ||
      FAULTS_ONLY.test(words) ||
      (LACK_OPENS.test(words) && !OTHERWISE.test(words.replace(ALL_LACKS, " ")))
    );
  });
}

/** Whether a heading over marks names a grade or a fault: what stands below it means something else than elsewhere ([M2]). */
export const headsShortcoming = (heading: string): boolean =>
  headsGrade(heading) || headsFault(heading) || namesFault(heading);
