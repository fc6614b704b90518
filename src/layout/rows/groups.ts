/** @fileoverview The group headings in force while rows are read from top to bottom: districts, blocks, clusters ([U8]). */

import { tidy } from "../../vietnamese/fold";

/** One heading in force. */
export interface GroupLevel {
  readonly text: string;
  /** Where it stands. */
  readonly row: number;
}

/**
 * The headings in force, the outer first. One that follows another at once is inside it; numbered as one in
 * force it takes its place; any other stands beside the last.
 */
export class Groups {
  private levels: readonly (GroupLevel & { readonly rank: string })[] = [];
  private unitsSince = true;

  get heading(): string {
    return headingOf(this.levels);
  }

  /** A unit stands below: the next heading is no part of this one, unless numbered so. */
  unit(): readonly GroupLevel[] {
    this.unitsSince = true;
    return this.levels;
  }

  enter(text: string, label: string, row: number): void {
    const [, leading, rest] = text.match(/^\(?([IVXivx]{1,5}|[A-Ha-h])\)?\s*[.)/:–-]+\s*(\S.*)$/) ?? [];
    const rank = rankOf(label !== "" ? label : (leading ?? ""));
    const at = this.levels.findIndex((level) => level.rank === rank);
    const keep = at >= 0 ? at : this.unitsSince ? Math.max(0, this.levels.length - 1) : this.levels.length;
    this.levels = [...this.levels.slice(0, keep), { rank, text: tidy(rest ?? text), row }];
    this.unitsSince = false;
  }
}

/** The headings as one text. */
export const headingOf = (levels: readonly GroupLevel[]) => levels.map(({ text }) => text).join(" / ");

/** How a heading is numbered, since headings numbered alike stand side by side. */
function rankOf(label: string): string {
  const bare = label.replace(/[^A-Za-zĐđ]/g, "");
  if (bare === "") return "";
  if (/^[IVX]+$/.test(bare)) return "roman";
  if (/^[ivx]+$/.test(bare)) return "small roman";
  return bare === bare.toUpperCase() ? "letter" : "small letter";
}
