/**
 * @fileoverview Headed typed beside a unit that speak against what its marks say ([O6], [L9]): fewer criteria or contents
 * passed than are marked so, and votes of which fewer than half agree.
 */
import { isFail, isPass } from "../../cell/sample";
import { cellAt, textOf } from "../../cell/text";
import type { At } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import { parseNumber } from "../../vietnamese/numbers";
import { anyOf } from "../../vietnamese/whole-words";
import { pillarOf } from "../columns/taken";
import { lowestOf } from "../header/header";
import type { UnitEntry } from "../reading";
import { codesOf, marksOf } from "./contradicts";
import type { Headed } from "./headed";

const PASSED = "(?: (?:da|duoc|so|don vi))* (?:dat|hoan thanh)(?: (?:duoc|yeu cau))?$";
const CRITERIA = new RegExp(`^(?:tong )?(?:so )?(?:luong )?(?:tieu chi|tc)${PASSED}`);
const CONTENTS = new RegExp(`^(?:tong )?(?:so )?(?:luong )?(?:noi dung|nd|mat)${PASSED}`);
const SHARE =
  /^(?:tien do|(?:ty|ti) le (?:(?:tieu chi|tc|noi dung) )?(?:dat|hoan thanh)|muc do hoan thanh)\b/;
/** Not of this judging, or of one content. */
const NOT_OURS = anyOf(
  "tu (?:cham|danh gia|nhan|xep|cho diem)|nam (?:truoc|ngoai)|(?:noi dung|nd|mat) (?:\\d|i{1,3}\\b|so)|thu phi|doan phi|chuong trinh|ke hoach|giai ngan",
);

const VOTES =
  /^(?=.*\b(?:phieu|bieu quyet)\b)(?=.*\b(?:dong y|nhat tri|tan thanh|thuan|tin nhiem|bieu quyet|bau)\b)(?!.*\b(?:chong|phan doi|khong|khac|trang|hop le|phat ra|thu vao)\b)/;
const VOTES_AGAINST = /^(?=.*\bphieu\b).*\b(?:chong|phan doi|khong (?:dong y|nhat tri|tan thanh|thuan))\b/;
const TOTAL = /(?:\btren|\/|\btong)(?: tong)?(?: so)? ?(\d{1,3})\b/;

/** A number, how many of how many, or a share of one. */
interface Counted {
  readonly count: number;
  readonly of: number | null;
}

function countIn(unit: UnitEntry, { heading, of }: Headed): Counted | null {
  const value = cellAt(of(unit));
  const text = textOf(value).replace(/\s*(?:phiếu|tiêu chí|tc|nội dung|nd)\.?$/iu, "");
  const [, over, under] = /^(\d{1,3}) ?\/ ?(\d{1,3})$/.exec(text) ?? [];
  if (over !== undefined && under !== undefined) return { count: Number(over), of: Number(under) };
  const [, percent] = /^(\d{1,3}(?:[.,]\d+)?) ?%$/.exec(text) ?? [];
  if (percent !== undefined) return { count: parseNumber(percent) ?? 0, of: 100 };
  const count = typeof value === "number" ? value : /^\d{1,3}$/.test(text) ? Number(text) : null;
  if (count === null || count < 0) return null;
  const folded = fold(heading);
  if (/%|\b(?:ty|ti) le\b|\btien do\b/.test(folded))
    return { count: count <= 1 ? count * 100 : count, of: 100 };
  const [, total] = TOTAL.exec(fold(lowestOf(heading))) ?? [];
  return { count, of: total === undefined ? null : Number(total) };
}

/** The one among a table's numbers that counts what the kind says; of several nobody knows which is of all. */
function only(numbers: readonly Headed[], kind: RegExp): Headed | null {
  const found = numbers.filter(({ heading }) => {
    const lowest = fold(lowestOf(heading)).replace(/\s*\(.*$/, "");
    return kind.test(lowest) && !NOT_OURS.test(fold(heading));
  });
  return found.length === 1 ? (found[0] as Headed) : null;
}

/**
 * What tells of a unit that a number beside it speaks against its marks, none of which fails.
 * @param numbers those beside the marks that are of units
 */
export function countedAgainst(
  numbers: readonly Headed[],
  units: readonly UnitEntry[],
): (unit: UnitEntry) => At | null {
  const [criteria, contents, share, votes, against] = [CRITERIA, CONTENTS, SHARE, VOTES, VOTES_AGAINST].map(
    (kind) => only(numbers, kind),
  );
  if (!criteria && !contents && !share && !votes) return () => null;
  // As many voted, at least.
  const most = votes ? Math.max(0, ...units.map((unit) => countIn(unit, votes)?.count ?? 0)) : 0;
  const isFewer = (unit: UnitEntry, column: Headed | null | undefined, passed: number): boolean => {
    const said = column ? countIn(unit, column) : null;
    return said !== null && said.count < passed && (said.of === null || said.of === passed);
  };
  const isVotedDown = (unit: UnitEntry): boolean => {
    const said = votes ? countIn(unit, votes) : null;
    if (said === null) return false;
    const no = against ? (countIn(unit, against)?.count ?? 0) : 0;
    return said.count < no || said.count * 2 < (said.of ?? most);
  };
  return (unit) => {
    const codes = codesOf(unit);
    const marks = codes.flatMap((code) => marksOf(unit, code));
    if (marks.length === 0 || marks.some(isFail)) return null;
    const passed = marks.filter(isPass).length;
    const all = passed === marks.length;
    const column = isFewer(unit, criteria, passed)
      ? criteria
      : all && isFewer(unit, contents, new Set(codes.map(pillarOf)).size)
        ? contents
        : all && isFewer(unit, share, 100)
          ? share
          : isVotedDown(unit)
            ? votes
            : null;
    return column?.of(unit) ?? null;
  };
}
