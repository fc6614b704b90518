/** @fileoverview Short courteous texts to paste into Zalo or a mail: for one unit, for one officer, for all. */
import type { Assessment } from "../assessment/assess";
import type { Side } from "../findings/finding";
import { byOfficer, type LackingUnit, lackingUnits } from "./missing";

/** A text and whom it is for. */
export interface Reminder {
  readonly kind: "all" | "officer" | "unit";
  /** What the list of choices shows. */
  readonly label: string;
  readonly text: string;
}

/**
 * All reminders of an assessment: one for all, one for each officer the sheet names, one for each unit that
 * can do something itself.
 * @param deadline as the person set it, '' where none is set
 */
export function reminders(assessment: Assessment, deadline: string): Reminder[] {
  const units = lackingUnits(assessment);
  if (units.length === 0) return [];
  const about = `Đoàn cơ sở “3 chủ động”${assessment.year === null ? "" : ` năm ${assessment.year}`}`;
  const until = deadline === "" ? "" : ` trước ${deadline}`;
  const officers = [...byOfficer(units)].filter(([officer]) => officer !== "");
  return [
    {
      kind: "all",
      label: `Tất cả (${units.length} đơn vị)`,
      text: forMany(
        "Kính gửi các đồng chí,",
        `Qua rà soát hồ sơ ${about}, các đơn vị sau còn thiếu:`,
        units,
        `Đề nghị các đồng chí đôn đốc, bổ sung${until}. Trân trọng cảm ơn!`,
      ),
    },
    ...officers.map(
      ([officer, own]): Reminder => ({
        kind: "officer",
        label: `Cán bộ phụ trách: ${officer} (${own.length} đơn vị)`,
        text: forMany(
          `Gửi đồng chí ${officer},`,
          `Qua rà soát hồ sơ ${about}, các đơn vị đồng chí phụ trách còn thiếu:`,
          own,
          `Nhờ đồng chí đôn đốc các đơn vị bổ sung${until}. Trân trọng cảm ơn!`,
        ),
      }),
    ),
    ...units
      .filter((one) => one.empty || one.lacks.some(({ side }) => side === "unit"))
      .map((one): Reminder => ({ kind: "unit", label: one.unit.name, text: forUnit(one, about, until) })),
  ];
}

function forUnit(one: LackingUnit, about: string, until: string): string {
  if (one.empty) {
    return [
      `Kính gửi ${one.unit.name},`,
      `Đến nay đơn vị chưa có kết quả và minh chứng nào trong hồ sơ ${about}.`,
      `Đề nghị đơn vị gửi hồ sơ${until}. Trân trọng cảm ơn!`,
    ].join("\n");
  }
  return [
    `Kính gửi ${one.unit.name},`,
    `Qua rà soát hồ sơ ${about}, đơn vị còn thiếu:`,
    ...lines(one, "unit"),
    `Đề nghị đơn vị bổ sung${until}. Trân trọng cảm ơn!`,
  ].join("\n");
}

function forMany(greeting: string, opening: string, units: readonly LackingUnit[], closing: string): string {
  const body = units.flatMap((one, index) => [
    `${index + 1}. ${one.unit.name}${one.empty ? ": chưa có kết quả và minh chứng nào" : ""}`,
    ...(one.empty ? [] : lines(one, null)),
  ]);
  return [greeting, opening, ...body, closing].join("\n");
}

/** One line a criterion; `side` null: of both sides. */
function lines({ lacks }: LackingUnit, side: Side | null): string[] {
  return lacks
    .filter((lack) => side === null || lack.side === side)
    .map(({ criterion, short, words }) => `- Tiêu chí ${criterion} (${short}): ${words}`);
}
