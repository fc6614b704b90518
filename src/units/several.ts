/** @fileoverview Whether a cell names several units where one should stand: "Đoàn xã A, Đoàn xã B", "Các đoàn xã còn lại" ([U1]). */
import { fold } from "../vietnamese/fold";
import { saysWhich } from "./distinct";
import { unitKey } from "./names";

/** What may part two names; most names hold none of it. */
const PARTS = /\s*(?:[,;+&/\n]|(?<=\s)và(?=\s)|\s[-–—]\s)\s*/iu;
const BODY = /^(?:(?:chi |lien chi )?doan|cdcs|co so doan)\b/;
const COMMUNE = /^(?:doan |dtn )?(?:xa|phuong|thi tran|tt|dac khu)(?: doan)? \S/;
const SCHOOL = /^(?:doan )?truong \S/;
const LETTERHEAD = /\bho chi minh$/;
/** A branch and the Đoàn that it belongs to. */
const BRANCH = /^(?:lien )?chi doan \S/;

const KIND =
  "(?:(?:doan |chi doan )?(?:xa|phuong|thi tran|tt|truong(?: hoc)?|thpt|thcs)|don vi|co so(?: doan)?|doan co so|chi doan(?: co so)?|to chuc(?: doan)?)";
const COUNT = "(?:\\d{1,3}|hai|ba|bon|nam|sau|bay|tam|chin|muoi)";
/** So a row opens that stands for many: "Các xã còn lại", "Khối xã, thị trấn", "Cụm 1 (5 xã)", "Cụm A: B, C". */
const MANY = new RegExp(
  [
    `^(?:cac|nhung|moi|tat ca|toan bo)(?: cac| nhung)?(?: ${COUNT})? ${KIND}\\b`,
    `^(?:so )?con lai\\b|^${COUNT} ${KIND} (?:con lai|khac|con|nay|tren)\\b`,
    `^khoi (?:cac )?${KIND}(?:(?: ?[,&/-] ?| va )${KIND})*$`,
    `^(?:cum|khoi|nhom|vung|khu vuc|doan (?:cac|khoi))\\b.*\\(${COUNT} (?:don vi|xa|phuong|truong|co so|doan (?:xa|co so)|thi tran)\\b`,
    "^(?:cum|khoi|nhom)\\b[^:]*:.*[,;]",
  ].join("|"),
);
/** "05 xã vùng cao"; before a name stands a running number. */
const COUNTED =
  /^\d{1,3}\s+(?:đoàn |chi đoàn )?(?:xã|phường|thị trấn|trường|đơn vị|cơ sở)(?:\s+(?!học)\p{Ll}|$)/u;

/** Whether what stands for a name is said of many units. */
const saysMany = (name: string) => MANY.test(fold(name)) || COUNTED.test(name.trim());

/**
 * Whether a name is of several units. What follows a name may be where it is ("…, huyện Hữu Lũng") or part of it ("… và
 * Phân bón"): only what is a unit of its own besides the first makes two.
 */
export function namesSeveral(name: string): boolean {
  if (saysMany(name)) return true;
  if (!PARTS.test(name)) return false;
  const text = name.replace(/\([^()]*\)/g, " ");
  const [first = "", ...rest] = text.split(PARTS).map((part) => part.trim());
  const head = fold(first);
  const kinds = [BODY, COMMUNE, SCHOOL].filter((kind) => kind.test(head));
  if (kinds.length === 0 || LETTERHEAD.test(head)) return false;
  // "Đoàn xã A và B", "Đoàn xã A + B": a commune's name holds neither.
  if (COMMUNE.test(head) && /(?:\svà|\s?\+)\s*\p{Lu}/u.test(text)) return true;
  const branch = BRANCH.test(head);
  if (!branch && !isOwn(first)) return false;
  return rest.some((part) => {
    const other = fold(part);
    if (branch) return BRANCH.test(other);
    return kinds.some((kind) => kind.test(other)) && isOwn(part) && unitKey(part, "") !== unitKey(first, "");
  });
}

/** Communes may be numbered; of others "Trường TH" alone is none ("Trường TH và THCS Hòa Bình"). */
const isOwn = (name: string) => COMMUNE.test(fold(name)) || saysWhich(name);
