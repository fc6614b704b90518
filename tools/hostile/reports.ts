/** @fileoverview Bad .json files, as they may lie among reports. */
import type { Dice } from "../fuzz/dice";

const text = (content: string) => new Uint8Array(Buffer.from(content));
const DEEP = 200_000;
const MUCH = 7_000_000;

/** What is bad, and the bytes; none of them is a report. */
export function badReports(dice: Dice): [what: string, bytes: Uint8Array][] {
  return [
    ["a text with nothing in it", new Uint8Array(0)],
    ["a text of blanks", text(" \n\t".repeat(50))],
    ["noise", Uint8Array.from({ length: 2_000 }, () => dice.below(256))],
    ["a text cut off", text('{"schema":2,"header":{"unit":"Huyện đoàn ')],
    ["null", text("null")],
    ["a number", text("1e999")],
    ["an empty list", text("[]")],
    ["an empty object behind a byte order mark", text("\ufeff{}")],
    ["UTF-16", new Uint8Array(Buffer.from('\ufeff{"schema":2}', "utf16le"))],
    ["200,000 lists in each other", text("[".repeat(DEEP) + "]".repeat(DEEP))],
    ["200,000 objects in each other", text(`${'{"a":'.repeat(DEEP)}1${"}".repeat(DEEP)}`)],
    [
      "names that objects have",
      text('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"schema":2}'),
    ],
    ["one name twice", text('{"schema":2,"schema":{"x":1},"header":null}')],
    ["a list of 300,000 rows that are none", text(`{"schema":2,"rows":[${"[1,2,3],".repeat(300_000)}0]}`)],
    ["more than a report may have", text(`{"x":"${"a".repeat(MUCH)}"}`)],
    ["a number of 100,000 figures", text(`{"schema":${"9".repeat(100_000)}}`)],
    ["an old schema that never was", text('{"schema":-7,"kind":"3-chu-dong","header":{}}')],
    ["a workbook renamed", text("PK\x03\x04\x14\x00")],
    ["a web page", text("<html><script>alert(1)</script></html>")],
  ];
}
