/**
 * @fileoverview Zip, read with suspicion and written without surprise. What the central directory claims is
 * checked before anything is inflated, and inflating stops at the claimed size. Entries nobody touched are
 * copied compressed as they are. Written dates are fixed, so that the same workbook gives the same bytes.
 */
import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import { MAX_PART, MAX_PARTS, MAX_RATIO, MAX_TOTAL, RATIO_FROM } from "./limits";
import { unusable } from "./unusable";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
const UTF8_NAMES = 0x800;
/** 1 January 1980, the first day a zip knows. */
const FIXED_DATE = 0x21;

/** One entry, still compressed (`method` 8) or stored (0). */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

/** Reads the directory of a zip and checks every claim in it; inflates nothing. */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = findDirectory(bytes, view);
  if (count > MAX_PARTS) throw unusable("bomb");
  const entries: ZipEntry[] = [];
  const stretches: [number, number][] = [];
  const names = new Set<string>();
  let at = offset;
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw unusable("cutOff");
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const extraAt = at + 46 + nameLength;
    const next = extraAt + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) throw unusable("cutOff");
    const [size, packed, local] = sizes(view, at, extraAt, extraLength);
    const crc = view.getUint32(at + 16, true);
    if (flags & 1) throw unusable("encrypted");
    if (method !== 0 && method !== 8) throw unusable("cutOff");
    const name = decodeName(bytes.subarray(at + 46, extraAt)).replace(/\\/g, "/");
    at = next;
    if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) throw unusable("cutOff");
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (from + packed > bytes.length) throw unusable("cutOff");
    if (name.endsWith("/")) continue;
    // Two parts of one name: which one counts would depend on who reads.
    if (names.has(name.toLowerCase())) throw unusable("cutOff");
    names.add(name.toLowerCase());
    if (method === 0 && size !== packed) throw unusable("cutOff");
    if (size > MAX_PART) throw unusable("bomb");
    total += size;
    stretches.push([local, from + packed]);
    entries.push({ name, method, crc, size, data: bytes.subarray(from, from + packed) });
  }
  if (total > MAX_TOTAL || (total > RATIO_FROM && total > MAX_RATIO * bytes.length)) throw unusable("bomb");
  // Entries that share bytes are how the tightest bombs are built; no honest writer makes them.
  stretches.sort((a, b) => a[0] - b[0]);
  for (let i = 1; i < stretches.length; i++) {
    if ((stretches[i] as [number, number])[0] < (stretches[i - 1] as [number, number])[1])
      throw unusable("bomb");
  }
  return entries;
}

/** The entry's bytes. Never more than it claims: a claim that proves false ends the reading. */
export function inflate(entry: ZipEntry): Buffer {
  if (entry.method === 0) return Buffer.from(entry.data.buffer, entry.data.byteOffset, entry.data.byteLength);
  if (entry.size === 0) return Buffer.alloc(0);
  let inflated: Buffer;
  try {
    // One stretch with room for a byte too many, not hundreds that are put together.
    inflated = inflateRawSync(entry.data, {
      maxOutputLength: entry.size,
      chunkSize: Math.max(64, entry.size + 1),
    });
  } catch (error) {
    throw unusable((error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE" ? "bomb" : "cutOff");
  }
  if (inflated.length !== entry.size) throw unusable("cutOff");
  if (crc32(inflated) !== entry.crc) throw unusable("changed");
  return inflated;
}

/** An entry for new content. */
export function deflate(name: string, content: Uint8Array): ZipEntry {
  // Level 6 is what Excel's own files look like; higher costs time for a hundredth of the size.
  const packed = deflateRawSync(content, { level: 6, chunkSize: 2 ** 18 });
  return { name, method: 8, crc: crc32(content), size: content.length, data: packed };
}

/** The whole zip, entries in the order given. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => Buffer.from(entry.name, "utf8"));
  let length = 22;
  entries.forEach((entry, i) => {
    length += 76 + 2 * (names[i] as Buffer).length + entry.data.length;
  });
  const out = Buffer.alloc(length);
  const starts: number[] = [];
  let at = 0;
  entries.forEach((entry, i) => {
    const name = names[i] as Buffer;
    starts.push(at);
    out.writeUInt32LE(LOCAL, at);
    header(out, at + 4, entry, name.length);
    name.copy(out, at + 30);
    out.set(entry.data, at + 30 + name.length);
    at += 30 + name.length + entry.data.length;
  });
  const directory = at;
  entries.forEach((entry, i) => {
    const name = names[i] as Buffer;
    out.writeUInt32LE(CENTRAL, at);
    out.writeUInt16LE(20, at + 4);
    header(out, at + 6, entry, name.length);
    out.writeUInt32LE(starts[i] as number, at + 42);
    name.copy(out, at + 46);
    at += 46 + name.length;
  });
  out.writeUInt32LE(END, at);
  out.writeUInt16LE(entries.length, at + 8);
  out.writeUInt16LE(entries.length, at + 10);
  out.writeUInt32LE(at - directory, at + 12);
  out.writeUInt32LE(directory, at + 16);
  // Not as a Buffer: its `slice` would share memory where a Uint8Array's copies.
  return new Uint8Array(out.buffer, out.byteOffset, out.length);
}

/** The part that local and central headers share, from "version needed" to the name's length. */
function header(out: Buffer, at: number, entry: ZipEntry, nameLength: number): void {
  out.writeUInt16LE(20, at);
  out.writeUInt16LE(UTF8_NAMES, at + 2);
  out.writeUInt16LE(entry.method, at + 4);
  out.writeUInt16LE(FIXED_DATE, at + 8);
  out.writeUInt32LE(entry.crc, at + 10);
  out.writeUInt32LE(entry.data.length, at + 14);
  out.writeUInt32LE(entry.size, at + 18);
  out.writeUInt16LE(nameLength, at + 22);
}

function findDirectory(bytes: Uint8Array, view: DataView): { count: number; offset: number } {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && offset !== 0xffffffff) return { count, offset };
    if (at < 20 || view.getUint32(at - 20, true) !== ZIP64_LOCATOR) throw unusable("cutOff");
    const end = big(view, at - 12);
    if (end + 56 > bytes.length || view.getUint32(end, true) !== ZIP64_END) throw unusable("cutOff");
    return { count: big(view, end + 32), offset: big(view, end + 48) };
  }
  throw unusable("cutOff");
}

/** Size, packed size and local offset of a directory entry; zip64 writers keep them in the extra field. */
function sizes(view: DataView, at: number, extraAt: number, extraLength: number): [number, number, number] {
  const found: [number, number, number] = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ];
  for (let extra = extraAt; extra + 4 <= extraAt + extraLength; ) {
    const length = view.getUint16(extra + 2, true);
    if (view.getUint16(extra, true) === 1) {
      let field = extra + 4;
      for (let i = 0; i < 3; i++) {
        if (found[i] !== 0xffffffff) continue;
        if (field + 8 > extra + 4 + length) throw unusable("cutOff");
        found[i] = big(view, field);
        field += 8;
      }
    }
    extra += 4 + length;
  }
  return found;
}

function big(view: DataView, at: number): number {
  if (at < 0 || at + 8 > view.byteLength) throw unusable("cutOff");
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw unusable("bomb");
  return Number(value);
}

function decodeName(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
}
