/**
 * @fileoverview The file that brings the page's key to the browser: for this person's eyes only, and gone once the
 * page has come. It lies where workbooks are saved, for a browser that came as a package (snap) reads no hidden folder.
 */

import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { escapeXml } from "../xlsx/xml";
import { writeNew } from "./disk";

const NAME = /^mo-trang-[0-9]+\.html$/;
/** The browser has come by then; what is older was left by an end of the process. */
const LEFT_AFTER = 10 * 60_000;

export class KeyFile {
  readonly #folder: string;
  #file: string | null = null;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Writes the file that leads to an address. @returns its name; null where it cannot be written */
  write(address: string): string | null {
    try {
      mkdirSync(this.#folder, { recursive: true });
      this.#removeLeft();
      const file = path.join(this.#folder, `mo-trang-${process.pid}.html`);
      rmSync(file, { force: true });
      writeNew(file, page(address));
      this.#file = file;
      return file;
    } catch {
      return null;
    }
  }

  remove(): void {
    if (this.#file !== null) rmSync(this.#file, { force: true });
    this.#file = null;
  }

  #removeLeft(): void {
    for (const name of readdirSync(this.#folder)) {
      const file = path.join(this.#folder, name);
      if (NAME.test(name) && Date.now() - statSync(file).mtimeMs > LEFT_AFTER) rmSync(file, { force: true });
    }
  }
}

function page(address: string): string {
  const to = escapeXml(address);
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="referrer" content="no-referrer"><title>3 chủ động</title><script>location.replace(${JSON.stringify(address)})</script><p><a href="${to}">Mở 3 chủ động</a></p></html>\n`;
}
