/**
 * @fileoverview The person's own file where the browser hands it over (Chrome, Edge): picked or dropped, remembered
 * with the workbook, and written itself by "Lưu". Other browsers give a copy and nothing else.
 */

import { giveBook, tellSaved } from "./api";

/** What TypeScript's own words for the browser lack: https://wicg.github.io/file-system-access/ */
interface Handle extends FileSystemFileHandle {
  queryPermission?(wish: { mode: "readwrite" }): Promise<PermissionState>;
  requestPermission?(wish: { mode: "readwrite" }): Promise<PermissionState>;
}

interface Given {
  readonly file: File;
  /** Null where the browser gives the content only. */
  readonly handle: FileSystemFileHandle | null;
}

const KINDS = {
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": [".xlsx", ".xlsm"],
  "application/vnd.ms-excel": [".xls", ".xlsb"],
  "application/vnd.oasis.opendocument.spreadsheet": [".ods", ".fods"],
};

/** Whether the browser can hand over files that are picked. */
export const picksFiles = () => "showOpenFilePicker" in window;

/** Lets the person pick a file; null: none. */
export async function pickFile(): Promise<Given | null> {
  const pick = (
    window as unknown as { showOpenFilePicker(wish: object): Promise<[FileSystemFileHandle]> }
  ).showOpenFilePicker.bind(window);
  try {
    const [handle] = await pick({ types: [{ description: "Sổ tính", accept: KINDS }] });
    return { file: await handle.getFile(), handle };
  } catch (error) {
    if ((error as DOMException).name === "AbortError") return null;
    throw error;
  }
}

/** What was dropped; null: no file. To be called while the drop is being told of. */
export async function droppedFile(transfer: DataTransfer): Promise<Given | null> {
  const [file] = transfer.files;
  if (!file) return null;
  const item = [...transfer.items].find(({ kind }) => kind === "file") as
    | (DataTransferItem & { getAsFileSystemHandle?(): Promise<FileSystemHandle | null> })
    | undefined;
  const handle = await item?.getAsFileSystemHandle?.().catch(() => null);
  return { file, handle: handle?.kind === "file" ? (handle as FileSystemFileHandle) : null };
}

/** The browser's own store: handles outlive a page there, and nowhere else. */
function store<T>(mode: IDBTransactionMode, work: (handles: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("3-chu-dong", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("files");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const base = opening.result;
      const asked = work(base.transaction("files", mode).objectStore("files"));
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
      asked.transaction?.addEventListener("complete", () => base.close());
    };
  });
}

/** Remembers which file a workbook came from. */
export async function remember(key: string, handle: FileSystemFileHandle): Promise<void> {
  // Without it "Lưu" asks where.
  await store("readwrite", (handles) => handles.put(handle, key)).catch(() => undefined);
}

/** The file that a workbook came from; null where the browser knows none. */
export async function fileOf(key: string): Promise<FileSystemFileHandle | null> {
  return (await store("readonly", (handles) => handles.get(key)).catch(() => null)) ?? null;
}

export type Wrote = "saved" | "not allowed" | "not written";

/**
 * Writes the workbook into the person's own file. What the file holds goes to the server first, which keeps it and
 * refuses where somebody else changed it. Throws Refused with the server's sentence.
 */
export async function writeOwn(file: FileSystemFileHandle): Promise<Wrote> {
  const handle = file as Handle;
  const wish = { mode: "readwrite" } as const;
  // What is not asked for in Chrome's way is allowed: files of the page's own.
  if ((await handle.queryPermission?.(wish)) === "prompt") {
    if ((await handle.requestPermission?.(wish)) !== "granted") return "not allowed";
  } else if ((await handle.queryPermission?.(wish)) === "denied") return "not allowed";
  let there: File;
  try {
    there = await handle.getFile();
  } catch {
    return "not written";
  }
  const book = await giveBook(there);
  try {
    // Chrome writes beside and puts it in place when it is closed.
    const writable = await handle.createWritable();
    await writable.write(book);
    await writable.close();
    return (await tellSaved(await handle.getFile())) ? "saved" : "not written";
  } catch (error) {
    if (error instanceof DOMException) return "not written";
    throw error;
  }
}
