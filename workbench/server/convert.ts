/**
 * @fileoverview Old workbooks (.xls, .ods, .fods) as .xlsx, by LibreOffice where the machine has it. The person's file is
 * only read: LibreOffice gets a copy, in a folder and with a profile of its own, so that one that runs already is not disturbed.
 */

import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { OldKind } from "../xlsx/kinds";
import { Refusal, SENTENCES } from "./sentences";

const LONGEST = 120_000;

/** Where LibreOffice is; undefined where it is not installed. */
export function libreOffice(): string | undefined {
  const { PATH = "", ProgramFiles = "C:\\Program Files" } = process.env;
  const places =
    process.platform === "win32"
      ? [path.join(ProgramFiles, "LibreOffice", "program", "soffice.exe")]
      : ["/Applications/LibreOffice.app/Contents/MacOS/soffice"];
  const name = process.platform === "win32" ? "soffice.exe" : "soffice";
  const onPath = PATH.split(path.delimiter)
    .filter(Boolean)
    .map((folder) => path.join(folder, name));
  return [...onPath, ...places].find((file) => existsSync(file));
}

/** The same workbook as .xlsx. Throws Refusal where LibreOffice does not do it. */
export async function asXlsx(office: string, bytes: Uint8Array, kind: OldKind): Promise<Uint8Array> {
  const folder = mkdtempSync(path.join(tmpdir(), "ba-chu-dong-"));
  try {
    const given = path.join(folder, `so-tinh.${kind}`);
    writeFileSync(given, bytes, { mode: 0o600 });
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
    const args = [profile, "--headless", "--convert-to", "xlsx", "--outdir", path.join(folder, "out"), given];
    await promisify(execFile)(office, args, { timeout: LONGEST });
    return new Uint8Array(readFileSync(path.join(folder, "out", "so-tinh.xlsx")));
  } catch {
    throw new Refusal(SENTENCES.notConverted);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
