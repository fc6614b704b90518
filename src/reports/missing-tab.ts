/** @fileoverview The tab `3CĐ · Còn thiếu`: what each unit lacks, by officer and by unit, most urgent first. */
import type { Assessment } from "../assessment/assess";
import { UNIT_WORDS } from "../findings/words";
import { a1 } from "../table/a1";
import { MARK_COMPUTED, TAB_MISSING } from "../table/own-tabs";
import { type Block, BlockBuilder, type BlockCell } from "./block";
import { aboutSheet } from "./heading";
import { byOfficer, type LackingUnit, lackingUnits } from "./missing";

/** The block of the tab. `deadline`: as the person set it, '' where none is set. */
export function missingTab(assessment: Assessment, deadline: string): Block {
  const units = lackingUnits(assessment);
  const block = new BlockBuilder()
    .add([MARK_COMPUTED])
    .add(["DANH SÁCH ĐƠN VỊ CÒN THIẾU"], "title")
    .add([aboutSheet(assessment)]);
  if (deadline !== "") block.add([`Hạn bổ sung: ${deadline}`]);
  block.gap();
  if (units.length === 0) {
    block.add(["Không đơn vị nào còn thiếu."], "heading");
    return block.build(TAB_MISSING, WIDTHS, 2);
  }

  const officers = byOfficer(units);
  const named = officers.size > 1 || !officers.has("");
  if (named) {
    block
      .add(["Theo cán bộ phụ trách"], "heading")
      .add(["TT", "Cán bộ phụ trách", "Số đơn vị", "Số tiêu chí còn thiếu"], "head");
    let n = 0;
    for (const [officer, own] of officers) {
      const items = own.reduce((sum, { count }) => sum + count, 0);
      block.add([++n, officer || "(chưa phân công)", own.length, items]);
    }
    block.gap();
  }

  block.add(["Theo đơn vị, thiếu nhiều xếp trước"], "heading");
  block.add(
    [
      "TT",
      "Đơn vị",
      "Cán bộ phụ trách",
      "Số tiêu chí còn thiếu",
      "Đơn vị cần bổ sung",
      "Cần thẩm định, sửa",
      "Kết quả hiện tại",
    ],
    "head",
  );
  const from = block.length;
  units.forEach((one, index) => {
    block.add(unitRow(one, index + 1));
  });
  return block.build(TAB_MISSING, WIDTHS, 2, { wrap: { from, to: block.length } });
}

const WIDTHS = [40, 230, 150, 100, 360, 260, 120];

function unitRow(one: LackingUnit, number: number): BlockCell[] {
  const { unit, empty, lacks, count } = one;
  const at = { text: unit.name, sheet: unit.at.tab.name, cell: a1(unit.at.row, unit.at.column) };
  const sideText = (side: "unit" | "appraiser") => grouped(lacks.filter((lack) => lack.side === side));
  return [
    number,
    at,
    unit.officer,
    count,
    empty ? "Chưa có kết quả và minh chứng nào" : sideText("unit"),
    sideText("appraiser"),
    UNIT_WORDS[unit.outcome],
  ];
}

/** "Chưa có minh chứng: 1.1, 2.3; minh chứng mới hẹn hoặc bị trả lại: 3.4". */
function grouped(lacks: readonly { readonly criterion: string; readonly words: string }[]): string {
  const groups = new Map<string, string[]>();
  for (const { criterion, words } of lacks) groups.set(words, [...(groups.get(words) ?? []), criterion]);
  const text = [...groups].map(([words, criteria]) => `${words}: ${criteria.join(", ")}`).join("; ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
