/**
 * @fileoverview The tab `3CĐ · Tổng hợp`: totals, both rates with their numbers in sight, by type, by
 * content and criterion, where evidence is missing most, how far units are, rates that people wrote ([S1]–[S4]).
 * Its columns fit a page 700 pixels wide.
 */
import type { Assessment } from "../assessment/assess";
import { describe } from "../findings/codes";
import { UNIT_WORDS } from "../findings/words";
import { MARK_COMPUTED, TAB_SUMMARY } from "../table/own-tabs";
import { formatRate } from "../vietnamese/numbers";
import { type Block, BlockBuilder } from "./block";
import { aboutSheet } from "./heading";
import { shorten } from "./shorten";
import { summarise, type Totals } from "./summary";

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

const WIDTHS = [220, 110, 80, 90, 100, 100] as const;

/** The block of the tab. */
export function summaryTab(assessment: Assessment): Block {
  const summary = summarise(assessment);
  const { totals, provisional } = summary;
  const block = new BlockBuilder()
    .add([MARK_COMPUTED])
    .add(["TỔNG HỢP ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”"], "title")
    .add([aboutSheet(assessment)]);
  for (const note of notes(assessment)) block.add([note]);

  block.gap();
  block.add(["1. Kết quả chung"], "heading");
  block.add(["Chỉ tiêu", "Số đơn vị"], "head");
  for (const line of totalLines(totals)) block.add(line);
  block.add(["Tạm tính theo tự chấm (không tính là công nhận)", provisional.recognised]);

  block.gap().add(["2. Theo loại hình"], "heading");
  block.add(["Loại hình", "Tổng số", "Đăng ký", "Công nhận", "Không công nhận", "Chưa xác định"], "head");
  for (const { type, totals: counts } of summary.byType) block.add([type, ...typeRow(counts)]);
  block.add(["Cộng", ...typeRow(totals)]);

  block.gap().add([`3. Theo nội dung và tiêu chí (${totals.registered} đơn vị đăng ký)`], "heading");
  block.add(
    ["Nội dung, tiêu chí", "Đạt", "Chưa đạt", "Chưa rõ", "Không áp dụng", "Thiếu minh chứng"],
    "head",
  );
  for (const { code, name, counts } of summary.pillars) {
    block.add([`${code}. ${name}`, counts.pass, counts.fail, counts.undetermined, counts.notApplicable, ""]);
    for (const criterion of summary.criteria.filter((one) => inPillar(assessment, code, one.code))) {
      const own = criterion.counts;
      block.add([
        `${criterion.code}. ${shorten(criterion.text, criterion.code)}`,
        own.pass,
        own.fail,
        own.undetermined,
        own.notApplicable,
        criterion.missingEvidence,
      ]);
    }
  }

  const ranked = summary.criteria.filter(({ missingEvidence }) => missingEvidence > 0);
  ranked.sort((a, b) => b.missingEvidence - a.missingEvidence);
  block.gap().add(["4. Tiêu chí thiếu minh chứng nhiều nhất"], "heading");
  if (ranked.length === 0)
    block.add([
      assessment.evidenceKnown ? "Không tiêu chí nào thiếu minh chứng." : "Không kiểm tra minh chứng.",
    ]);
  else {
    block.add(["Tiêu chí", "Số đơn vị"], "head");
    for (const { code, text, missingEvidence } of ranked)
      block.add([`${code}. ${shorten(text, code)}`, missingEvidence]);
  }

  block.gap().add(["5. Đơn vị chưa được công nhận (gần đạt xếp trước)"], "heading");
  if (summary.distances.length === 0) block.add(["Mọi đơn vị đăng ký đều được công nhận."]);
  else {
    block.add(["Đơn vị", "Chưa đạt", "Chưa rõ", "Kết quả", "", "Tạm tính"], "head");
    for (const { unit, failed, open } of summary.distances) {
      block.add([
        unit.name,
        failed.length,
        open.length,
        UNIT_WORDS[unit.outcome],
        "",
        UNIT_WORDS[unit.provisional],
      ]);
    }
  }

  const claims = assessment.findings.filter(
    ({ code }) => code === "claimed-rate-wrong" || code === "rate-over-100",
  );
  if (claims.length > 0) {
    block.gap().add(["6. Tỷ lệ ghi trong bảng cần xem lại"], "heading");
    for (const claim of claims) {
      const cell = claim.cell ?? "";
      block.add([{ text: `${claim.sheet}, ô ${cell}`, sheet: claim.sheet, cell }, describe(claim)]);
    }
  }
  return block.build(TAB_SUMMARY, [...WIDTHS], 2);
}

/** What the figures rest on where the workbook leaves something unsaid ([O5], [E8]). */
function notes({ registrationKnown, evidenceKnown, reading }: Assessment): string[] {
  const unregistered = reading.registrationDoubt
    ? "Chưa rõ danh sách đăng ký: mọi đơn vị tạm coi là có đăng ký."
    : "Không có dữ liệu đăng ký: mọi đơn vị được coi là có đăng ký.";
  return [
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
