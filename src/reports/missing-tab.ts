/** @fileoverview The tab `3CĐ · Còn thiếu`: what each unit lacks, by officer and by unit, most urgent first. */
import type { Assessment } from "../assessment/assessed";
import { UNIT_WORDS } from "../findings/words";
import { a1 } from "../table/a1";
import { TAB_MISSING } from "../table/own-tabs";
import { upperFirst } from "../vietnamese/fold";
import type { Follower } from "../year/followers";
import type { Block, BlockCell } from "./block";
import { aboutAssessment, footOf, type Letter } from "./letter";
import { byOfficer, type LackingUnit, lackingUnits, waitingUnits } from "./missing";

/** What the tab says besides the assessment. */
export interface MissingAbout {
  /** As the person set it, '' where none is set. */
  readonly deadline: string;
  readonly letter: Letter;
  /** Who follows each unit, in the assessment's order. */
  readonly followers: readonly (readonly Follower[])[];
}

const PLACES = { middle: 4, right: 5 };

/** The block of the tab. */
export function missingTab(assessment: Assessment, { deadline, letter, followers }: MissingAbout): Block {
  const units = lackingUnits(assessment);
  const block = aboutAssessment(letter, "DANH SÁCH ĐƠN VỊ CÒN THIẾU", assessment, PLACES);
  if (deadline !== "") block.add([`Hạn bổ sung: ${deadline}`]);
  block.gap();
  const officerOf = (one: LackingUnit) => (followers[one.index] ?? []).map(({ name }) => name).join(", ");
  if (units.length === 0) block.add(["Không đơn vị nào còn thiếu."], "heading");
  else {
    const officers = byOfficer(units, followers);
    if (officers.length > 1 || officers[0]?.key !== "") {
      block
        .add(["Theo cán bộ phụ trách"], "heading")
        .add(["TT", "Cán bộ phụ trách", "Số đơn vị", "Số tiêu chí còn thiếu"], "head");
      officers.forEach(({ officer, units: own }, index) => {
        const items = own.reduce((sum, { count }) => sum + count, 0);
        block.add([index + 1, officer || "(chưa phân công)", own.length, items]);
      });
      block.gap();
    }
    block.add(["Theo đơn vị, thiếu nhiều xếp trước"], "heading");
    block.add(
      ["TT", "Đơn vị", "Cán bộ phụ trách", "Số tiêu chí còn thiếu", "Đơn vị cần bổ sung", "Kết quả hiện tại"],
      "head",
    );
    units.forEach((one, index) => {
      const lacks = one.empty ? "Chưa có kết quả và minh chứng nào" : grouped(one.lacks);
      block.add(unitRow(one, index + 1, officerOf(one), lacks));
    });
  }
  const waiting = waitingUnits(assessment);
  if (waiting.length > 0) {
    block
      .gap()
      .add([`Việc của ${letter.unit || "cấp này"}, đơn vị không phải bổ sung`], "heading")
      .add(
        ["TT", "Đơn vị", "Cán bộ phụ trách", "Số tiêu chí", "Cần thẩm định, sửa", "Kết quả hiện tại"],
        "head",
      );
    waiting.forEach((one, index) => {
      block.add(unitRow(one, index + 1, officerOf(one), grouped(one.lacks)));
    });
  }
  return footOf(block, letter, assessment).build(TAB_MISSING, WIDTHS, 0);
}

const WIDTHS = [40, 230, 150, 100, 360, 120];

function unitRow({ unit, count }: LackingUnit, number: number, officer: string, lacks: string): BlockCell[] {
  const at = { text: unit.name, sheet: unit.at.tab.name, cell: a1(unit.at.row, unit.at.column) };
  return [number, at, officer, count, lacks, UNIT_WORDS[unit.outcome]];
}

/** "Chưa có minh chứng: 1.1, 2.3; minh chứng mới hẹn hoặc bị trả lại: 3.4". */
function grouped(lacks: readonly { readonly criterion: string; readonly words: string }[]): string {
  const groups = new Map<string, string[]>();
  for (const { criterion, words } of lacks) groups.set(words, [...(groups.get(words) ?? []), criterion]);
  const text = [...groups].map(([words, criteria]) => `${words}: ${criteria.join(", ")}`).join("; ");
  return upperFirst(text);
}
