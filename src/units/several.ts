/** @fileoverview Whether a cell names two units where one should stand: "Đoàn xã A, Đoàn xã B" ([U1]). */
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

/**
 * Whether a name is of several units. What follows a name may be where it is ("…, huyện Hữu Lũng") or part of it ("… và
 * Phân bón"): only what is a unit of its own besides the first makes two.
 */
export function namesSeveral(name: string): boolean {
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
