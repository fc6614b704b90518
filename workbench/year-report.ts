/** @fileoverview What `npm run year` tells a person: one short page in Vietnamese. */
import path from "node:path";
import { SEVERITY_WORDS } from "../src/findings/words";
import { monthWords } from "../src/messages/year";
import { formatRate } from "../src/vietnamese/numbers";
import type { YearReport } from "../src/year/schema";
import { labelled } from "./command-line";

type Meeting = NonNullable<YearReport["meeting"]>;

/** Findings, and names in one line, listed on the page; all of them are in --json. */
const LISTED = 20;

const KIND_WORDS = {
  registration: "Đăng ký",
  assignment: "Phân công",
  visit: "Đi cơ sở",
  plan: "Kế hoạch đi cơ sở",
  file: "Tình trạng hồ sơ",
  change: "Thay đổi đơn vị",
} as const;

/** The page. */
export function printYear(
  answer: YearReport,
  { input, out }: { readonly input: string; readonly out?: string | undefined },
): string {
  const { totals, figures, sources, notRead, findings } = answer;
  const of = (count: number | null, none = "chưa có danh sách") =>
    count === null ? none : `${count}/${totals.units} (${formatRate(count, totals.units)})`;
  const lines = [
    `Theo dõi năm${answer.year === null ? "" : ` ${answer.year}`} – ${path.basename(input)}`,
    ...(answer.assessment.sheet === null ? ["Chưa có bảng chấm đọc được; đọc theo các danh sách."] : []),
    ...answer.notices,
    "",
    "CÁC BƯỚC",
    ...(
      [
        ["Số đơn vị", totals.units],
        ["Đăng ký", of(totals.registered)],
        ["Có cán bộ phụ trách", of(totals.assigned)],
        ["Đã có cán bộ đến", of(totals.visited)],
        ["Tự chấm xong", of(totals.selfDone, "không có cột tự chấm")],
        ["Thẩm định xong", of(totals.appraisedDone, "chưa có bảng chấm")],
        ["Công nhận", of(totals.recognised)],
        ["Báo cáo cấp trên", answer.reported ? "đã lập" : "chưa lập"],
      ] as const
    ).map(labelled),
  ];
  const list = (title: string, names: readonly string[]) => {
    if (names.length === 0) return;
    const more = names.length > LISTED ? `, và ${names.length - LISTED} nữa` : "";
    lines.push(`  ${title}: ${names.slice(0, LISTED).join(", ")}${more}`);
  };
  list("Chưa có cán bộ", answer.withoutOfficer);
  list("Cán bộ chưa được giao đơn vị", answer.withoutUnit);
  list(
    "Chưa đăng ký",
    answer.notRegistered.map(({ type, count }) => `${type} ${count}`),
  );
  if (answer.late) list("Đăng ký muộn", answer.late);
  else lines.push("  Hạn đăng ký ở tab thiết lập không nêu ngày nên chưa tính được đơn vị đăng ký muộn");
  if (answer.longAgo) list("Quá số ngày đã đặt chưa có cán bộ đến", answer.longAgo);
  else list("Chưa ai đến", answer.notVisited);
  const held = answer.units.filter(({ heldUp }) => heldUp !== "");
  if (held.length > 0) lines.push("", `ĐANG VƯỚNG (${held.length} đơn vị)`);
  for (const { name, heldUp } of held.slice(0, LISTED)) lines.push(`  ${name}: ${heldUp}`);
  if (held.length > LISTED) lines.push(`  … và ${held.length - LISTED} đơn vị nữa (thêm --json để có đủ).`);
  if (figures.visits > 0) {
    lines.push(
      "",
      `ĐI CƠ SỞ: ${figures.visits} lượt, ${figures.days} ngày, ${figures.officers.went}/${figures.officers.all} cán bộ (${formatRate(figures.officers.went, figures.officers.all)})`,
      ...figures.byOfficer.map(({ officer, visits, days }) => labelled([officer, countWords(visits, days)])),
      "  Theo hình thức",
      ...figures.byKind.map(({ name, visits, days }) =>
        labelled([`  ${name || "Chưa ghi hình thức"}`, countWords(visits, days)]),
      ),
      "  Theo tháng",
      ...figures.byMonth.map(({ name, visits, days }) =>
        labelled([`  ${name.split("-").reverse().join("/")}`, countWords(visits, days)]),
      ),
    );
  }
  if (answer.meeting) lines.push(...meetingLines(answer.meeting));
  if (sources.length > 0) lines.push("", "ĐÃ ĐỌC");
  for (const { kind, sheet, there, read, refused } of sources)
    lines.push(
      `  ${KIND_WORDS[kind]} – tab “${sheet}”: ${read}/${there} dòng${refused > 0 ? `, ${refused} dòng chưa tính được` : ""}`,
    );
  if (notRead.length > 0) lines.push("", "CHƯA ĐỌC");
  for (const { sheet, why } of notRead) lines.push(`  Tab “${sheet}”: ${why}.`);
  lines.push("", `CẦN XEM LẠI: ${findings.length === 0 ? "không có gì" : `${findings.length} mục`}`);
  for (const { severity, sheet, cell, message } of findings.slice(0, LISTED))
    lines.push(
      `  [${SEVERITY_WORDS[severity]}] ${cell === null ? sheet : `${sheet}, ô ${cell}`}: ${message}`,
    );
  if (findings.length > LISTED)
    lines.push(`  … và ${findings.length - LISTED} mục nữa (thêm --json để có đủ).`);
  lines.push(
    "",
    out ? `Đã lưu ${out}; tệp gốc không bị sửa.` : "Không ghi gì vào tệp (thêm --out KET-QUA.xlsx để lưu).",
  );
  return `${lines.join("\n")}\n`;
}

/** What the monthly meeting hears besides. */
function meetingLines({ month, inMonth, duties, officers, proposals, plan, overdue }: Meeting): string[] {
  const planned = plan ?? [];
  return [
    `  Riêng ${monthWords(month)}: ${countWords(inMonth.visits, inMonth.days)}, đến ${inMonth.units} đơn vị`,
    ...duties.flatMap(({ label, asks, source }, at) => [
      `  Chế độ ${label}: ${asks} (nguồn: ${source})`,
      ...officers.map((one) => {
        const { done, of } = one.duties[at] ?? { done: 0, of: 0 };
        return labelled([`  ${one.officer}`, `${done}/${of} ${label === "6+1" ? "tuần" : "ngày"}`]);
      }),
    ]),
    ...(plan
      ? [
          `  Kế hoạch: ${planned.length} lượt, đã đi ${planned.filter(({ state }) => state === "done" || state === "moved").length}, chưa đi ${planned.filter(({ state }) => state === "open").length}`,
        ]
      : []),
    ...(overdue && overdue.length > 0 ? [`  Quá hạn báo cáo: ${overdue.length} chuyến đi`] : []),
    ...(proposals.length > 0 ? ["  Kiến nghị, đề xuất"] : []),
    ...proposals.slice(0, LISTED).map(({ text, times }) => `    ${times} lượt: ${text}`),
  ];
}

const countWords = (visits: number, days: number) => `${visits} lượt, ${days} ngày`;
