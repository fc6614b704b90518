/**
 * @fileoverview The HTML that scripts show in the sidebar and in dialogs, each at an address of its own that cannot
 * be guessed. The browser treats it as from nowhere (an opaque origin), as HtmlService's frames are from elsewhere.
 */

import { randomBytes } from "node:crypto";

/** Frames kept at a time: a sidebar and a dialog of each page, and those a page may still be loading. */
const MOST = 24;

/** What the frame may do: its own inline script and style, and nothing from anywhere. */
export const FRAME_POLICY = [
  "sandbox allow-scripts allow-forms allow-modals allow-popups allow-downloads",
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "font-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join("; ");

export class FrameShelf {
  readonly #frames = new Map<string, string>();
  /** The script that gives the frame `google.script`; set once at the start. */
  script = "";

  /** Keeps a page's HTML and gives its address. */
  add(html: string): string {
    const id = randomBytes(18).toString("base64url");
    this.#frames.set(id, html);
    for (const old of this.#frames.keys()) {
      if (this.#frames.size <= MOST) break;
      this.#frames.delete(old);
    }
    return `/frame/${id}`;
  }

  /** The page with `google.script` put before anything of its own. */
  html(id: string): string | null {
    const html = this.#frames.get(id);
    if (html === undefined) return null;
    const script = `<script>${this.script}</script>`;
    const head = /<head[^>]*>/i.exec(html);
    if (!head) return script + html;
    const at = head.index + head[0].length;
    return html.slice(0, at) + script + html.slice(at);
  }
}
