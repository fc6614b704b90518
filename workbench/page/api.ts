/** @fileoverview The page's way to the server: calls that show the key, and the stream of what happens. */

import type { RefusedMore } from "../server/sentences";
import type { Answer, CallName, Calls, MergedDrop, WireEvent } from "../server/wire";

/** The server said no; `message` is for the person. */
export class Refused extends Error {
  override readonly name = "Refused";

  constructor(
    message: string,
    readonly more: RefusedMore = {},
  ) {
    super(message);
  }
}

/** The server is not there, or does not know this page any more: it may be there again later. */
export class Away extends Refused {}

const KEPT = "khoa";
/** Which workbook is this tab's own: also when the program was started anew. */
const OWN = "so-tinh";
const given = location.hash.slice(1);
// Whoever brings another key to the page that is open changes nothing but the end of its address.
addEventListener("hashchange", () => location.reload());
// The address bar, and so the history and what a person may copy, does not keep the key.
if (given) {
  // Whoever comes by the address that a start of the program gave wants what was started.
  if (given !== sessionStorage.getItem(KEPT)) sessionStorage.removeItem(OWN);
  sessionStorage.setItem(KEPT, given);
  history.replaceState(null, "", location.pathname);
}
let token = given || (sessionStorage.getItem(KEPT) ?? "");
/** The workbook that this tab shows; empty: the one that was opened last. */
const ownKey = () => sessionStorage.getItem(OWN) ?? "";
const headers = (book: string) => ({ Authorization: `Bearer ${token}`, "X-So-Tinh": book });

const LOST =
  "Không liên lạc được với chương trình, hãy kiểm tra cửa sổ dòng lệnh còn chạy không rồi thử lại.";

const OTHER_KEY =
  "Chương trình đã được mở lại. Mở địa chỉ mà chương trình in ra ở một tab khác của trình duyệt này thì trang này tự nối lại, giữ cả những gì đã gõ.";

/** The line to the server: whether it stands, and who waits until it does. */
let stands = true;
const waiting: (() => void)[] = [];

/** Whether the server is away. */
export const isAway = () => !stands;

/** Over when the server is there. */
const untilThere = () => new Promise<void>((resolve) => (stands ? resolve() : waiting.push(resolve)));

/**
 * The program has another key at each start. A page that came with the new one gives it to those of the same browser
 * that were there before: they are of one origin, and no other page hears of it.
 */
const tabs = new BroadcastChannel("3-chu-dong");
let isKnown = false;
let wasKnown = false;
tabs.addEventListener("message", ({ data }: MessageEvent<{ asks?: true; key?: string }>) => {
  if (data.asks && isKnown && stands) tabs.postMessage({ key: token });
  if (data.key === undefined || isKnown || data.key === token) return;
  token = data.key;
  sessionStorage.setItem(KEPT, token);
});

async function there(path: string, how: RequestInit, of = ownKey()): Promise<Response> {
  const response = await fetch(path, { ...how, headers: headers(of) }).catch(() => {
    throw new Away(LOST);
  });
  if (response.status === 401 && (wasKnown || !given)) throw new Away(OTHER_KEY);
  if (!response.ok) throw new Refused(await response.text());
  return response;
}

async function post<T>(path: string, body: BodyInit, of?: string, keepalive = false): Promise<T> {
  const response = await there(path, { method: "POST", body, keepalive }, of);
  return answered((await response.json()) as Answer<T>);
}

/** A browser takes 64 kB for a page that is gone; a letter has up to three bytes. */
const MOST_KEPT_ALIVE = 20_000;

/** Asks the server. Throws Refused with a sentence. @param of whose workbook; absent: the tab's own */
export function call<N extends CallName>(
  name: N,
  input: Calls[N]["in"],
  of?: string,
): Promise<Calls[N]["out"]> {
  const body = JSON.stringify(input);
  // What a person did goes on its way also where the page is closed in this moment.
  return post(`/api/${name}`, body, of, name === "edit" && body.length < MOST_KEPT_ALIVE);
}

/** Sends edits until the server has answered, however long it is away; what it did before is not done twice. */
export async function editSurely(input: Calls["edit"]["in"], of: string): Promise<Calls["edit"]["out"]> {
  for (;;) {
    await untilThere();
    try {
      return await call("edit", input, of);
    } catch (error) {
      if (!(error instanceof Away)) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

let hangUp: AbortController | null = null;

/** From here on this tab shows another workbook, and hears of it; empty: the one that was opened last. */
export function ownBook(key: string): void {
  if (ownKey() === key) return;
  if (key) sessionStorage.setItem(OWN, key);
  else sessionStorage.removeItem(OWN);
  hangUp?.abort();
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
  const response = await there(path, how);
  if (response.headers.get("Content-Type")?.startsWith("application/json"))
    return answered((await response.json()) as Answer<Blob>);
  return await response.blob();
}

/** What was answered. Throws Refused where the server said no. */
function answered<T>(answer: Answer<T>): T {
  if (!answer.ok) throw answer.isClosed ? new Away(answer.message) : new Refused(answer.message, answer);
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
  const line = (is: boolean, why?: string) => {
    stands = is;
    for (const go of is ? waiting.splice(0) : []) go();
    connected(is, why);
  };
  for (;;) {
    const own = new AbortController();
    hangUp = own;
    try {
      const response = await fetch("/api/events", { headers: headers(ownKey()), signal: own.signal });
      if (response.status === 401) {
        line(false, given && !wasKnown ? await response.text() : OTHER_KEY);
        isKnown = false;
        tabs.postMessage({ asks: true });
      } else if (response.ok && response.body) {
        if (!isKnown) tabs.postMessage({ key: token });
        isKnown = true;
        wasKnown = true;
        line(true);
        await read(response.body, hear);
        line(false);
      }
    } catch {
      // Another workbook is to be heard of.
      if (own.signal.aborted) continue;
      line(false);
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
