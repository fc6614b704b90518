/** @fileoverview Wide sheets made up from seeds: what was recognised is compared with how they were made. */
import { describe, expect, test } from "vitest";
import { PRESETS } from "../../src/criteria/presets";
import { a1 } from "../../src/layout/a1";
import { recognise } from "../../src/layout/recognise";
import { tidy } from "../../src/vietnamese/fold";
import { type GeneratedSheet, wideSheet } from "./wide-sheets";

const SHEETS = 600;

/** What was read wrong, as lines a person can read; none where all is right. */
function mistakes(sheet: GeneratedSheet): string[] {
  const recognition = recognise([sheet.tab], { sets: PRESETS });
  if (!recognition.ok) return [`${recognition.reason}: ${recognition.message}`];
  const { layout, units, unnamed, year } = recognition.reading;
  const wrong: string[] = [];
  const check = (what: string, is: unknown, should: unknown) => {
    if (JSON.stringify(is) !== JSON.stringify(should))
      wrong.push(`${what}: ${JSON.stringify(is)} ≠ ${JSON.stringify(should)}`);
  };
  check("header rows", layout.headerRows, sheet.headerRows);
  for (const truth of sheet.columns) {
    const is = layout.columns.find((column) => column.column === truth.column);
    const about = truth.field === "other" ? { criterion: null, pillar: null } : truth;
    check(
      `column ${truth.column} “${is?.heading}”`,
      {
        field: is?.field,
        criterion: truth.field === "other" ? null : is?.criterion,
        pillar: truth.field === "other" ? null : is?.pillar,
      },
      { field: truth.field, criterion: about.criterion, pillar: about.pillar },
    );
  }
  check(
    "units",
    units.map((unit) => [tidy(unit.name), unit.row + 1, unit.heading]),
    sheet.units.map((unit) => [unit.name, unit.row, unit.heading]),
  );
  check(
    "unnamed",
    unnamed.map((at) => a1(at.row, at.column)),
    sheet.unnamed,
  );
  check("year", year, sheet.year);
  return wrong;
}

describe("made-up wide sheets are read as they were made", () => {
  test.each(Array.from({ length: SHEETS / 100 }, (_, index) => index * 100))("seeds from %i", (from) => {
    for (let seed = from; seed < from + 100; seed += 1) {
      const sheet = wideSheet(seed);
      expect(mistakes(sheet), sheet.made).toEqual([]);
    }
  });
});
