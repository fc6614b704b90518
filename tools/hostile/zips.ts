/** @fileoverview Zips that lie, and zips that swell: what no honest program writes. */
import { constants, crc32, deflateRawSync } from "node:zlib";
import { writeZip, type ZipEntry } from "../../workbench/xlsx/zip";
import { entriesOf } from "./handmade";

const LOCAL = "PK\x03\x04";
const CENTRAL = "PK\x01\x02";
const MEGABYTE = 2 ** 20;

/** A part that says of itself what it likes. */
export interface LyingPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** The size it claims to have unzipped. */
  readonly claims?: number;
  readonly crc?: number;
  readonly method?: number;
}

/** A zip of parts that need not be true; two of one name are two. */
export function lyingZip(parts: readonly LyingPart[]): Uint8Array {
  return writeZip(
    parts.map(({ name, content, claims, crc, method = 8 }): ZipEntry => {
      const bytes = typeof content === "string" ? Buffer.from(content) : content;
      return {
        name,
        method,
        crc: crc ?? crc32(bytes),
        size: claims ?? bytes.length,
        data: method === 0 ? bytes : deflateRawSync(bytes),
      };
    }),
  );
}

let swollen: Buffer | undefined;
const SWOLLEN = 320 * MEGABYTE;

/** So many megabytes of spaces, packed: a megabyte that needs nothing before it, again and again, and an end. */
function packedSpaces(megabytes: number): Buffer {
  const one = deflateRawSync(Buffer.alloc(MEGABYTE, 32), {
    level: 6,
    finishFlush: constants.Z_FULL_FLUSH,
  });
  return Buffer.concat([...Array<Buffer>(megabytes).fill(one), deflateRawSync(Buffer.alloc(0))]);
}

/** A part of 320 MB of spaces that takes 300 KB; `claims` is the size it says. */
export function bomb(
  parts: Readonly<Record<string, string | Uint8Array>>,
  at: string,
  claims = SWOLLEN,
): Uint8Array {
  swollen ??= packedSpaces(SWOLLEN / MEGABYTE);
  return writeZip([
    ...entriesOf(parts).filter(({ name }) => name !== at),
    { name: at, method: 8, crc: 0, size: claims, data: swollen },
  ]);
}

/** The directory's entries all lead to the first one's bytes. */
export function sharedBytes(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  const first = bytes.indexOf(CENTRAL);
  const where = bytes.readUInt32LE(first + 42);
  for (let at = first; at >= 0; at = bytes.indexOf(CENTRAL, at + 4)) bytes.writeUInt32LE(where, at + 42);
  return new Uint8Array(bytes);
}

/** Names in front of the parts that differ from those in the directory. */
export function otherLocalNames(zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  for (let at = bytes.indexOf(LOCAL); at >= 0; at = bytes.indexOf(LOCAL, at + 4))
    if (bytes.readUInt16LE(at + 26) > 0) bytes[at + 30] = 0x5a;
  return new Uint8Array(bytes);
}

/** A flag or number of every entry of the directory set to something. */
export function withField(zip: Uint8Array, offset: number, value: number): Uint8Array {
  const bytes = Buffer.from(zip);
  for (let at = bytes.indexOf(CENTRAL); at >= 0; at = bytes.indexOf(CENTRAL, at + 4))
    bytes.writeUInt16LE(value, at + offset);
  return new Uint8Array(bytes);
}

/** An OLE container whose directory names a stream: an encrypted workbook, or one of an old Office. */
export function ole(stream: string): Uint8Array {
  const bytes = Buffer.alloc(2048);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  Buffer.from(`${stream}\0`, "utf16le").copy(bytes, 1024);
  return new Uint8Array(bytes);
}
