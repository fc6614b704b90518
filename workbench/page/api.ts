/** @fileoverview The page's way to the server: calls that show the key, and the stream of what happens. */

import type { Answer, CallName, Calls, MergedDrop, WireEvent } from "../server/wire";

/** The server said no; `message` is for the person. */
export class Refused extends Error {
  override readonly name = "Refused";

  /**
   * @param offer a name under which a copy can be saved instead
   * @param isOld the file is an old workbook, and can be sent again to be converted
   */
  constructor(
    message: string,
    readonly offer?: string,
    readonly isOld?: true,
  ) {
    super(message);
  }
}

const KEPT = "khoa";
const given = location.hash.slice(1);
// Whoever brings another key to the page that is open changes nothing but the end of its address.
addEventListener("hashchange", () => location.reload());
// The address bar, and so the history and what a person may copy, does not keep the key.
if (given) {
  sessionStorage.setItem(KEPT, given);
  history.replaceState(null, "", location.pathname);
}
const token = given || (sessionStorage.getItem(KEPT) ?? "");
const headers = { Authorization: `Bearer ${token}` };

const LOST =
  "Không liên lạc được với chương trình, hãy kiểm tra cửa sổ dòng lệnh còn chạy không rồi thử lại.";

const OTHER_KEY =
  "Chương trình đã được mở lại nên trang này không dùng tiếp được, hãy làm tiếp ở trang mới hoặc mở địa chỉ mà chương trình in ra.";

async function post<T>(path: string, body: BodyInit): Promise<T> {
  const response = await fetch(path, { method: "POST", headers, body }).catch(() => {
    throw new Refused(LOST);
  });
  if (!response.ok) throw new Refused(await response.text());
  return answered((await response.json()) as Answer<T>);
}

/** Asks the server. Throws Refused with a sentence. */
export function call<N extends CallName>(name: N, input: Calls[N]["in"]): Promise<Calls[N]["out"]> {
  return post(`/api/${name}`, JSON.stringify(input));
}

/** Sends a file to be opened, or an old workbook to be converted and opened. @returns the workbook's key */
export function sendFile(file: File, convert = false): Promise<string> {
  return post(`/api/open?name=${encodeURIComponent(file.name)}${convert ? "&convert" : ""}`, file);
}

/** Sends reports of the level below to be merged into a workbook of their own, which is then open. */
export function sendReports(unit: string, files: readonly File[]): Promise<MergedDrop> {
  const list = JSON.stringify(files.map(({ name, size }) => ({ name, size })));
  return post(`/api/merge?unit=${encodeURIComponent(unit)}`, new Blob([`${list}\n`, ...files]));
}

/** The workbook as a file, as it stands. */
export function fetchFile(): Promise<Blob> {
  return book("/api/download");
}

/** The workbook for a file that only the browser can write. @param there what that file holds now, to be kept */
export function giveBook(there: Blob): Promise<Blob> {
  return book("/api/give", { method: "POST", body: there });
}

/** Shows the server what the browser wrote. @returns whether it is what the server gave */
export function tellSaved(there: Blob): Promise<boolean> {
  return post("/api/saved", there);
}

async function book(path: string, how: RequestInit = {}): Promise<Blob> {
  const response = await fetch(path, { ...how, headers }).catch(() => {
    throw new Refused(LOST);
  });
  if (!response.ok) throw new Refused(await response.text());
  if (response.headers.get("Content-Type")?.startsWith("application/json"))
    return answered((await response.json()) as Answer<Blob>);
  return await response.blob();
}

/** What was answered. Throws Refused where the server said no. */
function answered<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Refused(answer.message, answer.offer, answer.isOld);
  return answer.value;
}

/**
 * Listens for as long as the page lives; comes back after the server was away.
 * @param connected told when the line stands (true) and when it breaks (false)
 */
export async function listen(
  hear: (event: WireEvent) => void,
  connected: (is: boolean, why?: string) => void,
): Promise<never> {
  for (;;) {
    try {
      const response = await fetch("/api/events", { headers });
      if (response.status === 401) connected(false, given ? await response.text() : OTHER_KEY);
      else if (response.ok && response.body) {
        connected(true);
        await read(response.body, hear);
        connected(false);
      }
    } catch {
      connected(false);
    }
    await new Promise((resolve) => setTimeout(resolve, 700));
  }
}

async function read(body: ReadableStream<Uint8Array>, hear: (event: WireEvent) => void): Promise<void> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as never)
    .getReader() as ReadableStreamDefaultReader<string>;
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const pieces = (rest + value).split("\n\n");
    rest = pieces.pop() ?? "";
    for (const piece of pieces) {
      if (piece.startsWith("data: ")) hear(JSON.parse(piece.slice(6)) as WireEvent);
    }
  }
}
