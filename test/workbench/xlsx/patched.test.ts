/** @fileoverview What comes out holds everything that went in: part by part, whatever was changed beside it. */
import { readXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { open } from "../../../workbench/xlsx/open";
import { canonical, childrenIn, edit, partsOf, rootOf, tab, workbooks } from "./support";

/** Cells of a sheet's XML by their reference (or place, where they have none), as they mean. */
function cellsOf(xml: Buffer): Map<string, string> {
  const data = rootOf(xml).children.find((one) => one.local === "sheetData");
  const cells = new Map<string, string>();
  data?.children.forEach((row, r) => {
    row.children.forEach((cell, c) => {
      cells.set(cell.attributes.r ?? `${r},${c}`, canonical(cell));
    });
  });
  return cells;
}

/** What stands in a sheet apart from its cells, by element. */
function frameOf(xml: Buffer): string[] {
  return rootOf(xml)
    .children.filter((one) => one.local !== "sheetData")
    .map(canonical);
}

describe.each(workbooks)("%s", (_name, bytes) => {
  test("saved untouched it is the same bytes", async () => {
    const workbook = await open(bytes, "x.xlsx");
    expect(Buffer.compare(await workbook.save(), bytes)).toBe(0);
  });

  test("writing the same values back changes nothing", async () => {
    const workbook = await open(bytes, "x.xlsx");
    for (const sheet of workbook.model.sheets)
      for (const cells of sheet.cells.values())
        for (const cell of cells.values())
          if (cell.value !== null)
            cell.changed = new Set(["value", "background", "fontWeight", "numberFormat"]);
    expect(Buffer.compare(await workbook.save(), bytes)).toBe(0);
  });

  test("with a fill, a note and a new tab, everything else is as it was", async () => {
    const workbook = await open(bytes, "x.xlsx");
    const sheet = workbook.model.sheets[0];
    if (!sheet) throw new Error("no sheet");
    edit(sheet, 1, 1, { background: "#fce5cd", note: "Thiếu minh chứng\ntiêu chí 1.1" });
    edit(sheet, 90, 60, { background: "#fce5cd", note: "Ô trống" });
    workbook.model.sheets.push(tab(999, "3CĐ · Tổng hợp", [["=IMPORTXML(1)", "+84", "012", "3/5"]]));
    const saved = await workbook.save();
    expect(Buffer.compare(await workbook.save(), saved), "two saves differ").toBe(0);

    const before = partsOf(bytes);
    const after = partsOf(saved);
    for (const [name, part] of before) {
      const now = after.get(name);
      if (!now) throw new Error(`${name} is gone`);
      if (now.equals(part)) continue;
      if (name === "[Content_Types].xml" || name.endsWith(".rels") || /comments\d*\.xml$/.test(name)) {
        const kept = childrenIn(now).join("");
        for (const one of rootOf(part).children.flatMap((each) =>
          each.local === "commentList" || each.local === "authors" ? each.children : [each],
        ))
          expect(kept, name).toContain(canonical(one));
      } else if (/styles\.xml$/.test(name)) {
        const lists = new Map(rootOf(now).children.map((one) => [one.name, one.children.map(canonical)]));
        for (const list of rootOf(part).children) {
          const same = lists.get(list.name)?.slice(0, list.children.length);
          expect(same, `${name} ${list.name}`).toEqual(list.children.map(canonical));
        }
      } else if (/book\.xml$/.test(name)) {
        const sheets = (xml: Buffer) =>
          rootOf(xml).children.find((one) => one.local === "sheets")?.children ?? [];
        expect(sheets(now).map(canonical).slice(0, -1)).toEqual(sheets(part).map(canonical));
        const others = (xml: Buffer) => childrenIn(xml).filter((one) => !/^<(?:x:)?sheets>/.test(one));
        expect(others(now)).toEqual(others(part));
      } else if (/\.vml$/.test(name)) {
        expect(now.toString()).toContain(part.toString().replace(/<\/xml>\s*$/, ""));
      } else {
        const [old, cells] = [cellsOf(part), cellsOf(now)];
        for (const ref of ["B2", "BI91"]) {
          if (!old.has(ref)) cells.delete(ref);
          else for (const each of [old, cells]) each.set(ref, "edited");
        }
        expect(cells, name).toEqual(old);
        const shape = (xml: Buffer) =>
          frameOf(xml).filter((one) => !/^<(?:x:)?(?:legacyDrawing|dimension)/.test(one));
        expect(shape(now), name).toEqual(shape(part));
      }
    }
    const again = await open(saved, "x.xlsx");
    expect(again.model.sheets[0]?.cells.get(1)?.get(1)).toMatchObject({
      look: { background: "#fce5cd" },
      note: "Thiếu minh chứng\ntiêu chí 1.1",
    });
    expect([...(again.model.sheets.at(-1)?.cells.get(0)?.values() ?? [])].map((cell) => cell.value)).toEqual([
      "=IMPORTXML(1)",
      "+84",
      "012",
      "3/5",
    ]);
  });

  test("hucre reads the same from what we saved as from the file", async () => {
    const workbook = await open(bytes, "x.xlsx");
    const sheet = workbook.model.sheets[0];
    if (!sheet) throw new Error("no sheet");
    edit(sheet, 5000, 3, { background: "#fce5cd", note: "ghi chú" });
    const hucre = (data: Uint8Array) =>
      readXlsx(data, { readStyles: true }).catch((error: Error) => error.message);
    const [before, after] = [await hucre(bytes), await hucre(await workbook.save())];
    // Where hucre cannot open the file at all, it must fail alike on ours.
    if (typeof before === "string" || typeof after === "string") {
      expect(after).toBe(before);
      return;
    }
    before.sheets.forEach((one, i) => {
      const now = after.sheets[i];
      now?.cells?.delete("5000,3");
      for (const [key, cell] of one.cells ?? []) expect(now?.cells?.get(key), key).toEqual(cell);
      expect(
        now?.rows.slice(0, one.rows.length).map((row) => row.slice(0, one.rows[0]?.length ?? 0)),
      ).toEqual(one.rows);
      const { cells: _c, rows: _r, ...shape } = one;
      expect(now).toMatchObject(shape);
    });
  });
});
