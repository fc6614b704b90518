/** @fileoverview The browser that comes as a package, unpacked once, with a font for a machine that has none. */

import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { LaunchOptions } from "playwright-core";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const UNPACK = 'import packed from "@sparticuz/chromium"; await packed.executablePath();';

/** The machine's fonts, and the package's own: without any the browser falls over. */
const fonts = (folder: string) => `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${folder}/fonts</dir></fontconfig>
`;

/**
 * Where it starts from, and with what. It is unpacked to the side and put in place whole: others may be at it at the same
 * time.
 */
export async function packedChromium(): Promise<LaunchOptions> {
  const about = readFileSync(path.join(ROOT, "node_modules/@sparticuz/chromium/package.json"), "utf8");
  const folder = path.join(ROOT, "node_modules/.cache", `chromium-${JSON.parse(about).version}`);
  if (!existsSync(folder)) await unpackTo(folder);
  return {
    executablePath: path.join(folder, "chromium"),
    env: { ...process.env, FONTCONFIG_FILE: path.join(folder, "fonts.conf") },
  };
}

async function unpackTo(folder: string): Promise<void> {
  mkdirSync(path.dirname(folder), { recursive: true });
  const aside = mkdtempSync(`${folder}.`);
  try {
    // It unpacks into the folder for temporary files, and takes what lies there for its own.
    const env = { ...process.env, TMPDIR: aside };
    await promisify(execFile)(process.execPath, ["--input-type=module", "-e", UNPACK], { cwd: ROOT, env });
    writeFileSync(path.join(aside, "fonts.conf"), fonts(folder));
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    // Another was first.
    if (!existsSync(folder)) throw error;
  }
}
