/** @fileoverview A made-up district sheet of any size for the benchmark: 15 criteria, mark and evidence each. */

import { SET_2018_2022 } from "../src/criteria/presets";
import { criteriaOf } from "../src/criteria/set";
import type { CellValue, Tab } from "../src/table/tab";
import { ensureCell, type ModelWorkbook, newSheet } from "../workbench/host/model";

/** A small generator with a seed, so that every run measures the same sheet. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Rows from A1 of a wide sheet.
 * @param missing share of evidence cells that are blank, 0…1
 */
export function benchRows(units: number, missing: number): CellValue[][] {
  const next = random(20211122);
  const codes = criteriaOf(SET_2018_2022).map(({ code }) => code);
  const width = 2 + codes.length * 2;
  const blank = (): CellValue[] => new Array<CellValue>(width).fill("");
  const title = blank();
  title[0] = "BẢNG TỔNG HỢP ĐOÀN CƠ SỞ “3 CHỦ ĐỘNG” NĂM 2021";
  const head = blank();
  const under = blank();
  head[0] = "TT";
  head[1] = "Tên đơn vị";
  codes.forEach((code, i) => {
    head[2 + i * 2] = code;
    under[2 + i * 2] = "Thẩm định";
    under[3 + i * 2] = "Minh chứng";
  });
  const rows = [title, blank(), head, under];
  for (let n = 1; n <= units; n++) {
    const row: CellValue[] = [n, `Đoàn xã Số ${n}`];
    for (let i = 0; i < codes.length; i++) {
      const roll = next();
      row.push(roll < 0.93 ? "Đạt" : roll < 0.97 ? "Không đạt" : "");
      const proof = next();
      if (proof < missing) row.push("");
      else if (proof < missing + 0.25)
        row.push(`https://drive.google.com/file/d/1${n}x${i}/view?usp=sharing`);
      else row.push(`${1 + (n % 98)}-KH/ĐTN ngày 0${1 + (i % 9)}/0${1 + (n % 9)}/2021`);
    }
    rows.push(row);
  }
  return rows;
}

/** The rows as a tab for the pure rooms. */
export function benchTab(rows: CellValue[][]): Tab {
  return {
    name: "Chấm điểm",
    hidden: false,
    values: rows,
    displayed: () => rows.map((row) => row.map(String)),
    linksAt: () => [],
    formulaAt: () => "",
    merges: () => [],
  };
}

/** The rows as a workbook for the host. */
export function benchWorkbook(rows: readonly (readonly CellValue[])[]): ModelWorkbook {
  const sheet = newSheet(0, "Chấm điểm", false);
  sheet.maxRows = rows.length;
  sheet.maxColumns = Math.max(26, rows[0]?.length ?? 0);
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value !== "") ensureCell(sheet, r, c).value = value;
    });
  });
  return {
    name: "Đo tốc độ",
    locale: "vi_VN",
    timeZone: "Asia/Ho_Chi_Minh",
    sheets: [sheet],
    activeSheet: 0,
  };
}
