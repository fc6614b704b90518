/**
 * @fileoverview Bộ tiêu chí: opens the tab where a unit edits its own criteria set, made from a preset or
 * from the sheet's own headings where there is none yet ([K1], [K2], [K3]).
 */
import { setFromHeadings } from "../criteria/choose";
import { SET_2018_2022, SET_2023_2027 } from "../criteria/presets";
import { type CriteriaSet, criteriaOf } from "../criteria/set";
import { CRITERIA_LOOK, criteriaRows, EVIDENCE_CHOICES, HEAD_ROW } from "../criteria/tab";
import { Problem } from "../messages/failures";
import { readWorkbook, type Workbook } from "../spreadsheet/read";
import { Question, runCommand } from "../spreadsheet/run";
import { writeOwnTab } from "../spreadsheet/write";
import { MARK_EDITABLE, TAB_CRITERIA } from "../table/own-tabs";
import { askNumber } from "./ask-number";
import { openTab } from "./ending";
import { recogniseTabs } from "./job";
import { readOwnSet } from "./reading-context";

const SPARE_ROWS = 30;

export function criteria(): void {
  let chosen: number | null = null;
  runCommand("menuCriteria", () => {
    const workbook = readWorkbook();
    const own = readOwnSet(workbook);
    if (own) {
      openTab(workbook, TAB_CRITERIA);
      if ("errors" in own) {
        const places = own.errors.slice(0, 10).map(({ cell, message }) => `Ô ${cell}: ${message}`);
        if (own.errors.length > 10) places.push(`… và ${own.errors.length - 10} lỗi khác.`);
        throw new Problem(`Bộ tiêu chí chưa dùng được, cần sửa:\n${places.join("\n")}`);
      }
      return `Bộ tiêu chí “${own.set.name}” đọc được: ${criteriaOf(own.set).length} tiêu chí. Sửa ngay trong tab này; lần chạy sau sẽ chấm theo.`;
    }
    const start = chosen === null ? undefined : STARTS[chosen - 1];
    if (!start)
      throw new Question(() => {
        chosen = askForStart();
        return chosen !== null;
      });
    const [, setOf] = start;
    openTab(workbook, writeCriteriaTab(workbook, setOf(workbook)));
    return "Đã tạo tab bộ tiêu chí. Sửa cho đúng quy định của đơn vị; lần chạy sau sẽ chấm theo tab này. Xóa tab để trở về mặc định.";
  });
}

/** What a tab of criteria may start from. */
const STARTS: readonly (readonly [label: string, set: (workbook: Workbook) => CriteriaSet])[] = [
  ["Giai đoạn 2018 – 2022 (15 tiêu chí)", () => SET_2018_2022],
  ["Giai đoạn 2023 – 2027 (3 nội dung, đơn vị tự nhập tiêu chí)", () => SET_2023_2027],
  ["Giai đoạn 2023 – 2027, lấy 15 tiêu chí 2018 – 2022 để tham khảo", forReference],
  [
    "Theo tiêu đề của bảng đang có",
    (workbook) => setFromHeadings(recogniseTabs(workbook, { command: "menuCriteria" }).criteria),
  ],
];

/** Asks what to start from; null where the person leaves. */
function askForStart(): number | null {
  const lines = STARTS.map(([label], index) => `${index + 1}. ${label}`);
  const question = ["Bắt đầu từ bộ tiêu chí nào? Nhập số 1, 2, 3 hoặc 4:", ...lines].join("\n");
  return askNumber("Bộ tiêu chí", question, STARTS.length);
}

/** 2023–2027 with the earlier criteria to start from: no published sub-criteria were found. */
function forReference(): CriteriaSet {
  return {
    ...SET_2023_2027,
    id: "don-vi",
    name: "Bộ tiêu chí của đơn vị (tham khảo 15 tiêu chí 2018 – 2022)",
    pillars: SET_2023_2027.pillars.map((pillar, index) => ({
      ...pillar,
      criteria: SET_2018_2022.pillars[index]?.criteria ?? [],
    })),
    sources: [
      ...SET_2023_2027.sources,
      "Tiêu chí: tham khảo giai đoạn 2018 – 2022, đơn vị sửa theo quy định của mình",
    ],
  };
}

/** Makes the tab of a set; gives its name. */
export function writeCriteriaTab(workbook: Workbook, set: CriteriaSet): string {
  // Blank rows below, for the criteria that a person adds.
  const rows = [...criteriaRows(set, MARK_EDITABLE), ...Array.from({ length: SPARE_ROWS }, () => [])];
  return writeOwnTab(workbook, {
    tab: TAB_CRITERIA,
    rows,
    styles: new Map([[HEAD_ROW, "head"]]),
    widths: CRITERIA_LOOK.widths,
    frozenRows: 0,
    choices: { row: HEAD_ROW + 1, rows: rows.length - HEAD_ROW - 1, column: 2, words: EVIDENCE_CHOICES },
    tables: [{ head: HEAD_ROW, to: rows.length, columns: CRITERIA_LOOK.widths.length, typed: true }],
  });
}
