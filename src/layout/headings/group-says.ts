/**
 * @fileoverview What a group's heading says of the rows below it besides a place: whose marks they are ([M6]), of when
 * ([L3]), or that the units withdrew or did not register ([O5]).
 */

import { NOT_YET_APPRAISED } from "../../cell/not-yet";
import { takesBack } from "../../cell/registration";
import { namesOtherMatter, registrationTopic } from "../../cell/registration-words";
import { isUnitName } from "../../units/looks-like-name";
import { fold } from "../../vietnamese/fold";
import { pattern } from "../../vietnamese/whole-words";

export interface GroupSays {
  /** Whose marks stand below; null: it does not say. */
  readonly side: "self" | "appraised" | null;
  /** By the rank alone of whoever is named: "Đoàn cơ sở" may head units of that kind just as well. */
  readonly byRank: boolean;
  /** It takes the registration of the units below back. */
  readonly unregistered: boolean;
  /** It says no more than whose marks they are: no place, no cluster, no time. */
  readonly alone: boolean;
}

/** Marks that nobody appraised yet, whoever is to do it. */
const NOT_YET = new RegExp(`\\b${NOT_YET_APPRAISED}`);
const SELF = /\btu (?:cham|danh gia|cho diem|nhan xet|kiem tra|tham dinh|xep)\b|\b(?:tdg|dvtc|dvtdg)\b/;
const RANK_BELOW =
  /^(?:cac )?(?:don vi|co so|doan co so|co so doan|chi doan) (?:cham|danh gia|bao cao|de nghi)\b(?! (?:dot|lan|vong|ky|bo sung|lai|sau|truoc|som|muon|ngay|thang|theo|tai|truc tiep|truc tuyen|thi dua|khen|(?:\S+ ){0,3}(?:xet|cong nhan))\b)/;
const APPRAISED = pattern(
  "\\b(?:tham dinh|tham tra|phuc tra|hau kiem)\\b|\\b(?:(?:huyen|tinh|thanh|thi|quan) doan|cap (?:tren|huyen|tinh)|hoi dong|to cong tac)(?: \\S+){0,4}? (?:cham|danh gia|ket luan|xac nhan|kiem tra|duyet|xet)\\b",
);
/** Ranks alone, as of two groups one below the other. */
const RANKS: readonly (readonly [RegExp, "self" | "appraised"])[] = [
  [/^(?:cac )?(?:don vi|co so|doan co so|co so doan)$/, "self"],
  [/^(?:btv |ban thuong vu )?(?:(?:huyen|tinh|thanh|thi|quan) doan|cap tren|doan cap tren)$/, "appraised"],
];

/** Words that say no more than whose marks these are. */
const PLAIN = new Set(
  (
    "i ii iii iv v vi a b c d phan muc cot bang danh sach ds cac nhung so cua do boi va theo ghi o duoc da chua cho doi dang se " +
    "moi chi xong khong co den ket qua kq diem cham tu danh gia tham dinh tra phuc kiem hau xet duyet phe luan xac nhan bao cao " +
    "de nghi don vi dv co so doan dcs csd chi truc thuoc huyen tinh thanh thi quan cap tren btv bch ban thuong vu chap hanh to " +
    "hoi dong cong tac con lai 3 chu nay tieu nhom khoi"
  ).split(" "),
);
/** A place's name behind the body that appraises: "Huyện đoàn Cam Lộ thẩm định". */
const BODY = /\b((?:huyen|tinh|thanh|thi|quan) doan)(?: (?!tham|phuc|cham|danh|kiem|ket|xac|duyet)\S+){1,3}/;

/** What follows a number or a letter in front of a heading. */
const withoutNumbering = (folded: string) =>
  folded.replace(/^\(?(?:[ivx]{1,5}|[a-h]|\d{1,2})\)?\s*[.)/:–-]+\s*/, "");

/** What a group's heading says. */
export function groupSays(text: string): GroupSays {
  const folded = withoutNumbering(fold(text))
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  const unregistered = takesBack(text) || (registrationTopic(text) === "negated" && !namesOtherMatter(text));
  const said = sideOf(folded);
  const rank = RANKS.find(([words]) => words.test(folded))?.[1] ?? null;
  const side = said === "both" ? null : (said ?? rank);
  const words = folded.replace(BODY, "$1").split(" ");
  return {
    side,
    byRank: said === null && rank !== null,
    unregistered,
    alone: side !== null && words.every((word) => PLAIN.has(word)),
  };
}

function sideOf(folded: string): "self" | "appraised" | "both" | null {
  if (NOT_YET.test(folded)) return "self";
  const [self, appraised] = [SELF.test(folded) || RANK_BELOW.test(folded), APPRAISED.test(folded)];
  // "Tự chấm và thẩm định" says neither.
  if (self && appraised) return "both";
  return self ? "self" : appraised ? "appraised" : null;
}

const UNITS = /^(?:danh sach |ds )?(?:cac |nhung )?(?:don vi|doan co so|co so doan|dcs|co so)\b/;

/**
 * Whether a line alone in its row heads the rows below it, though no number and no place says so; never a unit's name
 * with a note behind it.
 */
export function headsByState(text: string): boolean {
  if (isUnitName(text) && !UNITS.test(fold(text))) return false;
  const { side, unregistered } = groupSays(text);
  return unregistered || side !== null;
}

/** Whether a heading says that the units below it are not appraised or did not register. */
export function leavesOut(text: string): boolean {
  const { side, unregistered } = groupSays(text);
  return unregistered || side === "self";
}

/** Whether a note beside a unit says that its marks are none of the level above yet; one about a single thing does not. */
export function isNotYetAppraised(note: string): boolean {
  const folded = fold(note);
  return !/\d/.test(folded) && NOT_YET_NOTE.test(folded);
}

const NOT_YET_NOTE = new RegExp(
  `^(?:(?:don vi|hien|moi) )*(?:${NOT_YET_APPRAISED}|(?:co )?(?:ket qua )?tu (?:cham|danh gia)$|(?:ghi )?theo (?:ket qua )?tu (?:cham|danh gia))`,
);

const NOTES = /^$|\b(?:ghi chu|y kien|chu thich|luu y|gc|tinh (?:hinh|trang)|trang thai|de nghi|khac)\b/;

/** Whether a person notes below a heading what became of a unit; a column without one is for notes too. */
export const headsNotes = (heading: string) => NOTES.test(fold(heading).trim());

/** A place, a cluster or a type: units of one name below two of them are two ([U2]). */
export function namesPlace(text: string): boolean {
  const folded = withoutNumbering(fold(text));
  return (
    /^(?:khoi|cum|nhom|khu vuc|mien|vung|huyen|quan|thanh pho|tp|thi xa|tx|tinh|dia ban)\b.?\s*\S/.test(
      folded,
    ) ||
    /^(?:doan )?(?:cac )?(?:xa|phuong|thi tran|truong|co quan|doanh nghiep|luc luong|chi doan)\b/.test(
      folded,
    ) ||
    /^(?:doan (?:huyen|quan|thanh pho|thi xa|tinh)|(?:huyen|quan|thanh|thi|tinh) doan) \S/.test(folded)
  );
}

const OF_A_TIME = pattern(
  "\\b(?:lan|dot|vong|luot)(?: thu)? ?(?:\\d|i{1,3}|nhat|hai|ba|dau|cuoi)\\b|\\b(?:quy|hoc ky|ky) ?(?:\\d|i{1,3}|iv)\\b|\\b(?:\\d{1,2}|sau|chin) thang\\b|\\bthang \\d|\\b(?:ca|dau|giua|cuoi) nam\\b|\\b20\\d\\d\\b|\\bnam (?:truoc|nay)\\b|\\b(?:truoc|sau)\\b",
);

/** Whether a heading names a part of the year, one of several times, or a year. */
export function namesTime(text: string): boolean {
  return OF_A_TIME.test(fold(text));
}

/** The year that is all a heading says: "Năm 2020", "Kết quả thẩm định năm 2020"; else null. */
export function yearOfGroup(text: string): number | null {
  const words = withoutNumbering(fold(text)).split(/[^a-z0-9]+/);
  const years = words.filter((word) => /^20\d\d$/.test(word));
  const plain = words.every(
    (word) => word === "" || word === "nam" || years.includes(word) || PLAIN.has(word),
  );
  return years.length === 1 && plain ? Number(years[0]) : null;
}
