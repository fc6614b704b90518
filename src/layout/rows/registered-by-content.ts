/** @fileoverview [O5] Columns of the assessment in which units register content by content: all of them is a yes, some are asked about. */
import { readRegistrationCell } from "../../cell/registration";
import { partOf } from "../../cell/registration-words";
import { isMark } from "../../cell/sample";
import { isBlank, valueAt } from "../../cell/text";
import type { At, Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import type { Taken } from "../columns/taken";
import { lowestOf } from "../header/header";
import { yearOf } from "../header/title";
import { readHeading } from "../headings/heading";

/** So many columns of ticks below one heading are the contents, whatever they are called. */
const CONTENTS = 3;
/** A yes and a no side by side. */
const SIDE = /^(?:co|khong|ko|da|chua|roi|k|(?:co|da|chua|khong) dang k[yi])$/;

/** A registration's day, number or paper, which may lack beside a tick. */
const OF_REGISTRATION =
  /\b(?:dang k[yi]|ngay|thoi (?:gian|diem)|so|van ban|vb|hinh thuc|ghi chu|link|file|nguoi|phieu|tinh trang|ket qua|xac nhan|y kien|bo sung)\b/;

const isContent = (heading: string) => readHeading(lowestOf(heading)).number?.kind === "pillar";

/** These columns, among those of registration; none: they say one thing together. */
export function contentsOfRegistration(
  tab: Tab,
  registration: readonly Taken[],
  rows: readonly number[],
): readonly number[] {
  const columns = registration.filter(({ heading, index }) => {
    const lowest = lowestOf(heading);
    if (SIDE.test(fold(lowest)) || partOf(lowest) !== null || yearOf(lowest, "") !== null) return false;
    if (lowest !== heading && OF_REGISTRATION.test(fold(lowest))) return false;
    return rows.map((row) => valueAt(tab, row, index)).every((value) => isBlank(value) || isMark(value));
  });
  // One heading merged over them, or a part of each under one.
  const above = (heading: string) =>
    heading.slice(0, heading.length - lowestOf(heading).length) || lowestOf(heading);
  const common = above(columns[0]?.heading ?? "");
  const together = columns.every(({ heading }) => above(heading) === common);
  const contents = columns.every(({ heading }) => isContent(heading));
  return columns.length >= 2 && (contents || (together && columns.length >= CONTENTS))
    ? columns.map(({ index }) => index)
    : [];
}

/** Of one unit: a content that it registered for, and one that it did not; null: it is all or none of them. */
export function contentLacking(
  tab: Tab,
  row: number,
  columns: readonly number[],
): { readonly yes: number; readonly lacks: At } | null {
  const yes = columns.find((column) => readRegistrationCell(valueAt(tab, row, column)) === "yes");
  const lacks = columns.find((column) => readRegistrationCell(valueAt(tab, row, column)) !== "yes");
  return yes === undefined || lacks === undefined ? null : { yes, lacks: { tab, row, column: lacks } };
}
