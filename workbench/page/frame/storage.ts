/**
 * @fileoverview `localStorage` inside a sidebar or dialog. The frame's opaque origin has none; the page around keeps it
 * and brings what is kept as the frame's name.
 */

let isFull = false;

function stored(): Storage {
  const held = new Map<string, string>();
  try {
    for (const [key, value] of JSON.parse(window.name || "[]") as [string, string][]) held.set(key, value);
  } catch {
    // A frame that was given nothing.
  }
  window.name = "";
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

Object.defineProperty(window, "localStorage", { value: stored() });
