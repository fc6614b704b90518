/**
 * @fileoverview The tab `3CĐ · Thiết lập`: what a person set for this workbook. It travels with the file.
 * Every line may be blank; a line that cannot be read is told with its cell and then counts as blank.
 */
import * as z from "zod/mini";
import { a1 } from "../layout/a1";
import type { CellValue } from "../layout/tab";
import { formatDate } from "../vietnamese/dates";
import { fold, tidy } from "../vietnamese/fold";

export interface Settings {
  /** The assessed year where the sheet names none; null: not set. */
  readonly year: number | null;
  /** Id of the criteria set to judge by ([K2]); null: chosen by the rule. */
  readonly criteria: string | null;
  /** An untouched checkbox means fail, not blank ([M2]). */
  readonly falseIsFail: boolean;
  /** Until when units may hand in what they lack, in the person's words; '' where none is set. */
  readonly deadline: string;
}

export const DEFAULT_SETTINGS: Settings = { year: null, criteria: null, falseIsFail: false, deadline: "" };

const LABELS = {
  year: "Năm đánh giá",
  criteria: "Bộ tiêu chí dùng để chấm",
  unticked: "Ô đánh dấu chưa tích nghĩa là",
  deadline: "Hạn bổ sung minh chứng",
} as const;

/** Choices of the drop-downs. */
export const UNTICKED_CHOICES = ["Chưa chấm", "Chưa đạt"];
export const OWN_HEADINGS = "theo bảng";

const schema = z.object({
  year: z.nullable(
    z
      .number({ error: "Năm đánh giá phải là một số, ví dụ 2026." })
      .check(
        z.int({ error: "Năm đánh giá phải là số nguyên, ví dụ 2026." }),
        z.minimum(2000, { error: "Năm đánh giá phải từ 2000 trở đi." }),
        z.maximum(2100, { error: "Năm đánh giá phải không quá 2100." }),
      ),
  ),
  criteria: z.nullable(z.string()),
  falseIsFail: z.boolean({ error: `Chọn “${UNTICKED_CHOICES[0]}” hoặc “${UNTICKED_CHOICES[1]}”.` }),
  deadline: z.string(),
});

/** The tab's rows; `note` is its first cell. */
export function settingsRows(note: string, settings: Settings): (string | number)[][] {
  return [
    [note],
    ["Thiết lập", "Giá trị", "Giải thích"],
    [LABELS.year, settings.year ?? "", "Dùng khi tiêu đề bảng và tên tab không ghi năm."],
    [
      LABELS.criteria,
      settings.criteria ?? "",
      `Để trống để tiện ích tự chọn. Ghi mã bộ tiêu chí (ví dụ 2018-2022), hoặc “${OWN_HEADINGS}” để dùng tiêu chí trên tiêu đề bảng.`,
    ],
    [
      LABELS.unticked,
      UNTICKED_CHOICES[settings.falseIsFail ? 1 : 0] as string,
      "Chỉ dùng khi bảng chấm bằng ô đánh dấu (checkbox).",
    ],
    [LABELS.deadline, settings.deadline, "Ghi trong danh sách còn thiếu và tin nhắc, ví dụ ngày 30/11/2026."],
  ];
}

/** Reads the tab; a line with an error is left at its default and told. */
export function readSettingsTab(values: readonly (readonly CellValue[])[]): {
  readonly settings: Settings;
  readonly errors: readonly { readonly cell: string; readonly message: string }[];
} {
  const rows = new Map<string, number>();
  const value = (label: string): CellValue => {
    const row = values.findIndex((cells) => fold(String(cells[0] ?? "")) === fold(label));
    rows.set(label, row);
    return row < 0 ? "" : (values[row]?.[1] ?? "");
  };
  const year = value(LABELS.year);
  const criteria = value(LABELS.criteria);
  const unticked = value(LABELS.unticked);
  const deadline = value(LABELS.deadline);
  const words = tidy(String(criteria));
  const meaning = fold(String(unticked));
  const parsed = schema.safeParse({
    year: year === "" ? null : typeof year === "string" && /^\s*\d{4}\s*$/.test(year) ? Number(year) : year,
    criteria: words === "" ? null : fold(words) === fold(OWN_HEADINGS) ? "sheet" : words,
    falseIsFail: meaning === "" || meaning === "chua cham" ? false : meaning === "chua dat" ? true : unticked,
    deadline: deadline instanceof Date ? `ngày ${formatDate(deadline)}` : tidy(String(deadline)),
  });
  if (parsed.success) return { settings: parsed.data, errors: [] };
  const labels: Readonly<Record<string, string>> = {
    year: LABELS.year,
    criteria: LABELS.criteria,
    falseIsFail: LABELS.unticked,
  };
  const errors = parsed.error.issues.map(({ path, message }) => ({
    cell: a1(Math.max(0, rows.get(labels[String(path[0])] ?? "") ?? 0), 1),
    message,
  }));
  return { settings: DEFAULT_SETTINGS, errors };
}
