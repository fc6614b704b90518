/** @fileoverview The tab `3CĐ · Kiểm tra`: every finding, the gravest first, none capped, and what changed since the last run. */
import type { Assessment } from "../assessment/assessed";
import { TINT_KINDS, TINT_WORDS, type TintKind, type Tints } from "../criteria/tints";
import type { Finding, FindingCode } from "../findings/codes";
import { describe, KINDS } from "../findings/codes";
import type { Severity } from "../findings/finding";
import { SEVERITY_WORDS } from "../findings/words";
import { TAB_CHECK } from "../table/own-tabs";
import type { CellValue } from "../table/tab";
import { upperFirst } from "../vietnamese/fold";
import type { Block, BlockCell } from "./block";
import { tabsRead } from "./heading";
import { aboutAssessment, footOf, type Letter } from "./letter";

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

const HEAD = ["Mức độ", "Loại", "Đơn vị", "Tiêu chí", "Ô", "Ô đang ghi", "Cần làm gì", "So lần trước"];
/** All of it in sight on a screen 1366 pixels wide. */
const WIDTHS = [75, 165, 200, 70, 90, 170, 420, 80];
const [WORD, UNIT, CRITERIA, VALUE, TO_DO, SINCE] = [1, 2, 3, 5, 6, 7] as const;
/** Wide columns. */
const LEGEND_AT = [1, 2, 5];
const PLACES = { middle: 5, right: 7 };
const NEW = "mới";
const MENDED = "đã sửa";
/** A tab with more is written in several blocks, maybe by several runs: then there is nothing to compare it with. */
const MOST_COMPARED = 50_000;

/**
 * The block of the tab.
 * @param before the tab's cells as the last run left them; null: there was none
 */
export function checkTab(
  assessment: Assessment,
  {
    tints,
    letter,
    before,
  }: { tints: Tints; letter: Letter; before: readonly (readonly CellValue[])[] | null },
): Block {
  const findings = [...assessment.findings].sort(
    (a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity),
  );
  const last = before && findings.length <= MOST_COMPARED ? rowsBefore(before, tabsRead(assessment)) : null;
  const rows = findings.map(rowOf);
  const { fresh, mended } = last ? compared(rows, last) : { fresh: new Set<BlockCell[]>(), mended: [] };
  const since = [
    fresh.size > 0 ? `${fresh.size} mới` : "",
    mended.length > 0 ? `${mended.length} đã sửa` : "",
  ].filter(Boolean);

  const block = aboutAssessment(letter, "KIỂM TRA DỮ LIỆU", assessment, PLACES).add(
    [
      `${severityLine(countSeverities(assessment))}.`,
      ...Array.from({ length: TO_DO - 1 }, () => ""),
      { passing: since.length > 0 ? `So với lần trước: ${since.join(", ")}.` : "" },
    ],
    "heading",
  );
  const legendAt = block.length;
  const legend = ["Màu tô:", "", "", "", "", ""];
  TINT_KINDS.forEach((kind, index) => {
    legend[LEGEND_AT[index] as number] = upperFirst(TINT_WORDS[kind]);
  });
  block.add(legend);
  block.add(HEAD, "head");
  const frozen = block.length;
  for (const row of rows) block.add([...row, { passing: fresh.has(row) ? NEW : "" }]);
  for (const row of mended) block.add([...row, MENDED].map((text) => ({ passing: text })));
  const table = block.length > frozen ? block.table : undefined;

  const byCode = new Map<FindingCode, number>();
  for (const { code } of findings) byCode.set(code, (byCode.get(code) ?? 0) + 1);
  if (byCode.size > 0) {
    block.gap().add(["Số lượng theo loại"], "heading").add(["Mức độ", "Loại", "Số lượng"], "head");
    const codes = [...byCode].sort(
      ([a, m], [b, n]) => ORDER.indexOf(KINDS[a].severity) - ORDER.indexOf(KINDS[b].severity) || n - m,
    );
    for (const [code, count] of codes)
      block.add([SEVERITY_WORDS[KINDS[code].severity], KINDS[code].word, count]);
  }
  block
    .gap()
    .add(["Chú giải màu: tô bằng menu Tô màu ô còn thiếu; chọn Bỏ tô màu để trả lại như cũ"], "heading");
  for (const kind of TINT_KINDS) block.add([`${upperFirst(TINT_WORDS[kind])}: ${LEGEND[kind]}.`]);
  footOf(block, letter, assessment);
  return block.build(TAB_CHECK, WIDTHS, frozen, {
    fills: TINT_KINDS.map((kind, index) => ({
      row: legendAt,
      column: LEGEND_AT[index] as number,
      colour: tints[kind],
    })),
    ...(table ? { filter: table } : {}),
  });
}

function rowOf(one: Finding): BlockCell[] {
  return [
    SEVERITY_WORDS[one.severity],
    KINDS[one.code].word,
    one.unit ?? "",
    one.criteria.join(", "),
    one.cell ? { text: one.cell, sheet: one.sheet, cell: one.cell } : `Tab ${one.sheet}`,
    one.value,
    describe(one),
  ];
}

/** What the last run found on the same sheet; null where the tab was about another. */
function rowsBefore(before: readonly (readonly CellValue[])[], sheet: string): string[][] | null {
  const head = before.findIndex((row) => HEAD.slice(0, SINCE).every((heading, i) => row[i] === heading));
  if (head < 0 || !before.slice(0, head).some(([first]) => String(first).startsWith(`${sheet} (`)))
    return null;
  const found: string[][] = [];
  for (const row of before.slice(head + 1)) {
    const texts = row.map(String);
    if (!texts[WORD]) break;
    if (texts[SINCE] !== MENDED) found.push(texts.slice(0, SINCE));
  }
  return found;
}

/** What a finding is known by though its row moved: what is wrong at which unit and criterion. */
function keyOf(row: readonly BlockCell[]): string {
  const of = row[UNIT] === "" ? [row[WORD], row[VALUE], row[TO_DO]] : [row[WORD], row[UNIT], row[CRITERIA]];
  return JSON.stringify(of);
}

/** Which rows were not there the last time, and which of the last time's are no more. */
function compared(rows: readonly BlockCell[][], last: readonly string[][]) {
  const left = new Map<string, string[][]>();
  for (const row of last) {
    const held = left.get(keyOf(row));
    if (held) held.push(row);
    else left.set(keyOf(row), [row]);
  }
  const fresh = new Set(rows.filter((row) => !left.get(keyOf(row))?.shift()));
  return { fresh, mended: [...left.values()].flat() };
}
