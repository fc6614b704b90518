/**
 * @fileoverview The benchmark's yardstick: the same job on the same sheet as one plain loop that knows where
 * everything stands. Marks, evidence, outcomes, results and every finding, and nothing for any other sheet.
 */
import type { CellValue } from "../src/table/tab";

const DOCUMENT = /^(?:số )?\d{1,4}[a-z]? ?[-–/] ?[\p{L}]{1,4}[-–/ ]{1,3}[\p{L}\d-]+/iu;
const LINK = /^https:\/\//i;
const YEAR = /\d{1,2}\/\d{1,2}\/(\d{4})/;
const UNSAFE = /(javascript|vbscript|data|file)\s*:/i;
const HTTP = /^http:\/\//i;
const CLAIM = /\d+ ?\/ ?\d+.*%/;
const LEGACY = /[§®¸µ¶·¹©ª«¬­]/;
const TYPE =
  /(?:^|[^\p{L}])(chi đoàn cơ sở|thị trấn|đặc khu|phường|xã|trường|thpt|thcs|công an|quân sự|biên phòng|công ty|ngân hàng|cơ quan)(?!\p{L})/u;
const PROMISE = /^(chưa|không có|thiếu|đang|sẽ|nợ|chờ|hẹn)(?!\p{L})/iu;

/** Findings and results of a sheet made by `benchRows`. */
export function plainLoop(rows: readonly (readonly CellValue[])[]) {
  const findings: {
    code: string;
    row: number;
    column: number;
    unit: string;
    criterion: number;
    value: string;
  }[] = [];
  const results: { name: string; type: string; outcome: string; pillars: string[]; criteria: string[] }[] =
    [];
  const names = new Set<string>();
  for (let r = 4; r < rows.length; r++) {
    const row = rows[r] as readonly CellValue[];
    const unit = String(row[1]).normalize("NFC").replace(/\s+/g, " ").trim();
    if (names.has(unit.toLowerCase()))
      findings.push({ code: "unit-duplicate", row: r, column: 1, unit, criterion: -1, value: unit });
    names.add(unit.toLowerCase());
    if (LEGACY.test(unit))
      findings.push({ code: "legacy-encoding", row: r, column: 1, unit, criterion: -1, value: unit });
    for (let c = 0; c < row.length; c++) {
      const value = row[c];
      if (typeof value === "string" && value.includes("%") && CLAIM.test(value)) {
        findings.push({ code: "claimed-rate-wrong", row: r, column: c, unit: "", criterion: -1, value });
      }
    }
    const criteria: string[] = [];
    let fail = false;
    let open = false;
    for (let c = 2; c < row.length; c += 2) {
      const criterion = (c - 2) / 2;
      const mark = String(row[c]).normalize("NFC").trim().toLowerCase();
      const proof = String(row[c + 1])
        .normalize("NFC")
        .trim();
      const add = (code: string, column: number, value: string) =>
        findings.push({ code, row: r, column, unit, criterion, value });
      let evidence = false;
      for (const part of proof === "" ? [] : proof.split(/[\n;]/)) {
        const text = part.trim();
        if (text === "" || PROMISE.test(text)) continue;
        if (UNSAFE.test(text)) {
          add("link-unsafe", c + 1, text);
          continue;
        }
        if (HTTP.test(text)) add("link-not-https", c + 1, text);
        evidence = true;
        const year = YEAR.exec(text)?.[1];
        if (year && year !== "2021") add("evidence-outside-year", c + 1, text);
        if (!LINK.test(text) && !DOCUMENT.test(text)) add("evidence-without-reference", c + 1, text);
      }
      let outcome = "undetermined";
      if (mark === "đạt" || mark === "x") {
        if (evidence) outcome = "pass";
        else add("evidence-missing", c + 1, proof);
      } else if (mark === "không đạt" || mark === "chưa đạt") outcome = "fail";
      else if (mark === "") add("not-appraised", c, "");
      else add("mark-unreadable", c, mark);
      if (outcome === "fail") fail = true;
      else if (outcome !== "pass") open = true;
      criteria.push(outcome);
    }
    const pillars = [0, 5, 10].map((from) => {
      const own = criteria.slice(from, from + 5);
      return own.includes("fail") ? "fail" : own.includes("undetermined") ? "undetermined" : "pass";
    });
    results.push({
      name: unit,
      type: TYPE.exec(unit.toLowerCase())?.[1] ?? "khác",
      pillars,
      outcome: fail ? "notRecognised" : open ? "undetermined" : "recognised",
      criteria,
    });
  }
  return { findings, results };
}
