/** @fileoverview Short courteous texts to paste into Zalo or a mail: for a unit, an officer, all, and for who appraises. */
import type { Assessment } from "../assessment/assess";
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
  // What waits for appraisal is this level's own work: no unit is told that it lacks it.
  const units = lackingUnits(assessment).filter(lacksItself);
  const about = `Đoàn cơ sở “3 chủ động”${assessment.year === null ? "" : ` năm ${assessment.year}`}`;
  const until = deadline === "" ? "" : ` trước ${deadline}`;
  const officers = [...byOfficer(units)].filter(([officer]) => officer !== "");
  const all: Reminder[] =
    units.length === 0
      ? []
      : [
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
        ];
  return [
    ...all,
    ...notRegistered(assessment, about),
    ...notAppraised(assessment, about),
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
    ...units.map(
      (one): Reminder => ({ kind: "unit", label: one.unit.name, text: forUnit(one, about, until) }),
    ),
  ];
}

const lacksItself = (one: LackingUnit): boolean => one.empty || one.lacks.some(({ side }) => side === "unit");

/** To those who did not register, where the workbook says who did. */
function notRegistered({ units }: Assessment, about: string): Reminder[] {
  const names = units.filter(({ outcome }) => outcome === "notRegistered").map(({ name }) => name);
  if (names.length === 0) return [];
  return [
    {
      kind: "all",
      label: `Chưa đăng ký (${names.length} đơn vị)`,
      text: [
        "Kính gửi các đồng chí,",
        `Đến nay các đơn vị sau chưa đăng ký ${about}:`,
        ...names.map((name, index) => `${index + 1}. ${name}`),
        "Đề nghị các đồng chí gửi đăng ký kèm kế hoạch. Trân trọng cảm ơn!",
      ].join("\n"),
    },
  ];
}

/** To those who appraise: what waits for them. */
function notAppraised(assessment: Assessment, about: string): Reminder[] {
  const waiting = lackingUnits(assessment).flatMap(({ unit, empty, lacks }) => {
    const criteria = lacks.filter(({ side }) => side !== "unit").map(({ criterion }) => criterion);
    return empty || criteria.length === 0 ? [] : [`${unit.name}: ${[...new Set(criteria)].join(", ")}`];
  });
  if (waiting.length === 0) return [];
  return [
    {
      kind: "all",
      label: `Việc thẩm định của cấp này (${waiting.length} đơn vị)`,
      text: [
        "Gửi các đồng chí tham gia thẩm định,",
        `Hồ sơ ${about} của các đơn vị sau còn tiêu chí chưa thẩm định xong:`,
        ...waiting.map((line, index) => `${index + 1}. ${line}`),
        "Đề nghị các đồng chí thẩm định, ghi kết quả vào bảng chấm. Trân trọng cảm ơn!",
      ].join("\n"),
    },
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
    ...lines(one),
    `Đề nghị đơn vị bổ sung${until}. Trân trọng cảm ơn!`,
  ].join("\n");
}

function forMany(greeting: string, opening: string, units: readonly LackingUnit[], closing: string): string {
  const body = units.flatMap((one, index) => [
    `${index + 1}. ${one.unit.name}${one.empty ? ": chưa có kết quả và minh chứng nào" : ""}`,
    ...(one.empty ? [] : lines(one)),
  ]);
  return [greeting, opening, ...body, closing].join("\n");
}

/** What the unit has to hand in or put right, a line a criterion. */
function lines({ lacks }: LackingUnit): string[] {
  return lacks
    .filter(({ side }) => side === "unit")
    .map(({ criterion, short, words }) => `- Tiêu chí ${criterion} (${short}): ${words}`);
}
