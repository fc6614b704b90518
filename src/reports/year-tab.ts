/**
 * @fileoverview The tab `3CĐ · Theo dõi năm`: how far the units are through the year, a row a unit, and above them who has
 * to be asked after. It names officers: nothing of it goes into what is meant for the level above.
 */
import type { Assessment } from "../assessment/assess";
import { UNIT_WORDS } from "../findings/words";
import { a1 } from "../table/a1";
import { TAB_YEAR } from "../table/own-tabs";
import { formatDay } from "../vietnamese/periods";
import { heldUpBy, progressOf } from "../year/progress";
import type { Year } from "../year/read";
import { yearReport } from "../year/report";
import type { Block, BlockCell } from "./block";
import { lettered } from "./letter";
import { addToSee } from "./to-see";
import { type YearTabAbout, yearSteps } from "./year-steps";

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

/** The block of the tab. */
export function yearTab(
  year: Year,
  about: YearTabAbout & {
    /** By the assessment's index: the number of the decision that names a unit. */
    readonly decided: ReadonlyMap<number, string>;
    /** By unit, what it lacked in the year before; none: nobody knows. */
    readonly lackedThen: readonly string[];
  },
): Block {
  const { assessment, settings } = about;
  const report = yearReport(year, {
    assessment: { sheet: null, why: null },
    notices: [],
    meeting: null,
    settings,
    today: about.today,
  });
  const progress = assessment && progressOf(assessment);
  const us = settings.unit || "Cấp này";
  const title = `THEO DÕI NĂM${year.lists.year === null ? "" : ` ${year.lists.year}`} – ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”`;
  const { unit, parent, place } = settings;
  const block = lettered({ unit, parent, place, day: formatDay(about.today) }, title, [], PLACES).of(
    yearText(year.lists.year),
  );
  const { steps, lines } = yearSteps(year, report, progress, about);
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
  const hasAssignment = year.lists.accounts.some(({ kind }) => kind === "assignment");
  report.units.forEach((unit, index) => {
    const own = progress?.[index] ?? null;
    const count = (of: number | null | undefined) => (own && of != null ? `${of}/${own.of}` : "");
    const hasOfficer = hasAssignment ? unit.officers.length > 0 : null;
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
      own?.differing.join(", ") ?? "",
      count(own?.self),
      count(own?.appraised),
      own && own.withoutEvidence.length > 0 ? own.withoutEvidence.length : "",
      unit.outcome ? UNIT_WORDS[unit.outcome] : "",
      about.decided.get(index) ?? "",
      heldUpBy({ unit, progress: own, hasOfficer, file: unit.file, us }),
      about.lackedThen[index] ?? "",
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
