/** @fileoverview The tab `3CĐ · Theo dõi năm`: how far the units are through the year, a row a unit. */
import { describe } from "../findings/codes";
import { UNIT_WORDS } from "../findings/words";
import { MARK_COMPUTED, TAB_YEAR } from "../table/own-tabs";
import { formatDay } from "../vietnamese/periods";
import type { Year } from "../year/read";
import { yearReport } from "../year/report";
import { type Block, BlockBuilder } from "./block";

const REGISTERED = { yes: "Có", no: "Không", open: "Chưa rõ" } as const;

/** The block of the tab. */
export function yearTab(year: Year): Block {
  const { units, totals, figures } = yearReport(year, {
    assessment: { sheet: null, why: null },
    notices: [],
  });
  const { findings, year: of } = year.lists;
  const share = (count: number | null) => (count === null ? "chưa có danh sách" : `${count}/${totals.units}`);
  const block = new BlockBuilder()
    .add([MARK_COMPUTED])
    .add([`THEO DÕI NĂM${of === null ? "" : ` ${of}`} – ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”`], "title")
    .add([
      `Đăng ký ${share(totals.registered)} · Phân công ${share(totals.assigned)} · Đã đến ${share(totals.visited)} · Công nhận ${share(totals.recognised)} · ${figures.visits} lượt đi cơ sở, ${figures.days} ngày, ${figures.officers.went}/${figures.officers.all} cán bộ`,
    ])
    .add(
      [
        "TT",
        "Đơn vị",
        "Loại hình",
        "Đăng ký",
        "Ngày đăng ký",
        "Kế hoạch",
        "Cán bộ phụ trách",
        "Số lượt",
        "Lần gần nhất",
        "Kết quả",
      ],
      "head",
    );
  units.forEach((unit, index) => {
    block.add([
      index + 1,
      unit.name,
      unit.type,
      unit.registered ? REGISTERED[unit.registered] : "",
      unit.date ? formatDay(unit.date) : "",
      unit.plan ? [unit.plan.number, unit.plan.symbol].filter(Boolean).join("-") : "",
      unit.officers.join(", "),
      unit.visits,
      unit.lastVisit ? formatDay(unit.lastVisit) : "",
      unit.outcome ? UNIT_WORDS[unit.outcome] : "",
    ]);
  });
  if (findings.length > 0) {
    block.gap().add(["CẦN XEM LẠI"], "heading").add(["TT", "Nơi ghi", "", "Việc cần làm"], "head");
    findings.forEach((one, index) => {
      const at =
        one.cell === null
          ? one.sheet
          : { text: `${one.sheet}, ô ${one.cell}`, sheet: one.sheet, cell: one.cell };
      block.add([index + 1, at, "", describe(one)]);
    });
  }
  return block.build(TAB_YEAR, [40, 240, 110, 70, 100, 120, 200, 70, 100, 120], 4, { frozenColumns: 2 });
}
