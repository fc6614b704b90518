/** @fileoverview The tab `3CĐ · Kết quả`: a row a unit, with the reasons of its result. */
import type { AssessedUnit, Assessment } from "../assessment/assess";
import { criteriaOf } from "../criteria/set";
import type { Kind } from "../findings/finding";
import { UNIT_KINDS } from "../findings/unit-codes";
import { CRITERION_WORDS, UNIT_WORDS } from "../findings/words";
import { MARK_COMPUTED, TAB_RESULT } from "../table/own-tabs";
import { type Block, BlockBuilder } from "./block";
import { aboutSheet } from "./heading";

/** The block of the tab. */
export function resultTab(assessment: Assessment): Block {
  const { set, units } = assessment;
  const codes = criteriaOf(set).map(({ code }) => code);
  const block = new BlockBuilder()
    .add([MARK_COMPUTED])
    .add(["KẾT QUẢ CÔNG NHẬN ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG”"], "title")
    .add([aboutSheet(assessment)])
    .add(
      [
        "TT",
        "Đơn vị",
        "Loại hình",
        ...codes,
        ...set.pillars.map(({ code }) => `Nội dung ${code}`),
        "Kết quả",
        "Tạm tính theo tự chấm",
        "Lý do",
      ],
      "head",
    );
  units.forEach((unit, index) => {
    block.add([
      index + 1,
      unit.name,
      unit.type,
      ...unit.criteria.map((outcome) => CRITERION_WORDS[outcome]),
      ...unit.pillars.map((outcome) => CRITERION_WORDS[outcome]),
      UNIT_WORDS[unit.outcome],
      UNIT_WORDS[unit.provisional],
      reasons(unit, codes),
    ]);
  });
  const widths = [40, 240, 120, ...codes.map(() => 70), ...set.pillars.map(() => 80), 120, 120, 420];
  return block.build(TAB_RESULT, widths, 4, { frozenColumns: 2 });
}

/** The kinds of finding that leave a criterion open, each with what Kết quả says of it. */
const REASONS = Object.entries<Kind>(UNIT_KINDS).flatMap(([code, { reason }]) =>
  reason ? [[code, reason] as const] : [],
);

/** Why a unit is not recognised, by criteria; '' for one that is. */
export function reasons(unit: AssessedUnit, codes: readonly string[]): string {
  const { findings } = unit;
  if (unit.outcome === "recognised") return "";
  if (unit.outcome === "notRegistered") return "Không đăng ký xây dựng trong năm.";
  if (unit.entries.length === 0) return "Có đăng ký nhưng không có trong bảng chấm.";
  const parts: string[] = unit.registrationOpen ? ["Chưa rõ đơn vị có đăng ký hay không."] : [];
  if (unit.rowOpen) parts.push("Có dòng chưa đọc được có thể là của đơn vị này.");
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
