/** @fileoverview The tab `3CĐ · Kiểm tra`: counts by code on top, then every finding, none capped. */
import type { Assessment } from "../assessment/assess";
import { TINT_KINDS, TINT_WORDS, type TintKind, type Tints } from "../criteria/tints";
import type { FindingCode } from "../findings/codes";
import { describe, KINDS } from "../findings/codes";
import type { Severity } from "../findings/finding";
import { SEVERITY_WORDS } from "../findings/words";
import { MARK_COMPUTED, TAB_CHECK } from "../table/own-tabs";
import { type Block, BlockBuilder } from "./block";
import { aboutSheet } from "./heading";

const ORDER: readonly Severity[] = ["error", "warning", "hint"];

/** How many findings of each severity there are. */
export function countSeverities(assessment: Assessment): Record<Severity, number> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of assessment.findings) counts[severity]++;
  return counts;
}

/** "3 lỗi, 2 cảnh báo, 1 gợi ý"; "Không có lỗi" said plainly. */
export function severityLine(counts: Readonly<Record<Severity, number>>): string {
  const others = [
    counts.warning > 0 ? `${counts.warning} cảnh báo` : "",
    counts.hint > 0 ? `${counts.hint} gợi ý` : "",
  ].filter(Boolean);
  if (counts.error > 0) return [`${counts.error} lỗi`, ...others].join(", ");
  return others.length > 0 ? `Không có lỗi; ${others.join(", ")}` : "Không có lỗi";
}

const LEGEND: Readonly<Record<TintKind, string>> = {
  unreadable: "Ô ghi điều tiện ích không hiểu, mâu thuẫn hoặc bị lỗi: cần sửa",
  missing: "Ô cần minh chứng mà chưa có: cần bổ sung hoặc giải trình",
  notAppraised: "Ô chưa có kết quả thẩm định",
};

/** The block of the tab; its legend shows the tints. */
export function checkTab(assessment: Assessment, tints: Tints): Block {
  const { findings } = assessment;
  const block = new BlockBuilder()
    .add([MARK_COMPUTED])
    .add(["KIỂM TRA DỮ LIỆU"], "title")
    .add([aboutSheet(assessment)])
    .add([`${severityLine(countSeverities(assessment))}.`], "heading");

  block.add(["Chú giải màu", "Tô bằng menu Tô màu ô còn thiếu; chọn Bỏ tô màu để trả lại như cũ"], "head");
  const legend = { row: block.length, tints: TINT_KINDS.map((kind) => tints[kind]) };
  for (const kind of TINT_KINDS) block.add([upperFirst(TINT_WORDS[kind]), LEGEND[kind]]);
  block.gap();

  const byCode = new Map<FindingCode, number>();
  for (const { code } of findings) byCode.set(code, (byCode.get(code) ?? 0) + 1);
  if (byCode.size > 0) {
    block.add(["Mức độ", "Loại", "Số lượng"], "head");
    const codes = [...byCode].sort(
      ([a, m], [b, n]) => ORDER.indexOf(KINDS[a].severity) - ORDER.indexOf(KINDS[b].severity) || n - m,
    );
    for (const [code, count] of codes) {
      block.add([SEVERITY_WORDS[KINDS[code].severity], KINDS[code].word, count]);
    }
    block.gap().add(["Mức độ", "Loại", "Đơn vị", "Tiêu chí", "Ô", "Ô đang ghi", "Cần làm gì"], "head");
    for (const one of findings) {
      block.add([
        SEVERITY_WORDS[one.severity],
        KINDS[one.code].word,
        one.unit ?? "",
        one.criteria.join(", "),
        one.cell ? { text: one.cell, sheet: one.sheet, cell: one.cell } : `Tab ${one.sheet}`,
        one.value,
        describe(one),
      ]);
    }
  }
  return block.build(TAB_CHECK, [130, 190, 220, 80, 70, 180, 480], 2, { legend });
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
