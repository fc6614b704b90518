/**
 * @fileoverview What a list on a tab beside is about ([O5]): registering for "3 chủ động" this year, something else, or a
 * doubt. A title outweighs a tab's name.
 */

import { isDayFor } from "../../cell/registration";
import {
  followsUpPlans,
  namesOnlyThree,
  namesOtherMatter,
  registrationTopic,
  saysNothingElse,
  saysThree,
} from "../../cell/registration-words";
import { cellAt, firstRowBelow, isBlank, textOf } from "../../cell/text";
import type { CellValue, Tab } from "../../table/tab";
import { fold } from "../../vietnamese/fold";
import type { Table } from "../columns/table";
import { isMarkField } from "../columns/taken";
import { schoolYearIn, yearOf } from "../header/title";
import { readHeading } from "../headings/heading";
import { columnsOfFile, type NameList } from "./registration-list";
import type { Assessed } from "./registration-names";
import { headsForm, namesThree, topicOf, yearAlone } from "./registration-said";

/** Rows that may hold title and header of a list. */
const HEAD_ROWS = 40;

/** No heading or title has more letters. */
const LONGEST = 400;

/** A list of which, and an assessment of which, a smaller share matches is about other units. */
export const SHARE = 0.5;

/** Whether a table's columns are "Đoàn cơ sở 3 chủ động" and other matters that units register for. */
export function registersSeveral({ taken, title, tab }: Table): boolean {
  return (
    [title, tab.name].some((line) => registrationTopic(line) !== null) &&
    taken.some(({ heading }) => namesOnlyThree(heading)) &&
    taken.some(({ heading }) => namesOtherMatter(heading) && readHeading(heading).number === null)
  );
}

/** What ticks a content for which a unit registers; words that judge it do not. */
const TICK = /^(?:x|v|✓|✔|☑|√|1|co|dk|dang k[yi])$/;

/** One column that reads as a criterion, "Đã nộp kế hoạch", is no registering content by content. */
const LEAST_CONTENTS = 2;

/** The columns of contents or criteria that units register for one by one: ticks below a title of registering. */
export function contentsRegistered({ tab, headerRows, taken, title }: Table): readonly number[] {
  if (registrationTopic(title) !== "ours" && registrationTopic(tab.name) !== "ours") return [];
  // Years side by side are numbered like contents: 2019, 2020, 2021.
  if (taken.some(({ heading }) => yearAlone(heading) !== null)) return [];
  const columns = taken.flatMap(({ index, field, criterion, heading }) =>
    criterion !== null && isMarkField(field) && !headsForm(heading) ? index : [],
  );
  const ticked = tab.values.slice(firstRowBelow(headerRows)).every((cells) =>
    columns.every((column) => {
      const value = cells[column] ?? "";
      return typeof value === "boolean" || isBlank(value) || TICK.test(fold(textOf(value)));
    }),
  );
  return ticked && columns.length >= LEAST_CONTENTS ? columns : [];
}

/** Whether a tab speaks of registering at all, or of plans handed in, in its name, title or headings. */
export function speaksOfIt(tab: Tab): boolean {
  const may = (text: string) => registrationTopic(text) !== null || followsUpPlans(text);
  if (may(tab.name)) return true;
  // Đăng ký, ĐK, kế hoạch, in any encoding: all have a k, and no cell of a list is as long as a page.
  const worth = (value: CellValue) =>
    typeof value === "string" && value.length <= LONGEST && /k/i.test(value);
  return tab.values
    .slice(0, HEAD_ROWS)
    .some((row) => row.some((value) => worth(value) && may(textOf(value))));
}

/** Whether what stands over a list says that it is one of registration; null: of something else, or of another year. */
export function subjectStands(
  list: NameList,
  subject: string,
  ofYear: readonly number[] | null,
): "clear" | "unsure" | "negated" | null {
  const { tab, headings } = list;
  const own = yearOf(subject, "") ?? yearOf("", tab.name);
  const isOther = (one: number | null) => one !== null && ofYear?.includes(one) === false;
  const school = own === null ? schoolYearIn([subject], tab.name) : null;
  if (isOther(own) || (school && ofYear?.some((one) => one !== school.from && one !== school.to)))
    return null;
  const texts = [...headings.values()];
  const asking = texts.filter((text) => registrationTopic(text) !== null);
  const years = asking.map((text) => yearOf(text, ""));
  if (own === null && years.length > 0 && years.every(isOther)) return null;

  const rows = list.entries.map(({ at }) => at.row);
  const column = list.values.map((index) =>
    namesThree(tab, index, rows) ? "ours" : topicOf(headings.get(index) ?? "", true),
  );
  const title = registrationTopic(subject) ?? registrationTopic(list.nameHeading);
  const name = registrationTopic(tab.name);
  if (title === "negated" || (title === null && name === "negated")) return "negated";
  if (title === "ours" || column.includes("ours")) return "clear";
  if (title === "other" || (title === null && namesOtherMatter(subject)))
    return title === "other" && texts.some(saysThree) ? "unsure" : null;
  if (name === "ours") return "clear";
  // "Tình trạng hồ sơ đăng ký": a list of files, where no column of it asks who registered.
  if (title === "unsure") return columnsOfFile(headings).size > 0 && asking.length === 0 ? null : "unsure";
  if (name === "other") return null;
  if (title === null && name === null && !column.includes("bare")) {
    const all = [subject, tab.name, ...texts];
    return all.some(saysThree) && all.some(followsUpPlans) ? "unsure" : null;
  }
  // From here on nothing says what is registered, and whatever names another matter does.
  if (namesOtherMatter(tab.name) || texts.some((text) => registrationTopic(text) === "other")) return null;
  if (saysThree(subject) || saysThree(tab.name)) return "clear";
  if (
    texts.some(
      (text) =>
        namesOtherMatter(text) && !/\b(?:ho (?:va )?ten|can bo|so (?:luong )?doan vien)\b/.test(fold(text)),
    )
  )
    return column.includes("bare") ? "unsure" : null;
  if (title === "bare") return "clear";
  if (name === "bare") return saysNothingElse(subject) ? "clear" : "unsure";
  return name === null && saysNothingElse(subject) && saysNothingElse(tab.name) ? "clear" : "unsure";
}

/** Lists of chi đoàn below the units, of members or of persons are about no unit of the assessment. */
export function isOfOtherKind({ entries, headings }: NameList, { units }: Assessed): boolean {
  if ([...headings.values()].some((heading) => /\bho (?:va )?ten\b/.test(fold(heading)))) return true;
  const below = (name: string) =>
    /^(?:cac )?(?:chi doan|chi hoi|lien chi|doan vien)\b(?! co so)/.test(fold(name));
  const share = (names: readonly { readonly unit: string }[]) =>
    names.filter(({ unit }) => below(unit)).length / names.length;
  return share(entries) > SHARE && share(units.map(({ name }) => ({ unit: name }))) < SHARE;
}

/** Whether the dates of a list that says no year are all of another than the assessed. */
export function isDatedElsewhere(list: NameList, subject: string, years: readonly number[] | null): boolean {
  if (years === null || yearOf(subject, list.tab.name) !== null) return false;
  const dates = list.entries.flatMap(({ value }) => {
    const said = value === null ? "" : cellAt(value);
    return said instanceof Date ? [said] : [];
  });
  return dates.length > 0 && !dates.some((date) => isDayFor(date, years));
}
