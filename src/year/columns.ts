/**
 * @fileoverview What a heading of a list heads: when, who, where, what of a visit, which unit and which officer of an
 * assignment. What layout's own readers know of a heading (TT, names, officers) is asked of them.
 */

import { askedOfFile, stepOfFile } from "../cell/file-words";
import { readHeading } from "../layout/headings/heading";
import { fold } from "../vietnamese/fold";

/** What a column of a list holds. */
export type Role =
  | "order"
  | "date"
  | "planned"
  | "from"
  | "to"
  | "stamp"
  | "officer"
  | "former"
  | "replaced"
  | "unit"
  | "kind"
  | "content"
  | "proposal"
  | "label"
  | "reported"
  | "fileState"
  | "fileReason"
  | "fileDay"
  | "oldUnit"
  | "newUnit"
  | "oldPlace"
  | "newPlace"
  | "change"
  | "basis"
  | "other";

/** What each is called, for the account of a list's columns. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  order: "số thứ tự",
  date: "thời gian",
  planned: "thời gian theo kế hoạch",
  from: "từ ngày",
  to: "đến ngày",
  stamp: "dấu thời gian của biểu mẫu",
  officer: "cán bộ",
  former: "cán bộ trước đây",
  replaced: "cán bộ, nếu chưa thay",
  unit: "đơn vị",
  kind: "hình thức",
  content: "nội dung",
  proposal: "kiến nghị, đề xuất",
  label: "chế độ",
  reported: "ngày báo cáo",
  fileState: "tình trạng hồ sơ",
  fileReason: "lý do trả lại hồ sơ",
  fileDay: "ngày của hồ sơ",
  oldUnit: "đơn vị cũ",
  newUnit: "đơn vị mới",
  oldPlace: "địa bàn của đơn vị cũ",
  newPlace: "địa bàn của đơn vị mới",
  change: "thay đổi",
  basis: "căn cứ",
  other: "không dùng",
};

const BY_PLAN = "(?:theo )?(?:ke hoach|kh|du kien|lich)\\b";
/** Whole headings, folded; the first that fits says it. */
const WORDS: readonly (readonly [Role, RegExp])[] = [
  ["stamp", /^(?:dau thoi gian|timestamp|thoi gian (?:gui|hoan thanh)|thoi diem (?:gui|hoan thanh))\b/],
  ["reported", /^(?:ngay|thoi gian|da)? ?(?:nop |gui |co )?bao cao(?: ket qua)?(?: \(?ngay.*)?$/],
  ["other", /^(?:so (?:ngay|luot|buoi|lan)|tong so|thang|tuan|nam|quy|ghi chu|chuc vu|sdt|so dien thoai)\b/],
  ["from", /^(?:tu(?: ngay)?|ngay (?:bat dau|den co so|den)|bat dau(?: tu)?(?: ngay)?|thoi gian bat dau)$/],
  ["to", /^(?:den(?: ngay| het ngay)?|ngay (?:ket thuc|ve)|ket thuc|thoi gian ket thuc)$/],
  [
    "unit",
    /^(?:duoc |phan cong )*(?:phu trach|theo doi|giup do|chi dao) (?:cac )?(?:doan )?(?:don vi|dia ban|co so|xa|phuong|thi tran|truong)\b.*$/,
  ],
  [
    "unit",
    /^(?:(?:ten |cac )*(?:don vi|dia ban|co so|doan co so|dcs|xa|phuong|doan xa|to chuc)\b.*(?:phu trach|theo doi|phan cong|den|di|cong tac|lam viec|du|kiem tra|khao sat)\b.*|noi (?:den|di|cong tac|lam viec)(?: .*)?|dia (?:diem|ban|chi)(?: .*)?|di (?:don vi|co so) nao|(?:di|den) dau)$/,
  ],
  [
    "unit",
    /^(?:ten |cac )*(?:chi doan co so|(?:chi doan|doan co so)(?: ?[,/] ?| va )(?:doan co so|chi doan|co so doan)\b.*)$/,
  ],
  [
    "date",
    /^(?:ngay|thoi gian|thoi diem)(?:,? ?(?:thang|nam|gio))*(?: (?:di|thuc (?:hien|te)|cong tac|lam viec|o|tai|ve|den|xuong|co so|kiem tra|khao sat|du|va|,)\b.*)?$|^(?:ngay|thoi gian) \(.*\)$/,
  ],
  ["date", new RegExp(`^(?:ngay|thoi gian|thoi diem) ${BY_PLAN}`)],
  [
    "kind",
    /^(?:hinh thuc|loai hinh|loai|kieu|phuong thuc)(?: (?:di|cong tac|hoat dong|lam viec|chuyen|den)\b.*)?$/,
  ],
  [
    "label",
    /^(?:mo hinh|che do|chu truong|nhan|thuoc (?:mo hinh|che do|chu truong)|6 ?\+ ?1.*|1 ?\+ ?2.*|(?:mo hinh |theo )?6 ?\+ ?1 ?[/,].*)(?: .*)?$/,
  ],
  [
    "proposal",
    /^(?:(?:cac )?(?:y kien |noi dung )?(?:kien nghi|de xuat|de nghi)|kien nghi va de xuat|y kien(?: cua)? (?:co so|don vi))\b.*$/,
  ],
  [
    "content",
    /^(?:(?:tom tat )?(?:noi dung|cong viec|nhiem vu|ket qua|tinh hinh|muc dich|viec)\b.*|nd|noi dung)$/,
  ],
  [
    "officer",
    /^(?:(?:ten |ho ten |ho va ten )?(?:can bo|dong chi|d\/c|nguoi|chuyen vien|cb)(?: .{0,40})?|ho (?:va )?ten|(?:truong|pho)(?: truong)? doan(?: cong tac)?|doan cong tac|thanh phan(?: .*)?|thanh vien(?: .*)?|ten can bo.*)$/,
  ],
];
/** A person of the unit's own: who leads it, whom to call there. */
const UNITS_OWN =
  /^(?:(?:ho (?:va )?ten )?(?:pho )?bi thu\b|(?:nguoi|can bo) (?:lien he|dai dien|dau moi|cua don vi|tai don vi|tiep)|(?:ho (?:va )?ten )?can bo (?:cua |tai )?(?:doan )?(?:xa|phuong|thi tran|co so|truong|don vi|chi doan|dia phuong)\b|dau moi|chu tich|giam doc|hieu truong|bt\b|nguoi (?:lap|nhap|ky|gui))/;

/** What a heading heads; `other` where its words are none of these. */
export const roleOf = (heading: string): Role => saidBy(heading) ?? "other";

/** The same; null where its words say nothing, so that a wider heading above it may. */
function saidBy(heading: string): Role | null {
  const folded = fold(heading)
    .replace(/[“”"*:]/g, "")
    .replace(/^[\s.,;(–-]+|[\s.,;–-]+$/g, "");
  if (folded === "" || folded.length > LONGEST) return null;
  if (UNITS_OWN.test(folded)) return "other";
  const ofFile = askedOfFile(folded);
  if (ofFile) return ofFile === "state" ? "fileState" : "fileReason";
  if (/\bho so$/.test(folded) && stepOfFile(folded)) return "fileDay";
  // What a year stands over is said above it.
  if (YEAR_ALONE.test(folded)) return null;
  const bare = folded.replace(/\s*\([^)]*\)?/g, "").trim();
  // "Ngày về (nếu đi nhiều ngày)" is no day of going.
  for (const [role, words] of WORDS) if (words.test(folded) || (isEnd(role) && words.test(bare))) return role;
  if (bare !== folded && bare !== "") return saidBy(bare);
  const field = readHeading(heading).word?.field;
  if (field === undefined) return null;
  return field === "order" || field === "officer" ? field : field === "name" ? "unit" : "other";
}

const isEnd = (role: Role) => role === "from" || role === "to";

const YEAR_ALONE = /^(?:nam )?20\d\d$|^nam (?:nay|truoc|ngoai)$/;

/** Longer texts are no headings. */
const LONGEST = 70;

/** The role of a column: what its lowest heading says, else the next above it. */
export function roleOfPath(path: readonly string[]): Role {
  const above = path.slice(0, -1).some((heading) => saidBy(heading) === "kind");
  // Under "Hình thức" stand the kinds, whatever their words say elsewhere.
  if (above && !/^(?:tong|cong|ghi chu)\b/.test(fold(path[path.length - 1] ?? ""))) return "kind";
  for (const heading of [...path].reverse()) {
    const role = saidBy(heading);
    if (role !== null) return role;
  }
  return "other";
}

/** Whether a heading, or what it stands under, is of what was planned. */
export const isPlanned = (path: readonly string[]): boolean =>
  path.some((heading) => PLANNED.test(fold(heading)));
const PLANNED = new RegExp(`^(?:(?:ngay|thoi gian|thoi diem)(?: di)?(?: co so)? )?${BY_PLAN}`);
