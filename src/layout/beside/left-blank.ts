/**
 * @fileoverview Cells that are blank where a result is typed for other units ([O6]): "Công nhận" with x beside all but one.
 * Whether that one is recognised by its marks is not known here.
 */
import { agrees } from "../../cell/remark";
import { isPass, namesDocument } from "../../cell/sample";
import { cellAt, isFilled, textOf, valueAt } from "../../cell/text";
import { saysWhen } from "../../cell/when";
import { contains } from "../../table/area";
import type { At, Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import { anyOf } from "../../vietnamese/whole-words";
import type { Table } from "../columns/table";
import type { Taken } from "../columns/taken";
import { lowestOf } from "../header/header";
import { asksFor } from "../headings/asks";
import type { LayoutKind, LeftBlank, UnitEntry } from "../reading";
import { fails } from "./contradicts";
import { type Headed, headedBeside } from "./headed";

/** Headings below which somebody says that a unit is recognised, or by which paper. */
const OF_RESULT = anyOf(
  "cong nhan|cnhan|chu dong|3 ?cd|ket qua (?:chung|cuoi|xet)|ket luan|du dieu kien|duyet|nhat tri|dong y|thong nhat|" +
    "quyet dinh|qd|^(?:ket qua|kq|kl|du|dat|de nghi|xep loai)(?= *[(]|$)",
);
/** Of days and numbers of papers only these are asked. */
const OF_RECOGNITION = anyOf("cong nhan|chu dong|3 ?cd");
/** Of these the blank is named even where few are filled in. */
const OF_OUTCOME = anyOf("cong nhan|chu dong|3 ?cd|ket qua (?:chung|cuoi|xet)");
const RECOGNISED = /^(?:duoc |de nghi )*cong nhan\b/;
const NOT_OURS = anyOf(
  "khong|chua|nam (?:truoc|ngoai)|tu (?:cham|danh gia|nhan|xep)|dang k[yi]|(?:noi dung|nd|mat) (?:\\d|i{1,3})|chi doan|" +
    "y kien|khen|may|so (?:noi dung|tieu chi|chu dong|lan|nam)",
);
/** Whether a heading asks for a result that somebody typed. */
export const isOfResult = (heading: string): boolean => {
  const folded = fold(lowestOf(heading));
  const asks = asksFor(heading);
  const asked = asks === "day" ? OF_RECOGNITION : OF_RESULT;
  return asked.test(folded) && !NOT_OURS.test(folded) && asks !== "opinion" && asks !== "matter";
};

/** A line or dots drawn in a cell hold nothing. */
const holdsNothing = (at: At): boolean => {
  const value = cellAt(at);
  return !isFilled(value) || (typeof value === "string" && /^[\s\-–—_….,/\\]+$/.test(value));
};
/** A merged cell says the same of all that it covers. */
const isCovered = ({ tab, row, column }: At): boolean =>
  tab.merges().some((merge) => merge.firstRow < row && contains(merge, row, column));
const saysYes = (at: At): boolean => {
  const value = cellAt(at);
  return (
    value instanceof Date ||
    isPass(value) ||
    agrees(textOf(value)) ||
    RECOGNISED.test(fold(textOf(value))) ||
    (/\d/.test(textOf(value)) && saysWhen(value)) ||
    namesDocument(value)
  );
};

/** Finds them: each with what another unit's cell says. */
export function leftBlank(
  tables: readonly Table[],
  units: readonly UnitEntry[],
  kind: LayoutKind,
): LeftBlank[] {
  const seen = new Set<string>();
  return tables.flatMap(({ tab, taken }) => {
    if (seen.has(tab.name)) return [];
    seen.add(tab.name);
    const own = units.filter((unit) => unit.tab.name === tab.name && !unit.continues);
    const columns = taken.filter(
      ({ field, aside, criterion, pillar }) =>
        !aside && criterion === null && pillar === null && (field === "result" || field === "other"),
    );
    const headed = headedBeside(tab, columns, own, kind).filter(({ heading }) => isOfResult(heading));
    return [...headed, ...headless(tab, taken, own, kind)].flatMap((one) => blankIn(one, own));
  });
}

/** The columns below no heading in which a unit is said to be recognised: results, whatever is lost above them. */
function headless(
  tab: Tab,
  taken: readonly Taken[],
  units: readonly UnitEntry[],
  kind: LayoutKind,
): Headed[] {
  if (kind !== "wide") return [];
  const read = new Set(taken.filter(({ heading }) => heading !== "").map(({ index }) => index));
  const open = [...(tab.values[0] ?? []).keys()].filter((column) => !read.has(column));
  const found = open.filter((column) =>
    units.some(
      ({ row, at }) => column !== at.column && RECOGNISED.test(fold(textOf(valueAt(tab, row, column)))),
    ),
  );
  return found.map((column) => ({ heading: "", of: ({ row }) => ({ tab, row, column }) }));
}

function blankIn({ heading, of }: Headed, units: readonly UnitEntry[]): LeftBlank[] {
  const other = units.find((unit) => !holdsNothing(of(unit)) && saysYes(of(unit)));
  if (!other) return [];
  // A unit on two rows may have its result on one of them.
  const filled = new Set(units.flatMap((unit) => (holdsNothing(of(unit)) ? [] : unit.name)));
  const asked = units.filter((unit) => !fails(unit) && (!filled.has(unit.name) || !holdsNothing(of(unit))));
  const blank = asked.filter((unit) => holdsNothing(of(unit)) && !isCovered(of(unit)));
  const isFew = blank.length * 2 >= asked.length;
  if (isFew && heading !== "" && !OF_OUTCOME.test(fold(heading))) return [];
  return blank.map((unit) => ({ at: of(unit), unit, heading: lowestOf(heading), other: of(other), isFew }));
}
