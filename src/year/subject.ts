/**
 * @fileoverview Whether a table that has the shape of an assignment or of visits is one. Nobody can list all that it may be
 * instead (a schedule, meetings, a list of telephones, who keeps watch), so it must say itself what it is; what does not,
 * and names units and officers all the same, is asked about.
 */

import { isBlank } from "../cell/text";
import { isNoteAbove, titleOf, yearOf } from "../layout/header/title";
import type { Tab } from "../table/tab";
import { fold } from "../vietnamese/fold";
import { anyOf } from "../vietnamese/whole-words";
import { isPlanned } from "./columns";
import { canBeFiles, saysFiles } from "./files-told";
import type { ListTable } from "./list-table";
import { columnsWith, hasBoth, listTables, spanColumns } from "./list-tables";
import type { ListKind } from "./lists";
import { hasOfficerHeadings } from "./officer-headings";

/** `other`: something else, which is said; null: nothing like it. */
export type Standing = { readonly is: "taken" } | { readonly is: "asked" | "other"; readonly why: string };

/** What says that officers went to the base. */
const VISITS =
  /\b(?:di|ve|xuong|bam|nam|sau sat|huong ve|cong tac)(?: (?:cong tac|nam tinh hinh|thuc te|kiem tra|lam viec))?(?: (?:o|tai|ve|voi|den))? (?:doan )?co so\b|\b6 ?\+ ?1\b|\b1 ?\+ ?2\b/;
/** What is still to be done, and no visit yet. */
const PLAN =
  /^(?:bang |bieu |du thao |phu luc[^a-z]*)*(?:lich|ke hoach|kh|du kien|chuong trinh|dang ky|phan cong)\b(?!.*\bket qua\b)|\b(?:lich|du kien|dang ky) (?:di|ve|xuong|cong tac|lam viec)\b/;
/** What heads those who follow units. */
const ASSIGNS = /\b(?:phan cong|phu trach|theo doi|giup do|chi dao)\b/;
/** What says that officers follow units. */
const ASSIGNMENT =
  /\bphan cong\b|\b(?:can bo|dong chi|uy vien|thanh vien)\b.*\b(?:phu trach|theo doi|giup do|chi dao)\b|\b(?:phu trach|theo doi|giup do|chi dao) (?:cac )?(?:doan )?(?:co so|don vi|dia ban|dcs|xa|phuong)$/;
/** Words of other duties that stand in an assignment's own title: "phân công nhiệm vụ phụ trách cơ sở". */
const OURS =
  /\bnhiem vu(?= (?:phu trach|theo doi|cho can bo|can bo|cac dong chi))|\bthuc hien nhiem vu\b|\bchuong trinh 3 chu dong\b/g;
/** Duties that are no following of units through the year, and lists of people. */
const OTHER_DUTY = anyOf(
  "truc|canh|coi thi|cham thi|hop|giao ban|hoi nghi|dai hoi|tiep (?:dan|khach|cong dan)|bao cao vien" +
    "|le tan|hau can|tet|he|ra quan|chien dich|chuong trinh|le ky niem|doi hinh|nhiem vu|danh ba" +
    "|danh thiep|dien thoai|lien he|lien lac|sinh nhat|tham dinh|cham diem|phuc tra|doan phi|thu phi" +
    "|nop bao cao|lich|du kien|du thao|(?<!muc )dich|covid|phong chong|tiem|cach ly|chot|don tiep" +
    "|tiep don|dai bieu|bau cu|bo phieu|tinh nguyen|mua he xanh|tiep suc|giao luu|tham quan|tap huan|lop" +
    "|hien mau|tang qua|phat qua|tham hoi|vieng|dang huong|bao lu|bao so|lu lut|thien tai|cuu ho|cuu tro" +
    "|giai (?:bong|chay|cau)|hoi (?:thi|thao|trai|dien|cho)|van nghe|nong san|tieu thu|nghia vu quan su" +
    "|giao quan|tuyen quan|nhap ngu|trong cay|ve sinh|can cuoc|dinh danh|vneid|phuc vu|khanh tiet" +
    "|to chuc (?:su kien|le)|su kien|le (?:hoi|phat dong)|du (?:sinh hoat|le|buoi|dai hoi|hoi nghi)" +
    "|trang tri|am thanh|xe",
);
/** Whom or what officers follow through the year, right behind the word of following. */
const FOLLOWS =
  /\b(?:phu trach|theo doi|giup do|chi dao|bam|nam|huong dan|quan ly|kem cap|do dau)(?:[ ,/]+(?:phu trach|theo doi|giup do|chi dao|bam|nam|huong dan|quan ly|va))*(?: (?:truc tiep|toan dien|cac|cong tac doan|hoat dong|xay dung|thuc hien))*(?: (?:doan|chi doan))?(?: (?:don vi|dia ban|co so|xa|phuong|thi tran|huyen|truong|khoi|cum|tcctd|dcs|truc thuoc|cap huyen|3 chu dong)|$)/;
/** Words that leave open what the officers are assigned to. */
const BARE =
  /\b(?:bang|bieu|danh sach|thong bao|quyet dinh|phu luc|ve viec|v\/v|phan cong|cong viec|cong tac|phu trach|theo doi|giup do|chi dao|can bo|dong chi|d\/c|uy vien|thanh vien|lanh dao|chuyen vien|co quan|bch|btv|ban (?:chap hanh|thuong vu)|doan tncs|ho chi minh|doan|thanh nien|cac|cho|va|cua|tai|o|nam|nhiem ky|giai doan|thuong truc|dia ban|don vi|co so|xa|phuong|thi tran|khoi|dot|lan|so|ngay|thang|moi|sau|dieu chinh|bo sung|kien toan|nhiem vu|thuc hien|xay dung|chuong trinh|chu dong|pc|sheet|tab|trang|tinh)\b|\d+|[^a-z0-9\s]+/g;
/** "Huyện đoàn Cao Lộc", "tỉnh Lạng Sơn": a level and a place's name. */
const PLACE =
  /\b(?:huyen|tinh|thanh|thi|quan|tp|thanh pho|thi xa)(?: (?:doan|uy))?(?: (?!nam\b|phu\b|theo\b|ve\b|truc\b)[a-z]+){0,3}/g;

/** Whether a title of an assignment says no other matter than units that are followed; true too where it says nothing. */
function isOfUnits(line: string): boolean {
  const said = line.replace(OURS, " ");
  return FOLLOWS.test(said) || said.replace(PLACE, " ").replace(BARE, " ").trim() === "";
}
/** Dates of visits stand in the rows of a schedule, of meetings and of duty rosters as well. */
const OTHER_DAYS = anyOf(
  "lich|hop|giao ban|hoi nghi|truc|tiep (?:dan|khach|cong dan)|dai hoi|tap huan|diem danh|cong van" +
    "|van ban|sinh nhat|nghi phep|cham cong|su kien|sinh hoat he",
);

const WHY = {
  plan: "Đây là lịch hoặc kế hoạch, chưa phải những lần đã đi nên không tính lượt",
  notGone: "Đây là danh sách những người chưa đi cơ sở nên không tính lượt",
  otherDays: "Bảng nói về việc khác (lịch, họp, trực, tập huấn…), không phải những lần đi cơ sở",
  otherDuty: "Bảng nói về việc khác hoặc là danh bạ, không phải phân công theo dõi đơn vị",
  unsaidVisits:
    "Bảng có ngày, cán bộ và đơn vị nhưng không nói là đi cơ sở. Nếu đúng, ghi “Đi cơ sở” vào tiêu đề hoặc tên tab",
  otherMatter:
    "Bảng phân công một việc mà tiện ích không biết có phải theo dõi đơn vị hay không. Nếu phải, ghi “Phân công phụ trách đơn vị” vào tiêu đề",
  unsaidAssignment:
    "Bảng có cán bộ và đơn vị nhưng không nói là phân công. Nếu đúng, ghi “Phân công” vào tiêu đề hoặc tên tab",
  noHeader: {
    visit: "Tab nói về đi cơ sở nhưng không thấy dòng tiêu đề có cột Thời gian và Đơn vị",
    file: "Tab nói về tình trạng hồ sơ nhưng không thấy cột “Tình trạng hồ sơ”, hoặc các cột “Ngày nộp hồ sơ”, “Ngày trả lại”, “Ngày nhận hồ sơ”, cạnh cột Đơn vị",
    assignment: "Tab nói về phân công nhưng không thấy dòng tiêu đề có cột Đơn vị và Cán bộ",
  },
  draft: "Bảng ghi là bản nháp nên chưa tính",
  otherYear: (year: number) => `Bảng của năm ${year}`,
} as const;

type Kind = Exclude<ListKind, "registration">;

const isDated = (table: ListTable) =>
  (["date", "from", "stamp"] as const).some((role) => columnsWith(table, role).length > 0);

/** Whether a table has the columns that a list of a kind cannot do without. */
function hasShape(kind: Kind, table: ListTable, dated: boolean): boolean {
  return (
    columnsWith(table, "unit").length > 0 &&
    (kind === "visit" ? dated : columnsWith(table, "officer").length > 0 || hasOfficerHeadings(table))
  );
}

/** Whether a tab holds a table that a person may say is a list of a kind. */
export const canBe = (kind: Kind, tab: Tab): boolean =>
  listTables(tab).some((table) => hasShape(kind, table, isDated(table)));

/** What a table is as a list of a kind; null: it has not the shape. */
export function standingAs(
  kind: Kind,
  table: ListTable,
  {
    year,
    settled,
    names,
  }: { readonly year: number | null; readonly settled: boolean; readonly names: boolean },
): Standing | null {
  const dated = isDated(table);
  if (!hasShape(kind, table, dated)) return null;
  if (settled) return { is: "taken" };
  const said = yearSaid(table);
  const ofYear = said === null || year === null || said === year;
  const verdict = kind === "visit" ? asVisits(table) : asAssignment(table, dated);
  if (verdict === null || (verdict.is !== "taken" && !names)) return null;
  if (verdict.is === "taken" && isDraft(table)) return { is: "asked", why: WHY.draft };
  return ofYear || verdict.is === "other" ? verdict : { is: "other", why: WHY.otherYear(said) };
}

/** A title or a tab's name that says of itself to be none yet. */
const isDraft = ({ lines, tab }: ListTable): boolean =>
  [...lines.filter((line) => !isNoteAbove(line)), tab.name].some((line) =>
    /(?<![\p{L}\p{M}])(?:bản nháp|dự thảo)(?![\p{L}\p{M}])|\(nháp\)/iu.test(line.normalize("NFC")),
  );

/** How far down a title stands. */
const TITLE_ROWS = 6;

/** Of a tab that holds no such list: what its name or title says that it is, and why it is not read; null: neither. */
export function saysWithoutTable(tab: Tab): { readonly kind: Kind | "file"; readonly why: string } | null {
  const { name, values } = tab;
  const titles = values.slice(0, TITLE_ROWS).flatMap((cells) => {
    const texts = cells.filter((value) => !isBlank(value));
    return texts.length === 1 && typeof texts[0] === "string" && !isNoteAbove(texts[0])
      ? [fold(texts[0])]
      : [];
  });
  const lines = [fold(name), ...titles];
  if (values.length < 2) return null;
  if (lines.some(saysFiles) && !canBeFiles(tab)) return { kind: "file", why: WHY.noHeader.file };
  if (lines.some((line) => VISITS.test(line))) return { kind: "visit", why: WHY.noHeader.visit };
  const assigns = (line: string) => ASSIGNMENT.test(line) && !OTHER_DUTY.test(line.replace(OURS, " "));
  return lines.some(assigns) ? { kind: "assignment", why: WHY.noHeader.assignment } : null;
}

/** The year that a table's title, else its tab's name says. */
export function yearSaid({ lines, tab }: Pick<ListTable, "lines" | "tab">): number | null {
  const titles = lines.filter((line) => !isNoteAbove(line));
  const ofMonth = [...titles, tab.name].map((line) => OF_MONTH.exec(fold(line))?.[1]).find(Boolean);
  return (
    yearOf(titleOf(lines), tab.name) ??
    yearOf(titles.join(" "), tab.name) ??
    (ofMonth === undefined ? null : Number(ofMonth))
  );
}

/** "Tháng 8/2021", "Quý III-2021". */
const OF_MONTH = /\b(?:thang|quy) ?(?:\d{1,2}|i{1,3}|iv) ?[/.-] ?(20\d\d)(?!\d)/;

/** What stands above a table and over its columns, folded. */
function saidBy({ lines, tab, columns }: ListTable) {
  return {
    titles: lines.filter((line) => !isNoteAbove(line)).map(fold),
    name: fold(tab.name),
    headings: columns.filter(({ role }) => role !== "content").map(({ heading }) => fold(heading)),
  };
}

/** Whether a table that is a list of something else says besides who follows each unit, in a column headed so. */
export const assignsBeside = (table: ListTable): boolean =>
  columnsWith(table, "unit").length > 0 &&
  columnsWith(table, "officer").some(({ heading }) => ASSIGNS.test(fold(heading)));

/** Why visits are not read from a list of registrations: a row a unit, and no row a lượt. */
export const visitsBeside = ({ columns }: ListTable): string | null => {
  const column = columns.find(({ role, heading }) => role === "date" && VISITS.test(fold(heading)));
  return column
    ? `Cột “${column.heading}” nằm trong danh sách đăng ký nên chưa tính lượt; hãy ghi mỗi lượt đi một dòng ở danh sách đi cơ sở riêng`
    : null;
};

/** Who did not go, or has not yet. */
const NOT_GONE =
  /\b(?:chua|khong|ko)(?: (?:duoc|bo tri|thuc hien|co|viec|lich|ke hoach|can bo))* (?:di|ve|xuong|den|bam|nam|sau sat)\b/;

const isNotGone = (line: string) => VISITS.test(line) && NOT_GONE.test(line);
const isVisits = (line: string) => VISITS.test(line) && !PLAN.test(line);

function asVisits(table: ListTable): Standing | null {
  const { titles, name, headings } = saidBy(table);
  const says = titles.some(isVisits);
  const speaks = [...titles, name].some((line) => VISITS.test(line));
  if (!speaks && columnsWith(table, "officer").length === 0) return null;
  if (titles.some(isNotGone) || (titles.length === 0 && isNotGone(name)))
    return { is: "other", why: WHY.notGone };
  // A title outweighs the tab's name.
  if (titles.some((line) => PLAN.test(line)))
    return says || isVisits(name) ? { is: "asked", why: WHY.plan } : planned(speaks);
  if (PLAN.test(name) && !says) return planned(speaks);
  if (!hasBoth(table) && table.columns.some(({ role, path }) => role === "date" && isPlanned(path)))
    return { is: "asked", why: WHY.plan };
  if (says) return { is: "taken" };
  if ([...titles, name].some((line) => OTHER_DAYS.test(line)))
    return speaks ? { is: "asked", why: WHY.otherDays } : { is: "other", why: WHY.otherDays };
  if (speaks || headings.some((heading) => VISITS.test(heading))) return { is: "taken" };
  return { is: "asked", why: WHY.unsaidVisits };
}

/** What officers have before them: a schedule or a plan of going to the base, by its title or its tab's name alone. */
export function isPlan(table: ListTable, year: number | null): boolean {
  const { titles, name } = saidBy(table);
  const lines = titles.length > 0 ? titles : [name];
  const dated = isDated(table) || spanColumns(table).length > 0;
  const who = columnsWith(table, "officer").length > 0;
  const said = yearSaid(table);
  return (
    dated &&
    (who || columnsWith(table, "unit").length > 0) &&
    lines.some((line) => PLAN.test(line)) &&
    [...titles, name].some((line) => VISITS.test(line)) &&
    !titles.some(isVisits) &&
    !isVisits(name) &&
    (said === null || year === null || said === year)
  );
}

const planned = (speaks: boolean): Standing => ({ is: "other", why: speaks ? WHY.plan : WHY.otherDays });

function asAssignment(table: ListTable, dated: boolean): Standing | null {
  const { titles, name, headings } = saidBy(table);
  const lines = [...titles, name];
  if (dated && lines.some((line) => VISITS.test(line))) return null;
  const assigns = lines.some((line) => ASSIGNMENT.test(line));
  const officer = headings.some((heading) => ASSIGNS.test(heading));
  if (!assigns && (!officer || dated)) return null;
  // A title outweighs the tab's name.
  const of = titles.length > 0 ? titles : [name];
  if (of.some((line) => OTHER_DUTY.test(line.replace(OURS, " "))))
    return officer ? { is: "asked", why: WHY.otherDuty } : { is: "other", why: WHY.otherDuty };
  if (!assigns) return { is: "asked", why: WHY.unsaidAssignment };
  const other = columnsWith(table, "officer").every(({ heading }) => OTHER_DUTY.test(fold(heading)));
  const unknown = of.some((line) => ASSIGNMENT.test(line) && !isOfUnits(line));
  return (other && !hasOfficerHeadings(table)) || unknown
    ? { is: "asked", why: WHY.otherMatter }
    : { is: "taken" };
}
