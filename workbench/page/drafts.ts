/**
 * @fileoverview What a script's page keeps in the browser's storage, which its own frame has none of: kept here by
 * workbook, given to the next page of that workbook as it starts.
 */

const PREFIX = "3cd-khung:";
/** So long it is kept when nobody comes back to it. */
const KEPT_MS = 30 * 24 * 3600 * 1000;

interface Kept {
  readonly at: number;
  readonly value: string;
}

const place = (book: string, key: string) => `${PREFIX}${book}:${key}`;

function read(stored: string | null): Kept | null {
  try {
    const kept = JSON.parse(stored ?? "") as Kept;
    return typeof kept.value === "string" && Date.now() - kept.at < KEPT_MS ? kept : null;
  } catch {
    return null;
  }
}

/** What pages of a workbook keep, as text for the name of a frame. What is too old goes. */
export function keptOf(book: string): string {
  const own = place(book, "");
  const entries: [string, string][] = [];
  try {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(PREFIX)) continue;
      const kept = read(localStorage.getItem(key));
      if (!kept) localStorage.removeItem(key);
      else if (key.startsWith(own)) entries.push([key.slice(own.length), kept.value]);
    }
  } catch {
    // A browser that keeps nothing: the page is told when it wants to keep something.
  }
  return JSON.stringify(entries);
}

/** Keeps what a page of a workbook put under a key; null takes it away. @returns false where the browser refuses */
export function keep(book: string, key: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(place(book, key));
    else localStorage.setItem(place(book, key), JSON.stringify({ at: Date.now(), value } satisfies Kept));
    return true;
  } catch {
    return false;
  }
}
