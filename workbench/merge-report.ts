/** @fileoverview What `npm run merge` tells a person: one page in Vietnamese. */
import type { runMerge } from "../src/commands/merge";
import { MARK_WORDS } from "../src/messages/upward";
import { rate, totalLines } from "../src/reports/summary-tab";
import { shortStamp } from "../src/upward/stamp";
import { dayWords, smallGroupsSentence } from "../src/upward/tab";
import { labelled } from "./command-line";

/** What the bundle's `runMerge` gives where it ran. */
export type Answer = Extract<ReturnType<typeof runMerge>, { ok: true }>;
export type Refusal = Extract<ReturnType<typeof runMerge>, { ok: false }>;

/** Something found on a file rather than on a report. */
export type FileFinding = Answer["findings"][number];

/** The page. */
export function printMerge(
  { report, missing, askable, twice, findings }: Omit<Answer, "ok">,
  { folder, out, named }: { folder: string; out: string | undefined; named: boolean },
): string {
  const { header, sets, children, marks } = report;
  const lines = [
    `Gộp báo cáo “3 chủ động” – ${folder}`,
    `${header.unit} · Năm ${header.year} · ${children.length} báo cáo đã gộp${header.expected === null ? "" : ` / ${header.expected} đơn vị phải báo cáo`}`,
    `Mã kiểm tra: ${shortStamp(report.stamp.whole as string)}`,
  ];
  if (!named) lines.push("Tên đơn vị lấy theo tên thư mục; thêm --unit TEN-DON-VI để ghi đúng tên.");
  sets.forEach((set, i) => {
    const totals = report.totals[i];
    if (!totals) return;
    lines.push(
      "",
      sets.length > 1 ? `KẾT QUẢ THEO BỘ TIÊU CHÍ THỨ ${i + 1} (TÍNH RIÊNG)` : "KẾT QUẢ",
      labelled(["Bộ tiêu chí", `${set.name} (mã ${shortStamp(set.fingerprint)})`]),
      ...totalLines(totals).map(labelled),
      "",
      "THEO ĐƠN VỊ GỬI",
    );
    for (const { unit, totals: own, madeOn, mark } of children) {
      const counted = own.find((one) => one.set === set.fingerprint)?.totals;
      if (!counted) continue;
      const words = MARK_WORDS[mark];
      lines.push(
        `  ${unit}: công nhận ${rate(counted.recognised, counted.registered)} đăng ký, ${rate(counted.recognised, counted.units)} tổng số; lập ${dayWords(madeOn)}${words && ` (${words})`}`,
      );
    }
  });
  const small = smallGroupsSentence(report);
  if (small) lines.push("", small);
  if (marks.length > 0) lines.push("", `CHƯA XÁC MINH: ${marks.join("; ")}`);
  if (missing.length > 0) {
    lines.push("", "CHƯA CÓ SỐ LIỆU");
    for (const { name, sent } of missing)
      lines.push(`  ${name}${sent ? " (đã gửi nhưng chưa gộp được)" : ""}`);
  }
  lines.push("", findings.length === 0 ? "CẦN XEM LẠI: không có gì lạ" : "CẦN XEM LẠI");
  for (const { merged, where, unit, message } of findings) {
    lines.push(`  ${merged ? "" : "[Không gộp] "}${where}${unit ? ` – ${unit}` : ""}: ${message}`);
  }
  const accept = (who: string, name: string) =>
    lines.push(`  Vẫn muốn gộp ${who}: thêm --accept "${name}"; kết quả sẽ được ghi chú “chưa xác minh”.`);
  for (const { unit } of askable) accept(unit, unit);
  for (const { unit, where } of twice) accept(`${unit} (chắc là không tính trùng)`, where);
  lines.push(
    "",
    out
      ? `Đã lưu ${out}; các tệp trong thư mục không bị sửa.`
      : "Chưa ghi tệp nào. Thêm --out KET-QUA.xlsx để lưu báo cáo toàn địa bàn.",
    "",
  );
  return lines.join("\n");
}
