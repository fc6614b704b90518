/** @fileoverview Files that cannot be used end in one Vietnamese sentence, and take no memory first. */

import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { small, smallParts, zipped } from "../../../tools/hostile/handmade";
import { open } from "../../../workbench/xlsx/open";
import { UnusableFile } from "../../../workbench/xlsx/unusable";
import { processorTime } from "../../processor-time";
import { samples } from "./support";

const text = (content: string) => new Uint8Array(Buffer.from(content));
const SHEET = "<sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData>";
const sound = small(SHEET);
const sample = samples[0]?.[1] as Uint8Array;

async function refusal(bytes: Uint8Array): Promise<string> {
  const error = await open(bytes, "x.xlsx").then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(UnusableFile);
  const { message } = error as UnusableFile;
  expect(message).toMatch(/^(?:Tệp|Sổ tính|Tab)[^.]*(?:\.[^.\s][^.]*)*\.$/);
  expect(message).not.toMatch(/\n|%s/);
  return message;
}

/** An OLE container whose directory names a stream. */
function ole(stream: string): Uint8Array {
  const bytes = Buffer.alloc(2048);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  Buffer.from(`${stream}\0`, "utf16le").copy(bytes, 1024);
  return new Uint8Array(bytes);
}

/** Overwrites the size that the zip claims for its largest entry, in both headers. */
function lying(bytes: Uint8Array, claim: (size: number) => number): Uint8Array {
  const out = Buffer.from(bytes);
  for (const [mark, at] of [
    ["PK\x03\x04", 22],
    ["PK\x01\x02", 24],
  ] as const) {
    let largest = -1;
    for (let i = out.indexOf(mark); i >= 0; i = out.indexOf(mark, i + 4))
      if (largest < 0 || out.readUInt32LE(i + at) > out.readUInt32LE(largest + at)) largest = i;
    out.writeUInt32LE(claim(out.readUInt32LE(largest + at)), largest + at);
  }
  return new Uint8Array(out);
}

const part = (name: keyof ReturnType<typeof smallParts>, content: string) =>
  zipped({ ...smallParts(SHEET), [name]: content });
const sheetOf = (inside: string) => small(inside);

/** A sound file whose directory says another checksum of its sheet than the sheet has. */
function spoiltPart(): Uint8Array {
  const bytes = Buffer.from(sound);
  const at = bytes.lastIndexOf("PK\x01\x02") + 16;
  bytes.writeUInt32LE((bytes.readUInt32LE(at) ^ 1) >>> 0, at);
  return new Uint8Array(bytes);
}

const BAD: [string, Uint8Array, RegExp][] = [
  ["an empty file", new Uint8Array(0), /trống/],
  ["a text file", text("TT,Đơn vị\n1,Đoàn xã"), /văn bản thuần/],
  ["a PDF", text("%PDF-1.7\n…"), /PDF/],
  ["a web page that calls itself .xls", text("<html><table></table></html>"), /HTML/],
  ["a picture", text("\x89PNG\r\n").fill(0x89, 0, 1), /./],
  ["random bytes", new Uint8Array([1, 0, 2, 0, 3, 0]), /không phải sổ tính/],
  ["an old .xls", ole("Workbook"), /97–2003/],
  ["an old .doc", ole("WordDocument"), /Word/],
  ["an encrypted .xlsx", ole("EncryptedPackage"), /mật khẩu/],
  ["another OLE file", ole("Something"), /Office cũ/],
  [
    "an .ods",
    zipped({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>" }),
    /\.ods/,
  ],
  [
    "a .fods",
    text(
      '<?xml version="1.0" encoding="UTF-8"?>\n<office:document xmlns:office="urn:o" office:version="1.3"/>',
    ),
    /\.fods/,
  ],
  ["a part whose bytes are not what they were", spoiltPart(), /mã kiểm tra CRC/],
  ["an .xlsb", zipped({ "[Content_Types].xml": "<Types/>", "xl/workbook.bin": "x" }), /\.xlsb/],
  ["a .docx", zipped({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<a/>" }), /\.docx/],
  ["a .pptx", zipped({ "[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "<a/>" }), /\.pptx/],
  ["another zip", zipped({ "a.txt": "x" }), /không phải sổ tính/],
  ["half a file", sample.slice(0, sample.length >> 1), /hỏng|chưa tải xong/],
  ["a file without its last byte", sample.slice(0, -1), /hỏng/],
  ["a zip's head and nothing more", text("PK\x03\x04"), /hỏng/],
  ["no sheets", part("xl/workbook.xml", '<workbook xmlns="m"><sheets/></workbook>'), /không có tab/],
  [
    "a sheet whose part is missing",
    zipped({
      ...smallParts(SHEET),
      "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="none.xml"/></Relationships>`,
    }),
    /hỏng/,
  ],
  ["broken XML", part("xl/workbook.xml", "<workbook><sheets></workbook>"), /hỏng/],
  [
    "a sheet that stops in a row",
    part("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r='1'><c r='A1'></sheetData></worksheet>"),
    /hỏng/,
  ],
  [
    "a cell beyond the grid",
    sheetOf("<sheetData><row r='1048577'><c r='A1048577'/></row></sheetData>"),
    /giới hạn/,
  ],
  ["a column beyond the grid", sheetOf("<sheetData><row r='1'><c r='XFE1'/></row></sheetData>"), /giới hạn/],
  ["a cell that is in no row", sheetOf("<sheetData><row r='1'><c r='A2'/></row></sheetData>"), /giới hạn/],
  ["rows out of order", sheetOf("<sheetData><row r='2'/><row r='1'/></sheetData>"), /hỏng/],
  [
    "a billion laughs",
    part(
      "xl/workbook.xml",
      `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "b"><!ENTITY c "&b;&b;">]><workbook>&c;</workbook>`,
    ),
    /DOCTYPE/,
  ],
  ["an unknown way of packing", new Uint8Array(Buffer.from(sound).fill(99, 8, 9)), /./],
];

describe("refused with a sentence", () => {
  test.each(BAD.filter(([name]) => name !== "an unknown way of packing"))(
    "%s",
    async (_name, bytes, says) => {
      expect(await refusal(bytes)).toMatch(says);
    },
  );

  test("what Excel keeps beside a workbook that is open is named as that", async () => {
    const error = await open(sound, "~$bang.xlsx").catch((thrown: unknown) => thrown);
    expect((error as Error).message).toMatch(/^“~\$bang\.xlsx” là tệp tạm/);
  });

  test("a file with any byte changed opens or is refused, and never breaks", async () => {
    for (let at = 0; at < sound.length; at += 3) {
      const bytes = sound.slice();
      bytes[at] = (bytes[at] as number) ^ 0x55;
      await open(bytes, "x").catch((error) => expect(error).toBeInstanceOf(UnusableFile));
    }
  });

  test("a sample cut anywhere is refused", async () => {
    for (let length = 1; length < sample.length; length += 997) await refusal(sample.slice(0, length));
  });
});

describe("bombs", () => {
  const grown = () => {
    const before = process.memoryUsage();
    return () => {
      const now = process.memoryUsage();
      return (now.heapUsed + now.arrayBuffers - before.heapUsed - before.arrayBuffers) / 2 ** 20;
    };
  };
  const zeros = deflateRawSync(Buffer.alloc(300 * 2 ** 20, 32), { level: 1 });
  const bomb = (size: number) => {
    const made = zipped({ ...smallParts(SHEET), "xl/sharedStrings.xml": "x" });
    // The honest zip, with the last entry replaced by 300 MB that claim `size`.
    const at = Buffer.from(made).lastIndexOf("PK\x03\x04");
    const directory = Buffer.from(made).indexOf("PK\x01\x02");
    const out = Buffer.concat([made.subarray(0, at + 30 + 20), zeros, made.subarray(directory)]);
    for (const [offset, field] of [
      [at, 18],
      [out.lastIndexOf("PK\x01\x02"), 20],
    ] as const) {
      out.writeUInt32LE(zeros.length, offset + field);
      out.writeUInt32LE(size, offset + field + 4);
    }
    out.writeUInt32LE(directory - made.length + out.length, out.length - 6);
    return new Uint8Array(out);
  };

  test("one that says how large it is", async () => {
    const bytes = bomb(300 * 2 ** 20);
    const memory = grown();
    expect(await refusal(bytes)).toMatch(/phá hoại/);
    expect(memory()).toBeLessThan(60);
  });

  test("one that lies about it, in a part that is read", async () => {
    const small = lying(
      zipped({ ...smallParts(SHEET), "xl/workbook.xml": `<workbook>${" ".repeat(5e6)}</workbook>` }),
      () => 900,
    );
    expect(await refusal(small)).toMatch(/phá hoại|hỏng/);
  });

  test("entries that share their bytes", async () => {
    const bytes = Buffer.from(sound);
    const first = bytes.indexOf("PK\x01\x02");
    const second = bytes.indexOf("PK\x01\x02", first + 4);
    bytes.writeUInt32LE(bytes.readUInt32LE(first + 42), second + 42);
    expect(await refusal(new Uint8Array(bytes))).toMatch(/phá hoại|hỏng/);
  });

  test("a stray cell in a far corner is named", async () => {
    const corners =
      "<sheetData><row r='1'><c r='A1'><v>1</v></c></row><row r='1048576'><c r='XFD1048576'><v>2</v></c></row></sheetData>";
    expect(await refusal(small(corners))).toBe(
      "Tab “Bảng” có ô XFD1048576 nằm quá xa bảng (từ ô A1 đến đó có trên 10 triệu ô), hãy xóa ô ấy cùng các dòng, cột thừa rồi lưu lại.",
    );
    // A look alone is no cell that anybody reads.
    const styled = corners.replace("<v>2</v>", "");
    expect((await open(small(styled), "x")).model.sheets[0]?.cells.size).toBe(1);
  });

  test("rules and links over the whole grid stay cheap", async () => {
    const whole =
      '<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a"</formula1></dataValidation></dataValidations>';
    const time = processorTime();
    const { model } = await open(small(`${SHEET}${whole}`), "x");
    expect(model.sheets[0]?.cells.get(0)?.get(0)?.validation?.kind).toBe("list");
    expect(time()).toBeLessThan(2000);
  });
});
