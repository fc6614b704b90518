/** @fileoverview The links that Google makes of the addresses in a text that somebody typed (C48). */

import type { LinkRun } from "../model";

/** With a scheme, beginning with www., or a host of a common kind; the last two are linked to by http [O]. */
const ADDRESS = /https?:\/\/[^\s<>"“”]+|(?:www\.|(?:[a-z\d-]+\.)+(?:com|vn|net|org)(?=[/\s]|$))[^\s<>"“”]*/gi;
const TRAILING = /[.,;:!?)]+$/;

/** A run for each address. */
export function linksTyped(text: string): LinkRun[] {
  if (!text.includes(".")) return [];
  return [...text.matchAll(ADDRESS)].map(({ index, 0: found }) => {
    const shown = found.replace(TRAILING, "");
    const url = /^https?:/i.test(shown) ? shown : `http://${shown}`;
    return { start: index, end: index + shown.length, url };
  });
}
