/** @fileoverview The sample workbooks: layout, header rows, units and the columns where their findings stand. */
import { beforeAll, describe, expect, test } from "vitest";
import { PRESETS } from "../../src/criteria/presets";
import type { Reading, Recognition } from "../../src/layout/reading";
import { recognise } from "../../src/layout/recognise";
import { columnIndex } from "../../src/table/a1";
import { fold } from "../../src/vietnamese/fold";
import { expectedOf, sampleTabs } from "./tabs";

const SAMPLES = {
  "cao-loc-2021": { sheet: "Chấm điểm", headerRows: [5, 6] },
  "phu-binh-2020-tu-cham": { sheet: "Tổng hợp", headerRows: [5, 6, 7] },
  "thot-not-2020-dat-chua-dat": { sheet: "Quận Thốt Nốt", headerRows: [4, 5, 6] },
  "tra-cu-2022": { sheet: "Thẩm định", headerRows: [4, 5] },
  "chi-lang-2019-so-lieu-lon-xon": { sheet: "3CĐ 2019", headerRows: [6, 7] },
  "lang-giang-2021-dang-dai": { sheet: "Danh sách chấm", headerRows: [4] },
  "long-xuyen-2021-phieu-tung-don-vi": {
    sheet: [
      "Bình Đức",
      "Bình Khánh",
      "Đông Xuyên",
      "Mỹ Bình",
      "Mỹ Hòa",
      "Mỹ Long",
      "THPT Long Xuyên",
      "THPT Bình Khánh",
    ],
    headerRows: [5],
  },
  "dong-mo-2026-bo-tieu-chi-rieng": { sheet: "Khu vực Đồng Mỏ", headerRows: [6, 7, 8] },
} as const;

/** What must stand at the cell of a finding, by its code. */
const FIELD_OF: Record<string, string> = {
  "evidence-missing": "evidence",
  "evidence-promised": "evidence",
  "evidence-without-reference": "evidence",
  "link-not-https": "evidence",
  "link-unsafe": "evidence",
  "evidence-outside-year": "evidence",
  "not-appraised": "appraised",
  "mark-unreadable": "appraised",
  "mark-conflict": "appraised",
  "marks-differ": "appraised",
  "evidence-explained": "explanation",
  "not-applicable-unexplained": "explanation",
  "explanation-refused": "explanation",
};

for (const [sample, truth] of Object.entries(SAMPLES)) {
  const expected = expectedOf(sample);
  describe(sample, () => {
    let recognition: Recognition;
    let reading: Reading;
    beforeAll(async () => {
      recognition = recognise(await sampleTabs(sample), { sets: PRESETS });
      if (recognition.ok) reading = recognition.reading;
    });

    test("is recognised on its tab, with its header rows and year", () => {
      expect(recognition).toMatchObject({ ok: true });
      expect(reading.layout.kind).toBe(expected.layoutKind);
      expect(reading.layout.sheet).toEqual(truth.sheet);
      expect(reading.layout.headerRows).toEqual(truth.headerRows);
      expect(reading.year).toBe(expected.year);
    });

    test("[U1] reads its units and nothing else", () => {
      const units = new Map<string, number>(
        expected.units.map((unit: { name: string; row?: number }) => [fold(unit.name), unit.row ?? 0]),
      );
      // A unit that stands there twice is joined by the rules, not here.
      const twice = (expected.counts?.["unit-duplicate"] as number | undefined) ?? 0;
      expect(reading.units.length).toBe(units.size + twice);
      for (const [name, row] of units) {
        const unit = reading.units.find((entry) => fold(entry.name) === name);
        expect(unit, name).toBeDefined();
        if (row > 0) expect(unit && unit.row + 1, name).toBe(row);
      }
      expect(reading.unnamed).toEqual([]);
    });

    test("the findings' cells stand in columns of their kind", () => {
      for (const { code, cell, unit, criterion, criteria } of expected.mustFind) {
        const field = FIELD_OF[code];
        const about = criterion ?? criteria?.[0];
        if (!field || !cell || !about) continue;
        const [, letters, row] = cell.match(/^([A-Z]+)(\d+)$/);
        const entry = reading.units.find(({ name }) => fold(name) === fold(unit));
        const columns = entry?.columns.get(about);
        expect(columns?.[field as "evidence"], `${code} ${cell}`).toBe(columnIndex(letters));
        expect(entry?.rows ? entry.rows.get(about) : [entry?.row], `${code} ${cell}`).toContain(
          Number(row) - 1,
        );
      }
    });
  });
}
