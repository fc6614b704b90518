/** @fileoverview What `npm run assess` tells a person: one short page in Vietnamese. */
import path from "node:path";
import type { report } from "../src/commands/report";
import { SEVERITY_WORDS, UNIT_WORDS } from "../src/findings/words";
import { readSentence } from "../src/messages/reading";
import { totalLines } from "../src/reports/summary-tab";
import { labelled } from "./command-line";

/** What the bundle's `runReport` gives where the job ran. */
export type Answer = Extract<ReturnType<typeof report>, { ok: true }>;
export type Refusal = Extract<ReturnType<typeof report>, { ok: false }>;

/** Findings listed on the page; all of them are in the saved file and in --json. */
const LISTED = 20;

/** The page. */
export function printReport(
  answer: Omit<Answer, "ok">,
  { input, out }: { input: string; out?: string | undefined },
): string {
  const { totals, layout, findings } = answer;
  const lines: string[] = [];
  lines.push(
    `Đoàn cơ sở “3 chủ động” – ${path.basename(input)}`,
    readSentence(layout, false),
    `Năm: ${answer.year ?? "chưa rõ"} · Bộ tiêu chí: ${answer.criteriaSetName}`,
    ...answer.notices,
    "",
    "KẾT QUẢ",
    ...totalLines(totals).map(labelled),
  );

  const open = answer.units.filter(({ outcome }) => outcome !== "recognised");
  if (open.length > 0) {
    lines.push("", "CÁC ĐƠN VỊ CHƯA ĐƯỢC CÔNG NHẬN");
    for (const { name, outcome, reason } of open) lines.push(`  ${name} – ${UNIT_WORDS[outcome]}. ${reason}`);
  }

  const count = (severity: keyof typeof SEVERITY_WORDS) =>
    findings.filter((one) => one.severity === severity).length;
  const errors = count("error");
  lines.push(
    "",
    `CẦN XEM LẠI: ${errors === 0 ? "không có lỗi" : `${errors} lỗi`}, ${count("warning")} cảnh báo, ${count("hint")} gợi ý`,
  );
  const order = Object.keys(SEVERITY_WORDS);
  const sorted = [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  for (const { severity, sheet: tab, cell, unit, message } of sorted.slice(0, LISTED)) {
    const place = cell === null ? tab : `${tab}, ô ${cell}`;
    lines.push(`  [${SEVERITY_WORDS[severity]}] ${place}${unit ? ` – ${unit}` : ""}: ${message}`);
  }
  if (findings.length > LISTED) {
    lines.push(
      `  … và ${findings.length - LISTED} mục nữa${out ? "" : " (thêm --out KET-QUA.xlsx để có đủ trong tab Kiểm tra)"}.`,
    );
  }
  lines.push(
    "",
    out
      ? `Đã lưu ${out}; tệp gốc không bị sửa.`
      : "Chưa ghi tệp nào. Thêm --out KET-QUA.xlsx để lưu bảng kèm các tab kết quả.",
    "",
  );
  return lines.join("\n");
}
