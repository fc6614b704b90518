/**
 * @fileoverview Whether the workbook itself says that a table is about "Đoàn cơ sở 3 chủ động" ([L1]): in the title
 * above it, its tab's name or a heading. What a title is about in the first place speaks against all three.
 */

import { fold } from "../../vietnamese/fold";
import { pattern } from "../../vietnamese/whole-words";
import type { Table } from "../columns/table";
import { isMarkField, MARK_FIELDS, type Taken } from "../columns/taken";
import { isNoteAbove, linesAbove, titlesIn } from "../header/title";
import {
  callsDraft,
  headsNoFact,
  isBareTitle,
  isOfOrganisation,
  isOfOtherWork,
  isTitleOfAssessment,
  saysNoFact,
  saysThreeActive,
  speaksOfJudging,
} from "./title-words";

/** "3 Chủ động tham mưu…" at a heading's head is the third content's own name. */
const THIRD_CONTENT = /^(?:noi dung|tieu chi|tieu chuan|mat)?\s*0?3\s+chu dong\s+(?!nam\b|\d)/;

/** What a table is about that judges nobody, whatever else its title says. */
const OTHER_THING = pattern(
  "\\b(diem danh|tap huan|boi duong|hoi nghi(?! (?:(?:ban thuong vu|btv|ban chap hanh|bch) )?(?:xet|" +
    "binh xet|danh gia|tham dinh|cong nhan))|hoi thao|toa dam|doan phi|hoi phi|dang phi|quy doan|thu chi|" +
    "kinh phi|du toan|quyet toan|hien mau|che do (?:thong tin,? )?bao cao|(?:nop|gui) (?:bao cao|ho so|" +
    "ke hoach)|bao cao thang|danh ba|hoi thi|cuoc thi|thi tim hieu|hoi dien|hoi trai|san choi|chung ket|" +
    "ban ket)\\b",
);
/** Who and what a contest's columns speak of, whatever its title says. */
const CONTEST = /\b(?:doi (?:thi|choi)|thi sinh|phan thi)\b/;

/** Other schemes by which units, schools, communes or members are judged. */
const OTHER_SCHEME = pattern(
  "\\b(kiem dinh|nong thon moi|ntm|do thi van minh|cai cach hanh chinh|cchc|chuyen doi so|cong doan|" +
    "cuu chien binh|hoi (?:phu nu|nong dan|sinh vien|lhtn|lien hiep)|xep loai|phan loai|binh xet|" +
    "binh bau|doan vien uu tu|ren luyen|sinh vien 5 tot|chi doan manh|an toan giao thong|" +
    "gia dinh van hoa|chat luong)\\b|(?<!\\b(?:cum|khoi) )\\bthi dua\\b",
);

/**
 * What stands around a table says: `yes`, it is this assessment; `scheme`, another is judged by it; `thing`, nobody is
 * (`line` says so); null, nothing.
 */
export interface Said {
  readonly says: "yes" | "scheme" | "thing" | null;
  readonly line: string;
}

const YES: Said = { says: "yes", line: "" };

/** Other bodies' letterhead; beside a word of the Youth Union's it may be a joint one. */
const OTHER_BODY =
  /^(?:(?:bch|btv|ban chap hanh|ban thuong vu) )?(?:hoi (?!dong\b|nghi\b)|lien doan lao dong|ldld|cong doan|cuu chien binh)/;
const YOUTH_UNION =
  /(?<!cong )\bdoan (?:co so|tncs|thanh nien|tn|xa|phuong|truong|khoi)\b|\b(?:huyen|thanh|thi|quan|tinh|xa) doan\b/;
/** Heads the names of persons, who are judged then, and not their units. */
const PERSONS =
  /^(?:ho (?:va |, ?)?ten|ten (?:doan vien|thanh nien)|doan vien|thanh nien)(?!.*\b(?:bi thu|can bo|nguoi|phu trach))/;

/** Whether a line is about what is not this assessment. */
export function isOfOtherMatter(line: string): boolean {
  const folded = fold(line);
  return OTHER_THING.test(folded) || (OTHER_SCHEME.test(folded) && !saysThreeActive(line));
}

/**
 * Reads the title, else the tab's name, else the headings; what stands above outweighs what stands below.
 * @param ofBranches the units are chi đoàn, and a title may say so
 */
export function whatIsSaid(
  { tab, headerRows, taken }: Pick<Table, "tab" | "headerRows" | "taken">,
  ofBranches = false,
): Said {
  const isOurs = (line: string) => isTitleOfAssessment(line, ofBranches);
  const lines = linesAbove(tab, headerRows[0] as number);
  const texts = lines.filter((line) => !isNoteAbove(line));
  const titles = titlesIn(lines);
  const said = texts.filter((line) => saysThreeActive(line) && !isOfOrganisation(line));
  const thing =
    texts.find((line) => OTHER_THING.test(fold(line))) ??
    // A tab that is called a draft is read, unless another one holds its result (choose.ts).
    (callsDraft(tab.name) ? lines : [...lines, tab.name]).find(saysNoFact) ??
    titles.find(isOfOtherWork) ??
    said.find((line) => !isOurs(line)) ??
    titleAbove(said[0], texts) ??
    taken.find((column) => isOfOther(column, taken))?.heading;
  if (thing !== undefined) return { says: "thing", line: thing };
  const around = [...texts, tab.name];
  const other = around.find((line) => OTHER_BODY.test(fold(line)));
  if (other !== undefined && !texts.some((line) => YOUTH_UNION.test(fold(line))))
    return { says: "scheme", line: other };
  if (said.some((line) => speaksOfJudging(line) || !OTHER_SCHEME.test(fold(line)))) {
    const elsewhere = titles.find((line) => !saysThreeActive(line) && OTHER_SCHEME.test(fold(line)));
    return elsewhere === undefined || said.some(speaksOfJudging) ? YES : { says: "scheme", line: elsewhere };
  }
  const scheme = around.find((line) => OTHER_SCHEME.test(fold(line)));
  if (scheme !== undefined) return { says: "scheme", line: scheme };
  if (isOfOtherWork(tab.name)) return { says: "thing", line: tab.name };
  if (!saysThreeActive(tab.name) && !taken.some(isSaidByHeading)) return { says: null, line: "" };
  const named = saysThreeActive(tab.name) ? [...titles, tab.name] : titles;
  const unknown = named.find((line) => !isOurs(line));
  return unknown === undefined ? YES : { says: "thing", line: unknown };
}

/** Bare "Đoàn cơ sở 3 chủ động năm 2021" goes on a line above, which then is the title; it, where it is of another table. */
function titleAbove(said: string | undefined, texts: readonly string[]): string | undefined {
  if (said === undefined || !isBareTitle(said)) return undefined;
  const above = texts.slice(0, texts.indexOf(said)).filter((line) => !isOfOrganisation(line));
  const last = above[above.length - 1];
  return above.find(isOfOtherWork) ?? (last !== undefined && !isTitleOfAssessment(last) ? last : undefined);
}

/** Whether a column's heading says that its table is none that judges units by what was done. */
function isOfOther({ heading, field, criterion, index }: Taken, taken: readonly Taken[]): boolean {
  const folded = fold(heading);
  if (criterion === null && CONTEST.test(folded)) return true;
  if (MARK_FIELDS.has(field) || isMarkField(field)) return headsNoFact(heading);
  const name = taken.find((one) => one.field === "name");
  return name !== undefined && index < name.index && PERSONS.test(folded);
}

function isSaidByHeading({ heading, field }: Table["taken"][number]): boolean {
  if (field === "registration" || !saysThreeActive(heading)) return false;
  return heading.split(" / ").some((part) => saysThreeActive(part) && !THIRD_CONTENT.test(fold(part)));
}
