/**
 * @fileoverview Bad files, made from a seed: broken on the way, something else than they say, or made to do harm. Each
 * has to end in one sentence, or in a workbook that can be worked with, in bounded time and memory.
 */
import { deflate, writeZip } from "../../workbench/xlsx/zip";
import { Dice } from "../fuzz/dice";
import { assessmentXml, entriesOf, small, smallParts, zipped } from "./handmade";
import { badReports } from "./reports";
import { badWorkbooks, heavyWorkbooks } from "./workbooks";
import { bomb, lyingZip, ole, otherLocalNames, sharedBytes, withField } from "./zips";

export interface HostileFile {
  /** A file's name, with the ending it pretends to. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What is bad about it. */
  readonly what: string;
  /** `refused`: ends in a sentence; `either`: may be opened too. */
  readonly ends: "refused" | "either";
}

const text = (content: string) => new Uint8Array(Buffer.from(content));

type Add = (ends: HostileFile["ends"], what: string, bytes: Uint8Array, ending?: string) => void;

function numbered(mark: string, make: (add: Add) => void): HostileFile[] {
  const files: HostileFile[] = [];
  make((ends, what, bytes, ending = ".xlsx") =>
    files.push({ name: `${String(files.length + 1).padStart(3, "0")}-${mark}${ending}`, bytes, what, ends }),
  );
  return files;
}

/** Files that take some time to make and to refuse: always the same. */
export function heavyFiles(): HostileFile[] {
  return numbered("nang", (add) => {
    const parts = smallParts(assessmentXml());
    const empty = deflate("", Buffer.alloc(0));
    const many = Array.from({ length: 30_000 }, (_, i) => ({ ...empty, name: `x/${i}` }));
    add("refused", "30,000 parts", writeZip([...entriesOf(parts), ...many]));
    add("refused", "a bomb that says so", bomb(parts, "xl/worksheets/sheet1.xml"));
    add("refused", "a bomb that says it is small", bomb(parts, "xl/worksheets/sheet1.xml", 5_000));
    add("refused", "a bomb in its first part", bomb(parts, "[Content_Types].xml", 900));
    for (const [ends, what, bytes] of heavyWorkbooks()) add(ends, what, bytes);
  });
}

/** All other bad files of a seed, workbooks first, then texts. */
export function hostileFiles(seed: number): HostileFile[] {
  return numbered(String(seed), (add) => makeAll(new Dice(seed), add));
}

function makeAll(dice: Dice, add: Add): void {
  const sound = small(assessmentXml());
  const parts = smallParts(assessmentXml());
  const sheet = parts["xl/worksheets/sheet1.xml"];
  const entries = Object.entries(parts).map(([name, content]) => ({ name, content }));
  add("refused", "nothing in it", new Uint8Array(0));
  add(
    "refused",
    "noise",
    Uint8Array.from({ length: 4_000 }, () => dice.below(256)),
  );
  add("refused", "noise behind a zip's first bytes", text(`PK\x03\x04${"\x07".repeat(dice.below(4_000))}`));
  for (let i = 0; i < 4; i++) add("refused", "cut off", sound.slice(0, 1 + dice.below(sound.length - 1)));
  for (let i = 0; i < 6; i++) add("either", "some bytes changed", changed(sound, dice));
  add("either", "rubbish before it", new Uint8Array(Buffer.concat([text("MZ rubbish"), sound])));
  add(
    "either",
    "rubbish behind it",
    new Uint8Array(Buffer.concat([sound, new Uint8Array(dice.below(70_000))])),
  );

  add(
    "refused",
    "a part with a wrong checksum",
    lyingZip(entries.map((one) => ({ ...one, crc: dice.below(2 ** 31) }))),
  );
  add("refused", "a part longer than it says", lyingZip(entries.map((one) => ({ ...one, claims: 20 }))));
  add("refused", "a part shorter than it says", lyingZip(entries.map((one) => ({ ...one, claims: 9e6 }))));
  add("refused", "a part said to be 4 GB", lyingZip(entries.map((one) => ({ ...one, claims: 0xfffffffe }))));
  add("refused", "packed in an unknown way", withField(sound, 10, 99));
  add("refused", "parts said to be encrypted", withField(sound, 8, 1));
  add("refused", "parts that share their bytes", sharedBytes(sound));
  add("either", "names that differ from the directory's", otherLocalNames(sound));
  add(
    "refused",
    "two parts of one name",
    lyingZip([...entries, { name: "xl/worksheets/sheet1.xml", content: sheet }]),
  );
  add(
    "refused",
    "two parts of one name but for case",
    lyingZip([...entries, { name: "XL/Worksheets/Sheet1.XML", content: sheet }]),
  );
  for (const name of [
    "../../../../tmp/ra-ngoai.txt",
    "/etc/passwd",
    "C:\\Windows\\x.dll",
    "xl\\..\\..\\x",
    "\0",
    "con",
    "a/".repeat(3_000),
  ])
    add(
      "either",
      `a part named ${JSON.stringify(name).slice(0, 40)}`,
      lyingZip([...entries, { name, content: "x" }]),
    );

  add("refused", "a workbook with a password", ole("EncryptedPackage"));
  add("refused", "an old .xls renamed", ole("Workbook"));
  add("refused", "an old .doc renamed", ole("WordDocument"));
  add("refused", "a PDF renamed", text("%PDF-1.7\n%âãÏÓ\n1 0 obj"));
  add("refused", "a picture renamed", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  add(
    "refused",
    "a web page renamed",
    text("<!DOCTYPE html><html><table><tr><td>1</td></tr></table></html>"),
  );
  add("refused", "a text renamed", text("TT;Đơn vị\n1;Đoàn xã"));
  add(
    "refused",
    "a .docx renamed",
    zipped({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>" }),
  );
  add(
    "refused",
    "an .ods renamed",
    zipped({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>" }),
  );
  add("refused", "an .xlsb renamed", zipped({ "[Content_Types].xml": "<Types/>", "xl/workbook.bin": "x" }));
  add("refused", "a zip of photographs", zipped({ "anh1.jpg": "x", "anh2.jpg": "y" }));
  add("refused", "a zip with nothing in it", zipped({}));

  for (const [ends, what, bytes] of badWorkbooks(dice)) add(ends, what, bytes);
  for (const [what, bytes] of badReports(dice)) add("refused", what, bytes, ".json");
}

function changed(bytes: Uint8Array, dice: Dice): Uint8Array {
  const out = bytes.slice();
  for (let i = 1 + dice.below(4); i > 0; i--) out[dice.below(out.length)] = dice.below(256);
  return out;
}
