/** @fileoverview Tells by its first bytes what a file really is, whatever its name says. */
import { MAX_FILE } from "./limits";

type Reason =
  | "empty"
  | "encrypted"
  | "oldExcel"
  | "fods"
  | "oldWord"
  | "oldOffice"
  | "pdf"
  | "html"
  | "picture"
  | "text"
  | "notWorkbook";

/** Why a file is no .xlsx at all, or undefined where it is a zip and may be one. */
export function sniff(bytes: Uint8Array): Reason | undefined {
  if (bytes.length === 0) return "empty";
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096));
  if (head.readUInt8(0) === 0x50 && head.subarray(0, 4).toString("latin1") === "PK\x03\x04") return undefined;
  if (head.subarray(0, 8).toString("hex") === "d0cf11e0a1b11ae1") return insideOle(bytes);
  const start = head.toString("latin1").replace(/^(?:\xef\xbb\xbf)?\s*/, "");
  if (start.startsWith("%PDF-")) return "pdf";
  if (/^(?:\x89PNG|\xff\xd8\xff|GIF8)/.test(start)) return "picture";
  if (/^<\?xml[^>]*>\s*(?:<!--[\s\S]*?-->\s*)?<office:document\b/.test(start)) return "fods";
  if (/^(?:<!doctype html|<html|<table)/i.test(start)) return "html";
  // A BIFF stream without its container: Excel 2 to 4.
  if (head[0] === 0x09 && [0x00, 0x02, 0x04].includes(head[1] ?? -1) && head[2] === 0x06) return "oldExcel";
  return head.includes(0) ? "notWorkbook" : "text";
}

/** An OLE container holds an encrypted .xlsx or an old Office file; its directory names the streams in UTF-16. */
function insideOle(bytes: Uint8Array): Reason {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, MAX_FILE));
  const names = (name: string) => whole.includes(Buffer.from(`${name}\0`, "utf16le"));
  if (names("EncryptedPackage") || names("EncryptionInfo")) return "encrypted";
  if (names("Workbook") || names("Book")) return "oldExcel";
  if (names("WordDocument")) return "oldWord";
  return "oldOffice";
}

/** Old workbooks that an office program can make an .xlsx of, by the ending they have. */
export type OldKind = "xls" | "ods" | "fods";

/** Which old workbook it is; null where it is none. */
export function oldKind(bytes: Uint8Array): OldKind | null {
  const reason = sniff(bytes);
  if (reason === "oldExcel") return "xls";
  if (reason === "fods") return "fods";
  // OpenDocument has its type first in the zip, as it is.
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 200)).toString("latin1");
  return head.includes("mimetypeapplication/vnd.oasis.opendocument.spreadsheet") ? "ods" : null;
}
