/**
 * @fileoverview What was typed and not saved, kept in the browser by workbook, tab, unit and user until it is saved,
 * dropped, or two weeks old. Where the browser blocks storage it is kept as long as the page is open.
 */
import type { Written } from "../src/sidebar/mark-words";
import type { WireValue } from "../src/sidebar/wire";

/** One changed cell, named by what it is for, so that it is found again where rows have moved. */
export interface DraftEdit {
  readonly slot: string;
  readonly was: WireValue;
  readonly formula: string;
  readonly now: Written;
  readonly overwrite: boolean;
}

export interface Draft {
  readonly at: number;
  readonly edits: readonly DraftEdit[];
}

const PREFIX = "3cd-draft:";
const KEPT_MS = 14 * 24 * 3600 * 1000;

/** The part of Storage that is used. */
type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

function memory(): Store {
  const held = new Map<string, string>();
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  };
}

/** The browser's storage; null where it is blocked, as it may be in a frame of another site. */
function browserStore(): Storage | null {
  try {
    const probe = `${PREFIX}probe`;
    localStorage.setItem(probe, "1");
    localStorage.removeItem(probe);
    return localStorage;
  } catch {
    return null;
  }
}

export class Drafts {
  readonly #memory = memory();
  #store: Store;

  constructor() {
    const own = browserStore();
    this.#store = own ?? this.#memory;
    if (own) dropOld(own);
  }

  /** Whether drafts outlive the page. */
  get lasting(): boolean {
    return this.#store !== this.#memory;
  }

  /** The draft under a key; null where there is none, or none that can be read. */
  read(key: string): Draft | null {
    const text = this.#store.getItem(PREFIX + key);
    const draft = text === null ? null : parse(text);
    return draft && Date.now() - draft.at < KEPT_MS ? draft : null;
  }

  /** Keeps the edits, or drops the draft where there are none. */
  write(key: string, edits: readonly DraftEdit[]): void {
    try {
      if (edits.length === 0) this.#store.removeItem(PREFIX + key);
      else this.#store.setItem(PREFIX + key, JSON.stringify({ at: Date.now(), edits }));
    } catch {
      // The storage is full, or was blocked meanwhile: from here on in memory, and the page says so.
      this.#store = this.#memory;
      if (edits.length > 0) this.write(key, edits);
    }
  }
}

function parse(text: string): Draft | null {
  try {
    const draft = JSON.parse(text) as Draft;
    return typeof draft.at === "number" && Array.isArray(draft.edits) ? draft : null;
  } catch {
    return null;
  }
}

function dropOld(store: Storage): void {
  const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? "");
  for (const key of keys) {
    if (!key.startsWith(PREFIX)) continue;
    const draft = parse(store.getItem(key) ?? "");
    if (!draft || Date.now() - draft.at >= KEPT_MS) store.removeItem(key);
  }
}
