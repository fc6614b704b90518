/**
 * @fileoverview `localStorage` inside a sidebar or dialog. The frame's opaque origin has none; the page around keeps it
 * and brings what is kept as the frame's name.
 */

let isFull = false;

/** What the page around brought; null: it keeps nothing for this frame. */
function brought(): [string, string][] | null {
  try {
    const entries: unknown = JSON.parse(window.name);
    return Array.isArray(entries) ? (entries as [string, string][]) : null;
  } catch {
    return null;
  }
}

function stored(entries: readonly [string, string][]): Storage {
  const held = new Map(entries);
  const tell = (key: string, value: string | null) => parent.postMessage({ kind: "keep", key, value }, "*");
  return {
    get length() {
      return held.size;
    },
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => {
      if (isFull) throw new DOMException("The page around keeps no more", "QuotaExceededError");
      held.set(key, String(value));
      tell(key, String(value));
    },
    removeItem: (key) => {
      if (held.delete(key)) tell(key, null);
    },
    clear: () => {
      for (const key of held.keys()) tell(key, null);
      held.clear();
    },
  };
}

/** The page around could not keep something: from here on nothing is taken. */
export function storageIsFull(): void {
  isFull = true;
}

const entries = brought();
if (entries) {
  window.name = "";
  Object.defineProperty(window, "localStorage", { value: stored(entries) });
}
