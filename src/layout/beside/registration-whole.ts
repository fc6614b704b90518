/**
 * @fileoverview Whether a list holds all who registered ([O5]): only then is a unit that it lacks not registered. A part of
 * one says so in its title, in its numbers, in the total that it states or in a line beside it.
 */

import { readRegistrationCell } from "../../cell/registration";
import {
  isForLater,
  isForPurpose,
  isOfSome,
  namesOtherMatter,
  saysThree,
} from "../../cell/registration-words";
import { cellAt, isBlank, textOf } from "../../cell/text";
import { fold } from "../../vietnamese/fold";
import { anyOf } from "../../vietnamese/whole-words";
import { lowestOf } from "../header/header";
import { isNoteAbove, linesAbove } from "../header/title";
import { whyRegistration } from "../sentences";
import type { NameList } from "./registration-list";

/** What is longer is no line of a list. */
const LONGEST = 300;

/** Whether what stands over a list registers 3 chủ động for another purpose than this year's. */
export function isForAnother({ tab, firstRow }: NameList): boolean {
  const lines = linesAbove(tab, firstRow);
  const titles = lines.filter((line) => !isNoteAbove(line) && saysThree(line));
  return (
    [tab.name, ...lines].some(isForLater) ||
    (titles.length > 0 ? titles : [tab.name].filter(saysThree)).some(
      (line) => isForPurpose(line) && !isOfSome(line),
    )
  );
}

/** Why those whom a list lacks may have registered all the same; null: it holds all. */
export function whyInPart(list: NameList): string | null {
  const { tab, firstRow } = list;
  const lines = linesBeside(list);
  const open = lines.find(({ text }) => saysGoesOn(text));
  if (open) return whyRegistration.goesOn(open.text);
  const names = list.entries.length + list.unnamed.length;
  const total = lines.find(({ text, numbers }) => states(text, numbers, list));
  if (total) return whyRegistration.total(total.text, names);
  if ([tab.name, ...linesAbove(tab, firstRow)].some(isTitleOfSome)) return whyRegistration.part;
  const lacking = numberLacking(list);
  return lacking === null ? null : whyRegistration.numbers(lacking);
}

/** A line that says of which list it is, no paper that goes with it. */
const isTitleOfSome = (line: string) => isOfSome(line) && !namesOtherMatter(line);

interface Line {
  readonly text: string;
  readonly numbers: readonly number[];
}

/** The rows of a list's tab that name none of its units, each as one line. */
function linesBeside({ tab, entries, headerRows }: NameList): Line[] {
  const own = new Set([...entries.map(({ at }) => at.row), ...headerRows]);
  return tab.values.flatMap((cells, row) => {
    if (own.has(row)) return [];
    const text = cells
      .filter((value) => !isBlank(value))
      .map(textOf)
      .join(" ");
    return text === "" || text.length > LONGEST ? [] : [{ text, numbers: numbersIn(text) }];
  });
}

/** Numbers that are no day and no year. */
const numbersIn = (text: string): number[] =>
  (text.replace(/\d+(?:[/.-]\d+)+/g, " ").match(/(?<![\d])\d{1,3}(?!\d)/g) ?? []).map(Number);

const GOES_ON = anyOf(
  "con tiep|xem tiep|tiep (?:theo )?trang|trang (?:sau|truoc)|(?:se|con|dang|tiep tuc)(?: tiep tuc)? (?:gui|nop|cap nhat|bo sung|tong hop|dang k[yi])|(?:chua|khong) (?:day )?du|(?:chua|khong) (?:gui|nop|cap nhat|tong hop|dang k[yi]) (?:het|du|day du|xong)|bo sung danh sach|danh sach bo sung|(?:don vi|co so) (?:khac|con lai)",
);
/** Others that plainly did not. */
const OTHERS_NOT = /\b(?:khac|con lai)\b.*\b(?:khong|chua) (?:co |tham gia )?(?:dang k[yi]|dk|tham gia)\b/;

/** Whether a line says that others are to come. */
const saysGoesOn = (text: string) => GOES_ON.test(fold(text)) && !OTHERS_NOT.test(fold(text));

const TOTAL = /\b(?:tong(?: (?:cong|so))?|cong|an dinh|danh sach)\b/;
const OF_UNITS = /\b(?:don vi|co so|dcs|to chuc)\b/;
const ALONE = /^(?:tong(?: (?:cong|so))?|cong) ?:? ?\d{1,3}$/;

/** Whether a line states a total of units above what the list holds. */
function states(text: string, numbers: readonly number[], { entries, unnamed }: NameList): boolean {
  const folded = fold(text);
  if (numbers.length === 0 || saysThree(text.replace(/\d+ (?=don vi)/g, ""))) return false;
  if (!ALONE.test(folded) && !(TOTAL.test(folded) && OF_UNITS.test(folded))) return false;
  const yes = entries.filter(({ value }) => value && readRegistrationCell(cellAt(value)) === "yes").length;
  const names = entries.length + unnamed.length;
  const agrees = [entries.length, names, yes].some((count) => count > 0 && numbers.includes(count));
  return !agrees && Math.max(...numbers) > names;
}

/** Codes of units count nothing. */
const HEADS_ORDER = /\b(?:s?tt|thu tu)\b/;

/** The first number that a list which counts its names leaves out; null: none. */
function numberLacking({ tab, entries, unnamed, orders, headings, firstRow }: NameList): number | null {
  let last = 0;
  for (const { row } of [...entries.map(({ at }) => at), ...unnamed]) last = Math.max(last, row);
  const counting = orders.filter((column) => {
    const heading = headings.get(column) ?? "";
    return heading === "" || HEADS_ORDER.test(fold(lowestOf(heading)));
  });
  const found = new Set<number>();
  for (const cells of tab.values.slice(firstRow, last + 1))
    for (const column of counting) {
      const [, number] = textOf(cells[column] ?? "").match(/^(\d{1,4})[.)]?$/) ?? [];
      if (number !== undefined) found.add(Number(number));
    }
  if (counting.length === 0)
    for (const { at } of entries) {
      const [, number] = textOf(cellAt(at)).match(/^(\d{1,3}) ?[.)]/) ?? [];
      if (number !== undefined) found.add(Number(number));
    }
  let most = 0;
  for (const number of found) most = Math.max(most, number);
  for (let number = 1; number <= most; number += 1) if (!found.has(number)) return number;
  return null;
}
