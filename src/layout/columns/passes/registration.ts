/** @fileoverview Columns of registration that are of anything but "3 chủ động": blood, titles, works, courses ([O5]); and lists right of the table. */

import {
  isForLater,
  isOnlyOfSome,
  namesOtherMatter,
  registrationTopic,
  saysThree,
} from "../../../cell/registration-words";
import { isBlank, textOf, valueAt } from "../../../cell/text";
import { headsOrder } from "../../header/header";
import { listBeside } from "../../header/list-beside";
import { why } from "../../sentences";
import { type Context, MOST, ownWords, type Pass, type Taken } from "../taken";

/** Cells looked at below a heading that does not say what is registered. */
const CELLS = 40;

/** Takes the field from columns whose heading, or most of whose cells, name another matter. */
export const setOtherRegistrationsAside: Pass = (columns, context) =>
  columns.map((column) => {
    if (column.field !== "registration") return column;
    if (isForLater(column.heading) || isOnlyOfSome(column.heading, registrationsIn(columns)))
      return { ...column, field: "other", pillar: null, why: why.partOfRegistration, sure: 0.9 };
    if (registrationTopic(column.heading) === "ours") return column;
    const { texts, ours, others } = registeredIn(column.index, context);
    // Of the titles that units registered for ours is one: the others are read as a no.
    if (ours * TITLES >= texts && ours > 0) return column;
    if (!namesOtherMatter(column.heading) && (ours > 0 || others <= texts * MOST)) return column;
    return { ...column, field: "other", pillar: null, why: why.otherRegistration, sure: 0.9 };
  });

const registrationsIn = (columns: readonly Taken[]) =>
  columns.flatMap(({ field, heading }) => (field === "registration" ? heading : []));

/** The columns of a list of who registered that stands right of the table under its own title are that list's. */
export const setListBesideAside: Pass = (columns, { tab, header }) => {
  const list = listBeside(tab, header.rows[0] ?? 0);
  if (!list) return columns;
  return columns.map((column) =>
    column.index < list.first
      ? column
      : { ...column, field: "other", criterion: null, pillar: null, why: why.listBeside, sure: 0.9 },
  );
};

/** Who is on a team or a board, with what each of them does: a list of its own right of the units, behind a gap. */
const PERSONS = /^(?:ho (?:va )?ten|(?:ten )?(?:can bo|thanh vien))$/;
const DOES = /^(?:chuc (?:vu|danh)|nhiem vu|phu trach|dien thoai|sdt)\b/;

/** A summary in a corner: "Chỉ tiêu | Số lượng | Tỷ lệ". */
const COUNTED = /^(?:chi tieu|ket qua|xep loai|danh muc|thong ke|tong hop|dien giai)$/;
const COUNTS = /^(?:so (?:luong|don vi)|sl|t[yi] le)$/;
const LISTS = [
  { heads: PERSONS, does: DOES },
  { heads: COUNTED, does: COUNTS },
];

/** A column of a list or a small table that stands right of the marks. */
export const ofListBeside = ({ index, heading }: Pick<Taken, "index" | "heading">): Taken => ({
  index,
  heading,
  field: "other",
  criterion: null,
  pillar: null,
  why: why.otherBeside,
  sure: 0.9,
  aside: true,
});

/** Columns of a list of persons, or of a summary, that stands right of the table say nothing of the units. */
export const setListsBesideAside: Pass = (columns, { tab, firstRow }) => {
  const filled = ({ index }: Taken) =>
    tab.values.slice(firstRow).filter((row) => !isBlank(row[index] ?? "")).length;
  const lastMark = columns.reduce(
    (last, { index, criterion }) => (criterion === null ? last : Math.max(last, index)),
    -1,
  );
  const startOf = ({ heads }: (typeof LISTS)[number]) =>
    columns.findIndex((column) => column.index > lastMark && heads.test(ownWords(column)));
  const list = LISTS.find((one) => {
    const at = startOf(one);
    return at >= 0 && columns.slice(at + 1).some((column) => one.does.test(ownWords(column)));
  });
  if (!list || lastMark < 0) return columns;
  const at = startOf(list);
  const first = columns[at] as Taken;
  // Next to the units' own columns it names who looks after each.
  const order = columns[at - 1];
  const start =
    order && order.index === first.index - 1 && headsOrder(order.heading) ? order.index : first.index;
  // A summary is shorter than the units.
  const long = list.heads === COUNTED && columns.some((one) => one.criterion && filled(one) <= filled(first));
  if (long || columns.some(({ index }) => index === start - 1)) return columns;
  return columns.map((column) => (column.index < start ? column : ofListBeside(column)));
};

/** One in so many says "3 chủ động" where titles are registered, and not by chance in a paper's name. */
const TITLES = 4;

/** How many cells of a column are texts, how many of these say "3 chủ động", and how many another matter. */
function registeredIn(column: number, { tab, firstRow }: Context) {
  const texts = tab.values
    .slice(firstRow, firstRow + CELLS)
    .map((_, at) => textOf(valueAt(tab, firstRow + at, column)))
    .filter((text) => text !== "");
  return {
    texts: texts.length,
    ours: texts.filter(saysThree).length,
    others: texts.filter(namesOtherMatter).length,
  };
}
