/** @fileoverview What `npm run papers` tells a person: which papers were made, and what is left to be written into them. */
import path from "node:path";
import type { Totals } from "../src/reports/summary";
import { formatRate } from "../src/vietnamese/numbers";
import { labelled } from "./command-line";

/** What the command did. */
export interface PapersMade {
  readonly year: number | null;
  readonly totals: Totals;
  readonly papers: readonly {
    readonly title: string;
    readonly file: string;
    readonly blanks: readonly { readonly what: string; readonly times: number }[];
  }[];
  readonly page: string;
  readonly notices: readonly string[];
}

/** The page. */
export function printPapers(
  { year, totals, papers, page, notices }: PapersMade,
  { input, dir }: { readonly input: string; readonly dir: string },
): string {
  const { units, registered, recognised, undetermined } = totals;
  const of = (all: number) => `${recognised}/${all} (${formatRate(recognised, all)})`;
  const lines = [
    `Giấy tờ công nhận${year === null ? "" : ` năm ${year}`} – ${path.basename(input)}`,
    ...notices,
    "",
    labelled(["Công nhận / đã đăng ký", of(registered)]),
    labelled(["Công nhận / tổng số đơn vị", of(units)]),
    labelled(["Chưa xác định", `${undetermined} đơn vị, không có trong quyết định`]),
    "",
    "ĐÃ LẬP",
  ];
  for (const { title, file, blanks } of papers) {
    lines.push(`  ${file}: ${title}`);
    if (blanks.length > 0)
      lines.push(
        `    Còn điền tay: ${blanks.map(({ what, times }) => (times > 1 ? `${what} (${times} chỗ)` : what)).join("; ")}`,
      );
  }
  lines.push(`  ${page}: tất cả giấy tờ trên một trang để in hoặc lưu PDF`);
  if (!papers.some(({ title }) => title === "Dự thảo quyết định"))
    lines.push(
      `  Không có dự thảo quyết định: ${recognised === 0 ? "chưa đơn vị nào được công nhận" : "mọi đơn vị được công nhận đã có trong quyết định"}.`,
    );
  lines.push("", `Đã lưu vào ${dir}; tệp gốc không bị sửa.`);
  return `${lines.join("\n")}\n`;
}
