/**
 * @fileoverview The tab `3CĐ · Tổng hợp`: totals, both rates with their numbers in sight, by type, by
 * content and criterion, where evidence is missing most, how far units are, rates that people wrote ([S1]–[S4]).
 * It fits one page of A4, upright, for up to forty units.
 */
import type { Assessment } from "../assessment/assessed";
import { describe } from "../findings/codes";
import { UNIT_WORDS } from "../findings/words";
import { TAB_CHECK, TAB_RESULT, TAB_SUMMARY } from "../table/own-tabs";
import { formatRate } from "../vietnamese/numbers";
import type { Block } from "./block";
import { aboutAssessment, footOf, type Letter } from "./letter";
import { BAR_SIGNS } from "./look";
import { hasSelfMarks } from "./result-tab";
import { shorten } from "./shorten";
import { type OutcomeCounts, summarise, type Totals } from "./summary";

/** "21/27 = 77,8%": numerator and denominator in sight ([S2]). */
export function rate(numerator: number, denominator: number): string {
  return `${numerator}/${denominator} = ${formatRate(numerator, denominator)}`;
}

/** What is counted of units, with its label, as every report says it ([S1], [S2]). */
export function totalLines(totals: Totals): [label: string, value: number | string][] {
  return [
    ["Tổng số đơn vị", totals.units],
    ["Đã đăng ký", totals.registered],
    [UNIT_WORDS.recognised, totals.recognised],
    [UNIT_WORDS.notRecognised, totals.notRecognised],
    [UNIT_WORDS.undetermined, totals.undetermined],
    [UNIT_WORDS.notRegistered, totals.notRegistered],
    ["Công nhận / đã đăng ký", rate(totals.recognised, totals.registered)],
    ["Công nhận / tổng số đơn vị", rate(totals.recognised, totals.units)],
  ];
}

/** "21/27" and the same as a real percent ([S2]); of nothing it is "–". */
export function share(numerator: number, denominator: number): [string, Share] {
  const rounded = Math.round((numerator / denominator) * MILLION) / MILLION;
  return [`${numerator}/${denominator}`, denominator > 0 ? { rate: rounded } : "–"];
}

/** So much of a share survives every program that the file goes through. */
const MILLION = 1_000_000;

type Share = string | number | { readonly rate: number };

/** A count with its share of all units and of those that registered ([S2]). */
const ofBoth = (count: number, { units, registered }: Totals): Share[] => [
  count,
  ...share(count, units),
  ...share(count, registered),
];

/** What is counted of units, each with its shares ([S1], [S2]); `former`: the same in the lines of `totalLines`. */
export function totalRows(totals: Totals): { cells: Share[]; former: [string, number | string][] }[] {
  const { units, registered, notRegistered } = totals;
  const lines = totalLines(totals);
  const rows: Share[][] = [
    [units],
    [registered, ...share(registered, units)],
    ...OUTCOMES.map((outcome) => ofBoth(totals[outcome], totals)),
    [notRegistered, ...share(notRegistered, units)],
  ];
  return rows.map((cells, index) => {
    // Both rates stood below.
    const former = lines.slice(index, index + 1 === rows.length ? undefined : index + 1);
    return { cells: [former[0]?.[0] ?? "", ...cells], former };
  });
}

const OUTCOMES = ["recognised", "notRecognised", "undetermined"] as const;

/** One page of A4, upright: a number or code, what is counted, figures. */
const WIDTHS = [40, 295, 70, 70, 70, 80, 80, 170] as const;
const PLACES = { middle: 3, right: WIDTHS.length - 1 };
/** The charts stand beside the last tables, which leave so much of the page. */
const CHART_COLUMN = 5;
const CHART_WIDTH = 328;
/** Rows of the upper chart, which has fewer bars than the lower one. */
const UPPER_ROWS = 8;
const CHART_ROWS = 17;
const ROW = 21;
/** So much is told for everything to stand on one page. */
const MOST_LACKING = 5;
const MOST_NEAREST = 6;
const MOST_CLAIMS = 3;
/** A line of its column. */
const LONGEST_CRITERION = 42;

/** What the tab says besides the assessment. */
export interface SummaryAbout {
  readonly letter: Letter;
  /** Tabs that look like the one that was counted, and were not. */
  readonly alike: readonly string[];
}

/** The block of the tab. */
export function summaryTab(assessment: Assessment, { letter, alike }: SummaryAbout): Block {
  const summary = summarise(assessment);
  const { totals, provisional } = summary;
  const block = aboutAssessment(letter, "TỔNG HỢP ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”", assessment, PLACES);
  for (const note of notes(assessment, alike)) block.add([note]);

  block.gap().add(["1. Kết quả chung"], "heading");
  const general = block.length;
  block.add(["TT", "Chỉ tiêu", "Số đơn vị", "Trên tổng số", "Tỷ lệ", "Trên số đăng ký", "Tỷ lệ"], "head");
  totalRows(totals).forEach(({ cells }, index) => {
    block.add([index + 1, ...cells]);
  });
  const counted = block.length;
  if (hasSelfMarks(assessment))
    block.add(["", "Công nhận nếu theo tự chấm (tạm tính)", ...ofBoth(provisional.recognised, totals)]);

  block.gap().add(["2. Theo loại hình"], "heading");
  block.add(
    [
      "TT",
      "Loại hình",
      "Tổng số",
      "Đăng ký",
      "Công nhận",
      "Không công nhận",
      "Chưa xác định",
      "Công nhận / đăng ký",
    ],
    "head",
  );
  const ofType = (own: Totals) => [...typeRow(own), share(own.recognised, own.registered)[1]];
  summary.byType.forEach(({ type, totals: counts }, index) => {
    block.add([index + 1, type, ...ofType(counts)]);
  });
  block.add(["", "Cộng", ...ofType(totals)], "sum");

  block.gap().add([`3. Theo nội dung và tiêu chí (${totals.registered} đơn vị đăng ký)`], "heading");
  const detail = block.length;
  block.add(
    [
      "Mã",
      "Nội dung, tiêu chí",
      "Đạt",
      "Chưa đạt",
      "Chưa rõ",
      "Không áp dụng",
      "Thiếu minh chứng",
      `Đạt ${PASSED} Chưa đạt ${FAILED} Chưa rõ ${OPEN}`,
    ],
    "head",
  );
  for (const { code, name, counts } of summary.pillars) {
    block.add([code, cut(name), ...countsOf(counts), "", bar(counts)], "sum");
    for (const criterion of summary.criteria.filter((one) => inPillar(assessment, code, one.code))) {
      const { counts: own, missingEvidence } = criterion;
      const text = shorten(criterion.text, criterion.code, LONGEST_CRITERION);
      block.add([criterion.code, text, ...countsOf(own), missingEvidence, bar(own)]);
    }
  }
  const detailed = block.length;

  const ranked = summary.criteria.filter(({ missingEvidence }) => missingEvidence > 0);
  ranked.sort((a, b) => b.missingEvidence - a.missingEvidence);
  const below = block.gap().length;
  block.add(["4. Tiêu chí thiếu minh chứng nhiều nhất"], "heading");
  if (ranked.length === 0)
    block.add([
      assessment.evidenceKnown ? "Không tiêu chí nào thiếu minh chứng." : "Không kiểm tra minh chứng.",
    ]);
  else {
    block.add(["Mã", "Tiêu chí", "Số đơn vị"], "head");
    for (const { code, text, missingEvidence } of ranked.slice(0, MOST_LACKING))
      block.add([code, shorten(text, code, LONGEST_CRITERION), missingEvidence]);
  }

  block.gap().add(["5. Đơn vị gần được công nhận nhất"], "heading");
  const { distances } = summary;
  if (distances.length === 0) block.add(["Mọi đơn vị đăng ký đều được công nhận."]);
  else {
    block.add(["TT", "Đơn vị", "Chưa đạt", "Chưa rõ", "Còn vướng"], "head");
    distances.slice(0, MOST_NEAREST).forEach(({ unit, failed, open }, index) => {
      block.add([index + 1, unit.name, failed.length, open.length, few([...failed, ...open])]);
    });
    const more = distances.length - MOST_NEAREST;
    if (more > 0)
      block.gap().add([`Còn ${more} đơn vị chưa được công nhận: xem tab “${TAB_RESULT}”.`], "small");
  }

  while (block.length < below + CHART_ROWS) block.gap();

  const claims = assessment.findings.filter(
    ({ code }) => code === "claimed-rate-wrong" || code === "rate-over-100",
  );
  if (claims.length > 0) {
    block.gap().add(["6. Tỷ lệ ghi trong bảng cần xem lại"], "heading");
    for (const claim of claims.slice(0, MOST_CLAIMS)) {
      const cell = claim.cell ?? "";
      block.add([{ text: `${claim.sheet}, ô ${cell}: ${describe(claim)}`, sheet: claim.sheet, cell }]);
    }
    const more = claims.length - MOST_CLAIMS;
    if (more > 0) block.add([`Còn ${more} chỗ nữa: xem tab “${TAB_CHECK}”.`], "small");
  }
  const beside = { column: CHART_COLUMN, width: CHART_WIDTH };
  return footOf(block, letter, assessment).build(TAB_SUMMARY, [...WIDTHS], 0, {
    charts: [
      {
        title: CHART_TITLES.totals,
        from: general,
        to: counted,
        names: 1,
        first: 2,
        last: 2,
        place: { ...beside, row: below, height: UPPER_ROWS * ROW - 4 },
      },
      {
        title: CHART_TITLES.criteria,
        from: detail,
        to: detailed,
        names: 0,
        first: 2,
        last: 4,
        place: { ...beside, row: below + UPPER_ROWS, height: (CHART_ROWS - UPPER_ROWS) * ROW - 4 },
      },
    ],
  });
}

/** Of several criteria sets on a tab each has its own two. */
export const CHART_TITLES = {
  totals: "Số đơn vị theo kết quả",
  criteria: "Số đơn vị theo tiêu chí",
};

const [PASSED, FAILED, OPEN] = BAR_SIGNS;
const BAR = 16;

/** A bar of text: what passed, failed and is open, of all that count; no share that there is goes without a sign. */
function bar({ pass, fail, undetermined }: OutcomeCounts): string {
  const parts = [pass, fail, undetermined];
  const all = pass + fail + undetermined;
  if (all === 0) return "";
  const signs = parts.map((part) => (part === 0 ? 0 : Math.max(1, Math.round((part / all) * BAR))));
  const longest = signs.indexOf(Math.max(...signs));
  signs[longest] = (signs[longest] as number) + BAR - signs.reduce((sum, one) => sum + one, 0);
  return BAR_SIGNS.map((sign, index) => sign.repeat(signs[index] as number)).join("");
}

function countsOf({ pass, fail, undetermined, notApplicable }: OutcomeCounts): number[] {
  return [pass, fail, undetermined, notApplicable];
}

const cut = (text: string) =>
  text.length <= LONGEST_CRITERION ? text : `${text.slice(0, text.lastIndexOf(" ", LONGEST_CRITERION))}…`;

/** Codes as far as they stand in one line. */
const few = (codes: readonly string[]) => (codes.length <= 2 ? codes.join(", ") : `${codes.length} tiêu chí`);

/** What the figures rest on where the workbook leaves something unsaid ([O5], [E8]), and what they leave out. */
function notes(
  { registrationKnown, evidenceKnown, reading }: Assessment,
  alike: readonly string[],
): string[] {
  const unregistered = reading.registrationDoubt
    ? "Chưa rõ danh sách đăng ký: mọi đơn vị tạm coi là có đăng ký."
    : "Không có dữ liệu đăng ký: mọi đơn vị được coi là có đăng ký.";
  return [
    alike.length > 0
      ? `CHƯA TÍNH ${alike.length} tab cùng mẫu: ${alike.map((name) => `“${name}”`).join(", ")}.`
      : "",
    registrationKnown ? "" : unregistered,
    evidenceKnown ? "" : "Bảng không có cột minh chứng: minh chứng không được kiểm tra.",
  ].filter(Boolean);
}

function typeRow({ units, registered, recognised, notRecognised, undetermined }: Totals): number[] {
  return [units, registered, recognised, notRecognised, undetermined];
}

function inPillar({ set }: Assessment, pillar: string, criterion: string): boolean {
  return set.pillars.some(
    ({ code, criteria }) => code === pillar && criteria.some((one) => one.code === criterion),
  );
}
