/**
 * @fileoverview Whether the workbook itself says that a table is about "Đoàn cơ sở 3 chủ động" ([L1]): in the title
 * above it, its tab's name or a heading. What a title is about in the first place speaks against all three.
 */

import { fold } from "../../vietnamese/fold";
import { fromTcvn3 } from "../../vietnamese/tcvn3";
import type { Table } from "../columns/table";
import { isNoteAbove, linesAbove, titlesIn } from "../header/title";

/** "3 chủ động", "ba chủ động", “3” chủ động, 3CĐ; no sentence's end between: "Nội dung 3. Chủ động…" is a content. */
const THREE_ACTIVE =
  /(?<![\d\p{L}.,/-])(?:0?3|ba)[\s"“”'‘’«»_-]*(?:(?:noi dung|mat|tieu chi|tieu chuan)\s+)?chu dong(?![\p{L}])|(?<![\d\p{L}.,/-])0?3\s?cd(?![\p{L}])/u;
/** "3 Chủ động tham mưu…" at a heading's head is the third content's own name. */
const THIRD_CONTENT = /^(?:noi dung|tieu chi|tieu chuan|mat)?\s*0?3\s+chu dong\s+(?!nam\b|\d)/;

/** What a table is about that judges nobody, whatever else its title says. */
const OTHER_THING =
  /\b(diem danh|tap huan|boi duong|hoi nghi|hoi thao|toa dam|doan phi|hoi phi|dang phi|quy doan|thu chi|kinh phi|du toan|quyet toan|hien mau|che do (?:thong tin,? )?bao cao|(?:nop|gui) (?:bao cao|ho so|ke hoach)|bao cao thang|danh ba|hoi thi|cuoc thi|thi tim hieu|hoi dien|hoi trai|san choi|chung ket|ban ket)\b/;
/** The same, unless its line speaks of judging too. */
const OTHER_WORK =
  /\b(phan cong|lich (?:cong tac|truc|hop|kiem tra|tham dinh|lam viec)|ke hoach(?! so)|chuong trinh|dang k[yi]|danh muc|ho so|van ban|thong ke|so lieu)\b/;

/** Who and what a contest's columns speak of, whatever its title says. */
const CONTEST = /\b(?:doi (?:thi|choi)|thi sinh|phan thi)\b/;

/** Other schemes by which units, schools, communes or members are judged. */
const OTHER_SCHEME =
  /\b(kiem dinh|nong thon moi|ntm|do thi van minh|cai cach hanh chinh|cchc|chuyen doi so|cong doan|cuu chien binh|hoi (?:phu nu|nong dan|sinh vien|lhtn|lien hiep)|xep loai|phan loai|binh xet|binh bau|doan vien uu tu|ren luyen|sinh vien 5 tot|chi doan manh|an toan giao thong|gia dinh van hoa|chat luong)\b|(?<!\b(?:cum|khoi) )\bthi dua\b/;

/** Words of judging beside "3 chủ động": with them in its own line a title speaks of this assessment. */
const JUDGES =
  /\b(cham|tham dinh|danh gia|ket qua|cong nhan|phieu|bo tieu chi|thang diem|xet|kiem tra|phuc tra)\b/;

/** Whether a text says "3 chủ động", in Unicode or in TCVN3. */
export function saysThreeActive(text: string): boolean {
  if (THREE_ACTIVE.test(fold(text))) return true;
  return /[\u00a1-\u00fe]/.test(text) && THREE_ACTIVE.test(fold(fromTcvn3(text)));
}

/**
 * What stands around a table says: `yes`, it is this assessment; `scheme`, another is judged by it; `thing`, nobody is
 * (`line` says so); null, nothing.
 */
export interface Said {
  readonly says: "yes" | "scheme" | "thing" | null;
  readonly line: string;
}

const YES: Said = { says: "yes", line: "" };

/** Reads the title, else the tab's name, else the headings; what stands above outweighs what stands below. */
export function whatIsSaid({ tab, headerRows, taken }: Pick<Table, "tab" | "headerRows" | "taken">): Said {
  const lines = linesAbove(tab, headerRows[0] as number);
  const titles = titlesIn(lines);
  const about = (line: string) => {
    const folded = fold(line);
    return OTHER_THING.test(folded) || (OTHER_WORK.test(folded) && !JUDGES.test(folded));
  };
  const other =
    lines.find((line) => !isNoteAbove(line) && OTHER_THING.test(fold(line))) ?? titles.find(about);
  const contest = taken.find(({ heading, criterion }) => criterion === null && CONTEST.test(fold(heading)));
  if (other !== undefined || contest) return { says: "thing", line: other ?? contest?.heading ?? "" };
  const said = lines.filter(saysThreeActive);
  if (said.some((line) => JUDGES.test(fold(line)) || !OTHER_SCHEME.test(fold(line)))) {
    const elsewhere = titles.find((line) => !saysThreeActive(line) && OTHER_SCHEME.test(fold(line)));
    return elsewhere === undefined || said.some((line) => JUDGES.test(fold(line)))
      ? YES
      : { says: "scheme", line: elsewhere };
  }
  const around = [...lines.filter((line) => !isNoteAbove(line)), tab.name];
  const scheme = around.find((line) => OTHER_SCHEME.test(fold(line)));
  if (scheme !== undefined) return { says: "scheme", line: scheme };
  const thing = around.find(about);
  if (thing !== undefined) return { says: "thing", line: thing };
  return saysThreeActive(tab.name) || taken.some(isSaidByHeading) ? YES : { says: null, line: "" };
}

function isSaidByHeading({ heading, field }: Table["taken"][number]): boolean {
  if (field === "registration" || !saysThreeActive(heading)) return false;
  return heading.split(" / ").some((part) => saysThreeActive(part) && !THIRD_CONTENT.test(fold(part)));
}
