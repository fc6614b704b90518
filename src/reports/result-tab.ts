/** @fileoverview The tab `3CĐ · Kết quả`: a row a unit, with the reasons of its result. */
import type { AssessedUnit, Assessment } from "../assessment/assessed";
import { placesOf } from "../assessment/cells";
import { criteriaOf } from "../criteria/set";
import type { InLists } from "../findings/finding";
import { quoted } from "../findings/sentence";
import { UNIT_IN_LISTS } from "../findings/unit-lists";
import { CRITERION_WORDS, type CriterionOutcome, UNIT_WORDS } from "../findings/words";
import { aroundSentence, PLACES_NAMED } from "../messages/reading";
import { TAB_RESULT } from "../table/own-tabs";
import type { Block } from "./block";
import { aboutAssessment, footOf, inLines, type Letter } from "./letter";
import { OUTCOME_COLOURS } from "./look";

const LEFT = ["TT", "Đơn vị", "Kết quả", "Chưa đạt", "Chưa rõ", "Lý do", "Loại hình"];
const LEFT_WIDTHS = [36, 215, 125, 74, 74, 345, 100];
const OUTCOME = 2;
/** The letterhead ends with the contents, which are still in sight and on the paper. */
const PLACES = { middle: 5, right: 9 };
/** What stays on the paper. */
const LONGEST_LINE = 140;

/** The block of the tab: a row a unit, the outcome and why first, each criterion after. */
export function resultTab(assessment: Assessment, letter: Letter): Block {
  const { set, units } = assessment;
  const codes = criteriaOf(set).map(({ code }) => code);
  const pillars = set.pillars.map(({ code }) => `Nội dung ${code}`);
  const self = hasSelfMarks(assessment) ? ["Tạm tính theo tự chấm"] : [];
  const head = [...LEFT, ...pillars, ...codes, ...self];
  const title = "KẾT QUẢ CÔNG NHẬN ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”";
  const block = aboutAssessment(letter, title, assessment, PLACES, around(assessment)).add(head, "head");
  const colours: (string | null)[][] = [];
  const from = block.length;
  units.forEach((unit, index) => {
    const counted = (wanted: CriterionOutcome) =>
      unit.outcome === "notRegistered" ? "" : unit.criteria.filter((one) => one === wanted).length;
    const each = [...unit.pillars, ...unit.criteria];
    block.add([
      index + 1,
      unit.name,
      UNIT_WORDS[unit.outcome],
      counted("fail"),
      counted("undetermined"),
      [reasons(unit, codes), ...quotes(unit)].filter((words) => words !== "").join(" "),
      unit.type,
      ...each.map((outcome) => CRITERION_WORDS[outcome]),
      ...self.map(() => UNIT_WORDS[unit.provisional]),
    ]);
    colours.push([
      OUTCOME_COLOURS[unit.outcome],
      ...Array.from({ length: LEFT.length - OUTCOME - 1 }, () => null),
      ...each.map((outcome) => OUTCOME_COLOURS[outcome]),
    ]);
  });
  const { table } = block;
  // The first rows stay in sight: many places are all named below.
  if (assessment.quoted.length > PLACES_NAMED)
    around(assessment, assessment.quoted.length).forEach((line, at) => {
      (at === 0 ? block.gap() : block).add([line], "small");
    });
  footOf(block, letter, assessment);
  const widths = [...LEFT_WIDTHS, ...pillars.map(() => 86), ...codes.map(() => 54), ...self.map(() => 110)];
  return block.build(TAB_RESULT, widths, from, {
    frozenColumns: 2,
    tints: { row: from, column: OUTCOME, colours },
    ...(table ? { filter: table } : {}),
  });
}

/** What is written around the table and nobody understands, in lines ([L11]). */
function around({ quoted: all, units }: Assessment, most = PLACES_NAMED): string[] {
  if (all.length === 0) return [];
  const own = new Set(units.flatMap(({ entries }) => entries.map(({ at }) => at.tab.name)));
  return inLines(aroundSentence(all, own, most), LONGEST_LINE);
}

/** Whether the sheet has a column in which units mark themselves. */
export function hasSelfMarks({ set, units }: Assessment): boolean {
  const codes = criteriaOf(set).map(({ code }) => code);
  return units.some(({ entries }) =>
    codes.some((code) => placesOf(entries, code).some(({ columns }) => columns.self >= 0)),
  );
}

/** What stands beside a unit and nobody understands, and what tabs that are not read say of it ([L11], [L4]). */
function quotes({ quoted: cells = [], entries }: AssessedUnit): string[] {
  const own = new Set(entries.flatMap(({ tab, at }) => [tab.name, at.tab.name]));
  const places = new Map<string, string[]>();
  for (const { at, text, absent } of cells) {
    const tab = quoted(at.tab.name);
    const place = absent
      ? `Không có tên ở tab ${tab}`
      : own.has(at.tab.name)
        ? "Ghi trong bảng"
        : `Ghi ở tab ${tab}`;
    places.set(place, [...(places.get(place) ?? []), quoted(text)]);
  }
  return [...places].map(([place, texts]) => `${place}: ${texts.join(", ")}.`);
}

/** The kinds of finding that leave a criterion open, each with what Kết quả says of it. */
const REASONS = Object.entries<InLists>(UNIT_IN_LISTS).flatMap(([code, { reason }]) =>
  reason ? [[code, reason] as const] : [],
);

/** Why a unit is not recognised, by criteria; '' for one that is. */
export function reasons(unit: AssessedUnit, codes: readonly string[]): string {
  const { findings } = unit;
  if (unit.outcome === "recognised") return "";
  if (unit.outcome === "notRegistered") return "Không đăng ký xây dựng trong năm.";
  if (unit.entries.length === 0)
    return unit.rowOpen
      ? "Có dòng trong bảng nhưng chưa đọc được (xem tab Kiểm tra)."
      : "Có đăng ký nhưng không có trong bảng chấm.";
  const parts: string[] = unit.registrationOpen ? ["Chưa rõ đơn vị có đăng ký hay không."] : [];
  if (unit.rowOpen)
    parts.push("Có dòng hoặc lời ghi cho thấy kết quả của đơn vị này chưa chắc (xem tab Kiểm tra).");
  const failed = codes.filter((_, index) => unit.criteria[index] === "fail");
  if (failed.length > 0) parts.push(`Chưa đạt: ${failed.join(", ")}.`);
  if (findings.some(({ code }) => code === "unit-empty")) parts.push("Chưa có dữ liệu nào.");
  for (const [code, reason] of REASONS) {
    const open = findings.filter((one) => one.code === code);
    if (open.length === 0) continue;
    const listed = codes.filter((criterion) => open.some(({ criteria }) => criteria.includes(criterion)));
    if (listed.length > 0) parts.push(`${reason}: ${listed.join(", ")}.`);
  }
  if (unit.entries.length > 1) parts.push("Đơn vị có nhiều dòng trong bảng.");
  if (parts.length === 0) {
    const open = codes.filter((_, index) => unit.criteria[index] === "undetermined");
    parts.push(
      open.length > 0
        ? `Chưa rõ: ${open.join(", ")}.`
        : "Có nội dung không áp dụng toàn bộ hoặc chưa đủ điểm.",
    );
  }
  return parts.join(" ");
}
