/** @fileoverview Columns of registration that are of anything but "3 chủ động": blood, titles, works, courses ([O5]). */

import {
  isForLater,
  isOnlyOfSome,
  namesOtherMatter,
  registrationTopic,
  saysThree,
} from "../../../cell/registration-words";
import { textOf, valueAt } from "../../../cell/text";
import { listBeside } from "../../header/list-beside";
import { why } from "../../sentences";
import { type Context, MOST, type Pass, type Taken } from "../taken";

/** Cells looked at below a heading that does not say what is registered. */
const CELLS = 40;

/** Takes the field from columns whose heading, or most of whose cells, name another matter. */
export const setOtherRegistrationsAside: Pass = (columns, context) =>
  columns.map((column) => {
    if (column.field !== "registration") return column;
    if (isForLater(column.heading) || isOnlyOfSome(column.heading, registrationsIn(columns)))
      return { ...column, field: "other", pillar: null, why: why.partOfRegistration, sure: 0.9 };
    if (registrationTopic(column.heading) === "ours") return column;
    if (!namesOtherMatter(column.heading) && !cellsNameOther(column.index, context)) return column;
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

/** Whether cells under "Đăng ký" or "Nội dung đăng ký" say another matter. */
function cellsNameOther(column: number, { tab, firstRow }: Context): boolean {
  let texts = 0;
  let others = 0;
  for (let row = firstRow; row < Math.min(tab.values.length, firstRow + CELLS); row += 1) {
    const text = textOf(valueAt(tab, row, column));
    if (text === "") continue;
    // Beside those that say "3 chủ động" the others are read as a no.
    if (saysThree(text)) return false;
    texts += 1;
    if (namesOtherMatter(text)) others += 1;
  }
  return others > texts * MOST;
}
