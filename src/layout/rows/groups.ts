/** @fileoverview The group headings in force while rows are read from top to bottom: districts, blocks, clusters ([U8]). */

import { tidy } from "../../vietnamese/fold";

/**
 * The headings in force, the outer first. One that follows another at once is inside it; numbered as one in
 * force it takes its place; any other stands beside the last.
 */
export class Groups {
  private levels: { rank: string; text: string }[] = [];
  private unitsSince = true;

  get heading(): string {
    return this.levels.map((level) => level.text).join(" / ");
  }

  /** A unit stands below: the next heading is no part of this one, unless numbered so. */
  unit(): string {
    this.unitsSince = true;
    return this.heading;
  }

  enter(text: string, label: string): void {
    const [, leading, rest] = text.match(/^\(?([IVXivx]{1,5}|[A-Ha-h])\)?\s*[.)/:–-]+\s*(\S.*)$/) ?? [];
    const rank = rankOf(label !== "" ? label : (leading ?? ""));
    const at = this.levels.findIndex((level) => level.rank === rank);
    const keep = at >= 0 ? at : this.unitsSince ? Math.max(0, this.levels.length - 1) : this.levels.length;
    this.levels = [...this.levels.slice(0, keep), { rank, text: tidy(rest ?? text) }];
    this.unitsSince = false;
  }
}

/** How a heading is numbered, since headings numbered alike stand side by side. */
function rankOf(label: string): string {
  const bare = label.replace(/[^A-Za-zĐđ]/g, "");
  if (bare === "") return "";
  if (/^[IVX]+$/.test(bare)) return "roman";
  if (/^[ivx]+$/.test(bare)) return "small roman";
  return bare === bare.toUpperCase() ? "letter" : "small letter";
}
