/**
 * @fileoverview The tab `3CĐ · Theo dõi năm`: how far the units are through the year, a row a unit, and above them who has
 * to be asked after. It names officers: nothing of it goes into what is meant for the level above.
 */
import type { Assessment } from "../assessment/assessed";
import type { Settings } from "../criteria/settings";
import { UNIT_WORDS } from "../findings/words";
import { a1 } from "../table/a1";
import { TAB_YEAR } from "../table/own-tabs";
import { formatDay } from "../vietnamese/periods";
import type { Day } from "../year/lists";
import type { Year } from "../year/read";
import type { YearReport } from "../year/schema";
import type { Block, BlockCell } from "./block";
import { lettered } from "./letter";
import { addToSee } from "./to-see";
import { yearSteps } from "./year-steps";

const REGISTERED = { yes: "Có", no: "Không", open: "Chưa rõ" } as const;

const HEAD = [
  "TT",
  "Đơn vị",
  "Loại hình",
  "Đăng ký",
  "Ngày đăng ký",
  "Kế hoạch",
  "Cán bộ phụ trách",
  "Lần đến gần nhất",
  "Số lượt",
  "Tự chấm khác thẩm định",
  "Tự chấm",
  "Thẩm định",
  "Thiếu minh chứng",
  "Kết quả",
  "Quyết định",
  "Đang vướng",
  "Năm trước còn thiếu",
];
const WIDTHS = [40, 240, 110, 70, 100, 120, 180, 100, 70, 95, 75, 80, 80, 120, 110, 330, 150];

const PLACES = { middle: 5, right: 9 };
/** More rows would leave none to scroll on a small screen. */
const MOST_FROZEN = 12;

const yearText = (year: number | null) => (year === null ? null : String(year));

/** What the tab is made of. */
export interface YearTabOf {
  readonly year: Year;
  /** What is told of it. */
  readonly report: YearReport;
  /** Null: the workbook has none that can be judged. */
  readonly assessment: Assessment | null;
  readonly settings: Settings;
  readonly today: Day;
}

/** The block of the tab. */
export function yearTab({ year, report, assessment, settings, today }: YearTabOf): Block {
  const title = `THEO DÕI NĂM${year.lists.year === null ? "" : ` ${year.lists.year}`} – ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”`;
  const { unit, parent, place } = settings;
  const block = lettered({ unit, parent, place, day: formatDay(today) }, title, [], PLACES).of(
    yearText(year.lists.year),
  );
  const { steps, lines } = yearSteps(report, settings);
  const said = (step: string, words: string) =>
    /^\d/.test(words) ? `${step} ${words}` : `${step}: ${words}`;
  block.add([
    steps
      .filter(([, words]) => words !== "")
      .map(([step, words]) => said(step, words))
      .join(" → "),
  ]);
  for (const line of lines) block.add([line]);
  block.gap().add(HEAD, "head");
  const frozen = block.length <= MOST_FROZEN ? block.length : 0;
  report.units.forEach((unit, index) => {
    const { scored } = unit;
    const count = (of: number | null | undefined) => (scored && of != null ? `${of}/${scored.of}` : "");
    block.add([
      index + 1,
      nameCell(assessment, index, unit.name),
      unit.type,
      unit.registered ? REGISTERED[unit.registered] : "",
      unit.date ? formatDay(unit.date) : "",
      unit.plan ? [unit.plan.number, unit.plan.symbol].filter(Boolean).join("-") : "",
      unit.officers.join(", "),
      unit.lastVisit ? formatDay(unit.lastVisit) : "",
      unit.visits,
      scored?.differing.join(", ") ?? "",
      count(scored?.self),
      count(scored?.appraised),
      scored && scored.withoutEvidence.length > 0 ? scored.withoutEvidence.length : "",
      unit.outcome ? UNIT_WORDS[unit.outcome] : "",
      unit.decision,
      unit.heldUp,
      unit.lackedBefore,
    ]);
  });
  const { findings } = year.lists;
  addToSee(block, "CẦN XEM LẠI Ở CÁC DANH SÁCH", findings);
  return block.build(TAB_YEAR, WIDTHS, frozen, { frozenColumns: 2 });
}

function nameCell(assessment: Assessment | null, index: number, name: string): BlockCell {
  const at = assessment?.units[index]?.at;
  return at ? { text: name, sheet: at.tab.name, cell: a1(at.row, at.column) } : name;
}
