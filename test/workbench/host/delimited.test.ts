import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDelimited, writeDelimited } from "../../../workbench/host/text/delimited";

describe("parseDelimited", () => {
  it.each([
    [
      "a\tb\nc\td",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a\tb\r\nc\td\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "\ta\n\tb",
      [
        ["", "a"],
        ["", "b"],
      ],
    ],
    [
      "a\t\n\t\n",
      [
        ["a", ""],
        ["", ""],
      ],
    ],
    ['1\t"12-KH/ĐTN\n15-BC/ĐTN"\tx', [["1", "12-KH/ĐTN\n15-BC/ĐTN", "x"]]],
    ['"nói ""không""\tvà"\tb', [['nói "không"\tvà', "b"]]],
    // Quotes that a person typed.
    ['"Mùa hè xanh"\tb', [['"Mùa hè xanh"', "b"]]],
    ['Chi đoàn "Xanh"\tb', [['Chi đoàn "Xanh"', "b"]]],
    ['"chưa đóng\tb\nc', [['"chưa đóng', "b"], ["c"]]],
    ["", [[""]]],
  ])("%j", (text, rows) => {
    expect(parseDelimited(text)).toEqual(rows);
  });

  it("gives back any cells that a spreadsheet, or the workbench, put there", () => {
    const cell = fc.stringMatching(/^[ab"\t\n]{0,5}$/);
    const quoted = (text: string) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }),
        fc.array(cell, { minLength: 1, maxLength: 9 }),
        (width, cells) => {
          const rows: string[][] = [];
          for (let at = 0; at < cells.length; at += width) rows.push(cells.slice(at, at + width));
          const text = rows.map((row) => row.map(quoted).join("\t")).join("\n");
          // The line end behind the last row is not a row of its own.
          for (const put of [text, writeDelimited(rows)]) expect(parseDelimited(`${put}\n`)).toEqual(rows);
        },
      ),
    );
  });
});
