/**
 * @fileoverview Old workbooks (.xls, .ods, .fods) as .xlsx, by LibreOffice where the machine has it. The person's file is
 * only read: LibreOffice gets a copy, in a folder and with a profile of its own, so that one that runs already is not disturbed.
 */

import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

/**
 * A profile that says it was used by a later version: into one that is new, or an older version's, LibreOffice first draws
 * pictures of 4,096 × 4,096 points to try the screen (runGraphicsRenderTests), three quarters of what a small workbook takes.
 */
const USED = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/Product"><prop oor:name="ooSetupLastVersion" oor:op="fuse"><value>99.9</value></prop></item></oor:items>
`;

/** How LibreOffice starts with a profile of its own, in a folder, and without a window: the first of its arguments. */
export function ownProfile(folder: string): string[] {
  const profile = path.join(folder, "profile");
  mkdirSync(path.join(profile, "user"), { recursive: true });
  writeFileSync(path.join(profile, "user", "registrymodifications.xcu"), USED);
  return [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless"];
}

/** The same workbook as .xlsx. Throws Refusal where LibreOffice does not do it. */
export async function asXlsx(office: string, bytes: Uint8Array, kind: OldKind): Promise<Uint8Array> {
  const folder = mkdtempSync(path.join(tmpdir(), "ba-chu-dong-"));
  try {
    const given = path.join(folder, `so-tinh.${kind}`);
    writeFileSync(given, bytes, { mode: 0o600 });
    const convert = ["--convert-to", "xlsx", "--outdir", path.join(folder, "out"), given];
    await promisify(execFile)(office, [...ownProfile(folder), ...convert], { timeout: LONGEST });
    return new Uint8Array(readFileSync(path.join(folder, "out", "so-tinh.xlsx")));
  } catch {
    throw new Refusal(SENTENCES.notConverted);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
